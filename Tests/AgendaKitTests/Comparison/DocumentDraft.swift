@testable import AgendaKit

/// A document as a test thinks of it: items without numbers, entries that name items by title. Made
/// into a `MeetingDocument`, numbers and places follow, as when a secretariat types it anew.
struct DocumentDraft {
  struct Item {
    var title: String
    var paragraphs: [String] = []
    var papers: [Paper] = []
    var subitems: [Item] = []
  }

  struct Paper: Equatable {
    var title: String
    var symbol: String
  }

  struct Slot {
    var date: CalendarDate
    var hours: (Int, Int)
    /// Titles of items.
    var entries: [String]
  }

  struct Chapter {
    var title: String
    var paragraphs: [String] = []
    var parts: [Chapter] = []
  }

  var kind = DocumentKind.annotatedAgenda
  var name = "draft.txt"
  var date = CalendarDate(year: 2031, month: 3, day: 3)
  var title = "Annotated provisional agenda"
  var group = Group(id: "WG.3", name: "Working Group on International Cooperation")
  var ordinal: Int? = 21
  var place = "Vienna"
  var days = DayRange(
    firstDay: CalendarDate(year: 2031, month: 6, day: 10),
    lastDay: CalendarDate(year: 2031, month: 6, day: 11)
  )
  var opening: ClockTime? = ClockTime(hour: 10, minute: 0)
  var items: [Item] = []
  var slots: [Slot] = []
  var chapters: [Chapter] = []
  var parties: [String] = []
  var papersBefore: [Paper] = []
  var notes: [String] = []
  var unplaced: [String] = []

  /// An agenda of five items over two days, with papers and a timetable.
  static var sample: DocumentDraft {
    var draft = DocumentDraft()
    draft.items = [
      Item(
        title: "Organizational matters",
        subitems: [
          Item(
            title: "Opening of the meeting",
            paragraphs: ["The meeting will be opened in room C."]
          ),
          Item(
            title: "Adoption of the agenda and organization of work",
            paragraphs: ["The bureau approved the agenda on 4 February without a vote."]
          ),
        ]
      ),
      Item(
        title: "Joint investigative bodies and how they are used",
        paragraphs: [
          "States have set up joint teams under many treaties, and their practice differs widely.",
          "The Working Group may wish to hear of agreements that were concluded in urgent cases.",
          "A background paper lists the obstacles that prosecutors have met since the last meeting.",
        ],
        papers: [Paper(title: "Paper on joint teams", symbol: "CTOC/COP/WG.3/2031/2")]
      ),
      Item(
        title: "Special investigative techniques across borders",
        paragraphs: [
          "Controlled delivery needs the consent of every country that a consignment passes.",
          "Electronic surveillance raises questions of evidence that courts answer differently.",
        ],
        papers: [
          Paper(title: "Paper on surveillance", symbol: "CTOC/COP/WG.3/2031/3"),
          Paper(
            title: "Replies of States to the questionnaire",
            symbol: "CTOC/COP/WG.3/2031/CRP.1"
          ),
        ]
      ),
      Item(
        title: "Other matters",
        paragraphs: ["No documentation is foreseen so far for this item."]
      ),
      Item(title: "Adoption of the report", paragraphs: ["The Working Group will adopt a report."]),
    ]
    let (first, second) = (draft.days.firstDay, draft.days.lastDay)
    draft.slots = [
      Slot(
        date: first,
        hours: (10, 13),
        entries: [
          "Opening of the meeting", "Adoption of the agenda and organization of work",
          "Joint investigative bodies and how they are used",
        ]
      ),
      Slot(
        date: first,
        hours: (15, 18),
        entries: ["Joint investigative bodies and how they are used"]
      ),
      Slot(
        date: second,
        hours: (10, 13),
        entries: ["Special investigative techniques across borders"]
      ),
      Slot(date: second, hours: (15, 18), entries: ["Other matters", "Adoption of the report"]),
    ]
    return draft
  }

  /// A report with chapters, attendance and placeholders.
  static var report: DocumentDraft {
    var draft = DocumentDraft.sample
    draft.kind = .draftReport
    draft.title = "Draft report on the meeting"
    for index in draft.items.indices {
      draft.items[index].paragraphs = []
      draft.items[index].papers = []
      for sub in draft.items[index].subitems.indices {
        draft.items[index].subitems[sub].paragraphs = []
      }
    }
    draft.slots = []
    draft.chapters = [
      Chapter(
        title: "Introduction",
        paragraphs: ["The group was set up by a decision to look at practical questions of cases."]
      ),
      Chapter(
        title: "Summary of deliberations",
        parts: [
          Chapter(
            title: "Joint investigative bodies",
            paragraphs: [
              "At its first meeting the group took up the item, and two panellists opened it.",
              "Several speakers said that liaison officers had made their teams work in practice.",
              "One speaker asked for a model agreement that both legal systems could accept.",
            ]
          ),
          Chapter(
            title: "Special techniques",
            paragraphs: ["At its [second and third] meetings the group took up the other item."]
          ),
        ]
      ),
      Chapter(
        title: "Organization of the meeting",
        paragraphs: ["The following parties were represented: Albania, Brazil, Chad."]
      ),
    ]
    draft.parties = ["Albania", "Brazil", "Chad"]
    draft.papersBefore = [Paper(title: "Paper on joint teams", symbol: "CTOC/COP/WG.3/2031/2")]
    return draft
  }

  /// The document, with numbers counted and places given in order.
  var document: MeetingDocument {
    var maker = DocumentMaker(draft: self)
    return maker.make()
  }

  /// The draft with an edit.
  func with(_ edit: (inout DocumentDraft) -> Void) -> DocumentDraft {
    var copy = self
    edit(&copy)
    return copy
  }
}

/// Gives numbers and places.
private struct DocumentMaker {
  let draft: DocumentDraft
  var offset = 1
  var paragraphNumber = 0
  var numbers: [String: ItemNumber] = [:]
  var placeholders: [Placeholder] = []

  mutating func range(_ text: String) -> SourceRange {
    defer { offset += text.utf8.count + 1 }
    return SourceRange(offset, offset + text.utf8.count)
  }

  mutating func make() -> MeetingDocument {
    var document = MeetingDocument(
      source: SourceDescription(name: draft.name, byteCount: 1000, encoding: .utf8)
    )
    document.kind = draft.kind
    document.masthead.title = draft.title
    document.masthead.date = draft.date
    document.masthead.range = range(draft.title)
    var meeting = Meeting(group: draft.group)
    meeting.ordinal = draft.ordinal
    meeting.place = draft.place
    meeting.firstDay = draft.days.firstDay
    meeting.lastDay = draft.days.lastDay
    meeting.opening = draft.opening.map { LocalDateTime(date: draft.days.firstDay, time: $0) }
    meeting.range = range(draft.group.name)
    for (index, item) in draft.items.enumerated() {
      meeting.agenda.append(make(item, ItemNumber(index + 1)))
    }
    document.meetings = [meeting]
    document.organizationOfWork = draft.slots.map { make($0) }
    if draft.kind.isReport {
      var report = Report()
      for (index, chapter) in draft.chapters.enumerated() {
        report.sections.append(make(chapter, ["I", "II", "III", "IV", "V", "VI"][index % 6]))
      }
      report.documentation = draft.papersBefore.map { make($0) }
      report.attendance.parties.names = draft.parties
      report.placeholders = placeholders
      document.report = report
    }
    document.footnotes = draft.notes.enumerated().map { index, text in
      Footnote(mark: String(index + 1), text: text, range: range(text))
    }
    document.unplaced = draft.unplaced.map { UnplacedText(text: $0, range: range($0)) }
    return document
  }

  private mutating func make(_ item: DocumentDraft.Item, _ number: ItemNumber) -> AgendaItem {
    var result = AgendaItem(number: number, title: item.title, range: range(item.title))
    numbers[item.title] = number
    if !item.paragraphs.isEmpty || !item.papers.isEmpty {
      var annotation = Annotation(number: number, heading: item.title, range: range(item.title))
      annotation.paragraphs = item.paragraphs.map { Paragraph(text: $0, range: range($0)) }
      annotation.documentation = item.papers.map { make($0) }
      result.annotation = annotation
    }
    for (index, sub) in item.subitems.enumerated() {
      let below =
        number.letter.map { ItemNumber(number.number, letter: $0, roman: index + 1) }
        ?? ItemNumber(number.number, letter: index + 1)
      result.subitems.append(make(sub, below))
    }
    return result
  }

  private mutating func make(_ paper: DocumentDraft.Paper) -> DocumentationEntry {
    DocumentationEntry(
      label: nil,
      title: paper.title,
      symbols: [DocumentSymbol(paper.symbol)].compactMap { $0 },
      note: nil,
      range: range(paper.title)
    )
  }

  private mutating func make(_ slot: DocumentDraft.Slot) -> AgendaKit.Slot {
    var result = AgendaKit.Slot(
      date: slot.date,
      start: ClockTime(hour: slot.hours.0, minute: 0),
      end: ClockTime(hour: slot.hours.1, minute: 0)
    )
    result.range = range("time")
    for title in slot.entries {
      let place = range(title)
      result.entries.append(
        SlotEntry(
          group: draft.group.id,
          item: numbers[title],
          title: title,
          continued: false,
          range: place,
          titleRange: place
        )
      )
    }
    return result
  }

  private mutating func make(_ chapter: DocumentDraft.Chapter, _ number: String) -> Section {
    var section = Section(number: number, title: chapter.title, range: range(chapter.title))
    for text in chapter.paragraphs {
      paragraphNumber += 1
      let place = range(text)
      section.paragraphs.append(Paragraph(number: paragraphNumber, text: text, range: place))
      if let open = text.utf8.firstIndex(of: ASCII.openSquare),
        let close = text.utf8.firstIndex(of: ASCII.closeSquare)
      {
        let start = Int(place.lower) + text.utf8.distance(from: text.utf8.startIndex, to: open)
        let inner = String(text[open...close])
        placeholders.append(
          Placeholder(
            text: inner,
            paragraph: paragraphNumber,
            range: SourceRange(start, start + inner.utf8.count)
          )
        )
      }
    }
    for (index, part) in chapter.parts.enumerated() {
      section.sections.append(make(part, ["A", "B", "C", "D", "E", "F"][index % 6]))
    }
    return section
  }
}
