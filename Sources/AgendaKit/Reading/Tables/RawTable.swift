/// A table as its shape shows it: rows of cells, each a list of stretches of the source.
struct RawTable {
  /// The rows, from top to bottom.
  var rows: [RawRow] = []
  /// The lines it was read from.
  var lines: Range<Int>
  /// Stretches that draw the table: rules, separators.
  var markup: [SourceRange] = []
}

extension RawTable {
  /// More columns are no table: every row would have a cell for each.
  static let columnLimit = 64

  /// A region of lines longer than this that proved no table is not tried again from its next line.
  static let retryLimit = 32
}

/// A row of a table.
struct RawRow {
  /// The cells, from left to right; an empty cell has no pieces.
  var cells: [RawCell]
}

/// A cell of a table.
struct RawCell {
  /// The lines of the cell, in order.
  var pieces: [Piece] = []

  /// One line of a cell.
  struct Piece {
    var lower: Int
    var upper: Int
    /// Whether it begins a line of its own, and does not go on with the line before.
    var startsLine = false
    /// The line of the drawn table that it stands on; 0 where lines say nothing.
    var line = 0
  }

  init() {}

  init(_ lower: Int, _ upper: Int) {
    if lower < upper { pieces = [Piece(lower: lower, upper: upper)] }
  }

  var isEmpty: Bool { pieces.isEmpty }

  mutating func append(_ lower: Int, _ upper: Int, startsLine: Bool = false, line: Int = 0) {
    guard lower < upper else { return }
    pieces.append(
      Piece(lower: lower, upper: upper, startsLine: startsLine && !pieces.isEmpty, line: line)
    )
  }

  mutating func append(_ other: RawCell) { pieces += other.pieces }
}

extension Span where Element == UInt8 {
  /// A stretch without the blanks at its ends.
  func trimmed(_ lower: Int, _ upper: Int) -> (lower: Int, upper: Int) {
    var a = lower
    var b = upper
    while a < b, ASCII.isBlank(self[a]) { a += 1 }
    while b > a, ASCII.isBlank(self[b - 1]) { b -= 1 }
    return (a, b)
  }
}
