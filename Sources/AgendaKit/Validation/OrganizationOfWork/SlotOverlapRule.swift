/// A group meets once at a time.
enum SlotOverlapRule: Rule {
  static let description = RuleDescription(
    "slot-overlap",
    .organizationOfWork,
    .error,
    summary:
      "Slots of a group do not overlap, slots and hours end after they start, and days follow in order",
    reason: "A group cannot hold two meetings at once.",
    source: .logic("The clock."),
    examples: [
      RuleExample(in: .agenda, keeps: "3–6 p.m.\t2", breaks: "12 noon–3 p.m.\t2")
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let slots = context.document.organizationOfWork
    for slot in slots {
      guard let start = slot.start, let end = slot.end, end <= start else { continue }
      findings.report(
        "The slot \(context.name(of: slot)) ends "
          + (end == start ? "when it starts" : "before it starts"),
        at: context.place(of: slot),
        marks: [.place(context.place(of: slot))]
      )
    }
    for mention in context.document.mentions {
      guard case .hours(let start, let end) = mention.value, mention.value.runsBackwards,
        context.sentence(around: mention.range) != nil
      else { continue }
      findings.report(
        "The hours run backwards, from \(PlainEnglish.time(start)) to \(PlainEnglish.time(end))",
        at: mention.range,
        marks: [.place(mention.range)]
      )
    }
    // Slots after a restart stand on another day that nobody knows.
    var moved = Set<Int>()
    let rows = context.dayRestarts.isEmpty ? [:] : context.rowsBySlot
    for restart in context.dayRestarts {
      report(restart, rows, context, &findings)
      moved.formUnion(restart.slot..<restart.end)
    }
    DayOrder.check(context, &findings)
    var reported: Set<Pair> = []
    for meeting in context.meetings {
      var own: [Int] = []
      for row in meeting.rows where own.last != row.slot { own.append(row.slot) }
      if context.meetings.count == 1 { own = Array(slots.indices) }
      judge(own.filter { !moved.contains($0) }, context, &reported, &findings)
    }
  }

  /// The day begins anew: its row is lost, or bears another date.
  private static func report(
    _ restart: DayRestart,
    _ rows: [Int: [(meeting: Int, entry: SlotEntry)]],
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let slots = context.document.organizationOfWork
    let (slot, before) = (slots[restart.slot], slots[restart.before])
    let isOtherRow = slot.dateRange != before.dateRange
    let unused = context.unusedDays
    var message =
      "The slot \(context.name(of: slot)) stands after the slot \(context.name(of: before))"
    if isOtherRow {
      message = "\(context.dayName(of: slot)) stands twice in the timetable"
    } else if let day = unused.first(where: { day in slot.date.map { $0 < day } ?? true }) {
      message +=
        "; the row of \(day.weekday.name), "
        + "\(PlainEnglish.dayAndMonth(day)), may be missing before it"
    }
    var marks: [Fact] = [.timetableDays, .place(context.place(of: slot))]
    marks += unused.prefix(16).map { .day($0) }
    for slot in restart.slot..<restart.end {
      for row in rows[slot] ?? [] {
        marks.append(.place(row.entry.range))
        if let item = row.entry.item { marks.append(.schedule(row.meeting, item)) }
      }
    }
    findings.report(
      message,
      at: isOtherRow ? context.datePlace(of: slot) : context.place(of: slot),
      notes: [
        Diagnostic.Note(
          message: isOtherRow ? "The first time" : "The slot before it",
          range: isOtherRow ? context.datePlace(of: before) : context.place(of: before)
        )
      ],
      marks: marks,
      reliesOn: context.dayFacts(of: slot) + context.dayFacts(of: before)
        + [.readableDates, .place(context.place(of: slot)), .place(context.place(of: before))]
    )
  }

  private struct Pair: Hashable {
    let a: Int
    let b: Int
  }

  private static func judge(
    _ own: [Int],
    _ context: ValidationContext,
    _ reported: inout Set<Pair>,
    _ findings: inout FindingList
  ) {
    let slots = context.document.organizationOfWork
    let timed = own.filter { i in
      guard slots[i].date != nil, let start = slots[i].start, let end = slots[i].end else {
        return false
      }
      return start < end
    }
    let sorted = timed.sorted { a, b in
      let (x, y) = (slots[a], slots[b])
      if let s = x.date, let t = y.date, s != t { return s < t }
      if let s = x.start, let t = y.start, s != t { return s < t }
      return a < b
    }
    var open: Int?
    for i in sorted {
      if let before = open, let end = slots[before].end, let start = slots[i].start,
        slots[before].date == slots[i].date, start < end
      {
        let (first, second) = (min(before, i), max(before, i))
        if reported.insert(Pair(a: first, b: second)).inserted {
          findings.report(
            "The slot \(context.name(of: slots[second])) overlaps the slot "
              + context.name(of: slots[first]),
            at: context.place(of: slots[second]),
            notes: [
              Diagnostic.Note(message: "The other slot", range: context.place(of: slots[first]))
            ],
            // Either of the two hours may be the wrong ones.
            marks: [
              .place(context.place(of: slots[second])), .place(context.place(of: slots[first])),
            ],
            reliesOn: context.dayFacts(of: slots[i]) + context.dayFacts(of: slots[before])
          )
        }
        if let other = slots[i].end, other <= end { continue }
      }
      open = i
    }
  }
}

extension ValidationContext {
  /// The rows of all groups by the position of their slot.
  var rowsBySlot: [Int: [(meeting: Int, entry: SlotEntry)]] {
    var rows: [Int: [(meeting: Int, entry: SlotEntry)]] = [:]
    for meeting in meetings {
      for row in meeting.rows { rows[row.slot, default: []].append((meeting.index, row.entry)) }
    }
    return rows
  }
}
