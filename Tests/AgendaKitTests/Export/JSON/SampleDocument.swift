import Testing

@testable import AgendaKit

/// A document with every field filled and every shape of value in it, not from any text, and one
/// with nothing in it.
struct SampleDocument {
  /// The text that the places of the document count in; its second line ends with CRLF.
  static let source = SourceText(
    name: "sample \"a\".txt",
    text: "First line\nSecond – line\r\nThird\u{2028}line\n" + String(repeating: "x", count: 4000)
  )

  /// Nothing but the description of the file.
  static var empty: MeetingDocument {
    MeetingDocument(
      source: SourceDescription(name: "-", byteCount: 0, encoding: .utf16BigEndian)
    )
  }

  /// Every field filled, no two places alike.
  static func full() throws -> MeetingDocument {
    var sample = SampleDocument()
    return try sample.document()
  }

  private var offset = 0

  /// A place that no other part of the sample has.
  private mutating func place() -> SourceRange {
    offset += 7
    return SourceRange(offset, offset + 5)
  }

  private mutating func document() throws -> MeetingDocument {
    var document = Self.empty
    document.source = SourceDescription(
      name: Self.source.name,
      byteCount: Self.source.byteCount,
      encoding: .windows1252
    )
    document.kind = .draftReport
    document.masthead = try masthead()
    document.meetings = [try meeting(), Meeting(group: Group(id: nil, name: "Unnamed\u{1F}group"))]
    document.organizationOfWork = try slots()
    document.report = try report()
    document.footnotes = [Footnote(mark: "1", text: "A note: “quoted”.", range: place())]
    document.references = try references()
    document.mentions = try mentions()
    document.furniture = Furniture.Kind.allCases.map { Furniture(kind: $0, range: place()) }
    document.unplaced = [
      UnplacedText(text: "Second", range: SourceRange(11, 17)),
      UnplacedText(text: "line", range: SourceRange(22, 26)),
    ]
    document.diagnostics = diagnostics()
    return document
  }

  private mutating func masthead() throws -> Masthead {
    var masthead = Masthead()
    masthead.organ = "Conference of the Parties"
    let symbol = "CTOC/COP/WG.2/2022/3* - CTOC/COP/WG.3/2022/L.1/Add.[..]"
    masthead.symbol = try #require(JointSymbol(symbol) as JointSymbol?)
    masthead.reissued = true
    masthead.distribution = .limited
    masthead.date = CalendarDate(year: 2022, month: 2, day: 31)
    masthead.originalLanguage = "English"
    masthead.title = "Annotated \"provisional\" agenda\\s"
    masthead.notes = ["Reissued for technical\u{2028}reasons.", "Tab\tand\u{7F}"]
    masthead.status = .advanceUnedited
    masthead.languagesOnly = ["English", "French"]
    masthead.underItem = ItemNumber(2, letter: 27, roman: 4)
    masthead.jobNumber = "V.22-00001"
    masthead.range = place()
    masthead.places.organ = [place(), place()]
    masthead.places.symbol = place()
    masthead.places.distribution = place()
    masthead.places.distributionValue = "LTD"
    masthead.places.date = place()
    masthead.places.originalLanguage = place()
    masthead.places.title = place()
    masthead.places.notes = [place()]
    masthead.places.stars = [place()]
    masthead.places.status = place()
    masthead.places.languagesOnly = place()
    masthead.places.underItem = place()
    masthead.places.jobNumber = place()
    return masthead
  }

  private mutating func meeting() throws -> Meeting {
    var meeting = Meeting(group: Group(id: "WG.3", name: "Working Group on Samples"))
    meeting.ordinal = 11
    meeting.place = "Vienna"
    meeting.timeZone = "Europe/Vienna"
    meeting.firstDay = CalendarDate(year: 2020, month: 7, day: 7)
    meeting.lastDay = CalendarDate(year: 2020, month: 7, day: 10)
    meeting.days = [
      DayRange(
        firstDay: CalendarDate(year: 2020, month: 7, day: 7),
        lastDay: CalendarDate(year: 2020, month: 7, day: 8)
      )
    ]
    meeting.opening = LocalDateTime(
      date: CalendarDate(year: 2020, month: 7, day: 7),
      time: try time(9, 5)
    )
    meeting.agenda = [try item()]
    meeting.otherAnnotations = [try annotation(ItemNumber(9)), try annotation(nil)]
    meeting.range = place()
    meeting.places.group = [place(), place()]
    meeting.places.days = place()
    meeting.places.ordinal = place()
    meeting.places.opening = place()
    return meeting
  }

  private mutating func item() throws -> AgendaItem {
    var third = AgendaItem(number: ItemNumber(1, letter: 1, roman: 1), title: "", range: place())
    third.headRange = place()
    var second = AgendaItem(number: ItemNumber(1, letter: 1), title: "Second", range: place())
    second.subitems = [third]
    second.joint = JointItem(with: [])
    var item = AgendaItem(number: ItemNumber(1), title: "First", range: place())
    item.joint = JointItem(
      with: ["WG.2", "Working Group of \u{0}"],
      counterparts: [ItemOfGroup(group: "WG.2", item: ItemNumber(3))]
    )
    item.subitems = [second, AgendaItem(number: nil, title: "No number", range: place())]
    item.annotation = try annotation(ItemNumber(1))
    item.headRange = place()
    return item
  }

  private mutating func annotation(_ number: ItemNumber?) throws -> Annotation {
    var annotation = Annotation(number: number, heading: "First", range: place())
    annotation.headingRange = place()
    annotation.paragraphs = [
      Paragraph(text: "Heading", role: .heading, range: place()),
      Paragraph(number: 4, text: "Text.", footnotes: ["1", "2"], range: place()),
    ]
    annotation.documentation = [try entry(label: nil, note: "to be recirculated")]
    annotation.documentationNotForeseen = true
    annotation.seeAlso = [
      ItemOfGroup(group: nil, item: ItemNumber(3)),
      ItemOfGroup(group: "WG.2", item: ItemNumber(3, letter: 2)),
    ]
    return annotation
  }

  private mutating func entry(label: String?, note: String?) throws -> DocumentationEntry {
    DocumentationEntry(
      label: label,
      title: "Background paper",
      symbols: [try symbol("CTOC/COP/WG.3/2020/2"), try symbol("CTOC/COP/2004/6*")],
      note: note,
      range: place()
    )
  }

  private mutating func slots() throws -> [Slot] {
    var slot = Slot(
      date: CalendarDate(year: 2020, month: 7, day: 7),
      start: try time(10, 0),
      end: try time(24, 0)
    )
    slot.entries = [
      SlotEntry(
        group: "WG.3",
        item: ItemNumber(1, letter: 1),
        title: "Opening",
        continued: true,
        range: place(),
        titleRange: place()
      ),
      SlotEntry(
        group: nil,
        item: nil,
        title: "Other",
        continued: false,
        range: place(),
        titleRange: place()
      ),
    ]
    slot.range = place()
    slot.dateRange = place()
    slot.timeRange = place()
    return [
      slot, Slot(date: nil, start: nil, end: nil, part: .afternoon),
      Slot(date: nil, start: nil, end: nil, part: .morning),
    ]
  }

  private mutating func references() throws -> References {
    var references = References()
    references.symbols = [try symbol("A/65/32"), try symbol("CAC/COSP/2017/[..]")]
    references.resolutions = [
      DecisionReference(organ: "General Assembly", number: "55/25"),
      DecisionReference(organ: nil, number: "10/6"),
    ]
    references.decisions = [DecisionReference(organ: "Conference of the Parties", number: "2/2")]
    references.articles = [
      ArticleReference(instrument: nil, article: "16"),
      ArticleReference(instrument: "The Convention", article: "18", paragraph: "5 (a)"),
    ]
    return references
  }

  private mutating func mentions() throws -> [Mention] {
    let day = CalendarDate(year: 2020, month: 6, day: 31)
    let resolution = DecisionReference(organ: nil, number: "55/25")
    let values: [Mention.Value] = [
      .date(day, weekday: .tuesday, yearStated: true), .date(day, weekday: nil, yearStated: false),
      .days(DayRange(firstDay: day, lastDay: day), yearStated: true), .time(try time(15, 30)),
      .hours(start: try time(15, 0), end: try time(18, 0)),
      .ordinal(11, noun: .meeting, body: "Working Group"), .ordinal(3, noun: .session, body: nil),
      .item(ItemNumber(2), group: nil), .item(ItemNumber(2, letter: 1), group: "WG.2"),
      .symbol(try symbol("A/AC.291/8")), .malformedSymbol("CTOC//2"),
      .runningSymbol(try #require(JointSymbol("CTOC/COP/WG.2/2022/3–CTOC/COP/WG.3/2022/3"))),
      .resolution(resolution), .decision(DecisionReference(organ: "The Council", number: "1")),
      .article(ArticleReference(instrument: "The Convention", article: "16", paragraph: "1")),
      .article(ArticleReference(instrument: nil, article: "1")), .footnoteMark("12"),
    ]
    return values.map { Mention($0, range: place()) }
  }

  private func diagnostics() -> [Diagnostic] {
    [
      Diagnostic(
        rule: "year-inferred",
        severity: .note,
        message: "the year is that of the \"masthead\"",
        range: SourceRange(0, 10)
      ),
      Diagnostic(
        rule: "character-repaired",
        severity: .warning,
        message: "a byte was no UTF-8",
        range: SourceRange(18, 29),
        notes: [
          Diagnostic.Note(message: "here", range: SourceRange(0, 1)),
          Diagnostic.Note(message: "there", range: SourceRange(1, 2), source: "other.txt"),
        ],
        fix: Diagnostic.Fix(
          message: "drop it",
          edits: [Diagnostic.Edit(range: SourceRange(18, 21), replacement: "-")]
        )
      ),
      Diagnostic(rule: "at-the-end", severity: .error, message: "", range: SourceRange(28, 28)),
    ]
  }

  // MARK: - Report

  private mutating func report() throws -> Report {
    var report = Report()
    var part = Section(number: nil, title: "Part", range: place())
    part.headingRange = place()
    var section = Section(number: "I", title: "Introduction", range: place())
    section.paragraphs = [Paragraph(number: 1, text: "One.", range: place())]
    section.sections = [part]
    section.headingRange = place()
    report.sections = [section]
    report.considerations = [
      Consideration(
        item: ItemNumber(2),
        paragraph: 3,
        meetings: [1, 2],
        dates: [CalendarDate(year: 2020, month: 7, day: 7)],
        tentative: true,
        panellists: [
          Panellist(name: "A. Person", description: "Prosecutor", range: place()),
          Panellist(name: "B. Person", description: nil, range: place()),
        ],
        range: place()
      )
    ]
    report.statements = [
      Statements(
        item: ItemNumber(2),
        paragraph: nil,
        speakers: ["Brazil", "Côte d’Ivoire"],
        open: true,
        range: place(),
        speakerRanges: [place(), place()]
      )
    ]
    report.officers = [
      Officer(role: "Chair", name: "C. Person", country: "Italy", range: place()),
      Officer(role: "Rapporteur", name: "D. Person", country: nil, range: place()),
    ]
    report.meetingsHeld = 4
    report.meetingsHeldRange = place()
    report.hours = [
      MeetingHours(meetingOfDay: 1, start: try time(12, 0), end: try time(14, 0), range: place())
    ]
    report.attendance.parties = attendance(["Albania", "Algeria"], open: true)
    report.attendance.signatories = attendance(["Iran (Islamic Republic of)"], open: false)
    report.attendance.organizations = attendance(["Council of Europe"], open: false)
    report.attendance.others = attendance(["Holy See"], open: true)
    report.attendance.listOfParticipants = try symbol("CTOC/COP/WG.3/2020/INF/1/Rev.1")
    report.documentation = [try entry(label: "a", note: nil)]
    report.placeholders = [
      Placeholder(text: "[...]", paragraph: 4, range: place()),
      Placeholder(text: "[2nd and 3rd]", paragraph: nil, range: place()),
    ]
    return report
  }

  private mutating func attendance(_ names: [String], open: Bool) -> AttendanceList {
    var list = AttendanceList()
    list.names = names
    list.open = open
    list.nameRanges = names.map { _ in place() }
    list.range = place()
    return list
  }

  // MARK: - Values

  private func time(_ hour: Int, _ minute: Int) throws -> ClockTime {
    try #require(ClockTime(hour: hour, minute: minute))
  }

  private func symbol(_ text: String) throws -> DocumentSymbol {
    try #require(DocumentSymbol(text))
  }
}
