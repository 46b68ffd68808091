import Testing

@testable import AgendaKit

/// Notes whose marks are letters and signs.
@Suite struct NoteSignsTests {
  /// A text, its blocks and notes as they are read, and the marks with numbers.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var blocks: [String]
    var notes: [String] = []
    var marks: [Int] = []
  }

  static let cases = [
    Case(
      testDescription: "a letter",
      text: "On Tuesday[a], in Vienna.\n\n[a] To be confirmed.\n",
      blocks: ["On Tuesday, in Vienna."],
      notes: ["a To be confirmed."]
    ),
    Case(
      testDescription: "numerals of endnotes, after footnotes",
      text: "The rules[i] of it[1] and[ii] more.\n\n[1] One.\n[i] Two.\n[ii] Three.\n",
      blocks: ["The rules of it and more."],
      notes: ["1 One.", "2 Two.", "3 Three."],
      marks: [2, 1, 3]
    ),
    Case(
      testDescription: "stars and daggers",
      text: "Rules[*] and more.[†]\n\n[*] One.\n[†] Two.\n",
      blocks: ["Rules and more."],
      notes: ["1 One.", "2 Two."],
      marks: [1, 2]
    ),
    Case(
      testDescription: "letters in brackets without a note",
      text: "The meeting[s] of [t]he group, word[a](b) and[c].\n\n[s]he spoke.\n\n[d] Text\n",
      blocks: ["The meeting[s] of [t]he group, word[a](b) and[c].", "[s]he spoke.", "[d] Text"]
    ),
    Case(
      testDescription: "a list with letters in brackets is no note",
      text: "See [a] and\n\n[a] One.\n\n[a] Two.\n",
      blocks: ["See [a] and", "[a] One.", "[a] Two."]
    ),
    Case(
      testDescription: "raised letters of a page, one without a note, and endings of words",
      text: "<html><body><p>Tuesday<sup>a</sup> or Friday<sup>b</sup>, 2<sup>e</sup> day</p>"
        + "<p><sup>a</sup> Not sure.</p></body></html>",
      blocks: ["Tuesday or Friday, 2e day"],
      notes: ["a Not sure."]
    ),
    Case(
      testDescription: "a raised letter at the start of a text without marks",
      text: "<html><body><p><sup>c</sup> Text</p></body></html>",
      blocks: ["c Text"]
    ),
    Case(
      testDescription: "brackets at the end of the file",
      text: "Text[",
      blocks: ["Text["]
    ),
    Case(testDescription: "a sign cut off", text: "Text[*", blocks: ["Text[*"]),
    Case(testDescription: "a raised letter cut off", text: "Text<sup>a", blocks: ["Texta"]),
  ]

  @Test(arguments: cases) func areRead(_ example: Case) {
    let source = SourceText(name: "a.txt", text: example.text)
    #expect(Promises.broken(by: MeetingDocument(parsing: source), of: source) == [])
    let reading = Reading.read(source)
    #expect(reading.blocks.map { reading.string($0.text) } == example.blocks)
    #expect(
      reading.notes.map { "\($0.mark) \(reading.string($0.text))" } == example.notes
    )
    #expect(reading.footnoteMarks.map(\.number) == example.marks)
  }

  @Test("the text of a Word file with such marks is the same document") func sameAsText() throws {
    let marked =
      WordMaker.run("On Tuesday") + WordMaker.raised("a") + WordMaker.run(" by the rules")
      + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>" + WordMaker.run(" of it")
      + "<w:r><w:endnoteReference w:id=\"1\"/></w:r>"
    var maker = WordMaker(
      "<w:p>\(marked)</w:p><w:p>\(WordMaker.raised("a") + WordMaker.run(" Not sure."))</w:p>"
        + WordMaker.paragraph("The end")
    )
    maker.footnotes = [("1", "One.")]
    maker.parts = [
      (
        "endnotes", "endnotes", "endnotes",
        "<w:endnote w:id=\"1\">\(WordMaker.paragraph("Two."))</w:endnote>"
      )
    ]
    let file = try SourceText(name: "a.docx", file: maker.file())
    let document = MeetingDocument(parsing: file)
    let text = PlainTextExport().write(document, source: file).bytes
    #expect(
      String(decoding: text, as: UTF8.self)
        == "On Tuesday[a] by the rules[1] of it[i]\nThe end\n[a] Not sure.\n[1] One.\n[i] Two.\n"
    )
    let (a, b) = (Reading.read(file), Reading.read(SourceText(name: "a.txt", contents: text)))
    #expect(a.blocks.map { a.string($0.text) } == b.blocks.map { b.string($0.text) })
    func notes(_ reading: Reading) -> [String] {
      reading.notes.map { "\($0.mark) \(reading.string($0.text))" }.sorted()
    }
    #expect(notes(a) == notes(b))
    #expect(a.footnoteMarks.map(\.number) == b.footnoteMarks.map(\.number))
  }
}
