/// One calendar of many documents, each meeting in it once, that follows calendars sent before.
struct CalendarBook {
  private let export: CalendarExport
  /// What was sent before, the latest of each meeting.
  private var sent: [CalendarState] = []
  /// How many of them came as calendars.
  private var calendars = 0
  /// Whether anything was given as sent, and whether a document's calendar follows any of it.
  private var hasEarlier = false
  private var hasFollowed = false
  /// Whether what was sent reminds of its events.
  private var hasReminders = false
  private var events: [CalendarEvent] = []
  private var notes: [String] = []
  private var names = CalendarIdentifier()
  private var title: String?

  /// Prepares a calendar.
  init(_ export: CalendarExport) { self.export = export }

  // MARK: Before

  /// Takes the calendar of a document as sent.
  mutating func remember(_ document: MeetingDocument) {
    hasEarlier = true
    guard let selection = try? GroupSelection(export.group, of: document) else { return }
    let before = statesBefore(document)
    var names = CalendarIdentifier(taken: Self.names(of: sent))
    let state = CalendarState(
      document,
      selection: selection,
      export: export,
      after: .joined(before.map { sent[$0] }),
      names: &names
    )
    if let last = before.last {
      sent[last] = state
      for index in before.dropLast().reversed() { sent.remove(at: index) }
    } else {
      sent.append(state)
    }
  }

  /// Takes a calendar that was sent, meeting by meeting.
  mutating func remember(_ calendar: SentCalendar) {
    hasEarlier = true
    hasReminders = hasReminders || calendar.hasReminders
    for events in calendar.meetings {
      sent.append(CalendarState(sent: events, calendar: calendars))
    }
    calendars += 1
  }

  private static func names(of states: [CalendarState]) -> Set<String> {
    var names: Set<String> = []
    for state in states { for event in state.events { names.insert(event.identifier) } }
    return names
  }

  /// The calendars that a document's follows: all that are surely of the same meeting, as whoever has
  /// them has the events of each; else the last one that may be, with all its parts that speak of the
  /// document's meetings.
  private func statesBefore(_ document: MeetingDocument) -> [Int] {
    guard !sent.isEmpty else { return [] }
    var kinship = CalendarKinship(document, export: export)
    let sure = sent.indices.filter { state in
      CalendarKinship.Sign.sure.contains { kinship.has($0, sent[state]) }
    }
    guard sure.isEmpty else { return sure }
    for sign in CalendarKinship.Sign.unsure {
      let found = sent.indices.filter { kinship.has(sign, sent[$0]) }
      guard let last = found.last else { continue }
      guard let calendar = sent[last].calendar else { return [last] }
      return found.filter { sent[$0].calendar == calendar }
    }
    return []
  }

  // MARK: Now

  /// Adds the events of documents.
  mutating func add(
    _ documents: [MeetingDocument],
    doubts: [DateDoubts] = []
  ) throws(UnknownGroupError) {
    var selections: [GroupSelection?] = []
    var problem: UnknownGroupError?
    for document in documents {
      do throws(UnknownGroupError) {
        selections.append(try GroupSelection(export.group, of: document))
      } catch {
        selections.append(nil)
        problem =
          problem.map { UnknownGroupError(name: $0.name, known: $0.known + error.known) }
          ?? error
      }
    }
    let hasGroup = selections.contains { $0 != nil }
    if let problem, !hasGroup { throw problem.withoutRepetition }
    let superseded = supersededDocuments(documents, selections)
    names = CalendarIdentifier(taken: Self.names(of: sent))
    var followed: Set<Int> = []
    for (index, document) in documents.enumerated() {
      guard let selection = selections[index], !superseded.contains(index) else { continue }
      let before = statesBefore(document).filter { followed.insert($0).inserted }
      let state = CalendarState(
        document,
        selection: selection,
        export: export,
        after: .joined(before.map { sent[$0] }),
        names: &names,
        doubts: doubts.indices.contains(index) ? doubts[index] : nil
      )
      if title == nil { title = Self.title(document, selection) }
      note(state.notes, of: document, among: documents)
      if doubts.indices.contains(index) {
        note(doubts[index].notes, of: document, among: documents)
      }
      hasFollowed = hasFollowed || !before.isEmpty
      if before.isEmpty, hasEarlier {
        note(
          ["no calendar before is of this meeting: all events are new"],
          of: document,
          among: documents
        )
      }
      events += state.events
    }
    if hasReminders, export.alarms.isEmpty {
      notes.append("the calendar before has reminders and this one has none: '--alarm' gives them")
    }
    if documents.count - superseded.count > 1 { title = "Meetings" }
  }

  private mutating func note(
    _ texts: [String],
    of document: MeetingDocument,
    among documents: [MeetingDocument]
  ) {
    for text in texts {
      notes.append(documents.count > 1 ? "\(document.source.name): \(text)" : text)
    }
  }

  /// The documents whose meetings others tell of as well, and better.
  private mutating func supersededDocuments(
    _ documents: [MeetingDocument],
    _ selections: [GroupSelection?]
  ) -> Set<Int> {
    /// By each document that is left out, the one that is taken.
    var superseded: [Int: Int] = [:]
    var best: [(identity: MeetingIdentity, document: Int)] = []
    for (index, document) in documents.enumerated() {
      guard let selection = selections[index] else { continue }
      for meeting in document.meetings where selection.takes(meeting) {
        let identity = MeetingIdentity(meeting, of: document)
        let known = best.firstIndex { $0.identity.compared(to: identity) == .same }
        guard let known else {
          best.append((identity, index))
          continue
        }
        let other = best[known].document
        guard other != index else { continue }
        let isBetter = Self.rank(document) >= Self.rank(documents[other])
        superseded[isBetter ? other : index] = isBetter ? index : other
        if isBetter { best[known] = (identity, index) }
      }
    }
    for index in superseded.keys.sorted() {
      // What stands in the place of one may have given way to another.
      var taken = index
      for _ in documents.indices { taken = superseded[taken] ?? taken }
      guard taken != index,
        let text = words(ofLeavingOut: documents[index], for: documents[taken])
      else { continue }
      note([text], of: documents[index], among: documents)
    }
    return Set(superseded.keys)
  }

  /// Why a timetable is left out; where nothing says which of two is the later, what they differ in.
  private func words(
    ofLeavingOut document: MeetingDocument,
    for taken: MeetingDocument
  ) -> String? {
    let isTranslated = DocumentLanguage(of: document) != DocumentLanguage(of: taken)
    guard !document.organizationOfWork.isEmpty else {
      return isTranslated ? "\(taken.source.name) tells of the same meeting, and is taken" : nil
    }
    let (a, b) = (Self.rank(document), Self.rank(taken))
    let isOpen =
      a.hasTimetable == b.hasTimetable && a.revision == b.revision
      && (a.date == b.date || document.masthead.date == nil || taken.masthead.date == nil)
    guard isOpen else {
      return "a later document tells of the same meeting: its timetable is left out"
    }
    guard let slot = firstDifference(document, taken, byTitle: !isTranslated) else {
      return
        "\(taken.source.name) tells the same of this meeting: one timetable of the two is taken"
    }
    let day = slot.date.map { " on \(DateWords.date($0))" } ?? ""
    let clock = slot.start.map { " at \($0)" } ?? ""
    return
      "its timetable is left out for that of \(taken.source.name), which is of the same meeting; neither "
      + "says that it is the later one, and they contradict each other\(day)\(clock)"
  }

  /// The first slot that one timetable has and the other has not.
  private func firstDifference(
    _ a: MeetingDocument,
    _ b: MeetingDocument,
    byTitle: Bool
  ) -> Slot? {
    func slots(_ document: MeetingDocument) -> [Slot] {
      (try? GroupSelection(export.group, of: document))?.slots(of: document) ?? []
    }
    func key(_ slot: Slot) -> [String] {
      [slot.date?.description ?? "", slot.start?.description ?? "", slot.end?.description ?? ""]
        + slot.entries.map {
          byTitle ? FoldedText.normalized($0.title) : $0.item?.description ?? ""
        }
    }
    let (first, second) = (slots(a), slots(b))
    let (ours, theirs) = (Set(first.map(key)), Set(second.map(key)))
    return first.first { !theirs.contains(key($0)) } ?? second.first { !ours.contains(key($0)) }
  }

  /// What makes a document's timetable count before another's.
  private struct Rank: Comparable {
    var hasTimetable: Bool
    var revision: Int
    var date: CalendarDate
    /// Of one text in several languages, English is taken.
    var isEnglish: Bool

    static func < (a: Rank, b: Rank) -> Bool {
      if a.hasTimetable != b.hasTimetable { return b.hasTimetable }
      if a.revision != b.revision { return a.revision < b.revision }
      return a.date != b.date ? a.date < b.date : b.isEnglish && !a.isEnglish
    }
  }

  private static func rank(_ document: MeetingDocument) -> Rank {
    Rank(
      hasTimetable: !document.organizationOfWork.isEmpty,
      revision: CalendarExport.sequence(of: document.masthead),
      date: document.masthead.date ?? CalendarDate(year: 0, month: 1, day: 1),
      isEnglish: DocumentLanguage(of: document) == .english
    )
  }

  /// What the calendar of one document is called: the groups, the place and the year.
  private static func title(_ document: MeetingDocument, _ selection: GroupSelection) -> String {
    let meetings = document.meetings.filter(selection.takes)
    let groups = meetings.map { $0.group.name }.joined(separator: "; ")
    var title = groups.isEmpty ? document.masthead.title ?? "Meeting" : groups
    let year = meetings.lazy.compactMap { $0.firstDay?.year }.first.map { String($0) }
    let place = meetings.lazy.compactMap { $0.place }.first
    let facts = [place, year].compactMap { $0 }
    if !facts.isEmpty { title += ", " + facts.joined(separator: " ") }
    return title
  }

  // MARK: Writing

  /// The calendar.
  func written() -> ExportedText {
    var calendar = CalendarWriter()
    calendar.component("VCALENDAR") { calendar in
      calendar.value("VERSION", "2.0")
      calendar.value("PRODID", "-//AgendaKit//agenda-cli//EN")
      calendar.value("METHOD", "PUBLISH")
      // RFC 7986, section 5.1, and the older name for it.
      calendar.text("NAME", title ?? "Meetings")
      calendar.text("X-WR-CALNAME", title ?? "Meetings")
      for zone in zones {
        CalendarTimeZone(zone.rules, years: zone.years).write(to: &calendar)
      }
      for event in events { event.write(alarms: export.alarms, to: &calendar) }
    }
    return ExportedText(bytes: calendar.bytes, notes: notes, fault: fault)
  }

  /// Why the calendar is not what was asked for.
  private var fault: String? {
    if events.isEmpty { return "says no day of a meeting: there is nothing for a calendar" }
    guard hasEarlier, !hasFollowed else { return nil }
    return
      "no calendar before is of this meeting. To send all events as new ones, leave out '--previous'"
  }

  /// The time zones of the events, with the years that they are in; where there is no event, one, as a
  /// calendar holds at least one component (RFC 5545, section 3.4).
  private var zones: [(rules: TimeZoneRules, years: ClosedRange<Int>)] {
    var zones: [(rules: TimeZoneRules, years: ClosedRange<Int>)] = []
    for event in events {
      guard case .hours(let start, _, .some(let name)) = event.time else { continue }
      let year = start.date.year
      if let index = zones.firstIndex(where: { $0.rules.name == name }) {
        let years = zones[index].years
        zones[index].years = min(years.lowerBound, year)...max(years.upperBound, year)
      } else if let rules = TimeZoneTable.rules(of: name) {
        zones.append((rules, year...year))
      }
    }
    if events.isEmpty, let rules = TimeZoneTable.rules(of: "Etc/UTC") {
      zones.append((rules, 1970...1970))
    }
    return zones
  }
}

extension UnknownGroupError {
  /// Each known group once.
  fileprivate var withoutRepetition: UnknownGroupError {
    var once: [String] = []
    for name in known where !once.contains(name) { once.append(name) }
    return UnknownGroupError(name: name, known: once)
  }
}
