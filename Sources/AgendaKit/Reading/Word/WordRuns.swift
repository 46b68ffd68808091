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
  /// Whether a change of form is told: one is enough for a paragraph.
  var isFormattingTold = false
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
        var field = WordFields.Field(start: paragraph.text.count, paragraph: paragraph.index)
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
    told.insert(node)
    if context.shows(name) ?? true {
      readRuns(node, &runs, into: &paragraph)
    } else {
      passOver(node)
      paragraph.take(&loose, at: start)
    }
    paragraph.changes.append(
      StoryParagraph.Change(
        range: start..<paragraph.text.count,
        kind: kind,
        author: tree.value(node, .author) ?? ""
      )
    )
  }

  private func readComment(_ mark: XMLTree.Node, into paragraph: inout StoryParagraph) {
    guard let text = comment(of: mark) else { return }
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
      told.insert(old)
      if !runs.isFormattingTold {
        let end = paragraph.text.count
        let author = tree.value(old, .author) ?? ""
        paragraph.changes.append(
          StoryParagraph.Change(range: end..<end, kind: .formatting, author: author)
        )
        runs.isFormattingTold = true
      }
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
    } else if properties.flatMap({ tree.isRaised($0) }) ?? context.styles.isRaised(style) {
      paragraph.raise(from: start)
    } else {
      paragraph.raiseDigits(from: start)
    }
    guard paragraph.text[start...].contains(where: { !ASCII.isBlank($0) }) else { return }
    runs.note(isBold: properties.flatMap { tree.isSwitchedOn($0, .b) })
  }

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
        fields.instruct(tree.text(node))
      case .commentReference: readComment(node, into: &paragraph)
      case .alternateContent:
        if let choice = alternative(node) {
          readContent(choice, isHidden: isHidden, &runs, into: &paragraph)
        }
      case .drawing, .pict, .object:
        if !isHidden, fields.isText { readBoxes(node, into: &paragraph) }
      // A run within a run: the base of a ruby text, a formula.
      case .r: readRun(node, &runs, into: &paragraph)
      case .rPr, .rt, .characters: break
      default:
        guard !isHidden, fields.isText else { continue }
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
        fields = WordFields()
        paragraph.boxes += read(child)
        fields = outer
      case .alternateContent:
        if let choice = alternative(child) { readBoxes(choice, into: &paragraph) }
      case .relIds:
        for text in tree.value(child, .diagramData).flatMap({ diagrams[$0] }) ?? [] {
          var words = StoryParagraph(index: paragraph.index)
          words.text = text
          paragraph.boxes.append(.paragraph(words))
        }
      case .characters: break
      default: readBoxes(child, into: &paragraph)
      }
    }
  }
}
