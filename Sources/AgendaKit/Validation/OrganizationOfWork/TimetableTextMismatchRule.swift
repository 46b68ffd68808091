/// What the annotations say of the schedule is what the table shows.
enum TimetableTextMismatchRule: Rule {
  static let description = RuleDescription(
    "timetable-text-mismatch",
    .organizationOfWork,
    .warning,
    summary:
      "What the annotations say of the schedule is what the timetable shows: the day and time "
      + "of items, the number of meetings and days",
    reason: "The table was changed late, and the sentence about it was not.",
    source: .logic("The two speak of the same schedule."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "the holding of four plenary meetings over two days",
        breaks: "the holding of six plenary meetings over two days"
      )
    ],
    needsEnglish: true
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard !context.isReport, !context.document.organizationOfWork.isEmpty else { return }
    for statement in context.schedule {
      for item in statement.items { judge(item, statement, context, &findings) }
    }
    StatedCounts.check(context, &findings)
    StatedSpan.check(context, &findings)
  }

  private static func judge(
    _ item: ItemNumber,
    _ statement: ScheduleStatement,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let meeting = context.meetings[statement.meeting]
    let rows = meeting.rows(family: item).map { meeting.rows[$0] }
    let slots = context.document.organizationOfWork
    guard let firstRow = rows.first else { return }
    let wrong: MeetingIndex.Row?
    let verb: String
    switch statement.claim {
    case .begins:
      verb = "begins"
      wrong = fits(slots[firstRow.slot], statement) ? nil : firstRow
    case .takenUp:
      verb = "is taken up"
      wrong = rows.contains { fits(slots[$0.slot], statement) } ? nil : firstRow
    case .continuesUntil:
      verb = "ends"
      let sameDay = rows.last { statement.date == nil || slots[$0.slot].date == statement.date }
      if let last = sameDay {
        guard let end = slots[last.slot].end else { return }
        wrong = end == statement.time ? nil : last
      } else {
        wrong = slots[firstRow.slot].date.map { _ in firstRow }
      }
    case .ends:
      verb = "ends"
      wrong = rows.last.flatMap { fits(slots[$0.slot], statement) ? nil : $0 }
    }
    guard let wrong else { return }
    let slot = slots[wrong.slot]
    if let stated = statement.date, let day = slot.date, stated.year != day.year,
      stated.month == day.month, stated.day == day.day
    {
      findings.report(
        "The text says \(stated.year), the \(context.noun(of: meeting.index)) is in \(day.year)",
        at: statement.range,
        notes: context.daysNotes(of: meeting.index),
        marks: [.place(statement.range)],
        reliesOn: [.place(statement.range)] + dates(statement, context)
      )
      return
    }
    findings.report(
      "The text says that item \(item)\(meeting.suffix(in: context)) \(verb) "
        + "\(when(statement)); the timetable has it \(context.name(of: slot))",
      at: statement.range,
      notes: [Diagnostic.Note(message: "Item \(item) in the timetable", range: wrong.entry.range)],
      marks: [.place(statement.range)],
      reliesOn: [
        .place(statement.range), .schedule(meeting.index, item), .item(meeting.index, item),
        .place(wrong.entry.range),
        .place(context.place(of: slot)),
      ] + context.dayFacts(of: slot) + dates(statement, context)
        + (statement.date.map { [.day($0)] } ?? [])
    )
  }

  private static func dates(
    _ statement: ScheduleStatement,
    _ context: ValidationContext
  ) -> [Fact] {
    context.document.mentions(in: statement.range).map { .place($0.range) }
  }

  private static func fits(_ slot: Slot, _ statement: ScheduleStatement) -> Bool {
    if let date = statement.date, let day = slot.date, date != day { return false }
    if let time = statement.time, let start = slot.start {
      if statement.claim == .begins { return start == time }
      if statement.claim == .ends { return slot.end.map { time == $0 } ?? true }
      return start <= time && (slot.end.map { time < $0 } ?? true)
    }
    if let part = statement.part {
      if let start = slot.start { return (start.hour < 13) == (part == .morning) }
      if let own = slot.part { return own == part }
    }
    return true
  }

  private static func when(_ statement: ScheduleStatement) -> String {
    var words: [String] = []
    if let part = statement.part, let date = statement.date {
      words.append(
        "in the \(part.rawValue) of \(date.weekday.name), \(PlainEnglish.dayAndMonth(date))"
      )
    } else if let date = statement.date {
      words.append("on \(date.weekday.name), \(PlainEnglish.dayAndMonth(date))")
    }
    if let time = statement.time { words.append("at \(PlainEnglish.time(time))") }
    return words.joined(separator: " ")
  }
}
