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
  /// The item in its own document's agenda.
  var node: Int?
  /// What it takes up, named alike for both documents.
  var identity: String
  /// The day and time as printed.
  var rawTime: SlotTime
  /// The day and time, with the day moved as the meeting's first day did.
  var time: SlotTime

  /// The entry as a changed thing: its slot with it alone, or the whole slot.
  func node(whole: Bool) -> ChangedNode {
    let path: NodePath = ["organizationOfWork", .index(slotIndex)]
    if whole { return ChangedNode(.slot(slot), path: path, range: slot.range) }
    var single = slot
    single.entries = [entry]
    return ChangedNode(
      .slot(single),
      path: path.appending("entries", .index(entryIndex)),
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

/// Finds the item that an entry of a timetable takes up.
struct AgendaIndex {
  private let comparer: Comparer
  private let version: DocumentComparison.Version
  private var numbers: [[ItemNumber: Int]] = []
  private var titles: [[String: Int]] = []

  init(_ comparer: Comparer, _ version: DocumentComparison.Version) {
    self.comparer = comparer
    self.version = version
    for pair in comparer.meetings {
      let tree = version == .from ? pair.items?.match.from : pair.items?.match.to
      var byNumber: [ItemNumber: Int] = [:]
      var byTitle: [String: Int] = [:]
      for (index, node) in (tree?.nodes ?? []).enumerated() {
        if let number = node.item?.number, byNumber[number] == nil { byNumber[number] = index }
        let title = FoldedText.normalized(node.title)
        if byTitle[title] == nil { byTitle[title] = index }
      }
      numbers.append(byNumber)
      titles.append(byTitle)
    }
  }

  /// The pair of meetings of a group; the only one where no group is named.
  func meeting(of group: String?) -> Int? {
    guard let group else { return comparer.meetings.count == 1 ? 0 : nil }
    return comparer.meetings.firstIndex { pair in
      let meeting =
        version == .from ? comparer.from.meetings[pair.from] : comparer.to.meetings[pair.to]
      return meeting.group.reference == group || meeting.group.name == group
    }
  }

  /// The item, and a name of what the entry takes up that is the same for both documents.
  func item(of entry: SlotEntry, _ meeting: Int?) -> (node: Int?, identity: String) {
    let group = meeting.map { comparer.meetings[$0].group } ?? entry.group ?? ""
    let title = FoldedText.normalized(entry.title)
    let node = meeting.flatMap { meeting in
      entry.item.map { numbers[meeting][$0] } ?? titles[meeting][title]
    }
    guard let meeting, let node, let match = comparer.meetings[meeting].items?.match else {
      return (nil, group + "|" + (entry.item.map { "number \($0)" } ?? "title " + title))
    }
    // The common name is the title in both documents' canonical order, so that it does not depend
    // on the direction.
    switch version {
    case .from:
      guard let other = match.toOf[node] else { return (node, group + "|left \(node)") }
      return (node, group + "|" + Self.name(match, node, other))
    case .to:
      guard let other = match.fromOf[node] else { return (node, group + "|came \(node)") }
      return (node, group + "|" + Self.name(match, other, node))
    }
  }

  private static func name(_ match: TreeMatching, _ i: Int, _ j: Int) -> String {
    let titles = [match.from.nodes[i].title, match.to.nodes[j].title].map(FoldedText.normalized)
    return titles.sorted().joined(separator: "|") + "|\(min(i, j))|\(max(i, j))"
  }
}

/// Finds which entries of two timetables are the same.
struct EntryPairing {
  private let old: [TimetableEntry]
  private let new: [TimetableEntry]
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
  }

  private struct Key: Hashable {
    var identity: String
    var time: SlotTime?

    init(_ identity: String, _ time: SlotTime?) {
      self.identity = identity
      self.time = time
    }
  }

  private mutating func pair(
    _ oldKey: (TimetableEntry) -> Key,
    _ newKey: (TimetableEntry) -> Key
  ) {
    var places: [Key: [Int]] = [:]
    for j in new.indices.reversed() where fromOf[j] == nil {
      places[newKey(new[j]), default: []].append(j)
    }
    for i in old.indices where toOf[i] == nil {
      if let j = places[oldKey(old[i])]?.popLast() {
        toOf[i] = j
        fromOf[j] = i
      }
    }
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
