/// How many meetings the annotations say there are, against the timetable.
enum StatedCounts {
  /// Reports the numbers that the timetable does not bear out.
  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    for sentence in context.sentences(for: .meetings) {
      guard let home = context.blocks[sentence.block].meeting else { continue }
      let over = judgeOver(sentence, home, context, &findings)
      judgeLength(sentence, context, &findings)
      guard context.isOfOrganization(sentence),
        !context.speaksOfAnother(than: home, in: sentence)
      else { continue }
      let isToCome = context.holds(
        anyOf: [
          "meetings will be held", "meetings would be held", "meetings are to be held",
          "meetings are foreseen", "meetings of two hours each", "meetings of three hours each",
          "meetings will last", "meetings would last",
        ],
        in: sentence.range
      )
      if over == nil, isToCome { judgeAll(sentence, home, context, &findings) }
      guard !context.holds(anyOf: ["was", "were", "had"], in: sentence.range) else { continue }
      // Only what can be held is counted, not what an item takes.
      guard
        context.holds(
          anyOf: [
            "resources", "permit", "plenary", "interpretation", "hold", "holding", "foreseen",
            "scheduled", "planned", "consist of", "consists of", "comprise", "comprises",
            "available", "conduct", "divided into", "allocated", "envisaged", "provided",
            "number of meetings", "services", "will have", "made up of", "allow for", "entail",
            "will be held", "would be held", "are to be held",
          ],
          in: sentence.range
        )
      else { continue }
      if over == nil, !isToCome { judgeAll(sentence, home, context, &findings) }
      judgePerDay(sentence, home, context, &findings)
      judgeTotal(sentence, home, besides: over, context, &findings)
    }
  }

  /// "Four plenary meetings over two days"; where that stands.
  private static func judgeOver(
    _ sentence: RunningSentence,
    _ home: Int,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) -> SourceRange? {
    let phrases: [FixedText] = [
      "meetings over", "meetings will be held over", "meetings would be held over",
      "meetings are to be held over", "meetings spread over", "meetings in", "meetings within",
      "meetings during", "meetings across", "meetings on",
    ]
    guard let words = phrases.lazy.compactMap({ context.find($0, in: sentence.range) }).first,
      let meetings = number(before: words, in: sentence, context),
      let days = number(after: words, in: sentence, context)
    else { return nil }
    let place = SourceRange(meetings.start, days.end)
    let slots = context.document.organizationOfWork
    let own = context.slots(of: home)
    // Slots without a day are of one that is not printed.
    let dates = Set(own.map { slots[$0].date })
    // Of groups that meet jointly, all meetings may be counted.
    let fitsAll =
      slots.count == meetings.value && Set(slots.map { $0.date }).count == days.value
    guard !own.isEmpty, own.count != meetings.value || dates.count != days.value, !fitsAll else {
      return place
    }
    report(
      "\(PlainEnglish.count(meetings.value)) meetings over \(PlainEnglish.count(days.value)) days",
      "\(PlainEnglish.count(own.count)) over \(PlainEnglish.count(dates.count))",
      at: place,
      home,
      context,
      &findings
    )
    return place
  }

  /// "Six meetings would be held", "six meetings of two hours each", "will consist of four meetings".
  private static func judgeAll(
    _ sentence: RunningSentence,
    _ home: Int,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let others: [FixedText] = [
      "total of", "in total", "in all", "informal", "side event", "bilateral",
    ]
    guard let words = context.find("meetings", in: sentence.range),
      !context.holds(anyOf: others, in: sentence.range)
    else { return }
    let after = SourceRange(Int(words.upper), Int(sentence.range.upper))
    let rest = SourceRange(
      Int(words.upper),
      min(
        Int(context.find(bytes: [ASCII.comma], in: after)?.lower ?? after.upper),
        Int(words.upper) + 48
      )
    )
    // What is said of a day, an item or something else is not all.
    guard
      let stated = number(before: words, after: Int(sentence.range.lower), within: 3, context),
      stated.value > 1,
      // "The two meetings will be held": one of each group.
      context.meetings.count == 1 || stated.value != context.meetings.count,
      !context.holds(
        anyOf: [
          "per day", "a day", "each day", "every day",
          "for", "to consider", "to discuss", "daily", "jointly", "devoted", "dedicated", "under",
          "online", "in parallel", "back-to-back",
        ],
        in: rest
      ),
      // "From 14 to 16 May" are the days of the meeting.
      context.document.mentions(in: rest).allSatisfy({ mention in
        mention.value.days.map { context.meetings[home].dayRanges.contains($0) } ?? false
      }),
      let counts = SlotCounts(home, context), !counts.total.contains(stated.value),
      let shown = counts.total.first
    else { return }
    report(
      "\(PlainEnglish.count(stated.value)) meetings",
      PlainEnglish.count(shown),
      at: SourceRange(stated.start, Int(words.upper)),
      home,
      context,
      &findings
    )
  }

  /// "Each of its six meetings will last two hours", "meetings of two hours each".
  private static func judgeLength(
    _ sentence: RunningSentence,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let phrases: [FixedText] = ["meetings will last", "meetings would last", "meetings of"]
    guard let words = phrases.lazy.compactMap({ context.find($0, in: sentence.range) }).first else {
      return
    }
    let rest = SourceRange(
      Int(words.upper),
      min(Int(sentence.range.upper), Int(words.upper) + 40)
    )
    guard let hours = context.find("hours", in: rest),
      let stated = SmallNumber.value(
        before: Int(hours.lower),
        after: Int(words.upper),
        within: 2,
        context
      )
    else { return }
    let lengths = context.document.organizationOfWork.compactMap { slot -> Int? in
      guard let start = slot.start, let end = slot.end else { return nil }
      return end.minutes - start.minutes
    }
    guard let length = lengths.first, length > 0, length % 60 == 0, length / 60 != stated.value,
      lengths.allSatisfy({ $0 == length })
    else { return }
    report(
      "meetings of \(PlainEnglish.count(stated.value)) hours",
      "meetings of \(PlainEnglish.count(length / 60))",
      at: SourceRange(stated.start, Int(hours.upper)),
      context.blocks[sentence.block].meeting ?? 0,
      context,
      &findings
    )
  }

  /// "Two plenary meetings per day".
  private static func judgePerDay(
    _ sentence: RunningSentence,
    _ home: Int,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let phrases: [FixedText] = [
      "meetings per day", "meetings a day", "meetings each day", "meetings every day",
    ]
    guard let words = phrases.lazy.compactMap({ context.find($0, in: sentence.range) }).first,
      let stated = number(before: words, after: Int(sentence.range.lower), context),
      let most = SlotCounts(home, context)?.perDay, !most.contains(stated.value),
      let shown = most.first
    else { return }
    report(
      "\(PlainEnglish.count(stated.value)) meetings a day",
      PlainEnglish.count(shown),
      at: SourceRange(stated.start, Int(words.upper)),
      home,
      context,
      &findings
    )
  }

  /// "A total of four meetings", "four meetings in total", "that is, four in total".
  private static func judgeTotal(
    _ sentence: RunningSentence,
    _ home: Int,
    besides over: SourceRange?,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    guard let (value, place) = total(in: sentence, context), over?.contains(place) != true,
      let counts = SlotCounts(home, context), !counts.total.contains(value),
      let shown = counts.total.first
    else { return }
    report(
      "\(PlainEnglish.count(value)) meetings in total",
      PlainEnglish.count(shown),
      at: place,
      home,
      context,
      &findings
    )
  }

  private static func total(
    in sentence: RunningSentence,
    _ context: ValidationContext
  ) -> (value: Int, place: SourceRange)? {
    let lower = Int(sentence.range.lower)
    if let words = context.find("in total", in: sentence.range)
      ?? context.find("in all", in: sentence.range)
    {
      let near = SourceRange(max(lower, Int(words.lower) - 10), Int(words.lower))
      if let noun = context.find("meetings", in: near) {
        return number(before: noun, after: lower, context).map {
          ($0.value, SourceRange($0.start, Int(words.upper)))
        }
      }
      // "two meetings per day, that is, four in total".
      return SmallNumber.value(before: Int(words.lower), after: lower, within: 2, context).map {
        ($0.value, SourceRange($0.start, Int(words.upper)))
      }
    }
    guard let words = context.find("total of", in: sentence.range) else { return nil }
    let rest = SourceRange(
      Int(words.upper),
      min(Int(sentence.range.upper), Int(words.upper) + 48)
    )
    guard let noun = context.find("meetings", in: rest) else { return nil }
    return number(before: noun, after: Int(words.upper), context).map {
      ($0.value, SourceRange($0.start, Int(noun.upper)))
    }
  }

  /// The number right before "meetings" or "plenary meetings", but not before "meetings of experts".
  private static func number(
    before noun: SourceRange,
    after lower: Int,
    within words: Int = 2,
    _ context: ValidationContext
  ) -> (value: Int, start: Int)? {
    let after = SourceRange(
      Int(noun.upper),
      min(Int(noun.upper) + 24, context.text.bytes.count)
    )
    // "of experts", but not "of three hours each".
    let behind = context.plainText(after).split(whereSeparator: { $0.isWhitespace })
    let isOfOthers =
      behind.first == "of" && behind.dropFirst().first.flatMap(SmallNumber.value) == nil
      && !context.holds("of the working group", in: after)
    let plenary = SourceRange(max(lower, Int(noun.lower) - 12), Int(noun.lower))
    let end = context.find("plenary", in: plenary)?.lower ?? noun.lower
    return isOfOthers
      ? nil : SmallNumber.value(before: Int(end), after: lower, within: words, context)
  }

  private static func report(
    _ said: String,
    _ shown: String,
    at place: SourceRange,
    _ home: Int,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    findings.report(
      "The text says \(said), the timetable has \(shown)",
      at: place,
      notes: context.document.organizationOfWork.first.map {
        [Diagnostic.Note(message: "The timetable", range: context.place(of: $0))]
      } ?? [],
      reliesOn: [.timetableDays, .meetingDays(home), .ending]
    )
  }

  private static func number(
    before words: SourceRange,
    in sentence: RunningSentence,
    _ context: ValidationContext
  ) -> (value: Int, start: Int)? {
    SmallNumber.value(
      before: Int(words.lower),
      after: Int(sentence.range.lower),
      within: 4,
      context
    )
  }

  private static func number(
    after words: SourceRange,
    in sentence: RunningSentence,
    _ context: ValidationContext
  ) -> (value: Int, end: Int)? {
    let rest = SourceRange(Int(words.upper), Int(sentence.range.upper))
    guard let days = context.find("days", in: rest) ?? context.find("day", in: rest) else {
      return nil
    }
    let text = context.text.string(under: SourceRange(Int(words.upper), Int(days.lower)))
    let between = text.split(whereSeparator: { $0.isWhitespace })
    guard between.count <= 2, let value = between.lazy.compactMap(SmallNumber.value).first else {
      return nil
    }
    return (value, Int(days.upper))
  }
}

/// How many meetings the timetable has: its slots, or the half-days with a slot, of the group or of
/// all groups; each of them may be what a text counts.
private struct SlotCounts {
  /// In all.
  var total: [Int] = []
  /// On the day with most.
  var perDay: [Int] = []

  /// Nil where days or hours are not stated.
  init?(_ home: Int, _ context: ValidationContext) {
    let slots = context.document.organizationOfWork
    let all = Array(slots.indices)
    let own = context.slots(of: home)
    guard !own.isEmpty else { return nil }
    for list in own.count == all.count ? [all] : [own, all] {
      var halves: [CalendarDate: Set<Int>] = [:]
      var days: [CalendarDate: Int] = [:]
      for slot in list.map({ slots[$0] }) {
        // A row of a whole day holds more than one meeting.
        guard let date = slot.date, let start = slot.start,
          slot.end.map({ $0.minutes - start.minutes <= 4 * 60 }) ?? true
        else { return nil }
        days[date, default: 0] += 1
        halves[date, default: []].insert(start.hour < 13 ? 0 : start.hour < 18 ? 1 : 2)
      }
      total += [list.count, halves.values.reduce(0) { $0 + $1.count }]
      perDay += [days.values.max() ?? 0, halves.values.map { $0.count }.max() ?? 0]
    }
  }
}

extension ValidationContext {
  /// Whether a sentence stands under the item on how the meeting is organized, the first one.
  fileprivate func isOfOrganization(_ sentence: RunningSentence) -> Bool {
    let block = blocks[sentence.block]
    guard let meeting = block.meeting, let item = block.item else { return true }
    return meetings[meeting].isOfOrganization(item)
  }

  /// The slots of a group: all of them where it meets alone.
  fileprivate func slots(of meeting: Int) -> [Int] {
    meetings.count == 1
      ? Array(document.organizationOfWork.indices)
      : Set(meetings[meeting].rows.map { $0.slot }).sorted()
  }
}
