/// Says in words what is taken up in a slot.
struct EventWords {
  private let document: MeetingDocument
  private let directory: ItemDirectory
  private let language: DocumentLanguage

  init(_ document: MeetingDocument, directory: ItemDirectory) {
    self.document = document
    self.directory = directory
    language = DocumentLanguage(of: document)
  }

  /// One line: `WG.3: Title; Other title`, the title alone where it is that of both groups.
  func summary(_ entries: [SlotEntry], meeting: Meeting?) -> String {
    let groups = byGroup(entries)
    guard let first = groups.first else {
      return meeting.map { $0.group.reference + ": meeting" } ?? "Meeting"
    }
    let titles = groups.map { Self.lines(of: $0.entries) }
    if titles.allSatisfy({ $0 == titles.first }) {
      var names: [String] = []
      for group in groups { if let name = shortName(group.group) { names.append(name) } }
      return Self.joined(names.joined(separator: ", "), titles.first ?? [])
    }
    if groups.count == 1 { return Self.joined(shortName(first.group), titles.first ?? []) }
    let parts = zip(groups, titles).map { Self.joined(shortName($0.group), $1) }
    return parts.joined(separator: " / ")
  }

  /// One line for the days of a meeting.
  func summary(of meeting: Meeting) -> String {
    let ordinal = meeting.ordinal.map { ", " + PlainEnglish.gathering($0, of: meeting.group) } ?? ""
    let name = meeting.group.name + ordinal
    return meeting.group.id.map { "\($0): \(name)" } ?? name
  }

  /// The agenda of a meeting, and the document that says so.
  func description(of meeting: Meeting, checks: [String]) -> String {
    var lines = [groupName(meeting.group.reference) ?? meeting.group.name]
    for item in FlatItems.of(meeting.agenda) {
      lines.append((item.number.map { "\($0)  " } ?? "") + item.title)
    }
    return (lines + ["", documentLine] + Self.lines(ofChecks: checks)).joined(separator: "\n")
  }

  /// What to check about the days.
  private static func lines(ofChecks checks: [String]) -> [String] {
    guard !checks.isEmpty else { return [] }
    return ["Check the date, which the document contradicts:"] + checks.prefix(3).map { "– " + $0 }
  }

  /// The titles of entries, each once; beyond what a line of a calendar shows, how many there are more.
  private static func lines(of entries: [SlotEntry]) -> [String] {
    var titles: [String] = []
    var length = 0
    var more = 0
    for entry in entries {
      var title = Self.title(entry, continued: entry.continued)
      if title.isEmpty { title = entry.item.map { "item \($0)" } ?? "" }
      // What goes on in one slot is there once.
      guard !title.isEmpty, !titles.contains(title), !titles.contains(entry.title) else { continue }
      length += title.utf8.count
      if length > 240, !titles.isEmpty { more += 1 } else { titles.append(title) }
    }
    return more == 0 ? titles : titles + ["and \(more) more"]
  }

  private static func joined(_ name: String?, _ titles: [String]) -> String {
    let titles = titles.joined(separator: "; ")
    guard let name, !name.isEmpty else { return titles.isEmpty ? "Meeting" : titles }
    return name + ": " + (titles.isEmpty ? "meeting" : titles)
  }

  /// The group's id, else its name; that of the only group where none is named.
  private func shortName(_ group: String?) -> String? {
    directory.meeting(of: group)?.group.reference ?? group
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
  func description(_ entries: [SlotEntry], checks: [String]) -> String {
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
    lines.append(documentLine)
    lines += Self.lines(ofChecks: checks)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// Title, symbol and date of the document.
  private var documentLine: String {
    let masthead = document.masthead
    var facts = [masthead.title, masthead.symbol?.description].compactMap { $0 }
    if let date = masthead.date { facts.append(DateWords.date(date)) }
    return facts.joined(separator: ", ")
  }

  private static func title(_ entry: SlotEntry, continued: Bool) -> String {
    entry.title + (continued ? " (continued)" : "")
  }

  private func paper(_ paper: DocumentationEntry) -> String {
    let symbols = paper.symbols.map { $0.description }.joined(separator: ", ")
    var text = paper.title
    if !symbols.isEmpty { text += text.isEmpty ? symbols : " (\(symbols))" }
    if let note = paper.note { text += " (\(note))" }
    for symbol in paper.symbols {
      if let address = SymbolAddress.of(symbol, in: language) { text += " " + address }
    }
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
}
