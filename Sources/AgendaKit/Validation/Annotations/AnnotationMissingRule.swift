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
      // Whether an item, or anything under it, is annotated.
      var isAnnotated = meeting.items.map { $0.annotation != nil }
      for i in meeting.items.indices.reversed() where isAnnotated[i] {
        if let parent = meeting.items[i].parent { isAnnotated[parent] = true }
      }
      for (i, entry) in meeting.items.enumerated() where !isAnnotated[i] {
        // An item above it speaks for it, unless that only leads over to its other subitems.
        if let parent = entry.parent,
          meeting.items[parent].item.annotation != nil || !isAnnotated[parent]
        {
          continue
        }
        let number = entry.item.number
        findings.report(
          "Item \(number?.description ?? "without a number")\(meeting.suffix(in: context)), "
            + "\(PlainEnglish.quote(entry.item.title)), has no annotation",
          at: entry.item.headRange,
          // Where only the heading is lost, the text stands under the item before.
          marks: [number, lastAnnotated(before: i, meeting)].compactMap { $0 }
            .map { .annotation(meeting.index, $0) },
          reliesOn: (number.map { [.item(meeting.index, $0)] } ?? [.agenda(meeting.index)])
            + [.structure, .ending, .agenda(meeting.index)]
        )
      }
    }
  }

  /// The nearest item before a position that has an annotation.
  private static func lastAnnotated(before i: Int, _ meeting: MeetingIndex) -> ItemNumber? {
    // Of more items without one, none has text under the one before them.
    meeting.items[..<i].suffix(8).last { $0.item.annotation != nil }?.item.number
  }
}
