/// The tracked changes of a Word file (ECMA-376 17.13.5): which elements are changes, and which of a
/// part the reader did not come to.
enum WordChanges {
  /// What an element says was done; nil for one that is no change.
  static func kind(_ name: XMLName) -> SourceStructure.ChangeKind? {
    switch name {
    case .ins, .moveTo, .cellIns, .customXmlInsRangeStart, .customXmlMoveToRangeStart: .insertion
    case .del, .moveFrom, .cellDel, .customXmlDelRangeStart, .customXmlMoveFromRangeStart:
      .deletion
    case .pPrChange, .rPrChange, .sectPrChange, .tblPrChange, .tblPrExChange, .tblGridChange,
      .trPrChange, .tcPrChange, .cellMerge, .numberingChange:
      .formatting
    default: nil
    }
  }

  /// Whether a change is in what an element holds.
  static func areIn(_ node: XMLTree.Node, of tree: XMLTree) -> Bool {
    tree.children(node).contains { kind(tree.name($0)) != nil || areIn($0, of: tree) }
  }

  /// Whether a part has changes.
  static func areIn(_ tree: XMLTree) -> Bool {
    tree.elements.contains { kind(tree.name($0)) != nil }
  }

  /// The changes of a part, or of an element of it, that are not told yet, each with what it holds.
  static func untold(
    in tree: XMLTree,
    _ start: XMLTree.Node? = nil,
    _ told: inout Set<XMLTree.Node>
  ) -> LooseChanges {
    var loose = LooseChanges()
    var waiting = [start ?? tree.root]
    while let node = waiting.popLast() {
      if let kind = kind(tree.name(node)), told.insert(node).inserted {
        loose.append(kind, author: tree.value(node, .author) ?? "")
        continue
      }
      let choice = tree.name(node) == .alternateContent ? tree.child(node, .choice) : nil
      if let choice { waiting.append(choice) } else { waiting += Array(tree.children(node)) }
    }
    return loose
  }
}

extension WordStoryReader {
  /// The blocks of a whole part, with all that was done to it.
  mutating func readPart(_ container: XMLTree.Node) -> [StoryBlock] {
    var blocks = read(container)
    finishPart(&blocks)
    return blocks
  }

  /// Tells what no paragraph of the part has: at the end of its last one, or as nowhere.
  mutating func finishPart(_ blocks: inout [StoryBlock]) {
    if hasChanges { loose += WordChanges.untold(in: tree, nil, &told) }
    blocks.hand(on: &loose)
    context.loose += loose
    loose = LooseChanges()
  }

  /// Tells the changes in a paragraph that no text has, such as those of formulas, with it.
  mutating func tellRest(of paragraph: XMLTree.Node) {
    if hasChanges { loose += WordChanges.untold(in: tree, paragraph, &told) }
  }

  /// Tells a change that stands between blocks, rows or cells with the next paragraph.
  mutating func tellMark(_ node: XMLTree.Node) {
    if let kind = WordChanges.kind(tree.name(node)) { tell(node, kind) }
  }

  /// Takes note of a change to what stands here, for the next paragraph.
  mutating func tell(_ change: XMLTree.Node, _ kind: SourceStructure.ChangeKind) {
    told.insert(change)
    loose.append(kind, author: tree.value(change, .author) ?? "")
  }

  /// Takes note that the changes of some properties are told.
  mutating func tellAll(in properties: XMLTree.Node) {
    for child in tree.children(properties) {
      if WordChanges.kind(tree.name(child)) != nil { told.insert(child) }
      tellAll(in: child)
    }
  }

  /// Passes over what is not shown: its paragraphs are counted, but not its numbers; what was done to
  /// it again is told with it; its comments are still there to be answered.
  mutating func passOver(_ node: XMLTree.Node) {
    for child in tree.children(node) {
      let name = tree.name(child)
      if WordChanges.kind(name) != nil { told.insert(child) }
      switch name {
      case .p: paragraphCount += 1
      case .commentReference:
        if let text = comment(of: child) { loose.comments.append(text) }
      case .alternateContent:
        if let choice = alternative(child) { passOver(choice) }
        continue
      default: break
      }
      passOver(child)
    }
  }

  /// What the comment says that a mark leads to.
  func comment(of mark: XMLTree.Node) -> ContiguousArray<UInt8>? {
    tree.value(mark, .wordID).flatMap { context.comments[$0] }
  }
}
