/// The list of items is punctuated as a list.
enum AgendaPunctuationRule: Rule {
  static let description = RuleDescription(
    "agenda-punctuation",
    .agenda,
    .note,
    summary: "An item ends with a point, one with subitems with a colon; subitems end with a "
      + "semicolon, the last with a point",
    reason: "The list reads as one sentence for each item, in every language version alike.",
    source: .practice("the agendas of the working groups"),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "(a) Opening of the meeting;",
        breaks: "(a) Opening of the meeting."
      ),
      RuleExample(in: .agenda, keeps: "4. Other matters.\n", breaks: "4. Other matters\n"),
    ],
    needsEnglish: true,
    fix: RuleFix(
      safe: "Writes the sign that belongs there",
      unsafe: "Writes it in the place of a colon, after which subitems may be missing"
    )
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    for meeting in context.meetings {
      visit(meeting.meeting.agenda, end: ASCII.point, context, &findings)
    }
  }

  /// Judges items side by side.
  /// - Parameters:
  ///   - end: what the last of them ends with.
  ///   - isNested: whether they are subitems; on the first level all end as the last one does.
  private static func visit(
    _ items: [AgendaItem],
    end: UInt8,
    isNested: Bool = false,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    for (i, item) in items.enumerated() {
      let isLast = i == items.count - 1
      let own = isNested && !isLast ? ASCII.semicolon : end
      judge(item, expected: item.subitems.isEmpty ? own : ASCII.colon, context, &findings)
      visit(item.subitems, end: own, isNested: true, context, &findings)
    }
  }

  private static func judge(
    _ item: AgendaItem,
    expected: UInt8,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    guard !item.title.isEmpty, let last = lastByte(item.headRange, context) else { return }
    let byte = context.text.bytes[last]
    if byte == expected || byte == 0x3F || byte == 0x21 { return }
    let name = item.number?.description ?? "without a number"
    let isMark =
      byte == ASCII.point || byte == ASCII.semicolon || byte == ASCII.colon
      || byte == ASCII.comma
    if !isMark, endsWithAnd(item.headRange, last, context) { return }
    let place = SourceRange(isMark ? last : last + 1, last + 1)
    findings.report(
      isMark
        ? "Item \(name) ends with a \(word(byte)) instead of a \(word(expected))"
        : "Item \(name) ends without a \(word(expected))",
      at: isMark ? place : SourceRange(wordStart(last, context), last + 1),
      fix: Diagnostic.Fix(
        message: "End it with a \(word(expected))",
        // After a colon, what is missing may be the subitems.
        safety: byte == ASCII.colon ? .unsafe : .safe,
        edits: [
          Diagnostic.Edit(range: place, replacement: String(UnicodeScalar(expected)))
        ]
      ),
      reliesOn: [.place(item.headRange)]
    )
  }

  /// "; and" at the end of the last subitem but one.
  private static func endsWithAnd(
    _ range: SourceRange,
    _ last: Int,
    _ context: ValidationContext
  ) -> Bool {
    let start = wordStart(last, context)
    guard last - start == 2, start > Int(range.lower) else { return false }
    return context.text.string(under: SourceRange(start, last + 1)) == "and"
  }

  private static func wordStart(_ last: Int, _ context: ValidationContext) -> Int {
    var start = last
    while start > 0, !ASCII.isBlank(context.text.bytes[start - 1]) { start -= 1 }
    return start
  }

  /// The last byte of an item that is neither blank nor a star.
  private static func lastByte(_ range: SourceRange, _ context: ValidationContext) -> Int? {
    let bytes = context.text.bytes
    return range.offsets.last { !ASCII.isBlank(bytes[$0]) && bytes[$0] != ASCII.star }
  }

  private static func word(_ byte: UInt8) -> String {
    switch byte {
    case ASCII.semicolon: "semicolon"
    case ASCII.colon: "colon"
    case ASCII.comma: "comma"
    default: "point"
    }
  }
}
