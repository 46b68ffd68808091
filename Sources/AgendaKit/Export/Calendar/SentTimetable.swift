/// What the events of a calendar tell of the timetable that they were made from, as far as a comparison
/// with a later document needs it.
struct SentTimetable {
  /// The meetings and their slots, with the number of the document that the events name.
  private(set) var document: MeetingDocument
  /// The events, each with its place in that timetable; those that are cancelled have none.
  private(set) var events: [CalendarEvent]

  /// Makes a timetable of the events of one meeting, or of groups that meet together.
  init(_ events: [CalendarEvent]) {
    document = MeetingDocument(
      source: SourceDescription(name: "-", byteCount: 0, encoding: .utf8)
    )
    document.masthead.symbol = events.lazy.compactMap { SentEventName.symbol(of: $0) }.first
    self.events = events
    var slots: [Slot: Int] = [:]
    var days: [String: Int] = [:]
    for index in events.indices {
      let event = events[index]
      guard event.status != .cancelled else {
        self.events[index].origin = .slot(-1)
        continue
      }
      let words = SentWords(event)
      // Some programs drop the categories.
      if event.groups.isEmpty { self.events[index].groups = words.groups }
      for group in words.groups.isEmpty ? event.groups : words.groups { take(group, event) }
      switch event.time {
      case .days(let first, let last) where SentEventName(event.identifier)?.isSlot != true:
        let group = self.events[index].groups.first ?? ""
        self.events[index].origin = .days(group: group, range: days[group, default: 0])
        days[group, default: 0] += 1
        addDays(first, last, to: group)
      default:
        let slot = Self.slot(event)
        let isItem = SentEventName(event.identifier)?.isItem == true
        let place = isItem ? slots[slot] : nil
        let number = place ?? document.organizationOfWork.count
        if place == nil {
          document.organizationOfWork.append(slot)
          slots[slot] = number
        }
        let entry = document.organizationOfWork[number].entries.count
        document.organizationOfWork[number].entries += words.entries
        for entry in words.entries { addItem(of: entry) }
        self.events[index].origin = isItem ? .entry(slot: number, entry: entry) : .slot(number)
      }
    }
  }

  private static func slot(_ event: CalendarEvent) -> Slot {
    switch event.time {
    case .hours(let start, let end, _):
      return Slot(date: start.date, start: start.time, end: end?.time)
    case .days(let first, _):
      let half = SentEventName(event.identifier)?.half
      let part: DayPart? = half == "am" ? .morning : half == "pm" ? .afternoon : nil
      return Slot(date: first, start: nil, end: nil, part: part)
    }
  }

  /// Takes the days and the place of an event as those of a meeting of the group.
  private mutating func take(_ group: String, _ event: CalendarEvent) {
    let (first, last) = event.days
    let index: Int
    if let known = document.meetings.firstIndex(where: { $0.group.reference == group }) {
      index = known
    } else {
      index = document.meetings.count
      document.meetings.append(Meeting(group: Group(id: group, name: group)))
    }
    let meeting = document.meetings[index]
    document.meetings[index].firstDay = min(meeting.firstDay ?? first, first)
    document.meetings[index].lastDay = max(meeting.lastDay ?? last, last)
    document.meetings[index].place = meeting.place ?? event.place
    document.meetings[index].ordinal =
      meeting.ordinal ?? SentEventName(event.identifier).flatMap { $0.ordinal }
  }

  /// The agenda is what the entries say of it: a later one may give an item another number.
  private mutating func addItem(of entry: SlotEntry) {
    guard let number = entry.item, let first = document.meetings.first else { return }
    let group = entry.group ?? first.group.reference
    guard let index = document.meetings.firstIndex(where: { $0.group.reference == group }),
      !document.meetings[index].agenda.contains(where: { $0.number == number })
    else { return }
    document.meetings[index].agenda.append(
      AgendaItem(number: number, title: entry.title, range: .none)
    )
  }

  private mutating func addDays(_ first: CalendarDate, _ last: CalendarDate, to group: String) {
    guard let index = document.meetings.firstIndex(where: { $0.group.reference == group }) else {
      return
    }
    document.meetings[index].days.append(DayRange(firstDay: first, lastDay: last))
  }
}

extension CalendarEvent {
  /// The first and the last day.
  var days: (CalendarDate, CalendarDate) {
    switch time {
    case .days(let first, let last): (first, last)
    case .hours(let start, _, _): (start.date, start.date)
    }
  }
}

/// What the name of an event says, where it is one that `CalendarIdentifier` made.
struct SentEventName {
  /// The meeting within its group: an ordinal or a day.
  let label: String
  /// The parent body, as a digest.
  let organ: String
  /// `slot`, `item` or `days`.
  private let kind: String
  /// `am`, `pm`, `eve`, `day`.
  let half: String?

  var isSlot: Bool { kind != "days" }
  var isItem: Bool { kind == "item" }

  /// Which of the meetings of its group it is, where the name says so.
  var ordinal: Int? { label.utf8.count < 8 ? Int(label) : nil }

  /// Takes a name apart; nil for one that another program made.
  init?(_ name: String) {
    let halves = name.split(separator: "@")
    guard halves.count == 2, halves[1].hasSuffix(".agendakit") else { return nil }
    organ = String(halves[1].dropLast(10))
    let parts = halves[0].split(separator: "-")
    guard parts.count >= 3, ["slot", "item", "days"].contains(parts[0]) else { return nil }
    kind = String(parts[0])
    if kind == "days" {
      label =
        parts.lazy.reversed().first { $0.utf8.allSatisfy { ASCII.isDigit($0) } }.map { String($0) }
        ?? ""
      half = nil
      return
    }
    let day = parts.indices.first { index in
      index >= 2 && parts[index].first == "d"
        && parts[index].dropFirst().utf8.allSatisfy { ASCII.isDigit($0) }
        && parts[index].utf8.count > 1 && parts[index - 1].utf8.allSatisfy { ASCII.isDigit($0) }
    }
    guard let day else { return nil }
    label = String(parts[day - 1])
    half = day + 1 < parts.count ? String(parts[day + 1]) : nil
  }

  /// The document that an event is from, by its address.
  static func symbol(of event: CalendarEvent) -> JointSymbol? {
    event.address.flatMap(SymbolAddress.symbol)
  }
}

/// The entries of a slot as the description of its event tells them; `EventWords` writes it.
struct SentWords {
  /// The groups, by id, else by name.
  private(set) var groups: [String] = []
  private(set) var entries: [SlotEntry] = []

  init(_ event: CalendarEvent) {
    var blocks = event.description.split(separator: "\n", omittingEmptySubsequences: false)
      .split(whereSeparator: { $0.isEmpty }).map { Array($0) }
    // The last one names the document.
    if blocks.count > 1 { blocks.removeLast() }
    for block in blocks {
      var group: String?
      for (index, line) in block.enumerated() where !line.hasPrefix("– ") {
        let (item, title) = Self.labelled(line)
        if index == 0, item == nil, Self.isGroup(Self.reference(line), of: event) {
          group = Self.reference(line)
          groups.append(Self.reference(line))
        } else {
          add(item, title, group)
        }
      }
    }
    guard entries.isEmpty else { return }
    // Another program's event: its line is all there is.
    for title in event.summary.split(separator: ";") {
      add(nil, String(title.drop { $0 == " " }), event.groups.first)
    }
  }

  /// Whether an event names a group: in its categories, else at the head of its line.
  private static func isGroup(_ name: String, of event: CalendarEvent) -> Bool {
    if event.groups.contains(name) { return true }
    let head = event.summary.prefix { $0 != ":" }
    return event.groups.isEmpty && !name.isEmpty
      && (head == name || head.split(separator: ",").contains { $0.drop { $0 == " " } == name }
        || event.summary.contains("/ \(name):"))
  }

  private mutating func add(_ item: ItemNumber?, _ title: String, _ group: String?) {
    let mark = " (continued)"
    let isContinued = title.hasSuffix(mark)
    entries.append(
      SlotEntry(
        group: group,
        item: item,
        title: isContinued ? String(title.dropLast(mark.count)) : title,
        continued: isContinued,
        range: .none,
        titleRange: .none
      )
    )
  }

  /// `1 (a)  Title`: number, two blanks, title.
  private static func labelled(_ line: Substring) -> (ItemNumber?, String) {
    let bytes = ContiguousArray(line.utf8)
    var i = 0
    while i + 1 < bytes.count, !(bytes[i] == ASCII.space && bytes[i + 1] == ASCII.space) { i += 1 }
    guard i + 1 < bytes.count, let item = ItemNumber(String(decoding: bytes[..<i], as: UTF8.self))
    else { return (nil, String(line)) }
    return (item, String(decoding: bytes[(i + 2)...], as: UTF8.self))
  }

  /// `Working Group on Firearms (WG.6)`: the id, else the name.
  private static func reference(_ line: Substring) -> String {
    guard line.last == ")", let open = line.lastIndex(of: "(") else { return String(line) }
    return String(line[line.index(after: open)...].dropLast())
  }
}
