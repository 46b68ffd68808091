/// A reference of an annotation to an item that exists: "under agenda item 3".
struct ItemReference {
  private let mention: Mention
  private let number: ItemNumber
  /// The item of that number.
  private let item: AgendaItem
  private let sentence: RunningSentence
  /// The meeting whose item is meant.
  let meeting: MeetingIndex
  /// The meeting in whose annotations the reference stands.
  let home: MeetingIndex
  /// The item under which it stands.
  private let here: ItemNumber?
  private let context: ValidationContext

  /// Nil for other mentions, and for references elsewhere or to no item.
  init?(_ mention: Mention, _ context: ValidationContext) {
    guard case .item(let number, let group) = mention.value,
      let sentence = context.sentence(around: mention.range),
      let home = context.blocks[sentence.block].meeting,
      let meeting = context.meeting(meantBy: group, in: sentence),
      let item = context.meetings[meeting].item(number)
    else { return nil }
    self.mention = mention
    self.number = number
    self.item = item
    self.sentence = sentence
    self.meeting = context.meetings[meeting]
    self.home = context.meetings[home]
    here = context.blocks[sentence.block].item
    self.context = context
  }

  /// Whether the sentence speaks of what is to come, which is this meeting.
  var isOfComing: Bool {
    context.firstVerb(after: mention.range, in: sentence)?.isFuture != false
  }

  /// "Agenda item 2, entitled “…”".
  func judge(title quoted: (title: String, range: SourceRange), _ findings: inout FindingList) {
    let titles = [item.title] + item.subitems.map { $0.title }
    guard !titles.contains(where: { ComparedTitle.compare(quoted.title, $0) < .different }) else {
      return
    }
    let both = TwoTitles(quoted.title, item.title)
    findings.report(
      "Item \(number) is quoted as \(both.first), the agenda says \(both.second)",
      at: both.place(in: quoted.range, of: context.text),
      notes: [Diagnostic.Note(message: "The title in the agenda", range: item.headRange)],
      reliesOn: [
        .item(meeting.index, number), .title(meeting.index, number), .place(mention.range),
      ]
    )
  }

  /// "Under agenda item 2, the Working Group may wish …" under item 3.
  func judgeOwn(_ findings: inout FindingList) {
    guard let here, here.number != number.number, !meeting.isOfOrganization(here), speaksOfOwnItem,
      let own = meeting.item(here),
      // "Under agenda items 2 and 3": the own item is named too.
      !context.document.mentions(in: sentence.range).contains(where: {
        if case .item(let other, _) = $0.value { other.number == here.number } else { false }
      }), isOfProposal || !isOfAnotherMeeting
    else { return }
    findings.report(
      "The annotation of item \(here) speaks here of item \(number)",
      at: mention.range,
      notes: [Diagnostic.Note(message: "Item \(here)", range: own.headRange)],
      // When the item named is taken up is said of the other.
      marks: [.schedule(meeting.index, number)],
      reliesOn: [
        .annotation(meeting.index, number), .item(meeting.index, number),
        .item(meeting.index, here), .agenda(meeting.index), .place(mention.range),
      ]
    )
  }

  /// "For annotations on this item, see agenda item 2 of …" under a joint item.
  func judgeCounterpart(_ findings: inout FindingList) {
    guard let here, mention.range.lower - sentence.range.lower < 120,
      context.holds(
        anyOf: ["annotations on this", "for this item", "see the annotations to"],
        in: sentence.range
      ),
      let counterpart = counterpart(of: here), counterpart.number != number.number
    else { return }
    findings.report(
      "The reader is sent to item \(number) of the \(meeting.meeting.group.name); the counterpart "
        + "of item \(here) is item \(counterpart)",
      at: mention.range,
      notes: meeting.item(counterpart).map {
        [Diagnostic.Note(message: "The counterpart", range: $0.headRange)]
      } ?? [],
      reliesOn: [.item(meeting.index, counterpart), .item(home.index, here), .place(mention.range)]
    )
  }

  /// The item of the other group that an item, or the one above it, is shared with.
  private func counterpart(of number: ItemNumber) -> ItemNumber? {
    var number: ItemNumber? = number
    while let one = number {
      if let joint = home.item(one)?.joint {
        return joint.counterparts.first { $0.group.map(meeting.isNamed) ?? false }?.item
      }
      number = one.parent
    }
    return nil
  }

  /// Whether the words near the number name another meeting, whose item it is.
  private var isOfAnotherMeeting: Bool {
    // "item 3 of the provisional agenda for the tenth meeting"
    let rest = SourceRange(
      Int(mention.range.upper),
      min(Int(sentence.range.upper), Int(mention.range.upper) + 60)
    )
    let goesOn = context.find("of", in: rest).map { $0.lower - rest.lower <= 2 } ?? false
    let words = SourceRange(
      Int(sentence.range.lower),
      Int(goesOn ? rest.upper : mention.range.upper)
    )
    return context.document.mentions(in: words).contains {
      if case .ordinal(let number, _, _) = $0.value {
        number != meeting.meeting.ordinal
      } else {
        false
      }
    }
  }

  /// "was proposed", "was included in the agenda" behind the number: how the item came about.
  private var isOfProposal: Bool {
    let near = SourceRange(
      Int(mention.range.upper),
      min(Int(sentence.range.upper), Int(mention.range.upper) + 16)
    )
    return context.holds(
      anyOf: ["was proposed", "was included", "was suggested", "was added", "was placed"],
      in: near
    )
  }

  /// Whether the words around the number are those with which an annotation speaks of its own item:
  /// "Under agenda item 3, the Working Group may wish", "For its consideration of agenda item 3",
  /// "No issues have been raised under agenda item 3".
  private var speaksOfOwnItem: Bool {
    let before = SourceRange(Int(sentence.range.lower), Int(mention.range.lower))
    guard before.count < 120 else { return false }
    let start = context.plainText(before).lowercased()
    // "Nevertheless, under agenda item 3, the Working Group may wish".
    let isOpening =
      start.count < 28 && start.hasSuffix(", under")
      && !start.contains { $0.isNumber }
    if start == "under" || isOpening || start == "for its consideration of" {
      guard let verb = context.firstVerb(after: mention.range, in: sentence) else { return false }
      return verb.isFuture
    }
    // "Item 3 was proposed by the Working Group".
    if start.isEmpty || start == "the", isOfProposal { return true }
    if start.hasPrefix("no "), start.hasSuffix(" under") || start.hasSuffix(" regarding") {
      return true
    }
    return ["raised", "matter", "matters", "issue", "issues"].contains {
      start.hasSuffix(" \($0) under")
    }
  }
}
