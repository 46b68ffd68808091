/// What is said of an item and of all that stands under it, as one thing in the order of a text.
private struct AnnotationPlace {
  /// The annotation of the item itself, else one under it, by its place among the matched ones.
  var annotation: Int
  /// Where it begins in either document.
  var from: UInt32
  var to: UInt32
  /// The move of its item in the list.
  var move: ChangeLog.ID?
  /// The node of its item in the second list.
  var node: Int?
}

extension Comparer {
  /// Compares in which order the annotations stand that both documents have, those of subitems
  /// within their item. Gives, for each matched annotation that moved, the change.
  ///
  /// Where an item moved in the list and its annotation with it, that follows from the item.
  mutating func compareAnnotationOrder() -> [Int: ChangeLog.ID] {
    var changed: [Int: ChangeLog.ID] = [:]
    let groups = Dictionary(grouping: annotations.indices) { annotations[$0].meeting }
    for (index, pair) in meetings.enumerated() {
      guard let topics = pair.topics, let indices = groups[index] else { continue }
      let places = annotationPlaces(indices, topics)
      for (_, siblings) in places.sorted(by: { ($0.key ?? -1) < ($1.key ?? -1) }) {
        let siblings = siblings.sorted { $0.from < $1.from }
        tellOrder(of: siblings.filter { $0.move == nil }, &changed)
        tellFollowing(siblings, topics, &changed)
      }
    }
    return changed
  }

  /// The annotations under each item of the second list, and those at the top.
  private func annotationPlaces(
    _ indices: [Int],
    _ topics: AgendaTopics
  ) -> [Int?: [AnnotationPlace]] {
    var byNode: [Int: AnnotationPlace] = [:]
    var lists: [Int?: [AnnotationPlace]] = [:]
    for index in indices {
      let match = annotations[index]
      guard let old = match.from?.node.range, let new = match.to?.node.range, !old.isEmpty,
        !new.isEmpty
      else { continue }
      let place = AnnotationPlace(annotation: index, from: old.lower, to: new.lower)
      guard case .kept(_, let j)? = match.to?.topic else {
        lists[nil, default: []].append(place)
        continue
      }
      var node: Int? = j
      while let current = node {
        var own = byNode[current] ?? place
        if current == j { own.annotation = index }
        own.from = min(own.from, place.from)
        own.to = min(own.to, place.to)
        own.node = current
        own.move = topics.fates.match.fromOf[current] == nil ? nil : topics.fates.came[current]
        byNode[current] = own
        node = topics.fates.match.to.nodes[current].parent
      }
    }
    for (node, place) in byNode {
      lists[topics.fates.match.to.nodes[node].parent, default: []].append(place)
    }
    // Items that are annotated together stand in one place, and in no order.
    return lists.mapValues { places in
      let old = Dictionary(places.map { ($0.from, 1) }, uniquingKeysWith: +)
      let new = Dictionary(places.map { ($0.to, 1) }, uniquingKeysWith: +)
      return places.filter { old[$0.from] == 1 && new[$0.to] == 1 }
    }
  }

  /// Tells the order of annotations whose items did not move.
  private mutating func tellOrder(
    of places: [AnnotationPlace],
    _ changed: inout [Int: ChangeLog.ID]
  ) {
    func heading(_ place: AnnotationPlace) -> String {
      FoldedText.normalized(annotations[place.annotation].to?.annotation.heading ?? "")
    }
    let moves = Moves(
      places.map { (from: Int($0.from), to: Int($0.to)) },
      exchanged: SequenceAlignment.isExchanged(
        places.map(heading),
        places.sorted { $0.to < $1.to }.map(heading)
      )
    )
    for (p, q) in moves.swaps { tellMove(places[p], places[q], nil, &changed) }
    for p in moves.moved { tellMove(places[p], nil, nil, &changed) }
  }

  /// Tells which annotations moved as their items did: past others that stayed, or past the one
  /// that the item changed places with.
  private mutating func tellFollowing(
    _ places: [AnnotationPlace],
    _ topics: AgendaTopics,
    _ changed: inout [Int: ChangeLog.ID]
  ) {
    func isStaying(_ place: AnnotationPlace) -> Bool {
      place.move == nil && changed[place.annotation] == nil
    }
    /// For each place, how many that stayed stand before it.
    func ranks(_ sorted: [AnnotationPlace]) -> [Int: Int] {
      var stayed = 0
      var ranks: [Int: Int] = [:]
      for place in sorted {
        ranks[place.annotation] = stayed
        if isStaying(place) { stayed += 1 }
      }
      return ranks
    }
    let (old, new) = (ranks(places), ranks(places.sorted { $0.to < $1.to }))
    let byNode = Dictionary(
      places.compactMap { place in place.node.map { ($0, place) } },
      uniquingKeysWith: { first, _ in first }
    )
    var told: Set<ChangeLog.ID> = []
    for place in places {
      guard let move = place.move, let node = place.node else { continue }
      let partner = topics.fates.swappedWith[node].flatMap { byNode[$0] }
      let passed = partner.map { ($0.from < place.from) != ($0.to < place.to) } ?? false
      guard passed || old[place.annotation] != new[place.annotation] else { continue }
      if passed, !told.insert(move).inserted { continue }
      tellMove(place, passed ? partner : nil, move, &changed)
    }
  }

  private mutating func tellMove(
    _ place: AnnotationPlace,
    _ partner: AnnotationPlace?,
    _ cause: ChangeLog.ID?,
    _ changed: inout [Int: ChangeLog.ID]
  ) {
    func heading(_ index: Int) -> String { annotations[index].to?.annotation.heading ?? "" }
    var (first, second) = (place.annotation, partner?.annotation)
    // Of two that changed places, one is the change: the same one in both directions.
    if let other = second, heading(other) < heading(first) { (first, second) = (other, first) }
    var change = Change(.moved, .annotation, group: annotations[first].group)
    change.from = annotations[first].from?.node
    change.to = annotations[first].to?.node
    if let second, let from = annotations[second].from?.node, let to = annotations[second].to?.node
    {
      change.with = SwapPartner(from: from, to: to)
    }
    let id = log.add(change, cause: cause)
    changed[first] = id
    if let second { changed[second] = id }
  }
}
