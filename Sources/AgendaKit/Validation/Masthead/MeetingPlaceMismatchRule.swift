/// The meeting is in the same town wherever it is stated.
enum MeetingPlaceMismatchRule: Rule {
  static let description = RuleDescription(
    "meeting-place-mismatch",
    .masthead,
    .error,
    summary: "Masthead, title and the sentences about this meeting agree on its place",
    reason: "The head of the document was taken over from that of another meeting.",
    source: .logic("A meeting is held in its place."),
    examples: [
      RuleExample(
        in: .report,
        keeps: "Firearms held in Vienna on 14",
        breaks: "Firearms held in Geneva on 14"
      )
    ],
    needsEnglish: true
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    judgeGroups(context, &findings)
    var told: Set<SourceRange> = []
    for meeting in context.meetings {
      guard let place = meeting.meeting.place, let masthead = meeting.meeting.places.days,
        let days = meeting.statedDays
      else { continue }
      var statements = [(town: place, range: masthead, subject: "the masthead")]
      for statement in days.statements where !masthead.contains(statement.range) {
        guard let town = context.town(before: statement.range) else { continue }
        statements.append((context.plainText(town), town, statement.object))
      }
      if let venue = context.townOfVenue(meeting) {
        statements.append((context.plainText(venue), venue, "the opening sentence"))
      }
      for bound in context.meetingBounds where bound.meeting == meeting.index {
        guard let town = context.town(before: bound.range) else { continue }
        statements.append((context.plainText(town), town, "this sentence"))
      }
      // The town that most statements name; of two, the masthead's.
      let right = mostNamed(statements)
      for statement in statements
      where !isSame(statement.town, right.town) && told.insert(statement.range).inserted {
        findings.report(
          "\(statement.subject.prefix(1).uppercased() + statement.subject.dropFirst()) says "
            + "\(statement.town), \(right.subject) \(right.town)",
          at: statement.range,
          notes: [Diagnostic.Note(message: right.town, range: right.range)],
          reliesOn: [.place(masthead)]
        )
      }
    }
  }

  /// The groups of one document meet in one town: that of most, of two that of the first.
  private static func judgeGroups(_ context: ValidationContext, _ findings: inout FindingList) {
    let stated = context.meetings.compactMap { meeting -> Statement? in
      guard let town = meeting.meeting.place, let place = meeting.meeting.places.days else {
        return nil
      }
      return (town, place, meeting.meeting.group.name)
    }
    guard stated.count > 1 else { return }
    let right = mostNamed(stated)
    for one in stated where !isSame(one.town, right.town) {
      findings.report(
        "The \(one.subject) meets in \(one.town) here, the \(right.subject) in \(right.town)",
        at: one.range,
        notes: [Diagnostic.Note(message: right.town, range: right.range)],
        marks: [.place(one.range)]
      )
    }
  }

  private typealias Statement = (town: String, range: SourceRange, subject: String)

  /// The first of the statements whose town most of them name.
  /// - Complexity: O(n) in the statements for each of the few towns.
  private static func mostNamed(_ statements: [Statement]) -> Statement {
    var firsts: [(statement: Statement, votes: Int)] = []
    var byName: [String: Int] = [:]
    for statement in statements {
      if let known = byName[statement.town] {
        firsts[known].votes += 1
      } else {
        byName[statement.town] = firsts.count
        firsts.append((statement, 1))
      }
    }
    var (right, most) = (statements[0], 0)
    for one in firsts.prefix(64) {
      let votes = firsts.prefix(64).reduce(0) {
        $0 + (isSame($1.statement.town, one.statement.town) ? $1.votes : 0)
      }
      if votes > most { (right, most) = (one.statement, votes) }
    }
    return right
  }

  /// Whether two names are of one town: "Vienna" and "Vienna (online)" are.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    let (x, y) = (ComparedTitle.fold(a), ComparedTitle.fold(b))
    return x.hasPrefix(y) || y.hasPrefix(x) || x.contains("online") || y.contains("online")
  }
}

extension ValidationContext {
  /// The one town that the sentence which opens the meeting names with its venue: "at the Vienna
  /// International Centre", "at the United Nations Office at Nairobi".
  fileprivate func townOfVenue(_ meeting: MeetingIndex) -> SourceRange? {
    guard let first = meeting.meeting.places.opening else { return nil }
    // The abbreviation "a.m." may end what was taken for the sentence.
    let rest = block(around: first).map { Int($0.range.upper) } ?? Int(first.upper)
    let opening = SourceRange(Int(first.lower), min(rest, Int(first.upper) + 120))
    guard
      let venue = ["in the", "at the", "of the", "in conference room", "in boardroom"]
        .lazy.compactMap({ (head: FixedText) in self.find(head, in: opening) }).first
    else { return nil }
    let s = text.bytes.span
    var towns: [SourceRange] = []
    var i = Int(venue.upper)
    while i < Int(opening.upper) {
      if ASCII.isUpper(s[i]), !ASCII.isWord(s[i - 1]),
        let end = MeetingPlaces.townEnd(s, i, Int(opening.upper))
      {
        towns.append(SourceRange(i, end))
        i = end
      } else {
        i += 1
      }
    }
    return towns.count == 1 ? towns.first : nil
  }

  /// The town in "in Vienna on", "in Vienna from", before days of its sentence.
  fileprivate func town(before days: SourceRange) -> SourceRange? {
    let start = sentence(around: days).map { Int($0.range.lower) } ?? 0
    return town(in: SourceRange(max(start, Int(days.lower) - 64), Int(days.lower)))
  }

  private static let between: Set<String> = [
    "on", "from", "between", "online", "and", "over", "during", "the",
  ]
  private static let weekdays = Set(Weekday.allCases.map { $0.name })
  /// After these and "in" an unknown name is a town's too.
  private static let verbs: Set<String> = [
    "held", "met", "meet", "meets", "meeting", "hold", "convened", "convene", "place", "open",
    "opened",
  ]

  private static let rooms: Set<String> = [
    "Room", "Hall", "Boardroom", "Parliament", "Plenary", "Conference", "Chamber", "Building",
    "Auditorium", "Theatre", "Rotunda",
  ]

  /// The last town after "in" whose words are the last ones before days, but for "on" and the like.
  private func town(in range: SourceRange) -> SourceRange? {
    let s = text.bytes.span
    var words: [SourceRange] = []
    var i = Int(range.lower)
    while i < Int(range.upper) {
      guard ASCII.isWord(s[i]) else {
        i += 1
        continue
      }
      var upper = i
      while upper < Int(range.upper), ASCII.isWord(s[upper]) { upper += 1 }
      words.append(SourceRange(i, upper))
      i = upper
    }
    func word(_ i: Int) -> String { text.string(under: words[i]) }
    // Back over what leads to the days, then over the town, to "in".
    var last = words.count
    while last > 0,
      Self.between.contains(word(last - 1)) || Self.weekdays.contains(word(last - 1))
    {
      last -= 1
    }
    guard last > 0, last < words.count else { return nil }
    var first = last
    while first > 0, last - first < 4, ASCII.isUpper(s[Int(words[first - 1].lower)]) { first -= 1 }
    guard first > 0, first < last, word(first - 1) == "in" else { return nil }
    let name = SourceRange(Int(words[first].lower), Int(words[last - 1].upper))
    // "in Vienna International Centre"
    if let end = MeetingPlaces.townEnd(s, Int(name.lower), Int(name.upper)) {
      return SourceRange(Int(name.lower), end)
    }
    // "held in Arabic", "in Room M2", "in Austria" are said so too.
    guard last - first == 1, first > 1, Self.verbs.contains(word(first - 2)),
      !Self.rooms.contains(word(first)), !name.offsets.contains(where: { ASCII.isDigit(s[$0]) }),
      LanguageNames.language(s, Int(name.lower), Int(name.upper)) == nil,
      !CalendarDate.monthNames.contains(word(first)), !StateName(word(first)).isKnown
    else { return nil }
    return name
  }
}
