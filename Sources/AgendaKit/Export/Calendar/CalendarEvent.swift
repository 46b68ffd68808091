/// One event of a calendar.
struct CalendarEvent {
  /// The lasting name.
  var identifier: String
  /// When it is.
  var time: Time
  /// The number of its revision.
  var sequence: Int
  /// Whether it holds.
  var status: Status
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
  /// What of the document it is made from.
  var origin: Origin
  /// The day as of which it holds.
  var stamp: CalendarDate

  /// When an event is.
  enum Time: Equatable {
    /// All day, from a day to another: the document gives no clock.
    case days(CalendarDate, CalendarDate)
    /// From a moment to another, where an end is stated, by the clock of a zone, else of the place.
    case hours(start: LocalDateTime, end: LocalDateTime?, zone: String?)
  }

  /// Whether an event holds (RFC 5545, section 3.8.1.11).
  enum Status: String {
    case tentative = "TENTATIVE"
    case confirmed = "CONFIRMED"
    case cancelled = "CANCELLED"
  }

  /// What an event is made from.
  enum Origin: Hashable {
    /// A slot of the timetable, by its place in it.
    case slot(Int)
    /// An entry of a slot.
    case entry(slot: Int, entry: Int)
    /// The n-th range of days of a meeting, where there is no timetable.
    case days(group: String, range: Int)
  }

  /// Writes the event (RFC 5545, section 3.6.1), with reminders so many minutes before.
  func write(alarms: [Int], to calendar: inout CalendarWriter) {
    calendar.component("VEVENT") { calendar in
      calendar.text("UID", identifier)
      calendar.value("DTSTAMP", CalendarWriter.date(stamp) + "T000000Z")
      switch time {
      case .days(let first, let last):
        calendar.value("DTSTART;VALUE=DATE", CalendarWriter.date(first))
        calendar.value("DTEND;VALUE=DATE", CalendarWriter.date(last.adding(days: 1)))
      case .hours(let start, let end, let zone):
        let zone = zone.map { ";TZID=\($0)" } ?? ""
        calendar.value("DTSTART" + zone, CalendarWriter.local(start))
        if let end { calendar.value("DTEND" + zone, CalendarWriter.local(end)) }
      }
      calendar.value("SEQUENCE", String(sequence))
      calendar.value("STATUS", status.rawValue)
      calendar.text("SUMMARY", summary)
      calendar.text("DESCRIPTION", description)
      if let place { calendar.text("LOCATION", place) }
      calendar.texts("CATEGORIES", groups)
      if let address { calendar.value("URL", address) }
      guard status != .cancelled else { return }
      for minutes in alarms { write(alarm: minutes, to: &calendar) }
    }
  }

  /// A reminder (RFC 5545, section 3.6.6).
  private func write(alarm minutes: Int, to calendar: inout CalendarWriter) {
    calendar.component("VALARM") { calendar in
      calendar.value("ACTION", "DISPLAY")
      calendar.value("TRIGGER", minutes == 0 ? "PT0M" : "-PT\(minutes)M")
      calendar.text("DESCRIPTION", summary)
    }
  }
}
