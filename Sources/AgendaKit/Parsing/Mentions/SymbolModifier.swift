/// A modifier that the text names after a symbol: " and Corr.1", ", Add.1".
enum SymbolModifier {
  private static let joiners: Phrases = [", and ", " and ", ", "]
  private static let words: Phrases = ["Add", "Corr", "Rev", "Amend"]

  /// Whether a modifier may begin at `start`.
  static func begins(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Bool {
    words.end(in: text, at: start, upper) != nil
  }

  /// The modified symbol, and where its modifier stands, after a joiner at `start`.
  static func read(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int,
    of symbol: DocumentSymbol
  ) -> (symbol: DocumentSymbol, lower: Int, upper: Int)? {
    guard let lower = joiners.end(in: text, at: start, upper) else { return nil }
    return read(text, at: lower, upper, of: symbol)
  }

  /// The symbol with the next number of a modifier, at `lower` itself or after a joiner: the 2 of
  /// "Corr.1 and 2", before a mark or the end.
  static func another(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int,
    after modified: DocumentSymbol
  ) -> (symbol: DocumentSymbol, lower: Int, upper: Int)? {
    let lower = joiners.end(in: text, at: start, upper) ?? start
    guard let number = CalendarWords.integer(text, lower, upper, digits: 3),
      number.end == upper
        || [ASCII.closeRound, ASCII.comma, ASCII.semicolon, ASCII.point]
          .contains(text[number.end])
    else { return nil }
    let description = modified.description
    let digits = description.utf8.reversed().prefix { ASCII.isDigit($0) }.count
    return DocumentSymbol("\(description.dropLast(digits))\(number.value)")
      .map { ($0, lower, number.end) }
  }

  /// The modified symbol, and where its modifier stands, at `lower` itself.
  static func read(
    _ text: Span<UInt8>,
    at lower: Int,
    _ upper: Int,
    of symbol: DocumentSymbol
  ) -> (symbol: DocumentSymbol, lower: Int, upper: Int)? {
    guard let word = words.end(in: text, at: lower, upper) else { return nil }
    // "Corr 1" and "Corr. 1" name a corrigendum too, if badly.
    var figure = word
    if figure < upper, text[figure] == ASCII.point { figure += 1 }
    if figure < upper, text[figure] == ASCII.space { figure += 1 }
    guard let number = CalendarWords.integer(text, figure, upper, digits: 3) else { return nil }
    let name = String(decoding: (lower..<word).map { text[$0] }, as: UTF8.self)
    let modifier = "\(name).\(number.value)"
    guard let modified = DocumentSymbol("\(symbol.withoutStar)/\(modifier)") else { return nil }
    return (modified, lower, number.end)
  }
}
