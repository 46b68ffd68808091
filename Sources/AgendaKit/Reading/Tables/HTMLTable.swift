/// A table of HTML: `<table>`, with rows and cells; what stands in a cell may have lines.
enum HTMLTable {
  static func read(_ lines: ContiguousArray<SourceLine>, at start: Int) -> RawTable? {
    guard lines[start].opening == .table else { return nil }
    var table = RawTable(lines: start..<start)
    var i = start
    var isInCell = false
    while i < lines.count {
      let line = lines[i]
      if i > start {
        if line.opening == .tableEnd { break }
        if line.opening == .table { break }
        if line.opening == .row {
          table.rows.append(RawRow(cells: []))
          isInCell = false
        } else if line.opening == .cell {
          if table.rows.isEmpty { table.rows.append(RawRow(cells: [])) }
          table.rows[table.rows.count - 1].cells.append(RawCell())
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
    table.lines = start..<max(i, start + 1)
    return table
  }
}
