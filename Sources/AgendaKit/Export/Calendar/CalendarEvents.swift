/// Turns the slots of a timetable into events, and gathers the zones that they need.
struct CalendarEvents {
  /// The events, in the order of the timetable.
  private(set) var events: [CalendarEvent] = []
  /// The time zones of the events, with the years that they are in.
  private(set) var zones: [(rules: TimeZoneRules, years: ClosedRange<Int>)] = []
  /// What could not be said in the calendar.
  private(set) var notes: [String] = []

  private let document: MeetingDocument
  private let slots: [Slot]
  private let selection: GroupSelection
  private let unit: CalendarExport.Unit
  private let directory: ItemDirectory
  private let words: EventWords
  private var identifiers: CalendarIdentifier
  private var noted: Set<String> = []

  init(_ document: MeetingDocument, selection: GroupSelection, unit: CalendarExport.Unit) {
    self.document = document
    self.selection = selection
    self.unit = unit
    slots = selection.slots(of: document)
    directory = ItemDirectory(document)
    words = EventWords(document, directory: directory)
    identifiers = CalendarIdentifier(scope: unit.rawValue, organ: document.masthead.organ)
  }

  /// What the calendar is called: the groups, the place and the year.
  var name: String {
    let meetings = document.meetings.filter(selection.takes)
    let groups = meetings.map { $0.group.name }.joined(separator: "; ")
    var name = groups.isEmpty ? document.masthead.title ?? "Meeting" : groups
    let year = meetings.lazy.compactMap { $0.firstDay?.year }.first.map(String.init)
    let facts = [meetings.lazy.compactMap { $0.place }.first, year].compactMap { $0 }
    if !facts.isEmpty { name += ", " + facts.joined(separator: " ") }
    return name
  }

  /// The day as of which the events hold: that of the document, else its first day of meeting.
  var stamp: CalendarDate {
    let days =
      [document.masthead.date] + document.meetings.map { $0.firstDay } + slots.map { $0.date }
    return days.lazy.compactMap { $0 }.first(where: { $0.isValid })
      ?? CalendarDate(year: 1970, month: 1, day: 1)
  }

  /// Makes the events.
  mutating func collect() {
    if slots.isEmpty { note("there is no timetable: the calendar has no events") }
    for slot in slots {
      let parts = unit == .slot ? [slot.entries] : slot.entries.map { [$0] }
      for entries in parts { add(slot, entries) }
    }
    let stampIsKnown = document.masthead.date?.isValid ?? false
    if !stampIsKnown, !events.isEmpty {
      note("the document bears no date: the events are stamped \(stamp), the first day")
    }
    if zones.isEmpty, events.isEmpty, let rules = zoneOfMeeting {
      // A calendar holds at least one component (RFC 5545, section 3.4).
      zones.append((rules, stamp.year...stamp.year))
    }
  }

  private var zoneOfMeeting: TimeZoneRules? {
    let name = document.meetings.lazy.filter(selection.takes).compactMap { $0.timeZone }.first
    return name.flatMap(TimeZoneTable.rules) ?? TimeZoneTable.rules(of: "Etc/UTC")
  }

  private mutating func add(_ slot: Slot, _ entries: [SlotEntry]) {
    let meeting = meeting(of: entries)
    let key = key(of: entries.first, meeting: meeting, slot: slot)
    let identifier = identifiers.next(group: key.group, year: key.year, item: key.item)
    guard let time = time(of: slot, meeting: meeting) else { return }
    var groups: [String] = []
    for case .some(let group) in entries.map({ $0.group }) where !groups.contains(group) {
      groups.append(group)
    }
    var summary = words.summary(entries, meeting: meeting)
    if case .day = time, let part = slot.part { summary += " (\(part.rawValue))" }
    events.append(
      CalendarEvent(
        identifier: identifier,
        time: time,
        summary: summary,
        description: words.description(entries),
        place: meeting?.place,
        groups: groups,
        address: document.masthead.symbol?.parts.first.flatMap(SymbolAddress.of)
      )
    )
  }

  private struct Key {
    var group: String?
    var year: Int
    var item: String
  }

  private func key(of entry: SlotEntry?, meeting: Meeting?, slot: Slot) -> Key {
    let year = meeting?.firstDay?.year ?? slot.date?.year ?? stamp.year
    return Key(
      group: entry?.group ?? meeting?.group.reference,
      year: year,
      item: entry.map { $0.item?.description ?? $0.title } ?? "slot"
    )
  }

  private func meeting(of entries: [SlotEntry]) -> Meeting? {
    entries.lazy.compactMap { directory.meeting(of: $0.group) }.first
      ?? document.meetings.first(where: selection.takes)
  }

  /// When a slot is; nil, with a note, if it names no day of the calendar.
  private mutating func time(of slot: Slot, meeting: Meeting?) -> CalendarEvent.Time? {
    guard let date = slot.date else {
      note("a slot without a day is left out")
      return nil
    }
    guard date.isValid, (1...9999).contains(date.year) else {
      note("there is no day \(date): its slots are left out")
      return nil
    }
    guard let start = slot.start else {
      note("slots without a clock time are events of a whole day")
      return .day(date)
    }
    var end = slot.end.map { LocalDateTime(date: date, time: $0) }
    if let time = slot.end, time <= start {
      note("the slot of \(date) at \(start) ends at \(time): its end is left out")
      end = nil
    }
    return .hours(
      start: LocalDateTime(date: date, time: start),
      end: end,
      zone: zone(of: meeting, in: date.year)
    )
  }

  /// The zone of a meeting, which the calendar then explains; nil, with a note, if it is not known.
  private mutating func zone(of meeting: Meeting?, in year: Int) -> String? {
    guard let name = meeting?.timeZone else {
      let place =
        meeting?.place.map { "the time zone of \($0) is not known" } ?? "no place is stated"
      note("\(place): times are local, without a zone")
      return nil
    }
    guard let rules = TimeZoneTable.rules(of: name), year >= TimeZoneTable.firstYear else {
      note("the rules of \(name) in \(year) are not known: times are local, without a zone")
      return nil
    }
    if let index = zones.firstIndex(where: { $0.rules.name == name }) {
      let years = zones[index].years
      zones[index].years = min(years.lowerBound, year)...max(years.upperBound, year)
    } else {
      zones.append((rules, year...year))
    }
    return name
  }

  private mutating func note(_ text: String) {
    if noted.insert(text).inserted { notes.append(text) }
  }
}
