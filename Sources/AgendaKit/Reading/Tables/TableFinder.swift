/// Finds the tables of a document, whatever their shape.
struct TableFinder {
  /// A stretch of lines that is a table.
  struct Region {
    var lines: Range<Int>
    var content: Content
    /// Whether blanks line its columns up, so that a page may have broken it.
    var isAligned = false
  }

  /// What a region holds.
  enum Content {
    /// A timetable: its rows.
    case rows(RawTable)
    /// Text in columns or cells; `byColumn` where the columns are to be read one after the other.
    case text(RawTable, byColumn: Bool)
    /// Columns that came apart.
    case scattered
  }

  private var blocks: TableBlocks
  private var probe: LineProbe
  /// The lines before which no aligned table and no grid can begin: they were tried in vain.
  private var alignedTried = 0
  private var gridTried = 0

  init(_ bytes: ContiguousArray<UInt8>, _ probe: LineProbe) {
    self.probe = probe
    blocks = TableBlocks(bytes, probe)
  }

  /// The regions, in the order of the lines; their lines are marked as used.
  mutating func find(_ lines: inout ContiguousArray<SourceLine>, _ bytes: Span<UInt8>) -> [Region] {
    var regions: [Region] = []
    var afterHeading = false
    // The aligned timetable before which nothing but the foot and head of a page stands.
    var broken: RawTable?
    var i = 0
    while i < lines.count {
      let opensTable = lines[i].opening == .table && (lines[i].isEmpty || lines[i].use == .text)
      guard lines[i].isText || opensTable else {
        i += 1
        continue
      }
      if !lines[i].isEmpty, let table = broken,
        let rest = AlignedTable.read(lines, at: i, bytes, goesOn: true, tried: &alignedTried),
        let joined = blocks.joined(table, rest)
      {
        for j in rest.lines where lines[j].use == .text { lines[j].use = .table }
        regions[regions.count - 1] = Region(lines: joined.lines, content: .rows(joined))
        broken = joined
        i = rest.lines.upperBound
        continue
      }
      broken = nil
      if let region = region(lines, at: i, afterHeading: afterHeading, bytes) {
        for j in region.lines where lines[j].use == .text { lines[j].use = .table }
        regions.append(region)
        if region.isAligned, case .rows(let table) = region.content { broken = table }
        i = max(region.lines.upperBound, i + 1)
        afterHeading = false
        continue
      }
      afterHeading = isTimetableHeading(lines[i], bytes)
      i += 1
    }
    return regions
  }

  private mutating func isTimetableHeading(_ line: SourceLine, _ bytes: Span<UInt8>) -> Bool {
    // A heading begins with a capital or a mark, running text goes on with a small letter.
    guard line.upper - line.lower <= 120, !line.isEmpty, !ASCII.isLower(bytes[line.lower]),
      !ASCII.isDigit(bytes[line.lower])
    else { return false }
    return probe.line(line).formulaAfterPrefix == .organizationOfWork
  }

  private mutating func region(
    _ lines: ContiguousArray<SourceLine>,
    at i: Int,
    afterHeading: Bool,
    _ bytes: Span<UInt8>
  ) -> Region? {
    if let table = HTMLTable.read(lines, at: i) { return decided(table) }
    guard !lines[i].isEmpty else { return nil }
    switch bytes[lines[i].lower] {
    case UInt8(ascii: "+"):
      if let table = GridTable.read(lines, at: i, bytes, tried: &gridTried) {
        return decided(table)
      }
    case ASCII.bar:
      if let table = BarTable.read(lines, at: i, bytes, &probe)
        ?? PipeTable.read(lines, at: i, bytes)
      {
        return decided(table)
      }
    case ASCII.hyphen:
      if let table = DashTable.read(lines, at: i, bytes) { return decided(table) }
    default:
      if lines[i].signs.contains(.bar) || i + 1 < lines.count && lines[i + 1].signs.contains(.bar),
        let table = BarTable.read(lines, at: i, bytes, &probe)
      {
        return decided(table)
      }
    }
    if i + 1 < lines.count, !lines[i + 1].isEmpty, bytes[lines[i + 1].lower] == ASCII.hyphen,
      let table = DashTable.read(lines, at: i, bytes)
    {
      return decided(table)
    }
    if let table = TabTable.read(lines, at: i, bytes, &probe) { return decided(table) }
    if let table = AlignedTable.read(lines, at: i, bytes, tried: &alignedTried) {
      if blocks.isTimetable(table) {
        if blocks.isLoose(table),
          case .table(let lines) = FlowTable.read(lines, at: i, afterHeading: true, probe),
          lines.lines.upperBound >= table.lines.upperBound
        {
          return Region(lines: lines.lines, content: .rows(lines))
        }
        return Region(lines: table.lines, content: .rows(blocks.merged(table)), isAligned: true)
      }
      return Region(lines: table.lines, content: .text(table, byColumn: true))
    }
    let isHead = mayBeginFlow(lines[i], bytes)
    if isHead || afterHeading && !isOverTable(lines, i, bytes) {
      switch FlowTable.read(lines, at: i, afterHeading: afterHeading, probe) {
      case .table(let table): return Region(lines: table.lines, content: .rows(table))
      case .scattered(let lines): return Region(lines: lines, content: .scattered)
      case nil: break
      }
    }
    return nil
  }

  /// Whether a line goes on with the heading, or is one of its own, over a table that begins further
  /// on, with a head or in a shape of its own.
  private mutating func isOverTable(
    _ lines: ContiguousArray<SourceLine>,
    _ start: Int,
    _ bytes: Span<UInt8>
  ) -> Bool {
    guard let next = probe.lineAfterHeading(lines, start) else { return false }
    if lines[next].opening == .table { return true }
    switch bytes[lines[next].lower] {
    case ASCII.bar, UInt8(ascii: "+"), ASCII.hyphen: return true
    default: return TabTable.isRow(bytes, lines[next]) || probe.line(lines[next]).isTableHead
    }
  }

  /// A table that is no timetable is text that was laid out in cells.
  private mutating func decided(_ table: RawTable) -> Region {
    let table = SpanningCells.taken(from: table, bytes: blocks.bytes)
    guard blocks.isTimetable(table) else {
      return Region(lines: table.lines, content: .text(table, byColumn: false))
    }
    var cells = ItemsInCells(probe)
    return Region(lines: table.lines, content: .rows(cells.divided(table)))
  }

  private static let timeHeads: Phrases = ["Date", "Time", "Day"]

  /// Only a short line that begins with D, T, M or S can be the head of a column of times.
  private func mayBeginFlow(_ line: SourceLine, _ bytes: Span<UInt8>) -> Bool {
    guard line.upper - line.lower <= 60 else { return false }
    return Self.timeHeads.end(in: bytes, at: LinePrefix(bytes, line).lower, line.upper) != nil
  }
}

extension ProbedText {
  /// The formula of the line, marks of a heading before it passed over.
  var formulaAfterPrefix: Formula? {
    var start = 0
    while start < count, bytes[start] == UInt8(ascii: "#") || bytes[start] == ASCII.space {
      start += 1
    }
    return Formula.whole(bytes.span, start, count)
  }
}
