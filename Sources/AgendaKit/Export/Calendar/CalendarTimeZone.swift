/// Writes the part of a calendar that explains a time zone (RFC 5545, section 3.6.5).
///
/// Only what holds in the years of the events is written: two rules for most places.
struct CalendarTimeZone {
  private let rules: TimeZoneRules
  private let years: ClosedRange<Int>

  /// Prepares a zone for events in some years.
  init(_ rules: TimeZoneRules, years: ClosedRange<Int>) {
    self.rules = rules
    self.years = years
  }

  /// A moment from which another offset holds, or a yearly row of such moments.
  private struct Observance {
    var isSummer: Bool
    /// The offset before it.
    var from: Int
    /// When it begins, on the clock that is left.
    var start: LocalDateTime
    var recurrence: String?
  }

  func write(to calendar: inout CalendarWriter) {
    calendar.component("VTIMEZONE") { calendar in
      calendar.text("TZID", rules.name)
      for observance in observances {
        let offset = observance.isSummer ? rules.summer : rules.standard
        calendar.component(observance.isSummer ? "DAYLIGHT" : "STANDARD") { calendar in
          calendar.value("DTSTART", CalendarWriter.local(observance.start))
          if let recurrence = observance.recurrence { calendar.value("RRULE", recurrence) }
          calendar.value("TZOFFSETFROM", Self.offset(observance.from))
          calendar.value("TZOFFSETTO", Self.offset(offset.minutes))
          calendar.text("TZNAME", offset.abbreviation)
        }
      }
    }
  }

  private var observances: [Observance] {
    var found: [Observance] = []
    let standard = rules.standard.minutes
    let summer = rules.summer.minutes
    // A yearly rule that began in an earlier year says all by itself.
    if rules.yearly.map({ $0.since >= years.lowerBound }) ?? true {
      // What held when the first year began, and each change until the year after the last.
      let before = rules.changes.lastIndex { $0.date.year < years.lowerBound }
      let start = CalendarDate(year: 1970, month: 1, day: 1)
      if before == nil, let midnight = ClockTime(hour: 0, minute: 0) {
        let start = LocalDateTime(date: start, time: midnight)
        found.append(Observance(isSummer: false, from: standard, start: start))
      }
      for index in (before ?? 0)..<max(rules.changes.count, before ?? 0)
      where rules.changes[index].date.year <= years.upperBound + 1 {
        let isSummer = index % 2 == 0
        let from = isSummer ? standard : summer
        let start = rules.changes[index]
        found.append(Observance(isSummer: isSummer, from: from, start: start))
      }
    }
    if let yearly = rules.yearly, yearly.since <= years.upperBound + 1 {
      for (change, isSummer) in [(yearly.toSummer, true), (yearly.toStandard, false)] {
        guard let time = ClockTime(hour: change.hour, minute: 0) else { continue }
        found.append(
          Observance(
            isSummer: isSummer,
            from: isSummer ? standard : summer,
            start: LocalDateTime(date: change.date(in: yearly.since), time: time),
            recurrence: change.recurrence
          )
        )
      }
    }
    return found
  }

  /// `+0100`, `-0330`.
  private static func offset(_ minutes: Int) -> String {
    let size = abs(minutes)
    return (minutes < 0 ? "-" : "+") + Digits.padded(size / 60, 2) + Digits.padded(size % 60, 2)
  }
}
