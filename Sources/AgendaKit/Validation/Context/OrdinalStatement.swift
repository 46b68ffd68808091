/// What the text says of the ordinal of a meeting of this document.
struct OrdinalStatement {
  /// The meeting, by position.
  let meeting: Int
  /// The meeting's own ordinal by this statement.
  let ordinal: Int
  /// The words of the ordinal.
  let range: SourceRange
  /// Whether it is called a meeting or a session.
  var noun = Mention.GatheringNoun.meeting
  /// The item in whose title it stands.
  var item: ItemNumber?
  /// Whether the words are of the gathering after this one.
  var isNext = false
}

extension ValidationContext {
  /// What a gathering is called: the Conference meets in sessions.
  func noun(of meeting: Int?) -> String {
    guard let index = (meeting ?? meetings.first?.index).map({ meetings[$0] }) else {
      return "meeting"
    }
    if let place = index.meeting.places.ordinal { return noun(in: place).rawValue }
    return index.meeting.group.gathers.rawValue
  }

  /// What an ordinal counts; a meeting where none is found.
  func noun(in range: SourceRange) -> Mention.GatheringNoun {
    for mention in document.mentions(in: range) {
      if case .ordinal(_, let noun, _) = mention.value { return noun }
    }
    return .meeting
  }

  /// What an ordinal says of a meeting of this document; nil if it speaks of another gathering or
  /// does not say.
  func ordinalStatement(
    _ mention: Mention,
    _ number: Int,
    body: String?
  ) -> OrdinalStatement? {
    guard case .ordinal(_, let noun, _) = mention.value else { return nil }
    if let sentence = sentence(around: mention.range) {
      return meetingOfOrdinal(mention, body: body, in: sentence).map {
        OrdinalStatement(meeting: $0, ordinal: number, range: mention.range, noun: noun)
      }
    }
    let block = block(around: mention.range)
    if let block, block.kind != .title {
      guard block.kind == .item, let meeting = block.meeting,
        body.map({ self.meeting(ofGroup: $0) == meeting }) ?? true
      else { return nil }
      // "Provisional agenda for the eleventh session" is an item of the tenth.
      let isNext = isPreparation(before: mention, after: Int(block.range.lower))
      guard isNext || isOfReport(mention, after: Int(block.range.lower)) else { return nil }
      return OrdinalStatement(
        meeting: meeting,
        ordinal: isNext ? number - 1 : number,
        range: mention.range,
        noun: noun,
        item: block.item,
        isNext: isNext
      )
    }
    // "Provisional agenda for the tenth meeting of the Working Group on …" over a list; "Tenth
    // meeting" under the group's name in the masthead.
    let meeting =
      body.map { body in
        isPreparation(before: mention, after: 0) ? self.meeting(ofGroup: body) : nil
      } ?? meetings.firstIndex { $0.meeting.range.contains(mention.range) }
    return meeting.map {
      OrdinalStatement(meeting: $0, ordinal: number, range: mention.range, noun: noun)
    }
  }

  /// The meeting to which one of the wordings gives an ordinal.
  private func meetingInOtherWords(_ mention: Mention, in sentence: RunningSentence) -> Int? {
    guard !isReport else { return nil }
    let own = statements.marks.sortedIndex { $0.range.lowerBound >= Int(mention.range.lower) }
    return ordinalsGiven(in: sentence).first { found in
      found.mark == own && !givesOtherDays(than: found.meeting, mention, in: sentence)
    }?.meeting
  }

  /// The ordinals that the wordings of a sentence give to meetings: asked once for all ordinals in it.
  private func ordinalsGiven(in sentence: RunningSentence) -> [(meeting: Int, mark: Int)] {
    if let last = lastOrdinals, last.range == sentence.range { return last.ordinals }
    let ordinals = statements.ordinals(
      in: sentence.range.offsets,
      home: blocks[sentence.block].meeting ?? (meetings.count == 1 ? 0 : nil),
      ofReport: false
    ) { day, meeting in
      switch document.mentions[day].value {
      case .days(let days, _): meetings[meeting].includes(days.firstDay)
      case .date(let date, _, _): meetings[meeting].includes(date)
      default: true
      }
    }
    lastOrdinals = (sentence.range, ordinals)
    return ordinals
  }

  /// The meeting of this document that an ordinal in running text speaks of.
  private func meetingOfOrdinal(
    _ mention: Mention,
    body: String?,
    in sentence: RunningSentence
  ) -> Int? {
    if let meeting = meetingInOtherWords(mention, in: sentence) { return meeting }
    let meeting: Int
    if let body {
      guard let found = self.meeting(ofGroup: body) else { return nil }
      meeting = found
    } else {
      guard let own = blocks[sentence.block].meeting ?? (meetings.count == 1 ? 0 : nil),
        isFollowedByGroup(mention, in: sentence) || wasPrepared(mention, in: sentence)
          || willAdopt(mention, in: sentence)
      else { return nil }
      meeting = own
    }
    if givesOtherDays(than: meeting, mention, in: sentence) { return nil }
    let isOurs =
      firstVerb(after: mention.range, in: sentence)?.isFuture == true
      || isPreparation(before: mention, after: Int(sentence.range.lower))
      || willAdopt(mention, in: sentence) || isOnDays(of: meeting, mention, in: sentence)
    return isOurs ? meeting : nil
  }

  /// "The provisional agenda for the tenth meeting was …".
  private func wasPrepared(_ mention: Mention, in sentence: RunningSentence) -> Bool {
    let upper = min(Int(sentence.range.upper), Int(mention.range.upper) + 6)
    let after = SourceRange(Int(mention.range.upper), upper)
    return isPreparation(before: mention, after: Int(sentence.range.lower))
      && (holds("was", in: after) || holds("were", in: after))
  }

  /// "At its seventh meeting, the Working Group …".
  private func isFollowedByGroup(_ mention: Mention, in sentence: RunningSentence) -> Bool {
    let after = SourceRange(
      Int(mention.range.upper),
      min(Int(sentence.range.upper), Int(mention.range.upper) + 24)
    )
    return find("the working group", in: after) != nil
  }

  /// Whether what will be is another meeting, on other days or in another year: "The tenth meeting
  /// is scheduled for 6 and 7 July 2032".
  private func givesOtherDays(
    than meeting: Int,
    _ mention: Mention,
    in sentence: RunningSentence
  ) -> Bool {
    let index = meetings[meeting]
    guard case .ordinal(let number, _, _) = mention.value, number != index.meeting.ordinal,
      let first = index.dayRanges.first?.firstDay
    else { return false }
    if let time = timeTold(after: mention.range, in: sentence), time.day == nil {
      return time.year != first.year || (time.month.map { $0 != first.month } ?? false)
    }
    guard firstVerb(after: mention.range, in: sentence)?.isFuture == true else { return false }
    let rest = SourceRange(Int(mention.range.upper), Int(sentence.range.upper))
    for later in document.mentions(in: rest) {
      switch later.value {
      case .ordinal: return false
      case .days(let days, _): return !index.includes(days.firstDay)
      case .date(let date, _, _): return !index.includes(date)
      default: continue
      }
    }
    return years(in: rest).contains { $0 != first.year }
  }

  /// "the topics for the ninth meeting", "the provisional agenda for the ninth meeting".
  private func isPreparation(before mention: Mention, after lower: Int) -> Bool {
    let upper = Int(mention.range.lower)
    let before = SourceRange(max(lower, upper - 60), upper)
    // Most ordinals follow other words.
    guard let article = find("for the", in: SourceRange(max(lower, upper - 12), upper)),
      upper - Int(article.upper) <= 4
    else { return false }
    let phrases: [FixedText] = [
      "topics for the", "agenda for the", "agendas for the", "dates for the", "work for the",
      "page for the", "schedule for the",
    ]
    return phrases.contains { find($0, in: before)?.upper == article.upper }
  }

  /// "the report of the Conference on its tenth session".
  private func isOfReport(_ mention: Mention, after lower: Int) -> Bool {
    let upper = Int(mention.range.lower)
    let before = SourceRange(max(lower, upper - 10), upper)
    return holds("on its", in: before)
      && holds("report", in: SourceRange(max(lower, upper - 200), upper))
  }

  /// "The Working Group is to adopt the report on its tenth meeting".
  private func willAdopt(_ mention: Mention, in sentence: RunningSentence) -> Bool {
    let lower = Int(sentence.range.lower)
    guard isOfReport(mention, after: lower) else { return false }
    let upper = Int(mention.range.lower)
    let before = SourceRange(max(lower, upper - 240), upper)
    return holds(
      anyOf: [
        "will adopt", "is to adopt", "are to adopt", "expected to adopt", "will consider and adopt",
        "shall adopt",
      ],
      in: before
    )
  }

  /// Whether the sentence says after the ordinal that the meeting is held on the days of this one.
  private func isOnDays(of meeting: Int, _ mention: Mention, in sentence: RunningSentence) -> Bool {
    let rest = SourceRange(Int(mention.range.upper), Int(sentence.range.upper))
    for later in document.mentions(in: rest) {
      switch later.value {
      case .ordinal: return false
      case .days(let days, _):
        return meetings[meeting].dayRanges.contains(days)
      default: continue
      }
    }
    return false
  }
}
