/// What a calendar says of one document's meetings, which a later document's calendar can follow.
struct CalendarState {
  /// The document, with the slots alone that were asked for.
  let document: MeetingDocument
  /// The events, cancelled ones after those that hold.
  private(set) var events: [CalendarEvent]
  /// What could not be said.
  private(set) var notes: [String] = []

  /// The meetings that the document speaks of.
  let identities: [MeetingIdentity]

  /// The parent body as the names of events may say it; empty where they do not.
  private(set) var bodies: [String]
  /// Which of the calendars that were sent it is a part of; nil where it was made from a document.
  private(set) var calendar: Int?

  /// Events of a calendar that was sent, of one meeting or of groups that meet together.
  init(sent events: [CalendarEvent], calendar: Int) {
    let timetable = SentTimetable(events)
    document = timetable.document
    identities = MeetingIdentity.all(of: document)
    self.events = timetable.events
    self.calendar = calendar
    bodies = events.lazy.compactMap { SentEventName($0.identifier)?.organ }.first.map { [$0] } ?? []
  }

  /// Several calendars as one, with the latest revision of each event, those of the last calendar
  /// first; nil of none.
  static func joined(_ states: [CalendarState]) -> CalendarState? {
    guard let last = states.last, states.count > 1 else { return states.first }
    var latest = LatestEvents()
    for state in states.reversed() {
      for event in state.events { latest.addEarlier(event) }
    }
    return CalendarState(sent: latest.events, calendar: last.calendar ?? -1)
  }

  /// The calendar of a document that follows an earlier one, if there is one.
  ///
  /// An event that is in both keeps its name; its sequence number grows where its time, its place or
  /// its line changed. What is no longer there is cancelled, unless the document has no timetable at
  /// all: it says nothing of slots then. Events of groups that were not asked for are left alone.
  init(
    _ document: MeetingDocument,
    selection: GroupSelection,
    export: CalendarExport,
    after old: CalendarState?,
    names: inout CalendarIdentifier,
    doubts: DateDoubts? = nil
  ) {
    var own = document
    own.organizationOfWork = selection.slots(of: document)
    bodies = CalendarIdentifier.bodies(of: document.masthead)
    let made = CalendarEvents(document, selection: selection, export: export, doubts: doubts)
    notes = made.notes
    events = []
    var drafts = made.drafts
    var old = old
    old?.events.removeAll { event in
      !event.groups.isEmpty && !event.groups.contains { selection.takes($0) }
    }
    let standing = old.map { $0.standing(where: own, selection) } ?? []
    if let old, !standing.isEmpty {
      drafts.removeAll { if case .days = $0.event.origin { true } else { false } }
      own.organizationOfWork = old.document.organizationOfWork
      notes.removeAll { $0.hasSuffix(CalendarEvents.wholeDays) }
      notes.append(
        CalendarEvents.noTimetable(document)
          + ": the events before stay as they were sent; see whether the document changes any of them"
      )
      if own.meetings.allSatisfy({ $0.firstDay == nil }) {
        notes.append(
          "the document states no day of the meeting: if it is put off, call these events off yourself"
        )
      }
    }
    self.document = own
    identities = MeetingIdentity.all(of: own)
    let pairs = old.map { Self.pairs(from: $0, to: own, drafts) } ?? [:]
    for (index, draft) in drafts.enumerated() {
      var event = draft.event
      if let old, let before = pairs[index] {
        let earlier = old.events[before]
        // A slot that was sent as one of several groups stays one, whoever asks for it.
        if earlier.groups.contains(where: { !selection.takes($0) }) { event = draft.joint }
        event.identifier = earlier.identifier
        event.sequence = earlier.sequence + (event.says(as: earlier) ? 0 : 1)
      } else {
        event.identifier = names.name(of: draft.subject)
      }
      events.append(event)
    }
    guard let old else { return }
    let kept = Set(pairs.values)
    for (index, event) in old.events.enumerated() where !kept.contains(index) {
      var event = event
      if event.status != .cancelled, !standing.contains(index) {
        event.status = .cancelled
        event.sequence += 1
        event.stamp = max(event.stamp, CalendarExport.stamp(document))
      }
      events.append(event)
    }
  }

  /// The events that a document without a timetable leaves as they are: those on days of its meetings,
  /// in the same town.
  private func standing(where document: MeetingDocument, _ selection: GroupSelection) -> Set<Int> {
    guard document.organizationOfWork.isEmpty else { return [] }
    var days: [ClosedRange<CalendarDate>] = []
    let zones = Set(document.meetings.filter(selection.takes).map { $0.timeZone })
    for meeting in document.meetings where selection.takes(meeting) {
      guard let first = meeting.firstDay else { continue }
      days.append(first...max(first, meeting.lastDay ?? first))
    }
    return Set(
      events.indices.filter { index in
        let event = events[index]
        if case .days = event.origin { return false }
        guard event.status != .cancelled else { return false }
        // A town has a name in each language, but one clock.
        if let zone = event.place.flatMap({ MeetingPlaces.timeZone(of: $0) }), !zones.isEmpty,
          !zones.contains(nil), !zones.contains(zone)
        {
          return false
        }
        return days.isEmpty || days.contains { $0.contains(event.days.0) }
      }
    )
  }

  /// The event of an earlier calendar that each new one is.
  private static func pairs(
    from old: CalendarState,
    to document: MeetingDocument,
    _ drafts: [CalendarEvents.Draft]
  ) -> [Int: Int] {
    let matching = SlotMatching(from: old.document, to: document)
    var places: [CalendarEvent.Origin: Int] = [:]
    for (index, event) in old.events.enumerated() where event.status != .cancelled {
      places[event.origin] = index
    }
    var pairs: [Int: Int] = [:]
    for (index, draft) in drafts.enumerated() {
      let origin: CalendarEvent.Origin?
      switch draft.event.origin {
      case .slot(let slot): origin = matching.slots[slot].map { .slot($0) }
      case .entry(let slot, let entry):
        let place = matching.entries[SlotMatching.Place(slot: slot, entry: entry)]
        origin = place.map { .entry(slot: $0.slot, entry: $0.entry) }
      case .days(_, let range):
        // The group may have another name now.
        let isAlone = old.document.meetings.count == 1 && document.meetings.count == 1
        let group = isAlone ? old.document.meetings[0].group.reference : nil
        origin = group.map { .days(group: $0, range: range) } ?? draft.event.origin
      }
      if let origin, let place = places.removeValue(forKey: origin) { pairs[index] = place }
    }
    return pairs
  }
}

extension CalendarEvent {
  /// Whether a calendar shows two events alike: time, line, place and whether it holds.
  fileprivate func says(as other: CalendarEvent) -> Bool {
    time.isSame(as: other.time) && status == other.status
      && ShownText.plain(summary) == ShownText.plain(other.summary)
      && place.map(ShownText.plain) == other.place.map(ShownText.plain)
  }
}

extension CalendarEvent.Time {
  /// Whether two times are the same moments: another program may have written them in UTC.
  fileprivate func isSame(as other: CalendarEvent.Time) -> Bool {
    guard self != other else { return true }
    guard case .hours(let start, let end, let zone?) = self,
      case .hours(let otherStart, let otherEnd, let otherZone?) = other, zone != otherZone
    else { return false }
    let (clock, otherClock) = (UTCClock(zone: zone), UTCClock(zone: otherZone))
    guard let moment = clock.moment(start.date, start.time) else { return false }
    return moment == otherClock.moment(otherStart.date, otherStart.time)
      && clock.moment(end?.date, end?.time) == otherClock.moment(otherEnd?.date, otherEnd?.time)
  }
}
