import Foundation
import Testing

@testable import AgendaKit

/// Edits of a printed text, and the one line that tells each.
@Suite("An edit of a text is told in one line") struct TextEditTests {
  private func text(_ name: String) throws -> String {
    try String(contentsOf: Repository.fixtures.appending(path: name), encoding: .utf8)
  }

  private func document(_ text: String) -> MeetingDocument {
    MeetingDocument(parsing: SourceText(name: "document.txt", text: text))
  }

  /// The changes as they are told, each with what follows indented under it; the same ones the other
  /// way round.
  private func told(_ from: String, _ to: String) -> [String] {
    #expect(from != to)
    expectSymmetry(document(from), document(to))
    let comparison = DocumentComparison(from: document(from), to: document(to))
    return String(decoding: ComparisonText(color: false).write(comparison), as: UTF8.self)
      .split(separator: "\n").filter { $0.hasPrefix("  ") }.map(String.init)
  }

  private static let draft = "Comparison/draft.txt"
  private static let second = "2. Joint investigative teams at short notice"
  private static let third = "3. Video links for the hearing of witnesses abroad"

  /// A draft with the annotations on items 2 and 3 the other way round.
  private func reordered(_ text: String) throws -> String {
    let start = try #require(text.range(of: Self.second + "\n\n"))
    let middle = try #require(text.range(of: Self.third + "\n\n"))
    let end = try #require(text.range(of: "4. Other matters\n\n"))
    return String(
      text[..<start.lowerBound] + text[middle.lowerBound..<end.lowerBound]
        + text[start.lowerBound..<middle.lowerBound] + text[end.lowerBound...]
    )
  }

  @Test("annotations stand in another order, the list as it was") func order() throws {
    let old = try text(Self.draft)
    let expected =
      "  The annotations on 2, Joint investigative teams at short notice and 3, Video links for the "
      + "hearing of witnesses abroad changed places"
    #expect(told(old, try reordered(old)) == [expected])
  }

  @Test("annotations follow their items: no change of their own") func following() throws {
    let old = try text(Self.draft)
    let list = [Self.second, Self.third].map { $0 + ".\n" }
    let swapped = try reordered(old).replacing(list.joined(), with: list.reversed().joined())
    let lines = told(old, swapped)
    #expect(lines.filter { !$0.hasPrefix("   ") }.count == 1)
    #expect(lines.contains { $0.hasPrefix("      The annotations on ") })
  }

  @Test("two annotations have each other's number") func numbers() throws {
    let old = try text(Self.draft)
    let new = old.replacing(
      Self.second + "\n\n",
      with: Self.second.replacing("2.", with: "3.") + "\n\n"
    )
    .replacing(Self.third + "\n\n", with: Self.third.replacing("3.", with: "2.") + "\n\n")
    let lines = told(old, new)
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("  The numbers over the annotations on ") == true)
  }

  @Test("a heading without a text is respelled") func heading() throws {
    let old = try text(Self.draft)
    let new = old.replacing("1. Organizational matters\n", with: "1. Organisational matters\n")
    #expect(
      told(old, new) == [
        "  Item 1, heading of the annotation: [-Organizational-]{+Organisational+} matters"
      ]
    )
  }

  @Test("a day of a timetable has another day of the week") func weekday() throws {
    let old = try text(Self.draft)
    let new = old.replacing("Wednesday, 11 June\t", with: "Thursday, 11 June\t")
    #expect(
      told(old, new) == ["  Day of the week over 11 June 2031: [-Wednesday-]{+Thursday+}"]
    )
  }

  @Test("a meeting moves, and the days of the week with its days") func shift() throws {
    let old = try text(Self.draft)
    let new = old.replacing("10 and 11 June", with: "11 and 12 June")
      .replacing("Wednesday, 11 June\t", with: "Thursday, 12 June\t")
      .replacing("Tuesday, 10 June\t", with: "Wednesday, 11 June\t")
    #expect(!told(old, new).contains { $0.contains("Day of the week") })
  }

  @Test("one who came is spelled otherwise") func attendance() throws {
    let old = try text("Documents/wg3-draft-report.txt")
    let changes = DocumentComparison(
      from: document(old),
      to: document(old.replacing("Chile, Egypt", with: "Chïlé, Egypt"))
    ).changes.filter { $0.subject == .attendance }
    #expect(changes.map(\.kind) == [.edited])
    #expect(changes.map(\.fields) == [["name"]])
    #expect(
      told(old, old.replacing("Chile, Egypt", with: "Chïlé, Egypt")).first
        == "  Among the parties: [-Chile-]{+Chïlé+}"
    )
  }

  @Test("one came in the place of another who went") func replaced() throws {
    let old = try text("Documents/wg3-draft-report.txt")
    let new = old.replacing("Chile, Egypt", with: "Denmark, Egypt")
    let changes = DocumentComparison(from: document(old), to: document(new)).changes
    #expect(changes.map(\.kind) == [.edited])
    #expect(told(old, new).first == "  Among the parties: [-Chile-]{+Denmark+}")
  }
}
