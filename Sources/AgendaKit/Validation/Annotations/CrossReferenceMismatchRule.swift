/// References to items name the item meant.
enum CrossReferenceMismatchRule: Rule {
  static let description = RuleDescription(
    "cross-reference-mismatch",
    .annotations,
    .warning,
    summary:
      "What an annotation says of its own item names that item, by its number and its title; "
      + "a joint item sends the reader to its counterpart",
    reason: "The sentence was taken over from another item, or the agenda was renumbered after it "
      + "was written.",
    source: .practice("“Under agenda item 3, the Working Group may wish …” opens item 3"),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "Under agenda item 2, the Working Group may wish",
        breaks: "Under agenda item 3, the Working Group may wish"
      ),
      RuleExample(
        in: .jointAgendas,
        keeps: "see agenda item 3 of the provisional agenda",
        breaks: "see agenda item 2 of the provisional agenda"
      ),
    ],
    needsEnglish: true
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard !context.isReport else { return }
    for mention in context.document.mentions {
      guard let reference = ItemReference(mention, context) else { continue }
      if let quoted = context.titleQuoted(after: mention), reference.isOfComing {
        reference.judge(title: quoted, &findings)
      } else if reference.meeting.index == reference.home.index {
        reference.judgeOwn(&findings)
      } else {
        reference.judgeCounterpart(&findings)
      }
    }
    judgeTitles(context, &findings)
    judgeMasthead(context, &findings)
  }

  /// An agenda stands under the item that adopts it.
  private static func judgeMasthead(_ context: ValidationContext, _ findings: inout FindingList) {
    let masthead = context.document.masthead
    guard context.meetings.count == 1, let meeting = context.meetings.first,
      let number = masthead.underItem, let place = masthead.places.underItem,
      let item = meeting.item(number),
      let right = meeting.items.first(where: { $0.folded.hasPrefix("adoption of the agenda") })?
        .item,
      let expected = right.number, expected != number,
      expected.number == number.number
        || number.level == 1
    else { return }
    if expected.parent == number { return }
    findings.report(
      "The masthead names item \(number), \(PlainEnglish.quote(item.title)); the agenda is adopted under "
        + "item \(expected)",
      at: place,
      notes: [Diagnostic.Note(message: "Item \(expected)", range: right.headRange)],
      reliesOn: [.item(meeting.index, number), .item(meeting.index, expected)]
    )
  }

  /// "Deliberations on the agenda item entitled “…” will begin".
  private static func judgeTitles(_ context: ValidationContext, _ findings: inout FindingList) {
    for sentence in context.sentences(for: .itemEntitled) {
      guard context.blocks[sentence.block].meeting != nil,
        let words = context.find("agenda item entitled", in: sentence.range),
        let quoted = context.titleQuoted(
          from: SourceRange(Int(words.upper) - 8, Int(words.upper)),
          in: sentence
        ), context.item(titled: quoted.title) == nil
      else { continue }
      guard context.firstVerb(after: quoted.range, in: sentence)?.isFuture == true,
        !context.holds(anyOf: ["was", "were", "had"], in: sentence.range)
      else { continue }
      findings.report(
        "No item of the agenda is entitled \(PlainEnglish.quote(quoted.title))",
        at: quoted.range
      )
    }
  }
}
