/// The rows of a timetable whose lines tell by their words what they are: a day, a time, an item, or
/// more of a title.
///
/// Two groups side by side are read as far as each row was printed whole, cell after cell. The rows
/// then have no columns: whose item it is, its number and title tell, later.
struct FlowRows {
  private let region: FlowTable.Region
  private var probe: LineProbe
  private var table: RawTable
  private var time = RawCell()
  private var lastItem = 0
  private var hasDay = false
  /// The row whose title may go on.
  private var openRow: Int?
  /// The row of the first group, where that of the second stands on the same line.
  private var besideRow: Int?
  /// The titles of the items, where two may stand on one line.
  private var titles = KnownLines()

  init(_ region: FlowTable.Region, _ probe: LineProbe) {
    self.region = region
    self.probe = probe
    table = RawTable(lines: region.start..<region.end)
  }

  private var lines: ContiguousArray<SourceLine> { region.lines }
  private var head: FlowTable.Head { region.head }
  private var end: Int { region.end }

  /// The table; nil if its columns came apart, so that it cannot be told what is taken up when.
  mutating func read() -> RawTable? {
    if head.groups > 1 {
      guard isPrintedByRow else { return nil }
      learnTitles()
    }
    if !head.lines.isEmpty { table.rows.append(RawRow(cells: head.lines.map { cell($0) })) }
    var i = head.end
    while i < end {
      guard lines[i].isText else {
        i += 1
        continue
      }
      guard let next = take(i) else { return nil }
      i = next
    }
    return hasDay && time.isEmpty ? table : nil
  }

  /// Takes what begins at a line; the line after it, or nil if it cannot stand there.
  private mutating func take(_ i: Int) -> Int? {
    let line = lines[i]
    let text = probe.line(line)
    if let days = probe.dayLines(lines, i, end) {
      guard time.isEmpty else { return nil }
      var day = RawCell()
      for j in i..<i + days where lines[j].use == .text {
        day.append(lines[j].lower, lines[j].upper)
      }
      table.rows.append(RawRow(cells: [day, RawCell(), RawCell()]))
      hasDay = true
      openRow = nil
      return i + days
    }
    if let repeated = repeatedHead(i) {
      table.rows.append(RawRow(cells: (i..<repeated).map { cell($0) }))
      return repeated
    }
    if text.isHead(TimetableWords.timeHeads) || text.isHead(TimetableWords.titleHeads) {
      table.rows.append(RawRow(cells: [cell(i)]))
      return i + 1
    }
    if let broken = brokenClock(i, text) {
      guard time.isEmpty, hasDay else { return nil }
      time = broken
      openRow = nil
      return i + 2
    }
    var rest = 0
    var clockEnd = text.clockEnd ?? text.partOfDayEnd
    if let day = text.dayBeforeClock {
      guard time.isEmpty else { return nil }
      let cell = RawCell(line.lower, probe.sourceOffset(line, day.end))
      table.rows.append(RawRow(cells: [cell, RawCell(), RawCell()]))
      hasDay = true
      rest = text.skipBlank(day.end)
      clockEnd = day.clockEnd
    }
    if let clock = clockEnd {
      guard time.isEmpty, hasDay else { return nil }
      let first = rest
      rest = text.skipBlank(clock)
      // "10 a.m.–1 3 Title": a page broke the time, and the rest of the row with it.
      guard Dash.end(text.bytes.span, rest, text.count) == nil else { return nil }
      time = RawCell(probe.sourceOffset(line, first), probe.sourceOffset(line, clock))
      // "10 a.m.–1 p.m.: Item 2"
      if rest < text.count, text.bytes[rest] == ASCII.colon { rest = text.skipBlank(rest + 1) }
      openRow = nil
    }
    return takeItems(line, text, from: rest) ? i + 1 : nil
  }

  /// Takes the items of a line, or more of a title.
  private mutating func takeItems(_ line: SourceLine, _ text: ProbedText, from start: Int) -> Bool {
    var rest = start
    while let item = text.itemEnd(from: rest, after: lastItem) {
      guard hasDay else { return false }
      lastItem = max(lastItem, item.number)
      let title = text.skipBlank(item.end)
      let next =
        head.groups > 1 ? secondItem(text, from: title) : nextItem(text, from: title)
      if rest == start { besideRow = next == nil ? nil : table.rows.count }
      append(
        item: (probe.sourceOffset(line, rest), probe.sourceOffset(line, item.end)),
        title: (
          title < text.count ? probe.sourceOffset(line, title) : line.upper,
          next.map { probe.sourceOffset(line, endOfTitle(text, before: $0)) } ?? line.upper
        )
      )
      guard let next else { return true }
      let titleEnd = endOfTitle(text, before: next)
      if titleEnd < next {
        let sign = probe.sourceOffset(line, titleEnd)
        table.markup.append(SourceRange(sign, sign + 1))
      }
      rest = next
    }
    guard rest < text.count else { return true }
    if let openRow, rest == 0 {
      let row = unfinishedRow(openRow, text)
      // A title may end on the line, and the next item begin.
      if head.groups <= 1, let next = nextItem(text, from: 0) {
        let sign = probe.sourceOffset(line, endOfTitle(text, before: next))
        table.rows[row].cells[2].append(line.lower, sign)
        table.markup.append(SourceRange(sign, sign + 1))
        return takeItems(line, text, from: next)
      }
      table.rows[row].cells[2].append(line.lower, line.upper)
    } else {
      append(item: (line.upper, line.upper), title: (probe.sourceOffset(line, rest), line.upper))
    }
    return true
  }

  /// The row whose title a line goes on with: the last, unless the page broke two titles side by side,
  /// and the first of them is the beginning of one that goes on so.
  private mutating func unfinishedRow(_ last: Int, _ line: ProbedText) -> Int {
    guard let beside = besideRow, beside < last else { return last }
    var title = ContiguousArray<UInt8>()
    for piece in table.rows[beside].cells[2].pieces {
      title += probe.text(piece.lower, piece.upper).bytes + [ASCII.space]
    }
    let head = 0..<max(0, title.count - 1)
    title += line.bytes
    let goesOn = titles.relation(of: title.span, head, goingOnWith: head.count + 1..<title.count)
    return goesOn == .beginning ? beside : last
  }

  private mutating func append(item: (lower: Int, upper: Int), title: (lower: Int, upper: Int)) {
    let row = RawRow(cells: [
      time, RawCell(item.lower, item.upper), RawCell(title.lower, title.upper),
    ])
    table.rows.append(row)
    time = RawCell()
    openRow = table.rows.count - 1
  }

  private func cell(_ line: Int) -> RawCell { RawCell(lines[line].lower, lines[line].upper) }

  // MARK: - Times

  /// A time that the narrow column broke: `10 a.m.–1` and `p.m.`
  private mutating func brokenClock(_ i: Int, _ text: ProbedText) -> RawCell? {
    guard i + 1 < end, text.count <= 32, text.beginsLikeClock, text.clockEnd != text.count,
      lines[i + 1].isText
    else { return nil }
    let next = probe.line(lines[i + 1])
    guard next.count <= 12 else { return nil }
    let joined = ProbedText(bytes: text.bytes + [ASCII.space] + next.bytes)
    guard joined.clockEnd == joined.count else { return nil }
    var cell = cell(i)
    cell.append(lines[i + 1].lower, lines[i + 1].upper)
    return cell
  }

  /// One past the head of the table, if it is repeated at `i`, as on a new page.
  private mutating func repeatedHead(_ i: Int) -> Int? {
    guard !head.lines.isEmpty, i + head.lines.count <= end else { return nil }
    for (offset, line) in head.lines.enumerated() {
      guard lines[i + offset].isText,
        probe.line(lines[i + offset]).bytes == probe.line(lines[line]).bytes
      else { return nil }
    }
    return i + head.lines.count
  }

  // MARK: - Two groups

  /// Whether no blank line stands in the table but at the edges of pages: where one does, the
  /// columns were printed one after the other.
  private var isPrintedByRow: Bool {
    var atEdge = false
    for i in head.end..<end {
      switch lines[i].use {
      case .text where lines[i].isEmpty, .blank:
        if !atEdge, !edgeFollows(i) { return false }
      case .page, .note: atEdge = true
      default: atEdge = lines[i].startsPage
      }
    }
    return true
  }

  private func edgeFollows(_ first: Int) -> Bool {
    var i = first
    while i < end, lines[i].isEmpty { i += 1 }
    return i == end || lines[i].use == .page || lines[i].use == .note || lines[i].startsPage
  }

  /// How many lines before a timetable its agendas are looked for: a text of many documents is not
  /// gone through for each.
  private static let agendaReach = 2048

  /// Remembers the titles of the agendas, which stand before the timetable.
  private mutating func learnTitles() {
    let first = max(0, region.start - Self.agendaReach)
    for i in first..<region.start where lines[i].isText {
      guard lines[i].upper - lines[i].lower <= 120 else { continue }
      let text = probe.line(lines[i])
      if LineLabel.read(text.bytes.span, 0, text.count) != nil {
        titles.add(text.bytes.span, 0, text.count)
      }
    }
  }

  /// Where the next item begins on the line: "Item 4 Other matters; Item 5 Adoption of the report".
  private func nextItem(_ text: ProbedText, from title: Int) -> Int? {
    let bytes = text.bytes
    var i = title
    while i + 2 < text.count {
      defer { i += 1 }
      guard bytes[i] == ASCII.semicolon, bytes[i + 1] == ASCII.space,
        text.itemEnd(from: i + 2, after: lastItem) != nil
      else { continue }
      return i + 2
    }
    return nil
  }

  /// Where a title ends before the next item: the semicolon between them is of neither.
  private func endOfTitle(_ text: ProbedText, before next: Int) -> Int {
    next >= 2 && text.bytes[next - 2] == ASCII.semicolon ? next - 2 : next
  }

  /// Where the item of the second group begins on a line: after a whole title, or one that returns.
  private func secondItem(_ text: ProbedText, from title: Int) -> Int? {
    let bytes = text.bytes.span
    var i = title + 1
    while i < text.count {
      defer { i += 1 }
      guard bytes[i - 1] == ASCII.space, ASCII.isDigit(bytes[i]),
        let item = text.itemEnd(from: i, after: lastItem)
      else { continue }
      let second = text.skipBlank(item.end)
      guard second < text.count else { continue }
      let first = bytes.trimmed(title, i)
      let isSame =
        text.count - second == first.upper - first.lower
        && (0..<text.count - second).allSatisfy { bytes[first.lower + $0] == bytes[second + $0] }
      let known = titles.relation(
        of: bytes,
        first.lower..<first.upper,
        goingOnWith: first.upper..<first.upper
      )
      if isSame || known == .whole { return i }
    }
    return nil
  }
}

extension LineProbe {
  /// How many lines the foot of a page and the head of the next have together, at most.
  private static let pageEdge = 40

  /// How many lines a day takes: `Monday, 11` may go on with `September`, and `Monday, 27 May,`
  /// with `morning`.
  mutating func dayLines(
    _ lines: ContiguousArray<SourceLine>,
    _ i: Int,
    _ end: Int
  ) -> Int? {
    let text = line(lines[i])
    let whole = text.isDay ? 1 : nil
    guard text.count < 24, text.beginsWithWeekday else { return whole }
    // A page may have broken the day.
    var rest = i + 1
    while rest < end, rest - i < Self.pageEdge, lines[rest].use != .text { rest += 1 }
    guard rest < end, lines[rest].isText else { return whole }
    let next = line(lines[rest])
    guard next.count < 24, text.isDay(joinedWith: next) else { return whole }
    return text.isDate && text.bytes.last != ASCII.comma && !next.isYear ? whole : rest - i + 1
  }
}

extension ProbedText {
  /// One past "Morning" or "Afternoon" before the number of an item.
  fileprivate var partOfDayEnd: Int? {
    let word = (["Morning", "Afternoon"] as [Phrase]).compactMap {
      $0.wordEnd(in: bytes.span, at: 0, count)
    }.first
    guard let word else { return nil }
    if word == count { return word }
    return itemEnd(from: skipBlank(word), after: Int.max - 3) != nil ? word : nil
  }
}
