/// Items have titles.
enum ItemTitleEmptyRule: Rule {
  static let description = RuleDescription(
    "item-title-empty",
    .agenda,
    .error,
    summary: "Every item has a title",
    reason: "A number without a title says nothing of what is to be taken up.",
    source: .practice("all agendas of the family"),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "4. Other matters.\n5. Adoption of the report.",
        breaks: "4.\n5. Adoption of the report."
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    for meeting in context.meetings {
      for entry in meeting.items
      where entry.item.title.allSatisfy({ $0.isWhitespace })
        && entry.item.subitems.isEmpty
      {
        let number = entry.item.number
        findings.report(
          "Item \(number?.description ?? "without a number") has no title",
          at: entry.item.headRange,
          marks: number.map { [.title(meeting.index, $0)] } ?? []
        )
      }
    }
  }
}

/// Two items do not share a title.
enum ItemTitleRepeatedRule: Rule {
  static let description = RuleDescription(
    "item-title-repeated",
    .agenda,
    .warning,
    summary: "No two items of one agenda, and no two subitems of one item, share a title",
    reason: "One of them was copied and not changed, or the item is on the agenda twice.",
    source: .practice("all agendas of the family"),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    for meeting in context.meetings {
      var first: [Key: AgendaItem] = [:]
      for entry in meeting.items where !entry.item.title.isEmpty {
        let item = entry.item
        let key = Key(parent: entry.parent, title: entry.folded)
        guard let other = first[key] else {
          first[key] = item
          continue
        }
        let number = item.number?.description ?? "without a number"
        findings.report(
          "Item \(number) has the title of item \(other.number?.description ?? "above"), "
            + PlainEnglish.quote(item.title),
          at: item.headRange,
          notes: [Diagnostic.Note(message: "The first of the two", range: other.headRange)],
          marks: item.number.map { [.title(meeting.index, $0), .agenda(meeting.index)] } ?? []
        )
      }
    }
  }

  private struct Key: Hashable {
    let parent: Int?
    let title: String
  }
}
