import Testing

@testable import AgendaKit

@Suite("A cell of a Word file whose lines are broken by hand") struct BrokenCellsTests {
  private static func cell(_ lines: [String]) -> String {
    "<w:p>" + lines.map { WordMaker.run($0) }.joined(separator: "<w:r><w:br/></w:r>") + "</w:p>"
  }

  @Test(
    "has an item in each line",
    arguments: [
      cell(["Opening of the meeting", "Adoption of the agenda"]),
      WordMaker.paragraph("Opening of the meeting") + WordMaker.paragraph("Adoption of the agenda"),
    ]
  ) func items(_ titles: String) throws {
    let head = ["Date and time", "Agenda item", "Title or description"].map {
      ("", WordMaker.paragraph($0))
    }
    let table = WordMaker.table([
      head, [("", WordMaker.paragraph("Tuesday, 10 June")), ("", ""), ("", "")],
      [("", Self.cell(["10 a.m.–1 p.m."])), ("", Self.cell(["1 (a)", "1 (b)"])), ("", titles)],
    ])
    let agenda = [
      "Working Group on Firearms", "Vienna, 10 and 11 June 2031", "Provisional agenda",
      "1. Organizational matters:", "(a) Opening of the meeting;", "(b) Adoption of the agenda.",
      "Annex",
    ].map { WordMaker.paragraph($0) }.joined()
    let source = try SourceText(name: "a.docx", file: WordMaker(agenda + table).file())
    let document = MeetingDocument(parsing: source)
    let entries = document.organizationOfWork.flatMap { $0.entries }
    #expect(entries.map { $0.item?.description } == ["1 (a)", "1 (b)"])
    #expect(entries.map(\.title) == ["Opening of the meeting", "Adoption of the agenda"])
    #expect(document.unplaced.isEmpty)
    let second = try #require(entries.last)
    let position = source.position(of: Int(second.titleRange.lower))
    #expect(position?.cell == 3)
  }
}
