/// Groups take up a joint item together.
enum JointSlotSplitRule: Rule {
  static let description = RuleDescription(
    "joint-slot-split",
    .organizationOfWork,
    .warning,
    summary: "A joint item stands in the same slots for all groups that share it",
    reason: "The groups sit in one room for it.",
    source: .practice("the joint agendas of the working groups"),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard context.meetings.count > 1 else { return }
    for meeting in context.meetings {
      for entry in meeting.items {
        guard let joint = entry.item.joint, let number = entry.item.number else { continue }
        for counterpart in joint.counterparts {
          guard let other = context.meeting(ofGroup: counterpart.group), other > meeting.index
          else {
            continue
          }
          judge(number, meeting, counterpart.item, context.meetings[other], context, &findings)
        }
      }
    }
  }

  /// When a row is: groups with a timetable each have slots of their own for one time.
  private struct Time: Hashable {
    let date: CalendarDate?
    let start: ClockTime?
    /// The slot where day or hour are not stated.
    let slot: Int?

    init(of row: MeetingIndex.Row, _ context: ValidationContext) {
      let slot = context.document.organizationOfWork[row.slot]
      (date, start) = (slot.date, slot.start)
      self.slot = date == nil || start == nil ? row.slot : nil
    }
  }

  private static func judge(
    _ own: ItemNumber,
    _ meeting: MeetingIndex,
    _ theirs: ItemNumber,
    _ other: MeetingIndex,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let a = meeting.rows(family: own).map { meeting.rows[$0] }
    let b = other.rows(family: theirs).map { other.rows[$0] }
    guard !a.isEmpty, !b.isEmpty else { return }
    let ownTimes = Set(a.map { Time(of: $0, context) })
    let theirTimes = Set(b.map { Time(of: $0, context) })
    func report(
      _ rows: [MeetingIndex.Row],
      _ number: ItemNumber,
      _ meeting: MeetingIndex,
      lacking times: Set<Time>,
      _ other: MeetingIndex,
      _ theirs: ItemNumber
    ) {
      var seen: Set<Int> = []
      for row in rows
      where !times.contains(Time(of: row, context)) && seen.insert(row.slot).inserted {
        let slot = context.document.organizationOfWork[row.slot]
        findings.report(
          "Joint item \(number) of the \(meeting.meeting.group.name) is taken up "
            + "\(context.name(of: slot)), but not item \(theirs) of the "
            + other.meeting.group.name,
          at: row.entry.range,
          marks: [.schedule(meeting.index, number), .schedule(other.index, theirs)],
          reliesOn: [
            .place(row.entry.range), .schedule(meeting.index, number),
            .schedule(other.index, theirs),
          ]
        )
      }
    }
    report(a, own, meeting, lacking: theirTimes, other, theirs)
    report(b, theirs, other, lacking: ownTimes, meeting, own)
  }
}
