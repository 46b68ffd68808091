/// "The first two meetings will be devoted to item 2", "a general debate will be held on the first two
/// days", against the timetable.
enum StatedSpan {
  /// Reports the spans that the timetable does not bear out.
  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard context.meetings.count == 1, let meeting = context.meetings.first else { return }
    let days = context.keyPhrases.sentences(for: .days)
    let meetings = context.keyPhrases.sentences(for: .meetings)
    for index in Set(days + meetings).sorted() {
      let sentence = context.sentences[index]
      guard let span = Span(in: sentence.range, context),
        let what = subject(of: span, in: sentence, meeting, context)
      else { continue }
      judge(span, what, context, &findings)
    }
  }

  /// The first or the last few days or meetings.
  private struct Span {
    let isFirst: Bool
    let count: Int
    let isDays: Bool
    let range: SourceRange

    /// The first span that a sentence names.
    init?(in sentence: SourceRange, _ context: ValidationContext) {
      let heads: [FixedText] = ["the first", "the last", "the final"]
      for (n, head) in heads.enumerated() {
        guard let place = context.find(head, in: sentence) else { continue }
        let nouns: [FixedText] = ["days", "meetings", "plenary meetings"]
        let rest = SourceRange(
          Int(place.upper),
          min(Int(sentence.upper), Int(place.upper) + 28)
        )
        guard let noun = nouns.compactMap({ context.find($0, in: rest) }).min(),
          let number = SmallNumber.value(
            before: Int(noun.lower),
            after: Int(rest.lower),
            within: 2,
            context
          ), number.value > 1
        else { continue }
        isFirst = n == 0
        count = number.value
        isDays = context.holds("days", in: noun)
        range = SourceRange(Int(place.lower) + 4, Int(noun.upper))
        return
      }
      return nil
    }
  }

  /// What is said to be taken up then.
  private struct Subject {
    let name: String
    let isRow: (SlotEntry) -> Bool
  }

  private static let devoted: [FixedText] = [
    "devoted to", "dedicated to", "reserved for", "set aside for", "allocated to",
  ]
  private static let held: [FixedText] = [
    "will be held", "will take place", "will be considered", "will be discussed",
    "will be taken up", "is to be held", "is scheduled for", "are scheduled for",
  ]

  private static func subject(
    of span: Span,
    in sentence: RunningSentence,
    _ meeting: MeetingIndex,
    _ context: ValidationContext
  ) -> Subject? {
    let after = SourceRange(
      Int(span.range.upper),
      min(Int(sentence.range.upper), Int(span.range.upper) + 60)
    )
    let before = SourceRange(Int(sentence.range.lower), Int(span.range.lower))
    let words: SourceRange
    if let verb = devoted.compactMap({ context.find($0, in: after) }).min() {
      words = SourceRange(Int(verb.upper), Int(sentence.range.upper))
    } else if before.count < 200, context.holds(anyOf: held, in: before) {
      words = before
    } else {
      return nil
    }
    let mentions = context.document.mentions(in: words)
    var items: [ItemNumber] = []
    for mention in mentions {
      switch mention.value {
      case .item(let number, nil): items.append(number)
      // Other days are of something else.
      default: return nil
      }
    }
    if items.isEmpty {
      let text = ComparedTitle.fold(context.plainText(words))
      let titles = Set(
        context.document.organizationOfWork.flatMap { $0.entries }
          .filter { $0.item == nil && $0.title.utf8.count >= 8 }
          .map { ComparedTitle.fold($0.title) }
      )
      guard let title = titles.first(where: { text.contains($0) }) else { return nil }
      return Subject(name: PlainEnglish.quote(title.firstLetterLarge)) {
        ComparedTitle.fold($0.title) == title
      }
    }
    let family = Set(items.flatMap { meeting.rows(family: $0) })
    let ranges = Set(family.map { meeting.rows[$0].entry.range })
    let names = items.map { $0.description }
    return Subject(name: "item\(items.count > 1 ? "s" : "") \(PlainEnglish.list(names))") {
      ranges.contains($0.range)
    }
  }

  private static func judge(
    _ span: Span,
    _ what: Subject,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    // What stands in each day or meeting, in their order.
    var units: [(date: CalendarDate?, holds: Bool)] = []
    var first: SourceRange?
    for slot in context.document.organizationOfWork {
      let holds = slot.entries.contains(where: what.isRow)
      if holds, first == nil { first = context.place(of: slot) }
      if span.isDays, let last = units.last, last.date == slot.date {
        units[units.count - 1].holds = last.holds || holds
      } else {
        units.append((slot.date, holds))
      }
    }
    guard let first, units.count > span.count else { return }
    if !span.isFirst { units.reverse() }
    let isRight = units.prefix(span.count).allSatisfy { $0.holds } && !units[span.count].holds
    guard !isRight else { return }
    let shown = units.count { $0.holds }
    let noun = span.isDays ? "day" : "meeting"
    findings.report(
      "The text gives \(what.name) the \(span.isFirst ? "first" : "last") "
        + "\(PlainEnglish.count(span.count)) \(noun)s; the timetable has it in "
        + "\(PlainEnglish.count(shown))\(shown == span.count ? " others" : "")",
      at: span.range,
      notes: [Diagnostic.Note(message: "In the timetable", range: first)],
      marks: [.place(span.range)],
      reliesOn: [.timetableDays, .meetingDays(0), .ending]
    )
  }
}
