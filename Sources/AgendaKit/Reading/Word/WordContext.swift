/// What the parts of a Word file share while they are read one after the other.
struct WordContext {
  /// Which view of the tracked changes is read.
  let changes: TrackedChanges
  var styles = WordStyles()
  var numbering = WordNumbering()
  var counters = WordCounters()
  /// The comments that people made, by identifier.
  var comments: Set<String> = []
  /// Changes that leave no text in this view.
  var lostChanges: [SourceStructure.ChangeKind] = []

  init(changes: TrackedChanges) { self.changes = changes }

  /// The comments of a part, without those by which archives know a document.
  static func comments(in tree: XMLTree) -> Set<String> {
    var found: Set<String> = []
    for node in tree.children(tree.root) where tree.name(node) == .comment {
      guard let id = tree.value(node, .wordID) else { continue }
      if !isOfArchive(tree, node) { found.insert(id) }
    }
    return found
  }

  /// `<<ODS JOB NO>>…<<ODS DOC SYMBOL1>>…`
  private static func isOfArchive(_ tree: XMLTree, _ comment: XMLTree.Node) -> Bool {
    let mark = ContiguousArray("<<ODS ".utf8)
    for paragraph in tree.children(comment) {
      for run in tree.children(paragraph) {
        for child in tree.children(run) where tree.name(child) == .t {
          if tree.text(child).starts(with: mark) { return true }
        }
      }
    }
    return false
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
