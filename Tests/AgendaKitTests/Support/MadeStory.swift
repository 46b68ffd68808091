@testable import AgendaKit

/// Where a block of a text comes to stand in a file that is made from it.
struct MadePlace: Sendable {
  /// Its place in the text.
  var source: SourceRange
  /// Its words.
  var words: String
  /// Its place in the file.
  var position: StructuredPosition
}

/// Writes the blocks of a text one after the other, and counts where each comes to stand.
struct MadeStory {
  private let reading: Reading
  private(set) var places: [MadePlace] = []
  private var paragraphs = 0

  init(_ reading: Reading) { self.reading = reading }

  /// The blocks in the form of a file; rows that follow each other are one table.
  mutating func write(
    paragraph: (Range<Int>) -> String,
    table: ([[String]]) -> String
  ) -> String {
    var body = ""
    var rows: [[String]] = []
    for block in reading.blocks {
      if block.kind == .row {
        rows.append([])
        for (column, cell) in block.cells.enumerated() {
          place(cell.text, cell.source, row: rows.count, cell: column + 1)
          rows[rows.count - 1].append(paragraph(cell.text))
        }
        continue
      }
      if !rows.isEmpty { body += table(rows) }
      rows = []
      place(block.text, block.source)
      body += paragraph(block.text)
    }
    return rows.isEmpty ? body : body + table(rows)
  }

  private mutating func place(
    _ text: Range<Int>,
    _ source: SourceRange,
    row: Int? = nil,
    cell: Int? = nil
  ) {
    paragraphs += 1
    let position = StructuredPosition(
      part: .document,
      paragraph: paragraphs,
      column: 1,
      row: row,
      cell: cell
    )
    places.append(
      MadePlace(source: source, words: reading.text.string(text), position: position)
    )
  }
}
