/// Pandoc, to Markdown: it writes attributes behind headings and spans.
///
///     # Annex {#annex .unnumbered}
///
///     [Proposed organization of work]{custom-style="Body"}
enum PandocAttributes {
  /// How far their end is looked for.
  private static let lengthLimit = 400

  /// One past the attributes that begin at `start`; nil if none do.
  static func end(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    guard start + 2 < bytes.count, bytes[start] == UInt8(ascii: "{") else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "#"), ASCII.point:
      guard ASCII.isWord(bytes[start + 2]) || bytes[start + 2] == ASCII.underscore else {
        return nil
      }
    default: guard isKey(bytes, start + 1) else { return nil }
    }
    var i = start + 1
    let limit = min(bytes.count, start + lengthLimit)
    while i < limit {
      switch bytes[i] {
      case UInt8(ascii: "}"): return i + 1
      case UInt8(ascii: "{"): return nil
      // Long attributes are broken over lines, never over paragraphs.
      case ASCII.lineFeed where i + 1 < limit && bytes[i + 1] == ASCII.lineFeed: return nil
      default: i += 1
      }
    }
    return nil
  }

  /// Whether `name="` stands at `start`.
  private static func isKey(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    var i = start
    while i < bytes.count, ASCII.isLetter(bytes[i]) || bytes[i] == ASCII.hyphen { i += 1 }
    return i > start && i + 1 < bytes.count && bytes[i] == UInt8(ascii: "=")
      && bytes[i + 1] == ASCII.quote
  }
}
