/// A paper as one of the documents lists it.
private struct Paper {
  var entry: DocumentationEntry
  var path: NodePath
  var owner: ChangedNode.Owner?
  var group: String?
  /// Its 0-based place in its list.
  var place: Int
  /// The change that brought or removed what it is listed under.
  var cause: ChangeLog.ID?
  /// The change that moved the item that it is listed under.
  var move: ChangeLog.ID?

  /// Its symbols, else its title.
  var key: String {
    entry.symbols.isEmpty
      ? FoldedText.normalized(entry.title)
      : entry.symbols.map { $0.withoutStar.description }.sorted().joined(separator: " ")
  }

  var node: ChangedNode {
    ChangedNode(.document(entry), path: path, owner: owner, range: entry.range)
  }
}

/// What a list of papers stands under, named alike for both documents where it is the same.
private enum PaperList: Hashable {
  case annotation(Int)
  case departedMeeting(Int)
  case newMeeting(Int)
  case beforeTheGroup
  case all
}

/// The papers of one document, by list.
private struct ListedPapers {
  var lists: [PaperList] = []
  var papers: [PaperList: [Paper]] = [:]

  mutating func add(
    _ entries: [DocumentationEntry],
    to list: PaperList,
    at path: NodePath,
    owner: ChangedNode.Owner?,
    group: String?,
    cause: ChangeLog.ID? = nil,
    move: ChangeLog.ID? = nil
  ) {
    if entries.isEmpty { return }
    if papers[list] == nil { lists.append(list) }
    for (index, entry) in entries.enumerated() {
      papers[list, default: []].append(
        Paper(
          entry: entry,
          path: path.appending(.index(index)),
          owner: owner,
          group: group,
          place: papers[list]?.count ?? 0,
          cause: cause,
          move: move
        )
      )
    }
  }
}

extension Comparer {
  /// Compares the papers: under the items that both documents have, then by symbol wherever they
  /// are listed.
  mutating func compareDocumentation() {
    guard compares(.documents) else { return }
    var old = papers(of: .from)
    var new = papers(of: .to)
    if !isSameFamily { exceptAgendas(&old, &new) }
    var matches: [PaperList: ListMatching] = [:]
    for list in new.lists {
      guard let a = old.papers[list], let b = new.papers[list] else { continue }
      let matching = ListMatching(a.map(entry), b.map(entry), similar: .papers)
      work += matching.work
      matches[list] = matching
    }
    let elsewhere = matchElsewhere(old, new, matches)
    var same = 0
    for list in new.lists {
      same += emit(list, old.papers[list] ?? [], new.papers[list] ?? [], matches[list], elsewhere)
    }
    for list in old.lists where new.papers[list] == nil {
      same += emit(list, old.papers[list] ?? [], [], nil, elsewhere)
    }
    func count(_ papers: ListedPapers) -> Int { papers.papers.values.reduce(0) { $0 + $1.count } }
    tally(.document, from: count(old), to: count(new), same: same)
  }

  private func entry(_ paper: Paper) -> ListMatching.Entry {
    .init(key: paper.key, text: paper.entry.title, label: nil)
  }

  // MARK: Collecting

  private func papers(of version: DocumentComparison.Version) -> ListedPapers {
    var papers = ListedPapers()
    let document = version == .from ? from : to
    for (index, match) in annotations.enumerated() {
      guard let placed = version == .from ? match.from : match.to else { continue }
      papers.add(
        placed.annotation.documentation,
        to: isSameFamily ? .annotation(index) : .all,
        at: placed.path.appending("documentation"),
        owner: placed.owner,
        group: match.group,
        cause: compares(.annotations) && match.isTold ? match.change : match.cause,
        move: move(of: placed, in: match)
      )
    }
    let alone = version == .from ? meetingsLeft : meetingsCame
    for (index, change) in alone.sorted(by: { $0.key < $1.key }) {
      let meeting = document.meetings[index]
      for placed in placed(meeting, index) {
        papers.add(
          placed.annotation.documentation,
          to: !isSameFamily
            ? .all : version == .from ? .departedMeeting(index) : .newMeeting(index),
          at: placed.path.appending("documentation"),
          owner: placed.owner,
          group: version == .from ? groupInTo(meeting.group.reference) : meeting.group.reference,
          cause: change
        )
      }
    }
    papers.add(
      document.report?.documentation ?? [],
      to: isSameFamily ? .beforeTheGroup : .all,
      at: ["report", "documentation"],
      owner: .documentsBeforeTheGroup,
      group: nil
    )
    return papers
  }

  /// Between an agenda and a report: the agenda itself is before the group, and no paper of its
  /// items.
  private func exceptAgendas(_ old: inout ListedPapers, _ new: inout ListedPapers) {
    func remove(_ agenda: MeetingDocument, _ papers: inout ListedPapers) {
      let own = Set(agenda.masthead.symbol?.canonical.parts ?? [])
      papers.papers[.all]?.removeAll { paper in
        let symbols = paper.entry.symbols.map { $0.withoutStar }
        if !own.isEmpty, !symbols.isEmpty { return !own.isDisjoint(with: symbols) }
        guard let title = agenda.masthead.title else { return false }
        return WordBag.stems(title).similarity(to: .stems(paper.entry.title)) >= 0.6
      }
    }
    if from.kind.isReport { remove(to, &old) } else { remove(from, &new) }
  }

  // MARK: Matching

  /// A paper on either side.
  private struct Spot: Hashable {
    var list: PaperList
    var index: Int
  }

  /// ListedPapers that are listed under another item now.
  private struct Elsewhere {
    var from: [Spot: Paper] = [:]
    var to: Set<Spot> = []
    var ids: [Spot: ChangeLog.ID] = [:]
  }

  private mutating func matchElsewhere(
    _ old: ListedPapers,
    _ new: ListedPapers,
    _ matches: [PaperList: ListMatching]
  ) -> Elsewhere {
    var places: [String: [Spot]] = [:]
    for list in old.lists {
      for (index, paper) in (old.papers[list] ?? []).enumerated()
      where matches[list]?.toOf[index] == nil {
        places[paper.key, default: []].append(Spot(list: list, index: index))
      }
    }
    var elsewhere = Elsewhere()
    for list in new.lists {
      for (index, paper) in (new.papers[list] ?? []).enumerated()
      where matches[list]?.fromOf[index] == nil {
        guard let spot = places[paper.key]?.first, let origin = old.papers[spot.list]?[spot.index]
        else { continue }
        places[paper.key]?.removeFirst()
        let here = Spot(list: list, index: index)
        elsewhere.from[here] = origin
        elsewhere.to.insert(spot)
      }
    }
    return elsewhere
  }

  // MARK: Telling

  /// Tells what became of one list; the number of papers that are the same.
  private mutating func emit(
    _ list: PaperList,
    _ a: [Paper],
    _ b: [Paper],
    _ matching: ListMatching?,
    _ elsewhere: Elsewhere
  ) -> Int {
    let toOf = matching?.toOf ?? Array(repeating: nil, count: a.count)
    let fromOf = matching?.fromOf ?? Array(repeating: nil, count: b.count)
    let pairs = toOf.indices.compactMap { i in toOf[i].map { (from: i, to: $0) } }
    let moves = Moves(pairs, exchanged: matching?.exchanged ?? false)
    let partners = moves.swaps.reduce(into: [Int: Int]()) { partners, swap in
      partners[pairs[swap.0].to] = pairs[swap.1].to
      partners[pairs[swap.1].to] = pairs[swap.0].to
    }
    var came = [ChangeLog.ID?](repeating: nil, count: b.count)
    var left = [ChangeLog.ID?](repeating: nil, count: a.count)
    for index in moves.moved + moves.swaps.map({ $0.0 }) {
      let id = log.newID()
      came[pairs[index].to] = id
      left[pairs[index].from] = id
    }
    for (p, q) in moves.swaps {
      came[pairs[q].to] = came[pairs[p].to]
      left[pairs[q].from] = left[pairs[p].from]
    }
    for j in b.indices where fromOf[j] == nil { came[j] = log.newID() }
    for i in a.indices where toOf[i] == nil { left[i] = log.newID() }
    var causes = RenumberingCauses(
      from: left.indices.compactMap { i in
        left[i].map { .init(place: i, key: toOf[i] ?? -1 - i, id: $0) }
      },
      to: came.indices.compactMap { j in came[j].map { .init(place: j, key: j, id: $0) } }
    )
    var same = 0
    for step in MergeStep.walk(fromOf: fromOf, toOf: toOf, stays: { came[$0] == nil }) {
      switch step {
      case .removed(let i):
        guard !elsewhere.to.contains(Spot(list: list, index: i)), let id = left[i] else { continue }
        let change = Change(.removed, .document, group: a[i].group, from: a[i].node)
        log.add(change, id: id, cause: a[i].cause)
      case .added(let j):
        guard let id = came[j] else { continue }
        if let origin = elsewhere.from[Spot(list: list, index: j)] {
          let change = Change(
            .moved,
            .document,
            group: b[j].group,
            from: origin.node,
            to: b[j].node
          )
          // In documents of two kinds the papers are listed in two ways.
          let (here, there) = (b[j].cause, origin.cause)
          // From a list that went to one that came it follows from neither more than the other.
          let cause = ChangeLog.single(here, there)
          // Nor did it move for itself where the list alone was edited, and the items exchanged.
          let move = here == nil && there == nil ? ChangeLog.single(origin.move, b[j].move) : nil
          if isSameFamily { log.add(change, id: id, cause: cause ?? move) }
          _ = comparePapers(origin, b[j], cause: nil)
        } else {
          let change = Change(.added, .document, group: b[j].group, to: b[j].node)
          log.add(change, id: id, cause: b[j].cause)
        }
      case .kept(let i, let j):
        let cause = causes.cause(from: i, to: j)
        var isSame = comparePapers(a[i], b[j], cause: came[j] ?? cause)
        if let id = came[j], isSameFamily {
          isSame = false
          var change = Change(.moved, .document, group: b[j].group, from: a[i].node, to: b[j].node)
          if let q = partners[j], let p = fromOf[q] {
            guard b[j].key <= b[q].key else { continue }
            change.with = SwapPartner(from: a[p].node, to: b[q].node)
          }
          log.add(change, id: id)
        }
        if isSame { same += 1 }
      }
    }
    return same
  }

  /// Compares what two lists say of one paper; whether they say the same.
  private mutating func comparePapers(_ old: Paper, _ new: Paper, cause: ChangeLog.ID?) -> Bool {
    var isSame = true
    if differ(old.entry.title, new.entry.title) {
      isSame = false
      var change = Change(.retitled, .document, group: new.group, from: old.node, to: new.node)
      change.fields = ["title"]
      change.words = words(old.entry.title, new.entry.title)
      log.add(change)
    }
    var fields: [String] = []
    if old.entry.symbols.map({ $0.withoutStar }) != new.entry.symbols.map({ $0.withoutStar }) {
      fields.append("symbols")
    }
    if isSameFamily, differ(old.entry.note, new.entry.note) { fields.append("note") }
    for field in fields {
      isSame = false
      log.add(
        Change(.edited, .document, group: new.group, from: old.node, to: new.node, fields: [field])
      )
    }
    if isSameFamily, old.entry.label != new.entry.label {
      isSame = false
      let change = Change(
        .renumbered,
        .document,
        group: new.group,
        from: old.node,
        to: new.node,
        fields: ["label"]
      )
      log.add(change, cause: new.place != old.place ? cause : nil)
    }
    return isSame
  }
}
