import AgendaKit
import Testing

/// Footnotes as printed pages and converters leave them.
@Suite struct ConvertedNotesTests {
  private static func annotated(_ text: String) -> MeetingDocument {
    ConvertedDocument.parse(
      ConvertedDocument.head + "Annotations\n\n1. Organizational matters\n\n" + text
    )
  }

  private static let shapes: [(name: String, foot: String)] = [
    ("a mark on its own line", "1\nSee the report of 2030.\n2\nwww.unodc.org/marking.html.\n"),
    ("a mark before the text", "1 See the report of 2030.\n2 www.unodc.org/marking.html.\n"),
    ("a blank line between", "1\n  See the report of 2030.\n\n2\n  www.unodc.org/marking.html.\n"),
  ]

  @Test(arguments: shapes.indices)
  func notesInARowAtTheFoot(_ shape: Int) {
    let document = Self.annotated(
      """
      The meeting will be opened in May.1

      The agenda was approved by silence procedure. 2

      \(Self.shapes[shape].foot)
      V.31-00123 2/9
      \u{0C}CTOC/COP/WG.6/2031/1

      2. Marking of parts and components

      The item is new.
      """
    )
    #expect(document.footnotes.map(\.mark) == ["1", "2"], "\(Self.shapes[shape].name)")
    #expect(document.footnotes.first?.text == "See the report of 2030.")
    #expect(document.footnotes.last?.text == "www.unodc.org/marking.html.")
    let paragraphs = document.meetings.first?.agenda.first?.annotation?.paragraphs ?? []
    #expect(paragraphs.map(\.footnotes) == [["1"], ["2"]], "\(Self.shapes[shape].name)")
    #expect(paragraphs.last?.text == "The agenda was approved by silence procedure.")
  }

  @Test func theItemsOfATimetableAreNoNotes() {
    let document = Self.annotated(
      """
      The meeting will be opened in May.1
      The agenda was approved.2
      Annex
      Proposed organization of work
      Date and time
      Agenda item
      Title or description
      Tuesday, 6 May


      10 a.m.–1 p.m.
      1
      Organizational matters

      2
      Marking of parts and components
      3–6 p.m.
      3
      Adoption of the report
      """
    )
    #expect(document.footnotes.isEmpty)
    #expect(
      ConvertedDocument.slots(document) == [
        "6 10:00 WG.6 1 Organizational matters | WG.6 2 Marking of parts and components",
        "6 15:00 WG.6 3 Adoption of the report",
      ]
    )
  }

  @Test func theNumberOfASymbolIsNoMark() {
    let document = Self.annotated(
      """
      The meeting takes up CTOC/COP/WG.6/2031/L.1 and
      CTOC/COP/WG.6/2031/2/Add.1 again.1

      1 See the report of 2030.

      V.31-00123 2/9
      """
    )
    #expect(document.references.symbols.map(\.description).contains("CTOC/COP/WG.6/2031/L.1"))
    #expect(document.references.symbols.map(\.description).contains("CTOC/COP/WG.6/2031/2/Add.1"))
    #expect(document.footnotes.count == 1)
  }

  @Test func aNoteOfLibreOfficeHasItsMarkInALink() {
    let document = ConvertedDocument.parse(
      """
      <html><body>
      <p>Working Group on Firearms<br/>
      Vienna, 6 and 7 May 2031</p>
      <p>Annotated provisional agenda</p>
      <p>1. Organizational matters.</p>
      <p>Annotations</p>
      <p>1. Organizational matters</p>
      <p>The meeting will be opened in
      May.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>
      <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" \
      href="#sdfootnote1anc">1</a>
      \tSee the report of 2030.</p>
      </div>
      </body></html>
      """
    )
    #expect(document.footnotes.map(\.text) == ["See the report of 2030."])
    #expect(document.footnotes.map(\.mark) == ["1"])
    #expect(document.unplaced.map(\.text) == [])
  }

  @Test func aPageOfHTMLHasItsNotesInAList() {
    let document = ConvertedDocument.parse(
      """
      <!DOCTYPE html>
      <html><head><title>Agenda</title><style>p { margin: 0 }</style></head>
      <body>
      <p>Working Group on Firearms<br />
      Vienna, 6 and 7 May 2031</p>
      <h1>Annotated provisional agenda</h1>
      <p>1. Organizational matters.</p>
      <h2>Annotations</h2>
      <h3>1. Organizational matters</h3>
      <p>The meeting will be
      opened in May.<a href="#fn1" id="fnref1"><sup>1</sup></a></p>
      <ol>
      <li id="fn1"><p>See the report
      of 2030.<a href="#fnref1" class="footnote-back">↩︎</a></p></li>
      </ol>
      </body></html>
      """
    )
    #expect(document.footnotes.map(\.text) == ["See the report of 2030."])
    let paragraph = document.meetings.first?.agenda.first?.annotation?.paragraphs.first
    #expect(paragraph?.text == "The meeting will be opened in May.")
    #expect(paragraph?.footnotes == ["1"])
  }
}
