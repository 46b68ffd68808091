/// How a text keeps its paragraphs apart, learned from short lines that end a sentence: where a blank
/// line follows them all, a line that no blank line follows goes on, however short it is.
struct ParagraphSpacing {
  /// Whether blank lines divide the paragraphs.
  let isByBlankLine: Bool

  /// Fewer paragraphs show nothing.
  private static let fewest = 4

  init(_ lines: ContiguousArray<SourceLine>, _ bytes: Span<UInt8>) {
    var widest = 0
    for line in lines where line.use == .text {
      let length = line.upper - line.lower
      if length <= 160 { widest = max(widest, length) }
    }
    var divided = 0
    var together = 0
    for i in lines.indices.dropLast() {
      let line = lines[i]
      guard line.use == .text, line.upper - line.lower >= 20,
        line.upper - line.lower <= widest * 3 / 4, bytes[line.upper - 1] == ASCII.point
      else { continue }
      let next = lines[i + 1]
      if next.isEmpty {
        divided += 1
      } else if next.use == .text, !next.startsPage, ASCII.isUpper(bytes[next.lower]),
        LineLabel.read(bytes, next.lower, next.upper) == nil
      {
        together += 1
      }
    }
    isByBlankLine = divided >= Self.fewest && together * 8 <= divided
  }
}
