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
    let reading = Reading.read(source)
    var page = MarkdownPage(reading: reading, outline: MarkdownOutline(document))
    page.write()
    if let jobNumber = document.masthead.jobNumber { page.paragraph(jobNumber) }
    return ExportedText(bytes: page.bytes)
  }
}

/// Goes through the blocks and notes of a document and writes each.
struct MarkdownPage {
  private let reading: Reading
  private let outline: MarkdownOutline
  private(set) var bytes = ContiguousArray<UInt8>()
  private var inline: MarkdownInline
  private var last = Last.nothing
  private var tableWidth = 1
  /// Whether the rows so far are the head of the table.
  private var isInTableHead = false
  /// The level of the heading before.
  private var annotationLevel = 1

  /// What was written last.
  private enum Last { case nothing, paragraph, list, row }

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
        // A table is not cut.
        if last == .row, block.kind == .row { break }
        write(notes[next])
        next += 1
      }
      switch block.kind {
      case .row: writeRow(block, at: index)
      case .text, .scattered: writeText(block)
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
    var role = outline.role(of: block.source)
    switch role {
    case .heading where reading.formula(block) == .documentation:
      role = .heading(min(annotationLevel + 1, 6))
    case .heading(let level): annotationLevel = level
    default: break
    }
    switch role {
    case .heading(let level):
      separate(.paragraph)
      bytes += Array(repeating: UInt8(ascii: "#"), count: level)
      bytes.append(ASCII.space)
    case .item(let level):
      separate(.list)
      bytes += Array(repeating: ASCII.space, count: (level - 1) * 3)
      // CommonMark knows no lettered lists.
      if level > 1 { bytes += [ASCII.hyphen, ASCII.space] }
    case .listEntry:
      separate(.list)
      bytes += [ASCII.hyphen, ASCII.space]
    case .text where block.isHeading && block.text.count < 400:
      separate(.paragraph)
      bytes += "#### ".utf8
    case .text:
      separate(.paragraph)
    }
    inline.append(block.text, to: &bytes, place: .line)
    endLine()
  }

  private mutating func writeRow(_ block: Block, at index: Int) {
    let isHead = outline.isTableHead(block.source)
    if last != .row {
      let rows = reading.blocks[index...].prefix { $0.kind == .row }
      tableWidth = rows.map(\.cells.count).max() ?? 1
      separate(.row)
      // A table has a head in Markdown; where the document's has none, it is empty.
      writeCells(isHead ? block.cells : [])
      writeRule()
      isInTableHead = isHead
      if isHead { return }
    } else if isHead, !isInTableHead {
      // Repeated on a page.
      return
    }
    isInTableHead = isHead
    writeCells(block.cells)
  }

  private mutating func writeCells(_ cells: [Block.Cell]) {
    for index in 0..<tableWidth {
      bytes += [ASCII.bar, ASCII.space]
      if index < cells.count {
        inline.append(reading.trimmed(cells[index].text), to: &bytes, place: .cell)
        bytes.append(ASCII.space)
      }
    }
    bytes.append(ASCII.bar)
    endLine()
  }

  private mutating func writeRule() {
    for _ in 0..<tableWidth { bytes += "|---".utf8 }
    bytes.append(ASCII.bar)
    endLine()
  }

  private mutating func write(_ note: Reading.Note) {
    separate(.paragraph)
    bytes += "[^\(note.mark)]: ".utf8
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
