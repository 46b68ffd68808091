/// Ranges have an en dash.
enum RangeDashRule: Rule {
  static let description = RuleDescription(
    "range-dash",
    .dates,
    .note,
    summary:
      "Ranges of days, hours, years and paragraphs have an en dash without blanks: `23–27 May 2022`, "
      + "`10 a.m.–1 p.m.`",
    reason: "A hyphen joins, an en dash means “to”.",
    source: .editorialManual(
      page: "numbers, dates and time",
      address: "https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time"
    ),
    examples: [
      RuleExample(in: .agenda, keeps: "3–6 p.m.\t2", breaks: "3-6 p.m.\t2"),
      RuleExample(
        in: .jointAgendas,
        keeps: "Vienna, 12–14 May 2031\n\nAnnotated",
        breaks: "Vienna, 12-14 May 2031\n\nAnnotated"
      ),
    ],
    needsEnglish: true,
    fix: RuleFix(safe: "Writes the en dash")
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    checkParagraphs(context, &findings)
    for mention in context.document.mentions {
      switch mention.value {
      case .days, .hours: break
      default: continue
      }
      guard let dash = dash(in: mention.range, context) else { continue }
      findings.report(
        "\(PlainEnglish.quote(context.plainText(mention.range))) has \(dash.name) instead of an en dash",
        at: mention.range,
        fix: Diagnostic.Fix(
          message: "Write an en dash",
          edits: [Diagnostic.Edit(range: dash.range, replacement: "–")]
        )
      )
    }
  }

  /// "paras. 12-19".
  private static func checkParagraphs(_ context: ValidationContext, _ findings: inout FindingList) {
    for reference in context.paragraphReferences where !reference.hyphens.isEmpty {
      findings.report(
        "\(PlainEnglish.quote(context.plainText(reference.range))) has a hyphen instead of an en dash",
        at: reference.range,
        fix: Diagnostic.Fix(
          message: "Write an en dash",
          edits: reference.hyphens.map { Diagnostic.Edit(range: $0, replacement: "–") }
        )
      )
    }
  }

  /// The dash of a range with its blanks, if it is not a bare en dash.
  private static func dash(
    in range: SourceRange,
    _ context: ValidationContext
  ) -> (range: SourceRange, name: String)? {
    let bytes = context.text.bytes
    var i = Int(range.lower)
    let end = Int(range.upper)
    while i < end {
      let length = dashLength(bytes, i, end)
      guard length > 0 else {
        i += 1
        continue
      }
      let isHyphen = length == 1 || bytes[i + 2] == 0x90 || bytes[i + 2] == 0x91
      let isEnDash = length == 3 && bytes[i + 2] == 0x93
      // "--" is how Markdown writes an en dash.
      if isHyphen, i + 1 < end, bytes[i + 1] == ASCII.hyphen { return nil }
      var lower = i
      var upper = i + length
      while lower > Int(range.lower), bytes[lower - 1] == ASCII.space { lower -= 1 }
      while upper < end, bytes[upper] == ASCII.space { upper += 1 }
      if upper < end, ASCII.isBlank(bytes[upper]) { return nil }
      let isBare = lower == i && upper == i + length
      if isEnDash { return isBare ? nil : (SourceRange(lower, upper), "an en dash with blanks") }
      return (SourceRange(lower, upper), isHyphen ? "a hyphen" : "an em dash")
    }
    return nil
  }

  /// The length of the hyphen or dash at an offset, or 0.
  private static func dashLength(_ s: ContiguousArray<UInt8>, _ i: Int, _ end: Int) -> Int {
    if s[i] == ASCII.hyphen { return 1 }
    if s[i] == 0xE2, i + 2 < end, s[i + 1] == 0x80, (0x90...0x94).contains(s[i + 2]) { return 3 }
    return 0
  }
}
