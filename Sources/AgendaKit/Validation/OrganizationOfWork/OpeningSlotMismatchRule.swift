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

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let slots = context.document.organizationOfWork
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
        "The meeting opens on \(opening.date.weekday.name), "
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
