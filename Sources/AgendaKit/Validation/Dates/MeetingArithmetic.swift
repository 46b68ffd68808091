/// The numbers of meetings against their years, and against the one before.
extension MeetingSequenceRule {
  /// Another meeting that the text names, and its year.
  private struct Other {
    let number: Int
    let year: Int
    let ordinal: SourceRange
  }

  /// Reports the one earlier meeting whose number does not fit, where this one and another that is
  /// named show a meeting a year, and a meeting right before this one that has another number.
  static func judgeCount(
    _ meeting: MeetingIndex,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    guard let own = meeting.meeting.ordinal, let days = meeting.dayRanges.first else { return }
    var others: [Other] = []
    for mention in context.document.mentions {
      guard case .ordinal(let number, let noun, let body) = mention.value,
        let sentence = context.sentence(around: mention.range),
        !ASCII.isDigit(context.text.bytes[Int(mention.range.lower)])
      else { continue }
      if number != own - 1, number != own, context.isCalledLast(mention.range, in: sentence),
        isOfGroup(body, mention.range, sentence, meeting, context)
      {
        findings.report(
          "The \(noun.rawValue) before this one, the \(PlainEnglish.ordinal(own)), was the "
            + PlainEnglish.ordinal(own - 1),
          at: mention.range,
          notes: note(meeting),
          marks: [.place(mention.range)],
          reliesOn: [.place(mention.range), .ordinal(meeting.index)]
        )
        continue
      }
      guard number != own, let time = context.timeTold(after: mention.range, in: sentence),
        number < own ? time.year < days.firstDay.year : time.year > days.firstDay.year,
        isOfGroup(body, mention.range, sentence, meeting, context)
      else { continue }
      others.append(Other(number: number, year: time.year, ordinal: mention.range))
    }
    func fits(_ one: Other) -> Bool { own - one.number == days.firstDay.year - one.year }
    let odd = others.filter { !fits($0) }
    guard let first = odd.first, first.number < own,
      odd.allSatisfy({ $0.number == first.number }), let known = others.first(where: fits)
    else { return }
    findings.report(
      "With a meeting a year, as the \(PlainEnglish.ordinal(known.number)) in \(known.year) and "
        + "the \(PlainEnglish.ordinal(own)) in \(days.firstDay.year) are, that of \(first.year) "
        + "was the \(PlainEnglish.ordinal(own - days.firstDay.year + first.year))",
      at: first.ordinal,
      severity: .note,
      notes: [Diagnostic.Note(message: "The meeting of \(known.year)", range: known.ordinal)]
        + note(meeting),
      marks: [.place(first.ordinal)],
      reliesOn: [.place(first.ordinal), .ordinal(meeting.index), .meetingDays(meeting.index)]
    )
  }

  private static func note(_ meeting: MeetingIndex) -> [Diagnostic.Note] {
    meeting.meeting.places.ordinal.map { [Diagnostic.Note(message: "This meeting", range: $0)] }
      ?? []
  }
}

extension ValidationContext {
  /// Whether words say that a meeting was or will be held.
  func saysHeld(_ words: SourceRange) -> Bool {
    holds(anyOf: ["held", "take place", "took place", "convened", "scheduled for"], in: words)
  }

  /// "Follows its twenty-fifth meeting", "its previous meeting, the twenty-fifth meeting": whether
  /// the words before an ordinal call it the last one before this one.
  fileprivate func isCalledLast(_ ordinal: SourceRange, in sentence: RunningSentence) -> Bool {
    let near = SourceRange(
      max(Int(sentence.range.lower), Int(ordinal.lower) - 28),
      Int(ordinal.lower)
    )
    let heads: [FixedText] = [
      "follows its", "follows the", "predecessor, the", "previous meeting, the",
      "previous session, the", "last meeting, the", "last session, the", "follow-up to the",
    ]
    return heads.contains { head in
      find(head, in: near).map { ordinal.lower - $0.upper <= 2 } ?? false
    }
  }
}
