/// Items scheduled are on the agenda.
enum SlotItemUnknownRule: Rule {
  static let description = RuleDescription(
    "slot-item-unknown",
    .organizationOfWork,
    .error,
    summary: "Every item in the timetable is on that group's agenda",
    reason: "Delegates would come for an item that does not exist.",
    source: .logic("The organization of work schedules the agenda."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "\t5\tAdoption of the report",
        breaks: "\t6\tAdoption of the report"
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    for meeting in context.meetings where !meeting.items.isEmpty {
      for row in meeting.rows {
        guard let number = row.entry.item, meeting.byNumber[number] == nil else { continue }
        let meant = meeting.item(titled: row.entry.title)?.number
        var message = "Item \(number) is not on the agenda\(meeting.suffix(in: context))"
        if let meant { message += "; \(PlainEnglish.quote(row.entry.title)) is item \(meant)" }
        var marks: [Fact] = [.place(row.entry.range)]
        if let meant { marks.append(.schedule(meeting.index, meant)) }
        if meant == nil { marks.append(.completeness(meeting.index)) }
        marks.append(.schedule(meeting.index, number))
        // "5 and 7": one cell bears the titles of both.
        if meant == nil, let last = meeting.items.last?.item.number,
          ComparedTitle.fold(row.entry.title).contains(" and ")
        {
          marks.append(.schedule(meeting.index, last))
        }
        findings.report(
          message,
          at: row.entry.range,
          notes: meant.flatMap { meeting.item($0) }.map {
            [Diagnostic.Note(message: "The item of that title", range: $0.headRange)]
          } ?? [],
          marks: marks,
          reliesOn: [.item(meeting.index, number), .place(row.entry.range)]
        )
      }
    }
  }
}
