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
    // Papers are written before, during and after a meeting; those for an item of it, before.
    let isPaper = context.document.kind == .paper
    guard !isPaper || masthead.underItem != nil, let date = masthead.date, date.isValid,
      let place = masthead.places.date,
      let first = context.meetings.compactMap({ $0.dayRanges.first?.firstDay })
        .filter({ $0.isValid }).min()
    else { return }
    if let year = context.yearOfSymbolAndDate, first.year < year,
      let days = context.meetings.first?.daysPlace
    {
      findings.report(
        "The \(context.noun(of: nil)) is said to be in \(first.year), but the document is dated "
          + "\(PlainEnglish.date(date)) and its symbol is of \(year)",
        at: days,
        notes: [Diagnostic.Note(message: "The date of the document", range: place)],
        marks: context.meetings.map { .meetingDays($0.index) } + [.place(days)]
          + (masthead.places.symbol.map { [.place($0)] } ?? []),
        reliesOn: context.meetings.map { .meetingDays($0.index) }
      )
      return
    }
    let message: String
    if isPaper {
      let last = context.meetings.compactMap { $0.dayRanges.first?.lastDay }.filter { $0.isValid }
        .max()
      guard let last, date > last else { return }
      message = "The paper is dated \(PlainEnglish.date(date)), after the \(context.noun(of: nil))"
    } else if context.isReport {
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

extension ValidationContext {
  /// The year of the document's own symbol, where the document is dated in that year too.
  fileprivate var yearOfSymbolAndDate: Int? {
    guard !isReport, document.kind != .paper, let date = document.masthead.date,
      document.masthead.symbol?.parts.first?.year == date.year
    else { return nil }
    return date.year
  }
}
