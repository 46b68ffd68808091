/// Names, for a thing that kept its order and has another number, the change that caused it: the
/// last one before it that came, went, or passed it.
struct RenumberingCauses {
  /// Something that came, went or moved.
  struct Event {
    /// Its place in the one list.
    var place: Int
    var id: ChangeLog.ID
  }

  private let from: [Event]
  private let to: [Event]
  private var nextFrom = 0
  private var nextTo = 0
  /// The changes that were seen in one list only so far, and those that were seen in both.
  private var open: [ChangeLog.ID] = []
  private var seen: [ChangeLog.ID: Int] = [:]

  /// Takes what left its place in the first list, and what took one in the second, each ascending.
  init(from: [Event], to: [Event]) {
    self.from = from
    self.to = to
  }

  /// The cause for a thing at these places; to be asked in ascending order.
  mutating func cause(from i: Int, to j: Int) -> ChangeLog.ID? {
    while nextFrom < from.count, from[nextFrom].place < i {
      see(from[nextFrom].id)
      nextFrom += 1
    }
    while nextTo < to.count, to[nextTo].place < j {
      see(to[nextTo].id)
      nextTo += 1
    }
    while let last = open.last, seen[last] == 2 { open.removeLast() }
    return open.last
  }

  private mutating func see(_ id: ChangeLog.ID) {
    let times = (seen[id] ?? 0) + 1
    seen[id] = times
    if times == 1 { open.append(id) }
  }
}
