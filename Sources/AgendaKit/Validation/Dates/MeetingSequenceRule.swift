/// Earlier meetings were before this one, later ones come after it.
enum MeetingSequenceRule: Rule {
  static let description = RuleDescription(
    "meeting-sequence",
    .dates,
    .warning,
    summary: "A meeting told as past has a lower number and an earlier day than this one, the next "
      + "meeting a later day",
    reason: "The sentence was taken over from an older document, or the number was mistyped.",
    source: .logic("The meetings of a group are numbered as they are held."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "For its consideration of the subitem, the Working Group",
        breaks: "At its tenth meeting, held in Vienna on 3 and 4 October 2030, the Working Group "
          + "asked for a paper. For its consideration of the subitem, the Working Group"
      )
    ],
    needsEnglish: true
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    // Documents are of a few groups.
    for meeting in context.meetings.prefix(8) {
      judge(meeting, context, &findings)
      judgeCount(meeting, context, &findings)
    }
  }

  private static func judge(
    _ meeting: MeetingIndex,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    guard let days = meeting.dayRanges.first else { return }
    for mention in context.document.mentions {
      guard case .ordinal(let number, let noun, let body) = mention.value,
        let sentence = context.sentence(around: mention.range),
        isOfGroup(body, mention.range, sentence, meeting, context),
        // "At its 4th meeting, on 16 November" is one of those of the days.
        !ASCII.isDigit(context.text.bytes[Int(mention.range.lower)])
      else { continue }
      let telling = telling(after: mention, sentence, context)
      let name = "The \(PlainEnglish.ordinal(number)) \(noun.rawValue)"
      guard let own = meeting.meeting.ordinal else {
        // "At its fifth meeting, in 2038" is before this one, whichever it is.
        guard let time = context.timeTold(after: mention.range, in: sentence), time.day == nil
        else { continue }
        if time.isBefore(days.firstDay), isToldAsComing(mention, time, context) {
          report(
            time,
            of: mention.range,
            "\(name) is told as still to come, but \(time.text) is",
            meeting,
            context,
            &findings
          )
        } else if isToldAsEarlier(mention, context), time.isAfter(days.lastDay) {
          report(
            time,
            of: mention.range,
            "\(name) is told as past, but \(time.text) is",
            meeting,
            context,
            &findings
          )
        }
        continue
      }
      if let telling, telling.verb == .past, number >= own, !isOwn(telling, days, context) {
        findings.report(
          number == own
            ? "This is the \(PlainEnglish.ordinal(own)) \(noun.rawValue); it is told here as past"
            : "\(name) is told as past; this one is the \(PlainEnglish.ordinal(own))",
          at: mention.range,
          notes: meeting.meeting.places.ordinal.map {
            [Diagnostic.Note(message: "This \(noun.rawValue)", range: $0)]
          } ?? [],
          marks: [.place(mention.range), .place(telling.range)],
          reliesOn: [.place(mention.range), .ordinal(meeting.index)]
        )
        continue
      }
      if number >= own, telling == nil, !context.isReport, isToldAsEarlier(mention, context),
        mention.range.lower - sentence.range.lower <= 12,
        let verb = context.firstVerb(after: mention.range, in: sentence), !verb.isFuture,
        !["has", "have", "had", "held", "met"].contains(verb.word)
      {
        findings.report(
          number == own
            ? "This is the \(PlainEnglish.ordinal(own)) \(noun.rawValue); it is told here as past"
            : "\(name) is told as past; this one is the \(PlainEnglish.ordinal(own))",
          at: mention.range,
          notes: meeting.meeting.places.ordinal.map {
            [Diagnostic.Note(message: "This \(noun.rawValue)", range: $0)]
          } ?? [],
          marks: [.place(mention.range)],
          reliesOn: [.place(mention.range), .ordinal(meeting.index)]
        )
        continue
      }
      guard let time = context.timeTold(after: mention.range, in: sentence) else { continue }
      if number == own {
        // "Its ninth meeting, to be held in 2033" is another one.
        guard time.day == nil, time.isOther(than: days),
          !context.isReport
            || context.saysHeld(SourceRange(Int(mention.range.upper), Int(time.range.lower)))
        else { continue }
        findings.report(
          "This is the \(PlainEnglish.ordinal(own)) \(noun.rawValue), on \(PlainEnglish.days(days)); "
            + "that of \(time.text) is another one",
          at: mention.range,
          notes: context.daysNotes(of: meeting.index),
          marks: [.place(mention.range), .place(time.range)],
          reliesOn: [.place(mention.range), .ordinal(meeting.index), .meetingDays(meeting.index)]
        )
        continue
      }
      if number > own, time.isBefore(days.firstDay) {
        let which = "this one, the \(PlainEnglish.ordinal(own)),"
        report(
          time,
          of: mention.range,
          "\(name) comes after \(which) but \(time.text) is",
          meeting,
          context,
          &findings
        )
      } else if number < own, time.isAfter(days.firstDay) || time.isOnlyYear(of: days.firstDay) {
        report(
          time,
          of: mention.range,
          "\(name) was before this one, but \(time.text) is",
          meeting,
          context,
          &findings
        )
      }
    }
    for next in nextMeetings(than: meeting, context) where next.isBefore(days.firstDay) {
      report(
        next,
        of: next.range,
        "The next one comes after this one, but \(next.text) is",
        meeting,
        context,
        &findings
      )
    }
  }

  private static func report(
    _ time: StatedTime,
    of ordinal: SourceRange,
    _ words: String,
    _ meeting: MeetingIndex,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    findings.report(
      words + " not",
      at: time.range,
      notes: context.daysNotes(of: meeting.index),
      marks: [.place(time.range)],
      reliesOn: [.place(time.range), .place(ordinal), .meetingDays(meeting.index)]
    )
  }

  /// "Its fifth meeting, to be held in".
  private static func isToldAsComing(
    _ mention: Mention,
    _ time: StatedTime,
    _ context: ValidationContext
  ) -> Bool {
    context.holds(
      anyOf: [
        "to be held", "would be held", "will be held", "would take place", "will take place",
      ],
      in: SourceRange(Int(mention.range.upper), Int(time.range.lower))
    )
  }

  /// "At its fifth meeting".
  private static func isToldAsEarlier(_ mention: Mention, _ context: ValidationContext) -> Bool {
    let lower = Int(mention.range.lower)
    return context.holds("at its", in: SourceRange(max(0, lower - 8), lower))
  }

  /// Whether an ordinal is that of the meeting before, and told so: "At its tenth meeting, held in".
  static func isEarlier(
    _ mention: Mention,
    than meeting: MeetingIndex,
    _ context: ValidationContext
  ) -> Bool {
    guard case .ordinal(let number, _, _) = mention.value,
      meeting.meeting.ordinal.map({ number + 1 == $0 }) ?? !context.isReport,
      isToldAsEarlier(mention, context),
      let sentence = context.sentence(around: mention.range)
    else { return false }
    return telling(after: mention, sentence, context)?.verb == .past
  }

  /// How the meeting that comes next is called.
  static let nextMeetingWords: [FixedText] = [
    "next meeting", "next session", "following meeting", "following session",
  ]

  /// When the next meeting of the group is said to be.
  private static func nextMeetings(
    than meeting: MeetingIndex,
    _ context: ValidationContext
  ) -> [StatedTime] {
    context.sentences.compactMap { sentence in
      guard
        let place = nextMeetingWords.lazy.compactMap({ context.find($0, in: sentence.range) })
          .first,
        let time = context.timeTold(after: place, in: sentence)
      else { return nil }
      let between = SourceRange(Int(place.upper), Int(time.range.lower))
      // Of another body, or told of an earlier report.
      let isOther =
        BodyNames.plenary.contains { context.find(name: $0, in: between) != nil }
        || context.isOfOther(between, than: meeting)
      return isOther || context.holds(anyOf: ["was", "were", "had"], in: sentence.range)
        ? nil : time
    }
  }

  /// The ordinals of the group's meetings that are to be held after this one's days.
  static func toldAsNext(_ context: ValidationContext) -> Set<Int> {
    ordinals(context) { mention, sentence, days in
      context.timeTold(after: mention.range, in: sentence)?.isAfter(days.lastDay) == true
    }
  }

  /// The ordinals of the group's meetings that are told as past and before this one's days.
  static func toldAsPast(_ context: ValidationContext) -> Set<Int> {
    ordinals(context) { mention, sentence, days in
      guard let telling = telling(after: mention, sentence, context) else {
        // "Held at the tenth meeting, in July 2039".
        let time = context.timeTold(after: mention.range, in: sentence)
        return time.map { $0.day == nil && $0.isBefore(days.firstDay) } ?? false
      }
      return telling.verb == .past && telling.first < days.firstDay
    }
  }

  /// The ordinals of meetings of the one group that meets, of which the sentence tells something.
  private static func ordinals(
    _ context: ValidationContext,
    _ isTold: (Mention, RunningSentence, DayRange) -> Bool
  ) -> Set<Int> {
    guard context.meetings.count == 1, let meeting = context.meetings.first,
      let days = meeting.dayRanges.first
    else { return [] }
    var numbers: Set<Int> = []
    for mention in context.document.mentions {
      guard case .ordinal(let number, _, let body) = mention.value,
        let sentence = context.sentence(around: mention.range),
        isOfGroup(body, mention.range, sentence, meeting, context), isTold(mention, sentence, days)
      else { continue }
      numbers.insert(number)
    }
    return numbers
  }

  /// Whether an ordinal is of the group that meets: by its name, as "the Working Group", or as "its"
  /// in a sentence that names no other body before it.
  static func isOfGroup(
    _ body: String?,
    _ place: SourceRange,
    _ sentence: RunningSentence,
    _ meeting: MeetingIndex,
    _ context: ValidationContext
  ) -> Bool {
    if let body { return context.meeting(ofGroup: body) == meeting.index }
    // Of groups that meet jointly, each has its own annotations.
    if context.meetings.count > 1, context.blocks[sentence.block].meeting != meeting.index {
      return false
    }
    let name = meeting.foldedName
    let after = SourceRange(
      Int(place.upper),
      min(Int(sentence.range.upper), Int(place.upper) + 200)
    )
    let noun = context.bodyNamed("the ", in: after)
    let bodies = context.bodies(in: sentence)
    if bodies.hasBureau { return false }
    // "At its twenty-seventh session, …, the Group adopted".
    if noun == nil, name.hasSuffix("group"),
      context.holds("the group", in: after) || bodies.saysGroup && bodies.named.isEmpty
    {
      return true
    }
    guard let noun else {
      // "Its twenty-first meeting was held on": of whom the paragraph speaks.
      let before = SourceRange(
        max(Int(sentence.range.lower), Int(place.lower) - 5),
        Int(place.lower)
      )
      if context.holds("its", in: before) {
        if before.lower == sentence.range.lower { return true }
        // "The Working Group considered it at its eighth meeting": of the body named last before it.
        let words = SourceRange(Int(sentence.range.lower), Int(before.lower))
        guard let last = bodies.last(before: before.lower) else { return false }
        return meeting.isCalled(last.name)
          && !context.isOfOtherGroup(last.range, in: words, meeting)
      }
      // "The twentieth meeting will be held in 2034", where no other body is spoken of.
      return context.holds("the", in: before)
        && context.noun(in: place).rawValue == context.noun(of: meeting.index)
        && bodies.named.isEmpty
    }
    return meeting.isCalled(noun)
  }

  /// The day that is told behind an ordinal, before another ordinal.
  private static func telling(
    after mention: Mention,
    _ sentence: RunningSentence,
    _ context: ValidationContext
  ) -> Telling? {
    context.tellings(in: sentence.range).first { telling in
      guard telling.range.lower > mention.range.lower,
        telling.range.lower - mention.range.upper < 90
      else { return false }
      // Only that a meeting was held tells when it was.
      let words = SourceRange(Int(mention.range.upper), Int(telling.range.lower))
      return context.holds(anyOf: ["held", "met", "took place", "convened"], in: words)
        // "The tenth meeting follows the ninth meeting, which was held on": of the nearest one.
        && !context.document.mentions(in: words).contains { other in
          if case .ordinal = other.value { true } else { false }
        }
    }
  }

  /// In a report, what is told of its own meeting is on its days.
  private static func isOwn(_ telling: Telling, _ days: DayRange, _ context: ValidationContext)
    -> Bool
  {
    context.isReport && days.firstDay <= telling.first && telling.first <= days.lastDay
  }
}

extension StatedTime {
  /// Whether it is wholly before or after the days of a meeting.
  fileprivate func isOther(than days: DayRange) -> Bool {
    isBefore(days.firstDay) || isAfter(days.lastDay)
  }

  /// Whether it is but the year of a day.
  fileprivate func isOnlyYear(of date: CalendarDate) -> Bool { month == nil && year == date.year }
}
