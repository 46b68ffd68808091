/// A list whose labels a page of print has set in a column of their own: no table, however far from
/// the margin it stands.
enum LabelColumn {
  /// Whether lines are a list: in those that have a gap, a label stands before the first gap, and the
  /// labels count up. A table whose first column counts would have a third one.
  static func isList(_ lines: [SourceLine], _ bytes: Span<UInt8>) -> Bool {
    var last: LineLabel.Kind?
    var labels = 0
    var others = 0
    for line in lines {
      let segments = ColumnSlicer.segments(bytes, line, gap: 2)
      guard let first = segments.first else { continue }
      if hasTime(segments, bytes) { return false }
      let label =
        LineLabel.read(bytes, line.lower, line.upper) ?? number(alone: first, of: segments, bytes)
      if let label, let kind = follows(label, last) {
        labels += 1
        last = kind
        // After the label one gap at most: what follows has no columns.
        if segments.count > (label.end > first.upper ? 2 : 1) { others += 1 }
      } else if segments.count > 1 {
        others += 1
      }
    }
    return labels >= 2 && labels > 2 * others
  }

  /// A number that has lost its point, with a title after the gap and nothing else.
  private static func number(
    alone first: ColumnSlicer.Segment,
    of segments: [ColumnSlicer.Segment],
    _ bytes: Span<UInt8>
  ) -> LineLabel? {
    guard segments.count == 2,
      let number = CalendarWords.integer(bytes, first.lower, first.upper, digits: 2),
      number.end == first.upper
    else { return nil }
    return LineLabel(kind: .number(number.value, letter: nil), end: segments[1].lower)
  }

  private static func hasTime(_ segments: [ColumnSlicer.Segment], _ bytes: Span<UInt8>) -> Bool {
    segments.contains {
      TimetableWords.timeHeads.isWhole(bytes, $0.lower, $0.upper)
        || ClockPhrase.readLabelled(bytes, $0.lower, $0.upper)?.upper == $0.upper
        || TimetableWords.isDay(bytes, $0.lower, $0.upper)
    }
  }

  /// The kind of a label that can come after the last one.
  private static func follows(_ label: LineLabel, _ last: LineLabel.Kind?) -> LineLabel.Kind? {
    guard let last else { return label.kind }
    switch (last, label.kind) {
    case (.number(let a, _), .number(let b, _)):
      return b > a && b <= a + 3 || b == 1 ? label.kind : nil
    case (.letter(let a), .letter(let b)): return b == a + 1 || b == 1 ? label.kind : nil
    case (_, .letter(1)), (_, .roman), (_, .number), (.roman, .letter), (_, .chapter), (_, .part):
      return label.kind
    default: return nil
    }
  }
}
