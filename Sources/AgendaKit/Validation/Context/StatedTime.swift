/// When something is or was, as far as a text says: a day, a month of a year, a year.
struct StatedTime: Sendable {
  let year: Int
  let month: Int?
  let day: Int?
  let range: SourceRange

  /// Whether it is over before a day begins.
  func isBefore(_ date: CalendarDate) -> Bool {
    guard let month else { return year < date.year }
    if let day { return CalendarDate(year: year, month: month, day: day) < date }
    return (year, month) < (date.year, date.month)
  }

  /// Whether it begins after a day.
  func isAfter(_ date: CalendarDate) -> Bool {
    guard let month else { return year > date.year }
    if let day { return CalendarDate(year: year, month: month, day: day) > date }
    return (year, month) > (date.year, date.month)
  }

  var text: String {
    guard let month else { return "\(year)" }
    guard let day else { return "\(CalendarDate.monthNames[month - 1]) \(year)" }
    return PlainEnglish.date(CalendarDate(year: year, month: month, day: day))
  }
}

extension ValidationContext {
  /// The first time that a stretch names with its year: "3 and 4 May 2031", "November 2033", "in
  /// the second half of 2033".
  /// - Complexity: O(n) in the stretch.
  func statedTime(in range: SourceRange) -> StatedTime? {
    let mention = document.mentions(in: range).lazy.compactMap { mention -> StatedTime? in
      let date: CalendarDate
      switch mention.value {
      case .date(let day, _, let isStated) where isStated && day.isValid: date = day
      case .days(let days, let isStated) where isStated && days.firstDay.isValid:
        date = days.firstDay
      default: return nil
      }
      return StatedTime(
        year: date.year,
        month: date.month,
        day: date.day,
        range: mention.range
      )
    }.first
    let upper = mention.map { Int($0.range.lower) } ?? Int(range.upper)
    return year(in: SourceRange(Int(range.lower), max(Int(range.lower), upper))) ?? mention
  }

  /// When a gathering is or was, by the words behind its name: "was held in July 2032", ", in 2031,",
  /// "(2031)"; nil where the time may be of something else.
  func timeTold(after place: SourceRange, in sentence: RunningSentence) -> StatedTime? {
    var upper = min(Int(sentence.range.upper), Int(place.upper) + 200)
    let other = document.mentions(in: SourceRange(Int(place.upper), upper)).first {
      if case .ordinal = $0.value { true } else { false }
    }
    if let other { upper = Int(other.range.lower) }
    guard let time = statedTime(in: SourceRange(Int(place.upper), upper)) else { return nil }
    let between = SourceRange(Int(place.upper), Int(time.range.lower))
    if between.count <= 6 { return time }
    if between.count < 100, text.bytes[Int(time.range.lower) - 1] == ASCII.openRound { return time }
    return between.count < 160
      && holds(
        anyOf: [
          "held", "met", "take place", "took place", "takes place", "convened", "will meet",
          "scheduled", "planned", "foreseen", "expected",
        ],
        in: between
      ) ? time : nil
  }

  private static let yearHeads: [FixedText] = [
    "in", "of", "during", "late", "early", "since", "for",
  ]

  /// A year behind a month or behind a word that a time follows.
  private func year(in range: SourceRange) -> StatedTime? {
    let s = text.bytes.span
    let end = Int(range.upper)
    var i = Int(range.lower)
    while i < end {
      i = ByteScan.firstDigit(s, i, end)
      var upper = i
      while upper < end, ASCII.isDigit(s[upper]) { upper += 1 }
      defer { i = max(upper, i + 1) }
      guard upper - i == 4, i > Int(range.lower), upper == s.count || !ASCII.isWord(s[upper]),
        upper == s.count || s[upper] != ASCII.slash
      else { continue }
      let value = (i..<upper).reduce(0) { $0 * 10 + Int(s[$1] & 0x0F) }
      guard 1900...2200 ~= value else { continue }
      if s[i - 1] == ASCII.openRound {
        return StatedTime(year: value, month: nil, day: nil, range: SourceRange(i, upper))
      }
      guard ASCII.isBlank(s[i - 1]) else { continue }
      var last = i - 1
      while last > Int(range.lower), ASCII.isBlank(s[last - 1]) { last -= 1 }
      var lower = last
      while lower > Int(range.lower), ASCII.isLetter(s[lower - 1]) { lower -= 1 }
      let word = SourceRange(lower, last)
      if let month = CalendarDate.monthNames.firstIndex(of: text.string(under: word)) {
        return StatedTime(
          year: value,
          month: month + 1,
          day: nil,
          range: SourceRange(lower, upper)
        )
      }
      if Self.yearHeads.contains(where: { find($0, in: word) == word }) {
        return StatedTime(year: value, month: nil, day: nil, range: SourceRange(i, upper))
      }
    }
    return nil
  }
}
