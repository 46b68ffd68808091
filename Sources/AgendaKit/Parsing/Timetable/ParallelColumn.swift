/// A column of meetings held beside the plenary, where a page of print has lost the columns: what
/// stands in it follows the title of the plenary's item, `Technical assistance Consideration of draft
/// resolutions`. The agenda tells where the one ends and the other begins.
struct ParallelColumn {
  /// Who meets there, as the document refers to it.
  let group: String?

  private static let plenary: Phrase = "Plenary "

  /// The column that the head of a table names after "Plenary"; nil if the table has its columns, or
  /// no such head.
  init?(_ table: TimetableTables.Table, _ columns: TimetableColumns, _ builder: DocumentBuilder) {
    guard columns.groups.count == 1 else { return nil }
    for row in table.rows where row.isHead {
      let cells = row.cells.map { builder.reading.string($0.text) }
      let head = ContiguousArray(cells.joined(separator: " ").utf8)
      guard let name = Self.plenary.first(in: head.span, 0, head.count) else { continue }
      group = builder.group(inTable: String(decoding: head[name.upperBound...], as: UTF8.self))
      return
    }
    return nil
  }

  /// Where the parallel column begins in a cell, after the title of one of the items and
  /// "(continued)"; the end of the cell where nothing stands in it; nil if the title is another.
  static func start(
    in cell: Range<Int>,
    after titles: [String],
    _ reading: Reading
  ) -> Int? {
    let text = reading.text.bytes.span
    for title in titles {
      guard var end = titleEnd(title, in: cell, text) else { continue }
      while end < cell.upperBound, text[end] == ASCII.space { end += 1 }
      guard end == cell.upperBound || ASCII.isUpper(text[end]) else { continue }
      return end
    }
    return nil
  }

  /// One past a title and "(continued)", where the cell begins with it.
  static func titleEnd(_ title: String, in cell: Range<Int>, _ text: Span<UInt8>) -> Int? {
    let words = ContiguousArray(title.utf8)
    guard words.count <= cell.count,
      words.indices.allSatisfy({ text[cell.lowerBound + $0] == words[$0] })
    else { return nil }
    let end = cell.lowerBound + words.count
    guard let close = text.closingBracket(end, cell.upperBound),
      ContinuedMark.range(text, cell.lowerBound..<close) != nil
    else { return end }
    return close
  }
}

extension Span where Element == UInt8 {
  /// One past the first closing bracket, where nothing but a blank stands before the opening one.
  fileprivate func closingBracket(_ start: Int, _ upper: Int) -> Int? {
    var i = start
    while i < upper, self[i] == ASCII.space { i += 1 }
    guard i < upper, self[i] == ASCII.openRound else { return nil }
    while i < upper, self[i] != ASCII.closeRound { i += 1 }
    return i < upper ? i + 1 : nil
  }
}
