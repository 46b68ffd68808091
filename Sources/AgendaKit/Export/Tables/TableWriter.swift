/// Writes rows of cells.
struct TableWriter {
  /// What was written, in UTF-8.
  private(set) var bytes = ContiguousArray<UInt8>()
  private let syntax: TableExport.Syntax
  private let guardsFormulas: Bool

  init(syntax: TableExport.Syntax, guardsFormulas: Bool) {
    self.syntax = syntax
    self.guardsFormulas = guardsFormulas
  }

  /// Writes a row.
  mutating func row(_ cells: [String?]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(syntax == .csv ? ASCII.comma : ASCII.tab) }
      switch syntax {
      case .csv: commaSeparated(ShownText.plain(cell ?? ""))
      case .tsv: tabSeparated(ShownText.plain(cell ?? ""))
      }
    }
    if syntax == .csv { bytes.append(ASCII.carriageReturn) }
    bytes.append(ASCII.lineFeed)
  }

  private mutating func commaSeparated(_ cell: String) {
    let isFormula =
      switch cell.utf8.first {
      // A blank at the start is overlooked by some (OWASP, "CSV Injection").
      case UInt8(ascii: "="), UInt8(ascii: "+"), ASCII.hyphen, UInt8(ascii: "@"), ASCII.tab,
        ASCII.carriageReturn:
        guardsFormulas
      default: false
      }
    let isQuoted = cell.utf8.contains {
      $0 == ASCII.comma || $0 == ASCII.quote || $0 == ASCII.carriageReturn || $0 == ASCII.lineFeed
    }
    if isQuoted { bytes.append(ASCII.quote) }
    if isFormula { bytes.append(ASCII.apostrophe) }
    for byte in cell.utf8 {
      if byte == ASCII.quote { bytes.append(ASCII.quote) }
      bytes.append(byte)
    }
    if isQuoted { bytes.append(ASCII.quote) }
  }

  private mutating func tabSeparated(_ cell: String) {
    for byte in cell.utf8 {
      switch byte {
      case ASCII.tab, ASCII.carriageReturn, ASCII.lineFeed: bytes.append(ASCII.space)
      default: bytes.append(byte)
      }
    }
  }
}
