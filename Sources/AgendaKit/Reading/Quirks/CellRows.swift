/// LibreOffice and Word, to plain text: the rows of a timetable have one cell a line, empty cells as
/// empty lines. Each row has as many lines as the head has columns.
///
///     10 a.m.–1 p.m.
///     2
///     Technical assistance
///
///     3
///     Other matters
///
/// A day that spans all columns is one line. Any line that cannot stand in its column shows that the
/// lines are no cells.
struct CellRows {
  private let region: FlowTable.Region
  private var probe: LineProbe

  /// What stands in a column.
  private enum Column { case time, item, text }

  init(_ region: FlowTable.Region, _ probe: LineProbe) {
    self.region = region
    self.probe = probe
  }

  private var lines: ContiguousArray<SourceLine> { region.lines }
  private var head: FlowTable.Head { region.head }
  private var end: Int { region.end }

  /// The table; nil if the lines are not its cells.
  mutating func read() -> RawTable? {
    guard let columns = columns() else { return nil }
    var table = RawTable(lines: region.start..<end)
    table.rows = headRows(columns)
    let headCount = table.rows.count
    var i = head.end
    while i < end {
      while i < end, lines[i].use != .text, lines[i].use != .blank { i += 1 }
      let row = i..<min(end, i + columns.count)
      if row.allSatisfy({ lines[$0].isEmpty }) { break }
      if isRow(row, columns), row.count == columns.count || row.upperBound == lines.count {
        var cells = row.map { cell($0) }
        while cells.count < columns.count { cells.append(RawCell()) }
        table.rows.append(RawRow(cells: cells))
        i += columns.count
      } else if probe.line(lines[i]).isDay {
        table.rows.append(RawRow(cells: [cell(i)]))
        i += 1
      } else {
        guard !hasTimes(from: i) else { return nil }
        table.lines = region.start..<i
        break
      }
    }
    return table.rows.count >= headCount + 2 ? table : nil
  }

  private func cell(_ line: Int) -> RawCell { RawCell(lines[line].lower, lines[line].upper) }

  // MARK: - The head

  /// The columns, from the last row of the head: all of it, or what follows the empty cell that
  /// stands under "Date and time" where names of groups span the columns of items and titles.
  private mutating func columns() -> [Column]? {
    guard let first = head.lines.first, let last = head.lines.last,
      probe.line(lines[first]).isHead(TimetableWords.timeHeads)
    else { return nil }
    var columns: [Column] = []
    if last - first == head.lines.count - 1 {
      for line in head.lines { columns.append(column(line)) }
    } else {
      var run = last
      while !lines[run - 1].isEmpty { run -= 1 }
      guard lines[run - 1].use == .blank, head.lines.contains(run - 2) else { return nil }
      columns = [.time]
      for line in run...last { columns.append(column(line)) }
    }
    guard columns.count >= 3, columns.count <= RawTable.columnLimit,
      columns.contains(where: { $0 != .time })
    else { return nil }
    return columns
  }

  private mutating func column(_ line: Int) -> Column {
    let text = probe.line(lines[line])
    if text.isHead(TimetableWords.timeHeads) { return .time }
    return text.isHead(TimetableWords.itemHeads) ? .item : .text
  }

  /// The rows of the head; a name that spans columns stands over the first of them.
  private func headRows(_ columns: [Column]) -> [RawRow] {
    let above = head.lines.dropLast(columns.count - 1)
    guard above.count > 1 else { return [RawRow(cells: head.lines.map { cell($0) })] }
    let items = columns.indices.filter { columns[$0] == .item }
    var names = RawRow(cells: columns.map { _ in RawCell() })
    let places = above.count - 1 == items.count ? [0] + items : Array(above.indices)
    for (place, line) in zip(places, above) where place < names.cells.count {
      names.cells[place] = cell(line)
    }
    let last = [RawCell()] + head.lines.suffix(columns.count - 1).map { cell($0) }
    return [names, RawRow(cells: last)]
  }

  // MARK: - Rows

  /// Whether lines can be the cells of one row.
  private mutating func isRow(_ row: Range<Int>, _ columns: [Column]) -> Bool {
    var hasDay = false
    var hasEntry = false
    for (column, line) in zip(columns, row) where !lines[line].isEmpty {
      guard lines[line].use == .text else { return false }
      let text = probe.line(lines[line])
      let isTime = text.isDay || text.clockEnd == text.count || text.isPartOfDay
      switch column {
      case .time:
        guard isTime else { return false }
        hasDay = hasDay || text.isDay
      case .item:
        guard text.isItem else { return false }
        hasEntry = true
      case .text:
        guard !isTime else { return false }
        hasEntry = true
      }
    }
    // A day in the column of times stands alone.
    return !hasDay || !hasEntry || columns.dropFirst().first == .time
  }

  /// Whether a day or a time stands on a line of its own further on.
  private mutating func hasTimes(from first: Int) -> Bool {
    for i in first..<end where lines[i].isText {
      guard lines[i].upper - lines[i].lower <= 40 else { continue }
      let text = probe.line(lines[i])
      if text.isDay || text.clockEnd == text.count { return true }
    }
    return false
  }
}
