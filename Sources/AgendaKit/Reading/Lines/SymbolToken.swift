/// Something that looks like a document symbol, by its characters alone.
enum SymbolToken {
  /// Words that have a number after their point: parts of a symbol, and of a citation.
  private static let numberedWords: Phrases = [
    "Add", "Amend", "Corr", "Rev", "No", "para", "paras", "art", "arts", "chap", "vol",
  ]

  /// Whether `/L`, `/CRP`, `Add` stands before `i`: the number after it belongs to a symbol.
  static func hasNumberNext(_ bytes: Span<UInt8>, _ i: Int) -> Bool {
    var start = i
    while start > 0, ASCII.isLetter(bytes[start - 1]), i - start <= 5 { start -= 1 }
    if numberedWords.isWhole(bytes, start, i) { return true }
    return start > 0 && start < i && bytes[start - 1] == ASCII.slash && ASCII.isUpper(bytes[start])
  }

  /// The longest token that is looked at; symbols have some forty characters, joint ones more.
  private static let longest = 240

  /// One past the token that begins at `start`: capitals, then at least one slash, with a digit or
  /// a placeholder somewhere; nil if none does. A star after it belongs to it.
  static func end(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    guard start < upper, ASCII.isUpper(text[start]) else { return nil }
    var i = start
    while i < upper, ASCII.isUpper(text[i]) { i += 1 }
    guard i < upper, text[i] == ASCII.slash, i - start <= 8 else { return nil }
    var hasDigit = false
    var slashes = 0
    while i < upper {
      guard i - start <= longest else { return nil }
      let byte = text[i]
      if ASCII.isAlphanumeric(byte) {
        // A hyphen that a converter lost leaves two symbols glued: `…/4CTOC/COP/…`.
        if ASCII.isUpper(byte), slashes >= 2, ASCII.isDigit(text[i - 1]),
          beginsSymbol(text, i, upper)
        {
          break
        }
        if ASCII.isDigit(byte) { hasDigit = true }
        i += 1
      } else if byte == ASCII.slash {
        slashes += 1
        i += 1
      } else if byte == ASCII.point || byte == ASCII.hyphen {
        // A point or hyphen belongs to the symbol only between its parts; before another series
        // the hyphen joins two symbols.
        guard i + 1 < upper, ASCII.isAlphanumeric(text[i + 1]),
          byte == ASCII.point || !beginsSymbol(text, i + 1, upper)
        else { break }
        i += 1
      } else if byte == ASCII.openSquare, let close = placeholderEnd(text, i, upper) {
        hasDigit = true
        i = close
      } else {
        break
      }
    }
    while i > start, text[i - 1] == ASCII.slash || text[i - 1] == ASCII.point { i -= 1 }
    guard hasDigit, slashes >= 1 else { return nil }
    if i < upper, text[i] == ASCII.star { i += 1 }
    return i
  }

  /// Whether a series and a slash stand at `start`.
  static func beginsSymbol(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Bool {
    var i = start
    while i < upper, ASCII.isUpper(text[i]) { i += 1 }
    return i > start && i - start <= 8 && i < upper && text[i] == ASCII.slash
  }

  /// `[..]`, `[…]`, and `[3]` as a part of its own: a number that is not settled.
  private static func placeholderEnd(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    var i = start + 1
    let mayBeNumber = start > 0 && text[start - 1] == ASCII.slash
    while i < upper, i - start < 8, text[i] != ASCII.closeSquare {
      guard
        text[i] == ASCII.point || text[i] >= 0x80 || text[i] == ASCII.underscore
          || mayBeNumber && ASCII.isDigit(text[i])
      else { return nil }
      i += 1
    }
    return i < upper && i > start + 1 && text[i] == ASCII.closeSquare ? i + 1 : nil
  }

  /// One past symbols joined by dashes, blanks around them allowed, from `start` on.
  static func jointEnd(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    guard var end = end(text, start, upper) else { return nil }
    while true {
      var i = end
      while i < upper, text[i] == ASCII.space { i += 1 }
      if i == end, beginsSymbol(text, i, upper), let next = self.end(text, i, upper) {
        end = next
        continue
      }
      guard let dash = Dash.end(text, i, upper) else { return end }
      i = dash
      while i < upper, text[i] == ASCII.space { i += 1 }
      guard let next = self.end(text, i, upper) else { return end }
      end = next
    }
  }

  /// Whether a stretch is one symbol, or several with dashes or blanks between, and nothing else.
  static func isWhole(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    guard var end = jointEnd(text, lower, upper) else { return false }
    while end < upper {
      while end < upper, text[end] == ASCII.space { end += 1 }
      if end == upper { return true }
      if upper - end == 1, text[end] == ASCII.star { return true }
      guard let next = jointEnd(text, end, upper) else { return false }
      end = next
    }
    // "and/or 2" is none: a symbol has a slash before its first small letter.
    return true
  }

  // MARK: - What only looks like one

  /// The series whose symbols are known even where they are misspelt.
  private static let series: Phrases = ["CTOC/", "CTOC\\", "CTOC.COP", "CAC/COSP", "CAC\\"]

  /// One past a stretch from `start` that is meant as a symbol, but has a part that no symbol has:
  /// an empty one, small letters, backslashes; nil for anything else.
  static func brokenEnd(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    guard ASCII.lowercased(text[start]) == UInt8(ascii: "c"),
      series.end(in: text, at: start, upper) != nil,
      start == 0 || (text[start - 1] != ASCII.slash && text[start - 1] != ASCII.point)
    else { return nil }
    var i = start
    var joiners = 0
    var hasDigit = false
    while i < upper, i - start <= longest {
      let byte = text[i]
      if byte == ASCII.slash || byte == ASCII.backslash {
        joiners += 1
      } else if ASCII.isDigit(byte) {
        hasDigit = true
      } else if !ASCII.isLetter(byte), byte != ASCII.point {
        break
      }
      i += 1
    }
    while i > start, text[i - 1] == ASCII.point { i -= 1 }
    return hasDigit && joiners >= 2 ? i : nil
  }

  /// The whole stretch of which a symbol from `lower` to `end` is only a part: a slash after it with
  /// nothing behind, or a series before it that a point joins; nil where the symbol is all.
  static func overrun(
    _ text: Span<UInt8>,
    _ lower: Int,
    _ end: Int,
    _ upper: Int
  ) -> Range<Int>? {
    var last = end
    while last < upper, text[last] == ASCII.slash { last += 1 }
    return last > end && (last == upper || !ASCII.isWord(text[last])) ? lower..<last : nil
  }
}
