/// Finds whose item an entry is, where a timetable of several groups has lost its columns: by the
/// number and title in the agendas.
enum GroupFinder {
  /// Gives each entry without a group the one whose agenda has its item; of several those that meet
  /// on the day and have not gone beyond it; if there still are several, they take turns in the order
  /// of the meetings. What no agenda has stays without, and is said.
  static func assign(_ slots: inout [Slot], in builder: inout DocumentBuilder) {
    let meetings = builder.document.meetings
    guard meetings.count > 1 else { return }
    let agendas = meetings.map { titles($0.agenda) }
    var reached = meetings.map { _ in 0 }
    for s in slots.indices {
      var turns: [ItemNumber: Int] = [:]
      for e in slots[s].entries.indices where slots[s].entries[e].group == nil {
        guard let item = slots[s].entries[e].item else { continue }
        let title = TitleText.normalized(slots[s].entries[e].title)
        let having = meetings.indices.filter { matches(title, agendas[$0][item]) }
        let meeting = having.narrowed { meetings[$0].meets(on: slots[s].date) }
        let found = meeting.narrowed { reached[$0] <= item.number }
        guard !found.isEmpty else {
          builder.say(
            "row-ambiguous",
            .note,
            "no agenda has this item with this title; whose it is cannot be told",
            at: slots[s].entries[e].range
          )
          continue
        }
        let turn = found.count > 1 ? turns[item, default: 0] % found.count : 0
        turns[item, default: 0] += found.count > 1 ? 1 : 0
        slots[s].entries[e].group = meetings[found[turn]].group.reference
        reached[found[turn]] = max(reached[found[turn]], item.number)
      }
    }
  }

  private static func titles(_ items: [AgendaItem]) -> [ItemNumber: String] {
    var titles: [ItemNumber: String] = [:]
    for item in items {
      if let number = item.number { titles[number] = TitleText.normalized(item.title) }
      for (number, title) in Self.titles(item.subitems) where titles[number] == nil {
        titles[number] = title
      }
    }
    return titles
  }

  /// Timetables shorten titles, and may add to them.
  private static func matches(_ title: String, _ agenda: String?) -> Bool {
    guard let agenda else { return false }
    return title == agenda || agenda.hasPrefix(title) || title.hasPrefix(agenda)
  }
}

extension [Int] {
  /// Those that hold, if any does.
  fileprivate func narrowed(_ holds: (Int) -> Bool) -> [Int] {
    let kept = filter(holds)
    return kept.isEmpty ? self : kept
  }
}

extension Meeting {
  /// Whether a day is one of the meeting, as far as its days are known.
  fileprivate func meets(on date: CalendarDate?) -> Bool {
    guard let date, let firstDay, let lastDay else { return true }
    return firstDay <= date && date <= lastDay
  }
}
