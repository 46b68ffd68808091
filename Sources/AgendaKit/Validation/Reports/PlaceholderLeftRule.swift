/// Text in brackets is settled.
enum PlaceholderLeftRule: Rule {
  static let description = RuleDescription(
    "placeholder-left",
    .reports,
    .note,
    issued: .error,
    summary: "Text in square brackets is settled, and the brackets are gone",
    reason: "Brackets stand around text that is not yet agreed or not yet known.",
    source: .editorialManual(
      page: "paragraphs and subparagraphs",
      address: "http://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm"
    ),
    examples: [
      RuleExample(
        in: .report,
        keeps: "3. At its 1st and 2nd meetings",
        breaks: "3. At its 1st and [2nd] meetings"
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    for placeholder in context.document.report?.placeholders ?? [] {
      let place = placeholder.paragraph.map { " in paragraph \($0)" } ?? ""
      findings.report(
        "\(PlainEnglish.quote(placeholder.text))\(place) is still open",
        at: placeholder.range
      )
    }
  }
}
