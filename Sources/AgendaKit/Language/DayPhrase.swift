/// The day that a row of a timetable is for, as written: `Monday, 12 May`, `Day 1: Monday, 12 May`,
/// `Monday` alone, `Day 2`.
struct DayPhrase {
  /// The date; nil where only a weekday or a count says which day.
  var date: DatePhrase?
  /// 0 for Monday, where no date is written.
  var weekday: Int?
  /// 1 for `Day 1`.
  var count: Int?
  /// One past its last byte.
  var end: Int

  private static let counted: Phrases = ["Day ", "Day No. "]
  private static let ordinalDays: Phrases = [" day"]
  private static let separators: Phrases = [
    ":", ",", " –", " —", " -", "–", ".", ";", " (",
  ]

  /// Reads the day that begins at `lower`.
  static func read(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> DayPhrase? {
    if let date = DatePhrase.read(text, lower, upper), !date.isRange {
      return DayPhrase(date: date, end: date.end)
    }
    if let weekday = CalendarWords.fullWeekday(text, lower, upper) {
      return DayPhrase(weekday: weekday.value, end: weekday.end)
    }
    guard let count = count(text, lower, upper) else { return nil }
    var day = DayPhrase(count: count.value, end: count.end)
    var next = count.end
    if let separator = separators.end(in: text, at: next, upper) { next = separator }
    let isBracketed = next > count.end && text[next - 1] == ASCII.openRound
    while next < upper, text[next] == ASCII.space { next += 1 }
    guard next > count.end, next < upper,
      ASCII.isDigit(text[next]) || ASCII.isUpper(text[next]),
      let rest = named(text, next, upper)
    else { return day }
    day.date = rest.date
    day.weekday = rest.weekday
    day.end = rest.end
    if isBracketed {
      guard day.end < upper, text[day.end] == ASCII.closeRound else { return nil }
      day.end += 1
    }
    return day
  }

  /// A date or a weekday after the count.
  private static func named(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> DayPhrase? {
    if let date = DatePhrase.read(text, lower, upper), !date.isRange {
      return DayPhrase(date: date, end: date.end)
    }
    return CalendarWords.fullWeekday(text, lower, upper).map {
      DayPhrase(weekday: $0.value, end: $0.end)
    }
  }

  /// `Day 1`, `Day one`, `First day`.
  private static func count(
    _ text: Span<UInt8>,
    _ lower: Int,
    _ upper: Int
  ) -> (value: Int, end: Int)? {
    if let start = counted.end(in: text, at: lower, upper) {
      return CalendarWords.cardinal(text, start, upper).flatMap { $0.value <= 31 ? $0 : nil }
    }
    guard let ordinal = CalendarWords.ordinal(text, lower, upper),
      let end = ordinalDays.wordEnd(in: text, at: ordinal.end, upper)
    else { return nil }
    return (ordinal.value, end)
  }
}
