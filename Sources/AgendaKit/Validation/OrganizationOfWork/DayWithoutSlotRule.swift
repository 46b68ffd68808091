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
    for day in context.unusedDays {
      guard let meeting = context.meetings.first(where: { $0.includes(day) }) else { continue }
      findings.report(
        "\(day.weekday.name), \(PlainEnglish.date(day)) is a day of the \(context.noun(of: nil)), "
          + "but has no slot",
        at: meeting.meeting.places.days ?? context.document.organizationOfWork[0].range,
        reliesOn: [.meetingDays(meeting.index), .timetableDays, .day(day), .ending]
      )
    }
  }
}
