/// An annotation in its place.
struct PlacedAnnotation {
  var annotation: Annotation
  /// Where it is.
  var path: NodePath
  /// What its text stands under, for people.
  var owner: ChangedNode.Owner
  /// What it is about; nil for none of the items of either list.
  var topic: AgendaTopic?
  /// Its place in its document.
  var order: Int

  /// The same under the item that it is about, where its number names that.
  var ownedByItem: PlacedAnnotation {
    guard case .annotation(let heading) = owner, topic != nil, let number = annotation.number else {
      return self
    }
    var result = self
    result.owner = .item(number, title: heading)
    return result
  }

  /// The annotation as a changed thing.
  var node: ChangedNode {
    ChangedNode(
      .annotation(annotation),
      path: path,
      owner: owner,
      range: annotation.headingRange.isEmpty ? annotation.range : annotation.headingRange
    )
  }
}

/// An annotation of the one document, of the other, or of both.
struct MatchedAnnotation {
  var from: PlacedAnnotation?
  var to: PlacedAnnotation?
  var group: String
  /// The pair of meetings that it belongs to.
  var meeting: Int
  /// The change that brought or removed it; for one that both documents have, a name for none.
  var change: ChangeLog.ID?
  /// The change of an item that this one follows from.
  var cause: ChangeLog.ID?

  /// Whether that it came or went is told: with an item that did, only a text is.
  var isTold: Bool {
    let text = (from ?? to)?.annotation.paragraphs ?? []
    return change != nil && (cause == nil || !text.isEmpty)
  }
}

extension Comparer {
  /// Tells no annotation as one that came or went with its item where all of its paragraphs stand
  /// elsewhere: these are told.
  mutating func dropEmptied(
    _ blocks: [ComparedBlock],
    _ isElsewhere: (ParagraphPlace) -> Bool
  ) {
    for (index, block) in blocks.enumerated() {
      guard let whole = block.whole, !block.paragraphs.isEmpty,
        let match = annotations.first(where: { $0.change == whole }), let cause = match.cause,
        block.paragraphs.indices.allSatisfy({ isElsewhere(.init(block: index, index: $0)) })
      else { continue }
      log.merge(whole, into: cause)
    }
  }

  /// Pairs the annotations of the meetings that both documents have: by the item that they are
  /// about, then by likeness of their headings.
  mutating func pairAnnotations() {
    for (index, pair) in meetings.enumerated() {
      guard let topics = pair.topics else { continue }
      var old = placed(from.meetings[pair.from], pair.from)
      var new = placed(to.meetings[pair.to], pair.to)
      for i in old.indices { old[i].topic = topic(of: old[i], topics, .from) }
      for j in new.indices { new[j].topic = topic(of: new[j], topics, .to) }
      old = old.map { $0.ownedByItem }
      new = new.map { $0.ownedByItem }
      annotations += match(old, new, topics, meeting: index)
    }
  }

  /// The annotations of a meeting, those of its items first.
  func placed(_ meeting: Meeting, _ index: Int) -> [PlacedAnnotation] {
    let path: NodePath = ["meetings", .index(index)]
    var placed: [PlacedAnnotation] = []
    for node in FlatTree(items: meeting.agenda, at: path.appending("agenda")).nodes {
      guard let item = node.item, let annotation = item.annotation else { continue }
      placed.append(
        PlacedAnnotation(
          annotation: annotation,
          path: node.path.appending("annotation"),
          owner: .item(annotation.number ?? item.number, title: node.title),
          order: placed.count
        )
      )
    }
    for (place, annotation) in meeting.otherAnnotations.enumerated() {
      placed.append(
        PlacedAnnotation(
          annotation: annotation,
          path: path.appending("otherAnnotations", .index(place)),
          owner: .annotation(heading: annotation.heading),
          order: Self.afterItems + place
        )
      )
    }
    return placed
  }

  private func topic(
    of placed: PlacedAnnotation,
    _ topics: AgendaTopics,
    _ version: DocumentComparison.Version
  ) -> AgendaTopic? {
    let heading = placed.annotation.heading
    if case .item(let number, _) = placed.owner {
      return topics.topic(number: number, title: heading, in: version)
    }
    // What belongs to no item of the list by its heading may still be about that of its number.
    return topics.topic(number: nil, title: heading, in: version)
      ?? topics.topic(numbered: placed.annotation.number, like: heading, in: version)
  }

  /// The place of what belongs to no item.
  static let afterItems = Int.max / 2

  private mutating func match(
    _ old: [PlacedAnnotation],
    _ new: [PlacedAnnotation],
    _ topics: AgendaTopics,
    meeting: Int
  ) -> [MatchedAnnotation] {
    let group = meetings[meeting].group
    var toOf = [Int?](repeating: nil, count: old.count)
    var places: [AgendaTopic: [Int]] = [:]
    for j in new.indices.reversed() {
      if let topic = new[j].topic { places[topic, default: []].append(j) }
    }
    for i in old.indices {
      if let topic = old[i].topic { toOf[i] = places[topic]?.popLast() }
    }
    let taken = Set(toOf.compactMap { $0 })
    func entry(_ placed: PlacedAnnotation) -> ListMatching.Entry {
      .init(
        key: FoldedText.normalized(placed.annotation.heading),
        text: placed.annotation.heading,
        label: placed.annotation.number?.description
      )
    }
    // An item that came or went has no annotation in the other document.
    let restOld = old.indices.filter { toOf[$0] == nil && old[$0].topic == nil }
    let restNew = new.indices.filter { !taken.contains($0) && new[$0].topic == nil }
    let rest = ListMatching(
      restOld.map { entry(old[$0]) },
      restNew.map { entry(new[$0]) },
      similar: .titles
    )
    work += rest.work
    for pair in rest.pairs { toOf[restOld[pair.from]] = restNew[pair.to] }
    var fromOf = [Int?](repeating: nil, count: new.count)
    for (i, j) in toOf.enumerated() { if let j { fromOf[j] = i } }
    var matched: [MatchedAnnotation] = []
    for step in MergeStep.walk(fromOf: fromOf, toOf: toOf, stays: { _ in true }) {
      switch step {
      case .removed(let i):
        let cause = old[i].topic.flatMap(topics.departure)
        matched.append(
          .init(
            from: old[i],
            group: group,
            meeting: meeting,
            change: log.newID(),
            cause: cause
          )
        )
      case .added(let j):
        let cause = new[j].topic.flatMap(topics.arrival)
        matched.append(
          .init(
            to: new[j],
            group: group,
            meeting: meeting,
            change: log.newID(),
            cause: cause
          )
        )
      case .kept(let i, let j):
        matched.append(.init(from: old[i], to: new[j], group: group, meeting: meeting))
      }
    }
    return matched
  }

  /// The move of the item that an annotation is about.
  func move(of placed: PlacedAnnotation, in match: MatchedAnnotation) -> ChangeLog.ID? {
    guard let topics = meetings[match.meeting].topics, let topic = placed.topic else { return nil }
    return topics.move(topic)
  }

  // MARK: Telling

  /// Tells the annotations that came or went, and what is known of the others beside their
  /// paragraphs and papers.
  mutating func compareAnnotations() {
    for match in annotations {
      guard let id = match.change, match.isTold else { continue }
      let kind: Change.Kind = match.from == nil ? .added : .removed
      let change = Change(
        kind,
        .annotation,
        group: match.group,
        from: match.from?.node,
        to: match.to?.node
      )
      log.add(change, id: id, cause: match.cause)
    }
    compareNumbers(compareAnnotationOrder())
  }

  /// The numbers over annotations that do not follow the list: of two that have each other's now,
  /// one change. What moved took the number of its new place with it.
  private mutating func compareNumbers(_ moved: [Int: ChangeLog.ID]) {
    struct Key: Hashable {
      var meeting: Int
      var from: ItemNumber?
      var to: ItemNumber?
    }
    var waiting: [Key: (told: Int, from: ChangedNode, to: ChangedNode)] = [:]
    var told: [(change: Change, cause: ChangeLog.ID?)] = []
    for (place, match) in annotations.enumerated() {
      guard let old = match.from, let new = match.to,
        old.annotation.number != new.annotation.number
      else { continue }
      if let topics = meetings[match.meeting].topics, let topic = old.topic,
        topics.cause(of: topic, from: old.annotation.number, to: new.annotation.number) != nil
      {
        continue
      }
      let partner = Key(
        meeting: match.meeting,
        from: new.annotation.number,
        to: old.annotation.number
      )
      if let (index, from, to) = waiting.removeValue(forKey: partner) {
        // Of two that changed places, one is the change: the same one in both directions.
        var (first, second) = ((from, to), (old.node, new.node))
        if new.annotation.heading < heading(to) { swap(&first, &second) }
        var change = Change(
          .moved,
          .annotation,
          group: match.group,
          from: first.0,
          to: first.1,
          fields: ["number"]
        )
        change.with = SwapPartner(from: second.0, to: second.1)
        told[index] = (change, moved[place] ?? told[index].cause)
        continue
      }
      let change = Change(
        .renumbered,
        .annotation,
        group: match.group,
        from: old.node,
        to: new.node,
        fields: ["number"]
      )
      let key = Key(
        meeting: match.meeting,
        from: old.annotation.number,
        to: new.annotation.number
      )
      waiting[key] = (told.count, old.node, new.node)
      told.append((change, moved[place]))
    }
    for (change, cause) in told { log.add(change, cause: cause) }
  }

  private func heading(_ node: ChangedNode) -> String {
    if case .annotation(let annotation) = node.content { annotation.heading } else { "" }
  }
}
