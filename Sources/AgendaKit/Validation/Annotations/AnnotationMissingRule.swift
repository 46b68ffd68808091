/// Every item is annotated.
enum AnnotationMissingRule: Rule {
  static let description = RuleDescription(
    "annotation-missing",
    .annotations,
    .error,
    summary: "Every item is annotated: it, the item above it, or all its subitems",
    reason: "An annotated agenda promises a word on every item; a missing one was lost in editing.",
    source: .practice("all annotated agendas of the family"),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "4. Other matters\n\nNo issues have been raised under agenda item 4, and no "
          + "documentation regarding the item is currently foreseen.\n\n",
        breaks: ""
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard !context.isReport, context.document.kind == .annotatedAgenda else { return }
    for meeting in context.meetings where meeting.isAnnotated {
      for item in meeting.meeting.agenda { visit(item, meeting, context, &findings) }
    }
  }

  /// Reports an item if neither it nor anything under it is annotated, else the subitems that are
  /// not.
  private static func visit(
    _ item: AgendaItem,
    _ meeting: MeetingIndex,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    if item.annotation != nil { return }
    if item.subitems.contains(where: isAnnotated) {
      for sub in item.subitems { visit(sub, meeting, context, &findings) }
      return
    }
    // A number that stands twice is its own fault, and its annotation may be the other item's.
    let number = item.number
    if AnnotationEmptyRule.heading(of: item, in: context) != nil { return }
    findings.report(
      "Item \(number?.description ?? "without a number")\(meeting.suffix(in: context)), "
        + "\(PlainEnglish.quote(item.title)), has no annotation",
      at: item.headRange,
      reliesOn: number.map { [.item(meeting.index, $0)] } ?? [.agenda(meeting.index)]
    )
  }

  private static func isAnnotated(_ item: AgendaItem) -> Bool {
    item.annotation != nil || item.subitems.contains(where: isAnnotated)
  }
}
