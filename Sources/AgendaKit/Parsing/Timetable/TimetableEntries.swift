// What the cells of a row name: items, titles, and whose they are.

extension TimetableParser {
  /// The entries of a cell: one for each item that it names, or one without an item.
  mutating func entries(
    _ item: TimetableRow.Cell?,
    _ text: Range<Int>,
    _ group: String?,
    _ source: SourceRange
  ) -> [SlotEntry] {
    var (numbers, title) = leadingItems(text, group)
    if let item, item.content != .empty {
      (numbers, title) = (item.isDay ? [] : items(item.text, group: group), text)
    }
    var beside: [SlotEntry] = []
    if let parallel, let start = besideStart(title, numbers, source), start < title.upperBound {
      let rest = start..<title.upperBound
      let (numbers, name) = leadingItems(rest, parallel.group)
      beside = entries(numbers, name, reading.place(rest), source, parallel.group)
      title = reading.trimmed(title.lowerBound..<start)
    }
    if let titles = titlesApart(numbers, title) {
      return zip(numbers, titles).flatMap {
        entries([$0], $1, reading.place($1), source, group)
      } + beside
    }
    return entries(numbers, title, reading.place(text), source, group) + beside
  }

  private static let betweenTitles = [
    ASCII.space, ASCII.semicolon, ASCII.comma, ASCII.slash, ASCII.point,
  ]

  /// The titles of several items that stand one after the other in a cell, in the order of the
  /// items; nil where they are not those of the agenda.
  private func titlesApart(_ numbers: [ItemNumber], _ text: Range<Int>) -> [Range<Int>]? {
    guard numbers.count > 1 else { return nil }
    let bytes = reading.text.bytes.span
    var titles: [Range<Int>] = []
    var start = text.lowerBound
    for number in numbers {
      let rest = start..<text.upperBound
      let ends = agendaTitles.titles(of: number).compactMap {
        ParallelColumn.titleEnd($0, in: rest, bytes)
      }
      guard let end = ends.max() else { return nil }
      titles.append(start..<end)
      start = end
      while start < text.upperBound, Self.betweenTitles.contains(bytes[start]) { start += 1 }
      start = ("and " as Phrase).end(in: bytes, at: start, text.upperBound) ?? start
    }
    return start == text.upperBound ? titles : nil
  }

  /// An entry for each of the items, all with one title; one without an item where there are none.
  private func entries(
    _ numbers: [ItemNumber],
    _ text: Range<Int>,
    _ place: SourceRange,
    _ source: SourceRange,
    _ group: String?
  ) -> [SlotEntry] {
    let bytes = reading.text.bytes
    var title = text
    var continued = false
    if let mark = ContinuedMark.range(bytes.span, title) {
      continued = true
      title = reading.trimmed(title.lowerBound..<mark.lowerBound)
    }
    let isTitle = !title.isEmpty || numbers.isEmpty
    let name = isTitle ? reading.string(reading.withoutFinalPunctuation(title)) : ""
    // In a column of meetings held beside the plenary, the cell itself says who meets.
    let meets = group ?? (numbers.isEmpty ? builder.group(inTable: name) : nil)
    let all: [ItemNumber?] = numbers.isEmpty ? [nil] : numbers.map { $0 }
    return all.map {
      SlotEntry(
        group: meets,
        item: $0,
        title: name,
        continued: continued,
        range: source,
        titleRange: place
      )
    }
  }

  /// Where what is held beside the plenary begins; nil, and said, where it cannot be told.
  private mutating func besideStart(
    _ title: Range<Int>,
    _ numbers: [ItemNumber],
    _ source: SourceRange
  ) -> Int? {
    let titles = numbers.flatMap { agendaTitles.titles(of: $0) }
    if let start = ParallelColumn.start(in: title, after: titles, reading) { return start }
    builder.say(
      "row-ambiguous",
      .note,
      "the columns came apart; what is held beside the plenary may stand in this title",
      at: source
    )
    return nil
  }

  /// The items that a cell names; a label alone goes on with the number of the group's last item.
  private func items(_ text: Range<Int>, group: String?) -> [ItemNumber] {
    let bytes = reading.text.bytes
    var last: ItemNumber?
    var i = text.lowerBound
    if bytes[i] == ASCII.openRound {
      last = lastItems[group ?? ""]
    } else {
      while i < text.upperBound, !ASCII.isDigit(bytes[i]) { i += 1 }
    }
    // An entry takes a line.
    let room = InferredNumbers.room(at: i, found: entryCount, bytesForEach: 32)
    return ItemNumberList.read(
      bytes.span,
      i,
      text.upperBound,
      after: last,
      room: room,
      joiners: ItemNumberList.cellJoiners
    ).map { $0.number }
  }

  /// Whether a cell of the column of items holds no other words than their numbers.
  func namesItems(_ cell: TimetableRow.Cell, _ group: String?) -> Bool {
    switch cell.content {
    case .text, .day, .dayAndClock: false
    case .empty: true
    case .clock, .part, .item: !items(cell.text, group: group).isEmpty
    }
  }

  /// The items that a cell names before its title, and the title.
  private func leadingItems(_ text: Range<Int>, _ group: String?) -> ([ItemNumber], Range<Int>) {
    guard let end = leadingItem(text) else { return ([], text) }
    return (items(text.lowerBound..<end, group: group), reading.trimmed(end..<text.upperBound))
  }

  /// `Item 2. Title` in one cell: one past the number.
  func leadingItem(_ text: Range<Int>) -> Int? {
    let bytes = reading.text.bytes
    let hasWord =
      TimetableWords.itemWords.end(in: bytes.span, at: text.lowerBound, text.upperBound) != nil
    guard let end = TimetableWords.itemEnd(bytes.span, text.lowerBound, text.upperBound) else {
      return nil
    }
    if hasWord {
      var i = end
      while i < text.upperBound, [ASCII.point, ASCII.colon, ASCII.comma].contains(bytes[i]) {
        i += 1
      }
      return i
    }
    guard end < text.upperBound else { return nil }
    if bytes[end] == ASCII.point { return end + 1 }
    // `1 (a) Opening of the session`, where numbers have no column: only of an item that there is.
    guard bytes[end] == ASCII.space, end + 1 < text.upperBound, ASCII.isUpper(bytes[end + 1]),
      items(text.lowerBound..<end, group: nil).allSatisfy({ !agendaTitles.titles(of: $0).isEmpty })
    else { return nil }
    return end + 1
  }
}
