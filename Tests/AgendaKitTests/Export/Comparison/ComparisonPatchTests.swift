import Foundation
import Testing

@testable import AgendaKit

/// The comparison as JSON can be applied by a script: the first export and the patch give the second,
/// and the second and the way back give the first.
@Suite("A comparison can be applied") struct ComparisonPatchTests {
  @Test("to the export of each edit of real life", arguments: EditCases.files)
  func edits(_ file: String) throws {
    let edits = try EditCases(file)
    let text = try edits.text()
    for edit in edits.cases {
      guard let edited = edit.applied(to: text) else { continue }
      try expectApplied(
        SourceText(name: edits.document, text: text),
        SourceText(name: edits.document, text: edited)
      )
    }
  }

  @Test("to the export of every two edits together", arguments: EditCases.files)
  func pairs(_ file: String) throws {
    let edits = try EditCases(file)
    let text = try edits.text()
    for pair in edits.pairs(of: text, most: 12) {
      guard let edited = pair.applied(to: text) else { continue }
      try expectApplied(
        SourceText(name: edits.document, text: text),
        SourceText(name: edits.document, text: edited)
      )
    }
  }

  @Test("to two documents that share nothing") func disjoint() throws {
    let texts = try EditCases.files.map { file in
      let edits = try EditCases(file)
      return SourceText(name: edits.document, text: try edits.text())
    }
    for (old, new) in zip(texts, texts.dropFirst()) { try expectApplied(old, new) }
  }

  private func expectApplied(_ old: SourceText, _ new: SourceText) throws {
    let documents = (MeetingDocument(parsing: old), MeetingDocument(parsing: new))
    let comparison = DocumentComparison(from: documents.0, to: documents.1)
    let json = ComparisonJSON().write(comparison, from: old, to: new)
    let diff = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let (a, b) = try (Self.export(documents.0, old), Self.export(documents.1, new))
    #expect(JSONPatch(diff["patch"]).applied(to: a)?.isEqual(b) == true)
    #expect(JSONPatch(diff["undo"]).applied(to: b)?.isEqual(a) == true)
    let changes = try #require(diff["changes"] as? [[String: Any]])
    for (number, change) in changes.enumerated() {
      #expect(change["id"] as? String == "c\(number + 1)")
      #expect((change["message"] as? String)?.isEmpty == false)
    }
  }

  private static func export(_ document: MeetingDocument, _ source: SourceText) throws -> NSObject {
    let json = try JSONSerialization.jsonObject(
      with: Data(JSONExport().write(document, source: source))
    )
    return try #require(json as? NSObject)
  }
}

/// Applies a JSON Patch (RFC 6902) of the operations that the comparison uses.
struct JSONPatch {
  private let operations: [[String: Any]]

  init(_ json: Any?) { operations = json as? [[String: Any]] ?? [] }

  /// The value with all operations made, in order; nil where one of them has no place.
  func applied(to json: NSObject) -> NSObject? {
    var value: Any? = json
    for operation in operations {
      let path = (operation["path"] as? String ?? "").split(separator: "/").map(String.init)
      value = value.flatMap { Self.changed($0, path[...], operation) }
    }
    return value as? NSObject
  }

  private static func changed(
    _ value: Any,
    _ path: ArraySlice<String>,
    _ operation: [String: Any]
  ) -> Any? {
    let isAdded = operation["op"] as? String == "add"
    guard let step = path.first else { return operation["value"] }
    let isLast = path.count == 1
    if var object = value as? [String: Any] {
      if isLast {
        if (object[step] == nil) != isAdded { return nil }
        object[step] = operation["value"]
        return object
      }
      guard let inner = object[step], let new = changed(inner, path.dropFirst(), operation) else {
        return nil
      }
      object[step] = new
      return object
    }
    guard var list = value as? [Any], let index = Int(step), index <= list.count else { return nil }
    if isLast, isAdded, let new = operation["value"] {
      list.insert(new, at: index)
      return list
    }
    guard index < list.count else { return nil }
    if isLast, operation["op"] as? String == "remove" {
      list.remove(at: index)
    } else if let new = changed(list[index], path.dropFirst(), operation) {
      list[index] = new
    } else {
      return nil
    }
    return list
  }
}
