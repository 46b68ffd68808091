/// Reads one part of a Word file (ECMA-376 17.2–17.6): its paragraphs and tables as they print in one
/// view of the tracked changes.
///
/// What only wraps text is looked through wherever it stands: content controls, custom XML, changes,
/// alternatives of which the first counts.
struct WordStoryReader {
  let tree: XMLTree
  /// The addresses of links, by identifier.
  let links: [String: String]
  var context: WordContext
  /// The fields that are open: their results are text, their instructions are not.
  var fields: [Field] = []
  /// Starts of fields that never end.
  let brokenFields: Set<XMLTree.Node>
  /// The paragraphs so far, empty ones too.
  var paragraphCount = 0
  /// The section that is read, the first 0.
  var section = 0

  /// A field between its begin and its end.
  struct Field {
    var isResult = false
    var instruction = ContiguousArray<UInt8>()
    /// Where its result begins in the paragraph that is read.
    var start = 0
  }

  init(_ tree: XMLTree, links: [String: String], _ context: WordContext) {
    self.tree = tree
    self.links = links
    self.context = context
    brokenFields = BrokenFields.find(in: tree, context)
  }

  /// The blocks of the body, a note, a cell, a text box.
  mutating func read(_ container: XMLTree.Node) -> [StoryBlock] {
    var flow = Flow()
    read(container, into: &flow)
    flow.finish()
    context.lostChanges += flow.lostChanges
    return flow.blocks
  }

  /// Blocks one after the other.
  private struct Flow {
    var blocks: [StoryBlock] = []
    /// A paragraph whose mark is gone in this view: the next goes on with it.
    var open: StoryParagraph?
    /// The changes that no paragraph has.
    var lostChanges: [SourceStructure.ChangeKind] = []

    mutating func append(_ paragraph: StoryParagraph) { blocks.append(.paragraph(paragraph)) }

    mutating func finish() {
      if let open {
        if !open.isBlank || !open.boxes.isEmpty {
          append(open)
        } else {
          lostChanges += blocks.hand(on: open)
        }
      }
      open = nil
    }
  }

  private mutating func read(_ container: XMLTree.Node, into flow: inout Flow) {
    for node in tree.children(container) {
      switch tree.name(node) {
      case .p: readParagraph(node, into: &flow)
      case .tbl:
        flow.finish()
        if let table = table(node) { flow.blocks.append(.table(table)) }
      case .ins, .moveTo, .del, .moveFrom:
        if context.shows(tree.name(node)) ?? true { read(node, into: &flow) }
      case .sdt:
        if let content = tree.child(node, .sdtContent) { read(content, into: &flow) }
      case .customXml: read(node, into: &flow)
      case .alternateContent:
        if let choice = alternative(node) { read(choice, into: &flow) }
      default: break
      }
    }
  }

  /// The alternative that counts.
  func alternative(_ node: XMLTree.Node) -> XMLTree.Node? {
    tree.child(node, .choice) ?? tree.child(node, .fallback)
  }

  // MARK: - Paragraphs

  private mutating func readParagraph(_ node: XMLTree.Node, into flow: inout Flow) {
    paragraphCount += 1
    let properties = WordParagraphProperties(tree, node, context)
    var paragraph = StoryParagraph(index: paragraphCount)
    for i in fields.indices { fields[i].start = 0 }
    var runs = WordRuns(hidesText: context.styles.isHidden(properties.style))
    readRuns(node, &runs, into: &paragraph)
    for field in fields where field.isResult { closeLink(field, into: &paragraph) }
    if tree.descendant(node, .pPr, .sectPr) != nil { section += 1 }
    let hasChanges = !paragraph.changes.isEmpty
    if var open = flow.open {
      flow.open = nil
      open.append(paragraph)
      paragraph = open
    }
    paragraph.startsPage = paragraph.startsPage || paragraph.text.first == ASCII.formFeed
    if !hasChanges { noteChange(of: properties, into: &paragraph) }
    guard properties.hasMark else {
      flow.open = paragraph
      return
    }
    paragraph.isHeading =
      context.styles.isHeading(properties.style) || runs.isBold(context.styles, properties.style)
    if let outline = properties.outlineLevel { paragraph.isHeading = outline < 9 }
    if !(paragraph.isBlank && properties.hidesMark) { number(&paragraph, properties) }
    if properties.hidesMark, !paragraph.isBlank {
      // A heading that runs on into its text: the next paragraph stands in its line.
      flow.open = paragraph
    } else {
      flow.append(paragraph)
    }
  }

  /// A mark that was inserted or deleted is a change, whatever the text of the paragraph is.
  private func noteChange(
    of properties: WordParagraphProperties,
    into paragraph: inout StoryParagraph
  ) {
    guard let kind = properties.markChange else { return }
    let end = paragraph.text.count
    paragraph.changes.append(
      StoryParagraph.Change(range: end..<end, kind: kind, author: properties.author)
    )
  }

  private mutating func number(
    _ paragraph: inout StoryParagraph,
    _ properties: WordParagraphProperties
  ) {
    guard paragraph.numbering == .none, let list = properties.list, let level = properties.level
    else { return }
    let label = context.counters.next(level, of: list, in: context.numbering)
    guard !label.text.isEmpty else { return }
    paragraph.numbering = label.isBullet ? .bullet : .automatic
    paragraph.hasUnknownNumber = label.isInDoubt
    paragraph.number = ContiguousArray(label.text.utf8)
    switch label.suffix {
    case "space": paragraph.number.append(ASCII.space)
    case "nothing": break
    default: paragraph.number.append(ASCII.tab)
    }
  }

  // MARK: - Tables

  private mutating func table(_ node: XMLTree.Node) -> StoryTable? {
    var table = StoryTable()
    readRows(node, into: &table)
    return table.rows.isEmpty ? nil : table
  }

  private mutating func readRows(_ container: XMLTree.Node, into table: inout StoryTable) {
    for node in tree.children(container) {
      switch tree.name(node) {
      case .tr: readRow(node, into: &table)
      case .ins, .moveTo, .del, .moveFrom:
        if context.shows(tree.name(node)) ?? true { readRows(node, into: &table) }
      case .sdt:
        if let content = tree.child(node, .sdtContent) { readRows(content, into: &table) }
      case .customXml: readRows(node, into: &table)
      case .alternateContent:
        if let choice = alternative(node) { readRows(choice, into: &table) }
      default: break
      }
    }
  }

  private mutating func readRow(_ node: XMLTree.Node, into table: inout StoryTable) {
    let properties = tree.child(node, .trPr)
    if let properties, !isShown(properties) {
      skip(node)
      return
    }
    var row = StoryRow()
    let before = properties.flatMap { tree.child($0, .gridBefore) }.flatMap {
      tree.number($0, .val)
    }
    if let before, before > 0 { row.append(StoryCell(), columns: before) }
    readCells(node, into: &row)
    table.rows.append(row)
  }

  private mutating func readCells(_ container: XMLTree.Node, into row: inout StoryRow) {
    for node in tree.children(container) {
      switch tree.name(node) {
      case .tc:
        let properties = tree.child(node, .tcPr)
        if let properties, !isShown(properties) {
          skip(node)
          continue
        }
        let blocks = read(node)
        let span = properties.flatMap { tree.child($0, .gridSpan) }.flatMap {
          tree.number($0, .val)
        }
        let goesOn = properties.map(goesOnWithAnother) ?? false
        row.append(StoryCell(blocks: goesOn ? [] : blocks), columns: max(1, span ?? 1))
      case .ins, .moveTo, .del, .moveFrom:
        if context.shows(tree.name(node)) ?? true { readCells(node, into: &row) }
      case .sdt:
        if let content = tree.child(node, .sdtContent) { readCells(content, into: &row) }
      case .customXml: readCells(node, into: &row)
      case .alternateContent:
        if let choice = alternative(node) { readCells(choice, into: &row) }
      default: break
      }
    }
  }

  /// Whether a row or a cell with these properties is there in this view, and takes note of what was
  /// done to it: who inserted it and who deleted it must both leave it.
  private mutating func isShown(_ properties: XMLTree.Node) -> Bool {
    var isShown = true
    for node in tree.children(properties) {
      let shows: Bool
      let kind: SourceStructure.ChangeKind
      switch tree.name(node) {
      case .ins, .moveTo, .cellIns: (shows, kind) = (context.changes == .accepted, .insertion)
      case .del, .moveFrom, .cellDel: (shows, kind) = (context.changes == .original, .deletion)
      case .hidden:
        isShown = isShown && !(tree.value(node, .val).map(XMLTree.isOn) ?? true)
        continue
      default: continue
      }
      context.lostChanges.append(kind)
      isShown = isShown && shows
    }
    return isShown
  }

  /// Whether a cell goes on with the one above or before it, and shows nothing of its own.
  private func goesOnWithAnother(_ properties: XMLTree.Node) -> Bool {
    if let change = tree.child(properties, .cellMerge) {
      let merge = tree.value(change, context.changes == .accepted ? .vMerge : .vMergeOrig)
      if merge == "cont" { return true }
    }
    return [XMLName.vMerge, .hMerge].contains { name in
      tree.child(properties, name)
        .map { (tree.value($0, .val) ?? "continue") == "continue" } ?? false
    }
  }

  /// What a row or cell that is not shown holds is counted as paragraphs, but not as numbers.
  private mutating func skip(_ node: XMLTree.Node) {
    var waiting = [node]
    while let next = waiting.popLast() {
      for child in tree.children(next) {
        if tree.name(child) == .p { paragraphCount += 1 }
        waiting.append(child)
      }
    }
  }
}

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
    if let change = tree.child(properties, .pPrChange) {
      if markChange == nil { markChange = .formatting }
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
