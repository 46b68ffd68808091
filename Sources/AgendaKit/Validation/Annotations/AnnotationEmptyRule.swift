/// An annotation says something.
enum AnnotationEmptyRule: Rule {
  static let description = RuleDescription(
    "annotation-empty",
    .annotations,
    .warning,
    summary: "Under the heading of an annotation stands text, a list of papers, or the annotations "
      + "of its subitems",
    reason: "A heading with nothing under it was forgotten, or its text went to another item.",
    source: .practice("all annotated agendas of the family"),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "4. Other matters\n\nNo issues have been raised under agenda item 4, and no "
          + "documentation regarding the item is currently foreseen.\n\n",
        breaks: "4. Other matters\n\n"
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard !context.isReport else { return }
    for meeting in context.meetings {
      for entry in meeting.items {
        let item = entry.item
        guard let annotation = entry.annotation, annotation.isEmpty,
          !item.subitems.contains(where: { $0.annotation != nil })
        else { continue }
        let number = item.number
        findings.report(
          "The annotation of item \(number?.description ?? "without a number"), "
            + "\(PlainEnglish.quote(item.title)), says nothing",
          at: annotation.headingRange.isEmpty ? annotation.range : annotation.headingRange,
          reliesOn: number.map { [.item(meeting.index, $0)] } ?? []
        )
      }
    }
  }
}
