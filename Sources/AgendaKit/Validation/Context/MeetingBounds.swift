/// A day that a sentence gives to a meeting of this document: on which it opens, closes, or is held.
struct MeetingBound: Sendable {
  enum Kind: Sendable {
    case opens, closes, isHeld
  }

  let kind: Kind
  let meeting: Int
  let date: CalendarDate
  /// The last day, where there are several.
  let last: CalendarDate
  let range: SourceRange
  let sentence: RunningSentence

  /// Every one in the running text.
  /// - Complexity: O(n) in the words of the sentences that name days.
  static func all(in context: ValidationContext) -> [MeetingBound] {
    var found: [MeetingBound] = []
    var last: SourceRange?
    let rows: [(Kind, [StatementPattern])] =
      context.isReport
      ? [
        (.opens, MeetingWordings.opened), (.closes, MeetingWordings.closed),
        (.isHeld, MeetingWordings.met),
      ]
      : [
        (.opens, MeetingWordings.opening), (.closes, MeetingWordings.closing),
        (.isHeld, MeetingWordings.working),
      ]
    for mention in context.document.mentions {
      guard mention.value.isDate || mention.value.days != nil,
        let sentence = context.sentence(around: mention.range),
        sentence.range != last
      else { continue }
      last = sentence.range
      let home =
        context.blocks[sentence.block].meeting ?? (context.meetings.count == 1 ? 0 : nil)
      for (kind, patterns) in rows {
        for (meeting, mark) in context.statements.day(
          patterns,
          in: sentence.range.offsets,
          home: home
        ) {
          let mention = context.document.mentions[mark]
          guard let days = mention.value.daysNamed, days.firstDay.isValid, days.lastDay.isValid,
            !found.contains(where: { $0.range == mention.range })
          else { continue }
          found.append(
            MeetingBound(
              kind: kind,
              meeting: meeting,
              date: days.firstDay,
              last: days.lastDay,
              range: mention.range,
              sentence: sentence
            )
          )
        }
      }
    }
    return found
  }

  /// What is wrong with the day, for a meeting on some days; nil if nothing is.
  func fault(_ days: DayRange, noun: String) -> String? {
    // What is far away is told of another meeting.
    let moved = CalendarDate(year: days.firstDay.year, month: date.month, day: date.day)
    guard abs(date.year - days.firstDay.year) <= 3, moved.isValid,
      abs(moved.dayNumber - days.firstDay.dayNumber) <= 45
    else { return nil }
    switch kind {
    case .opens where date != days.firstDay:
      return "This sentence says that the \(noun) opens on \(PlainEnglish.date(date)); it is on "
        + PlainEnglish.days(days)
    case .closes where date != days.lastDay:
      return "This sentence says that the \(noun) closes on \(PlainEnglish.date(date)); it is on "
        + PlainEnglish.days(days)
    case .isHeld where date < days.firstDay || last > days.lastDay:
      let said = PlainEnglish.days(DayRange(firstDay: date, lastDay: last))
      return "This sentence says \(said), the \(noun) is on "
        + PlainEnglish.days(days)
    default: return nil
    }
  }
}

extension Mention.Value {
  /// The day or days that it names.
  fileprivate var daysNamed: DayRange? {
    if case .date(let date, _, _) = self { return DayRange(firstDay: date, lastDay: date) }
    return days
  }
}
