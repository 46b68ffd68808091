/// A meeting: who, when and where, and its agenda.
struct MeetingText {
  private let meeting: Meeting

  init(_ meeting: Meeting) { self.meeting = meeting }

  func write(to page: inout TextPage) {
    let group = meeting.group
    page.heading(group.id.map { "\(group.name) (\($0))" } ?? group.name)
    func row(_ label: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      page.row(label, text, labelColumns: MastheadText.labelColumns, labelStyle: .dim)
    }
    row("Meeting", meeting.ordinal.map { PlainEnglish.gathering($0, of: group) })
    row("Place", meeting.place)
    row("Days", days)
    row("Opens", meeting.opening.map { "\(DateWords.day($0.date)), \($0.time)" })
    guard !meeting.agenda.isEmpty else { return }
    page.blank()
    page.text("Agenda", indent: 2, style: .bold)
    AgendaText(meeting.agenda).write(to: &page)
  }

  private var days: String? {
    if !meeting.days.isEmpty {
      return meeting.days.map { DateWords.days($0.firstDay, $0.lastDay) }.joined(separator: "; ")
    }
    guard let first = meeting.firstDay ?? meeting.lastDay else { return nil }
    return DateWords.days(first, meeting.lastDay ?? first)
  }
}

/// The items of an agenda, subitems indented, joint ones marked.
struct AgendaText {
  private let items: [AgendaItem]

  init(_ items: [AgendaItem]) { self.items = items }

  func write(to page: inout TextPage) {
    // A stack instead of recursion, as everywhere that the input decides the depth.
    var pending = items.reversed().map { (item: $0, depth: 0) }
    while let (item, depth) = pending.popLast() {
      let indent = 4 + 4 * min(depth, 4)
      let columns = 4 + min(depth, 1)
      page.row(item.number?.label ?? "–", item.title, indent: indent, labelColumns: columns)
      if let joint = item.joint {
        page.text(Self.words(joint), indent: indent + columns, style: .dim)
      }
      pending += item.subitems.reversed().map { ($0, depth + 1) }
    }
  }

  /// `joint with WG.2, item 6 there`.
  private static func words(_ joint: JointItem) -> String {
    let partners = joint.with.map { group in
      let there = joint.counterparts.filter { $0.group == group }.map { $0.item.description }
      if there.isEmpty { return group }
      return "\(group), \(there.count == 1 ? "item" : "items") \(PlainEnglish.list(there)) there"
    }
    return partners.isEmpty ? "joint item" : "joint with " + partners.joined(separator: "; ")
  }
}
