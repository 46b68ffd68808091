// What stands in the lines that are written.

extension Span<UInt8> {
  /// What a link stands on, without blanks and brackets around it.
  func linkedText(_ start: Int, _ end: Int) -> (lower: Int, upper: Int) {
    var (lower, upper) = trimmed(start, end)
    if upper - lower > 2, self[lower] == ASCII.openRound || self[lower] == ASCII.openSquare {
      lower += 1
    }
    let signs = [ASCII.closeRound, ASCII.closeSquare, ASCII.comma, ASCII.semicolon, ASCII.point]
    // `[..]` at the end of a symbol is a part of it.
    for _ in 0..<8 {
      guard upper - lower > 2, signs.contains(self[upper - 1]),
        !SymbolToken.isWhole(self, lower, upper)
      else { break }
      upper -= 1
    }
    return (lower, upper)
  }

  /// The number or letter before the text of a line.
  func label(_ start: Int, _ end: Int) -> SourceStructure.Label? {
    let text = trimmed(start, end)
    guard let label = LineLabel.read(self, text.lower, text.upper), label.end < text.upper
    else { return nil }
    let range = SourceRange(text.lower, self.trimmed(text.lower, label.end).upper)
    switch label.kind {
    case .number: return SourceStructure.Label(isLetter: false, range: range)
    case .letter: return SourceStructure.Label(isLetter: true, range: range)
    default: return nil
    }
  }
}
