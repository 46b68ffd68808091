// The days that a masthead or a title names, as those of a meeting.

extension DatePhrase {
  /// The days of phrases; a year that only the last of them has holds for all.
  static func ranges(_ phrases: [DatePhrase]) -> [DayRange] {
    guard let year = phrases.compactMap({ $0.year }).last else { return [] }
    return phrases.map { $0.days(year: $0.year ?? year) }
  }

  /// The days, in a year where none is written.
  func days(year: Int) -> DayRange {
    let last = self.year ?? year
    let first = firstYear ?? (firstMonth > lastMonth ? last - 1 : last)
    return DayRange(
      firstDay: CalendarDate(year: first, month: firstMonth, day: firstDay),
      lastDay: CalendarDate(year: last, month: lastMonth, day: lastDay)
    )
  }
}

extension Meeting {
  /// Sets the days from the ranges that a text names.
  mutating func set(days ranges: [DayRange]) {
    guard let first = ranges.first, let last = ranges.last else { return }
    firstDay = first.firstDay
    lastDay = last.lastDay
    days = ranges.count > 1 ? ranges : []
  }
}
