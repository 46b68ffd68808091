/// Papers that the text announces are listed.
enum DocumentNotListedRule: Rule {
  static let description = RuleDescription(
    "document-not-listed",
    .documents,
    .warning,
    summary:
      "A paper that the text says the group “will have before it” stands under Documentation",
    reason: "Delegations order papers from the list, not from the text.",
    source: .practice("the annotations of the working groups"),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "archives (CTOC/COP/WG.6/2031/3).\n\nDocumentation\n\nNote by",
        breaks: "archives (CTOC/COP/WG.6/2031/4).\n\nDocumentation\n\nNote by"
      )
    ],
    needsEnglish: true
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard !context.isReport, !context.papers.listed.isEmpty else { return }
    for (symbol, places) in context.papers.cited where context.papers.bySymbol[symbol] == nil {
      for place in places {
        guard let sentence = context.sentence(around: place),
          context.holds("have before it", in: sentence.range)
            || context.holds("have before them", in: sentence.range)
        else { continue }
        let block = context.blocks[sentence.block]
        findings.report(
          "The text says that \(symbol) will be before the group, but it is not listed under "
            + "Documentation",
          at: place,
          marks: listed(block, context).flatMap { $0.symbols.map { .symbol($0.withoutStar) } },
          reliesOn: listed(block, context).map { .place($0.range) }
        )
      }
    }
  }

  /// The papers listed for the same item: one of them may be this one under a wrong symbol.
  private static func listed(
    _ block: TextBlock,
    _ context: ValidationContext
  ) -> [DocumentationEntry] {
    guard let meeting = block.meeting, let number = block.item else { return [] }
    let index = context.meetings[meeting]
    var items = [index.item(number), number.parent.flatMap { index.item($0) }].compactMap { $0 }
    items += index.item(number)?.subitems ?? []
    return items.flatMap { $0.annotation?.documentation ?? [] }
  }
}

/// Papers listed are spoken of.
enum DocumentNotCitedRule: Rule {
  static let description = RuleDescription(
    "document-not-cited",
    .documents,
    .note,
    summary: "A paper under Documentation is mentioned in the annotation of its item",
    reason: "The annotation tells delegations what a paper is for.",
    source: .practice("most annotations of the working groups"),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "For its consideration of the subitem, the Working Group will have before it a note "
          + "by the Secretariat on custody transfers between archives (CTOC/COP/WG.6/2031/3).\n\n",
        breaks: ""
      )
    ],
    needsEnglish: true
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard !context.isReport else { return }
    let own = Set(context.document.masthead.symbol?.canonical.parts ?? [])
    var texts = AnnotationTexts()
    for paper in context.papers.listed {
      guard let meeting = paper.meeting, let number = paper.item, !paper.entry.symbols.isEmpty,
        !paper.entry.symbols.contains(where: { context.papers.cited[$0.withoutStar] != nil }),
        // The agenda may list itself.
        !paper.entry.symbols.contains(where: { own.contains($0.withoutStar) }),
        !texts.holds(paper.entry.title, number, context.meetings[meeting])
      else { continue }
      findings.report(
        "The annotation does not mention the paper \(context.symbolText(of: paper.entry))",
        at: context.symbolPlace(of: paper.entry),
        reliesOn: [.place(paper.entry.range)]
          + paper.entry.symbols.map { .symbol($0.withoutStar) }
      )
    }
  }
}

/// What the annotations of an item and of its family say, to look for the titles of papers in it.
private struct AnnotationTexts {
  private var meeting = -1
  private var item: ItemNumber?
  private var texts: [String] = []
  private var questions = 0

  /// Of more papers than this in one item, none is described by its title.
  private static let limit = 20

  /// Whether the annotations of an item, of the one above it or of its subitems name a paper by
  /// its title.
  mutating func holds(_ title: String, _ number: ItemNumber, _ index: MeetingIndex) -> Bool {
    if meeting != index.index || item != number {
      (meeting, item, questions) = (index.index, number, 0)
      var family = [index.item(number)]
      if let parent = number.parent { family.append(index.item(parent)) }
      family += index.item(number)?.subitems.map { $0 } ?? []
      texts = family.flatMap { $0?.annotation?.paragraphs ?? [] }
        .map { ComparedTitle($0.text).expanded }
    }
    questions += 1
    let title = ComparedTitle(title).expanded
    guard title.utf8.count > 12, questions <= Self.limit else { return false }
    return texts.contains { $0.contains(title) }
  }
}
