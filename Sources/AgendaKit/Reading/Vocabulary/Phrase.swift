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
///
/// They are tried by their first byte: most text begins none of them.
struct Phrases: ExpressibleByArrayLiteral, Sendable {
  let all: [Phrase]
  /// For each first byte, in small letters and by its lower seven bits, the first phrase that has
  /// it; -1 for none.
  private let first: [Int16]
  /// For each phrase the next with the same first byte; -1 for none.
  private let next: [Int16]

  init(arrayLiteral elements: Phrase...) { self.init(elements) }

  init(_ phrases: [Phrase]) {
    all = phrases
    var first = [Int16](repeating: -1, count: 128)
    var next = [Int16](repeating: -1, count: phrases.count)
    for index in phrases.indices.reversed() {
      let head = Int(phrases[index].head & 0x7F)
      next[index] = first[head]
      first[head] = Int16(index)
    }
    self.first = first
    self.next = next
  }

  /// The first phrase that may begin with a byte; -1 for none.
  @inline(__always) private func candidate(_ byte: UInt8) -> Int {
    Int(first[Int(ASCII.lowercased(byte) & 0x7F)])
  }

  /// One past the longest of them that stands at `start`, whatever follows.
  func end(in text: Span<UInt8>, at start: Int, _ upper: Int) -> Int? {
    beginning(in: text, at: start, upper)?.end
  }

  /// The longest of them that stands at `start`, whatever follows: its place in the list, and one
  /// past it.
  func beginning(in text: Span<UInt8>, at start: Int, _ upper: Int) -> (index: Int, end: Int)? {
    guard start < upper else { return nil }
    var longest: (index: Int, end: Int)?
    var index = candidate(text[start])
    while index >= 0 {
      if let end = all[index].end(in: text, at: start, upper), end > longest?.end ?? -1 {
        longest = (index, end)
      }
      index = Int(next[index])
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
    guard start < upper else { return nil }
    var longest: (index: Int, end: Int)?
    var index = candidate(text[start])
    while index >= 0 {
      if let end = all[index].wordEnd(in: text, at: start, upper), end > longest?.end ?? -1 {
        longest = (index, end)
      }
      index = Int(next[index])
    }
    return longest
  }

  /// Whether a stretch of text is one of them and nothing else.
  func isWhole(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    whole(text, lower, upper) != nil
  }

  /// The place in the list of the first of them that a stretch of text is.
  func whole(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int? {
    guard lower < upper else { return nil }
    var index = candidate(text[lower])
    while index >= 0 {
      if all[index].isWhole(text, lower, upper) { return index }
      index = Int(next[index])
    }
    return nil
  }

  /// Where one of them first stands.
  /// - Complexity: O(n) in the stretch: only where one may begin are they tried.
  func first(in text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Range<Int>? {
    var i = lower
    while i < upper {
      if candidate(text[i]) >= 0, i == lower || !ASCII.isWord(text[i - 1]),
        let end = end(in: text, at: i, upper)
      {
        return i..<end
      }
      i += 1
    }
    return nil
  }
}
