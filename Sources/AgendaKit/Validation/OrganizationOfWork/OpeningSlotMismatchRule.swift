/// The meeting opens in its first slot.
enum OpeningSlotMismatchRule: Rule {
  static let description = RuleDescription(
    "opening-slot-mismatch",
    .organizationOfWork,
    .error,
    summary: "The opening day and time in the annotation are those of the first slot",
    reason: "Half of the delegations would come at the wrong time.",
    source: .logic("The first slot is that of the opening."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "Tuesday, 14 October 2031, at 10 a.m.",
        breaks: "Tuesday, 14 October 2031, at 9 a.m."
      )
    ]
  )

  /// Other sentences that say at what time the meeting opens on its first day.
  private static func judgeOtherSentences(
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    for bound in context.meetingBounds where bound.kind == .opens {
      let meeting = context.meetings[bound.meeting]
      guard meeting.meeting.places.opening.map({ !$0.contains(bound.range) }) ?? true,
        meeting.dayRanges.first?.firstDay == bound.date,
        let slot = meeting.rows.first.map({ context.document.organizationOfWork[$0.slot] }),
        let start = slot.start
      else { continue }
      // The time stands right beside the day: another one is of something else.
      let near = SourceRange(
        max(Int(bound.sentence.range.lower), Int(bound.range.lower) - 20),
        min(Int(bound.sentence.range.upper), Int(bound.range.upper) + 24)
      )
      for mention in context.document.mentions(in: near) {
        guard case .time(let time) = mention.value else { continue }
        guard time != start else { break }
        findings.report(
          "The \(context.noun(of: meeting.index)) opens at \(PlainEnglish.time(time)) here, its first "
            + "slot is \(context.name(of: slot))",
          at: mention.range,
          notes: [Diagnostic.Note(message: "The first slot", range: context.place(of: slot))],
          reliesOn: [.timetableDays, .place(context.place(of: slot)), .place(mention.range)]
        )
        break
      }
    }
  }

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let slots = context.document.organizationOfWork
    judgeOtherSentences(context, &findings)
    for meeting in context.meetings {
      guard let opening = meeting.meeting.opening, let sentence = meeting.meeting.places.opening,
        let first = meeting.rows.first.map({ slots[$0.slot] })
          ?? (context.meetings.count == 1 ? slots.first : nil), let day = first.date
      else { continue }
      let mentions = context.document.mentions(in: sentence)
      let isOtherDay = day != opening.date
      let isOtherTime = first.start.map { $0 != opening.time } ?? false
      guard isOtherDay || isOtherTime else { continue }
      let place = mentions.first { mention in
        switch mention.value {
        case .date: isOtherDay
        case .time(let time): !isOtherDay && time == opening.time
        default: false
        }
      }
      findings.report(
        "The \(context.noun(of: meeting.index)) opens on \(opening.date.weekday.name), "
          + "\(PlainEnglish.dayAndMonth(opening.date)), at \(PlainEnglish.time(opening.time)), its first slot "
          + "is \(context.name(of: first))",
        at: place?.range ?? sentence,
        notes: [
          Diagnostic.Note(
            message: "The first slot",
            range: isOtherDay ? context.datePlace(of: first) : context.place(of: first)
          )
        ],
        marks: [.place(context.place(of: first))],
        reliesOn: [.timetableDays, .place(place?.range ?? sentence)]
          + (isOtherDay ? context.dayFacts(of: first) : [.place(context.place(of: first))])
      )
    }
  }
}
