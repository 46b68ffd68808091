/// A date or a stretch of days as written: `Tuesday, 7 July 2020`, `7 and 8 July`, `30 May–1 June`.
///
/// Brackets of a draft are read through: `[7 and 8] July 2020`.
struct DatePhrase {
  /// 0 for Monday; nil if no weekday stands before the day.
  var weekday: Int?
  /// The first day of the month.
  var firstDay: Int
  /// The month of the first day, 1 to 12.
  var firstMonth: Int
  /// The last day; the first where there is but one.
  var lastDay: Int
  /// The month of the last day.
  var lastMonth: Int
  /// The year; nil if none is written.
  var year: Int?
  /// The year of the first day, where it has one of its own.
  var firstYear: Int?
  /// Whether more than one day is named.
  var isRange: Bool
  /// Whether brackets stand in it.
  var hasBrackets: Bool
  /// Where it begins: at the weekday, a bracket or the day.
  var start: Int
  /// One past its last byte.
  var end: Int

  /// Reads the date that begins at `start`.
  static func read(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> DatePhrase? {
    var reader = Reader(upper: upper, i: start)
    let weekday = CalendarWords.weekday(text, start, upper)
    if let weekday {
      reader.i = weekday.end
      reader.skip(text, ASCII.comma)
      reader.skipBlank(text)
      if let last = reader.secondWeekday(text) { reader.i = last }
    }
    // `Monday (12 May)`
    let bracket =
      weekday != nil && reader.i < upper && text[reader.i] == ASCII.openRound ? reader.i : nil
    if bracket != nil { reader.i += 1 }
    guard
      var date = reader.isoDate(text, start)
        ?? reader.inFigures(text, start, weekday: weekday?.value)
        ?? reader.dayFirst(text, start)
        ?? reader.monthFirst(text, start, needsYear: weekday == nil)
    else { return nil }
    if bracket != nil {
      guard date.end < upper, text[date.end] == ASCII.closeRound else { return nil }
      date.end += 1
    }
    date.weekday = date.isRange ? nil : weekday?.value
    return date
  }

  private struct Reader {
    let upper: Int
    var i: Int
    var brackets = false

    mutating func skip(_ text: Span<UInt8>, _ byte: UInt8) {
      if i < upper, text[i] == byte { i += 1 }
    }

    mutating func skipBlank(_ text: Span<UInt8>) {
      while i < upper, text[i] == ASCII.space { i += 1 }
    }

    /// Skips at most two brackets: more are no draft of a date.
    mutating func skipBrackets(_ text: Span<UInt8>) {
      let limit = min(upper, i + 2)
      while i < limit, text[i] == ASCII.openSquare || text[i] == ASCII.closeSquare {
        brackets = true
        i += 1
      }
    }

    private static let weekdayJoiners: Phrases = ["and ", "to "]

    /// "Monday and Tuesday, 7 and 8 July": the second weekday.
    func secondWeekday(_ text: Span<UInt8>) -> Int? {
      guard
        let and = Self.weekdayJoiners.end(in: text, at: i, upper),
        let weekday = CalendarWords.weekday(text, and, upper)
      else { return nil }
      var end = weekday.end
      if end < upper, text[end] == ASCII.comma { end += 1 }
      while end < upper, text[end] == ASCII.space { end += 1 }
      return end
    }

    /// `2031-05-12`.
    func isoDate(_ text: Span<UInt8>, _ start: Int) -> DatePhrase? {
      guard i + 10 <= upper, ASCII.isDigit(text[i]), text[i + 4] == ASCII.hyphen,
        text[i + 7] == ASCII.hyphen,
        let year = CalendarWords.integer(text, i, i + 4, digits: 4), year.end == i + 4,
        let month = CalendarWords.integer(text, i + 5, i + 7, digits: 2), month.end == i + 7,
        let day = CalendarWords.integer(text, i + 8, i + 10, digits: 2), day.end == i + 10,
        (1900...2200).contains(year.value), (1...12).contains(month.value),
        (1...31).contains(day.value), i + 10 == upper || !ASCII.isAlphanumeric(text[i + 10])
      else { return nil }
      return DatePhrase(
        firstDay: day.value,
        firstMonth: month.value,
        lastDay: day.value,
        lastMonth: month.value,
        year: year.value,
        firstYear: nil,
        isRange: false,
        hasBrackets: false,
        start: start,
        end: i + 10
      )
    }

    /// `15/06/2032`, `15.06.2032`, where no month can be the first, or the weekday says which of the
    /// two numbers is the day.
    func inFigures(_ text: Span<UInt8>, _ start: Int, weekday: Int?) -> DatePhrase? {
      guard let first = CalendarWords.integer(text, i, upper, digits: 2), first.end < upper,
        [ASCII.slash, ASCII.point, ASCII.hyphen].contains(text[first.end]),
        let second = CalendarWords.integer(text, first.end + 1, upper, digits: 2),
        second.end < upper, text[second.end] == text[first.end],
        let year = CalendarWords.integer(text, second.end + 1, upper, digits: 4),
        year.end == second.end + 5, (1900...2199).contains(year.value),
        year.end == upper || !ASCII.isAlphanumeric(text[year.end])
      else { return nil }
      var dates = [(first.value, second.value), (second.value, first.value)]
        .filter { (1...31).contains($0.0) && (1...12).contains($0.1) }
      if dates.count > 1, let weekday {
        dates = dates.filter { Self.weekday(of: $0.0, $0.1, year.value) == weekday }
      }
      guard let (day, month) = dates.first, dates.allSatisfy({ $0 == (day, month) }) else {
        return nil
      }
      return DatePhrase(
        firstDay: day,
        firstMonth: month,
        lastDay: day,
        lastMonth: month,
        year: year.value,
        firstYear: nil,
        isRange: false,
        hasBrackets: false,
        start: start,
        end: year.end
      )
    }

    /// The weekday of a day, 0 for Monday: the days of whole years since a Monday, 1 January of the
    /// year 1, and those of the months (Gregorian calendar; the year begins in March, so that a leap
    /// day is its last).
    private static func weekday(of day: Int, _ month: Int, _ year: Int) -> Int {
      let march = month > 2 ? year : year - 1
      let months = (153 * ((month + 9) % 12) + 2) / 5
      return (365 * march + march / 4 - march / 100 + march / 400 + months + day + 1) % 7
    }

    private static let daySuffixes: Phrases = ["st", "nd", "rd", "th", "er", "°"]

    mutating func day(_ text: Span<UInt8>) -> Int? {
      guard let number = CalendarWords.integer(text, i, upper, digits: 2), number.value <= 39,
        number.value > 0
      else { return nil }
      i = number.end
      if let end = Self.daySuffixes.wordEnd(in: text, at: i, upper) { i = end }
      return number.value
    }

    /// `7 July 2020`, `7 and 8 July`, `30 May–1 June 2012`, `7, 8 and 9 July`.
    mutating func dayFirst(_ text: Span<UInt8>, _ start: Int) -> DatePhrase? {
      let saved = self
      skipBrackets(text)
      guard let first = day(text) else {
        self = saved
        return nil
      }
      skipBrackets(text)
      var firstMonth: Int?
      var firstYear: Int?
      let afterDay = i
      // "7. July" and "the 7th of July" are days too.
      if i + 1 < upper, text[i + 1] == ASCII.space { skip(text, ASCII.point) }
      skipBlank(text)
      if let of = ("of " as Phrase).end(in: text, at: i, upper) { i = of }
      if let month = CalendarWords.month(text, i, upper) {
        firstMonth = month.value
        i = month.end
        firstYear = year(text)
      } else {
        i = afterDay
      }
      var last = first
      var lastMonth = firstMonth
      var lastYear: Int?
      var isRange = false
      while let next = further(text) {
        last = next.day
        isRange = true
        if let month = next.month {
          lastMonth = month
          lastYear = next.year
          break
        }
        if firstMonth != nil { break }
      }
      guard let lastMonth else {
        self = saved
        return nil
      }
      return DatePhrase(
        firstDay: first,
        firstMonth: firstMonth ?? lastMonth,
        lastDay: last,
        lastMonth: lastMonth,
        year: lastYear ?? firstYear,
        firstYear: firstYear,
        isRange: isRange,
        hasBrackets: brackets,
        start: start,
        end: i
      )
    }

    /// A further day, with its month if it has one.
    private typealias FurtherDay = (day: Int, month: Int?, year: Int?)

    /// How many days may stand before the month that holds for them: two weeks of work and a few.
    private static let dayLimit = 16

    /// `–8 July 2020`, ` and 8`, ` to 21 October 2016`: a further day, with its month if it has one.
    private mutating func further(_ text: Span<UInt8>) -> FurtherDay? {
      let saved = self
      guard let next = joinedDay(text) else {
        self = saved
        return nil
      }
      if next.month != nil { return next }
      // A day without a month counts only if a further one brings it.
      var ahead = self
      for _ in 0..<Self.dayLimit {
        guard let later = ahead.joinedDay(text) else { break }
        if later.month != nil { return next }
      }
      self = saved
      return nil
    }

    private mutating func joinedDay(_ text: Span<UInt8>) -> FurtherDay? {
      guard joiner(text) else { return nil }
      if let weekday = CalendarWords.weekday(text, i, upper) {
        i = weekday.end
        skip(text, ASCII.comma)
        skipBlank(text)
      }
      skipBrackets(text)
      guard let day = day(text) else { return nil }
      skipBrackets(text)
      let afterDay = i
      skipBlank(text)
      if let month = CalendarWords.month(text, i, upper) {
        i = month.end
        return (day, month.value, year(text))
      }
      i = afterDay
      return (day, nil, nil)
    }

    private static let dayJoiners: Phrases = [
      "and ", "to ", "until ", "or ", ", and ", ", ", "et ", "au ", "a ", "al ", "y ",
      "и ",
    ]

    /// What joins days: a dash, "and", "to", a comma; a remark in round brackets may come before.
    private mutating func joiner(_ text: Span<UInt8>) -> Bool {
      skipBlank(text)
      if i < upper, text[i] == ASCII.openRound {
        var close = i
        while close < upper, close - i < 40, text[close] != ASCII.closeRound { close += 1 }
        guard close < upper, text[close] == ASCII.closeRound else { return false }
        i = close + 1
        skipBlank(text)
      }
      if let end = Dash.end(text, i, upper) {
        i = end
        skipBlank(text)
        return true
      }
      guard let end = Self.dayJoiners.end(in: text, at: i, upper) else { return false }
      i = end
      return true
    }

    private static let yearJoiners: Phrases = ["de ", "of "]

    private mutating func year(_ text: Span<UInt8>) -> Int? {
      let saved = i
      skip(text, ASCII.comma)
      skipBlank(text)
      if let of = Self.yearJoiners.end(in: text, at: i, upper) { i = of }
      if let number = CalendarWords.integer(text, i, upper, digits: 4), number.end - i == 4,
        (1900...2199).contains(number.value)
      {
        i = number.end
        return number.value
      }
      i = saved
      return nil
    }

    /// `July 7, 2020`, `July 7–8, 2020`; after a weekday the year may be missing.
    mutating func monthFirst(
      _ text: Span<UInt8>,
      _ start: Int,
      needsYear: Bool
    ) -> DatePhrase? {
      guard let month = CalendarWords.month(text, i, upper) else { return nil }
      i = month.end
      skipBlank(text)
      guard let first = day(text) else { return nil }
      let last = lastDay(text)
      let year = i < upper && text[i] == ASCII.comma ? year(text) : nil
      guard year != nil || !needsYear else { return nil }
      return DatePhrase(
        firstDay: first,
        firstMonth: month.value,
        lastDay: last ?? first,
        lastMonth: month.value,
        year: year,
        firstYear: year,
        isRange: last != nil,
        hasBrackets: brackets,
        start: start,
        end: i
      )
    }

    /// The last day of a stretch that stands after its month, before a year: `–17` in `June 15–17,
    /// 2032`.
    private mutating func lastDay(_ text: Span<UInt8>) -> Int? {
      let saved = self
      guard joiner(text), let day = day(text), i < upper, text[i] == ASCII.comma else {
        self = saved
        return nil
      }
      return day
    }
  }
}

/// A dash of any length between two things, as printed or as typed.
enum Dash {
  /// One past the dash at `start`: `-`, `--`, `–`, `—`, `‑`, `−`.
  static func end(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    guard start < upper else { return nil }
    if text[start] == ASCII.hyphen {
      return start + 1 < upper && text[start + 1] == ASCII.hyphen ? start + 2 : start + 1
    }
    guard start + 2 < upper, text[start] == 0xE2 else { return nil }
    if text[start + 1] == 0x80, (0x90...0x95).contains(text[start + 2]) { return start + 3 }
    if text[start + 1] == 0x88, text[start + 2] == 0x92 { return start + 3 }
    return nil
  }
}
