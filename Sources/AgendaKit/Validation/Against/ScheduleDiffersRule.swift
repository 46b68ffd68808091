/// The group met when it was to meet.
enum ScheduleDiffersRule: Rule {
  static let description = RuleDescription(
    "schedule-differs",
    .against,
    .note,
    summary:
      "Meetings were held when the organization of work said, and two timetables have the same "
      + "slots",
    reason: "If the hours were changed, the report says why.",
    source: .practice("the reports of the working groups"),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let other = OtherDocument(context) else { return }
    guard let report = context.document.report else {
      return judgeTimetables(context, other, &findings)
    }
    let slots = other.document.organizationOfWork
    guard !slots.isEmpty else { return }
    var byDay: [CalendarDate: [Slot]] = [:]
    for slot in slots {
      if let date = slot.date { byDay[date, default: []].append(slot) }
    }
    for hours in report.hours {
      let planned = byDay.sorted { $0.key < $1.key }.compactMap { day in
        let sorted = day.value.sorted { ($0.start?.minutes ?? 0) < ($1.start?.minutes ?? 0) }
        return sorted.indices.contains(hours.meetingOfDay - 1)
          ? sorted[hours.meetingOfDay - 1] : nil
      }
      guard
        let different = planned.first(where: { slot in
          guard let start = slot.start, let end = slot.end else { return false }
          return start != hours.start || end != hours.end
        }), let start = different.start, let end = different.end
      else { continue }
      findings.report(
        "The \(PlainEnglish.ordinal(hours.meetingOfDay)) meeting of a day was held "
          + "\(PlainEnglish.hours(hours.start, hours.end)), planned \(PlainEnglish.hours(start, end))",
        at: hours.range,
        notes: [other.note("The slot as planned", different.timeRange ?? different.range)]
      )
    }
    if let held = report.meetingsHeld, let place = report.meetingsHeldRange, held != slots.count {
      findings.report(
        "\(PlainEnglish.count(held).prefix(1).uppercased() + PlainEnglish.count(held).dropFirst()) meetings "
          + "were held, \(PlainEnglish.count(slots.count)) were planned",
        at: place,
        notes: [other.note("The timetable", slots[0].timeRange ?? slots[0].range)],
        reliesOn: [.place(place)]
      )
    }
  }

  /// What stands at another time in another version of the timetable.
  private static func judgeTimetables(
    _ context: ValidationContext,
    _ other: OtherDocument,
    _ findings: inout FindingList
  ) {
    guard context.isVersion(of: other.document) else { return }
    for change in context.comparison?.changes ?? [] where change.subject == .slot {
      let message: String
      switch (slot(change.from), slot(change.to)) {
      case (let old?, let new?):
        guard old.date != new.date || old.start != new.start || old.end != new.end else { continue }
        message =
          "\(name(new)) is on \(context.name(of: new)) here, on \(context.name(of: old)) there"
      case (nil, let new?): message = "\(name(new)) on \(context.name(of: new)) is not there"
      case (let old?, nil):
        message = "\(name(old)), there on \(context.name(of: old)), is not scheduled so here"
      case (nil, nil): continue
      }
      findings.report(
        message,
        at: slot(change.to).map { $0.timeRange ?? $0.range }
          ?? place(ofDay: slot(change.from)?.date, context),
        notes: slot(change.from).map { [other.note("The slot there", $0.timeRange ?? $0.range)] }
          ?? [],
        reliesOn: slot(change.to).map { [.place(context.place(of: $0))] } ?? []
      )
    }
  }

  /// The last slot of a day, else the first slot, to point at what is missing.
  private static func place(ofDay day: CalendarDate?, _ context: ValidationContext) -> SourceRange {
    let slots = context.document.organizationOfWork
    let slot = slots.last { $0.date != nil && $0.date == day } ?? slots.first
    return slot.map { $0.timeRange ?? $0.range } ?? .none
  }

  private static func slot(_ node: ChangedNode?) -> Slot? {
    if case .slot(let slot)? = node?.content { slot } else { nil }
  }

  private static func name(_ slot: Slot) -> String {
    guard let entry = slot.entries.first else { return "A slot" }
    return entry.item.map { "Item \($0)" } ?? PlainEnglish.quote(entry.title)
  }
}
