/// What is told as past happened before the document was written.
enum EventAfterDocumentRule: Rule {
  static let description = RuleDescription(
    "event-after-document",
    .dates,
    .warning,
    summary: "What a document tells as past, “was approved on”, “held on”, is not dated after the "
      + "document, and what it asks for is not due before it",
    reason: "The date of the event was mistyped, or the masthead’s is that of another document.",
    source: .logic("Nobody tells what has not happened yet."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "At its fifth meeting, held on 30 June 2031,",
        breaks: "At its fifth meeting, held on 30 July 2031,"
      )
    ],
    needsEnglish: true
  )

  /// The months and years in which something was held or done, and their first days: "was held in
  /// October 2034".
  private static func monthsTold(_ context: ValidationContext) -> [(StatedTime, CalendarDate)] {
    context.sentences.compactMap { sentence in
      guard let time = context.statedTime(in: sentence.range), time.day == nil else { return nil }
      let lower = max(Int(sentence.range.lower), Int(time.range.lower) - 40)
      let words = Telling.words(context.text.bytes.span, lower, Int(time.range.lower))
      // The verb stands close before the time, or a town between.
      if words.last == "since" {
        return (time, CalendarDate(year: time.year, month: time.month ?? 1, day: 1))
      }
      guard words.last == "in", TellingVerb.of(words) == .past,
        words.suffix(7).contains(where: { TellingVerb.isPast($0) })
      else { return nil }
      return (time, CalendarDate(year: time.year, month: time.month ?? 1, day: 1))
    }
  }

  /// What is "to be held" on a day that was over when the document was written.
  private static func judgeComing(
    before written: CalendarDate,
    _ place: SourceRange,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    guard !context.isReport else { return }
    for telling in context.tellings where telling.verb == .future && telling.first < written {
      // "Decided that the meeting was to be held on" tells of what was to come then.
      let words = telling.words.suffix(12)
      let isHeld = words.contains("held") || words.contains("place") || words.contains("convened")
      let pasts = words.filter { TellingVerb.isPast($0) && $0 != "held" && $0 != "convened" }
      guard isHeld, words.contains("be") || words.contains("will"), pasts.isEmpty,
        !words.contains("would"), telling.sentence.range.lower < telling.range.lower,
        // That the document is dated after its own meeting is told by another rule.
        !context.meetings.contains(where: { $0.includes(telling.first) })
      else { continue }
      report(
        "\(PlainEnglish.date(telling.first)) is told as still to come",
        at: telling.range,
        written,
        place,
        context.meetings.map { .meetingDays($0.index) },
        &findings
      )
    }
  }

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let masthead = context.document.masthead
    guard let written = masthead.date, written.isValid, let place = masthead.places.date else {
      return
    }
    var events: [(text: String, range: SourceRange)] = []
    let own = context.meetings.flatMap { $0.dayRanges }
    for telling in context.tellings where telling.verb == .past {
      guard telling.first > written else { continue }
      // In a report, its own meeting's days are judged by other rules.
      if own.contains(where: { $0.firstDay <= telling.first && telling.first <= $0.lastDay }) {
        continue
      }
      events.append((PlainEnglish.date(telling.first), telling.range))
    }
    for (time, first) in monthsTold(context) where first > written {
      if own.contains(where: { time.mayBe(in: $0) }) { continue }
      events.append((time.text, time.range))
    }
    judgeComing(before: written, place, context, &findings)
    events.sort { $0.range < $1.range }
    guard let first = events.first else { return }
    if events.count > 1 {
      findings.report(
        "The document is dated \(PlainEnglish.date(written)), but tells of "
          + "\(PlainEnglish.count(events.count)) later days as past",
        at: place,
        notes: events.map {
          Diagnostic.Note(message: $0.text.firstLetterLarge, range: $0.range)
        },
        marks: [.place(place)],
        reliesOn: [.place(place)]
      )
      return
    }
    report("\(first.text) is told as past", at: first.range, written, place, [], &findings)
  }

  private static func report(
    _ words: String,
    at range: SourceRange,
    _ written: CalendarDate,
    _ place: SourceRange,
    _ others: [Fact],
    _ findings: inout FindingList
  ) {
    findings.report(
      "\(words), but the document is dated \(PlainEnglish.date(written))",
      at: range,
      notes: [Diagnostic.Note(message: "The date of the document", range: place)],
      marks: [.place(range)],
      reliesOn: [.place(range), .place(place)] + others
    )
  }
}

/// A day that a sentence tells of.
struct Telling: Sendable {
  let first: CalendarDate
  let range: SourceRange
  let verb: TellingVerb
  let sentence: RunningSentence
  /// The words of the sentence before the day, in small letters, the last ones.
  let words: [String]

  /// Every one with a year in the running text.
  /// - Complexity: O(n) in the mentions; some words before each are read.
  static func all(in context: ValidationContext) -> [Telling] {
    let text = context.text
    let s = text.bytes.span
    var found: [Telling] = []
    // A note tells of days too: "Interview held on 20 April 2038".
    let notes = context.blocks.indices.filter { context.blocks[$0].kind == .footnote }
      .map { RunningSentence(range: context.blocks[$0].range, block: $0) }
    for sentence in (context.sentences + notes).sorted(by: { $0.range < $1.range }) {
      var start = Int(sentence.range.lower)
      for mention in context.document.mentions(in: sentence.range) {
        let first: CalendarDate
        switch mention.value {
        case .date(let date, _, let isStated) where isStated && date.isValid: first = date
        case .days(let days, let isStated) where isStated && days.firstDay.isValid:
          first = days.firstDay
        default: continue
        }
        defer { start = Int(mention.range.upper) }
        // Not across the day before: "held on 3 March, approved on 4 April".
        let lower = max(start, Int(mention.range.lower) - 200)
        let words = words(s, lower, Int(mention.range.lower))
        // "On 4 April, the Bureau approved", "After consultations, on 4 April the Bureau approved".
        let day = Int(mention.range.lower)
        let isOpen = (", on " as Phrase).end(in: s, at: max(lower, day - 5), day) == day
        let isFirst = Int(sentence.range.lower) == lower && words.count <= 2
        let upper = Int(mention.range.upper)
        let after =
          isFirst || isOpen ? self.words(s, upper, min(upper + 300, Int(sentence.range.upper))) : []
        let verb = TellingVerb.of(words) ?? TellingVerb.of(isOpen ? ["on"] : words, and: after)
        guard let verb else {
          continue
        }
        found.append(
          Telling(first: first, range: mention.range, verb: verb, sentence: sentence, words: words)
        )
      }
    }
    return found
  }

  /// The words of a stretch, in small letters; after a semicolon they begin anew.
  fileprivate static func words(_ s: Span<UInt8>, _ lower: Int, _ upper: Int) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for i in lower..<upper {
      if ASCII.isWord(s[i]) {
        word.append(ASCII.lowercased(s[i]))
        continue
      }
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
      if s[i] == ASCII.semicolon { words = [] }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}

extension ValidationContext {
  /// The days that are told in a range.
  /// - Complexity: O(log n) in the tellings, and the answer.
  func tellings(in range: SourceRange) -> ArraySlice<Telling> {
    var low = 0
    var high = tellings.count
    while low < high {
      let middle = (low + high) / 2
      if tellings[middle].range.lower >= range.lower { high = middle } else { low = middle + 1 }
    }
    var end = low
    while end < tellings.count, tellings[end].range.lower < range.upper { end += 1 }
    return tellings[low..<end]
  }
}

extension StatedTime {
  /// Whether it may be the time of a meeting.
  fileprivate func mayBe(in days: DayRange) -> Bool {
    year == days.firstDay.year
      && (month.map { $0 == days.firstDay.month || $0 == days.lastDay.month } ?? true)
  }
}
