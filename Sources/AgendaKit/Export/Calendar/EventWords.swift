/// Says in words what is taken up in a slot.
struct EventWords {
  private let document: MeetingDocument
  private let directory: ItemDirectory

  init(_ document: MeetingDocument, directory: ItemDirectory) {
    self.document = document
    self.directory = directory
  }

  /// One line: `WG.3 item 2: Title (continued)`, or `WG.3 items 1 (a), 1 (b) and 2` where there are
  /// several titles.
  func summary(_ entries: [SlotEntry], meeting: Meeting?) -> String {
    guard let first = entries.first else { return meeting?.group.name ?? "Meeting" }
    let isOneTitle = entries.allSatisfy { $0.title == first.title }
    let heads = byGroup(entries).map { head($0, titles: !isOneTitle) }
    let start = heads.joined(separator: isOneTitle ? ", " : "; ")
    guard isOneTitle else { return start }
    let title = Self.title(first, continued: entries.allSatisfy { $0.continued })
    return start.isEmpty ? title : title.isEmpty ? start : start + ": " + title
  }

  /// All titles in one line: `WG.3: 1 (a) Title; 1 (b) Title`.
  func titles(_ entries: [SlotEntry]) -> String {
    let groups = byGroup(entries).map { group in
      let titles = group.entries.map { entry in
        (entry.item.map { "\($0) " } ?? "") + Self.title(entry, continued: entry.continued)
      }
      let name = directory.meeting(of: group.group)?.group.reference ?? group.group
      return (name.map { "\($0): " } ?? "") + titles.joined(separator: "; ")
    }
    return groups.isEmpty ? "Meeting" : groups.joined(separator: " / ")
  }

  /// The entries by group with their papers, and the document that says so.
  func description(_ entries: [SlotEntry]) -> String {
    var lines: [String] = []
    // Items that go on and joint items have the papers of before.
    var listed: Set<String> = []
    for group in byGroup(entries) {
      if let name = groupName(group.group) { lines.append(name) }
      for entry in group.entries {
        let label = entry.item.map { "\($0)  " } ?? ""
        lines.append(label + Self.title(entry, continued: entry.continued))
        for paper in directory.papers(for: entry.item, of: entry.group) {
          let line = "– " + self.paper(paper)
          if listed.insert(line).inserted { lines.append(line) }
        }
      }
      lines.append("")
    }
    let masthead = document.masthead
    var facts = [masthead.title, masthead.symbol?.description].compactMap { $0 }
    if let date = masthead.date { facts.append(DateWords.date(date)) }
    lines.append(facts.joined(separator: ", "))
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  private static func title(_ entry: SlotEntry, continued: Bool) -> String {
    entry.title + (continued ? " (continued)" : "")
  }

  private func paper(_ paper: DocumentationEntry) -> String {
    let symbols = paper.symbols.map { $0.description }.joined(separator: ", ")
    var text = paper.title
    if !symbols.isEmpty { text += text.isEmpty ? symbols : " (\(symbols))" }
    if let note = paper.note { text += " (\(note))" }
    for address in paper.symbols.compactMap(SymbolAddress.of) { text += " " + address }
    return text
  }

  private func groupName(_ group: String?) -> String? {
    guard let meeting = directory.meeting(of: group) else { return group }
    return meeting.group.id.map { "\(meeting.group.name) (\($0))" } ?? meeting.group.name
  }

  private struct GroupEntries {
    var group: String?
    var entries: [SlotEntry]
  }

  /// The entries of each group, in the order in which the groups come.
  private func byGroup(_ entries: [SlotEntry]) -> [GroupEntries] {
    var groups: [GroupEntries] = []
    for entry in entries {
      if let index = groups.firstIndex(where: { $0.group == entry.group }) {
        groups[index].entries.append(entry)
      } else {
        groups.append(GroupEntries(group: entry.group, entries: [entry]))
      }
    }
    return groups
  }

  /// `WG.3 items 1 (a), 1 (b) and 2`, each item once; titles for entries without a number.
  private func head(_ group: GroupEntries, titles: Bool) -> String {
    var items: [String] = []
    var others: [String] = []
    var named: Set<String> = []
    for entry in group.entries {
      if let item = entry.item?.description {
        if named.insert(item).inserted { items.append(item) }
      } else if titles, named.insert(entry.title).inserted {
        others.append(entry.title)
      }
    }
    let name = directory.meeting(of: group.group)?.group.reference ?? group.group
    var parts: [String] = []
    if !items.isEmpty {
      parts.append((items.count == 1 ? "item " : "items ") + PlainEnglish.list(items))
    }
    parts += others
    return [name, parts.joined(separator: ", ")].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
