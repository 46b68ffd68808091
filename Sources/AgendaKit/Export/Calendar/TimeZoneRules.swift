/// The rules of one time zone: its standard time, and when it changes to summer time and back.
struct TimeZoneRules: Sendable, Hashable {
  /// The IANA name.
  var name: String
  /// The standard time.
  var standard: Offset
  /// The summer time; the same as the standard time where there is none.
  var summer: Offset
  /// Single changes in time order, the first to summer time, then in turn.
  var changes: [LocalDateTime]
  /// What holds after the single changes; nil if the last offset stays.
  var yearly: Yearly?

  /// How far a clock is ahead of UTC.
  struct Offset: Sendable, Hashable {
    /// Minutes east of Greenwich.
    var minutes: Int
    /// What the time is called, `CEST`.
    var abbreviation: String

    init(_ minutes: Int, _ abbreviation: String) {
      self.minutes = minutes
      self.abbreviation = abbreviation
    }
  }

  /// Changes by a rule, year after year.
  struct Yearly: Sendable, Hashable {
    /// The first year.
    var since: Int
    var toSummer: YearlyChange
    var toStandard: YearlyChange
  }

  /// Creates rules. `changes` is a list of hours on the clock that is left, `20080601T00`.
  init(
    name: String,
    standard: Offset,
    summer: Offset? = nil,
    changes: String = "",
    yearly: Yearly? = nil
  ) {
    self.name = name
    self.standard = standard
    self.summer = summer ?? standard
    self.yearly = yearly
    self.changes = changes.split(separator: " ").compactMap(Self.change)
  }

  private static func change(_ text: Substring) -> LocalDateTime? {
    let parts = text.split(separator: "T")
    guard parts.count == 2, let digits = Int(parts[0]), let hour = Int(parts[1]),
      let time = ClockTime(hour: hour, minute: 0)
    else { return nil }
    let date = CalendarDate(
      year: digits / 10_000,
      month: digits / 100 % 100,
      day: digits % 100
    )
    return LocalDateTime(date: date, time: time)
  }
}

/// A change of the clock on a Sunday of each year.
struct YearlyChange: Sendable, Hashable {
  /// The month.
  var month: Int
  /// Which Sunday.
  var week: Week
  /// The hour on the clock that is left.
  var hour: Int

  /// Which Sunday of a month.
  enum Week: Sendable, Hashable {
    /// The last one.
    case last
    /// The first one on or after a day.
    case onOrAfter(Int)
  }

  /// When the clock changes in a year.
  func date(in year: Int) -> CalendarDate {
    switch week {
    case .last:
      let days = CalendarDate.days(inMonth: month, of: year)
      let last = CalendarDate(year: year, month: month, day: days)
      return last.adding(days: -(Self.daysAfterSunday(last)))
    case .onOrAfter(let day):
      let first = CalendarDate(year: year, month: month, day: day)
      return first.adding(days: (7 - Self.daysAfterSunday(first)) % 7)
    }
  }

  /// The rule in the words of RFC 5545, section 3.3.10.
  var recurrence: String {
    let day: String
    switch week {
    case .last: day = "BYDAY=-1SU"
    case .onOrAfter(let first) where first % 7 == 1: day = "BYDAY=\((first + 6) / 7)SU"
    case .onOrAfter(let first):
      day = "BYMONTHDAY=\((first..<first + 7).map(String.init).joined(separator: ","));BYDAY=SU"
    }
    return "FREQ=YEARLY;BYMONTH=\(month);\(day)"
  }

  /// 0 for a Sunday, 6 for a Saturday.
  private static func daysAfterSunday(_ date: CalendarDate) -> Int {
    ((date.dayNumber + 4) % 7 + 7) % 7
  }
}

// MARK: - Moments

extension TimeZoneRules {
  /// When it is, in UTC, while the clocks of the zone show a time: of an hour that they show twice, the
  /// first; nil for an hour that they skip, for a day that no calendar has, and in years whose rules
  /// are not known.
  func moment(of local: LocalDateTime) -> LocalDateTime? {
    guard local.date.isValid, knownYears.contains(local.date.year) else { return nil }
    let shown = Self.minutes(local)
    // The larger distance gives the earlier moment.
    for offset in [max(summer.minutes, standard.minutes), min(summer.minutes, standard.minutes)] {
      let moment = shown - Int64(offset)
      if minutesAhead(at: moment, around: local.date.year) == offset { return Self.time(moment) }
    }
    return nil
  }

  /// The years for which the rules hold: single changes that were foreseen end at some time.
  private var knownYears: ClosedRange<Int> {
    let isFixed = summer == standard
    let last = changes.last?.date.year ?? 0
    let isForeseen = yearly == nil && last >= 2037
    return (isFixed ? 1 : TimeZoneTable.firstYear)...(isForeseen ? last : 9998)
  }

  /// The distance from UTC at a moment of a year or one beside it.
  private func minutesAhead(at moment: Int64, around year: Int) -> Int {
    var ahead = standard.minutes
    for (index, change) in changes.enumerated() {
      let isToSummer = index % 2 == 0
      let before = isToSummer ? standard : summer
      guard Self.minutes(change) - Int64(before.minutes) <= moment else { return ahead }
      ahead = (isToSummer ? summer : standard).minutes
    }
    guard let yearly else { return ahead }
    var last = Int64.min
    for year in year - 1...year + 1 where year >= yearly.since {
      for (change, before, after) in [
        (yearly.toSummer, standard, summer), (yearly.toStandard, summer, standard),
      ] {
        let start =
          Int64(change.date(in: year).dayNumber) &* 1440 + Int64(change.hour * 60 - before.minutes)
        guard start <= moment, start > last else { continue }
        last = start
        ahead = after.minutes
      }
    }
    return ahead
  }

  /// Minutes since 1970 on the clock of a time.
  private static func minutes(_ local: LocalDateTime) -> Int64 {
    Int64(local.date.dayNumber) &* 1440 + Int64(local.time.minutes)
  }

  private static func time(_ minutes: Int64) -> LocalDateTime? {
    let day = minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440
    let rest = Int(minutes - day * 1440)
    return ClockTime(hour: rest / 60, minute: rest % 60).map {
      LocalDateTime(date: CalendarDate(dayNumber: Int(day)), time: $0)
    }
  }
}
