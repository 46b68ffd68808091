/// Several symbols of one series, written as a range: `CTOC/COP/WG.2/2018/CRP.2–5`, `…/Add.32-35`.
struct SymbolRange {
  /// The symbols, from the first to the last.
  var symbols: [DocumentSymbol]
  /// One past the number of the first.
  var firstEnd: Int
  /// One past the number of the last.
  var upper: Int

  /// Reads the range whose first symbol begins at `lower` and whose token, which may hold a hyphen,
  /// ends at `end`; nil where a symbol stands alone.
  static func read(
    _ text: Span<UInt8>,
    _ lower: Int,
    _ end: Int,
    _ upper: Int,
    room: Int = InferredNumbers.rangeLimit
  ) -> SymbolRange? {
    var numberEnd = end
    var start = digitsStart(text, lower, end)
    if start > lower + 1, start < end, text[start - 1] == ASCII.hyphen {
      numberEnd = start - 1
      start = digitsStart(text, lower, numberEnd)
    }
    guard let last = lastNumber(text, numberEnd, upper), followsWord(text, lower, start),
      let first = CalendarWords.integer(text, start, numberEnd, digits: 3),
      first.value < last.value, last.value - first.value <= min(room, InferredNumbers.rangeLimit)
    else { return nil }
    let series = String(decoding: (lower..<start).map { text[$0] }, as: UTF8.self)
    let symbols = (first.value...last.value).compactMap { DocumentSymbol("\(series)\($0)") }
    guard symbols.count == last.value - first.value + 1 else { return nil }
    return SymbolRange(symbols: symbols, firstEnd: numberEnd, upper: last.end)
  }

  /// The number after a dash that ends a range.
  private static func lastNumber(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int
  ) -> (value: Int, end: Int)? {
    guard let dash = Dash.end(text, start, upper),
      let number = CalendarWords.integer(text, dash, upper, digits: 3)
    else { return nil }
    let goesOn =
      number.end < upper
      && (ASCII.isWord(text[number.end]) || text[number.end] == ASCII.slash)
    return goesOn ? nil : number
  }

  private static func digitsStart(_ text: Span<UInt8>, _ lower: Int, _ end: Int) -> Int {
    var i = end
    while i > lower, ASCII.isDigit(text[i - 1]), end - i < 4 { i -= 1 }
    return i
  }

  /// Whether `/Add.`, `/CRP.` stands before a number: years and parts of series make no ranges.
  private static func followsWord(_ text: Span<UInt8>, _ lower: Int, _ start: Int) -> Bool {
    guard start > lower + 2, text[start - 1] == ASCII.point else { return false }
    var i = start - 1
    while i > lower, ASCII.isLetter(text[i - 1]) { i -= 1 }
    return i < start - 1 && i > lower && text[i - 1] == ASCII.slash
  }
}
