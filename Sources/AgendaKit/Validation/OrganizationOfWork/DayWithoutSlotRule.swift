/// Every day of the meeting is used.
enum DayWithoutSlotRule: Rule {
  static let description = RuleDescription(
    "day-without-slot",
    .organizationOfWork,
    .note,
    summary: "Every working day of the meeting has a slot",
    reason: "A day without one was lost from the table, or the meeting is shorter than announced.",
    source: .practice("all timetables of the family"),
    examples: [
      RuleExample(
        in: .jointAgendas,
        keeps: "Vienna, 12–14 May 2031\n\nWorking Group on the Smuggling of Migrants\nVienna, "
          + "12–14 May 2031",
        breaks: "Vienna, 12–15 May 2031\n\nWorking Group on the Smuggling of Migrants\nVienna, "
          + "12–15 May 2031"
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    var used: Set<CalendarDate> = []
    for slot in context.document.organizationOfWork {
      if let date = slot.date { used.insert(date) }
    }
    guard !used.isEmpty else { return }
    var reported: Set<CalendarDate> = []
    for meeting in context.meetings {
      for days in meeting.dayRanges {
        let count = days.lastDay.dayNumber - days.firstDay.dayNumber
        // A range of months is a fault of the range, not of as many days.
        guard (0...60).contains(count) else { continue }
        for offset in 0...count {
          let day = days.firstDay.adding(days: offset)
          guard day.weekday != .saturday, day.weekday != .sunday, !used.contains(day),
            reported.insert(day).inserted
          else { continue }
          findings.report(
            "\(PlainEnglish.weekday(day.weekday)), \(PlainEnglish.date(day)) is a day of the meeting, but "
              + "has no slot",
            at: meeting.meeting.places.days ?? context.document.organizationOfWork[0].range,
            notes: [],
            reliesOn: [.meetingDays(meeting.index), .timetableDays, .day(day)]
          )
        }
      }
    }
  }
}
