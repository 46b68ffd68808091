/// An item goes on as continued.
enum SlotContinuedMissingRule: Rule {
  static let description = RuleDescription(
    "slot-continued-missing",
    .organizationOfWork,
    .warning,
    summary: "The second and later slots of an item say “(continued)”",
    reason: "Without it the row reads as if the item began there.",
    source: .practice("all timetables of the family"),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "\t2\tDigitization of meeting records (<i>continued</i>)",
        breaks: "\t2\tDigitization of meeting records"
      )
    ],
    needsEnglish: true,
    fix: RuleFix(
      unsafe: "Adds “(continued)”; the row in which the item began may be what is missing"
    )
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    ContinuedFault.report(context.meetings.flatMap { faults(in: $0, context) }, context, &findings)
  }

  private static func faults(
    in meeting: MeetingIndex,
    _ context: ValidationContext
  ) -> [ContinuedFault] {
    var faults: [ContinuedFault] = []
    lazy var shared = SharedRows(meeting)
    var last: [ItemNumber: MeetingIndex.Row] = [:]
    for row in meeting.rows {
      guard let number = row.entry.item else { continue }
      defer { last[number] = row }
      guard let before = last[number], before.slot != row.slot, !row.entry.continued,
        !row.entry.titleRange.isEmpty
      else { continue }
      let slot = context.document.organizationOfWork[before.slot]
      let end = Int(row.entry.titleRange.upper)
      let edit = Diagnostic.Edit(range: SourceRange(end, end), replacement: " (continued)")
      faults.append(
        ContinuedFault(
          meeting: meeting.index,
          item: number,
          row: row,
          message: "Item \(number) goes on here without “(continued)”",
          range: row.entry.titleRange,
          notes: [
            Diagnostic.Note(
              message: "It was taken up before, \(context.name(of: slot))",
              range: before.entry.range
            )
          ],
          // Of several items in one row, the words would be said of those that begin here too.
          edit: shared.begins(in: row) ? nil : edit,
          fix: "Add “(continued)”",
          reliesOn: [
            .schedule(meeting.index, number), .place(row.entry.range), .place(before.entry.range),
          ]
        )
      )
    }
    return faults
  }
}

/// An item does not begin as continued.
enum SlotContinuedEarlyRule: Rule {
  static let description = RuleDescription(
    "slot-continued-early",
    .organizationOfWork,
    .warning,
    summary:
      "The first slot of an item does not say “(continued)”, and no item is continued within "
      + "one slot",
    reason: "The slot in which the item begins was lost, or stands under the wrong time.",
    source: .practice("all timetables of the family"),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "\t3\tCustody and transfer of archives\n3–6 p.m.",
        breaks: "\t3\tCustody and transfer of archives (<i>continued</i>)\n3–6 p.m."
      )
    ],
    needsEnglish: true,
    fix: RuleFix(
      unsafe: "Deletes “(continued)”; the row in which the item began may be what is missing"
    )
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    ContinuedFault.report(context.meetings.flatMap { faults(in: $0, context) }, context, &findings)
  }

  private static func faults(
    in meeting: MeetingIndex,
    _ context: ValidationContext
  ) -> [ContinuedFault] {
    var faults: [ContinuedFault] = []
    lazy var shared = SharedRows(meeting)
    var last: [ItemNumber: MeetingIndex.Row] = [:]
    // The items of which anything was taken up: a subitem may be what is continued.
    var families: Set<Int> = []
    for row in meeting.rows {
      guard let number = row.entry.item else { continue }
      defer {
        last[number] = row
        families.insert(number.number)
      }
      let slot = context.document.organizationOfWork[row.slot]
      var fault = ContinuedFault(
        meeting: meeting.index,
        item: number,
        row: row,
        message: "",
        range: row.entry.range,
        reliesOn: [.schedule(meeting.index, number), .place(row.entry.range)]
      )
      if let before = last[number] {
        guard before.slot == row.slot else { continue }
        fault.message =
          "Item \(number) stands twice in one slot, \(context.name(of: slot))"
          + (row.entry.continued ? ", continued within itself" : "")
        fault.notes =
          [Diagnostic.Note(message: "The first row", range: before.entry.range)]
          + context.statedStart(of: number, meeting, otherThan: slot)
        // Two slots became one: the timetable has one less than there are.
        if row.entry.continued { fault.marks = [.timetableDays] }
      } else if row.entry.continued, !families.contains(number.number), !shared.goesOn(in: row) {
        fault.message = "Item \(number) is continued in its first slot, \(context.name(of: slot))"
        fault.range = row.entry.titleRange
        fault.edit = removal(row.entry, context)
        fault.fix = "Take “(continued)” away"
      } else {
        continue
      }
      faults.append(fault)
    }
    return faults
  }

  /// Takes "(continued)" away, with the markup in its brackets.
  private static func removal(
    _ entry: SlotEntry,
    _ context: ValidationContext
  ) -> Diagnostic.Edit? {
    let bytes = context.text.bytes
    guard let word = context.find("continued", in: entry.titleRange) else { return nil }
    var lower = Int(word.lower)
    var upper = Int(word.upper)
    while lower > Int(entry.titleRange.lower), bytes[lower] != ASCII.openRound { lower -= 1 }
    while upper < Int(entry.titleRange.upper), bytes[upper - 1] != ASCII.closeRound { upper += 1 }
    guard bytes[lower] == ASCII.openRound, bytes[upper - 1] == ASCII.closeRound,
      word.lower - UInt32(lower) <= 8, UInt32(upper) - word.upper <= 8
    else { return nil }
    while lower > Int(entry.titleRange.lower), bytes[lower - 1] == ASCII.space { lower -= 1 }
    return Diagnostic.Edit(range: SourceRange(lower, upper), replacement: "")
  }
}

/// The rows of a group that name several items, of which some begin and others go on.
private struct SharedRows {
  private var rows: [SourceRange: [MeetingIndex.Row]] = [:]
  private var firstSlots: [ItemNumber: Int] = [:]

  init(_ meeting: MeetingIndex) {
    for row in meeting.rows {
      guard let number = row.entry.item else { continue }
      rows[row.entry.titleRange, default: []].append(row)
      if firstSlots[number] == nil { firstSlots[number] = row.slot }
    }
  }

  /// Whether an item of a row is taken up there for the first time.
  func begins(in row: MeetingIndex.Row) -> Bool {
    rows[row.entry.titleRange, default: []].contains { isFirst($0) }
  }

  /// Whether an item of a row was taken up before.
  func goesOn(in row: MeetingIndex.Row) -> Bool {
    rows[row.entry.titleRange, default: []].contains { !isFirst($0) }
  }

  private func isFirst(_ row: MeetingIndex.Row) -> Bool {
    row.entry.item.map { firstSlots[$0] == row.slot } ?? true
  }
}

extension ValidationContext {
  /// Notes on where the annotations say that an item begins, if that is not in this slot.
  func statedStart(
    of number: ItemNumber,
    _ meeting: MeetingIndex,
    otherThan slot: Slot
  ) -> [Diagnostic.Note] {
    for statement in schedule
    where statement.meeting == meeting.index && statement.items.contains(number) {
      guard case .begins = statement.claim, let date = statement.date, date == slot.date,
        let time = statement.time, time != slot.start
      else { continue }
      return [
        Diagnostic.Note(
          message: "The annotations let it begin at \(PlainEnglish.time(time))",
          range: statement.range
        )
      ]
    }
    return []
  }
}
