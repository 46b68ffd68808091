/// A time of day on a 24-hour clock.
public struct ClockTime: Sendable, Hashable, Comparable {
  // Documents name many times: one is kept in two bytes.
  private var shortHour: UInt8
  private var shortMinute: UInt8

  /// The hour, 0 to 24.
  public var hour: Int {
    get { Int(shortHour) }
    set { shortHour = UInt8(clamping: newValue) }
  }
  /// The minute, 0 to 59.
  public var minute: Int {
    get { Int(shortMinute) }
    set { shortMinute = UInt8(clamping: newValue) }
  }

  /// Creates a time; nil if no clock shows it. 24:00 ends a day.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour) && (0...59).contains(minute) || (hour == 24 && minute == 0)
    else { return nil }
    shortHour = UInt8(hour)
    shortMinute = UInt8(minute)
  }

  /// Minutes since midnight.
  public var minutes: Int { hour * 60 + minute }

  /// Orders by time.
  public static func < (a: ClockTime, b: ClockTime) -> Bool { a.minutes < b.minutes }
}

extension ClockTime: CustomStringConvertible, LosslessStringConvertible {
  /// `15:00`.
  public var description: String { "\(Digits.padded(hour, 2)):\(Digits.padded(minute, 2))" }

  /// Reads `15:00`; nil for anything else.
  public init?(_ description: String) {
    let parts = description.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 2, parts[1].utf8.count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }
}

/// A day and a time of it, at the place of the meeting.
public struct LocalDateTime: Sendable, Hashable {
  /// The day.
  public var date: CalendarDate
  /// The time.
  public var time: ClockTime

  /// Creates a local time.
  public init(date: CalendarDate, time: ClockTime) {
    self.date = date
    self.time = time
  }
}

extension LocalDateTime: CustomStringConvertible, LosslessStringConvertible {
  /// `2020-07-07T10:00`.
  public var description: String { "\(date)T\(time)" }

  /// Reads `2020-07-07T10:00`; nil for anything else.
  public init?(_ description: String) {
    let parts = description.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let date = CalendarDate(String(parts[0])),
      let time = ClockTime(String(parts[1]))
    else { return nil }
    self.init(date: date, time: time)
  }
}
