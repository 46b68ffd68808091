import Testing

@testable import AgendaKit

/// Word files as their authors make them: lists that Word counts in forms of its own, numbers in cells
/// without text, tables of contents, covers.
@Suite("A Word file of an author") struct AuthorsFilesTests {
  private static let masthead = [
    "Conference of the Parties to the United Nations Convention against Transnational Organized Crime",
    "CTOC/COP/WG.6/2031/1", "Distr.: General", "7 July 2031", "Original: English",
    "Working Group on Firearms", "Vienna, 10 and 11 September 2031", "Provisional agenda",
  ]
  private static let items: [(level: Int, title: String)] = [
    (0, "Organizational matters"), (1, "Opening of the meeting"), (1, "Adoption of the agenda"),
    (0, "Marking of firearms"), (0, "Other matters"),
  ]
  private static let numbers = ["1", "1 (a)", "1 (b)", "2", "3"]

  private static func paragraphs(_ lines: [String]) -> String {
    lines.map { WordMaker.paragraph($0) }.joined()
  }

  private static func list(_ levels: [(format: String, text: String)]) -> String {
    let levels = levels.enumerated().map { WordMaker.level($0, $1.format, $1.text) }
    return WordMaker.list(1, levels.joined(), numbers: [1])
  }

  private static func agenda(_ maker: WordMaker) throws -> [AgendaItem] {
    let source = try SourceText(name: "a.docx", file: maker.file())
    let document = MeetingDocument(parsing: source)
    #expect(Promises.broken(by: document, of: source) == [])
    #expect(document.unplaced.isEmpty)
    #expect(document.masthead.symbol?.description == "CTOC/COP/WG.6/2031/1")
    #expect(document.masthead.date?.description == "2031-07-07")
    return FlatItems.of(document.meetings.first?.agenda ?? [])
  }

  @Test(
    "has the items of its agenda, however Word counts them",
    arguments: [
      [("decimal", "%1."), ("lowerLetter", "(%2)")], [("decimal", "%1."), ("lowerLetter", "%2.")],
      [("decimal", "%1)"), ("lowerLetter", "%2)")], [("decimal", "%1"), ("decimal", "%1.%2")],
      [("decimal", "%1."), ("upperLetter", "%2.")],
      [("decimal", "%1."), ("lowerLetter", "%1 (%2)")],
    ]
  ) func lists(levels: [(String, String)]) throws {
    var maker = WordMaker(Self.paragraphs(Self.masthead))
    maker.numbering = Self.list(levels.map { (format: $0.0, text: $0.1) })
    for item in Self.items {
      maker.body += WordMaker.numbered(item.title, list: 1, level: item.level)
    }
    let agenda = try Self.agenda(maker)
    #expect(agenda.map { $0.number?.description } == Self.numbers)
    #expect(agenda.map(\.title) == Self.items.map(\.title))
  }

  @Test("has them under a level of chapters too", arguments: ["%3.", "(%3)"])
  func deepLists(letters: String) throws {
    var maker = WordMaker(Self.paragraphs(Self.masthead))
    maker.numbering = Self.list([
      ("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", letters),
    ])
    for item in Self.items {
      maker.body += WordMaker.numbered(item.title, list: 1, level: item.level + 1)
    }
    #expect(try Self.agenda(maker).map { $0.number?.description } == Self.numbers)
  }

  @Test(
    "of OpenDocument has the same items, and none in its table of contents",
    arguments: [".", ")"]
  )
  func openDocument(suffix: String) throws {
    typealias Make = OpenDocumentMaker
    let sublist = Self.items[1...2].map { Make.paragraph($0.title) }
    let contents = Self.items.enumerated().map { place, item in
      Make.paragraph("\(place + 1). \(item.title)<text:tab/>\(place + 2)")
    }
    var maker = Make(
      Self.masthead.map { Make.paragraph($0) }.joined()
        + "<text:table-of-content><text:index-body>\(contents.joined())</text:index-body></text:table-of-content>"
        + Make.list(
          "L1",
          "",
          Make.paragraph(Self.items[0].title) + Make.list("L1", "", sublist[0], sublist[1]),
          Make.paragraph(Self.items[3].title),
          Make.paragraph(Self.items[4].title)
        )
    )
    maker.automaticStyles = Make.listStyle(
      "L1",
      Make.level(1, "1", suffix: suffix),
      Make.level(2, "a", suffix: suffix)
    )
    let source = try SourceText(name: "a.odt", file: maker.file())
    let document = MeetingDocument(parsing: source)
    #expect(Promises.broken(by: document, of: source) == [])
    let agenda = FlatItems.of(document.meetings.first?.agenda ?? [])
    #expect(agenda.map { $0.number?.description } == Self.numbers)
    #expect(agenda.map(\.title) == Self.items.map(\.title))
  }

  @Test("has the numbers of cells that hold nothing else") func cells() throws {
    var maker = WordMaker(Self.paragraphs(Self.masthead))
    maker.numbering = Self.list([("decimal", "%1."), ("lowerLetter", "(%2)")])
    maker.body += WordMaker.table(
      Self.items.map { item in
        [
          ("", WordMaker.numbered("", list: 1, level: item.level)),
          ("", WordMaker.paragraph(item.title)),
        ]
      }
    )
    #expect(try Self.agenda(maker).map { $0.number?.description } == Self.numbers)
  }

  @Test("has no items in its table of contents", arguments: ["field", "control", "style"])
  func contents(kind: String) throws {
    let style = kind == "style" ? "<w:pStyle w:val=\"Verzeichnis1\"/>" : ""
    var lines = Self.items.enumerated().map { place, item in
      WordMaker.run("\(place + 1).\t\(item.title)\t\(place + 2)")
    }
    if kind == "field" {
      lines[0] =
        WordMaker.fieldMark("begin") + "<w:r><w:instrText> TOC \\o \"1-3\" </w:instrText></w:r>"
        + WordMaker.fieldMark("separate") + lines[0]
      lines[4] += WordMaker.fieldMark("end")
    }
    var contents = lines.map { "<w:p><w:pPr>\(style)</w:pPr>\($0)</w:p>" }.joined()
    if kind == "control" {
      contents =
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>"
        + "</w:sdtPr><w:sdtContent>\(contents)</w:sdtContent></w:sdt>"
    }
    var maker = WordMaker(Self.paragraphs(Self.masthead) + contents)
    maker.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"Verzeichnis1\"><w:name w:val=\"toc 1\"/></w:style>"
    maker.numbering = Self.list([("decimal", "%1."), ("lowerLetter", "(%2)")])
    for item in Self.items {
      maker.body += WordMaker.numbered(item.title, list: 1, level: item.level)
    }
    #expect(try Self.agenda(maker).map { $0.number?.description } == Self.numbers)
  }

  @Test("has the masthead that the section after its cover has") func cover() throws {
    var maker = WordMaker(
      "<w:p><w:pPr><w:sectPr/></w:pPr>\(WordMaker.run("Draft for clearance"))</w:p>"
        + Self.paragraphs(["Provisional agenda"])
    )
    maker.parts = [
      ("head", "header", "hdr", Self.paragraphs(Array(Self.masthead.dropLast())))
    ]
    maker.section = "<w:headerReference w:type=\"first\" r:id=\"rId-head\"/><w:titlePg/>"
    maker.numbering = Self.list([("decimal", "%1."), ("lowerLetter", "(%2)")])
    for item in Self.items {
      maker.body += WordMaker.numbered(item.title, list: 1, level: item.level)
    }
    let source = try SourceText(name: "a.docx", file: maker.file())
    let document = MeetingDocument(parsing: source)
    #expect(document.masthead.symbol?.description == "CTOC/COP/WG.6/2031/1")
    #expect(document.masthead.date?.description == "2031-07-07")
    #expect(FlatItems.of(document.meetings.first?.agenda ?? []).count == Self.items.count)
  }

  @Test("has notes at its end that count for themselves, and no mends of its marks")
  func endnotes() throws {
    func mark(_ kind: String, _ id: Int) -> String {
      "<w:r><w:\(kind)Reference w:id=\"\(id)\"/></w:r>"
    }
    var maker = WordMaker(
      Self.paragraphs(Self.masthead)
        + "<w:p>\(WordMaker.run("Teams need a basis."))\(mark("footnote", 1))"
        + "\(WordMaker.run(" Both know."))\(mark("endnote", 1))"
        + "\(WordMaker.run(" A third"))\(mark("footnote", 2))\(WordMaker.run(", they say."))</w:p>"
    )
    maker.footnotes = [("1", "One."), ("2", "Two.")]
    let note = "<w:endnote w:id=\"1\">\(WordMaker.paragraph("End."))</w:endnote>"
    maker.parts = [("endnotes", "endnotes", "endnotes", note)]
    let source = try SourceText(name: "a.docx", file: maker.file())
    let document = MeetingDocument(parsing: source)
    let text = PlainTextExport().write(document, source: source).bytes
    var settings = ValidationSettings()
    settings.only = ["footnote-order", "footnote-position", "footnote-unmatched"]
    let validator = Validator(settings: settings)
    let found = validator.validate(document)
    #expect(found.map(\.rule) == ["footnote-position"])
    #expect(found.allSatisfy { $0.fix == nil })
    let saved = MeetingDocument(
      parsing: SourceText(name: "a.txt", text: String(decoding: text, as: UTF8.self))
    )
    #expect(validator.validate(saved).map(\.rule) == ["footnote-position"])
  }

  @Test("tells each of several paragraphs that somebody deleted") func deleted() throws {
    let gone = ["Second that goes.", "Third, on 5 May 2031.", "Fourth."].map { text in
      "<w:p><w:pPr><w:rPr><w:del w:author=\"A\"/></w:rPr></w:pPr><w:del w:author=\"A\">"
        + "<w:r><w:delText>\(text)</w:delText></w:r></w:del></w:p>"
    }
    let lines = [
      "Provisional agenda", "1. Other matters", "Annotations", "1. Other matters", "First.",
    ]
    let maker = WordMaker(
      Self.paragraphs(Self.masthead.dropLast() + lines) + gone.joined()
        + WordMaker.paragraph("Fifth.")
    )
    let sides = try [TrackedChanges.original, .accepted].map {
      MeetingDocument(
        parsing: try SourceText(name: "a.docx", file: maker.file(), changes: $0)
      )
    }
    let options = DocumentComparison.Options(exact: true, tellsAll: true)
    let comparison = DocumentComparison(from: sides[0], to: sides[1], options: options)
    for text in [ComparisonText().write(comparison), ComparisonMarkdown().write(comparison)] {
      let text = String(decoding: text, as: UTF8.self)
      for words in ["Second that goes", "Third, on 5 May 2031", "Fourth"] {
        #expect(text.contains(words), "\(text)")
      }
    }
  }
}
