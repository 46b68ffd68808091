/// Finds which items of two agendas, or chapters of two reports, are the same: by title exactly,
/// then without case and punctuation, then by similarity under the same parent, with the number as
/// a help; at last, under the same number, by a paragraph or paper that both have.
struct TreeMatching {
  let from: FlatTree
  let to: FlatTree
  /// For each node of the first tree, its index in the second.
  private(set) var toOf: [Int?]
  /// For each node of the second tree, its index in the first.
  private(set) var fromOf: [Int?]
  /// The comparisons made.
  private(set) var work = 0

  /// Whether what has quite another title is the same by what it says. Of two different meetings it
  /// is not: each year's agenda says the same of other items.
  private let byContent: Bool

  init(_ from: FlatTree, _ to: FlatTree, byContent: Bool = true) {
    self.from = from
    self.to = to
    self.byContent = byContent
    toOf = Array(repeating: nil, count: from.nodes.count)
    fromOf = Array(repeating: nil, count: to.nodes.count)
    matchUnique(FoldedText.of)
    matchUnique(FoldedText.normalized)
    matchChildren(nil, nil)
    for i in from.nodes.indices {
      if let j = toOf[i] { matchChildren(i, j) }
    }
  }

  /// Whether a node of the second tree has its match under the same parent.
  func isKept(_ j: Int) -> Bool {
    guard let i = fromOf[j] else { return false }
    switch (from.nodes[i].parent, to.nodes[j].parent) {
    case (nil, nil): return true
    case (let parent?, let other?): return toOf[parent] == other
    default: return false
    }
  }

  /// Matches titles that both trees have once.
  private mutating func matchUnique(_ key: (String) -> String) {
    func single(_ tree: FlatTree, _ isMatched: (Int) -> Bool) -> [String: Int?] {
      var places: [String: Int?] = [:]
      for (index, node) in tree.nodes.enumerated() where !isMatched(index) {
        let title = key(node.title)
        if title.isEmpty { continue }
        places[title] = .some(places[title] == nil ? index : nil)
      }
      return places
    }
    work += from.nodes.count + to.nodes.count
    let inFrom = single(from) { toOf[$0] != nil }
    let inTo = single(to) { fromOf[$0] != nil }
    for (title, place) in inFrom {
      if let i = place, case .some(.some(let j)) = inTo[title] { join(i, j) }
    }
  }

  /// Matches what is left under one parent.
  private mutating func matchChildren(_ parent: Int?, _ other: Int?) {
    let a = from.children(of: parent).filter { i in
      toOf[i].map { to.nodes[$0].parent == other } ?? true
    }
    let b = to.children(of: other).filter { j in
      fromOf[j].map { from.nodes[$0].parent == parent } ?? true
    }
    if a.allSatisfy({ toOf[$0] != nil }) || b.allSatisfy({ fromOf[$0] != nil }) { return }
    func entry(_ node: FlatTree.Node) -> ListMatching.Entry {
      .init(key: FoldedText.normalized(node.title), text: node.title, label: node.label)
    }
    let matching = ListMatching(
      a.map { entry(from.nodes[$0]) },
      b.map { entry(to.nodes[$0]) },
      similar: .titles
    )
    work += matching.work
    for pair in matching.pairs {
      let (i, j) = (a[pair.from], b[pair.to])
      if toOf[i] == nil, fromOf[j] == nil { join(i, j) }
    }
    if byContent { matchContent(a.filter { toOf[$0] == nil }, b.filter { fromOf[$0] == nil }) }
  }

  /// Matches what has quite another title under the same number, and says the same.
  private mutating func matchContent(_ a: [Int], _ b: [Int]) {
    var places: [String: Int] = [:]
    for j in b {
      if let label = to.nodes[j].label, places[label] == nil { places[label] = j }
    }
    for i in a {
      guard let j = from.nodes[i].label.flatMap({ places[$0] }), fromOf[j] == nil else { continue }
      let content = to.nodes[j].content
      work += content.count
      if !from.nodes[i].content.isDisjoint(with: content) { join(i, j) }
    }
  }

  private mutating func join(_ i: Int, _ j: Int) {
    toOf[i] = j
    fromOf[j] = i
  }
}
