/// An annotation's heading is the item's title.
enum AnnotationTitleMismatchRule: Rule {
  static let description = RuleDescription(
    "annotation-title-mismatch",
    .annotations,
    .warning,
    summary: "The heading over an annotation is the item's title in the agenda; a known short form "
      + "of a name is a note",
    reason: "One of the two was changed and the other forgotten; the title that is adopted is the "
      + "one in the list.",
    source: .practice(
      "all annotated agendas of the family; “art. 13” in the list and “article 13” "
        + "over the annotation are alike (CTOC/COP/WG.3/2016/1)"
    ),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "(a) Return of recovered records\n\nThe",
        breaks: "(a) Return of the recovered record\n\nThe"
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard !context.isReport else { return }
    for meeting in context.meetings {
      for entry in meeting.items {
        guard let annotation = entry.annotation, !annotation.headingRange.isEmpty,
          !annotation.heading.isEmpty, !entry.item.title.isEmpty
        else { continue }
        let item = entry.item
        let likeness = ComparedTitle.compare(annotation.heading, item.title)
        guard likeness > .normalised else { continue }
        let number = item.number?.description ?? "without a number"
        let isShortForm = likeness == .expanded
        let titles = TwoTitles(annotation.heading, item.title)
        let place = annotation.headingRange
        findings.report(
          isShortForm
            ? "The annotation of item \(number) writes a name in another form than the agenda"
            : "The annotation of item \(number) is headed \(titles.first), "
              + "the agenda says \(titles.second)",
          at: isShortForm ? place : titles.place(in: place, of: context.text),
          severity: isShortForm ? .note : nil,
          notes: [Diagnostic.Note(message: "The title in the agenda", range: item.headRange)],
          marks: marks(item, annotation, meeting),
          reliesOn: item.number.map { [.title(meeting.index, $0), .item(meeting.index, $0)] } ?? []
        )
      }
    }
  }

  /// Where the timetable agrees with the annotation, the odd title is the agenda's, and what the
  /// timetable differs in only follows.
  private static func marks(
    _ item: AgendaItem,
    _ annotation: Annotation,
    _ meeting: MeetingIndex
  ) -> [Fact] {
    guard let number = item.number,
      let row = meeting.rowsByItem[number]?.first.map({ meeting.rows[$0] })
    else { return [] }
    var headed = item
    headed.title = annotation.heading
    let likeness = SlotTitle.compare(row.entry.title, with: headed, parent: nil)
    return likeness < .different ? [.title(meeting.index, number)] : []
  }
}
