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
    // Without a list there is nothing to compare with.
    guard let lists = context.stateLists, !lists.parties.isEmpty,
      let place = context.document.report?.attendance.parties.range
    else { return }
    let names = [lists.parties, lists.signatories, lists.organizations, lists.others]
      .flatMap { $0.map { $0.name } }
    let present = Set(names.map { $0.key })
    // A name in another form, or misspelt, is another rule's; asked only if somebody seems absent.
    lazy var meant = Set(
      names.lazy.filter { !$0.isKnown }.compactMap { $0.nearest }.map { StateName($0).key }
    )
    func judge(_ states: [ListedState], _ items: String) {
      for state in states where state.name.isKnown || state.name.isRunning {
        guard !present.contains(state.name.key), !meant.contains(state.name.key),
          !names.contains(where: { $0.isNearly(state.name) })
        else { continue }
        findings.report(
          "\(state.name.text) made a statement\(items), but is not in the attendance list",
          at: state.range,
          notes: place.isEmpty ? [] : [Diagnostic.Note(message: "The list", range: place)]
        )
      }
    }
    for speakers in lists.statements { judge(speakers.names, " under " + speakers.items) }
    judge(lists.observers, "")
    let listed = Set((lists.statements.flatMap { $0.names } + lists.observers).map { $0.range })
    judge(
      SpeakingObservers.representatives(in: context).filter { one in
        !listed.contains { $0.contains(one.range) || one.range.contains($0) }
      },
      ""
    )
    if !lists.organizations.isEmpty, context.document.report?.attendance.organizations.open == false
    {
      for body in SpeakingObservers.bodies(in: context)
      where !present.contains(body.name.key)
        && !names.contains(where: { $0.folded.hasPrefix(body.name.folded) })
      {
        findings.report(
          "\(body.name.text) made a statement, but is not in the attendance list",
          at: body.range
        )
      }
    }
  }
}
