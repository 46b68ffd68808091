extension Comparer {
  /// Compares the placeholders in paragraphs: they follow from the paragraphs' words.
  mutating func comparePlaceholders(
    _ blocks: ComparedBlocks,
    _ matching: ParagraphMatching,
    _ edited: [ParagraphPlace: ChangeLog.ID],
    _ came: [ParagraphPlace: ChangeLog.ID],
    _ left: [ParagraphPlace: ChangeLog.ID]
  ) {
    let old = PlaceholderIndex(from, blocks.from)
    let new = PlaceholderIndex(to, blocks.to)
    var same = 0
    for place in ComparedBlocks.places(blocks.to) {
      let b = new.inParagraph[place] ?? []
      guard let origin = matching.fromOf[place] else {
        for j in b { tellPlaceholder(.added, nil, j, cause: came[place]) }
        continue
      }
      let a = old.inParagraph[origin] ?? []
      if edited[place] == nil {
        same += min(a.count, b.count)
      } else {
        same += comparePlaceholders(a, b, cause: edited[place])
      }
    }
    for place in ComparedBlocks.places(blocks.from) where matching.toOf[place] == nil {
      for i in old.inParagraph[place] ?? [] {
        tellPlaceholder(.removed, i, nil, cause: left[place])
      }
    }
    same += comparePlaceholders(old.outside, new.outside, cause: nil)
    tally(
      .placeholder,
      from: from.report?.placeholders.count ?? 0,
      to: to.report?.placeholders.count ?? 0,
      same: same
    )
  }

  /// Compares placeholders of one paragraph, or outside of all; the number of those that are the
  /// same.
  private mutating func comparePlaceholders(_ a: [Int], _ b: [Int], cause: ChangeLog.ID?) -> Int {
    func entry(_ placeholder: Placeholder) -> ListMatching.Entry {
      .init(key: FoldedText.of(placeholder.text), text: placeholder.text, label: nil)
    }
    let (old, new) = (from.report?.placeholders ?? [], to.report?.placeholders ?? [])
    let matching = ListMatching(
      a.map { entry(old[$0]) },
      b.map { entry(new[$0]) },
      similar: .exact
    )
    work += matching.work
    let steps = MergeStep.walk(
      fromOf: matching.fromOf,
      toOf: matching.toOf,
      stays: { _ in true }
    )
    var same = 0
    for step in steps {
      switch step {
      case .removed(let i): tellPlaceholder(.removed, a[i], nil, cause: cause)
      case .added(let j): tellPlaceholder(.added, nil, b[j], cause: cause)
      case .kept: same += 1
      }
    }
    return same
  }

  private mutating func tellPlaceholder(
    _ kind: Change.Kind,
    _ i: Int?,
    _ j: Int?,
    cause: ChangeLog.ID?
  ) {
    func node(_ document: MeetingDocument, _ index: Int?) -> ChangedNode? {
      guard let index, let placeholder = document.report?.placeholders[index] else { return nil }
      return ChangedNode(
        .placeholder(placeholder),
        path: ["report", "placeholders", .index(index)],
        range: placeholder.range
      )
    }
    log.add(Change(kind, .placeholder, from: node(from, i), to: node(to, j)), cause: cause)
  }
}

/// The placeholders of a document by the paragraph that they stand in.
private struct PlaceholderIndex {
  var inParagraph: [ParagraphPlace: [Int]] = [:]
  var outside: [Int] = []

  init(_ document: MeetingDocument, _ blocks: [ComparedBlock]) {
    let placeholders = document.report?.placeholders ?? []
    if placeholders.isEmpty { return }
    let places = ComparedBlocks.places(blocks)
      .map { (place: $0, range: blocks[$0.block].paragraphs[$0.index].range) }
      .sorted { $0.range < $1.range }
    for (index, placeholder) in placeholders.enumerated() {
      var low = 0
      var high = places.count
      while low < high {
        let middle = (low + high) / 2
        if places[middle].range.lower <= placeholder.range.lower {
          low = middle + 1
        } else {
          high = middle
        }
      }
      if low > 0, places[low - 1].range.contains(placeholder.range) {
        inParagraph[places[low - 1].place, default: []].append(index)
      } else {
        outside.append(index)
      }
    }
  }
}
