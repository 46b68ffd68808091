/// Reads the organization of work: from rows of a table to slots with their entries.
///
/// A row without a time belongs to the slot above; an empty cell is no entry; a break is no slot;
/// heads that are repeated on a page are furniture.
struct TimetableParser {
  var builder: DocumentBuilder
  let reading: Reading
  let agendaTitles: AgendaTitles
  private var slots: [Slot] = []
  /// The last item of each group, "" for none, and how many entries there are.
  private(set) var lastItems: [String: ItemNumber] = [:]
  private(set) var entryCount = 0
  private var day: (date: CalendarDate, range: SourceRange)?
  private var part: DayPart?
  private(set) var parallel: ParallelColumn?

  static func parse(_ blocks: [Block], into builder: inout DocumentBuilder) {
    guard let first = TimetableTables.start(blocks, builder.reading) else { return }
    let tables = TimetableTables(blocks[first...], builder.reading).all
    var parser = TimetableParser(builder)
    for table in tables { parser.parse(table) }
    builder = parser.builder
    GroupFinder.assign(&parser.slots, in: &builder)
    builder.document.organizationOfWork = parser.slots
    // A table in the midst of annotations stands under headings that are theirs.
    let taken = Set(builder.document.placedRanges())
    for heading in tables.flatMap({ $0.headings }) where !taken.contains(heading.source) {
      builder.furnish(heading.source, .heading)
    }
  }

  private init(_ builder: DocumentBuilder) {
    self.builder = builder
    reading = builder.reading
    agendaTitles = AgendaTitles(builder.document.meetings)
  }

  private mutating func parse(_ table: TimetableTables.Table) {
    var columns = TimetableColumns(table.rows, builder)
    parallel = ParallelColumn(table, columns, builder)
    for heading in table.headings {
      // The table of one of several groups is headed by its name.
      if builder.document.meetings.count > 1, let meeting = builder.meeting(headedBy: heading) {
        columns.name(builder.document.meetings[meeting].group.reference)
      }
    }
    for (column, head) in columns.others { leaveOut(column, head, of: table.rows) }
    for row in table.rows {
      if row.isHead || isGroupHead(row) {
        builder.furnish(row.source, .tableHead)
      } else {
        add(row, columns)
      }
    }
  }

  /// Says of a column that it is none of the agenda: what stands in it has no place in the model.
  private mutating func leaveOut(_ column: Int, _ head: Range<Int>, of rows: [TimetableRow]) {
    let cells = rows.filter { !$0.isHead && column < $0.cells.count }
      .map { $0.cells[column].source }.filter { !$0.isEmpty }
    guard !cells.isEmpty else { return }
    builder.besideAgenda += cells
    let name = reading.string(head)
    builder.say(
      "row-ambiguous",
      .note,
      "the column “\(name)” is none of the agenda; its text is kept, but is no part of any entry",
      at: reading.place(head)
    )
  }

  /// A row of the head that only names groups.
  private func isGroupHead(_ row: TimetableRow) -> Bool {
    guard row.cells.allSatisfy({ $0.content == .empty || $0.content == .text }) else {
      return false
    }
    let names = row.cells.filter { $0.content == .text }
    return !names.isEmpty
      && names.allSatisfy { builder.meeting(named: reading.string($0.text)) != nil }
  }

  /// The day of a row that has no time: in whatever column it stands.
  private func loneDay(_ row: TimetableRow) -> TimetableRow.Cell? {
    guard !row.cells.contains(where: { $0.content == .clock || $0.content == .part }) else {
      return nil
    }
    let filled = row.cells.filter { $0.content != .empty }
    return filled.count == 1 && filled[0].content == .day ? filled[0] : nil
  }

  private mutating func add(_ row: TimetableRow, _ columns: TimetableColumns) {
    if let day = loneDay(row) { return takeDay(day) }
    if let column = columns.day, row.cells.indices.contains(column) { takeDay(row.cells[column]) }
    if row.cells.indices.contains(columns.time) {
      let cell = row.cells[columns.time]
      switch cell.content {
      case .empty: break
      case .day: takeDay(cell)
      case .dayAndClock:
        takeDay(cell)
        takeTime(cell)
      case .clock: takeTime(cell)
      case .part: takePart(cell)
      case .item, .text:
        if columns.day != columns.time { return addSpanning(row) }
      }
    }
    if isBreak(row, columns) { return takeBreak(row) }
    for group in columns.groups { addEntry(row, group) }
  }

  /// Whether a row says that there is a break, in whatever column.
  private func isBreak(_ row: TimetableRow, _ columns: TimetableColumns) -> Bool {
    let bytes = reading.text.bytes
    let cells = row.cells.enumerated().filter { column, cell in
      column != columns.time && column != columns.day && cell.content != .empty
    }
    return !cells.isEmpty
      && cells.allSatisfy { _, cell in
        TimetableWords.breaks.isWhole(bytes.span, cell.text.lowerBound, cell.text.upperBound)
      }
  }

  // MARK: - Day and time

  private mutating func takeDay(_ cell: TimetableRow.Cell) {
    guard cell.content == .day || cell.content == .dayAndClock,
      let found = DayPhrase.read(
        reading.text.bytes.span,
        cell.text.lowerBound,
        cell.text.upperBound
      )
    else { return }
    part = dayPart(cell.text, from: found.end)
    let range = reading.place(cell.text.lowerBound..<dayEnd(cell.text, from: found.end))
    guard let date = date(of: found, at: range) else {
      day = nil
      return
    }
    day = (date, range)
    // A day with a part of it, and no times, is a slot by itself.
    if part != nil { openSlot(start: nil, end: nil, part: part, range: range) }
  }

  /// The date of a day: what is not written is taken from the days of the meeting, and said.
  private mutating func date(of found: DayPhrase, at range: SourceRange) -> CalendarDate? {
    if let phrase = found.date {
      guard let year = phrase.year ?? builder.document.year(of: phrase) else { return nil }
      if phrase.year == nil {
        builder.say(
          "year-inferred",
          .note,
          "the year \(year) is taken from the days of the meeting",
          at: range
        )
      }
      return CalendarDate(year: year, month: phrase.firstMonth, day: phrase.firstDay)
    }
    let days = MeetingDates(builder.document.meetings)
    let date = found.weekday.map { days.first($0, after: day?.date) } ?? days.day(found.count ?? 0)
    guard let date else {
      builder.say(
        "row-ambiguous",
        .note,
        "which day of the meeting this is cannot be told",
        at: range
      )
      return nil
    }
    builder.say(
      "year-inferred",
      .note,
      "the date \(date) is taken from the days of the meeting",
      at: range
    )
    return date
  }

  /// One past a day and what is known of it: its part, "(continued)" at the head of a page. Another
  /// remark is left to be told.
  private func dayEnd(_ text: Range<Int>, from end: Int) -> Int {
    let bytes = reading.text.bytes
    var lower = end
    while lower < text.upperBound, [ASCII.comma, ASCII.space].contains(bytes[lower]) { lower += 1 }
    let rest = lower..<text.upperBound
    if rest.isEmpty || ContinuedMark.range(bytes.span, rest)?.lowerBound == lower {
      return text.upperBound
    }
    var upper = text.upperBound
    if bytes[lower] == ASCII.openRound, bytes[upper - 1] == ASCII.closeRound {
      lower += 1
      upper -= 1
    }
    let isKnown =
      lower < upper
      && (TimetableWords.dayParts.isWhole(bytes.span, lower, upper)
        || DayPhrase.read(bytes.span, lower, upper)?.end == upper)
    return isKnown ? text.upperBound : end
  }

  private func dayPart(_ text: Range<Int>, from start: Int) -> DayPart? {
    let bytes = reading.text.bytes
    if TimetableWords.mornings.first(in: bytes.span, start, text.upperBound) != nil {
      return .morning
    }
    if TimetableWords.afternoons.first(in: bytes.span, start, text.upperBound) != nil {
      return .afternoon
    }
    return nil
  }

  private mutating func takeTime(_ cell: TimetableRow.Cell) {
    let bytes = reading.text.bytes
    var i = cell.text.lowerBound
    if cell.content == .dayAndClock,
      let day = DayPhrase.read(bytes.span, i, cell.text.upperBound)
    {
      i = day.end
      while i < cell.text.upperBound, [ASCII.space, ASCII.comma, ASCII.colon].contains(bytes[i]) {
        i += 1
      }
    }
    guard let clock = ClockPhrase.readLabelled(bytes.span, i, cell.text.upperBound) else { return }
    openSlot(
      start: ClockTime(hour: clock.start / 60, minute: clock.start % 60),
      end: clock.end.flatMap { ClockTime(hour: $0 / 60, minute: $0 % 60) },
      part: nil,
      range: reading.place(i..<clock.upper)
    )
  }

  private mutating func takePart(_ cell: TimetableRow.Cell) {
    let isMorning = TimetableWords.mornings.isWhole(
      reading.text.bytes.span,
      cell.text.lowerBound,
      cell.text.upperBound
    )
    let part: DayPart = isMorning ? .morning : .afternoon
    openSlot(start: nil, end: nil, part: part, range: cell.source)
  }

  private mutating func openSlot(
    start: ClockTime?,
    end: ClockTime?,
    part: DayPart?,
    range: SourceRange
  ) {
    dropEmptySlot()
    var slot = Slot(date: day?.date, start: start, end: end, part: part)
    slot.dateRange = day?.range
    slot.timeRange = range
    slot.range = range
    slots.append(slot)
  }

  /// A slot in which nothing is taken up is none: its day had a part and then times.
  private mutating func dropEmptySlot() {
    if let last = slots.last, last.entries.isEmpty, last.start == nil { slots.removeLast() }
  }

  // MARK: - Entries

  private mutating func addEntry(_ row: TimetableRow, _ columns: TimetableColumns.GroupColumns) {
    guard
      row.cells.indices.contains(columns.title)
        || columns.item.map({
          row.cells.indices.contains($0)
        }) ?? false
    else { return }
    let item = columns.item.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil }
    let title = row.cells.indices.contains(columns.title) ? row.cells[columns.title] : nil
    let hasItem = item.map { $0.content != .empty } ?? false
    guard hasItem || title.map({ $0.content != .empty }) ?? false else { return }
    let bytes = reading.text.bytes
    let text = title?.text ?? item?.text ?? 0..<0
    if !hasItem, TimetableWords.breaks.isWhole(bytes.span, text.lowerBound, text.upperBound) {
      return builder.furnish(title?.source ?? row.source, .tableHead)
    }
    if !hasItem, goesOn(row, columns, text) { return }
    // A remark before the first day and time is taken up at no time.
    if slots.isEmpty, day == nil, !hasItem, leadingItem(text) == nil { return addSpanning(row) }
    if slots.isEmpty {
      builder.say(
        "row-ambiguous",
        .note,
        "this row stands before any time; it is read as a slot without one",
        at: row.source
      )
      openSlot(start: nil, end: nil, part: nil, range: row.source)
      slots[slots.count - 1].timeRange = nil
    }
    // Other words than numbers in the column of items are left to be told.
    let isNumber = item.map { namesItems($0, columns.group) } ?? false
    let numbers = isNumber || title == nil ? item?.source ?? .none : .none
    let source = row.isInterleaved ? row.source : numbers.union(title?.source ?? .none)
    for entry in entries(item, text, columns.group, source) {
      slots[slots.count - 1].entries.append(entry)
      if let item = entry.item { lastItems[entry.group ?? ""] = item }
      entryCount += 1
      slots[slots.count - 1].range = slots[slots.count - 1].range.union(source)
    }
  }

  /// The rest of a title that a page broke: it begins with a small letter, or is "(continued)".
  private mutating func goesOn(
    _ row: TimetableRow,
    _ columns: TimetableColumns.GroupColumns,
    _ text: Range<Int>
  ) -> Bool {
    guard let slot = slots.indices.last, let last = slots[slot].entries.indices.last,
      row.cells.indices.contains(0), row.cells[0].content == .empty || row.cells.count == 1,
      slots[slot].entries[last].group == columns.group || columns.group == nil
    else { return false }
    let bytes = reading.text.bytes
    let isContinued = ContinuedMark.range(bytes.span, text).map { $0.lowerBound == text.lowerBound }
    guard
      UTF8Class.isLowercase(bytes.span, text.lowerBound) || isContinued == true
        || TitleText.endsWithLabel(slots[slot].entries[last].title)
    else { return false }
    if isContinued == true {
      slots[slot].entries[last].continued = true
    } else {
      let rest = entries(nil, text, nil, row.source)
      if let rest = rest.first {
        slots[slot].entries[last].title += " " + rest.title
        slots[slot].entries[last].continued = rest.continued
      }
    }
    let place = reading.place(text)
    slots[slot].entries[last].range = slots[slot].entries[last].range.union(place)
    slots[slot].entries[last].titleRange = slots[slot].entries[last].titleRange.union(place)
    slots[slot].range = slots[slot].range.union(place)
    builder.say(
      "paragraph-rejoined",
      .note,
      "joined with the title in the row above, which a page broke",
      at: place
    )
    return true
  }

  private mutating func takeBreak(_ row: TimetableRow) {
    if let last = slots.last, last.entries.isEmpty { slots.removeLast() }
    builder.furnish(row.source, .tableHead)
  }

  /// A row that is one text over all columns: a remark, or an item without columns.
  private mutating func addSpanning(_ row: TimetableRow) {
    for cell in row.cells where cell.content != .empty {
      let bytes = reading.text.bytes
      if TimetableWords.breaks.isWhole(bytes.span, cell.text.lowerBound, cell.text.upperBound) {
        return takeBreak(row)
      }
    }
    builder.say(
      "row-ambiguous",
      .note,
      "this row of the timetable has neither time nor item; it is left out",
      at: row.source
    )
  }
}
