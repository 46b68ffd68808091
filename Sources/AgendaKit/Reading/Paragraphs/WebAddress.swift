/// An address of the web that a line end cut in two.
enum WebAddress {
  /// How long an address may be.
  private static let lengthLimit = 200

  private static let heads: Phrases = ["www.", "http", "(www.", "(http"]

  /// Whether a text ends within an address: `www.unodc.org/unodc/`.
  static func isCut(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let last = range.last, text[last] == ASCII.slash else { return false }
    var start = range.upperBound
    while start > range.lowerBound, text[start - 1] > 0x20, range.upperBound - start < lengthLimit {
      start -= 1
    }
    return Self.heads.end(in: text, at: start, range.upperBound) != nil
  }
}
