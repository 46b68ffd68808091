import Foundation
import Testing

@testable import AgendaKit

/// Edits of real life, one at a time and two together: each is told as what a person would say.
@Suite("Edits of real life are told as a person would") struct EditCaseTests {
  private static func document(_ name: String, _ text: String) -> MeetingDocument {
    MeetingDocument(parsing: SourceText(name: name, text: text))
  }

  private static func report(_ name: String, _ changes: [Change]) -> String {
    "\(name): " + changes.map(EditCases.said).joined(separator: "; ")
  }

  @Test("each alone", arguments: EditCases.files + EditCases.rearranged) func single(_ file: String)
    throws
  {
    let edits = try EditCases(file)
    let text = try edits.text()
    let old = Self.document(edits.document, text)
    var wrong: [String] = []
    for edit in edits.cases {
      guard let edited = edit.applied(to: text) else {
        Issue.record("\(file): “\(edit)” finds no place")
        continue
      }
      let new = Self.document(edits.document, edited)
      let changes = DocumentComparison(from: old, to: new).changes
      #expect(!changes.isEmpty, "\(file): “\(edit)” was not seen")
      if !edit.isTold(by: changes) { wrong.append(Self.report(edit.name, changes)) }
      expectSymmetry(old, new)
    }
    if EditCases.files.contains(file) { #expect(edits.cases.count >= 10) }
    #expect(wrong.count * 100 <= edits.cases.count * 3, "\(wrong.joined(separator: "\n"))")
  }

  @Test("each that is made from the document", arguments: EditGenerator.documents)
  func generated(_ name: String) throws {
    let text = try EditGenerator.text(name)
    let old = Self.document(name, text)
    var wrong: [String] = []
    let cases = EditGenerator.cases(of: old, text: text)
    for edit in cases {
      guard let edited = edit.applied(to: text) else { continue }
      let changes = DocumentComparison(from: old, to: Self.document(name, edited)).changes
      #expect(!changes.isEmpty, "\(name): “\(edit)” was not seen")
      if !edit.isTold(by: changes) { wrong.append(Self.report(edit.name, changes)) }
    }
    #expect(wrong.count * 100 <= cases.count * 3, "\(wrong.joined(separator: "\n"))")
  }

  @Test("a list in a paragraph that gains an item, or loses one") func items() {
    func report(_ items: String) -> MeetingDocument {
      var draft = DocumentDraft.report
      draft.chapters = [
        .init(title: "Recommendations", paragraphs: ["The following was adopted: " + items])
      ]
      return draft.document
    }
    let old = report("(a) States should use seals; (b) States should answer; and (c) States meet.")
    let new = report(
      "(a) States should use seals; (b) Judges should be trained; (c) States should answer; and "
        + "(d) States meet."
    )
    let changes = DocumentComparison(from: old, to: new).changes
    #expect(changes.map { "\($0.kind) \($0.subject)" } == ["added paragraph"])
    #expect(changes.first?.consequences.map(\.kind) == [.edited])
    expectSymmetry(old, new)
  }

  @Test("an entry of a list stands where the export says") func places() throws {
    let name = "Comparison/recommendations.txt"
    let text = try String(contentsOf: Repository.fixtures.appending(path: name), encoding: .utf8)
    let source = SourceText(name: name, text: text)
    let document = MeetingDocument(parsing: source)
    let list = try #require(document.report?.sections[1].paragraphs.first)
    let places = try #require(ListInText(list.text)).places(in: list.range, of: document.text)
    let bytes = Array(text.utf8)
    let last = try #require(places.last)
    let own = String(decoding: bytes[Int(last.lower)..<Int(last.upper)], as: UTF8.self)
    #expect(own == "(d) Laboratories should exchange their pictures of worn marks.")
    let json = String(
      decoding: JSONExport(positions: true).write(document, source: source),
      as: UTF8.self
    )
    #expect(json.contains(#""range":[\#(last.lower),\#(last.upper)]"#))
  }

  @Test("days that two groups share are one change") func days() throws {
    var old = Self.document("agendas.md", try EditCases("joint").text())
    for index in old.meetings.indices {
      old.meetings[index].firstDay = CalendarDate(year: 2024, month: 5, day: 13)
      old.meetings[index].lastDay = CalendarDate(year: 2024, month: 5, day: 15)
    }
    var new = old
    for index in new.meetings.indices {
      new.meetings[index].lastDay = CalendarDate(year: 2024, month: 5, day: 16)
    }
    let changes = DocumentComparison(from: old, to: new).changes
    #expect(changes.map(EditCases.said) == ["edited meeting lastDay"])
    #expect(changes.flatMap(\.consequences).map(\.subject) == [.meeting])
  }

  @Test("two different meetings share what both have, whatever its number") func shared() throws {
    let text = try EditCases("agenda").text()
    let old = Self.document("agenda.txt", text)
    var other = old
    other.masthead.symbol = JointSymbol("CTOC/COP/WG.3/2032/1")
    other.meetings[0].ordinal = (old.meetings[0].ordinal ?? 0) + 1
    other.meetings[0].agenda.remove(at: 1)
    for index in other.meetings[0].agenda.indices {
      other.meetings[0].agenda[index].number = ItemNumber(index + 1)
    }
    let comparison = DocumentComparison(from: old, to: other)
    let count = FlatTree(items: old.meetings[0].agenda).nodes.count
    #expect(
      ComparisonWords.sharing(comparison)?.hasPrefix("They share \(count - 1) of \(count) items")
        == true
    )
  }

  @Test("they are as many as are promised") func count() throws {
    let written = try EditCases.files.reduce(0) { try $0 + EditCases($1).cases.count }
    let made = try EditGenerator.documents.reduce(0) { count, name in
      let text = try EditGenerator.text(name)
      return count + EditGenerator.cases(of: Self.document(name, text), text: text).count
    }
    #expect(written + made >= 500)
  }

  @Test("two together") func pairs() throws {
    var wrong: [String] = []
    var tried = 0
    for file in EditCases.files + EditCases.rearranged {
      let edits = try EditCases(file)
      let text = try edits.text()
      let old = Self.document(edits.document, text)
      for pair in edits.pairs(of: text, most: 40) {
        guard let edited = pair.applied(to: text) else { continue }
        let new = Self.document(edits.document, edited)
        let changes = DocumentComparison(from: old, to: new).changes
        tried += 1
        #expect(!changes.isEmpty, "\(file): “\(pair)” was not seen")
        if !pair.isTold(by: changes) { wrong.append(Self.report(pair.name, changes)) }
        if tried.isMultiple(of: 4) { expectSymmetry(old, new) }
      }
    }
    #expect(tried >= 200)
    #expect(wrong.count * 100 <= tried * 3, "\(wrong.joined(separator: "\n"))")
  }

  /// Words and numbers, and what stands between two of them.
  private static func words(_ text: String) -> [Range<String.Index>] {
    text.ranges(of: /[\p{L}\p{N}]+(?:[-’'.\/][\p{L}\p{N}]+)*/).filter { !text[$0].contains("¹") }
  }

  /// A document as text, or as a Word file that is made of it.
  enum Form: CaseIterable {
    case text, word

    func document(_ name: String, _ text: String) throws -> MeetingDocument {
      if self == .text { return EditCaseTests.document(name, text) }
      let source = try SourceText(name: name + ".docx", file: WordMaker(text: text).file())
      return MeetingDocument(parsing: source)
    }
  }

  @Test(
    "every word replaced once is one change",
    arguments: ["Documents/wg4-annotated-agenda.txt", "Documents/wg3-draft-report.txt"],
    Form.allCases
  ) func words(_ name: String, _ form: Form) throws {
    let text = try String(
      contentsOf: Repository.fixtures.appending(path: name),
      encoding: .utf8
    )
    let old = try form.document(name, text)
    var wrong: [String] = []
    for word in Self.words(text) {
      let part = text[word]
      let other: String
      if let number = Int(part) {
        other = String(number + 1)
      } else {
        other = part.first?.isUppercase == true ? "Zebra" : "zebra"
      }
      let new = try form.document(name, text.replacingCharacters(in: word, with: other))
      let changes = DocumentComparison(from: old, to: new).changes
      if changes.count != 1 {
        let line = text[..<word.lowerBound].count { $0 == "\n" } + 1
        wrong.append(Self.report("line \(line), \(part)", changes))
      }
    }
    #expect(wrong == [])
  }
}
