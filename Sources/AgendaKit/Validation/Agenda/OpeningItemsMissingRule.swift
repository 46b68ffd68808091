/// An agenda begins and ends as agendas do.
enum OpeningItemsMissingRule: Rule {
  static let description = RuleDescription(
    "opening-items-missing",
    .agenda,
    .note,
    summary:
      "Item 1 of a working group opens the meeting and adopts the agenda; its last items are "
      + "other matters and the adoption of the report",
    reason: "A meeting cannot proceed without an adopted agenda or end without a report, and "
      + "delegations look for other matters.",
    source: .practice("all agendas of the working groups"),
    examples: [],
    needsEnglish: true
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    for meeting in context.meetings {
      let agenda = meeting.meeting.agenda
      guard meeting.foldedName.contains("working group"),
        agenda.count > 1, let first = agenda.first, let last = agenda.last
      else { continue }
      let titleFacts: [Fact] = ([first] + first.subitems + agenda.suffix(3)).compactMap { item in
        item.number.map { .title(meeting.index, $0) }
      }
      func report(_ message: String, _ item: AgendaItem) {
        findings.report(
          message,
          at: item.headRange,
          reliesOn: [.agenda(meeting.index), .completeness(meeting.index)] + titleFacts
        )
      }
      let opening = titles(first)
      if !opening.contains(where: { $0.contains("opening of") }) {
        report("The first item does not open the meeting", first)
      }
      if !opening.contains(where: { $0.contains("adoption of the agenda") }) {
        report("The first item does not adopt the agenda", first)
      }
      let closing = agenda.suffix(3).flatMap(titles)
      if !isWithoutOtherMatters(context),
        !closing.contains(where: {
          $0.hasPrefix("other matters") || $0.hasPrefix("other business")
        })
      {
        report("The last items do not take up other matters", last)
      }
      if !titles(last).contains(where: isReport) {
        report("The last item does not adopt the report", last)
      }
    }
  }

  /// Whether the groups of the parent body have agendas without other matters, as those of the
  /// Convention against Corruption, by the series of the symbols, else by the parent's name.
  private static func isWithoutOtherMatters(_ context: ValidationContext) -> Bool {
    if let series = context.papers.series { return series == "CAC" }
    let organ = context.document.masthead.organ.map { ComparedTitle.fold($0) } ?? ""
    return organ.contains("corruption")
  }

  private static func isReport(_ title: String) -> Bool {
    title.contains("adoption of the") && title.contains("report")
  }

  /// The titles of an item and its subitems, in small letters.
  private static func titles(_ item: AgendaItem) -> [String] {
    [ComparedTitle.fold(item.title)] + item.subitems.map { ComparedTitle.fold($0.title) }
  }
}
