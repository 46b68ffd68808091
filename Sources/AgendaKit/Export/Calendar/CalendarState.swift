/// What a calendar says of one document's meetings, which a later document's calendar can follow.
struct CalendarState {
  /// The document, with the slots alone that were asked for.
  let document: MeetingDocument
  /// The events, cancelled ones after those that hold.
  private(set) var events: [CalendarEvent]
  /// What could not be said.
  private(set) var notes: [String] = []

  /// The meetings that the document speaks of.
  var identities: [MeetingIdentity] {
    document.meetings.map { MeetingIdentity($0, of: document) }
  }

  /// The parent body as the names of events say it; nil where they do not.
  private(set) var organ: String?
  /// Which of the calendars that were sent it is a part of; nil where it was made from a document.
  private(set) var calendar: Int?

  /// Events of a calendar that was sent, of one meeting or of groups that meet together.
  init(sent events: [CalendarEvent], calendar: Int) {
    let timetable = SentTimetable(events)
    document = timetable.document
    self.events = timetable.events
    self.calendar = calendar
    organ = events.lazy.compactMap { SentEventName($0.identifier)?.organ }.first
  }

  /// Several calendars as one; nil of none.
  static func joined(_ states: [CalendarState]) -> CalendarState? {
    guard let first = states.first, states.count > 1, let calendar = first.calendar else {
      return states.first
    }
    return CalendarState(sent: states.flatMap { $0.events }, calendar: calendar)
  }

  /// The calendar of a document that follows an earlier one, if there is one.
  ///
  /// An event that is in both keeps its name; its sequence number grows where its time, its place or
  /// its line changed. What is no longer there is cancelled.
  init(
    _ document: MeetingDocument,
    selection: GroupSelection,
    export: CalendarExport,
    after old: CalendarState?,
    names: inout CalendarIdentifier
  ) {
    var own = document
    own.organizationOfWork = selection.slots(of: document)
    self.document = own
    organ = document.masthead.organ.map { CalendarIdentifier.name(ofOrgan: $0) }
    let made = CalendarEvents(document, selection: selection, export: export)
    notes = made.notes
    events = []
    let pairs = old.map { Self.pairs(from: $0, to: own, made.drafts) } ?? [:]
    for (index, draft) in made.drafts.enumerated() {
      var event = draft.event
      if let old, let before = pairs[index] {
        let earlier = old.events[before]
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
      if event.status != .cancelled {
        event.status = .cancelled
        event.sequence += 1
        event.stamp = max(event.stamp, CalendarExport.stamp(document))
      }
      events.append(event)
    }
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
      case .days: origin = draft.event.origin
      }
      if let origin, let place = places.removeValue(forKey: origin) { pairs[index] = place }
    }
    return pairs
  }
}

extension CalendarEvent {
  /// Whether a calendar shows two events alike: time, line, place and whether it holds.
  fileprivate func says(as other: CalendarEvent) -> Bool {
    time == other.time && status == other.status
      && ShownText.plain(summary) == ShownText.plain(other.summary)
      && place.map(ShownText.plain) == other.place.map(ShownText.plain)
  }
}
