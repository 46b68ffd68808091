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
    guard context.meetings.count == 1, let meeting = context.meetings.first,
      let own = meeting.meeting.ordinal, let days = meeting.dayRanges.first
    else { return }
    for mention in context.document.mentions {
      guard case .ordinal(let number, let noun, let body) = mention.value,
        let sentence = context.sentence(around: mention.range),
        isOfGroup(body, mention.range, sentence, meeting, context)
      else { continue }
      let telling = telling(after: mention, sentence, context)
      if let telling, telling.verb == .past, number >= own, !isOwn(telling, days, context) {
        findings.report(
          number == own
            ? "This is the \(PlainEnglish.ordinal(own)) \(noun.rawValue); it is told here as past"
            : "The \(PlainEnglish.ordinal(number)) \(noun.rawValue) is told as past; this one is the "
              + PlainEnglish.ordinal(own),
          at: mention.range,
          notes: meeting.meeting.places.ordinal.map {
            [Diagnostic.Note(message: "This \(noun.rawValue)", range: $0)]
          } ?? [],
          marks: [.place(mention.range), .place(telling.range)],
          reliesOn: [.place(mention.range), .ordinal(meeting.index)]
        )
      } else if let telling, telling.verb == .past, number < own, telling.first >= days.firstDay {
        findings.report(
          "The \(PlainEnglish.ordinal(number)) \(noun.rawValue) was before this one, but "
            + "\(PlainEnglish.date(telling.first)) is not",
          at: telling.range,
          notes: context.daysNotes(of: meeting.index),
          marks: [.place(telling.range)],
          reliesOn: [.place(telling.range), .meetingDays(meeting.index)]
        )
      } else if number == own + 1, let year = yearAhead(after: mention, sentence, context),
        year.value < days.firstDay.year
      {
        findings.report(
          "The next \(noun.rawValue) is said to be in \(year.value), this one is in "
            + "\(days.firstDay.year)",
          at: year.range,
          notes: context.daysNotes(of: meeting.index),
          marks: [.place(year.range)],
          reliesOn: [.place(year.range)]
        )
      }
    }
  }

  /// The ordinals of the group's meetings that are told as past and before this one's days.
  static func toldAsPast(_ context: ValidationContext) -> Set<Int> {
    guard context.meetings.count == 1, let meeting = context.meetings.first,
      let first = meeting.dayRanges.first?.firstDay
    else { return [] }
    var numbers: Set<Int> = []
    for mention in context.document.mentions {
      guard case .ordinal(let number, _, let body) = mention.value,
        let sentence = context.sentence(around: mention.range),
        isOfGroup(body, mention.range, sentence, meeting, context),
        let telling = telling(after: mention, sentence, context), telling.verb == .past,
        telling.first < first
      else { continue }
      numbers.insert(number)
    }
    return numbers
  }

  /// Whether an ordinal is of the group that meets: by its name, as "the Working Group", or as "its"
  /// in a sentence that names no other body before it.
  private static func isOfGroup(
    _ body: String?,
    _ place: SourceRange,
    _ sentence: RunningSentence,
    _ meeting: MeetingIndex,
    _ context: ValidationContext
  ) -> Bool {
    if let body { return context.meeting(ofGroup: body) == meeting.index }
    let name = meeting.foldedName
    let after = SourceRange(
      Int(place.upper),
      min(Int(sentence.range.upper), Int(place.upper) + 200)
    )
    let noun: String? = BodyNames.all.compactMap { body in
      context.find(name: "the " + body, in: after).map { (body, $0.lower) }
    }.min { $0.1 < $1.1 }?.0
    guard let noun else {
      // "Its twenty-first meeting was held on": of whom the paragraph speaks.
      let before = SourceRange(
        max(Int(sentence.range.lower), Int(place.lower) - 5),
        Int(place.lower)
      )
      return context.holds("its", in: before) && before.lower == sentence.range.lower
    }
    return name.contains(noun) || (noun == "working group" && name.contains("group"))
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
    }
  }

  /// In a report, what is told of its own meeting is on its days.
  private static func isOwn(_ telling: Telling, _ days: DayRange, _ context: ValidationContext)
    -> Bool
  {
    context.isReport && days.firstDay <= telling.first && telling.first <= days.lastDay
  }

  /// The year in which a meeting is to be held, behind its ordinal: "would be held in 2031", "in the
  /// second half of 2033".
  private static func yearAhead(
    after mention: Mention,
    _ sentence: RunningSentence,
    _ context: ValidationContext
  ) -> (value: Int, range: SourceRange)? {
    let text = context.text
    let s = text.bytes.span
    let end = min(Int(sentence.range.upper), Int(mention.range.upper) + 160)
    let words = SourceRange(Int(mention.range.upper), end)
    guard context.holds(anyOf: ["be held", "take place", "will meet", "held"], in: words) else {
      return nil
    }
    var i = Int(words.lower)
    while i < end {
      i = ByteScan.firstDigit(s, i, end)
      var upper = i
      while upper < end, ASCII.isDigit(s[upper]) { upper += 1 }
      if upper - i == 4, i > 0, ASCII.isBlank(s[i - 1]) || s[i - 1] == ASCII.openRound {
        let value = (i..<upper).reduce(0) { $0 * 10 + Int(s[$1] & 0x0F) }
        if 1900...2200 ~= value { return (value, SourceRange(i, upper)) }
      }
      i = max(upper, i + 1)
    }
    return nil
  }
}

/// What is asked for is not due before the document tells of it.
enum DeadlineBeforeDocumentRule: Rule {
  static let description = RuleDescription(
    "deadline-before-document",
    .dates,
    .warning,
    summary: "What delegations are asked to do is due after the date of the document",
    reason: "The deadline was taken over from another document, or its month mistyped.",
    source: .logic("Nobody can do something by a day that is over."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "interpretation in six languages.",
        breaks: "interpretation in six languages. Delegations are requested to register by 20 "
          + "June 2031."
      )
    ],
    needsEnglish: true
  )

  private static let terms: [FixedText] = [
    "by", "before", "no later than", "not later than", "until", "deadline", "latest",
  ]
  private static let requests: [FixedText] = [
    "requested to", "invited to", "asked to", "should", "are to be", "is to be", "must", "deadline",
    "encouraged to", "reminded to", "kindly", "register", "registration", "may wish to send",
    "may submit", "can register", "will be accepted",
  ]

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let masthead = context.document.masthead
    guard !context.isReport, let written = masthead.date, written.isValid,
      let place = masthead.places.date,
      // A document that is dated after its meeting has another fault.
      context.meetings.allSatisfy({ $0.dayRanges.first.map { written < $0.firstDay } ?? true })
    else { return }
    for mention in context.document.mentions {
      guard case .date(let date, _, let isStated) = mention.value, isStated, date.isValid,
        date < written, let sentence = context.sentence(around: mention.range)
      else { continue }
      let near = SourceRange(
        max(Int(sentence.range.lower), Int(mention.range.lower) - 32),
        Int(mention.range.lower)
      )
      let words = SourceRange(
        max(Int(sentence.range.lower), Int(mention.range.lower) - 400),
        min(Int(sentence.range.upper), Int(mention.range.upper) + 80)
      )
      guard context.holds(anyOf: terms, in: near), context.holds(anyOf: requests, in: words),
        !context.holds(
          anyOf: ["were requested", "was requested", "were invited", "had"],
          in: words
        )
      else { continue }
      findings.report(
        "\(PlainEnglish.date(date)) was over when the document was written, on "
          + PlainEnglish.date(written),
        at: mention.range,
        notes: [Diagnostic.Note(message: "The date of the document", range: place)],
        marks: [.place(mention.range)],
        reliesOn: [.place(mention.range), .place(place)]
      )
    }
  }
}
