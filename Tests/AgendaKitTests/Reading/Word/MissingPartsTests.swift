import Testing

@testable import AgendaKit

@Suite("A part that a file refers to and does not have") struct MissingPartsTests {
  private static func remarks(_ file: ContiguousArray<UInt8>) throws -> [String] {
    let document = MeetingDocument(parsing: try SourceText(name: "a", file: file))
    return document.diagnostics.filter { $0.rule == "file-part-missing" }.map(\.message)
  }

  /// A draft with all parts: a masthead in the head of its pages, automatic numbers, a note, a comment.
  private static var draft: WordMaker {
    var maker = WordMaker(
      WordMaker.paragraph("Provisional agenda", "<w:pStyle w:val=\"Title\"/>")
        + WordMaker.numbered("Opening of the meeting.", list: 1)
        + "<w:p>\(WordMaker.run("Text"))<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
        + "<w:r><w:commentReference w:id=\"1\"/></w:r></w:p>"
    )
    maker.numbering = WordMaker.list(0, WordMaker.level(0, "decimal", "%1."), numbers: [1])
    maker.footnotes = [("2", "A note.")]
    maker.comments = [("1", "A", "Why?")]
    maker.firstHeader = WordMaker.paragraph("CTOC/COP/WG.6/2031/1")
    maker.firstFooter = WordMaker.paragraph("V.31-00001")
    return maker
  }

  @Test("is told by what it would say") func told() throws {
    #expect(try Self.remarks(Self.draft.file()).isEmpty)
    for (part, words) in [
      ("header1", "a head of its pages, where the masthead may stand, ('word/header1.xml')"),
      ("footer1", "a foot of its pages ('word/footer1.xml')"),
      ("numbering", "the automatic numbers of items and paragraphs ('word/numbering.xml')"),
      ("styles", "the styles, which may number paragraphs or hide them, ('word/styles.xml')"),
      ("footnotes", "the footnotes ('word/footnotes.xml')"),
      ("comments", "the comments of its editors ('word/comments.xml')"),
      ("relations", "automatic numbers and notes, ('word/_rels/document.xml.rels')"),
    ] {
      var maker = Self.draft
      maker.missing = [part]
      let remarks = try Self.remarks(maker.file())
      #expect(remarks.count == 1 && remarks[0].contains(words), "\(part): \(remarks)")
    }
  }

  @Test("is none where the text needs none") func unneeded() throws {
    var maker = WordMaker(WordMaker.paragraph("Text", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"))
    maker.missing = ["relations", "styles", "numbering"]
    #expect(try Self.remarks(maker.file()).isEmpty)
  }

  @Test("is a head that its number does not lead to") func noRelation() throws {
    var maker = Self.draft
    maker.section = "<w:headerReference w:type=\"default\" r:id=\"rId-none\"/>"
    let remarks = try Self.remarks(maker.file())
    #expect(remarks.count == 1 && remarks[0].contains("where the masthead may stand, is missing"))
  }

  @Test("is the one with the styles of an OpenDocument text") func openDocument() throws {
    var maker = OpenDocumentMaker(OpenDocumentMaker.paragraph("Text"))
    #expect(try Self.remarks(maker.file()).isEmpty)
    maker.lacksStyles = true
    #expect(try Self.remarks(maker.file()).first?.contains("('styles.xml')") ?? false)
    maker.body = "<text:p>Text</text:p>"
    #expect(try Self.remarks(maker.file()).isEmpty)
  }

  @Test("is an error where it leads to the text") func unread() throws {
    var maker = Self.draft
    maker.missing = ["root"]
    #expect(throws: SourceError.missing("_rels/.rels")) { try Self.remarks(maker.file()) }
  }

  @Test("makes a finding of the same words") func finding() throws {
    var maker = Self.draft
    maker.missing = ["header1"]
    let source = try SourceText(name: "a.docx", file: maker.file())
    let findings = Validator().validate(MeetingDocument(parsing: source))
    #expect(findings.contains { $0.rule == "file-part-missing" && $0.severity == .warning })
  }
}
