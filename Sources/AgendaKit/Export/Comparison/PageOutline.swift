/// Shows the agendas, and the timetables, of both documents side by side where they differ: what
/// moved is linked both ways.
struct PageOutline {
  private let parts: PageParts
  /// What became of things, by where they are: of the old document and of the new one.
  private var oldMarks: [NodePath: Mark] = [:]
  private var newMarks: [NodePath: Mark] = [:]
  /// What the other side links to. Something that two changes tell of bears the mark of the first,
  /// which may have no counterpart, while its own counterpart links to it.
  private var oldTargets: Set<NodePath> = []
  private var newTargets: Set<NodePath> = []

  /// What became of a thing.
  private struct Mark {
    var kind: Change.Kind
    /// The number of the change that tells it.
    var change: Int
    /// Where the other document has the thing.
    var other: NodePath?
    /// What the other document calls it, where that differs.
    var otherLabel: String?
  }

  /// A line of an outline.
  private struct Row {
    var path: NodePath?
    var label: String
    var text: String
    var level: Int
  }

  init(_ parts: PageParts) {
    self.parts = parts
    for (index, change) in parts.comparison.changes.enumerated() {
      for told in [change] + change.consequences { note(told, index + 1) }
    }
    oldTargets = Set(newMarks.values.compactMap { $0.other })
    newTargets = Set(oldMarks.values.compactMap { $0.other })
  }

  private mutating func note(_ change: Change, _ number: Int) {
    for (a, b) in [(change.from, change.to), (change.with?.from, change.with?.to)] {
      let labels = (a.flatMap(Self.label), b.flatMap(Self.label))
      let old = Self.places(a, in: parts.from)
      let new = Self.places(b, in: parts.to)
      // The first change of a thing is the one of its place.
      for (index, place) in old.enumerated() where oldMarks[place] == nil {
        oldMarks[place] = Mark(
          kind: change.kind,
          change: number,
          other: index < new.count ? new[index] : new.last,
          otherLabel: labels.0 == labels.1 ? nil : labels.1
        )
      }
      for (index, place) in new.enumerated() where newMarks[place] == nil {
        newMarks[place] = Mark(
          kind: change.kind,
          change: number,
          other: index < old.count ? old[index] : old.last,
          otherLabel: labels.0 == labels.1 ? nil : labels.0
        )
      }
    }
  }

  /// Where a thing stands: a slot with some of its entries stands where these do.
  private static func places(_ node: ChangedNode?, in document: MeetingDocument) -> [NodePath] {
    guard let node else { return [] }
    guard case .slot(let slot) = node.content, node.path.steps.count == 2,
      let index = node.path.index, document.organizationOfWork.indices.contains(index)
    else { return [node.path] }
    let whole = document.organizationOfWork[index]
    if whole.entries.count == slot.entries.count { return [node.path] }
    let own = Set(slot.entries)
    return whole.entries.indices.filter { own.contains(whole.entries[$0]) }
      .map { node.path.appending("entries", .index($0)) }
  }

  private static func label(_ node: ChangedNode) -> String? {
    if case .item(let item) = node.content { item.number?.description } else { nil }
  }

  func write(to html: inout HTMLWriter) {
    let subjects = Set(
      parts.comparison.changes.flatMap { [$0.subject] + $0.consequences.map { $0.subject } }
    )
    if subjects.contains(.item) || subjects.contains(.meeting) {
      write("Agendas side by side", "agendas", agenda(parts.from), agenda(parts.to), to: &html)
    }
    if subjects.contains(.slot) {
      writeTimetables(to: &html)
    }
  }

  private func agenda(_ document: MeetingDocument) -> [Row] {
    var rows: [Row] = []
    for (index, meeting) in document.meetings.enumerated() where !meeting.agenda.isEmpty {
      if document.meetings.count > 1 {
        rows.append(Row(path: nil, label: "", text: meeting.group.name, level: 0))
      }
      let tree = FlatTree(items: meeting.agenda, at: ["meetings", .index(index), "agenda"])
      var levels: [Int] = []
      for node in tree.nodes {
        let level = node.parent.map { levels[$0] + 1 } ?? 1
        levels.append(level)
        let label = node.item?.number?.label ?? "–"
        rows.append(Row(path: node.path, label: label, text: node.title, level: min(level, 3)))
      }
    }
    return rows
  }

  /// The slots, each with its entries.
  private func timetable(_ document: MeetingDocument) -> [[Row]] {
    document.organizationOfWork.enumerated().map { index, slot in
      let path: NodePath = ["organizationOfWork", .index(index)]
      let head = Row(path: path, label: "", text: DateWords.time(slot), level: 1)
      return [head]
        + slot.entries.enumerated().map { place, entry in
          let group = document.meetings.count > 1 ? entry.group.map { $0 + " " } ?? "" : ""
          return Row(
            path: path.appending("entries", .index(place)),
            label: group + (entry.item?.description ?? "–"),
            text: entry.title + (entry.continued ? " (continued)" : ""),
            level: 2
          )
        }
    }
  }

  // MARK: - Writing

  private func write(
    _ heading: String,
    _ id: String,
    _ old: [Row],
    _ new: [Row],
    to html: inout HTMLWriter
  ) {
    if old.isEmpty || new.isEmpty { return }
    html.element("section", ["class": "outline", "aria-labelledby": id]) { html in
      html.line()
      html.element("h2", ["id": id], text: heading)
      html.line()
      html.element("div", ["class": "sides"]) { html in
        html.element("div", ["class": "side old"]) { html in
          html.element("h3", text: "Old")
          write(old, isOld: true, to: &html)
        }
        html.line()
        html.element("div", ["class": "side new"]) { html in
          html.element("h3", text: "New")
          write(new, isOld: false, to: &html)
        }
        html.line()
      }
    }
    html.line()
  }

  /// The two timetables in one table: what is at one time stands in one row.
  private func writeTimetables(to html: inout HTMLWriter) {
    let slots = (timetable(parts.from), timetable(parts.to))
    let rows = AlignedSlots(parts.from.organizationOfWork, parts.to.organizationOfWork).rows
    if slots.0.isEmpty || slots.1.isEmpty { return }
    html.element("section", ["class": "outline", "aria-labelledby": "timetables"]) { html in
      html.line()
      html.element("h2", ["id": "timetables"], text: "Timetables side by side")
      html.line()
      html.element("table", ["class": "timetables"]) { html in
        html.element("thead") { html in
          html.element("tr") { html in
            html.element("th", ["scope": "col"], text: "Old")
            html.element("th", ["scope": "col"], text: "New")
          }
        }
        html.line()
        var days: (old: CalendarDate?, new: CalendarDate?) = (nil, nil)
        for row in rows {
          let own = (
            row.old.flatMap { parts.from.organizationOfWork[$0].date },
            row.new.flatMap { parts.to.organizationOfWork[$0].date }
          )
          if own.0.map({ $0 != days.old }) ?? false || own.1.map({ $0 != days.new }) ?? false {
            days = (own.0 ?? days.old, own.1 ?? days.new)
            html.element("tr") { html in
              for day in [own.0, own.1] {
                html.element("th", ["scope": "col"], text: day.map(DateWords.day) ?? "")
              }
            }
          }
          html.element("tr") { html in
            html.element("td") { html in
              if let old = row.old { write(slots.0[old], isOld: true, to: &html) }
            }
            html.element("td") { html in
              if let new = row.new { write(slots.1[new], isOld: false, to: &html) }
            }
          }
          html.line()
        }
      }
    }
    html.line()
  }

  private func write(_ rows: [Row], isOld: Bool, to html: inout HTMLWriter) {
    html.element("ul") { html in
      html.line()
      for row in rows {
        let marks = isOld ? oldMarks : newMarks
        let mark = row.path.flatMap { marks[$0] }
        // The entries of a slot that came or went came or went with it.
        let whole = row.path.flatMap { marks[NodePath(Array($0.steps.dropLast(2)))] }
        let style = "level\(row.level)" + (mark.map { " " + $0.kind.rawValue } ?? "")
        // Only what a link may point to needs a name.
        if let path = row.path, (isOld ? oldTargets : newTargets).contains(path) {
          html.element("li", ["class": style, "id": Self.id(path, isOld: isOld)]) {
            write(row, mark, under: whole, isOld: isOld, to: &$0)
          }
        } else {
          html.element("li", ["class": style]) {
            write(row, mark, under: whole, isOld: isOld, to: &$0)
          }
        }
        html.line()
      }
    }
  }

  private func write(
    _ row: Row,
    _ mark: Mark?,
    under whole: Mark?,
    isOld: Bool,
    to html: inout HTMLWriter
  ) {
    if !row.label.isEmpty { html.element("span", ["class": "label"], text: row.label + " ") }
    html.element("bdi") { html in
      switch mark?.kind ?? whole?.kind {
      case .added: PageParts.mark(.insert, row.text, to: &html)
      case .removed: PageParts.mark(.delete, row.text, to: &html)
      default: html.text(row.text)
      }
    }
    guard let mark else { return }
    html.text(" ")
    if let other = mark.other {
      let arrow = isOld ? " →" : ""
      let back = isOld ? "" : "← "
      let number = mark.otherLabel.map { isOld ? ", now \($0)" : ", was \($0)" } ?? ""
      html.element("a", ["class": "mark", "href": "#" + Self.id(other, isOld: !isOld)]) {
        $0.text(back + mark.kind.rawValue + number + arrow)
      }
    } else {
      html.element("a", ["class": "mark", "href": "#c\(mark.change)"], text: mark.kind.rawValue)
    }
  }

  private static func id(_ path: NodePath, isOld: Bool) -> String {
    let steps = path.steps.map { step in
      switch step {
      case .key(let key): key
      case .index(let index): String(index)
      }
    }
    return (isOld ? "old-" : "new-") + steps.joined(separator: "-")
  }
}
