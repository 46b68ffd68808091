/// Fixed words, matched in running text whatever the case of their ASCII letters.
///
/// `'` also matches the typographic apostrophe.
struct Phrase: ExpressibleByStringLiteral, Sendable {
  private let words: FixedText

  init(stringLiteral text: StaticString) { words = FixedText(text) }

  /// The byte at an index, as written.
  subscript(_ index: Int) -> UInt8 { words[index] }

  /// The number of bytes, as written.
  var count: Int { words.count }

  /// The first byte, in small letters; 0 for the empty phrase.
  var head: UInt8 { words.count > 0 ? ASCII.lowercased(words[0]) : 0 }

  /// One past the phrase where it stands at `start`; nil where it does not.
  func end(in text: Span<UInt8>, at start: Int, _ upper: Int) -> Int? {
    words.end(in: text, at: start, upper)
  }

  /// One past the phrase where it stands at `start` and no word goes on after it.
  func wordEnd(in text: Span<UInt8>, at start: Int, _ upper: Int) -> Int? {
    guard let end = end(in: text, at: start, upper) else { return nil }
    return Self.wordGoesOn(text, end, upper) ? nil : end
  }

  /// Whether the character at `i` belongs to a word; dashes and quotation marks beyond ASCII do not.
  static func wordGoesOn(_ text: Span<UInt8>, _ i: Int, _ upper: Int) -> Bool {
    guard i < upper, ASCII.isWord(text[i]) else { return false }
    return !(text[i] == 0xE2 && i + 1 < upper && text[i + 1] == 0x80)
  }

  /// Whether a stretch of text is this phrase and nothing else.
  func isWhole(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    end(in: text, at: lower, upper) == upper
  }

  /// Where the phrase first stands between `lower` and `upper`, beginning with a word.
  func first(in text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Range<Int>? {
    guard count > 0, count <= upper - lower else { return nil }
    let head = self.head
    let stop = upper - count + 1
    var i = lower
    while true {
      i = ByteScan.firstLetter(head, text, i, stop)
      guard i < stop else { return nil }
      if i == lower || !(ASCII.isWord(text[i - 1]) && ASCII.isWord(text[i])),
        let end = end(in: text, at: i, upper)
      {
        return i..<end
      }
      i += 1
    }
  }
}
