/// Turns the timetable of a document into events, and gathers the zones that they need; where there is
/// no timetable, the days of its meetings.
struct CalendarEvents {
  /// An event that has no name yet, and what its name is made from.
  struct Draft {
    var event: CalendarEvent
    var subject: CalendarIdentifier.Subject
    /// The event as one of all groups that meet in the slot.
    var joint: CalendarEvent
  }

  /// The events, in the order of the timetable.
  private(set) var drafts: [Draft] = []
  /// What could not be said in the calendar.
  private(set) var notes: [String] = []

  private let document: MeetingDocument
  private let slots: [(own: Slot, whole: Slot)]
  private let doubts: DateDoubts?
  private let selection: GroupSelection
  private let export: CalendarExport
  /// The time zone that was asked for.
  private let asked: String?
  /// Where the document is kept.
  private let address: String?
  private let directory: ItemDirectory
  private let words: EventWords
  private let sequence: Int
  private let status: CalendarEvent.Status
  private var noted: Set<String> = []

  /// Makes the events of a document, of those groups that are selected.
  init(
    _ document: MeetingDocument,
    selection: GroupSelection,
    export: CalendarExport,
    doubts: DateDoubts? = nil
  ) {
    self.document = document
    self.selection = selection
    self.export = export
    self.doubts = doubts
    slots = selection.pairs(of: document)
    directory = ItemDirectory(document)
    words = EventWords(document, directory: directory)
    asked = export.timeZone.map { TimeZoneTable.name(asWritten: $0) ?? $0 }
    let language = DocumentLanguage(of: document)
    address = document.masthead.symbol?.parts.first.flatMap { SymbolAddress.of($0, in: language) }
    sequence = export.sequence ?? CalendarExport.sequence(of: document.masthead)
    status = CalendarExport.status(document)
    collect()
  }

  private mutating func collect() {
    for (index, slot) in slots.enumerated() {
      guard export.unit == .item, !slot.own.entries.isEmpty else {
        add(slot.own, slot.own.entries, .slot(index), jointly: slot.whole.entries)
        continue
      }
      for (place, entry) in slot.own.entries.enumerated() {
        add(slot.own, [entry], .entry(slot: index, entry: place), jointly: [entry])
      }
    }
    for meeting in document.meetings where selection.takes(meeting) && hasNoSlots(meeting) {
      addDays(of: meeting)
    }
    if slots.isEmpty, !drafts.isEmpty { note(Self.noTimetable(document) + Self.wholeDays) }
    let stampIsKnown = document.masthead.date?.isValid ?? false
    if !stampIsKnown, !drafts.isEmpty {
      note(
        "the document bears no date: the events are stamped \(CalendarExport.stamp(document)), the first day"
      )
    }
  }

  /// Why there is no timetable.
  static func noTimetable(_ document: MeetingDocument) -> String {
    let language = DocumentLanguage(of: document)
    return language.timetablesAreRead
      ? "there is no timetable" : "timetables in \(language.rawValue) are not read"
  }

  /// What stands for a timetable.
  static let wholeDays = ": the days of the meeting are events of whole days"

  private func hasNoSlots(_ meeting: Meeting) -> Bool {
    slots.map { $0.own }.allSatisfy { slot in
      !slot.entries.isEmpty
        && slot.entries.allSatisfy { $0.group != nil && $0.group != meeting.group.reference }
    }
  }

  // MARK: Slots

  private mutating func add(
    _ slot: Slot,
    _ entries: [SlotEntry],
    _ origin: CalendarEvent.Origin,
    jointly whole: [SlotEntry]
  ) {
    let meeting = meeting(of: entries)
    guard let date = slot.date, let time = time(of: slot, meeting: meeting) else {
      if slot.date == nil { note("a slot without a day is left out") }
      return
    }
    let checks = doubts?.messages(of: slot) ?? []
    func event(of entries: [SlotEntry]) -> CalendarEvent {
      var groups: [String] = []
      for entry in entries {
        if let group = entry.group, !groups.contains(group) { groups.append(group) }
      }
      if groups.isEmpty, let meeting { groups = [meeting.group.reference] }
      var summary = words.summary(entries, meeting: meeting)
      if case .days = time, let part = slot.part { summary += " (\(part.rawValue))" }
      let description = words.description(entries, checks: checks)
      return self.event(time, summary, description, meeting, groups, origin)
    }
    var item: String?
    if case .entry = origin {
      item = entries.first.map { $0.title.isEmpty ? $0.item?.description ?? "" : $0.title }
    }
    let days = [meeting?.firstDay, meeting?.opening?.date].compactMap { $0 }.filter { $0.isValid }
    // Where masthead and opening contradict each other, that counts which the timetable is near.
    let first = days.first { abs($0.dayNumber - date.dayNumber) < 60 } ?? days.first ?? date
    let subject = CalendarIdentifier.Subject(
      body: CalendarIdentifier.body(of: document.masthead),
      group: entries.first?.group ?? meeting?.group.reference,
      meeting: label(of: meeting) ?? CalendarWriter.date(date),
      place: .half(day: date.dayNumber - first.dayNumber + 1, Self.half(of: slot)),
      start: slot.start.map { CalendarWriter.digits($0) },
      item: item
    )
    drafts.append(Draft(event: event(of: entries), subject: subject, joint: event(of: whole)))
  }

  private func event(
    _ time: CalendarEvent.Time,
    _ summary: String,
    _ description: String,
    _ meeting: Meeting?,
    _ groups: [String],
    _ origin: CalendarEvent.Origin
  ) -> CalendarEvent {
    CalendarEvent(
      identifier: "",
      time: time,
      sequence: sequence,
      status: status,
      summary: summary,
      description: description,
      place: meeting?.place,
      groups: groups,
      address: address,
      origin: origin,
      stamp: CalendarExport.stamp(document)
    )
  }

  private func label(of meeting: Meeting?) -> String? {
    meeting.flatMap { MeetingIdentity($0, of: document).label }
  }

  /// The half of the day in which a slot begins; a meeting at noon belongs to the morning.
  private static func half(of slot: Slot) -> String {
    switch (slot.start, slot.part) {
    case (.some(let start), _): start.hour < 13 ? "am" : start.hour < 18 ? "pm" : "eve"
    case (_, .morning): "am"
    case (_, .afternoon): "pm"
    default: "day"
    }
  }

  private func meeting(of entries: [SlotEntry]) -> Meeting? {
    for entry in entries {
      if let meeting = directory.meeting(of: entry.group) { return meeting }
    }
    return document.meetings.first(where: selection.takes)
  }

  /// When a slot is; nil, with a note, if it names no day of the calendar.
  private mutating func time(of slot: Slot, meeting: Meeting?) -> CalendarEvent.Time? {
    guard let date = slot.date else { return nil }
    guard Self.isDay(date) else {
      note("there is no day \(date): its slots are left out")
      return nil
    }
    guard let start = slot.start else {
      note("slots without a clock time are events of a whole day")
      return .days(date, date)
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

  private static func isDay(_ date: CalendarDate) -> Bool {
    date.isValid && (1...9998).contains(date.year)
  }

  /// The zone of a meeting; nil, with a note, if it is not known.
  private mutating func zone(of meeting: Meeting?, in year: Int) -> String? {
    if let own = meeting?.timeZone, let other = asked, own != other {
      note("the place of the meeting has the time zone \(own), which stays")
    }
    guard let name = meeting?.timeZone ?? asked else {
      let place =
        meeting?.place.map { "the time zone of \($0) is not known" } ?? "no place is stated"
      note("\(place): times are local, without a zone")
      return nil
    }
    guard let known = TimeZoneTable.name(of: name), year >= TimeZoneTable.firstYear else {
      note("the rules of \(name) in \(year) are not known: times are local, without a zone")
      return nil
    }
    return known
  }

  // MARK: Days

  private mutating func addDays(of meeting: Meeting) {
    var ranges = meeting.days
    if ranges.isEmpty, let first = meeting.firstDay {
      ranges = [DayRange(firstDay: first, lastDay: meeting.lastDay ?? first)]
    }
    for (index, range) in ranges.enumerated() {
      guard Self.isDay(range.firstDay), Self.isDay(range.lastDay), range.firstDay <= range.lastDay
      else {
        note("there are no days \(range.firstDay) to \(range.lastDay): they are left out")
        continue
      }
      let event = event(
        .days(range.firstDay, range.lastDay),
        words.summary(of: meeting),
        words.description(of: meeting, checks: doubts?.messagesOfMeeting ?? []),
        meeting,
        [meeting.group.reference],
        .days(group: meeting.group.reference, range: index)
      )
      let subject = CalendarIdentifier.Subject(
        body: CalendarIdentifier.body(of: document.masthead),
        group: meeting.group.reference,
        meeting: label(of: meeting) ?? CalendarWriter.date(range.firstDay),
        place: .days,
        start: CalendarWriter.date(range.firstDay)
      )
      drafts.append(Draft(event: event, subject: subject, joint: event))
    }
  }

  private mutating func note(_ text: String) {
    if noted.insert(text).inserted { notes.append(text) }
  }
}
