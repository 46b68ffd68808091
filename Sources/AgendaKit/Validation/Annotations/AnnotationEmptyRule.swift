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
        guard !item.subitems.contains(where: { $0.annotation != nil }) else { continue }
        let place: SourceRange
        if let annotation = item.annotation {
          guard isEmpty(annotation) else { continue }
          place = annotation.headingRange.isEmpty ? annotation.range : annotation.headingRange
        } else if let heading = heading(of: item, in: context) {
          place = heading
        } else {
          continue
        }
        findings.report(
          "The annotation of item \(item.number?.description ?? "without a number"), "
            + "\(PlainEnglish.quote(item.title)), says nothing",
          at: place
        )
      }
    }
  }

  private static func isEmpty(_ annotation: Annotation) -> Bool {
    annotation.documentation.isEmpty && annotation.seeAlso.isEmpty
      && !annotation.documentationNotForeseen
      && !annotation.paragraphs.contains { $0.role == .body }
  }

  /// The heading of an item over no text, where the model has it as a structural heading only.
  static func heading(of item: AgendaItem, in context: ValidationContext) -> SourceRange? {
    guard let number = item.number, !item.title.isEmpty else { return nil }
    return context.loneHeadings[number.label + " " + ComparedTitle.fold(item.title)]
      ?? context.loneHeadings[number.label + ". " + ComparedTitle.fold(item.title)]
  }
}
