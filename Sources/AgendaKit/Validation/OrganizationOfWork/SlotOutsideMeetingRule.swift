/// The group meets on its days.
enum SlotOutsideMeetingRule: Rule {
  static let description = RuleDescription(
    "slot-outside-meeting",
    .organizationOfWork,
    .error,
    summary: "Slots lie within the meeting's days",
    reason: "Rooms and interpretation are booked for the days in the masthead.",
    source: .logic("The timetable is that of this meeting."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "Wednesday, 15 October",
        breaks: "Friday, 17 October"
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    var reported: Set<SourceRange> = []
    let unused = context.unusedDays.map { Fact.day($0) }
    for slot in context.document.organizationOfWork {
      guard let date = slot.date, date.isValid else { continue }
      let groups = Set(slot.entries.compactMap { context.meeting(ofGroup: $0.group) })
      let meetings = groups.isEmpty ? Array(context.meetings.indices) : groups.sorted()
      let dated = meetings.map { context.meetings[$0] }.filter { !$0.dayRanges.isEmpty }
      guard let meeting = dated.first(where: { !$0.includes(date) }),
        groups.isEmpty ? dated.allSatisfy({ !$0.includes(date) }) : true,
        let days = meeting.dayRanges.first
      else { continue }
      let place = context.datePlace(of: slot)
      guard reported.insert(place).inserted else { continue }
      // A year that was left standing is said before a weekday that only follows from it.
      let moved = CalendarDate(year: days.firstDay.year, month: date.month, day: date.day)
      let isOtherYear = date.year != moved.year && moved.isValid && meeting.includes(moved)
      findings.report(
        isOtherYear
          ? "\(PlainEnglish.date(date)) is of another year than the \(context.noun(of: nil)), "
            + PlainEnglish.days(days)
          : "\(date.weekday.name), \(PlainEnglish.date(date)) is not a day of the "
            + "\(context.noun(of: nil)), " + PlainEnglish.days(days),
        at: place,
        notes: context.daysNotes(of: meeting.index),
        marks: [.day(date), .timetableDays, .place(place)] + unused,
        reliesOn: [.meetingDays(meeting.index)] + context.dayFacts(of: slot)
      )
    }
  }
}
