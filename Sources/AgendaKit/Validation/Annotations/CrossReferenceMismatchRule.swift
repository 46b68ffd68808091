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
      guard case .item(let number, let group) = mention.value,
        let sentence = context.sentence(around: mention.range),
        let home = context.blocks[sentence.block].meeting,
        let meeting = context.meeting(meantBy: group, in: sentence),
        let item = context.meetings[meeting].item(number)
      else { continue }
      let here = context.blocks[sentence.block].item
      if let quoted = context.titleQuoted(after: mention), isOurs(mention, sentence, context) {
        judge(quoted, item, number, mention, context.meetings[meeting], context, &findings)
      } else if let here, home == meeting, here.number != number.number {
        judge(number, mention, sentence, here, context.meetings[home], context, &findings)
      } else if let here, home != meeting {
        judge(
          number,
          of: meeting,
          mention,
          sentence,
          here,
          context.meetings[home],
          context,
          &findings
        )
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
      let right = meeting.items.map(\.item).first(where: {
        ComparedTitle.fold($0.title).hasPrefix("adoption of the agenda")
      }), let expected = right.number, expected != number,
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

  /// Whether a sentence is about this meeting: of what is to come.
  private static func isOurs(
    _ mention: Mention,
    _ sentence: RunningSentence,
    _ context: ValidationContext
  ) -> Bool {
    context.firstVerb(after: mention.range, in: sentence)?.isFuture != false
  }

  /// "Under agenda item 2, the Working Group may wish …" under item 3.
  private static func judge(
    _ number: ItemNumber,
    _ mention: Mention,
    _ sentence: RunningSentence,
    _ here: ItemNumber,
    _ meeting: MeetingIndex,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    guard !context.isOfOrganization(here, meeting), context.speaksOfOwnItem(mention, in: sentence),
      let own = meeting.item(here),
      // "Under agenda items 2 and 3": the own item is named too.
      !context.document.mentions(in: sentence.range).contains(where: {
        if case .item(let other, _) = $0.value { other.number == here.number } else { false }
      }),
      !context.isOfAnotherMeeting(mention, in: sentence, than: meeting.meeting.ordinal)
    else { return }
    findings.report(
      "The annotation of item \(here) speaks here of item \(number)",
      at: mention.range,
      notes: [Diagnostic.Note(message: "Item \(here)", range: own.headRange)],
      reliesOn: [
        .annotation(meeting.index, number), .item(meeting.index, number),
        .item(meeting.index, here), .agenda(meeting.index), .place(mention.range),
      ]
    )
  }

  /// "For annotations on this item, see agenda item 2 of …" under a joint item.
  private static func judge(
    _ number: ItemNumber,
    of meeting: Int,
    _ mention: Mention,
    _ sentence: RunningSentence,
    _ here: ItemNumber,
    _ home: MeetingIndex,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let other = context.meetings[meeting]
    guard mention.range.lower - sentence.range.lower < 120,
      context.holds("annotations on this", in: sentence.range),
      let counterpart = counterpart(of: here, home, in: other), counterpart.number != number.number
    else { return }
    findings.report(
      "The reader is sent to item \(number) of the \(other.meeting.group.name); the counterpart of "
        + "item \(here) is item \(counterpart)",
      at: mention.range,
      notes: other.item(counterpart).map {
        [Diagnostic.Note(message: "The counterpart", range: $0.headRange)]
      } ?? [],
      reliesOn: [.item(meeting, counterpart), .item(home.index, here), .place(mention.range)]
    )
  }

  /// The item of another group that an item, or the one above it, is shared with.
  private static func counterpart(
    of number: ItemNumber,
    _ home: MeetingIndex,
    in other: MeetingIndex
  ) -> ItemNumber? {
    var number: ItemNumber? = number
    while let one = number {
      if let joint = home.item(one)?.joint {
        return joint.counterparts.first { $0.group.map(other.isNamed) ?? false }?.item
      }
      number = one.parent
    }
    return nil
  }

  /// "agenda item 2, entitled “…”".
  private static func judge(
    _ quoted: (title: String, range: SourceRange),
    _ item: AgendaItem,
    _ number: ItemNumber,
    _ mention: Mention,
    _ meeting: MeetingIndex,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let titles = [item.title] + item.subitems.map(\.title)
    guard !titles.contains(where: { ComparedTitle.compare(quoted.title, $0) < .different }) else {
      return
    }
    let both = TwoTitles(quoted.title, item.title)
    findings.report(
      "Item \(number) is quoted as \(both.first), the agenda says \(both.second)",
      at: both.place(in: quoted.range, of: context.source),
      notes: [Diagnostic.Note(message: "The title in the agenda", range: item.headRange)],
      reliesOn: [
        .item(meeting.index, number), .title(meeting.index, number), .place(mention.range),
      ]
    )
  }

  /// "Deliberations on the agenda item entitled “…” will begin".
  private static func judgeTitles(_ context: ValidationContext, _ findings: inout FindingList) {
    for sentence in context.sentences {
      guard context.blocks[sentence.block].meeting != nil,
        let words = context.find("agenda item entitled", in: sentence.range),
        let quoted = context.titleQuoted(
          from: SourceRange(Int(words.upper) - 8, Int(words.upper)),
          in: sentence
        ), context.item(titled: quoted.title) == nil
      else { continue }
      guard context.firstVerb(after: quoted.range, in: sentence)?.isFuture == true,
        !["was", "were", "had"].contains(where: { context.holds($0, in: sentence.range) })
      else { continue }
      findings.report(
        "No item of the agenda is entitled \(PlainEnglish.quote(quoted.title))",
        at: quoted.range
      )
    }
  }
}

extension ValidationContext {
  /// Whether an item is the one under which the whole agenda is spoken of.
  fileprivate func isOfOrganization(_ number: ItemNumber, _ meeting: MeetingIndex) -> Bool {
    if number.number == meeting.meeting.agenda.first?.number?.number { return true }
    guard let item = meeting.item(number) else { return true }
    let title = ComparedTitle.fold(item.title)
    return title.contains("organization") || title.contains("adoption of the agenda")
  }

  /// Whether the words near an item's number name another meeting, whose item it is.
  fileprivate func isOfAnotherMeeting(
    _ mention: Mention,
    in sentence: RunningSentence,
    than own: Int?
  ) -> Bool {
    // "item 3 of the provisional agenda for the tenth meeting"
    let rest = SourceRange(
      Int(mention.range.upper),
      min(Int(sentence.range.upper), Int(mention.range.upper) + 60)
    )
    let goesOn = find("of", in: rest).map { $0.lower - rest.lower <= 2 } ?? false
    let upper = Int(goesOn ? rest.upper : mention.range.upper)
    return document.mentions(in: SourceRange(Int(sentence.range.lower), upper)).contains {
      if case .ordinal(let number, _, _) = $0.value { number != own } else { false }
    }
  }

  /// Whether the words around an item's number are those with which an annotation speaks of its own
  /// item: "Under agenda item 3, the Working Group may wish", "For its consideration of agenda item 3",
  /// "No issues have been raised under agenda item 3".
  fileprivate func speaksOfOwnItem(_ mention: Mention, in sentence: RunningSentence) -> Bool {
    let before = SourceRange(Int(sentence.range.lower), Int(mention.range.lower))
    guard before.count < 120 else { return false }
    let start = plainText(before).lowercased()
    // "Nevertheless, under agenda item 3, the Working Group may wish".
    let isOpening =
      start.count < 28 && start.hasSuffix(", under")
      && !start.contains { $0.isNumber }
    if start == "under" || isOpening || start == "for its consideration of" {
      guard let verb = firstVerb(after: mention.range, in: sentence) else { return false }
      return verb.isFuture
    }
    return ["raised", "matter", "matters", "issue", "issues"].contains {
      start.hasSuffix(" \($0) under")
    }
  }
}
