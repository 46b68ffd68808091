/// Cuts lines at columns of characters, as tables aligned by blanks need it.
struct ColumnSlicer {
  /// A stretch of a line between wide gaps.
  struct Segment {
    /// The column of its first character, 0-based.
    var column: Int
    /// The column past its last character.
    var endColumn: Int
    var lower: Int
    var upper: Int
  }

  /// The stretches of a line that gaps of at least `gap` blanks divide.
  static func segments(
    _ bytes: Span<UInt8>,
    _ line: SourceLine,
    gap: Int
  ) -> [Segment] {
    var segments: [Segment] = []
    var column = line.indent
    var start = line.lower
    var startColumn = column
    var blanks = 0
    var i = line.lower
    while i < line.upper {
      let byte = bytes[i]
      if ASCII.isBlank(byte) {
        blanks += 1
        column = byte == ASCII.tab ? (column / 8 + 1) * 8 : column + 1
      } else {
        if blanks >= gap, i - blanks > start || segments.isEmpty {
          segments.append(
            Segment(
              column: startColumn,
              endColumn: column - blanks,
              lower: start,
              upper: i - blanks
            )
          )
          start = i
          startColumn = column
        }
        blanks = 0
        // Bytes that go on with a character take no column.
        if byte & 0xC0 != 0x80 { column += 1 }
      }
      i += 1
    }
    segments.append(
      Segment(column: startColumn, endColumn: column, lower: start, upper: line.upper)
    )
    return segments
  }

  /// The stretches of a line between columns: `starts` are the columns' first characters.
  static func slice(
    _ bytes: Span<UInt8>,
    _ line: SourceLine,
    starts: [Int]
  ) -> [(lower: Int, upper: Int)] {
    var cells: [(lower: Int, upper: Int)] = Array(
      repeating: (line.upper, line.upper),
      count: starts.count
    )
    var column = line.indent
    var cell = (starts.lastIndex { $0 <= column } ?? 0)
    var start = line.lower
    var i = line.lower
    while i < line.upper {
      if cell + 1 < starts.count, column >= starts[cell + 1], bytes[i] & 0xC0 != 0x80 {
        cells[cell] = bytes.trimmed(start, i)
        cell = starts.lastIndex { $0 <= column } ?? cell
        start = i
      }
      if bytes[i] & 0xC0 != 0x80 { column += 1 }
      i += 1
    }
    cells[cell] = bytes.trimmed(start, line.upper)
    return cells
  }
}

/// A table of pandoc with lines of dashes: simple (a line a row) or with cells over several lines.
enum DashTable {
  static func read(
    _ lines: ContiguousArray<SourceLine>,
    at start: Int,
    _ bytes: Span<UInt8>
  ) -> RawTable? {
    guard let frame = frame(lines, at: start, bytes) else { return nil }
    var table = RawTable(lines: start..<start)
    if frame.hasTop { table.markup.append(lines[start].range) }
    table.markup.append(lines[frame.dashes].range)
    let starts = columnStarts(bytes, lines[frame.dashes])
    var head = RawRow(cells: starts.map { _ in RawCell() })
    let headStart = frame.hasTop ? start + 1 : start
    for i in headStart..<frame.dashes { add(lines[i], to: &head, starts, bytes) }
    if head.cells.contains(where: { !$0.isEmpty }) { table.rows.append(head) }
    let hasBlankLines = (frame.dashes + 1..<frame.end).contains { lines[$0].isEmpty }
    var row: RawRow?
    for i in frame.dashes + 1..<frame.end {
      if lines[i].isEmpty {
        if let row { table.rows.append(row) }
        row = nil
        continue
      }
      if row == nil { row = RawRow(cells: starts.map { _ in RawCell() }) }
      if var current = row {
        add(lines[i], to: &current, starts, bytes)
        row = current
      }
      if !hasBlankLines, let done = row {
        table.rows.append(done)
        row = nil
      }
    }
    if let row { table.rows.append(row) }
    if frame.end < lines.count, isDashes(bytes, lines[frame.end]) {
      table.markup.append(lines[frame.end].range)
      table.lines = start..<frame.end + 1
    } else {
      table.lines = start..<frame.end
    }
    return table
  }

  private struct Frame {
    var hasTop: Bool
    var dashes: Int
    var end: Int
  }

  /// Where the lines of dashes stand: a table has one with gaps, under at most eight lines of head.
  private static func frame(
    _ lines: ContiguousArray<SourceLine>,
    at start: Int,
    _ bytes: Span<UInt8>
  ) -> Frame? {
    let hasTop = isDashes(bytes, lines[start]) && gaps(bytes, lines[start]) == 0
    var dashes = start
    if hasTop {
      dashes = start + 1
      while dashes < lines.count, dashes - start <= 8, !lines[dashes].isEmpty,
        !isDashes(bytes, lines[dashes])
      {
        dashes += 1
      }
    } else if !isDashes(bytes, lines[start]) {
      dashes = start + 1
    }
    guard dashes < lines.count, isDashes(bytes, lines[dashes]),
      (1..<RawTable.columnLimit).contains(gaps(bytes, lines[dashes]))
    else {
      return nil
    }
    var end = dashes + 1
    var blank: Int?
    while end < lines.count {
      if isDashes(bytes, lines[end]) { return Frame(hasTop: hasTop, dashes: dashes, end: end) }
      if lines[end].isEmpty {
        if !hasTop { return Frame(hasTop: false, dashes: dashes, end: end) }
        blank = blank ?? end
      } else if hasTop, lines[end].indent < lines[dashes].indent {
        break
      }
      end += 1
    }
    return Frame(hasTop: hasTop, dashes: dashes, end: hasTop ? end : blank ?? end)
  }

  private static func isDashes(_ bytes: Span<UInt8>, _ line: SourceLine) -> Bool {
    guard line.upper - line.lower >= 5 else { return false }
    for i in line.lower..<line.upper where bytes[i] != ASCII.hyphen && bytes[i] != ASCII.space {
      return false
    }
    return true
  }

  private static func gaps(_ bytes: Span<UInt8>, _ line: SourceLine) -> Int {
    var gaps = 0
    for i in line.lower..<line.upper
    where bytes[i] == ASCII.space && bytes[i - 1] == ASCII.hyphen { gaps += 1 }
    return gaps
  }

  private static func columnStarts(_ bytes: Span<UInt8>, _ line: SourceLine) -> [Int] {
    var starts: [Int] = []
    for i in line.lower..<line.upper
    where bytes[i] == ASCII.hyphen && (i == line.lower || bytes[i - 1] == ASCII.space) {
      starts.append(line.indent + i - line.lower)
    }
    return starts
  }

  private static func add(
    _ line: SourceLine,
    to row: inout RawRow,
    _ starts: [Int],
    _ bytes: Span<UInt8>
  ) {
    for (column, cell) in ColumnSlicer.slice(bytes, line, starts: starts).enumerated() {
      row.cells[column].append(cell.lower, cell.upper)
    }
  }
}
