/// The annexes that a document speaks of are there.
enum AnnexMissingRule: Rule {
  static let description = RuleDescription(
    "annex-missing",
    .text,
    .warning,
    summary:
      "“The annex to the present document” and “annex II below” are there, under their heading",
    reason:
      "The annex or its heading was lost, or the sentence was taken over from another document.",
    source: .logic("The reader cannot follow the reference."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "records that are no longer in use.",
        breaks: "records that are no longer in use, as listed in annex II to the present document."
      )
    ],
    needsEnglish: true
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let text = context.text
    let s = text.bytes.span
    let annexes = context.annexes
    var told = false
    let words = context.words.all
    judgeSeveral(context, &findings)
    for (i, word) in words.enumerated() {
      guard word.count >= 5, word.count <= 8, s[Int(word.lower)] | 0x20 == UInt8(ascii: "a"),
        let block = word.block, context.blocks[block].isProse,
        Annexes.isWord(s, word.range),
        !context.annexes.headings.contains(where: { $0.range.contains(word.range) })
      else { continue }
      var last = i
      var number: Int?
      if i + 1 < words.count, words[i + 1].gap == .blank,
        let value = Annexes.number(s, Int(words[i + 1].lower), Int(words[i + 1].upper))
      {
        number = value
        last = i + 1
      } else if i > 0, words[i - 1].block == word.block, words[i - 1].gap == .blank {
        // "the second annex to the present document"
        let before = words[i - 1].range
        number = CalendarWords.ordinal(s, Int(before.lower), Int(before.upper))?.value
      }
      guard isOwn(i, last, words, context), !annexes.holds(number), !told else { continue }
      // An addendum or an extract may lack what the whole has.
      told = true
      let place = SourceRange(Int(word.lower), Int(words[last].upper))
      let message: String
      if annexes.headings.isEmpty {
        message = "The document has no annex, or its heading is lost"
      } else if annexes.headings.allSatisfy({ $0.number == nil }) {
        message =
          annexes.headings.count == 1
          ? "The document has one annex, without a number"
          : "The annexes of the document have no numbers"
      } else {
        message = "The document has no annex " + text.string(under: words[last].range)
      }
      findings.report(
        message,
        at: place,
        notes: annexes.headings.prefix(4).map {
          Diagnostic.Note(message: "An annex", range: $0.range)
        },
        marks: [.place(place)],
        reliesOn: [.place(place), .structure, .ending]
      )
    }
  }

  /// "Annexes I and III to the present report": each of them is there.
  private static func judgeSeveral(_ context: ValidationContext, _ findings: inout FindingList) {
    let s = context.text.bytes.span
    let words = context.words.all
    for (i, word) in words.enumerated() {
      guard word.count == 7, let block = word.block, context.blocks[block].isProse,
        PhraseMatch.match("annexes" as FixedText, s, at: Int(word.lower), limit: Int(word.upper))
          != nil
      else { continue }
      var missing: Int?
      var last = i
      while last + 1 < words.count, words[last + 1].block == block, last - i < 8 {
        let (lower, upper) = (Int(words[last + 1].lower), Int(words[last + 1].upper))
        if let number = Annexes.number(s, lower, upper) {
          if missing == nil, !context.annexes.holds(number) { missing = last + 1 }
        } else if PhraseMatch.match("and" as FixedText, s, at: lower, limit: upper) == nil {
          break
        }
        last += 1
      }
      guard let missing, isOwn(i, last, words, context) else { continue }
      findings.report(
        context.annexes.headings.isEmpty
          ? "The document has no annex, or its heading is lost"
          : "The document has no annex " + context.text.string(under: words[missing].range),
        at: words[missing].range,
        notes: context.annexes.headings.prefix(4).map {
          Diagnostic.Note(message: "An annex", range: $0.range)
        },
        reliesOn: [.structure, .ending]
      )
    }
  }

  /// Whether a reference means an annex of this document: "the annex to the present report", "annex I
  /// below"; that of another paper, a resolution or a treaty is named with it.
  fileprivate static func isOwn(
    _ first: Int,
    _ last: Int,
    _ words: ContiguousArray<DocumentWords.Word>,
    _ context: ValidationContext
  ) -> Bool {
    let block = words[first].block
    func word(_ i: Int) -> String {
      guard words.indices.contains(i), words[i].block == block else { return "" }
      return context.text.string(under: words[i].range).lowercased()
    }
    let after = (1...4).map { word(last + $0) }
    if after[0] == "below" || after[0] == "hereto" { return true }
    if after[0] == "to" || after[0] == "of" {
      let isThis = after[1] == "this" || (after[1] == "the" && after[2] == "present")
      let noun = after[1] == "this" ? after[2] : after[3]
      return isThis
        && ["document", "report", "note", "agenda", "provisional", "addendum", "paper"].contains(
          noun
        )
    }
    // "Annex I contains the proposed organization of work" begins a sentence.
    let isSubject =
      ["contains", "sets", "lists", "shows", "gives", "presents", "reproduces"].contains(after[0])
    if isSubject, let sentence = context.sentence(around: words[first].range) {
      return words[first].range.lower - sentence.range.lower <= 4
        && !context.namesOtherDocument(sentence)
    }
    // "is contained in annex III.", in a sentence that names no other document.
    let s = context.text.bytes.span
    let upper = Int(words[last].upper)
    guard last > first, upper < s.count, s[upper] == ASCII.point || s[upper] == ASCII.closeRound,
      let sentence = context.sentence(around: words[first].range)
    else { return false }
    let before = (1...2).map { word(first - $0) }
    // "(see annex II)".
    if before[0] == "see" { return !context.namesOtherDocument(sentence) }
    return before[0] == "in"
      && ["contained", "out", "given", "found", "reproduced", "listed"].contains(before[1])
      && !context.namesOtherDocument(sentence)
  }
}

/// A heading that the parts under it need is there.
enum HeadingMissingRule: Rule {
  static let description = RuleDescription(
    "heading-missing",
    .annotations,
    .warning,
    summary:
      "The heading “Annotations” stands over the annotations, “Annex” over the organization of "
      + "work",
    reason: "The heading was lost when the agenda was altered; readers look for it.",
    source: .practice("all annotated agendas of the family"),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "5. Adoption of the report.\n\nAnnotations\n\n1. Org",
        breaks: "5. Adoption of the report.\n\n1. Org"
      )
    ],
    needsEnglish: true
  )

  /// The timetable of an annotated agenda is its annex.
  private static func judgeAnnex(_ context: ValidationContext, _ findings: inout FindingList) {
    guard context.document.kind == .annotatedAgenda, context.annexes.headings.isEmpty,
      let first = context.document.organizationOfWork.first?.range,
      // Where the text speaks of the annex, that is told.
      !context.speaksOfOwnAnnex
    else { return }
    guard let heading = heading(ofTimetableAt: Int(first.lower), context) else { return }
    findings.report(
      "The heading “Annex” is missing before the organization of work",
      at: heading,
      severity: .note,
      reliesOn: [.structure]
    )
  }

  /// The heading of the organization of work that stands last before a place.
  private static func heading(ofTimetableAt place: Int, _ context: ValidationContext)
    -> SourceRange?
  {
    let s = context.text.bytes.span
    var upper = place
    for _ in 0..<32 where upper > 0 {
      let lower = Int(context.line(of: SourceRange(upper - 1, upper - 1)).lower)
      let line = s.trimmed(lower, upper)
      if line.lower < line.upper,
        Formula.whole(s, line.lower, line.upper) == .organizationOfWork
      {
        return SourceRange(line.lower, line.upper)
      }
      upper = lower
    }
    return nil
  }

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    judgeAnnex(context, &findings)
    guard context.document.kind == .annotatedAgenda, context.meetings.count == 1,
      let meeting = context.meetings.first, meeting.items.count > 1,
      let annotated = meeting.items.first(where: { $0.annotation != nil })?.annotation,
      let listEnd = meeting.items.map({ $0.item.headRange.upper }).max(),
      // The list stands apart from the annotations.
      listEnd <= annotated.headingRange.lower
    else { return }
    let between = SourceRange(Int(listEnd), Int(annotated.headingRange.lower))
    guard !context.holds("annotation", in: between), !context.holds("annotations", in: between),
      between.count < 40
    else { return }
    findings.report(
      "The heading “Annotations” is missing before the annotations",
      at: annotated.headingRange,
      reliesOn: [.structure]
    )
  }
}

extension ValidationContext {
  /// Whether the text sends the reader to an annex of this document.
  fileprivate var speaksOfOwnAnnex: Bool {
    let words = words.all
    return words.indices.contains { i in
      guard let block = words[i].block, blocks[block].isProse,
        Annexes.isWord(text.bytes.span, words[i].range)
      else { return false }
      return AnnexMissingRule.isOwn(i, i, words, self)
    }
  }
}
