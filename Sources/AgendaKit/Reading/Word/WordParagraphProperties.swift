/// What the properties of a paragraph say of it in one view.
struct WordParagraphProperties {
  /// Its style; the standard one where it names none.
  var style: String?
  /// Whether its mark is there, so that the next paragraph does not go on with it.
  var hasMark = true
  /// Whether its mark is hidden.
  var hidesMark = false
  /// What was done to its mark.
  var markChange: SourceStructure.ChangeKind?
  /// Whether its form was another, or that of the section which it ends.
  var isReformatted = false
  var author = ""
  /// The list it is in and the level there; nil where it is in none.
  var list: WordNumbering.List?
  var level: Int?
  /// The level of a heading that it says itself.
  var outlineLevel: Int?

  init(_ tree: XMLTree, _ paragraph: XMLTree.Node, _ context: WordContext) {
    guard var properties = tree.child(paragraph, .pPr) else {
      style = context.styles.standardParagraph
      readList(tree, nil, context)
      return
    }
    if let mark = tree.child(properties, .rPr) {
      hidesMark = tree.isSwitchedOn(mark, .vanish) ?? false
      for change in tree.children(mark) {
        guard let shows = context.shows(tree.name(change)) else { continue }
        if !shows { hasMark = false }
        let isDeletion = tree.name(change) == .del || tree.name(change) == .moveFrom
        markChange = isDeletion ? .deletion : .insertion
        author = tree.value(change, .author) ?? ""
      }
    }
    isReformatted = tree.children(properties).contains { child in
      switch tree.name(child) {
      case .rPr: tree.child(child, .rPrChange) != nil
      case .pPrChange: true
      default: WordChanges.areIn(child, of: tree)
      }
    }
    if let change = tree.child(properties, .pPrChange) {
      author = tree.value(change, .author) ?? author
      // The paragraph as it was before: its style and its number.
      if context.changes == .original, let old = tree.child(change, .pPr) { properties = old }
    }
    style =
      tree.child(properties, .pStyle).flatMap { tree.value($0, .val) }
      ?? context.styles.standardParagraph
    outlineLevel = tree.child(properties, .outlineLvl).flatMap { tree.number($0, .val) }
    readList(tree, tree.child(properties, .numPr), context)
  }

  /// The list and the level are inherited each for itself; a level alone is no list.
  private mutating func readList(
    _ tree: XMLTree,
    _ own: XMLTree.Node?,
    _ context: WordContext
  ) {
    let ownNumber = own.flatMap { tree.child($0, .numId) }.flatMap { tree.number($0, .val) }
    let ownLevel = own.flatMap { tree.child($0, .ilvl) }.flatMap { tree.number($0, .val) }
    guard let numId = ownNumber ?? context.styles.numId(of: style),
      let list = context.numbering.list(numId, styles: context.styles)
    else { return }
    var level = ownLevel ?? context.styles.level(of: style)
    if level == nil, ownNumber == nil {
      // The style gave the list: the level that names the style.
      level =
        context.styles.chain(of: style).lazy
        .compactMap { context.numbering.level(of: list, style: $0) }.first
    }
    self.list = list
    self.level = min(max(0, level ?? 0), WordNumbering.levelCount - 1)
  }
}
