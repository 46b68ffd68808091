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
      guard let (time, place) = context.time(beside: bound.range, in: bound.sentence),
        time != start
      else { continue }
      findings.report(
        "The \(context.noun(of: meeting.index)) opens at \(PlainEnglish.time(time)) here, its first "
          + "slot is \(context.name(of: slot))",
        at: place,
        notes: [Diagnostic.Note(message: "The first slot", range: context.place(of: slot))],
        reliesOn: [.timetableDays, .place(context.place(of: slot)), .place(place)]
      )
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

extension ValidationContext {
  /// The time that a sentence gives a day: right behind it, "on 3 June 2030, in Room A, at 10 a.m.",
  /// else right before it.
  fileprivate func time(
    beside day: SourceRange,
    in sentence: RunningSentence
  ) -> (time: ClockTime, place: SourceRange)? {
    let behind = SourceRange(Int(day.upper), Int(sentence.range.upper))
    if let mention = document.mentions(in: behind).first, case .time(let time) = mention.value,
      leads(SourceRange(Int(day.upper), Int(mention.range.lower)))
    {
      return (time, mention.range)
    }
    let before = SourceRange(Int(sentence.range.lower), Int(day.lower))
    if let mention = document.mentions(in: before).last, case .time(let time) = mention.value,
      leads(SourceRange(Int(mention.range.upper), Int(day.lower)))
    {
      return (time, mention.range)
    }
    return nil
  }

  /// Whether the words between a day and a time only lead from one to the other, and name nothing that
  /// has a time of its own: "with a reception at".
  private func leads(_ range: SourceRange) -> Bool {
    let joiners: Set<String> = [
      "at", "on", "in", "from", "of", "the", "starting", "beginning", "commencing", "precisely",
    ]
    let words = plainText(range)
    return !words.contains(";")
      && words.split { !$0.isLetter && !$0.isNumber }.allSatisfy {
        joiners.contains(String($0)) || $0.first?.isUppercase == true || $0.first?.isNumber == true
      }
  }
}
