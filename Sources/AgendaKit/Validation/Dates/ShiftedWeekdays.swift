/// Several weekdays that are off by the same number of days: one fault, a year or a week that was
/// carried over, and not as many.
struct ShiftedWeekdays {
  /// A date whose weekday does not fit.
  struct Mismatch {
    var mention: SourceRange
    var date: CalendarDate
    var printed: Weekday
  }

  /// More days than these are not named one by one.
  private static let named = 6

  /// The faults that are one, if there are such; of several kinds, the largest.
  let mismatches: [Mismatch]

  /// - Parameters:
  ///   - all: the dates whose weekdays do not fit, in the order of the text.
  ///   - fitting: the dates whose weekdays fit.
  init?(_ all: [Mismatch], fitting: Set<CalendarDate>) {
    var byShift: [Int: [Mismatch]] = [:]
    for mismatch in all { byShift[Self.shift(mismatch), default: []].append(mismatch) }
    let largest = byShift.max { a, b in
      a.value.count != b.value.count ? a.value.count < b.value.count : a.key > b.key
    }
    guard let same = largest?.value else { return nil }
    let days = Set(same.map { $0.date })
    // Two may be off alike by chance, where other weekdays are right.
    guard days.count >= 3 || days.count == 2 && fitting.isEmpty else { return nil }
    mismatches = same
  }

  /// How many days after the right weekday the printed one is, 1 to 6.
  private static func shift(_ mismatch: Mismatch) -> Int {
    let order = Weekday.allCases
    let printed = order.firstIndex(of: mismatch.printed) ?? 0
    let right = order.firstIndex(of: mismatch.date.weekday) ?? 0
    return (printed - right + order.count) % order.count
  }

  /// "The weekdays of 14 and 15 October 2031 are those of 13 and 14 October 2031, and of 14 and 15
  /// October 2030".
  var message: String {
    let days = Set(mismatches.map { $0.date }).sorted()
    let shift = mismatches.first.map(Self.shift) ?? 0
    // The nearest days with these weekdays: a day later is six days earlier.
    let near = days.map { $0.adding(days: shift <= 3 ? shift : shift - 7) }
    var message = "The weekdays of \(Self.words(days)) are those of \(Self.words(near))"
    if let year = otherYear(days), let first = days.first, first.year == days.last?.year {
      message += ", and of the same days of \(first.year + year)"
    }
    return message
  }

  /// How many years away the same days have these weekdays, the years before first.
  private func otherYear(_ days: [CalendarDate]) -> Int? {
    for years in 1...6 {
      for offset in [-years, years] {
        let fits = mismatches.allSatisfy { mismatch in
          let day = CalendarDate(
            year: mismatch.date.year + offset,
            month: mismatch.date.month,
            day: mismatch.date.day
          )
          return day.isValid && day.weekday == mismatch.printed
        }
        if fits { return offset }
      }
    }
    return nil
  }

  /// `14, 15 and 16 October 2031`.
  private static func words(_ days: [CalendarDate]) -> String {
    guard let first = days.first, let last = days.last, days.count > 1 else {
      return days.first.map(PlainEnglish.date) ?? ""
    }
    if days.count > named { return "\(days.count) days from \(PlainEnglish.date(first))" }
    guard first.month == last.month, first.year == last.year else {
      return PlainEnglish.list(days.map(PlainEnglish.date))
    }
    return PlainEnglish.list(days.dropLast().map { String($0.day) } + [PlainEnglish.date(last)])
  }
}
