extension Comparer {
  /// A paragraph that went from one place and came to another in other words was moved, and edited
  /// there: a recommendation that became an entry of a list.
  mutating func joinRewordedMoves() {
    let roots = log.roots.map { (id: $0.id, change: $0.change, isRoot: true) }
    let others = log.consequences.map { (id: $0.id, change: $0.change, isRoot: false) }
    let all = (roots + others).filter {
      $0.change.subject == .paragraph && $0.change.count == 1 && !Self.isShort($0.change)
    }
    let left = all.filter { $0.change.kind == .removed }
    let came = all.filter { $0.change.kind == .added }
    if left.isEmpty || came.isEmpty || left.count * came.count > Self.mostPairs { return }
    let bags = (
      left.map { WordBag(Self.text($0.change.from)) }, came.map { WordBag(Self.text($0.change.to)) }
    )
    work += left.count * came.count
    var pairs: [(score: Double, from: Int, to: Int)] = []
    for i in left.indices {
      for j in came.indices where left[i].isRoot || came[j].isRoot {
        // From one list to another is told as it stands in both.
        if left[i].change.from?.isListItem == true, came[j].change.to?.isListItem == true {
          continue
        }
        let score = bags.0[i].similarity(to: bags.1[j])
        if score >= Self.likeMoved { pairs.append((score, i, j)) }
      }
    }
    // Of pairs that are alike to the same degree, the same come first in both directions.
    pairs.sort { a, b in
      a.score != b.score
        ? a.score > b.score
        : (min(a.from, a.to), max(a.from, a.to)) < (min(b.from, b.to), max(b.from, b.to))
    }
    var taken: (from: Set<Int>, to: Set<Int>) = ([], [])
    for (_, i, j) in pairs where !taken.from.contains(i) && !taken.to.contains(j) {
      taken.from.insert(i)
      taken.to.insert(j)
      tellMove((left[i].id, left[i].change), (came[j].id, came[j].change))
    }
  }

  private mutating func tellMove(
    _ left: (id: ChangeLog.ID, change: Change),
    _ came: (id: ChangeLog.ID, change: Change)
  ) {
    var move = came.change
    move.kind = .moved
    move.from = left.change.from
    log.replace(came.id, with: move)
    log.free(came.id)
    log.merge(left.id, into: came.id)
    var edit = move
    edit.kind = .edited
    edit.fields = ["text"]
    edit.words = words(Self.text(move.from), Self.text(move.to))
    log.add(edit, cause: came.id)
  }

  /// So many pairs are looked at: where more went and came, a chapter was written anew.
  private static let mostPairs = 2500
  /// What has so much in common is the same in other words.
  private static let likeMoved = 0.6

  /// Whether a paragraph is so short that another one may say the same by chance.
  private static func isShort(_ change: Change) -> Bool {
    FoldedText.normalized(text(change.to ?? change.from)).split(separator: " ").count
      < ParagraphMatching.leastWords
  }

  private static func text(_ node: ChangedNode?) -> String {
    switch node?.content {
    case .paragraph(let paragraph)?: LetteredParagraph.text(paragraph.text)
    case .listItem(let item)?: item.text
    default: ""
    }
  }
}
