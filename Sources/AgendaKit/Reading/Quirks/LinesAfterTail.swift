/// pdftotext, in reading order: numbered paragraphs of two lines whose second line stands before the
/// first.
///
/// In print the first line begins right of the number, the second below it: what reads the page by
/// columns takes the number and the second line together.
///
///     12.
///     Chair.
///
///     The meeting was chaired by María Silva (Brazil), Chair, and Jan Novak (Czechia), Vice-
enum LinesAfterTail {
  /// A first line is at least so long, and the rest of the paragraph shorter than it.
  private static let shortestLine = 60

  /// Puts such lines in their order; where the first lines stand.
  static func reorder(
    _ lines: inout ContiguousArray<SourceLine>,
    _ bytes: Span<UInt8>
  ) -> [SourceRange] {
    var moved: [SourceRange] = []
    var i = 0
    while i + 3 < lines.count {
      let label = lines[i]
      let rest = lines[i + 1]
      let first = lines[i + 3]
      guard label.isText, ASCII.isDigit(bytes[label.lower]), isNumber(label, bytes), rest.isText,
        lines[i + 2].use == .blank, first.isText, !first.startsPage, !rest.startsPage,
        i + 4 == lines.count || !lines[i + 4].isText,
        isFirst(first, bytes), isRest(rest, of: first, bytes)
      else {
        i += 1
        continue
      }
      lines[i + 1] = first
      lines[i + 3] = lines[i + 2]
      lines[i + 2] = rest
      moved.append(first.range)
      i += 4
    }
    return moved
  }

  /// Whether a line is the number of a paragraph and nothing else.
  private static func isNumber(_ line: SourceLine, _ bytes: Span<UInt8>) -> Bool {
    guard let label = LineLabel.read(bytes, line.lower, line.upper), label.end == line.upper,
      case .number(1..<1000, nil) = label.kind
    else { return false }
    return true
  }

  /// Whether a line can begin a paragraph that goes on: it begins with a capital and ends in the
  /// middle of a sentence.
  private static func isFirst(_ line: SourceLine, _ bytes: Span<UInt8>) -> Bool {
    line.upper - line.lower >= shortestLine && ASCII.isUpper(bytes[line.lower])
      && !Sentence.isEnded(bytes, line.lower..<line.upper)
      && LineLabel.read(bytes, line.lower, line.upper) == nil
  }

  /// Whether a line can be the rest of a paragraph: it ends a sentence, and goes on in small letters
  /// or with a word that a hyphen cut.
  private static func isRest(
    _ line: SourceLine,
    of first: SourceLine,
    _ bytes: Span<UInt8>
  ) -> Bool {
    line.upper - line.lower < first.upper - first.lower
      && Sentence.isEnded(bytes, line.lower..<line.upper)
      && LineLabel.read(bytes, line.lower, line.upper) == nil
      && (ASCII.isLower(bytes[line.lower]) || bytes[first.upper - 1] == ASCII.hyphen
        || Sentence.isCut(bytes, first.lower..<first.upper))
  }
}
