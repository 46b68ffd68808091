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

  /// The lower five bits of the second byte; nil where there is none, or it has two spellings.
  private var second: UInt8? {
    words.count > 1 && words[1] != ASCII.apostrophe ? words[1] & 0x1F : nil
  }

  /// One past the phrase where it stands at `start`; nil where it does not.
  func end(in text: Span<UInt8>, at start: Int, _ upper: Int) -> Int? {
    var i = start
    for j in 0..<words.count {
      guard i < upper else { return nil }
      let byte = words[j]
      if text[i] == byte || ASCII.lowercased(text[i]) == ASCII.lowercased(byte) {
        i += 1
      } else if byte == ASCII.apostrophe, i + 2 < upper, text[i] == 0xE2, text[i + 1] == 0x80,
        text[i + 2] == 0x99
      {
        i += 3
      } else {
        return nil
      }
    }
    return i
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
    let head = self.head & 0x1F
    let second = self.second ?? 0
    let secondMask: UInt8 = self.second == nil ? 0 : 0x1F
    let next = min(1, count - 1)
    let stop = upper - count
    var i = lower
    while i <= stop {
      // Most text is passed by here: letters, large or small, differ in their lower five bits.
      if text[i] & 0x1F == head, text[i + next] & secondMask == second,
        i == lower || !ASCII.isWord(text[i - 1]), let end = end(in: text, at: i, upper)
      {
        return i..<end
      }
      i += 1
    }
    return nil
  }
}
