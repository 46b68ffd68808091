/// States stand in their order.
enum StateOrderRule: Rule {
  static let description = RuleDescription(
    "state-order",
    .reports,
    .warning,
    summary: "Lists of States are in English alphabetical order, by the names as printed",
    reason: "States are equal; only the alphabet orders them.",
    source: .practice("all lists of States in reports"),
    examples: [
      RuleExample(
        in: .report,
        keeps: "parties to the Convention: Brazil, Kenya and Norway.",
        breaks: "parties to the Convention: Kenya, Brazil and Norway."
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    StateLists.forEach(context) { names, ranges in
      for list in StateLists.byParagraph(ranges, context) {
        judge(Array(names[list]), Array(ranges[list]), &findings)
      }
    }
  }

  private static func judge(
    _ names: [String],
    _ ranges: [SourceRange],
    _ findings: inout FindingList
  ) {
    // A name that stands twice is out of order once at least; that is another rule's.
    var seen: Set<String> = []
    let known = names.indices.filter {
      StateNames.isKnown(names[$0]) && seen.insert(StateNames.key(names[$0])).inserted
    }
    let keys = known.map { StateNames.sortKey(names[$0]) }
    for i in NumberSequence.outOfOrder(keys) {
      let at = known[i]
      let before = i > 0 && keys[i - 1] > keys[i]
      let neighbour = before ? known[i - 1] : i + 1 < known.count ? known[i + 1] : at
      guard neighbour != at else { continue }
      findings.report(
        "\(names[at]) stands \(before ? "after" : "before") \(names[neighbour])",
        at: ranges[at],
        notes: [Diagnostic.Note(message: names[neighbour], range: ranges[neighbour])],
        reliesOn: [.place(ranges[at])]
      )
    }
  }
}

/// A State stands once.
enum StateRepeatedRule: Rule {
  static let description = RuleDescription(
    "state-repeated",
    .reports,
    .warning,
    summary: "No State or organization stands twice in a list, no State among the parties and the "
      + "signatories",
    reason: "Another one was meant, or the name was entered twice.",
    source: .logic("A State is there once."),
    examples: [
      RuleExample(
        in: .report,
        keeps: "parties to the Convention: Brazil, Kenya and Norway.",
        breaks: "parties to the Convention: Brazil, Brazil, Kenya and Norway."
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    func judge(_ names: [String], _ ranges: [SourceRange]) {
      var first: [String: Int] = [:]
      for (i, name) in names.enumerated() where !name.isEmpty {
        let key = StateNames.key(name)
        guard let other = first[key] else {
          first[key] = i
          continue
        }
        findings.report(
          "\(name) stands twice in the list",
          at: ranges[i],
          notes: [Diagnostic.Note(message: names[other], range: ranges[other])],
          marks: [.place(ranges[i]), .place(ranges[other])]
        )
      }
    }
    StateLists.forEach(context, judge)
    if let attendance = context.document.report?.attendance {
      for list in [attendance.organizations, attendance.others]
      where list.names.count == list.nameRanges.count {
        judge(list.names, list.nameRanges)
      }
    }
    judgeAttendance(context, &findings)
  }

  /// A State is a party or a signatory, not both.
  private static func judgeAttendance(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let attendance = context.document.report?.attendance else { return }
    var parties: [String: SourceRange] = [:]
    for (name, range) in zip(attendance.parties.names, attendance.parties.nameRanges) {
      parties[StateNames.key(name)] = range
    }
    for (name, range) in zip(attendance.signatories.names, attendance.signatories.nameRanges) {
      guard let other = parties[StateNames.key(name)] else { continue }
      findings.report(
        "\(name) stands among the signatories and among the parties",
        at: range,
        notes: [Diagnostic.Note(message: "Among the parties", range: other)],
        marks: [.place(range)]
      )
    }
  }
}

/// States bear the names that the United Nations uses.
enum StateNameUnknownRule: Rule {
  static let description = RuleDescription(
    "state-name-unknown",
    .reports,
    .warning,
    summary:
      "Lists of States use the short names of the United Nations, of the year of the document",
    reason: "States decide how they are called.",
    source: .published(
      title: "UNTERM, the United Nations terminology database",
      address: "https://unterm.un.org"
    ),
    examples: [
      RuleExample(
        in: .report,
        keeps: "Brazil, Côte d’Ivoire, Czechia,",
        breaks: "Brazil, Ivory Coast, Czechia,",
        alsoBreaks: []
      ),
      RuleExample(
        in: .report,
        keeps: "Brazil, Côte d’Ivoire, Czechia,",
        breaks: "Brazil, Côte d’Ivoire, Czech Republic,"
      ),
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let report = context.document.report else { return }
    let year =
      context.meetings.compactMap(\.dayRanges.first?.firstDay.year).first
      ?? context.document.masthead.date?.year
    let lists = [report.attendance.parties, report.attendance.signatories]
    for list in lists {
      // In a list of which hardly a name is known, only what is near to one is judged.
      let known = list.names.lazy.filter { StateNames.isKnown($0) }.count
      let isOfStates = known * 2 >= list.names.count
      for (name, range) in zip(list.names, list.nameRanges)
      where (isOfStates || StateNames.nearest(to: name) != nil)
        && !(StateNames.isRunning(name) && context.hasArticle(before: range))
      {
        judge(name, range, year, &findings)
      }
    }
    for (statements, _) in StateLists.statements(of: report) {
      for (name, range) in zip(statements.speakers, statements.speakerRanges)
      where !StateNames.isRunning(name)
        && (StateNames.isKnown(name) || StateNames.nearest(to: name) != nil)
      {
        judge(name, range, year, &findings)
      }
    }
    for officer in report.officers {
      guard let country = officer.country, !StateNames.isRunning(country),
        StateNames.isKnown(country) || StateNames.nearest(to: country) != nil,
        let place = context.find(name: country, in: officer.range)
      else { continue }
      judge(country, place, year, &findings)
    }
  }

  private static func judge(
    _ name: String,
    _ range: SourceRange,
    _ year: Int?,
    _ findings: inout FindingList
  ) {
    guard !name.isEmpty else { return }
    switch StateNames.judge(name, year: year) {
    case .right: break
    case .renamed(let current, let year):
      findings.report(
        "\(name) is called \(current) since \(year)",
        at: range,
        marks: [.place(range)]
      )
    case .notYet(let current, let old, let year):
      findings.report(
        "\(current) was called \(old) until \(year)",
        at: range,
        marks: [.place(range)]
      )
    case .unknown(let nearest):
      findings.report(
        "\(PlainEnglish.quote(name)) is no short name of a State"
          + (nearest.map { "; the nearest is \($0)" } ?? ""),
        at: range,
        marks: [.place(range)]
      )
    }
  }
}

/// The lists of a report that name States.
enum StateLists {
  /// Calls a closure for every list, with the names and where each stands.
  static func forEach(
    _ context: ValidationContext,
    _ body: ([String], [SourceRange]) -> Void
  ) {
    guard let report = context.document.report else { return }
    for list in [report.attendance.parties, report.attendance.signatories]
    where list.names.count == list.nameRanges.count {
      body(list.names, list.nameRanges)
    }
    for (statements, _) in Self.statements(of: report)
    where statements.speakers.count == statements.speakerRanges.count {
      body(statements.speakers, statements.speakerRanges)
    }
  }

  /// The names of a list that stand in one paragraph: a party that is no State may follow in one of
  /// its own.
  static func byParagraph(_ ranges: [SourceRange], _ context: ValidationContext) -> [Range<Int>] {
    var lists: [Range<Int>] = []
    var start = 0
    var block = ranges.first.flatMap { context.block(around: $0)?.range }
    for i in ranges.indices.dropFirst() where block?.contains(ranges[i]) != true {
      let next = context.block(around: ranges[i])?.range
      guard next != block else { continue }
      lists.append(start..<i)
      (start, block) = (i, next)
    }
    if start < ranges.count { lists.append(start..<ranges.count) }
    return lists
  }

  /// The statements of a report, those of one sentence once, with the items they were made under:
  /// "item 2", "items 2 and 3".
  static func statements(of report: Report) -> [(Statements, items: String)] {
    var found: [(Statements, numbers: [String])] = []
    for statements in report.statements {
      if let last = found.last, last.0.speakerRanges == statements.speakerRanges {
        found[found.count - 1].numbers.append(statements.item.description)
      } else {
        found.append((statements, [statements.item.description]))
      }
    }
    return found.map { statements, numbers in
      (statements, (numbers.count > 1 ? "items " : "item ") + PlainEnglish.list(numbers))
    }
  }
}

extension ValidationContext {
  /// Whether "the" stands right before a range, as it does in a sentence, not in a list of names.
  fileprivate func hasArticle(before range: SourceRange) -> Bool {
    let lower = max(Int(range.lower) - 4, 0)
    return find("the", in: SourceRange(lower, Int(range.lower))) != nil
      || find("the", in: SourceRange(Int(range.lower), Int(range.upper)))?.lower == range.lower
  }
}
