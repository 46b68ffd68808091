/// A day of the Gregorian calendar. It may be one that does not exist, such as 31 June, where a
/// document says so.
public struct CalendarDate: Sendable, Hashable, Comparable {
  // Documents name many days: one is kept in eight bytes.
  private var wideYear: Int32
  private var shortMonth: Int16
  private var shortDay: Int16

  /// The year.
  public var year: Int {
    get { Int(wideYear) }
    set { wideYear = Int32(clamping: newValue) }
  }
  /// The month, 1 to 12.
  public var month: Int {
    get { Int(shortMonth) }
    set { shortMonth = Int16(clamping: newValue) }
  }
  /// The day of the month, 1-based.
  public var day: Int {
    get { Int(shortDay) }
    set { shortDay = Int16(clamping: newValue) }
  }

  /// Creates a date; nothing is checked. Years beyond 32 bits, months and days beyond 16, are the
  /// largest or smallest that there are.
  public init(year: Int, month: Int, day: Int) {
    wideYear = Int32(clamping: year)
    shortMonth = Int16(clamping: month)
    shortDay = Int16(clamping: day)
  }

  /// Whether the calendar has this day.
  public var isValid: Bool {
    (1...12).contains(month) && day >= 1 && day <= Self.days(inMonth: month, of: year)
  }

  /// The number of days in a month, 1 to 12, of a year.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: return isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days since 1 January 1970, negative before (Howard Hinnant, "days_from_civil").
  public var dayNumber: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The date of a day number (Howard Hinnant, "civil_from_days").
  public init(dayNumber: Int) {
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }

  /// The day of the week.
  public var weekday: Weekday {
    let index = ((dayNumber + 3) % 7 + 7) % 7
    return Weekday.allCases[index]
  }

  /// The date a number of days later, or earlier.
  public func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// Orders by time.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension CalendarDate: CustomStringConvertible, LosslessStringConvertible {
  /// `2020-07-07`.
  public var description: String {
    "\(Digits.padded(year, 4))-\(Digits.padded(month, 2))-\(Digits.padded(day, 2))"
  }

  /// Reads `2020-07-07`; nil for anything else.
  public init?(_ description: String) {
    let parts = description.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), year >= 0, month >= 0, day >= 0
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

/// A day of the week, Monday first (ISO 8601).
public enum Weekday: String, Sendable, Hashable, Codable, CaseIterable {
  /// The first day.
  case monday
  /// The second day.
  case tuesday
  /// The third day.
  case wednesday
  /// The fourth day.
  case thursday
  /// The fifth day.
  case friday
  /// The sixth day.
  case saturday
  /// The seventh day.
  case sunday
}

/// Numbers as fixed-width digits.
enum Digits {
  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
