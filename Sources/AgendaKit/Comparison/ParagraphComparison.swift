/// What became of paragraphs, while it is told.
private struct ParagraphFates {
  /// The change that took a paragraph of the first document from its place.
  var left: [ParagraphPlace: ChangeLog.ID] = [:]
  /// The change that put a paragraph of the second document in its place.
  var came: [ParagraphPlace: ChangeLog.ID] = [:]
  /// For a paragraph of the second document, the one that it changed places with.
  var swapped: [ParagraphPlace: ParagraphPlace] = [:]
  /// The first change told in each block of the second document.
  var first: [Int: ChangeLog.ID] = [:]
  /// The change of the words of a paragraph of the second document.
  var edited: [ParagraphPlace: ChangeLog.ID] = [:]
  /// For a paragraph of either document, the edit by which a list came after it, or went, that ends
  /// with the paragraph.
  var listed: (from: [ParagraphPlace: ChangeLog.ID], to: [ParagraphPlace: ChangeLog.ID]) = (
    [:], [:]
  )
  /// The last entry of a list that came to, went from or moved in a block of the second document.
  var lettered: [Int: ChangeLog.ID] = [:]
  /// For a paragraph of either document that came or went, the one of the second document whose
  /// edit it follows from: it was made a part of that, or a part of that was made a paragraph.
  var merged: (from: [ParagraphPlace: ParagraphPlace], to: [ParagraphPlace: ParagraphPlace]) = (
    [:], [:]
  )
  /// The paragraphs of the second document that others were joined to.
  var joined: Set<ParagraphPlace> = []
  /// The names of the edits of such paragraphs of the second document.
  var mergers: [ParagraphPlace: ChangeLog.ID] = [:]
  /// The place of each numbered paragraph among the numbered ones.
  var fromRank: [ParagraphPlace: Int] = [:]
  var toRank: [ParagraphPlace: Int] = [:]
  var runs = RenumberingRuns()
  var same = 0

  /// Keeps what came to a list, went from it or moved in it, for the letters of those that stayed.
  mutating func note(_ id: ChangeLog.ID, _ paragraph: Paragraph, in block: Int) {
    if LetteredParagraph.textStart(paragraph.text) > paragraph.text.startIndex {
      lettered[block] = id
    }
  }
}

extension Comparer {
  /// Compares the paragraphs, and what is known of the annotations that hold them.
  mutating func compareParagraphs(_ blocks: ComparedBlocks) {
    let matching = ParagraphMatching(blocks)
    work += matching.work
    var fates = decideFates(blocks, matching)
    var causes = renumberingCauses(fates, blocks, matching)
    let itemNumbers = ItemNumberChanges(self)
    for (j, block) in blocks.to.enumerated() {
      let list = matching.lists[j]
      let steps = MergeStep.walk(
        fromOf: block.paragraphs.indices.map { list?.fromOf[$0] },
        toOf: list?.toOf ?? [],
        stays: { fates.came[.init(block: j, index: $0)] == nil }
      )
      for step in steps {
        tell(step, j, blocks, matching, &fates, &causes, itemNumbers)
      }
    }
    for run in fates.runs.runs { log.add(run.change, cause: run.cause) }
    for (index, match) in annotations.enumerated() {
      if let block = blocks.blockOfAnnotation[index] {
        compareAnnotation(match, first: fates.first[block])
      }
    }
    comparePlaceholders(blocks, matching, fates.edited, fates.came, fates.left)
    tally(
      .paragraph,
      from: ComparedBlocks.places(blocks.from).count,
      to: ComparedBlocks.places(blocks.to).count,
      same: fates.same
    )
  }

  /// Names the changes of place before any is told, so that each can be a cause.
  private mutating func decideFates(
    _ blocks: ComparedBlocks,
    _ matching: ParagraphMatching
  ) -> ParagraphFates {
    var fates = ParagraphFates()
    for (j, list) in matching.lists.sorted(by: { $0.key < $1.key }) {
      guard let i = blocks.fromOf[j] else { continue }
      let pairs = list.pairs
      let moves = Moves(pairs, exchanged: list.exchanged)
      for (p, q) in moves.swaps + moves.moved.map({ ($0, $0) }) {
        let id = log.newID()
        for index in [p, q] {
          fates.left[.init(block: i, index: pairs[index].from)] = id
          fates.came[.init(block: j, index: pairs[index].to)] = id
        }
        if p != q {
          let (a, b) = (ParagraphPlace(block: j, index: pairs[p].to), pairs[q].to)
          fates.swapped[a] = .init(block: j, index: b)
          fates.swapped[.init(block: j, index: b)] = a
        }
      }
    }
    for place in ComparedBlocks.places(blocks.to) {
      guard let origin = matching.fromOf[place] else {
        fates.came[place] = blocks.to[place.block].whole ?? log.newID()
        continue
      }
      if blocks.fromOf[place.block] != origin.block {
        let id = log.newID()
        fates.came[place] = id
        fates.left[origin] = id
      }
    }
    for place in ComparedBlocks.places(blocks.from) where matching.toOf[place] == nil {
      fates.left[place] = blocks.from[place.block].whole ?? log.newID()
    }
    dropEmptied(blocks.from) { matching.toOf[$0] != nil }
    dropEmptied(blocks.to) { matching.fromOf[$0] != nil }
    fates.merged = matching.merged
    fates.joined = Set(fates.merged.from.values)
    for place in fates.joined.union(fates.merged.to.values) {
      fates.mergers[place] = log.newID()
    }
    fates.fromRank = Self.ranks(blocks.from)
    fates.toRank = Self.ranks(blocks.to)
    return fates
  }

  /// The places of numbered paragraphs among the numbered ones of their document.
  private static func ranks(_ blocks: [ComparedBlock]) -> [ParagraphPlace: Int] {
    var ranks: [ParagraphPlace: Int] = [:]
    for block in blocks.indices.sorted(by: { blocks[$0].order < blocks[$1].order }) {
      for (index, paragraph) in blocks[block].paragraphs.enumerated() where paragraph.number != nil
      {
        ranks[.init(block: block, index: index)] = ranks.count
      }
    }
    return ranks
  }

  /// What came, went or moved among the numbered paragraphs; a chapter moves with all of its own.
  private func renumberingCauses(
    _ fates: ParagraphFates,
    _ blocks: ComparedBlocks,
    _ matching: ParagraphMatching
  ) -> RenumberingCauses {
    var old: [RenumberingCauses.Event] = []
    var new: [RenumberingCauses.Event] = []
    for place in ComparedBlocks.places(blocks.to) {
      guard let rank = fates.toRank[place],
        let id = fates.came[place] ?? blocks.to[place.block].moved
      else { continue }
      new.append(.init(place: rank, key: rank, id: id))
      if let origin = matching.fromOf[place], let other = fates.fromRank[origin] {
        old.append(.init(place: other, key: rank, id: id))
      }
    }
    for place in ComparedBlocks.places(blocks.from) where matching.toOf[place] == nil {
      if let rank = fates.fromRank[place], let id = fates.left[place] {
        old.append(.init(place: rank, key: -1 - rank, id: id))
      }
    }
    return RenumberingCauses(
      from: old.sorted { $0.place < $1.place },
      to: new.sorted { $0.place < $1.place }
    )
  }

  // MARK: Telling

  private mutating func tell(
    _ step: MergeStep,
    _ j: Int,
    _ blocks: ComparedBlocks,
    _ matching: ParagraphMatching,
    _ fates: inout ParagraphFates,
    _ causes: inout RenumberingCauses,
    _ itemNumbers: ItemNumberChanges
  ) {
    let block = blocks.to[j]
    switch step {
    case .removed(let index):
      guard let i = blocks.fromOf[j] else { return }
      let place = ParagraphPlace(block: i, index: index)
      if matching.toOf[place] != nil { return }
      guard let id = fates.left[place] else { return }
      let node = blocks.from[i].node(index)
      let list = fates.listed.from[.init(block: i, index: index - 1)]
      fates.listed.from[place] = list
      let cause =
        fates.merged.from[place].flatMap { fates.mergers[$0] } ?? list
        ?? causeInAttendance(of: node.range, in: .from)
      log.add(Change(.removed, .paragraph, group: block.group, from: node), id: id, cause: cause)
      if fates.first[j] == nil { fates.first[j] = id }
      fates.note(id, blocks.from[i].paragraphs[index], in: j)
    case .added(let index), .kept(_, let index):
      let place = ParagraphPlace(block: j, index: index)
      guard let origin = matching.fromOf[place] else {
        guard block.whole == nil, let id = fates.came[place] else { return }
        let change = Change(.added, .paragraph, group: block.group, to: block.node(index))
        let list = fates.listed.to[.init(block: j, index: index - 1)]
        fates.listed.to[place] = list
        let cause =
          fates.merged.to[place].flatMap { fates.mergers[$0] } ?? list
          ?? causeInAttendance(of: block.paragraphs[index].range, in: .to)
        log.add(change, id: id, cause: cause)
        if fates.first[j] == nil { fates.first[j] = id }
        fates.note(id, block.paragraphs[index], in: j)
        return
      }
      let old = blocks.from[origin.block].node(origin.index)
      let pair = ParagraphPair(
        from: old,
        to: block.node(index),
        old: blocks.from[origin.block].paragraphs[origin.index],
        new: block.paragraphs[index],
        group: block.group,
        isReplaced: matching.replaced.contains(place)
      )
      var isSame = true
      if let id = fates.came[place] {
        isSame = false
        tellMove(pair, id, place, origin, blocks, matching, fates)
        fates.note(id, pair.new, in: j)
      }
      let merger = fates.mergers[place].map { id in
        (id, fates.joined.contains(place) ? Change.Kind.merged : .split)
      }
      if let id = compareWords(pair, itemNumbers, merger, lettered: fates.lettered[j]) {
        isSame = false
        fates.edited[place] = id
        switch (pair.old.text.utf8.last == ASCII.colon, pair.new.text.utf8.last == ASCII.colon) {
        case (false, true): fates.listed.to[place] = id
        case (true, false): fates.listed.from[origin] = id
        default: break
        }
        if fates.first[j] == nil { fates.first[j] = id }
      }
      if fates.came[place] == nil,
        renumber(pair, place, origin, &fates, &causes, moved: block.moved)
      {
        isSame = false
      }
      if isSame { fates.same += 1 }
    }
  }

  private mutating func tellMove(
    _ pair: ParagraphPair,
    _ id: ChangeLog.ID,
    _ place: ParagraphPlace,
    _ origin: ParagraphPlace,
    _ blocks: ComparedBlocks,
    _ matching: ParagraphMatching,
    _ fates: ParagraphFates
  ) {
    var change = Change(.moved, .paragraph, group: pair.group, from: pair.from, to: pair.to)
    if let partner = fates.swapped[place], let other = matching.fromOf[partner] {
      let to = blocks.to[partner.block]
      let text = to.paragraphs[partner.index].text
      // Of two that changed places, one is the change: the same one in both directions.
      let (a, b) = (FoldedText.of(pair.new.text), FoldedText.of(text))
      guard a != b ? a < b : place.index < partner.index else { return }
      change.with = SwapPartner(
        from: blocks.from[other.block].node(other.index),
        to: to.node(partner.index)
      )
    }
    let (came, left) = (blocks.to[place.block].whole, blocks.from[origin.block].whole)
    // From a text that went to one that came it follows from neither more than from the other.
    let cause = ChangeLog.single(came, left)
    let isElsewhere = came == nil && left == nil && place.block != blocks.toOf[origin.block]
    let moves = (blocks.from[origin.block].itemMove, blocks.to[place.block].itemMove)
    log.add(change, id: id, cause: isElsewhere ? ChangeLog.single(moves.0, moves.1) : cause)
  }

  /// Compares words, marks of notes, role and the presence of a number.
  private mutating func compareWords(
    _ pair: ParagraphPair,
    _ itemNumbers: ItemNumberChanges,
    _ merger: (id: ChangeLog.ID, kind: Change.Kind)?,
    lettered: ChangeLog.ID?
  ) -> ChangeLog.ID? {
    let id = merger?.id ?? log.newID()
    var change = Change(
      merger?.kind ?? .edited,
      .paragraph,
      group: pair.group,
      from: pair.from,
      to: pair.to
    )
    var cause: ChangeLog.ID?
    if differ(pair.old.text, pair.new.text) {
      change.fields.append("text")
      change.words = words(pair.old.text, pair.new.text)
      if pair.isReplaced { change.words = WordDifference.whole(change.words) }
      // The letters of a list follow what came to it or went from it.
      if LetteredParagraph.differInLetter(pair.old.text, pair.new.text) { cause = lettered }
      cause =
        cause ?? self.cause(of: change.words, pair, itemNumbers) ?? compareListItems(pair)
    }
    let marks = compareMarks(pair.old.footnotes, pair.new.footnotes)
    if marks.differ {
      change.fields.append("footnotes")
      if Self.areMarks(change.words, of: pair) { cause = marks.cause }
    } else if change.fields.isEmpty, let runs = movedMarks(pair) {
      change.fields.append("footnotes")
      change.words = runs
    }
    if pair.old.role != pair.new.role { change.fields.append("role") }
    if (pair.old.number == nil) != (pair.new.number == nil) { change.fields.append("number") }
    let stated = facts.from.differences(
      in: pair.old.range,
      from: facts.to,
      in: pair.new.range
    )
    guard change.fields.contains("text") else {
      readDifferently.formUnion(stated)
      if change.fields.isEmpty { return nil }
      log.add(change, id: id, cause: cause)
      return id
    }
    if !stated.isEmpty {
      change.facts = facts.from.changes(in: pair.old.range, from: facts.to, in: pair.new.range)
    }
    // Placeholders are changes of their own.
    change.fields += stated.filter { $0 != "placeholders" }
    log.add(change, id: id, cause: cause)
    return id
  }

  /// Whether the words that differ are marks of notes at most: where a note is lost, its mark is
  /// left among the words.
  private static func areMarks(_ words: [WordRun], of pair: ParagraphPair) -> Bool {
    let marks = Set(pair.old.footnotes + pair.new.footnotes)
    return WordEdit.all(in: words).allSatisfy { $0.marks(of: marks) != nil }
  }

  /// Tells another number; whether there is one.
  private mutating func renumber(
    _ pair: ParagraphPair,
    _ place: ParagraphPlace,
    _ origin: ParagraphPlace,
    _ fates: inout ParagraphFates,
    _ causes: inout RenumberingCauses,
    moved: ChangeLog.ID?
  ) -> Bool {
    guard let old = pair.old.number, let new = pair.new.number, let i = fates.fromRank[origin],
      let j = fates.toRank[place]
    else { return false }
    let cause = moved ?? causes.cause(from: i, to: j)
    if old == new { return false }
    let change = Change(
      .renumbered,
      .paragraph,
      group: pair.group,
      from: pair.from,
      to: pair.to,
      fields: ["number"]
    )
    // Who renumbers may leave out what came or went without a number of its own.
    let (shift, moved) = (new &- old, j - i)
    let isOfCause = shift == moved || (shift < 0 ? moved < shift : moved > shift)
    fates.runs.add(change, numbers: (old, new), cause: isOfCause ? cause : nil)
    return true
  }

  // MARK: Annotations

  /// Compares what is known of an annotation beside its paragraphs and papers. That no papers are
  /// foreseen, and references to other agendas, are read from paragraphs and follow from these.
  private mutating func compareAnnotation(_ match: MatchedAnnotation, first: ChangeLog.ID?) {
    guard let old = match.from, let new = match.to else { return }
    let (a, b) = (old.annotation, new.annotation)
    let topics = meetings[match.meeting].topics
    func change(_ fields: [String]) -> Change {
      Change(
        .edited,
        .annotation,
        group: match.group,
        from: old.node,
        to: new.node,
        fields: fields
      )
    }
    if differ(a.heading, b.heading) {
      var change = change(["heading"])
      change.words = words(a.heading, b.heading)
      log.add(change, cause: topics.flatMap { new.topic.flatMap($0.retitled) })
    }
    var fields: [String] = []
    if a.documentationNotForeseen != b.documentationNotForeseen {
      fields.append("documentationNotForeseen")
    }
    if a.seeAlso != b.seeAlso { fields.append("seeAlso") }
    if fields.isEmpty { return }
    // Where no sentence changed, what it says is read otherwise as it stands under another item.
    log.add(change(fields), cause: first ?? topics.flatMap { new.topic.flatMap($0.numbered) })
  }
}
