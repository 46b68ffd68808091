/// The sections of a Word file: which parts are the heads and feet of the first, and how the notes of
/// each are numbered.
struct WordSections {
  struct Reference {
    var relation: String
    /// `first`, `default` or `even`.
    var kind: String
    var isHeader: Bool
  }

  private(set) var references: [Reference] = []
  private(set) var hasTitlePage = false
  private(set) var noteForms: [NoteForm] = []

  /// - Parameter settings: what holds for all sections that say nothing else.
  init(_ tree: XMLTree, _ body: XMLTree.Node, _ settings: XMLTree?) {
    let sections = Self.sections(tree, body)
    if let first = sections.first { readPages(tree, first) }
    for (index, section) in sections.enumerated() {
      for (properties, kind) in [
        (XMLName.footnotePr, NoteKey.Kind.footnote), (.endnotePr, .endnote),
      ] {
        var form = NoteForm(section: index, kind: kind)
        if let settings, let all = settings.child(settings.root, properties) {
          form.read(settings, all)
        }
        if let own = tree.child(section, properties) { form.read(tree, own) }
        noteForms.append(form)
      }
    }
  }

  private mutating func readPages(_ tree: XMLTree, _ section: XMLTree.Node) {
    for child in tree.children(section) {
      switch tree.name(child) {
      case .headerReference, .footerReference:
        guard let relation = tree.value(child, .relationID) else { continue }
        let kind = tree.value(child, .type) ?? "default"
        let isHeader = tree.name(child) == .headerReference
        references.append(Reference(relation: relation, kind: kind, isHeader: isHeader))
      case .titlePg: hasTitlePage = tree.value(child, .val).map(XMLTree.isOn) ?? true
      default: break
      }
    }
  }

  /// The properties of a section stand in its last paragraph, those of the last in the body.
  private static func sections(_ tree: XMLTree, _ container: XMLTree.Node) -> [XMLTree.Node] {
    var found: [XMLTree.Node] = []
    for child in tree.children(container) {
      switch tree.name(child) {
      case .p: if let section = tree.descendant(child, .pPr, .sectPr) { found.append(section) }
      case .sectPr: found.append(child)
      case .sdt:
        if let content = tree.child(child, .sdtContent) { found += sections(tree, content) }
      case .customXml, .ins, .moveTo: found += sections(tree, child)
      default: break
      }
    }
    return found
  }
}

extension NoteForm {
  fileprivate mutating func read(_ tree: XMLTree, _ properties: XMLTree.Node) {
    for child in tree.children(properties) {
      switch tree.name(child) {
      case .numStart: start = tree.number(child, .val)
      case .numFmt: format = WordNumbering.format(child, tree)
      // Which page a mark stands on is not known: there the numbers go on.
      case .numRestart: restarts = tree.value(child, .val) == "eachSect"
      default: break
      }
    }
  }
}
