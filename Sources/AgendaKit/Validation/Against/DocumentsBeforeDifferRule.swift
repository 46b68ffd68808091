/// The papers foreseen were before the group.
enum DocumentsBeforeDifferRule: Rule {
  static let description = RuleDescription(
    "documents-before-differ",
    .against,
    .warning,
    summary: "The documents before the group are those that the agenda foresaw, and the agenda "
      + "itself",
    reason: "A paper that was not issued, or came late, is to be explained or corrected.",
    source: .practice("the reports of the working groups list what the annotations list"),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let report = context.document.report, !report.documentation.isEmpty,
      let other = OtherDocument(context), other.document.report == nil
    else { return }
    let foreseen = Self.foreseen(other.document)
    guard !foreseen.isEmpty else { return }
    let own = other.document.masthead.symbol
    let ownParts = Set(own?.canonical.parts ?? [])
    let before = Set(report.documentation.flatMap { $0.symbols.map { $0.withoutStar } })
    // A paper of the same title under another symbol is told of once.
    var missing: [String: DocumentationEntry] = [:]
    for entry in foreseen.values
    where !entry.symbols.contains(where: { before.contains($0.withoutStar) }) {
      missing[ComparedTitle(entry.title).expanded] = entry
    }
    var told: Set<SourceRange> = []
    var isAgendaTold = false
    for entry in report.documentation {
      let symbols = entry.symbols.map { $0.withoutStar }
      guard !symbols.isEmpty, !symbols.contains(where: { foreseen[$0] != nil }),
        !symbols.contains(where: ownParts.contains)
      else { continue }
      // The agenda lists itself nowhere; without its symbol it is known by its title.
      if ComparedTitle.fold(entry.title).contains("provisional agenda") {
        guard let own, before.isDisjoint(with: ownParts) else { continue }
        isAgendaTold = true
        findings.report(
          "The agenda is listed as \(context.symbolText(of: entry)), but it is \(own.canonical)",
          at: context.symbolPlace(of: entry),
          notes: other.document.masthead.places.symbol.map { [other.note("Its symbol", $0)] } ?? []
        )
        continue
      }
      if let meant = missing[ComparedTitle(entry.title).expanded] {
        told.insert(meant.range)
        findings.report(
          "\(PlainEnglish.quote(entry.title)) was before the group as "
            + "\(context.symbolText(of: entry)); the agenda foresaw \(context.symbolText(of: meant))",
          at: context.symbolPlace(of: entry),
          notes: [other.note("The paper foreseen", meant.range)]
        )
        continue
      }
      findings.report(
        "\(context.symbolText(of: entry)) was before the group, but the agenda did not foresee it",
        at: entry.range
      )
    }
    let place = report.documentation[0].range.union(
      report.documentation[report.documentation.count - 1].range
    )
    for (symbol, entry) in foreseen.sorted(by: { $0.key < $1.key })
    where !entry.symbols.contains(where: { before.contains($0.withoutStar) })
      && told.insert(entry.range).inserted
    {
      findings.report(
        "The agenda foresaw \(symbol), which is not among the documents before the group",
        at: place,
        notes: [other.note("The paper foreseen", entry.range)],
        marks: [.place(place)]
      )
    }
    if let own, !isAgendaTold, before.isDisjoint(with: ownParts),
      let symbolPlace = other.document.masthead.places.symbol
    {
      findings.report(
        "The agenda itself, \(own.canonical), is not among the documents before the group",
        at: place,
        notes: [other.note("Its symbol", symbolPlace)],
        marks: [.place(place)]
      )
    }
  }

  /// The papers that an agenda lists, by symbol.
  private static func foreseen(_ document: MeetingDocument) -> [DocumentSymbol: DocumentationEntry]
  {
    var papers: [DocumentSymbol: DocumentationEntry] = [:]
    func visit(_ items: [AgendaItem]) {
      for item in items {
        for entry in item.annotation?.documentation ?? [] {
          for symbol in entry.symbols { papers[symbol.withoutStar] = entry }
        }
        visit(item.subitems)
      }
    }
    for meeting in document.meetings { visit(meeting.agenda) }
    return papers
  }
}
