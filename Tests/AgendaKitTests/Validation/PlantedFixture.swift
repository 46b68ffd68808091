import Foundation

@testable import AgendaKit

/// A fault planted into a document of `Fixtures/Planted`, as the table beside it says.
///
/// A table is a list of faults with blank lines between them:
///
///     weekday-mismatch              the rules that speak, once each; `none` if all is well
///     - opened on Tuesday, 6        the words replaced, which stand in the document once
///     + opened on Wednesday, 6      what comes in their place
///     ~ is a Tuesday                words of the message or of its fix
///     @ 2 March 2033                where the finding stands, if not where the words do
///     !                             the text is judged as issued
///     < Against/agenda.txt          the document that it is judged against
///
/// `\n` and `\t` are a line feed and a tab.
struct PlantedFixture: Sendable {
  var document: String
  var rules: [String]
  var words = ""
  var fault = ""
  var parts: [String] = []
  var place: String?
  var isIssued = false
  var other: String?

  static let folder = Repository.root.appending(path: "Fixtures/Planted")

  /// The clean documents.
  static let documents = Repository.files(in: folder, extensions: ["txt", "md", "html"])
    .filter { $0.deletingLastPathComponent().lastPathComponent == "Planted" }
    .map { $0.lastPathComponent }.sorted()

  static func text(of document: String) -> String {
    (try? String(contentsOf: folder.appending(path: document), encoding: .utf8)) ?? ""
  }

  /// The faults of a document.
  static func faults(of document: String) -> [PlantedFixture] {
    let table = text(of: document + ".faults")
    return table.components(separatedBy: "\n\n").compactMap { block in
      let lines = block.split(separator: "\n").filter { !$0.hasPrefix("#") }
      guard let first = lines.first else { return nil }
      var fixture = PlantedFixture(
        document: document,
        rules: first == "none" ? [] : first.split(separator: ",").map { String($0) }.sorted()
      )
      for line in lines.dropFirst() {
        let value = String(line.dropFirst(2)).replacing("\\n", with: "\n").replacing(
          "\\t",
          with: "\t"
        )
        switch line.first {
        case "-": fixture.words = value
        case "+": fixture.fault = value
        case "~": fixture.parts.append(value)
        case "@": fixture.place = value
        case "!": fixture.isIssued = true
        case "<": fixture.other = value
        default: return nil
        }
      }
      return fixture
    }
  }

  /// The document with the fault, and the lines that it stands on; nil if the words do not stand in
  /// the document once.
  func planted() -> (text: String, lines: ClosedRange<Int>)? {
    let clean = Array(Self.text(of: document).utf8)
    let old = Array(words.utf8)
    let new = Array(fault.utf8)
    let places = clean.indices.filter { clean[$0...].starts(with: old) }
    guard places.count == 1, let lower = places.first else { return nil }
    let text = Array(clean[..<lower]) + new + Array(clean[(lower + old.count)...])
    // What the two have in common is not altered.
    let same = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - same
    let tail = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    var first = lower + same
    var last = max(first, lower + new.count - min(rest, tail))
    if let place {
      let sought = Array(place.utf8)
      guard let found = text.indices.first(where: { text[$0...].starts(with: sought) }) else {
        return nil
      }
      first = found
      last = found
    }
    func line(_ offset: Int) -> Int { text[..<offset].count { $0 == 0x0A } + 1 }
    return (String(decoding: text, as: UTF8.self), line(first)...line(last))
  }
}
