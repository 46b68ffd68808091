/// The days of a timetable follow each other.
enum DayOrder {
  /// Reports each day of the meeting that stands after a later one.
  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let slots = context.document.organizationOfWork
    var found = 0
    var latest: Slot?
    var last: SourceRange?
    for (i, slot) in slots.enumerated() {
      if context.tableStarts.contains(i) { (latest, last) = (nil, nil) }
      guard let date = slot.date, date.isValid, slot.dateRange != nil, slot.dateRange != last else {
        continue
      }
      last = slot.dateRange
      guard let before = latest, let day = before.date, date < day else {
        latest = slot
        continue
      }
      // A day outside the meeting is wrong whatever stands before it.
      guard isOfMeeting(date, context), isOfMeeting(day, context) else { continue }
      found += 1
      findings.report(
        "\(context.dayName(of: slot)) stands after \(context.dayName(of: before))",
        at: context.datePlace(of: slot),
        notes: [Diagnostic.Note(message: "The later day", range: context.datePlace(of: before))],
        // Where very many days are out of order, the first ones explain the rest.
        marks: found <= 8 ? marks(from: date, to: day, context) : [],
        reliesOn: context.dayFacts(of: slot) + context.dayFacts(of: before)
      )
    }
  }

  private static func isOfMeeting(_ date: CalendarDate, _ context: ValidationContext) -> Bool {
    context.meetings.contains { $0.dayRanges.isEmpty || $0.includes(date) }
  }

  /// What is taken up on the days that may have changed places.
  private static func marks(
    from first: CalendarDate,
    to last: CalendarDate,
    _ context: ValidationContext
  ) -> [Fact] {
    var marks: [Fact] = [.timetableDays]
    let slots = context.document.organizationOfWork
    let rows = context.rowsBySlot
    for (i, slot) in slots.enumerated() {
      guard let date = slot.date, first <= date, date <= last else { continue }
      marks += [.day(date), .place(context.place(of: slot)), .place(context.datePlace(of: slot))]
      for row in rows[i] ?? [] {
        marks.append(.place(row.entry.range))
        if let item = row.entry.item { marks.append(.schedule(row.meeting, item)) }
      }
    }
    return marks
  }
}
