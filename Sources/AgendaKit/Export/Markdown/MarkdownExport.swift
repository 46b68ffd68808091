/// A document as clean Markdown (CommonMark, with tables and footnotes as GitHub has them).
///
/// The text is the document's own, in its order: page furniture is gone, what a page or a footnote
/// cut is whole, headings have the level that their place in the document gives them. Read again, it
/// gives a document of equal content.
public struct MarkdownExport: Sendable, Hashable {
  /// Creates an export.
  public init() {}

  /// A document as Markdown.
  /// - Parameters:
  ///   - document: what was read from `source`.
  ///   - source: the text of the document.
  public func write(_ document: MeetingDocument, source: SourceText) -> ExportedText {
    let reading = document.text?.reading ?? Reading.read(source)
    var page = MarkdownPage(reading: reading, outline: MarkdownOutline(document, reading))
    page.write()
    if let jobNumber = document.masthead.jobNumber { page.paragraph(jobNumber) }
    return ExportedText(bytes: MarkdownReferences.written(page.bytes))
  }
}

/// Goes through the blocks and notes of a document and writes each.
struct MarkdownPage {
  private let reading: Reading
  private let outline: MarkdownOutline
  private(set) var bytes = ContiguousArray<UInt8>()
  private var inline: MarkdownInline
  private var last = Last.nothing
  /// The words in the first cell of the row before, where no comment stands behind them.
  private var firstCell = ""
  /// Whether the rows so far are the head of the table.
  private var isInTableHead = false
  /// The text before, and whether it is a paragraph.
  private var lastText = 0..<0
  private var isAfterText = false
  /// Whether the text before was a number or letter alone, which takes what comes as its title.
  private var isAfterLabel = false
  /// The level of the heading before.
  private var annotationLevel = 1

  /// What was written last.
  private enum Last { case nothing, paragraph, list, row, scattered }

  init(reading: Reading, outline: MarkdownOutline) {
    self.reading = reading
    self.outline = outline
    inline = MarkdownInline(reading)
    bytes.reserveCapacity(reading.text.count + reading.text.count / 8 + 256)
  }

  /// Writes the document; a note stands after the block in or behind which it stood.
  mutating func write() {
    let notes = reading.notes.sorted { $0.source.lower < $1.source.lower }
    var next = 0
    for (index, block) in reading.blocks.enumerated() {
      while next < notes.count, notes[next].source.lower < block.source.lower {
        // A table is not cut, nor are two texts that a comment keeps apart.
        if last == .row, block.kind == .row { break }
        if goesOn(block) { break }
        write(notes[next])
        next += 1
      }
      switch block.kind {
      case .row: writeRow(block, at: index)
      case .text: writeText(block)
      case .scattered: writeScattered(block)
      }
    }
    for note in notes[next...] { write(note) }
  }

  /// Writes a text of our own as a paragraph.
  mutating func paragraph(_ text: String) {
    separate(.paragraph)
    bytes.append(contentsOf: text.utf8)
    endLine()
  }

  private mutating func writeText(_ block: Block) {
    guard !reading.trimmed(block.text).isEmpty else { return }
    var role = outline.role(of: block.text)
    switch role {
    case .heading where reading.formula(block) == .documentation:
      role = .heading(min(annotationLevel + 1, 6))
    case .heading(let level): annotationLevel = level
    default: break
    }
    let goesOn = goesOn(block)
    isAfterText = false
    let label = reading.label(block)
    isAfterLabel = label.map { $0.end >= block.text.upperBound } ?? false
    switch role {
    case .heading(let level):
      separate(.paragraph)
      bytes += Array(repeating: UInt8(ascii: "#"), count: level)
      bytes.append(ASCII.space)
    case .item(let level):
      // Where no number begins it, a line would go on with the one before.
      separate(level == 1 && label?.kind.isLetter != false ? .paragraph : .list)
      bytes += Array(repeating: ASCII.space, count: (level - 1) * 3)
      // CommonMark knows no lettered lists.
      if level > 1 { bytes += [ASCII.hyphen, ASCII.space] }
    case .listEntry:
      separate(.list)
      bytes += [ASCII.hyphen, ASCII.space]
    case .text where isWrittenAsHeading(block):
      separate(.paragraph)
      bytes += "#### ".utf8
    case .text:
      // Over an empty line it would go on with the text before: a comment keeps them apart.
      if goesOn { bytes += "\n<!-- -->\n".utf8 }
      separate(.paragraph)
      isAfterText = true
      lastText = block.text
    }
    inline.append(block.text, to: &bytes, place: .line)
    endLine()
  }

  /// A line of a table whose columns came apart: it stays a line.
  ///
  /// Where empty lines stand between them, cells may be apart.
  private mutating func writeScattered(_ block: Block) {
    if last == .scattered, isAfterEmptyLine(block) { endLine() }
    separate(.scattered)
    inline.append(block.text, to: &bytes, place: .line)
    endLine()
  }

  /// Whether an empty line stands before a block in the source.
  private func isAfterEmptyLine(_ block: Block) -> Bool {
    let source = reading.source.bytes
    var lineEnds = 0
    var i = Int(block.source.lower)
    while i > 0, ASCII.isBlank(source[i - 1]) {
      i -= 1
      switch source[i] {
      case ASCII.lineFeed: lineEnds += 1
      case ASCII.carriageReturn where source[i + 1] != ASCII.lineFeed: lineEnds += 1
      default: break
      }
    }
    return lineEnds > 1
  }

  /// Whether a text reads like the rest of the sentence before it.
  private func goesOn(_ block: Block) -> Bool {
    guard block.kind == .text, outline.role(of: block.text) == .text, !isWrittenAsHeading(block)
    else { return false }
    if isAfterLabel { return reading.label(block) == nil }
    let text = reading.text.bytes.span
    guard isAfterText, last == .paragraph, !Sentence.isEnded(text, lastText),
      reading.label(block) == nil
    else { return false }
    let startsSmall = UTF8Class.isLowercase(text, block.text.lowerBound)
    let isCut = Sentence.isCut(text, lastText)
    return startsSmall && (isCut || lastText.count >= 24)
      || lastText.count >= 24 && Sentence.isRunning(text, lastText)
      || lastText.count >= 60 && isCut
  }

  /// Whether a text that is no part of the document is written as a heading, as which it stands there.
  private func isWrittenAsHeading(_ block: Block) -> Bool {
    block.isHeading && block.text.count < 400
  }

  private mutating func writeRow(_ block: Block, at index: Int) {
    let isHead = outline.isTableHead(block.text)
    guard isHead || block.cells.contains(where: { !reading.trimmed($0.text).isEmpty }) else {
      return
    }
    if last != .row {
      let rows = reading.blocks[index...].prefix { $0.kind == .row }
      let width = rows.map { $0.cells.count }.max() ?? 1
      separate(.row)
      // A table has a head in Markdown; where the document's has none, it is empty.
      firstCell = ""
      writeCells(isHead ? block.cells : [], atLeast: width)
      writeRule(width)
      isInTableHead = isHead
      if isHead { return }
    } else if isHead, !isInTableHead {
      // Repeated on a page.
      return
    }
    isInTableHead = isHead
    writeCells(block.cells)
  }

  /// Writes the cells of a row; fewer than the head has are fewer in the document too.
  private mutating func writeCells(_ cells: [Block.Cell], atLeast width: Int = 1) {
    let marked = repetition(in: cells)
    for index in 0..<max(width, cells.count) {
      bytes += [ASCII.bar, ASCII.space]
      if index < cells.count {
        inline.append(reading.trimmed(cells[index].text), to: &bytes, place: .cell)
        if index == marked { bytes += "<!-- -->".utf8 }
      }
      bytes.append(ASCII.space)
    }
    bytes.append(ASCII.bar)
    endLine()
  }

  /// The cell that a comment tells from one of the same words, as which it would be read: the first of
  /// a row that is like that of the row above, or like all others of its row.
  private mutating func repetition(in cells: [Block.Cell]) -> Int? {
    let texts = cells.map { reading.string(reading.trimmed($0.text)) }
    let first = texts.firstIndex { !$0.isEmpty }
    let isLikeAbove = first == 0 && texts[0] == firstCell
    firstCell = isLikeAbove ? "" : texts.first ?? ""
    if isLikeAbove { return 0 }
    guard let first, texts.count(where: { $0 == texts[first] }) > 1,
      texts.allSatisfy({ $0.isEmpty || $0 == texts[first] })
    else { return nil }
    return first
  }

  private mutating func writeRule(_ width: Int) {
    for _ in 0..<width { bytes += "|---".utf8 }
    bytes.append(ASCII.bar)
    endLine()
  }

  private mutating func write(_ note: Reading.Note) {
    isAfterText = false
    separate(.paragraph)
    bytes += "[^\(note.mark)]:".utf8
    if !note.text.isEmpty { bytes.append(ASCII.space) }
    inline.append(note.text, to: &bytes, place: .line)
    endLine()
  }

  /// Puts an empty line before what comes, unless it goes on with a list or a table.
  private mutating func separate(_ next: Last) {
    if last != .nothing, last != next || next == .paragraph { endLine() }
    last = next
  }

  private mutating func endLine() { bytes.append(ASCII.lineFeed) }
}
