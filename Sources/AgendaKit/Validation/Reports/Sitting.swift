/// What a report says the group did at some of its meetings: the consideration of an item, or "At its
/// 4th meeting, on 9 October 2024, the Working Group adopted …", "On 9 October 2024, the Working Group
/// adopted the present report".
struct Sitting {
  /// A meeting of the group with its day.
  struct Dated {
    let number: Int
    let date: CalendarDate
    /// Where the day stands.
    let place: SourceRange
  }

  /// 4 for "4th meeting"; none where only the day is named.
  let numbers: [Int]
  /// The words of the meeting, or of the day; of a consideration, its sentence.
  let range: SourceRange
  /// The days, each with its place.
  let dates: [(date: CalendarDate, place: SourceRange)]
  /// Whether meetings or days stand in brackets.
  let isTentative: Bool
  /// What is said, up to "on" or "at".
  let subject: String

  /// The sittings that the report tells of.
  static func all(in report: Report, _ context: ValidationContext) -> [Sitting] {
    let considered = Set(
      report.considerations.compactMap {
        context.sentence(around: SourceRange(Int($0.range.lower), Int($0.range.lower) + 1))?.range
      }
    )
    return report.considerations.map { Sitting($0, context) }
      + context.sentences.compactMap {
        considered.contains($0.range)
          ? nil : Sitting($0.range, context) ?? Sitting(reporting: $0.range, context)
      }
  }

  /// The meetings whose days are certain: all on a single day, else the first and the last.
  var dated: [Dated] {
    guard let first = dates.first, let last = dates.last, let least = numbers.min(),
      let most = numbers.max()
    else { return [] }
    if first.date == last.date {
      return numbers.map { Dated(number: $0, date: first.date, place: first.place) }
    }
    return [
      Dated(number: least, date: first.date, place: first.place),
      Dated(number: most, date: last.date, place: last.place),
    ]
  }

  private init(_ consideration: Consideration, _ context: ValidationContext) {
    let mentions = context.document.mentions(in: consideration.range)
    numbers = consideration.meetings
    range = consideration.range
    isTentative = consideration.tentative
    subject = "Item \(consideration.item) is said to be considered"
    dates = consideration.dates.sorted().map { date in
      let mention = mentions.first { mention in
        switch mention.value {
        case .date(let other, _, _): other == date
        case .days(let range, _): range.firstDay <= date && date <= range.lastDay
        default: false
        }
      }
      return (date, mention?.range ?? consideration.range)
    }
  }

  private init?(_ sentence: SourceRange, _ context: ValidationContext) {
    let mentions = context.document.mentions(in: sentence).prefix(3)
    guard let first = mentions.first, first.range.lower - sentence.lower <= 24 else { return nil }
    var end = first.range.upper
    var day: Mention?
    let number: Int?
    switch first.value {
    case .ordinal(let value, noun: .meeting, body: nil):
      let before = SourceRange(Int(sentence.lower), Int(first.range.lower))
      guard context.holds(anyOf: ["at its", "at their"], in: before) else {
        return nil
      }
      number = value
      if let next = mentions.dropFirst().first, next.value.isDate, next.range.lower - end <= 32 {
        let between = SourceRange(Int(end), Int(next.range.lower))
        // "its fifth meeting, held on …" was another gathering.
        guard !context.holds("held", in: between) else { return nil }
        let words = context.plainText(between).lowercased()
        if [
          ", on", " on", "on", ", on the morning of", ", on the afternoon of",
          ", in the morning of",
          ", in the afternoon of",
        ].contains(words) {
          day = next
        }
      }
    case .date:
      let before = SourceRange(Int(sentence.lower), Int(first.range.lower))
      guard context.holds("on", in: before), Self.adopts(sentence, context)
      else { return nil }
      number = nil
      day = first
    default: return nil
    }
    end = day?.range.upper ?? end
    // The group itself, not the Conference or its Bureau; a meeting without a day may be another.
    let who = SourceRange(Int(end), min(Int(sentence.upper), Int(end) + 24))
    guard day != nil || number != nil,
      context.holds("the working group", in: who)
        || context.holds("the working groups", in: who)
        || context.isNamed(after: who.lower, before: sentence.upper)
    else { return nil }
    if day == nil, !Self.adopts(sentence, context) { return nil }
    range = first.range
    numbers = number.map { [$0] } ?? []
    subject = "The group is said to have met"
    isTentative = context.plainText(SourceRange(Int(sentence.lower), Int(end) + 1)).contains("[")
    if let day, case .date(let date, _, _) = day.value {
      dates = [(date, day.range)]
    } else {
      dates = []
    }
  }

  /// "The Working Group adopted its report at its 6th meeting, on 1 July 2026", "The meeting was opened
  /// by the Chair on 29 June 2026".
  private init?(reporting sentence: SourceRange, _ context: ValidationContext) {
    let mentions = context.document.mentions(in: sentence).prefix(2)
    guard let first = mentions.first else { return nil }
    let before = SourceRange(Int(sentence.lower), Int(first.range.lower))
    guard before.count <= 160 else { return nil }
    func begins(_ words: FixedText) -> Bool {
      guard let place = context.find(words, in: before) else { return false }
      return place.lower - before.lower <= 6
    }
    if case .date(let date, _, _) = first.value, begins("the meeting was opened") {
      (numbers, range, subject) = ([], first.range, "The meeting is said to have been opened")
      dates = [(date, first.range)]
    } else if case .ordinal(let number, noun: .meeting, body: nil) = first.value,
      // Gatherings are counted in words, their meetings in figures.
      context.plainText(first.range).contains(where: { $0.isNumber }),
      let next = mentions.dropFirst().first, case .date(let date, _, _) = next.value,
      next.range.lower - first.range.upper <= 8,
      !context.holds("held", in: SourceRange(Int(first.range.upper), Int(next.range.lower))),
      context.holds("at its", in: before),
      begins("the working group adopted") || begins("the working group considered")
        || begins("the working group endorsed") || begins("the working group approved")
        || begins("the working group concluded")
    {
      (numbers, range, subject) = ([number], first.range, "The group is said to have met")
      dates = [(date, next.range)]
    } else {
      return nil
    }
    isTentative = context.plainText(sentence).contains("[")
  }

  /// Whether a sentence adopts the report itself.
  private static func adopts(_ sentence: SourceRange, _ context: ValidationContext) -> Bool {
    context.holds(
      anyOf: ["the present report", "the present joint report", "adopted the report on its"],
      in: sentence
    )
  }
}

extension ValidationContext {
  /// Whether the only group of the document is named right at a place: ", the Implementation Review
  /// Group adopted".
  fileprivate func isNamed(after lower: UInt32, before upper: UInt32) -> Bool {
    guard meetings.count == 1, let name = meetings.first?.meeting.group.name,
      !name.isEmpty
    else { return false }
    let words = SourceRange(Int(lower), min(Int(upper), Int(lower) + name.utf8.count + 16))
    return find(name: name, in: words).map { $0.lower - lower <= 8 } ?? false
  }
}

/// The days on which a meeting can sit.
struct WorkingDays {
  /// The numbers of the days, ascending.
  private let days: [Int]
  /// As many meetings a day as the report tells of, else two; one more where it tells of an evening.
  let perDay: Int

  /// Nil where there is not one range of days for all groups, or one too long to be right.
  init?(_ context: ValidationContext) {
    let ranges = Set(context.meetings.flatMap { $0.dayRanges })
    guard ranges.count == 1, let range = ranges.first, range.firstDay.isValid,
      range.lastDay.isValid, (0...40).contains(range.lastDay.dayNumber - range.firstDay.dayNumber)
    else { return nil }
    days = (0...(range.lastDay.dayNumber - range.firstDay.dayNumber)).compactMap { offset in
      let day = range.firstDay.adding(days: offset)
      return day.weekday == .saturday || day.weekday == .sunday ? nil : day.dayNumber
    }
    let told = max(2, context.document.report?.hours.map { $0.meetingOfDay }.max() ?? 0)
    perDay = told == 2 && Self.tellsOfEvening(context) ? 3 : told
  }

  /// Whether a report speaks of meetings beyond those of the morning and the afternoon.
  private static func tellsOfEvening(_ context: ValidationContext) -> Bool {
    !context.keyPhrases.sentences(for: .evening).isEmpty
  }

  var count: Int { days.count }

  /// How many meetings the days can hold.
  var most: Int { perDay * days.count }

  /// Why a meeting cannot be on a day, at most as many a day as the report tells of, else two, in
  /// the morning and in the afternoon; nil if it can.
  func fault(of one: Sitting.Dated, _ report: Report) -> String? {
    guard let index = days.firstIndex(of: one.date.dayNumber) else { return nil }
    if one.number > perDay * (index + 1) {
      return "by then no more than \(PlainEnglish.count(perDay * (index + 1))) can have been held"
    }
    guard let held = report.meetingsHeld, held <= most else { return nil }
    let after = perDay * (days.count - index - 1)
    guard one.number < held - after - (perDay - 1) else { return nil }
    if after == 0 {
      return "of \(PlainEnglish.count(held)) meetings, only the last \(PlainEnglish.count(perDay)) "
        + "can have been held on the last day"
    }
    return "of \(PlainEnglish.count(held)) meetings, no more than \(PlainEnglish.count(after)) can "
      + "have been held after that day"
  }
}
