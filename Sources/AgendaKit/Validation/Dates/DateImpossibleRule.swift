/// Dates exist.
enum DateImpossibleRule: Rule {
  static let description = RuleDescription(
    "date-impossible",
    .dates,
    .error,
    summary: "Every date is one that the calendar has, by names that months and days have",
    reason: "31 June is not a day; nobody knows which was meant.",
    source: .logic("The Gregorian calendar."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "held on 30 June 2031",
        breaks: "held on 31 June 2031"
      ),
      RuleExample(
        in: .agenda,
        keeps: "held on 30 June 2031",
        breaks: "held on 30 Jnue 2031"
      ),
    ]
  )

  /// "From 22 to 18 October 2030".
  private static func judgeReversed(
    _ range: SourceRange,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let s = context.text.bytes.span
    for mention in context.document.mentions(in: range) {
      if let days = mention.value.days, days.firstDay.isValid, days.lastDay < days.firstDay {
        findings.report(
          "The days run backwards, from \(days.firstDay.day) to \(PlainEnglish.date(days.lastDay))",
          at: mention.range,
          marks: [.place(mention.range)]
        )
        continue
      }
      guard case .date(let last, _, _) = mention.value,
        let to = context.find(
          "to",
          in: SourceRange(max(0, Int(mention.range.lower) - 3), Int(mention.range.lower))
        )
      else { continue }
      var upper = Int(to.lower)
      while upper > 0, ASCII.isBlank(s[upper - 1]) { upper -= 1 }
      var lower = upper
      while lower > 0, upper - lower < 2, ASCII.isDigit(s[lower - 1]) { lower -= 1 }
      let before = SourceRange(max(0, lower - 5), lower)
      guard lower < upper, context.holds("from", in: before),
        let first = Int(context.text.string(under: SourceRange(lower, upper))), first > last.day,
        first <= 31
      else { continue }
      findings.report(
        "The days run backwards, from \(first) to \(PlainEnglish.date(last))",
        at: SourceRange(lower, Int(mention.range.upper)),
        marks: [.place(mention.range)]
      )
    }
  }

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    for mention in context.document.mentions {
      let dates: [CalendarDate]
      switch mention.value {
      case .date(let date, _, _): dates = [date]
      case .days(let days, _): dates = [days.firstDay, days.lastDay]
      default: continue
      }
      guard let wrong = dates.first(where: { !$0.isValid }) else { continue }
      let length =
        wrong.monthName.map { month in
          "\(month) \(wrong.year) has "
            + "\(CalendarDate.days(inMonth: wrong.month, of: wrong.year)) days"
        } ?? "there is no such month"
      findings.report(
        "\(PlainEnglish.date(wrong)) is not a day: \(length)",
        at: mention.range,
        marks: [.place(mention.range), .timetableDays]
          + context.meetings.indices.map { .meetingDays($0) }
      )
    }
    guard context.isEnglish else { return }
    for sentence in context.sentences { judgeReversed(sentence.range, context, &findings) }
    for note in context.blocks where note.kind == .footnote {
      judgeReversed(note.range, context, &findings)
    }
    let unplaced = context.document.unplaced.map { $0.range }.sorted()
    var next = 0
    for word in MisspeltDate.all(in: context.text) {
      let text = context.text.string(under: word.range)
      while next < unplaced.count, unplaced[next].upper <= word.range.lower { next += 1 }
      let line = next < unplaced.count && unplaced[next].contains(word.range) ? unplaced[next] : nil
      findings.report(
        "\(PlainEnglish.quote(text)) is no \(word.noun); \(word.meant) may be meant",
        at: word.range,
        marks: [.place(word.range), .timetableDays]
          + (context.sentence(around: word.range) == nil ? [.readableDates] : [])
          + context.meetings.indices.map { .meetingDays($0) }
          + (line.map { [.place(context.line(of: $0))] } ?? [])
      )
    }
  }
}
