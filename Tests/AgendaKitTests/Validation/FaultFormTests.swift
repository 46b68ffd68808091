import Testing

@testable import AgendaKit

/// The same document has the same faults, whatever it comes as.
@Suite("Planted faults in every form") struct FaultFormTests {
  static let faults =
    PlantedFault.all + PlantedFault.inOtherWords + PlantedFault.contradictions + PlantedFault.slips

  @Test("are found, and nothing else", arguments: DocumentForm.all)
  func planted(form: DocumentForm) throws {
    for fault in Self.faults {
      // Without empty lines nobody can say whether a paragraph ends where its point is missing.
      if form.isTight, fault.words.contains("\n\n") { continue }
      let text = try #require(fault.text, "the words stand once in the sample")
      let findings = Judging.findings(form.write(text))
      #expect(
        findings.map(\.rule).sorted() == fault.rules,
        "\(fault): \(Judging.shown(findings))"
      )
    }
  }

  @Test("are in no document without them", arguments: DocumentForm.all)
  func none(form: DocumentForm) {
    for sample in RuleExample.Sample.allCases {
      let findings = Judging.findings(form.write(sample.text))
      #expect(findings.isEmpty, "\(sample.rawValue): \(Judging.shown(findings))")
    }
  }
}
