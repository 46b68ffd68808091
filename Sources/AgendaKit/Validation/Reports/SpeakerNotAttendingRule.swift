/// Who spoke was there.
enum SpeakerNotAttendingRule: Rule {
  static let description = RuleDescription(
    "speaker-not-attending",
    .reports,
    .warning,
    summary: "A State or other party that made a statement is in the attendance list",
    reason: "One of the two lists is incomplete.",
    source: .logic("Nobody speaks who is not there."),
    examples: [
      RuleExample(
        in: .report,
        keeps: "parties to the Convention: Brazil, Kenya and Norway.",
        breaks: "parties to the Convention: Brazil, Fiji and Norway."
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let report = context.document.report else { return }
    let attendance = report.attendance
    let lists = [
      attendance.parties, attendance.signatories, attendance.organizations, attendance.others,
    ]
    // Without a list there is nothing to compare with.
    guard !attendance.parties.names.isEmpty else { return }
    let names = lists.flatMap(\.names)
    let present = Set(names.map(StateNames.key))
    // A name in another form, or misspelt, is another rule's; asked only if somebody seems absent.
    lazy var meant = Set(
      names.lazy.filter { !StateNames.isKnown($0) }.compactMap(StateNames.nearest)
        .map(StateNames.key)
    )
    for (statements, items) in StateLists.statements(of: report) {
      for (name, range) in zip(statements.speakers, statements.speakerRanges) {
        guard StateNames.isKnown(name) || StateNames.isRunning(name),
          !present.contains(StateNames.key(name)), !meant.contains(StateNames.key(name))
        else { continue }
        findings.report(
          "\(name) made a statement under \(items), but is not in the attendance list",
          at: range,
          notes: attendance.parties.range.isEmpty
            ? [] : [Diagnostic.Note(message: "The list", range: attendance.parties.range)]
        )
      }
    }
  }
}
