/// What was considered was considered at this meeting.
enum ConsiderationOutOfMeetingRule: Rule {
  static let description = RuleDescription(
    "consideration-out-of-meeting",
    .reports,
    .error,
    summary:
      "Meetings and dates named lie within the meeting, no more meetings are named than were "
      + "held, and each is on one day, in their order",
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
      RuleExample(
        in: .report,
        keeps: "5. At its 3rd meeting, on 15 October 2031",
        breaks: "5. At its 3rd meeting, on 14 October 2031"
      ),
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let report = context.document.report else { return }
    let sittings = Sitting.all(in: report, context)
    let days = WorkingDays(context)
    for sitting in sittings { judgeDates(sitting, context, &findings) }
    judgeCount(report, sittings, days, context, &findings)
    findings.goOn()
    judgeOrder(report, sittings, days, context, &findings)
  }

  private static func judgeDates(
    _ sitting: Sitting,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let dated = context.meetings.filter { !$0.dayRanges.isEmpty }
    guard let meeting = dated.first, let days = meeting.dayRanges.first else { return }
    for (date, place) in sitting.dates
    where date.isValid && !dated.contains(where: { $0.includes(date) }) {
      findings.report(
        "\(sitting.subject) on \(PlainEnglish.date(date)); the \(context.noun(of: meeting.index)) was on "
          + PlainEnglish.days(days),
        at: place,
        notes: context.daysNotes(of: meeting.index),
        marks: [.place(sitting.range), .place(place)],
        reliesOn: [.meetingDays(meeting.index), .place(place)]
      )
    }
  }

  private static func judgeCount(
    _ report: Report,
    _ sittings: [Sitting],
    _ days: WorkingDays?,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    guard let held = report.meetingsHeld, let place = report.meetingsHeldRange else { return }
    judgeOtherCounts(held, place, sittings, context, &findings)
    if let last = sittings.max(by: { ($0.numbers.max() ?? 0) < ($1.numbers.max() ?? 0) }),
      let number = last.numbers.max(), number > held
    {
      findings.report(
        "\(last.subject) at the \(PlainEnglish.ordinal(number)) meeting, but a total of "
          + "\(PlainEnglish.count(held)) meetings was held",
        at: last.range,
        notes: [Diagnostic.Note(message: "The number of meetings", range: place)],
        marks: [.place(place), .place(last.range)]
      )
      return
    }
    // The days make the number: a morning and an afternoon each, unless the text tells of more.
    guard let days, held > days.most else { return }
    findings.report(
      "A total of \(PlainEnglish.count(held)) meetings does not fit "
        + "\(PlainEnglish.count(days.perDay)) on each of "
        + "\(PlainEnglish.count(days.count)) days",
      at: place,
      notes: report.hours.map { Diagnostic.Note(message: "The hours", range: $0.range) },
      marks: [.place(place)],
      reliesOn: context.meetings.indices.map { .meetingDays($0) }
    )
  }

  /// Sentences that tell of a later meeting than were held, or of another number.
  private static func judgeOtherCounts(
    _ held: Int,
    _ place: SourceRange,
    _ sittings: [Sitting],
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let note = Diagnostic.Note(message: "The number of meetings", range: place)
    let s = context.text.bytes.span
    for mention in context.document.mentions {
      // "At its 6th meeting": meetings of the days are counted in figures.
      guard case .ordinal(let number, .meeting, nil) = mention.value, number > held,
        ASCII.isDigit(s[Int(mention.range.lower)]),
        !sittings.contains(where: {
          $0.range.contains(mention.range) || $0.numbers.contains(number)
        }),
        context.holds(
          anyOf: ["at its", "at their"],
          in: SourceRange(max(0, Int(mention.range.lower) - 12), Int(mention.range.lower))
        ),
        let sentence = context.sentence(around: mention.range),
        !context.holds("bureau", in: sentence.range),
        context.bodyNamed(
          "the ",
          in: SourceRange(Int(mention.range.upper), Int(sentence.range.upper))
        ).map({ body in context.meetings.contains { $0.isCalled(body) } }) ?? true
      else { continue }
      findings.report(
        "The \(PlainEnglish.ordinal(number)) meeting is told of, but a total of "
          + "\(PlainEnglish.count(held)) meetings was held",
        at: mention.range,
        notes: [note],
        marks: [.place(mention.range)],
        reliesOn: [.place(place)]
      )
    }
    for sentence in context.sentences(for: .meetings)
    where !place.contains(sentence.range) && !sentence.range.contains(place) {
      guard let verb = context.find("held", in: sentence.range),
        let noun = context.find(
          "meetings",
          in: SourceRange(Int(verb.upper), min(Int(sentence.range.upper), Int(verb.upper) + 40))
        ),
        context.holds(
          "the working group held",
          in: SourceRange(Int(sentence.range.lower), Int(verb.upper))
        ),
        let number = SmallNumber.value(
          before: max(Int(verb.upper), Int(noun.lower) - 1),
          after: Int(verb.upper) + 1,
          within: 2,
          context
        ), number.value != held,
        !context.holds("since", in: sentence.range),
        !context.holds("before", in: SourceRange(Int(sentence.range.lower), Int(verb.lower))),
        // "three informal meetings" are others.
        context.plainText(SourceRange(number.start, Int(noun.lower))).split(separator: " ")
          .dropFirst()
          .allSatisfy({ $0 == "plenary" })
      else { continue }
      findings.report(
        "This sentence says \(PlainEnglish.count(number.value)) meetings, but a total of "
          + "\(PlainEnglish.count(held)) was held",
        at: SourceRange(number.start, Int(noun.upper)),
        notes: [note],
        reliesOn: [.place(place)]
      )
    }
  }

  /// The third of four meetings over two days is on the second day, and after the second meeting.
  private static func judgeOrder(
    _ report: Report,
    _ sittings: [Sitting],
    _ days: WorkingDays?,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    var dated: [Sitting.Dated] = []
    for sitting in sittings where !sitting.isTentative {
      for one in sitting.dated {
        guard let fault = days?.fault(of: one, report) else {
          dated.append(one)
          continue
        }
        findings.report(
          "The \(PlainEnglish.ordinal(one.number)) meeting is said to be on "
            + "\(PlainEnglish.dayAndMonth(one.date)); \(fault)",
          at: one.place,
          notes: report.meetingsHeldRange.map {
            [Diagnostic.Note(message: "The number of meetings", range: $0)]
          } ?? [],
          marks: [.place(sitting.range)],
          reliesOn: [.place(sitting.range), .place(one.place)]
            + context.meetings.indices.map { .meetingDays($0) }
            + (report.meetingsHeldRange.map { [.place($0)] } ?? [])
        )
        // One wrong day is one fault, however many meetings are named with it.
        break
      }
    }
    dated.sort { ($0.number, $0.date, $0.place) < ($1.number, $1.date, $1.place) }
    let wrong = NumberSequence.outOfOrder(dated.map { $0.date.dayNumber })
    for i in wrong {
      let (one, other) = (dated[i], dated[i > 0 ? i - 1 : i + 1])
      contradict(one, other, &findings)
    }
    let isWrong = Set(wrong)
    let rest = dated.indices.filter { !isWrong.contains($0) }
    // A day with three meetings, of which the first and the last may be on other days.
    if let days {
      judgeDays(rest.map { dated[$0] }, days, &findings)
    }
    for (a, b) in zip(rest, rest.dropFirst())
    where dated[a].number == dated[b].number && dated[a].date != dated[b].date {
      contradict(dated[b], dated[a], &findings)
    }
  }

  /// More meetings on one day than were held on any.
  private static func judgeDays(
    _ dated: [Sitting.Dated],
    _ days: WorkingDays,
    _ findings: inout FindingList
  ) {
    var start = 0
    while start < dated.count {
      var end = start + 1
      while end < dated.count, dated[end].date == dated[start].date { end += 1 }
      defer { start = end }
      let numbers = Set(dated[start..<end].map { $0.number })
      guard numbers.count > days.perDay, let last = dated[..<end].last else { continue }
      findings.report(
        "The \(PlainEnglish.ordinal(last.number)) meeting is said to be on "
          + "\(PlainEnglish.dayAndMonth(last.date)), where \(PlainEnglish.count(numbers.count - 1)) "
          + "others were held",
        at: last.place,
        notes: dated[start..<end].filter { $0.number != last.number }.prefix(8).map {
          Diagnostic.Note(
            message: "The \(PlainEnglish.ordinal($0.number)) meeting",
            range: $0.place
          )
        },
        reliesOn: [.place(last.place)]
      )
    }
  }

  private static func contradict(
    _ one: Sitting.Dated,
    _ other: Sitting.Dated,
    _ findings: inout FindingList
  ) {
    findings.report(
      "The \(PlainEnglish.ordinal(one.number)) meeting is said to be on "
        + "\(PlainEnglish.dayAndMonth(one.date)), the \(PlainEnglish.ordinal(other.number)) on "
        + PlainEnglish.dayAndMonth(other.date),
      at: one.place,
      notes: [
        Diagnostic.Note(
          message: "The \(PlainEnglish.ordinal(other.number)) meeting",
          range: other.place
        )
      ],
      reliesOn: [.place(one.place), .place(other.place)]
    )
  }
}
