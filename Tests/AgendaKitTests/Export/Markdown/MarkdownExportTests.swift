import Foundation
import Testing

@testable import AgendaKit

@Suite("Markdown") struct MarkdownExportTests {
  private func markdown(_ text: String) -> String {
    let source = SourceText(name: "-", text: text)
    return MarkdownExport().write(MeetingDocument(parsing: source), source: source).text
  }

  private func checkRoundTrip(_ url: URL) throws {
    let contents = ContiguousArray(try Data(contentsOf: url))
    let source = SourceText(name: "-", contents: contents)
    let document = MeetingDocument(parsing: source)
    let written = MarkdownExport().write(document, source: source)
    #expect(written.notes.isEmpty)
    let again = SourceText(name: "-", contents: written.bytes)
    let readBack = MeetingDocument(parsing: again)
    #expect(readBack.content == document.content)
    // What is written stays as it is.
    #expect(MarkdownExport().write(readBack, source: again).text == written.text)
  }

  private static let files = Repository.files(
    in: Repository.fixtures,
    extensions: ["txt", "md"]
  )

  @Test("reads back with equal content", arguments: files)
  func fixtures(_ url: URL) throws { try checkRoundTrip(url) }

  @Test(
    "of real documents reads back with equal content",
    .enabled(if: Repository.hasShared, "the real documents are not here"),
    arguments: ["seeds", "variants"]
  ) func realDocuments(_ folder: String) throws {
    let files = Repository.files(
      in: Repository.shared.appending(path: folder),
      extensions: ["txt", "md"]
    )
    #expect(!files.isEmpty)
    for file in files { try checkRoundTrip(file) }
  }

  @Test(
    "keeps apart what would read as one",
    arguments: [
      "The Working Group took note of what had become of the matters left open by the\n\nNorwegian paper.",
      "9.\n\n=1+1 is no title.",
    ]
  ) func comment(_ text: String) {
    let head = "Working Group on Firearms\n\nVienna, 2 and 3 May 2031\n\nProvisional agenda\n\n"
    for paragraph in ["1. Opening of the meeting.\n2. Other matters.\n\n", ""] {
      let first = markdown(head + paragraph + text.replacing("\n\n", with: "\n\n<!-- -->\n\n"))
      #expect(first.contains("\n\n<!-- -->\n\n"))
      #expect(markdown(first) == first)
    }
  }

  @Test("writes one blank for several, and no empty row") func blanks() {
    let list = CalendarSamples.text(rows: "Monday, 5 May 2031\n10 a.m.–1 p.m.\t1\tOpening\n")
    let text = list.replacing("1. ", with: "1. Custody  and <span></span> ")
    let first = markdown(text + "<table><tr><td></td><td></td></tr></table>\n")
    #expect(first.contains("1. Custody and "))
    #expect(!first.contains("|  |  |\n"))
    #expect(markdown(first) == first)
  }

  @Test("has headings, lists and tables by what things are") func outline() {
    let text = markdown(CalendarSamples.text())
    #expect(text.contains("\n# Annotated provisional agenda\n"))
    #expect(text.contains("\n## Working Group on International Cooperation\n"))
    #expect(
      text.contains(
        """

        1. Organizational matters:
           - (a) Opening of the meeting;
           - (b) Adoption of the agenda.
        2. Central authorities, their staff; and what they do.

        """
      )
    )
    #expect(text.contains("\n### 2. Central authorities, their staff; and what they do\n"))
    #expect(
      text.contains(
        "\n#### Documentation\n\n- Note by the Secretariat on central authorities (CTOC/COP/WG.3/2031/2)\n"
      )
    )
    #expect(
      text.contains(
        """

        | Date and time | Agenda item | Title or description |
        |---|---|---|
        | Monday, 5 May 2031 |
        | 10 a.m.–1 p.m. | 1 (a) | Opening of the meeting |

        """
      )
    )
  }

  @Test("puts footnotes where they are marked, and notes after them") func footnotes() {
    let text = markdown(
      """
      Working Group on Firearms

      Vienna, 2 and 3 May 2031

      Provisional agenda and annotations

      1. Opening of the meeting.
      2. Other matters.

      Annotations

      1. Opening of the meeting

      The meeting was agreed upon,<sup>1</sup> after a long debate, by all groups.

      <sup>1</sup> By correspondence.

      2. Other matters

      Nothing more is foreseen.
      """
    )
    #expect(
      text.contains(
        "The meeting was agreed upon,[^1] after a long debate, by all groups.\n\n"
          + "[^1]: By correspondence.\n\n### 2. Other matters\n"
      )
    )
  }

  @Test(
    "keeps text from being markup",
    arguments: [
      ("&lt;script&gt;alert(1)&lt;/script&gt;", "\\<script>alert(1)\\</script>"),
      ("X &lt;img src=x&gt; y", "X \\<img src=x> y"), ("A \\*b\\* c", "A \\*b\\* c"),
      ("A \\`b\\` c", "A \\`b\\` c"), ("\\# no heading here", "\\# no heading here"),
      ("A \\[b\\](http://x.test) c", "A [b\\](http://x.test) c"), ("R&amp;amp;D", "R&amp;amp;D"),
      ("R&D and AT&T", "R&D and AT&T"), ("See [^1] and \\[2\\]", nil), ("Snake_case_word", nil),
      ("\\_a b\\_", "\\_a b\\_"), ("A \\\\ b", "A \\\\ b"), ("\\- no list entry", nil),
      ("\\| no table \\|", nil), ("X \\-- y", nil),
    ] as [(String, String?)]
  ) func escapes(_ text: String, _ expected: String?) {
    let head =
      "Working Group on Firearms\n\nVienna, 2 and 3 May 2031\n\nProvisional agenda\n\n"
      + "1. Opening of the meeting.\n2. Other matters.\n\nAnnotations\n\n1. Opening of the meeting\n\n"
    let source = SourceText(name: "-", text: head + text + "\n\n2. Other matters\n\nNothing.\n")
    let document = MeetingDocument(parsing: source)
    let written = MarkdownExport().write(document, source: source)
    if let expected { #expect(written.text.contains("\n\(expected)\n")) }
    let again = MeetingDocument(parsing: SourceText(name: "-", contents: written.bytes))
    #expect(again.content == document.content)
    #expect(document.meetings.first?.agenda.first?.annotation?.paragraphs.count == 1)
  }

  @Test(
    "reads back where the tables of a text are unusual",
    arguments: [
      // Lines of columns that came apart, with an empty line between two of them.
      "Proposed organization of work\nItem\nItem\nSeptember 2, 2024\n\nA\n",
      // Two rows of one time, in columns of blanks and in tables of their own.
      "3–6 p.m.                   investigative\n3–6 p.m.                   involving\n",
      "|3–6 p.m.|3||\n\n|3–6 p.m.|||\n\n|3–6 p.m.|4||\n",
      // A row of the same words in all its cells.
      "Date and time\tItem\tTitle\nMonday, 5 May 2031\n10 a.m.–1 p.m.     2     2\n",
      "10 a.m.–1 p.m.     2     Opening\n                   2     2\n",
      // A table under what looks like the head of another.
      "1. Opening\nDate\n3–6\n\n| | |\n|---|---|\n| 10 p.m. | |\n",
      // A short line that cannot end there, and what is too long for a heading.
      "Provisional agenda\n\n1. A\n2. B\n\nAnnotations\n\n1. A\n\nThey met in"
        + "\n\n<!-- -->\n\nconsultations.\n\n2. B\n\nNone.\n",
      "Provisional agenda\n\n1. A\n2. B\n\nAnnotations\n\n1. A\n\nThey met in\n# consultations"
        + String(repeating: " of all who came", count: 30) + ".\n\n2. B\n\nNone.\n",
      // The mark of a note in a symbol.
      "1. Meeting\n\nThe Group will see document CTOC/COP/WG.6/2022/¹2.\n\n3. Closing\n",
    ]
  ) func unusual(_ text: String) {
    let source = SourceText(name: "-", text: text)
    let document = MeetingDocument(parsing: source)
    let written = MarkdownExport().write(document, source: source)
    let again = SourceText(name: "-", contents: written.bytes)
    let readBack = MeetingDocument(parsing: again)
    #expect(readBack.content == document.content, "\(written.text)")
    #expect(MarkdownExport().write(readBack, source: again).text == written.text)
  }

  @Test("keeps the bars of a cell in it") func cells() {
    let document = markdown(
      CalendarSamples.text(
        rows: """
          Monday, 5 May 2031
          10 a.m.–1 p.m.\t1\tOpening | and closing
          3–6 p.m.\t2\tOther matters
          """
      )
    )
    #expect(document.contains("| 10 a.m.–1 p.m. | 1 | Opening \\| and closing |"))
  }

  @Test("keeps the job number, and no other furniture") func furniture() {
    let text = markdown(
      CalendarSamples.text().replacing(
        "Annotations\n",
        with: "V.31-01234 (E)    160431    170431\n\n*3101234*\n\nAnnotations\n"
      )
    )
    #expect(text.hasSuffix("\nV.31-01234\n"))
    #expect(!text.contains("3101234*"))
  }
}
