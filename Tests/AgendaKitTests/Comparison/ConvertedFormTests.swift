import Foundation
import Testing

@testable import AgendaKit

/// What a conversion did to a document is no change of it, and what it lost is named.
@Suite("What conversions do is no change") struct ConvertedFormTests {
  private static func document(_ text: String) -> MeetingDocument {
    MeetingDocument(parsing: SourceText(name: "text.txt", text: text))
  }

  private static func fixture(_ name: String) throws -> String {
    try String(contentsOf: Repository.fixtures.appending(path: name), encoding: .utf8)
  }

  @Test("a hyphen lost before a capital") func hyphen() throws {
    let text = try Self.fixture("Documents/wg3-draft-report.txt")
      .replacing("Public Prosecutor", with: "Minister-Counsellor")
    let joined = text.replacing("Minister-Counsellor", with: "MinisterCounsellor")
    let comparison = DocumentComparison(from: Self.document(text), to: Self.document(joined))
    #expect(comparison.changes.isEmpty)
    #expect(comparison.typographyOnly > 0)
    let other = text.replacing("Minister-Counsellor", with: "Minister Adviser")
    #expect(!DocumentComparison(from: Self.document(text), to: Self.document(other)).isEmpty)
  }

  @Test("notes that were dropped, their marks left in the text") func notes() throws {
    let text = try Self.fixture("Comparison/recommendations.txt")
      .replacing("within a year.¹", with: "within a year (or two).¹")
    let note = try #require(text.firstRange(of: "\n¹ See the background"))
    let lost = String(text[..<note.lowerBound]).replacing("or two).¹", with: "or two).1")
    let (a, b) = (Self.document(text), Self.document(lost))
    let comparison = DocumentComparison(from: a, to: b)
    #expect(comparison.changes.map(\.subject) == [])
    #expect(comparison.notices == [.notStated(["footnotes"], missingIn: .to)])
    expectSymmetry(a, b)
    // Who removes a note removes its mark.
    let removed = Self.document(lost.replacing("or two).1", with: "or two)."))
    #expect(DocumentComparison(from: a, to: removed).changes.map(\.kind) == [.removed])
  }

  @Test(
    "a note that was dropped, its mark left behind a word",
    arguments: ["annexed.1", "annexed1."]
  )
  func noteBehindWord(_ marked: String) throws {
    let text = try Self.fixture("Documents/wg4-annotated-agenda.txt")
    let note = try #require(text.firstRange(of: "\n¹ The timetable"))
    let end = try #require(text.firstRange(of: "\nAnnex\n"))
    let lost = text.replacingCharacters(in: note.lowerBound..<end.lowerBound, with: "")
    let (a, b) = (Self.document(text), Self.document(lost.replacing("annexed.¹", with: marked)))
    let comparison = DocumentComparison(from: a, to: b)
    #expect(comparison.changes.map(\.subject) == [])
    #expect(comparison.notices == [.notStated(["footnotes"], missingIn: .to)])
    expectSymmetry(a, b)
    let other = Self.document(lost.replacing("annexed.¹", with: "attached.1"))
    #expect(!DocumentComparison(from: a, to: other).isEmpty)
  }

  @Test("a timetable whose columns came apart") func scattered() throws {
    let text = try Self.fixture("Comparison/draft.txt")
    let table = try #require(text.firstRange(of: "Date and time\t"))
    let scattered =
      text[..<table.lowerBound] + """
        Agenda
        item

        Title or description

        1 (a)

        Opening of the meeting

        1 (b)

        Adoption of the agenda and organization of work

        2

        Joint investigative teams at short notice

        2

        Joint investigative teams at short notice (continued)

        10 a.m.–1 p.m.

        3

        Video links for the hearing of witnesses abroad

        3–6 p.m.

        4

        Other matters

        5

        Adoption of the report

        Date and time
        Tuesday, 10 June
        10 a.m.–1 p.m.

        3–6 p.m.
        Wednesday, 11 June

        """
    let (a, b) = (Self.document(text), Self.document(String(scattered)))
    let comparison = DocumentComparison(from: a, to: b)
    #expect(comparison.changes.map { "\($0.kind) \($0.subject)" } == [])
    #expect(comparison.notices == [.orderLost(.timetable, in: .to)])
    expectSymmetry(a, b)
    let edited = String(scattered).replacing("have saved time", with: "have saved money")
    let changes = DocumentComparison(from: a, to: Self.document(edited)).changes
    #expect(changes.map { "\($0.kind) \($0.subject)" } == ["edited paragraph"])
    // The same digits in another order are another number.
    func telling(_ hours: Int, _ text: String) -> MeetingDocument {
      Self.document(text.replacing("have saved time", with: "have saved \(hours) hours"))
    }
    let hours = DocumentComparison(from: telling(12, text), to: telling(21, String(scattered)))
    #expect(hours.changes.map { "\($0.kind) \($0.subject)" } == ["edited paragraph"])
  }

  @Test("a head of a table repeated on the next page") func repeatedHead() throws {
    let text = try Self.fixture("Comparison/draft.txt")
    let head = "Date and time\tAgenda item\tTitle or description\n"
    let repeated = text.replacing("Wednesday, 11 June\t", with: head + "Wednesday, 11 June\t")
    #expect(repeated != text)
    #expect(DocumentComparison(from: Self.document(text), to: Self.document(repeated)).isEmpty)
  }

  @Test("a bar code with the backslashes of Markdown") func barcode() throws {
    let text = try Self.fixture("Documents/asset-recovery-report.txt")
    let escaped = text.replacing("*1804739*", with: "\\*1804739\\*")
    let document = MeetingDocument(parsing: SourceText(name: "report.md", text: escaped))
    #expect(document.masthead.notes == [])
    #expect(DocumentComparison(from: Self.document(text), to: document).isEmpty)
  }

  @Test("a note that interrupts a paragraph is found in the text") func interrupted() throws {
    let text = """
      1. The first paragraph speaks of marks on parts that are sold¹ apart and of all that

      ¹ See the background paper on the marking of parts, paragraph 12.

      follows from such marks for those who trace parts over the border.

      2. The second paragraph says little.
      """
    let document = Self.document(text)
    let note = try #require(document.footnotes.first)
    let own = try #require(document.text?.string(in: note.range))
    #expect(own.contains("See the background paper"))
  }

  @Test("an opening at noon", arguments: ["at noon", "at 12 noon", "at 12 p.m."])
  func noon(_ hour: String) throws {
    let text = try Self.fixture("Comparison/draft.txt").replacing("at 10 a.m.", with: hour)
    #expect(Self.document(text).meetings.first?.opening?.time == ClockTime(hour: 12, minute: 0))
  }

  @Test("a name at the end of a list of names")
  func names() {
    func runs(_ old: String, _ new: String) -> String {
      ComparisonText.message([.words(WordDifference.runs(from: old, to: new, exact: false))])
    }
    #expect(runs("Chad and Saudi Arabia.", "Chad, Saudi Arabia and Togo.").contains("Saudi Arabia"))
    for (old, new) in [
      ("Austria, Brazil and Chad.", "Austria, Brazil, Chad and Cuba."),
      ("Austria, Brazil, Chad and Cuba.", "Austria, Brazil and Chad."),
    ] {
      let words = runs(old, new)
      #expect(!words.contains("[-Chad") && !words.contains("{+Chad"), "\(words)")
    }
  }

  @Test("the head of a timetable that went") func tableHead() throws {
    let text = try Self.fixture("Documents/wg4-annotated-agenda.txt")
    let line = try #require(text.firstMatch(of: /Date and time\t.*\n/))
    let (a, b) = (
      Self.document(text), Self.document(text.replacing(String(line.output), with: ""))
    )
    for comparison in [DocumentComparison(from: a, to: b), DocumentComparison(from: b, to: a)] {
      #expect(comparison.changes.count == 1)
      #expect(comparison.changes[0].consequences.isEmpty)
    }
  }

  @Test("a break is named as one, with its hours") func breaks() throws {
    let text = try Self.fixture("Documents/wg6-organization-of-work.txt")
    let line = try #require(text.firstMatch(of: /12 noon–2 p.m.\tBreak\n/))
    let without = text.replacingOccurrences(
      of: String(line.output),
      with: "",
      range: line.range
    )
    let comparison = DocumentComparison(from: Self.document(without), to: Self.document(text))
    let output = String(
      decoding: ComparisonText(color: false, width: 200).write(comparison),
      as: UTF8.self
    )
    #expect(comparison.changes.count == 1)
    #expect(output.contains("Break of the timetable, added: {+12 noon–2 p.m. Break+}"))
    #expect(!output.contains("The timetable is the same"))
  }
}
