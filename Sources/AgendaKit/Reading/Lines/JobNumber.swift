/// The number under which a document was processed: `V.20-02013`, `GE.18-12345`, in New York
/// `25-15106 (E)`.
enum JobNumber {
  /// One past the number that begins at `start`.
  static func end(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    if start < upper, ASCII.isDigit(text[start]) { return endWithoutDuty(text, start, upper) }
    var i = start
    while i < upper, ASCII.isUpper(text[i]) { i += 1 }
    guard i > start, i - start <= 2, i < upper, text[i] == ASCII.point else { return nil }
    guard let year = CalendarWords.integer(text, i + 1, upper, digits: 2), year.end - i == 3,
      year.end < upper, text[year.end] == ASCII.hyphen,
      let number = CalendarWords.integer(text, year.end + 1, upper, digits: 6),
      number.end - year.end >= 5
    else { return nil }
    return number.end
  }

  /// One past `25-15106`, which the letter of a language must follow: `25-15106 (E)`.
  private static func endWithoutDuty(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int
  ) -> Int? {
    guard let year = CalendarWords.integer(text, start, upper, digits: 2), year.end - start == 2,
      year.end < upper, text[year.end] == ASCII.hyphen,
      let number = CalendarWords.integer(text, year.end + 1, upper, digits: 5),
      number.end - year.end == 6
    else { return nil }
    var i = number.end
    while i < upper, text[i] == ASCII.space { i += 1 }
    guard i + 2 < upper, text[i] == ASCII.openRound, ASCII.isUpper(text[i + 1]),
      text[i + 2] == ASCII.closeRound
    else { return nil }
    return number.end
  }

  /// `(E)`, `GP`, the days of six digits, `3/9`, a page number.
  static func isTail(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    if upper - lower == 3, bytes[lower] == ASCII.openRound, ASCII.isUpper(bytes[lower + 1]) {
      return bytes[lower + 2] == ASCII.closeRound
    }
    if upper - lower == 2, bytes[lower] == 0x47, bytes[lower + 1] == 0x50 { return true }
    if upper - lower == 1, bytes[lower] == ASCII.star { return true }
    if isBarcode(bytes, lower, upper) { return true }
    var digits = 0
    var slashes = 0
    for i in lower..<upper {
      if ASCII.isDigit(bytes[i]) {
        digits += 1
      } else if bytes[i] == ASCII.slash, i > lower {
        slashes += 1
      } else {
        return false
      }
    }
    return slashes == 0 && (digits <= 3 || digits == 6) || slashes == 1 && digits <= 6
  }

  /// `*1800932*`, also with the backslashes that Markdown wants before the stars.
  static func isBarcode(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    guard upper - lower >= 7, bytes[upper - 1] == ASCII.star else { return false }
    let isEscaped = bytes[lower] == ASCII.backslash && bytes[upper - 2] == ASCII.backslash
    let start = isEscaped ? lower + 1 : lower
    guard bytes[start] == ASCII.star else { return false }
    return (start + 1..<upper - (isEscaped ? 2 : 1)).allSatisfy { ASCII.isDigit(bytes[$0]) }
  }
}
