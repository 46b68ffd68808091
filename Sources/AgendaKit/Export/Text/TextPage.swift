/// Lines of text for people, so many columns wide, with or without colour.
///
/// All text passes through here and is made safe for a terminal.
struct TextPage {
  /// How a text looks on a terminal with colour.
  enum Style: String {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case warning = "33"
    case error = "31"
    case good = "32"
  }

  /// A text with its look.
  struct Piece {
    var text: String
    var style = Style.plain
  }

  /// The columns of a line.
  let width: Int
  /// Whether to colour.
  let color: Bool
  /// What was written, in UTF-8.
  private(set) var bytes = ContiguousArray<UInt8>()

  init(width: Int, color: Bool) {
    self.width = width
    self.color = color
  }

  /// Writes an empty line, unless nothing was written yet.
  mutating func blank() {
    if !bytes.isEmpty { bytes.append(ASCII.lineFeed) }
  }

  /// Writes a text over as many lines as it needs.
  mutating func text(_ text: String, indent: Int = 0, style: Style = .plain) {
    row("", text, indent: indent, labelColumns: 0, style: style)
  }

  /// Writes a heading with an empty line before it.
  mutating func heading(_ text: String) {
    blank()
    self.text(text, style: .bold)
  }

  /// Writes a label and a text beside it; a label that is too wide stands on a line of its own.
  mutating func row(
    _ label: String,
    _ text: String,
    indent: Int = 2,
    labelColumns: Int,
    labelStyle: Style = .plain,
    style: Style = .plain
  ) {
    let label = TerminalText.escaped(label)
    let start = indent + labelColumns
    var pending = label
    if TerminalText.columns(of: label) >= labelColumns, !label.isEmpty {
      line([Piece(text: blanks(indent)), Piece(text: label, style: labelStyle)])
      pending = ""
    }
    let room = max(width - start, 16)
    for part in TerminalText.wrapped(TerminalText.escaped(text), width: room) {
      let gap = labelColumns - TerminalText.columns(of: pending)
      line([
        Piece(text: blanks(indent)), Piece(text: pending, style: labelStyle),
        Piece(text: blanks(gap)), Piece(text: part, style: style),
      ])
      pending = ""
    }
    if text.isEmpty, !pending.isEmpty {
      line([Piece(text: blanks(indent)), Piece(text: pending, style: labelStyle)])
    }
  }

  /// Writes cells side by side, each with its lines, the cells apart by a bar.
  /// - Parameters:
  ///   - label: what stands before the first cell, on its first line.
  ///   - columns: the width of each cell.
  mutating func cells(
    _ cells: [[Piece]],
    label: String,
    indent: Int,
    labelColumns: Int,
    columns: Int
  ) {
    for index in 0..<(cells.map({ $0.count }).max() ?? 0) {
      let start = index == 0 ? label : ""
      var pieces = [Piece(text: blanks(indent)), Piece(text: padded(start, labelColumns))]
      for (column, cell) in cells.enumerated() {
        let piece = index < cell.count ? cell[index] : Piece(text: "")
        if column > 0 { pieces.append(Piece(text: " │ ", style: .dim)) }
        let gap = columns - TerminalText.columns(of: piece.text)
        pieces += [piece, Piece(text: blanks(column + 1 < cells.count ? gap : 0))]
      }
      line(pieces)
    }
  }

  /// Writes one line of pieces that are safe already, without blanks at its end.
  mutating func line(_ pieces: [Piece]) {
    var pieces = pieces
    while let last = pieces.last?.text, last.utf8.last == ASCII.space || last.isEmpty {
      if last.isEmpty { pieces.removeLast() } else { pieces[pieces.count - 1].text.removeLast() }
    }
    for piece in pieces where !piece.text.isEmpty {
      let isStyled = color && piece.style != .plain
      if isStyled { bytes += Array("\u{1B}[\(piece.style.rawValue)m".utf8) }
      bytes += Array(piece.text.utf8)
      if isStyled { bytes += Array("\u{1B}[0m".utf8) }
    }
    bytes.append(ASCII.lineFeed)
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  private func padded(_ text: String, _ columns: Int) -> String {
    text + blanks(columns - TerminalText.columns(of: text))
  }
}
