/// Reads an OpenDocument text: its text in one view of its tracked changes, the masthead in the head
/// of its first page, its notes and what belongs to the pages (ODF 1.3).
enum OpenDocument {
  /// The story of a file; nil if the archive holds no OpenDocument text.
  static func read(
    _ archive: ZipArchive,
    changes: TrackedChanges
  ) throws(SourceError) -> StoryDocument? {
    var archive = archive
    // A text, a template of one, a part of a book.
    guard let type = try archive.part(named: "mimetype"),
      type.starts(with: "application/vnd.oasis.opendocument.text".utf8)
    else { return nil }
    if try isProtected(&archive) { throw .protected }
    guard let content = try archive.part(named: "content.xml") else {
      throw .missing("content.xml")
    }
    let tree = try XMLTree(content, part: "content.xml")
    guard let body = tree.descendant(tree.root, .body, .text) else {
      throw SourceError("is an OpenDocument file without a text in it")
    }
    var document = StoryDocument(format: .openDocument)
    var styles = OpenDocumentStyles()
    if let part = try archive.part(named: "styles.xml") {
      let page = try XMLTree(part, part: "styles.xml")
      styles.add(page)
      let first = firstPage(tree, body, styles)
      readPages(page, styles, first: first, changes, into: &document)
    } else if OpenDocumentStyles.areNeeded(by: tree) {
      document.missingParts = [MissingPart(kind: .pageStyles, name: "styles.xml")]
    }
    styles.add(tree)
    var reader = OpenDocumentReader(tree, styles, changes)
    document.body = reader.read(body)
    document.notes = reader.notes
    document.loose += reader.finish()
    document.settleMasthead()
    document.propertySymbols = try propertySymbols(&archive)
    return document
  }

  private static func isProtected(_ archive: inout ZipArchive) throws(SourceError) -> Bool {
    let name = "META-INF/manifest.xml"
    guard let part = try archive.part(named: name) else { return false }
    let tree = try XMLTree(part, part: name, allowsType: true)
    return tree.children(tree.root).contains { tree.child($0, .encryptionData) != nil }
  }

  /// The symbols that the properties give which the document's makers added.
  private static func propertySymbols(
    _ archive: inout ZipArchive
  ) throws(SourceError) -> [String] {
    guard let part = try archive.part(named: "meta.xml") else { return [] }
    let tree = try XMLTree(part, part: "meta.xml")
    guard let meta = tree.child(tree.root, .meta) else { return [] }
    var symbols = PropertySymbols()
    for node in tree.children(meta) where tree.name(node) == .userDefined {
      let value = String(decoding: tree.text(node), as: UTF8.self)
      symbols.add(tree.value(node, .name), value)
    }
    return symbols.all
  }

  // MARK: - Pages

  /// The kind of pages that the text begins with: that of its first paragraph.
  private static func firstPage(
    _ tree: XMLTree,
    _ body: XMLTree.Node,
    _ styles: OpenDocumentStyles
  ) -> String? {
    var styles = styles
    styles.add(tree)
    var waiting = [body]
    while let node = waiting.popLast() {
      switch tree.name(node) {
      case .p, .h:
        return styles.masterPage(ofParagraph: tree.value(node, .styleName))
          ?? (styles.masterPages["Standard"] == nil ? styles.firstMasterPage : "Standard")
      case .table:
        // A table may begin a page too; what it says stands in the style of tables.
        if let page = styles.masterPage(ofTable: tree.value(node, .styleName)) { return page }
        waiting += Array(tree.children(node)).reversed()
      case .trackedChanges, .forms, .sequenceDecls, .variableDecls, .userFieldDecls, .characters:
        break
      default: waiting += Array(tree.children(node)).reversed()
      }
    }
    return styles.firstMasterPage
  }

  private static func readPages(
    _ tree: XMLTree,
    _ styles: OpenDocumentStyles,
    first name: String?,
    _ changes: TrackedChanges,
    into document: inout StoryDocument
  ) {
    var told = OpenDocumentReader(tree, styles, changes)
    defer { document.loose += told.finish() }
    guard let name, let page = styles.masterPages[name] else { return }
    let own = Set(tree.children(page.node).map { tree.name($0) })
    // The pages that follow have heads of their own.
    let isFirstOnly = page.nextStyle.map { $0 != name } ?? false
    var pages = [page.node]
    if isFirstOnly, let next = page.nextStyle.flatMap({ styles.masterPages[$0] }) {
      pages.append(next.node)
    }
    for (i, node) in pages.enumerated() {
      for part in tree.children(node) {
        let kind = tree.name(part)
        guard isHeadOrFoot(kind) else { continue }
        var reader = OpenDocumentReader(tree, styles, changes)
        let blocks = reader.read(part)
        told.loose += reader.loose
        told.toldChanges.formUnion(reader.toldChanges)
        told.toldComments.formUnion(reader.toldComments)
        let isHead = kind == .header || kind == .headerFirst || kind == .headerLeft
        let isMasthead =
          i == 0 && document.masthead.isEmpty
          && (kind == .headerFirst
            || kind == .header && !own.contains(.headerFirst)
              && (isFirstOnly || MastheadLines(blocks).areMasthead))
        let page: StructuredPosition.Page? =
          switch kind {
          case .headerFirst, .footerFirst: .first
          case .headerLeft, .footerLeft: .even
          default: isFirstOnly && i == 0 ? .first : nil
          }
        if isMasthead {
          document.masthead = blocks
          document.mastheadPage = page
          document.isMastheadOnAllPages = kind == .header && !isFirstOnly
        } else {
          document.pages.append(
            .init(part: isHead ? .header : .footer, page: page, blocks: blocks)
          )
        }
      }
    }
  }

  private static func isHeadOrFoot(_ name: XMLName) -> Bool {
    switch name {
    case .header, .headerFirst, .headerLeft, .footer, .footerFirst, .footerLeft: true
    default: false
    }
  }
}
