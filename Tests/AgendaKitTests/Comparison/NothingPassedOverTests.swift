import Foundation
import Testing

@testable import AgendaKit

/// Nothing is passed over: whatever differs in the content of two documents is told, as a change or
/// as something that was not compared.
@Suite("Nothing is passed over") struct NothingPassedOverTests {
  static let documents = [
    "Comparison/draft.txt", "Documents/joint-agendas.md", "Documents/wg3-draft-report.txt",
  ]

  /// Each value in a document's content is made another one, or taken away where it may be missing,
  /// as is each element of a list.
  @Test("each value changed alone", arguments: documents) func leaves(_ name: String) throws {
    let document = try #require(try Self.document(name))
    let data = try JSONEncoder().encode(document)
    let json = try JSONSerialization.jsonObject(with: data)
    let content = document.content
    var tried = 0
    var silent: [String] = []
    for path in JSONLeaf.paths(
      in: json,
      except: ["source", "diagnostics", "furniture", "mentions"]
    ) {
      guard
        let other = path.otherValues.lazy.compactMap({ value -> MeetingDocument? in
          guard let other = Self.decoded(path.replacing(with: value, in: json)) else { return nil }
          return other.content == content ? nil : other
        }).first
      else { continue }
      tried += 1
      let isTold =
        tried.isMultiple(of: 2) ? Self.tells(document, other) : Self.tells(other, document)
      if !isTold { silent.append(path.description) }
    }
    #expect(silent == [])
    #expect(tried > 50)
  }

  @Test("a distribution of no known word") func distribution() throws {
    var document = try #require(try Self.document("Comparison/draft.txt"))
    document.masthead.distribution = nil
    document.masthead.places.distributionValue = "Special"
    var other = document
    other.masthead.places.distributionValue = "Secret"
    #expect(
      DocumentComparison(from: document, to: other).changes.map(\.fields) == [["distribution"]]
    )
  }

  @Test("facts that the same words state otherwise are named") func readings() throws {
    let document = try #require(try Self.document("Documents/wg3-draft-report.txt"))
    var other = document
    other.report?.considerations[0].meetings = [7]
    other.report?.officers[0].name = "Someone else"
    let comparison = DocumentComparison(from: document, to: other)
    #expect(comparison.changes.isEmpty)
    #expect(comparison.notices == [.readDifferently(["considerations", "officers"])])
  }

  @Test("a paragraph tells which facts of the report it states otherwise") func facts() throws {
    let url = Repository.fixtures.appending(path: "Documents/wg3-draft-report.txt")
    let text = try String(contentsOf: url, encoding: .utf8)
    func document(_ text: String) -> MeetingDocument {
      MeetingDocument(parsing: SourceText(name: "report.txt", text: text))
    }
    let edited = text.replacing("Ms. Clara Berg", with: "Mr. Jon Dahl")
      .replacing("[3rd]", with: "3rd").replacing(
        "on [26] March 2021, the",
        with: "on 26 March 2021, the"
      )
    let comparison = DocumentComparison(from: document(text), to: document(edited))
    let changes = comparison.changes
    let shown = String(decoding: ComparisonText(isFull: true).write(comparison), as: UTF8.self)
    #expect(shown.contains(" Chair: [-Clara Berg (Norway)-] → {+Jon Dahl (Norway)+}"))
    #expect(changes.map(\.fields) == [["text", "considerations"], ["text", "officers"]])
    #expect(changes.flatMap(\.consequences).map(\.subject) == [.placeholder, .placeholder])
  }

  private static func tells(_ a: MeetingDocument, _ b: MeetingDocument) -> Bool {
    let comparison = DocumentComparison(from: a, to: b)
    return !comparison.changes.isEmpty || !comparison.notices.isEmpty
      || comparison.from.unplaced.map(\.text) != comparison.to.unplaced.map(\.text)
  }

  private static func document(_ name: String) throws -> MeetingDocument? {
    let url = Repository.root.appending(path: "Fixtures").appending(path: name)
    let contents = try Data(contentsOf: url)
    return MeetingDocument(parsing: SourceText(name: name, contents: ContiguousArray(contents)))
  }

  private static func decoded(_ json: Any) -> MeetingDocument? {
    guard let data = try? JSONSerialization.data(withJSONObject: json) else { return nil }
    return try? JSONDecoder().decode(MeetingDocument.self, from: data)
  }
}

/// A place in a JSON value that can be made another one.
struct JSONLeaf: CustomStringConvertible {
  enum Step {
    case key(String)
    case index(Int)
  }

  var steps: [Step]
  /// Values to try in its place; nil takes an element away.
  var otherValues: [Any?]

  var description: String {
    steps.map { step in
      switch step {
      case .key(let key): "/" + key
      case .index(let index): "/\(index)"
      }
    }.joined() + (otherValues.first.map { $0 == nil } == true ? " taken away" : "")
  }

  /// All places, in order of keys; none under some of these, or in ranges.
  static func paths(in json: Any, except keys: Set<String>) -> [JSONLeaf] {
    var leaves: [JSONLeaf] = []
    func visit(_ value: Any, _ steps: [Step]) {
      switch value {
      case let object as [String: Any]:
        for (key, value) in object.sorted(by: { $0.key < $1.key })
        where !keys.contains(key) && !key.hasSuffix("ange") && !key.hasSuffix("anges") {
          leaves.append(JSONLeaf(steps: steps + [.key(key)], otherValues: [nil]))
          visit(value, steps + [.key(key)])
        }
      case let list as [Any]:
        for (index, value) in list.enumerated() {
          leaves.append(JSONLeaf(steps: steps + [.index(index)], otherValues: [nil]))
          visit(value, steps + [.index(index)])
        }
      default: leaves.append(JSONLeaf(steps: steps, otherValues: others(than: value)))
      }
    }
    visit(json, [])
    return leaves
  }

  private static func others(than value: Any) -> [Any?] {
    if let text = value as? String {
      return [
        text + " changed", text + "/Add.7", "2033-03-03", "07:07", "2033-03-03T07:07", "17",
        "1 (c)",
        "III", "restricted", "limited", "afternoon", "heading", "text", "report",
      ]
    }
    if let number = value as? NSNumber {
      return [NSNumber(value: number.intValue + 1), number.intValue == 0]
    }
    return []
  }

  /// The JSON value with another one in this place.
  func replacing(with other: Any?, in json: Any) -> Any {
    func replaced(_ value: Any, _ steps: ArraySlice<Step>) -> Any {
      guard let step = steps.first else { return other ?? value }
      switch (step, value) {
      case (.key(let key), var object as [String: Any]):
        if steps.count == 1, other == nil {
          object[key] = nil
        } else if let inner = object[key] {
          object[key] = replaced(inner, steps.dropFirst())
        }
        return object
      case (.index(let index), var list as [Any]):
        if steps.count == 1, other == nil {
          list.remove(at: index)
        } else {
          list[index] = replaced(list[index], steps.dropFirst())
        }
        return list
      default: return value
      }
    }
    return replaced(json, steps[...])
  }
}
