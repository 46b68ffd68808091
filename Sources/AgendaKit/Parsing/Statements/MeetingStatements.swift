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
    let inside = marks.sortedIndex { $0.range.lowerBound >= sentence.lowerBound }
    let days = marks[inside...].indices.prefix { marks[$0].range.lowerBound < sentence.upperBound }
      .filter { marks[$0].isDays }
    return matches(
      of: ofReport ? MeetingWordings.ordinalsHeld : MeetingWordings.ordinals,
      in: sentence,
      home: home
    ).compactMap { match in
      guard let mark = match.ordinal else { return nil }
      // "On 26 May 2033, the Bureau approved the agenda for": of the approval, as "dated 9 October".
      let days = ofReport ? days : days.filter { !isOfOther($0, mark) }
      guard days.allSatisfy({ isOwn($0, match.meeting) }),
        ofReport || days.contains(where: { $0 > mark })
          || !speaksOfLater(before: marks[mark].range.lowerBound, in: sentence),
        !ofReport || !days.isEmpty, !namesOtherYear(than: match.meeting, in: sentence)
      else { return nil }
      return (match.meeting, mark)
    }
  }

  /// What a bureau does with agendas and topics.
  private static let decisions: Phrases = [
    "approved", "selected", "agreed", "endorsed", "confirmed", "decided", "chosen", "proposed",
    "circulated",
  ]

  /// Whether a day is that of something else than the gathering of an ordinal: a single day before it,
  /// or one on which something is dated.
  private func isOfOther(_ day: Int, _ ordinal: Int) -> Bool {
    if case .day = marks[day].kind {
      if day < ordinal { return true }
      // "The topics of the ninth meeting were selected by the Bureau on".
      let between = marks[ordinal].range.upperBound..<marks[day].range.lowerBound
      if Self.decisions.first(in: bytes.span, between.lowerBound, between.upperBound) != nil {
        return true
      }
    }
    let lower = marks[day].range.lowerBound
    return ("dated " as Phrase).end(in: bytes.span, at: max(0, lower - 6), lower) == lower
  }

  /// Whether a sentence says "in 2032", which is not the year of the meeting.
  private func namesOtherYear(than meeting: Int, in sentence: Range<Int>) -> Bool {
    guard let year = groups[meeting].year else { return false }
    let text = bytes.span
    var start = sentence.lowerBound
    while let word = ("in " as Phrase).first(in: text, start, sentence.upperBound) {
      start = word.upperBound
      if let number = CalendarWords.integer(text, start, sentence.upperBound, digits: 4),
        number.value >= 1900, number.value != year
      {
        return true
      }
    }
    return false
  }

  private static let later: Phrases = [
    "may wish", "consider", "discuss", "decide", "recommended", "requested", "propose", "next",
    "previous", "future", "was held", "were held", "took place", "had ", "after ", "until ",
  ]

  /// Whether the words before an ordinal speak of what is still to be decided, or is over.
  private func speaksOfLater(before end: Int, in sentence: Range<Int>) -> Bool {
    Self.later.first(in: bytes.span, sentence.lowerBound, end) != nil
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
