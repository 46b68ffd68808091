/// Fixed words, matched in running text whatever the case of their ASCII letters.
///
/// `'` also matches the typographic apostrophe.
struct Phrase: ExpressibleByStringLiteral, Sendable {
  private let words: FixedText

  init(stringLiteral text: StaticString) { words = FixedText(text) }

  /// The number of bytes, as written.
  var count: Int { words.count }

  /// The first byte, in small letters; 0 for the empty phrase.
  var head: UInt8 { words.count > 0 ? ASCII.lowercased(words[0]) : 0 }

  /// One past the phrase where it stands at `start`; nil where it does not.
  func end(in text: Span<UInt8>, at start: Int, _ upper: Int) -> Int? {
    var i = start
    for j in 0..<words.count {
      guard i < upper else { return nil }
      let byte = ASCII.lowercased(words[j])
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
    guard count > 0, lower < upper else { return nil }
    let head = self.head
    var i = lower
    while i + count <= upper {
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
  /// A bit for each byte that a phrase begins with, in small letters.
  private let heads: (UInt64, UInt64, UInt64, UInt64)

  init(arrayLiteral elements: Phrase...) { self.init(elements) }

  init(_ phrases: [Phrase]) {
    all = phrases
    var bits: [UInt64] = [0, 0, 0, 0]
    for phrase in phrases { bits[Int(phrase.head) >> 6] |= 1 << UInt64(phrase.head & 63) }
    heads = (bits[0], bits[1], bits[2], bits[3])
  }

  /// Whether a phrase may begin with a byte.
  @inline(__always) private func mayBegin(_ byte: UInt8) -> Bool {
    let byte = ASCII.lowercased(byte)
    let bits: UInt64
    switch byte >> 6 {
    case 0: bits = heads.0
    case 1: bits = heads.1
    case 2: bits = heads.2
    default: bits = heads.3
    }
    return bits >> UInt64(byte & 63) & 1 == 1
  }

  /// One past the longest of them that stands at `start`, whatever follows.
  func end(in text: Span<UInt8>, at start: Int, _ upper: Int) -> Int? {
    beginning(in: text, at: start, upper)?.end
  }

  /// The longest of them that stands at `start`, whatever follows: its place in the list, and one
  /// past it.
  func beginning(in text: Span<UInt8>, at start: Int, _ upper: Int) -> (index: Int, end: Int)? {
    guard start < upper, mayBegin(text[start]) else { return nil }
    var longest: (index: Int, end: Int)?
    for index in all.indices {
      if let end = all[index].end(in: text, at: start, upper), end > longest?.end ?? -1 {
        longest = (index, end)
      }
    }
    return longest
  }

  /// One past the longest of them that stands at `start` as whole words.
  func wordEnd(in text: Span<UInt8>, at start: Int, _ upper: Int) -> Int? {
    word(in: text, at: start, upper)?.end
  }

  /// The longest of them that stands at `start` as whole words: its place in the list, and one past
  /// it.
  func word(in text: Span<UInt8>, at start: Int, _ upper: Int) -> (index: Int, end: Int)? {
    guard start < upper, mayBegin(text[start]) else { return nil }
    var longest: (index: Int, end: Int)?
    for index in all.indices {
      if let end = all[index].wordEnd(in: text, at: start, upper), end > longest?.end ?? -1 {
        longest = (index, end)
      }
    }
    return longest
  }

  /// Whether a stretch of text is one of them and nothing else.
  func isWhole(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    lower < upper && mayBegin(text[lower]) && all.contains { $0.isWhole(text, lower, upper) }
  }

  /// Where one of them first stands.
  /// - Complexity: O(n) in the stretch: only where one may begin are they tried.
  func first(in text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Range<Int>? {
    var i = lower
    while i < upper {
      if mayBegin(text[i]), i == lower || !ASCII.isWord(text[i - 1]),
        let end = end(in: text, at: i, upper)
      {
        return i..<end
      }
      i += 1
    }
    return nil
  }
}
