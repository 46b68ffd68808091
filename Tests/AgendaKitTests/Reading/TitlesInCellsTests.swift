import Testing

@testable import AgendaKit

/// Cells of a timetable in which several items stand with their titles, each on a line of its own.
@Suite struct TitlesInCellsTests {
  static let cells: [(lines: [String], entries: [String])] = [
    (
      ["Item 1 (a): Opening of the meeting", "Item 1 (b): Adoption of the agenda"],
      ["1 (a) Opening of the meeting", "1 (b) Adoption of the agenda"]
    ),
    (
      ["1 (a) Opening of the meeting", "1 (b) Adoption of the agenda"],
      ["1 (a) Opening of the meeting", "1 (b) Adoption of the agenda"]
    ),
    (
      ["Item 1 (a): Opening of the meeting", "and welcome", "Item 1 (b): Adoption of the agenda"],
      ["1 (a) Opening of the meeting and welcome", "1 (b) Adoption of the agenda"]
    ),
    (["Item 1: Opening of the meeting", "and welcome"], ["1 Opening of the meeting and welcome"]),
    (
      ["1 (a).\tOpening of the meeting", "1 (b). Adoption of the agenda", "2\tOther matters"],
      [
        "1 (a) Opening of the meeting", "1 (b) Adoption of the agenda", "2 Other matters",
      ]
    ),
  ]

  private static let lines = [
    "Working Group on Firearms", "Vienna, 6 and 7 May 2031", "Provisional agenda", "1. Opening",
    "(a) Opening of the meeting;", "(b) Adoption of the agenda.", "2. Other matters", "Annex",
    "Proposed organization of work",
  ]

  private static func entries(_ source: SourceText) -> [String] {
    let document = MeetingDocument(parsing: source)
    #expect(Promises.broken(by: document, of: source) == [])
    return document.organizationOfWork.flatMap { $0.entries }
      .map { "\($0.item.map(String.init(describing:)) ?? "-") \($0.title)" }
  }

  @Test(arguments: cells.indices, [false, true])
  func eachIsAnEntryOfAWordFile(_ index: Int, breaks: Bool) throws {
    let (lines, entries) = Self.cells[index]
    let cell =
      breaks
      ? "<w:p>\(lines.map { WordMaker.run($0) }.joined(separator: "<w:r><w:br/></w:r>"))</w:p>"
      : lines.map { WordMaker.paragraph($0) }.joined()
    func row(_ cells: String...) -> String {
      "<w:tr>\(cells.map { "<w:tc>\($0)</w:tc>" }.joined())</w:tr>"
    }
    func p(_ text: String) -> String { WordMaker.paragraph(text) }
    let maker = WordMaker(
      Self.lines.map(p).joined() + "<w:tbl>\(row(p("Date and time"), p("Item and title")))"
        + row(p("Tuesday, 6 May"), p("")) + row(p("10 a.m.–1 p.m."), cell)
        + row(p("3–6 p.m."), p("Item 2: Other matters")) + "</w:tbl>"
    )
    let source = try SourceText(name: "a.docx", file: maker.file())
    #expect(Self.entries(source) == entries + ["2 Other matters"])
    let text = PlainTextExport().write(MeetingDocument(parsing: source), source: source).bytes
    #expect(
      Self.entries(SourceText(name: "a.txt", contents: text)) == entries + ["2 Other matters"]
    )
  }

  @Test("A number in a cell of its own belongs to the title beside it") func agendaInColumns() {
    let text =
      "Working Group on Firearms\nVienna, 6 and 7 May 2031\nProvisional agenda\n"
      + "1. | Organizational matters:\n(a) | Opening of the meeting;\n"
      + "(b) | Adoption of the agenda.\n2. | Other matters.\n"
    let source = SourceText(name: "a.txt", text: text)
    let document = MeetingDocument(parsing: source)
    #expect(Promises.broken(by: document, of: source) == [])
    let items = document.meetings.flatMap { FlatItems.of($0.agenda) }
    #expect(
      items.map { "\($0.number.map(String.init(describing:)) ?? "-") \($0.title)" } == [
        "1 Organizational matters", "1 (a) Opening of the meeting",
        "1 (b) Adoption of the agenda", "2 Other matters",
      ]
    )
    #expect(document.unplaced.isEmpty)
  }

  @Test(arguments: cells.indices, [false, true])
  func eachIsAnEntryOfAPage(_ index: Int, breaks: Bool) {
    let (lines, entries) = Self.cells[index]
    let cell =
      breaks ? lines.joined(separator: "<br>") : lines.map { "<p>\($0)</p>" }.joined()
    func row(_ cells: String...) -> String {
      "<tr>\(cells.map { "<td>\($0)</td>" }.joined())</tr>\n"
    }
    let page =
      "<html><body>" + Self.lines.map { "<p>\($0)</p>\n" }.joined() + "<table>"
      + row("Date and time", "Item and title") + row("Tuesday, 6 May", "")
      + row("10 a.m.–1 p.m.", cell) + row("3–6 p.m.", "Item 2: Other matters")
      + "</table></body></html>"
    #expect(Self.entries(SourceText(name: "a.html", text: page)) == entries + ["2 Other matters"])
  }
}
