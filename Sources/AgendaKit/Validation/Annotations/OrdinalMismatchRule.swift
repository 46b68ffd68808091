/// This meeting has one ordinal.
enum OrdinalMismatchRule: Rule {
  static let description = RuleDescription(
    "ordinal-mismatch",
    .annotations,
    .warning,
    summary: "The meeting's ordinal is the same wherever the text speaks of this meeting",
    reason: "Last year's agenda was taken over and its ordinal left standing in one place.",
    source: .logic("A meeting has one number."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "The topics for the ninth meeting of the Working Group",
        breaks: "The topics for the eighth meeting of the Working Group"
      )
    ],
    needsEnglish: true
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard !context.isReport else { return }
    var statements = [[(ordinal: Int, range: SourceRange)]](
      repeating: [],
      count: context.meetings.count
    )
    for (m, index) in context.meetings.enumerated() {
      if let ordinal = index.meeting.ordinal, let place = index.meeting.places.ordinal {
        statements[m].append((ordinal, place))
      }
    }
    for mention in context.document.mentions {
      guard case .ordinal(let number, _, let body) = mention.value,
        let meeting = context.meetingOfOrdinal(mention, body: body)
      else { continue }
      // The sentence that gave the ordinal has been counted.
      let own = context.meetings[meeting].meeting.places.ordinal
      if own.map({ $0.contains(mention.range) || mention.range.contains($0) }) == true { continue }
      statements[meeting].append((number, mention.range))
    }
    for (m, list) in statements.enumerated() {
      report(list.sorted { $0.range < $1.range }, context.meetings[m], context, &findings)
    }
  }

  private static func report(
    _ statements: [(ordinal: Int, range: SourceRange)],
    _ meeting: MeetingIndex,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    var counts: [Int: Int] = [:]
    for statement in statements { counts[statement.ordinal, default: 0] += 1 }
    guard counts.count > 1 else { return }
    // The ordinal said most often is right; between two, that of the sentence that opens.
    let stated = meeting.meeting.ordinal
    guard
      let right = counts.max(by: {
        ($0.value, $0.key == stated ? 1 : 0, $1.key) < ($1.value, $1.key == stated ? 1 : 0, $0.key)
      })?.key, let place = statements.first(where: { $0.ordinal == right })
    else { return }
    var last: SourceRange?
    for statement in statements where statement.ordinal != right {
      if let last, last.contains(statement.range) || statement.range.contains(last) { continue }
      last = statement.range
      findings.report(
        "This meeting is the \(PlainEnglish.ordinal(statement.ordinal)) here, the "
          + "\(PlainEnglish.ordinal(right)) elsewhere",
        at: statement.range,
        notes: [
          Diagnostic.Note(
            message: "The \(PlainEnglish.ordinal(right)) meeting",
            range: place.range
          )
        ]
      )
    }
  }
}

extension ValidationContext {
  /// The meeting of this document that an ordinal speaks of; nil if it speaks of another gathering
  /// or does not say.
  func meetingOfOrdinal(_ mention: Mention, body: String?) -> Int? {
    guard let sentence = sentence(around: mention.range) else {
      // "Tenth meeting" under the group's name in the masthead.
      return meetings.firstIndex { $0.meeting.range.contains(mention.range) }
    }
    let meeting: Int
    if let body {
      guard let found = self.meeting(ofGroup: body) else { return nil }
      meeting = found
    } else {
      guard let own = blocks[sentence.block].meeting ?? (meetings.count == 1 ? 0 : nil),
        isFollowedByGroup(mention, in: sentence) || wasPrepared(mention, in: sentence)
      else { return nil }
      meeting = own
    }
    if givesOtherDays(than: meeting, mention, in: sentence) { return nil }
    let isOurs =
      firstVerb(after: mention, in: sentence)?.isFuture == true
      || isPreparation(before: mention, in: sentence)
      || isOnDays(of: meeting, mention, in: sentence)
    return isOurs ? meeting : nil
  }

  /// "The provisional agenda for the tenth meeting was …".
  private func wasPrepared(_ mention: Mention, in sentence: RunningSentence) -> Bool {
    let upper = min(Int(sentence.range.upper), Int(mention.range.upper) + 6)
    let after = SourceRange(Int(mention.range.upper), upper)
    return isPreparation(before: mention, in: sentence)
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
      let first = index.dayRanges.first?.firstDay,
      firstVerb(after: mention, in: sentence)?.isFuture == true
    else { return false }
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
  private func isPreparation(before mention: Mention, in sentence: RunningSentence) -> Bool {
    let start = max(Int(sentence.range.lower), Int(mention.range.lower) - 60)
    let before = SourceRange(start, Int(mention.range.lower))
    let text = source.text(in: before).lowercased().split(whereSeparator: \.isWhitespace)
    let words = ["topics", "agenda", "agendas", "dates", "work", "page", "schedule"]
    return text.suffix(2) == ["for", "the"]
      && text.dropLast(2).suffix(1).contains { words.contains(String($0)) }
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
