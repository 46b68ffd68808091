extension Comparer {
  /// Makes one change of many that are the same: slots that all moved by as much, and neighbours
  /// that came or went in a row.
  mutating func collapseRuns() {
    collapseSlots()
    collapseNeighbours()
  }

  // MARK: - Slots

  /// By how much a slot moved.
  private struct Shift: Hashable {
    var days: Int?
    var start: Int?
    var end: Int?
    var fields: [String]
  }

  private mutating func collapseSlots() {
    let roots = log.roots
    var groups: [Shift: [Int]] = [:]
    for (index, root) in roots.enumerated() {
      if let shift = Self.shift(root.change) { groups[shift, default: []].append(index) }
    }
    if isOfAll(groups.values.flatMap { $0 }.map { roots[$0].change }) {
      let all = groups.values.flatMap { $0 }.sorted()
      groups = [Shift(fields: ["start", "end"]): all]
    }
    for (_, members) in groups.sorted(by: { $0.value[0] < $1.value[0] }) where members.count > 1 {
      collapse(members.map { roots[$0] })
    }
    let weekdays = roots.filter { $0.change.subject == .slot && $0.change.fields == ["weekday"] }
    if weekdays.count > 1 { collapse(weekdays) }
  }

  /// Whether all slots of the timetable have other hours, on the same days.
  private func isOfAll(_ changes: [Change]) -> Bool {
    func entries(_ nodes: [ChangedNode?]) -> Int {
      nodes.reduce(0) { count, node in
        if case .slot(let slot)? = node?.content { count + slot.entries.count } else { count }
      }
    }
    func all(_ document: MeetingDocument) -> Int {
      document.organizationOfWork.reduce(0) { $0 + $1.entries.count }
    }
    return changes.count > 1 && changes.allSatisfy { !$0.fields.contains("date") }
      && entries(changes.map { $0.from }) == all(from)
      && entries(changes.map { $0.to }) == all(to)
  }

  private static func shift(_ change: Change) -> Shift? {
    guard change.subject == .slot, change.kind == .rescheduled,
      case .slot(let a)? = change.from?.content, case .slot(let b)? = change.to?.content
    else { return nil }
    func difference(_ x: Int?, _ y: Int?) -> Int? { x.flatMap { x in y.map { $0 - x } } }
    return Shift(
      days: difference(a.date?.dayNumber, b.date?.dayNumber),
      start: difference(a.start?.minutes, b.start?.minutes),
      end: difference(a.end?.minutes, b.end?.minutes),
      // Which number the item has now follows from another change.
      fields: change.fields.filter { $0 != "item" }
    )
  }

  /// The breaks of the timetable that moved as its slots did.
  mutating func followSlots() {
    let roots = log.roots
    let slots = roots.filter { $0.change.subject == .slot && $0.change.kind == .rescheduled }
    if slots.isEmpty { return }
    func start(_ node: ChangedNode?, _ document: MeetingDocument) -> Int? {
      node.flatMap { node in
        document.mentions(in: node.range).lazy.compactMap { mention in
          switch mention.value {
          case .time(let start), .hours(let start, _): start.minutes
          default: nil
          }
        }.first
      }
    }
    for root in roots where root.change.subject == .text && root.change.kind == .edited {
      guard let old = start(root.change.from, from), let new = start(root.change.to, to) else {
        continue
      }
      let slot = slots.first { Self.shift($0.change)?.start == new - old }
      if let slot, old != new { log.setCause(of: root.id, to: slot.id) }
    }
  }

  // MARK: - Neighbours

  /// Where something stands in a list.
  private struct ListPlace: Hashable {
    var kind: Change.Kind
    var subject: Change.Subject
    var list: NodePath
  }

  private mutating func collapseNeighbours() {
    var runs: [[(id: ChangeLog.ID, change: Change)]] = []
    var open: [ListPlace: (run: Int, index: Int)] = [:]
    for root in log.roots {
      guard let (place, index) = Self.place(root.change) else { continue }
      if let last = open[place], last.index + 1 == index || root.change.subject == .attendance {
        runs[last.run].append(root)
        open[place] = (last.run, index)
      } else {
        open[place] = (runs.count, index)
        runs.append([root])
      }
    }
    for run in runs where run.count > 1 { collapse(run) }
  }

  private static func place(_ change: Change) -> (ListPlace, Int)? {
    guard change.kind == .added || change.kind == .removed, change.count == 1 else { return nil }
    switch change.subject {
    case .paragraph, .slot, .document, .footnote, .attendance, .section, .text: break
    default: return nil
    }
    guard let path = (change.to ?? change.from)?.path, let index = path.index else { return nil }
    let list = NodePath(Array(path.steps.dropLast()))
    return (ListPlace(kind: change.kind, subject: change.subject, list: list), index)
  }

  /// Sets all under the first, which stands for them.
  private mutating func collapse(_ members: [(id: ChangeLog.ID, change: Change)]) {
    guard let first = members.first else { return }
    var change = first.change
    if members.contains(where: { $0.change.group != change.group }) { change.group = nil }
    change.count = members.reduce(0) { $0 + max(1, $1.change.count) }
    log.replace(first.id, with: change)
    for member in members.dropFirst() { log.setCause(of: member.id, to: first.id) }
  }
}
