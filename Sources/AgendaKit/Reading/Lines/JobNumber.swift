/// The number under which a document was processed: `V.20-02013`, `GE.18-12345`.
enum JobNumber {
  /// One past the number that begins at `start`.
  static func end(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
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

  static func isBarcode(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    guard upper - lower >= 7, bytes[lower] == ASCII.star, bytes[upper - 1] == ASCII.star else {
      return false
    }
    return (lower + 1..<upper - 1).allSatisfy { ASCII.isDigit(bytes[$0]) }
  }
}
