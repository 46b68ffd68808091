/// What was considered was considered at this meeting.
enum ConsiderationOutOfMeetingRule: Rule {
  static let description = RuleDescription(
    "consideration-out-of-meeting",
    .reports,
    .error,
    summary: "Meetings and dates named lie within the meeting, and no more meetings are named than "
      + "were held",
    reason: "A fifth meeting of four was never held.",
    source: .logic("Items are considered at the meetings of the group."),
    examples: [
      RuleExample(
        in: .report,
        keeps: "holding a total of four meetings",
        breaks: "holding a total of three meetings"
      ),
      RuleExample(
        in: .report,
        keeps: "3. At its 1st and 2nd meetings, on 14 October 2031",
        breaks: "3. At its 1st and 2nd meetings, on 16 October 2031"
      ),
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let report = context.document.report else { return }
    for consideration in report.considerations { judgeDates(consideration, context, &findings) }
    let sittings = Sitting.all(in: context)
    for sitting in sittings { judgeDates(sitting, context, &findings) }
    judgeCount(report, sittings, context, &findings)
  }

  private static func judgeDates(
    _ consideration: Consideration,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let dated = context.meetings.filter { !$0.dayRanges.isEmpty }
    guard let meeting = dated.first, let days = meeting.dayRanges.first else { return }
    for date in consideration.dates
    where date.isValid && !dated.contains(where: { $0.includes(date) }) {
      let mention = context.document.mentions(in: consideration.range).first { mention in
        switch mention.value {
        case .date(let other, _, _): other == date
        case .days(let range, _): range.firstDay <= date && date <= range.lastDay
        default: false
        }
      }
      findings.report(
        "Item \(consideration.item) is said to be considered on \(PlainEnglish.date(date)); the meeting "
          + "was on \(PlainEnglish.days(days))",
        at: mention?.range ?? consideration.range,
        notes: context.daysNotes(of: meeting.index),
        reliesOn: [.meetingDays(meeting.index)] + (mention.map { [.place($0.range)] } ?? [])
      )
    }
  }

  private static func judgeDates(
    _ sitting: Sitting,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let dated = context.meetings.filter { !$0.dayRanges.isEmpty }
    guard let meeting = dated.first, let days = meeting.dayRanges.first, let date = sitting.date,
      date.isValid, let place = sitting.datePlace, !dated.contains(where: { $0.includes(date) })
    else { return }
    findings.report(
      "The group is said to have met on \(PlainEnglish.date(date)); the meeting was on "
        + PlainEnglish.days(days),
      at: place,
      notes: context.daysNotes(of: meeting.index),
      reliesOn: [.meetingDays(meeting.index), .place(place)]
    )
  }

  private static func judgeCount(
    _ report: Report,
    _ sittings: [Sitting],
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    guard let held = report.meetingsHeld, let place = report.meetingsHeldRange else { return }
    if let last = report.considerations.max(by: {
      ($0.meetings.max() ?? 0) < ($1.meetings.max() ?? 0)
    }),
      let number = last.meetings.max(), number > held
    {
      findings.report(
        "Item \(last.item) is said to be considered at the \(PlainEnglish.ordinal(number)) meeting, but "
          + "a total of \(PlainEnglish.count(held)) meetings was held",
        at: last.range,
        notes: [Diagnostic.Note(message: "The number of meetings", range: place)],
        marks: [.place(place)]
      )
      return
    }
    if let last = sittings.max(by: { $0.number < $1.number }), last.number > held {
      findings.report(
        "The \(PlainEnglish.ordinal(last.number)) meeting is named, but a total of "
          + "\(PlainEnglish.count(held)) meetings was held",
        at: last.range,
        notes: [Diagnostic.Note(message: "The number of meetings", range: place)],
        marks: [.place(place)]
      )
      return
    }
    // Where the text tells the hours of each meeting of a day, the days make the number.
    let perDay = report.hours.map(\.meetingOfDay).max() ?? 0
    guard perDay > 1, context.meetings.count == 1, let days = context.meetings.first?.dayRanges,
      !days.isEmpty
    else { return }
    let count = days.reduce(0) { $0 + $1.lastDay.dayNumber - $1.firstDay.dayNumber + 1 }
    guard held > perDay * count else { return }
    findings.report(
      "A total of \(PlainEnglish.count(held)) meetings does not fit \(PlainEnglish.count(perDay)) on each of "
        + "\(PlainEnglish.count(count)) days",
      at: place,
      notes: report.hours.map { Diagnostic.Note(message: "The hours", range: $0.range) }
    )
  }
}

/// A sentence of a report that says what the group did at one of its meetings: "At its 4th meeting,
/// on 9 October 2024, the Working Group adopted …", "On 9 October 2024, the Working Group adopted
/// the present report".
private struct Sitting {
  /// 4 for "4th meeting"; 0 where only the day is named.
  let number: Int
  /// The words of the meeting, or of the day.
  let range: SourceRange
  let date: CalendarDate?
  let datePlace: SourceRange?

  /// The sittings that the report tells of beside its considerations.
  static func all(in context: ValidationContext) -> [Sitting] {
    let considered = Set(
      (context.document.report?.considerations ?? []).compactMap {
        context.sentence(around: SourceRange(Int($0.range.lower), Int($0.range.lower) + 1))?.range
      }
    )
    return context.sentences.compactMap {
      considered.contains($0.range) ? nil : Sitting($0.range, context)
    }
  }

  private init?(_ sentence: SourceRange, _ context: ValidationContext) {
    let mentions = context.document.mentions(in: sentence).prefix(3)
    guard let first = mentions.first, first.range.lower - sentence.lower <= 24 else { return nil }
    var end = first.range.upper
    var day: Mention?
    switch first.value {
    case .ordinal(let value, noun: .meeting, body: nil):
      let before = SourceRange(Int(sentence.lower), Int(first.range.lower))
      guard context.holds("at its", in: before) || context.holds("at their", in: before) else {
        return nil
      }
      number = value
      if let next = mentions.dropFirst().first, next.value.isDate, next.range.lower - end <= 8 {
        let between = SourceRange(Int(end), Int(next.range.lower))
        // "its fifth meeting, held on …" was another gathering.
        guard !context.holds("held", in: between) else { return nil }
        day = next
      }
    case .date:
      let before = SourceRange(Int(sentence.lower), Int(first.range.lower))
      guard context.holds("on", in: before), Self.adopts(sentence, context)
      else { return nil }
      number = 0
      day = first
    default: return nil
    }
    end = day?.range.upper ?? end
    // The group itself, not the Conference or its Bureau; a meeting without a day may be another.
    let subject = SourceRange(Int(end), min(Int(sentence.upper), Int(end) + 24))
    guard day != nil || number > 0,
      context.holds("the working group", in: subject)
        || context.holds("the working groups", in: subject)
    else { return nil }
    if day == nil, !Self.adopts(sentence, context) { return nil }
    range = first.range
    datePlace = day?.range
    if case .date(let date, _, _)? = day?.value { self.date = date } else { date = nil }
  }

  /// Whether a sentence adopts the report itself.
  private static func adopts(_ sentence: SourceRange, _ context: ValidationContext) -> Bool {
    ["the present report", "the present joint report"].contains { context.holds($0, in: sentence) }
  }
}
