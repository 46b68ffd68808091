import Testing

@testable import AgendaKit

@Suite("The place of a tracked change of a Word file") struct ChangePlacesTests {
  private static func findings(_ maker: WordMaker) throws -> [String] {
    let source = try SourceText(name: "a.docx", file: maker.file())
    var settings = ValidationSettings()
    settings.only = ["changes-tracked"]
    let findings = Validator(settings: settings).validate(MeetingDocument(parsing: source))
    let judged = JudgedDocument(name: "a.docx", findings: findings, source: source)
    return judged.findings.map { "\($0.place.shown): \($0.message)" }
  }

  private static let head = [
    "Working Group on Firearms", "Vienna, 7 July 2031", "Provisional agenda",
    "1. Opening of the meeting.", "2. Other matters.",
  ].map { WordMaker.paragraph($0) }.joined()

  private static let table = WordMaker.table([[("", WordMaker.paragraph("Contact"))]])

  @Test("is the paragraph that the change stands in or before, or the last one") func places()
    throws
  {
    var section = WordMaker(Self.head + Self.table)
    section.section = "<w:sectPrChange w:author=\"A\"><w:sectPr/></w:sectPrChange>"
    let formula = WordMaker(
      Self.head
        + "<w:p><w:box><w:ctrlPr><w:ins w:author=\"A\"/></w:ctrlPr>\(WordMaker.run("xy"))</w:box></w:p>"
    )
    let custom = WordMaker(
      Self.head + "<w:customXmlInsRangeStart w:author=\"A\"/>"
        + "<w:customXml>\(WordMaker.paragraph("New"))</w:customXml>"
    )
    for (maker, place) in [
      (section, "paragraph 6, row 1, cell 1, “Contact”: 1 change of formatting"),
      (formula, "paragraph 6, “xy”: 1 insertion"), (custom, "paragraph 6, “New”: 1 insertion"),
    ] {
      let findings = try Self.findings(maker)
      #expect(findings.count == 1 && findings.joined().hasPrefix(place), "\(findings)")
      #expect(!findings.joined().contains("not printed"))
    }
  }

  @Test("is a row as a whole, counted with those that are deleted") func rows() throws {
    func cell(_ text: String, _ change: String) -> String {
      let tag = change == "ins" ? "w:t" : "w:delText"
      let run = "<w:\(change) w:author=\"A\"><w:r><\(tag)>\(text)</\(tag)></w:r></w:\(change)>"
      return "<w:tc><w:p>\(run)</w:p></w:tc>"
    }
    func row(_ change: String) -> String {
      "<w:tr><w:trPr><w:\(change) w:author=\"A\"/></w:trPr>\(cell("a", change))\(cell("b", change))</w:tr>"
    }
    let gone = Self.table.replacing("</w:tbl>", with: row("del") + row("ins") + "</w:tbl>")
    let findings = try Self.findings(WordMaker(Self.head + gone))
    #expect(
      findings == [
        "paragraph 9, row 3, cell 1, “a”: 1 insertion and 1 deletion are still tracked; "
          + "accept or reject what is tracked"
      ]
    )
  }
}
