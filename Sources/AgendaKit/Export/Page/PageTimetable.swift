/// The timetable as a grid: a row for each slot under its day, a column for each group, each entry in
/// the colour of its item and with its number.
struct PageTimetable {
  private let page: DocumentPage
  /// The groups in the order of the meetings, then as they come; nil for entries without one.
  private let groups: [String?]

  init(_ page: DocumentPage) {
    self.page = page
    var groups: [String?] = []
    var seen: Set<String?> = []
    let named = Set(page.slots.flatMap { $0.entries }.map { $0.group })
    for meeting in page.meetings where named.contains(meeting.group.reference) {
      if seen.insert(meeting.group.reference).inserted { groups.append(meeting.group.reference) }
    }
    for slot in page.slots {
      for group in slot.entries.map({ $0.group }) where seen.insert(group).inserted {
        groups.append(group)
      }
    }
    self.groups = groups.isEmpty ? [nil] : groups
  }

  private struct Day {
    var date: CalendarDate?
    var slots: [Slot]
  }

  /// The slots by day, in the order of the document.
  private var days: [Day] {
    var days: [Day] = []
    for slot in page.slots {
      if let last = days.indices.last, days[last].date == slot.date {
        days[last].slots.append(slot)
      } else {
        days.append(Day(date: slot.date, slots: [slot]))
      }
    }
    return days
  }

  func write(to html: inout HTMLWriter) {
    if let note = zoneNote {
      html.element("p", ["class": "quiet"], text: note)
      html.line()
    }
    // Narrow screens show the table as blocks; the roles keep it a table for those who listen.
    let layout = groups.count > 1 ? "timetable several" : "timetable"
    html.element("table", ["class": layout, "role": "table", "aria-labelledby": "timetable-title"])
    {
      html in
      html.line()
      html.element("thead", ["role": "rowgroup"]) { html in
        html.element("tr", ["role": "row"]) { html in
          html.element("th", ["scope": "col", "role": "columnheader"], text: page.words[.time])
          for group in groups {
            html.element("th", ["scope": "col", "role": "columnheader", "dir": "auto"]) { html in
              html.text(heading(of: group))
            }
          }
        }
      }
      html.line()
      for day in days { write(day, to: &html) }
    }
    html.line()
  }

  private func heading(of group: String?) -> String {
    guard let group else {
      return groups.count > 1 ? page.words[.noGroup] : page.words[.agendaItem]
    }
    guard groups.count > 1 else { return page.words[.agendaItem] }
    guard let meeting = page.directory.meeting(of: group) else { return group }
    return meeting.group.id.map { "\(meeting.group.name) (\($0))" } ?? meeting.group.name
  }

  private var zoneNote: String? {
    guard let place = page.meetings.lazy.compactMap({ $0.place }).first else { return nil }
    guard let zone = page.meetings.lazy.compactMap({ $0.timeZone }).first else {
      return "\(page.words[.zone]) \(place)."
    }
    return "\(page.words[.zone]) \(place) (\(zone))."
  }

  private func write(_ day: Day, to html: inout HTMLWriter) {
    html.element("tbody", ["role": "rowgroup"]) { html in
      html.line()
      html.element("tr", ["class": "day", "role": "row"]) { html in
        let columns = String(groups.count + 1)
        html.element("th", ["scope": "rowgroup", "colspan": columns, "role": "rowheader"]) { html in
          html.text(day.date.map { page.words.day($0) } ?? page.words[.noDay])
        }
      }
      html.line()
      for slot in day.slots { write(slot, to: &html) }
    }
    html.line()
  }

  private func write(_ slot: Slot, to html: inout HTMLWriter) {
    html.element("tr", ["role": "row"]) { html in
      html.element("th", ["scope": "row", "role": "rowheader", "class": "time"]) { html in
        html.element("bdi", text: page.words.time(slot))
      }
      if let joint = jointEntries(slot) {
        let columns = String(groups.count)
        html.element("td", ["role": "cell", "colspan": columns, "class": "entries"]) { html in
          for entries in joint { write(entries, isJoint: true, to: &html) }
        }
      } else {
        for group in groups {
          let entries = slot.entries.filter { $0.group == group }
          let kind = entries.isEmpty ? "empty" : "entries"
          html.element("td", ["role": "cell", "class": kind]) { html in
            if !entries.isEmpty, groups.count > 1, let group {
              html.element("div", ["class": "cell-group", "aria-hidden": "true"], text: group)
            }
            for entry in entries { write([entry], isJoint: isJoint(entry), to: &html) }
          }
        }
      }
    }
    html.line()
    writeFindings(on: slot, to: &html)
  }

  /// Writes what there is to say of a slot under it, in the width of the table.
  private func writeFindings(on slot: Slot, to html: inout HTMLWriter) {
    guard page.findings.has(at: slot.range) else { return }
    html.element("tr", ["role": "row", "class": "remarks"]) { html in
      html.element("td", ["role": "cell", "colspan": String(groups.count + 1)]) { html in
        page.findings.write(at: slot.range, to: &html)
      }
    }
    html.line()
  }

  /// The entries of a slot that all groups sit for together: for each, the one of every group.
  private func jointEntries(_ slot: Slot) -> [[SlotEntry]]? {
    guard groups.count > 1 else { return nil }
    let columns = groups.map { group in slot.entries.filter { $0.group == group } }
    guard let first = columns.first, !first.isEmpty,
      columns.allSatisfy({ $0.count == first.count })
    else { return nil }
    var joint: [[SlotEntry]] = []
    for index in first.indices {
      let entries = columns.map { $0[index] }
      guard entries.dropFirst().allSatisfy({ areOne(entries[0], $0) }) else { return nil }
      joint.append(entries)
    }
    return joint
  }

  /// Whether two entries are one joint item, or the same subitem of one.
  private func areOne(_ a: SlotEntry, _ b: SlotEntry) -> Bool {
    guard a.title == b.title, a.continued == b.continued, let first = a.item, let second = b.item,
      first.letter == second.letter, first.roman == second.roman,
      let item = page.directory.item(ItemNumber(first.number), of: a.group)
    else { return false }
    let partner = ItemOfGroup(group: b.group, item: ItemNumber(second.number))
    return item.joint?.counterparts.contains(partner) ?? false
  }

  private func isJoint(_ entry: SlotEntry) -> Bool {
    guard groups.count > 1, let item = entry.item else { return false }
    return page.directory.item(ItemNumber(item.number), of: entry.group)?.joint != nil
  }

  /// Writes an entry, or a joint one of several groups.
  private func write(_ entries: [SlotEntry], isJoint: Bool, to html: inout HTMLWriter) {
    guard let entry = entries.first else { return }
    let colour = page.marks.colourClass(of: entry.item, group: entry.group)
    let classes = "entry \(colour)" + (entry.continued ? " continued" : "")
    html.element("div", ["class": classes]) { html in
      for entry in entries {
        guard let item = entry.item else { continue }
        let group = entries.count > 1 ? entry.group.map { "\($0): " } ?? "" : ""
        html.element("span", ["class": "number"], text: group + item.description)
        html.text(" ")
      }
      html.element("span", ["dir": "auto"], text: entry.title)
      for tag in [entry.continued ? PageLabel.continued : nil, isJoint ? .joint : nil] {
        guard let tag else { continue }
        html.text(" ")
        html.element("span", ["class": "tag"], text: page.words[tag])
      }
      for entry in entries { page.findings.write(at: entry.range, to: &html) }
    }
  }
}
