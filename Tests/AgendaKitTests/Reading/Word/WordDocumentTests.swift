import Testing

@testable import AgendaKit

@Suite("A document as a Word file") struct WordDocumentTests {
  private static func document(_ maker: WordMaker) throws -> (MeetingDocument, SourceText) {
    let source = try SourceText(name: "a.docx", file: maker.file())
    return (MeetingDocument(parsing: source), source)
  }

  @Test("has its status in a line or a box above the masthead") func status() throws {
    var maker = WordMaker(text: RuleExample.Sample.agenda.text)
    maker.body = WordMaker.paragraph("ADVANCE UNEDITED VERSION") + maker.body
    let (document, _) = try Self.document(maker)
    #expect(document.masthead.status == .advanceUnedited)
    #expect(document.unplaced.isEmpty)
  }
}

@Suite("Rules about Word files") struct WordFileRuleTests {
  private static func findings(_ maker: WordMaker, issued: Bool = false) throws -> [Diagnostic] {
    let source = try SourceText(name: "a.docx", file: maker.file())
    var settings = ValidationSettings()
    settings.issued = issued
    return Validator(settings: settings).validate(MeetingDocument(parsing: source))
  }

  private static let sample = WordMaker(text: RuleExample.Sample.agenda.text)

  /// The sample with a stretch of its XML replaced.
  private static func sample(_ words: String, _ fault: String) -> WordMaker {
    var maker = sample
    #expect(maker.body.contains(words))
    maker.body = maker.body.replacing(words, with: fault, maxReplacements: 1)
    return maker
  }

  @Test("tracked changes and comments are notes in a draft, errors in a text as issued") func left()
    throws
  {
    var tracked = Self.sample
    tracked.body += "<w:p><w:ins w:author=\"A\"></w:ins></w:p>"
    var commented = Self.sample
    commented.comments = [("1", "Start", "<<ODS JOB NO>>"), ("2", "A", "Which hall?")]
    commented.body +=
      "<w:p><w:r><w:commentReference w:id=\"1\"/><w:commentReference w:id=\"2\"/></w:r></w:p>"
    for (maker, rule) in [(tracked, "changes-tracked"), (commented, "comments-left")] {
      for issued in [false, true] {
        let findings = try Self.findings(maker, issued: issued)
        #expect(findings.map(\.rule) == [rule], "\(Judging.shown(findings))")
        #expect(findings.first?.severity == (issued ? .error : .note))
      }
    }
  }

  private static let gone =
    "<w:p><w:pPr><w:rPr><w:del w:author=\"A\"/></w:rPr></w:pPr><w:del w:author=\"A\"><w:r>"
    + "<w:delText>Gone</w:delText></w:r><w:r><w:commentReference w:id=\"2\"/></w:r></w:del></w:p>"

  @Test(
    "a paragraph that is deleted as the last of its part is told, and the comment on it",
    arguments: [
      gone, gone + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
      "<w:tbl><w:tr><w:tc>\(gone)</w:tc></w:tr></w:tbl>",
      "<w:sdt><w:sdtContent>\(gone)</w:sdtContent></w:sdt>",
    ]
  ) func goneAtTheEnd(_ end: String) throws {
    var maker = Self.sample
    maker.comments = [("2", "A", "Why?")]
    maker.body += end
    let rules = try Self.findings(maker, issued: true).map(\.rule)
    #expect(rules.contains("changes-tracked"))
    #expect(rules.contains("comments-left") || end.hasPrefix("<w:tbl>"))
  }

  @Test("a symbol's link leads to its document") func links() throws {
    let symbol = "CTOC/COP/WG.6/2031/2"
    for (target, rules) in [
      ("https://docs.un.org/en/CTOC/COP/WG.6/2031/2", []),
      ("https://undocs.org/ctoc/cop/wg.6/2031/2", []), ("https://example.org/2031/9", []),
      ("https://docs.un.org/en/CTOC/COP/WG.6/2029/2", ["symbol-link-mismatch"]),
      ("http://www.undocs.org/CTOC%2FCOP%2FWG.6%2F2031%2F2?lang=E", []),
      ("http://undocs.org/en/ctoc/cop/wg.6/2031/3/", ["symbol-link-mismatch"]),
      ("https://documents.un.org/api/symbol/access?s=CTOC/COP/WG.6/2031/2&l=en", []),
      (
        "http://daccess-ods.un.org/access.nsf/Get?Open&DS=CTOC/COP/WG.6/2031/5&Lang=E",
        ["symbol-link-mismatch"]
      ),
      ("https://undocs.org/Home/Mobile?FinalSymbol=CTOC%2FCOP%2FWG.6%2F2031%2F2&Language=E", []),
      ("https://documents.un.org/prod/ods.nsf/home.xsp", []), ("https://docs.un.org/en/search", []),
      ("https://example.org/docs.un.org/CTOC/COP/WG.6/2031/3", []),
    ] {
      var maker = Self.sample(
        "(\(symbol))",
        "(</w:t></w:r><w:hyperlink r:id=\"l\">\(WordMaker.run(symbol))</w:hyperlink><w:r><w:t>)"
      )
      maker.links = [("l", target)]
      let findings = try Self.findings(maker)
      #expect(findings.map(\.rule) == rules, "\(Judging.shown(findings))")
    }
  }

  @Test("the properties have the masthead's symbol") func properties() throws {
    for (symbol, rules) in [
      ("CTOC/COP/WG.6/2031/1", []), ("CTOC/COP/WG.6/2029/1", ["property-symbol-mismatch"]),
    ] {
      var maker = Self.sample
      maker.propertySymbol = symbol
      #expect(try Self.findings(maker).map(\.rule) == rules)
      var open = OpenDocumentMaker(text: RuleExample.Sample.agenda.text)
      open.propertySymbol = symbol
      let source = try SourceText(name: "a.odt", file: open.file())
      #expect(Validator().validate(MeetingDocument(parsing: source)).map(\.rule) == rules)
    }
  }

  /// Paragraphs with automatic numbers, `#`, and typed ones.
  private static func numbered(_ lines: String...) -> WordMaker {
    var maker = WordMaker()
    for line in lines {
      let text = String(line.dropFirst(2))
      maker.body +=
        line.hasPrefix("# ")
        ? WordMaker.numbered(text, list: 1)
        : line.hasPrefix("@ ")
          ? WordMaker.numbered(text, list: 1, level: 1) : WordMaker.paragraph(line)
    }
    let levels =
      WordMaker.level(0, "decimal", "%1.") + WordMaker.level(1, "lowerLetter", "(%2)")
    maker.numbering = WordMaker.list(1, levels, numbers: [1])
    return maker
  }

  @Test(
    "no number is typed among automatic ones",
    arguments: [
      (numbered("# One", "2.\tTwo", "# Three"), ["2."]),
      (numbered("# One", "2. Two", "3. Three", "# Four"), ["2.", "3."]),
      (numbered("# One", "@ a", "(b) b", "@ c", "# Two"), ["(b)"]),
      (numbered("# One", "@ a", "@ b", "2.\tTwo", "@ a", "# Three"), ["2."]),
      (numbered("# One", "# Two", "# Three"), []),
      // Numbers of another list that stands between.
      (numbered("# One", "1. first", "2. second", "# Two"), []),
      (numbered("1. One", "2. Two", "# Three", "# Four"), []),
    ]
  )
  func typed(maker: WordMaker, labels: [String]) throws {
    var settings = ValidationSettings()
    settings.only = ["number-typed"]
    let source = try SourceText(name: "a.docx", file: maker.file())
    let findings = Validator(settings: settings).validate(MeetingDocument(parsing: source))
    #expect(findings.map { source.text(in: $0.range) } == labels)
  }
}
