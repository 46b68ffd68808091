import Testing

@testable import AgendaKit

/// Text of a Word file that stands in something else: a table in a table, a diagram, end notes.
@Suite("Text that stands in a frame of a Word file") struct FramedTextTests {
  private static func paragraphs(_ texts: [String]) -> String {
    texts.map { WordMaker.paragraph($0) }.joined()
  }

  private static func cells(_ row: [String]) -> [(properties: String, blocks: String)] {
    row.map { ("", WordMaker.paragraph($0)) }
  }

  private static let agenda = paragraphs([
    "Working Group on Firearms", "Vienna, 10 and 11 June 2031", "Provisional agenda",
    "1. Opening of the meeting.", "2. Other matters.", "Annex",
  ])

  private static let timetable = WordMaker.table(
    [
      ["Date and time", "Agenda item", "Title or description"], ["Tuesday, 10 June", "", ""],
      ["10 a.m.–1 p.m.", "1", "Opening of the meeting"], ["", "2", "Other matters"],
    ].map(cells)
  )

  private static func document(_ maker: WordMaker) throws -> MeetingDocument {
    MeetingDocument(parsing: try SourceText(name: "a.docx", file: maker.file()))
  }

  @Test("is a timetable that a table of one cell frames", arguments: [[], ["", ""]])
  func nested(_ beside: [String]) throws {
    let title = WordMaker.paragraph("Proposed organization of work")
    let frame = WordMaker.table([[("", title + Self.timetable)] + Self.cells(beside)])
    let document = try Self.document(WordMaker(Self.agenda + frame + WordMaker.paragraph("")))
    let entries = document.organizationOfWork.flatMap { $0.entries }
    #expect(entries.map(\.title) == ["Opening of the meeting", "Other matters"])
    #expect(document.unplaced.isEmpty)
  }

  private static let diagram =
    "<w:r><w:drawing><d:relIds xmlns:d=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" "
    + "r:dm=\"rId-data\"/></w:drawing></w:r>"

  @Test("is that of a diagram, after its paragraph") func diagram() throws {
    func point(_ text: String, _ type: String = "node") -> String {
      "<d:pt type=\"\(type)\"><d:t><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></d:t></d:pt>"
    }
    var maker = WordMaker("<w:p>\(WordMaker.run("See"))\(Self.diagram)</w:p>")
    maker.parts = [
      (
        "data", "diagramData", "data",
        "<d:ptLst xmlns:d=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" "
          + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
          + point("First step") + point("layout", "pres") + point("Second step") + "</d:ptLst>"
      )
    ]
    let source = try SourceText(name: "a.docx", file: maker.file())
    let text = String(decoding: source.bytes, as: UTF8.self)
    #expect(text == "See\nFirst step\nSecond step\n")
    maker.missing = ["data"]
    #expect(try Self.document(maker).diagnostics.map(\.rule).contains("file-part-missing"))
  }

  @Test("is in the part of the end notes") func endNotes() throws {
    var maker = WordMaker(
      "<w:p>\(WordMaker.run("x"))<w:r><w:endnoteReference w:id=\"7\"/></w:r></w:p>"
    )
    maker.parts = [
      (
        "endnotes", "endnotes", "endnotes",
        "<w:endnote w:id=\"7\">\(WordMaker.paragraph("Note."))</w:endnote>"
      )
    ]
    let source = try SourceText(name: "a.docx", file: maker.file())
    #expect(source.position(of: source.bytes.count - 2)?.shown == "endnote, paragraph 1")
  }
}

@Suite("A page that LibreOffice saved as HTML") struct LibreOfficePageTests {
  @Test("has its lists, though tabs stand in their wrapped lines") func lists() {
    let html = """
      <html><body lang="en-US">
      <p>Working Group on Firearms</p>
      <p>Vienna, 10 and 11
      June 2031</p>
      <h1>Provisional agenda</h1>
      <ol>
      \t<li><p style="margin-bottom: 0in">Organizational
      \tmatters:</p>
      \t<ol type="a">
      \t\t<li><p style="margin-bottom: 0in">Opening of the
      \t\tmeeting;</p>
      \t\t<li><p style="margin-bottom: 0in">Adoption of
      \t\tthe agenda.</p>
      \t</ol>
      \t<li><p style="margin-bottom: 0in">Adoption of the
      \treport.</p>
      </ol>
      </body></html>
      """
    let document = MeetingDocument(parsing: SourceText(name: "a.html", text: html))
    let agenda = document.meetings.first?.agenda ?? []
    #expect(agenda.map { $0.number?.description } == ["1", "2"])
    #expect(agenda.map(\.title) == ["Organizational matters", "Adoption of the report"])
    #expect(
      agenda.first?.subitems.map(\.title) == ["Opening of the meeting", "Adoption of the agenda"]
    )
    #expect(document.unplaced.isEmpty)
  }
}
