/// Finds the text that no part of the model took, so that nothing is lost.
struct Coverage {
  private let reading: Reading
  private let covered: [SourceRange]

  /// - Parameter placed: the stretches that the model or furniture has taken, in any order.
  init(_ reading: Reading, placed: [SourceRange]) {
    self.reading = reading
    covered = Self.merged(placed)
  }

  private static func merged(_ ranges: [SourceRange]) -> [SourceRange] {
    var merged: [SourceRange] = []
    var ranges = ranges
    ranges.sort()
    for range in ranges {
      if let last = merged.last, range.lower <= last.upper {
        merged[merged.count - 1] = last.union(range)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// The stretches that are not covered, each without blanks at its ends: marks of Markdown and HTML
  /// and lines that draw a table as furniture, all else as unplaced text.
  func rest() -> (markup: [SourceRange], unplaced: [UnplacedText]) {
    var markup: [SourceRange] = []
    var unplaced: [UnplacedText] = []
    var start = 0
    let bytes = reading.source.bytes
    for range in covered + [SourceRange(bytes.count, bytes.count)] {
      if start < Int(range.lower) {
        split(start, Int(range.lower), &markup, &unplaced)
      }
      start = max(start, Int(range.upper))
    }
    return (markup, unplaced)
  }

  /// Takes an uncovered stretch apart at its marks.
  private func split(
    _ lower: Int,
    _ upper: Int,
    _ markup: inout [SourceRange],
    _ unplaced: inout [UnplacedText]
  ) {
    let bytes = reading.source.bytes.span
    var start = lower
    for mark in marks(lower, upper) {
      add(bytes.trimmed(start, max(start, Int(mark.lower))), &markup, &unplaced)
      let range = SourceRange(max(lower, Int(mark.lower)), min(upper, Int(mark.upper)))
      if !range.isEmpty { markup.append(range) }
      start = max(start, Int(mark.upper))
    }
    if start < upper { add(bytes.trimmed(start, upper), &markup, &unplaced) }
  }

  private func marks(_ lower: Int, _ upper: Int) -> [SourceRange] {
    let all = reading.marks
    var low = all.sortedIndex { Int($0.upper) > lower }
    var found: [SourceRange] = []
    while low < all.count, Int(all[low].lower) < upper {
      found.append(all[low])
      low += 1
    }
    return found
  }

  private func add(
    _ stretch: (lower: Int, upper: Int),
    _ markup: inout [SourceRange],
    _ unplaced: inout [UnplacedText]
  ) {
    let bytes = reading.source.bytes.span
    var (lower, upper) = stretch
    if reading.source.structure != nil {
      // The bars between the cells of a row are no text of theirs.
      while lower < upper, bytes[lower] == ASCII.bar {
        markup.append(SourceRange(lower, lower + 1))
        (lower, upper) = bytes.trimmed(lower + 1, upper)
      }
      while lower < upper, bytes[upper - 1] == ASCII.bar {
        markup.append(SourceRange(upper - 1, upper))
        (lower, upper) = bytes.trimmed(lower, upper - 1)
      }
    }
    guard lower < upper else { return }
    let range = SourceRange(lower, upper)
    if drawsOnly(bytes, (lower, upper)) {
      markup.append(range)
      return
    }
    unplaced.append(UnplacedText(text: single(range), range: range))
  }

  /// Whether a stretch is only signs that draw tables and lists, or characters without a form.
  private func drawsOnly(_ bytes: Span<UInt8>, _ stretch: (lower: Int, upper: Int)) -> Bool {
    var i = stretch.lower
    while i < stretch.upper {
      switch bytes[i] {
      case ASCII.bar, UInt8(ascii: "+"), ASCII.hyphen, UInt8(ascii: "="), ASCII.colon, ASCII.star,
        ASCII.underscore, UInt8(ascii: "#"), UInt8(ascii: ">"), ASCII.backslash,
        UInt8(ascii: "~"), UInt8(ascii: "`"):
        i += 1
      default:
        guard
          let end = Dash.end(bytes, i, stretch.upper)
            ?? HTMLEntity.blankEnd(bytes, i, stretch.upper)
        else { return false }
        i = end
      }
    }
    return true
  }

  /// The text of a stretch, white space single, without what Markdown puts before lines: `##`, `>`,
  /// the dash of a list.
  private func single(_ range: SourceRange) -> String {
    let bytes = reading.source.bytes
    var text: [UInt8] = []
    var i = Int(range.lower)
    var atLineStart =
      bytes[..<i].last { $0 != ASCII.space && $0 != ASCII.tab }
      .map { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn } ?? true
    while i < range.upper {
      if atLineStart {
        i = Self.prefixEnd(bytes, i, Int(range.upper))
        guard i < range.upper else { break }
      }
      let byte = bytes[i]
      atLineStart =
        byte == ASCII.lineFeed || byte == ASCII.carriageReturn
        || atLineStart && ASCII.isBlank(byte)
      if !ASCII.isBlank(byte) {
        text.append(byte)
      } else if !text.isEmpty, text.last != ASCII.space {
        text.append(ASCII.space)
      }
      i += 1
    }
    if text.last == ASCII.space { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  /// One past the marks at the start of a line that have a blank or nothing after them.
  private static func prefixEnd(_ bytes: ContiguousArray<UInt8>, _ start: Int, _ upper: Int) -> Int
  {
    var i = start
    while i < upper, bytes[i] == UInt8(ascii: "#") || bytes[i] == UInt8(ascii: ">") { i += 1 }
    if i == start, bytes[i] == ASCII.hyphen || bytes[i] == UInt8(ascii: "+") { i += 1 }
    return i == upper || ASCII.isBlank(bytes[i]) ? i : start
  }
}
