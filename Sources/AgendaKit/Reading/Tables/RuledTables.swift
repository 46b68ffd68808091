/// A table drawn with `+---+` and `|`, as pandoc and reStructuredText have it.
enum GridTable {
  /// - Parameter tried: the line up to which nothing but borders stand; moved on here.
  static func read(
    _ lines: ContiguousArray<SourceLine>,
    at start: Int,
    _ bytes: Span<UInt8>,
    tried: inout Int
  ) -> RawTable? {
    guard start >= tried else { return nil }
    guard isBorder(bytes, lines[start]) else { return nil }
    var table = RawTable(lines: start..<start)
    var row: RawRow?
    var i = start
    var blankCells: Set<Int> = []
    // Columns whose line before ended with a backslash: a break in pandoc's Markdown.
    var broken: Set<Int> = []
    while i < lines.count, !lines[i].isEmpty {
      let line = lines[i]
      if isBorder(bytes, line) {
        if let row { table.rows.append(row) }
        row = nil
        blankCells = []
        table.markup.append(line.range)
      } else if let pieces = partialBorder(bytes, line) {
        // A cell over several rows goes on beside the border of the others.
        add(pieces, to: &row, line: i - start)
        if let row { table.rows.append(row) }
        row = nil
        blankCells = []
      } else if bytes[line.lower] == ASCII.bar {
        let cells = PipeTable.cells(bytes, line)
        if row == nil { row = RawRow(cells: []) }
        for (column, cell) in cells.enumerated() {
          if row?.cells.count ?? 0 <= column { row?.cells.append(RawCell()) }
          if cell.lower == cell.upper { blankCells.insert(column) }
          let afterBlank = cell.lower < cell.upper && blankCells.remove(column) != nil
          let isBroken = broken.remove(column) != nil
          var upper = cell.upper
          if upper > cell.lower, bytes[upper - 1] == ASCII.backslash {
            upper -= 1
            table.markup.append(SourceRange(upper, upper + 1))
            broken.insert(column)
          }
          row?.cells[column].append(
            cell.lower,
            upper,
            startsLine: afterBlank || isBroken,
            line: i - start
          )
        }
      } else {
        break
      }
      i += 1
    }
    if let row { table.rows.append(row) }
    guard !table.rows.isEmpty else {
      tried = i
      return nil
    }
    table.lines = start..<i
    return table
  }

  /// The pieces of `| 10 a.m. +-----+-----+`, a border between some columns, those of the border empty;
  /// nil for another line.
  private static func partialBorder(
    _ bytes: Span<UInt8>,
    _ line: SourceLine
  ) -> [(lower: Int, upper: Int)]? {
    guard line.upper - line.lower >= 5, bytes[line.lower] == ASCII.bar || bytes[line.lower] == 0x2B,
      bytes[line.upper - 1] == ASCII.bar || bytes[line.upper - 1] == 0x2B
    else { return nil }
    var pieces: [(lower: Int, upper: Int)] = []
    var borders = 0
    var start = line.lower + 1
    for i in line.lower + 1..<line.upper where bytes[i] == ASCII.bar || bytes[i] == 0x2B {
      let isRule =
        i - start >= 3 && (start..<i).allSatisfy { bytes[$0] == ASCII.hyphen || bytes[$0] == 0x3D }
      // A sign in the text of a cell is no corner.
      guard isRule || bytes[i] == ASCII.bar || bytes[min(i + 1, line.upper - 1)] == ASCII.hyphen
      else {
        continue
      }
      if isRule {
        borders += 1
        pieces.append((i, i))
      } else {
        pieces.append(bytes.trimmed(start, i))
      }
      start = i + 1
    }
    return borders > 0 && borders < pieces.count ? pieces : nil
  }

  private static func add(
    _ pieces: [(lower: Int, upper: Int)],
    to row: inout RawRow?,
    line: Int
  ) {
    for (column, piece) in pieces.enumerated() where piece.lower < piece.upper {
      guard row != nil, column < row?.cells.count ?? 0 else { continue }
      row?.cells[column].append(piece.lower, piece.upper, startsLine: false, line: line)
    }
  }

  /// `+-----+-----+`, `+=====+`, `+:---:+`.
  private static func isBorder(_ bytes: Span<UInt8>, _ line: SourceLine) -> Bool {
    guard line.upper - line.lower >= 3, bytes[line.lower] == UInt8(ascii: "+"),
      bytes[line.upper - 1] == UInt8(ascii: "+")
    else { return false }
    for i in line.lower..<line.upper {
      switch bytes[i] {
      case UInt8(ascii: "+"), ASCII.hyphen, UInt8(ascii: "="), ASCII.colon: continue
      default: return false
      }
    }
    return true
  }
}

/// A table of Markdown, `| a | b |`, with or without a line of dashes under its head.
enum PipeTable {
  static func read(
    _ lines: ContiguousArray<SourceLine>,
    at start: Int,
    _ bytes: Span<UInt8>
  ) -> RawTable? {
    var table = RawTable(lines: start..<start)
    var i = start
    while i < lines.count, isRow(bytes, lines[i]) {
      if isSeparator(bytes, lines[i]) {
        table.markup.append(lines[i].range)
        i += 1
        continue
      }
      var row = RawRow(cells: cells(bytes, lines[i]).map { RawCell($0.lower, $0.upper) })
      i += 1
      // `<br>` in a cell has broken the line.
      while i < lines.count, lines[i].opening == .lineBreak, lines[i].use == .text {
        add(lines[i], to: &row, bytes)
        i += 1
      }
      table.rows.append(row)
    }
    guard !table.rows.isEmpty else { return nil }
    table.lines = start..<i
    return table
  }

  /// Adds the rest of a row after a break in a cell: up to the first bar it goes on with that cell.
  private static func add(_ line: SourceLine, to row: inout RawRow, _ bytes: Span<UInt8>) {
    var lower = line.lower
    var isFirst = true
    for i in line.lower...line.upper
    where i == line.upper
      || bytes[i] == ASCII.bar && (i == line.lower || bytes[i - 1] != ASCII.backslash)
    {
      let cell = bytes.trimmed(lower, i)
      if isFirst {
        if row.cells.isEmpty { row.cells.append(RawCell()) }
        row.cells[row.cells.count - 1].append(cell.lower, cell.upper, startsLine: true)
      } else if i < line.upper || cell.lower < cell.upper {
        row.cells.append(RawCell(cell.lower, cell.upper))
      }
      isFirst = false
      lower = i + 1
    }
  }

  private static func isRow(_ bytes: Span<UInt8>, _ line: SourceLine) -> Bool {
    guard line.upper - line.lower >= 3, bytes[line.lower] == ASCII.bar else { return false }
    for i in line.lower + 1..<line.upper where bytes[i] == ASCII.bar { return true }
    return false
  }

  /// Whether a row with the rule of a head below it begins a table, whatever stands before.
  static func begins(
    _ lines: ContiguousArray<SourceLine>,
    at i: Int,
    _ bytes: Span<UInt8>
  ) -> Bool {
    i + 1 < lines.count && lines[i].isText && isRow(bytes, lines[i])
      && isRow(bytes, lines[i + 1]) && isSeparator(bytes, lines[i + 1])
  }

  private static func isSeparator(_ bytes: Span<UInt8>, _ line: SourceLine) -> Bool {
    var hasDash = false
    for i in line.lower..<line.upper {
      switch bytes[i] {
      case ASCII.hyphen: hasDash = true
      case ASCII.bar, ASCII.colon, ASCII.space, UInt8(ascii: "+"): continue
      default: return false
      }
    }
    return hasDash
  }

  /// The stretches between the bars of a line, without blanks at their ends.
  static func cells(_ bytes: Span<UInt8>, _ line: SourceLine) -> [(lower: Int, upper: Int)] {
    var cells: [(lower: Int, upper: Int)] = []
    var start = line.lower + 1
    for i in line.lower + 1..<line.upper
    where bytes[i] == ASCII.bar && bytes[i - 1] != ASCII.backslash {
      cells.append(bytes.trimmed(start, i))
      start = i + 1
    }
    if start < line.upper {
      let rest = bytes.trimmed(start, line.upper)
      if rest.lower < rest.upper { cells.append(rest) }
    }
    return cells
  }
}

/// Rows whose cells are divided by tabs.
enum TabTable {
  static func read(
    _ lines: ContiguousArray<SourceLine>,
    at start: Int,
    _ bytes: Span<UInt8>,
    _ probe: inout LineProbe
  ) -> RawTable? {
    guard isRow(bytes, lines[start]) || isDayOfTable(lines, start, bytes, &probe) else {
      return nil
    }
    var table = RawTable(lines: start..<start)
    var i = start
    var end = start
    // A page break leaves a blank line in the table; more than two end it.
    while i < lines.count, i - end <= 2 {
      let line = lines[i]
      if isRow(bytes, line) || (i > start && i == end && continues(bytes, line))
        || isDayOfTable(lines, i, bytes, &probe)
      {
        table.rows.append(RawRow(cells: cells(bytes, line)))
        end = i + 1
      } else if line.isText {
        break
      }
      i += 1
    }
    table.lines = start..<end
    return table
  }

  /// A day alone on its line, its empty cells lost, before a row.
  private static func isDayOfTable(
    _ lines: ContiguousArray<SourceLine>,
    _ i: Int,
    _ bytes: Span<UInt8>,
    _ probe: inout LineProbe
  ) -> Bool {
    guard lines[i].isText, lines[i].upper - lines[i].lower <= 80,
      i + 1 < lines.count, isRow(bytes, lines[i + 1]) || continues(bytes, lines[i + 1])
    else { return false }
    return probe.line(lines[i]).isDay
  }

  /// Whether tabs divide the line into cells; a tab after a list's number does not.
  static func isRow(_ bytes: Span<UInt8>, _ line: SourceLine) -> Bool {
    guard line.isText,
      line.signs.contains(.tab) || trailingTab(bytes, line)
    else { return false }
    let lower = LinePrefix(bytes, line).lower
    let isEntry =
      LineLabel.read(bytes, lower, line.upper) != nil
      || DecimalLabel(bytes, lower..<line.upper) != nil
    var hasTime = false
    var cells = 0
    var hasTab = false
    var start = lower
    for i in lower...line.upper where i == line.upper || bytes[i] == ASCII.tab {
      if i < line.upper { hasTab = true }
      let cell = bytes.trimmed(start, i)
      // A label, and the rest of a sentence, make no cell of their own.
      if cell.lower < cell.upper, !isLabel(bytes, cell, isFirst: start == lower),
        cells == 0 || !goesOn(bytes, cell.lower, after: start - 1)
      {
        cells += 1
      }
      if isEntry, cell.lower < cell.upper {
        hasTime =
          hasTime || ClockPhrase.readLabelled(bytes, cell.lower, cell.upper)?.upper == cell.upper
          || TimetableWords.isDay(bytes, cell.lower, cell.upper)
      }
      start = i + 1
    }
    if !hasTab { return lower == line.lower && trailingTab(bytes, line) }
    // Tabs within an entry of a list, or a numbered paragraph, are no columns.
    if isEntry, !hasTime { return false }
    return cells > 1 || cells == 1 && begins(bytes, lower, line)
  }

  /// Whether a cell is the label of a list, `2.`, `(a)`, `IV.`, or the star of a note.
  private static func isLabel(
    _ bytes: Span<UInt8>,
    _ cell: (lower: Int, upper: Int),
    isFirst: Bool
  ) -> Bool {
    guard isFirst else { return false }
    if NoteSign.starsEnd(bytes, cell.lower, cell.upper) == cell.upper { return true }
    guard let label = LineLabel.read(bytes, cell.lower, cell.upper) else { return false }
    return label.end >= cell.upper
  }

  /// Whether a stretch after a tab goes on with the sentence before it: with a small letter, or after
  /// words that cannot end there.
  private static func goesOn(_ bytes: Span<UInt8>, _ start: Int, after tab: Int) -> Bool {
    var end = tab
    while end > 0, ASCII.isBlank(bytes[end - 1]), bytes[end - 1] != ASCII.lineFeed { end -= 1 }
    guard end > 0, bytes[end - 1] > ASCII.space else { return false }
    if UTF8Class.isLowercase(bytes, start) {
      return ASCII.isWord(bytes[end - 1]) || bytes[end - 1] == ASCII.comma
    }
    return bytes[end - 1] == ASCII.comma
  }

  /// Whether tabs at its ends make a line with one cell a row: others of the table are empty.
  private static func begins(_ bytes: Span<UInt8>, _ lower: Int, _ line: SourceLine) -> Bool {
    guard trailingTab(bytes, line) else { return false }
    return LineLabel.read(bytes, lower, line.upper) == nil
  }

  /// A row whose other cells are all empty: a day.
  private static func trailingTab(_ bytes: Span<UInt8>, _ line: SourceLine) -> Bool {
    line.upper < bytes.count && bytes[line.upper] == ASCII.tab
  }

  /// A row whose first cells are empty and which has but one.
  private static func continues(_ bytes: Span<UInt8>, _ line: SourceLine) -> Bool {
    !line.isEmpty && line.lower > 0 && bytes[line.lower - 1] == ASCII.tab
  }

  private static func cells(_ bytes: Span<UInt8>, _ line: SourceLine) -> [RawCell] {
    var start = line.lower
    while start > 0, bytes[start - 1] == ASCII.tab || bytes[start - 1] == ASCII.space { start -= 1 }
    var end = line.upper
    while end < bytes.count, bytes[end] == ASCII.tab || bytes[end] == ASCII.space { end += 1 }
    var cells: [RawCell] = []
    var lower = start
    for i in start..<end where bytes[i] == ASCII.tab {
      let cell = bytes.trimmed(lower, i)
      cells.append(RawCell(cell.lower, cell.upper))
      lower = i + 1
    }
    let last = bytes.trimmed(lower, end)
    cells.append(RawCell(last.lower, last.upper))
    return cells
  }
}
