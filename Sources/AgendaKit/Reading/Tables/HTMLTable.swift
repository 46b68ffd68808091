/// A table of HTML: `<table>`, with rows and cells; what stands in a cell may have lines.
enum HTMLTable {
  static func read(_ lines: ContiguousArray<SourceLine>, at start: Int) -> RawTable? {
    guard lines[start].opening == .table else { return nil }
    var table = RawTable(lines: start..<start)
    var i = start
    var isInCell = false
    var spans = RowSpans()
    while i < lines.count {
      let line = lines[i]
      if i > start {
        if line.opening == .tableEnd { break }
        if line.opening == .table { break }
        if line.opening == .row {
          spans.endRow(&table)
          table.rows.append(RawRow(cells: []))
          isInCell = false
        } else if line.opening == .cell {
          if table.rows.isEmpty { table.rows.append(RawRow(cells: [])) }
          spans.fill(&table)
          table.rows[table.rows.count - 1].cells.append(RawCell())
          spans.begin(Int(line.rowSpan), in: table)
          isInCell = true
        }
      }
      if !line.isEmpty, isInCell, let row = table.rows.indices.last {
        let cell = table.rows[row].cells.count - 1
        let startsLine = line.opening != .nothing || (i > 0 && lines[i - 1].breaksAfter)
        table.rows[row].cells[cell].append(line.lower, line.upper, startsLine: startsLine)
      } else if !line.isEmpty {
        // Text of a table that is in no cell, such as a caption.
        table.rows.append(RawRow(cells: [RawCell(line.lower, line.upper)]))
      }
      i += 1
    }
    spans.endRow(&table)
    table.lines = start..<max(i, start + 1)
    return table
  }

  /// Cells that reach down into further rows: there they are empty, so that what stands beside them
  /// keeps its column.
  private struct RowSpans {
    /// How many rows a cell still takes, by its column.
    private var open: [Int: Int] = [:]

    /// Puts empty cells where cells of rows above reach down.
    mutating func fill(_ table: inout RawTable) {
      guard let row = table.rows.indices.last else { return }
      while let rows = open[table.rows[row].cells.count] {
        let column = table.rows[row].cells.count
        open[column] = rows > 1 ? rows - 1 : nil
        table.rows[row].cells.append(RawCell())
      }
    }

    /// Notes the rows of the cell that was begun last.
    mutating func begin(_ rows: Int, in table: RawTable) {
      guard rows > 1, let row = table.rows.last, row.cells.count <= RawTable.columnLimit else {
        return
      }
      pending.append((row.cells.count - 1, min(rows, 1000) - 1))
    }

    private var pending: [(column: Int, rows: Int)] = []

    /// Ends a row: what began in it reaches into the next ones.
    mutating func endRow(_ table: inout RawTable) {
      fill(&table)
      for span in pending { open[span.column] = span.rows }
      pending = []
    }
  }
}
