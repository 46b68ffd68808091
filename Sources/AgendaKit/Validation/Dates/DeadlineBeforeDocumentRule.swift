/// What is asked for is not due before the document tells of it.
enum DeadlineBeforeDocumentRule: Rule {
  static let description = RuleDescription(
    "deadline-before-document",
    .dates,
    .warning,
    summary: "What delegations are asked to do is due after the date of the document",
    reason: "The deadline was taken over from another document, or its month mistyped.",
    source: .logic("Nobody can do something by a day that is over."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "interpretation in six languages.",
        breaks: "interpretation in six languages. Delegations are requested to register by 20 "
          + "June 2031."
      )
    ],
    needsEnglish: true
  )

  private static let terms: [FixedText] = [
    "by", "before", "no later than", "not later than", "until", "deadline", "latest",
    "closes on", "will close on",
  ]
  private static let requests: [FixedText] = [
    "requested to", "invited to", "asked to", "should", "are to be", "is to be", "must", "deadline",
    "encouraged to", "reminded to", "to be submitted", "to be sent", "shall be",
    "can be", "may be", "is open", "will be open", "kindly", "register", "registration",
    "may wish to send",
    "may submit", "can register", "will be accepted",
  ]

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let masthead = context.document.masthead
    guard !context.isReport, let written = masthead.date, written.isValid,
      let place = masthead.places.date,
      // A document that is dated after its meeting has another fault.
      context.meetings.allSatisfy({ $0.dayRanges.first.map { written < $0.firstDay } ?? true })
    else { return }
    for mention in context.document.mentions {
      guard case .date(let date, _, let isStated) = mention.value, isStated, date.isValid,
        date < written, let sentence = context.sentence(around: mention.range)
      else { continue }
      let near = SourceRange(
        max(Int(sentence.range.lower), Int(mention.range.lower) - 32),
        Int(mention.range.lower)
      )
      let words = SourceRange(
        max(Int(sentence.range.lower), Int(mention.range.lower) - 400),
        min(Int(sentence.range.upper), Int(mention.range.upper) + 80)
      )
      guard
        context.holds(anyOf: terms, in: near) || context.isDeadline(mention.range, in: sentence),
        context.holds(anyOf: requests, in: words),
        !context.holds(
          anyOf: ["were requested", "was requested", "were invited", "had"],
          in: words
        )
      else { continue }
      findings.report(
        "\(PlainEnglish.date(date)) was over when the document was written, on "
          + PlainEnglish.date(written),
        at: mention.range,
        notes: [Diagnostic.Note(message: "The date of the document", range: place)],
        marks: [.place(mention.range)],
        reliesOn: [.place(mention.range), .place(place)]
      )
    }
  }
}
