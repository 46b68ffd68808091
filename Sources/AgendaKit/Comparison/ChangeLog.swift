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
  /// The changes that were taken back, each with the one that tells it.
  private var merged: [ID: ID] = [:]
  /// Where each is among the entries.
  private var places: [ID: Int] = [:]
  private var ids = 0

  /// Whether no change is recorded.
  var isEmpty: Bool { told.isEmpty }

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
    told.filter { cause(of: $0) == nil }.map { (entries[$0].id, entries[$0].change) }
  }

  /// All changes, as recorded.
  var all: [Change] { told.map { entries[$0].change } }

  /// All changes, each with the one that it follows from in the end: itself, where it follows from
  /// none.
  var rooted: [(root: ID, change: Change)] {
    told.map { (entries[root($0)].id, entries[$0].change) }
  }

  /// The changes that were recorded under another one, each with that.
  var consequences: [(cause: ID, id: ID, change: Change)] {
    told.compactMap { index in
      cause(of: index).map { (entries[$0].id, entries[index].id, entries[index].change) }
    }
  }

  /// The changes that were not taken back.
  private var told: [Int] {
    merged.isEmpty
      ? Array(entries.indices) : entries.indices.filter { merged[entries[$0].id] == nil }
  }

  /// The change that one was recorded under, or the one that tells that now; nil for none.
  private func cause(of index: Int) -> Int? {
    guard var cause = entries[index].cause else { return nil }
    while let other = merged[cause] { cause = other }
    return cause == entries[index].id ? nil : places[cause]
  }

  /// Names the change that another one follows from, unless that follows from the other one.
  mutating func setCause(of id: ID, to cause: ID) {
    guard id != cause, let index = places[id] else { return }
    // In a circle none would be told.
    if let place = places[cause], root(place, until: index) == index { return }
    entries[index].cause = cause
  }

  /// Makes a change that followed from another one a change of its own.
  mutating func free(_ id: ID) {
    if let index = places[id] { entries[index].cause = nil }
  }

  /// The one of two changes that there is; of two, neither is the cause more than the other.
  static func single(_ a: ID?, _ b: ID?) -> ID? { a == nil ? b : b == nil || a == b ? a : nil }

  /// Records something else under a name.
  mutating func replace(_ id: ID, with change: Change) {
    if let index = places[id] { entries[index].change = change }
  }

  /// Takes a change back that another one tells; what followed from it follows from that.
  mutating func merge(_ id: ID, into other: ID) {
    // In a circle none would be told.
    var top = other
    while let next = merged[top] { top = next }
    if top != id { merged[id] = other }
  }

  /// Takes a change back that is none.
  mutating func drop(_ id: ID) { merged[id] = newID() }

  /// The changes in the order of subjects, each with its consequences; a consequence of a
  /// consequence stands under the first cause.
  func changes() -> [Change] {
    var consequences = [[Change]](repeating: [], count: entries.count)
    var isConsequence = [Bool](repeating: false, count: entries.count)
    let told = told
    for index in told {
      let cause = root(index)
      if cause != index {
        consequences[cause].append(entries[index].change)
        isConsequence[index] = true
      }
    }
    let roots = told.filter { !isConsequence[$0] }.map { index in
      var change = entries[index].change
      change.consequences = Self.inOrder(consequences[index])
      return change
    }
    return Self.inOrder(roots)
  }

  /// The entry that one follows from in the end: itself, where that goes round in a circle.
  /// - Parameter end: an entry to stop at.
  private func root(_ start: Int, until end: Int? = nil) -> Int {
    var index = start
    var steps = 0
    while index != end, let next = cause(of: index) {
      if steps > entries.count { return start }
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
