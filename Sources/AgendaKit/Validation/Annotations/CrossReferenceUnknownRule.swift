/// References to items lead somewhere.
enum CrossReferenceUnknownRule: Rule {
  static let description = RuleDescription(
    "cross-reference-unknown",
    .annotations,
    .error,
    summary: "“Agenda item 3” and “item 1 (b)” exist in the agenda meant",
    reason: "The agenda was renumbered after the sentence was written.",
    source: .logic("The reader cannot follow the reference."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "Under agenda item 3, the Working Group",
        breaks: "Under agenda item 9, the Working Group"
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    for mention in context.document.mentions {
      guard case .item(let number, let group) = mention.value,
        let sentence = context.sentence(around: mention.range),
        let meeting = context.meeting(meantBy: group, in: sentence),
        !context.meetings[meeting].items.isEmpty,
        context.meetings[meeting].byNumber[number] == nil,
        !context.speaksOfAnotherMeeting(sentence, than: meeting)
      else { continue }
      let index = context.meetings[meeting]
      let quoted = context.titleQuoted(after: mention).flatMap {
        context.item(titled: $0.title)?.number
      }
      findings.report(
        "The agenda\(index.suffix(in: context)) has no item \(number)",
        at: mention.range,
        marks: quoted.map { [.item(meeting, $0)] } ?? [],
        reliesOn: [.item(meeting, number)]
      )
    }
  }
}

extension ValidationContext {
  /// The meeting whose agenda a reference means: that of the group named, else the one under whose
  /// annotations it stands, else the only one.
  func meeting(meantBy group: String?, in sentence: RunningSentence) -> Int? {
    if let group { return meeting(ofGroup: group) }
    return blocks[sentence.block].meeting ?? (meetings.count == 1 ? 0 : nil)
  }

  /// Whether a sentence speaks of another meeting than this one, by its ordinal, so that items
  /// named in it may be that meeting's.
  func speaksOfAnotherMeeting(_ sentence: RunningSentence, than meeting: Int) -> Bool {
    let own = meetings[meeting].meeting.ordinal
    return document.mentions(in: sentence.range).contains { mention in
      guard case .ordinal(let number, _, _) = mention.value else { return false }
      return !isReport && number != own
    }
  }
}
