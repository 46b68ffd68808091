import Testing

@testable import AgendaKit

/// A draft with one tracked change, and what is to be said of it.
struct TrackedPlace: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// Where the finding of the rule is, in words; nil where no text stands there.
  var place: String?
  /// What the comparison of both views says, whole.
  var message: String
  var maker: WordMaker

  /// A draft with a table that is no timetable.
  private static func draft(row: String = "", _ last: String = "") -> WordMaker {
    var maker = WordMaker(
      [
        "United Nations", "CTOC/COP/WG.6/2031/1", "Working Group on Firearms",
        "Vienna, 7 July 2031", "Provisional agenda", "1. Opening of the meeting.",
        "2. Other matters.",
      ].map { WordMaker.paragraph($0) }.joined()
        + "<w:tbl><w:tr>\(cell("Contact"))\(cell("Telephone"))</w:tr>\(row)</w:tbl>" + last
        + "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
    )
    maker.footnotes = [("1", "A note.")]
    return maker
  }

  private static func cell(_ text: String) -> String {
    "<w:tc>\(WordMaker.paragraph(text))</w:tc>"
  }

  private static func inserted(_ text: String) -> String {
    "<w:ins w:id=\"7\" w:author=\"A\">\(WordMaker.run(text))</w:ins>"
  }

  static let all = [
    TrackedPlace(
      testDescription: "a row that is deleted",
      place: nil,
      message: "Text, removed: [-Ms. Example-]",
      maker: draft(
        row:
          "<w:tr><w:trPr><w:del w:id=\"9\" w:author=\"A\"/></w:trPr>\(cell("Ms. Example"))</w:tr>"
      )
    ),
    TrackedPlace(
      testDescription: "a row that is inserted",
      place: nil,
      message: "Text, added: {+Ms. Example+}",
      maker: draft(
        row:
          "<w:tr><w:trPr><w:ins w:id=\"9\" w:author=\"A\"/></w:trPr>\(cell("Ms. Example"))</w:tr>"
      )
    ),
    TrackedPlace(
      testDescription: "a row that is inserted, whose first cell is empty",
      place: nil,
      message: "Text, added: {+Ms. Example+}",
      maker: draft(
        row: "<w:tr><w:trPr><w:ins w:id=\"9\" w:author=\"A\"/></w:trPr>\(cell(""))"
          + "\(cell("Ms. Example"))</w:tr>"
      )
    ),
    TrackedPlace(
      testDescription: "a paragraph without words",
      place: nil,
      message: "Tracked without a change of words: 1 insertion.",
      maker: draft(
        "<w:p><w:pPr><w:rPr><w:ins w:id=\"9\" w:author=\"A\"/></w:rPr></w:pPr></w:p>"
      )
    ),
    TrackedPlace(
      testDescription: "a change of form",
      place: "paragraph 10, “Bold”",
      message: "Tracked without a change of words: 1 change of formatting.",
      maker: draft(
        "<w:p>\(WordMaker.run("Bold", "<w:b/><w:rPrChange w:id=\"9\" w:author=\"A\"/>"))</w:p>"
      )
    ),
    TrackedPlace(
      testDescription: "words of the masthead",
      place: "first page header, paragraph 2, row 1, cell 2, “Distr.: General. Urgent”",
      message: "Organ: {+. Urgent +}United Nations",
      maker: {
        var maker = draft()
        maker.firstHeader =
          "<w:tbl><w:tr>\(cell("United Nations"))<w:tc><w:p>\(WordMaker.run("Distr.: General"))"
          + "\(inserted(". Urgent"))</w:p></w:tc></w:tr></w:tbl>"
        return maker
      }()
    ),
    TrackedPlace(
      testDescription: "words of a foot of the page",
      place: "first page footer, paragraph 1, “Draft of Monday”",
      message: "Head or foot of the page: Draft{+ of Monday+}",
      maker: {
        var maker = draft()
        maker.firstFooter = "<w:p>\(WordMaker.run("Draft"))\(inserted(" of Monday"))</w:p>"
        return maker
      }()
    ),
    TrackedPlace(
      testDescription: "the day in a foot of the page, which is no number of a list",
      place: "first page footer, paragraph 1, “6 March”",
      message: "Head or foot of the page: [-5-]{+6+} March",
      maker: {
        var maker = draft()
        maker.firstFooter =
          "<w:p><w:del w:id=\"8\" w:author=\"A\"><w:r><w:delText>5</w:delText></w:r></w:del>"
          + "\(inserted("6"))\(WordMaker.run(" March"))</w:p>"
        return maker
      }()
    ),
  ]

  func sources() throws -> (original: SourceText, accepted: SourceText) {
    let file = maker.file()
    return (
      try SourceText(name: "a.docx", file: file, changes: .original),
      try SourceText(name: "a.docx", file: file)
    )
  }
}

@Suite("Tracked changes, wherever they are") struct TrackedPlacesTests {
  @Test("are told by the comparison of both views", arguments: TrackedPlace.all)
  func told(_ sample: TrackedPlace) throws {
    let sources = try sample.sources()
    let (from, to) = (
      MeetingDocument(parsing: sources.original), MeetingDocument(parsing: sources.accepted)
    )
    var comparison = DocumentComparison(
      from: from,
      to: to,
      options: .init(exact: true, tellsAll: true)
    )
    comparison.noteChangesWithoutWords(original: sources.original, accepted: sources.accepted)
    #expect(!comparison.isEmpty)
    var limited = DocumentComparison(from: from, to: to, options: .init(only: [.item]))
    limited.noteChangesWithoutWords(original: sources.original, accepted: sources.accepted)
    #expect(limited.isEmpty)
    let text = String(decoding: ComparisonText().write(comparison), as: UTF8.self)
    #expect(text.contains(sample.message))
    let page = ComparisonPage().write(
      comparison,
      from: from,
      to: to,
      sources: (sources.original, sources.accepted)
    )
    #expect(!String(decoding: page, as: UTF8.self).contains("line 1"))
    let corrigendum = ComparisonCorrigendum().write(comparison, source: sources.original)
    #expect(!String(decoding: corrigendum, as: UTF8.self).contains("line "))
  }

  @Test("are found where they are", arguments: TrackedPlace.all)
  func found(_ sample: TrackedPlace) throws {
    let source = try sample.sources().accepted
    var settings = ValidationSettings()
    settings.only = ["changes-tracked"]
    let findings = Validator(settings: settings).validate(MeetingDocument(parsing: source))
    let judged = JudgedDocument(name: "a.docx", findings: findings, source: source)
    #expect(judged.findings.count == 1)
    if let place = sample.place { #expect(judged.findings.first?.place.shown == place) }
  }
}

@Suite("The text of a Word file with several paragraphs in a cell") struct CellParagraphsTests {
  @Test(
    "is the same document",
    arguments: [
      (["4"], ["Other matters", "Presentations"]), (["4", "5"], ["Other matters", "Adoption"]),
      (["4.", "5."], []), (["4", "5"], ["Other matters"]),
    ] as [([String], [String])]
  ) func same(_ items: [String], _ titles: [String]) throws {
    func cell(_ texts: [String]) -> (properties: String, blocks: String) {
      ("", (texts.isEmpty ? [""] : texts).map { WordMaker.paragraph($0) }.joined())
    }
    let head = [
      "United Nations", "CTOC/COP/WG.6/2031/1", "Working Group on Firearms",
      "Vienna, 7 July 2031", "Provisional agenda", "4. Other matters.", "5. Adoption.",
    ]
    let maker = WordMaker(
      head.map { WordMaker.paragraph($0) }.joined()
        + WordMaker.table([
          [cell(["Date and time"]), cell(["Item"]), cell(["Title"])],
          [cell(["Monday, 7 July", "3–6 p.m."]), cell(items), cell(titles)],
        ])
    )
    let file = try SourceText(name: "a.docx", file: maker.file())
    let document = MeetingDocument(parsing: file)
    let text = SourceText(
      name: "a.txt",
      contents: PlainTextExport().write(document, source: file).bytes
    )
    let comparison = DocumentComparison(from: document, to: MeetingDocument(parsing: text))
    #expect(comparison.changes.isEmpty)
    if items.count == titles.count {
      #expect(document.organizationOfWork.flatMap(\.entries).map(\.title) == titles)
    }
  }
}
