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
    for meeting in context.meetings {
      var first: [(position: Int, row: MeetingIndex.Row)] = []
      var seen: Set<ItemNumber> = []
      // Items of which a subitem was taken up.
      var begun: Set<Int> = []
      for row in meeting.rows {
        guard let number = row.entry.item, let position = meeting.position(number),
          // An item that goes on as a whole was taken up with its first subitem.
          number.level > 1 || !begun.contains(number.number), seen.insert(number).inserted
        else { continue }
        if number.level > 1 { begun.insert(number.number) }
        first.append((position, row))
      }
      for i in NumberSequence.outOfOrder(first.map(\.position)) {
        guard let number = first[i].row.entry.item else { continue }
        // What it should have come before or after: its neighbour on the wrong side.
        let wrong = first[..<i].last { $0.position > first[i].position }
        let later = first[(i + 1)...].first { $0.position < first[i].position }
        guard let neighbour = wrong ?? later, let other = neighbour.row.entry.item else { continue }
        findings.report(
          "Item \(number) is taken up \(wrong != nil ? "after" : "before") item \(other)",
          at: first[i].row.entry.range,
          notes: [
            Diagnostic.Note(message: "Item \(other) first here", range: neighbour.row.entry.range)
          ],
          reliesOn: [
            .agenda(meeting.index), .schedule(meeting.index, number),
            .schedule(meeting.index, other), .place(first[i].row.entry.range),
          ]
        )
      }
    }
  }
}
