/// The meeting is on the same days wherever they are stated.
enum MeetingDatesMismatchRule: Rule {
  static let description = RuleDescription(
    "meeting-dates-mismatch",
    .dates,
    .error,
    summary: "Masthead, title, opening sentence, timetable and the sentences about this meeting "
      + "agree on its days",
    reason: "A wrong date costs a delegation the meeting.",
    source: .logic("A meeting is held on its days."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "Vienna, 14 and 15 October 2031\n\nAnnotated",
        breaks: "Vienna, 15 and 16 October 2031\n\nAnnotated"
      ),
      RuleExample(
        in: .report,
        keeps: "held in Vienna on 14 and 15 October 2031",
        breaks: "held in Vienna on 14 and 16 October 2031"
      ),
    ],
    needsEnglish: true
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    for meeting in context.meetings {
      let statements = MeetingDays.statements(of: meeting, context)
      report(statements, meeting, context, &findings)
    }
  }

  private static func report(
    _ statements: [MeetingDays.Statement],
    _ meeting: MeetingIndex,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let ranges = statements.filter { $0.lastDay != nil }
    guard let first = ranges.first else { return }
    var candidates: [MeetingDays.Statement] = []
    for statement in ranges where !candidates.contains(where: { $0.agrees(with: statement) }) {
      candidates.append(statement)
      // More readings than these do not make the first ones better.
      if candidates.count == 8 { break }
    }
    // The reading that most statements agree with; of two, that of the masthead.
    var right = first
    var most = 0
    for candidate in candidates {
      let votes = statements.reduce(0) { $0 + (candidate.agrees(with: $1) ? 1 : 0) }
      if votes > most { (right, most) = (candidate, votes) }
    }
    for statement in statements where !statement.isTimetable && !right.agrees(with: statement) {
      findings.report(
        "\(statement.subject) says \(statement.text), \(right.object) \(right.text)",
        at: statement.range,
        notes: [Diagnostic.Note(message: right.text, range: right.range)],
        marks: statement.isMasthead ? [.meetingDays(meeting.index)] : [],
        reliesOn: [.place(statement.range)]
      )
    }
  }
}

/// What a document says of a meeting's days.
enum MeetingDays {
  /// One statement of the days.
  struct Statement {
    let firstDay: CalendarDate
    /// Nil where only the opening is stated.
    let lastDay: CalendarDate?
    let range: SourceRange
    /// What says so, at the start of a sentence.
    let subject: String
    var isMasthead = false
    var isTimetable = false

    var object: String { subject.prefix(1).lowercased() + subject.dropFirst() }

    var text: String {
      PlainEnglish.days(DayRange(firstDay: firstDay, lastDay: lastDay ?? firstDay))
    }

    func agrees(with other: Statement) -> Bool {
      guard firstDay == other.firstDay else { return false }
      guard let own = lastDay, let theirs = other.lastDay else { return true }
      return own == theirs
    }
  }

  /// Every statement of a meeting's days: the masthead first.
  static func statements(of meeting: MeetingIndex, _ context: ValidationContext) -> [Statement] {
    var statements: [Statement] = []
    func add(_ days: DayRange, _ range: SourceRange, _ subject: String, isMasthead: Bool = false) {
      guard days.firstDay.isValid, days.lastDay.isValid else { return }
      statements.append(
        Statement(
          firstDay: days.firstDay,
          lastDay: days.lastDay,
          range: range,
          subject: subject,
          isMasthead: isMasthead
        )
      )
    }
    if let place = meeting.meeting.places.days, meeting.meeting.days.count < 2,
      let first = meeting.meeting.firstDay
    {
      let days = DayRange(firstDay: first, lastDay: meeting.meeting.lastDay ?? first)
      let mention = context.document.mentions(in: place).first { $0.value.days != nil }
      add(days, mention?.range ?? place, "The masthead", isMasthead: true)
    }
    if context.meetings.count == 1, let title = context.document.masthead.places.title {
      for mention in context.document.mentions(in: title) {
        if let days = mention.value.days { add(days, mention.range, "The title") }
      }
    }
    if let opening = meeting.meeting.opening, let sentence = meeting.meeting.places.opening {
      let mention = context.document.mentions(in: sentence).first { $0.value.isDate }
      statements.append(
        Statement(
          firstDay: opening.date,
          lastDay: nil,
          range: mention?.range ?? sentence,
          subject: "The opening sentence"
        )
      )
    }
    if let timetable = timetable(meeting, context) { statements.append(timetable) }
    for (days, range) in sentences(about: meeting, context) { add(days, range, "This sentence") }
    return statements
  }

  /// The first and last day of a group's slots; nil for groups of a joint meeting, which need not
  /// meet on every day.
  private static func timetable(
    _ meeting: MeetingIndex,
    _ context: ValidationContext
  ) -> Statement? {
    let slots = context.document.organizationOfWork
    let dated = slots.filter { $0.date != nil }
    guard let first = dated.min(by: { isBefore($0, $1) }), let last = dated.max(by: isBefore),
      let firstDay = first.date, let lastDay = last.date
    else { return nil }
    return Statement(
      firstDay: firstDay,
      lastDay: lastDay,
      range: context.datePlace(of: first),
      subject: "The timetable",
      isTimetable: true
    )
  }

  private static func isBefore(_ a: Slot, _ b: Slot) -> Bool {
    guard let x = a.date, let y = b.date else { return false }
    return x < y
  }

  /// Sentences that say when this meeting is held: "to hold the eleventh meeting … on 7 and 8 July
  /// 2020"; in a report, "The Working Group met on 7 and 8 July 2020".
  private static func sentences(
    about meeting: MeetingIndex,
    _ context: ValidationContext
  ) -> [(DayRange, SourceRange)] {
    var found: [(DayRange, SourceRange)] = []
    let own = meeting.meeting.ordinal
    for (i, mention) in context.document.mentions.enumerated() {
      guard let days = mention.value.days, let sentence = context.sentence(around: mention.range)
      else { continue }
      if context.isReport {
        let before = SourceRange(
          max(Int(sentence.range.lower), Int(mention.range.lower) - 60),
          Int(mention.range.lower)
        )
        if context.holds("working group met", in: before) { found.append((days, mention.range)) }
        continue
      }
      guard let own, i > 0 else { continue }
      // The ordinal that the days belong to is the last one before them.
      let before = context.document.mentions(
        in: SourceRange(Int(sentence.range.lower), Int(mention.range.lower))
      )
      guard let last = before.last, case .ordinal(own, _, let body?) = last.value,
        context.meeting(ofGroup: body) == meeting.index,
        mention.range.lower - last.range.upper < 160,
        isHolding(last.range, mention.range, sentence, context)
      else { continue }
      found.append((days, mention.range))
    }
    return found
  }

  /// Whether the words around say that the meeting is held on the days, not that something else
  /// happened then.
  private static func isHolding(
    _ ordinal: SourceRange,
    _ days: SourceRange,
    _ sentence: RunningSentence,
    _ context: ValidationContext
  ) -> Bool {
    let between = SourceRange(Int(ordinal.upper), Int(days.lower))
    let before = SourceRange(Int(sentence.range.lower), Int(ordinal.lower))
    return context.holds("held", in: between) || context.holds("hold the", in: before)
  }
}

extension Mention.Value {
  /// The days named; nil for a single date and anything else.
  var days: DayRange? { if case .days(let days, _) = self { days } else { nil } }
}
