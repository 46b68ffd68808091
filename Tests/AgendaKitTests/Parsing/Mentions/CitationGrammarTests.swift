import Testing

@testable import AgendaKit

/// Lists of items and articles in running text.
@Suite("Lists of item numbers") struct ItemNumberListTests {
  @Test(
    "are read",
    arguments: [
      ("2", ["2"]),
      ("1 (a)", ["1 (a)"]),
      ("1 (a) (ii)", ["1 (a) (ii)"]),
      ("1 and 2", ["1", "2"]),
      ("2, 3 and 4 (b)", ["2", "3", "4 (b)"]),
      ("1 (a) and (b)", ["1 (a)", "1 (b)"]),
      ("1 (a)–(c)", ["1 (a)", "1 (b)", "1 (c)"]),
      ("1 (a), 1 (b) and 2", ["1 (a)", "1 (b)", "2"]),
      ("1 (a), (b)", ["1 (a)", "1 (b)"]),
      ("1(a) and (b), 2", ["1 (a)", "1 (b)", "2"]),
      ("2–4", ["2", "3", "4"]),
      ("2 of the agenda", ["2"]),
      ("x", []),
      ("0", []),
    ] as [(String, [String])]
  ) func read(text: String, expected: [String]) {
    let bytes = ContiguousArray(text.utf8)
    let entries = ItemNumberList.read(bytes.span, 0, bytes.count)
    #expect(entries.map(\.number.description) == expected)
    #expect(entries.allSatisfy { $0.lower < $0.upper }, "each has a place")
  }
}

@Suite("Lists of articles") struct ArticleListTests {
  @Test(
    "are read",
    arguments: [
      ("16", ["16"]),
      ("6, 7 and 17", ["6", "7", "17"]),
      ("4–7", ["4", "5", "6", "7"]),
      ("4 to 6", ["4", "5", "6"]),
      ("16, paragraph 5 (a)", ["16, 5 (a)"]),
      ("27, paragraph 1 (a) and (f)", ["27, 1 (a)", "27, 1 (f)"]),
      ("18, para. 30", ["18, 30"]),
      ("37 (4)", ["37, 4"]),
      ("37 (4) (a)", ["37, 4 (a)"]),
      ("3 (a)", ["3, (a)"]),
      ("16 (extradition)", ["16"]),
      ("6 bis", ["6 bis"]),
      ("5 (Organized criminal groups), 6 (Laundering) and 8", ["5", "6", "8"]),
      ("18, paragraphs 9 and 13–15", ["18, 9", "18, 13", "18, 14", "18, 15"]),
      ("x", []),
    ] as [(String, [String])]
  ) func read(text: String, expected: [String]) {
    let bytes = ContiguousArray(text.utf8)
    let entries = ArticleList.read(bytes.span, 0, bytes.count)
    #expect(entries.map { $0.article + ($0.paragraph.map { ", \($0)" } ?? "") } == expected)
    #expect(entries.allSatisfy { $0.lower < $0.upper }, "each has a place")
  }
}

/// What running text cites.
@Suite("Citations") struct CitationTests {
  private static func document(_ text: String) -> MeetingDocument {
    MeetingDocument(
      parsing: SourceText(
        name: "citations",
        text: """
          Conference of the Parties to the United Nations Convention against Transnational Organized Crime

          Working Group on Firearms
          Vienna, 9 and 10 May 2022

          Annotated provisional agenda

          1. Opening.
          2. Other matters.

          Annotations

          1. Opening

          \(text)
          """
      )
    )
  }

  @Test(
    "of resolutions and decisions name who adopted them",
    arguments: [
      ("It is based on resolution 10/6.", "Conference of the Parties 10/6"),
      ("It is based on General Assembly resolution 55/25.", "General Assembly 55/25"),
      ("It is based on resolution 2005/14.", "Economic and Social Council 2005/14"),
      ("It is based on resolution 2239 (XXI).", "General Assembly 2239 (XXI)"),
      ("It is based on decision 2/2.", "Conference of the Parties 2/2"),
    ]
  ) func decisions(text: String, expected: String) {
    let references = Self.document(text).references
    let all = references.resolutions + references.decisions
    #expect(all.map { "\($0.organ ?? "–") \($0.number)" } == [expected])
  }

  @Test("of one symbol twice count once, the own symbol not at all") func symbols() {
    let references = Self.document("See A/65/32 and E/CN.15/2011/1, then A/65/32 again.").references
    #expect(references.symbols.map(\.description) == ["A/65/32", "E/CN.15/2011/1"])
  }

  @Test("of the Convention mean that of the body") func convention() {
    let references = Self.document("See article 18, paragraph 3, of the Convention.").references
    #expect(
      references.articles == [
        ArticleReference(
          instrument: "United Nations Convention against Transnational Organized Crime",
          article: "18",
          paragraph: "3"
        )
      ]
    )
  }
}

@Suite("Ranges of symbols") struct SymbolRangeTests {
  private static let series = "CTOC/COP/WG.6/2031/"

  @Test(
    "name each symbol",
    arguments: [
      ("CRP.2–5", ["CRP.2", "CRP.3", "CRP.4", "CRP.5"]), ("Add.1-3", ["Add.1", "Add.2", "Add.3"]),
      ("CRP.2", ["CRP.2"]), ("CRP.5–2", ["CRP.5"]),
    ]
  ) func named(text: String, expected: [String]) {
    let document = ConvertedDocument.parse(
      "\(ConvertedDocument.head)Annotations\n\n2. Marking of parts and components\n\n"
        + "Documentation\n\nReplies from States (\(Self.series)\(text))\n"
    )
    let symbols = expected.map { "\(Self.series)\($0)" }
    #expect(
      document.references.symbols.map(\.description).filter { $0 != "\(Self.series)1" } == symbols
    )
  }

  @Test("are symbols of a paper too") func paper() {
    let document = ConvertedDocument.parse(
      "\(ConvertedDocument.head)Annotations\n\n2. Marking of parts and components\n\n"
        + "Documentation\n\nReplies from States (\(Self.series)CRP.2–4)\n\n"
        + "\(Self.series)3 and Add.1: Note on what is left to do\n"
    )
    let papers = document.meetings.first?.agenda[1].annotation?.documentation ?? []
    #expect(papers.map(\.title) == ["Replies from States", "Note on what is left to do"])
    #expect(papers.map(\.symbols.count) == [3, 2])
  }
}
