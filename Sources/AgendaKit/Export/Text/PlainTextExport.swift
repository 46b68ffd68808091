/// A document's text as it is read: a paragraph a line, the number of a paragraph, a tab, its text; a
/// row of a table as its cells between ` | `; marks of notes as `[1]`, and the notes at the end.
///
/// What belongs to the pages is left out. For a Word or OpenDocument file it is the text that all
/// lines and columns are counted in.
public struct PlainTextExport: Sendable, Hashable {
  /// Creates an export.
  public init() {}

  /// A document as plain text.
  /// - Parameters:
  ///   - document: what was read from `source`.
  ///   - source: the text of the document.
  public func write(_ document: MeetingDocument, source: SourceText) -> ExportedText {
    if let structure = source.structure {
      return ExportedText(bytes: ContiguousArray(source.bytes[..<structure.pageStart]))
    }
    var page = PlainTextPage(reading: Reading.read(source))
    page.write()
    return ExportedText(bytes: page.bytes)
  }
}

/// Writes the blocks of a text.
private struct PlainTextPage {
  let reading: Reading
  private(set) var bytes = ContiguousArray<UInt8>()
  private var nextMark = 0

  init(reading: Reading) {
    self.reading = reading
    bytes.reserveCapacity(reading.text.count + reading.text.count / 16)
  }

  mutating func write() {
    for block in reading.blocks {
      if block.kind == .row {
        for (i, cell) in block.cells.enumerated() {
          if i > 0 { bytes += " | ".utf8 }
          write(cell.text)
        }
      } else {
        write(block.text, label: labelEnd(block.text))
      }
      bytes.append(ASCII.lineFeed)
    }
    for note in reading.notes {
      bytes += "[\(note.mark)] ".utf8
      write(note.text)
      bytes.append(ASCII.lineFeed)
    }
  }

  /// Where the number of a paragraph ends, without the blank after it.
  private func labelEnd(_ range: Range<Int>) -> Int? {
    let contents = reading.text.bytes
    guard let label = LineLabel.read(contents.span, range.lowerBound, range.upperBound),
      label.end < range.upperBound, contents[label.end - 1] == ASCII.space
    else { return nil }
    return label.end - 1
  }

  private mutating func write(_ range: Range<Int>, label: Int? = nil) {
    let text = reading.text.bytes
    let marks = (reading.marks(in: range) + Reading.marks(reading.letterMarks, in: range))
      .sorted { $0.offset < $1.offset }
    var next = 0
    for i in range.lowerBound...range.upperBound {
      while next < marks.count, marks[next].offset <= i {
        bytes += "[\(marks[next].sign ?? String(marks[next].number))]".utf8
        next += 1
      }
      guard i < range.upperBound else { break }
      bytes.append(i == label ? ASCII.tab : text[i])
    }
  }
}
