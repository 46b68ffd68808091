/// Items are taken up in their order.
enum SlotOrderRule: Rule {
  static let description = RuleDescription(
    "slot-order",
    .organizationOfWork,
    .warning,
    summary: "Items are first taken up in the order of the agenda",
    reason: "Two rows were exchanged, or the agenda was reordered and the timetable was not.",
    source: .practice("all timetables of the family"),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let orders = context.meetings.map(Order.init)
    var told: Set<SourceRange> = []
    for (meeting, order) in zip(context.meetings, orders) {
      for i in order.outOfOrder {
        guard let (wrong, neighbour) = order.neighbour(of: i) else { continue }
        let row = order.first[i].row
        guard let number = row.entry.item, let other = neighbour.entry.item,
          // The other group's agenda may bring a joint item forward.
          ![number, other].contains(where: { isInOrder($0, of: meeting, orders, context) }),
          // Rows of two groups that were exchanged together are one fault.
          told.insert(context.place(of: context.document.organizationOfWork[row.slot])).inserted
            || meeting.item(number)?.joint == nil
        else { continue }
        findings.report(
          "Item \(number) is taken up \(wrong ? "after" : "before") item \(other)",
          at: row.entry.range,
          notes: [
            Diagnostic.Note(message: "Item \(other) first here", range: neighbour.entry.range)
          ],
          reliesOn: [
            .agenda(meeting.index), .schedule(meeting.index, number),
            .schedule(meeting.index, other), .place(row.entry.range),
          ]
        )
      }
    }
  }

  /// Whether an item is a joint one that the other group takes up in its order.
  private static func isInOrder(
    _ number: ItemNumber,
    of meeting: MeetingIndex,
    _ orders: [Order],
    _ context: ValidationContext
  ) -> Bool {
    guard let joint = meeting.item(number)?.joint else { return false }
    return joint.counterparts.contains { counterpart in
      guard let other = context.meeting(ofGroup: counterpart.group), other != meeting.index else {
        return false
      }
      return orders[other].isInOrder(counterpart.item)
    }
  }

  /// The items of a group as its rows take them up for the first time.
  private struct Order {
    private(set) var first: [(position: Int, row: MeetingIndex.Row)] = []
    /// Those that would have to move, as few as can be.
    let outOfOrder: [Int]
    private let taken: Set<ItemNumber>
    private let numbers: Set<ItemNumber>

    init(_ meeting: MeetingIndex) {
      var seen: Set<ItemNumber> = []
      // Items of which a subitem was taken up.
      var begun: Set<Int> = []
      for row in meeting.rows {
        guard let number = row.entry.item, let position = meeting.position(number),
          // An item that goes on as a whole was taken up with its first subitem.
          number.level > 1 || !begun.contains(number.number), seen.insert(number).inserted,
          // Of the organizational matters, credentials and elections come up when they are due.
          !begun.contains(number.number)
            || number.number != meeting.items.first?.item.number?.number
            || first.last?.row.entry.item?.number == number.number
        else { continue }
        if number.level > 1 { begun.insert(number.number) }
        first.append((position, row))
      }
      taken = seen
      outOfOrder = NumberSequence.outOfOrder(first.map { $0.position })
      var numbers: Set<ItemNumber> = []
      for i in outOfOrder {
        // Either of the two may be the one that is out of its place.
        for row in [first[i].row, Self.neighbour(of: i, in: first)?.row] {
          if let number = row?.entry.item { numbers.insert(number) }
        }
      }
      self.numbers = numbers
    }

    /// What an item should have come before or after: its neighbour on the wrong side.
    func neighbour(of i: Int) -> (isBefore: Bool, row: MeetingIndex.Row)? {
      Self.neighbour(of: i, in: first)
    }

    private static func neighbour(
      of i: Int,
      in first: [(position: Int, row: MeetingIndex.Row)]
    ) -> (isBefore: Bool, row: MeetingIndex.Row)? {
      if let wrong = first[..<i].last(where: { $0.position > first[i].position }) {
        return (true, wrong.row)
      }
      return first[(i + 1)...].first { $0.position < first[i].position }.map { (false, $0.row) }
    }

    /// Whether an item is taken up, and in its order.
    func isInOrder(_ number: ItemNumber) -> Bool {
      taken.contains(number) && !numbers.contains(number)
    }
  }
}
