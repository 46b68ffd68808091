/// The group met when it was to meet.
enum ScheduleDiffersRule: Rule {
  static let description = RuleDescription(
    "schedule-differs",
    .against,
    .note,
    summary: "Meetings were held when the organization of work said",
    reason: "If the hours were changed, the report says why.",
    source: .practice("the reports of the working groups"),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let report = context.document.report, let other = OtherDocument(context) else { return }
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
}
