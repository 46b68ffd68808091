/// One event of a calendar.
struct CalendarEvent {
  /// The lasting name.
  var identifier: String
  /// When it is.
  var time: Time
  /// What it is, in a line.
  var summary: String
  /// What it is, with its papers.
  var description: String
  /// The town.
  var place: String?
  /// The groups.
  var groups: [String]
  /// Where the document is kept.
  var address: String?

  /// When an event is.
  enum Time {
    /// All day: the timetable gives no clock.
    case day(CalendarDate)
    /// From a moment to another, where an end is stated, by the clock of a zone, else of the place.
    case hours(start: LocalDateTime, end: LocalDateTime?, zone: String?)
  }

  /// Writes the event (RFC 5545, section 3.6.1).
  /// - Parameters:
  ///   - stamp: the day as of which it holds.
  ///   - sequence: the number of the revision.
  ///   - status: `TENTATIVE` or `CONFIRMED`.
  func write(
    stamp: CalendarDate,
    sequence: Int,
    status: String,
    to calendar: inout CalendarWriter
  ) {
    calendar.component("VEVENT") { calendar in
      calendar.text("UID", identifier)
      calendar.value("DTSTAMP", CalendarWriter.date(stamp) + "T000000Z")
      switch time {
      case .day(let date):
        calendar.value("DTSTART;VALUE=DATE", CalendarWriter.date(date))
        calendar.value("DTEND;VALUE=DATE", CalendarWriter.date(date.adding(days: 1)))
      case .hours(let start, let end, let zone):
        let zone = zone.map { ";TZID=\($0)" } ?? ""
        calendar.value("DTSTART" + zone, CalendarWriter.local(start))
        if let end { calendar.value("DTEND" + zone, CalendarWriter.local(end)) }
      }
      calendar.value("SEQUENCE", String(sequence))
      calendar.value("STATUS", status)
      calendar.text("SUMMARY", summary)
      calendar.text("DESCRIPTION", description)
      if let place { calendar.text("LOCATION", place) }
      calendar.texts("CATEGORIES", groups)
      if let address { calendar.value("URL", address) }
    }
  }
}
