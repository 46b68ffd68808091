/// What is known of the text of a paragraph while it is read.
struct OpenDocumentText {
  /// Whether the text that is read is hidden.
  var isHidden: Bool
  /// Whether the text that is read is bold.
  var isBold: Bool
  /// Whether the text that is read is raised.
  var isRaised = false
  /// Whether all text so far is bold; nil if there was none.
  var allIsBold: Bool?

  init(isHidden: Bool, isBold: Bool) {
    self.isHidden = isHidden
    self.isBold = isBold
  }

  /// Takes note of a stretch of text.
  mutating func note(_ characters: ArraySlice<UInt8>) {
    if characters.contains(where: { !ASCII.isBlank($0) }) {
      allIsBold = (allIsBold ?? true) && isBold
    }
  }
}

extension OpenDocumentReader {
  /// Whether text is shown where the reader is.
  private func shows(_ text: OpenDocumentText) -> Bool { !text.isHidden && hiddenChanges.isEmpty }

  /// Reads what stands in a paragraph, or in something that wraps a part of it, into the last of
  /// `paragraphs`; a deleted end of a paragraph begins another.
  mutating func readInline(
    _ container: XMLTree.Node,
    _ text: inout OpenDocumentText,
    into paragraphs: inout [StoryParagraph]
  ) {
    for node in tree.children(container) {
      switch tree.name(node) {
      case .characters:
        guard shows(text) else { continue }
        text.note(tree.characters(node))
        let start = paragraphs[paragraphs.count - 1].text.count
        append(tree.characters(node), to: &paragraphs)
        if text.isRaised {
          paragraphs[paragraphs.count - 1].raise(from: start)
        } else {
          paragraphs[paragraphs.count - 1].raiseDigits(from: start)
        }
      case .s:
        guard shows(text) else { continue }
        for _ in 0..<min(max(1, tree.number(node, .c) ?? 1), 8) {
          paragraphs[paragraphs.count - 1].text.append(ASCII.space)
        }
      case .tab:
        if shows(text) { paragraphs[paragraphs.count - 1].text.append(ASCII.tab) }
      case .lineBreak:
        if shows(text) { paragraphs[paragraphs.count - 1].text.append(ASCII.lineFeed) }
      case .span: readSpan(node, &text, into: &paragraphs)
      case .a: readLink(node, &text, into: &paragraphs)
      case .note: if shows(text) { readNote(node, &text, into: &paragraphs) }
      case .changeStart, .changeEnd, .change: applyMark(node, into: &paragraphs)
      case .annotation:
        let offset = paragraphs[paragraphs.count - 1].text.count
        toldComments.insert(node)
        paragraphs[paragraphs.count - 1].comments.append(
          StoryParagraph.Comment(offset: offset, text: comment(node))
        )
      case .frame, .customShape, .p, .h, .list:
        guard shows(text) else { continue }
        let found = boxes(in: node)
        paragraphs[paragraphs.count - 1].boxes += found
      case .hiddenText, .hiddenParagraph:
        if tree.value(node, .isHidden) != "true" { readInline(node, &text, into: &paragraphs) }
      case .fieldMark:
        if shows(text), let sign = tickBox(node) {
          paragraphs[paragraphs.count - 1].text += sign.utf8
        }
        readInline(node, &text, into: &paragraphs)
      case .rubyText, .title, .desc, .binaryData, .softPageBreak, .trackedChanges: break
      // Whatever else stands in a text is a field, whose result is text, or wraps a part of it.
      default: readInline(node, &text, into: &paragraphs)
      }
    }
  }

  /// A box to tick of a form.
  private func tickBox(_ node: XMLTree.Node) -> String? {
    guard let type = tree.value(node, .type), type.hasSuffix("FORMCHECKBOX") else { return nil }
    let isTicked = tree.children(node).contains {
      tree.value($0, .name) == "Checkbox_Checked" && tree.value($0, .value) == "true"
    }
    return isTicked ? "\u{2612}" : "\u{2610}"
  }

  /// The beginning of what a comment says.
  func comment(_ node: XMLTree.Node) -> ContiguousArray<UInt8> {
    var text = ContiguousArray<UInt8>()
    for paragraph in tree.children(node) where tree.name(paragraph) == .p {
      text += tree.text(paragraph)
      for span in tree.children(paragraph) { text += tree.text(span) }
      text.append(ASCII.space)
    }
    return ContiguousArray(text.prefix(StoryParagraph.Comment.limit))
  }

  private mutating func readSpan(
    _ node: XMLTree.Node,
    _ text: inout OpenDocumentText,
    into paragraphs: inout [StoryParagraph]
  ) {
    let style = tree.value(node, .styleName)
    let outer = (text.isHidden, text.isBold, text.isRaised)
    text.isHidden = styles.hidesText(style) ?? text.isHidden
    text.isBold = styles.isBoldText(style) ?? text.isBold
    text.isRaised = styles.raisesText(style) ?? text.isRaised
    readInline(node, &text, into: &paragraphs)
    (text.isHidden, text.isBold, text.isRaised) = outer
  }

  private mutating func readLink(
    _ node: XMLTree.Node,
    _ text: inout OpenDocumentText,
    into paragraphs: inout [StoryParagraph]
  ) {
    let place = paragraphs.count - 1
    let start = paragraphs[place].text.count
    readInline(node, &text, into: &paragraphs)
    guard place == paragraphs.count - 1, let target = tree.value(node, .href) else { return }
    paragraphs[place].links.append(
      StoryParagraph.Link(range: start..<paragraphs[place].text.count, target: target)
    )
  }

  /// Appends characters: white space is single, and none stands at the start of a paragraph.
  private func append(
    _ characters: ArraySlice<UInt8>,
    to paragraphs: inout [StoryParagraph]
  ) {
    let place = paragraphs.count - 1
    var i = characters.startIndex
    while i < characters.endIndex {
      let byte = characters[i]
      if byte == 0xC2, i + 1 < characters.endIndex, characters[i + 1] == 0xAD {
        i += 2
        continue
      }
      if byte == 0xE2, i + 2 < characters.endIndex, characters[i + 1] == 0x80,
        characters[i + 2] == 0x91
      {
        // The hyphen that does not break a line, for which Word has an element.
        paragraphs[place].text.append(ASCII.hyphen)
        i += 3
        continue
      }
      if byte == ASCII.space || byte == ASCII.tab || byte == ASCII.lineFeed
        || byte == ASCII.carriageReturn
      {
        if let last = paragraphs[place].text.last, last != ASCII.space {
          paragraphs[place].text.append(ASCII.space)
        }
      } else {
        paragraphs[place].text.append(byte)
      }
      i += 1
    }
  }

  // MARK: - Notes

  private mutating func readNote(
    _ node: XMLTree.Node,
    _ text: inout OpenDocumentText,
    into paragraphs: inout [StoryParagraph]
  ) {
    noteCount += 1
    let isEndnote = tree.value(node, .noteClass) == "endnote"
    let key = NoteKey(kind: isEndnote ? .endnote : .footnote, id: "\(noteCount)")
    if let body = tree.child(node, .noteBody) {
      let outer = paragraphCount
      paragraphCount = noteParagraphCounts[key.kind] ?? 0
      notes[key] = read(body)
      noteParagraphCounts[key.kind] = paragraphCount
      paragraphCount = outer
    }
    var mark = StoryParagraph.Mark(offset: paragraphs[paragraphs.count - 1].text.count, note: key)
    let citation = tree.child(node, .noteCitation)
    if let citation, let label = tree.value(citation, .label) {
      // A mark that somebody chose is text.
      paragraphs[paragraphs.count - 1].text += label.utf8
      mark.sign = label.utf8.count
    } else if let citation, isEndnote || styles.hasOwnNoteForm {
      // Numbers in another form, or that begin anew: the file has them as they are printed.
      let label = tree.text(citation)
      if !label.isEmpty { mark.label = String(decoding: label, as: UTF8.self) }
    }
    paragraphs[paragraphs.count - 1].marks.append(mark)
  }

  // MARK: - Tracked changes

  /// No text has deletions in what was deleted further than this.
  private static let restoreLimit = 32

  /// Takes the mark of a change: where an insertion begins or ends, or something was deleted.
  mutating func applyMark(_ node: XMLTree.Node, into paragraphs: inout [StoryParagraph]) {
    guard let id = tree.value(node, .changeID), let region = regions[id] else { return }
    toldChanges.insert(id)
    let end = paragraphs[paragraphs.count - 1].text.count
    switch tree.name(node) {
    case .changeStart:
      if region.kind == .insertion, changes == .original { hiddenChanges.insert(id) }
      note(region, end, &paragraphs)
    case .changeEnd: hiddenChanges.remove(id)
    default:
      note(region, end, &paragraphs)
      if region.kind == .deletion, changes == .original, hiddenChanges.isEmpty,
        restoreDepth < Self.restoreLimit, restored.insert(id).inserted
      {
        restore(region, into: &paragraphs)
      }
    }
  }

  private func note(_ region: Region, _ end: Int, _ paragraphs: inout [StoryParagraph]) {
    paragraphs[paragraphs.count - 1].changes.append(
      StoryParagraph.Change(range: end..<end, kind: region.kind, author: region.author)
    )
  }

  /// Puts back what was deleted: its first paragraph goes on with the one here, and what follows here
  /// goes on with its last.
  private mutating func restore(_ region: Region, into paragraphs: inout [StoryParagraph]) {
    let count = paragraphCount
    restoreDepth += 1
    defer {
      paragraphCount = count
      restoreDepth -= 1
    }
    var isFirst = true
    var place: ListPlace?
    restore(region.node, &place, &isFirst, into: &paragraphs)
  }

  private mutating func restore(
    _ container: XMLTree.Node,
    _ place: inout ListPlace?,
    _ isFirst: inout Bool,
    into paragraphs: inout [StoryParagraph]
  ) {
    let index = paragraphs[paragraphs.count - 1].index
    for node in tree.children(container) {
      switch tree.name(node) {
      case .p, .h:
        if !isFirst {
          // The list that it was in, and not that of the paragraph here.
          if let place { restoredPlaces[paragraphs.count] = (node, place) }
          paragraphs.append(StoryParagraph(index: index))
        }
        isFirst = false
        place?.isFirst = false
        let style = tree.value(node, .styleName)
        var text = OpenDocumentText(
          isHidden: styles.hidesParagraph(style),
          isBold: styles.isBold(style)
        )
        readInline(node, &text, into: &paragraphs)
      case .table:
        // It stands after the paragraph so far, and before the one that goes on.
        if let table = table(node) { paragraphs[paragraphs.count - 1].boxes.append(.table(table)) }
        paragraphs.append(StoryParagraph(index: index))
        isFirst = true
      case .list:
        for item in places(ofItemsOf: node, in: place, goesOn: true) {
          var place: ListPlace? = item.place
          restore(item.node, &place, &isFirst, into: &paragraphs)
        }
      case .characters: break
      default: restore(node, &place, &isFirst, into: &paragraphs)
      }
    }
  }
}
