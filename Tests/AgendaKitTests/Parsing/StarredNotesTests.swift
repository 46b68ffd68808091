import Testing

@testable import AgendaKit

@Suite("A note that a star or a dagger begins") struct StarredNotesTests {
  private static func lines(_ note: String) -> [String] {
    [
      "United Nations", "CTOC/COP/WG.3/2031/1", "Distr.: General", "3 March 2031†",
      "Original: English", note, "† Submitted late.", "Working Group on International Cooperation",
      "Vienna, 10 and 11 June 2031", "Provisional agenda*", "1. Opening of the meeting.",
    ]
  }

  private static func check(_ document: MeetingDocument) {
    #expect(document.masthead.reissued)
    #expect(document.masthead.notes == ["Reissued for technical reasons.", "Submitted late."])
    #expect(document.masthead.date?.description == "2031-03-03")
    #expect(document.unplaced.isEmpty, "\(document.unplaced.map(\.text))")
  }

  @Test(
    "is one, whatever stands between mark and text",
    arguments: ["* ", "*\t", "\t* ", "\t*\t"]
  ) func read(_ mark: String) throws {
    let lines = Self.lines(mark + "Reissued for technical reasons.")
    let text = lines.joined(separator: "\n") + "\n"
    Self.check(MeetingDocument(parsing: SourceText(name: "a", text: text)))
    let maker = WordMaker(lines.map { WordMaker.paragraph($0) }.joined())
    Self.check(MeetingDocument(parsing: try SourceText(name: "a.docx", file: maker.file())))
  }
}
