/// "(continued)" at the end of a title, however it is set.
enum ContinuedMark {
  private static let words = Phrases(
    ["continued", "cont'd", "cont.", "contd", "contd.", "cont'd.", "continued:"]
      + ForeignTimetableWords.continued
  )

  /// Where the mark stands, its brackets included.
  static func range(_ text: Span<UInt8>, _ title: Range<Int>) -> Range<Int>? {
    var end = title.upperBound
    while end > title.lowerBound, text[end - 1] == ASCII.point || text[end - 1] == ASCII.space {
      end -= 1
    }
    guard end > title.lowerBound, text[end - 1] == ASCII.closeRound else { return nil }
    var open = end - 1
    while open > title.lowerBound, text[open] != ASCII.openRound, end - open < 32 { open -= 1 }
    guard text[open] == ASCII.openRound else { return nil }
    let inner = text.trimmed(open + 1, end - 1)
    guard words.isWhole(text, inner.lower, inner.upper) else { return nil }
    return open..<title.upperBound
  }
}
