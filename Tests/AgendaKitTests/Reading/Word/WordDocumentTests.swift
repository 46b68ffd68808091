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

@Suite("The head of the pages of a Word file") struct WordHeadTests {
  private static func document(_ lines: [String], body: String) throws -> MeetingDocument {
    var maker = WordMaker(body)
    maker.parts = [("head", "header", "hdr", lines.map { WordMaker.paragraph($0) }.joined())]
    maker.section = "<w:headerReference w:type=\"default\" r:id=\"rId-head\"/>"
    return MeetingDocument(parsing: try SourceText(name: "a.docx", file: maker.file()))
  }

  @Test(
    "is the masthead of a draft where it has more than a symbol",
    arguments: [
      ["United Nations\tCTOC/COP/WG.6/2031/1", "7 July 2031"],
      ["CTOC/COP/WG.6/2031/1", "7 July 2031"],
      ["CTOC/COP/WG.6/2031/1", "Distribution: Limited", "7 July 2031"],
      [
        "Conference of the Parties to the United Nations Convention", "CTOC/COP/WG.6/2031/1",
        "7 July 2031",
      ],
    ]
  ) func masthead(_ lines: [String]) throws {
    let body = WordMaker.paragraph("Annotated provisional agenda")
    let document = try Self.document(lines, body: body)
    #expect(document.masthead.symbol?.description == "CTOC/COP/WG.6/2031/1")
    #expect(document.masthead.date?.description == "2031-07-07")
    #expect(!document.diagnostics.contains { $0.rule == "symbol-missing" })
  }

  @Test(
    "is furniture over a masthead in the text",
    arguments: [["CTOC/COP/WG.6/2031/1"], ["CTOC/COP/WG.6/2031/1", "7 July 2031"]]
  ) func furniture(_ lines: [String]) throws {
    let sample = WordMaker(text: RuleExample.Sample.agenda.text)
    let document = try Self.document(lines, body: sample.body)
    #expect(document.masthead.symbol?.description == "CTOC/COP/WG.6/2031/1")
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

  @Test("a file that is part of another is not read, and that is said") func embedded() throws {
    for part in ["altChunk", "subDoc"] {
      var maker = Self.sample
      maker.body += "<w:\(part) r:id=\"x\"/>"
      #expect(try Self.findings(maker).map(\.rule) == ["embedded-file-unread"])
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

  private static let new = "<w:p><w:ins w:author=\"A\">\(WordMaker.run("new"))</w:ins></w:p>"

  private static func formed(_ change: String, in properties: String) -> String {
    let old = "<w:\(properties)><w:\(change)/></w:\(properties)>"
    switch properties {
    case "pPr": return "<w:p>\(old)\(WordMaker.run("x"))</w:p>"
    case "rPr": return "<w:p><w:r>\(old)<w:t>x</w:t></w:r></w:p>"
    case "numPr", "sectPr": return "<w:p><w:pPr>\(old)</w:pPr>\(WordMaker.run("x"))</w:p>"
    case "tcPr": return "<w:tbl><w:tr><w:tc>\(old)\(WordMaker.paragraph("x"))</w:tc></w:tr></w:tbl>"
    case "trPr", "tblPrEx":
      return "<w:tbl><w:tr>\(old)<w:tc>\(WordMaker.paragraph("x"))</w:tc></w:tr></w:tbl>"
    default:
      return "<w:tbl>\(old)<w:tr><w:tc>\(WordMaker.paragraph("x"))</w:tc></w:tr></w:tbl>"
    }
  }

  @Test(
    "changes are told wherever they are",
    arguments: [
      "default", "even", "first", "later", "footer", "footnote", "gone", "endnote", "comment",
      "box",
    ]
  ) func changesAnywhere(_ place: String) throws {
    var maker = Self.sample
    switch place {
    case "later":
      maker.body += "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
      maker.parts = [("head", "header", "hdr", Self.new)]
      maker.section = "<w:headerReference w:type=\"default\" r:id=\"rId-head\"/>"
    case "footer":
      maker.parts = [("head", "footer", "ftr", WordMaker.paragraph("2/4") + Self.new)]
      maker.section = "<w:footerReference w:type=\"default\" r:id=\"rId-head\"/>"
    case "first":
      let section = "<w:headerReference w:type=\"first\" r:id=\"rId-head\"/>"
      maker.parts = [("head", "header", "hdr", Self.new)]
      maker.body += "<w:p><w:pPr><w:sectPr>\(section)</w:sectPr></w:pPr></w:p>"
    case "footnote", "endnote":
      maker.footnotes = []
      let blocks = WordMaker.paragraph("Note.") + Self.new
      maker.parts = [
        (place + "s", place + "s", place + "s", "<w:\(place) w:id=\"7\">\(blocks)</w:\(place)>")
      ]
      maker.body += "<w:p>\(WordMaker.run("x"))<w:r><w:\(place)Reference w:id=\"7\"/></w:r></w:p>"
    case "gone":
      maker.footnotes = []
      let gone =
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
      maker.parts = [
        ("footnotes", "footnotes", "footnotes", "<w:footnote w:id=\"7\">\(gone)</w:footnote>")
      ]
      maker.body += "<w:p>\(WordMaker.run("x"))<w:r><w:footnoteReference w:id=\"7\"/></w:r></w:p>"
    case "comment":
      maker.parts = [
        ("comments", "comments", "comments", "<w:comment w:id=\"7\">\(Self.new)</w:comment>")
      ]
    case "box":
      maker.body +=
        "<w:p>\(WordMaker.run("x"))<w:r><w:pict><w:txbxContent>\(Self.new)</w:txbxContent></w:pict></w:r></w:p>"
    default:
      maker.parts = [("head", "header", "hdr", Self.new)]
      maker.section = "<w:headerReference w:type=\"\(place)\" r:id=\"rId-head\"/>"
    }
    let findings = try Self.findings(maker, issued: true).filter { $0.rule == "changes-tracked" }
    #expect(findings.count == 1)
    let one = place == "gone" ? "1 deletion is" : "1 insertion is"
    #expect(findings.first?.message.hasPrefix("\(one) still tracked") ?? false)
    #expect(
      findings.first?.message.contains("not printed")
        == ["first", "comment", "gone"].contains(place)
    )
  }

  @Test(
    "a change of formatting is one too",
    arguments: [
      ("pPrChange", "pPr"), ("rPrChange", "rPr"), ("sectPrChange", "sectPr"),
      ("numberingChange", "numPr"), ("ins", "numPr"), ("tblPrChange", "tblPr"),
      ("tblGridChange", "tblGrid"), ("tblPrExChange", "tblPrEx"), ("trPrChange", "trPr"),
      ("tcPrChange", "tcPr"),
    ]
  ) func formatting(change: String, properties: String) throws {
    var maker = Self.sample
    maker.body += Self.formed(change, in: properties)
    let findings = try Self.findings(maker, issued: true).filter { $0.rule == "changes-tracked" }
    #expect(
      findings.map(\.message) == [
        "1 change of formatting is still tracked; accept or reject what is tracked"
      ]
    )
  }

  @Test("changes in the heads of an OpenDocument file and in what is hidden are told")
  func openDocumentChanges() throws {
    let tracked =
      "<text:tracked-changes><text:changed-region text:id=\"i\"><text:insertion/>"
      + "</text:changed-region></text:tracked-changes>"
    let new =
      "<text:p><text:change-start text:change-id=\"i\"/>new<text:change-end text:change-id=\"i\"/>"
      + "<office:annotation><text:p>Why?</text:p></office:annotation></text:p>"
    for place in ["header", "footer-left", "hidden", "unused"] {
      var maker = OpenDocumentMaker(text: RuleExample.Sample.agenda.text)
      if place == "hidden" {
        maker.body =
          tracked + maker.body + "<text:section text:display=\"none\">\(new)</text:section>"
      } else if place == "unused" {
        maker.masterPages =
          "<style:master-page style:name=\"Standard\"/><style:master-page style:name=\"Other\">"
          + "<style:header>\(tracked)\(new)</style:header></style:master-page>"
      } else {
        maker.masterPages =
          "<style:master-page style:name=\"Standard\"><style:\(place)>\(tracked)\(new)"
          + "</style:\(place)></style:master-page>"
      }
      let source = try SourceText(name: "a.odt", file: maker.file())
      let rules = Validator().validate(MeetingDocument(parsing: source)).map(\.rule)
      #expect(rules.contains("changes-tracked"), "\(place)")
      #expect(rules.contains("comments-left"), "\(place)")
    }
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
      (
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fundocs.org%2Fen%2FCTOC%2FCOP%2FWG.6%2F2031%2F2&data=05",
        []
      ),
      (
        "https://eur01.safelinks.protection.outlook.com/?data=1&url=https%3A%2F%2Fdocs.un.org%2Fen%2FCTOC%2FCOP%2FWG.6%2F2031%2F3&data=05",
        ["symbol-link-mismatch"]
      ),
      ("https://urldefense.com/v3/__https://docs.un.org/en/CTOC/COP/WG.6/2031/2__;!!a$", []),
      (
        "https://urldefense.com/v3/__https://docs.un.org/en/CTOC/COP/WG.6/2031/3__;!!a$",
        ["symbol-link-mismatch"]
      ),
      (
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__docs.un.org_en_CTOC_COP_WG.6_2031_3&d=D",
        ["symbol-link-mismatch"]
      ),
      (
        "https://urldefense.us/v3/__https://docs.un.org/en/CTOC/COP/WG.6/2031/3__;!!a$",
        ["symbol-link-mismatch"]
      ),
      ("https://eur01.safelinks.protection.outlook.com/?data=1", []),
    ] {
      var maker = Self.sample(
        "(\(symbol))",
        "(</w:t></w:r><w:hyperlink r:id=\"l\">\(WordMaker.run(symbol))</w:hyperlink><w:r><w:t>)"
      )
      maker.links = [("l", target)]
      let findings = try Self.findings(maker)
      #expect(findings.map(\.rule) == rules, "\(Judging.shown(findings))")
      var bracketed = Self.sample(
        "(\(symbol))",
        "</w:t></w:r><w:hyperlink r:id=\"l\">\(WordMaker.run("(\(symbol))"))</w:hyperlink><w:r><w:t>"
      )
      bracketed.links = [("l", target)]
      #expect(try Self.findings(bracketed).map(\.rule) == rules)
    }
  }

  @Test("a symbol that only the properties or the pages have is taken, and that is said")
  func symbolElsewhere() throws {
    for isInHead in [false, true] {
      var maker = Self.sample
      maker.body = maker.body.replacing("CTOC/COP/WG.6/2031/1", with: "", maxReplacements: 1)
      if isInHead {
        maker.parts = [("head", "header", "hdr", WordMaker.paragraph("CTOC/COP/WG.6/2031/1\t2/4"))]
        maker.section = "<w:headerReference w:type=\"default\" r:id=\"rId-head\"/>"
      } else {
        maker.propertySymbol = "CTOC/COP/WG.6/2031/1"
      }
      let source = try SourceText(name: "a.docx", file: maker.file())
      let document = MeetingDocument(parsing: source)
      #expect(Promises.broken(by: document, of: source) == [])
      #expect(document.masthead.symbol?.description == "CTOC/COP/WG.6/2031/1")
      #expect(Validator().validate(document).map(\.rule) == ["symbol-missing"])
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
      (numbered("# One", "# Two", "3.\tThree"), ["3."]),
      (numbered("# One", "@ a", "@ b", "(c) c", "# Two"), ["(c)"]),
      (numbered("# One", "(a) a", "@ a", "# Two"), ["(a)"]),
      // Other lists, and paragraphs under headings that are typed.
      (numbered("# One", "2. Two", "3. Three", "4. Four"), []),
      (numbered("# One", "# Two", "3) Three"), []),
      (numbered("1. One", "# a", "# b"), []),
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
