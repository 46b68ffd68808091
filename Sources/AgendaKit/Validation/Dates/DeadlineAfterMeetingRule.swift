/// What is needed for the meeting is due before it ends.
enum DeadlineAfterMeetingRule: Rule {
  static let description = RuleDescription(
    "deadline-after-meeting",
    .dates,
    .warning,
    summary:
      "Delegations are asked to register and to send what is for the meeting before it is over",
    reason: "The deadline was taken over from another document, or its month mistyped.",
    source: .logic("What comes after the meeting comes too late for it."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "interpretation in six languages.",
        breaks: "interpretation in six languages. Delegations are requested to register by 20 "
          + "October 2031."
      )
    ],
    needsEnglish: true
  )

  private static let terms: [FixedText] = [
    "by", "before", "no later than", "not later than", "until", "deadline", "closes on",
    "will close on", "ends on",
  ]

  /// What is for the meeting, and not a follow-up to it.
  private static let things: [FixedText] = [
    "register", "registration", "registered", "conference room paper", "conference room papers",
    "statements", "list of speakers", "presentations", "names of their representatives",
    "names of representatives", "credentials", "nominate", "panellists", "side events",
    "side event", "exhibitions", "visas",
    "notes verbales", "accreditation", "nominations", "applications", "badges", "hotel",
  ]

  /// What was asked for before the document was written.
  private static let requests: [FixedText] = [
    "states were invited to", "states were requested to", "states parties were invited to",
    "states parties were requested to", "parties were invited to", "parties were requested to",
    "sent to the secretariat by",
  ]

  /// Who wishes to do what at the meeting.
  private static let participants: Set<String> = [
    "delegations", "delegates", "participants", "representatives", "observers", "speakers",
    "attend", "participate", "take", "speak", "make", "organize", "join", "hold", "intervene",
  ]

  /// "Delegations wishing to", "those that wish to speak".
  private static func tellsWish(_ sentence: RunningSentence, _ context: ValidationContext) -> Bool {
    guard
      let wish = context.find("wishing to", in: sentence.range)
        ?? context.find("wish to", in: sentence.range)
    else { return false }
    let before = context.plainText(SourceRange(Int(sentence.range.lower), Int(wish.lower)))
    let after = context.plainText(SourceRange(Int(wish.upper), Int(sentence.range.upper)))
    let subject = before.lowercased().split(separator: " ").suffix(2)
    // "The Working Group may wish to make" asks nothing of anybody.
    guard subject.last != "may" else { return false }
    return (subject + after.split(separator: " ").prefix(1)).contains {
      participants.contains(String($0))
    }
  }

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard !context.isReport,
      let last = context.meetings.compactMap({ $0.dayRanges.last?.lastDay })
        .filter({ $0.isValid }).max()
    else { return }
    // Of the many dates of one sentence each would ask the sentence anew.
    var asked: (range: SourceRange, speaks: Bool)?
    let bounds = Set(context.meetingBounds.map { $0.range })
    for mention in context.document.mentions {
      guard case .date(let date, _, _) = mention.value, date.isValid, date > last,
        let sentence = context.sentence(around: mention.range)
      else { continue }
      let near = SourceRange(
        max(Int(sentence.range.lower), Int(mention.range.lower) - 24),
        Int(mention.range.lower)
      )
      // "The meeting ends on" is another's.
      guard !bounds.contains(mention.range),
        context.holds(anyOf: terms, in: near) || context.isDeadline(mention.range, in: sentence)
      else { continue }
      if asked?.range != sentence.range {
        let speaks =
          (context.holds(anyOf: things, in: sentence.range) || tellsWish(sentence, context)
            || context.holds(anyOf: requests, in: sentence.range))
          && !context.holds(
            anyOf: ["next", "after the meeting", "following the meeting"],
            in: sentence.range
          )
        asked = (sentence.range, speaks)
      }
      guard asked?.speaks == true else { continue }
      findings.report(
        "\(PlainEnglish.date(date)) is after the meeting, which ends on \(PlainEnglish.date(last))",
        at: mention.range,
        notes: context.daysNotes(of: context.meetings.first?.index),
        marks: [.place(mention.range)],
        reliesOn: context.meetings.indices.map { .meetingDays($0) } + [.place(mention.range)]
      )
    }
  }
}

extension ValidationContext {
  /// "The deadline for the submission of statements is 30 August 2033".
  func isDeadline(_ day: SourceRange, in sentence: RunningSentence) -> Bool {
    let before = SourceRange(Int(sentence.range.lower), Int(day.lower))
    guard before.count < 200, let word = find("deadline", in: before) else { return false }
    let rest = SourceRange(Int(word.upper), Int(day.lower))
    return [find("is", in: rest), find("will be", in: rest), find("expires on", in: rest)]
      .contains { $0.map { day.lower - $0.upper <= 12 } ?? false }
  }
}
