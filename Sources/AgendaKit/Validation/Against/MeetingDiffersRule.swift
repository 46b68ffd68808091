/// The two documents are about the same meeting.
enum MeetingDiffersRule: Rule {
  static let description = RuleDescription(
    "meeting-differs",
    .against,
    .error,
    summary: "Both documents are about the same group, meeting, place and days",
    reason: "The report of one meeting does not answer the agenda of another.",
    source: .logic("The two speak of one meeting."),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let other = OtherDocument(context) else { return }
    for (index, partner) in zip(context.meetings, other.partners) {
      let meeting = index.meeting
      guard let partner else {
        guard !other.document.meetings.isEmpty else { continue }
        findings.report(
          "The \(meeting.group.name) does not meet in \(other.document.source.name), which is about "
            + "the \(PlainEnglish.list(other.document.meetings.map { $0.group.name }))",
          at: meeting.places.group.first ?? meeting.range,
          notes: other.document.meetings.compactMap { theirs in
            theirs.places.group.first.map { other.note("The \(theirs.group.name)", $0) }
          },
          marks: [.group(index.index)]
        )
        continue
      }
      if let place = meeting.place, let theirs = partner.place,
        ComparedTitle.fold(place) != ComparedTitle.fold(theirs)
      {
        findings.report(
          "The \(context.noun(of: index.index)) is in \(place) here, in \(theirs) there",
          at: meeting.places.days ?? meeting.range,
          notes: partner.places.days.map { [other.note("The place there", $0)] } ?? [],
          marks: meeting.places.days.map { [.place($0)] } ?? []
        )
      }
      if let first = meeting.firstDay, let theirs = partner.firstDay,
        first != theirs || meeting.lastDay != partner.lastDay
      {
        let days = DayRange(firstDay: first, lastDay: meeting.lastDay ?? first)
        let others = DayRange(firstDay: theirs, lastDay: partner.lastDay ?? theirs)
        findings.report(
          "The \(context.noun(of: index.index)) is on \(PlainEnglish.days(days)) here, on \(PlainEnglish.days(others)) there",
          at: meeting.places.days ?? meeting.range,
          notes: partner.places.days.map { [other.note("The days there", $0)] } ?? [],
          marks: [.meetingDays(index.index)]
        )
      }
      if let own = meeting.ordinal, let theirs = partner.ordinal, own != theirs,
        meeting.firstDay == partner.firstDay || meeting.firstDay == nil
      {
        findings.report(
          "This is the \(PlainEnglish.ordinal(own)) \(context.noun(of: index.index)) here, the "
            + "\(PlainEnglish.ordinal(theirs)) there",
          at: meeting.places.ordinal ?? meeting.range,
          notes: partner.places.ordinal.map { [other.note("The ordinal there", $0)] } ?? [],
          marks: [.ordinal(index.index)],
          reliesOn: [.ordinal(index.index)]
        )
      }
    }
  }
}
