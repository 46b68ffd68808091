extension StructuredPosition {
  /// The place in words: `paragraph 12`, `first page header, paragraph 2`, `paragraph 40, row 3,
  /// cell 2`.
  public var shown: String {
    var words = page.map { "\($0.rawValue) page " } ?? ""
    if part != .document { words += "\(part.rawValue), " }
    words += "paragraph \(paragraph)"
    if let row { words += ", row \(row)" }
    if let cell { words += ", cell \(cell)" }
    return words
  }
}

extension SourceText {
  /// The place of an offset in words: `line 12`, or by part and paragraph in a Word file.
  func shownPlace(of offset: Int, _ lines: LineTable) -> String {
    position(of: offset)?.shown ?? "line \(lines.location(of: offset).line)"
  }

  /// The same with the first words of the paragraph: `paragraph 31, “At the eighth meeting of…”`.
  func shownPlaceWithWords(of offset: Int, _ lines: LineTable) -> String {
    let opening = opening(at: offset)
    return shownPlace(of: offset, lines) + (opening.isEmpty ? "" : ", “\(opening)”")
  }

  /// The line and the column of an offset; in a Word or OpenDocument file the column is that of the
  /// paragraph's own text.
  func location(of offset: Int, in lines: LineTable) -> SourceLocation {
    var location = lines.location(of: offset)
    if let position = position(of: offset) { location.column = position.column }
    return location
  }

  /// The first words of the paragraph at an offset of a Word or OpenDocument file; empty for a text.
  func opening(at offset: Int) -> String {
    guard let range = structure?.pieceText(at: offset) else { return "" }
    var words: [UInt8] = []
    var count = 0
    var isCut = false
    for byte in bytes[range.offsets] {
      if !ASCII.isBlank(byte) {
        words.append(byte)
      } else if let last = words.last, last != ASCII.space {
        count += 1
        if count == 5 || words.count >= 48 {
          isCut = true
          break
        }
        words.append(ASCII.space)
      }
    }
    if words.last == ASCII.space { words.removeLast() }
    return TerminalText.escaped(String(decoding: words.prefix(200), as: UTF8.self))
      + (isCut ? "…" : "")
  }
}
