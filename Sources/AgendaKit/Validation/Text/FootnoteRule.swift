/// Marks and notes belong together.
enum FootnoteUnmatchedRule: Rule {
  static let description = RuleDescription(
    "footnote-unmatched",
    .text,
    .error,
    summary: "Every mark has its note, and every note its mark",
    reason: "A note was deleted with its page, or its sentence was.",
    source: .editorialManual(
      page: "footnotes, chapter IX",
      address: "http://un.org/dgacm/en/content/editorial-manual/footnotes/chap-09"
    ),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "stored in bound volumes.<sup>1</sup>",
        breaks: "stored in bound volumes."
      ),
      RuleExample(
        in: .agenda,
        keeps: "stored in bound volumes.<sup>1</sup>",
        breaks: "stored in bound volumes.<sup>2</sup>"
      ),
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let marks = FootnoteMarks(context)
    var noted: [String: SourceRange] = [:]
    for note in marks.notes {
      if let first = noted[note.mark] {
        findings.report(
          "There are two notes \(note.mark)",
          inSource: note.range,
          notes: [Diagnostic.Note(message: "The first one", range: first)],
          marks: [.footnote(note.mark)]
        )
      } else {
        noted[note.mark] = note.range
      }
    }
    var marked: Set<String> = []
    let lonely = marks.lonely.map { Fact.footnote($0) }
    for place in marks.inText {
      let mark = String(place.number)
      marked.insert(mark)
      guard noted[mark] == nil else { continue }
      findings.report(
        "The mark \(mark) has no note",
        inSource: place.range,
        marks: [.footnote(mark)] + lonely,
        reliesOn: []
      )
    }
    checkGluedMarks(context, known: marked.union(noted.keys), &findings)
    for note in marks.notes where !marked.contains(note.mark) {
      findings.report(
        "No mark leads to the note \(note.mark)",
        inSource: note.range,
        marks: [.footnote(note.mark)],
        reliesOn: [.footnote(note.mark)]
      )
      marked.insert(note.mark)
    }
  }
}

extension FootnoteUnmatchedRule {
  /// The marks of lines that look like notes and were read as text: "2 The laws were sent to".
  private static func notesUnread(_ s: Span<UInt8>) -> Set<String> {
    var marks: Set<String> = []
    var start = 0
    while start < s.count {
      var upper = start
      while upper < s.count, ASCII.isDigit(s[upper]), upper - start < 3 { upper += 1 }
      if upper > start, upper + 1 < s.count, ASCII.isBlank(s[upper]),
        ASCII.isUpper(s[upper + 1])
      {
        marks.insert(
          String((start..<upper).reduce(0) { $0 * 10 + Int(s[$1] & 0x0F) })
        )
      }
      start = ByteScan.firstLineEnd(s, upper, s.count) + 1
    }
    return marks
  }

  /// "can be had in time.1 It will": a figure glued to the end of a sentence or of a paragraph, of
  /// which there is no note.
  private static func checkGluedMarks(
    _ context: ValidationContext,
    known: Set<String>,
    _ findings: inout FindingList
  ) {
    let s = context.text.bytes.span
    let unread = notesUnread(s)
    for block in context.blocks where block.kind == .paragraph {
      let end = Int(block.range.upper)
      var i = Int(block.range.lower)
      while i < end {
        i = ByteScan.firstDigit(s, i, end)
        var upper = i
        while upper < end, ASCII.isDigit(s[upper]) { upper += 1 }
        let start = i
        i = max(upper, i + 1)
        guard upper > start, upper - start <= 2, start > Int(block.range.lower) + 5,
          s[start - 1] == ASCII.point,
          (start - 5..<start - 1).allSatisfy({ ASCII.isLower(s[$0]) }),
          upper == end || s[upper] == ASCII.lineFeed
            || upper + 1 < end && ASCII.isBlank(s[upper]) && ASCII.isUpper(s[upper + 1])
        else { continue }
        let mark = context.text.string(under: SourceRange(start, upper))
        guard !known.contains(mark), !unread.contains(mark) else { continue }
        findings.report(
          "The mark \(mark) has no note",
          at: SourceRange(start, upper),
          marks: [.footnote(mark)]
        )
      }
    }
  }
}

/// Marks and notes are in order.
enum FootnoteOrderRule: Rule {
  static let description = RuleDescription(
    "footnote-order",
    .text,
    .error,
    summary: "Marks run 1, 2, 3… through the text, and so do the notes",
    reason: "A paragraph was moved, and its note was not.",
    source: .editorialManual(
      page: "footnotes, chapter IX",
      address: "http://un.org/dgacm/en/content/editorial-manual/footnotes/chap-09"
    ),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let marks = FootnoteMarks(context)
    var seen: Set<Int> = []
    var first: [(value: Int, range: SourceRange)] = []
    let apart = Set(marks.inText.filter { $0.isLetter }.map { $0.number })
    for mark in marks.inText where !apart.contains(mark.number) {
      if seen.insert(mark.number).inserted { first.append((mark.number, mark.range)) }
    }
    let noted = Set(marks.notes.compactMap { Int($0.mark) }).subtracting(apart)
    // Where marks and notes do not pair, the gaps are those of the missing ones.
    let isPaired = noted == seen
    first.removeAll { !noted.contains($0.value) }
    report(first, "mark", isPaired, &findings)
    let notes = marks.notes.compactMap { note in
      Int(note.mark).map { (value: $0, range: note.range) }
    }
    report(notes.filter { seen.contains($0.value) }, "note", isPaired, &findings)
  }

  private static func report(
    _ list: [(value: Int, range: SourceRange)],
    _ what: String,
    _ isPaired: Bool,
    _ findings: inout FindingList
  ) {
    if !isPaired {
      for i in NumberSequence.outOfOrder(list.map({ $0.value })) {
        findings.report(
          "The \(what) \(list[i].value) is not in its order",
          inSource: list[i].range,
          marks: [.footnote("order \(list[i].value)")],
          reliesOn: [.footnote(String(list[i].value)), .footnote("order \(list[i].value)")]
        )
      }
      return
    }
    for fault in NumberSequence.faults(list.map({ $0.value })) {
      switch fault {
      case .gap(let i, let missing):
        findings.report(
          "The \(what) \(list[i].value) follows "
            + (i > 0 ? "\(what) \(list[i - 1].value)" : "no other")
            + "; \(missing.lowerBound) is missing",
          inSource: list[i].range,
          marks: [.footnote("order \(missing.lowerBound)")],
          reliesOn: facts(list[i].value, missing.lowerBound)
        )
      case .outOfOrder(let i, let expected):
        findings.report(
          "The \(what) \(list[i].value) stands where \(what) \(expected) belongs",
          inSource: list[i].range,
          marks: [.footnote("order \(expected)")],
          reliesOn: facts(list[i].value, expected)
        )
      case .repeated, .none: continue
      }
    }
  }

  /// A mark or note that is missing altogether is a fault of its own; that of marks is also that
  /// of the notes.
  private static func facts(_ value: Int, _ missing: Int) -> [Fact] {
    [
      .footnote(String(value)), .footnote(String(missing)), .footnote("order \(missing)"),
    ]
  }
}

/// The mark stands after the punctuation.
enum FootnotePositionRule: Rule {
  static let description = RuleDescription(
    "footnote-position",
    .text,
    .note,
    summary: "The mark of a footnote follows the punctuation, and does not part a word from what "
      + "belongs to it",
    reason: "The mark stands where the reader pauses; in English that is after the point or comma.",
    source: .editorialManual(
      page: "footnotes, chapter IX",
      address: "http://un.org/dgacm/en/content/editorial-manual/footnotes/chap-09"
    ),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "stored in bound volumes.<sup>1</sup>",
        breaks: "stored in bound volumes<sup>1</sup>."
      ),
      RuleExample(
        in: .agenda,
        keeps: "which are stored in bound volumes.<sup>1</sup>",
        breaks: "which are stored<sup>1</sup> in bound volumes."
      ),
    ],
    needsEnglish: true,
    fix: RuleFix(safe: "Puts the mark after the punctuation")
  )

  private static let prepositions: Set<String> = [
    "in", "of", "to", "for", "by", "with", "on", "from", "at", "under", "into", "through",
  ]

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let bytes = context.text.bytes
    for mark in FootnoteMarks(context).inText {
      let next = mark.offset
      guard next < bytes.count else { continue }
      let before = next > 0 ? bytes[next - 1] : ASCII.space
      if let length = punctuation(bytes, next) {
        if before == ASCII.point || before == ASCII.comma { continue }
        let sign = SourceRange(next, next + length)
        findings.report(
          "The mark \(mark.number) stands before the punctuation",
          inSource: mark.range,
          fix: Diagnostic.Fix(
            message: "Put the mark after the punctuation",
            edits: [
              Diagnostic.Edit(
                range: SourceRange(Int(mark.range.lower), Int(mark.range.lower)),
                replacement: context.text.string(under: sign)
              ),
              Diagnostic.Edit(range: context.text.source(of: sign), replacement: ""),
            ]
          ),
          reliesOn: [.footnote(String(mark.number))]
        )
      } else if ASCII.isWord(before), let word = word(after: next, bytes),
        prepositions.contains(word)
      {
        findings.report(
          "The mark \(mark.number) parts a word from “\(word)”, which belongs to it",
          inSource: mark.range,
          reliesOn: [.footnote(String(mark.number))]
        )
      }
    }
  }

  /// The length of the punctuation at an offset: a comma, point, semicolon, colon, or a closing
  /// quotation mark.
  private static func punctuation(_ s: ContiguousArray<UInt8>, _ i: Int) -> Int? {
    switch s[i] {
    case ASCII.comma, ASCII.semicolon, 0x3F, 0x21: return 1
    case ASCII.point, ASCII.colon:
      // "¹.5" is no end of a sentence.
      return i + 1 < s.count && ASCII.isAlphanumeric(s[i + 1]) ? nil : 1
    case 0xE2 where i + 2 < s.count && s[i + 1] == 0x80 && s[i + 2] == 0x9D: return 3
    default: return nil
    }
  }

  /// The small word after one blank.
  private static func word(after i: Int, _ s: ContiguousArray<UInt8>) -> String? {
    guard s[i] == ASCII.space else { return nil }
    var end = i + 1
    while end < s.count, ASCII.isLower(s[end]), end - i < 12 { end += 1 }
    guard end < s.count, end > i + 1, !ASCII.isWord(s[end]) else { return nil }
    return String(decoding: s[(i + 1)..<end], as: UTF8.self)
  }
}

/// The marks of footnotes in the text.
private struct FootnoteMarks {
  /// The marks in the order of the source, without those before the notes themselves.
  let inText: [FootnoteMark]
  /// The places of the notes in the source, in the order of the document's.
  let notes: [(mark: String, range: SourceRange)]

  init(_ context: ValidationContext) {
    // Letters are the marks of tables, which count for themselves.
    notes = context.text.notePlaces.filter { Int($0.mark) != nil }
    let notes = Set(notes.map { $0.range.lower })
    inText = context.text.marks.filter { !notes.contains($0.range.lower) }
      .sorted { $0.range < $1.range }
  }

  /// Notes without a mark, which a wrong mark may mean; none where there are many of both.
  var lonely: [String] {
    let marked = Set(inText.map { String($0.number) })
    let lonely = notes.map { $0.mark }.filter { !marked.contains($0) }
    return lonely.count == 1 ? lonely : []
  }
}
