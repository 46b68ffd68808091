/// Writes a comparison as Markdown, for mail and for issues: a list under headings, words that went
/// struck out, words that came in bold.
public struct ComparisonMarkdown: Sendable, Hashable {
  /// Creates a writer.
  public init() {}

  /// A comparison as Markdown, in UTF-8.
  /// - Complexity: O(n) in the comparison.
  public func write(_ comparison: DocumentComparison) -> ContiguousArray<UInt8> {
    let words = ComparisonWords(comparison)
    var text = "# What changed\n\n"
    for (label, side) in [("Old", comparison.from), ("New", comparison.to)] {
      let facts = [side.source.name, side.symbol?.canonical.description, side.title]
      text += "- \(label): \(Self.escaped(facts.compactMap { $0 }.joined(separator: ", ")))\n"
    }
    let sentences =
      [ComparisonWords.summary(comparison)] + comparison.notices.map(ComparisonWords.sentence)
      + [ComparisonWords.sharing(comparison), ComparisonWords.limits(comparison)].compactMap { $0 }
    for sentence in sentences { text += "\n" + Self.escaped(sentence) + "\n" }
    var heading = ""
    for change in comparison.changes {
      let next = ComparisonWords.heading(change.subject)
      if next != heading {
        heading = next
        text += "\n## \(heading)\n\n"
      }
      text += "- " + Self.line(words.pieces(change)) + "\n"
      for pieces in words.consequences(of: change) { text += "  - " + Self.line(pieces) + "\n" }
    }
    return ContiguousArray(text.utf8)
  }

  private static func line(_ pieces: [ComparisonWords.Piece]) -> String {
    var line = ""
    for piece in pieces {
      switch piece {
      case .plain(let text), .quote(let text): line += escaped(text, atStart: line.isEmpty)
      case .old(let text): line += marked(text, "~~")
      case .new(let text): line += marked(text, "**")
      case .words(let runs):
        for run in runs {
          switch run.operation {
          case .equal: line += escaped(run.text, atStart: line.isEmpty)
          case .delete: line += marked(run.text, "~~")
          case .insert: line += marked(run.text, "**")
          }
        }
      }
    }
    return line
  }

  /// A text between marks; blanks and points stay outside, where Markdown wants them.
  private static func marked(_ text: String, _ mark: String) -> String {
    var inner = text[...]
    func isOuter(_ character: Character?) -> Bool {
      character.map { " ,.;:".contains($0) } ?? false
    }
    while isOuter(inner.first) { inner.removeFirst() }
    while isOuter(inner.last) { inner.removeLast() }
    if inner.isEmpty { return escaped(text, atStart: false) }
    let (before, after) = (text[..<inner.startIndex], text[inner.endIndex...])
    func plain(_ text: some StringProtocol) -> String { escaped(String(text), atStart: false) }
    return plain(before) + mark + plain(inner) + mark + plain(after)
  }

  /// A text in which nothing is a mark of Markdown or of HTML, on one line.
  /// - Parameter atStart: whether it begins a line, where more is a mark.
  static func escaped(_ text: String, atStart: Bool = true) -> String {
    var result = ""
    let line = String(text.map { $0.isNewline ? " " : $0 })
    for character in TerminalText.escaped(line) {
      if "\\`*_{}[]<>#|~&!+-.()".contains(character),
        isSpecial(character, after: atStart ? result : nil)
      {
        result += "\\"
      }
      result.append(character)
    }
    return result
  }

  /// Points, plus signs, brackets and the like are marks at the start of a line only.
  private static func isSpecial(_ character: Character, after text: String?) -> Bool {
    switch character {
    case "+", "-", "#", "(", "!": text?.isEmpty ?? false
    case ".", ")": text.map { !$0.isEmpty && $0.allSatisfy { $0.isNumber } } ?? false
    default: true
    }
  }
}
