/// The State of who chaired was there.
enum OfficerNotAttendingRule: Rule {
  static let description = RuleDescription(
    "officer-not-attending",
    .reports,
    .warning,
    summary: "The State of a Chair or another officer is in the attendance list",
    reason: "The list is incomplete, or the officer’s State is another one.",
    source: .logic("Nobody chairs a meeting that his or her State does not attend."),
    examples: [
      RuleExample(
        in: .report,
        keeps: "chaired by Ms. Ada Berg (Norway)",
        breaks: "chaired by Ms. Ada Berg (Sweden)"
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let report = context.document.report, let lists = context.stateLists,
      !lists.parties.isEmpty, let place = Optional(report.attendance.parties.range),
      !report.attendance.parties.open
    else { return }
    let names = [lists.parties, lists.signatories, lists.organizations, lists.others]
      .flatMap { $0.map { $0.name } }
    let present = Set(names.map { $0.key })
    // A name that is misspelt in the list is another rule's.
    let meant = Set(
      names.filter { !$0.isKnown }.compactMap { $0.nearest }.map { StateName($0).key }
    )
    var officers = report.officers.compactMap { officer in
      officer.country.map { (officer.name, officer.role, $0, officer.range) }
    }
    for person in NamedPerson.all(in: context) {
      guard let country = person.country, let role = role(before: person.range, context),
        !officers.contains(where: { $0.0 == person.name })
      else { continue }
      officers.append((person.name, role, country.text, person.range))
    }
    for (name, role, country, range) in officers {
      let state = StateName(country)
      guard state.isKnown || state.isRunning, !present.contains(state.key),
        !meant.contains(state.key), !names.contains(where: { $0.isNearly(state) })
      else { continue }
      findings.report(
        "\(name) was \(role.firstLetterLarge), but \(country) is not in the "
          + "attendance list",
        at: range,
        notes: place.isEmpty ? [] : [Diagnostic.Note(message: "The list", range: place)]
      )
    }
  }

  /// "The Chair, Ms. …", "by its Chair, Mr. …".
  private static func role(before person: SourceRange, _ context: ValidationContext) -> String? {
    let before = SourceRange(max(0, Int(person.lower) - 14), Int(person.lower))
    for (word, role) in [("chair", "Chair"), ("rapporteur", "Rapporteur")] {
      guard let place = context.find(name: word, in: before),
        person.lower - place.upper <= 2
      else { continue }
      return role
    }
    return nil
  }
}
