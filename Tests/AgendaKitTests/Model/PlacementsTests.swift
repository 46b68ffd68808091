import Testing

@testable import AgendaKit

@Suite("Placements") struct PlacementsTests {
  private func described(_ document: MeetingDocument) -> [String] {
    document.placements().map { "\($0.range.lower)–\($0.range.upper) \($0.part)" }
  }

  private func document() -> MeetingDocument {
    MeetingDocument(source: SourceDescription(name: "a", byteCount: 0, encoding: .utf8))
  }

  @Test("are leaves: a hull that holds other parts is none") func leaves() {
    var document = document()
    var meeting = Meeting(group: Group(id: "WG.1", name: "Lights"))
    meeting.range = SourceRange(0, 50)
    meeting.places.group = [SourceRange(0, 5)]
    meeting.places.days = SourceRange(5, 9)
    var item = AgendaItem(number: ItemNumber(1), title: "One", range: SourceRange(10, 30))
    item.headRange = SourceRange(10, 15)
    item.subitems = [
      AgendaItem(number: ItemNumber(1, letter: 1), title: "Sub", range: SourceRange(20, 25))
    ]
    var annotation = Annotation(number: ItemNumber(1), heading: "One", range: SourceRange(30, 50))
    annotation.headingRange = SourceRange(30, 34)
    annotation.paragraphs = [Paragraph(text: "Text", range: SourceRange(35, 39))]
    annotation.documentation = [
      DocumentationEntry(label: nil, title: "P", symbols: [], note: nil, range: SourceRange(40, 45))
    ]
    item.annotation = annotation
    meeting.agenda = [item]
    document.meetings = [meeting]
    #expect(
      described(document) == [
        "0–5 WG.1 meeting name", "5–9 WG.1 meeting place and days", "10–15 WG.1 item 1",
        "20–25 WG.1 item 1 (a)", "30–34 WG.1 item 1, heading", "35–39 WG.1 item 1, paragraph 1",
        "40–45 WG.1 item 1, document 1",
      ]
    )
  }

  @Test("of a timetable name day, time and item") func slots() {
    var document = document()
    var slot = Slot(
      date: CalendarDate(year: 2031, month: 7, day: 7),
      start: ClockTime(hour: 10, minute: 0),
      end: nil
    )
    slot.range = SourceRange(0, 100)
    slot.dateRange = SourceRange(0, 10)
    slot.timeRange = SourceRange(10, 20)
    slot.entries = [
      SlotEntry(
        group: "WG.3",
        item: ItemNumber(1, letter: 1),
        title: "T",
        continued: false,
        range: SourceRange(20, 40),
        titleRange: SourceRange(30, 40)
      )
    ]
    document.organizationOfWork = [slot]
    #expect(
      described(document) == [
        "0–10 day 7 July", "10–20 slot 7 July 10:00",
        "20–40 slot 7 July 10:00, WG.3 item 1 (a)",
      ]
    )
  }

  @Test("of a report name section and paragraph") func report() {
    var document = document()
    var inner = Section(number: "A", title: "Inner", range: SourceRange(20, 60))
    inner.headingRange = SourceRange(20, 25)
    inner.paragraphs = [
      Paragraph(number: 4, text: "x", range: SourceRange(30, 40)),
      Paragraph(text: "y", range: SourceRange(40, 50)),
    ]
    var outer = Section(number: "III", title: "Outer", range: SourceRange(0, 60))
    outer.headingRange = SourceRange(0, 10)
    outer.sections = [inner]
    var report = Report()
    report.sections = [outer]
    report.attendance.parties.range = SourceRange(30, 40)
    report.attendance.parties.nameRanges = [SourceRange(32, 35)]
    document.report = report
    document.footnotes = [Footnote(mark: "1", text: "n", range: SourceRange(70, 80))]
    document.furniture = [Furniture(kind: .tableHead, range: SourceRange(80, 85))]
    document.unplaced = [UnplacedText(text: "u", range: SourceRange(90, 91))]
    #expect(
      described(document) == [
        "0–10 section III heading", "20–25 section III.A heading",
        "30–40 section III.A, paragraph 4", "32–35 attendance, parties",
        "40–50 section III.A, unnumbered paragraph 2", "70–80 footnote 1",
        "80–85 furniture: table head", "90–91 unplaced",
      ]
    )
  }

  @Test("of a masthead are its fields; an empty range is no place") func masthead() {
    var document = document()
    document.masthead.range = SourceRange(0, 90)
    document.masthead.places.organ = [SourceRange(0, 5), SourceRange(8, 9)]
    document.masthead.places.originalLanguage = SourceRange(20, 30)
    document.masthead.places.jobNumber = SourceRange.none
    #expect(
      described(document) == [
        "0–5 masthead organ", "8–9 masthead organ", "20–30 masthead original language",
      ]
    )
  }
}
