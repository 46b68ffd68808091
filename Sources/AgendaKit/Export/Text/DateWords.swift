/// Days, times and counts in English words, as the summaries write them.
enum DateWords {
  /// `7 July 2020`; the date in digits where the calendar has no such month.
  static func date(_ date: CalendarDate) -> String {
    date.monthName.map { "\(date.day) \($0) \(date.year)" } ?? date.description
  }

  /// `Tuesday 7 July 2020`, or that there is no such day.
  static func day(_ date: CalendarDate) -> String {
    guard date.isValid else { return "\(self.date(date)) (no such day)" }
    return "\(date.weekday.name) \(self.date(date))"
  }

  /// `Tuesday 7 and Wednesday 8 July 2020`, `Monday 23 to Friday 27 May 2022`.
  static func days(_ first: CalendarDate, _ last: CalendarDate) -> String {
    if first == last { return day(first) }
    guard first.isValid, last.isValid else { return "\(day(first)) to \(day(last))" }
    let joiner = last.dayNumber == first.dayNumber + 1 ? "and" : "to"
    var start = "\(first.weekday.name) \(first.day)"
    if first.month != last.month || first.year != last.year {
      start += " \(first.monthName ?? "")"
    }
    if first.year != last.year { start += " \(first.year)" }
    return "\(start) \(joiner) \(day(last))"
  }

  /// The days of a list, `7 and 8 July 2020` where one month holds them.
  static func dates(_ dates: [CalendarDate]) -> String {
    guard let last = dates.last else { return "" }
    let isOneMonth = dates.allSatisfy { $0.month == last.month && $0.year == last.year }
    let start = dates.dropLast().map { isOneMonth ? String($0.day) : date($0) }
    return PlainEnglish.list(start + [date(last)])
  }

  /// `10:00–13:00`, `10:00`, `morning`; a dash where nothing is known.
  static func time(_ slot: Slot) -> String {
    guard let start = slot.start else { return slot.part?.rawValue ?? "–" }
    return slot.end.map { "\(start)–\($0)" } ?? start.description
  }

  /// `1 party`, `12 parties`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(TextCoverage.grouped(number)) \(number == 1 ? one : many)"
  }
}
