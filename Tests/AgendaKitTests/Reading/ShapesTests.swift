import Foundation
import Testing

@testable import AgendaKit

/// Small files, one phenomenon each: every one says what `plain.txt` says.
@Suite("Shapes") struct ShapesTests {
  /// A file of `Fixtures/Shapes`, and what is special about it.
  struct Shape: Sendable, CustomTestStringConvertible {
    var file: String
    var phenomenon: String

    init(_ file: String, _ phenomenon: String) {
      self.file = file
      self.phenomenon = phenomenon
    }

    var testDescription: String { "\(file): \(phenomenon)" }
  }

  static let shapes: [Shape] = [
    Shape("byte-order-mark.txt", "UTF-8 with a byte order mark"),
    Shape("utf-16-le.txt", "UTF-16, the low byte first"),
    Shape("utf-16-be.txt", "UTF-16, the high byte first"),
    Shape("windows-1252.txt", "text that Word saved as Windows-1252"),
    Shape("crlf.txt", "line ends of Windows"),
    Shape("cr.txt", "line ends of the old Macintosh"),
    Shape("no-break-spaces.txt", "blanks that keep a date, a time and a word together"),
    Shape("zero-width.txt", "blanks without width between and in words"),
    Shape("soft-hyphens.txt", "places where a word may be broken"),
    Shape("ligatures.txt", "letters that print sets as one"),
    Shape("accents-apart.txt", "accents as characters after their letters"),
    Shape("straight-quotes.txt", "quotation marks and apostrophes of a typewriter"),
    Shape("other-dashes.txt", "em dash, figure dash, hyphen for the en dash"),
    Shape("wrapped.txt", "paragraphs broken at 72 columns"),
    Shape("hyphen-at-line-end.txt", "a hyphen at the end of a line, which stays"),
    Shape("indented.txt", "every line set in by blanks"),
    Shape("interleaved-masthead.txt", "the two columns of a masthead line by line"),
    Shape("labels-apart.txt", "the numbers of a list on lines of their own"),
    Shape("labels-by-tab.txt", "the numbers of a list far from their text"),
    Shape("markdown-quotation.md", "a list set in as a quotation"),
    Shape("markdown-headings.md", "headings and a pipe table"),
    Shape("markdown-bold.md", "bold for headings, numbers with a backslash"),
    Shape("markdown-wild-headings.md", "headings of any depth, in bold"),
    Shape("pandoc.md", "two hyphens for a dash, emphasis, escapes"),
    Shape("link.md", "a symbol as a link"),
    Shape("inline-html.md", "tags and entities in the text"),
    Shape("html-fragment.txt", "a piece of a page of HTML, tags broken over lines"),
    Shape("html-table.md", "a table of HTML"),
    Shape("html-table-spans.md", "a table of HTML whose days span its columns"),
    Shape("bars.txt", "a table with bars between its cells, as it is exported from Word files"),
    Shape("grid-table.txt", "a drawn table"),
    Shape("grid-table-bold.txt", "a drawn table, emphasis over the lines of a cell"),
    Shape("simple-table.txt", "pandoc's simple table"),
    Shape("multiline-table.txt", "pandoc's table with blank lines between rows"),
    Shape("aligned-columns.txt", "columns aligned by blanks, as pdftotext prints them"),
    Shape("cell-over-lines.txt", "aligned columns with a cell of two lines"),
    Shape("aligned-numbers-loose.txt", "aligned columns, the numbers of items not in line"),
    Shape("aligned-by-hand.txt", "columns set apart by blanks that line nothing up"),
    Shape("aligned-clock-beside-item.txt", "aligned columns, one blank between time and item"),
    Shape("aligned-year-below.txt", "aligned columns, a day whose year is on the next line"),
    Shape("part-of-day-before-clock.txt", "the part of the day before the time"),
    Shape("days-alone.txt", "a table of tabs whose days have no tabs after them"),
    Shape("one-cell-a-line.txt", "a table with each cell on its line"),
    Shape("cells-day-spanning.txt", "one cell a line, a day that spans the columns"),
    Shape("cells-date-apart.txt", "one cell a line, date and time in columns of their own"),
    Shape("table-over-pages.txt", "a table that a page breaks, its head repeated"),
    Shape("pages.txt", "a job number, a bar code and a running symbol in a sentence"),
    Shape("page-numbers.txt", "page numbers between paragraphs"),
    Shape("footnote-in-sentence.txt", "a note in the middle of a sentence"),
    Shape("footnote-sup.md", "marks of HTML"),
    Shape("footnote-caret.md", "marks of Markdown"),
    Shape("footnote-brackets.txt", "marks in brackets"),
    Shape("footnote-bare.txt", "bare numbers as marks, the note at the foot of a page"),
    Shape("footnote-after-blank.txt", "a bare mark with a blank before it"),
    Shape("footnote-over-pages.txt", "a note that a page breaks"),
    Shape("footnote-number-above.txt", "a bare number on the line above its note"),
    Shape("website.txt", "what a website puts before the text"),
  ]

  @Test("say what the plain text says", arguments: shapes) func equal(shape: Shape) throws {
    let file = try DocumentFile.named(shape.file)
    let document = MeetingDocument(parsing: file.source)
    var content = document.content
    // The plain text has no foot of a page, where the job number stands.
    content.masthead.jobNumber = nil
    let plain = try DocumentFile.named("plain.txt")
    expectEqual(content, MeetingDocument(parsing: plain.source).content)
    #expect(document.unplaced == [])
  }

  @Test("a text without line ends says what the plain text says") func oneLine() throws {
    let plain = try DocumentFile.named("plain.txt").source
    let words = String(decoding: plain.bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let flat = MeetingDocument(
      parsing: SourceText(name: "one line", text: words.joined(separator: " "))
    )
    expectEqual(flat.content, MeetingDocument(parsing: plain).content)
    #expect(flat.unplaced == [])
  }

  @Test("the plain text says what it should") func plain() throws {
    let document = MeetingDocument(parsing: try DocumentFile.named("plain.txt").source)
    #expect(document.kind == .annotatedAgenda)
    #expect(document.masthead.symbol?.description == "CTOC/COP/WG.6/2022/1")
    #expect(document.masthead.date == CalendarDate(year: 2022, month: 2, day: 9))
    let meeting = try #require(document.meetings.first)
    #expect(meeting.group == Group(id: "WG.6", name: "Working Group on Firearms"))
    #expect(meeting.ordinal == 9)
    #expect(meeting.opening?.description == "2022-05-09T10:00")
    #expect(
      meeting.agenda.map(\.title) == [
        "Opening of the meeting", "Tracing – first findings", "Adoption of the report",
      ]
    )
    #expect(meeting.agenda.allSatisfy { $0.annotation?.paragraphs.count == 1 })
    #expect(meeting.agenda[1].annotation?.paragraphs.first?.footnotes == ["1"])
    #expect(meeting.agenda[1].annotation?.documentation.count == 1)
    let slots = document.organizationOfWork
    #expect(
      slots.map { $0.date?.description } == [
        "2022-05-09", "2022-05-09", "2022-05-10", "2022-05-10",
      ]
    )
    #expect(slots.map { $0.start?.description } == ["10:00", "15:00", "10:00", "15:00"])
    #expect(
      slots.map { $0.entries.map { $0.item?.description } } == [["1", "2"], ["2"], ["2"], ["3"]]
    )
    #expect(
      slots.map { $0.entries.map(\.continued) } == [[false, false], [true], [true], [false]]
    )
    #expect(document.footnotes.map(\.mark) == ["1"])
    #expect(document.unplaced == [])
  }

  @Test("columns that came apart give no wrong slot, and say so") func columnsApart() throws {
    let document = MeetingDocument(parsing: try DocumentFile.named("columns-apart.txt").source)
    let plain = MeetingDocument(parsing: try DocumentFile.named("plain.txt").source)
    let right = plain.content.organizationOfWork
    for slot in document.content.organizationOfWork {
      #expect(
        right.contains { whole in
          whole.date == slot.date && whole.start == slot.start && whole.end == slot.end
            && slot.entries.allSatisfy(whole.entries.contains)
        }
      )
    }
    if document.content.organizationOfWork != right {
      #expect(document.diagnostics.contains { $0.rule == "column-order-lost" })
    }
    #expect(document.content.meetings == plain.content.meetings)
  }

  @Test("each stand in the table above") func listed() {
    let files = Set(DocumentFile.shapes.map(\.url.lastPathComponent))
    #expect(files == Set(Self.shapes.map(\.file)).union(["plain.txt", "columns-apart.txt"]))
  }
}
