import Testing

@testable import AgendaKit

@Suite("Traces and coverage") struct TextTraceTests {
  private func trace(_ sample: TextSample, width: Int = 80) -> String {
    let bytes = TextTrace(width: width).write(sample.document, source: sample.source)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A paragraph with a footnote in its middle, text that nothing took, and two parts in one line.
  private var nested: TextSample {
    var sample = TextSample("nested.txt", "1. One\n1 Note\r\nmore.\rlost tail 議\n\n  \nlost\n")
    var meeting = Meeting(group: Group(id: nil, name: "Group"))
    var item = sample.item(ItemNumber(1), "One", "1.")
    var annotation = Annotation(number: nil, heading: "", range: .none)
    annotation.paragraphs = [
      Paragraph(
        text: "One more.",
        range: sample.place("One").union(sample.place("more."))
      )
    ]
    item.annotation = annotation
    meeting.agenda = [item]
    sample.document.meetings = [meeting]
    sample.document.footnotes = [
      Footnote(mark: "1", text: "Note", range: sample.place("1 Note"))
    ]
    sample.document.furniture = [Furniture(kind: .page, range: sample.place("tail"))]
    sample.document.unplaced = [UnplacedText(text: "lost", range: sample.place("lost"))]
    return sample
  }

  @Test("give every byte to the smallest part, and each line all its parts") func lines() {
    #expect(
      trace(nested) == """
        1  Group item 1; Group item 1, paragraph 1  1. One
        2  footnote 1                          1 Note
        3  Group item 1, paragraph 1           more.
        4  unplaced; furniture: page           lost tail 議
        7  unplaced                            lost

        """
    )
  }

  @Test("count what is placed, by characters, and name the lines of the rest") func coverage() {
    let coverage = TextCoverage(nested.document, source: nested.source)
    #expect(coverage.total == 5 + 5 + 5 + 9 + 4)
    #expect(coverage.left == 4 + 1 + 4)
    #expect(coverage.lines == [4...4, 7...7])
    #expect(coverage.summary == "19 of 28 characters placed, 9 left: lines 4, 7")
  }

  @Test(
    "say it in one line",
    arguments: [
      ("", [], "all 0 characters placed"),
      ("a", ["a"], "all 1 character placed"),
      ("a\nb\nc\n\ne", ["a"], "1 of 4 characters placed, 3 left: lines 2–3, 5"),
      ("a\nb", ["a"], "1 of 2 characters placed, 1 left: line 2"),
      ("\u{A0}\u{3000}\u{FEFF}\u{200B}\u{AD}\t\u{C}", [], "all 0 characters placed"),
    ] as [(String, [String], String)]
  ) func summary(_ text: String, _ placed: [String], _ expected: String) {
    var sample = TextSample("a", text)
    sample.document.furniture = placed.map { Furniture(kind: .heading, range: sample.place($0)) }
    let coverage = TextCoverage(sample.document, source: sample.source)
    #expect(coverage.summary == expected)
  }

  @Test("group thousands, and stop where a line of 80 columns is full") func long() {
    let text = String(repeating: "a\n\n", count: 1234)
    let sample = TextSample("a", text)
    let coverage = TextCoverage(sample.document, source: sample.source)
    #expect(
      coverage.summary
        == "0 of 1,234 characters placed, 1,234 left: lines 1, 3, 5, 7, 9, 11, 13 and more"
    )
  }

  @Test("keep to their width and escape the text", arguments: [40, 80, 200])
  func width(_ width: Int) {
    var sample = TextSample("a", String(repeating: "\u{1B}word 議 ", count: 2000))
    sample.document.furniture = [Furniture(kind: .page, range: sample.place("word"))]
    for line in trace(sample, width: width).split(separator: "\n") {
      #expect(TerminalText.columns(of: line) <= width)
      #expect(!line.contains("\u{1B}"))
    }
  }
}
