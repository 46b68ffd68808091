/// The document is of one group.
enum MeetingGroupMismatchRule: Rule {
  static let description = RuleDescription(
    "meeting-group-mismatch",
    .masthead,
    .error,
    summary: "Masthead, title and the sentence that opens the meeting name the same group",
    reason: "The text was taken over from the document of another group.",
    source: .logic("A meeting is of its group."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "The ninth meeting of the Working Group on Firearms will be opened",
        breaks: "The ninth meeting of the Working Group on Trafficking in Persons will be opened"
      )
    ],
    needsEnglish: true
  )

  /// "The seventeenth meeting of the Working Group on …" with the number of this meeting, and "the
  /// Working Group on … met" on its days, of another group.
  private static func judgeSentences(_ context: ValidationContext, _ findings: inout FindingList) {
    guard context.meetings.count == 1, let meeting = context.meetings.first,
      let masthead = meeting.meeting.places.group.first, !context.lacksGroup(meeting)
    else { return }
    // Where opening or title and the symbols agree, the masthead is wrong and the sentence is right.
    let named = context.groupInOpening(of: meeting) ?? context.groupInTitle(of: meeting)
    guard named == nil || !context.symbolsContradict(meeting) else { return }
    let own = meeting.meeting.group.name
    for sentence in context.sentences {
      guard meeting.meeting.places.opening.map({ !$0.contains(sentence.range) }) ?? true,
        let (name, range) = context.otherGroup(in: sentence, than: meeting)
          ?? context.otherFounded(in: sentence, than: meeting)
      else { continue }
      findings.report(
        "This sentence names the \(name), the masthead the \(own)",
        at: range,
        notes: [Diagnostic.Note(message: "The \(own)", range: masthead)],
        marks: [.place(range)],
        reliesOn: [.place(range), .structure]
      )
    }
  }

  /// "The meetings of the Working Group on … and the Working Group on …, to be held from …", of which
  /// one is not of the groups that meet.
  private static func judgeJointly(_ context: ValidationContext, _ findings: inout FindingList) {
    guard context.meetings.count > 1 else { return }
    for sentence in context.sentences where context.holds("meetings of", in: sentence.range) {
      let isOnOwnDays = context.document.mentions(in: sentence.range).contains { mention in
        mention.value.days.map { days in
          context.meetings.contains { $0.dayRanges.contains(days) }
        } ?? false
      }
      guard isOnOwnDays else { continue }
      var rest = sentence.range
      while let group = context.find("working group on", in: rest)
        ?? context.find("working group of", in: rest)
      {
        rest = SourceRange(Int(group.upper), Int(rest.upper))
        let range = context.nameOfGroup(from: group, in: rest)
        let name = context.plainText(range)
        if context.meetings.contains(where: { context.isVariant(name, of: $0) }) { continue }
        findings.report(
          "This sentence names the \(name), which is none of the groups that meet",
          at: range,
          reliesOn: [.structure] + context.meetings.indices.map { .group($0) }
        )
      }
    }
  }

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    judgeSentences(context, &findings)
    for meeting in context.meetings {
      guard let masthead = meeting.meeting.places.group.first, !meeting.meeting.group.name.isEmpty,
        !context.lacksGroup(meeting),
        let (name, range, subject) = context.groupInOpening(of: meeting)
          ?? context.groupInTitle(of: meeting)
      else { continue }
      // Where the symbols are of another group than the masthead's too, the masthead is wrong.
      let own = "the \(meeting.meeting.group.name)"
      let isMastheadWrong = context.symbolsContradict(meeting)
      findings.report(
        isMastheadWrong
          ? "The masthead names \(own), \(subject) the \(name)"
          : "\(subject.prefix(1).uppercased() + subject.dropFirst()) names the \(name), the masthead "
            + own,
        at: isMastheadWrong ? masthead : range,
        notes: [
          Diagnostic.Note(
            message: isMastheadWrong ? "The \(name)" : "T\(own.dropFirst())",
            range: isMastheadWrong ? range : masthead
          )
        ],
        marks: [.group(meeting.index), .place(range)],
        reliesOn: (isMastheadWrong || subject == "the title" ? [.group(meeting.index)] : [])
          + [.structure]
      )
    }
    findings.goOn()
    judgeJointly(context, &findings)
  }
}

extension ValidationContext {
  /// A group and where a text names it.
  typealias NamedGroup = (name: String, range: SourceRange, subject: String)

  /// Whether the masthead names only the parent body, and the text a group of it.
  func lacksGroup(_ meeting: MeetingIndex) -> Bool {
    guard let place = meeting.meeting.places.group.first,
      document.masthead.places.organ.contains(where: { $0.contains(place) || place.contains($0) })
    else { return false }
    return groupInOpening(of: meeting) != nil || groupInTitle(of: meeting) != nil
  }

  /// The group in "The ninth meeting of the Working Group on … will be opened", if it is not this one.
  fileprivate func groupInOpening(of meeting: MeetingIndex) -> NamedGroup? {
    guard let opening = meeting.meeting.places.opening else { return nil }
    guard
      let head = find("meeting of the ", in: opening) ?? find("session of the ", in: opening)
    else { return nil }
    let rest = SourceRange(Int(head.upper), Int(opening.upper))
    let verbs: [FixedText] = ["will", "is to", "shall", "is scheduled"]
    guard let verb = verbs.compactMap({ find($0, in: rest) }).min(), verb.lower > rest.lower else {
      return nil
    }
    let range = SourceRange(Int(rest.lower), Int(verb.lower))
    let name = plainText(range)
    guard range.count < 160, Self.isNameOfGroup(name), self.meeting(ofGroup: name) != meeting.index
    else { return nil }
    return isVariant(name, of: meeting) ? nil : (name, range, "the opening sentence")
  }

  /// The group in "Report on the meeting of the Working Group on … held", if this one is not named.
  fileprivate func groupInTitle(of meeting: MeetingIndex) -> NamedGroup? {
    guard let title = document.masthead.places.title,
      let head = find("meeting of the ", in: title) ?? find("meetings of the ", in: title)
        ?? find("session of the ", in: title)
    else { return nil }
    let rest = SourceRange(Int(head.upper), Int(title.upper))
    let end = find("held", in: rest).map { Int($0.lower) } ?? Int(title.upper)
    let range = SourceRange(Int(rest.lower), end)
    let name = plainText(range)
    guard Self.isNameOfGroup(name), !isVariant(name, of: meeting) else { return nil }
    return (name, range, "the title")
  }

  /// The group that a sentence about this meeting names in the place of its own.
  fileprivate func otherGroup(in sentence: RunningSentence, than meeting: MeetingIndex)
    -> (name: String, range: SourceRange)?
  {
    var isOnOwnDays = false
    var ordinal: (number: Int, range: SourceRange)?
    for mention in document.mentions(in: sentence.range) {
      switch mention.value {
      case .days(let days, _): isOnOwnDays = isOnOwnDays || meeting.dayRanges.contains(days)
      case .ordinal(let number, _, let body):
        if let body, Self.isNameOfGroup(body), ordinal == nil {
          ordinal = (number, mention.range)
        }
      default: continue
      }
    }
    let start = SourceRange(
      Int(sentence.range.lower),
      min(Int(sentence.range.upper), Int(sentence.range.lower) + 26)
    )
    let isPresent = holds(anyOf: ["the present", "this report", "this document"], in: start)
    let head: SourceRange
    if let ordinal, ordinal.number == meeting.meeting.ordinal,
      isOnOwnDays || isPresent || isPrepared(before: ordinal.range, in: sentence)
        || (isReport && isAboutWhoCame(after: ordinal.range, in: sentence))
    {
      head = ordinal.range
    } else if !isReport, isOnOwnDays, ordinal == nil,
      let first = groupBeforeOrdinal(in: sentence, of: meeting)
    {
      head = first
    } else if isReport, isOnOwnDays, ordinal == nil,
      let first = find("the working group on", in: start)
        ?? find("the working group of", in: start),
      first.lower - start.lower <= 2
    {
      head = SourceRange(Int(first.lower), Int(first.lower) + 3)
    } else {
      return nil
    }
    let rest = SourceRange(
      Int(head.upper),
      min(Int(sentence.range.upper), Int(head.upper) + 160)
    )
    guard let lower = find("working group", in: rest).map({ Int($0.lower) }) else { return nil }
    let tail = SourceRange(lower, Int(rest.upper))
    let verbs: [FixedText] = [
      "met", "was", "were", "held", "convened", "to be", "will", "is", "has", "had", "took",
      "at its", "in its",
    ]
    let end =
      verbs.compactMap { find($0, in: tail)?.lower }.min().map { Int($0) } ?? Int(tail.upper)
    var upper = end
    while upper > lower, !ASCII.isWord(text.bytes[upper - 1]) { upper -= 1 }
    let range = SourceRange(lower, upper)
    let name = plainText(range)
    guard Self.isNameOfGroup(name), name.utf8.count < 120, self.meeting(ofGroup: name) == nil,
      !isVariant(name, of: meeting),
      // A group that meets at the same time, or several.
      !holds(anyOf: ["jointly", "joint", "together with", "back to back"], in: sentence.range)
    else { return nil }
    return (name, range)
  }

  /// "Established the Working Group on …", where an agenda tells how its own group came to be.
  fileprivate func otherFounded(in sentence: RunningSentence, than meeting: MeetingIndex)
    -> (name: String, range: SourceRange)?
  {
    guard !isReport, blocks[sentence.block].item.map({ $0.number == 1 }) ?? (document.paper == nil),
      meeting.foldedName.contains("working group"),
      let verb = find("established the working group", in: sentence.range)
        ?? find("establish the working group", in: sentence.range),
      let group = find("working group", in: verb), group.upper <= sentence.range.upper
    else { return nil }
    let range = nameOfGroup(
      from: group,
      in: SourceRange(Int(group.upper), Int(sentence.range.upper))
    )
    let name = plainText(range)
    guard Self.isNameOfGroup(name), name.utf8.count < 120, self.meeting(ofGroup: name) == nil,
      !isVariant(name, of: meeting), find(name: meeting.foldedName, in: sentence.range) == nil
    else { return nil }
    return (name, range)
  }

  /// "The Working Group on … at its sixteenth meeting", which this one is: what stands before the name.
  private func groupBeforeOrdinal(
    in sentence: RunningSentence,
    of meeting: MeetingIndex
  ) -> SourceRange? {
    for mention in document.mentions(in: sentence.range) {
      guard case .ordinal(let number, _, nil) = mention.value, number == meeting.meeting.ordinal
      else { continue }
      let before = SourceRange(Int(sentence.range.lower), Int(mention.range.lower))
      guard let group = last(name: "working group", in: before),
        let at = find("at its", in: SourceRange(Int(group.upper), Int(mention.range.lower))),
        mention.range.lower - at.upper <= 2, at.lower - group.upper <= 70
      else { continue }
      return SourceRange(Int(group.lower) - 1, Int(group.lower))
    }
    return nil
  }

  /// "Host the sixteenth meeting", "the dates of the sixteenth meeting", which this one is.
  private func isPrepared(before ordinal: SourceRange, in sentence: RunningSentence) -> Bool {
    let near = SourceRange(
      max(Int(sentence.range.lower), Int(ordinal.lower) - 24),
      Int(ordinal.lower)
    )
    return holds(
      anyOf: [
        "host the", "hosting the", "dates of the", "dates for the", "agenda for the",
        "topics for the",
      ],
      in: near
    )
  }

  private func isAboutWhoCame(after ordinal: SourceRange, in sentence: RunningSentence) -> Bool {
    holds(
      anyOf: ["was attended", "were attended", "was chaired", "was opened", "was closed"],
      in: SourceRange(Int(ordinal.upper), Int(sentence.range.upper))
    )
  }

  /// The name of a group that begins with the words `head`, in a list of groups and before what is
  /// said of them.
  fileprivate func nameOfGroup(from head: SourceRange, in rest: SourceRange) -> SourceRange {
    let ends: [FixedText] = [
      "and the", "and of the", "to be", "will", "would", "are", "were", "was", "held", "which",
      "from",
    ]
    let s = text.bytes.span
    var upper =
      ends.compactMap { find($0, in: rest).map { Int($0.lower) } }.min() ?? Int(rest.upper)
    // "Trafficking in Persons" goes on, and "in Vienna" does not.
    for i in Int(rest.lower)..<max(Int(rest.lower), upper) {
      let isTown =
        s[i] == ASCII.space
        && ("in " as Phrase).end(in: s, at: i + 1, upper)
          .flatMap { MeetingPlaces.townEnd(s, $0, upper) } != nil
      if isTown || s[i] == ASCII.comma || s[i] == ASCII.semicolon {
        upper = i
        break
      }
    }
    while upper > Int(rest.lower), !ASCII.isWord(s[upper - 1]) { upper -= 1 }
    return SourceRange(Int(head.lower), upper)
  }

  /// Whether words are the name of a working group, not only "Working Group".
  private static func isNameOfGroup(_ name: String) -> Bool {
    ["working group on ", "working group of "].contains { name.lowercased().contains($0) }
  }

  /// Whether a name has the words of the group's in it or the reverse: "Open-ended Intergovernmental
  /// Working Group on …" is called "Working Group on …" too.
  fileprivate func isVariant(_ name: String, of meeting: MeetingIndex) -> Bool {
    func subject(_ name: String) -> String {
      let folded = ComparedTitle.fold(name)
      return ["working group on ", "working group of "].lazy
        .compactMap { folded.firstRange(of: $0).map { String(folded[$0.upperBound...]) } }.first
        ?? folded
    }
    let (own, named) = (subject(meeting.meeting.group.name), ComparedTitle.fold(name))
    return named.contains(own) || own.contains(subject(name))
  }

  /// Whether most symbols of the document and its papers are of another group than the masthead's.
  fileprivate func symbolsContradict(_ meeting: MeetingIndex) -> Bool {
    guard let id = meeting.meeting.group.id, id.hasPrefix("WG.") else { return false }
    var own = 0
    var others = 0
    let listed = papers.listed.filter { $0.meeting == nil || $0.meeting == meeting.index }
    let symbols =
      (document.masthead.symbol?.canonical.parts ?? []) + listed.flatMap { $0.entry.symbols }
    for symbol in symbols where symbol.series == papers.series {
      for body in symbol.bodies where body.hasPrefix("WG.") {
        if body == id { own += 1 } else { others += 1 }
      }
    }
    return others > own && meetings.count == 1
  }
}
