/// A time of day, or a stretch of one, as written: `10 a.m.`, `3–6 p.m.`, `12:00 to 14:00 hrs.`
struct ClockPhrase {
  // Documents name many times: one is kept in eight bytes. -1 stands for no end.
  private var first: Int16
  private var second: Int16
  private var last: UInt32

  private init(start: Int, end: Int?, upper: Int) {
    first = Int16(clamping: start)
    second = Int16(clamping: end ?? -1)
    last = UInt32(upper)
  }

  /// Minutes since midnight.
  var start: Int { Int(first) }
  /// Minutes since midnight; nil for a single time.
  var end: Int? { second < 0 ? nil : Int(second) }
  /// One past its last byte.
  private(set) var upper: Int {
    get { Int(last) }
    set { last = UInt32(newValue) }
  }

  /// Reads the time that begins at `lower`. A bare number is none; `12 p.m.` is noon.
  static func read(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> ClockPhrase? {
    guard let first = Reading(text, lower, upper) else {
      return inFigures(text, lower, upper, needsHours: true)
    }
    if let second = second(text, first.upper, upper) {
      let end = second.minutes
      var start = first.minutes
      // "3:00–6:00 p.m." begins at three in the afternoon.
      let isCertain = first.half != nil || (first.isTwentyFourHour && second.half == nil)
      if !isCertain {
        start = first.minutes(half: second.half)
        if second.isTwentyFourHour { start = first.hour * 60 + first.minute }
        // "11–1 p.m." begins in the morning; "3–3 p.m." begins where it ends, which is said as such.
        if start > end, second.half == .afternoon { start = first.minutes(half: .morning) }
      }
      if second.hasHourWord, first.half == nil {
        // "de 10 à 12 heures de travail" at night is no meeting, and "16 à 12 heures" is none.
        guard first.minutes >= 6 * 60, first.minutes < second.minutes else { return nil }
        return ClockPhrase(start: first.minutes, end: second.minutes, upper: second.upper)
      }
      if second.isCertain, first.isCertain || first.hour <= 12 || second.isTwentyFourHour {
        return ClockPhrase(start: start, end: end, upper: second.upper)
      }
    }
    guard first.isCertain else { return nil }
    return ClockPhrase(start: first.minutes, end: nil, upper: first.upper)
  }

  /// Reads the time in a cell or on a line of a timetable, where the part of the day may stand before
  /// it: `Morning (10 a.m.–1 p.m.)`, `Afternoon: 3–6 p.m.`, and where figures with a dash are hours:
  /// `10.00–13.00`, `1000–1300`.
  static func readLabelled(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> ClockPhrase? {
    if let clock = read(text, lower, upper) ?? inFigures(text, lower, upper) { return clock }
    if let start = TimetableWords.from.end(in: text, at: lower, upper) {
      return read(text, start, upper) ?? inFigures(text, start, upper)
    }
    // "15 heures" alone may be how long something lasts, but not in a cell.
    if let hour = Reading(text, lower, upper), hour.hasHourWord, hour.upper == upper {
      return ClockPhrase(start: hour.minutes, end: nil, upper: upper)
    }
    guard var i = TimetableWords.halfDays.wordEnd(in: text, at: lower, upper) else { return nil }
    var isBracketed = false
    while i < upper, [ASCII.space, ASCII.comma, ASCII.colon, ASCII.openRound].contains(text[i]) {
      isBracketed = isBracketed || text[i] == ASCII.openRound
      i += 1
    }
    guard var clock = read(text, i, upper) ?? inFigures(text, i, upper) else { return nil }
    if isBracketed {
      guard clock.upper < upper, text[clock.upper] == ASCII.closeRound else { return nil }
      clock.upper += 1
    }
    return clock
  }

  /// Hours of a working day in figures only; anything else may be years or items.
  /// - Parameter needsHours: whether only the word behind them says that they are hours, as in a
  ///   sentence: `1000 to 1300 hours`.
  private static func inFigures(
    _ text: Span<UInt8>,
    _ lower: Int,
    _ upper: Int,
    needsHours: Bool = false
  ) -> ClockPhrase? {
    guard let first = figures(text, lower, upper),
      let start = joined(text, first.end, upper),
      let second = figures(text, start, upper), second.hasPoint == first.hasPoint,
      second.end == upper || !ASCII.isWord(text[second.end])
    else { return nil }
    if second.end < upper, text[second.end] == ASCII.space,
      let hours = hourWords.wordEnd(in: text, at: second.end + 1, upper)
    {
      return ClockPhrase(start: first.minutes, end: second.minutes, upper: hours)
    }
    guard !needsHours, (7 * 60..<20 * 60).contains(first.minutes),
      second.minutes >= first.minutes + 60
    else { return nil }
    return ClockPhrase(start: first.minutes, end: second.minutes, upper: second.end)
  }

  private static let hourWords: Phrases = ["hrs.", "hrs", "hours"]

  /// `10.00`, `1000`: minutes since midnight, in quarters of an hour.
  private static func figures(
    _ text: Span<UInt8>,
    _ lower: Int,
    _ upper: Int
  ) -> (minutes: Int, hasPoint: Bool, end: Int)? {
    let (hour, minute, end, hasPoint): (Int, Int, Int, Bool)
    guard let number = CalendarWords.integer(text, lower, upper, digits: 4) else { return nil }
    if number.end - lower == 4 {
      (hour, minute, end, hasPoint) = (number.value / 100, number.value % 100, number.end, false)
    } else {
      guard number.end - lower <= 2, number.end + 2 < upper, text[number.end] == ASCII.point,
        let minutes = CalendarWords.integer(text, number.end + 1, upper, digits: 2),
        minutes.end == number.end + 3
      else { return nil }
      (hour, minute, end, hasPoint) = (number.value, minutes.value, minutes.end, true)
    }
    return hour < 24 && minute < 60 && minute % 15 == 0 ? (hour * 60 + minute, hasPoint, end) : nil
  }

  private static let joiners = Phrases(["to ", "until ", "till "] + ForeignTimetableWords.until)

  private static func second(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Reading? {
    joined(text, lower, upper).flatMap { Reading(text, $0, upper) }
  }

  /// Where the second of two times begins, after a dash or "to".
  private static func joined(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int? {
    var i = lower
    while i < upper, text[i] == ASCII.space { i += 1 }
    guard let next = Dash.end(text, i, upper) ?? joiners.end(in: text, at: i, upper) else {
      return nil
    }
    i = next
    while i < upper, text[i] == ASCII.space { i += 1 }
    return i
  }

  private enum Half { case morning, afternoon }

  /// One time: hour, minute, what follows.
  private struct Reading {
    var hour: Int
    var minute = 0
    var half: Half?
    var isTwentyFourHour = false
    /// Whether the word for an hour in another language follows, after which minutes may stand.
    var hasHourWord = false
    var upper: Int

    /// Whether it is a time by itself.
    var isCertain: Bool { half != nil || isTwentyFourHour }

    var minutes: Int { minutes(half: half) }

    func minutes(half: Half?) -> Int {
      switch half {
      case .morning: (hour == 12 ? 0 : hour) * 60 + minute
      case .afternoon: (hour < 12 ? hour + 12 : hour) * 60 + minute
      case nil: hour * 60 + minute
      }
    }

    init?(_ text: Span<UInt8>, _ lower: Int, _ limit: Int) {
      for (word, hour) in ClockPhrase.namedHours {
        if let end = word.wordEnd(in: text, at: lower, limit) {
          self.hour = hour
          isTwentyFourHour = true
          upper = end
          return
        }
      }
      if let clock = Self.clockOfFourFigures(text, lower, limit) {
        (hour, minute, upper) = clock
        isTwentyFourHour = true
        return
      }
      guard let number = CalendarWords.integer(text, lower, limit, digits: 2), number.value <= 24
      else { return nil }
      hour = number.value
      upper = number.end
      if upper + 2 < limit, text[upper] == ASCII.colon || text[upper] == ASCII.point,
        let minutes = CalendarWords.integer(text, upper + 1, limit, digits: 2),
        minutes.end - upper == 3, minutes.value < 60
      {
        isTwentyFourHour = text[upper] == ASCII.colon
        minute = minutes.value
        upper = minutes.end
      }
      if upper == number.end, upper + 2 < limit, text[upper] == UInt8(ascii: "h"),
        let minutes = CalendarWords.integer(text, upper + 1, limit, digits: 2),
        minutes.end - upper == 3, minutes.value < 60
      {
        isTwentyFourHour = true
        minute = minutes.value
        upper = minutes.end
      }
      readSuffix(text, limit)
      if hour == 24, minute > 0 || half != nil { return nil }
      if half != nil, hour == 0 { return nil }
    }

    /// `1000 hours`.
    private static func clockOfFourFigures(
      _ text: Span<UInt8>,
      _ lower: Int,
      _ limit: Int
    ) -> (hour: Int, minute: Int, upper: Int)? {
      guard let number = CalendarWords.integer(text, lower, limit, digits: 4),
        number.end - lower == 4, number.value / 100 < 24, number.value % 100 < 60,
        number.end < limit, text[number.end] == ASCII.space,
        let end = hourWords.wordEnd(in: text, at: number.end + 1, limit)
      else { return nil }
      return (number.value / 100, number.value % 100, end)
    }

    private static let noon: Phrases = ["noon"]
    private static let midnight: Phrases = ["midnight"]

    private static let hours: Phrases = ["hrs.", "hrs", "hours", "h"]

    private mutating func readSuffix(_ text: Span<UInt8>, _ limit: Int) {
      var i = upper
      while i < limit, text[i] == ASCII.space { i += 1 }
      for (word, half) in ClockPhrase.halves {
        if let end = word.wordEnd(in: text, at: i, limit) {
          self.half = half
          isTwentyFourHour = false
          upper = end
          return
        }
      }
      if let end = Self.noon.wordEnd(in: text, at: i, limit), hour == 12 {
        isTwentyFourHour = true
        upper = end
      } else if let end = Self.midnight.wordEnd(in: text, at: i, limit), hour == 12 {
        hour = 24
        isTwentyFourHour = true
        upper = end
      } else if let end = Self.hours.wordEnd(
        in: text,
        at: i,
        limit
      ),
        isTwentyFourHour
      {
        upper = end
      } else if let end = ForeignTimetableWords.hours.wordEnd(in: text, at: i, limit) {
        hasHourWord = true
        upper = end
        if minute == 0 { readMinutes(text, limit) }
      }
    }

    /// `10 heures 30`, `10 час. 30 мин.`
    private mutating func readMinutes(_ text: Span<UInt8>, _ limit: Int) {
      var i = upper
      while i < limit, text[i] == ASCII.space { i += 1 }
      guard let number = CalendarWords.integer(text, i, limit, digits: 2), number.end == i + 2,
        number.value < 60
      else { return }
      var end = number.end
      while end < limit, text[end] == ASCII.space { end += 1 }
      let word = ForeignTimetableWords.minutes.wordEnd(in: text, at: end, limit)
      // The number of an item has a column of its own, or a capital letter after it.
      guard
        word != nil || number.end == limit || Dash.end(text, end, limit) != nil
          || ForeignTimetableWords.untilWords.end(in: text, at: end, limit) != nil
      else { return }
      minute = number.value
      upper = word ?? number.end
    }
  }

  private static let namedHours: [(Phrase, Int)] = [("noon", 12), ("midnight", 24)]

  private static let halves: [(Phrase, Half)] = [
    ("a.m.", .morning), ("p.m.", .afternoon), ("a.m", .morning), ("p.m", .afternoon),
    ("am", .morning), ("pm", .afternoon), ("a. m.", .morning), ("p. m.", .afternoon),
  ]
}
