/// The sections of a Word file: which parts are the heads and feet of each, and how its notes are
/// numbered.
struct WordSections {
  struct Reference {
    var relation: String
    /// `first`, `default` or `even`.
    var kind: String
    var isHeader: Bool
    /// The section, the first 0, and whether that has a first page of its own.
    var section: Int
    var hasTitlePage: Bool
    /// Whether no section before has heads.
    var isOfFirstHead = false

    /// Whether it is printed.
    var isPrinted: Bool { kind != "first" || hasTitlePage }
  }

  private(set) var references: [Reference] = []
  private(set) var noteForms: [NoteForm] = []

  /// - Parameter settings: what holds for all sections that say nothing else.
  init(_ tree: XMLTree, _ body: XMLTree.Node, _ settings: XMLTree?) {
    let sections = Self.sections(tree, body)
    for (index, section) in sections.enumerated() {
      readPages(tree, section, index)
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
    let first = references.first { $0.isHeader && $0.isPrinted }?.section
    for i in references.indices { references[i].isOfFirstHead = references[i].section == first }
  }

  private mutating func readPages(_ tree: XMLTree, _ section: XMLTree.Node, _ index: Int) {
    let hasTitlePage = tree.isSwitchedOn(section, .titlePg) ?? false
    for child in tree.children(section) {
      let isHeader = tree.name(child) == .headerReference
      guard isHeader || tree.name(child) == .footerReference,
        let relation = tree.value(child, .relationID)
      else { continue }
      references.append(
        Reference(
          relation: relation,
          kind: tree.value(child, .type) ?? "default",
          isHeader: isHeader,
          section: index,
          hasTitlePage: hasTitlePage
        )
      )
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
