/// Comments and tags that reach over line ends: no line has a part of one at its start or end, and
/// what is nothing else is no line.
///
///     The rest of the text <!-- is hidden
///     in two lines --> and goes on.
enum HiddenLines {
  /// - Complexity: O(n) in the lines and the marks.
  static func trim(
    _ lines: inout ContiguousArray<SourceLine>,
    _ markup: Markup,
    _ bytes: Span<UInt8>
  ) {
    var marks = markup.marks.lazy.filter { !$0.kind.endsLine }.makeIterator()
    var mark = marks.next()
    var hidden: [Int] = []
    for i in lines.indices where !lines[i].isEmpty {
      let (lower, upper) = (lines[i].lower, lines[i].upper)
      while let next = mark, Int(next.lower) < upper {
        let (start, end) = (Int(next.lower), Int(next.upper))
        if end > lower, start < lower || end > upper {
          cut(&lines[i], start..<end, bytes)
          if lines[i].isEmpty { hidden.append(i) }
        }
        // It goes on in the next line.
        guard end <= upper else { break }
        mark = marks.next()
      }
    }
    guard !hidden.isEmpty else { return }
    for i in hidden where lines[i].startsPage && i + 1 < lines.count {
      lines[i + 1].startsPage = true
    }
    let dropped = Set(hidden.filter { lines[$0].opening == .nothing })
    var kept = ContiguousArray<SourceLine>()
    kept.reserveCapacity(lines.count - dropped.count)
    for (i, line) in lines.enumerated() where !dropped.contains(i) { kept.append(line) }
    lines = kept
  }

  /// Takes a mark off the start or the end of a line.
  private static func cut(
    _ line: inout SourceLine,
    _ mark: Range<Int>,
    _ bytes: Span<UInt8>
  ) {
    let lower = mark.lowerBound <= line.lower ? min(mark.upperBound, line.upper) : line.lower
    let upper = mark.upperBound > line.upper ? max(mark.lowerBound, lower) : line.upper
    let text = bytes.trimmed(lower, upper)
    (line.lower, line.upper) = (text.lower, max(text.lower, text.upper))
    if line.isEmpty { line.use = .blank }
    line.signs = LineSigns(bytes, line.lower, line.upper)
  }
}
