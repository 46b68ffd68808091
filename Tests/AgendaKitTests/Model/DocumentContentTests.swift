import Testing

@testable import AgendaKit

/// What "the same document" means.
@Suite("Content") struct DocumentContentTests {
  @Test(
    "folds typography",
    arguments: [
      ("“model” law", "\"model\" law"), ("group’s", "group's"), ("3–6 p.m.", "3-6 p.m."),
      ("a — b", "a - b"), ("a -- b", "a - b"), ("[…]", "[...]"),
      (" two\u{A0} blanks\n", "two blanks"),
      ("Zoë", "Zoë"), ("", ""),
    ]
  ) func folded(text: String, expected: String) {
    #expect(Typography.folded(text) == expected)
  }

  private func content(_ text: String) -> DocumentContent {
    MeetingDocument(parsing: SourceText(name: "content", text: text)).content
  }

  private let agenda = """
    Working Group on Firearms
    Vienna, 9 and 10 May 2022

    Provisional agenda

    1. Opening.
    2. Tracing – first findings.
    """

  @Test("leaves places, source and typography out") func equal() {
    #expect(content(agenda) == content("\n\n\n" + agenda.replacing("–", with: "-")))
  }

  @Test(
    "keeps facts and words",
    arguments: [
      ("9 and 10", "9 and 11"), ("Opening", "Openings"), ("1.", "3."), ("Vienna", "Doha"),
    ]
  ) func different(old: String, new: String) {
    #expect(content(agenda) != content(agenda.replacing(old, with: new)))
  }
}
