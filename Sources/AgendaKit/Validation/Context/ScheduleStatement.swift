/// What a sentence of the annotations says of the timetable: "Deliberations on agenda items 1 and 2
/// will begin on Monday, 23 May, at 10 a.m., and will continue until 6 p.m. of that day".
struct ScheduleStatement: Sendable {
  typealias Claim = ScheduleClaim

  let meeting: Int
  let items: [ItemNumber]
  let claim: Claim
  let date: CalendarDate?
  let part: DayPart?
  let time: ClockTime?
  /// The words that say when.
  let range: SourceRange

  /// The verbs.
  static let phrases = ScheduleVerb.all.map { $0.words }

  private static let words = PhraseTable(phrases)

  /// The statements of all annotations.
  /// - Complexity: O(n) in the bytes of the sentences that name a day.
  static func all(in context: ValidationContext) -> [ScheduleStatement] {
    guard !context.document.organizationOfWork.isEmpty, !context.isReport else { return [] }
    var statements: [ScheduleStatement] = []
    let sayDays = Set(context.keyPhrases.sentences(for: .days))
    for index in context.keyPhrases.sentences(for: .scheduling) {
      let sentence = context.sentences[index]
      guard let meeting = context.blocks[sentence.block].meeting,
        sayDays.contains(index)
          || context.document.mentions(in: sentence.range).contains(where: { $0.value.isDate })
      else { continue }
      read(sentence, meeting, context, &statements)
    }
    return statements
  }

  private static func read(
    _ sentence: RunningSentence,
    _ home: Int,
    _ context: ValidationContext,
    _ statements: inout [ScheduleStatement]
  ) {
    let found = Self.verbs(in: sentence.range, context)
    guard !found.isEmpty else { return }
    var subject = ScheduleSubject(meeting: home, items: [])
    func itemAdopted(_ words: SourceRange) -> ScheduleSubject? {
      guard context.holds("adoption of", in: words) else { return nil }
      return context.itemOfAdoption(words, in: context.meetings[home])
        .map { ScheduleSubject(meeting: home, items: [$0]) }
    }
    var start = Int(sentence.range.lower)
    var lastDate: CalendarDate?
    for (k, verb) in found.enumerated() {
      let before = SourceRange(start, Int(verb.range.lower))
      let end = k + 1 < found.count ? found[k + 1].range.lower : sentence.range.upper
      var arguments = SourceRange(Int(verb.range.upper), Int(end))
      var isNear = verb.isNear
      let named = ScheduleSubject(in: before, home: home, context)
      if verb.verb.needsNoun, !isOnDiscussion(before, context) { continue }
      // "The meeting will be devoted to items 2 to 4 and will conclude on" is about the meeting.
      if verb.claim == .ends, startsWithMeeting(sentence.range, context) { continue }
      if named == nil || verb.verb.isReversed, verb.mayHaveObject,
        let object = ScheduledObject(in: arguments, context),
        let items = ScheduleSubject(in: object.items, home: home, context)
      {
        subject = items
        arguments = object.rest
        isNear = true
      } else if verb.isAdopted {
        // "The report, the draft of which …, is to be adopted on": this sentence is about it.
        guard
          let item = named?.items.first
            ?? context.itemOfAdoption(before, in: context.meetings[home]),
          context.blocks[sentence.block].item == item || named != nil
        else { continue }
        subject = ScheduleSubject(meeting: home, items: [item])
      } else if verb.isAdoption {
        // "is to adopt its report": the item is what is adopted.
        guard let item = context.itemOfAdoption(arguments, in: context.meetings[home]) else {
          continue
        }
        subject = ScheduleSubject(meeting: home, items: [item])
      } else if verb.verb.isReversed, !namesItem(arguments, context),
        let titled = ScheduleSubject(in: arguments, home: home, context) ?? itemAdopted(arguments)
      {
        // "The last half-day is reserved for the adoption of the report".
        subject = titled
      } else if let named {
        subject = named
      }
      start = Int(verb.range.upper)
      guard !subject.items.isEmpty else { continue }
      // What continues until a time names it behind the verb.
      if verb.verb.isReversed || !context.saysWhenAtOnce(arguments), verb.claim != .continuesUntil,
        let lead = lead(in: before, verb.verb, context)
      {
        // "On Tuesday, 14 October, the Working Group will take up item 3".
        for when in times(in: lead, verb.claim, lastDate: lastDate, context).prefix(1) {
          statements.append(ScheduleStatement(subject, verb.claim, when))
        }
        continue
      }
      guard !isNear || context.saysWhenAtOnce(arguments) else { continue }
      for part in ScheduledObject.parts(of: arguments, context) {
        var subject = subject
        if let items = part.items {
          guard let other = ScheduleSubject(in: items, home: home, context) else { continue }
          subject = other
        }
        for when in times(in: part.rest, verb.claim, lastDate: lastDate, context) {
          lastDate = when.date ?? lastDate
          statements.append(ScheduleStatement(subject, verb.claim, when))
        }
      }
    }
  }

  private static func namesItem(_ words: SourceRange, _ context: ValidationContext) -> Bool {
    context.document.mentions(in: words).contains { mention in
      if case .item = mention.value { true } else { false }
    }
  }

  private static func startsWithMeeting(_ before: SourceRange, _ context: ValidationContext) -> Bool
  {
    let start = Int(before.lower)
    let near = start..<min(Int(before.upper), start + 100)
    return context.holds("the", in: SourceRange(start, min(Int(before.upper), start + 4)))
      && !context.statements.matches(of: MeetingWordings.subject, in: near, home: 0).isEmpty
  }

  /// A verb in its place.
  private struct Found {
    let range: SourceRange
    let verb: ScheduleVerb
    var claim: Claim { verb.claim }
    var isAdoption: Bool { verb.isAdoption }
    var isAdopted: Bool { verb.isAdopted }
    var isNear: Bool { verb.isNear }
    /// Whether the item may follow: "will begin its consideration of item 2 on", "conclude item 2".
    var mayHaveObject: Bool { verb.isNear || verb.claim == .begins || verb.isReversed }
  }

  private init(_ subject: ScheduleSubject, _ claim: Claim, _ when: When) {
    meeting = subject.meeting
    items = subject.items
    self.claim = claim
    date = when.date
    part = when.part
    time = when.time
    range = when.range
  }

  /// What the discussion of the one item that groups share is called.
  static let jointDiscussions = [
    "joint discussion", "joint thematic discussion", "joint consideration", "joint debate",
  ]

  /// Whether words are about the discussion of an item, and not about something else on it.
  private static func isOnDiscussion(_ words: SourceRange, _ context: ValidationContext) -> Bool {
    var text = context.plainText(words).lowercased()[...]
    if text.hasPrefix("the ") { text = text.dropFirst(4) }
    // "Under agenda item 2, a panel discussion".
    if jointDiscussions.contains(where: { text.hasPrefix($0) }) { return true }
    if ["discussion", "exchange of views", "debate"].contains(where: { text.hasSuffix($0) }),
      context.document.mentions(in: words).contains(where: {
        if case .item = $0.value { true } else { false }
      })
    {
      return true
    }
    return [
      "consideration", "discussion", "deliberation", "debate", "work on", "agenda item", "item",
      "exchange of views",
    ].contains { text.hasPrefix($0) }
  }

  /// The day that stands before a verb: "On Tuesday, 14 October, the Working Group will take up",
  /// "The morning of Tuesday, 14 October, is reserved for".
  private static func lead(
    in words: SourceRange,
    _ verb: ScheduleVerb,
    _ context: ValidationContext
  ) -> SourceRange? {
    let mentions = context.document.mentions(in: words)
    let dates = mentions.filter { $0.value.isDate }
    guard dates.count < 2, dates.isEmpty || mentions.first?.value.isDate == true,
      let first = dates.first?.range ?? context.numberedDay(in: words)?.words
    else { return nil }
    var before =
      context.plainText(SourceRange(Int(words.lower), Int(first.lower))).lowercased()[...]
    if dates.isEmpty, before == "the" || before.hasSuffix(" the") { before = before.dropLast(3) }
    if before.last == " " { before = before.dropLast() }
    return [
      "", "on", "on the morning of", "on the afternoon of", "in the morning of",
      "in the afternoon of", "the morning of", "the afternoon of", "the whole of", "all of",
    ].contains(before) ? words : nil
  }

  private static func verbs(
    in range: SourceRange,
    _ context: ValidationContext
  ) -> [Found] {
    var found: [Found] = []
    let text = context.text
    let bytes = text.bytes.span
    let end = Int(range.upper)
    var i = Int(range.lower)
    let words = words
    while i < end {
      if i == 0 || !ASCII.isWord(bytes[i - 1]), words.mayBegin(bytes, at: i, limit: end) {
        for verb in words.candidates(bytes, at: i, limit: end).lazy.map({ ScheduleVerb.all[$0] }) {
          guard let upper = PhraseMatch.match(verb.words, bytes, at: i, limit: end) else {
            continue
          }
          found.append(Found(range: SourceRange(i, upper), verb: verb))
          i = upper
          break
        }
      }
      i += 1
    }
    return found
  }

  private struct When {
    var date: CalendarDate?
    var part: DayPart?
    var time: ClockTime?
    var range: SourceRange
    var hasOwnDate = false
  }

  /// The days and times that a verb governs; "of that day" takes the day before.
  private static func times(
    in range: SourceRange,
    _ claim: Claim,
    lastDate: CalendarDate?,
    _ context: ValidationContext
  ) -> [When] {
    var found: [When] = []
    for mention in context.document.mentions(in: range) {
      switch mention.value {
      case .date(let date, _, _):
        // "until 1 p.m. on Tuesday": the hour stands before its day.
        if let last = found.last, last.time != nil, !last.hasOwnDate,
          mention.range.lower - last.range.upper <= 8
        {
          found[found.count - 1].date = date
          found[found.count - 1].hasOwnDate = true
          found[found.count - 1].range = last.range.union(mention.range)
          continue
        }
        found.append(
          When(
            date: date,
            part: part(before: mention.range, context) ?? part(after: mention.range, context),
            range: mention.range,
            hasOwnDate: true
          )
        )
      case .time(let time):
        if found.isEmpty || found[found.count - 1].time != nil {
          found.append(When(date: lastDate, time: time, range: mention.range))
        } else {
          found[found.count - 1].time = time
          found[found.count - 1].range = found[found.count - 1].range.union(mention.range)
        }
      default: continue
      }
    }
    if let day = dayOfMeeting(in: range, lastDate: lastDate, context),
      found.first.map({ day.range.lower < $0.range.lower }) ?? true
    {
      // What follows is said of other items.
      found = [day]
    }
    return found.filter { claim != .continuesUntil || $0.time != nil }
  }

  /// "on the second day", which is that of the timetable.
  private static func dayOfMeeting(
    in range: SourceRange,
    lastDate: CalendarDate?,
    _ context: ValidationContext
  ) -> When? {
    // What follows a verb at once, not what is said of something else.
    let near = SourceRange(Int(range.lower), min(Int(range.upper), Int(range.lower) + 60))
    guard let (number, words) = context.numberedDay(in: near) else { return nil }
    if number == ValidationContext.sameDay {
      let article = SourceRange(max(0, Int(words.lower) - 4), Int(words.upper))
      return lastDate.map {
        When(date: $0, part: Self.part(before: article, context), range: words)
      }
    }
    var days: [CalendarDate] = []
    for date in context.document.organizationOfWork.lazy.compactMap({ $0.date })
    where days.last != date {
      days.append(date)
    }
    // Days without rows, and the first day of something else, are not counted so.
    let rest = SourceRange(Int(words.upper), min(Int(range.upper), Int(words.upper) + 16))
    let isOfOther =
      context.find("of", in: rest).map { $0.lower - rest.lower <= 2 } == true
      && !context.holds(anyOf: ["of the meeting", "of the session"], in: rest)
    let i = (number ?? days.count) - 1
    guard days.indices.contains(i), days[i].dayNumber - days[0].dayNumber == i, !isOfOther,
      context.find("the", in: near).map({ $0.upper < words.lower }) == true
    else { return nil }
    let article = SourceRange(Int(words.lower) - 4, Int(words.upper))
    let part = halfDay(words, number, context) ?? part(before: article, context)
    return When(date: days[i], part: part, range: words)
  }

  /// The part of the day that "the last half-day" is, by the last slot.
  private static func halfDay(
    _ words: SourceRange,
    _ number: Int?,
    _ context: ValidationContext
  ) -> DayPart? {
    guard context.holds("half-day", in: words) else { return nil }
    let slots = context.document.organizationOfWork
    let start = (number == nil ? slots.last : slots.first)?.start
    return start.map { $0.hour < 13 ? .morning : .afternoon }
  }

  /// ", in the afternoon" after a day.
  private static func part(after range: SourceRange, _ context: ValidationContext) -> DayPart? {
    let upper = min(context.text.bytes.count, Int(range.upper) + 24)
    let words = context.text.string(under: SourceRange(Int(range.upper), upper)).lowercased()
      .split { !$0.isLetter }.prefix(3)
    switch words.first {
    case "in", "during": return words.dropFirst().first == "the" ? part(words.last) : nil
    default: return part(words.first)
    }
  }

  private static func part(_ word: Substring?) -> DayPart? {
    word.flatMap { DayPart(rawValue: String($0)) }
  }

  /// "in the morning of" before a day.
  private static func part(before range: SourceRange, _ context: ValidationContext) -> DayPart? {
    let start = max(0, Int(range.lower) - 16)
    let words = context.text.string(under: SourceRange(start, Int(range.lower)))
      .lowercased().split(whereSeparator: { $0.isWhitespace }).suffix(2)
    guard words.count == 2, words.last == "of" || words.last == "on" else { return nil }
    return words.first.flatMap { DayPart(rawValue: String($0)) }
  }
}

extension ValidationContext {
  /// The item in which what some words name, a report or an agenda, is adopted.
  fileprivate func itemOfAdoption(_ words: SourceRange, in meeting: MeetingIndex) -> ItemNumber? {
    let noun: String
    if holds("report", in: words) {
      noun = "report"
    } else if holds("agenda", in: words) {
      noun = "agenda"
    } else {
      return nil
    }
    let titles = meeting.items.filter {
      $0.folded.hasPrefix("adoption of the") && $0.folded.contains(noun)
    }
    guard Set(titles.map({ $0.folded })).count == 1 else { return nil }
    return titles.last?.item.number
  }
}

extension Mention.Value {
  /// Whether a day is named.
  var isDate: Bool { if case .date = self { true } else { false } }
}
