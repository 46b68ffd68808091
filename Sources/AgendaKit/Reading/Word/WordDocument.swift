/// Reads a Word file: its text in one view of its tracked changes, the masthead in the head of its
/// first page, its notes and what belongs to the pages.
enum WordDocument {
  /// The story of a file; nil if the archive holds no Word document.
  static func read(
    _ archive: ZipArchive,
    changes: TrackedChanges
  ) throws(SourceError) -> StoryDocument? {
    guard var package = try WordPackage(archive) else { return nil }
    let tree = try package.document()
    guard let body = tree.child(tree.root, .body) else {
      throw SourceError(
        "is damaged: its main part holds no text; open it with Word and save it again"
      )
    }
    var context = WordContext(changes: changes)
    let names = Set(tree.elements.map { tree.name($0) })
    if let styles = try package.part(for: .styles, isUsed: names.contains(.pStyle)) {
      context.styles = WordStyles(styles.tree)
    }
    let isNumbered = names.contains(.numId) && hasLists(tree)
    if let numbers = try package.part(for: .numbering, isUsed: isNumbered) {
      context.numbering = WordNumbering(numbers.tree)
    }
    let hasComments = names.contains(.commentReference)
    if let comments = try package.part(for: .comments, isUsed: hasComments) {
      context.comments = WordContext.comments(in: comments.tree)
      var told: Set<XMLTree.Node> = []
      context.loose += WordChanges.untold(in: comments.tree, nil, &told)
    }
    var document = StoryDocument(format: .word)
    let settings = try package.part(for: .settings)?.tree
    let sections = WordSections(tree, body, settings)
    document.noteForms = sections.noteForms
    // The head of the first page comes before the text, and its numbers with it.
    try readPages(sections, &package, &context, into: &document)
    let links = try package.links(of: package.mainPart)
    var reader = WordStoryReader(tree, links: links, context)
    reader.diagrams = try WordDiagrams.read(tree, from: &package)
    document.body = reader.readPart(body)
    context = reader.context
    let marked = Self.marked(tree)
    for kind in [NoteKey.Kind.footnote, .endnote] {
      try readNotes(kind, marked, &package, &context, into: &document)
    }
    document.loose = context.loose
    document.unreadFileCount = tree.elements.count {
      tree.name($0) == .altChunk || tree.name($0) == .subDoc
    }
    document.missingParts = package.missingParts
    document.settleMasthead()
    document.propertySymbols = try propertySymbols(&package, settings)
    return document
  }

  /// Whether a paragraph is in a list; the list 0 is none.
  private static func hasLists(_ tree: XMLTree) -> Bool {
    tree.elements.contains { tree.name($0) == .numId && (tree.number($0, .val) ?? 0) != 0 }
  }

  // MARK: - Pages

  /// Takes the masthead from the first page's head; the other heads and feet belong to the pages.
  private static func readPages(
    _ sections: WordSections,
    _ package: inout WordPackage,
    _ context: inout WordContext,
    into document: inout StoryDocument
  ) throws(SourceError) {
    var known: Set<String> = []
    for reference in sections.references {
      let name = package.name(ofRelation: reference.relation)
      if let name, !known.insert(name).inserted { continue }
      guard let name, let tree = try package.tree(named: name) else {
        if reference.isPrinted {
          package.note(missing: reference.isHeader ? .header : .footer, name)
        }
        continue
      }
      var reader = WordStoryReader(tree, links: try package.links(of: name), context)
      let blocks = reader.readPart(tree.root)
      let counters = context.counters
      context = reader.context
      // The heads of later sections do not come before the text.
      if reference.section > 0 { context.counters = counters }
      if !reference.isPrinted {
        context.loose.take(from: blocks)
      } else if isMasthead(reference, blocks) {
        document.masthead = blocks
        document.mastheadPage = StructuredPosition.Page(rawValue: reference.kind)
        document.isMastheadOnAllPages = reference.kind == "default"
      } else {
        let page = StructuredPosition.Page(rawValue: reference.kind)
        document.pages.append(
          .init(part: reference.isHeader ? .header : .footer, page: page, blocks: blocks)
        )
      }
    }
  }

  /// Whether a part is the head of the first page, and has the masthead in it.
  private static func isMasthead(
    _ reference: WordSections.Reference,
    _ blocks: [StoryBlock]
  ) -> Bool {
    guard reference.isHeader, reference.isOfFirstHead else { return false }
    // A cover may come before the section that has the masthead.
    if reference.section > 0 { return MastheadLines(blocks).areMasthead }
    return reference.kind == "first"
      || reference.kind == "default" && !reference.hasTitlePage
        && MastheadLines(blocks).areMasthead
  }

  // MARK: - Notes

  /// The notes that marks lead to, whatever the view.
  private static func marked(_ tree: XMLTree) -> Set<NoteKey> {
    var found: Set<NoteKey> = []
    for node in tree.elements {
      let kind: NoteKey.Kind
      switch tree.name(node) {
      case .footnoteReference: kind = .footnote
      case .endnoteReference: kind = .endnote
      default: continue
      }
      if let id = tree.value(node, .wordID) { found.insert(NoteKey(kind: kind, id: id)) }
    }
    return found
  }

  private static func readNotes(
    _ kind: NoteKey.Kind,
    _ marked: Set<NoteKey>,
    _ package: inout WordPackage,
    _ context: inout WordContext,
    into document: inout StoryDocument
  ) throws(SourceError) {
    // A mark without its note is told as one.
    guard let part = try package.part(for: kind == .footnote ? .footnotes : .endnotes) else {
      return
    }
    var reader = WordStoryReader(part.tree, links: try package.links(of: part.name), context)
    var last: [StoryBlock] = []
    var lastKey: NoteKey?
    for node in part.tree.children(part.tree.root) {
      let name = part.tree.name(node)
      guard name == .footnote || name == .endnote else { continue }
      // The lines between text and notes are notes too.
      let type = part.tree.value(node, .type) ?? "normal"
      guard type == "normal", let id = part.tree.value(node, .wordID) else { continue }
      let key = NoteKey(kind: kind, id: id)
      last = reader.read(node)
      lastKey = key
      document.notes[key] = last
      if !marked.contains(key) { document.unmarkedNotes.append(key) }
    }
    reader.finishPart(&last)
    if let lastKey { document.notes[lastKey] = last }
    context = reader.context
  }

  // MARK: - Properties

  /// The symbols that the properties and variables of the document give; `-` stands for none.
  private static func propertySymbols(
    _ package: inout WordPackage,
    _ settings: XMLTree?
  ) throws(SourceError) -> [String] {
    var symbols = PropertySymbols()
    if let tree = try package.customProperties() {
      for node in tree.children(tree.root) where tree.name(node) == .property {
        guard let value = tree.child(node, .wideString) else { continue }
        symbols.add(tree.value(node, .name), String(decoding: tree.text(value), as: UTF8.self))
      }
    }
    if let settings, let variables = settings.child(settings.root, .docVars) {
      for node in settings.children(variables) where settings.name(node) == .docVar {
        symbols.add(settings.value(node, .name), settings.value(node, .val) ?? "")
      }
    }
    return symbols.all
  }
}
