/// One line of the source, or a part of one between marks of HTML that end lines.
struct SourceLine {
  /// The first byte that is not blank.
  var lower: Int
  /// One past the last byte that is not blank.
  var upper: Int
  /// The columns of blanks before `lower`, a tab to the next multiple of eight.
  var indent: Int
  /// What the mark before the line begins; `.nothing` for a plain line end.
  var opening: Markup.Kind
  /// The rows that the cell spans which the line begins.
  var rowSpan: UInt16 = 0
  /// The mark that holds the number of the list's entry which the line begins.
  var entry: Markup.Mark?
  /// Whether a form feed stands before the line.
  var startsPage = false
  /// Whether a mark at its end breaks the line: a backslash, two blanks in Markdown.
  var breaksAfter = false
  /// What its bytes may be; parts of a line keep those of the whole.
  var signs = LineSigns.all
  /// What became of the line.
  var use = Use.text

  /// What a line is used for.
  enum Use: UInt8 {
    /// Running text.
    case text
    /// Nothing but blanks or tags.
    case blank
    /// Page furniture.
    case page
    /// Marks of a table or a rule.
    case markup
    /// A row of a table, or a part of one.
    case table
    /// A footnote.
    case note
  }

  var isEmpty: Bool { lower >= upper }
  /// Whether the line is running text, with something in it.
  var isText: Bool { use == .text && lower < upper }
  var range: SourceRange { SourceRange(lower, max(lower, upper)) }
}

/// Splits a source into lines.
enum LineSplitter {
  static func split(_ source: SourceText, _ markup: Markup) -> ContiguousArray<SourceLine> {
    var lines = ContiguousArray<SourceLine>()
    lines.reserveCapacity(source.bytes.count / 60 + 16)
    let bytes = source.bytes.span
    var breaks = markup.marks.lazy.filter { $0.kind.endsLine }.makeIterator()
    var nextBreak = breaks.next()
    var start = 0
    var opening = Markup.Kind.nothing
    var rowSpan: UInt16 = 0
    // The number of an entry whose text is still to come.
    var entry: Markup.Mark?
    var startsPage = false
    var i = 0
    while i <= bytes.count {
      // Nothing above the carriage return ends a line.
      let stop = nextBreak.map { Int($0.lower) } ?? bytes.count
      if i < stop { i = ByteScan.firstLineEnd(bytes, i, stop) }
      let atBreak = nextBreak.map { Int($0.lower) == i } ?? false
      let byte = i < bytes.count ? bytes[i] : ASCII.lineFeed
      guard
        atBreak || i == bytes.count
          || !markup.isHTML
            && (byte == ASCII.lineFeed || byte == ASCII.carriageReturn || byte == ASCII.formFeed
              || byte == 0x0B)
      else {
        i += 1
        continue
      }
      var line = self.line(bytes, start, i, opening)
      let end = line.upper
      // A line that is only a comment for this program is no line: it divides no paragraph.
      let isNoLine = takeComments(off: &line, bytes) && !atBreak && line.opening == .nothing
      // A tab in a page of HTML is a blank, as it is where LibreOffice wraps the text of lists.
      if markup.isHTML { line.signs.remove(.tab) }
      line.startsPage = startsPage
      line.rowSpan = rowSpan
      startsPage = isNoLine && startsPage
      rowSpan = 0
      if !line.isEmpty {
        line.entry = entry
        entry = nil
      }
      if atBreak, let mark = nextBreak {
        if mark.kind == .lineBreak { line.breaksAfter = true }
        opening = mark.kind == .lineEnd ? .nothing : mark.kind
        if mark.kind == .cell { rowSpan = mark.number }
        if mark.style != nil { entry = mark }
        i = Int(mark.upper)
        nextBreak = breaks.next()
        // A break at the very end of a line is that line's end.
        if mark.kind == .lineBreak, let end = lineEnd(bytes, i) {
          i = end
        }
        if !line.isEmpty || line.opening != .nothing { lines.append(line) }
        start = i
        continue
      }
      if markup.isMarkdown, i - end >= 2, !line.isEmpty { line.breaksAfter = true }
      if !isNoLine { lines.append(line) }
      opening = .nothing
      if i < bytes.count {
        if byte == ASCII.formFeed { startsPage = true }
        if byte == ASCII.carriageReturn, i + 1 < bytes.count, bytes[i + 1] == ASCII.lineFeed {
          i += 1
        }
      }
      i += 1
      start = i
    }
    HiddenLines.trim(&lines, markup, bytes)
    LeftMargin.remove(from: &lines)
    DoubleSpacing.undo(&lines, bytes)
    FlatText.split(&lines, bytes)
    return lines
  }

  /// Takes comments for this program off the end of a line; whether it was nothing else.
  private static func takeComments(off line: inout SourceLine, _ bytes: Span<UInt8>) -> Bool {
    var upper = line.upper
    while let start = Suppression.start(endingAt: upper, from: line.lower, in: bytes) {
      upper = start
      while upper > line.lower, ASCII.isBlank(bytes[upper - 1]) { upper -= 1 }
    }
    guard upper < line.upper else { return false }
    line.upper = max(upper, line.lower)
    if line.isEmpty { line.use = .blank }
    line.signs = LineSigns(bytes, line.lower, line.upper)
    return line.isEmpty
  }

  /// The offset of the line end at `i`, blanks before it allowed.
  private static func lineEnd(_ bytes: Span<UInt8>, _ i: Int) -> Int? {
    var end = i
    while end < bytes.count, bytes[end] == ASCII.space || bytes[end] == ASCII.tab { end += 1 }
    guard end < bytes.count else { return nil }
    if bytes[end] == ASCII.lineFeed { return end + 1 }
    guard bytes[end] == ASCII.carriageReturn else { return nil }
    return end + 1 < bytes.count && bytes[end + 1] == ASCII.lineFeed ? end + 2 : end + 1
  }

  private static func line(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    _ opening: Markup.Kind
  ) -> SourceLine {
    var lower = start
    var indent = 0
    while lower < end {
      if bytes[lower] == ASCII.space {
        indent += 1
      } else if bytes[lower] == ASCII.tab {
        indent = (indent / 8 + 1) * 8
      } else if isWideBlank(bytes, lower, end) {
        indent += 1
        lower += 1
      } else if !ASCII.isBlank(bytes[lower]) {
        break
      }
      lower += 1
    }
    var upper = end
    while upper > lower {
      if ASCII.isBlank(bytes[upper - 1]) {
        upper -= 1
      } else if upper - 2 >= lower, isWideBlank(bytes, upper - 2, end) {
        upper -= 2
      } else {
        break
      }
    }
    var line = SourceLine(lower: min(lower, end), upper: upper, indent: indent, opening: opening)
    if line.isEmpty {
      line.upper = line.lower
      line.use = .blank
    }
    line.signs = LineSigns(bytes, line.lower, line.upper)
    return line
  }

  /// A non-breaking space, which Word puts where others put blanks.
  private static func isWideBlank(_ bytes: Span<UInt8>, _ i: Int, _ end: Int) -> Bool {
    i + 1 < end && bytes[i] == 0xC2 && bytes[i + 1] == 0xA0
  }
}

extension Markup.Kind {
  /// Whether the text after the mark stands on a line of its own.
  var endsLine: Bool {
    switch self {
    case .lineBreak, .lineEnd, .blockBreak, .table, .tableEnd, .row, .cell: true
    default: false
    }
  }
}
