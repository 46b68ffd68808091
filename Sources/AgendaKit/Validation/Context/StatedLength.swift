/// How many days a meeting lasts, as a sentence says: "The two-day meeting will …", "The meeting will
/// last two days".
struct StatedLength {
  /// The meeting, by position.
  let meeting: Int
  let days: Int
  /// The words of the number.
  let range: SourceRange

  /// The statements about the meetings of a document.
  /// - Complexity: O(n) in the bytes of the sentences.
  static func all(in context: ValidationContext) -> [StatedLength] {
    context.sentences(for: .days).compactMap { sentence in
      guard
        let meeting = context.blocks[sentence.block].meeting
          ?? (context.meetings.count == 1 ? 0 : nil),
        let (days, range) = context.lengthAsAdjective(in: sentence, of: context.meetings[meeting])
          ?? context.lengthAfterVerb(in: sentence),
        !context.speaksOfAnother(than: meeting, in: sentence)
      else { return nil }
      return StatedLength(meeting: meeting, days: days, range: range)
    }
  }
}

extension ValidationContext {
  /// "The two-day meeting will", "during its four-day session, the Working Group will".
  fileprivate func lengthAsAdjective(
    in sentence: RunningSentence,
    of meeting: MeetingIndex
  ) -> (days: Int, range: SourceRange)? {
    guard
      let noun = find("day meeting", in: sentence.range)
        ?? find("day session", in: sentence.range), noun.lower > sentence.range.lower,
      text.bytes[Int(noun.lower) - 1] == ASCII.hyphen,
      let number = SmallNumber.value(
        before: Int(noun.lower) - 1,
        after: Int(sentence.range.lower),
        within: 1,
        self
      )
    else { return nil }
    let before = plainText(SourceRange(Int(sentence.range.lower), number.start)).lowercased()
    let after = SourceRange(
      Int(noun.upper),
      min(Int(sentence.range.upper), Int(noun.upper) + 24)
    )
    let isAhead =
      firstVerb(after: noun, in: sentence)?.isFuture == true
      || before.contains(" will ") || before.contains(" is to ")
    guard isAhead || isReport else { return nil }
    let isSubject =
      before == "the"
      && ["will", "is", "shall", "would", "was"].contains(where: { word in
        plainText(after).hasPrefix(word + " ")
      })
    let isOfGroup =
      ["its", "during its", "at its", "in its", "over its", "for its"].contains(before)
      && holds("the working group", in: after)
    // "During the one-day meeting of the informal consultations".
    let rest = SourceRange(Int(noun.upper), Int(sentence.range.upper))
    let isDuring =
      !isOfOther(rest, than: meeting)
      && ["during the", "throughout the", "over the", "for the"].contains {
        before.hasSuffix($0)
      }
    return isSubject || isOfGroup || isDuring
      ? (number.value, SourceRange(number.start, Int(noun.lower) + 3)) : nil
  }

  /// "The meeting will last two days", "The Working Group will meet for two days".
  fileprivate func lengthAfterVerb(
    in sentence: RunningSentence
  ) -> (days: Int, range: SourceRange)? {
    let verbs: [FixedText] = [
      "will last", "lasts", "lasted", "is to last", "is scheduled to last", "will meet for",
    ]
    guard let verb = verbs.lazy.compactMap({ self.find($0, in: sentence.range) }).first else {
      return nil
    }
    guard isThisMeeting(SourceRange(Int(sentence.range.lower), Int(verb.lower))) else { return nil }
    let rest = SourceRange(
      Int(verb.upper),
      min(Int(sentence.range.upper), Int(verb.upper) + 40)
    )
    guard let noun = find("days", in: rest) ?? find("day", in: rest),
      let number = SmallNumber.value(
        before: Int(noun.lower),
        after: Int(verb.upper),
        within: 3,
        self
      )
    else { return nil }
    return (number.value, SourceRange(number.start, Int(noun.upper)))
  }

  /// Whether the subject of a sentence is this meeting or its group: "The meeting", "The ninth
  /// meeting of the Working Group", but not "The next meeting".
  private func isThisMeeting(_ subject: SourceRange) -> Bool {
    let words = plainText(subject).lowercased()
    let nouns = ["meeting", "session", "working group"]
    guard subject.count < 120, words.hasPrefix("the ") else { return false }
    if let first = document.mentions(in: subject).first, case .ordinal = first.value {
      return first.range.lower - subject.lower <= 6
    }
    return nouns.contains { words.dropFirst(4).hasPrefix($0) }
  }

  /// Whether a sentence speaks of another meeting than this, by its number, its time or its body.
  func speaksOfAnother(than meeting: Int, in sentence: RunningSentence) -> Bool {
    let index = meetings[meeting]
    let isOther = document.mentions(in: sentence.range).contains { mention in
      switch mention.value {
      case .ordinal(let number, _, let body):
        number != index.meeting.ordinal
          || body.map { self.meeting(ofGroup: $0) != meeting } ?? false
      case .date(let date, _, _): !index.includes(date)
      case .days(let days, _): !index.includes(days.firstDay)
      default: false
      }
    }
    let year = index.dayRanges.first?.firstDay.year
    return isOther || years(in: sentence.range).contains { $0 != year }
      || (BodyNames.plenary + ["bureau"]).contains {
        !index.foldedName.contains($0) && find(name: "the " + $0, in: sentence.range) != nil
      }
  }
}
