/// The document is dated when such documents are written.
enum DocumentDateImplausibleRule: Rule {
  static let description = RuleDescription(
    "document-date-implausible",
    .dates,
    .warning,
    summary:
      "An agenda is dated before the meeting, a report not before its first day; a document is "
      + "not reissued before its date",
    reason: "The date in the masthead was taken over from another document.",
    source: .editorialManual(
      page: "mastheads",
      address: "http://un.org/dgacm/en/content/editorial-manual/mast-cover"
    ),
    examples: [
      RuleExample(in: .agenda, keeps: "7 July 2031\n", breaks: "7 November 2031\n"),
      RuleExample(in: .report, keeps: "\n15 October 2031\n", breaks: "\n15 September 2031\n"),
    ]
  )

  /// A document is not reissued before it was issued.
  private static func judgeReissue(_ context: ValidationContext, _ findings: inout FindingList) {
    let masthead = context.document.masthead
    guard let issued = masthead.date, issued.isValid, let place = masthead.places.date else {
      return
    }
    for (note, range) in zip(masthead.notes, masthead.places.notes) where note.hasPrefix("Reissued")
    {
      for mention in context.document.mentions(in: range) {
        guard case .date(let date, _, _) = mention.value, date.isValid, date < issued else {
          continue
        }
        findings.report(
          "The document is reissued on \(PlainEnglish.date(date)), but dated "
            + PlainEnglish.date(issued),
          at: mention.range,
          notes: [Diagnostic.Note(message: "The date", range: place)]
        )
      }
    }
  }

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    judgeReissue(context, &findings)
    let masthead = context.document.masthead
    // Papers are written before, during and after a meeting.
    guard context.document.kind != .paper, let date = masthead.date, date.isValid,
      let place = masthead.places.date,
      let first = context.meetings.compactMap({ $0.dayRanges.first?.firstDay })
        .filter({ $0.isValid }).min()
    else { return }
    let message: String
    if context.isReport {
      guard date < first else { return }
      message =
        "The report is dated \(PlainEnglish.date(date)), before the \(context.noun(of: nil))"
    } else {
      guard date >= first else { return }
      message =
        "The agenda is dated \(PlainEnglish.date(date)), not before the \(context.noun(of: nil))"
    }
    let meeting = context.meetings.firstIndex { $0.dayRanges.first?.firstDay == first }
    findings.report(
      message + ", which begins on \(PlainEnglish.date(first))",
      at: place,
      notes: context.daysNotes(of: meeting),
      reliesOn: meeting.map { [.meetingDays($0)] } ?? []
    )
  }
}
