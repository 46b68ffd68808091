extension StatementFinder {
  /// The days that a sentence gives to meetings: each with the meeting and its places in `marks`, two
  /// where the first and the last day are named apart.
  func days(in sentence: Range<Int>, home: Int?, ofReport: Bool)
    -> [(meeting: Int, marks: ClosedRange<Int>)]
  {
    matches(
      of: ofReport ? MeetingWordings.daysHeld : MeetingWordings.days,
      in: sentence,
      home: home
    ).compactMap { match in
      guard let first = match.days.first, let last = match.days.last else { return nil }
      return (match.meeting, first...last)
    }
  }

  /// The days on which a sentence says that meetings open, close or are held.
  func day(_ rows: [StatementPattern], in sentence: Range<Int>, home: Int?)
    -> [(meeting: Int, mark: Int)]
  {
    matches(of: rows, in: sentence, home: home).compactMap { match in
      match.days.last.map { (match.meeting, $0) }
    }
  }

  /// The ordinals that a sentence gives to meetings; those of other days are of other meetings.
  /// - Parameter isOwn: whether days are those of a meeting.
  func ordinals(
    in sentence: Range<Int>,
    home: Int?,
    ofReport: Bool,
    isOwn: (_ day: Int, _ meeting: Int) -> Bool
  ) -> [(meeting: Int, mark: Int)] {
    let found = matches(
      of: ofReport ? MeetingWordings.ordinalsHeld : MeetingWordings.ordinals,
      in: sentence,
      home: home
    )
    guard found.contains(where: { $0.ordinal != nil }) else { return [] }
    let days = SentenceDays(of: sentence, in: self, ofReport: ofReport)
    let later =
      ofReport ? nil : Self.later.first(in: bytes.span, sentence.lowerBound, sentence.upperBound)
    let years = yearsNamed(in: sentence)
    var foreign: [Int: SentenceDays] = [:]
    return found.compactMap { match in
      guard let mark = match.ordinal else { return nil }
      let others = foreign[match.meeting] ?? days.filter { !isOwn($0, match.meeting) }
      foreign[match.meeting] = others
      let year = groups[match.meeting].year
      guard year == nil || years.allSatisfy({ $0 == year }), others.ranges.isEmpty,
        !others.hasSingle(of: marks[mark].range, mark)
      else { return nil }
      if ofReport {
        guard !days.isEmpty else { return nil }
      } else {
        let isOver = later.map { $0.upperBound <= marks[mark].range.lowerBound } ?? false
        guard !isOver || days.hasDay(of: marks[mark].range, mark) else { return nil }
      }
      return (match.meeting, mark)
    }
  }

  /// The years that a sentence names: "in 2032".
  private func yearsNamed(in sentence: Range<Int>) -> [Int] {
    let text = bytes.span
    var years: [Int] = []
    var start = sentence.lowerBound
    while let word = ("in " as Phrase).first(in: text, start, sentence.upperBound) {
      start = word.upperBound
      if let number = CalendarWords.integer(text, start, sentence.upperBound, digits: 4),
        number.value >= 1900
      {
        years.append(number.value)
      }
    }
    return years
  }

  /// What speaks of what is still to be decided, or is over.
  private static let later: Phrases = [
    "may wish", "consider", "discuss", "decide", "recommended", "requested", "propose", "next",
    "previous", "future", "was held", "were held", "took place", "had ", "after ", "until ",
  ]
}

/// The days that a sentence names, found once for all ordinals in it.
private struct SentenceDays {
  /// The ranges of days, and in a report all days, as positions in the marks.
  private(set) var ranges: [Int] = []
  /// The single days, each with where the last thing is told before it that a bureau does with agendas
  /// and topics: "The topics of the ninth meeting were selected by the Bureau on".
  private var singles: [(mark: Int, decided: Int)] = []

  private static let decisions: Phrases = [
    "approved", "selected", "agreed", "endorsed", "confirmed", "decided", "chosen", "proposed",
    "circulated",
  ]

  /// Those of a sentence; what is dated on a day counts in a report only.
  init(of sentence: Range<Int>, in finder: StatementFinder, ofReport: Bool) {
    let text = finder.bytes.span
    let inside = finder.marks.sortedIndex { $0.range.lowerBound >= sentence.lowerBound }
    var start = sentence.lowerBound
    var decided = -1
    for (position, mark) in zip(inside..., finder.marks[inside...]) {
      let day = mark.range.lowerBound
      guard day < sentence.upperBound else { break }
      guard mark.isDays else { continue }
      if ofReport {
        ranges.append(position)
        continue
      }
      if ("dated " as Phrase).end(in: text, at: max(0, day - 6), day) == day { continue }
      guard case .day = mark.kind else {
        ranges.append(position)
        continue
      }
      while let decision = Self.decisions.first(in: text, start, day) {
        decided = decision.lowerBound
        start = decision.upperBound
      }
      start = day
      singles.append((position, decided))
    }
  }

  var isEmpty: Bool { ranges.isEmpty && singles.isEmpty }

  /// The days of which something holds.
  func filter(_ holds: (Int) -> Bool) -> SentenceDays {
    var days = self
    days.ranges.removeAll { !holds($0) }
    days.singles.removeAll { !holds($0.mark) }
    return days
  }

  /// Whether a single day is that of an ordinal: it follows, and nothing is decided between them.
  func hasSingle(of ordinal: Range<Int>, _ mark: Int) -> Bool {
    let next = singles.sortedIndex { $0.mark > mark }
    return next < singles.count && singles[next].decided < ordinal.upperBound
  }

  /// Whether a day follows an ordinal that may be its own.
  func hasDay(of ordinal: Range<Int>, _ mark: Int) -> Bool {
    (ranges.last ?? 0) > mark || hasSingle(of: ordinal, mark)
  }
}

extension StatementMark {
  /// Whether it is a day or a range of days.
  var isDays: Bool {
    switch kind {
    case .days, .day: true
    default: false
    }
  }
}
