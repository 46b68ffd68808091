/// The tables of an organization of work: one for each group, or each part of the meeting.
struct TimetableTables {
  /// One table.
  struct Table {
    /// The headings that stand over it, after the table before.
    var headings: [Block] = []
    /// Its rows.
    var rows: [TimetableRow] = []
  }

  /// The tables, in the order of the document.
  private(set) var all: [Table] = []

  /// Longer texts, in bytes, are no headings.
  private static let headingLength = 200
  /// In how many blocks before its first row a table's headings are looked for.
  private static let headingReach = 200

  /// Divides rows into tables: text before a head of columns begins another.
  init(_ blocks: ArraySlice<Block>, _ reading: Reading) {
    var headings: [Block] = []
    for block in blocks {
      guard block.kind == .row else {
        if block.kind == .text { headings.append(block) }
        continue
      }
      let row = TimetableRow(block, reading)
      guard row.cells.contains(where: { $0.content != .empty }) else { continue }
      if all.isEmpty || !headings.isEmpty && row.isHead {
        all.append(Table(headings: headings.filter { Self.isHeading($0, reading) }))
      }
      all[all.count - 1].rows.append(row)
      headings = []
    }
  }

  /// The place of the first block of the first table's headings: those that stand between its first
  /// row and what is annexed.
  static func start(_ blocks: [Block], _ reading: Reading) -> Int? {
    guard let first = blocks.firstIndex(where: { $0.kind == .row }) else { return nil }
    let start = blocks[..<first].suffix(headingReach).lastIndex { reading.formula($0) != nil }
    return start.map { $0 + 1 } ?? first
  }

  private static func isHeading(_ block: Block, _ reading: Reading) -> Bool {
    block.text.count <= headingLength && !Sentence.isEnded(reading.text.bytes.span, block.text)
  }
}
