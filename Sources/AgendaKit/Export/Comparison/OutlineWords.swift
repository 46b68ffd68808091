/// Says changes of agenda items and chapters.
enum OutlineWords {
  typealias Piece = ComparisonWords.Piece

  /// An item or a chapter.
  private struct Entry {
    var noun: String
    var number: String?
    var title: String
    var holds: String

    init?(_ node: ChangedNode?) {
      switch node?.content {
      case .item(let item):
        noun = item.number?.level ?? 1 > 1 ? "subitem" : "item"
        number = item.number?.description
        title = item.title
        holds =
          item.subitems.isEmpty ? "" : DateWords.count(item.subitems.count, "subitem", "subitems")
      case .section(let section):
        noun = "chapter"
        number = OutlineWords.number(section, under: node?.owner)
        title = section.title
        holds =
          section.paragraphs.isEmpty
          ? "" : ComparisonWords.counted(section.paragraphs.count, .paragraph)
      default: return nil
      }
    }

    var name: String { number.map { "\(noun) \($0)" } ?? noun }
    var held: String { holds.isEmpty ? "" : " (\(holds))" }
  }

  /// The numbers down to a chapter, `III.A`.
  static func number(_ section: Section, under owner: ChangedNode.Owner?) -> String? {
    guard case .section(let above?, _)? = owner else { return section.number }
    return section.number.map { above + "." + $0 }
  }

  static func pieces(_ change: Change) -> [Piece] {
    let old = Entry(change.from)
    let new = Entry(change.to)
    switch (change.kind, old, new) {
    case (.added, _, let new?):
      return [.plain("Added: \(new.name), "), .new(new.title), .plain(new.held)]
    case (.removed, let old?, _):
      return [.plain("Removed: \(old.name), "), .old(old.title), .plain(old.held)]
    case (.moved, let old?, let new?): return moved(change, old, new)
    case (.renumbered, let old?, let new?):
      return [
        .plain(
          "\(ComparisonWords.capitalized(old.name)) is now \(new.number ?? "without number"): "
        ),
        .quote(new.title),
      ]
    case (.retitled, let old?, let new?):
      let now = old.number == new.number ? "" : ", now \(new.number ?? "without number")"
      return [
        .plain("\(ComparisonWords.capitalized(old.name))\(now), retitled: "),
        .words(change.words),
      ]
    case (.split, let old?, let new?):
      return [.plain("\(ComparisonWords.capitalized(old.name)) was divided: "), .old(old.title)]
        + [.plain(" → ")] + named([new] + change.parts.compactMap { Entry($0) }) { .new($0) }
    case (.merged, let old?, let new?):
      let parts = [old] + change.parts.compactMap { Entry($0) }
      let numbers = parts.compactMap { $0.number }
      return [.plain("\(ComparisonWords.capitalized(old.noun))s \(PlainEnglish.list(numbers)) ")]
        + [.plain("are one now, \(new.name): ")] + named(parts) { .old($0) }
        + [.plain(" → "), .new(new.title)]
    case (_, let old?, let new?): return joint(change, old, new)
    default: return []
    }
  }

  /// `2 Extradition, 3 Asset recovery`, each title in its own way.
  private static func named(_ entries: [Entry], _ piece: (String) -> Piece) -> [Piece] {
    var pieces: [Piece] = []
    for entry in entries {
      if !pieces.isEmpty { pieces.append(.plain(", ")) }
      if let number = entry.number { pieces.append(.plain(number + " ")) }
      pieces.append(piece(entry.title))
    }
    return pieces
  }

  private static func moved(_ change: Change, _ old: Entry, _ new: Entry) -> [Piece] {
    if change.fields.contains("group") {
      let number = new.number.map { " as item \($0)" } ?? ""
      let agenda = change.group.map { "the agenda of \($0)" } ?? "the other agenda"
      return [
        .plain("\(ComparisonWords.capitalized(old.name)) moved to \(agenda)\(number): "),
        .quote(new.title),
      ]
    }
    if let with = change.with, let first = Entry(with.from), let second = Entry(with.to) {
      // In the order of the first document.
      let own = (old, new)
      let other = (first, second)
      let isFirst = (change.from?.path.index ?? 0) <= (with.from.path.index ?? 0)
      let (a, b) = isFirst ? (own, other) : (other, own)
      let numbers = [a.0.number, b.0.number].compactMap { $0 }
      return [
        .plain(
          "\(ComparisonWords.capitalized(old.noun))s \(PlainEnglish.list(numbers)) changed places: "
        ),
        .plain("“"), .quote(a.1.title), .plain("” is now \(a.1.number ?? "without number"), "),
        .plain("“"), .quote(b.1.title), .plain("” is now \(b.1.number ?? "without number")"),
      ]
    }
    let name = ComparisonWords.capitalized(old.name)
    if old.noun != new.noun {
      let number = new.number ?? "without number"
      return [.plain("\(name) is now \(new.noun) \(number): "), .quote(new.title)]
    }
    let place =
      old.number == new.number ? "moved" : "moved and is now \(new.number ?? "without number")"
    return [.plain("\(name) \(place): "), .quote(new.title)]
  }

  private static func joint(_ change: Change, _ old: Entry, _ new: Entry) -> [Piece] {
    guard case .item(let a)? = change.from?.content, case .item(let b)? = change.to?.content else {
      return []
    }
    func groups(_ joint: JointItem) -> String {
      joint.with.isEmpty ? "a joint item" : "joint with " + PlainEnglish.list(joint.with)
    }
    let name = "\(ComparisonWords.capitalized(new.name)): "
    if change.fields.contains("counterparts") {
      return FactWords.value(name + "in the other agendas", counterparts(a), counterparts(b))
    }
    switch (a.joint, b.joint) {
    case (let a?, let b?):
      return [.plain(name), .old(groups(a)), .plain(" → "), .new(groups(b))]
    case (let a?, nil): return [.plain(name + "no longer "), .old(groups(a))]
    case (nil, let b?): return [.plain(name + "now "), .new(groups(b))]
    case (nil, nil): return [.plain(name)]
    }
  }

  /// The items that an item is in other agendas.
  static func counterparts(_ item: AgendaItem) -> String? {
    let items = (item.joint?.counterparts ?? []).map { other in
      (other.group.map { $0 + " " } ?? "") + "item \(other.item)"
    }
    return items.isEmpty ? nil : PlainEnglish.list(items)
  }
}
