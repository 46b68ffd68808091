/// Writes running text as Markdown: marks of footnotes in their places, and a backslash before every
/// character that Markdown or HTML would take for a mark.
struct MarkdownInline {
  private let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  /// Where the text goes.
  enum Place {
    /// A line of its own.
    case line
    /// A cell of a table.
    case cell
  }

  /// Appends a stretch of the clean text.
  func append(_ range: Range<Int>, to out: inout ContiguousArray<UInt8>, place: Place) {
    let text = reading.text.bytes
    var mark = firstMark(from: range.lowerBound)
    for i in range {
      mark = appendMarks(mark, upTo: i, to: &out)
      append(text[i], at: i, in: range, of: text.span, place: place, to: &out)
    }
    _ = appendMarks(mark, upTo: range.upperBound, to: &out)
  }

  private func appendMarks(_ first: Int, upTo offset: Int, to out: inout ContiguousArray<UInt8>)
    -> Int
  {
    var mark = first
    while mark < reading.footnoteMarks.count, reading.footnoteMarks[mark].offset <= offset {
      let number = reading.footnoteMarks[mark].number
      // In a symbol, brackets hold a number that is still to come.
      out += (out.last == ASCII.slash ? "<sup>\(number)</sup>" : "[^\(number)]").utf8
      mark += 1
    }
    return mark
  }

  private func firstMark(from offset: Int) -> Int {
    let marks = reading.footnoteMarks
    let low = marks.sortedIndex { $0.offset >= offset }
    return low
  }

  private func append(
    _ byte: UInt8,
    at i: Int,
    in range: Range<Int>,
    of text: Span<UInt8>,
    place: Place,
    to out: inout ContiguousArray<UInt8>
  ) {
    let isFirst = i == range.lowerBound
    let next = i + 1 < range.upperBound ? text[i + 1] : ASCII.space
    let before = isFirst ? ASCII.space : text[i - 1]
    let isMark: Bool
    switch byte {
    case ASCII.backslash, ASCII.star, UInt8(ascii: "<"), UInt8(ascii: "`"): isMark = true
    case ASCII.underscore: isMark = !(ASCII.isWord(before) && ASCII.isWord(next))
    case ASCII.openSquare:
      isMark = isFirst || next == UInt8(ascii: "^") || ASCII.isDigit(next)
    case ASCII.closeSquare: isMark = next == ASCII.openRound || next == ASCII.colon
    case ASCII.hyphen: isMark = isFirst || next == ASCII.hyphen || before == ASCII.hyphen
    case ASCII.bar: isMark = isFirst || place == .cell
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "="),
      UInt8(ascii: "~"):
      isMark = isFirst
    case UInt8(ascii: "&"):
      // A backslash does not keep an entity from being one.
      if HTMLEntity(text, i, range.upperBound) != nil {
        out += "&amp;".utf8
        return
      }
      isMark = false
    case ASCII.lineFeed, ASCII.space:
      // Of several blanks Markdown reads one.
      if out.last != ASCII.space { out.append(ASCII.space) }
      return
    default: isMark = false
    }
    if isMark { out.append(ASCII.backslash) }
    out.append(byte)
  }
}
