/// Every annotation belongs to an item.
enum AnnotationUnknownRule: Rule {
  static let description = RuleDescription(
    "annotation-unknown",
    .annotations,
    .error,
    summary: "Every annotation stands under the number and title of an item of the agenda",
    reason: "The item was dropped from the list or renumbered, and its annotation was left behind.",
    source: .practice("all annotated agendas of the family"),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "5. Adoption of the report\n\nThe Working Group",
        breaks: "6. Adoption of the report\n\nThe Working Group"
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard !context.isReport else { return }
    for meeting in context.meetings where !meeting.items.isEmpty {
      for entry in meeting.items {
        guard let annotation = entry.annotation, let printed = annotation.number,
          let number = entry.item.number, printed != number,
          // A heading may print only the last part of its number.
          printed.label != number.label
        else { continue }
        findings.report(
          "The annotation \(PlainEnglish.quote(annotation.heading)) is numbered \(printed), the item "
            + "\(number)",
          at: place(annotation),
          notes: [Diagnostic.Note(message: "The item", range: entry.item.headRange)],
          marks: [.item(meeting.index, number), .item(meeting.index, printed)],
          reliesOn: [.item(meeting.index, printed), .agenda(meeting.index), .structure]
        )
      }
      reportUnnumbered(meeting, &findings)
      for annotation in meeting.strayAnnotations {
        report(annotation, meeting, context, &findings)
      }
    }
  }

  /// Headings without a number among numbered ones; where no heading has one, the text lost them.
  private static func reportUnnumbered(_ meeting: MeetingIndex, _ findings: inout FindingList) {
    let headed = meeting.items.filter { entry in
      entry.parent == nil && entry.annotation.map { !$0.headingRange.isEmpty } ?? false
    }
    let unnumbered = headed.filter { $0.annotation?.number == nil }
    guard unnumbered.count * 2 < headed.count else { return }
    for entry in unnumbered {
      guard let annotation = entry.annotation, let number = entry.item.number else { continue }
      findings.report(
        "The annotation \(PlainEnglish.quote(annotation.heading)) has no number; it is that of item "
          + "\(number)",
        at: place(annotation),
        notes: [Diagnostic.Note(message: "The item", range: entry.item.headRange)],
        reliesOn: [.item(meeting.index, number), .agenda(meeting.index), .structure]
      )
    }
  }

  private static func report(
    _ annotation: Annotation,
    _ meeting: MeetingIndex,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let number = annotation.number
    let known = meeting.item(titled: annotation.heading)
    var message = "The annotation "
    message += number.map { "of item \($0)" } ?? PlainEnglish.quote(annotation.heading)
    if let number, known?.number == number {
      message = "Item \(number) is annotated twice"
    } else if let known, let its = known.number {
      message += ", \(PlainEnglish.quote(annotation.heading)), has the title of item \(its)"
    } else {
      message +=
        "\(number == nil ? "" : ", " + PlainEnglish.quote(annotation.heading) + ",") belongs to "
        + "no item of the agenda\(meeting.suffix(in: context))"
    }
    var marks: [Fact] = []
    if let number { marks.append(.item(meeting.index, number)) }
    if let its = known?.number { marks.append(.item(meeting.index, its)) }
    if known == nil { marks.append(.completeness(meeting.index)) }
    findings.report(
      message,
      at: place(annotation),
      notes: known.map { [Diagnostic.Note(message: "The item", range: $0.headRange)] } ?? [],
      marks: marks,
      reliesOn: (number.map { [.item(meeting.index, $0)] } ?? [.agenda(meeting.index)])
        + [.structure]
    )
  }

  private static func place(_ annotation: Annotation) -> SourceRange {
    annotation.headingRange.isEmpty ? annotation.range : annotation.headingRange
  }
}
