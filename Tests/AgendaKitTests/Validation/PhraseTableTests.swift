import Testing

@testable import AgendaKit

@Suite("Phrases that are looked for together") struct PhraseTableTests {
  private static let phrases: [FixedText] = ["on", "by the way", "in total", "meetings", "e-mail"]

  @Test(
    "are never passed over, whatever their case and the blanks in them",
    arguments: [
      ("on", 0), ("ON ", 0), ("by the way", 1), ("by\n  the way", 1), ("in\ttotal", 2),
      ("In total", 2),
      ("Meetings.", 3), ("e-mail", 4),
    ]
  )
  func found(_ text: String, _ phrase: Int) {
    let table = PhraseTable(Self.phrases)
    let bytes = Array(text.utf8)
    let mayBegin = table.mayBegin(bytes.span, at: 0, limit: bytes.count)
    let candidates = Array(table.candidates(bytes.span, at: 0, limit: bytes.count))
    #expect(mayBegin && candidates.contains(phrase))
  }

  @Test("most other words are", arguments: ["the", "agenda", "item", "oxen", "being", "inland"])
  func passedOver(_ word: String) {
    let bytes = Array(word.utf8)
    let mayBegin = PhraseTable(Self.phrases).mayBegin(bytes.span, at: 0, limit: bytes.count)
    #expect(!mayBegin)
  }
}

@Suite("Rows of joint items") struct JointRowTests {
  @Test("are mended in the columns of all groups at once") func mended() throws {
    let row =
      "3\tShared storage of exhibits (<i>continued</i>)\t2\tShared storage of exhibits "
      + "(<i>continued</i>)"
    let text = Samples.jointAgendas.replacing(
      row,
      with: "3\tShared storage of exhibits\t2\tShared storage of exhibits"
    )
    #expect(text != Samples.jointAgendas)
    let finding = try #require(Judging.findings(text).first)
    #expect(Judging.findings(text).count == 1)
    #expect(finding.fix?.edits.count == 2)
    #expect(finding.notes.last?.message.hasPrefix("Item 2 goes on here") == true)
  }
}
