/// Says what became of the entries of a list in a paragraph, each by its letter, where the words
/// before the list stayed.
struct CorrigendumLists {
  /// The changes of entries, by the paragraph: of the first document for those that went, of the
  /// second for all others.
  private var changes: (from: [NodePath: [Change]], to: [NodePath: [Change]]) = ([:], [:])

  init(_ comparison: DocumentComparison) {
    for change in comparison.changes.flatMap({ [$0] + $0.consequences }) {
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
    var lines = own.flatMap { Self.lines($0, new) }
    func places(_ kind: Change.Kind) -> [Int] {
      own.filter { $0.kind == kind }.compactMap { ($0.to ?? $0.from)?.path.index }
    }
    let added = places(.added)
    let first = (added + places(.removed)).min() ?? new.items.count
    if old.items.count != new.items.count,
      new.items.indices.dropFirst(first).contains(where: { !added.contains($0) })
    {
      lines.append("*reletter the subparagraphs that follow*")
    }
    return lines
  }

  private static func lines(_ change: Change, _ list: ListInText) -> [String] {
    func label(_ node: ChangedNode?) -> String {
      if case .listItem(let item)? = node?.content { item.label } else { "" }
    }
    func text(_ node: ChangedNode?) -> String {
      if case .listItem(let item)? = node?.content { item.text } else { "" }
    }
    switch change.kind {
    case .added:
      let index = change.to?.path.index ?? 0
      let place = index > 0 ? "*after* \(list.items[index - 1].label) " : ""
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
