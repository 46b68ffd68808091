extension Comparer {
  /// Says in one word what happened where an item, a chapter or a slot was divided, where several
  /// were joined, and where an item went to another group.
  mutating func nameRestructurings() {
    moveBetweenGroups()
    for subject in [Change.Subject.item, .section] {
      divide(subject, .added)
      divide(subject, .removed)
    }
    followDivision()
    followItems()
    exchangeSlots()
    joinExchanges()
    divideSlots()
  }

  // MARK: - With the item over them

  /// Subitems that are items now because the item over them went, or that stand under an item that
  /// came.
  private mutating func followItems() {
    let roots = log.roots.filter { $0.change.subject == .item }
    var items: [NodePath: ChangeLog.ID] = [:]
    for root in roots where root.change.kind == .removed || root.change.kind == .added {
      if let path = (root.change.kind == .removed ? root.change.from : root.change.to)?.path {
        items[Self.keyed(path, root.change.kind)] = root.id
      }
    }
    if items.isEmpty { return }
    for root in roots where root.change.kind == .moved && root.change.with == nil {
      let causes = [(root.change.from, Change.Kind.removed), (root.change.to, .added)].compactMap {
        node,
        kind in
        node.flatMap { items[Self.keyed(NodePath(Array($0.path.steps.dropLast(2))), kind)] }
      }
      if let cause = causes.first { log.setCause(of: root.id, to: cause) }
    }
  }

  /// A path of the one document apart from the same of the other.
  private static func keyed(_ path: NodePath, _ kind: Change.Kind) -> NodePath {
    NodePath([.key(kind.rawValue)] + path.steps)
  }

  // MARK: - To another group

  /// The papers and paragraphs of an item that moved to another group went with it.
  mutating func followMovesToGroups() {
    let roots = log.roots.filter { $0.change.kind == .moved }
    var items: [NodePath: (id: ChangeLog.ID, to: NodePath)] = [:]
    for root in roots where root.change.subject == .item && root.change.fields.contains("group") {
      if let old = root.change.from?.path, let new = root.change.to?.path {
        items[old] = (root.id, new)
      }
    }
    if items.isEmpty { return }
    for root in roots where root.change.subject != .item && root.change.with == nil {
      guard let old = root.change.from?.path.steps, let new = root.change.to?.path.steps else {
        continue
      }
      let item = old.indices.lazy.compactMap { items[NodePath(Array(old.prefix($0)))] }.first
      if let item, new.starts(with: item.to.steps) { log.setCause(of: root.id, to: item.id) }
    }
  }

  /// An item that one group's agenda lost and another's gained was moved.
  private mutating func moveBetweenGroups() {
    func title(_ node: ChangedNode?) -> String {
      if case .item(let item)? = node?.content { FoldedText.normalized(item.title) } else { "" }
    }
    let roots = log.roots.filter { $0.change.subject == .item }
    var left: [String: [(id: ChangeLog.ID, change: Change)]] = [:]
    for root in roots.reversed() where root.change.kind == .removed {
      left[title(root.change.from), default: []].append(root)
    }
    for root in roots where root.change.kind == .added {
      let title = title(root.change.to)
      guard !title.isEmpty, let gone = left[title]?.last, gone.change.group != root.change.group
      else { continue }
      left[title]?.removeLast()
      var change = root.change
      change.kind = .moved
      change.from = gone.change.from
      change.fields = ["group"]
      log.replace(root.id, with: change)
      log.merge(gone.id, into: root.id)
    }
  }

  // MARK: - Divided and joined

  /// What came beside something that was divided, or went, with the words that tell it.
  private struct Part {
    var id: ChangeLog.ID
    var change: Change
    var node: ChangedNode
    var words: Set<String>
  }

  /// Finds things whose title was divided among several (`came` is `.added`), or that were joined in
  /// one (`.removed`): one that was retitled or went, and others that came beside it with its words;
  /// under quite other titles, with those of the text under it.
  private mutating func divide(_ subject: Change.Subject, _ came: Change.Kind) {
    divide(subject, came, by: Self.words)
    divide(subject, came, by: Self.saidWords)
  }

  private mutating func divide(
    _ subject: Change.Subject,
    _ came: Change.Kind,
    by words: (ChangedNode) -> Set<String>
  ) {
    let isSplit = came == .added
    func whole(_ change: Change) -> ChangedNode? { isSplit ? change.from : change.to }
    func part(_ change: Change) -> ChangedNode? { isSplit ? change.to : change.from }
    let roots = log.roots.filter { $0.change.subject == subject }
    let parts = roots.compactMap { root -> Part? in
      guard root.change.kind == came, let node = part(root.change) else { return nil }
      return Part(id: root.id, change: root.change, node: node, words: words(node))
    }
    if parts.isEmpty || parts.count > Self.mostParts || roots.count > 200 { return }
    var isTaken: Set<ChangeLog.ID> = []
    for root in roots {
      let change = root.change
      let isGone = change.kind == (isSplit ? .removed : .added)
      guard isGone || change.kind == .retitled, let node = whole(change) else { continue }
      let all = words(node)
      var taken = parts.filter { part in
        !isTaken.contains(part.id) && part.change.group == change.group
          && Self.isPart(part.words, of: all)
      }
      let kept = isGone ? [] : part(change).map(words) ?? []
      if !isGone, !Self.isPart(kept, of: all) { continue }
      guard taken.count + (isGone ? 0 : 1) > 1,
        taken.reduce(kept, { $0.union($1.words) }).count * 5 >= all.count * 4,
        (taken.map { $0.words } + (isGone ? [] : [kept])).allSatisfy({
          $0.count * 10 <= all.count * 9
        })
      else { continue }
      taken.sort { $0.node.path.index ?? 0 < $1.node.path.index ?? 0 }
      isTaken.formUnion(taken.map { $0.id })
      tell(root, isSplit, taken.map { ($0.id, $0.node) }, isGone: isGone)
    }
  }

  private mutating func tell(
    _ root: (id: ChangeLog.ID, change: Change),
    _ isSplit: Bool,
    _ parts: [(id: ChangeLog.ID, node: ChangedNode)],
    isGone: Bool
  ) {
    var change = root.change
    change.kind = isSplit ? .split : .merged
    change.fields = ["title"]
    change.words = []
    var nodes = parts.map { $0.node }
    if isGone, let first = nodes.first {
      if isSplit { change.to = first } else { change.from = first }
      nodes.removeFirst()
    }
    change.parts = nodes
    log.replace(root.id, with: change)
    for part in parts { log.merge(part.id, into: root.id) }
  }

  private static func words(_ node: ChangedNode) -> Set<String> {
    let title =
      switch node.content {
      case .item(let item): item.title
      case .section(let section): section.title
      default: ""
      }
    return words(of: [title])
  }

  /// The words of the text under an item or in a chapter.
  private static func saidWords(_ node: ChangedNode) -> Set<String> {
    switch node.content {
    case .item(let item): words(of: item.annotation?.paragraphs.map { $0.text } ?? [])
    case .section(let section): words(of: section.paragraphs.map { $0.text })
    default: []
    }
  }

  private static func words(of texts: [String]) -> Set<String> {
    let words = texts.flatMap { FoldedText.normalized($0).split(separator: " ") }
    return Set(words.filter { $0.utf8.count >= 4 }.map { String($0) })
  }

  /// Whether most words of one title are those of another.
  private static func isPart(_ part: Set<String>, of whole: Set<String>) -> Bool {
    let shared = part.intersection(whole).count
    return shared > 0 && shared * 3 >= part.count * 2
  }
}

// MARK: - The timetable

extension Comparer {
  /// The slots of items that were divided or joined follow from that.
  private mutating func followDivision() {
    let roots = log.roots
    let divided = roots.filter {
      $0.change.subject == .item && [.split, .merged].contains($0.change.kind)
    }
    if divided.isEmpty { return }
    func number(_ node: ChangedNode?) -> ItemNumber? {
      if case .item(let item)? = node?.content { item.number } else { nil }
    }
    for slot in roots where slot.change.subject == .slot {
      func items(_ node: ChangedNode?) -> [ItemNumber?] {
        if case .slot(let slot)? = node?.content { slot.entries.map { $0.item } } else { [] }
      }
      // What is about the same item still has its day and hours for itself.
      if slot.change.kind == .rescheduled, items(slot.change.from) == items(slot.change.to) {
        continue
      }
      let cause = divided.first { division in
        let parts: [ChangedNode?] = division.change.parts.map { $0 }
        let isSplit = division.change.kind == .split
        let old = [division.change.from] + (isSplit ? [] : parts)
        let new = [division.change.to] + (isSplit ? parts : [])
        let (olds, news) = (old.compactMap(number), new.compactMap(number))
        return division.change.group == slot.change.group
          && items(slot.change.from).allSatisfy { $0.map { olds.contains($0) } ?? false }
          && items(slot.change.to).allSatisfy { $0.map { news.contains($0) } ?? false }
      }
      if let cause { log.setCause(of: slot.id, to: cause.id) }
    }
  }

  /// By how many days the meeting was put off that a slot belongs to.
  private func shift(of change: Change) -> Int {
    let meeting =
      change.group.flatMap { group in meetings.first { $0.group == group } }
      ?? (meetings.count == 1 ? meetings.first : nil)
    return meeting?.shift ?? 0
  }

  /// Two slots each of which has the other's day and hours now, counted from the meeting's first day.
  private mutating func exchangeSlots() {
    struct Times: Hashable {
      var from: SlotTime
      var to: SlotTime
    }
    var slots: [Times: [(id: ChangeLog.ID, change: Change)]] = [:]
    for root in log.roots where root.change.kind == .rescheduled && root.change.subject == .slot {
      guard case .slot(let a)? = root.change.from?.content,
        case .slot(let b)? = root.change.to?.content
      else { continue }
      let shift = self.shift(of: root.change)
      let times = Times(from: SlotTime(a, shift: shift), to: SlotTime(b, shift: 0))
      slots[times, default: []].append(root)
    }
    var isTold: Set<Times> = []
    for (times, ones) in slots.sorted(by: { $0.value[0].id < $1.value[0].id }) {
      let back = Times(from: times.to, to: times.from)
      // Of three or more none can be said to have the other's place.
      guard !isTold.contains(back), ones.count == 1, let root = ones.first,
        slots[back]?.count == 1, let other = slots[back]?.first
      else { continue }
      isTold.insert(times)
      // Of two that changed places, one is the change: the same one in both directions.
      let isFirst = Self.titles(root.change) <= Self.titles(other.change)
      var change = isFirst ? root.change : other.change
      let partner = isFirst ? other.change : root.change
      change.kind = .moved
      if let from = partner.from, let to = partner.to {
        change.with = SwapPartner(from: from, to: to)
      }
      log.replace(root.id, with: change)
      log.merge(other.id, into: root.id)
    }
  }

  private static func titles(_ change: Change) -> String {
    guard case .slot(let slot)? = change.to?.content else { return "" }
    return slot.entries.map { FoldedText.normalized($0.title) }.joined(separator: "|")
  }

  /// A slot whose hours were divided among its entries, and slots that were joined in one.
  private mutating func divideSlots() {
    func slot(_ node: ChangedNode?) -> NodePath? {
      node.map { NodePath(Array($0.path.steps.prefix(2))) }
    }
    let roots = log.roots.filter { $0.change.kind == .rescheduled && $0.change.subject == .slot }
    let byOld = Dictionary(grouping: roots) { slot($0.change.from) }
    let byNew = Dictionary(grouping: roots) { slot($0.change.to) }
    // What was divided and joined again was neither.
    let splits = byOld.values.filter { members in
      members.count > 1 && members.allSatisfy { byNew[slot($0.change.to)]?.count == 1 }
    }
    let joins = byNew.values.filter { members in
      members.count > 1 && members.allSatisfy { byOld[slot($0.change.from)]?.count == 1 }
    }
    for members in splits.sorted(by: { $0[0].id < $1[0].id }) { tellDivision(members, true) }
    for members in joins.sorted(by: { $0[0].id < $1[0].id }) { tellDivision(members, false) }
    divideHours(true)
    divideHours(false)
  }

  /// What slots on one day have in common where they are parts of one.
  private struct DayAndItems: Hashable {
    var group: String?
    var day: Int
    var items: [String]

    init?(_ slot: Slot?, of change: Change, shift: Int) {
      guard let slot, let date = slot.date, !slot.entries.isEmpty else { return nil }
      group = change.group
      day = date.dayNumber + shift
      items = slot.entries.map { $0.item?.description ?? FoldedText.normalized($0.title) }
    }
  }

  /// Each is looked at with each: of so many no person would say that they were divided.
  private static let mostParts = 60

  /// A slot part of whose hours went to others that came, with the same items; and the mirror of it:
  /// a slot that took the hours of others that went.
  private mutating func divideHours(_ isSplit: Bool) {
    func slot(_ node: ChangedNode?) -> Slot? {
      if case .slot(let slot)? = node?.content { slot } else { nil }
    }
    let roots = log.roots.filter { $0.change.subject == .slot }
    var others: [DayAndItems: [(id: ChangeLog.ID, change: Change)]] = [:]
    for root in roots where root.change.kind == (isSplit ? .added : .removed) {
      let own = slot(isSplit ? root.change.to : root.change.from)
      let shift = isSplit ? 0 : self.shift(of: root.change)
      if let key = DayAndItems(own, of: root.change, shift: shift) {
        others[key, default: []].append(root)
      }
    }
    for root in roots where root.change.kind == .rescheduled && !others.isEmpty {
      let (old, new) = (slot(root.change.from), slot(root.change.to))
      guard let key = DayAndItems(old, of: root.change, shift: shift(of: root.change)),
        key == DayAndItems(new, of: root.change, shift: 0),
        let whole = isSplit ? old : new, let part = isSplit ? new : old, let others = others[key],
        others.count <= Self.mostParts
      else { continue }
      let within = others.filter { other in
        guard let own = slot(isSplit ? other.change.to : other.change.from), let start = own.start,
          let end = own.end, let first = whole.start, let last = whole.end
        else { return false }
        return first <= start && end <= last
      }
      let parts = ([part] + within.compactMap { slot(isSplit ? $0.change.to : $0.change.from) })
        .sorted { ($0.start?.minutes ?? 0) < ($1.start?.minutes ?? 0) }
      let areApart = zip(parts, parts.dropFirst()).allSatisfy { a, b in
        a.end.flatMap { end in b.start.map { end <= $0 } } ?? false
      }
      if !within.isEmpty, areApart { tellDivision([root] + within, isSplit) }
    }
  }

  private mutating func tellDivision(
    _ members: [(id: ChangeLog.ID, change: Change)],
    _ isSplit: Bool
  ) {
    func slot(_ node: ChangedNode?) -> Slot? {
      if case .slot(let slot)? = node?.content { slot } else { nil }
    }
    let parts = members.compactMap { isSplit ? $0.change.to : $0.change.from }
      .sorted { $0.range.lower < $1.range.lower }
    let hours = parts.compactMap { slot($0) }
    let shift = members.first.map { self.shift(of: $0.change) * (isSplit ? 1 : -1) } ?? 0
    guard let whole = slot(isSplit ? members[0].change.from : members[0].change.to),
      let first = members.first, let node = isSplit ? first.change.from : first.change.to,
      Set(parts.map { $0.path.steps.prefix(2) }).count == parts.count,
      hours.allSatisfy({ $0.date?.dayNumber == whole.date.map { $0.dayNumber + shift } }),
      hours.compactMap({ $0.start }).min() == whole.start,
      hours.compactMap({ $0.end }).max() == whole.end, whole.start != nil
    else { return }
    var change = first.change
    change.kind = isSplit ? .split : .merged
    let document = isSplit ? from : to
    var all = node
    if let index = node.path.steps.dropFirst().first, case .index(let place) = index,
      document.organizationOfWork.indices.contains(place)
    {
      all = ChangedNode(
        .slot(document.organizationOfWork[place]),
        path: ["organizationOfWork", index],
        range: document.organizationOfWork[place].range
      )
    }
    if isSplit {
      (change.from, change.to) = (all, parts.first)
    } else {
      (change.from, change.to) = (parts.first, all)
    }
    change.parts = Array(parts.dropFirst())
    log.replace(first.id, with: change)
    log.add(first.change, cause: first.id)
    for member in members.dropFirst() { log.setCause(of: member.id, to: first.id) }
  }
}
