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
    var present: Set<String> = []
    for list in lists { for name in list.names { present.insert(StateNames.key(name)) } }
    // Without a list there is nothing to compare with.
    guard !attendance.parties.names.isEmpty else { return }
    for statements in report.statements {
      for (name, range) in zip(statements.speakers, statements.speakerRanges) {
        guard StateNames.isKnown(name) || StateNames.isRunning(name),
          !present.contains(StateNames.key(name))
        else { continue }
        findings.report(
          "\(name) made a statement under item \(statements.item), but is not in the attendance "
            + "list",
          at: range,
          notes: attendance.parties.range.isEmpty
            ? [] : [Diagnostic.Note(message: "The list", range: attendance.parties.range)]
        )
      }
    }
  }
}
