/// Says what became of the entries of a list in a paragraph, each by its letter, where the words
/// before the list stayed.
struct CorrigendumLists {
  /// The changes of entries, by the paragraph: of the first document for those that went, of the
  /// second for all others.
  private var changes: (from: [NodePath: [Change]], to: [NodePath: [Change]]) = ([:], [:])

  init(_ comparison: DocumentComparison) {
    let all = comparison.changes.flatMap { [$0] + $0.consequences }
    for change in all.flatMap({ $0.inPlaces }) {
      guard let node = change.to ?? change.from, node.isListItem else { continue }
      let paragraph = NodePath(Array(node.path.steps.dropLast(2)))
      if change.to == nil {
        changes.from[paragraph, default: []].append(change)
      } else {
        changes.to[paragraph, default: []].append(change)
      }
    }
  }

  /// What is to be corrected in a paragraph whose list changed; nil for any other change.
  func lines(_ change: Change) -> [String]? {
    guard change.kind == .edited, case .paragraph(let a)? = change.from?.content,
      case .paragraph(let b)? = change.to?.content, let old = ListInText(a.text),
      let new = ListInText(b.text), FoldedText.of(old.lead) == FoldedText.of(new.lead)
    else { return nil }
    let own =
      (change.from.flatMap { changes.from[$0.path] } ?? [])
      + (change.to.flatMap { changes.to[$0.path] } ?? [])
    if own.isEmpty { return nil }
    let kept = Self.kept(own, old, new)
    var lines = CorrigendumFacts.lines(change) + own.flatMap { Self.lines($0, old, new, kept) }
    if kept.contains(where: { old.items[$0.value].label != new.items[$0.key].label }) {
      lines.append("*reletter the subparagraphs that follow*")
    }
    return lines
  }

  /// The entry of the old list that each entry of the new one is, without those that moved.
  private static func kept(
    _ changes: [Change],
    _ old: ListInText,
    _ new: ListInText
  ) -> [Int: Int] {
    var (left, came): (Set<Int>, Set<Int>) = ([], [])
    for change in changes where [.added, .removed, .moved].contains(change.kind) {
      left.formUnion([change.from, change.with?.from].compactMap { $0?.path.index })
      came.formUnion([change.to, change.with?.to].compactMap { $0?.path.index })
    }
    let rest = (
      old.items.indices.filter { !left.contains($0) },
      new.items.indices.filter { !came.contains($0) }
    )
    return Dictionary(zip(rest.1, rest.0).map { ($0, $1) }, uniquingKeysWith: { a, _ in a })
  }

  private static func lines(
    _ change: Change,
    _ old: ListInText,
    _ new: ListInText,
    _ kept: [Int: Int]
  ) -> [String] {
    func label(_ node: ChangedNode?) -> String {
      if case .listItem(let item)? = node?.content { item.label } else { "" }
    }
    func text(_ node: ChangedNode?) -> String {
      if case .listItem(let item)? = node?.content { item.text } else { "" }
    }
    switch change.kind {
    case .added:
      let index = change.to?.path.index ?? 0
      var place = ""
      if let last = kept[index - 1] {
        place = "*after* \(old.items[last].label) "
      } else if new.items.indices.contains(index - 1) {
        place = "*after the new* \(new.items[index - 1].label) "
      }
      return [place + "*insert* \(label(change.to)) \(text(change.to))"]
    case .removed:
      return ["*delete* \(label(change.from)) \(CorrigendumWords.beginning(text(change.from)))"]
    case .moved:
      if let with = change.with {
        return ["*exchange* \(label(change.from)) *and* \(label(with.from))"]
      }
      return ["*move* \(label(change.from)) *to* \(label(change.to))"]
    default: return Replacements(change.words).lines.map { "\(label(change.from)): \($0)" }
    }
  }
}

extension Change {
  /// The change as it is printed in the places that it is about: a paragraph that became an entry of a
  /// list went from the one and came to the other.
  var inPlaces: [Change] {
    guard subject == .paragraph, let from, let to, from.isListItem != to.isListItem else {
      return [self]
    }
    guard kind == .moved else { return [] }
    var (left, came) = (self, self)
    (left.kind, left.to) = (.removed, nil)
    (came.kind, came.from) = (.added, nil)
    return [left, came]
  }
}
