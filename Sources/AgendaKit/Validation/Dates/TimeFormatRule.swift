/// Times of day are written in one form.
enum TimeFormatRule: Rule {
  static let description = RuleDescription(
    "time-format",
    .dates,
    .note,
    summary: "Times read `10 a.m.`, `10.30 a.m.`, `3–6 p.m.`, `12 noon`",
    reason: "One form is read without thinking; nobody agrees on what 12 p.m. is.",
    source: .editorialManual(
      page: "numbers, dates and time",
      address: "https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time"
    ),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "Tuesday, 14 October 2031, at 10 a.m.",
        breaks: "Tuesday, 14 October 2031, at 10:00 a.m."
      ),
      RuleExample(in: .agenda, keeps: "3–6 p.m.\t2", breaks: "15:00–18:00\t2"),
    ],
    needsEnglish: true,
    fix: RuleFix(
      safe: "Writes the time in this form",
      unsafe: "Writes noon or midnight for “12 p.m.” and “12 a.m.”, which some read as the other, "
        + "and the time in a title of the timetable"
    )
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let titles = context.document.organizationOfWork.flatMap { $0.entries.map { $0.titleRange } }
      .sorted()
    for mention in context.document.mentions where mention.value.isTime {
      let text = context.plainText(mention.range)
      let expected: String
      switch mention.value {
      case .time(let time): expected = PlainEnglish.time(time)
      case .hours(let start, let end):
        // Which of the two is wrong is told by another rule.
        if mention.value.runsBackwards { continue }
        expected = PlainEnglish.hours(start, end, joiner: text.contains(" to ") ? " to " : "–")
      default: continue
      }
      // "10 a.m" at the end of a sentence shares its point with it.
      let lacksPoint = text.hasSuffix(".m") && !context.isFollowedByPoint(mention.range)
      guard !text.utf8.contains(ASCII.openSquare), lacksPoint || !isSame(text, expected) else {
        continue
      }
      findings.report(
        "\(PlainEnglish.quote(text)) would be written \(PlainEnglish.quote(expected))",
        at: mention.range,
        fix: fix(mention.range, expected, context, isTitle: titles.hold(mention.range)),
        reliesOn: [.place(mention.range)]
      )
    }
    checkFigures(context, &findings)
  }

  /// Hours in figures alone, "10.00–13.00", are times only in a timetable.
  private static func checkFigures(_ context: ValidationContext, _ findings: inout FindingList) {
    for slot in context.document.organizationOfWork {
      guard let range = slot.timeRange, let start = slot.start, let end = slot.end,
        context.document.mentions(in: range).isEmpty
      else { continue }
      let text = context.plainText(range)
      guard !text.utf8.contains(where: ASCII.isLetter) else { continue }
      let expected = PlainEnglish.hours(start, end)
      findings.report(
        "\(PlainEnglish.quote(text)) would be written \(PlainEnglish.quote(expected))",
        at: range,
        fix: fix(range, expected, context)
      )
    }
  }

  private static func fix(
    _ range: SourceRange,
    _ expected: String,
    _ context: ValidationContext,
    isTitle: Bool = false
  ) -> Diagnostic.Fix {
    let replacement = endsSentence(range, expected, context)
    return Diagnostic.Fix(
      message: "Write \(expected)",
      safety: isTitle || isAmbiguous(range, expected, context) ? .unsafe : .safe,
      edits: [Diagnostic.Edit(range: range, replacement: replacement)]
    )
  }

  /// Whether noon or midnight is printed as "12 p.m." or "12 a.m.", which some read as the other.
  private static func isAmbiguous(
    _ range: SourceRange,
    _ expected: String,
    _ context: ValidationContext
  ) -> Bool {
    let words = expected.lowercased().split { !ASCII.isLetter($0.utf8.first ?? 0) }
    guard words.contains(where: { $0 == "noon" || $0 == "midnight" }) else { return false }
    let printed = context.plainText(range).lowercased().split { !($0.isLetter || $0 == ".") }
    return printed.contains { $0.hasPrefix("a") || $0.hasPrefix("p") }
  }

  /// Whether a time is written as expected, but for its dash, which is another rule's, for a final
  /// point that the sentence took, and for "noon" alone.
  private static func isSame(_ text: String, _ expected: String) -> Bool {
    if text == expected { return true }
    if text.hasSuffix("M") || text.hasSuffix("M.") { return false }
    let a = ComparedTitle(text).normalised
    let b = ComparedTitle(expected).normalised
    if a == b { return true }
    // "10 a.m. to 1 p.m." and "3 to 6 p.m." are both good; so is "10 a.m.–1 p.m." in a table.
    let folded = a.lowercased()
    if folded == "noon" || folded == "midnight" { return true }
    guard a.utf8.contains(UInt8(ascii: "t")) || b.utf8.contains(UInt8(ascii: "t")) else {
      return false
    }
    return dashed(a) == dashed(b)
  }

  /// A stretch of time with a dash, also where it is written with "to".
  private static func dashed(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ").split(separator: " to ").joined(
      separator: "-"
    )
  }

  /// The replacement, without its final point where one follows.
  private static func endsSentence(
    _ range: SourceRange,
    _ expected: String,
    _ context: ValidationContext
  ) -> String {
    let next = Int(range.upper)
    let bytes = context.text.bytes
    let isFollowed = next < bytes.count && bytes[next] == ASCII.point
    return isFollowed && expected.hasSuffix(".") ? String(expected.dropLast()) : expected
  }
}

extension ValidationContext {
  /// Whether a point stands right after a range.
  fileprivate func isFollowedByPoint(_ range: SourceRange) -> Bool {
    let next = Int(range.upper)
    return next < text.bytes.count && text.bytes[next] == ASCII.point
  }
}

extension Mention.Value {
  /// Whether hours end before they start, or at once; not those until midnight.
  var runsBackwards: Bool {
    if case .hours(let start, let end) = self { end <= start && end.hour % 24 != 0 } else { false }
  }

  /// Whether a time of day or a stretch of one is named.
  var isTime: Bool {
    switch self {
    case .time, .hours: true
    default: false
    }
  }
}

extension [SourceRange] {
  /// Whether one of the ranges, which are in their order, holds another.
  fileprivate func hold(_ range: SourceRange) -> Bool {
    let next = sortedIndex { $0.lower > range.lower }
    return self[..<next].last?.contains(range) ?? false
  }
}
