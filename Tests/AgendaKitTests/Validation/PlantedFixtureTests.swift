import Testing

@testable import AgendaKit

@Suite("Faults planted in documents of every layout") struct PlantedFixtureTests {
  @Test("the documents are without fault", arguments: PlantedFixture.documents)
  func clean(_ document: String) {
    for issued in [false, true] {
      let findings = Judging.findings(
        PlantedFixture.text(of: document),
        issued: issued,
        name: document
      )
      #expect(findings.isEmpty, "\(Judging.shown(findings))")
    }
  }

  @Test(
    "are found once, where they stand, in words that say it",
    arguments: PlantedFixture.documents
  )
  func planted(_ document: String) throws {
    let faults = PlantedFixture.faults(of: document)
    #expect(!faults.isEmpty)
    for fault in faults {
      let name = "\(document): \(fault.words) → \(fault.fault)"
      let (text, lines) = try #require(fault.planted(), "\(name): the words stand once")
      let findings = Judging.findings(
        text,
        issued: fault.isIssued,
        against: fault.other.map { PlantedFixture.text(of: $0) },
        name: document
      )
      #expect(
        findings.map { $0.rule }.sorted() == fault.rules,
        "\(name)\n\(Judging.shown(findings))"
      )
      if fault.other == nil { mend(text, fault, findings) }
      guard let finding = findings.first, findings.count == 1 else { continue }
      let table = SourceText(name: document, text: text).lineTable()
      let start = table.location(of: Int(finding.range.lower)).line
      let end = table.location(of: Int(finding.range.upper)).line
      #expect(start <= lines.upperBound && end >= lines.lowerBound, "\(name): line \(start)")
      for part in fault.parts {
        let words = finding.message + (finding.fix?.edits.map { $0.replacement }.joined() ?? "")
        #expect(words.lowercased().contains(part.lowercased()), "\(name): \(finding.message)")
      }
    }
  }

  /// Rules whose safe fixes restore the text as it was: those of typography and of forms.
  private static let restored: Set<String> = [
    "word-doubled", "spacing", "punctuation-doubled", "character-damaged", "quote-mixed",
    "wording", "date-format", "range-dash", "time-format", "agenda-punctuation",
    "list-punctuation", "joint-symbol-dash", "state-name-unknown", "full-stop-missing",
  ]

  /// Safe fixes restore the clean text, and decide nothing: where a fact is wrong, they leave it.
  private func mend(_ text: String, _ fault: PlantedFixture, _ findings: [Diagnostic]) {
    guard findings.contains(where: { $0.fix?.safety == .safe }) else { return }
    var settings = ValidationSettings()
    settings.issued = fault.isIssued
    let outcome = Fixer(validator: Validator(settings: settings)).fix(
      ContiguousArray(text.utf8),
      name: fault.document
    )
    let name = "\(fault.document): \(fault.fault)"
    #expect(fault.rules.allSatisfy { Self.restored.contains($0) }, "\(name)")
    #expect(outcome.fixed > 0 || !outcome.dropped.isEmpty, "\(name)")
    let result = String(decoding: outcome.contents, as: UTF8.self)
    // Where other words were planted with the fault, what was wrong with them is mended.
    let isMended = result == PlantedFixture.text(of: fault.document) || outcome.findings.isEmpty
    #expect(isMended || outcome.fixed == 0, "\(name)")
  }

  @Test("the table is long") func count() {
    let faults = PlantedFixture.documents.flatMap { PlantedFixture.faults(of: $0) }
    #expect(faults.count { !$0.rules.isEmpty } >= 1700)
    #expect(faults.count { $0.rules.isEmpty } >= 70, "wordings without a fault")
  }
}

@Suite("Clean documents in every form") struct CleanFormTests {
  /// Documents that are plain text with tables of tabs, so that they can be written in other forms.
  static let documents = PlantedFixture.documents.filter {
    $0.hasSuffix(".txt") && !inShapes.contains($0)
  }

  /// Those whose tables have a shape of their own, which writing in other forms would spoil.
  private static let inShapes = [
    "pages.txt", "small-boats.txt", "drawn-table.txt", "slots-in-lines.txt",
  ]

  @Test("have no findings", arguments: documents, DocumentForm.all)
  func forms(_ document: String, form: DocumentForm) {
    // Without empty lines nobody knows where a list of papers ends and the text goes on.
    let text = form.write(PlantedFixture.text(of: document))
    let findings = Judging.findings(text)
    #expect(findings.isEmpty, "\(Judging.shown(findings))")
  }

  @Test("have none as a file of Word", arguments: documents)
  func word(_ document: String) throws {
    let file = WordMaker(text: PlantedFixture.text(of: document)).file()
    let source = try SourceText(name: document + ".docx", file: file)
    let findings = Validator().validate(MeetingDocument(parsing: source))
    #expect(findings.isEmpty, "\(Judging.shown(findings))")
  }
}
