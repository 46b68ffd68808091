/// The headings of annexes: "Annex", "Annex II", "Appendix".
struct Annexes {
  /// A heading.
  struct Heading {
    let range: SourceRange
    /// 2 for "Annex II" and "Annex 2"; nil without a number.
    let number: Int?
  }

  private(set) var headings: [Heading] = []

  private static let words: [FixedText] = ["annexes", "annex", "appendix"]

  /// - Complexity: O(n) in the bytes.
  init(_ context: ValidationContext) {
    let text = context.text
    let s = text.bytes.span
    for part in context.textParts {
      var i = Int(part.lower)
      while i < Int(part.upper) {
        let end = min(ByteScan.firstLineEnd(s, i, s.count), Int(part.upper))
        if let heading = Self.heading(s, i, end) { headings.append(heading) }
        i = end + 1
      }
    }
  }

  /// Whether the numbers 1 to the greatest one are there, or the one annex without a number.
  func holds(_ number: Int?) -> Bool {
    guard let number else { return !headings.isEmpty }
    return headings.contains { $0.number == number }
  }

  /// Whether a word is "annex" or "appendix".
  static func isWord(_ s: Span<UInt8>, _ place: SourceRange) -> Bool {
    (["annex", "appendix"] as [FixedText]).contains {
      PhraseMatch.match($0, s, at: Int(place.lower), limit: Int(place.upper)) != nil
    }
  }

  /// The heading that is all of a line, but for marks of markup around it.
  private static func heading(_ s: Span<UInt8>, _ lower: Int, _ upper: Int) -> Heading? {
    var start = lower
    while start < upper, !ASCII.isLetter(s[start]) {
      if s[start] == 0x3C {
        while start < upper, s[start] != 0x3E { start += 1 }
        guard start < upper else { return nil }
      } else if !ASCII.isBlank(s[start]), s[start] != ASCII.star, s[start] != 0x23,
        s[start] != 0x3E, s[start] != ASCII.underscore
      {
        return nil
      }
      start += 1
    }
    guard start < upper, ASCII.isUpper(s[start]), upper - start < 400 else { return nil }
    var wordEnd: Int?
    for phrase in words where wordEnd == nil {
      wordEnd = PhraseMatch.match(phrase, s, at: start, limit: upper)
    }
    guard let word = wordEnd else { return nil }
    var i = word
    while i < upper, ASCII.isBlank(s[i]) { i += 1 }
    let numberStart = i
    while i < upper, ASCII.isAlphanumeric(s[i]) { i += 1 }
    let number = number(s, numberStart, i)
    if i > numberStart, number == nil { return nil }
    let end = i
    // Stars, points and tags may follow; words make a sentence of it.
    while i < upper {
      if s[i] == 0x3C {
        while i < upper, s[i] != 0x3E { i += 1 }
      } else if ASCII.isWord(s[i]) && s[i] < 0x80 {
        return nil
      } else if s[i] == ASCII.comma || s[i] == ASCII.openRound {
        return nil
      }
      i += 1
    }
    return Heading(range: SourceRange(start, number == nil ? word : end), number: number)
  }

  /// The value of a number of an annex: "2", "II", "B".
  static func number(_ s: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int? {
    guard upper > lower, upper - lower <= 5 else { return nil }
    if (lower..<upper).allSatisfy({ ASCII.isDigit(s[$0]) }) {
      let value = (lower..<upper).reduce(0) { $0 * 10 + Int(s[$1] & 0x0F) }
      return value < 100 ? value : nil
    }
    guard (lower..<upper).allSatisfy({ ASCII.isUpper(s[$0]) }) else { return nil }
    let text = String(decoding: (lower..<upper).map { s[$0] | 0x20 }, as: UTF8.self)
    if let value = ItemNumber.value(ofRoman: text) { return value }
    return upper - lower == 1 ? Int(s[lower]) - 64 : nil
  }
}
