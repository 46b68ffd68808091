/// An entry of a timetable, with its slot and what it takes up.
struct TimetableEntry {
  var slot: Slot
  var entry: SlotEntry
  var slotIndex: Int
  var entryIndex: Int
  /// The pair of meetings it belongs to.
  var meeting: Int?
  /// How the second document calls the group.
  var group: String?
  /// The item of the agendas, if it is in one.
  var topic: AgendaTopic?
  /// What it takes up, named alike for both documents.
  var identity: String
  /// The day and time as printed.
  var rawTime: SlotTime
  /// The day and time, with the day moved as the meeting's first day did.
  var time: SlotTime

  /// Entries of one slot as a changed thing: their slot with them alone, or the whole slot.
  static func node(_ entries: [TimetableEntry], whole: Bool) -> ChangedNode? {
    guard let first = entries.first else { return nil }
    let path: NodePath = ["organizationOfWork", .index(first.slotIndex)]
    if whole {
      return ChangedNode(.slot(first.slot), path: path, range: first.slot.range)
    }
    var part = first.slot
    part.entries = entries.sorted { $0.entryIndex < $1.entryIndex }.map { $0.entry }
    let range = entries.map { $0.entry.range }.reduce(SourceRange.none) { $0.union($1) }
    if entries.count > 1 { return ChangedNode(.slot(part), path: path, range: range) }
    return first.node
  }

  /// Whether entries of one slot are all of its entries; none are.
  static func areWhole(_ entries: [TimetableEntry]) -> Bool {
    entries.first.map { $0.slot.entries.count == entries.count } ?? true
  }

  /// The entry as a changed thing: its slot with it alone.
  var node: ChangedNode {
    var single = slot
    single.entries = [entry]
    return ChangedNode(
      .slot(single),
      path: ["organizationOfWork", .index(slotIndex), "entries", .index(entryIndex)],
      range: entry.range
    )
  }
}

/// A day and a time of it.
struct SlotTime: Hashable {
  var day: Int?
  var start: ClockTime?
  var end: ClockTime?
  var part: DayPart?

  init(_ slot: Slot, shift: Int) {
    day = slot.date.map { $0.dayNumber + shift }
    start = slot.start
    end = slot.end
    part = slot.part
  }

  /// The keys of two slots that differ.
  static func differences(_ a: ChangedNode?, _ b: ChangedNode?) -> [String] {
    guard case .slot(let x)? = a?.content, case .slot(let y)? = b?.content else { return [] }
    var fields: [String] = []
    if x.date != y.date { fields.append("date") }
    if x.start != y.start { fields.append("start") }
    if x.end != y.end { fields.append("end") }
    if x.part != y.part { fields.append("part") }
    return fields
  }
}

/// Finds the meeting that an entry of a timetable belongs to, and what it takes up.
struct EntryIndex {
  private let comparer: Comparer
  private let version: DocumentComparison.Version
  private var pairs: [String: Int] = [:]

  init(_ comparer: Comparer, _ version: DocumentComparison.Version) {
    self.comparer = comparer
    self.version = version
    let document = version == .from ? comparer.from : comparer.to
    for (index, pair) in comparer.meetings.enumerated() {
      let group = document.meetings[version == .from ? pair.from : pair.to].group
      for name in [group.reference, group.name] where pairs[name] == nil { pairs[name] = index }
    }
  }

  /// The pair of meetings of a group; the only one where no group is named.
  func meeting(of group: String?) -> Int? {
    guard let group else { return comparer.meetings.count == 1 ? 0 : nil }
    return pairs[group]
  }

  /// The item, and a name of what the entry takes up that is the same for both documents.
  func topic(of entry: SlotEntry, _ meeting: Int?) -> (topic: AgendaTopic?, identity: String) {
    let group = meeting.map { comparer.meetings[$0].group } ?? entry.group ?? ""
    let topics = meeting.flatMap { comparer.meetings[$0].topics }
    if let topics,
      let topic = topics.topic(number: entry.item, title: entry.title, in: version)
    {
      return (topic, group + "|" + topics.name(topic))
    }
    let title = FoldedText.normalized(entry.title)
    let name = title.isEmpty ? entry.item.map { "number \($0)" } ?? "" : "title " + title
    return (nil, group + "|" + name)
  }
}

/// Finds which entries of two timetables are the same.
struct EntryPairing {
  let old: [TimetableEntry]
  let new: [TimetableEntry]
  private(set) var toOf: [Int?]
  private(set) var fromOf: [Int?]

  init(_ old: [TimetableEntry], _ new: [TimetableEntry]) {
    self.old = old
    self.new = new
    toOf = Array(repeating: nil, count: old.count)
    fromOf = Array(repeating: nil, count: new.count)
  }

  /// Pairs the appearances of each item: those at the same time, counted from the meeting's first
  /// day, then those on the same date, then the n-th with the n-th.
  mutating func run() {
    pair({ Key($0.identity, $0.time) }, { Key($0.identity, $0.time) })
    pair({ Key($0.identity, $0.rawTime) }, { Key($0.identity, $0.rawTime) })
    pair({ Key($0.identity, nil) }, { Key($0.identity, nil) })
    // What is in neither list may have another title under its number and time, or the other way
    // round.
    pair({ Key(place: $0, $0.time) }, { Key(place: $0, $0.time) })
    pair({ Key(place: $0, $0.rawTime) }, { Key(place: $0, $0.rawTime) })
  }

  private struct Key: Hashable {
    var identity: String
    var time: SlotTime?

    init(_ identity: String, _ time: SlotTime?) {
      self.identity = identity
      self.time = time
    }

    /// The number and time of an entry that is about no item of either list.
    init?(place entry: TimetableEntry, _ time: SlotTime) {
      guard entry.topic == nil, let item = entry.entry.item else { return nil }
      self.init("\(entry.group ?? "")|number \(item)", time)
    }
  }

  private mutating func pair(
    _ oldKey: (TimetableEntry) -> Key?,
    _ newKey: (TimetableEntry) -> Key?
  ) {
    var places: [Key: [Int]] = [:]
    for j in new.indices.reversed() where fromOf[j] == nil {
      if let key = newKey(new[j]) { places[key, default: []].append(j) }
    }
    for i in old.indices where toOf[i] == nil {
      if let key = oldKey(old[i]), let j = places[key]?.popLast() { join(i, j) }
    }
  }

  mutating func join(_ i: Int, _ j: Int) {
    toOf[i] = j
    fromOf[j] = i
  }
}

/// What became of entries, those of one slot together.
struct ToldEntries {
  /// What became of an entry.
  struct Fate {
    var kind: Change.Kind
    var from: Int?
    var to: Int?
    var cause: ChangeLog.ID?

    init(_ kind: Change.Kind, from: Int?, to: Int?, cause: ChangeLog.ID?) {
      self.kind = kind
      self.from = from
      self.to = to
      self.cause = cause
    }
  }

  /// Entries that came from one slot, went to one slot, and for one cause.
  struct Group {
    var first: Fate
    var fates: [Fate]
  }

  private struct Key: Hashable {
    var kind: Change.Kind
    var from: Int?
    var to: Int?
    var cause: ChangeLog.ID?
  }

  private(set) var groups: [Group] = []
  private var places: [Key: Int] = [:]

  mutating func add(_ fate: Fate, _ old: [TimetableEntry], _ new: [TimetableEntry]) {
    let key = Key(
      kind: fate.kind,
      from: fate.from.map { old[$0].slotIndex },
      to: fate.to.map { new[$0].slotIndex },
      cause: fate.cause
    )
    if let place = places[key] {
      groups[place].fates.append(fate)
    } else {
      places[key] = groups.count
      groups.append(Group(first: fate, fates: [fate]))
    }
  }
}

/// A change of one appearance of an item, as the cause of what the others say of it. Of several the
/// least is taken, which is the same one in both directions.
struct ToldChange: Comparable {
  /// Whether it only follows the meeting.
  var isShift: Bool
  /// Where the appearance is in the two timetables, the smaller place first.
  var places: [Int]
  var id: ChangeLog.ID

  static func < (a: ToldChange, b: ToldChange) -> Bool {
    if a.isShift != b.isShift { return b.isShift }
    return a.places.lexicographicallyPrecedes(b.places)
  }
}
