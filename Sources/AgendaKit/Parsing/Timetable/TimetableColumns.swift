/// Which column of a timetable holds what, found from what stands in them.
struct TimetableColumns {
  /// The columns of one group.
  struct GroupColumns {
    /// The column of items; nil where items stand with their titles.
    var item: Int?
    /// The column of titles.
    var title: Int
    /// The group, as the document refers to it; nil if nothing names one.
    var group: String?
  }

  /// The column of the day, where it has one of its own.
  var day: Int?
  /// The column of the time.
  var time = 0
  /// The groups, from left to right.
  var groups: [GroupColumns] = []
  /// The columns that are headed as none of the agenda, such as rooms.
  private(set) var others: [(column: Int, head: Range<Int>)] = []

  /// Finds the columns of the rows of a table.
  init(_ rows: [TimetableRow], _ builder: DocumentBuilder) {
    let width = rows.map { $0.cells.count }.max() ?? 0
    var items = Array(repeating: 0, count: width)
    var times = Array(repeating: 0, count: width)
    var days = Array(repeating: 0, count: width)
    var texts = Array(repeating: 0, count: width)
    others = Self.others(rows, builder.reading)
    let others = Set(others.map { $0.column })
    for row in rows where !row.isHead {
      for (column, cell) in row.cells.enumerated() where !others.contains(column) {
        switch cell.content {
        case .item: items[column] += 1
        case .clock, .part: times[column] += 1
        case .day, .dayAndClock: days[column] += 1
        case .text: texts[column] += 1
        case .empty: break
        }
      }
    }
    time = times.indices.max { times[$0] < times[$1] } ?? 0
    if times.allSatisfy({ $0 == 0 }) { time = 0 }
    day = days.indices.first { $0 < time && days[$0] > 0 }
    let first = min(width, max(time, day ?? 0) + 1)
    var columns = (first..<width).filter { !others.contains($0) }[...]
    while let column = columns.popFirst() {
      let isItem = items[column] > 0 && items[column] >= texts[column]
      if isItem, let title = columns.popFirst() {
        groups.append(GroupColumns(item: column, title: title))
      } else {
        groups.append(GroupColumns(item: nil, title: column))
      }
    }
    // One empty column after another is the edge of a table, not a group.
    groups = groups.filter { texts[$0.title] > 0 || $0.item.map { items[$0] > 0 } ?? false }
    nameGroups(rows, builder)
  }

  /// The columns that a head names as none of the agenda, the first row of heads before others.
  private static func others(
    _ rows: [TimetableRow],
    _ reading: Reading
  ) -> [(column: Int, head: Range<Int>)] {
    let bytes = reading.text.bytes
    guard let head = rows.first(where: { $0.isHead }) else { return [] }
    let found = head.cells.enumerated().compactMap {
      column,
      cell -> (column: Int, head: Range<Int>)? in
      let (lower, upper) = (cell.text.lowerBound, cell.text.upperBound)
      let isOther = TimetableWords.otherHeads.isWhole(bytes.span, lower, upper)
      return isOther ? (column, cell.text) : nil
    }
    // A table of times and one more column has nothing but that.
    return found.count + 1 < head.cells.count ? found : []
  }

  /// Gives each group the name that stands over its columns; a table of one group needs none.
  private mutating func nameGroups(_ rows: [TimetableRow], _ builder: DocumentBuilder) {
    let meetings = builder.document.meetings
    for row in rows where row.isHead || row.isOfNames(builder) {
      // Names that span columns stand in their order, whatever cell of the row each is.
      let named = row.names(builder)
      if named.count == groups.count, groups.count > 1, groups.allSatisfy({ $0.group == nil }) {
        for i in groups.indices { groups[i].group = named[i].group }
        continue
      }
      for (column, name, group) in named {
        // One column for several groups has lost its columns: only a name alone says whose it is.
        guard groups.count > 1 || meetings.count < 2 || builder.meeting(named: name) != nil else {
          continue
        }
        let place =
          groups.indices.last { (groups[$0].item ?? groups[$0].title) <= column }
          ?? groups.indices.first { groups[$0].title >= column }
        if let place, groups[place].group == nil { groups[place].group = group }
      }
    }
    guard groups.contains(where: { $0.group == nil }) else { return }
    if groups.count == 1 {
      groups[0].group = meetings.count == 1 ? meetings[0].group.reference : nil
    } else if groups.count == meetings.count, groups.allSatisfy({ $0.group == nil }) {
      for i in groups.indices { groups[i].group = meetings[i].group.reference }
    }
  }

  /// Names the group of the table, where it is the table of one.
  mutating func name(_ group: String) {
    guard groups.count == 1 else { return }
    groups[0].group = group
  }
}

/// A row of a timetable, with what each cell holds.
struct TimetableRow {
  /// What a cell holds.
  enum Content {
    case empty, day, dayAndClock, clock, part, item, text
  }

  /// A cell.
  struct Cell {
    let content: Content
    /// Its text, in `Reading.text`.
    var text: Range<Int> { stretch.offsets }
    private let stretch: TextRange
    let source: SourceRange
    /// Whether it is a day, whose number is that of no item.
    var isDay: Bool { content == .day || content == .dayAndClock }

    init(_ content: Content, _ text: Range<Int>, _ source: SourceRange) {
      self.content = content
      stretch = TextRange(text)
      self.source = source
    }
  }

  var cells: [Cell]
  var source: SourceRange
  /// Whether the row is the head of the table: its cells are names of columns.
  let isHead: Bool
  /// Whether cells stand beside each other on several lines: then the place of one has words of another
  /// in it, and only the row has a place of its own.
  let isInterleaved: Bool

  init(_ block: Block, _ reading: Reading) {
    source = block.source
    let bytes = reading.text.bytes
    cells = block.cells.map { cell in
      let text = reading.trimmed(cell.text)
      return Cell(Self.content(bytes.span, text), text, cell.source)
    }
    isHead = cells.contains { $0.content == .text && Self.isHead(bytes.span, $0.text) }
    var end: UInt32 = 0
    var isInterleaved = false
    for place in cells.filter({ $0.content != .empty }).map({ $0.source }).sorted() {
      if place.lower < end, end < place.upper { isInterleaved = true }
      end = max(end, place.upper)
    }
    self.isInterleaved = isInterleaved
  }

  private static func isHead(_ text: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    let (lower, upper) = (cell.lowerBound, cell.upperBound)
    return TimetableWords.timeHeads.isWhole(text, lower, upper)
      || TimetableWords.beginsHead(text, lower, upper)
      || TimetableWords.itemHeads.isWhole(text, lower, upper)
      || TimetableWords.titleHeads.isWhole(text, lower, upper)
  }

  /// Whether the row names two groups or more, and nothing else: a row of the head.
  fileprivate func isOfNames(_ builder: DocumentBuilder) -> Bool {
    let filled = cells.filter { $0.content != .empty }
    return filled.count > 1 && filled.allSatisfy { $0.content == .text }
      && filled.allSatisfy { builder.meeting(named: builder.reading.string($0.text)) != nil }
  }

  /// The cells that name groups: the column of each, its text, and the group as the document refers
  /// to it.
  fileprivate func names(
    _ builder: DocumentBuilder
  ) -> [(column: Int, name: String, group: String)] {
    cells.enumerated().compactMap { column, cell in
      guard cell.content != .empty else { return nil }
      let name = builder.reading.string(cell.text)
      return builder.group(inTable: name).map { (column, name, $0) }
    }
  }

  private static func content(_ text: Span<UInt8>, _ range: Range<Int>) -> Content {
    // A dash stands for nothing.
    if range.isEmpty || Dash.end(text, range.lowerBound, range.upperBound) == range.upperBound {
      return .empty
    }
    let upper = range.upperBound
    if let day = DayPhrase.read(text, range.lowerBound, upper) {
      if TimetableWords.isDay(text, range.lowerBound, upper) { return .day }
      if day.date.map({ $0.weekday != nil || $0.year != nil }) ?? true {
        var i = day.end
        while i < upper, [ASCII.space, ASCII.comma, ASCII.colon].contains(text[i]) { i += 1 }
        if ClockPhrase.read(text, i, upper) != nil { return .dayAndClock }
      }
    }
    if TimetableWords.halfDays.isWhole(text, range.lowerBound, upper) { return .part }
    if let clock = ClockPhrase.readLabelled(text, range.lowerBound, upper), clock.upper == upper {
      return .clock
    }
    if TimetableWords.isItem(text, range.lowerBound, upper) { return .item }
    let label = LineLabel.read(text, range.lowerBound, upper)
    return text[range.lowerBound] == ASCII.openRound && label?.end == upper ? .item : .text
  }
}

extension DocumentBuilder {
  /// The group that a cell of a timetable names, as the document refers to it; nil if it names none.
  func group(inTable heading: String) -> String? {
    if let meeting = meeting(named: heading) {
      return document.meetings[meeting].group.reference
    }
    let plain = TitleText.normalized(heading)
    if plain == "plenary" {
      return document.meetings.first?.group.reference
    }
    if let known = document.meetings.first(where: { $0.group.isNamed(in: plain) }) {
      return known.group.reference
    }
    let text = ContiguousArray(heading.utf8)
    let isGroup = KnownOrgans.groupHeads.end(in: text.span, at: 0, text.count) != nil
    guard isGroup else { return nil }
    return KnownGroups.id(of: heading, organ: document.masthead.organ, symbol: nil)
      ?? heading
  }
}
