/// What became of the nodes of two trees of items or chapters.
struct TreeFates {
  let match: TreeMatching
  /// For each node of the first tree, the change that took it from its place.
  var left: [ChangeLog.ID?]
  /// For each node of the second tree, the change that put it in its place.
  var came: [ChangeLog.ID?]
  /// For each node of the second tree, the node that it changed places with.
  var swappedWith: [Int?]
  /// For each node of the second tree, the change that gave it another number, if any did.
  var numbered: [ChangeLog.ID?]
  /// For each node of the second tree, the change of its title.
  var retitled: [ChangeLog.ID?]

  init(_ match: TreeMatching) {
    self.match = match
    left = Array(repeating: nil, count: match.from.nodes.count)
    came = Array(repeating: nil, count: match.to.nodes.count)
    swappedWith = came.map { _ in nil }
    numbered = came
    retitled = came
  }

  /// The change that brought a node of the second tree, or the one that it stands in.
  func arrival(_ j: Int) -> ChangeLog.ID? {
    var node: Int? = j
    while let index = node {
      if match.fromOf[index] == nil, let id = came[index] { return id }
      node = match.to.nodes[index].parent
    }
    return nil
  }

  /// The change that removed a node of the first tree, or the one that it stood in.
  func departure(_ i: Int) -> ChangeLog.ID? {
    var node: Int? = i
    while let index = node {
      if match.toOf[index] == nil, let id = left[index] { return id }
      node = match.from.nodes[index].parent
    }
    return nil
  }

  /// The change in which a node of the second tree changed places with another: each may take over
  /// the other's place in the timetable, which may have more slots or fewer.
  func swap(_ j: Int) -> ChangeLog.ID? { swappedWith[j] == nil ? nil : came[j] }

  /// The move of a node of the second tree, or of one that it stands in.
  func move(_ j: Int) -> ChangeLog.ID? {
    var node: Int? = j
    while let index = node {
      if match.fromOf[index] != nil, let id = came[index] { return id }
      node = match.to.nodes[index].parent
    }
    return nil
  }
}

extension Comparer {
  /// Compares two trees: what came, went, moved, was renumbered or retitled.
  mutating func compareTrees(
    _ match: TreeMatching,
    _ subject: Change.Subject,
    group: String?
  ) -> TreeFates {
    work += match.work
    var fates = TreeFates(match)
    var lists: [Int?: [MergeStep]] = [:]
    for parent in [nil] + match.to.nodes.indices.map(Optional.some) {
      lists[parent] = siblings(under: parent, &fates)
    }
    var same = 0
    var stack = steps(under: nil, lists[nil] ?? [])
    var causes: [Int?: RenumberingCauses] = [:]
    while let (parent, step) = stack.popLast() {
      switch step {
      case .removed(let i):
        guard let id = fates.left[i] else { continue }
        let node = match.from.nodes[i].changed(in: match.from)
        log.add(Change(.removed, subject, group: group, from: node), id: id)
      case .added(let j):
        if let id = fates.came[j] {
          let node = match.to.nodes[j].changed(in: match.to)
          log.add(Change(.added, subject, group: group, to: node), id: id)
        }
        stack += steps(under: j, lists[j] ?? [])
      case .kept(let i, let j):
        var cause: ChangeLog.ID?
        if fates.came[j] == nil {
          if causes[parent] == nil { causes[parent] = renumberingCauses(under: parent, fates) }
          let places = (match.from.nodes[i].place, match.to.nodes[j].place)
          cause = causes[parent]?.cause(from: places.0, to: places.1)
        }
        let differs = compareKept(i, j, &fates, subject, group, cause: cause)
        if !differs { same += 1 }
        stack += steps(under: j, lists[j] ?? [])
      }
    }
    tally(
      subject,
      from: match.from.nodes.count,
      to: match.to.nodes.count,
      same: same,
      kept: match.fromOf.count { $0 != nil }
    )
    return fates
  }

  /// The steps to take from a stack, the first on top.
  private func steps(under parent: Int?, _ steps: [MergeStep]) -> [(Int?, MergeStep)] {
    steps.reversed().map { (parent, $0) }
  }

  /// What became of the children of a node of the second tree, in the order to tell it. Those that
  /// came with their parent are steps without a change of their own.
  private mutating func siblings(under parent: Int?, _ fates: inout TreeFates) -> [MergeStep] {
    let match = fates.match
    let fromParent = parent.flatMap { match.fromOf[$0] }
    let isPaired = parent == nil || fromParent != nil
    let b = match.to.children(of: parent)
    let a = isPaired ? match.from.children(of: fromParent) : []
    var fromOf = [Int?](repeating: nil, count: b.count)
    var toOf = [Int?](repeating: nil, count: a.count)
    for (q, j) in b.enumerated() where match.isKept(j) {
      guard let i = match.fromOf[j] else { continue }
      fromOf[q] = match.from.nodes[i].place
      toOf[match.from.nodes[i].place] = q
    }
    let pairs = toOf.indices.compactMap { p in toOf[p].map { (from: p, to: $0) } }
    let exchanged = SequenceAlignment.isExchanged(
      a.map { FoldedText.normalized(match.from.nodes[$0].title) },
      b.map { FoldedText.normalized(match.to.nodes[$0].title) }
    )
    let moves = Moves(pairs, exchanged: exchanged)
    for (p, q) in moves.swaps {
      let id = log.newID()
      for index in [p, q] {
        fates.left[a[pairs[index].from]] = id
        fates.came[b[pairs[index].to]] = id
      }
      fates.swappedWith[b[pairs[p].to]] = b[pairs[q].to]
      fates.swappedWith[b[pairs[q].to]] = b[pairs[p].to]
    }
    for index in moves.moved {
      let id = log.newID()
      fates.left[a[pairs[index].from]] = id
      fates.came[b[pairs[index].to]] = id
    }
    for (q, j) in b.enumerated() where fromOf[q] == nil {
      if let i = match.fromOf[j] {
        let id = log.newID()
        fates.came[j] = id
        fates.left[i] = id
      } else if isPaired {
        fates.came[j] = log.newID()
      }
    }
    for i in a where match.toOf[i] == nil { fates.left[i] = log.newID() }
    let came = fates.came
    let steps = MergeStep.walk(fromOf: fromOf, toOf: toOf) { came[b[$0]] == nil }
    return steps.compactMap { step in
      switch step {
      case .removed(let p): match.toOf[a[p]] == nil ? .removed(a[p]) : nil
      case .added(let q): match.fromOf[b[q]].map { .kept(from: $0, to: b[q]) } ?? .added(b[q])
      case .kept(let p, let q): .kept(from: a[p], to: b[q])
      }
    }
  }

  private func renumberingCauses(under parent: Int?, _ fates: TreeFates) -> RenumberingCauses {
    let match = fates.match
    let fromParent = parent.flatMap { match.fromOf[$0] }
    let a = parent == nil || fromParent != nil ? match.from.children(of: fromParent) : []
    return RenumberingCauses(
      from: a.compactMap { i in
        fates.left[i].map {
          .init(place: match.from.nodes[i].place, key: match.toOf[i] ?? -1 - i, id: $0)
        }
      },
      to: match.to.children(of: parent).compactMap { j in
        fates.came[j].map { .init(place: match.to.nodes[j].place, key: j, id: $0) }
      }
    )
  }

  private func isFirst(_ title: String, _ other: String, _ i: Int, _ otherIndex: Int?) -> Bool {
    let (a, b) = (FoldedText.normalized(title), FoldedText.normalized(other))
    return a != b ? a < b : i < otherIndex ?? 0
  }

  /// Compares a node that both trees have; whether it differs.
  private mutating func compareKept(
    _ i: Int,
    _ j: Int,
    _ fates: inout TreeFates,
    _ subject: Change.Subject,
    _ group: String?,
    cause: ChangeLog.ID?
  ) -> Bool {
    let match = fates.match
    let (old, new) = (match.from.nodes[i], match.to.nodes[j])
    let before = old.changed(in: match.from)
    let after = new.changed(in: match.to)
    var differs = false
    fates.numbered[j] = new.parent.flatMap { fates.numbered[$0] }
    if let id = fates.came[j] {
      differs = true
      fates.numbered[j] = id
      let partner = fates.swappedWith[j]
      // Of two that changed places, one is the change: the same one in both directions.
      if partner.map({ isFirst(new.title, match.to.nodes[$0].title, i, match.fromOf[$0]) }) ?? true
      {
        var change = Change(.moved, subject, group: group, from: before, to: after)
        if let partner, let origin = match.fromOf[partner] {
          change.with = SwapPartner(
            from: match.from.nodes[origin].changed(in: match.from),
            to: match.to.nodes[partner].changed(in: match.to)
          )
        }
        log.add(change, id: id)
      }
    } else if old.label != new.label {
      differs = true
      let shift = new.place - old.place
      let isPlain = old.ordinal.flatMap { a in new.ordinal.map { $0 - a == shift } } ?? false
      let id = log.newID()
      fates.numbered[j] = isPlain ? cause ?? id : id
      let change = Change(
        .renumbered,
        subject,
        group: group,
        from: before,
        to: after,
        fields: ["number"]
      )
      log.add(change, id: id, cause: isPlain && shift != 0 ? cause : nil)
    }
    if differ(old.title, new.title) {
      differs = true
      var change = Change(.retitled, subject, group: group, from: before, to: after)
      change.fields = ["title"]
      change.words = words(old.title, new.title)
      fates.retitled[j] = log.add(change)
    }
    return differs
  }
}
