/// Reads one part of an OpenDocument text (ODF 1.3, chapters 4 to 9): its paragraphs and tables as
/// they print in one view of the tracked changes.
struct OpenDocumentReader {
  let tree: XMLTree
  let styles: OpenDocumentStyles
  let changes: TrackedChanges
  /// The tracked changes, by identifier.
  let regions: [String: Region]
  var lists = OpenDocumentLists()
  /// The notes so far, by the order in which they stand.
  var notes: [NoteKey: [StoryBlock]] = [:]
  var noteCount = 0
  /// What was done to something that no paragraph read so far has.
  var loose = LooseChanges()
  /// The changes and comments that are told.
  var toldChanges: Set<String> = []
  var toldComments: Set<XMLTree.Node> = []
  var paragraphCount = 0
  var noteParagraphCounts: [NoteKey.Kind: Int] = [:]
  /// The deletions that were put back; each is once.
  var restored: Set<String> = []
  /// The paragraphs that were put back in lists of their own, by their place among those that one
  /// paragraph of the file becomes.
  var restoredPlaces: [Int: (node: XMLTree.Node, place: ListPlace)] = [:]
  /// How many deletions are being put back, one in what another holds.
  var restoreDepth = 0
  /// The insertions that are open, whose text is not in this view.
  var hiddenChanges: Set<String> = []
  /// Whether what is read stands in a table of contents.
  private var isContents = false
  /// A paragraph whose end was inserted: the next goes on with it.
  private var open: StoryParagraph?

  /// A tracked change.
  struct Region {
    var node: XMLTree.Node
    var kind: SourceStructure.ChangeKind
    var author: String
  }

  init(_ tree: XMLTree, _ styles: OpenDocumentStyles, _ changes: TrackedChanges) {
    self.tree = tree
    self.styles = styles
    self.changes = changes
    regions = Self.regions(tree)
  }

  private static func regions(_ tree: XMLTree) -> [String: Region] {
    var found: [String: Region] = [:]
    var waiting = [tree.root]
    while let node = waiting.popLast() {
      if tree.name(node) == .changedRegion {
        guard let id = tree.value(node, .wordID) ?? tree.value(node, .id) else { continue }
        for child in tree.children(node) {
          switch tree.name(child) {
          case .insertion: found[id] = Region(node: child, kind: .insertion, author: "")
          case .deletion: found[id] = Region(node: child, kind: .deletion, author: "")
          case .formatChange: found[id] = Region(node: child, kind: .formatting, author: "")
          default: break
          }
        }
        continue
      }
      switch tree.name(node) {
      case .p, .h, .table, .characters: continue
      default: for child in tree.children(node) { waiting.append(child) }
      }
    }
    return found
  }

  /// The changes and comments of the part that no paragraph has.
  func finish() -> LooseChanges {
    var left = loose
    for (id, region) in regions where !toldChanges.contains(id) { left.append(region.kind) }
    for node in tree.elements where tree.name(node) == .annotation {
      if !toldComments.contains(node) { left.comments.append(comment(node)) }
    }
    return left
  }

  // MARK: - Blocks

  /// The list that a paragraph stands in.
  struct ListPlace {
    var list: Int
    var level: Int
    var style: String
    /// Whether it is the first paragraph of its item, which takes the number.
    var isFirst: Bool
    var start: Int?
  }

  /// The blocks of the text, a note, a cell, a text box.
  mutating func read(_ container: XMLTree.Node) -> [StoryBlock] {
    let outer = open
    open = nil
    var blocks: [StoryBlock] = []
    var place: ListPlace?
    read(container, &place, into: &blocks)
    if let open {
      if open.isBlank { loose.take(from: open) } else { blocks.append(.paragraph(open)) }
    }
    blocks.hand(on: &loose)
    open = outer
    return blocks
  }

  private mutating func read(
    _ container: XMLTree.Node,
    _ place: inout ListPlace?,
    into blocks: inout [StoryBlock]
  ) {
    for node in tree.children(container) {
      switch tree.name(node) {
      case .p, .h:
        readParagraph(node, place, into: &blocks)
        place?.isFirst = false
      case .list: readList(node, in: place, into: &blocks)
      case .numberedParagraph: readNumbered(node, into: &blocks)
      case .table:
        if let table = table(node) { blocks.append(.table(table)) }
      case .changeStart, .changeEnd, .change: readMark(node, into: &blocks)
      case .section:
        if tree.value(node, .display) != "none" { read(node, &place, into: &blocks) }
      case .tableOfContent:
        isContents = true
        read(node, &place, into: &blocks)
        isContents = false
      case .frame, .customShape:
        // What is anchored to a page stands before its text.
        blocks += boxes(in: node)
      case .trackedChanges, .forms, .sequenceDecls, .variableDecls, .userFieldDecls, .dde, .title,
        .desc, .binaryData, .characters, .annotation:
        break
      default: read(node, &place, into: &blocks)
      }
    }
  }

  /// Marks of changes between paragraphs.
  private mutating func readMark(_ node: XMLTree.Node, into blocks: inout [StoryBlock]) {
    var paragraphs = [StoryParagraph(index: paragraphCount + 1)]
    let outer = restoredPlaces
    restoredPlaces = [:]
    applyMark(node, into: &paragraphs)
    let isShown = changes == .original && tree.name(node) == .change
    let places = restoredPlaces
    restoredPlaces = outer
    for (i, var paragraph) in paragraphs.enumerated() {
      if let own = places[i] { number(&paragraph, own.node, own.place) }
      if isShown, !paragraph.isBlank || !paragraph.boxes.isEmpty {
        blocks.append(.paragraph(paragraph))
      } else {
        loose.take(from: paragraph)
      }
    }
  }

  // MARK: - Lists

  private mutating func readList(
    _ node: XMLTree.Node,
    in outer: ListPlace?,
    into blocks: inout [StoryBlock]
  ) {
    for item in places(ofItemsOf: node, in: outer) {
      var place: ListPlace? = item.place
      read(item.node, &place, into: &blocks)
    }
  }

  /// The items of a list with the places that they give to their paragraphs.
  /// - Parameter goesOn: whether it counts on in the list before of its style, whatever it says.
  mutating func places(
    ofItemsOf node: XMLTree.Node,
    in outer: ListPlace?,
    goesOn: Bool = false
  ) -> [(node: XMLTree.Node, place: ListPlace)] {
    let style = tree.value(node, .styleName) ?? outer?.style ?? ""
    let level = min((outer?.level ?? -1) + 1, OpenDocumentLists.levelCount - 1)
    let list =
      outer?.list
      ?? lists.begin(
        style: style,
        identifier: tree.value(node, .wordID),
        continues: tree.value(node, .continueList),
        goesOn: goesOn || tree.value(node, .continueNumbering) == "true"
      )
    return tree.children(node).compactMap { item in
      let isItem = tree.name(item) == .listItem
      guard isItem || tree.name(item) == .listHeader else { return nil }
      let place = ListPlace(
        list: list,
        level: level,
        style: tree.value(item, .styleOverride) ?? style,
        isFirst: isItem,
        start: tree.number(item, .startValue)
      )
      return (item, place)
    }
  }

  private mutating func readNumbered(_ node: XMLTree.Node, into blocks: inout [StoryBlock]) {
    let list = lists.list(identifier: tree.value(node, .listID) ?? "")
    let level = (tree.number(node, .level) ?? 1) - 1
    var place: ListPlace? = ListPlace(
      list: list,
      level: min(max(0, level), OpenDocumentLists.levelCount - 1),
      style: tree.value(node, .styleName) ?? "",
      isFirst: true,
      start: tree.number(node, .startValue)
    )
    read(node, &place, into: &blocks)
  }

  /// The number of a paragraph: that of its list, or of the headings' levels.
  private mutating func number(
    _ paragraph: inout StoryParagraph,
    _ node: XMLTree.Node,
    _ place: ListPlace?
  ) {
    let own = styles.listStyle(ofParagraph: tree.value(node, .styleName))
    let styles = styles
    var label: OpenDocumentLists.Label?
    if let place {
      guard place.isFirst, own != "" else { return }
      // The style of the paragraph decides which list it is in, unless the list says it here.
      let names = [place.style, own ?? ""].filter { styles.level(place.level, of: $0) != nil }
      guard let style = names.first else { return }
      label = lists.next(place.level, of: place.list, start: place.start) {
        styles.level($0, of: style)
      }
    } else if tree.name(node) == .h, own != "", tree.value(node, .isListHeader) != "true",
      let level = tree.number(node, .outlineLevel), (1...10).contains(level)
    {
      let start = tree.number(node, .startValue)
      label = lists.nextHeading(level - 1, start: start) { styles.outline[$0] }
    }
    guard let label else { return }
    paragraph.number = label.text
    paragraph.numbering = label.isBullet ? .bullet : .automatic
    paragraph.hasUnknownNumber = label.isInDoubt
    paragraph.entry = label.entry
  }

  // MARK: - Paragraphs

  private mutating func readParagraph(
    _ node: XMLTree.Node,
    _ place: ListPlace?,
    into blocks: inout [StoryBlock]
  ) {
    paragraphCount += 1
    let style = tree.value(node, .styleName)
    var paragraphs = [open ?? StoryParagraph(index: paragraphCount)]
    open = nil
    var text = OpenDocumentText(
      isHidden: styles.hidesParagraph(style),
      isBold: styles.isBold(style)
    )
    paragraphs[0].take(&loose, at: paragraphs[0].text.count)
    let outer = restoredPlaces
    restoredPlaces = [:]
    readInline(node, &text, into: &paragraphs)
    let places = restoredPlaces
    restoredPlaces = outer
    // An end that was inserted is not there in the text as it was.
    if !hiddenChanges.isEmpty {
      open = paragraphs.removeLast()
      open?.changes.append(
        StoryParagraph.Change(range: 0..<0, kind: .insertion, author: "")
      )
    }
    for (i, var paragraph) in paragraphs.enumerated() {
      paragraph.isHeading = tree.name(node) == .h || text.allIsBold ?? false
      paragraph.isContents = isContents
      if let own = places[i] {
        number(&paragraph, own.node, own.place)
      } else if !(paragraph.isBlank && text.isHidden) {
        number(&paragraph, node, place)
      }
      blocks.append(.paragraph(paragraph))
    }
  }

  // MARK: - Tables

  mutating func table(_ node: XMLTree.Node) -> StoryTable? {
    var table = StoryTable()
    var spans: [Int: Int] = [:]
    readRows(node, into: &table, &spans)
    return table.rows.isEmpty ? nil : table
  }

  /// - Parameter spans: how many rows more the cells from above cover, by column.
  private mutating func readRows(
    _ container: XMLTree.Node,
    into table: inout StoryTable,
    _ spans: inout [Int: Int]
  ) {
    for node in tree.children(container) {
      switch tree.name(node) {
      case .tableRow:
        var row = StoryRow()
        // Some converters leave the covered cells out: what stands there is known from above.
        let isComplete = tree.children(node).contains { tree.name($0) == .coveredCell }
        var next: [Int: Int] = [:]
        for cell in tree.children(node) {
          while !isComplete, let rows = spans[row.cells.count], rows > 0 {
            if rows > 1 { next[row.cells.count] = rows - 1 }
            row.append(StoryCell(), columns: 1)
          }
          switch tree.name(cell) {
          case .tableCell:
            if let rows = tree.number(cell, .rowsSpanned), rows > 1 {
              next[row.cells.count] = rows - 1
            }
            row.append(StoryCell(blocks: read(cell)), columns: repeats(cell))
          // What a spanning cell covers shows nothing.
          case .coveredCell: row.append(StoryCell(), columns: repeats(cell))
          default: break
          }
        }
        // Rows that are repeated are empty ones that fill a page.
        table.rows.append(row)
        spans = next
      case .tableColumn, .title, .desc, .characters: break
      default: readRows(node, into: &table, &spans)
      }
    }
  }

  private func repeats(_ cell: XMLTree.Node) -> Int {
    min(max(1, tree.number(cell, .columnsRepeated) ?? 1), StoryRow.columnLimit)
  }

  // MARK: - Text boxes

  /// The blocks of the text boxes in a drawing.
  mutating func boxes(in node: XMLTree.Node) -> [StoryBlock] {
    var blocks: [StoryBlock] = []
    for child in tree.children(node) {
      switch tree.name(child) {
      case .textBox: blocks += read(child)
      case .p, .h, .list:
        // The text of a shape stands in it without a box.
        return blocks + read(node)
      case .title, .desc, .binaryData, .characters: break
      default: blocks += boxes(in: child)
      }
    }
    return blocks
  }
}
