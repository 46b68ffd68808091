/// Rows of a timetable in whose cells several items stand, each on a line of its own: each becomes a
/// row.
struct ItemsInCells {
  private var probe: LineProbe

  init(_ probe: LineProbe) { self.probe = probe }

  /// The table with a row for each item.
  mutating func divided(_ table: RawTable) -> RawTable {
    var divided = table
    divided.rows = []
    for row in table.rows { divided.rows += rows(row) }
    return divided
  }

  private mutating func rows(_ row: RawRow) -> [RawRow] {
    guard row.cells.contains(where: { $0.pieces.count > 1 }) else { return [row] }
    var row = row
    // What stands after the last paragraph of a cell may be its end tag alone.
    for column in row.cells.indices {
      row.cells[column].pieces = row.cells[column].pieces.filter {
        probe.text($0.lower, $0.upper).count > 0
      }
    }
    return byItemLines(row) ?? byTitleLines(row) ?? byDrawnLines(row) ?? [row]
  }

  /// The lines of a cell: pieces that go on with one another together.
  private func lines(_ cell: RawCell) -> [RawCell] {
    var lines: [RawCell] = []
    for piece in cell.pieces {
      if piece.startsLine || lines.isEmpty {
        lines.append(RawCell())
      }
      lines[lines.count - 1].pieces.append(piece)
    }
    return lines
  }

  /// A column of items with as many lines as the column of titles beside it.
  private mutating func byItemLines(_ row: RawRow) -> [RawRow]? {
    let cells = row.cells.map { lines($0) }
    guard let column = items(cells) else { return nil }
    let count = cells[column].count
    guard
      cells.enumerated().allSatisfy({
        $0.offset == 0 || $0.element.count <= 1 || $0.element.count == count
      }),
      cells.enumerated().contains(where: {
        $0.offset != column && $0.offset > 0 && $0.element.count == count
      })
    else { return nil }
    return cut(row, cells, count)
  }

  /// The column in which each line is the number of an item.
  private mutating func items(_ cells: [[RawCell]]) -> Int? {
    for (column, lines) in cells.enumerated() where lines.count > 1 {
      var all = true
      for line in lines where all {
        guard let piece = line.pieces.first else { continue }
        all = probe.text(piece.lower, piece.upper).isItem
      }
      if all { return column }
    }
    return nil
  }

  /// A column of titles that begin with the numbers of their items, each on a line of its own.
  private mutating func byTitleLines(_ row: RawRow) -> [RawRow]? {
    var cells = row.cells.map { lines($0) }
    let several = cells.indices.filter { cells[$0].count > 1 }
    guard several.count == 1, let column = several.first else { return nil }
    var texts: [ProbedText] = []
    for piece in cells[column].compactMap({ $0.pieces.first }) {
      texts.append(probe.text(piece.lower, piece.upper))
    }
    guard texts.count == cells[column].count, let starts = ProbedText.itemStarts(texts) else {
      return nil
    }
    var titles: [RawCell] = []
    for (line, starts) in zip(cells[column], starts) {
      if starts { titles.append(line) } else { titles[titles.count - 1].append(line) }
    }
    cells[column] = titles
    return cut(row, cells, titles.count)
  }

  /// The lines of a drawn table: a row begins at each line with the number of an item.
  private mutating func byDrawnLines(_ row: RawRow) -> [RawRow]? {
    var starts: [Int] = []
    var column = 0
    for (i, cell) in row.cells.enumerated() where i > 0 && cell.pieces.count > 1 {
      starts = []
      for piece in cell.pieces where probe.text(piece.lower, piece.upper).isItem {
        starts.append(piece.line)
      }
      column = i
      if starts.count > 1 { break }
    }
    guard starts.count > 1, row.cells[column].pieces.contains(where: { $0.line > 0 }) else {
      return nil
    }
    var rows = starts.map { _ in RawRow(cells: row.cells.map { _ in RawCell() }) }
    for (i, cell) in row.cells.enumerated() {
      for piece in cell.pieces {
        let place = i == 0 ? 0 : max(0, (starts.lastIndex { $0 <= piece.line }) ?? 0)
        rows[place].cells[i].pieces.append(piece)
      }
    }
    return rows
  }

  private func cut(_ row: RawRow, _ cells: [[RawCell]], _ count: Int) -> [RawRow] {
    (0..<count).map { n in
      RawRow(
        cells: row.cells.enumerated().map { column, whole in
          if column > 0, cells[column].count == count { return cells[column][n] }
          return n == 0 ? whole : RawCell()
        }
      )
    }
  }
}
