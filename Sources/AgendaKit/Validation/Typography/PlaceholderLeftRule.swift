/// What was left open is filled in.
enum PlaceholderLeftRule: Rule {
  static let description = RuleDescription(
    "placeholder-left",
    .text,
    .note,
    issued: .error,
    summary: "Text in square brackets is settled, and what stands for words to come is filled in: "
      + "“XX April”, “??”, “__”, “TBD”, “NAME”, “(to be completed)”, “was/were”",
    reason: "Such signs stand around text that is not yet agreed, or for what is not yet known.",
    source: .editorialManual(
      page: "paragraphs and subparagraphs",
      address: "http://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm"
    ),
    examples: [
      RuleExample(
        in: .report,
        keeps: "3. At its 1st and 2nd meetings",
        breaks: "3. At its 1st and [2nd] meetings"
      ),
      RuleExample(
        in: .agenda,
        keeps: "The second topic concerns records",
        breaks: "The second topic (TBC) concerns records"
      ),
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let told = context.document.report?.placeholders ?? []
    var paragraphs: [UInt32: Int] = [:]
    for placeholder in told { paragraphs[placeholder.range.lower] = placeholder.paragraph }
    for open in OpenPlace.all(in: context) {
      let place = paragraphs[open.range.lower].map { " in paragraph \($0)" } ?? ""
      findings.report(
        "\(PlainEnglish.quote(context.plainText(open.range)))\(place) is still open",
        at: open.range,
        claim: open.range
      )
    }
  }
}
