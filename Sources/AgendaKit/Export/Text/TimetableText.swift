/// The organization of work: days, slots and what is taken up in them, groups side by side.
struct TimetableText {
  private let slots: [Slot]
  /// The groups from left to right; nil for entries without one.
  private let groups: [String?]

  init(_ document: MeetingDocument) {
    slots = document.organizationOfWork
    var found: [String?] = []
    for slot in slots {
      for entry in slot.entries where !found.contains(entry.group) { found.append(entry.group) }
    }
    // Those of the document's meetings in their order, then others as they come.
    let meetings = document.meetings.map { $0.group.reference as String? }
    let inOrder = meetings.filter { found.contains($0) } + found.filter { !meetings.contains($0) }
    groups = Self.columns(inOrder, slots)
  }

  /// The groups from left to right as the document's own table has them: entries stand row after row,
  /// so the order with the fewest rows is the table's. Of many groups the given order is taken.
  private static func columns(_ groups: [String?], _ slots: [Slot]) -> [String?] {
    guard (2...4).contains(groups.count) else { return groups }
    var best = groups
    var fewest = Int.max
    for order in orders(of: groups) {
      let rows = slots.reduce(0) { $0 + rowCount(of: $1, order) }
      if rows < fewest { (best, fewest) = (order, rows) }
    }
    return best
  }

  /// All orders of a few groups, the given one first.
  private static func orders(of groups: [String?]) -> [[String?]] {
    guard groups.count > 1 else { return [groups] }
    return groups.indices.flatMap { index in
      var rest = groups
      let first = rest.remove(at: index)
      return orders(of: rest).map { [first] + $0 }
    }
  }

  /// The rows that the entries of a slot need: a new one begins where the groups go back to the left.
  private static func rowCount(of slot: Slot, _ order: [String?]) -> Int {
    var count = 0
    var last = Int.max
    for entry in slot.entries {
      let column = order.firstIndex(of: entry.group) ?? 0
      if column <= last { count += 1 }
      last = column
    }
    return count
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

  /// The first words of a title, and a sign that there are more.
  private static func shortened(_ title: String, width: Int) -> String {
    guard TerminalText.columns(of: title) > width else { return title }
    var short = ""
    for word in title.split(separator: " ") {
      let longer = short.isEmpty ? String(word) : short + " " + word
      if TerminalText.columns(of: longer) >= width { break }
      short = longer
    }
    return short.isEmpty ? TerminalText.shortened(title, width: width) : short + "…"
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
      title = Self.shortened(title, width: max(width - mark.utf8.count, 8))
    }
    let lines = TerminalText.wrapped(title + mark, width: width)
    let blanks = String(repeating: " ", count: hang)
    let first = safe + blanks.dropFirst(TerminalText.columns(of: safe)) + (lines.first ?? "")
    return ([first] + lines.dropFirst().map { blanks + $0 }).map { TextPage.Piece(text: $0) }
  }
}
