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
    if let styles = try package.part(for: "styles") { context.styles = WordStyles(styles.tree) }
    if let numbers = try package.part(for: "numbering") {
      context.numbering = WordNumbering(numbers.tree)
    }
    if let comments = try package.part(for: "comments") {
      context.comments = WordContext.comments(in: comments.tree)
    }
    var document = StoryDocument(format: .word)
    let settings = try package.part(for: "settings")?.tree
    let sections = WordSections(tree, body, settings)
    document.noteForms = sections.noteForms
    // The head of the first page comes before the text, and its numbers with it.
    try readPages(sections, &package, &context, into: &document)
    let links = try package.links(of: package.mainPart)
    var reader = WordStoryReader(tree, links: links, context)
    document.body = reader.read(body)
    context = reader.context
    let marked = Self.marked(tree)
    for (type, kind) in [("footnotes", NoteKey.Kind.footnote), ("endnotes", .endnote)] {
      try readNotes(type, kind, marked, &package, &context, into: &document)
    }
    document.lostChanges = context.lostChanges
    document.propertySymbols = try propertySymbols(&package, settings)
    return document
  }

  // MARK: - Pages

  /// Takes the masthead from the first page's head; the other heads and feet belong to the pages.
  private static func readPages(
    _ section: WordSections,
    _ package: inout WordPackage,
    _ context: inout WordContext,
    into document: inout StoryDocument
  ) throws(SourceError) {
    for reference in section.references {
      guard let part = try package.part(withRelation: reference.relation) else { continue }
      var reader = WordStoryReader(part.tree, links: try package.links(of: part.name), context)
      let blocks = reader.read(part.tree.root)
      context = reader.context
      let isMasthead =
        reference.isHeader
        && (reference.kind == "first" && section.hasTitlePage
          || reference.kind == "default" && !section.hasTitlePage && MastheadLines.areIn(blocks))
      if isMasthead {
        document.masthead = blocks
      } else if reference.kind != "first" || section.hasTitlePage {
        document.pages.append((reference.isHeader ? .header : .footer, blocks))
      }
    }
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
    _ type: String,
    _ kind: NoteKey.Kind,
    _ marked: Set<NoteKey>,
    _ package: inout WordPackage,
    _ context: inout WordContext,
    into document: inout StoryDocument
  ) throws(SourceError) {
    guard let part = try package.part(for: type) else { return }
    var reader = WordStoryReader(part.tree, links: try package.links(of: part.name), context)
    for node in part.tree.children(part.tree.root) {
      let name = part.tree.name(node)
      guard name == .footnote || name == .endnote else { continue }
      // The lines between text and notes are notes too.
      let type = part.tree.value(node, .type) ?? "normal"
      guard type == "normal", let id = part.tree.value(node, .wordID) else { continue }
      let key = NoteKey(kind: kind, id: id)
      document.notes[key] = reader.read(node)
      if !marked.contains(key) { document.unmarkedNotes.append(key) }
    }
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

/// Whether the head of all pages is the masthead of a draft, and not a running head.
enum MastheadLines {
  private static let words: Phrases = ["United Nations", "Distr.", "Distr :", "Original:"]

  static func areIn(_ blocks: [StoryBlock]) -> Bool {
    StoryCell(blocks: blocks).paragraphs.contains { paragraph in
      let text = paragraph.text.span
      let trimmed = text.trimmed(0, text.count)
      return words.end(in: text, at: trimmed.lower, trimmed.upper) != nil
        || SymbolToken.isWhole(text, trimmed.lower, trimmed.upper)
    }
  }
}
