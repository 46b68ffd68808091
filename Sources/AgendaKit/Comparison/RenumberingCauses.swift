/// Names, for a thing that kept its order and has another number, the change that caused it: of
/// larger numbers the last one before it that came, of smaller ones the last that went. What moved
/// came to one place and went from another.
struct RenumberingCauses {
  /// Something that came, went or moved.
  struct Event {
    /// Its place in the one list.
    var place: Int
    /// What tells it from others; the same in both lists for what moved.
    var key: Int
    var id: ChangeLog.ID
  }

  private let from: [Event]
  private let to: [Event]
  private var nextFrom = 0
  private var nextTo = 0
  private var went: [Event] = []
  private var came: [Event] = []
  private var isInFrom: Set<Int> = []
  private var isInTo: Set<Int> = []

  /// Takes what left its place in the first list, and what took one in the second, each ascending.
  init(from: [Event], to: [Event]) {
    self.from = from
    self.to = to
  }

  /// The cause for a thing at these places; to be asked in ascending order.
  mutating func cause(from i: Int, to j: Int) -> ChangeLog.ID? {
    while nextFrom < from.count, from[nextFrom].place < i {
      went.append(from[nextFrom])
      isInFrom.insert(from[nextFrom].key)
      nextFrom += 1
    }
    while nextTo < to.count, to[nextTo].place < j {
      came.append(to[nextTo])
      isInTo.insert(to[nextTo].key)
      nextTo += 1
    }
    // What moved and stands before the thing in both lists does not count.
    while let last = went.last, isInTo.contains(last.key) { went.removeLast() }
    while let last = came.last, isInFrom.contains(last.key) { came.removeLast() }
    return j >= i ? came.last?.id ?? went.last?.id : went.last?.id ?? came.last?.id
  }
}
