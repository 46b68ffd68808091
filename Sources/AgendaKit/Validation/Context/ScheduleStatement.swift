/// What a sentence of the annotations says of the timetable: "Deliberations on agenda items 1 and 2
/// will begin on Monday, 23 May, at 10 a.m., and will continue until 6 p.m. of that day".
struct ScheduleStatement: Sendable {
  /// What is said.
  enum Claim: Sendable {
    /// The items begin then.
    case begins
    /// They are taken up then, perhaps at other times too.
    case takenUp
    /// They end at that time.
    case continuesUntil
    /// They end on that day, or in that part of it.
    case ends
  }

  let meeting: Int
  let items: [ItemNumber]
  let claim: Claim
  let date: CalendarDate?
  let part: DayPart?
  let time: ClockTime?
  /// The words that say when.
  let range: SourceRange

  /// The verbs that schedule, in small letters.
  private static let verbs: [Verb] = [
    Verb("will begin", .begins), Verb("will start", .begins), Verb("will commence", .begins),
    Verb("scheduled to begin", .begins), Verb("will continue until", .continuesUntil),
    Verb("will end at", .continuesUntil), Verb("will continue", .takenUp),
    Verb("will be discussed", .takenUp), Verb("will be considered", .takenUp),
    Verb("will be taken up", .takenUp), Verb("scheduled to be discussed", .takenUp),
    Verb("scheduled to be considered", .takenUp), Verb("scheduled to be taken up", .takenUp),
    Verb("to be discussed", .takenUp), Verb("to be considered", .takenUp),
    Verb("to be taken up", .takenUp), Verb("scheduled for", .takenUp),
    Verb("to be adopted", .takenUp, isAdopted: true),
    Verb("will be adopted", .takenUp, isAdopted: true),
    Verb("will adopt", .takenUp, isAdoption: true),
    Verb("is to adopt", .takenUp, isAdoption: true),
    Verb("are to adopt", .takenUp, isAdoption: true),
    Verb("is expected to adopt", .takenUp, isAdoption: true),
    Verb("will be concluded", .ends, isNear: true), Verb("be concluded", .ends, isNear: true),
    Verb("will conclude", .ends, isNear: true), Verb("conclude", .ends, isNear: true),
    Verb("will consider", .takenUp, isNear: true), Verb("will discuss", .takenUp, isNear: true),
    Verb("will take up", .takenUp, isNear: true),
  ]

  /// The verbs.
  static let phrases = verbs.map { $0.words }

  private static let words = PhraseTable(phrases)

  private struct Verb: Sendable {
    let words: FixedText
    let claim: Claim
    let isAdoption: Bool
    /// Whether what is adopted stands before it: "The report is to be adopted on".
    let isAdopted: Bool
    /// Whether the verb says many things, and schedules only with a day right after it or its item.
    let isNear: Bool

    init(
      _ words: FixedText,
      _ claim: Claim,
      isAdoption: Bool = false,
      isAdopted: Bool = false,
      isNear: Bool = false
    ) {
      self.words = words
      self.claim = claim
      self.isAdoption = isAdoption
      self.isAdopted = isAdopted
      self.isNear = isNear || isAdopted
    }
  }

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
    var subject = Subject(meeting: home, items: [])
    var start = Int(sentence.range.lower)
    var lastDate: CalendarDate?
    for (k, verb) in found.enumerated() {
      let before = SourceRange(start, Int(verb.range.lower))
      let end = k + 1 < found.count ? found[k + 1].range.lower : sentence.range.upper
      var arguments = SourceRange(Int(verb.range.upper), Int(end))
      var isNear = verb.isNear
      let named = Subject(in: before, home: home, context)
      if named == nil, verb.mayHaveObject, let object = ScheduledObject(in: arguments, context),
        let items = Subject(in: object.items, home: home, context)
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
        subject = Subject(meeting: home, items: [item])
      } else if verb.isAdoption {
        // "is to adopt its report": the item is what is adopted.
        guard let item = context.itemOfAdoption(arguments, in: context.meetings[home]) else {
          continue
        }
        subject = Subject(meeting: home, items: [item])
      } else if let named {
        subject = named
      }
      start = Int(verb.range.upper)
      guard !subject.items.isEmpty,
        !isNear || context.saysWhenAtOnce(arguments)
      else { continue }
      for part in ScheduledObject.parts(of: arguments, context) {
        var subject = subject
        if let items = part.items {
          guard let other = Subject(in: items, home: home, context) else { continue }
          subject = other
        }
        for when in times(in: part.rest, verb.claim, lastDate: lastDate, context) {
          lastDate = when.date ?? lastDate
          statements.append(
            ScheduleStatement(
              meeting: subject.meeting,
              items: subject.items,
              claim: verb.claim,
              date: when.date,
              part: when.part,
              time: when.time,
              range: when.range
            )
          )
        }
      }
    }
  }

  /// A verb in its place.
  private struct Found {
    let range: SourceRange
    let verb: Verb
    var claim: Claim { verb.claim }
    var isAdoption: Bool { verb.isAdoption }
    var isAdopted: Bool { verb.isAdopted }
    var isNear: Bool { verb.isNear }
    /// Whether the item may follow: "will begin its consideration of item 2 on", "conclude item 2".
    var mayHaveObject: Bool { verb.isNear || verb.claim == .begins }
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
        for verb in words.candidates(bytes, at: i, limit: end).lazy.map({ verbs[$0] }) {
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
            part: part(before: mention.range, context),
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
    if let day = dayOfMeeting(in: range, context),
      found.first.map({ day.range.lower < $0.range.lower }) ?? true
    {
      // What follows is said of other items.
      found = [day]
    }
    return found.filter { claim != .continuesUntil || $0.time != nil }
  }

  /// "on the second day", which is that of the timetable.
  private static func dayOfMeeting(in range: SourceRange, _ context: ValidationContext) -> When? {
    // What follows a verb at once, not what is said of something else.
    let near = SourceRange(Int(range.lower), min(Int(range.upper), Int(range.lower) + 60))
    guard let (number, words) = context.numberedDay(in: near) else { return nil }
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
    return When(date: days[i], part: part(before: article, context), range: words)
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

/// The items that a sentence is about.
private struct Subject {
  var meeting: Int
  var items: [ItemNumber]

  init(meeting: Int, items: [ItemNumber]) {
    self.meeting = meeting
    self.items = items
  }

  /// The items named in the words before a verb: by number, by title in quotation marks, or by a
  /// title as the subject itself.
  init?(
    in range: SourceRange,
    home: Int,
    _ context: ValidationContext
  ) {
    meeting = home
    items = []
    for mention in context.document.mentions(in: range) {
      guard case .item(let number, let group) = mention.value else { continue }
      if let group {
        guard let other = context.meeting(ofGroup: group) else { return nil }
        meeting = other
      }
      items.append(number)
    }
    if items.isEmpty {
      let meeting = context.meetings[home]
      // No title is longer.
      let start = SourceRange(Int(range.lower), min(Int(range.upper), Int(range.lower) + 600))
      if let item = meeting.item(quotedIn: range, context)
        ?? meeting.item(named: context.plainText(start))
      {
        items = [item]
      }
    }
    if items.isEmpty { return nil }
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

extension MeetingIndex {
  /// The item whose title stands in quotation marks.
  fileprivate func item(quotedIn range: SourceRange, _ context: ValidationContext) -> ItemNumber? {
    guard let open = context.find(bytes: [0xE2, 0x80, 0x9C], in: range) else { return nil }
    let rest = SourceRange(Int(open.upper), Int(range.upper))
    guard let close = context.find(bytes: [0xE2, 0x80, 0x9D], in: rest) else { return nil }
    let title = context.plainText(SourceRange(Int(open.upper), Int(close.lower)))
    return item(titled: title)?.number
  }

  /// The item whose title is the beginning of the text, perhaps after "The": the longest one.
  fileprivate func item(named text: String) -> ItemNumber? {
    var words = ComparedTitle.fold(text)[...]
    for and in ["and ", ",and "] where words.hasPrefix(and) { words = words.dropFirst(and.count) }
    if let found = longest(words) { return found }
    return words.hasPrefix("the ") ? longest(words.dropFirst(4)) : nil
  }

  private func longest(_ words: Substring) -> ItemNumber? {
    let found = items.lazy.filter { entry in
      guard !entry.folded.isEmpty, words.hasPrefix(entry.folded) else { return false }
      let rest = words.utf8.dropFirst(entry.folded.utf8.count)
      return rest.isEmpty || rest.first == ASCII.space
    }
    return found.max { $0.folded.utf8.count < $1.folded.utf8.count }
      .flatMap { item(folded: $0.folded)?.number }
  }
}

extension Mention.Value {
  /// Whether a day is named.
  var isDate: Bool { if case .date = self { true } else { false } }
}

extension ScheduleStatement.Claim: Equatable {}
