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
  /// The change that moved the item that an annotation is about.
  var itemMove: ChangeLog.ID?

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
  /// The block in the second document of each annotation that both documents have, by its place
  /// among the matched ones.
  var blockOfAnnotation: [Int: Int] = [:]

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
    if text.annotations {
      compareAnnotations()
      collectAnnotations(&blocks)
    }
    if text.report { collectSections(&blocks) }
    compareParagraphs(blocks)
  }

  private func collectAnnotations(_ blocks: inout ComparedBlocks) {
    func block(_ placed: PlacedAnnotation, _ match: MatchedAnnotation) -> ComparedBlock {
      ComparedBlock(
        paragraphs: placed.annotation.paragraphs,
        path: placed.path.appending("paragraphs"),
        owner: placed.owner,
        group: match.group,
        order: placed.order,
        whole: match.change,
        itemMove: move(of: placed, in: match)
      )
    }
    for (index, match) in annotations.enumerated() {
      if match.change == nil { blocks.blockOfAnnotation[index] = blocks.to.count }
      blocks.add(match.from.map { block($0, match) }, match.to.map { block($0, match) })
    }
  }

  // MARK: Chapters

  private mutating func collectSections(_ blocks: inout ComparedBlocks) {
    let match = TreeMatching(
      FlatTree(sections: from.chapters, at: from.chaptersPath),
      FlatTree(sections: to.chapters, at: to.chaptersPath)
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

extension MeetingDocument {
  /// Where the chapters stand in the export.
  fileprivate var chaptersPath: NodePath { [paper == nil ? "report" : "paper", "sections"] }
}
