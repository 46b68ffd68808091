/// Turns the tables that shapes found into blocks: rows of a timetable, or plain lines where a table
/// only laid out text, such as a masthead.
struct TableBlocks {
  let bytes: ContiguousArray<UInt8>
  private var probe: LineProbe
  /// How many rows show what stands in which column.
  private static let shownRows = 64

  init(_ bytes: ContiguousArray<UInt8>, _ probe: LineProbe) {
    self.bytes = bytes
    self.probe = probe
  }

  /// Whether days and times stand in the first column, or the head of a timetable over it.
  mutating func isTimetable(_ table: RawTable) -> Bool {
    guard table.rows.contains(where: { $0.cells.count >= 2 }) else { return false }
    for row in table.rows {
      guard let first = row.cells.first(where: { !$0.isEmpty })?.pieces.first else { continue }
      let text = probe.text(first.lower, first.upper)
      if row.cells[0].isEmpty { continue }
      if text.isDay || text.beginsWithWeekday || text.clockEnd != nil { return true }
      if text.isHead(TimetableWords.timeHeads), row.cells.count >= 2 { return true }
    }
    return false
  }

  /// Whether the blanks of a timetable of one group were set by hand and line nothing up: the numbers
  /// of items stand beside the column that is headed so, or with a title in the column of times.
  /// Each line is to be read by itself then.
  mutating func isLoose(_ table: RawTable) -> Bool {
    var headed: Int?
    for row in table.rows.prefix(Self.shownRows) {
      for (column, cell) in row.cells.enumerated() {
        guard let first = cell.pieces.first else { continue }
        let text = probe.text(first.lower, first.upper)
        if column > 0, text.isHead(TimetableWords.itemHeads) {
          // Of several groups each has its own column; which is whose, only the columns tell.
          guard headed == nil || headed == column else { return false }
          headed = column
        } else if column == 0, let item = text.itemEnd(from: 0, after: 98), item.end < text.count,
          !text.isDay, text.clockEnd == nil
        {
          return true
        } else if column > 0, cell.pieces.count > 1, text.isItem {
          return true
        } else if let headed, column > 0, column != headed, text.isItem, holdsTitle(row, headed) {
          return true
        }
      }
    }
    return false
  }

  /// Whether a cell holds words and no number of an item.
  private mutating func holdsTitle(_ row: RawRow, _ column: Int) -> Bool {
    guard let first = row.cells[column].pieces.first else { return false }
    return !probe.text(first.lower, first.upper).isItem
  }

  /// Puts the lines of an aligned table together to rows: a row begins with a day, a time or the
  /// number of an item.
  mutating func merged(_ table: RawTable) -> RawTable {
    var merged = table
    merged.rows = []
    let items = itemColumns(table)
    let numbered = numberedColumns(table)
    for var row in table.rows {
      if let last = merged.rows.last, let piece = row.cells.first?.pieces.first,
        goesOnWithDay(last, probe.text(piece.lower, piece.upper))
      {
        // The rest of a day stands beside the next item, where days have a narrow column.
        merged.rows[merged.rows.count - 1].cells[0].append(row.cells[0])
        row.cells[0] = RawCell()
        if row.cells.allSatisfy({ $0.isEmpty }) { continue }
      }
      if var last = merged.rows.last, !beginsRow(row, items, last),
        !numbered.contains(where: { beginsWithItem(row, $0) })
      {
        for (column, cell) in row.cells.enumerated() where column < last.cells.count {
          last.cells[column].append(cell)
        }
        merged.rows[merged.rows.count - 1] = last
      } else {
        merged.rows.append(row)
      }
    }
    return merged
  }

  /// A timetable and its rest on the next page, where the columns have moved; nil if the rest has
  /// other columns.
  ///
  /// What stands on the next page before any day, time or item goes on with the last row.
  mutating func joined(_ table: RawTable, _ rest: RawTable) -> RawTable? {
    guard let width = table.rows.last?.cells.count, rest.rows.last?.cells.count == width else {
      return nil
    }
    // The last rows show the columns; a table of many pages is not gone through for each of them.
    var end = table
    end.rows = table.rows.suffix(Self.shownRows)
    let items = itemColumns(end)
    guard isTimetable(rest) || itemColumns(rest).contains(where: items.contains) else { return nil }
    var joined = table
    joined.lines = table.lines.lowerBound..<rest.lines.upperBound
    joined.markup += rest.markup
    let (head, body) = withoutRepeatedHead(of: table, rest)
    if let head { joined.rows.append(head) }
    var goesOn = true
    for row in merged(body).rows {
      if goesOn, isHead(row) {
        joined.rows.append(row)
      } else if goesOn, let last = joined.rows.lastIndex(where: { !isHead($0) }),
        goesOnWithFirstCell(joined.rows[last], row)
      {
        for (column, cell) in row.cells.enumerated() {
          joined.rows[last].cells[column].append(cell)
        }
        goesOn = false
      } else if goesOn, !items.isEmpty, !beginsFirstCell(row),
        items.allSatisfy({ row.cells[$0].isEmpty }),
        let last = joined.rows.lastIndex(where: { !isHead($0) })
      {
        for (column, cell) in row.cells.enumerated() {
          joined.rows[last].cells[column].append(cell)
        }
      } else {
        goesOn = false
        joined.rows.append(row)
      }
    }
    return joined
  }

  /// Whether a day, a time or a part of the day begins in the first cell; `p.m.` goes on there.
  private mutating func beginsFirstCell(_ row: RawRow) -> Bool {
    guard let piece = row.cells[0].pieces.first else { return false }
    let text = probe.text(piece.lower, piece.upper)
    return !(text.bytes.starts(with: "p.m.".utf8) || text.bytes.starts(with: "a.m.".utf8))
  }

  /// The head that a page repeats, as one row, and the rows under it.
  private mutating func withoutRepeatedHead(
    of table: RawTable,
    _ rest: RawTable
  ) -> (head: RawRow?, body: RawTable) {
    guard let first = table.rows.first, isHead(first) else { return (nil, rest) }
    let names = first.cells.map { text($0) }
    var head = RawRow(cells: first.cells.map { _ in RawCell() })
    var body = rest
    for (i, row) in rest.rows.enumerated() {
      for (column, cell) in row.cells.enumerated() { head.cells[column].append(cell) }
      let soFar = head.cells.map { text($0) }
      if soFar == names {
        body.rows = Array(rest.rows[(i + 1)...])
        return (head, body)
      }
      if !zip(soFar, names).allSatisfy({ $1.starts(with: $0) }) { break }
    }
    return (nil, rest)
  }

  /// The text of a cell, its lines joined.
  private mutating func text(_ cell: RawCell) -> ContiguousArray<UInt8> {
    var text = ContiguousArray<UInt8>()
    for piece in cell.pieces {
      if !text.isEmpty { text.append(ASCII.space) }
      text += probe.text(piece.lower, piece.upper).bytes
    }
    return text
  }

  /// Whether a row is a head of the table.
  private mutating func isHead(_ row: RawRow) -> Bool {
    guard let cell = row.cells.first else { return false }
    let text = text(cell)
    return TimetableWords.timeHeads.isWhole(text.span, 0, text.count) || hasHeadWords(row)
  }

  /// The columns in which numbers of items stand.
  private mutating func itemColumns(_ table: RawTable) -> [Int] {
    var counts: [Int: Int] = [:]
    for row in table.rows {
      for (column, cell) in row.cells.enumerated() where column > 0 {
        if let piece = cell.pieces.first, probe.text(piece.lower, piece.upper).isItem {
          counts[column, default: 0] += 1
        }
      }
    }
    return counts.keys.sorted()
  }

  /// The columns in which titles stand with the numbers of their items before them.
  private mutating func numberedColumns(_ table: RawTable) -> [Int] {
    let width = table.rows.last?.cells.count ?? 0
    return (1..<max(1, width)).filter { column in
      var found = 0
      for row in table.rows where found < 2 && beginsWithItem(row, column) { found += 1 }
      return found == 2
    }
  }

  /// Whether a cell begins with the number of an item and a title: `1 (a) Opening of the session`.
  private mutating func beginsWithItem(_ row: RawRow, _ column: Int) -> Bool {
    guard column < row.cells.count, let piece = row.cells[column].pieces.first,
      ASCII.isDigit(bytes[piece.lower])
    else { return false }
    let text = probe.text(piece.lower, piece.upper)
    return text.itemEnd(from: 0, after: 98).map { $0.end < text.count } ?? false
  }

  private mutating func beginsRow(_ row: RawRow, _ items: [Int], _ last: RawRow) -> Bool {
    if let piece = row.cells.first?.pieces.first {
      let text = probe.text(piece.lower, piece.upper)
      if goesOnWithClock(last, text) { return false }
      if text.isDay || text.beginsWithWeekday || text.isPartOfDay { return true }
      if goesOnWithHead(last, piece) { return false }
      // The names of columns may stand higher than "Date and time".
      if text.isHead(TimetableWords.timeHeads) { return !isAboveHead(last, items) }
      if let start = bytes[safe: piece.lower], ASCII.isDigit(start) { return true }
      if text.clockEnd != nil { return true }
      if beginsAfterHead(last) { return true }
    } else if beginsAfterHead(last), last.cells.dropFirst().allSatisfy({ $0.isEmpty }),
      !hasHeadWords(row)
    {
      return true
    }
    if holdsClock(row, 1) { return true }
    if row.cells.contains(where: { namesItem($0) }) { return true }
    for column in items where column < row.cells.count {
      guard let piece = row.cells[column].pieces.first else { continue }
      let text = probe.text(piece.lower, piece.upper)
      if text.isItem { return true }
      // A label alone goes on with a number, `1` and `(b)`, unless that has a label already.
      if bytes[piece.lower] == ASCII.openRound,
        let before = last.cells[column].pieces.last,
        bytes[before.upper - 1] == ASCII.closeRound
      {
        return true
      }
    }
    return false
  }

  /// Whether a cell is a time and nothing else, where days have a column before it.
  private mutating func holdsClock(_ row: RawRow, _ column: Int) -> Bool {
    guard row.cells.indices.contains(column), let piece = row.cells[column].pieces.first else {
      return false
    }
    let text = probe.text(piece.lower, piece.upper)
    return text.clockEnd == text.count && text.bytes.first.map(ASCII.isDigit) ?? false
  }

  /// Whether the last row is the upper line of a head, `Date and`, and a text goes on with it.
  private mutating func goesOnWithHead(_ last: RawRow, _ next: RawCell.Piece) -> Bool {
    guard var cell = last.cells.first, !cell.isEmpty else { return false }
    cell.append(next.lower, next.upper)
    let text = text(cell)
    return TimetableWords.timeHeads.isWhole(text.span, 0, text.count)
  }

  /// Whether the last row is the beginning of a day, `Wednesday,`, and a text goes on with it.
  private mutating func goesOnWithDay(_ last: RawRow, _ next: ProbedText) -> Bool {
    guard let first = last.cells.first?.pieces.first, let end = last.cells[0].pieces.last else {
      return false
    }
    let day = probe.text(first.lower, end.upper)
    // "Monday, 27 May," / "morning": the part of the day belongs to it as well, and the year.
    return day.beginsWithWeekday && (!day.isDate || day.bytes.last == ASCII.comma || next.isYear)
      && day.isDay(joinedWith: next)
  }

  /// Whether a page broke the day or the time in the first cell of the last row.
  private mutating func goesOnWithFirstCell(_ last: RawRow, _ row: RawRow) -> Bool {
    guard let piece = row.cells.first?.pieces.first else { return false }
    let text = probe.text(piece.lower, piece.upper)
    return goesOnWithDay(last, text) || goesOnWithClock(last, text)
  }

  /// Whether the last row begins a time that its narrow column broke: `Morning (10 a.m.–` / `1 p.m.)`.
  private mutating func goesOnWithClock(_ last: RawRow, _ next: ProbedText) -> Bool {
    guard let cell = last.cells.first, !cell.isEmpty, next.count <= 12 else { return false }
    let first = text(cell)
    guard first.count <= 40,
      ClockPhrase.readLabelled(first.span, 0, first.count)?.upper != first.count
    else { return false }
    let joined = first + [ASCII.space] + next.bytes
    return ClockPhrase.readLabelled(joined.span, 0, joined.count)?.upper == joined.count
  }

  /// Whether a cell begins with `Item 2.` and a title.
  private mutating func namesItem(_ cell: RawCell) -> Bool {
    guard let piece = cell.pieces.first else { return false }
    return probe.text(piece.lower, piece.upper).namesItem
  }

  /// Whether a row is the head of the table, so that what has no head words begins a row.
  private mutating func beginsAfterHead(_ row: RawRow) -> Bool {
    guard let piece = row.cells.first?.pieces.last else { return false }
    return probe.text(piece.lower, piece.upper).isDay
  }

  /// Whether a row is nothing but the upper lines of a head.
  private mutating func isAboveHead(_ row: RawRow, _ items: [Int]) -> Bool {
    guard row.cells.first?.isEmpty ?? true else { return false }
    for column in items where column < row.cells.count {
      guard let piece = row.cells[column].pieces.first else { continue }
      if probe.text(piece.lower, piece.upper).isItem { return false }
    }
    return true
  }

  private mutating func hasHeadWords(_ row: RawRow) -> Bool {
    for cell in row.cells {
      guard let piece = cell.pieces.first else { continue }
      let text = probe.text(piece.lower, piece.upper)
      if text.isHead(TimetableWords.itemHeads) || text.isHead(TimetableWords.titleHeads) {
        return true
      }
    }
    return false
  }

  /// Writes a row's cells and makes a block of them.
  static func block(
    _ row: RawRow,
    _ cleaner: inout TextCleaner,
    _ source: SourceText
  ) -> Block? {
    var cells: [Block.Cell] = []
    cells.reserveCapacity(row.cells.count)
    var hull = SourceRange.none
    let start = cleaner.text.count
    for raw in row.cells {
      let lower = cleaner.text.count
      var previous: RawCell.Piece?
      for piece in raw.pieces {
        if let previous, cleaner.text.count > lower,
          !isGlued(cleaner.text, source.bytes, piece.lower)
        {
          cleaner.text.writeSpace(for: previous.upper, max(previous.upper, piece.lower))
        }
        _ = cleaner.append(piece.lower, piece.upper)
        previous = piece
      }
      let text = lower..<cleaner.text.count
      var range = SourceRange.none
      for piece in raw.pieces { range = range.union(SourceRange(piece.lower, piece.upper)) }
      cells.append(Block.Cell(text: text, source: range))
      hull = hull.union(range)
      cleaner.text.copySeparator()
    }
    guard !hull.isEmpty else { return nil }
    return Block(kind: .row, text: start..<cleaner.text.count, source: hull, cells: cells)
  }

  private static func isGlued(
    _ text: CleanText,
    _ bytes: ContiguousArray<UInt8>,
    _ next: Int
  ) -> Bool {
    guard text.count >= 2, text.bytes[text.count - 1] == ASCII.hyphen else { return false }
    return ASCII.isWord(text.bytes[text.count - 2]) && ASCII.isAlphanumeric(bytes[next])
  }
}

extension ContiguousArray {
  /// The element at an index, if there is one.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
