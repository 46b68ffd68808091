/// A document symbol that a line end cut in two: `CTOC/COP/` and `WG.3/2022/1`, `E` and
/// `/CN.15/2011/1`, `CTOC/COP/WG.6` and `/2031/1`, `CTOC/CO` and `P/WG.2/2022/1`.
enum BrokenSymbol {
  /// Whether the line that begins at `next` goes on with the symbol that ends `block`.
  static func goesOn(
    _ text: Span<UInt8>,
    _ block: Range<Int>,
    _ bytes: Span<UInt8>,
    _ next: Int
  ) -> Bool {
    var start = block.upperBound
    while start > block.lowerBound, text[start - 1] > 0x20, block.upperBound - start < 80 {
      start -= 1
    }
    guard start < block.upperBound else { return false }
    let last = text[block.upperBound - 1]
    var nextEnd = next
    while nextEnd < bytes.count, bytes[nextEnd] > 0x20, nextEnd - next < 120 { nextEnd += 1 }
    guard nextEnd > next else { return false }
    if bytes[next] == ASCII.slash {
      return
        (isSeries(text, start, block.upperBound)
        || knownSeries(text, symbolStart(text, start), block.upperBound))
        && nextEnd - next >= 3 && ASCII.isAlphanumeric(bytes[next + 1])
    }
    var slashes = 0
    for i in start..<block.upperBound where text[i] == ASCII.slash { slashes += 1 }
    guard slashes > 0, SymbolToken.beginsSymbol(text, symbolStart(text, start), block.upperBound)
    else { return false }
    if last == ASCII.slash { return ASCII.isAlphanumeric(bytes[next]) }
    // A dash after a whole symbol joins the next one.
    if block.upperBound - start >= 3, Dash.end(text, block.upperBound - 3, block.upperBound) != nil,
      text[block.upperBound - 3] == 0xE2
    {
      return SymbolToken.beginsSymbol(bytes, next, nextEnd)
    }
    // Cut inside a part: neither half is a symbol, both together are.
    guard SymbolToken.end(text, symbolStart(text, start), block.upperBound) == nil,
      ASCII.isUpper(bytes[next]), !knownSeries(bytes, next, nextEnd)
    else { return false }
    var joined = ContiguousArray<UInt8>()
    for i in symbolStart(text, start)..<block.upperBound { joined.append(text[i]) }
    for i in next..<nextEnd { joined.append(bytes[i]) }
    return SymbolToken.jointEnd(joined.span, 0, joined.count) != nil
  }

  private static func symbolStart(_ text: Span<UInt8>, _ start: Int) -> Int {
    text[start] == ASCII.openRound ? start + 1 : start
  }

  /// `E`, `CTOC/COP`: what stands before the first number of a symbol.
  private static func isSeries(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    upper - lower <= 24 && ASCII.isUpper(text[lower]) && ASCII.isUpper(text[upper - 1])
      && (lower..<upper).allSatisfy { ASCII.isUpper(text[$0]) || text[$0] == ASCII.slash }
  }

  private static let seriesHeads: Phrases = [
    "CTOC/", "CAC/", "E/CN.", "A/AC.", "A/RES/", "UNODC/", "CMW/", "FCCC/",
  ]

  /// Whether a symbol of its own begins here.
  private static func knownSeries(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    return Self.seriesHeads.end(in: bytes, at: lower, upper) != nil
  }
}
