import Testing

@testable import AgendaKit

/// Characters that stand for others keep their places.
@Suite("Repaired characters") struct CharactersTests {
  @Test(
    "have whole characters as their places",
    arguments: [
      ("cafe\u{301}", "café"), ("ﬁ\u{301}n", "fín"), ("e&nbsp;\u{301}", "e \u{301}"),
      ("ﬀo", "ffo"), ("a\u{200B}\u{301}", "á"), ("x&amp;y", "x&y"),
    ]
  ) func places(text: String, expected: String) {
    let source = SourceText(name: "characters", text: "Working Group on \(text)")
    let reading = Reading.read(source)
    #expect(reading.string(0..<reading.text.count) == "Working Group on \(expected)")
    let document = MeetingDocument(parsing: source)
    #expect(Promises.broken(by: document, of: source) == [])
  }
}
