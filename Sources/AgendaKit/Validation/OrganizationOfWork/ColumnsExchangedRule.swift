/// The columns of two groups are not exchanged.
enum ColumnsExchangedRule: Rule {
  static let description = RuleDescription(
    "columns-exchanged",
    .organizationOfWork,
    .error,
    summary: "Each group’s items stand in its own columns of the timetable, in every row",
    reason: "Delegates of both groups would come to the wrong room.",
    source: .logic("Number and title are those of the other group’s agenda."),
    examples: [
      RuleExample(
        in: .jointAgendas,
        keeps: "10 a.m.–1 p.m.\t3\tShared storage of exhibits\t2\tShared storage of exhibits",
        breaks: "10 a.m.–1 p.m.\t2\tShared storage of exhibits\t3\tShared storage of exhibits"
      )
    ]
  )

  /// A row that fits the agenda of one group only.
  private struct Row {
    let slot: Int
    let entry: SlotEntry
    /// The group in whose column it stands.
    let meeting: Int
    /// The group whose item it is; the same where the row is right.
    let owner: Int
  }

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard context.meetings.count > 1, context.meetings.count <= 8 else { return }
    let rows = rows(context)
    let wrong = rows.filter { $0.owner != $0.meeting }
    guard let first = wrong.first else { return }
    // Most rows stand in the other columns: the heads are exchanged.
    let pair = (first.meeting, first.owner)
    let between = rows.filter {
      [pair.0, pair.1].contains($0.meeting) && [pair.0, pair.1].contains($0.owner)
    }
    let misplaced = between.filter { $0.owner != $0.meeting }
    let isMutual = misplaced.contains { $0.meeting == pair.1 }
    if isMutual, misplaced.count > 2, misplaced.count * 2 > between.count {
      report(misplaced, "in \(misplaced.count) rows of the timetable", context, &findings)
      return
    }
    // In a single row, each group has the other's item.
    var start = 0
    while start < wrong.count {
      var end = start
      while end < wrong.count, wrong[end].slot == wrong[start].slot { end += 1 }
      let slot = Array(wrong[start..<end])
      let exchanged = slot.filter { one in
        slot.contains { $0.meeting == one.owner && $0.owner == one.meeting }
      }
      if exchanged.count > 1 { report(exchanged, "in this row", context, &findings) }
      start = end
    }
  }

  private static func report(
    _ rows: [Row],
    _ place: String,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    guard let first = rows.first else { return }
    let names = [first.meeting, first.owner].sorted()
      .map { "the " + context.meetings[$0].meeting.group.name }
    findings.report(
      "The columns of \(PlainEnglish.list(names)) are exchanged \(place)",
      at: first.entry.range,
      notes: rows.dropFirst().prefix(8).map { row in
        Diagnostic.Note(
          message: "An item of the \(context.meetings[row.owner].meeting.group.name)",
          range: row.entry.range
        )
      },
      marks: rows.flatMap { row -> [Fact] in
        let items = row.entry.item.map { item -> [Fact] in
          [.schedule(row.owner, item), .schedule(row.meeting, item)]
        }
        return [.place(row.entry.range)] + (items ?? [])
      }
    )
  }

  /// The rows whose number and title one group alone has on its agenda.
  private static func rows(_ context: ValidationContext) -> [Row] {
    var rows: [Row] = []
    for (position, slot) in context.document.organizationOfWork.enumerated() {
      for entry in slot.entries {
        guard let group = entry.group, let meeting = context.groups[group], let number = entry.item,
          !entry.title.isEmpty
        else { continue }
        let having = context.meetings.indices.filter { isItem(number, entry, context.meetings[$0]) }
        if having.contains(meeting) {
          if having.count == 1 {
            rows.append(Row(slot: position, entry: entry, meeting: meeting, owner: meeting))
          }
        } else if having.count == 1, let owner = having.first {
          rows.append(Row(slot: position, entry: entry, meeting: meeting, owner: owner))
        }
      }
    }
    return rows
  }

  private static func isItem(
    _ number: ItemNumber,
    _ entry: SlotEntry,
    _ meeting: MeetingIndex
  ) -> Bool {
    guard let position = meeting.position(number) else { return false }
    let found = meeting.items[position]
    let parent = found.parent.map { meeting.items[$0].item }
    return SlotTitle.compare(entry.title, with: found.item, parent: parent) < .different
  }
}
