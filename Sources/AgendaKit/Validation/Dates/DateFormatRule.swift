/// Dates are written in one form.
enum DateFormatRule: Rule {
  static let description = RuleDescription(
    "date-format",
    .dates,
    .note,
    summary: "Dates read `6 April 2020`, with a weekday `Monday, 6 April 2020`",
    reason: "One form is read without thinking; 6/4/2020 is June in some countries and April in "
      + "others.",
    source: .editorialManual(
      page: "numbers, dates and time",
      address: "https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time"
    ),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "held on 30 June 2031",
        breaks: "held on June 30, 2031"
      ),
      RuleExample(
        in: .agenda,
        keeps: "will be opened on Tuesday, 14 October 2031",
        breaks: "will be opened on Tuesday 14 October 2031"
      ),
    ],
    needsEnglish: true,
    fix: RuleFix(
      safe:
        "Writes the date in this form, where at least three in four of the document’s dates are "
        + "written so and none of them contradicts the calendar",
      unsafe: "Writes it in this form in any other document: it may follow a style of its own, or "
        + "figures may have been exchanged"
    )
  )

  /// A date in another form, and how it would be written; two readings of which nobody knows the
  /// right one.
  private struct OtherForm {
    let range: SourceRange
    let readings: [String]
    var relies: [Fact] = []
  }

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    var others: [OtherForm] = []
    var kept = 0
    var isSound = true
    for mention in context.document.mentions {
      guard case .date(let date, let weekday, let isYearStated) = mention.value else { continue }
      guard date.isValid else {
        isSound = false
        continue
      }
      if let weekday, date.weekday != weekday { isSound = false }
      let text = context.plainText(mention.range)
      // Brackets inside are judged elsewhere.
      guard text.utf8.allSatisfy({ !"[]_".utf8.contains($0) }) else { continue }
      let day = isYearStated ? PlainEnglish.date(date) : PlainEnglish.dayAndMonth(date)
      let expected = weekday.map { "\($0.name), \(day)" } ?? day
      guard text != expected, ComparedTitle(text).normalised != expected, !expected.hasPrefix(text),
        !isPart(text, of: expected)
      else {
        kept += 1
        continue
      }
      others.append(
        OtherForm(range: mention.range, readings: [expected], relies: [.place(mention.range)])
      )
    }
    for block in context.blocks where block.kind != .documentation {
      for date in NumericDate.all(in: block.range, of: context)
      where !context.document.mentions(in: date.range).contains(where: { $0.value.isDate }) {
        others.append(OtherForm(range: date.range, readings: date.readings))
      }
    }
    // Other forms are slips only among many of this one. Among dates that cannot be, which figure is
    // the day is what a person has to find out.
    let safety: Diagnostic.Fix.Safety = isSound && kept >= 3 * others.count ? .safe : .unsafe
    for date in others {
      findings.report(
        "\(PlainEnglish.quote(context.plainText(date.range))) would be written "
          + date.readings.map(PlainEnglish.quote).joined(separator: " or "),
        at: date.range,
        fix: date.readings.count == 1 ? fix(date.range, date.readings[0], safety) : nil,
        reliesOn: date.relies
      )
    }
  }

  private static func fix(
    _ range: SourceRange,
    _ text: String,
    _ safety: Diagnostic.Fix.Safety
  ) -> Diagnostic.Fix {
    Diagnostic.Fix(
      message: "Write \(PlainEnglish.quote(text))",
      safety: safety,
      edits: [Diagnostic.Edit(range: range, replacement: text)]
    )
  }

  /// Whether a mention is only the end of a date that begins elsewhere, as in "7 and 8 July".
  private static func isPart(_ text: String, of expected: String) -> Bool {
    expected.hasSuffix(text)
  }
}

/// A date in figures only: `6/4/2020`, `06.04.2020`. Where it does not say which figure is the month,
/// it is no date that the parser could find, as it finds `2020-04-06` and `16/4/2020`; a person knows
/// which is meant.
private struct NumericDate {
  let range: SourceRange
  /// What it may mean, in words: "6 April 2020", "4 June 2020".
  let readings: [String]

  /// The dates of this kind in a range.
  static func all(in range: SourceRange, of context: ValidationContext) -> [NumericDate] {
    let text = context.text
    let bytes = text.bytes.span
    let end = Int(range.upper)
    var found: [NumericDate] = []
    var i = Int(range.lower)
    while i < end {
      i = ByteScan.firstDigit(bytes, i, end)
      guard i < end else { break }
      let start = i
      var figures: [(value: Int, count: Int)] = []
      var joiner: UInt8?
      while figures.count < 4, let figure = figure(bytes, &i, end) {
        figures.append(figure)
        guard i + 1 < end, ASCII.isDigit(bytes[i + 1]), isJoiner(bytes[i]),
          joiner == nil || joiner == bytes[i]
        else { break }
        joiner = bytes[i]
        i += 1
      }
      // What goes on before or after it, as a symbol or an address does, is no date.
      let isFree =
        (start == 0 || !isPart(bytes[start - 1])) && (i == bytes.count || !goesOn(bytes, i))
      if isFree, let joiner {
        let readings = readings(figures.map { $0.value }, figures.map { $0.count }, joiner)
        if !readings.isEmpty {
          found.append(NumericDate(range: SourceRange(start, i), readings: readings))
        }
      }
      while i < end, ASCII.isDigit(bytes[i]) { i += 1 }
    }
    return found
  }

  private static func figure(
    _ s: Span<UInt8>,
    _ i: inout Int,
    _ end: Int
  ) -> (value: Int, count: Int)? {
    let start = i
    var value = 0
    while i < end, ASCII.isDigit(s[i]), i - start < 5 {
      value = value * 10 + Int(s[i] & 0x0F)
      i += 1
    }
    return i > start ? (value, i - start) : nil
  }

  /// The dates that three figures can be, without those that the calendar does not have.
  private static func readings(_ values: [Int], _ counts: [Int], _ joiner: UInt8) -> [String] {
    guard values.count == 3 else { return [] }
    var dates: [CalendarDate] = []
    if counts[2] == 4, counts[0] <= 2, counts[1] <= 2 {
      dates = [
        CalendarDate(year: values[2], month: values[1], day: values[0]),
        CalendarDate(year: values[2], month: values[0], day: values[1]),
      ]
    }
    var readings: [String] = []
    for date in dates where date.isValid && (1900...2199).contains(date.year) {
      let text = PlainEnglish.date(date)
      if !readings.contains(text) { readings.append(text) }
    }
    return readings
  }

  private static func isJoiner(_ byte: UInt8) -> Bool {
    byte == ASCII.slash || byte == ASCII.point || byte == ASCII.hyphen
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    ASCII.isWord(byte) || isJoiner(byte) || byte == ASCII.underscore
  }

  private static func goesOn(_ s: Span<UInt8>, _ i: Int) -> Bool {
    if ASCII.isWord(s[i]) || s[i] == ASCII.slash || s[i] == ASCII.underscore { return true }
    return isJoiner(s[i]) && i + 1 < s.count && ASCII.isWord(s[i + 1])
  }
}
