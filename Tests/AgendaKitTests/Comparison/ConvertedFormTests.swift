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
}
