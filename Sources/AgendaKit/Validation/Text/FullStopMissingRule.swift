/// A paragraph ends its last sentence.
enum FullStopMissingRule: Rule {
  static let description = RuleDescription(
    "full-stop-missing",
    .text,
    .note,
    summary: "A paragraph of running text ends with a full stop, or with a colon before a list",
    reason: "The point was lost when the end of the paragraph was edited, or words after it were.",
    source: .logic("A sentence has an end."),
    examples: [
      RuleExample(
        in: .report,
        keeps: "4. One speaker described a scanning programme.",
        breaks: "4. One speaker from a small State described the programme for scanning"
      )
    ],
    needsEnglish: true,
    fix: RuleFix(safe: "Writes the full stop")
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let text = context.text
    let s = text.bytes.span
    var ended = 0
    var open: [(block: Int, end: Int)] = []
    for (i, block) in context.blocks.enumerated() where block.kind == .paragraph {
      let end = context.lastSign(of: block.range)
      guard end > Int(block.range.lower) else { continue }
      let byte = s[end - 1]
      if ASCII.isLetter(byte) || byte == ASCII.comma || endsWithYear(s, end) {
        open.append((i, end))
      } else {
        ended += 1
      }
    }
    open.removeAll { !context.isLeftOpen($0.block, $0.end) }
    // Texts whose sentences do not end so were taken apart.
    guard open.count * 4 <= ended else { return }
    for range in context.rejoinedSentences {
      findings.report(
        "The paragraph before this one does not end with a full stop",
        at: range,
        reliesOn: [.structure, .ending]
      )
    }
    for (position, end) in open {
      let isComma = s[end - 1] == ASCII.comma
      findings.report(
        isComma
          ? "The paragraph ends with a comma" : "The paragraph does not end with a full stop",
        at: SourceRange(end - 1, end),
        fix: Diagnostic.Fix(
          message: "End it with a full stop",
          edits: [
            Diagnostic.Edit(range: SourceRange(isComma ? end - 1 : end, end), replacement: ".")
          ]
        ),
        reliesOn: [.structure, .ending, .place(context.blocks[position].range)]
      )
    }
  }
}

extension FullStopMissingRule {
  /// Whether a sentence breaks off after a year: "since 2035".
  private static func endsWithYear(_ s: Span<UInt8>, _ end: Int) -> Bool {
    end > 5 && (end - 4..<end).allSatisfy { ASCII.isDigit(s[$0]) } && ASCII.isBlank(s[end - 5])
  }
}

extension ValidationContext {
  /// Words with which sentences begin, and which stand in capitals nowhere else.
  private static let beginnings: Set<String> = [
    "The", "In", "At", "On", "A", "An", "It", "For", "Under", "This", "These", "Many", "As", "By",
    "No", "To", "With", "Several", "Some", "One", "Its", "His", "Her", "They", "There", "Such",
    "Both", "Following", "Pursuant", "During", "After", "Before", "Since", "Speakers",
    "Delegations",
  ]

  /// Where paragraphs that begin a sentence were joined with the text before them, which does not end
  /// one: the word with which they begin.
  fileprivate var rejoinedSentences: [SourceRange] {
    let s = text.bytes.span
    return document.diagnostics.compactMap { remark -> SourceRange? in
      guard remark.rule == "paragraph-rejoined" else { return nil }
      let line = text.range(of: remark.range)
      guard !line.isEmpty, line.lower > 8, let block = block(around: line),
        block.kind == .paragraph, block.range.lower + 40 < line.lower
      else { return nil }
      var upper = Int(line.lower)
      while upper < Int(line.upper), ASCII.isLetter(s[upper]) { upper += 1 }
      let word = SourceRange(Int(line.lower), upper)
      var before = Int(line.lower)
      while before > 0, ASCII.isBlank(s[before - 1]) || s[before - 1] == ASCII.lineFeed {
        before -= 1
      }
      let isWord = before > 0 && ASCII.isLower(s[before - 1])
      return isWord && Self.beginnings.contains(text.string(under: word)) ? word : nil
    }
  }

  /// One past the last sign of a piece that is no blank.
  fileprivate func lastSign(of range: SourceRange) -> Int {
    let s = text.bytes.span
    var end = Int(range.upper)
    while end > Int(range.lower), ASCII.isBlank(s[end - 1]) || s[end - 1] == ASCII.lineFeed {
      end -= 1
    }
    return end
  }

  /// Whether a paragraph is a sentence, and what follows does not go on with it.
  fileprivate func isLeftOpen(_ position: Int, _ end: Int) -> Bool {
    let s = text.bytes.span
    let block = blocks[position]
    // A sign may follow that is no part of the piece: a mark of a note, a bracket.
    if end < s.count, !ASCII.isBlank(s[end]), s[end] != ASCII.lineFeed,
      s[end] != ASCII.carriageReturn, s[end] != 0x3C
    {
      return false
    }
    guard position + 1 < blocks.count, let last = sentence(around: SourceRange(end - 1, end)),
      last.block == position,
      // The point of "10 a.m." is another rule's.
      !document.mentions(in: last.range).contains(where: {
        $0.value.isTime && $0.range.upper >= end
      })
    else { return false }
    // What goes on in the next piece was parted by a page, or is a list.
    let next = blocks[position + 1]
    let first = s[Int(next.range.lower)]
    if next.kind == .paragraph, ASCII.isLower(first) || first == ASCII.openRound { return false }
    if s[Int(block.range.lower)] == ASCII.openRound { return false }
    var words = 0
    var small = 0
    for word in plainText(last.range).split(whereSeparator: { $0.isWhitespace }) {
      words += 1
      if word.first?.isLowercase == true { small += 1 }
    }
    return words >= 8 && small * 2 > words
  }
}
