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
    if context.isReport { return judgeReport(context, &findings) }
    var statements = [[OrdinalStatement]](repeating: [], count: context.meetings.count)
    for (m, index) in context.meetings.enumerated() {
      if let ordinal = index.meeting.ordinal, let place = index.meeting.places.ordinal {
        statements[m].append(
          OrdinalStatement(
            meeting: m,
            ordinal: ordinal,
            range: place,
            noun: context.noun(in: place)
          )
        )
      }
    }
    // What was held before is not this meeting.
    var earlier = [Set<Int>](repeating: [], count: context.meetings.count)
    for mention in context.document.mentions {
      guard case .ordinal(let number, _, let body) = mention.value else { continue }
      if let body, let meeting = context.meeting(ofGroup: body),
        let sentence = context.sentence(around: mention.range),
        context.wasHeld(mention, in: sentence)
      {
        earlier[meeting].insert(number)
      }
      guard let statement = context.ordinalStatement(mention, number, body: body),
        !MeetingSequenceRule.isEarlier(mention, than: context.meetings[statement.meeting], context)
      else { continue }
      // The sentence that gave the ordinal has been counted.
      let own = context.meetings[statement.meeting].meeting.places.ordinal
      if own.map({ $0.contains(mention.range) || mention.range.contains($0) }) == true { continue }
      statements[statement.meeting].append(statement)
    }
    for number in MeetingSequenceRule.toldAsPast(context) where context.meetings.count == 1 {
      earlier[0].insert(number)
    }
    let next = MeetingSequenceRule.toldAsNext(context)
    for (m, list) in statements.enumerated() {
      report(
        list.sorted { $0.range < $1.range },
        earlier: earlier[m],
        next: context.meetings.count == 1 ? next : [],
        context.meetings[m],
        &findings
      )
    }
  }

  /// In a report, sentences that can only be about its own meeting.
  private static func judgeReport(_ context: ValidationContext, _ findings: inout FindingList) {
    guard context.meetings.count == 1, let meeting = context.meetings.first,
      let own = meeting.meeting.ordinal, let place = meeting.meeting.places.ordinal,
      let days = meeting.dayRanges.first
    else { return }
    var statements = [
      OrdinalStatement(meeting: 0, ordinal: own, range: place, noun: context.noun(in: place))
    ]
    for sentence in context.sentences {
      let mentions = context.document.mentions(in: sentence.range)
      guard
        mentions.contains(where: { if case .ordinal = $0.value { true } else { false } }),
        context.statedTime(in: sentence.range).map({ $0.isOf(days) }) ?? true
      else { continue }
      let isDated = context.statedTime(in: sentence.range) != nil
      for match in context.statements.matches(
        of: MeetingWordings.ordinalsOfReport + (isDated ? MeetingWordings.ordinalsHeld : []),
        in: sentence.range.offsets,
        home: 0
      ) {
        guard let mark = match.ordinal,
          case .ordinal(let number, let noun, _) = context.document.mentions[mark].value
        else { continue }
        let range = context.document.mentions[mark].range
        if place.contains(range) || statements.contains(where: { $0.range == range }) { continue }
        statements.append(OrdinalStatement(meeting: 0, ordinal: number, range: range, noun: noun))
      }
    }
    report(statements, earlier: [], next: [], meeting, &findings)
  }

  private static func report(
    _ statements: [OrdinalStatement],
    earlier: Set<Int>,
    next: Set<Int>,
    _ meeting: MeetingIndex,
    _ findings: inout FindingList
  ) {
    var counts: [Int: Int] = [:]
    for statement in statements { counts[statement.ordinal, default: 0] += 1 }
    guard counts.count > 1 else { return }
    // The ordinal said most often is right; between two, that of the sentence that opens.
    let stated = meeting.meeting.ordinal
    guard
      let right = counts.max(by: {
        let (a, b) = ($0.key, $1.key)
        if earlier.contains(a) != earlier.contains(b) { return earlier.contains(a) }
        if $0.value == $1.value, next.contains(a + 1) != next.contains(b + 1) {
          return next.contains(b + 1)
        }
        return ($0.value, a == stated ? 1 : 0, b) < ($1.value, b == stated ? 1 : 0, a)
      })?.key, let place = statements.first(where: { $0.ordinal == right })
    else { return }
    var last: SourceRange?
    for statement in statements where statement.ordinal != right {
      if let last, last.contains(statement.range) || statement.range.contains(last) { continue }
      last = statement.range
      let noun = statement.noun.rawValue
      findings.report(
        statement.isNext
          ? "The next \(noun) is the \(PlainEnglish.ordinal(statement.ordinal + 1)) here; this one "
            + "is the \(PlainEnglish.ordinal(right))"
          : "This \(noun) is the \(PlainEnglish.ordinal(statement.ordinal)) here, the "
            + "\(PlainEnglish.ordinal(right)) elsewhere",
        at: statement.range,
        notes: [
          Diagnostic.Note(
            message: "The \(PlainEnglish.ordinal(right)) \(place.noun.rawValue)",
            range: place.range
          )
        ],
        marks: (statement.item.map { [.title(meeting.index, $0)] } ?? [])
          + [.ordinal(meeting.index), .place(statement.range)],
        // Where a group is named otherwise, its meeting passes for that of the other one.
        reliesOn: (0...max(1, meeting.index)).map { .group($0) }
      )
    }
  }
}

extension StatedTime {
  /// Whether it may be one of the days of a meeting.
  fileprivate func isOf(_ days: DayRange) -> Bool {
    !isBefore(days.firstDay) && !isAfter(days.lastDay)
  }
}
