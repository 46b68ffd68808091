/// Rows whose cells are divided by bars with blanks around them, without bars at their ends: as
/// `export --format text` writes the tables of a Word file.
///
/// A line alone is none, nor are rows that all begin with a bar: those are Markdown's.
enum BarTable {
  static func read(
    _ lines: ContiguousArray<SourceLine>,
    at start: Int,
    _ bytes: Span<UInt8>,
    _ probe: inout LineProbe
  ) -> RawTable? {
    var table = RawTable(lines: start..<start)
    var isOpen = false
    var i = start
    var end = start
    // An empty line between rows does not end the table.
    while i < lines.count, i - end <= 1 {
      if lines[i].isText {
        guard let row = row(bytes, lines[i]) ?? day(lines, i, bytes, &probe) else { break }
        isOpen = isOpen || row.cells.count > 1 && bytes[lines[i].lower] != ASCII.bar
        table.rows.append(row)
        end = i + 1
      } else if !lines[i].isEmpty {
        break
      }
      i += 1
    }
    guard isOpen, table.rows.count > 1 else { return nil }
    table.lines = start..<end
    return table
  }

  /// A day alone on its line, without the empty cells beside it, before a row.
  private static func day(
    _ lines: ContiguousArray<SourceLine>,
    _ i: Int,
    _ bytes: Span<UInt8>,
    _ probe: inout LineProbe
  ) -> RawRow? {
    guard lines[i].upper - lines[i].lower <= 80, i + 1 < lines.count, lines[i + 1].isText,
      row(bytes, lines[i + 1]) != nil, probe.line(lines[i]).isDay
    else { return nil }
    return RawRow(cells: [RawCell(lines[i].lower, lines[i].upper)])
  }

  private static func row(_ bytes: Span<UInt8>, _ line: SourceLine) -> RawRow? {
    guard line.signs.contains(.bar) else { return nil }
    var row = RawRow(cells: [])
    var start = line.lower
    for i in line.lower..<line.upper where bytes[i] == ASCII.bar {
      guard i == line.lower || ASCII.isBlank(bytes[i - 1]),
        i + 1 == line.upper || ASCII.isBlank(bytes[i + 1]), row.cells.count < RawTable.columnLimit
      else { continue }
      let cell = bytes.trimmed(start, i)
      row.cells.append(RawCell(cell.lower, cell.upper))
      start = i + 1
    }
    guard !row.cells.isEmpty else { return nil }
    let last = bytes.trimmed(start, line.upper)
    row.cells.append(RawCell(last.lower, last.upper))
    return row
  }
}
