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
  /// The texts of the diagrams that the part shows, by identifier.
  var diagrams: [String: [ContiguousArray<UInt8>]] = [:]
  /// The fields that are open.
  var fields = WordFields()
  /// Starts of fields that never end.
  let brokenFields: Set<XMLTree.Node>
  /// The paragraphs so far, empty ones too.
  var paragraphCount = 0
  /// Whether what is read stands in a table of contents.
  private var isContents = false
  /// The section that is read, the first 0.
  var section = 0

  /// What was done to something that no paragraph read so far has.
  var loose = LooseChanges()
  /// The changes that are told, or belong to one that is.
  var told: Set<XMLTree.Node> = []
  /// Whether the part has tracked changes.
  let hasChanges: Bool
  /// Whether a change of form of the table that is read is told.
  private var isTableChangeTold = false

  init(_ tree: XMLTree, links: [String: String], _ context: WordContext) {
    self.tree = tree
    self.links = links
    self.context = context
    brokenFields = BrokenFields.find(in: tree, context)
    hasChanges = WordChanges.areIn(tree)
  }

  /// The blocks of the body, a note, a cell, a text box.
  mutating func read(_ container: XMLTree.Node) -> [StoryBlock] {
    var flow = Flow()
    read(container, into: &flow)
    flow.finish(&loose)
    return flow.blocks
  }

  /// Blocks one after the other.
  private struct Flow {
    var blocks: [StoryBlock] = []
    /// A paragraph whose mark is gone in this view: the next goes on with it.
    var open: StoryParagraph?

    mutating func append(_ paragraph: StoryParagraph) { blocks.append(.paragraph(paragraph)) }

    /// Ends the paragraph that is open; what was done to one that is gone waits for another.
    mutating func finish(_ loose: inout LooseChanges) {
      guard let gone = open else { return }
      open = nil
      if !gone.isBlank || !gone.boxes.isEmpty {
        append(gone)
      } else {
        loose.take(from: gone)
        blocks.hand(on: &loose)
      }
    }
  }

  private mutating func read(_ container: XMLTree.Node, into flow: inout Flow) {
    for node in tree.children(container) {
      switch tree.name(node) {
      case .p: readParagraph(node, into: &flow)
      case .tbl:
        flow.finish(&loose)
        if let table = table(node) { flow.blocks.append(.table(table)) }
      case .sectPr: noteFormatting(of: node)
      case .ins, .moveTo, .del, .moveFrom:
        if isShown(change: node) { read(node, into: &flow) }
      case .sdt:
        guard let content = tree.child(node, .sdtContent) else { continue }
        let outer = isContents
        isContents = isContents || holdsContents(node)
        read(content, into: &flow)
        isContents = outer
      case .customXml: read(node, into: &flow)
      case .alternateContent:
        if let choice = alternative(node) { read(choice, into: &flow) }
      default: tellMark(node)
      }
    }
  }

  /// Whether a content control is a table of contents.
  private func holdsContents(_ control: XMLTree.Node) -> Bool {
    tree.descendant(control, .sdtPr, .docPartObj, .docPartGallery)
      .map { tree.value($0, .val) == "Table of Contents" } ?? false
  }

  /// The alternative that counts.
  func alternative(_ node: XMLTree.Node) -> XMLTree.Node? {
    tree.child(node, .choice) ?? tree.child(node, .fallback)
  }

  /// Whether what a change around blocks holds is text in this view; the change is told.
  private mutating func isShown(change node: XMLTree.Node) -> Bool {
    let name = tree.name(node)
    if let kind = WordChanges.kind(name) { tell(node, kind) }
    let shows = context.shows(name) ?? true
    if !shows { passOver(node) }
    return shows
  }

  /// Takes note that some properties were others, for the next paragraph.
  private mutating func noteFormatting(of properties: XMLTree.Node) {
    guard WordChanges.areIn(properties, of: tree) else { return }
    tellAll(in: properties)
    loose.append(.formatting)
  }

  // MARK: - Paragraphs

  private mutating func readParagraph(_ node: XMLTree.Node, into flow: inout Flow) {
    paragraphCount += 1
    let properties = WordParagraphProperties(tree, node, context)
    let beginsInContents =
      isContents || fields.isInContents || context.styles.isOfContents(properties.style)
    fields.contentsEnd = nil
    var paragraph = StoryParagraph(index: paragraphCount)
    var runs = WordRuns(hidesText: context.styles.isHidden(properties.style))
    readRuns(node, &runs, into: &paragraph)
    for field in fields.results { closeLink(field, into: &paragraph) }
    let rest = paragraph.text.dropFirst(fields.contentsEnd ?? paragraph.text.count)
    paragraph.isContents =
      fields.isInContents || beginsInContents && rest.allSatisfy(ASCII.isBlank)
    if tree.descendant(node, .pPr, .sectPr) != nil { section += 1 }
    noteChange(of: properties, isFormattingTold: runs.isFormattingTold, into: &paragraph)
    if let own = tree.child(node, .pPr) { tellAll(in: own) }
    tellRest(of: node)
    paragraph.take(&loose, at: 0)
    if var open = flow.open {
      flow.open = nil
      open.append(paragraph)
      paragraph = open
    }
    paragraph.startsPage = paragraph.startsPage || paragraph.text.first == ASCII.formFeed
    guard properties.hasMark else {
      paragraph.dropBlanks()
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

  /// A mark that was inserted or deleted is a change, whatever the text of the paragraph is; one with
  /// changed text is told already.
  private func noteChange(
    of properties: WordParagraphProperties,
    isFormattingTold: Bool,
    into paragraph: inout StoryParagraph
  ) {
    let end = paragraph.text.count
    let isTold = !paragraph.changes.isEmpty
    if let kind = properties.markChange, !isTold {
      paragraph.changes.append(
        StoryParagraph.Change(range: end..<end, kind: kind, author: properties.author)
      )
    }
    if properties.isReformatted, !isFormattingTold {
      paragraph.changes.append(
        StoryParagraph.Change(range: end..<end, kind: .formatting, author: properties.author)
      )
    }
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
    paragraph.entry = label.entry
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
    let outer = isTableChangeTold
    isTableChangeTold = false
    readRows(node, into: &table)
    isTableChangeTold = outer
    return table.rows.isEmpty ? nil : table
  }

  private mutating func readRows(_ container: XMLTree.Node, into table: inout StoryTable) {
    for node in tree.children(container) {
      switch tree.name(node) {
      case .tr: readRow(node, into: &table)
      case .tblPr, .tblGrid: noteTableChange(in: node)
      case .ins, .moveTo, .del, .moveFrom:
        if isShown(change: node) { readRows(node, into: &table) }
      case .sdt:
        if let content = tree.child(node, .sdtContent) { readRows(content, into: &table) }
      case .customXml: readRows(node, into: &table)
      case .alternateContent:
        if let choice = alternative(node) { readRows(choice, into: &table) }
      default: tellMark(node)
      }
    }
  }

  private mutating func readRow(_ node: XMLTree.Node, into table: inout StoryTable) {
    if let exception = tree.child(node, .tblPrEx) { noteTableChange(in: exception) }
    let properties = tree.child(node, .trPr)
    table.rowCount += 1
    if let properties, !isShown(properties) {
      passOver(node)
      return
    }
    var row = StoryRow()
    row.number = table.rowCount
    let before = properties.flatMap { tree.child($0, .gridBefore) }.flatMap {
      tree.number($0, .val)
    }
    if let before, before > 0 { row.append(StoryCell(), columns: before) }
    readCells(node, into: &row)
    if let change = properties.flatMap(change) { row.unite(change) }
    table.rows.append(row)
  }

  private mutating func readCells(_ container: XMLTree.Node, into row: inout StoryRow) {
    for node in tree.children(container) {
      switch tree.name(node) {
      case .tc:
        let properties = tree.child(node, .tcPr)
        if let properties, !isShown(properties) {
          passOver(node)
          continue
        }
        var blocks = read(node)
        if let change = properties.flatMap(change) { blocks.unite(change) }
        let span = properties.flatMap { tree.child($0, .gridSpan) }.flatMap {
          tree.number($0, .val)
        }
        let goesOn = properties.map(goesOnWithAnother) ?? false
        if goesOn { loose.take(from: blocks) }
        row.append(StoryCell(blocks: goesOn ? [] : blocks), columns: max(1, span ?? 1))
      case .ins, .moveTo, .del, .moveFrom:
        if isShown(change: node) { readCells(node, into: &row) }
      case .sdt:
        if let content = tree.child(node, .sdtContent) { readCells(content, into: &row) }
      case .customXml: readCells(node, into: &row)
      case .alternateContent:
        if let choice = alternative(node) { readCells(choice, into: &row) }
      default: tellMark(node)
      }
    }
  }

  /// Whether a row or a cell with these properties is there in this view, and takes note of what was
  /// done to it: who inserted it and who deleted it must both leave it.
  private mutating func isShown(_ properties: XMLTree.Node) -> Bool {
    var isShown = true
    for node in tree.children(properties) {
      let name = tree.name(node)
      if name == .hidden {
        isShown = isShown && !(tree.value(node, .val).map(XMLTree.isOn) ?? true)
      }
      switch WordChanges.kind(name) {
      case .insertion?:
        tell(node, .insertion)
        isShown = isShown && context.changes == .accepted
      case .deletion?:
        tell(node, .deletion)
        isShown = isShown && context.changes == .original
      case .formatting?: noteTableChange(in: properties)
      case nil: break
      }
    }
    return isShown
  }

  /// What was done to a whole row or cell, which is shown.
  private func change(_ properties: XMLTree.Node) -> SourceStructure.ChangeKind? {
    tree.children(properties).lazy.compactMap { WordChanges.kind(tree.name($0)) }
      .first { $0 != .formatting }
  }

  /// Takes note that the form of a table was another, once for each.
  private mutating func noteTableChange(in properties: XMLTree.Node) {
    guard WordChanges.areIn(properties, of: tree) else { return }
    if !isTableChangeTold { loose.append(.formatting) }
    isTableChangeTold = true
    tellAll(in: properties)
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
}
