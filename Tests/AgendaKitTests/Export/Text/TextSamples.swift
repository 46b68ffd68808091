@testable import AgendaKit

/// Documents made by hand, with their texts, for what is printed of a document: the parser has no
/// part in these tests.
struct TextSample {
  var source: SourceText
  var document: MeetingDocument

  init(_ name: String, _ text: String) {
    source = SourceText(name: name, text: text)
    document = MeetingDocument(
      source: SourceDescription(name: name, byteCount: text.utf8.count, encoding: .utf8)
    )
  }

  /// Where a text stands, the n-th time (0-based); `.none` if it does not.
  func place(_ text: String, _ occurrence: Int = 0) -> SourceRange {
    let bytes = Array(source.bytes)
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return .none }
    var left = occurrence
    for start in 0...(bytes.count - wanted.count)
    where bytes[start..<start + wanted.count].elementsEqual(wanted) {
      if left == 0 { return SourceRange(start, start + wanted.count) }
      left -= 1
    }
    return .none
  }

  /// An item that stands in the text as `number title`.
  func item(_ number: ItemNumber?, _ title: String, _ head: String? = nil) -> AgendaItem {
    AgendaItem(number: number, title: title, range: place(head ?? title))
  }

  func entry(
    _ group: String?,
    _ item: ItemNumber?,
    _ title: String,
    continued: Bool = false
  ) -> SlotEntry {
    SlotEntry(
      group: group,
      item: item,
      title: title,
      continued: continued,
      range: .none,
      titleRange: .none
    )
  }

  func slot(_ day: Int, _ start: Int, _ end: Int, _ entries: [SlotEntry]) -> Slot {
    var slot = Slot(
      date: CalendarDate(year: 2031, month: 5, day: day),
      start: ClockTime(hour: start, minute: 0),
      end: ClockTime(hour: end, minute: 0)
    )
    slot.entries = entries
    return slot
  }
}

extension TextSample {
  /// An agenda of two groups with joint items, a timetable and papers.
  static func jointAgenda() -> TextSample {
    let text = """
      Conference on Harbours
      Distr.: General
      3 March 2031

      Annotated provisional agendas
      1. Opening
      2. Lights
      1. Opening
      2. Dredging of shallow harbours
      left over
      """
    var sample = TextSample("joint.txt", text)
    var masthead = Masthead()
    masthead.organ = "Conference on Harbours"
    masthead.places.organ = [sample.place("Conference on Harbours")]
    masthead.symbol = JointSymbol("HAR/COP/WG.1/2031/1–HAR/COP/WG.2/2031/1")
    masthead.reissued = true
    masthead.distribution = .general
    masthead.places.distribution = sample.place("Distr.: General")
    masthead.date = CalendarDate(year: 2031, month: 3, day: 3)
    masthead.places.date = sample.place("3 March 2031")
    masthead.title = "Annotated provisional agendas"
    masthead.places.title = sample.place("Annotated provisional agendas")
    masthead.notes = ["Reissued for technical reasons on 8 March 2031."]
    sample.document.masthead = masthead
    sample.document.kind = .annotatedAgenda
    sample.document.meetings = [sample.lights(), sample.dredging()]
    let light = "Lights, buoys and other aids to navigation in harbours that freeze in winter"
    sample.document.organizationOfWork = [
      sample.slot(
        5,
        10,
        13,
        [
          sample.entry("WG.1", ItemNumber(1, letter: 1), "Opening of the meeting"),
          sample.entry("WG.2", ItemNumber(1), "Opening"),
          sample.entry("WG.1", ItemNumber(1, letter: 2), "Adoption of the agenda"),
        ]
      ),
      sample.slot(5, 15, 18, [sample.entry("WG.1", ItemNumber(2), light)]),
      sample.slot(
        6,
        10,
        13,
        [
          sample.entry("WG.1", ItemNumber(2), light, continued: true),
          sample.entry("WG.2", ItemNumber(2), "Dredging of shallow harbours"),
        ]
      ),
    ]
    sample.document.diagnostics = [
      Diagnostic(
        rule: "sample-note",
        severity: .note,
        message: "the year of the days is taken from the masthead",
        range: sample.place("2. Lights")
      ),
      Diagnostic(
        rule: "sample-warning",
        severity: .warning,
        message: "the text after item 2 belongs to nothing",
        range: sample.place("left over")
      ),
    ]
    sample.document.unplaced = [
      UnplacedText(text: "left over", range: sample.place("left over"))
    ]
    return sample
  }

  private func lights() -> Meeting {
    var meeting = Meeting(group: Group(id: "WG.1", name: "Working Group on Lights"))
    meeting.ordinal = 12
    meeting.place = "Vienna"
    meeting.firstDay = CalendarDate(year: 2031, month: 5, day: 5)
    meeting.lastDay = CalendarDate(year: 2031, month: 5, day: 6)
    meeting.opening = ClockTime(hour: 10, minute: 0).map {
      LocalDateTime(date: CalendarDate(year: 2031, month: 5, day: 5), time: $0)
    }
    var opening = item(ItemNumber(1), "Opening", "1. Opening")
    opening.joint = JointItem(
      with: ["WG.2"],
      counterparts: [ItemOfGroup(group: "WG.2", item: ItemNumber(1))]
    )
    opening.subitems = [
      AgendaItem(number: ItemNumber(1, letter: 1), title: "Opening of the meeting", range: .none),
      AgendaItem(number: ItemNumber(1, letter: 2), title: "Adoption of the agenda", range: .none),
    ]
    let title = "Lights, buoys and other aids to navigation in harbours that freeze in winter"
    var lights = item(ItemNumber(2), title, "2. Lights")
    var annotation = Annotation(number: ItemNumber(2), heading: title, range: .none)
    annotation.documentation = [
      DocumentationEntry(
        label: nil,
        title: "Background paper prepared by the Secretariat on lights that are seen from far away",
        symbols: [DocumentSymbol("HAR/COP/WG.1/2031/2")].compactMap { $0 },
        note: "to be recirculated",
        range: .none
      )
    ]
    lights.annotation = annotation
    meeting.agenda = [opening, lights]
    return meeting
  }

  private func dredging() -> Meeting {
    var meeting = Meeting(group: Group(id: "WG.2", name: "Working Group on Dredging"))
    meeting.place = "Vienna"
    meeting.firstDay = CalendarDate(year: 2031, month: 5, day: 6)
    meeting.lastDay = meeting.firstDay
    var opening = AgendaItem(
      number: ItemNumber(1),
      title: "Opening",
      range: place("1. Opening", 1)
    )
    opening.joint = JointItem(with: ["WG.1"])
    var dredging = item(
      ItemNumber(2),
      "Dredging of shallow harbours",
      "2. Dredging of shallow harbours"
    )
    var annotation = Annotation(number: ItemNumber(2), heading: "Dredging", range: .none)
    annotation.documentationNotForeseen = true
    dredging.annotation = annotation
    meeting.agenda = [opening, dredging]
    return meeting
  }

  /// A draft report with everything that one says.
  static func draftReport() -> TextSample {
    let text = """
      Draft report
      I. Introduction
      1. The Group met.
      2. It was opened at the [first] meeting.
      """
    var sample = TextSample("report.txt", text)
    sample.document.kind = .draftReport
    sample.document.masthead.title = "Draft report"
    sample.document.masthead.places.title = sample.place("Draft report")
    var report = Report()
    var section = Section(
      number: "I",
      title: "Introduction",
      range: sample.place("I. Introduction")
    )
    section.paragraphs = [
      Paragraph(number: 1, text: "The Group met.", range: sample.place("1. The Group met.")),
      Paragraph(
        number: 2,
        text: "It was opened at the [first] meeting.",
        range: sample.place("2. It was opened at the [first] meeting.")
      ),
    ]
    var part = Section(number: "A", title: "Lights", range: .none)
    part.paragraphs = [Paragraph(number: 3, text: "None.", range: .none)]
    section.sections = [part]
    report.sections = [section]
    let day = CalendarDate(year: 2031, month: 5, day: 5)
    report.considerations = [
      Consideration(
        item: ItemNumber(2),
        paragraph: 3,
        meetings: [1, 2],
        dates: [day, day.adding(days: 1)],
        tentative: true,
        panellists: [Panellist(name: "A. Keeper", description: "Harbour Master", range: .none)],
        range: .none
      )
    ]
    report.statements = [
      Statements(
        item: ItemNumber(2),
        paragraph: 4,
        speakers: ["Chile", "Norway"],
        open: true,
        range: .none,
        speakerRanges: []
      )
    ]
    report.officers = [Officer(role: "Chair", name: "B. Pilot", country: "Malta", range: .none)]
    report.meetingsHeld = 4
    if let start = ClockTime(hour: 12, minute: 0), let end = ClockTime(hour: 14, minute: 0) {
      report.hours = [MeetingHours(meetingOfDay: 1, start: start, end: end, range: .none)]
    }
    report.attendance.parties.names = ["Chile", "Malta", "Norway"]
    report.attendance.signatories.open = true
    report.attendance.listOfParticipants = DocumentSymbol("HAR/COP/WG.1/2031/INF/1")
    report.documentation = [
      DocumentationEntry(
        label: "a",
        title: "Annotated provisional agenda",
        symbols: [DocumentSymbol("HAR/COP/WG.1/2031/1")].compactMap { $0 },
        note: nil,
        range: .none
      )
    ]
    report.placeholders = [
      Placeholder(text: "[first]", paragraph: 2, range: sample.place("[first]"))
    ]
    sample.document.report = report
    return sample
  }
}
