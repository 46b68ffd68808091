/// The runs of stars and underscores that wait for their partners.
struct OpenEmphasis {
  /// Where runs of one, two and three stars begin, and of underscores.
  private var stars: [ContiguousArray<Int>] = [[], [], [], []]
  private var underscores: [ContiguousArray<Int>] = [[], [], [], []]
  /// Whether anything was remembered since the last close, which comes with every blank line.
  private var isUsed = false

  mutating func pop(_ sign: UInt8, _ length: Int) -> Int? {
    sign == ASCII.star ? stars[length].popLast() : underscores[length].popLast()
  }

  /// Remembers a run; more than `limit` are text.
  mutating func push(_ sign: UInt8, _ length: Int, _ offset: Int, limit: Int) {
    isUsed = true
    if sign == ASCII.star, stars[length].count < limit {
      stars[length].append(offset)
    } else if sign == ASCII.underscore, underscores[length].count < limit {
      underscores[length].append(offset)
    }
  }

  mutating func close() {
    guard isUsed else { return }
    isUsed = false
    for i in 0..<4 {
      stars[i].removeAll(keepingCapacity: true)
      underscores[i].removeAll(keepingCapacity: true)
    }
  }
}

/// Emphasis in the cells of a grid table, whose texts stand side by side: each cell goes on in the
/// same column of the next line.
struct GridEmphasis {
  private var cells: [OpenEmphasis] = []
  private var column = 0
  private var isInside = false

  /// A line of `+---+` begins a grid, or a row of one; any other line that no bar begins ends it.
  mutating func beginLine(_ bytes: Span<UInt8>, _ start: Int, _ open: inout OpenEmphasis) {
    let isBorder =
      bytes[start] == UInt8(ascii: "+") && start + 1 < bytes.count
      && (bytes[start + 1] == ASCII.hyphen || bytes[start + 1] == UInt8(ascii: "="))
    guard isBorder || isInside else { return }
    if isBorder || bytes[start] != ASCII.bar {
      cells.removeAll(keepingCapacity: true)
      open.close()
    }
    isInside = isBorder || bytes[start] == ASCII.bar
    column = 0
  }

  /// Goes to the next cell at a bar; false outside of a grid.
  mutating func moves(_ open: inout OpenEmphasis) -> Bool {
    guard isInside, column < RawTable.columnLimit else { return false }
    while cells.count <= column + 1 { cells.append(OpenEmphasis()) }
    cells[column] = open
    column += 1
    open = cells[column]
    return true
  }
}
