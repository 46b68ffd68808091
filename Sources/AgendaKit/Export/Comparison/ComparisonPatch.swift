/// What makes one export of another: a JSON Patch (RFC 6902).
///
/// The operations are in an order in which each path holds when its turn comes: what is deep in the
/// document first, and of one list the last first.
struct ComparisonPatch {
  /// One operation.
  struct Operation {
    var kind: Kind
    /// Where, in the first export.
    var path: NodePath
    /// The thing it touches, in the first export; nil where it is added.
    var from: NodePath?
    /// The same in the second export; nil where it is removed.
    var to: NodePath?
    /// The value before, in the first tree.
    var old: Int?
    /// The value after, in the second tree.
    var new: Int?
  }

  /// The kinds of operations that are used.
  enum Kind: String {
    case add
    case remove
    case replace
  }

  /// The first export.
  let from: JSONTree
  /// The second export.
  let to: JSONTree
  /// The operations, in order.
  private(set) var operations: [Operation] = []

  /// Two values that are in the same place and not the same.
  private struct Pair {
    var old: Int
    var new: Int
    var from: NodePath
    var to: NodePath
  }

  /// Compares two exports.
  /// - Complexity: about linear in the exports.
  init(from: JSONTree, to: JSONTree) {
    self.from = from
    self.to = to
    guard !from.nodes.isEmpty, !to.nodes.isEmpty else { return }
    var level = [Pair(old: 0, new: 0, from: NodePath([]), to: NodePath([]))]
    var levels: [[Operation]] = []
    while !level.isEmpty {
      var next: [Pair] = []
      var found: [Operation] = []
      for pair in level where !from.isEqual(pair.old, to: to, pair.new) {
        compare(pair, &next, &found)
      }
      levels.append(found)
      level = next
    }
    operations = levels.reversed().flatMap { $0 }
  }

  private func compare(_ pair: Pair, _ next: inout [Pair], _ found: inout [Operation]) {
    switch (from.nodes[pair.old].kind, to.nodes[pair.new].kind) {
    case (.object, .object): compareMembers(pair, &next, &found)
    case (.array, .array): compareElements(pair, &next, &found)
    default:
      found.append(
        Operation(
          kind: .replace,
          path: pair.from,
          from: pair.from,
          to: pair.to,
          old: pair.old,
          new: pair.new
        )
      )
    }
  }

  private func compareMembers(_ pair: Pair, _ next: inout [Pair], _ found: inout [Operation]) {
    let (a, b) = (from.nodes[pair.old], to.nodes[pair.new])
    for (key, old) in zip(a.keys, a.children) {
      let path = pair.from.appending(.key(key))
      guard let new = to.member(key, of: pair.new) else {
        found.append(Operation(kind: .remove, path: path, from: path, to: nil, old: old, new: nil))
        continue
      }
      next.append(Pair(old: old, new: new, from: path, to: pair.to.appending(.key(key))))
    }
    for (key, new) in zip(b.keys, b.children) where from.member(key, of: pair.old) == nil {
      found.append(
        Operation(
          kind: .add,
          path: pair.from.appending(.key(key)),
          from: nil,
          to: pair.to.appending(.key(key)),
          old: nil,
          new: new
        )
      )
    }
  }

  private func compareElements(_ pair: Pair, _ next: inout [Pair], _ found: inout [Operation]) {
    let (a, b) = (from.nodes[pair.old].children, to.nodes[pair.new].children)
    func entries(_ tree: JSONTree, _ nodes: [Int]) -> [ListMatching.Entry] {
      nodes.map { node in
        let text = tree.text(of: node)
        return ListMatching.Entry(key: text, text: text, label: nil)
      }
    }
    let matching = ListMatching(entries(from, a), entries(to, b), similar: .titles)
    let pairs = matching.pairs
    let kept = IncreasingRun.longest(pairs.map { $0.to }).map { pairs[$0] }
    var operations: [Operation] = []
    var (i, j) = (0, 0)
    for anchor in kept + [(a.count, b.count)] {
      operations += replaced(i..<max(i, anchor.from), j..<max(j, anchor.to), pair, &next)
      if anchor.from < a.count, anchor.to < b.count {
        next.append(
          Pair(
            old: a[anchor.from],
            new: b[anchor.to],
            from: pair.from.appending(.index(anchor.from)),
            to: pair.to.appending(.index(anchor.to))
          )
        )
      }
      (i, j) = (anchor.from + 1, anchor.to + 1)
    }
    found += operations.reversed()
  }

  /// What makes elements in a row of others: of as many, each becomes another one.
  private func replaced(
    _ old: Range<Int>,
    _ new: Range<Int>,
    _ pair: Pair,
    _ next: inout [Pair]
  ) -> [Operation] {
    let (a, b) = (from.nodes[pair.old].children, to.nodes[pair.new].children)
    var operations: [Operation] = []
    let common = min(old.count, new.count)
    for offset in 0..<common {
      let (i, j) = (old.lowerBound + offset, new.lowerBound + offset)
      next.append(
        Pair(
          old: a[i],
          new: b[j],
          from: pair.from.appending(.index(i)),
          to: pair.to.appending(.index(j))
        )
      )
    }
    for i in old.dropFirst(common) {
      let path = pair.from.appending(.index(i))
      operations.append(
        Operation(kind: .remove, path: path, from: path, to: nil, old: a[i], new: nil)
      )
    }
    // All are put in one place, the last first.
    let place = pair.from.appending(.index(old.lowerBound + common))
    for j in new.dropFirst(common) {
      operations.append(
        Operation(
          kind: .add,
          path: place,
          from: nil,
          to: pair.to.appending(.index(j)),
          old: nil,
          new: b[j]
        )
      )
    }
    return operations
  }
}
