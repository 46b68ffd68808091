/// What the parts of a Word file share while they are read one after the other.
struct WordContext {
  /// Which view of the tracked changes is read.
  let changes: TrackedChanges
  var styles = WordStyles()
  var numbering = WordNumbering()
  var counters = WordCounters()
  /// What the comments say that people made, by identifier.
  var comments: [String: ContiguousArray<UInt8>] = [:]
  /// Changes and comments that no paragraph has.
  var loose = LooseChanges()

  init(changes: TrackedChanges) { self.changes = changes }

  /// The comments of a part, without those by which archives know a document.
  static func comments(in tree: XMLTree) -> [String: ContiguousArray<UInt8>] {
    var found: [String: ContiguousArray<UInt8>] = [:]
    for node in tree.children(tree.root) where tree.name(node) == .comment {
      guard let id = tree.value(node, .wordID) else { continue }
      let texts = texts(tree, node)
      // `<<ODS JOB NO>>…<<ODS DOC SYMBOL1>>…`
      let isOfArchive = texts.contains { $0.starts(with: "<<ODS ".utf8) }
      if !isOfArchive {
        found[id] = ContiguousArray(texts.joined().prefix(StoryParagraph.Comment.limit))
      }
    }
    return found
  }

  /// The pieces of text in a comment; a blank stands between two paragraphs.
  private static func texts(
    _ tree: XMLTree,
    _ comment: XMLTree.Node
  ) -> [ContiguousArray<UInt8>] {
    var texts: [ContiguousArray<UInt8>] = []
    for paragraph in tree.children(comment) {
      for run in tree.children(paragraph) {
        for child in tree.children(run) where tree.name(child) == .t {
          texts.append(tree.text(child))
        }
      }
      texts.append([ASCII.space])
    }
    return texts
  }

  /// Whether what a change holds is text in this view; nil for an element that is no change.
  func shows(_ name: XMLName) -> Bool? {
    switch name {
    case .ins, .moveTo: changes == .accepted
    case .del, .moveFrom: changes == .original
    default: nil
    }
  }
}
