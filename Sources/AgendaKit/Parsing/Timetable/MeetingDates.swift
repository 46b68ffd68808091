/// The days on which the groups of a document meet, in their order.
struct MeetingDates {
  private var days: [CalendarDate] = []

  /// Longer meetings are no meetings; their days are not listed.
  private static let limit = 60

  init(_ meetings: [Meeting]) {
    var numbers: Set<Int> = []
    for meeting in meetings {
      var ranges = meeting.days
      if ranges.isEmpty, let first = meeting.firstDay, let last = meeting.lastDay {
        ranges = [DayRange(firstDay: first, lastDay: last)]
      }
      for range in ranges where range.firstDay.isValid && range.lastDay.isValid {
        let first = range.firstDay.dayNumber
        let last = min(range.lastDay.dayNumber, first + Self.limit)
        if first <= last { numbers.formUnion(first...last) }
      }
    }
    days = numbers.sorted().map { CalendarDate(dayNumber: $0) }
  }

  /// The first day of the meeting with a weekday, 0 for Monday, after the day before.
  func first(_ weekday: Int, after before: CalendarDate?) -> CalendarDate? {
    guard Weekday.allCases.indices.contains(weekday) else { return nil }
    let named = days.filter { $0.weekday == Weekday.allCases[weekday] }
    guard let before else { return named.first }
    return named.first { $0 > before } ?? (named.count == 1 ? named.first : nil)
  }

  /// The n-th working day of the meeting.
  func day(_ count: Int) -> CalendarDate? {
    let working = days.filter { $0.weekday != .saturday && $0.weekday != .sunday }
    return working.indices.contains(count - 1) ? working[count - 1] : nil
  }
}
