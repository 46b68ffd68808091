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
    for list in context.stateLists?.ofStates ?? [] {
      for names in context.byParagraph(list) { judge(names, &findings) }
    }
  }

  private static func judge(_ names: ArraySlice<ListedState>, _ findings: inout FindingList) {
    // A name that stands twice is out of order once at least; that is another rule's.
    var seen: Set<String> = []
    let known = names.filter { $0.name.isKnown && seen.insert($0.name.key).inserted }
    let keys = known.map { $0.name.sortKey }
    for i in NumberSequence.outOfOrder(keys) {
      let before = i > 0 && keys[i - 1] > keys[i]
      guard before || i + 1 < known.count else { continue }
      let neighbour = known[before ? i - 1 : i + 1]
      findings.report(
        "\(known[i].name.text) stands \(before ? "after" : "before") \(neighbour.name.text)",
        at: known[i].range,
        notes: [Diagnostic.Note(message: neighbour.name.text, range: neighbour.range)],
        reliesOn: [.place(known[i].range)]
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
      + "signatories or other observers",
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
    guard let lists = context.stateLists else { return }
    for list in lists.ofStates + [lists.organizations, lists.others] {
      var first: [String: ListedState] = [:]
      for state in list where !state.name.text.isEmpty {
        guard let other = first[state.name.key] else {
          first[state.name.key] = state
          continue
        }
        findings.report(
          "\(state.name.text) stands twice in the list",
          at: state.range,
          notes: [Diagnostic.Note(message: other.name.text, range: other.range)],
          marks: [.place(state.range), .place(other.range)]
        )
      }
    }
    // A State is a party or a signatory, not both, and no other observer.
    let parties = Dictionary(lists.parties.map { ($0.name.key, $0.range) }) { $1 }
    // Groups that met jointly may have parties to several treaties.
    let others = context.meetings.count > 1 ? [] : lists.others.filter { $0.name.isKnown }
    for (state, which) in lists.signatories.map({ ($0, "signatories") })
      + others.map({ ($0, "other observers") })
    {
      guard let other = parties[state.name.key] else { continue }
      findings.report(
        "\(state.name.text) stands among the \(which) and among the parties",
        at: state.range,
        notes: [Diagnostic.Note(message: "Among the parties", range: other)],
        marks: [.place(state.range)]
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
    ],
    fix: RuleFix(safe: "Writes the name that a renamed State has now")
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let report = context.document.report, let lists = context.stateLists else { return }
    let year =
      context.meetings.compactMap { $0.dayRanges.first?.firstDay.year }.first
      ?? context.document.masthead.date?.year
    for list in [lists.parties, lists.signatories] {
      // In a list of which hardly a name is known, only what is near to one is judged.
      let isOfStates = list.count { $0.name.isKnown } * 2 >= list.count
      for state in list
      where (isOfStates || state.name.nearest != nil)
        && !(state.name.isRunning && context.hasArticle(before: state.range))
      {
        judge(state, year, &findings)
      }
    }
    for state in lists.statements.flatMap({ $0.names }) + lists.observers where isStated(state.name)
    {
      judge(state, year, &findings)
    }
    for officer in report.officers {
      guard let country = officer.country.map(StateName.init), isStated(country),
        let place = context.find(name: country.text, in: officer.range)
      else { continue }
      judge(ListedState(name: country, range: place), year, &findings)
    }
  }

  /// Whether a name in running text is that of a State or near to one.
  private static func isStated(_ name: StateName) -> Bool {
    !name.isRunning && (name.isKnown || name.nearest != nil)
  }

  private static func judge(_ state: ListedState, _ year: Int?, _ findings: inout FindingList) {
    let (name, range) = (state.name.text, state.range)
    guard !name.isEmpty else { return }
    switch state.name.judge(year: year) {
    case .right: break
    case .renamed(let current, let year):
      findings.report(
        "\(name) is called \(current) since \(year)",
        at: range,
        fix: Diagnostic.Fix(
          message: "Write \(PlainEnglish.quote(current))",
          edits: [Diagnostic.Edit(range: range, replacement: current)]
        ),
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

extension ValidationContext {
  /// The names of a list that stand in one paragraph: a party that is no State may follow in one of
  /// its own.
  fileprivate func byParagraph(_ names: [ListedState]) -> [ArraySlice<ListedState>] {
    var lists: [ArraySlice<ListedState>] = []
    var start = 0
    var block = names.first.flatMap { self.block(around: $0.range)?.range }
    for i in names.indices.dropFirst() where block?.contains(names[i].range) != true {
      let next = self.block(around: names[i].range)?.range
      guard next != block else { continue }
      lists.append(names[start..<i])
      (start, block) = (i, next)
    }
    if start < names.count { lists.append(names[start...]) }
    return lists
  }

  /// Whether "the" stands right before a range, as it does in a sentence, not in a list of names.
  fileprivate func hasArticle(before range: SourceRange) -> Bool {
    let lower = max(Int(range.lower) - 4, 0)
    return find("the", in: SourceRange(lower, Int(range.lower))) != nil
      || find("the", in: SourceRange(Int(range.lower), Int(range.upper)))?.lower == range.lower
  }
}
