/// What became of the rows of a timetable in which one thing stands in the place of another, or
/// several things together.
extension EntryPairing {
  /// Pairs what is left of either timetable at one time, where nothing else is left there: something
  /// else is taken up in its place. Gives the entries of the second timetable.
  /// - Parameter follows: whether an entry came or went with something else.
  mutating func pairReplaced(_ follows: (TimetableEntry, Bool) -> Bool) -> Set<Int> {
    struct Place: Hashable {
      var time: SlotTime
      var group: String?
    }
    func single(_ entries: [TimetableEntry], _ isMatched: (Int) -> Bool) -> [Place: Int?] {
      var places: [Place: Int?] = [:]
      for index in entries.indices where !isMatched(index) {
        let place = Place(time: entries[index].time, group: entries[index].group)
        places[place] = .some(places[place] == nil ? index : nil)
      }
      return places
    }
    let left = single(old) { toOf[$0] != nil }
    var replaced: Set<Int> = []
    if left.isEmpty { return [] }
    for (place, entry) in single(new, { fromOf[$0] != nil }) {
      guard let j = entry, case .some(.some(let i)) = left[place], place.time.start != nil,
        !follows(old[i], false), !follows(new[j], true)
      else { continue }
      join(i, j)
      replaced.insert(j)
    }
    return replaced
  }

  /// A row of the one timetable whose entries have rows of their own in the other one, by the first
  /// of its entries: places in the second timetable, ascending.
  func sharedRows(in version: DocumentComparison.Version) -> [Int: [Int]] {
    struct Row: Hashable {
      var slot: Int
      var title: SourceRange
    }
    func row(_ entry: TimetableEntry) -> Row {
      Row(slot: entry.slotIndex, title: entry.entry.titleRange)
    }
    var rows: [Row: [Int]] = [:]
    for (j, i) in fromOf.enumerated() {
      guard let i else { continue }
      let entry = version == .from ? old[i] : new[j]
      if !entry.entry.titleRange.isEmpty { rows[row(entry), default: []].append(j) }
    }
    var shared: [Int: [Int]] = [:]
    for members in rows.values where members.count > 1 {
      let other = members.compactMap { j in version == .from ? new[j] : fromOf[j].map { old[$0] } }
      let titles = Set(other.map { $0.entry.titleRange })
      if titles.count == members.count, Set(other.map { $0.slotIndex }).count == 1 {
        shared[members[0]] = members
      }
    }
    return shared
  }
}

extension Comparer {
  /// Tells the items that share a row of the timetable now, or that no longer do. Gives the change
  /// for each of their entries.
  mutating func compareSharedRows(
    _ old: [TimetableEntry],
    _ new: [TimetableEntry],
    _ pairing: EntryPairing
  ) -> [Int: ChangeLog.ID] {
    var told: [Int: ChangeLog.ID] = [:]
    for version in [DocumentComparison.Version.to, .from] {
      let rows = pairing.sharedRows(in: version)
      for (_, members) in rows.sorted(by: { $0.key < $1.key }) {
        let before = members.compactMap { j in pairing.fromOf[j].map { old[$0] } }
        let after = members.map { new[$0] }
        guard let first = after.first, before.count == after.count else { continue }
        var change = Change(
          version == .to ? .merged : .split,
          .slot,
          group: first.group,
          from: version == .to ? before[0].node : TimetableEntry.node(before, whole: false),
          to: version == .to ? TimetableEntry.node(after, whole: false) : first.node,
          fields: ["title"]
        )
        change.parts = (version == .to ? before : after).dropFirst().map { $0.node }
        let id = log.add(change)
        for member in members { told[member] = id }
      }
    }
    return told
  }

  /// What follows from an exchange of items in the timetable: their other slots that changed places
  /// as well, and those in which the one stands for the other now.
  mutating func joinExchanges() {
    func titles(_ nodes: [ChangedNode?]) -> Set<String> {
      Set(
        nodes.flatMap { node -> [String] in
          guard case .slot(let slot)? = node?.content else { return [] }
          return slot.entries.map { FoldedText.normalized($0.title) }
        }
      )
    }
    let roots = log.roots.filter { $0.change.subject == .slot }
    var exchanges: [Set<String>: ChangeLog.ID] = [:]
    for root in roots where root.change.kind == .moved && root.change.with != nil {
      let items = titles([root.change.from, root.change.with?.from])
      if let first = exchanges[items] {
        log.setCause(of: root.id, to: first)
      } else {
        exchanges[items] = root.id
      }
    }
    if exchanges.isEmpty { return }
    for root in roots where root.change.kind == .edited && root.change.fields.contains("item") {
      let items = titles([root.change.from, root.change.to])
      if let exchange = exchanges[items] { log.setCause(of: root.id, to: exchange) }
    }
  }
}
