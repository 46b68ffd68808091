/// Two titles that differ, quoted so that the difference is seen.
struct TwoTitles: Sendable {
  /// The two in quotation marks; where they are long, cut around the first difference.
  let first: String
  let second: String
  /// The characters before the first difference, up to the start of its word; nil where the titles
  /// are short enough to be seen whole.
  private let before: Substring?

  private static let limit = 90

  init(_ a: String, _ b: String) {
    let same = zip(a, b).prefix { Self.plain($0) == Self.plain($1) }.count
    guard a.count > Self.limit || b.count > Self.limit else {
      (first, second, before) = ("“\(a)”", "“\(b)”", nil)
      return
    }
    // The word in which they begin to differ is seen whole, with some words before it.
    let word = a.prefix(same).lastIndex(of: " ").map { a[..<$0].count + 1 } ?? 0
    let start = word <= Self.limit / 2 ? 0 : word - Self.limit / 3
    let lead = a.dropFirst(start).prefix(word - start)
    let from =
      start == 0 ? 0 : start + (lead.firstIndex(of: " ").map { lead[..<$0].count + 1 } ?? 0)
    first = Self.cut(a, from: from)
    second = Self.cut(b, from: from)
    before = a.prefix(word)
  }

  private static func cut(_ text: String, from start: Int) -> String {
    let rest = text.dropFirst(start)
    return "“" + (start == 0 ? "" : "…") + rest.prefix(limit) + (rest.count > limit ? "…" : "")
      + "”"
  }

  /// Quotation marks, dashes and blanks of any kind are the same here.
  private static func plain(_ character: Character) -> Character {
    switch character {
    case "“", "”", "„", "«", "»": "\""
    case "‘", "’": "'"
    case "–", "—", "‑": "-"
    case "\u{A0}", "\u{202F}": " "
    default: character
    }
  }

  /// The part of the first title's place that begins where the two differ; the whole place where
  /// they are seen whole, or other things stand between the words.
  func place(in range: SourceRange, of text: DocumentText) -> SourceRange {
    guard let before, !before.isEmpty else { return range }
    var i = Int(range.lower)
    let end = Int(range.upper)
    let bytes = text.bytes.span
    for byte in before.utf8 where !ASCII.isBlank(byte) {
      while i < end, ASCII.isBlank(bytes[i]) { i += 1 }
      guard i < end, bytes[i] == byte else { return range }
      i += 1
    }
    while i < end, ASCII.isBlank(bytes[i]) { i += 1 }
    return i < end ? SourceRange(i, end) : range
  }
}
