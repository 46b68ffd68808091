/// The agenda was adopted as proposed.
enum AdoptedAgendaDiffersRule: Rule {
  static let description = RuleDescription(
    "adopted-agenda-differs",
    .against,
    .warning,
    summary: "The agenda adopted in the report is the provisional agenda",
    reason: "If the group changed it, the report says so; otherwise it was copied wrongly.",
    source: .practice("the reports of the working groups repeat the provisional agenda"),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard context.isReport, let other = OtherDocument(context) else { return }
    let amended = amendment(context)
    for (meeting, partner) in zip(context.meetings, other.partners) {
      guard let partner, !partner.agenda.isEmpty, !meeting.items.isEmpty else { continue }
      guard let amended else {
        judge(meeting, partner, other, &findings)
        continue
      }
      // What the report says was amended may be otherwise; that nothing is, contradicts it.
      let changes = AgendaChanges(from: partner, to: meeting)
      guard changes.isEmpty else { continue }
      findings.report(
        "The agenda is said to be adopted as amended, but it is the provisional agenda",
        at: amended,
        severity: .note,
        notes: partner.agenda.first.map { [other.note("The agenda as proposed", $0.headRange)] }
          ?? []
      )
    }
  }

  /// "adopted the following agenda, as orally amended"; nil where the report does not say so.
  private static func amendment(_ context: ValidationContext) -> SourceRange? {
    for sentence in context.sentences {
      guard let adopted = context.find("adopted", in: sentence.range) else { continue }
      let rest = SourceRange(Int(adopted.upper), Int(sentence.range.upper))
      guard let agenda = context.find("agenda", in: rest), agenda.lower - rest.lower < 40 else {
        continue
      }
      let phrases: [FixedText] = [
        "as orally amended", "as amended", "as orally revised", "as revised", "with amendments",
        "as orally corrected", "with the following amendments", "amended agenda", "revised agenda",
      ]
      if let place = phrases.lazy.compactMap({ context.find($0, in: rest) }).first { return place }
    }
    return nil
  }

  private static func judge(
    _ meeting: MeetingIndex,
    _ partner: Meeting,
    _ other: OtherDocument,
    _ findings: inout FindingList
  ) {
    let changes = AgendaChanges(from: partner, to: meeting)
    let end = meeting.items.last.map { $0.item.headRange } ?? .none
    // What only moved because an item came or went before it is told with that item.
    var shifts = changes.shifts.map { other.note($0, $1) }
    func takeShifts() -> [Diagnostic.Note] {
      defer { shifts = [] }
      return shifts
    }
    func facts(_ numbers: ItemNumber?...) -> [Fact] {
      numbers.compactMap { $0 }.flatMap { [.item(meeting.index, $0), .title(meeting.index, $0)] }
    }
    for (item, old) in changes.retitled {
      let titles = TwoTitles(item.title, old.title)
      findings.report(
        "Item \(name(item)) was adopted as \(titles.first), proposed as \(titles.second)",
        at: item.headRange,
        notes: [other.note("The item as proposed", old.headRange)],
        marks: facts(item.number)
      )
    }
    for item in changes.added {
      findings.report(
        "Item \(name(item)), \(PlainEnglish.quote(item.title)), was not on the provisional agenda",
        at: item.headRange,
        notes: (partner.agenda.last.map { [other.note("Its last item", $0.headRange)] } ?? [])
          + takeShifts(),
        marks: facts(item.number) + changes.moved.flatMap { facts($0.item.number) }
      )
    }
    for group in changes.removed {
      guard let first = group.first else { continue }
      findings.report(
        "Item \(name(first)) of the provisional agenda, \(PlainEnglish.quote(first.title)), is not in "
          + "the agenda adopted",
        at: end,
        notes: group.map { other.note("Item \(name($0)) as proposed", $0.headRange) }
          + takeShifts(),
        marks: facts(first.number) + changes.moved.flatMap { facts($0.item.number) }
      )
    }
    for (item, old) in changes.moved where !changes.isShift(item, old) {
      findings.report(
        "Item \(name(item)), \(PlainEnglish.quote(item.title)), was item \(name(old)) of the "
          + "provisional agenda",
        at: item.headRange,
        notes: [other.note("The item as proposed", old.headRange)],
        marks: facts(item.number, old.number)
      )
    }
  }

  private static func name(_ item: AgendaItem) -> String {
    item.number?.description ?? "without a number"
  }
}
