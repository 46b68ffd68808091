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
    // The head of the first page comes before the text, and its numbers with it.
    let heads = WordSection(tree, body)
    try readPages(heads, &package, &context, into: &document)
    let links = try package.links(of: package.mainPart)
    var reader = WordStoryReader(tree, links: links, context)
    document.body = reader.read(body)
    context = reader.context
    for (type, kind) in [("footnotes", NoteKey.Kind.footnote), ("endnotes", .endnote)] {
      try readNotes(type, kind, &package, &context, into: &document)
    }
    document.firstNumbers = heads.firstNumbers
    document.lostChanges = context.lostChanges
    document.propertySymbols = try propertySymbols(&package)
    return document
  }

  // MARK: - Pages

  /// Takes the masthead from the first page's head; the other heads and feet belong to the pages.
  private static func readPages(
    _ section: WordSection,
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

  private static func readNotes(
    _ type: String,
    _ kind: NoteKey.Kind,
    _ package: inout WordPackage,
    _ context: inout WordContext,
    into document: inout StoryDocument
  ) throws(SourceError) {
    guard let part = try package.part(for: type) else { return }
    var reader = WordStoryReader(part.tree, links: try package.links(of: part.name), context)
    for node in part.tree.children(part.tree.root) {
      let name = part.tree.name(node)
      guard name == .footnote || name == .endnote else { continue }
      let blocks = reader.read(node)
      // The lines between text and notes are notes too.
      let type = part.tree.value(node, .type) ?? "normal"
      guard type == "normal", let id = part.tree.value(node, .wordID) else { continue }
      document.notes[NoteKey(kind: kind, id: id)] = blocks
    }
    context = reader.context
  }

  // MARK: - Properties

  private static let symbolNames = ["Symbol1", "Symbol2", "sss1", "sss2", "Symbol"]

  /// The symbols that the properties and variables of the document give; `-` stands for none.
  private static func propertySymbols(
    _ package: inout WordPackage
  ) throws(SourceError) -> [String] {
    var found: [String] = []
    func add(_ name: String?, _ value: String) {
      let text = WordEscapes.resolved(value)
      guard let name, symbolNames.contains(name), text.utf8.count > 1, !found.contains(text) else {
        return
      }
      found.append(text)
    }
    if let tree = try package.customProperties() {
      for node in tree.children(tree.root) where tree.name(node) == .property {
        guard let value = tree.child(node, .wideString) else { continue }
        add(tree.value(node, .name), String(decoding: tree.text(value), as: UTF8.self))
      }
    }
    if let settings = try package.part(for: "settings")?.tree,
      let variables = settings.child(settings.root, .docVars)
    {
      for node in settings.children(variables) where settings.name(node) == .docVar {
        add(settings.value(node, .name), settings.value(node, .val) ?? "")
      }
    }
    return found
  }
}

/// The first section of a document: which parts are its heads and feet.
private struct WordSection {
  struct Reference {
    var relation: String
    /// `first`, `default` or `even`.
    var kind: String
    var isHeader: Bool
  }

  private(set) var references: [Reference] = []
  private(set) var hasTitlePage = false
  private(set) var firstNumbers: [NoteKey.Kind: Int] = [:]

  init(_ tree: XMLTree, _ body: XMLTree.Node) {
    guard let section = Self.first(tree, body) else { return }
    for child in tree.children(section) {
      switch tree.name(child) {
      case .headerReference, .footerReference:
        guard let relation = tree.value(child, .relationID) else { continue }
        let kind = tree.value(child, .type) ?? "default"
        let isHeader = tree.name(child) == .headerReference
        references.append(Reference(relation: relation, kind: kind, isHeader: isHeader))
      case .titlePg: hasTitlePage = tree.value(child, .val).map(XMLTree.isOn) ?? true
      case .footnotePr, .endnotePr:
        if let start = tree.child(child, .numStart).flatMap({ tree.number($0, .val) }) {
          firstNumbers[tree.name(child) == .footnotePr ? .footnote : .endnote] = start
        }
      default: break
      }
    }
  }

  /// The properties of a section stand in its last paragraph, those of the last in the body.
  private static func first(_ tree: XMLTree, _ body: XMLTree.Node) -> XMLTree.Node? {
    for child in tree.children(body) {
      if tree.name(child) == .p, let section = tree.descendant(child, .pPr, .sectPr) {
        return section
      }
      if tree.name(child) == .sdt, let content = tree.child(child, .sdtContent),
        let section = first(tree, content)
      {
        return section
      }
    }
    return tree.child(body, .sectPr)
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

/// Word writes control characters in its settings as `_x0009_`.
private enum WordEscapes {
  static func resolved(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var i = 0
    while i < bytes.count {
      let end = i + 7
      if end <= bytes.count, bytes[i] == ASCII.underscore, bytes[i + 1] == UInt8(ascii: "x"),
        bytes[end - 1] == ASCII.underscore, bytes[i + 2..<i + 6].allSatisfy(isHexadecimal)
      {
        result.append(ASCII.space)
        i = end
      } else {
        result.append(bytes[i])
        i += 1
      }
    }
    while let last = result.last, ASCII.isBlank(last) { result.removeLast() }
    return String(decoding: result.drop(while: ASCII.isBlank), as: UTF8.self)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
