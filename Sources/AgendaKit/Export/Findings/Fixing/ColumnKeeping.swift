/// Keeps the columns of tables that are laid out in blanks: where an edit makes a cell shorter or
/// longer, the blanks after it give way.
struct ColumnKeeping {
  private let source: SourceText
  /// Longer lines are no rows of a table that somebody laid out in blanks.
  private static let lineLimit = 1000
  /// How many lines above and below are asked for the column.
  private static let neighbours = 3

  init(_ source: SourceText) { self.source = source }

  /// Edits with those of the blanks after them. They must be ascending and not overlap.
  func padded(_ edits: [Diagnostic.Edit]) -> [Diagnostic.Edit] {
    var out: [Diagnostic.Edit] = []
    var surplus = 0
    for (i, edit) in edits.enumerated() {
      out.append(edit)
      surplus += Self.width(edit.replacement) - Self.width(source.text(in: edit.range))
      let end = lineEnd(Int(edit.range.upper))
      let next = i + 1 < edits.count ? Int(edits[i + 1].range.lower) : Int.max
      pad(from: Int(edit.range.upper), to: min(next, end), &surplus, &out)
      if next > end { surplus = 0 }
    }
    return out
  }

  /// Takes the surplus of a line from the gaps between its columns, or fills them up.
  private func pad(
    from start: Int,
    to end: Int,
    _ surplus: inout Int,
    _ out: inout [Diagnostic.Edit]
  ) {
    let bytes = source.bytes
    var i = start
    while surplus != 0, i < end {
      // What a tab moves, no blank can move back.
      guard bytes[i] != ASCII.tab else { return surplus = 0 }
      guard bytes[i] == ASCII.space else {
        i += 1
        continue
      }
      let lower = i
      while i < end, bytes[i] == ASCII.space { i += 1 }
      guard i - lower >= 2, i < end, bytes[i] != ASCII.tab, isColumn(at: i) else { continue }
      if surplus < 0 {
        let blanks = String(repeating: " ", count: -surplus)
        out.append(
          Diagnostic.Edit(range: SourceRange(lower + 1, lower + 1), replacement: blanks)
        )
        surplus = 0
      } else {
        let taken = min(surplus, i - lower - 2)
        guard taken > 0 else { continue }
        out.append(
          Diagnostic.Edit(range: SourceRange(lower + 1, lower + 1 + taken), replacement: "")
        )
        surplus -= taken
      }
    }
  }

  /// Whether a line nearby has something begin at the same column, after two blanks or more.
  private func isColumn(at offset: Int) -> Bool {
    let start = lineStart(offset)
    guard offset - start <= Self.lineLimit else { return false }
    let column = Self.width(source.text(in: SourceRange(start, offset)))
    var above = start
    var below = lineEnd(offset)
    for _ in 0..<Self.neighbours {
      if above > 0 {
        above = lineStart(above - 1)
        if begins(at: column, inLineFrom: above) { return true }
      }
      if below < source.bytes.count {
        below += 1
        if begins(at: column, inLineFrom: below) { return true }
        below = lineEnd(below)
      }
    }
    return false
  }

  private func begins(at column: Int, inLineFrom start: Int) -> Bool {
    let bytes = source.bytes
    var width = 0
    var blanks = 0
    var i = start
    while i < bytes.count, i - start <= Self.lineLimit, width <= column {
      let byte = bytes[i]
      if byte == ASCII.lineFeed || byte == ASCII.carriageReturn || byte == ASCII.tab {
        return false
      }
      if width == column, byte & 0xC0 != 0x80 { return blanks >= 2 && byte != ASCII.space }
      blanks = byte == ASCII.space ? blanks + 1 : 0
      if byte & 0xC0 != 0x80 { width += 1 }
      i += 1
    }
    return false
  }

  /// The first byte of the line that an offset lies in, no further away than a line may be long.
  private func lineStart(_ offset: Int) -> Int {
    var i = offset
    while i > 0, offset - i <= Self.lineLimit, !isLineEnd(i - 1) { i -= 1 }
    return i
  }

  /// The end of the line that an offset lies in, no further away than a line may be long.
  private func lineEnd(_ offset: Int) -> Int {
    var i = offset
    while i < source.bytes.count, i - offset <= Self.lineLimit, !isLineEnd(i) { i += 1 }
    return i
  }

  private func isLineEnd(_ i: Int) -> Bool {
    source.bytes[i] == ASCII.lineFeed || source.bytes[i] == ASCII.carriageReturn
  }

  /// The columns that a text takes, one for each character.
  private static func width(_ text: String) -> Int { text.unicodeScalars.count }
}
