/// Small numbers in words.
enum SmallNumber {
  private static let words = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
  ]

  /// The value of `four` or `4`.
  static func value(of word: Substring) -> Int? {
    if let value = Int(word), value < 1000 { return value }
    return words.firstIndex(of: word.lowercased()).map { $0 + 1 }
  }

  /// The number in the last of up to four words before an offset, and where it begins.
  static func value(
    before upper: Int,
    after lower: Int,
    within count: Int,
    _ context: ValidationContext
  ) -> (value: Int, start: Int)? {
    let text = context.text.string(under: SourceRange(lower, upper))
    var end = upper
    for word in text.split(omittingEmptySubsequences: false, whereSeparator: { $0.isWhitespace })
      .reversed().prefix(count)
    {
      let start = end - word.utf8.count
      if let value = value(of: word) { return (value, start) }
      end = start - 1
    }
    return nil
  }
}
