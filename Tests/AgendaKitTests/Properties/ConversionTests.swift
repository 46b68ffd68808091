import Testing

@testable import AgendaKit

/// Any text of the same document gives the same content.
@Suite("Content is equal") struct ConversionTests {
  static let conversions =
    Conversion.encodings + Conversion.lines + Conversion.markup + Conversion.tables

  @Test("after conversion", arguments: conversions, DocumentFile.documents)
  func converted(conversion: Conversion, file: DocumentFile) throws {
    guard let contents = conversion.convert(file.text) else { return }
    let source = SourceText(name: file.name, contents: contents)
    let document = MeetingDocument(parsing: source)
    // Which names go on in the next line of a masthead, vocabulary tells; only that of English is
    // known.
    let isForeign = document.diagnostics.contains { $0.rule == "language-unsupported" }
    if isForeign, conversion.name.hasPrefix("wrapped") { return }
    expectEqual(document.content, MeetingDocument(parsing: file.source).content)
    #expect(Promises.broken(by: document, of: source) == [])
  }

  @Test("after conversion, for at least one fixture each", arguments: conversions)
  func applies(conversion: Conversion) {
    #expect(DocumentFile.documents.contains { conversion.convert($0.text) != nil })
  }
}

/// Expects equal contents, and names the first parts that differ.
func expectEqual(
  _ actual: DocumentContent,
  _ expected: DocumentContent,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  guard actual != expected else { return }
  let differences = ContentDifference.list(actual, expected).prefix(6).joined(separator: "\n")
  Issue.record("contents differ:\n\(differences)", sourceLocation: sourceLocation)
}

/// Where two contents differ, part by part.
enum ContentDifference {
  static func list(_ actual: DocumentContent, _ expected: DocumentContent) -> [String] {
    var lines: [String] = []
    compare(actual, expected, "content", into: &lines)
    return lines
  }

  private static func compare(
    _ actual: Any,
    _ expected: Any,
    _ path: String,
    into lines: inout [String]
  ) {
    let a = Mirror(reflecting: actual)
    let b = Mirror(reflecting: expected)
    let first = Array(a.children)
    let second = Array(b.children)
    if a.displayStyle == .collection, first.count != second.count {
      lines.append("\(path): \(first.count) instead of \(second.count)")
    }
    if first.isEmpty || second.isEmpty || a.displayStyle != b.displayStyle {
      let one = String(describing: actual)
      let other = String(describing: expected)
      if one != other {
        lines.append("\(path): \(one.prefix(200)) instead of \(other.prefix(200))")
      }
      return
    }
    for (i, pair) in zip(first, second).enumerated() {
      compare(pair.0.value, pair.1.value, "\(path).\(pair.0.label ?? String(i))", into: &lines)
    }
  }
}
