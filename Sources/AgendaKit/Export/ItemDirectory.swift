/// Finds the items of a document's agendas by group and number.
struct ItemDirectory {
  private struct Key: Hashable {
    var group: String
    var number: ItemNumber
  }

  private var items: [Key: AgendaItem] = [:]
  private var meetings: [String: Meeting] = [:]
  /// The group that stands for one that is not named: the only one of the document.
  private var onlyGroup: String?

  init(_ document: MeetingDocument) {
    if document.meetings.count == 1 { onlyGroup = document.meetings.first?.group.reference }
    for meeting in document.meetings {
      let group = meeting.group.reference
      if meetings[group] == nil { meetings[group] = meeting }
      for entry in FlatItems.of(meeting.agenda) {
        guard let number = entry.number else { continue }
        let key = Key(group: group, number: number)
        if items[key] == nil { items[key] = entry }
      }
    }
  }

  /// The meeting of a group, or of the only group where none is named.
  func meeting(of group: String?) -> Meeting? {
    (group ?? onlyGroup).flatMap { meetings[$0] }
  }

  /// An item of a group's agenda.
  func item(_ number: ItemNumber?, of group: String?) -> AgendaItem? {
    guard let number, let group = group ?? onlyGroup else { return nil }
    return items[Key(group: group, number: number)]
  }

  /// The papers for an item: its own and those of its subitems; where there are none, those of the
  /// joint item in another group's agenda.
  func papers(for number: ItemNumber?, of group: String?) -> [DocumentationEntry] {
    guard let item = item(number, of: group) else { return [] }
    let own = FlatItems.of([item]).flatMap { $0.annotation?.documentation ?? [] }
    return own.isEmpty ? sharedPapers(of: item) : own
  }

  /// The papers of an item as its row in a table of one group has them: its own; where neither it
  /// nor a subitem has any, those of the joint item in another group's agenda.
  func rowPapers(of item: AgendaItem) -> [DocumentationEntry] {
    let hasOwn = FlatItems.of([item]).contains { !($0.annotation?.documentation.isEmpty ?? true) }
    return hasOwn ? item.annotation?.documentation ?? [] : sharedPapers(of: item)
  }

  /// The papers of a joint item in another group's agenda, the first that has any.
  private func sharedPapers(of item: AgendaItem) -> [DocumentationEntry] {
    for counterpart in item.joint?.counterparts ?? [] {
      guard let other = self.item(counterpart.item, of: counterpart.group) else { continue }
      let papers = FlatItems.of([other]).flatMap { $0.annotation?.documentation ?? [] }
      if !papers.isEmpty { return papers }
    }
    return []
  }
}

/// Items with those under them, in the order of the agenda.
enum FlatItems {
  static func of(_ items: [AgendaItem]) -> [AgendaItem] {
    var flat: [AgendaItem] = []
    var waiting = Array(items.reversed())
    while let item = waiting.popLast() {
      flat.append(item)
      waiting += item.subitems.reversed()
    }
    return flat
  }
}
