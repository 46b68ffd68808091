/// What stands around a number that may be the mark of a footnote: `2019.3`, `States. 3`.
enum GluedNumber {
  /// Whether a sentence ends before `i`: a full point after a word, and not after "p.m.".
  static func endsSentence(_ bytes: Span<UInt8>, _ i: Int) -> Bool {
    guard i >= 4, bytes[i - 1] == ASCII.point, bytes[i - 3] != ASCII.point else { return false }
    switch bytes[i - 2] {
    case ASCII.closeRound, ASCII.closeSquare, ASCII.quote: return true
    case 0x9D: return bytes[i - 3] == 0x80 && bytes[i - 4] == 0xE2
    default: return ASCII.isAlphanumeric(bytes[i - 2])
    }
  }

  /// Whether four digits and no more stand before `i`.
  static func endsWithYear(_ bytes: Span<UInt8>, _ i: Int) -> Bool {
    guard i >= 5 else { return false }
    for j in i - 4..<i where !ASCII.isDigit(bytes[j]) { return false }
    return bytes[i - 5] == ASCII.space
  }

  /// Whether a slash and a number of one to three digits stand before `i`: `resolution 5/4`.
  static func endsWithSlashAndNumber(_ bytes: Span<UInt8>, _ i: Int) -> Bool {
    var start = i
    while start > 0, i - start < 4, ASCII.isDigit(bytes[start - 1]) { start -= 1 }
    return start < i && start > 1 && bytes[start - 1] == ASCII.slash
      && ASCII.isDigit(bytes[start - 2])
  }

  /// Whether a line ends at `i`, or a capital begins after a blank there.
  static func endsLineOrSentence(_ bytes: Span<UInt8>, _ i: Int) -> Bool {
    guard i < bytes.count else { return true }
    if bytes[i] == ASCII.space { return i + 1 < bytes.count && ASCII.isUpper(bytes[i + 1]) }
    return bytes[i] == ASCII.lineFeed || bytes[i] == ASCII.carriageReturn
  }
}
