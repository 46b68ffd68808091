/// An agenda has items.
enum AgendaEmptyRule: Rule {
  static let description = RuleDescription(
    "agenda-empty",
    .agenda,
    .error,
    summary: "An agenda has items",
    reason: "Its list was lost in a conversion, or is still to be written; nothing else can be "
      + "judged without it.",
    source: .logic("An agenda is the list of its items."),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let document = context.document
    guard document.kind == .agenda || document.kind == .annotatedAgenda,
      document.meetings.allSatisfy({ $0.agenda.isEmpty && $0.otherAnnotations.isEmpty })
    else { return }
    findings.report(
      "The agenda has no items",
      at: document.masthead.places.title ?? document.masthead.range
    )
  }
}
