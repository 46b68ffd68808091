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

  /// Whether a spreadsheet may take a cell for a formula: by its first sign, also a full-width one,
  /// after blanks, which some overlook (OWASP, "CSV Injection").
  private static func isFormula(_ cell: String) -> Bool {
    for scalar in cell.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0D, 0x3D, 0x2B, 0x2D, 0x40, 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20: return true
      case 0x0A, 0x20, 0xA0, 0x3000, 0x200B...0x200F, 0x2060, 0x61C, 0xFEFF: continue
      default: return false
      }
    }
    return false
  }

  private mutating func commaSeparated(_ cell: String) {
    let isFormula = guardsFormulas && Self.isFormula(cell)
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
