/// Looking at the text under a range.
extension ValidationContext {
  /// Whether a range holds a phrase: in small letters, blanks between words of any kind and number.
  /// Letters are compared without their case.
  func holds(_ phrase: FixedText, in range: SourceRange) -> Bool {
    find(phrase, in: range) != nil
  }

  /// Whether a range holds one of some phrases.
  func holds(anyOf phrases: [FixedText], in range: SourceRange) -> Bool {
    phrases.contains { find($0, in: range) != nil }
  }

  /// Where a phrase stands in a range for the first time.
  func find(_ phrase: FixedText, in range: SourceRange) -> SourceRange? {
    find(bytes: phrase, in: range)
  }

  /// Where words of the document itself stand in a range for the first time.
  func find(name: String, in range: SourceRange) -> SourceRange? {
    find(bytes: Array(name.lowercased().utf8), in: range)
  }

  /// Where bytes, letters in small ones, stand in a range for the first time.
  func find(bytes words: some RandomAccessCollection<UInt8>, in range: SourceRange)
    -> SourceRange?
  {
    guard let first = words.first else { return nil }
    let text = text
    let bytes = text.bytes.span
    let end = Int(range.upper)
    // Looked for by the rarest letter of its first word.
    let anchor = LetterRarity.rarest(ofFirstWord: words)
    var i = Int(range.lower)
    while i < end {
      if let anchor {
        i = ByteScan.firstLetter(anchor.letter, bytes, i + anchor.offset, end) - anchor.offset
        guard i + anchor.offset < end else { return nil }
      }
      if ASCII.lowercased(bytes[i]) == first,
        i == 0 || !ASCII.isWord(bytes[i - 1]) || !ASCII.isWord(first),
        let upper = PhraseMatch.match(words, bytes, at: i, limit: end)
      {
        return SourceRange(i, upper)
      }
      i += 1
    }
    return nil
  }

  /// A range with the start of the text that it begins in.
  func line(of range: SourceRange) -> SourceRange {
    let bytes = text.bytes
    var lower = Int(range.lower)
    // A symbol, a date, a heading: what matters begins near.
    while lower > 0, Int(range.lower) - lower < 400, bytes[lower - 1] != ASCII.lineFeed {
      lower -= 1
    }
    return SourceRange(lower, Int(range.upper))
  }

  /// The line of a place, as far as it is short; of a long one the place alone.
  func wholeLine(of range: SourceRange) -> SourceRange {
    let bytes = text.bytes
    let lower = Int(line(of: range).lower)
    var upper = Int(range.upper)
    while upper < bytes.count, upper - lower < 160, bytes[upper] != ASCII.lineFeed { upper += 1 }
    return upper - lower < 160 ? SourceRange(lower, upper) : range
  }

  /// Whether a tag of HTML closes somewhere in the source.
  func holdsTags() -> Bool {
    let source = text.reading.source
    let bytes = source.bytes.span
    var i = 0
    while i + 1 < bytes.count {
      if bytes[i] == 0x3C, bytes[i + 1] == ASCII.slash { return true }
      i += 1
    }
    return false
  }

  /// Whether a line of the source begins as a heading of Markdown, or words are emphasised by stars.
  func holdsMarkdown() -> Bool {
    let source = text.reading.source
    let bytes = source.bytes.span
    var isStart = true
    var i = 0
    while i + 1 < bytes.count {
      if isStart, bytes[i] == 0x23, bytes[i + 1] == 0x23 || bytes[i + 1] == ASCII.space {
        return true
      }
      if bytes[i] == ASCII.star, bytes[i + 1] == ASCII.star, i + 2 < bytes.count,
        ASCII.isAlphanumeric(bytes[i + 2])
      {
        return true
      }
      isStart = bytes[i] == ASCII.lineFeed
      i += 1
    }
    return false
  }

  /// The text of a range without blanks at its ends, cells with one between.
  func plainText(_ range: SourceRange) -> String {
    let ends = text.bytes.span.trimmed(Int(range.lower), Int(range.upper))
    let words = text.bytes[ends.lower..<max(ends.lower, ends.upper)]
    return String(
      decoding: words.map { $0 == ASCII.lineFeed ? ASCII.space : $0 },
      as: UTF8.self
    )
  }
}

/// Matching of fixed phrases against bytes.
enum PhraseMatch {
  /// Matches a phrase at an offset: its letters without case, each of its blanks against one or
  /// more. The offset after it, nil if it does not match or a word goes on.
  static func match(
    _ phrase: some RandomAccessCollection<UInt8>,
    _ s: Span<UInt8>,
    at start: Int,
    limit: Int
  ) -> Int? {
    var i = start
    for byte in phrase {
      guard i < limit else { return nil }
      if byte == ASCII.space {
        guard ASCII.isBlank(s[i]) else { return nil }
        while i < limit, ASCII.isBlank(s[i]) { i += 1 }
      } else {
        guard ASCII.lowercased(s[i]) == byte else { return nil }
        i += 1
      }
    }
    if i < limit, let last = phrase.last, ASCII.isWord(last), ASCII.isWord(s[i]) { return nil }
    return i
  }
}

/// How rare letters are in English.
private enum LetterRarity {
  /// For each letter of the alphabet its place among them all, "a" for the rarest.
  private static let ranks: FixedText = "xgoqzkjsvdepmuwhbrtynflcia"

  /// The rarest letter of the first word and where it stands there; nil if that is no word of ASCII.
  static func rarest(ofFirstWord words: some RandomAccessCollection<UInt8>)
    -> (letter: UInt8, offset: Int)?
  {
    var found: (letter: UInt8, offset: Int)?
    for (offset, byte) in words.enumerated() {
      guard ASCII.isLetter(byte) else { break }
      if let best = found, rank(best.letter) <= rank(byte) { continue }
      found = (byte, offset)
    }
    return found
  }

  private static func rank(_ letter: UInt8) -> UInt8 { ranks[Int((letter | 0x20) - 0x61)] }
}
