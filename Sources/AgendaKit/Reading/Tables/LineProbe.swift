/// Reads single lines without their markup, to find out what they are.
struct LineProbe {
  private var cleaner: TextCleaner

  init(_ cleaner: TextCleaner) {
    self.cleaner = cleaner
    self.cleaner.text = CleanText()
  }

  /// The bytes of the source.
  var bytes: ContiguousArray<UInt8> { cleaner.source.bytes }

  /// The text of a line.
  mutating func line(_ line: SourceLine) -> ProbedText { text(line.lower, line.upper) }

  /// The text of a stretch of the source.
  mutating func text(_ lower: Int, _ upper: Int) -> ProbedText {
    cleaner.text = CleanText()
    cleaner.footnoteMarks = []
    cleaner.repairs = []
    _ = cleaner.append(lower, upper)
    return ProbedText(bytes: cleaner.text.bytes)
  }

  /// Where a byte of a line's clean text stands in the source.
  mutating func sourceOffset(_ line: SourceLine, _ offset: Int) -> Int {
    _ = text(line.lower, line.upper)
    if offset == 0 { return line.lower }
    if offset >= cleaner.text.count { return line.upper }
    return Int(cleaner.text.sourceRange(offset..<offset + 1).lower)
  }
}

/// The clean text of one line, and what it can be in a timetable.
struct ProbedText {
  let bytes: ContiguousArray<UInt8>

  var count: Int { bytes.count }

  var isDay: Bool { TimetableWords.isDay(bytes.span, 0, count) }

  /// The same, with a date and not a weekday alone, to which the date may follow.
  var isDate: Bool {
    isDay && DayPhrase.read(bytes.span, 0, count)?.date != nil
  }

  var isItem: Bool { TimetableWords.isItem(bytes.span, 0, count) }

  /// Whether the line is a year.
  var isYear: Bool { count == 4 && CalendarWords.integer(bytes.span, 0, 4, digits: 4)?.end == 4 }

  /// Whether a time may begin the line: a digit, or a part of the day.
  var beginsLikeClock: Bool {
    bytes.first.map(ASCII.isDigit) ?? false
      || TimetableWords.halfDays.wordEnd(in: bytes.span, at: 0, count) != nil
  }

  /// Whether the line begins with `Item 2.`, as it does where titles have no column of numbers.
  var namesItem: Bool {
    guard let first = bytes.first, first == UInt8(ascii: "I") || first == UInt8(ascii: "A"),
      let end = TimetableWords.itemEnd(bytes.span, 0, count), end < count
    else { return false }
    return [ASCII.point, ASCII.colon, ASCII.space].contains(bytes[end])
  }

  /// Which of the lines of a cell begin the title of an item with its number: all of them, or those
  /// that say `Item 2.`, the first among them; nil where there are no two.
  static func itemStarts(_ lines: [ProbedText]) -> [Bool]? {
    guard lines.count > 1 else { return nil }
    if lines.allSatisfy({ line in
      line.startsEntry || line.itemEnd(from: 0, after: 98).map { $0.end < line.count } ?? false
    }) {
      return lines.map { _ in true }
    }
    let starts = lines.map { $0.namesItem }
    return starts[0] && starts.count(where: { $0 }) > 1 ? starts : nil
  }

  /// Whether the line of a cell is an item with its title, a point or a tab between them: `2. Title`.
  private var startsEntry: Bool {
    let text = bytes.span
    guard let end = TimetableWords.itemEnd(text, 0, count), end < count else { return false }
    let point = bytes[end] == ASCII.point || bytes[end] == ASCII.colon ? end + 1 : end
    var next = point
    while next < count, ASCII.isBlank(text[next]) { next += 1 }
    return next > point && next < count && !ASCII.isLower(text[next]) && !ASCII.isDigit(text[next])
  }

  var formula: Formula? { Formula.whole(bytes.span, 0, count) }

  var beginsWithWeekday: Bool { CalendarWords.weekday(bytes.span, 0, count) != nil }

  /// One past the time that the line begins with.
  var clockEnd: Int? { ClockPhrase.readLabelled(bytes.span, 0, count)?.upper }

  /// One past the day that the line begins with, and one past the time after it, where days and times
  /// have columns of their own: `Wed., 6 Nov. 10:00–13:00 1 …`.
  var dayBeforeClock: (end: Int, clockEnd: Int)? {
    guard beginsWithWeekday, let day = DatePhrase.read(bytes.span, 0, count), !day.isRange else {
      return nil
    }
    let start = skipBlank(day.end)
    guard start > day.end, start < count, ASCII.isDigit(bytes[start]),
      let clock = ClockPhrase.read(bytes.span, start, count), clock.end != nil
    else { return nil }
    return (day.end, clock.upper)
  }

  /// One past the item's number that the line begins with.
  var itemEnd: Int? { itemEnd(from: 0, after: 0)?.end }

  /// "Morning" or "Afternoon" and nothing else.
  var isPartOfDay: Bool { TimetableWords.halfDays.isWhole(bytes.span, 0, count) }

  /// Whether the line is the head of a column.
  func isHead(_ heads: Phrases) -> Bool { heads.isWhole(bytes.span, 0, count) }

  /// How often a word stands in the line.
  func count(of word: Phrase) -> Int {
    var found = 0
    var i = 0
    while let place = word.first(in: bytes.span, i, count) {
      if !Phrase.wordGoesOn(bytes.span, place.upperBound, count) { found += 1 }
      i = place.upperBound
    }
    return found
  }

  func skipBlank(_ start: Int) -> Int {
    var i = start
    while i < count, bytes[i] == ASCII.space { i += 1 }
    return i
  }

  /// The number of an item at `start`, where a title or nothing follows and the number can follow
  /// the item `last`.
  func itemEnd(from start: Int, after last: Int) -> (number: Int, end: Int)? {
    let text = bytes.span
    guard let end = TimetableWords.itemEnd(text, start, count),
      let number = firstNumber(start), number <= last + 3
    else { return nil }
    // "Item 2. Title", "Item 2: Title" have a point or a colon, a number alone none.
    let hasPoint =
      end < count && (bytes[end] == ASCII.point || bytes[end] == ASCII.colon)
      && !ASCII.isDigit(bytes[start])
    let next = skipBlank(hasPoint ? end + 1 : end)
    guard next == count || next > end else { return nil }
    guard next == count || !ASCII.isLower(text[next]) && !ASCII.isDigit(text[next]) else {
      return nil
    }
    return (number, hasPoint ? end + 1 : end)
  }

  private func firstNumber(_ start: Int) -> Int? {
    var i = start
    while i < count, !ASCII.isDigit(bytes[i]) { i += 1 }
    return CalendarWords.integer(bytes.span, i, count, digits: 2)?.value
  }

  /// Whether this line and the next are a day together.
  func isDay(joinedWith next: ProbedText) -> Bool {
    let joined = bytes + [ASCII.space] + next.bytes
    return TimetableWords.isDay(joined.span, 0, joined.count)
  }
}
