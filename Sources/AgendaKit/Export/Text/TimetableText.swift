/// The organization of work: days, slots and what is taken up in them, groups side by side.
struct TimetableText {
  private let slots: [Slot]
  /// The groups from left to right; nil for entries without one.
  private let groups: [String?]

  init(_ document: MeetingDocument) {
    slots = document.organizationOfWork
    // The slot with the most groups shows how the document's own table has them from left to
    // right; those that it leaves out follow as they come.
    let lists = slots.map { Self.groups(of: $0.entries) }
    let widest = lists.max { $0.count < $1.count } ?? []
    groups = lists.reduce(into: widest) { groups, list in
      for group in list where !groups.contains(group) { groups.append(group) }
    }
  }

  private static func groups(of entries: [SlotEntry]) -> [String?] {
    entries.reduce(into: []) { groups, entry in
      if !groups.contains(entry.group) { groups.append(entry.group) }
    }
  }

  private static let timeColumns = 14
  private static let indent = 4
  /// Below this many columns a cell is too narrow to read.
  private static let leastColumns = 22

  func write(to page: inout TextPage) {
    guard !slots.isEmpty else { return }
    page.heading("Organization of work")
    let room = page.width - Self.indent - Self.timeColumns
    let columns = (room - 3 * (groups.count - 1)) / max(groups.count, 1)
    let isGrid = groups.count <= 1 || columns >= Self.leastColumns
    if isGrid, groups.count > 1 {
      let heads = groups.map { group in
        TerminalText.wrapped(TerminalText.escaped(group ?? "no group named"), width: columns)
          .map { TextPage.Piece(text: $0, style: .bold) }
      }
      page.cells(
        heads,
        label: "",
        indent: Self.indent,
        labelColumns: Self.timeColumns,
        columns: columns
      )
    }
    var day: CalendarDate?
    var shown: Set<String> = []
    for (index, slot) in slots.enumerated() {
      if index == 0 || slot.date != day {
        page.text(slot.date.map(DateWords.day) ?? "No day stated", indent: 2)
      }
      day = slot.date
      var label = DateWords.time(slot)
      let rows = isGrid ? rows(of: slot) : slot.entries.map { [$0] }
      if rows.isEmpty { page.row(label, "–", indent: Self.indent, labelColumns: Self.timeColumns) }
      for row in rows {
        let cells = row.map {
          $0.map { cell($0, columns: isGrid ? columns : room, isGrid, &shown) } ?? []
        }
        page.cells(
          cells,
          label: label,
          indent: Self.indent,
          labelColumns: Self.timeColumns,
          columns: columns
        )
        label = ""
      }
    }
  }

  /// The entries of a slot in rows, each at its group's column: a new row begins where the groups
  /// go back to the left, as in the document's own table.
  private func rows(of slot: Slot) -> [[SlotEntry?]] {
    var rows: [[SlotEntry?]] = []
    var last = Int.max
    for entry in slot.entries {
      let column = groups.firstIndex(of: entry.group) ?? 0
      if column <= last { rows.append(Array(repeating: nil, count: groups.count)) }
      rows[rows.count - 1][column] = entry
      last = column
    }
    return rows
  }

  /// The lines of an entry. What goes on and was shown in full before takes one line.
  private func cell(
    _ entry: SlotEntry,
    columns: Int,
    _ isGrid: Bool,
    _ shown: inout Set<String>
  ) -> [TextPage.Piece] {
    let item = entry.item?.description ?? "–"
    let label = isGrid ? item : (entry.group.map { "\($0) " } ?? "") + item
    let safe = TerminalText.escaped(label)
    let hang = max(isGrid ? 7 : 12, TerminalText.columns(of: safe) + 1)
    let width = max(columns - hang, 8)
    let mark = entry.continued ? " (cont.)" : ""
    var title = TerminalText.escaped(entry.title)
    let isNew = shown.insert("\(entry.group ?? "") \(item) \(entry.title)").inserted
    if entry.continued, !isNew {
      title = TerminalText.shortened(title, width: max(width - mark.utf8.count, 8))
    }
    let lines = TerminalText.wrapped(title + mark, width: width)
    let blanks = String(repeating: " ", count: hang)
    let first = safe + blanks.dropFirst(TerminalText.columns(of: safe)) + (lines.first ?? "")
    return ([first] + lines.dropFirst().map { blanks + $0 }).map { TextPage.Piece(text: $0) }
  }
}
