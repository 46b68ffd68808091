/// A timetable whose cells have become lines: one cell a line, or a row a line with one blank
/// between its cells.
///
/// It begins after a heading of the organization of work, or with the head of a table. With as many
/// lines a row as the head has, empty cells as empty lines, it is cut into rows of that many lines
/// (`CellRows`).
/// Otherwise each line tells by its words what it is: a day, a time, an item, or more of a title
/// (`FlowRows`).
struct FlowTable {
  /// What became of the lines.
  enum Result {
    /// Rows.
    case table(RawTable)
    /// Columns that came apart: which day and time an item has cannot be told.
    case scattered(Range<Int>)
  }

  private let lines: ContiguousArray<SourceLine>
  private var probe: LineProbe
  private let start: Int

  static func read(
    _ lines: ContiguousArray<SourceLine>,
    at start: Int,
    afterHeading: Bool,
    _ probe: LineProbe
  ) -> Result? {
    var table = FlowTable(lines: lines, probe: probe, start: start)
    return table.read(afterHeading: afterHeading)
  }

  private init(lines: ContiguousArray<SourceLine>, probe: LineProbe, start: Int) {
    self.lines = lines
    self.probe = probe
    self.start = start
  }

  private mutating func read(afterHeading: Bool) -> Result? {
    let first = probe.line(lines[start])
    guard afterHeading || first.isTableHead else { return nil }
    guard let head = head() else { return nil }
    let end = regionEnd(from: head.end)
    let region = Region(lines: lines, start: start, head: head, end: end)
    var cells = CellRows(region, probe)
    if let table = cells.read() { return .table(table) }
    var rows = FlowRows(region, probe)
    return rows.read().map(Result.table) ?? .scattered(start..<end)
  }

  /// Where a table stands among the lines of the document.
  struct Region {
    let lines: ContiguousArray<SourceLine>
    /// Its first line.
    let start: Int
    let head: Head
    /// The line after its last.
    let end: Int
  }

  /// The head of the table.
  struct Head {
    /// Its lines.
    var lines: [Int]
    /// The first line after it.
    var end: Int
    /// How many columns of items it names.
    var groups: Int
  }

  /// The lines of the head, up to the first day, time or item.
  private mutating func head() -> Head? {
    var head: [Int] = []
    var items = 0
    var i = start
    while i < lines.count, head.count <= 12 {
      if PipeTable.begins(lines, at: i, probe.bytes.span) { return nil }
      if lines[i].isText {
        let text = probe.line(lines[i])
        let isDay = probe.dayLines(lines, i, lines.count) != nil
        if isDay || text.dayBeforeClock != nil || text.clockEnd != nil || text.itemEnd != nil
          || text.isPartOfDay
        {
          guard !head.isEmpty || isDay || text.dayBeforeClock != nil || text.clockEnd != nil else {
            return nil
          }
          return Head(lines: head, end: i, groups: items)
        }
        // A head on one line names two groups.
        if text.count > (text.isTableHead ? 300 : 90) { return nil }
        items += text.count(of: "item")
        head.append(i)
      }
      i += 1
    }
    return nil
  }

  /// The line at which the table ends: a heading, running text after the last row, or the end of the
  /// text.
  private mutating func regionEnd(from first: Int) -> Int {
    // The first sentence after the last row.
    var sentence: Int?
    var previous: Int?
    var i = first
    while i < lines.count {
      defer { i += 1 }
      guard lines[i].isText else { continue }
      if PipeTable.begins(lines, at: i, probe.bytes.span) { return sentence ?? i }
      let text = probe.line(lines[i])
      if let formula = text.formula,
        formula == .annex || formula == .annotations
          || formula == .annotatedAgenda
      {
        return sentence ?? i
      }
      // The rule above the notes, and the notes.
      if text.isRule || previous != nil && text.beginsNotes { return sentence ?? i }
      if text.beginsTable {
        sentence = nil
      } else if previous != nil, probe.beginsHeading(lines, i) {
        return sentence ?? i
      } else if sentence == nil, isSentence(text, i, after: previous) {
        sentence = i
      }
      previous = i
    }
    return sentence ?? i
  }

  /// Whether a line is a sentence that stands apart from the row before it.
  private mutating func isSentence(_ text: ProbedText, _ i: Int, after previous: Int?) -> Bool {
    guard let previous, previous + 1 < i, text.isSentence else { return false }
    // The number of an item has its title after it.
    return !probe.line(lines[previous]).isItem
  }
}
