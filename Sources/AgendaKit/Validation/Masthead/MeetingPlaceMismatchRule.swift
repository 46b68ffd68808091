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
    // The title of a paper may tell of another meeting.
    guard context.document.kind != .paper else { return }
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
      // The town that most statements name; of two, the masthead's.
      var right = statements[0]
      var most = 0
      for one in statements {
        let votes = statements.count { isSame($0.town, one.town) }
        if votes > most { (right, most) = (one, votes) }
      }
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
    let stated = context.meetings.compactMap { meeting in
      meeting.meeting.place.flatMap { town in
        meeting.meeting.places.days.map {
          (town: town, group: meeting.meeting.group.name, range: $0)
        }
      }
    }
    guard stated.count > 1 else { return }
    let votes = stated.map { one in stated.count { isSame($0.town, one.town) } }
    guard let most = votes.max(), let right = votes.firstIndex(of: most).map({ stated[$0] }) else {
      return
    }
    for one in stated where !isSame(one.town, right.town) {
      findings.report(
        "The \(one.group) meets in \(one.town) here, the \(right.group) in \(right.town)",
        at: one.range,
        notes: [Diagnostic.Note(message: right.town, range: right.range)],
        marks: [.place(one.range)]
      )
    }
  }

  /// Whether two names are of one town: "Vienna" and "Vienna (online)" are.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    let (x, y) = (ComparedTitle.fold(a), ComparedTitle.fold(b))
    return x.hasPrefix(y) || y.hasPrefix(x) || x.contains("online") || y.contains("online")
  }
}

extension ValidationContext {
  /// The town in "held in Vienna on", "in Vienna from", right before days.
  fileprivate func town(before days: SourceRange) -> SourceRange? {
    let start = max(0, Int(days.lower) - 48)
    let before = SourceRange(start, Int(days.lower))
    let bytes = text.bytes
    var lower: Int?
    let verbs: [FixedText] = ["held in ", "met in ", "meet in ", "meeting in ", "hold in "]
    for verb in verbs {
      guard let found = find(verb, in: before), Int(found.upper) > lower ?? 0 else { continue }
      lower = Int(found.upper)
    }
    guard let lower else { return nil }
    let rest = SourceRange(lower, Int(days.lower))
    guard
      let end = [find("on", in: rest), find("from", in: rest)].compactMap({ $0 })
        .first(where: { days.lower - $0.upper <= 2 })
    else { return nil }
    let town = SourceRange(lower, Int(end.lower))
    let words = plainText(town).split(separator: " ")
    let rooms = ["Room", "Boardroom", "Centre", "Center", "Building", "Conference", "Hall"]
    guard (1...3).contains(words.count), lower < Int(end.lower), ASCII.isUpper(bytes[lower]),
      words.allSatisfy({ word in
        !rooms.contains(String(word)) && word.utf8.allSatisfy { !ASCII.isDigit($0) }
      })
    else { return nil }
    return town
  }
}
