/// Converters of pages to Markdown: a cell that spans several columns or rows is written into each of
/// them.
///
///     | Monday, 12 May | Monday, 12 May | Monday, 12 May |
///     | 10 a.m.–1 p.m. | 1 (a) | Opening of the meeting |
///     | 10 a.m.–1 p.m. | 1 (b) | Adoption of the agenda |
enum SpanningCells {
  /// The table with one cell for a row whose cells are all the same, and without the times that a
  /// row repeats from the row above.
  static func taken(from table: RawTable, bytes: ContiguousArray<UInt8>) -> RawTable {
    var table = table
    let texts = table.rows.map { row in row.cells.map { text($0, bytes) } }
    for (i, cells) in texts.enumerated() {
      if let first = cells.firstIndex(where: { !$0.isEmpty }),
        cells.count(where: { $0 == cells[first] }) >= 2,
        cells.allSatisfy({ $0.isEmpty || $0 == cells[first] })
      {
        let repeated = table.rows[i].cells.enumerated().filter { $0.offset != first }
        for (_, cell) in repeated {
          table.markup += cell.pieces.map { SourceRange($0.lower, $0.upper) }
        }
        table.rows[i].cells = [table.rows[i].cells[first]]
        continue
      }
      guard i > 0, cells.count == texts[i - 1].count, table.rows[i - 1].cells.count == cells.count
      else { continue }
      // The day may have a column of its own before the time.
      let times = cells.prefix { isClock($0) || TimetableWords.isDay($0.span, 0, $0.count) }.count
      guard times < cells.count, cells[..<times].contains(where: isClock),
        cells[..<times] == texts[i - 1][..<times], cells[times...] != texts[i - 1][times...]
      else { continue }
      for column in 0..<times {
        table.markup += table.rows[i].cells[column].pieces.map { SourceRange($0.lower, $0.upper) }
        table.rows[i].cells[column] = RawCell()
      }
    }
    return table
  }

  private static func text(
    _ cell: RawCell,
    _ bytes: ContiguousArray<UInt8>
  ) -> ContiguousArray<UInt8> {
    var text = ContiguousArray<UInt8>()
    for piece in cell.pieces {
      if !text.isEmpty { text.append(ASCII.space) }
      text += bytes[piece.lower..<piece.upper]
    }
    return text
  }

  private static func isClock(_ text: ContiguousArray<UInt8>) -> Bool {
    ClockPhrase.readLabelled(text.span, 0, text.count) != nil
  }
}
