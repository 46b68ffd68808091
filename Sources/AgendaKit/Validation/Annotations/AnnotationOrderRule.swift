/// Annotations follow the agenda.
enum AnnotationOrderRule: Rule {
  static let description = RuleDescription(
    "annotation-order",
    .annotations,
    .error,
    summary: "Annotations follow the order of the agenda",
    reason: "Readers look for an annotation by its number.",
    source: .practice("all annotated agendas of the family"),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard !context.isReport else { return }
    for meeting in context.meetings {
      let annotated = meeting.items.filter { $0.item.annotation != nil }
      let places = annotated.map { $0.item.annotation?.range.lower ?? 0 }
      for i in NumberSequence.outOfOrder(places) {
        let item = annotated[i].item
        guard let annotation = item.annotation else { continue }
        let before = i > 0 ? annotated[i - 1].item : nil
        let after = i + 1 < annotated.count ? annotated[i + 1].item : nil
        let neighbour = before ?? after
        findings.report(
          "The annotation of item \(item.number?.description ?? "without a number") does not stand "
            + (before != nil ? "after" : "before")
            + " that of item \(neighbour?.number?.description ?? "without a number")",
          at: annotation.headingRange.isEmpty ? annotation.range : annotation.headingRange,
          notes: neighbour?.annotation.map {
            [
              Diagnostic.Note(
                message: "The annotation of its neighbour in the agenda",
                range: $0.headingRange.isEmpty ? $0.range : $0.headingRange
              )
            ]
          } ?? [],
          reliesOn: [.agenda(meeting.index)]
        )
      }
    }
  }
}
