/// What parsers ask of a reading: text as strings, places in the source, blocks by their words.
extension Reading {
  /// The text of a stretch.
  func string(_ range: Range<Int>) -> String { text.string(range) }

  /// The text of a stretch as titles and names compare.
  func plain(_ range: Range<Int>) -> String {
    TitleText.normalized(text.bytes.span, range.lowerBound, range.upperBound)
  }

  /// Where a stretch stands in the source.
  func place(_ range: Range<Int>) -> SourceRange { text.sourceRange(range) }

  /// Where a stretch stands in the source, without what stands between its parts there: the other
  /// column of a masthead.
  func places(_ range: Range<Int>) -> [SourceRange] {
    let source = source
    return text.sourceStretches(range, source.bytes.span)
  }

  /// The formula that a block is.
  func formula(_ block: Block) -> Formula? {
    guard block.kind == .text else { return nil }
    let span = text.bytes.span
    let whole = Formula.whole(span, block.text.lowerBound, block.text.upperBound)
    // "II. Annotations": the headings of parts may be numbered.
    guard whole == nil, block.text.count <= 60, let label = label(block), case .chapter = label.kind
    else { return whole }
    let formula = Formula.whole(span, label.end, block.text.upperBound)
    switch formula {
    // "II. Annotations to the provisional agenda" is the title of a document where it stands alone.
    case .annotations, .annotatedAgenda: return .annotations
    case .agenda: return .agenda
    default: return nil
    }
  }

  /// The label that a block begins with.
  func label(_ block: Block) -> LineLabel? {
    guard block.kind == .text else { return nil }
    return LineLabel.read(text.bytes.span, block.text.lowerBound, block.text.upperBound)
  }

  /// A stretch without blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let ends = text.bytes.span.trimmed(range.lowerBound, range.upperBound)
    return ends.lower..<ends.upper
  }

  /// A stretch without the final punctuation of a title: points, colons, semicolons, "and", stars.
  func withoutFinalPunctuation(_ range: Range<Int>) -> Range<Int> {
    let bytes = text.bytes
    var end = range.upperBound
    if end - range.lowerBound > 5, ("; and" as Phrase).isWhole(bytes.span, end - 5, end) {
      end -= 5
    }
    while end > range.lowerBound {
      switch bytes[end - 1] {
      case ASCII.point, ASCII.colon, ASCII.semicolon, ASCII.space, ASCII.comma, ASCII.star: end -= 1
      default:
        let wide = widePunctuation(before: end, in: range)
        if wide == 0 { return range.lowerBound..<end }
        end -= wide
      }
    }
    return range.lowerBound..<end
  }

  /// The bytes of a colon, semicolon or point of Chinese or Arabic that ends at `end`.
  private func widePunctuation(before end: Int, in range: Range<Int>) -> Int {
    let bytes = text.bytes
    if end - 3 >= range.lowerBound {
      let mark = (bytes[end - 3], bytes[end - 2], bytes[end - 1])
      if mark.0 == 0xEF, mark.1 == 0xBC, mark.2 == 0x9A || mark.2 == 0x9B || mark.2 == 0x8C {
        return 3
      }
      if mark.0 == 0xE3, mark.1 == 0x80, mark.2 == 0x82 { return 3 }
    }
    guard end - 2 >= range.lowerBound, bytes[end - 2] == 0xD8 else { return 0 }
    return bytes[end - 1] == 0x9B || bytes[end - 1] == 0x8C ? 2 : 0
  }

  /// The marks of the footnotes in a stretch, in order.
  /// - Complexity: O(log n) in the marks, and the answer.
  func marks(in range: Range<Int>) -> ArraySlice<FootnoteMark> {
    Self.marks(footnoteMarks, in: range)
  }

  /// Those of some marks, which are in the order of the text, that stand in or right after a range.
  static func marks(
    _ marks: [FootnoteMark],
    in range: Range<Int>
  ) -> ArraySlice<FootnoteMark> {
    let low = marks.sortedIndex { $0.offset >= range.lowerBound }
    var end = low
    // A mark at the very end of a block stands before the byte after it.
    while end < marks.count, marks[end].offset <= range.upperBound { end += 1 }
    return marks[low..<end]
  }

  /// The hull of a stretch and of the footnote marks at its end.
  func placeWithMarks(_ range: Range<Int>) -> SourceRange {
    marks(in: range).reduce(place(range)) { $0.union($1.range) }
  }
}
