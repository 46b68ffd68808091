/// Meetings are held at the hours for which interpreters are booked.
enum SlotTimeUnusualRule: Rule {
  static let description = RuleDescription(
    "slot-time-unusual",
    .organizationOfWork,
    .note,
    summary:
      "Slots are of three hours, from 10 a.m. to 1 p.m. and from 3 to 6 p.m., or of two hours "
      + "where the meeting is hybrid",
    reason: "Interpretation is provided for these hours.",
    source: .practice(
      "CTOC/COP/WG.2/2022/1–CTOC/COP/WG.3/2022/1: hybrid meetings are restricted "
        + "to two hours"
    ),
    examples: [
      RuleExample(in: .agenda, keeps: "3–6 p.m.\t2", breaks: "2–6 p.m.\t2")
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let slots = context.document.organizationOfWork
    // A timetable of two-hour slots is that of a hybrid meeting; one of them may be wrong.
    let lengths = slots.compactMap(minutes)
    let isHybrid = lengths.count { $0 == 120 } > max(lengths.count - 2, lengths.count / 2)
    let own = hoursOfMostDays(slots)
    for slot in slots {
      guard let start = slot.start, let end = slot.end, let length = minutes(slot), length > 0
      else { continue }
      let isUsual =
        (start.minutes == 600 && end.minutes == 780)
        || (start.minutes == 900 && end.minutes == 1080)
      if isUsual || (isHybrid && length == 120) { continue }
      if own.contains(Hours(start: start.minutes, end: end.minutes)) { continue }
      findings.report(
        "The slot \(context.name(of: slot)) is not from 10 a.m. to 1 p.m. or from 3 to 6 p.m.",
        at: context.place(of: slot),
        reliesOn: [.place(context.place(of: slot))]
      )
    }
  }

  private struct Hours: Hashable {
    let start: Int
    let end: Int
  }

  /// The hours at which the meeting sits on most of its days, where it has more than one: away from
  /// the seats of the United Nations they are others, and only one that differs is odd.
  private static func hoursOfMostDays(_ slots: [Slot]) -> Set<Hours> {
    var days: [Hours: Set<CalendarDate>] = [:]
    var all: Set<CalendarDate> = []
    for slot in slots {
      guard let date = slot.date, let start = slot.start, let end = slot.end else { continue }
      all.insert(date)
      days[Hours(start: start.minutes, end: end.minutes), default: []].insert(date)
    }
    guard all.count > 1 else { return [] }
    return Set(days.filter { $0.value.count * 2 > all.count }.keys)
  }

  private static func minutes(_ slot: Slot) -> Int? {
    guard let start = slot.start, let end = slot.end else { return nil }
    return end.minutes - start.minutes
  }
}
