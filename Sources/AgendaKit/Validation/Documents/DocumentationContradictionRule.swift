/// Papers are listed or not foreseen, not both.
enum DocumentationContradictionRule: Rule {
  static let description = RuleDescription(
    "documentation-contradiction",
    .documents,
    .error,
    summary:
      "“No documentation … is currently foreseen” and a Documentation list exclude each other",
    reason: "A paper was added later, or the sentence was copied from another item.",
    source: .logic("The two statements exclude each other."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "under agenda item 4, and no documentation regarding the item is currently "
          + "foreseen.\n",
        breaks: "under agenda item 4, and no documentation regarding the item is currently "
          + "foreseen.\n\nDocumentation\n\nNote by the Secretariat on topics for the future "
          + "(CTOC/COP/WG.6/2031/4)\n"
      )
    ],
    needsEnglish: true
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard !context.isReport else { return }
    for meeting in context.meetings {
      for entry in meeting.items {
        guard let annotation = entry.item.annotation, annotation.documentationNotForeseen,
          let paper = annotation.documentation.first
        else { continue }
        let place = statement(annotation, context)
        if let place, speaksOfAnother(item: entry.item.number, at: place, context) { continue }
        findings.report(
          "The annotation of item \(entry.item.number?.description ?? "without a number") foresees "
            + "no documentation and lists \(PlainEnglish.count(annotation.documentation.count)) "
            + (annotation.documentation.count == 1 ? "paper" : "papers"),
          at: place ?? annotation.range,
          notes: [Diagnostic.Note(message: "The list", range: paper.range)],
          marks: annotation.documentation.map { .place($0.range) }
        )
      }
    }
  }

  /// The sentence that foresees nothing.
  private static func statement(
    _ annotation: Annotation,
    _ context: ValidationContext
  ) -> SourceRange? {
    for paragraph in annotation.paragraphs {
      guard let words = context.find("no documentation", in: paragraph.range) else { continue }
      return context.sentence(around: words)?.range ?? words
    }
    return nil
  }

  /// Whether the sentence names another item, whose heading above it is lost.
  private static func speaksOfAnother(
    item number: ItemNumber?,
    at place: SourceRange,
    _ context: ValidationContext
  ) -> Bool {
    let named: [ItemNumber] = context.document.mentions(in: place).compactMap {
      if case .item(let item, _) = $0.value { item } else { nil }
    }
    return !named.isEmpty && !named.contains { $0 == number || $0.parent == number }
  }
}
