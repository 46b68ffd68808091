/// What is known of the runs of a paragraph while they are read.
struct WordRuns {
  /// Whether the paragraph's style hides its text.
  let hidesText: Bool
  /// Whether text stood in bold, and whether any did not.
  private var hasBold = false
  private var hasOther = false
  private var mayBeBold = false
  /// The target of the link that is open.
  var link: String?
  /// The change that is open.
  var change: (kind: SourceStructure.ChangeKind, author: String)?
  /// The note whose mark is the next text.
  var signedNote: NoteKey?

  init(hidesText: Bool) { self.hidesText = hidesText }

  mutating func note(isBold: Bool?) {
    if let isBold {
      if isBold { hasBold = true } else { hasOther = true }
    } else {
      mayBeBold = true
    }
  }

  /// Whether all text is bold; what does not say takes the style's.
  func isBold(_ styles: WordStyles, _ style: String?) -> Bool {
    guard !hasOther, hasBold || mayBeBold else { return false }
    return !mayBeBold || styles.isBold(style)
  }
}

extension WordStoryReader {
  /// Reads what stands in a paragraph, or in something that wraps a part of it.
  mutating func readRuns(
    _ container: XMLTree.Node,
    _ runs: inout WordRuns,
    into paragraph: inout StoryParagraph
  ) {
    for node in tree.children(container) {
      switch tree.name(node) {
      case .r: readRun(node, &runs, into: &paragraph)
      case .ins, .moveTo, .del, .moveFrom: readChange(node, &runs, into: &paragraph)
      case .hyperlink:
        let start = paragraph.text.count
        readRuns(node, &runs, into: &paragraph)
        if let target = tree.value(node, .relationID).flatMap({ links[$0] }) {
          paragraph.links.append(
            StoryParagraph.Link(range: start..<paragraph.text.count, target: target)
          )
        }
      case .fldSimple:
        var field = Field(isResult: true, start: paragraph.text.count)
        field.instruction = ContiguousArray((tree.value(node, .instr) ?? "").utf8)
        readRuns(node, &runs, into: &paragraph)
        closeLink(field, into: &paragraph)
      case .alternateContent:
        if let choice = alternative(node) { readRuns(choice, &runs, into: &paragraph) }
      case .pPr, .rPr, .rt, .comment, .characters: break
      // Whatever else wraps runs is looked through: controls, smart tags, formulas.
      default: readRuns(node, &runs, into: &paragraph)
      }
    }
  }

  private mutating func readChange(
    _ node: XMLTree.Node,
    _ runs: inout WordRuns,
    into paragraph: inout StoryParagraph
  ) {
    let name = tree.name(node)
    let isDeletion = name == .del || name == .moveFrom
    let kind: SourceStructure.ChangeKind = isDeletion ? .deletion : .insertion
    let start = paragraph.text.count
    if context.shows(name) ?? true {
      readRuns(node, &runs, into: &paragraph)
    } else {
      readComments(node, into: &paragraph)
    }
    paragraph.changes.append(
      StoryParagraph.Change(
        range: start..<paragraph.text.count,
        kind: kind,
        author: tree.value(node, .author) ?? ""
      )
    )
  }

  /// The comments on text that is not shown: they are still there to be answered.
  private func readComments(_ node: XMLTree.Node, into paragraph: inout StoryParagraph) {
    for run in tree.children(node) where tree.name(run) == .r {
      for mark in tree.children(run) where tree.name(mark) == .commentReference {
        readComment(mark, into: &paragraph)
      }
    }
  }

  private func readComment(_ mark: XMLTree.Node, into paragraph: inout StoryParagraph) {
    guard let text = tree.value(mark, .wordID).flatMap({ context.comments[$0] }) else { return }
    paragraph.comments.append(StoryParagraph.Comment(offset: paragraph.text.count, text: text))
  }

  // MARK: - One run

  private mutating func readRun(
    _ run: XMLTree.Node,
    _ runs: inout WordRuns,
    into paragraph: inout StoryParagraph
  ) {
    var properties = tree.child(run, .rPr)
    if let old = properties.flatMap({ tree.child($0, .rPrChange) }) {
      let end = paragraph.text.count
      let author = tree.value(old, .author) ?? ""
      paragraph.changes.append(
        StoryParagraph.Change(range: end..<end, kind: .formatting, author: author)
      )
      if context.changes == .original { properties = tree.child(old, .rPr) }
    }
    let style = properties.flatMap { tree.child($0, .rStyle) }.flatMap { tree.value($0, .val) }
    let isHidden =
      properties.flatMap { tree.isSwitchedOn($0, .vanish) }
      // A style that hides its text shows it again where the paragraph's own hides it.
      ?? (runs.hidesText != context.styles.isHidden(style))
    let start = paragraph.text.count
    readContent(run, isHidden: isHidden, &runs, into: &paragraph)
    guard paragraph.text.count > start else { return }
    if let note = runs.signedNote {
      // The mark of a note that somebody chose.
      runs.signedNote = nil
      let lead = paragraph.text[start...].prefix(while: ASCII.isBlank).count
      let sign = paragraph.text.count - start - lead
      if sign > 0, sign <= 12 {
        paragraph.marks.append(StoryParagraph.Mark(offset: start + lead, note: note, sign: sign))
      }
    }
    guard paragraph.text[start...].contains(where: { !ASCII.isBlank($0) }) else { return }
    runs.note(isBold: properties.flatMap { tree.isSwitchedOn($0, .b) })
  }

  /// Whether what stands here is text: not where a field is told what to do.
  private var isText: Bool { fields.allSatisfy { $0.isResult } }

  private mutating func readContent(
    _ run: XMLTree.Node,
    isHidden: Bool,
    _ runs: inout WordRuns,
    into paragraph: inout StoryParagraph
  ) {
    for node in tree.children(run) {
      let name = tree.name(node)
      switch name {
      case .fldChar: readFieldMark(node, into: &paragraph)
      case .instrText:
        if let last = fields.indices.last, !fields[last].isResult {
          fields[last].instruction += tree.text(node)
        }
      case .commentReference: readComment(node, into: &paragraph)
      case .alternateContent:
        if let choice = alternative(node) {
          readContent(choice, isHidden: isHidden, &runs, into: &paragraph)
        }
      case .drawing, .pict, .object:
        if !isHidden, isText { readBoxes(node, into: &paragraph) }
      // A run within a run: the base of a ruby text, a formula.
      case .r: readRun(node, &runs, into: &paragraph)
      case .rPr, .rt, .characters: break
      default:
        guard !isHidden, isText else { continue }
        readSign(node, name, &runs, into: &paragraph)
      }
    }
  }

  private mutating func readSign(
    _ node: XMLTree.Node,
    _ name: XMLName,
    _ runs: inout WordRuns,
    into paragraph: inout StoryParagraph
  ) {
    switch name {
    case .t, .delText: appendText(node, to: &paragraph)
    case .tab, .ptab: paragraph.text.append(ASCII.tab)
    case .br:
      switch tree.value(node, .type) {
      case "page": paragraph.text.append(ASCII.formFeed)
      case "column": break
      default: paragraph.text.append(ASCII.lineFeed)
      }
    case .cr: paragraph.text.append(ASCII.lineFeed)
    case .noBreakHyphen: paragraph.text.append(ASCII.hyphen)
    case .sym: appendSign(node, to: &paragraph)
    case .footnoteReference, .endnoteReference:
      guard let id = tree.value(node, .wordID) else { return }
      let note = NoteKey(kind: name == .footnoteReference ? .footnote : .endnote, id: id)
      if tree.value(node, .customMarkFollows).map(XMLTree.isOn) ?? false {
        runs.signedNote = note
      } else {
        paragraph.marks.append(
          StoryParagraph.Mark(offset: paragraph.text.count, note: note, section: section)
        )
      }
    default:
      // A wrapper that is not known: what it wraps may be text.
      readContent(node, isHidden: false, &runs, into: &paragraph)
    }
  }

  /// Appends a text, without blanks at its ends unless they are to be kept, and without the places
  /// where a word may be divided.
  private func appendText(_ node: XMLTree.Node, to paragraph: inout StoryParagraph) {
    var text = tree.text(node)[...]
    if tree.value(node, .space) != "preserve" {
      text = text.drop(while: ASCII.isBlank)
      while let last = text.last, ASCII.isBlank(last) { text = text.dropLast() }
    }
    var i = text.startIndex
    while i < text.endIndex {
      if text[i] == 0xC2, i + 1 < text.endIndex, text[i + 1] == 0xAD {
        i += 2
      } else {
        // A line end in the file is a blank in the text.
        let isLineEnd = text[i] == ASCII.lineFeed || text[i] == ASCII.formFeed
        paragraph.text.append(isLineEnd ? ASCII.space : text[i])
        i += 1
      }
    }
  }

  private func appendSign(_ node: XMLTree.Node, to paragraph: inout StoryParagraph) {
    let code = tree.value(node, .char).flatMap { UInt32($0, radix: 16) }
    let font = tree.value(node, .font) ?? ""
    if let code, let scalar = FontSign.scalar(code, font: font), Unicode.Scalar(scalar) != nil {
      UTF8Writer.append(scalar, to: &paragraph.text)
    } else {
      paragraph.unknownSigns.append(paragraph.text.count)
      UTF8Writer.append(0xFFFD, to: &paragraph.text)
    }
  }

  // MARK: - Text boxes

  /// Text boxes stand beside the text; their paragraphs are read after the one they are anchored to.
  private mutating func readBoxes(_ node: XMLTree.Node, into paragraph: inout StoryParagraph) {
    for child in tree.children(node) {
      switch tree.name(child) {
      case .txbxContent:
        // A field that is open around a box does not go on in it.
        let outer = fields
        fields = []
        paragraph.boxes += read(child)
        fields = outer
      case .alternateContent:
        if let choice = alternative(child) { readBoxes(choice, into: &paragraph) }
      case .characters: break
      default: readBoxes(child, into: &paragraph)
      }
    }
  }
}

// MARK: - Fields

extension WordStoryReader {
  private mutating func readFieldMark(
    _ node: XMLTree.Node,
    into paragraph: inout StoryParagraph
  ) {
    switch tree.value(node, .fldCharType) {
    case "begin":
      if isText, let form = tree.child(node, .ffData) { readForm(form, into: &paragraph) }
      if !brokenFields.contains(node) { fields.append(Field()) }
    case "separate":
      guard let last = fields.indices.last else { return }
      fields[last].isResult = true
      fields[last].start = paragraph.text.count
    case "end":
      guard let field = fields.popLast(), field.isResult else { return }
      closeLink(field, into: &paragraph)
    default: break
    }
  }

  /// A field of a form that shows no text of its own: a box to tick, a list to choose from.
  private func readForm(_ form: XMLTree.Node, into paragraph: inout StoryParagraph) {
    if let box = tree.child(form, .checkBox) {
      let isTicked = tree.isSwitchedOn(box, .checked) ?? tree.isSwitchedOn(box, .isDefault) ?? false
      paragraph.text += (isTicked ? "\u{2612}" : "\u{2610}").utf8
    } else if let list = tree.child(form, .ddList) {
      let entries = tree.children(list).filter { tree.name($0) == .listEntry }
      let chosen =
        (tree.child(list, .result) ?? tree.child(list, .isDefault)).flatMap {
          tree.number($0, .val)
        }
      guard let entry = entries.dropFirst(max(0, chosen ?? 0)).first else { return }
      paragraph.text += (tree.value(entry, .val) ?? "").utf8
    }
  }

  /// A field `HYPERLINK "…"` makes a link of its result.
  func closeLink(_ field: Field, into paragraph: inout StoryParagraph) {
    guard field.start < paragraph.text.count, let target = Self.target(field.instruction) else {
      return
    }
    paragraph.links.append(
      StoryParagraph.Link(range: field.start..<paragraph.text.count, target: target)
    )
  }

  private static func target(_ instruction: ContiguousArray<UInt8>) -> String? {
    let text = instruction.drop(while: ASCII.isBlank)
    guard text.starts(with: "HYPERLINK".utf8), let open = text.firstIndex(of: ASCII.quote) else {
      return nil
    }
    let rest = text[(open + 1)...]
    guard let close = rest.firstIndex(of: ASCII.quote) else { return nil }
    // A switch before the address names a place in this document.
    guard !text[..<open].contains(ASCII.backslash) else { return nil }
    return String(decoding: rest[..<close], as: UTF8.self)
  }
}

/// Finds the starts of fields that never end, which would hide all that follows.
struct BrokenFields {
  private let tree: XMLTree
  private let context: WordContext
  private var open: [XMLTree.Node] = []

  static func find(in tree: XMLTree, _ context: WordContext) -> Set<XMLTree.Node> {
    guard tree.elements.contains(where: { tree.name($0) == .fldChar }) else { return [] }
    var search = BrokenFields(tree: tree, context: context)
    search.walk(tree.root)
    return Set(search.open)
  }

  private init(tree: XMLTree, context: WordContext) {
    self.tree = tree
    self.context = context
  }

  private mutating func walk(_ container: XMLTree.Node) {
    for node in tree.children(container) {
      switch tree.name(node) {
      case .fldChar:
        switch tree.value(node, .fldCharType) {
        case "begin": open.append(node)
        case "end": if !open.isEmpty { open.removeLast() }
        default: break
        }
      case .txbxContent:
        let outer = open
        open = []
        walk(node)
        open = outer + open
      case .alternateContent:
        if let choice = tree.child(node, .choice) ?? tree.child(node, .fallback) { walk(choice) }
      case .ins, .moveTo, .del, .moveFrom:
        if context.shows(tree.name(node)) ?? true { walk(node) }
      default: walk(node)
      }
    }
  }
}
