/// Every item has its time.
enum ItemNotScheduledRule: Rule {
  static let description = RuleDescription(
    "item-not-scheduled",
    .organizationOfWork,
    .warning,
    summary: "Every item has a slot: it, the item above it, or all its subitems",
    reason: "An item without a slot is not taken up.",
    source: .practice("all timetables of the family"),
    examples: [
      RuleExample(in: .agenda, keeps: "\n\t4\tOther matters", breaks: "")
    ]
  )

  /// Where the timetable stands alone, without an agenda: its items follow each other.
  private static func judgeAlone(
    _ meeting: MeetingIndex,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let rows = meeting.rows.filter { $0.entry.item != nil }
    let numbers = Set(rows.compactMap { $0.entry.item?.number })
    guard numbers.contains(1), let last = numbers.max(), last < 100,
      let missing = (1...last).first(where: { !numbers.contains($0) }),
      let next = rows.first(where: { ($0.entry.item?.number ?? 0) > missing })
    else { return }
    findings.report(
      "Item \(next.entry.item?.description ?? "") stands here, but no row takes up item \(missing)",
      at: next.entry.range,
      reliesOn: [.ending, .place(next.entry.range), .structure]
        + (next.entry.item.map { [.schedule(meeting.index, $0)] } ?? [])
    )
  }

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard !context.isReport else { return }
    for meeting in context.meetings where meeting.items.isEmpty {
      judgeAlone(meeting, context, &findings)
    }
    for meeting in context.meetings where !meeting.rows.isEmpty {
      let rows = ScheduledItems(meeting)
      for item in meeting.meeting.agenda { visit(item, rows, meeting, context, &findings) }
    }
  }

  private static func visit(
    _ item: AgendaItem,
    _ rows: ScheduledItems,
    _ meeting: MeetingIndex,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    if rows.have(item) { return }
    if item.subitems.contains(where: rows.haveAny) {
      for sub in item.subitems { visit(sub, rows, meeting, context, &findings) }
      return
    }
    let number = item.number
    findings.report(
      "Item \(number?.description ?? "without a number")\(meeting.suffix(in: context)), "
        + "\(PlainEnglish.quote(item.title)), has no slot",
      at: item.headRange,
      // The day on which it was to be taken up may be lost with it.
      marks: context.unusedDays.prefix(16).map { .day($0) } + [.timetableDays],
      reliesOn: (number.map { [.item(meeting.index, $0), .schedule(meeting.index, $0)] }
        ?? [.agenda(meeting.index)]) + [.ending]
    )
  }
}

/// What the timetable of a group takes up.
struct ScheduledItems {
  var numbers: Set<ItemNumber> = []
  /// The titles of rows without a number.
  var titles: Set<String> = []

  init(_ meeting: MeetingIndex) {
    for row in meeting.rows {
      if let number = row.entry.item {
        numbers.insert(number)
      } else {
        titles.insert(ComparedTitle.fold(row.entry.title))
      }
    }
  }

  func have(_ item: AgendaItem) -> Bool {
    if let number = item.number, numbers.contains(number) { return true }
    return !titles.isEmpty && titles.contains(ComparedTitle.fold(item.title))
  }

  func haveAny(_ item: AgendaItem) -> Bool {
    have(item) || item.subitems.contains(where: haveAny)
  }
}
