/// The meeting is on the same days wherever they are stated.
enum MeetingDatesMismatchRule: Rule {
  static let description = RuleDescription(
    "meeting-dates-mismatch",
    .dates,
    .error,
    summary: "Masthead, title, opening sentence, timetable and the sentences about this meeting "
      + "agree on its days",
    reason: "A wrong date costs a delegation the meeting.",
    source: .logic("A meeting is held on its days."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "Vienna, 14 and 15 October 2031\n\nAnnotated",
        breaks: "Vienna, 15 and 16 October 2031\n\nAnnotated"
      ),
      RuleExample(
        in: .report,
        keeps: "held in Vienna on 14 and 15 October 2031",
        breaks: "held in Vienna on 14 and 16 October 2031"
      ),
    ],
    needsEnglish: true
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    for meeting in context.meetings {
      guard let days = meeting.statedDays, let right = days.right else { continue }
      for statement in days.wrong {
        let isOpening = statement.kind == .opening
        // An opening on a later day of the meeting is for the rule about the first slot.
        if isOpening, meeting.includes(statement.firstDay), context.isFirstSlotDated { continue }
        findings.report(
          "\(statement.subject) says \(statement.text), \(right.object) \(right.text)",
          at: statement.range,
          notes: days.bearingOut.prefix(4).map {
            Diagnostic.Note(message: "\($0.subject): \($0.text)", range: $0.range)
          },
          marks: [.place(statement.range)]
            + (statement.kind == .masthead ? [.meetingDays(meeting.index)] : []),
          reliesOn: [.place(statement.range)]
            + (statement.kind == .masthead ? [.meetingDays(meeting.index)] : [])
        )
      }
    }
    judgeBounds(context, &findings)
    for length in StatedLength.all(in: context) { judge(length, context, &findings) }
  }

  /// "The meeting will close on 8 September 2033" is its last day.
  private static func judgeBounds(_ context: ValidationContext, _ findings: inout FindingList) {
    for bound in context.meetingBounds {
      let meeting = context.meetings[bound.meeting]
      guard meeting.dayRanges.count == 1, let days = meeting.dayRanges.first,
        meeting.meeting.places.opening.map({ !$0.contains(bound.range) }) ?? true,
        let message = bound.fault(days, noun: context.noun(of: bound.meeting))
      else { continue }
      findings.report(
        message,
        at: bound.range,
        notes: context.daysNotes(of: meeting.index),
        marks: [.place(bound.range)],
        reliesOn: [.place(bound.range), .meetingDays(meeting.index)]
      )
    }
  }

  /// "The two-day meeting" is on two days, those of a weekend perhaps not counted.
  private static func judge(
    _ length: StatedLength,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let meeting = context.meetings[length.meeting]
    guard meeting.dayRanges.count == 1, let days = meeting.dayRanges.first,
      days.firstDay.isValid, days.lastDay.isValid, let place = meeting.daysPlace
    else { return }
    let count = days.lastDay.dayNumber - days.firstDay.dayNumber + 1
    guard (1...60).contains(count) else { return }
    let working = (0..<count).count {
      let day = days.firstDay.adding(days: $0).weekday
      return day != .saturday && day != .sunday
    }
    guard length.days != count, length.days != working else { return }
    findings.report(
      "This sentence says \(PlainEnglish.count(length.days)) "
        + "\(length.days == 1 ? "day" : "days"), the \(context.noun(of: length.meeting)) is on "
        + PlainEnglish.days(days),
      at: length.range,
      notes: [Diagnostic.Note(message: "The days", range: place)],
      reliesOn: [.meetingDays(length.meeting), .place(place)]
    )
  }
}

extension ValidationContext {
  /// Whether the timetable says on which day it begins.
  fileprivate var isFirstSlotDated: Bool { document.organizationOfWork.first?.date != nil }
}
