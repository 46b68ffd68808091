import Testing

@testable import AgendaKit

@Suite("The order of days") struct DayOrderTests {
  @Test("two days that changed places are one finding") func swapped() {
    let (first, second) = ("\nTuesday, 14 October\t", "\nWednesday, 15 October\t")
    let text = Samples.agenda.replacing(first, with: "\n*\t")
      .replacing(second, with: first).replacing("\n*\t", with: second)
    #expect(text != Samples.agenda)
    let findings = Judging.findings(text)
    #expect(findings.map(\.rule) == ["slot-overlap"], "\(Judging.shown(findings))")
    #expect(
      findings.first?.message == "Tuesday, 14 October stands after Wednesday, 15 October"
    )
    #expect(findings.first?.notes.isEmpty == false)
  }

  @Test("a weekday in brackets after its date is compared too") func brackets() {
    let date = "held on 30 June 2031"
    let right = Samples.agenda.replacing(date, with: date + " (Monday)")
    #expect(Judging.rules(right) == [])
    let wrong = Samples.agenda.replacing(date, with: date + " (Tuesday)")
    #expect(Judging.rules(wrong) == ["weekday-mismatch"])
  }

  @Test("a paper and its corrigendum are not a joint symbol") func corrigendum() {
    let text = Samples.agenda.replacing(
      "records\n(CTOC/COP/WG.6/2031/2)",
      with: "records\n(CTOC/COP/WG.6/2030/2 and Corr.1)"
    ).replacing(
      "digitization of meeting records (CTOC/COP/WG.6/2031/2)",
      with: "digitization of meeting records (CTOC/COP/WG.6/2030/2 and Corr.1)"
    )
    let messages = Judging.findings(text).map(\.message)
    #expect(
      messages.contains { $0.contains("The paper CTOC/COP/WG.6/2030/2 and Corr.1 is of 2030") },
      "\(messages)"
    )
  }
}

@Suite("Sessions") struct SessionTests {
  private static let opening =
    "The ninth session of the Conference will be opened on Monday, 15 October 2018, at 10 a.m."

  @Test(
    "are compared like meetings",
    arguments: [
      ("\nNinth session\n", "\nEighth session\n", "ordinal-mismatch"),
      (
        opening,
        opening + " The ninth session of the Conference will be held in Vienna from 15 to 20 "
          + "October 2018.", "meeting-dates-mismatch"
      ),
    ]
  )
  func session(_ words: String, _ fault: String, _ rule: String) throws {
    let file = try #require(
      DocumentFile.documents.first { $0.name.hasSuffix("cop-annotated-agenda.txt") }
    )
    #expect(!Judging.rules(file.text).contains(rule))
    let text = file.text.replacing(words, with: fault)
    #expect(text != file.text)
    #expect(Judging.rules(text).contains(rule))
  }
}
