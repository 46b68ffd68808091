/// Collects changes, each with its cause if it has one, and sets consequences under causes.
struct ChangeLog {
  /// Names a change, also before it is recorded.
  struct ID: Hashable, Comparable {
    fileprivate var number: Int

    static func < (a: ID, b: ID) -> Bool { a.number < b.number }
  }

  private struct Entry {
    var id: ID
    var change: Change
    var cause: ID?
  }

  private var entries: [Entry] = []
  /// Where each is among the entries.
  private var places: [ID: Int] = [:]
  private var ids = 0

  /// Whether no change is recorded.
  var isEmpty: Bool { entries.isEmpty }

  /// A name for a change that is recorded later.
  mutating func newID() -> ID {
    ids += 1
    return ID(number: ids)
  }

  /// Records a change.
  mutating func add(_ change: Change, id: ID, cause: ID? = nil) {
    places[id] = entries.count
    entries.append(Entry(id: id, change: change, cause: cause))
  }

  /// Records a change under a new name.
  @discardableResult
  mutating func add(_ change: Change, cause: ID? = nil) -> ID {
    let id = newID()
    add(change, id: id, cause: cause)
    return id
  }

  /// The changes that follow from no other, as recorded.
  var roots: [(id: ID, change: Change)] {
    entries.filter { $0.cause.map { places[$0] == nil } ?? true }.map { ($0.id, $0.change) }
  }

  /// All changes, as recorded.
  var all: [Change] { entries.map { $0.change } }

  /// All changes, each with the one that it follows from in the end: itself, where it follows from
  /// none.
  var rooted: [(root: ID, change: Change)] {
    entries.indices.map { (entries[root($0)].id, entries[$0].change) }
  }

  /// The changes that were recorded under one.
  func consequences(of id: ID) -> [Change] {
    entries.filter { $0.cause == id }.map { $0.change }
  }

  /// Names the change that another one follows from.
  mutating func setCause(of id: ID, to cause: ID) {
    if id != cause, let index = places[id] { entries[index].cause = cause }
  }

  /// Records something else under a name.
  mutating func replace(_ id: ID, with change: Change) {
    if let index = places[id] { entries[index].change = change }
  }

  /// Takes a change back that another one tells; what followed from it follows from that.
  mutating func merge(_ id: ID, into other: ID) {
    entries.removeAll { $0.id == id }
    places = [:]
    for index in entries.indices {
      places[entries[index].id] = index
      if entries[index].cause == id { entries[index].cause = other }
    }
  }

  /// The changes in the order of subjects, each with its consequences; a consequence of a
  /// consequence stands under the first cause.
  func changes() -> [Change] {
    var consequences = [[Change]](repeating: [], count: entries.count)
    var isConsequence = [Bool](repeating: false, count: entries.count)
    for index in entries.indices {
      let cause = root(index)
      if cause != index {
        consequences[cause].append(entries[index].change)
        isConsequence[index] = true
      }
    }
    let roots = entries.indices.filter { !isConsequence[$0] }.map { index in
      var change = entries[index].change
      change.consequences = Self.inOrder(consequences[index])
      return change
    }
    return Self.inOrder(roots)
  }

  /// The entry that one follows from in the end.
  private func root(_ index: Int) -> Int {
    var index = index
    var steps = 0
    while let cause = entries[index].cause, let next = places[cause], steps <= entries.count {
      index = next
      steps += 1
    }
    return index
  }

  /// Sorts by subject, else as recorded.
  private static func inOrder(_ changes: [Change]) -> [Change] {
    changes.enumerated()
      .sorted { a, b in
        (a.element.subject.rank, a.offset) < (b.element.subject.rank, b.offset)
      }
      .map { $0.element }
  }
}

extension Change.Subject {
  /// Masthead and meetings, items, documents, timetable, who came, text, notes.
  var rank: Int {
    switch self {
    case .masthead: 0
    case .meeting: 1
    case .item: 2
    case .document: 3
    case .slot: 4
    case .attendance: 5
    case .annotation, .section, .paragraph, .placeholder: 6
    case .footnote: 7
    case .text: 8
    }
  }
}
