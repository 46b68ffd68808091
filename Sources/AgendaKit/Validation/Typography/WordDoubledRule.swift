/// No word stands twice.
enum WordDoubledRule: Rule {
  static let description = RuleDescription(
    "word-doubled",
    .text,
    .warning,
    summary: "No word stands twice in succession",
    reason: "A word was typed again after a line break, or left when a sentence was altered.",
    source: .logic("“The the” says nothing that “the” does not."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "may wish to exchange views on how the records",
        breaks: "may wish to exchange views on how the the records"
      )
    ],
    needsEnglish: true,
    fix: RuleFix(safe: "Deletes one of the two words")
  )

  /// Words that English doubles: "the reports that that group had had".
  private static let right: [FixedText] = ["that", "had", "very", "far", "much", "so", "who"]

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let text = context.text
    let bytes = text.bytes.span
    let words = context.words.all
    var first = 0
    for i in words.indices.dropFirst() {
      let word = words[i]
      guard word.gap == .blank, let block = word.block, context.blocks[block].kind != .cell,
        isSame(words[first], word, bytes)
      else {
        first = i
        continue
      }
      // Of three, the last is told with the second.
      guard first == i - 1, isDoubled(words[first], word, bytes) else { continue }
      let place = SourceRange(Int(words[first].lower), Int(word.upper))
      let text = context.text.string(under: word.range)
      findings.report(
        "The word “\(text)” stands twice",
        at: place,
        fix: Diagnostic.Fix(
          message: "Delete one",
          edits: [
            Diagnostic.Edit(
              range: SourceRange(Int(words[first].upper), Int(word.upper)),
              replacement: ""
            )
          ]
        )
      )
    }
  }

  private static func isSame(
    _ a: DocumentWords.Word,
    _ b: DocumentWords.Word,
    _ s: Span<UInt8>
  ) -> Bool {
    guard a.count == b.count else { return false }
    for offset in 0..<a.count
    where ASCII.lowercased(s[Int(a.lower) + offset]) != ASCII.lowercased(s[Int(b.lower) + offset]) {
      return false
    }
    return true
  }

  /// Whether two equal words are one too many: not figures, not two names, not single letters.
  private static func isDoubled(
    _ a: DocumentWords.Word,
    _ b: DocumentWords.Word,
    _ s: Span<UInt8>
  ) -> Bool {
    let start = Int(b.lower)
    guard (start..<Int(b.upper)).allSatisfy({ ASCII.isLetter(s[$0]) || s[$0] >= 0x80 }) else {
      return false
    }
    // "Baden Baden", "Bora Bora"; a doubled word begins a sentence as "The the".
    if ASCII.isUpper(s[start]) { return false }
    if b.count == 1, ASCII.lowercased(s[start]) != UInt8(ascii: "a") { return false }
    return !right.contains { word in
      word.count == b.count
        && word.indices.allSatisfy { word[$0] == ASCII.lowercased(s[start + $0]) }
    }
  }
}
