/// Finds whose item an entry is, where a timetable of several groups has lost its columns: by the
/// number and title in the agendas.
enum GroupFinder {
  /// Gives each entry without a group the one whose agenda has its item; where several have it, they
  /// take turns in the order of the meetings. What no agenda has stays without, and is said.
  static func assign(_ slots: inout [Slot], in builder: inout DocumentBuilder) {
    let meetings = builder.document.meetings
    guard meetings.count > 1 else { return }
    let agendas = meetings.map { titles($0.agenda) }
    for s in slots.indices {
      var turns: [ItemNumber: Int] = [:]
      for e in slots[s].entries.indices where slots[s].entries[e].group == nil {
        guard let item = slots[s].entries[e].item else { continue }
        let title = TitleText.normalized(slots[s].entries[e].title)
        let found = meetings.indices.filter { matches(title, agendas[$0][item]) }
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
      }
    }
  }

  private static func titles(_ items: [AgendaItem]) -> [ItemNumber: String] {
    var titles: [ItemNumber: String] = [:]
    for item in items {
      if let number = item.number { titles[number] = TitleText.normalized(item.title) }
      titles.merge(Self.titles(item.subitems)) { first, _ in first }
    }
    return titles
  }

  /// Timetables shorten titles, and may add to them.
  private static func matches(_ title: String, _ agenda: String?) -> Bool {
    guard let agenda else { return false }
    return title == agenda || agenda.hasPrefix(title) || title.hasPrefix(agenda)
  }
}
