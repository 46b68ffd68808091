/// Columns aligned by blanks, as `pdftotext -layout` prints them.
///
/// A region of lines with wide gaps is cut at the columns where several lines begin a stretch. It
/// is a timetable if days and times stand in its first column; otherwise it is text in columns.
enum AlignedTable {
  /// The widest region that begins at `start`; nil if the line has no gap or nothing lines up.
  /// - Parameters:
  ///   - goesOn: whether a page broke a table before, so that a day alone may begin.
  ///   - tried: the line up to which a long region was tried in vain; moved on here.
  static func read(
    _ lines: ContiguousArray<SourceLine>,
    at start: Int,
    _ bytes: Span<UInt8>,
    goesOn: Bool = false,
    tried: inout Int
  ) -> RawTable? {
    guard start >= tried, lines[start].use == .text,
      hasGap(bytes, lines[start]) && !isLabelled(bytes, lines[start])
        || lines[start].indent >= 20
        || goesOn && beginsRow(bytes, lines[start])
    else { return nil }
    let region = region(lines, at: start, bytes)
    guard region.count >= 2 else { return nil }
    if LabelColumn.isList(region.map { lines[$0] }, bytes) {
      if let last = region.last { tried = last + 1 }
      return nil
    }
    let segments = region.map { timeApart(bytes, ColumnSlicer.segments(bytes, lines[$0], gap: 2)) }
    let heads = segments.map { isHead(bytes, $0) }
    let starts = columnStarts(bytes, segments, segments.map { beginsHead(bytes, $0) })
    guard starts.count >= 2, starts.count <= RawTable.columnLimit,
      segments.count(where: { $0.count >= 2 }) >= 2 || heads.contains(true) && region.count >= 3
    else {
      if region.count > RawTable.retryLimit, let last = region.last { tried = last + 1 }
      return nil
    }
    var table = RawTable(lines: start..<(region.last ?? start) + 1)
    for line in segments {
      var row = RawRow(cells: starts.map { _ in RawCell() })
      for segment in line {
        let column = starts.lastIndex { $0 <= segment.column + 1 } ?? 0
        row.cells[column].append(segment.lower, segment.upper)
      }
      table.rows.append(row)
    }
    return table
  }

  private static func hasGap(_ bytes: Span<UInt8>, _ line: SourceLine) -> Bool {
    guard line.signs.contains(.gap) else { return false }
    var blanks = 0
    for i in labelEnd(bytes, line)..<line.upper {
      if bytes[i] == ASCII.space {
        blanks += 1
        if blanks >= 2, i + 1 < line.upper, bytes[i + 1] != ASCII.space,
          blanks >= 3 || !endsSentence(bytes, i - blanks)
        {
          return true
        }
      } else {
        blanks = 0
      }
    }
    return false
  }

  /// The stretches of a line, the time at its start divided from the number of an item that one blank
  /// divides from it: `10 a.m.–1 p.m. 1 (a)`.
  private static func timeApart(
    _ bytes: Span<UInt8>,
    _ line: [ColumnSlicer.Segment]
  ) -> [ColumnSlicer.Segment] {
    guard line.count >= 2, let first = line.first, ASCII.isDigit(bytes[first.lower]),
      let clock = ClockPhrase.read(bytes, first.lower, first.upper), clock.end != nil,
      clock.upper < first.upper, bytes[clock.upper] == ASCII.space,
      TimetableWords.isItem(bytes, clock.upper + 1, first.upper)
    else { return line }
    var time = first
    var item = first
    time.upper = clock.upper
    item.lower = clock.upper + 1
    item.column = first.endColumn - (first.upper - item.lower)
    time.endColumn = item.column - 1
    return [time, item] + line.dropFirst()
  }

  /// How far from the margin a label stands before text at most; further right it is in a column.
  private static let labelIndent = 12

  /// One past the label at the start of a line near the margin: what follows it after a tab, as in
  /// `(a)     Opening of the meeting`, is no column.
  private static func labelEnd(_ bytes: Span<UInt8>, _ line: SourceLine) -> Int {
    guard line.indent < labelIndent, let label = LineLabel.read(bytes, line.lower, line.upper)
    else { return line.lower }
    return label.end
  }

  /// How far from the margin a label stands at most that begins a line of a text set in, where no
  /// table has begun before it: `            1.   Organizational matters:`.
  private static let setInIndent = 24

  /// Whether a line is a label and its text, and has no other gap.
  private static func isLabelled(_ bytes: Span<UInt8>, _ line: SourceLine) -> Bool {
    guard line.indent < setInIndent, let label = LineLabel.read(bytes, line.lower, line.upper),
      ASCII.isBlank(bytes[label.end - 1])
    else { return false }
    var rest = line
    rest.lower = label.end
    return label.end < line.upper && !hasGap(bytes, rest)
  }

  /// Two blanks after a full point are a typist's habit, not a column.
  private static func endsSentence(_ bytes: Span<UInt8>, _ i: Int) -> Bool {
    i >= 0 && (bytes[i] == ASCII.point || bytes[i] == ASCII.colon)
  }

  /// The lines that may belong together: those with gaps or far from the margin, and short ones
  /// between them.
  private static func region(
    _ lines: ContiguousArray<SourceLine>,
    at start: Int,
    _ bytes: Span<UInt8>
  ) -> [Int] {
    var region: [Int] = []
    var rightColumn = Int.max
    var left = lines[start].indent
    var i = start
    var blanks = 0
    while i < lines.count {
      let line = lines[i]
      if line.isEmpty {
        blanks += 1
        if blanks > 3 { break }
        i += 1
        continue
      }
      // Each page has columns of its own.
      guard line.use == .text, !line.startsPage || region.isEmpty else { break }
      let isColumnar = hasGap(bytes, line) || line.indent >= 20
      if isColumnar {
        if blanks > 1, !lineUp(bytes, line, rightColumn) { break }
        let last = ColumnSlicer.segments(bytes, line, gap: 2).last?.column ?? 0
        if last > 0 { rightColumn = min(rightColumn, last) }
      } else if line.indent + line.upper - line.lower > rightColumn {
        break
      } else if blanks > 0 || line.indent + 2 < left, !beginsRow(bytes, line) {
        // Text that stands further left than all columns goes on below them.
        break
      }
      left = min(left, line.indent)
      region.append(i)
      blanks = 0
      i += 1
    }
    // Lines without a gap at the end go on in running text, unless they end a first column.
    while let last = region.last, !hasGap(bytes, lines[last]), lines[last].indent < 20,
      !TimetableWords.isDay(bytes, lines[last].lower, lines[last].upper),
      region.count > 1, hasGapBelow(region, lines, bytes) == false
    {
      if lines[last].upper - lines[last].lower < 20 { break }
      region.removeLast()
    }
    return region
  }

  private static func hasGapBelow(
    _ region: [Int],
    _ lines: ContiguousArray<SourceLine>,
    _ bytes: Span<UInt8>
  ) -> Bool {
    guard let last = region.last else { return false }
    return hasGap(bytes, lines[last])
  }

  /// Whether a line of the first column begins a row, so that blank lines may stand before it.
  private static func beginsRow(_ bytes: Span<UInt8>, _ line: SourceLine) -> Bool {
    guard line.indent < 8, line.upper - line.lower <= 40 else { return false }
    return CalendarWords.weekday(bytes, line.lower, line.upper) != nil
      || TimetableWords.isDay(bytes, line.lower, line.upper)
      || ClockPhrase.readLabelled(bytes, line.lower, line.upper) != nil
      || TimetableWords.halfDays.isWhole(bytes, line.lower, line.upper)
  }

  private static func lineUp(_ bytes: Span<UInt8>, _ line: SourceLine, _ column: Int) -> Bool {
    ColumnSlicer.segments(bytes, line, gap: 2).contains { abs($0.column - column) <= 2 }
  }

  /// Whether a line is the head of a timetable with at least three columns.
  private static func isHead(_ bytes: Span<UInt8>, _ line: [ColumnSlicer.Segment]) -> Bool {
    line.count >= 3 && beginsHead(bytes, line)
  }

  /// Whether a line begins with the head of a column of times.
  private static func beginsHead(_ bytes: Span<UInt8>, _ line: [ColumnSlicer.Segment]) -> Bool {
    guard let first = line.first else { return false }
    return TimetableWords.timeHeads.isWhole(bytes, first.lower, first.upper)
  }

  /// The columns at which at least two lines begin a stretch, or the head of a timetable does, or the
  /// number of an item.
  private static func columnStarts(
    _ bytes: Span<UInt8>,
    _ segments: [[ColumnSlicer.Segment]],
    _ heads: [Bool]
  ) -> [Int] {
    var columns: [Int: Column] = [:]
    for (i, (line, isHead)) in zip(segments, heads).enumerated() {
      for segment in line {
        let isItem = segment.column > 0 && isItem(bytes, segment)
        columns[segment.column, default: Column()].add(isItem, isHead: isHead, line: i)
      }
    }
    var starts: [(column: Int, is: Column)] = []
    for (start, column) in columns.sorted(by: { $0.key < $1.key }) {
      // Rounding moves a column by one character.
      if let last = starts.last, start - last.column <= 1 {
        if column.count > last.is.count { starts[starts.count - 1].column = start }
        starts[starts.count - 1].is.merge(column)
        continue
      }
      let count = column.count + (columns[start + 1]?.count ?? 0)
      guard count >= 2 || start == 0 || column.holdsItems else { continue }
      // The numbers of a narrow column stand at its left, in its middle or at its right.
      if let last = starts.last, last.is.goesOn(with: column) {
        starts[starts.count - 1].is.merge(column)
      } else {
        starts.append((start, column))
      }
    }
    return starts.map { $0.column }
  }

  /// What begins at a column of characters.
  private struct Column {
    /// How many stretches; those of a head count twice.
    var count = 0
    /// Whether all of them are numbers of items, but for a head.
    var holdsItems = true
    private var lines: Set<Int> = []

    mutating func add(_ isItem: Bool, isHead: Bool, line: Int) {
      count += isHead ? 2 : 1
      if !isItem, !isHead { holdsItems = false }
      lines.insert(line)
    }

    mutating func merge(_ other: Column) {
      count += other.count
      holdsItems = holdsItems && other.holdsItems
      lines.formUnion(other.lines)
    }

    /// Whether this column and one further right hold the numbers of one column: on no line do both.
    func goesOn(with next: Column) -> Bool {
      holdsItems && next.holdsItems && lines.isDisjoint(with: next.lines)
    }
  }

  /// Whether a stretch is the number of an item, or the label that a narrow column broke off it.
  private static func isItem(_ bytes: Span<UInt8>, _ segment: ColumnSlicer.Segment) -> Bool {
    guard segment.upper - segment.lower <= 12 else { return false }
    if TimetableWords.isItem(bytes, segment.lower, segment.upper) { return true }
    let label = LineLabel.read(bytes, segment.lower, segment.upper)
    return bytes[segment.lower] == ASCII.openRound && label?.end == segment.upper
  }
}
