import AgendaKit
import Testing

/// Lines that go on with the sentence before them, whatever they begin with.
@Suite("Sentences over lines") struct BrokenSentencesTests {
  private static func paragraphs(_ text: String) throws -> [String] {
    let document = ConvertedDocument.parse(
      """
      \(ConvertedDocument.masthead)

      Report on the meeting of the Working Group on Firearms held in Vienna on 6 and 7 May 2031

      I. Introduction

      \(text)
      """
    )
    let section = try #require(document.report?.sections.first)
    return section.paragraphs.map { "\($0.number.map(String.init) ?? "-") \($0.text)" }
  }

  /// Lines that show how wide the text was set.
  private static let wide = """
    1. The Working Group decided that a further meeting would be held, and that the secretariat
    would prepare it together with the Chair, as far as the resources at hand would allow, which
    some speakers doubted.

    """

  @Test(
    "go on",
    arguments: [
      "2. The Working Group considered agenda\nitem 5. No statements were made.",
      "2. The Working Group considered agenda item\n5. No statements were made.",
      "2. The Working Group adopted the agenda in document\nCTOC/COP/WG.6/2031/1, as amended.",
      "2. The following were represented: European Union\nAgency for Firearms (Example).",
      "2. Attention was drawn to the Convention, article 18, paragraphs 3 and 13–\n29, on evidence.",
    ]
  ) func goOn(text: String) throws {
    let found = try Self.paragraphs(Self.wide + text)
    let whole = text.replacing("–\n", with: "–").replacing("\n", with: " ")
    #expect(found.last == whole.replacing("2. ", with: "2 "))
    #expect(found.count == 2)
  }

  @Test("a letter apart from a title that is also a heading") func letterApart() throws {
    let document = ConvertedDocument.parse(
      """
      \(ConvertedDocument.masthead)

      Provisional agenda

      1. Organizational matters:

      (a)

      Opening of the meeting;

      (b)

      Organization of work.

      2. Other matters.
      """
    )
    let agenda = try #require(document.meetings.first?.agenda)
    #expect(agenda.map(\.title) == ["Organizational matters", "Other matters"])
    #expect(
      agenda.first?.subitems.map(\.title) == ["Opening of the meeting", "Organization of work"]
    )
  }

  @Test("the annotations may be a numbered part under a long name") func numberedPart() throws {
    let document = ConvertedDocument.parse(
      """
      \(ConvertedDocument.masthead)

      Annotated provisional agenda

      I. Provisional agenda

      1. Opening of the meeting.

      2. Other matters.

      II. Annotations to the provisional agenda

      1. Opening of the meeting

      The meeting will be opened by the Chair.
      """
    )
    #expect(document.meetings.first?.agenda.first?.annotation?.paragraphs.count == 1)
    #expect(document.unplaced == [])
  }

  @Test("a list goes on after (aa)") func longList() throws {
    let text = "1. The Working Group recommended:\n\n(z) One;\n\n(aa) Two;\n\n(ab) Three."
    #expect(
      try Self.paragraphs(text) == [
        "1 The Working Group recommended: (z) One; (aa) Two; (ab) Three."
      ]
    )
  }
}
