extension ValidationContext {
  /// Sentences that say when a meeting is held: "to hold the eleventh meeting … on 7 and 8 July
  /// 2020"; in a report, "The Working Group met in Vienna on 7 and 8 July 2020".
  func sentences(about meeting: MeetingIndex) -> [(DayRange, SourceRange)] {
    var found: [(DayRange, SourceRange)] = []
    for index in daySentences {
      let sentence = sentences[index]
      let home = blocks[sentence.block].meeting ?? (meetings.count == 1 ? 0 : nil)
      for (which, marks) in statements.days(
        in: sentence.range.offsets,
        home: home,
        ofReport: isReport
      ) where which == meeting.index {
        let (first, last) = (
          document.mentions[marks.lowerBound], document.mentions[marks.upperBound]
        )
        guard let days = first.value.days ?? DayRange(from: first, to: last), isNear(days, meeting),
          !isToldAsEarlier(before: first.range, in: sentence, meeting),
          !isOfAnotherTime(days, before: first.range, in: sentence, meeting)
        else { continue }
        found.append((days, first.range.union(last.range)))
      }
    }
    let own = meeting.meeting.ordinal
    for mention in document.mentions {
      guard let days = mention.value.days, let sentence = sentence(around: mention.range) else {
        continue
      }
      if isReport {
        if saysThatGroupMet(before: mention.range, in: sentence)
          || saysThatMeetingWasHeld(meeting, on: days, mention.range, in: sentence)
        {
          found.append((days, mention.range))
        }
        continue
      }
      if isToBeHeld(meeting, on: days, mention.range, in: sentence) {
        found.append((days, mention.range))
        continue
      }
      guard let own else { continue }
      // The ordinal that the days belong to is the last one before them.
      let before = document.mentions(
        in: SourceRange(Int(sentence.range.lower), Int(mention.range.lower))
      )
      guard let last = before.last, case .ordinal(own, _, let body?) = last.value,
        self.meeting(ofGroup: body) == meeting.index,
        mention.range.lower - last.range.upper < 160,
        isHolding(last.range, mention.range, sentence), !wasHeld(last, in: sentence)
      else { continue }
      found.append((days, mention.range))
    }
    return found
  }

  /// "At its twenty-sixth meeting, held in Vienna on", in a report that does not say which one it is of.
  private func isToldAsEarlier(
    before days: SourceRange,
    in sentence: RunningSentence,
    _ meeting: MeetingIndex
  ) -> Bool {
    let before = SourceRange(Int(sentence.range.lower), Int(days.lower))
    if !isReport {
      return document.mentions(in: before).contains {
        MeetingSequenceRule.isEarlier($0, than: meeting, self)
      }
    }
    guard meeting.meeting.ordinal == nil else { return false }
    return document.mentions(in: before).contains { mention in
      guard case .ordinal = mention.value else { return false }
      return holds(
        "at its",
        in: SourceRange(max(0, Int(mention.range.lower) - 8), Int(mention.range.lower))
      )
    }
  }

  /// "Its fourteenth meeting was held on", in a report: on days that are not near those of the
  /// masthead, it is an earlier one.
  private func isOfAnotherTime(
    _ days: DayRange,
    before place: SourceRange,
    in sentence: RunningSentence,
    _ meeting: MeetingIndex
  ) -> Bool {
    guard isReport, let first = meeting.meeting.firstDay else { return false }
    let before = SourceRange(Int(sentence.range.lower), Int(place.lower))
    let hasOrdinal = document.mentions(in: before).contains { mention in
      if case .ordinal = mention.value { true } else { false }
    }
    let isSameDay = first.day == days.firstDay.day && first.month == days.firstDay.month
    return hasOrdinal && !isSameDay && abs(first.dayNumber - days.firstDay.dayNumber) > 31
  }

  /// The positions of the sentences that name days.
  private var daySentences: [Int] {
    var found: [Int] = []
    for mention in document.mentions where mention.value.days != nil || mention.value.isDate {
      let index = sentenceIndex(at: mention.range.lower)
      guard index < sentences.count, sentences[index].range.contains(mention.range),
        found.last != index
      else { continue }
      found.append(index)
    }
    return found
  }

  /// Whether days may be those of a meeting, said wrongly: two months away, or in another year.
  private func isNear(_ days: DayRange, _ meeting: MeetingIndex) -> Bool {
    guard let first = meeting.meeting.firstDay, first.isValid, days.firstDay.isValid else {
      return true
    }
    return abs(first.dayNumber - days.firstDay.dayNumber) <= 62
      || first.day == days.firstDay.day && first.month == days.firstDay.month
      // The same days of another month of the year.
      || first.day == days.firstDay.day && first.year == days.firstDay.year
        && meeting.meeting.lastDay?.day == days.lastDay.day
  }

  /// Whether a sentence begins with the group, which "met" then, perhaps in a town.
  private func saysThatGroupMet(before days: SourceRange, in sentence: RunningSentence) -> Bool {
    let before = SourceRange(Int(sentence.range.lower), Int(days.lower))
    guard before.count < 240, document.mentions(in: before).isEmpty,
      let group = find("working group", in: before) ?? find("working groups", in: before),
      group.lower - before.lower <= 24, let met = find("met", in: before), met.lower > group.upper
    else { return false }
    return days.lower - met.upper <= 60
  }

  /// Whether a report's sentence says of its own meeting that it was held: "The Working Group held
  /// its eleventh meeting in Vienna on …", "The eleventh meeting of the Working Group was held on …".
  /// Where the report does not say which meeting it is of, one of another time is another one.
  private func saysThatMeetingWasHeld(
    _ meeting: MeetingIndex,
    on days: DayRange,
    _ range: SourceRange,
    in sentence: RunningSentence
  ) -> Bool {
    let before = SourceRange(Int(sentence.range.lower), Int(range.lower))
    let mentions = document.mentions(in: before)
    guard before.count < 240, mentions.count == 1, let mention = mentions.first,
      case .ordinal(let number, _, let body) = mention.value,
      isGroup(body, of: meeting, before: mention.range, in: sentence),
      mention.range.lower - before.lower < 120, holds("held", in: before),
      // "At its sixth meeting, held …, the Working Group recommended" tells of an earlier one.
      !holds("at its", in: SourceRange(Int(before.lower), Int(mention.range.lower)))
    else { return false }
    if let own = meeting.meeting.ordinal {
      return number == own && !isOfAnotherTime(days, before: range, in: sentence, meeting)
    }
    guard let first = meeting.meeting.firstDay else { return false }
    return abs(first.dayNumber - days.firstDay.dayNumber) <= 45
  }

  /// Whether the group of an ordinal is a meeting's: by its name, or as the subject of the sentence,
  /// "The Implementation Review Group held its eighth session".
  private func isGroup(
    _ body: String?,
    of meeting: MeetingIndex,
    before ordinal: SourceRange,
    in sentence: RunningSentence
  ) -> Bool {
    if self.meeting(ofGroup: body ?? "working group") == meeting.index { return true }
    guard body == nil, meetings.count == 1 else { return false }
    let start = SourceRange(
      Int(sentence.range.lower),
      min(Int(ordinal.lower), Int(sentence.range.lower) + 160)
    )
    return find(name: meeting.meeting.group.name, in: start).map {
      $0.lower - start.lower <= 6
    } ?? false
  }

  /// Whether a sentence says of the meetings of this document that they are to be held on the days:
  /// "the dates of 19 to 21 October 2016 for the seventh meeting of the Working Group", "the
  /// meetings of the two groups, to be held back to back from 23 to 27 May 2022".
  private func isToBeHeld(
    _ meeting: MeetingIndex,
    on days: DayRange,
    _ range: SourceRange,
    in sentence: RunningSentence
  ) -> Bool {
    let start = Int(sentence.range.lower)
    let near = SourceRange(max(start, Int(range.lower) - 48), Int(range.lower))
    if holds("dates of", in: near) {
      let rest = SourceRange(
        Int(range.upper),
        min(Int(sentence.range.upper), Int(range.upper) + 80)
      )
      for mention in document.mentions(in: rest) {
        guard case .ordinal(let number, _, let body) = mention.value else { continue }
        return number == meeting.meeting.ordinal && holds("for the", in: rest)
          && self.meeting(ofGroup: body ?? "working group") == meeting.index
      }
    }
    guard let first = meeting.meeting.firstDay,
      isNear(first, days.firstDay)
    else { return false }
    // "the dates of the meeting of the Working Group (14 and 15 July 2021)".
    let words = SourceRange(max(start, Int(range.lower) - 80), Int(range.lower))
    if meetings.count == 1, range.lower > 0, text.bytes[Int(range.lower) - 1] == ASCII.openRound,
      holds(anyOf: ["dates of the meeting", "dates for the meeting"], in: words),
      document.mentions(in: words).isEmpty
    {
      return true
    }
    guard
      holds(
        anyOf: [
          "will be held", "to be held", "to hold", "will meet", "scheduled to meet",
          "would be held",
        ],
        in: near
      ) || (isJoint && holds(anyOf: ["back-to-back", "back to back"], in: near))
    else { return false }
    let before = SourceRange(max(start, Int(range.lower) - 400), Int(range.lower))
    if holds(
      anyOf: ["were held", "was held", "had held", "next meeting", "previous"],
      in: before
    ) {
      return false
    }
    let named = document.mentions(in: before).contains {
      guard case .ordinal(let number, _, let body) = $0.value else { return false }
      // "At its fifth meeting, the Bureau agreed to hold the meeting …" names no group.
      guard body != nil || $0.range.upper + 80 > range.lower else { return false }
      return number != meeting.meeting.ordinal
        || self.meeting(ofGroup: body ?? "working group") != meeting.index
    }
    if named { return false }
    if meetings.count == 1 {
      let start = [
        find("the meeting will", in: before), find("the session will", in: before),
        find("the meeting would", in: before),
      ]
      if start.contains(where: { $0?.lower == sentence.range.lower }) { return true }
      let name = meeting.meeting.group.name
      return holds("meeting of the working group", in: before)
        || ["meeting of the ", "session of the "].contains {
          find(name: $0 + name, in: before) != nil
        }
    }
    return holds(
      anyOf: [
        "meetings of the", "the working groups", "two working groups", "two groups",
        "three working groups", "three groups", "two meetings", "three meetings", "both meetings",
        "both groups", "both working groups",
      ],
      in: before
    ) && isSharedByAll
  }

  /// Whether two days are near each other, in one year or, where a text was taken over, in the year
  /// of the other.
  private func isNear(_ a: CalendarDate, _ b: CalendarDate) -> Bool {
    let moved = CalendarDate(year: a.year, month: b.month, day: b.day)
    return abs(a.year - b.year) <= 3 && moved.isValid && abs(a.dayNumber - moved.dayNumber) <= 62
  }

  /// Whether all groups of the document meet on the same days by its masthead.
  private var isSharedByAll: Bool {
    Set(meetings.map { [$0.meeting.firstDay, $0.meeting.lastDay] }).count == 1
  }

  /// Whether the words after an ordinal say that its meeting is over: "The tenth meeting of the
  /// Working Group was held on …".
  func wasHeld(_ ordinal: Mention, in sentence: RunningSentence) -> Bool {
    guard let verb = firstVerb(after: ordinal.range, in: sentence), verb.word == "was" else {
      return false
    }
    let upper = min(Int(sentence.range.upper), Int(ordinal.range.upper) + 160)
    return holds("was held", in: SourceRange(Int(ordinal.range.upper), upper))
  }

  /// Whether the words around say that the meeting is held on the days, not that something else
  /// happened then.
  private func isHolding(
    _ ordinal: SourceRange,
    _ days: SourceRange,
    _ sentence: RunningSentence
  ) -> Bool {
    let between = SourceRange(Int(ordinal.upper), Int(days.lower))
    let before = SourceRange(Int(sentence.range.lower), Int(ordinal.lower))
    return holds("held", in: between) || holds("hold the", in: before)
  }
}

extension DayRange {
  /// The days from one that is named to another.
  fileprivate init?(from first: Mention, to last: Mention) {
    guard case .date(let start, _, _) = first.value, case .date(let end, _, _) = last.value,
      start.isValid, end.isValid, start < end
    else { return nil }
    self.init(firstDay: start, lastDay: end)
  }
}
