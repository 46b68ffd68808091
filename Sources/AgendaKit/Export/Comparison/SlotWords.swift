/// Says changes of the timetable.
enum SlotWords {
  typealias Piece = ComparisonWords.Piece

  static func pieces(_ change: Change) -> [Piece] {
    let old = slot(change.from)
    let new = slot(change.to)
    if change.count > 1 { return SlotGroupWords(change).pieces }
    switch (change.kind, old, new) {
    case (.added, _, let new?):
      return [.plain("Added, \(time(new)): "), .new(content(new))]
    case (.removed, let old?, _):
      return [.plain("Removed, \(time(old)): "), .old(content(old))]
    case (.rescheduled, let old?, let new?):
      let what = ComparisonWords.capitalized(content(new))
      let pieces: [Piece] = [.quote(what), .plain(": ")]
      if old.date == new.date, let date = new.date {
        return pieces + [
          .plain(DateWords.day(date) + ", "), .old(DateWords.time(old)), .plain(" → "),
          .new(DateWords.time(new)),
        ]
      }
      if DateWords.time(old) == DateWords.time(new), let a = old.date, let b = new.date {
        return pieces + [
          .old(DateWords.day(a)), .plain(" → "), .new(DateWords.day(b)),
          .plain(", " + DateWords.time(new)),
        ]
      }
      return pieces + [.old(time(old)), .plain(" → "), .new(time(new))]
    case (.split, let old?, let new?) where change.fields == ["title"]:
      let parts = [new] + change.parts.compactMap(slot)
      return [.plain("\(time(new)): \(content(old)) no longer share a row: ")]
        + [.old(old.entries.first?.title ?? ""), .plain(" → ")] + titles(parts) { .new($0) }
    case (.merged, let old?, let new?) where change.fields == ["title"]:
      let parts = [old] + change.parts.compactMap(slot)
      return [.plain("\(time(new)): \(content(new)) share a row now: ")]
        + titles(parts) { .old($0) } + [.plain(" → "), .new(new.entries.first?.title ?? "")]
    case (.split, let old?, let new?):
      let parts = [new] + change.parts.compactMap(slot)
      return [.plain("\(time(old)) was divided: "), .old(content(old)), .plain(" → ")]
        + listed(parts) { .new($0) }
    case (.merged, let old?, let new?):
      let parts = [old] + change.parts.compactMap(slot)
      return [.plain("Joined: ")] + listed(parts) { .old($0) }
        + [.plain(" → "), .new("\(time(new)): \(content(new))")]
    case (.moved, _, let new?):
      if let other = slot(change.with?.to) {
        let start = change.fields.isEmpty ? [Piece.plain(time(new) + ": ")] : []
        return start + [
          .quote(ComparisonWords.capitalized(content(new))), .plain(" and "),
          .quote(content(other)),
          .plain(" changed places"),
        ]
      }
      return [.plain(time(new) + ": "), .quote(content(new)), .plain(" moved")]
    case (.retitled, _, let new?):
      return [.plain("\(time(new)), \(item(new)): "), .words(change.words)]
    case (.renumbered, let old?, let new?):
      let numbers = (numbers(old), numbers(new))
      let one = new.entries.count == 1
      return [
        .plain("\(time(new)): \(one ? "item" : "items") "), .old(numbers.0),
        .plain(one ? " is now " : " are now "), .new(numbers.1),
      ]
    case (_, let old?, let new?):
      if !change.words.isEmpty { return [.plain(day(new)), .words(change.words)] }
      return facts(change, old, new)
    default: return []
    }
  }

  private static func facts(_ change: Change, _ old: Slot, _ new: Slot) -> [Piece] {
    if change.fields.contains("title") {
      return [.plain(time(new) + ": "), .old(content(old)), .plain(" → "), .new(content(new))]
    }
    var pieces: [Piece] = [.plain(time(new) + ": "), .quote(content(new))]
    if change.fields.contains("continued") {
      let isContinued = new.entries.first?.continued == true
      pieces.append(.plain(isContinued ? ", now (continued)" : ", no longer (continued)"))
    }
    if change.fields.contains("item") {
      pieces += [.plain(", ")]
      pieces += FactWords.value(
        "item",
        old.entries.first?.item?.description,
        new.entries.first?.item?.description
      )
    }
    return pieces
  }

  private static func listed(_ slots: [Slot], _ piece: (String) -> Piece) -> [Piece] {
    var pieces: [Piece] = []
    for slot in slots {
      if !pieces.isEmpty { pieces.append(.plain(", ")) }
      pieces.append(piece("\(DateWords.time(slot)): \(content(slot))"))
    }
    return pieces
  }

  private static func titles(_ slots: [Slot], _ piece: (String) -> Piece) -> [Piece] {
    var pieces: [Piece] = []
    for slot in slots {
      if !pieces.isEmpty { pieces.append(.plain(", ")) }
      pieces.append(piece(content(slot)))
    }
    return pieces
  }

  private static func day(_ slot: Slot) -> String {
    "Day of the week over " + (slot.date.map(DateWords.date) ?? "the slot") + ": "
  }

  private static func numbers(_ slot: Slot) -> String {
    PlainEnglish.list(slot.entries.map { $0.item?.description ?? "–" })
  }

  static func slot(_ node: ChangedNode?) -> Slot? {
    if case .slot(let slot)? = node?.content { slot } else { nil }
  }

  static func time(_ slot: Slot) -> String {
    let time = DateWords.time(slot)
    return slot.date.map { "\(DateWords.day($0)), \(time)" } ?? time
  }

  private static func item(_ slot: Slot) -> String {
    slot.entries.first?.item.map { "item \($0)" } ?? "entry"
  }

  /// The entries: one with its title, several by number.
  static func content(_ slot: Slot) -> String {
    guard let first = slot.entries.first else { return "no item" }
    if slot.entries.count == 1 { return entry(first) }
    let numbers = slot.entries.compactMap { $0.item?.description }
    let isUnique = Set(numbers).count == slot.entries.count
    let groups = slot.entries.map { $0.group ?? "" }
    if Set(groups).count > 1 {
      let names = zip(groups, slot.entries).map { group, entry in
        (group.isEmpty ? "" : group + " ") + name(of: entry)
      }
      return PlainEnglish.list(names)
    }
    if isUnique { return "items " + PlainEnglish.list(numbers) }
    return slot.entries.map(entry).joined(separator: "; ")
  }

  /// The entries by number, else by title: `item 3`, `items 4 and 5`.
  static func name(_ slot: Slot) -> String {
    guard slot.entries.count == 1, let first = slot.entries.first else { return content(slot) }
    return name(of: first)
  }

  private static func name(of entry: SlotEntry) -> String {
    entry.item.map { "item \($0)" } ?? "“\(entry.title)”"
  }

  private static func entry(_ entry: SlotEntry) -> String {
    let title = entry.title + (entry.continued ? " (continued)" : "")
    return entry.item.map { "item \($0), \(title)" } ?? title
  }
}
