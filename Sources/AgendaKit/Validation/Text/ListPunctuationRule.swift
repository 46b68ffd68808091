/// The entries of a list end alike, and the last one ends the sentence.
enum ListPunctuationRule: Rule {
  static let description = RuleDescription(
    "list-punctuation",
    .text,
    .note,
    summary:
      "Where the entries of a list (a), (b), (c) end with a semicolon, all but the last do, and "
      + "the last ends with a full stop",
    reason: "An entry that was added or moved kept the sign of its old place.",
    source: .editorialManual(
      page: "paragraphs and subparagraphs",
      address: "http://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm"
    ),
    examples: [
      RuleExample(
        in: .report,
        keeps: "(a) Annotated provisional agenda (CTOC/COP/WG.6/2031/1);",
        breaks: "(a) Annotated provisional agenda (CTOC/COP/WG.6/2031/1)."
      )
    ],
    fix: RuleFix(safe: "Writes the sign that belongs there")
  )

  /// An entry and how it ends.
  private struct Entry {
    let name: String
    /// Where its last sign is; empty where it has none.
    let sign: SourceRange
    /// The sign, 0 where there is none.
    let byte: UInt8
  }

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    for list in context.letteredLists {
      judgeHead(of: list, context, &findings)
      let entries = list.entries.indices.compactMap { i in
        entry(
          list.name(list.entries[i].letter),
          list.entries[i].label,
          before: i + 1 < list.entries.count ? list.entries[i + 1].label : nil,
          context
        )
      }
      guard entries.count == list.entries.count, entries.count >= 2, let last = entries.last else {
        continue
      }
      let others = entries.dropLast()
      let regular = others.count { $0.byte == ASCII.semicolon }
      guard regular * 2 > others.count || (regular == 1 && others.count == 2) else { continue }
      for one in others where one.byte != ASCII.semicolon && one.byte != ASCII.colon {
        report(one, ";", "a semicolon", context, &findings)
      }
      if last.byte == ASCII.semicolon || last.byte == ASCII.comma {
        report(last, ".", "a full stop", context, &findings)
      }
    }
  }

  /// The paragraph over a list says what is listed, and ends with a colon.
  private static func judgeHead(
    of list: LetteredList,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    guard let first = list.entries.first, first.letter == 1, context.beginsLine(first.label),
      let here = context.block(around: first.label), here.kind == .paragraph,
      here.range.lower >= first.label.lower - 4
    else { return }
    let place = context.blocks.sortedIndex { $0.range.lower >= here.range.lower }
    guard place > 0, place < context.blocks.count else { return }
    let head = context.blocks[place - 1]
    guard head.kind == .paragraph, head.item == here.item, head.meeting == here.meeting,
      head.range.count >= 40, here.range.lower - head.range.upper <= 8
    else { return }
    let s = context.text.bytes.span
    var upper = Int(head.range.upper)
    while upper > Int(head.range.lower),
      ASCII.isBlank(s[upper - 1]) || s[upper - 1] == ASCII.lineFeed
    {
      upper -= 1
    }
    guard upper > 0, ASCII.isLetter(s[upper - 1]) else { return }
    findings.report(
      "The sentence before the list does not end with a colon",
      at: SourceRange(upper - 1, upper),
      fix: Diagnostic.Fix(
        message: "End it with a colon",
        edits: [Diagnostic.Edit(range: SourceRange(upper, upper), replacement: ":")]
      ),
      reliesOn: [.structure, .ending]
    )
  }

  private static func report(
    _ entry: Entry,
    _ sign: String,
    _ name: String,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    findings.report(
      "The entry \(entry.name) does not end with \(name), as its place in the list asks",
      at: entry.sign.isEmpty
        ? SourceRange(Int(entry.sign.lower) - 1, Int(entry.sign.lower)) : entry.sign,
      fix: Diagnostic.Fix(
        message: "End it with \(name)",
        edits: [Diagnostic.Edit(range: entry.sign, replacement: sign)]
      ),
      reliesOn: [.structure, .ending]
    )
  }

  /// Nil where the label does not begin a line.
  private static func entry(
    _ name: String,
    _ label: SourceRange,
    before next: SourceRange?,
    _ context: ValidationContext
  ) -> Entry? {
    guard let block = context.block(around: label), context.beginsLine(label) else { return nil }
    let s = context.text.bytes.span
    var upper = min(Int(block.range.upper), next.map { Int($0.lower) } ?? .max)
    while upper > Int(label.upper), ASCII.isBlank(s[upper - 1]) || s[upper - 1] == ASCII.lineFeed {
      upper -= 1
    }
    guard upper > Int(label.upper) else { return nil }
    // An entry of a list of papers is known without the sign behind it.
    if upper < s.count, !isSign(s[upper - 1]), isSign(s[upper]) { upper += 1 }
    for word in ["; and", "; or"] where upper - word.utf8.count > Int(label.upper) {
      let start = upper - word.utf8.count
      if word.utf8.enumerated().allSatisfy({ s[start + $0.offset] == $0.element }) {
        return Entry(name: name, sign: SourceRange(start, start + 1), byte: ASCII.semicolon)
      }
    }
    let byte = s[upper - 1]
    let isSign = isSign(byte)
    // A mark of a note, a quotation or a bracket may stand behind the sign.
    guard isSign || ASCII.isAlphanumeric(byte) || byte == ASCII.closeRound else { return nil }
    return isSign
      ? Entry(name: name, sign: SourceRange(upper - 1, upper), byte: byte)
      : Entry(name: name, sign: SourceRange(upper, upper), byte: 0)
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == ASCII.point || byte == ASCII.comma || byte == ASCII.semicolon || byte == ASCII.colon
  }
}
