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
        considered.contains($0.range) ? nil : Sitting($0.range, context)
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
      guard context.holds("at its", in: before) || context.holds("at their", in: before) else {
        return nil
      }
      number = value
      if let next = mentions.dropFirst().first, next.value.isDate, next.range.lower - end <= 8 {
        let between = SourceRange(Int(end), Int(next.range.lower))
        // "its fifth meeting, held on …" was another gathering.
        guard !context.holds("held", in: between) else { return nil }
        day = next
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

  /// Whether a sentence adopts the report itself.
  private static func adopts(_ sentence: SourceRange, _ context: ValidationContext) -> Bool {
    ["the present report", "the present joint report"].contains { context.holds($0, in: sentence) }
  }
}

/// The days on which a meeting can sit.
struct WorkingDays {
  /// The numbers of the days, ascending.
  private let days: [Int]

  /// Nil where there is not one range of days for all groups, or one too long to be right.
  init?(_ context: ValidationContext) {
    let ranges = Set(context.meetings.flatMap(\.dayRanges))
    guard ranges.count == 1, let range = ranges.first, range.firstDay.isValid,
      range.lastDay.isValid, (0...40).contains(range.lastDay.dayNumber - range.firstDay.dayNumber)
    else { return nil }
    days = (0...(range.lastDay.dayNumber - range.firstDay.dayNumber)).compactMap { offset in
      let day = range.firstDay.adding(days: offset)
      return day.weekday == .saturday || day.weekday == .sunday ? nil : day.dayNumber
    }
  }

  var count: Int { days.count }

  /// As many meetings a day as the report tells of, else two.
  static func perDay(_ report: Report) -> Int {
    max(2, report.hours.map(\.meetingOfDay).max() ?? 0)
  }

  /// How many meetings the days can hold.
  func most(_ report: Report) -> Int { Self.perDay(report) * days.count }

  /// Why a meeting cannot be on a day, at most as many a day as the report tells of, else two, in
  /// the morning and in the afternoon; nil if it can.
  func fault(of one: Sitting.Dated, _ report: Report) -> String? {
    guard let index = days.firstIndex(of: one.date.dayNumber) else { return nil }
    let perDay = Self.perDay(report)
    if one.number > perDay * (index + 1) {
      return "by then no more than \(PlainEnglish.count(perDay * (index + 1))) can have been held"
    }
    guard let held = report.meetingsHeld, held <= most(report) else { return nil }
    let after = perDay * (days.count - index - 1)
    guard one.number < held - after - (perDay - 1) else { return nil }
    return "of \(PlainEnglish.count(held)) meetings, no more than \(PlainEnglish.count(after)) can "
      + "have been held after that day"
  }
}
