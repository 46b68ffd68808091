/// Which slots of two timetables are the same, by what is taken up in them and by their times, as the
/// comparison of documents matches them.
struct SlotMatching {
  /// Where an entry is: its slot, and its place in that.
  struct Place: Hashable {
    var slot: Int
    var entry: Int
  }

  /// The entry of the first timetable that an entry of the second one is.
  private(set) var entries: [Place: Place] = [:]
  /// The slot of the first timetable that a slot of the second one is.
  private(set) var slots: [Int: Int] = [:]

  /// Matches the timetables of two documents.
  init(from: MeetingDocument, to: MeetingDocument) {
    var comparer = Comparer(from, to, .init())
    comparer.pairMeetings()
    comparer.compareMeetings()
    comparer.compareAgendas()
    let old = comparer.entries(.from)
    let new = comparer.entries(.to)
    var pairing = EntryPairing(old, new)
    pairing.run()
    var votes: [Pair: Vote] = [:]
    for (j, i) in pairing.fromOf.enumerated() {
      guard let i else { continue }
      let (a, b) = (old[i], new[j])
      entries[Place(slot: b.slotIndex, entry: b.entryIndex)] = Place(
        slot: a.slotIndex,
        entry: a.entryIndex
      )
      var vote = votes[Pair(from: a.slotIndex, to: b.slotIndex)] ?? Vote()
      vote.count += 1
      vote.isSameTime = vote.isSameTime || a.time == b.time || a.rawTime == b.rawTime
      vote.leads = vote.leads || b.entryIndex == 0
      votes[Pair(from: a.slotIndex, to: b.slotIndex)] = vote
    }
    match(votes)
    matchTimes(old, new, from, to, comparer)
  }

  private struct Pair: Hashable {
    var from: Int
    var to: Int
  }

  /// How much speaks for taking two slots for one.
  private struct Vote {
    var isSameTime = false
    var leads = false
    var count = 0

    /// At the same time first, then by the item that opens the slot, then by the most entries.
    var weight: Int { (isSameTime ? 1 << 30 : 0) + (leads ? 1 << 20 : 0) + min(count, 1 << 19) }
  }

  /// Matches the slots that have most in common first.
  private mutating func match(_ votes: [Pair: Vote]) {
    var ranked: [(pair: Pair, weight: Int)] = []
    for (pair, vote) in votes { ranked.append((pair, vote.weight)) }
    ranked.sort {
      ($1.weight, $0.pair.to, $0.pair.from) < ($0.weight, $1.pair.to, $1.pair.from)
    }
    var taken: Set<Int> = []
    for (pair, _) in ranked where slots[pair.to] == nil && !taken.contains(pair.from) {
      slots[pair.to] = pair.from
      taken.insert(pair.from)
    }
  }

  /// Matches what is left by its time: a slot that took up something else is the same slot.
  private mutating func matchTimes(
    _ old: [TimetableEntry],
    _ new: [TimetableEntry],
    _ from: MeetingDocument,
    _ to: MeetingDocument,
    _ comparer: Comparer
  ) {
    var shifts: [Int: Int] = [:]
    for entry in old {
      shifts[entry.slotIndex] = entry.meeting.flatMap { comparer.meetings[$0].shift } ?? 0
    }
    let shift = comparer.meetings.count == 1 ? comparer.meetings[0].shift ?? 0 : 0
    var groups: [Int: String] = [:]
    for entry in old where groups[entry.slotIndex] == nil { groups[entry.slotIndex] = entry.group }
    var newGroups: [Int: String] = [:]
    for entry in new where newGroups[entry.slotIndex] == nil {
      newGroups[entry.slotIndex] = entry.group
    }
    struct Key: Hashable {
      var time: SlotTime
      var group: String?
    }
    let taken = Set(slots.values)
    for isShifted in [true, false] {
      var free: [Key: [Int]] = [:]
      let used = taken.union(slots.values)
      for i in from.organizationOfWork.indices.reversed() where !used.contains(i) {
        let days = isShifted ? shifts[i] ?? shift : 0
        let time = SlotTime(from.organizationOfWork[i], shift: days)
        free[Key(time: time, group: groups[i]), default: []].append(i)
      }
      for j in to.organizationOfWork.indices where slots[j] == nil {
        let key = Key(time: SlotTime(to.organizationOfWork[j], shift: 0), group: newGroups[j])
        if let i = free[key]?.popLast() { slots[j] = i }
      }
    }
  }
}
