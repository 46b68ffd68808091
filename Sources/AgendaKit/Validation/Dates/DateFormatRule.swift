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
    needsEnglish: true
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    for mention in context.document.mentions {
      guard case .date(let date, let weekday, let isYearStated) = mention.value, date.isValid,
        !context.mayHoldOthers(mention.range)
      else { continue }
      let text = context.plainText(mention.range)
      // Markup, brackets and footnote marks inside are judged elsewhere.
      guard text.utf8.allSatisfy({ !"[]<>*_".utf8.contains($0) }) else { continue }
      let day = isYearStated ? PlainEnglish.date(date) : PlainEnglish.dayAndMonth(date)
      let expected = weekday.map { "\(PlainEnglish.weekday($0)), \(day)" } ?? day
      guard ComparedTitle(text).normalised != expected, !expected.hasPrefix(text),
        !isPart(text, of: expected)
      else { continue }
      findings.report(
        "\(PlainEnglish.quote(text)) would be written \(PlainEnglish.quote(expected))",
        at: mention.range,
        reliesOn: [.place(mention.range)]
      )
    }
  }

  /// Whether a mention is only the end of a date that begins elsewhere, as in "7 and 8 July".
  private static func isPart(_ text: String, of expected: String) -> Bool {
    expected.hasSuffix(text)
  }
}
