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
    for (meeting, partner) in zip(context.meetings, other.partners) {
      guard let partner, !partner.agenda.isEmpty, !meeting.items.isEmpty else { continue }
      judge(meeting, partner, other, &findings)
    }
  }

  private static func judge(
    _ meeting: MeetingIndex,
    _ partner: Meeting,
    _ other: OtherDocument,
    _ findings: inout FindingList
  ) {
    var foreseen: [ItemNumber: AgendaItem] = [:]
    var byTitle: [String: AgendaItem] = [:]
    func visit(_ items: [AgendaItem]) {
      for item in items {
        if let number = item.number, foreseen[number] == nil { foreseen[number] = item }
        byTitle[ComparedTitle(item.title).expanded] = item
        visit(item.subitems)
      }
    }
    visit(partner.agenda)
    var matched: Set<ItemNumber> = []
    for entry in meeting.items {
      guard let number = entry.item.number else { continue }
      let item = entry.item
      if let same = foreseen[number], ComparedTitle.compare(same.title, item.title) < .different {
        matched.insert(number)
        continue
      }
      if let moved = byTitle[ComparedTitle(item.title).expanded], let old = moved.number {
        matched.insert(old)
        findings.report(
          "Item \(number), \(PlainEnglish.quote(item.title)), was item \(old) of the provisional agenda",
          at: item.headRange,
          notes: [other.note("The item as proposed", moved.headRange)]
        )
      } else if let same = foreseen[number] {
        matched.insert(number)
        let titles = TwoTitles(item.title, same.title)
        findings.report(
          "Item \(number) was adopted as \(titles.first), proposed as \(titles.second)",
          at: item.headRange,
          notes: [other.note("The item as proposed", same.headRange)]
        )
      } else {
        findings.report(
          "Item \(number), \(PlainEnglish.quote(item.title)), was not on the provisional agenda",
          at: item.headRange,
          notes: partner.agenda.last.map { [other.note("Its last item", $0.headRange)] } ?? []
        )
      }
    }
    let place = meeting.items.last.map(\.item.headRange) ?? .none
    for (number, item) in foreseen.sorted(by: { $0.key < $1.key }) where !matched.contains(number) {
      findings.report(
        "Item \(number) of the provisional agenda, \(PlainEnglish.quote(item.title)), is not in the "
          + "agenda adopted",
        at: place,
        notes: [other.note("The item as proposed", item.headRange)]
      )
    }
  }
}
