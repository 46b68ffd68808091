/// Every item of substance is considered.
enum ConsiderationMissingRule: Rule {
  static let description = RuleDescription(
    "consideration-missing",
    .reports,
    .warning,
    summary:
      "Every substantive item of the adopted agenda is considered, in a section of its title",
    reason: "An item that the report does not speak of was not taken up, or its section was lost.",
    source: .practice("the reports of the working groups"),
    examples: [
      RuleExample(
        in: .report,
        keeps: "\nA. Digitization of meeting records\n",
        breaks: "\nA. Digital records of meetings\n"
      )
    ],
    needsEnglish: true
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let report = context.document.report, !report.considerations.isEmpty else { return }
    let parts = ReportParts(report)
    let titles = Set(parts.sections.map { ComparedTitle($0.section.title).expanded })
    // Earlier reports tell all deliberations in one section.
    let hasSections = context.meetings.contains { meeting in
      meeting.items.contains { entry in
        !isProcedural(entry.item, in: meeting.meeting.agenda)
          && titles.contains(ComparedTitle(entry.item.title).expanded)
      }
    }
    var considered: [ItemNumber: [Consideration]] = [:]
    for consideration in report.considerations {
      considered[consideration.item, default: []].append(consideration)
    }
    for meeting in context.meetings {
      for item in meeting.meeting.agenda {
        guard let number = item.number else { continue }
        let family = [number] + subnumbers(item)
        let found = family.flatMap { considered[$0] ?? [] }
        if found.isEmpty {
          guard !isProcedural(item, in: meeting.meeting.agenda) else { continue }
          findings.report(
            "The report does not say that item \(number), \(PlainEnglish.quote(item.title)), was "
              + "considered",
            at: item.headRange,
            reliesOn: [.item(meeting.index, number)]
          )
        } else if hasSections {
          judge(found, item, parts, &findings)
        }
      }
    }
  }

  /// Whether one of the considerations stands in a section of the item's or a subitem's title.
  private static func judge(
    _ found: [Consideration],
    _ item: AgendaItem,
    _ parts: ReportParts,
    _ findings: inout FindingList
  ) {
    let titles = [item.title] + item.subitems.map(\.title)
    for consideration in found {
      var section = parts.section(around: consideration.range)
      while let i = section {
        if titles.contains(where: {
          ComparedTitle.compare(parts.sections[i].section.title, $0) < .different
        }) {
          return
        }
        section = parts.sections[i].parent
      }
    }
    guard let first = found.first, let number = item.number,
      let section = parts.section(around: first.range)
    else { return }
    let heading = parts.sections[section].section
    findings.report(
      "Item \(number), \(PlainEnglish.quote(item.title)), is considered in the section "
        + PlainEnglish.quote(heading.title),
      at: heading.headingRange,
      notes: [Diagnostic.Note(message: "The item as adopted", range: item.headRange)]
    )
  }

  private static func subnumbers(_ item: AgendaItem) -> [ItemNumber] {
    item.subitems.flatMap { [$0.number].compactMap { $0 } + subnumbers($0) }
  }

  /// Opening, agenda, other matters and the report itself need no section of deliberations.
  private static func isProcedural(_ item: AgendaItem, in agenda: [AgendaItem]) -> Bool {
    if item.number == agenda.first?.number { return true }
    let title = ComparedTitle.fold(item.title)
    return title.hasPrefix("other matters") || title.hasPrefix("other business")
      || title.hasPrefix("adoption of the") || title.hasPrefix("organizational matters")
  }
}

/// What was considered was considered at this meeting.
enum ConsiderationOutOfMeetingRule: Rule {
  static let description = RuleDescription(
    "consideration-out-of-meeting",
    .reports,
    .error,
    summary: "Meetings and dates named lie within the meeting, and no more meetings are named than "
      + "were held",
    reason: "A fifth meeting of four was never held.",
    source: .logic("Items are considered at the meetings of the group."),
    examples: [
      RuleExample(
        in: .report,
        keeps: "holding a total of four meetings",
        breaks: "holding a total of three meetings"
      ),
      RuleExample(
        in: .report,
        keeps: "3. At its 1st and 2nd meetings, on 14 October 2031",
        breaks: "3. At its 1st and 2nd meetings, on 16 October 2031"
      ),
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let report = context.document.report else { return }
    for consideration in report.considerations { judgeDates(consideration, context, &findings) }
    judgeCount(report, context, &findings)
  }

  private static func judgeDates(
    _ consideration: Consideration,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let dated = context.meetings.filter { !$0.dayRanges.isEmpty }
    guard let meeting = dated.first, let days = meeting.dayRanges.first else { return }
    for date in consideration.dates
    where date.isValid && !dated.contains(where: { $0.includes(date) }) {
      let mention = context.document.mentions(in: consideration.range).first { mention in
        switch mention.value {
        case .date(let other, _, _): other == date
        case .days(let range, _): range.firstDay <= date && date <= range.lastDay
        default: false
        }
      }
      findings.report(
        "Item \(consideration.item) is said to be considered on \(PlainEnglish.date(date)); the meeting "
          + "was on \(PlainEnglish.days(days))",
        at: mention?.range ?? consideration.range,
        notes: context.daysNotes(of: meeting.index),
        reliesOn: [.meetingDays(meeting.index)] + (mention.map { [.place($0.range)] } ?? [])
      )
    }
  }

  private static func judgeCount(
    _ report: Report,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    guard let held = report.meetingsHeld, let place = report.meetingsHeldRange else { return }
    if let last = report.considerations.max(by: {
      ($0.meetings.max() ?? 0) < ($1.meetings.max() ?? 0)
    }),
      let number = last.meetings.max(), number > held
    {
      findings.report(
        "Item \(last.item) is said to be considered at the \(PlainEnglish.ordinal(number)) meeting, but "
          + "a total of \(PlainEnglish.count(held)) meetings was held",
        at: last.range,
        notes: [Diagnostic.Note(message: "The number of meetings", range: place)],
        marks: [.place(place)]
      )
      return
    }
    // Where the text tells the hours of each meeting of a day, the days make the number.
    let perDay = report.hours.map(\.meetingOfDay).max() ?? 0
    guard perDay > 1, context.meetings.count == 1, let days = context.meetings.first?.dayRanges,
      !days.isEmpty
    else { return }
    let count = days.reduce(0) { $0 + $1.lastDay.dayNumber - $1.firstDay.dayNumber + 1 }
    guard held > perDay * count else { return }
    findings.report(
      "A total of \(PlainEnglish.count(held)) meetings does not fit \(PlainEnglish.count(perDay)) on each of "
        + "\(PlainEnglish.count(count)) days",
      at: place,
      notes: report.hours.map { Diagnostic.Note(message: "The hours", range: $0.range) }
    )
  }
}
