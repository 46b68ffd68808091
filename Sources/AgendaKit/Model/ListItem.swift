/// An entry of a list that stands in one paragraph: `… adopted: (a) …; (b) …`.
public struct ListItem: Sendable, Hashable {
  /// The label as printed: `(b)`, `b)`.
  public var label: String
  /// What stands after it, up to the next.
  public var text: String

  /// Creates an entry.
  public init(label: String, text: String) {
    self.label = label
    self.text = text
  }
}

extension Paragraph {
  /// The entries of the list that stands in the text; empty where none does. A citation such as
  /// "paragraph 1 (a) and (b)" is no list.
  /// - Complexity: O(n) in the text.
  public var items: [ListItem] { ListInText(text)?.items ?? [] }
}

/// Finds the lettered list of a text, which begins with `(a)` or `a)` and goes on with b.
struct ListInText {
  /// What stands before the first entry.
  private(set) var lead = ""
  private(set) var items: [ListItem] = []

  private let bytes: [UInt8]

  /// Finds the list; nil where there is none.
  init?(_ text: String) {
    guard text.utf8.contains(ASCII.closeRound) else { return nil }
    bytes = Array(text.utf8)
    var starts: [Range<Int>] = []
    var i = 0
    while i < bytes.count {
      let letter = UInt8(ascii: "a") + UInt8(min(starts.count, 25))
      if let end = label(letter, at: i), starts.isEmpty ? beginsList(i) : goesOn(i),
        starts.last.map({ holdsWords($0.upperBound, i) }) ?? true
      {
        starts.append(i..<end)
        i = end
      }
      i += 1
      if starts.count == 26 { break }
    }
    guard let first = starts.first, let last = starts.last, starts.count > 1,
      holdsWords(last.upperBound, bytes.count)
    else { return nil }
    lead = string(0, first.lowerBound)
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].lowerBound : bytes.count
      items.append(
        ListItem(
          label: string(start.lowerBound, start.upperBound),
          text: string(start.upperBound, end)
        )
      )
    }
  }

  /// One past `(b)` or `b)` at a place, before a blank; nil where none stands there.
  private func label(_ letter: UInt8, at i: Int) -> Int? {
    guard i == 0 || bytes[i - 1] == ASCII.space else { return nil }
    let start = bytes[i] == ASCII.openRound ? i + 1 : i
    guard start + 2 < bytes.count, bytes[start] == letter, bytes[start + 1] == ASCII.closeRound,
      bytes[start + 2] == ASCII.space
    else { return nil }
    return start + 2
  }

  private static let cited = [
    "paragraph", "paragraphs", "subparagraph", "subparagraphs", "para.", "paras.", "item", "items",
    "subitem", "subitems", "and", "or", "to",
  ]

  /// Whether a list may begin here: not after a number or the word for what is cited.
  private func beginsList(_ i: Int) -> Bool {
    let word = word(before: i)
    if word.utf8.last == ASCII.colon { return true }
    return !word.utf8.contains { ASCII.isDigit($0) || $0 == ASCII.closeRound }
      && !Self.cited.contains(word)
  }

  /// Whether the next entry may begin here: after a mark, or the last "and".
  private func goesOn(_ i: Int) -> Bool {
    let word = word(before: i)
    return word == "and" || word == "or"
      || word.utf8.last.map { ";,.:?!".utf8.contains($0) } ?? false
  }

  private func word(before i: Int) -> String {
    var end = i
    while end > 0, bytes[end - 1] == ASCII.space { end -= 1 }
    var start = end
    while start > 0, bytes[start - 1] != ASCII.space { start -= 1 }
    return string(start, end)
  }

  /// Whether more than "and" stands in an entry.
  private func holdsWords(_ lower: Int, _ upper: Int) -> Bool {
    let words = string(lower, upper).split(separator: " ").filter { $0 != "and" && $0 != "or" }
    return words.contains { $0.utf8.count > 2 }
  }

  private func string(_ lower: Int, _ upper: Int) -> String {
    var (lower, upper) = (lower, max(lower, upper))
    while lower < upper, bytes[lower] == ASCII.space { lower += 1 }
    while lower < upper, bytes[upper - 1] == ASCII.space { upper -= 1 }
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }
}

extension ListInText {
  /// Where the entries stand in the file; all in the whole paragraph where that is not known.
  /// - Complexity: O(n) in the paragraph.
  func places(in range: SourceRange, of text: DocumentText?) -> [SourceRange] {
    guard let text else { return items.map { _ in range } }
    let stretch = text.range(of: range)
    let bytes = text.bytes
    var place = Int(stretch.lower)
    var starts: [Int] = []
    for item in items {
      let words = Array((item.label + " " + item.text).utf8.prefix(24))
      while place < stretch.upper, !bytes[place...].starts(with: words) { place += 1 }
      if place >= stretch.upper { return items.map { _ in range } }
      starts.append(place)
      place += words.count
    }
    return starts.indices.map { index in
      var end = index + 1 < starts.count ? starts[index + 1] : Int(stretch.upper)
      while end > starts[index], ASCII.isBlank(bytes[end - 1]) { end -= 1 }
      return text.source(of: SourceRange(starts[index], end))
    }
  }
}
