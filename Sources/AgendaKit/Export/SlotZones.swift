/// The time zones in which the slots of a document are: those of the meetings whose items they take up.
struct SlotZones {
  private var zones: [String: String] = [:]
  /// The clock of each zone.
  private var clocks: [String: UTCClock] = [:]
  /// The zone of all meetings; nil where they differ, or one of them tells none.
  private var common: String?

  /// No zones at all.
  init() {}

  init(_ document: MeetingDocument) {
    common = document.meetings.first?.timeZone
    for meeting in document.meetings {
      if meeting.timeZone != common { common = nil }
      guard let zone = meeting.timeZone else { continue }
      zones[meeting.group.reference] = zone
      if clocks[zone] == nil { clocks[zone] = UTCClock(zone: zone) }
    }
  }

  /// The clock of a zone of the document; of no zone, one that tells no moment.
  func clock(of zone: String?) -> UTCClock { zone.flatMap { clocks[$0] } ?? UTCClock(zone: zone) }

  /// The zone of a slot; nil where it is not known.
  func zone(of slot: Slot) -> String? {
    if let common { return common }
    for case .some(let group) in slot.entries.lazy.map({ $0.group }) {
      if let zone = zones[group] { return zone }
    }
    return nil
  }
}

/// Times of day at a place as moments in UTC.
struct UTCClock {
  private let rules: TimeZoneRules?

  /// The clock of a zone, by its name.
  init(zone: String?) { rules = zone.flatMap(TimeZoneTable.rules) }

  /// The moment of a local time; nil where zone, day or time are not known, and for an hour that the
  /// clocks skip.
  func moment(_ date: CalendarDate?, _ time: ClockTime?) -> LocalDateTime? {
    guard let rules, let date, let time else { return nil }
    return rules.moment(of: LocalDateTime(date: date, time: time))
  }

  /// How many minutes the clocks of the place are ahead of UTC at a local time; nil where it is not known.
  func minutesAhead(_ date: CalendarDate, _ time: ClockTime) -> Int? {
    guard let moment = moment(date, time) else { return nil }
    let days = date.dayNumber - moment.date.dayNumber
    return days * 1440 + time.minutes - moment.time.minutes
  }

  /// When a slot starts and ends; an end that is not after the start is none.
  func moments(of slot: Slot) -> (start: LocalDateTime?, end: LocalDateTime?) {
    var end = slot.end
    if let start = slot.start, let stated = slot.end, stated <= start { end = nil }
    return (moment(slot.date, slot.start), moment(slot.date, end))
  }
}
