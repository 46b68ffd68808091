/// References to items lead somewhere.
enum CrossReferenceUnknownRule: Rule {
  static let description = RuleDescription(
    "cross-reference-unknown",
    .annotations,
    .error,
    summary:
      "“Agenda item 3”, “item 1 (b)” and “subitem (c)” exist in the agenda meant, “paragraph 12 (b) "
      + "above”, “section IV below” and “footnote 3 above” in the document, and there",
    reason: "The agenda or the report was renumbered after the sentence was written.",
    source: .logic("The reader cannot follow the reference."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "Under agenda item 3, the Working Group",
        breaks: "Under agenda item 9, the Working Group"
      ),
      RuleExample(
        in: .report,
        keeps: "described a scanning programme.",
        breaks: "described a scanning programme (see para. 41 below)."
      ),
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    checkMasthead(context, &findings)
    checkParagraphs(context, &findings)
    checkSubitems(context, &findings)
    findings.goOn()
    checkSubparagraphs(context, &findings)
    checkLettersAbove(context, &findings)
    checkSections(context, &findings)
    checkNotes(context, &findings)
    var told: SourceRange?
    for mention in context.document.mentions {
      guard case .item(let number, let group) = mention.value,
        let sentence = context.sentence(around: mention.range),
        let meeting = context.meeting(meantBy: group, in: sentence),
        !context.meetings[meeting].items.isEmpty,
        context.meetings[meeting].byNumber[number] == nil,
        !context.speaksOfAnotherMeeting(sentence, than: meeting),
        !context.isOfAnotherAgenda(mention, in: sentence, than: meeting)
      else { continue }
      // "Items 2 to 9" are one fault.
      if let last = told, mention.range.lower >= last.lower, context.joins(last, mention.range) {
        told = mention.range
        continue
      }
      told = mention.range
      let index = context.meetings[meeting]
      let quoted = context.titleQuoted(after: mention).flatMap {
        context.item(titled: $0.title)?.number
      }
      findings.report(
        "The agenda\(index.suffix(in: context)) has no item \(number)",
        at: mention.range,
        marks: [.place(mention.range)] + (quoted.map { [.item(meeting, $0)] } ?? []),
        reliesOn: [.item(meeting, number)]
      )
    }
  }
}

extension CrossReferenceUnknownRule {
  /// "Item 1 (c) of the provisional agenda" in the masthead of an agenda is an item of its own.
  private static func checkMasthead(_ context: ValidationContext, _ findings: inout FindingList) {
    let masthead = context.document.masthead
    guard !context.isReport, context.meetings.count == 1, let meeting = context.meetings.first,
      !meeting.items.isEmpty, let number = masthead.underItem,
      let place = masthead.places.underItem, meeting.byNumber[number] == nil
    else { return }
    findings.report(
      "The agenda has no item \(number)",
      at: place,
      reliesOn: [.item(meeting.index, number)]
    )
  }
}

extension CrossReferenceUnknownRule {
  /// "See paragraph 12 above", in a report whose paragraphs run from 1.
  private static func checkParagraphs(_ context: ValidationContext, _ findings: inout FindingList) {
    let references = context.paragraphReferences
    for reference in references where reference.isReversed {
      findings.report(
        "\(PlainEnglish.quote(context.plainText(reference.range))) runs backwards",
        at: reference.range
      )
    }
    guard let parts = context.reportParts, parts.paragraphs.first?.paragraph.number == 1,
      let last = parts.paragraphs.lazy.compactMap({ $0.paragraph.number }).max()
    else { return }
    // Both stand in the order of the text.
    var next = 0
    for reference in references where !reference.isReversed {
      guard let direction = reference.direction else {
        if let number = reference.numbers.first(where: { $0 > last }),
          context.isToOwnParagraph(reference)
        {
          findings.report(
            "The \(context.isReport ? "report" : "document") has no paragraph \(number)",
            at: reference.range
          )
        }
        continue
      }
      while next < parts.paragraphs.count,
        parts.paragraphs[next].paragraph.range.upper <= reference.range.lower
      {
        next += 1
      }
      let own = parts.paragraphs.dropFirst(next).first.flatMap {
        $0.paragraph.range.contains(reference.range) ? $0 : nil
      }
      let message: String
      if let number = reference.numbers.first(where: { $0 > last || $0 < 1 }) {
        message = "The \(context.isReport ? "report" : "document") has no paragraph \(number)"
      } else if let own = own?.paragraph.number,
        let number = reference.numbers.first(where: {
          direction == .above ? $0 > own : $0 < own
        })
      {
        message =
          "Paragraph \(number) stands \(direction == .above ? "below" : "above"), not "
          + direction.rawValue
      } else if let own = own?.paragraph.number, reference.numbers == [own],
        reference.letters.isEmpty
      {
        message = "Paragraph \(own) is this one, not \(direction.rawValue)"
      } else {
        continue
      }
      findings.report(
        message,
        at: reference.range,
        marks: [.place(reference.range)],
        reliesOn: own.map { [.place($0.paragraph.range)] } ?? []
      )
    }
  }
}

extension ValidationContext {
  /// Whether two references are of one list: in their sentence only joiners stand between them.
  fileprivate func joins(_ first: SourceRange, _ second: SourceRange) -> Bool {
    guard first.upper < second.lower else { return true }
    guard second.lower - first.upper < 40, let sentence = sentence(around: first),
      sentence.range.contains(second)
    else { return false }
    let between = plainText(SourceRange(Int(first.upper), Int(second.lower)))
    return between.lowercased().split { !$0.isLetter && !$0.isNumber }.allSatisfy {
      ["to", "and", "or", "agenda", "item", "items", "subitem", "subitems"].contains($0)
    }
  }

  /// The meeting whose agenda a reference means: that of the group named, else the one under whose
  /// annotations it stands, else the only one.
  func meeting(meantBy group: String?, in sentence: RunningSentence) -> Int? {
    if let group { return meeting(ofGroup: group) }
    return blocks[sentence.block].meeting ?? (meetings.count == 1 ? 0 : nil)
  }

  /// Whether a reference without "above" is to this report: "see paragraphs 11 and 21."
  fileprivate func isToOwnParagraph(_ reference: ParagraphReference) -> Bool {
    let s = text.bytes.span
    let upper = Int(reference.range.upper)
    guard upper < s.count, s[upper] == ASCII.point || s[upper] == ASCII.closeRound else {
      return false
    }
    let before = SourceRange(
      max(Int(reference.sentence.range.lower), Int(reference.range.lower) - 8),
      Int(reference.range.lower)
    )
    return holds("see", in: before) && !namesOtherDocument(reference.sentence)
  }

  /// Whether a sentence speaks of another meeting than this one, by its ordinal or as the next or the
  /// last, so that items named in it may be that meeting's: asked once for all of them.
  fileprivate func speaksOfAnotherMeeting(_ sentence: RunningSentence, than meeting: Int) -> Bool {
    if let last = lastSpeech, last.range == sentence.range, last.meeting == meeting {
      return last.isOfAnother
    }
    let own = meetings[meeting].meeting.ordinal
    let isOfAnother =
      holds(anyOf: Self.otherMeetings, in: sentence.range)
      || !isReport
        && document.mentions(in: sentence.range).contains { mention in
          if case .ordinal(let number, _, _) = mention.value { number != own } else { false }
        }
    lastSpeech = (sentence.range, meeting, isOfAnother)
    return isOfAnother
  }

  private static let otherMeetings: [FixedText] =
    MeetingSequenceRule.nextMeetingWords
    + ["future meeting", "previous meeting", "previous session", "last meeting", "last session"]

  /// Whether an item is one that another body, or this one earlier, had on its agenda: "the
  /// Conference, under its agenda item 8, agreed", "In 2018, under agenda item 7, … discussed".
  fileprivate func isOfAnotherAgenda(
    _ mention: Mention,
    in sentence: RunningSentence,
    than meeting: Int
  ) -> Bool {
    if let body = bodyAround(mention, in: sentence) {
      let own = meetings[meeting].meeting.group.name.lowercased()
      if !own.contains(body), body != "working group" { return true }
    }
    guard let verb = firstVerb(after: mention.range, in: sentence), !verb.isFuture else {
      return false
    }
    if verb.word == "had" { return true }
    let before = SourceRange(Int(sentence.range.lower), Int(mention.range.lower))
    return meetings[meeting].dayRanges.first.map { days in
      years(in: before).contains { $0 < days.firstDay.year }
    } ?? false
  }

  /// The body whose item is named: the one that acts after it, "…, the Conference", "of the
  /// Conference", else the one before, "The Conference, under its …".
  private func bodyAround(_ mention: Mention, in sentence: RunningSentence) -> String? {
    let bodies = BodyNames.all
    let after = SourceRange(
      Int(mention.range.upper),
      min(Int(sentence.range.upper), Int(mention.range.upper) + 40)
    )
    if let next = bodies.first(where: { body in
      [", the ", " of the "].contains { find(name: $0 + body, in: after)?.lower == after.lower }
    }) {
      return next
    }
    let start = max(Int(sentence.range.lower), Int(mention.range.lower) - 200)
    let before = text.string(under: SourceRange(start, Int(mention.range.lower))).lowercased()
      .split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    let under = [", under its", ", under", ", in its", " under its"].first { before.hasSuffix($0) }
    guard let under else { return nil }
    let subject = before.dropLast(under.count)
    if let direct = bodies.first(where: { subject.hasSuffix($0) }) { return direct }
    // "The Conference decided, under its agenda item 8": "its" is the subject's.
    guard under.hasSuffix("its"), subject.hasPrefix("the ") else { return nil }
    return bodies.first { subject.dropFirst(4).hasPrefix($0) }
  }
}
