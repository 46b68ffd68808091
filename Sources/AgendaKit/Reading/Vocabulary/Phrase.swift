/// Fixed words, matched in running text whatever the case of their ASCII letters.
///
/// `'` also matches the typographic apostrophe.
struct Phrase: ExpressibleByStringLiteral, Sendable {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = text.utf8.map(ASCII.lowercased) }
  init(stringLiteral text: String) { self.init(text) }

  /// The number of bytes, as written.
  var count: Int { bytes.count }

  /// One past the phrase where it stands at `start`; nil where it does not.
  func end(in text: Span<UInt8>, at start: Int, _ upper: Int) -> Int? {
    var i = start
    for byte in bytes {
      guard i < upper else { return nil }
      if ASCII.lowercased(text[i]) == byte {
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
    guard let head = bytes.first, lower < upper else { return nil }
    var i = lower
    while i + bytes.count <= upper {
      if ASCII.lowercased(text[i]) == head, i == lower || !ASCII.isWord(text[i - 1]),
        let end = end(in: text, at: i, upper)
      {
        return i..<end
      }
      i += 1
    }
    return nil
  }
}

/// Phrases that mean the same.
struct Phrases: ExpressibleByArrayLiteral, Sendable {
  let all: [Phrase]

  init(arrayLiteral elements: Phrase...) { all = elements }

  /// One past the longest of them that stands at `start` as whole words.
  func wordEnd(in text: Span<UInt8>, at start: Int, _ upper: Int) -> Int? {
    all.compactMap { $0.wordEnd(in: text, at: start, upper) }.max()
  }

  /// Whether a stretch of text is one of them and nothing else.
  func isWhole(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    all.contains { $0.isWhole(text, lower, upper) }
  }

  /// Where one of them first stands.
  func first(in text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Range<Int>? {
    all.compactMap { $0.first(in: text, lower, upper) }.min { $0.lowerBound < $1.lowerBound }
  }
}
