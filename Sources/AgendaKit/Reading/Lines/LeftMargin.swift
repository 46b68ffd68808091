/// The left margin of a printed page: every indent is measured from the edge of the text, not from
/// that of the file.
enum LeftMargin {
  /// Fewer lines show no edge.
  private static let fewestLines = 6
  /// One line in so many may stand further left: the head and foot of the page.
  private static let share = 12

  /// Takes the margin off the indents, page by page; a page of few lines has that of the document.
  static func remove(from lines: inout ContiguousArray<SourceLine>) {
    let whole = edge(lines[...]) ?? 0
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, !lines[end].startsPage { end += 1 }
      let margin = edge(lines[start..<end]) ?? whole
      if margin > 0 {
        for i in start..<end { lines[i].indent = max(0, lines[i].indent - margin) }
      }
      start = end
    }
  }

  /// The leftmost indent that not only a few lines have; nil where too few lines show it.
  private static func edge(_ lines: ArraySlice<SourceLine>) -> Int? {
    var indents: [Int] = []
    for line in lines where !line.isEmpty { indents.append(line.indent) }
    guard indents.count >= fewestLines else { return nil }
    indents.sort()
    var i = 0
    while i < indents.count {
      // What stands a column further right is of the same edge.
      var end = i
      while end < indents.count, indents[end] <= indents[i] + 1 { end += 1 }
      if (end - i) * share > indents.count { return indents[i] }
      let indent = indents[i]
      while i < indents.count, indents[i] == indent { i += 1 }
    }
    return 0
  }
}
