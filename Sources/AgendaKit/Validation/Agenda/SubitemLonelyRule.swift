/// An item is divided into two parts or not at all.
enum SubitemLonelyRule: Rule {
  static let description = RuleDescription(
    "subitem-lonely",
    .agenda,
    .warning,
    summary: "No item has a single subitem",
    reason: "A division into one part is none: the subitem belongs in the item's title, or its "
      + "neighbour was lost.",
    source: .editorialManual(
      page: "headings",
      address: "https://www.un.org/dgacm/en/content/editorial-manual/headings"
    ),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "2. Digitization of meeting records.",
        breaks: "2. Digitization of meeting records:\n   (a) Scanning of bound volumes."
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    for meeting in context.meetings {
      for entry in meeting.items where entry.item.subitems.count == 1 {
        let only = entry.item.subitems[0]
        findings.report(
          "\(only.number.map { "(" + ($0.label.dropFirst().dropLast()) + ")" } ?? "This") is the "
            + "only subitem of item \(entry.item.number?.description ?? "without a number")",
          at: only.headRange,
          notes: [Diagnostic.Note(message: "The item above it", range: entry.item.headRange)],
          marks: [.place(only.headRange)],
          reliesOn: [.agenda(meeting.index)] + neighbour(of: only).map { .item(meeting.index, $0) }
        )
      }
    }
  }

  /// The subitem that would make two, where another finding says that it was lost.
  private static func neighbour(of only: AgendaItem) -> [ItemNumber] {
    guard let number = only.number, let letter = number.letter else { return [] }
    return [ItemNumber(number.number, letter: letter == 1 ? 2 : letter - 1)]
  }
}
