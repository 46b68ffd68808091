/// What a document says, whatever text it was read from.
///
/// Two texts of one document (the Word file saved as text, the printed page, a web page) have equal
/// contents. Left out is what belongs to a text and not to the document: places, the source, page
/// furniture, what the parser has to say, and mentions, which repeat what the text says. Characters
/// that a conversion changes without a change of meaning are folded: quotation marks, apostrophes,
/// dashes, ellipses and white space. All else counts, down to the punctuation inside a title; so do
/// the symbol and the job number, which some conversions lose.
///
/// The parts are those of `MeetingDocument`; every range in them is `SourceRange.none`, every list
/// of places is empty.
public struct DocumentContent: Sendable, Hashable {
  /// What the document is.
  public var kind: DocumentKind
  /// The head of the document.
  public var masthead: Masthead
  /// One gathering for each group.
  public var meetings: [Meeting]
  /// The timetable.
  public var organizationOfWork: [Slot]
  /// What a report says beside its agenda.
  public var report: Report?
  /// What a paper says.
  public var paper: MeetingPaper?
  /// The numbered notes.
  public var footnotes: [Footnote]
  /// What the document cites.
  public var references: References
  /// The text that no part of the model took.
  public var unplaced: [String]

  fileprivate init(_ document: MeetingDocument) {
    kind = document.kind
    masthead = document.masthead.content
    meetings = document.meetings.map { $0.content }
    organizationOfWork = document.organizationOfWork.map { $0.content }
    report = document.report?.content
    paper = document.paper?.content
    footnotes = document.footnotes.map { $0.content }
    references = document.references.content
    unplaced = document.unplaced.map { Typography.folded($0.text) }
  }
}

extension MeetingDocument {
  /// The document without places and typography: what "the same document" means.
  public var content: DocumentContent { DocumentContent(self) }
}

extension String {
  fileprivate var content: String { Typography.folded(self) }
}

extension Masthead {
  fileprivate var content: Masthead {
    var masthead = self
    masthead.organ = organ?.content
    masthead.symbol = symbol.map { JointSymbol($0.canonical.description.content) ?? $0.canonical }
    masthead.originalLanguage = originalLanguage?.content
    masthead.title = title?.content
    masthead.nature = nature?.content
    masthead.notes = notes.map { $0.content }
    masthead.languagesOnly = languagesOnly.map { $0.content }
    masthead.range = .none
    masthead.places = Places()
    masthead.places.distributionValue = places.distributionValue?.content
    return masthead
  }
}

extension Meeting {
  fileprivate var content: Meeting {
    var meeting = self
    meeting.group.name = group.name.content
    meeting.place = place?.content
    meeting.agenda = agenda.map { $0.content }
    meeting.otherAnnotations = otherAnnotations.map { $0.content }
    meeting.range = .none
    meeting.places = Places()
    return meeting
  }
}

extension AgendaItem {
  /// Items nest as deep as their numbers do, three levels, so that this may recurse.
  fileprivate var content: AgendaItem {
    var item = AgendaItem(number: number, title: title.content, range: .none)
    item.joint = joint.map { joint in
      JointItem(
        with: joint.with.map { $0.content },
        counterparts: joint.counterparts.map { $0.content }
      )
    }
    item.subitems = subitems.map { $0.content }
    item.annotation = annotation?.content
    return item
  }
}

extension ItemOfGroup {
  fileprivate var content: ItemOfGroup { ItemOfGroup(group: group?.content, item: item) }
}

extension Annotation {
  fileprivate var content: Annotation {
    var annotation = Annotation(number: number, heading: heading.content, range: .none)
    annotation.paragraphs = paragraphs.map { $0.content }
    annotation.documentation = documentation.map { $0.content }
    annotation.documentationNotForeseen = documentationNotForeseen
    annotation.seeAlso = seeAlso.map { $0.content }
    return annotation
  }
}

extension Paragraph {
  fileprivate var content: Paragraph {
    Paragraph(number: number, text: text.content, role: role, footnotes: footnotes, range: .none)
  }
}

extension DocumentationEntry {
  fileprivate var content: DocumentationEntry {
    DocumentationEntry(
      label: label,
      title: title.content,
      symbols: symbols.map { $0.content },
      note: note?.content,
      range: .none
    )
  }
}

extension DocumentSymbol {
  /// The symbol; an open number may be printed with an ellipsis or with points.
  fileprivate var content: DocumentSymbol { DocumentSymbol(description.content) ?? self }
}

extension Slot {
  fileprivate var content: Slot {
    var slot = Slot(date: date, start: start, end: end, part: part)
    slot.entries = entries.map { entry in
      SlotEntry(
        group: entry.group?.content,
        item: entry.item,
        title: entry.title.content,
        continued: entry.continued,
        range: .none,
        titleRange: .none
      )
    }
    return slot
  }
}

extension Footnote {
  fileprivate var content: Footnote {
    Footnote(mark: mark, text: text.content, range: .none)
  }
}

extension References {
  /// The references. Symbols stand by code point, which folding may change.
  var content: References {
    var references = self
    references.symbols = symbols.map { $0.content }.sorted { $0.description < $1.description }
    references.articles = articles.map { article in
      ArticleReference(
        instrument: article.instrument?.content,
        article: article.article,
        paragraph: article.paragraph?.content
      )
    }
    return references
  }
}

extension Report {
  fileprivate var content: Report {
    var report = self
    report.sections = sections.map { $0.content }
    report.considerations = considerations.map { $0.content }
    report.statements = statements.map { $0.content }
    report.officers = officers.map { $0.content }
    report.hours = hours.map { $0.content }
    report.attendance = attendance.content
    report.documentation = documentation.map { $0.content }
    report.placeholders = placeholders.map { $0.content }
    report.meetingsHeldRange = nil
    return report
  }
}

extension MeetingPaper {
  fileprivate var content: MeetingPaper {
    var paper = self
    paper.sections = sections.map { $0.content }
    return paper
  }
}

extension Section {
  /// Sections nest as deep as their numbers do (I, A, 1), so that this may recurse.
  fileprivate var content: Section {
    var section = Section(number: number, title: title.content, range: .none)
    section.paragraphs = paragraphs.map { $0.content }
    section.sections = sections.map { $0.content }
    return section
  }
}

extension Officer {
  /// The officer without place and typography.
  var content: Officer {
    Officer(role: role.content, name: name.content, country: country?.content, range: .none)
  }
}

extension MeetingHours {
  /// The hours without their place.
  var content: MeetingHours {
    MeetingHours(meetingOfDay: meetingOfDay, start: start, end: end, range: .none)
  }
}

extension Placeholder {
  /// The placeholder without place and typography.
  var content: Placeholder {
    Placeholder(text: text.content, paragraph: paragraph, range: .none)
  }
}

extension Consideration {
  /// The consideration without places and typography.
  var content: Consideration {
    var consideration = self
    consideration.panellists = panellists.map { panellist in
      Panellist(
        name: panellist.name.content,
        description: panellist.description?.content,
        range: .none
      )
    }
    consideration.range = .none
    return consideration
  }
}

extension Statements {
  /// The statements without places and typography.
  var content: Statements {
    var statements = self
    statements.speakers = speakers.map { $0.content }
    statements.range = .none
    statements.speakerRanges = []
    return statements
  }
}

extension Attendance {
  fileprivate var content: Attendance {
    var attendance = self
    attendance.parties = parties.content
    attendance.signatories = signatories.content
    attendance.organizations = organizations.content
    attendance.others = others.content
    attendance.listOfParticipants = listOfParticipants?.content
    return attendance
  }
}

extension AttendanceList {
  fileprivate var content: AttendanceList {
    var list = AttendanceList()
    list.names = names.map { $0.content }
    list.open = open
    return list
  }
}
