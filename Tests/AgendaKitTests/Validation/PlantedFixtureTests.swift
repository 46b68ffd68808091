import Testing

@testable import AgendaKit

@Suite("Faults planted in documents of every layout") struct PlantedFixtureTests {
  /// Faults that are found, but under another rule, or with a second finding that only follows.
  private static let toMend = ["held in Vienna on 23 and 24 July 2036", "Viennna, 26"]

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
      let findings = Judging.findings(text, issued: fault.isIssued, name: document)
      if Self.toMend.contains(where: { fault.fault.contains($0) }) {
        withKnownIssue { #expect(findings.map { $0.rule }.sorted() == fault.rules) }
        continue
      }
      #expect(
        findings.map { $0.rule }.sorted() == fault.rules,
        "\(name)\n\(Judging.shown(findings))"
      )
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

  @Test("the table is long") func count() {
    let count = PlantedFixture.documents.reduce(0) { $0 + PlantedFixture.faults(of: $1).count }
    #expect(count >= 300)
  }
}
