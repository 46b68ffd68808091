import Testing

@testable import AgendaKit

@Suite("A document as a Word file") struct WordDocumentTests {
  private static func document(_ maker: WordMaker) throws -> (MeetingDocument, SourceText) {
    let source = try SourceText(name: "a.docx", file: maker.file())
    return (MeetingDocument(parsing: source), source)
  }

  @Test("says what its text says", arguments: DocumentFile.documents) func same(file: DocumentFile)
    throws
  {
    let (document, source) = try Self.document(WordMaker(text: file.text))
    #expect(Promises.broken(by: document, of: source) == [])
    expectEqual(document.content, MeetingDocument(parsing: file.source).content)
  }

  @Test("has its status in a line or a box above the masthead") func status() throws {
    var maker = WordMaker(text: RuleExample.Sample.agenda.text)
    maker.body = WordMaker.paragraph("ADVANCE UNEDITED VERSION") + maker.body
    let (document, _) = try Self.document(maker)
    #expect(document.masthead.status == .advanceUnedited)
    #expect(document.unplaced.isEmpty)
  }

  @Test("is without fault where its text is", arguments: RuleExample.Sample.allCases)
  func clean(sample: RuleExample.Sample) throws {
    let (document, _) = try Self.document(WordMaker(text: sample.text))
    let findings = Validator().validate(document)
    #expect(findings.isEmpty, "\(Judging.shown(findings))")
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

  @Test("a symbol's link leads to its document") func links() throws {
    let symbol = "CTOC/COP/WG.6/2031/2"
    for (target, rules) in [
      ("https://docs.un.org/en/CTOC/COP/WG.6/2031/2", []),
      ("https://undocs.org/ctoc/cop/wg.6/2031/2", []), ("https://example.org/2031/9", []),
      ("https://docs.un.org/en/CTOC/COP/WG.6/2029/2", ["symbol-link-mismatch"]),
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
    }
  }

  @Test("no number is typed among automatic ones") func typed() throws {
    func maker(typed: Bool) -> WordMaker {
      var maker = WordMaker(
        WordMaker.numbered("One", list: 1)
          + (typed ? WordMaker.paragraph("2.\tTwo") : WordMaker.numbered("Two", list: 1))
          + WordMaker.numbered("Three", list: 1)
      )
      maker.numbering = WordMaker.list(1, WordMaker.level(0, "decimal", "%1."), numbers: [1])
      return maker
    }
    var settings = ValidationSettings()
    settings.only = ["number-typed"]
    for typed in [false, true] {
      let source = try SourceText(name: "a.docx", file: maker(typed: typed).file())
      let findings = Validator(settings: settings).validate(MeetingDocument(parsing: source))
      #expect(findings.filter { $0.rule == "number-typed" }.count == (typed ? 1 : 0))
    }
  }
}

@Suite("A fault planted in a Word file") struct PlantedInWordTests {
  /// All faults that are planted in texts, but for marks without a note: Word has no such notes.
  static let faults =
    (PlantedFault.all + PlantedFault.inOtherWords + PlantedFault.contradictions
    + PlantedFault.slips).filter { !$0.rules.contains("footnote-unmatched") }

  @Test("is found, and nothing else, in its paragraph", arguments: faults)
  func found(fault: PlantedFault) throws {
    let text = try #require(fault.text)
    let maker = WordMaker(text: text)
    let source = try SourceText(name: "a.docx", file: maker.file())
    let findings = Validator().validate(MeetingDocument(parsing: source))
    #expect(findings.map(\.rule).sorted() == fault.rules, "\(Judging.shown(findings))")
    let judged = JudgedDocument(name: "a.docx", findings: findings, source: source)
    for finding in judged.findings {
      #expect(finding.place.position != nil, "\(finding.message)")
      #expect(finding.fix == nil)
    }
  }
}
