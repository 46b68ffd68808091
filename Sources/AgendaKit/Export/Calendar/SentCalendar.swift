/// A calendar as it was sent: what a later calendar can follow where the document that it was made from
/// is not at hand.
public struct SentCalendar: Sendable {
  /// The events, each once, in its latest revision.
  var events: [CalendarEvent] { latest.events }
  private var latest = LatestEvents()
  /// Whether any of them reminds of itself.
  private(set) var hasReminders = false

  /// Whether it holds no event.
  public var isEmpty: Bool { events.isEmpty }

  /// Whether bytes begin as a calendar does.
  public static func isOne(_ bytes: ContiguousArray<UInt8>) -> Bool {
    let first = bytes.firstIndex { !ASCII.isBlank($0) } ?? bytes.endIndex
    let head = bytes[first...].prefix(15).map { ASCII.lowercased($0) }
    return head.elementsEqual("begin:vcalendar".utf8)
  }

  /// Reads a calendar (iCalendar, RFC 5545).
  /// - Throws: what is wrong with bytes that are no whole calendar.
  public init(_ bytes: ContiguousArray<UInt8>) throws(SourceError) {
    guard Self.isOne(bytes) else { throw SourceError("is no calendar (ics)") }
    var open: [String] = []
    var event: [CalendarLines.Line] = []
    var isWhole = false
    for line in CalendarLines(bytes).lines {
      switch line.name {
      case "BEGIN":
        open.append(line.value.uppercased())
        if open.last == "VEVENT" { event = [] }
        if open.last == "VALARM" { hasReminders = true }
      case "END":
        guard open.popLast() == line.value.uppercased() else {
          throw SourceError(
            "is a damaged calendar: 'END:\(line.value)' stands where nothing is open"
          )
        }
        isWhole = open.isEmpty
        guard line.value.uppercased() == "VEVENT", let made = Self.event(event) else { continue }
        latest.add(made)
      default: if open.last == "VEVENT" { event.append(line) }
      }
    }
    if !isWhole { throw SourceError("is a calendar that is cut off: 'END:VCALENDAR' is missing") }
  }

  /// The events by meeting: those of one document, or whose names say the same meeting, stand together.
  var meetings: [[CalendarEvent]] {
    var groups: [(keys: Set<String>, events: [CalendarEvent])] = []
    for event in events {
      var keys: Set<String> = []
      if let name = SentEventName(event.identifier) { keys.insert("\(name.label)@\(name.organ)") }
      if let symbol = SentEventName.symbol(of: event)?.parts.first {
        keys.insert(MeetingIdentity.stem(symbol))
      }
      if keys.isEmpty { keys = Set(event.groups) }
      if let known = groups.firstIndex(where: { !$0.keys.isDisjoint(with: keys) }) {
        groups[known].keys.formUnion(keys)
        groups[known].events.append(event)
      } else {
        groups.append((keys, [event]))
      }
    }
    return groups.map { $0.events }
  }

  /// The event that its lines tell of; nil where it has no name or no start.
  private static func event(_ lines: [CalendarLines.Line]) -> CalendarEvent? {
    func line(_ name: String) -> CalendarLines.Line? { lines.first { $0.name == name } }
    guard let identifier = line("UID")?.text, let start = line("DTSTART").flatMap(moment) else {
      return nil
    }
    let end = line("DTEND").flatMap(moment)
    let time: CalendarEvent.Time
    if let clock = start.time {
      var close = end.flatMap { end in end.time.map { LocalDateTime(date: end.date, time: $0) } }
      // Midnight is written as the beginning of the day after.
      if let end = close, end.time.minutes == 0, end.date.adding(days: -1) == start.date {
        close = ClockTime(hour: 24, minute: 0).map { LocalDateTime(date: start.date, time: $0) }
      }
      time = .hours(
        start: LocalDateTime(date: start.date, time: clock),
        end: close,
        zone: start.zone
      )
    } else {
      let last = end?.date.adding(days: -1) ?? start.date
      time = .days(start.date, max(start.date, last))
    }
    return CalendarEvent(
      identifier: identifier,
      time: time,
      sequence: line("SEQUENCE").flatMap { Int($0.value) }.map { max(0, min($0, 1 << 30)) } ?? 0,
      status: line("STATUS").flatMap { .init(rawValue: $0.value.uppercased()) } ?? .confirmed,
      summary: line("SUMMARY")?.text ?? "",
      description: line("DESCRIPTION")?.text ?? "",
      place: line("LOCATION")?.text,
      groups: line("CATEGORIES")?.texts ?? [],
      address: line("URL")?.value,
      origin: .slot(0),
      stamp: line("DTSTAMP").flatMap(moment)?.date ?? start.date
    )
  }

  /// `20310505T100000`, with or without a zone; `20310505`.
  private static func moment(
    _ line: CalendarLines.Line
  ) -> (date: CalendarDate, time: ClockTime?, zone: String?)? {
    let text = ContiguousArray(line.value.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= text.count, text[range].allSatisfy({ ASCII.isDigit($0) }) else {
        return nil
      }
      return text[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard let year = number(0..<4), let month = number(4..<6), let day = number(6..<8) else {
      return nil
    }
    let date = CalendarDate(year: year, month: month, day: day)
    guard date.isValid else { return nil }
    guard text.count >= 13, text[8] == UInt8(ascii: "T"), let hour = number(9..<11),
      let minute = number(11..<13), let time = ClockTime(hour: hour, minute: minute)
    else { return text.count == 8 ? (date, nil, nil) : nil }
    let isUTC = text.last == UInt8(ascii: "Z")
    let zone = line.parameters["TZID"].map { TimeZoneTable.name(of: $0) ?? $0 }
    return (date, time, isUTC ? "Etc/UTC" : zone)
  }
}

/// Events, each once, in its latest revision.
struct LatestEvents {
  private(set) var events: [CalendarEvent] = []
  private var places: [String: Int] = [:]

  /// Adds an event, in the place of an earlier revision of it.
  mutating func add(_ event: CalendarEvent) {
    guard let known = known(event) else { return }
    if event.sequence >= events[known].sequence { events[known] = event }
  }

  /// Adds an event that was sent before those that are there.
  mutating func addEarlier(_ event: CalendarEvent) {
    guard let known = known(event) else { return }
    if event.sequence > events[known].sequence { events[known] = event }
  }

  /// The place of another revision; nil, and the event is added, where there is none.
  private mutating func known(_ event: CalendarEvent) -> Int? {
    if let place = places[event.identifier] { return place }
    places[event.identifier] = events.count
    events.append(event)
    return nil
  }
}
