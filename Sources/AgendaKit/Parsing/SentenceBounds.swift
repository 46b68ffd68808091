extension Span where Element == UInt8 {
  /// Whether a sentence begins with the capital at an offset: a point that ends a word, a number or
  /// brackets stands before it, and not one that shortens "Mr." or a name to its initial.
  func beginsSentence(at i: Int) -> Bool {
    guard i >= 4, self[i - 1] == ASCII.space, self[i - 2] == ASCII.point, ASCII.isUpper(self[i])
    else { return false }
    return self[i - 3] == ASCII.closeRound
      || ASCII.isLower(self[i - 4]) && ASCII.isLower(self[i - 3])
      || ASCII.isDigit(self[i - 3])
  }

  /// Where the sentence begins that holds an offset; `lower` if it is the first.
  func sentenceStart(before end: Int, _ lower: Int) -> Int {
    var i = end
    while i > lower + 3 {
      if beginsSentence(at: i) { return i }
      i -= 1
    }
    return lower
  }

  /// The point that ends the sentence which holds an offset; `upper` if it is the last.
  func sentenceEnd(from start: Int, _ upper: Int) -> Int {
    var i = start
    while i + 2 < upper {
      if self[i] == ASCII.point, beginsSentence(at: i + 2) { return i }
      i += 1
    }
    return upper
  }
}
