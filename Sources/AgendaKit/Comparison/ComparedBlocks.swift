/// Paragraphs that stand under one heading: of an annotation or of a chapter.
struct ComparedBlock {
  var paragraphs: [Paragraph]
  /// Where the list of paragraphs is.
  var path: NodePath
  var owner: ChangedNode.Owner
  var group: String?
  /// The block's place in its own document.
  var order: Int
  /// The change that brought or removed the whole block, whose node holds its paragraphs.
  var whole: ChangeLog.ID?
  /// The change that moved the chapter, or one that it stands in; in the second document only.
  var moved: ChangeLog.ID?

  /// A paragraph as a changed thing.
  func node(_ index: Int) -> ChangedNode {
    ChangedNode(
      .paragraph(paragraphs[index]),
      path: path.appending(.index(index)),
      owner: owner,
      range: paragraphs[index].range
    )
  }
}

/// A place among the paragraphs of a document.
struct ParagraphPlace: Hashable {
  var block: Int
  var index: Int
}

/// The blocks of two documents, and which are the same.
struct ComparedBlocks {
  var from: [ComparedBlock] = []
  var to: [ComparedBlock] = []
  /// For each block of the first document, its index in the second.
  var toOf: [Int?] = []
  /// For each block of the second document, its index in the first.
  var fromOf: [Int?] = []
  /// Annotations that both documents have, with their blocks in the second.
  var annotations: [AnnotationPair] = []

  mutating func add(_ old: ComparedBlock?, _ new: ComparedBlock?) {
    if let old {
      from.append(old)
      toOf.append(new == nil ? nil : to.count)
    }
    if let new {
      to.append(new)
      fromOf.append(old == nil ? nil : from.count - 1)
    }
  }

  /// The paragraphs of one document, in order.
  static func places(_ blocks: [ComparedBlock]) -> [ParagraphPlace] {
    blocks.indices.flatMap { block in
      blocks[block].paragraphs.indices.map { ParagraphPlace(block: block, index: $0) }
    }
  }
}

/// An annotation that both documents have.
struct AnnotationPair {
  var from: ChangedNode
  var to: ChangedNode
  var group: String?
  var block: Int
  /// The numbers of the items they are about.
  var numbers: (from: ItemNumber?, to: ItemNumber?)
  /// The change of the item's title.
  var retitled: ChangeLog.ID?
}

/// The parts of the text that are compared.
struct TextComparison {
  var annotations: Bool
  var report: Bool

  init(_ comparer: Comparer) {
    annotations = comparer.compares(.annotations) && comparer.isSameFamily
    report = comparer.compares(.report) && comparer.isSameFamily
  }

  /// Whether any text is compared.
  var isAny: Bool { annotations || report }
}

extension Comparer {
  /// Compares notes, attendance, annotations and chapters.
  mutating func compareText(_ text: TextComparison) {
    compareFootnotes()
    if text.report { compareAttendance() }
    var blocks = ComparedBlocks()
    if text.annotations { collectAnnotations(&blocks) }
    if text.report { collectSections(&blocks) }
    compareParagraphs(blocks)
  }

  /// The place of what follows the annotations of all items.
  private static let afterItems = 1 << 40

  // MARK: Annotations

  private mutating func collectAnnotations(_ blocks: inout ComparedBlocks) {
    for pair in meetings {
      if let fates = pair.items { collectAnnotations(pair, fates, &blocks) }
      collectOtherAnnotations(pair, &blocks)
    }
  }

  private mutating func collectAnnotations(
    _ pair: MeetingPair,
    _ fates: TreeFates,
    _ blocks: inout ComparedBlocks
  ) {
    let match = fates.match
    for (i, node) in match.from.nodes.enumerated() {
      let whole = fates.departure(i)
      if match.toOf[i] == nil, let block = block(node, i, pair.group, whole) {
        blocks.add(block, nil)
      }
    }
    for (j, node) in match.to.nodes.enumerated() {
      guard let i = match.fromOf[j] else {
        if let block = block(node, j, pair.group, fates.arrival(j)) { blocks.add(nil, block) }
        continue
      }
      let origin = match.from.nodes[i]
      switch (block(origin, i, pair.group, nil), block(node, j, pair.group, nil)) {
      case (let old?, let new?):
        blocks.annotations.append(
          AnnotationPair(
            from: annotationNode(origin),
            to: annotationNode(node),
            group: pair.group,
            block: blocks.to.count,
            numbers: (origin.item?.number, node.item?.number),
            retitled: fates.retitled[j]
          )
        )
        blocks.add(old, new)
      case (var old?, nil):
        let change = Change(.removed, .annotation, group: pair.group, from: annotationNode(origin))
        old.whole = log.add(change)
        blocks.add(old, nil)
      case (nil, var new?):
        let change = Change(.added, .annotation, group: pair.group, to: annotationNode(node))
        new.whole = log.add(change)
        blocks.add(nil, new)
      case (nil, nil): break
      }
    }
  }

  private func block(
    _ node: FlatTree.Node,
    _ order: Int,
    _ group: String,
    _ whole: ChangeLog.ID?
  ) -> ComparedBlock? {
    guard let annotation = node.item?.annotation else { return nil }
    return ComparedBlock(
      paragraphs: annotation.paragraphs,
      path: node.path.appending("annotation", "paragraphs"),
      owner: node.owner,
      group: group,
      order: order,
      whole: whole
    )
  }

  private func annotationNode(_ node: FlatTree.Node) -> ChangedNode {
    let annotation = node.item?.annotation ?? Annotation(number: nil, heading: "", range: .none)
    return ChangedNode(
      .annotation(annotation),
      path: node.path.appending("annotation"),
      owner: node.owner,
      range: annotation.headingRange.isEmpty ? annotation.range : annotation.headingRange
    )
  }

  private mutating func collectOtherAnnotations(_ pair: MeetingPair, _ blocks: inout ComparedBlocks)
  {
    let a = from.meetings[pair.from].otherAnnotations
    let b = to.meetings[pair.to].otherAnnotations
    func entry(_ annotation: Annotation) -> ListMatching.Entry {
      .init(
        key: FoldedText.normalized(annotation.heading),
        text: annotation.heading,
        label: annotation.number?.description
      )
    }
    func node(_ annotation: Annotation, _ meeting: Int, _ index: Int) -> ChangedNode {
      ChangedNode(
        .annotation(annotation),
        path: ["meetings", .index(meeting), "otherAnnotations", .index(index)],
        owner: .annotation(heading: annotation.heading),
        range: annotation.range
      )
    }
    func block(_ node: ChangedNode, _ annotation: Annotation, _ whole: ChangeLog.ID?)
      -> ComparedBlock
    {
      ComparedBlock(
        paragraphs: annotation.paragraphs,
        path: node.path.appending("paragraphs"),
        owner: .annotation(heading: annotation.heading),
        group: pair.group,
        order: Self.afterItems,
        whole: whole
      )
    }
    let matching = ListMatching(a.map(entry), b.map(entry), similar: .titles)
    for (i, annotation) in a.enumerated() where matching.toOf[i] == nil {
      let node = node(annotation, pair.from, i)
      let id = log.add(Change(.removed, .annotation, group: pair.group, from: node))
      blocks.add(block(node, annotation, id), nil)
    }
    for (j, annotation) in b.enumerated() {
      let after = node(annotation, pair.to, j)
      guard let i = matching.fromOf[j] else {
        let id = log.add(Change(.added, .annotation, group: pair.group, to: after))
        blocks.add(nil, block(after, annotation, id))
        continue
      }
      let before = node(a[i], pair.from, i)
      blocks.annotations.append(
        AnnotationPair(
          from: before,
          to: after,
          group: pair.group,
          block: blocks.to.count,
          numbers: (nil, nil)
        )
      )
      blocks.add(block(before, a[i], nil), block(after, annotation, nil))
    }
  }

  // MARK: Chapters

  private mutating func collectSections(_ blocks: inout ComparedBlocks) {
    let match = TreeMatching(
      FlatTree(sections: from.report?.sections ?? [], at: ["report", "sections"]),
      FlatTree(sections: to.report?.sections ?? [], at: ["report", "sections"])
    )
    let fates = compareTrees(match, .section, group: nil)
    func block(_ tree: FlatTree, _ index: Int, _ whole: ChangeLog.ID?) -> ComparedBlock {
      let node = tree.nodes[index]
      return ComparedBlock(
        paragraphs: node.section?.paragraphs ?? [],
        path: node.path.appending("paragraphs"),
        owner: node.owner,
        order: Self.afterItems + 1 + index,
        whole: whole
      )
    }
    // What went stands before what came next, so that paragraphs keep the documents' order.
    var next = 0
    func addRemoved(before end: Int, _ blocks: inout ComparedBlocks) {
      while next < end {
        if match.toOf[next] == nil {
          blocks.add(block(match.from, next, fates.departure(next)), nil)
        }
        next += 1
      }
    }
    for j in match.to.nodes.indices {
      guard let i = match.fromOf[j] else {
        blocks.add(nil, block(match.to, j, fates.arrival(j)))
        continue
      }
      addRemoved(before: i, &blocks)
      var new = block(match.to, j, nil)
      new.moved = fates.move(j)
      blocks.add(block(match.from, i, nil), new)
    }
    addRemoved(before: match.from.nodes.count, &blocks)
  }
}
