@testable import AgendaKit

/// Makes the new document's lists from those of the old one and the changes alone.
struct Rebuilder {
  private let old: MeetingDocument
  private var added: [String: ChangedNode] = [:]
  private var removed: Set<String> = []
  /// Where things went, by their old path.
  private var moved: [String: ChangedNode] = [:]
  /// What kept its place and reads otherwise now, by its old path.
  private var changed: [String: [Change]] = [:]
  private var slotChanges: [Change] = []

  init(_ old: MeetingDocument, _ changes: [Change]) {
    self.old = old
    for change in changes {
      for told in [change] + change.consequences { note(told) }
    }
  }

  private mutating func note(_ change: Change) {
    if change.subject == .slot {
      slotChanges += Self.moves(change)
      if change.kind != .added { return }
    }
    switch change.kind {
    case .added:
      if let to = change.to { added[to.path.description] = to }
    case .removed:
      if let from = change.from { removed.insert(from.path.description) }
    case .moved:
      for (a, b) in [(change.from, change.to), (change.with?.from, change.with?.to)] {
        if let a, let b { moved[a.path.description] = b }
      }
    default:
      if let from = change.from { changed[from.path.description, default: []].append(change) }
    }
  }

  /// Two slots that have each other's hours were both rescheduled.
  private static func moves(_ change: Change) -> [Change] {
    guard change.kind == .moved, case .slot(let a)? = change.from?.content,
      case .slot(let b)? = change.to?.content, (a.date, a.start) != (b.date, b.start),
      let with = change.with
    else { return [change] }
    return [(change.from, change.to), (with.from, with.to)].map { from, to in
      var move = change
      (move.kind, move.from, move.to, move.with) = (.rescheduled, from, to, nil)
      return move
    }
  }

  /// A thing of the new list: where it was, and what it is if it came.
  enum Origin {
    case kept(NodePath)
    case came(ChangedNode)
  }

  /// The new list at `new`, from the old one of `count` elements at `list`.
  func list(from list: NodePath?, count: Int, to new: NodePath) -> [Origin] {
    var places: [Int: Origin] = [:]
    func isIn(_ path: NodePath) -> Bool { path.steps.dropLast().elementsEqual(new.steps) }
    for node in added.values where isIn(node.path) {
      if let index = node.path.index { places[index] = .came(node) }
    }
    for (path, node) in moved where isIn(node.path) {
      if let index = node.path.index { places[index] = .kept(Self.path(path)) }
    }
    var kept = (0..<count).compactMap { index in list.map { $0.appending(.index(index)) } }
      .filter { !removed.contains($0.description) && moved[$0.description] == nil }
    let total = kept.count + places.count
    kept.reverse()
    return (0..<total).compactMap { places[$0] ?? kept.popLast().map(Origin.kept) }
  }

  static func path(_ text: String) -> NodePath {
    NodePath(
      text.split(separator: "/").map { step in
        Int(step).map(NodePath.Step.index) ?? .key(String(step))
      }
    )
  }

  private func edits(_ path: NodePath, _ subject: Change.Subject) -> [Change] {
    (changed[path.description] ?? []).filter { $0.subject == subject }
  }

  // MARK: - Items

  /// An item of the new agenda, as made from the old one.
  struct Item {
    var number: ItemNumber?
    var title: String
    var old: NodePath?
    var new: NodePath
    var annotation: Annotation?
    var isNew: Bool
  }

  /// The items of the new agenda, each before its subitems.
  func items() -> [Item] {
    let root: NodePath = ["meetings", 0, "agenda"]
    return items(root, old.meetings[0].agenda.count, root, parent: nil)
  }

  private func items(
    _ list: NodePath?,
    _ count: Int,
    _ new: NodePath,
    parent: ItemNumber?
  ) -> [Item] {
    self.list(from: list, count: count, to: new).enumerated().flatMap { index, origin in
      let path = new.appending(.index(index))
      switch origin {
      case .came(let node):
        guard case .item(let item) = node.content else { return [Item]() }
        return Self.flatten(item, path)
      case .kept(let from):
        guard let item = item(at: from) else { return [] }
        var number = item.number
        var title = item.title
        if let kept = number, let parent {
          // A subitem goes by the number of its item.
          number = ItemNumber(parent.number, letter: kept.letter, roman: kept.roman)
        }
        if let node = moved[from.description], case .item(let item) = node.content {
          number = item.number
        }
        for change in edits(from, .item) {
          guard case .item(let item)? = change.to?.content else { continue }
          if change.kind == .renumbered { number = item.number }
          if change.kind == .retitled { title = item.title }
        }
        let own = Item(
          number: number,
          title: title,
          old: from,
          new: path,
          annotation: item.annotation,
          isNew: false
        )
        return [own]
          + items(
            from.appending("subitems"),
            item.subitems.count,
            path.appending("subitems"),
            parent: number
          )
      }
    }
  }

  private static func flatten(_ item: AgendaItem, _ path: NodePath) -> [Item] {
    let own = Item(
      number: item.number,
      title: item.title,
      old: nil,
      new: path,
      annotation: item.annotation,
      isNew: true
    )
    return [own]
      + item.subitems.enumerated().flatMap {
        flatten($0.element, path.appending("subitems", .index($0.offset)))
      }
  }

  private func item(at path: NodePath) -> AgendaItem? {
    var list = old.meetings[0].agenda
    var item: AgendaItem?
    for step in path.steps.dropFirst(3) {
      guard case .index(let index) = step else { continue }
      guard index < list.count else { return nil }
      item = list[index]
      list = list[index].subitems
    }
    return item
  }

  // MARK: - Texts, papers, timetable

  /// The paragraphs of each item of the new agenda, with its number.
  func paragraphs() -> [String] {
    items().flatMap { item in
      let path = item.new.appending("annotation", "paragraphs")
      let name = item.number?.description ?? "-"
      let texts: [String]
      if let node = added[item.new.appending("annotation").description],
        case .annotation(let annotation) = node.content
      {
        texts = annotation.paragraphs.map(\.text)
      } else if item.isNew {
        texts = item.annotation?.paragraphs.map(\.text) ?? []
      } else if let old = item.old, removed.contains(old.appending("annotation").description) {
        texts = []
      } else {
        let from = item.old?.appending("annotation", "paragraphs")
        texts = list(from: from, count: item.annotation?.paragraphs.count ?? 0, to: path)
          .map(text)
      }
      return texts.map { name + ": " + $0 }
    }
  }

  private func text(_ origin: Origin) -> String {
    switch origin {
    case .came(let node):
      if case .paragraph(let paragraph) = node.content { paragraph.text } else { "?" }
    case .kept(let path): text(at: path)
    }
  }

  private func text(at path: NodePath) -> String {
    for change in edits(path, .paragraph) {
      if change.fields.contains("text"), case .paragraph(let new)? = change.to?.content {
        return new.text
      }
    }
    guard let index = path.index else { return "?" }
    let steps = Array(path.steps.dropLast(2))
    if steps.first == "report" {
      return section(at: NodePath(steps))?.paragraphs[index].text ?? "?"
    }
    return item(at: NodePath(steps.dropLast()))?.annotation?.paragraphs[index].text ?? "?"
  }

  /// The papers of the new agenda, sorted.
  func papers() -> [String] {
    var result: [String] = []
    let items = items()
    func name(_ item: Item?) -> String { item?.number?.description ?? "-" }
    func line(_ item: Item?, _ entry: DocumentationEntry) -> String {
      "\(name(item)) \(entry.symbols.map(\.description)) \(entry.title)"
    }
    func item(new path: NodePath) -> Item? {
      items.first { path.isWithin($0.new.appending("annotation")) }
    }
    for item in items {
      guard let from = item.old else { continue }
      for (index, entry) in (item.annotation?.documentation ?? []).enumerated() {
        let path = from.appending("annotation", "documentation", .index(index))
        if removed.contains(path.description) || moved[path.description] != nil { continue }
        result.append(line(item, edited(entry, path)))
      }
    }
    for (from, node) in moved {
      guard case .document(let entry) = node.content else { continue }
      result.append(line(item(new: node.path), edited(entry, Self.path(from))))
    }
    for node in added.values {
      guard case .document(let entry) = node.content else { continue }
      result.append(line(item(new: node.path), entry))
    }
    return result.sorted()
  }

  private func edited(_ entry: DocumentationEntry, _ path: NodePath) -> DocumentationEntry {
    var entry = entry
    for change in edits(path, .document) {
      guard case .document(let new)? = change.to?.content else { continue }
      if change.kind == .retitled { entry.title = new.title }
      if change.fields.contains("symbols") { entry.symbols = new.symbols }
    }
    return entry
  }

  /// The timetable of the new document, a line an entry, sorted.
  func timetable() -> [String] {
    // Entries are known by where they stand: a change may be about several of a slot.
    var fates: [SourceRange: [Change]] = [:]
    for change in slotChanges {
      guard case .slot(let slot)? = change.from?.content else { continue }
      for entry in slot.entries { fates[entry.range, default: []].append(change) }
    }
    var result: [String] = []
    for slot in old.organizationOfWork {
      for entry in slot.entries {
        let changes = fates[entry.range] ?? []
        if changes.contains(where: { $0.kind == .removed }) { continue }
        var (slot, entry) = (slot, entry)
        // The new title first, by which the entry is found in the other changes.
        for change in changes.sorted(by: { $0.kind == .retitled && $1.kind != .retitled }) {
          guard case .slot(let new)? = change.to?.content else { continue }
          switch change.kind {
          case .rescheduled:
            (slot.date, slot.start, slot.end) = (new.date, new.start, new.end)
            if change.fields.contains("item") {
              entry.item = Self.counterpart(of: entry, change)?.item
            }
          case .retitled: entry.title = new.entries.first?.title ?? "?"
          case .renumbered: entry.item = Self.counterpart(of: entry, change)?.item
          default: break
          }
        }
        result.append(Self.line(slot, entry))
      }
    }
    for node in added.values {
      guard case .slot(let slot) = node.content else { continue }
      result += slot.entries.map { Self.line(slot, $0) }
    }
    return result.sorted()
  }

  /// What an entry is in the new document, by its title, else by its place in the change.
  private static func counterpart(of entry: SlotEntry, _ change: Change) -> SlotEntry? {
    guard case .slot(let a)? = change.from?.content, case .slot(let b)? = change.to?.content else {
      return nil
    }
    if let same = b.entries.first(where: { $0.title == entry.title }) { return same }
    let place = a.entries.firstIndex { $0.range == entry.range }
    return place.flatMap { $0 < b.entries.count ? b.entries[$0] : nil }
  }

  static func line(_ slot: Slot, _ entry: SlotEntry) -> String {
    let times = [slot.start?.description ?? "-", slot.end?.description ?? "-"]
    return
      "\(slot.date?.description ?? "-") \(times) \(entry.item?.description ?? "-") \(entry.title)"
  }

  // MARK: - Chapters

  /// The chapters of the new report with their paragraphs, in order.
  func chapters() -> [String] {
    let root: NodePath = ["report", "sections"]
    return chapters(root, old.report?.sections.count ?? 0, root)
  }

  private func chapters(_ list: NodePath, _ count: Int, _ new: NodePath) -> [String] {
    self.list(from: list, count: count, to: new).enumerated().flatMap { index, origin in
      let path = new.appending(.index(index))
      switch origin {
      case .came(let node):
        guard case .section(let section) = node.content else { return [String]() }
        return Self.lines(section)
      case .kept(let from):
        guard let section = section(at: from) else { return [] }
        var number = section.number
        var title = section.title
        if let node = moved[from.description], case .section(let new) = node.content {
          number = new.number
        }
        for change in edits(from, .section) {
          guard case .section(let new)? = change.to?.content else { continue }
          if change.kind == .renumbered { number = new.number }
          if change.kind == .retitled { title = new.title }
        }
        let texts = self.list(
          from: from.appending("paragraphs"),
          count: section.paragraphs.count,
          to: path.appending("paragraphs")
        ).map(text)
        return ["\(number ?? "-") \(title)"] + texts
          + chapters(
            from.appending("sections"),
            section.sections.count,
            path.appending("sections")
          )
      }
    }
  }

  static func lines(_ section: Section) -> [String] {
    ["\(section.number ?? "-") \(section.title)"] + section.paragraphs.map(\.text)
      + section.sections.flatMap(lines)
  }

  private func section(at path: NodePath) -> Section? {
    var list = old.report?.sections ?? []
    var section: Section?
    for step in path.steps.dropFirst(2) {
      guard case .index(let index) = step else { continue }
      guard index < list.count else { return nil }
      section = list[index]
      list = list[index].sections
    }
    return section
  }
}
