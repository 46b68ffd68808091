/// Reads one entry of a list of documents: "Title (SYMBOL) (remark)".
enum DocumentationEntryParser {
  /// The entry of a block, a label of a lettered list before it; nil for running text without a
  /// symbol, which is no entry.
  static func entry(_ block: Block, _ reading: Reading) -> DocumentationEntry? {
    let bytes = reading.text.bytes
    var text = reading.trimmed(block.text)
    var label: String?
    if let mark = reading.label(block) {
      switch mark.kind {
      case .letter(let value): label = ItemNumber.letters(value)
      case .number(let number, nil): label = String(number)
      default: break
      }
      if label != nil { text = mark.end..<text.upperBound }
    }
    text = reading.withoutFinalPunctuation(text)
    var title = text
    var note: String?
    var symbols: [DocumentSymbol] = []
    // Brackets are taken off the end: first a remark, then the symbols.
    while let brackets = lastBrackets(bytes.span, title) {
      let inner = brackets.lowerBound + 1..<brackets.upperBound - 1
      let (named, remark) = self.symbols(bytes.span, inner, reading)
      if named.isEmpty {
        guard symbols.isEmpty, note == nil,
          hasSymbols(bytes.span, title.lowerBound, brackets.lowerBound)
        else { break }
        note = reading.string(reading.trimmed(inner))
      } else {
        guard symbols.isEmpty else { break }
        symbols = named
        note = note ?? remark.map { reading.string($0) }
      }
      title = reading.withoutFinalPunctuation(
        reading.trimmed(title.lowerBound..<brackets.lowerBound)
      )
      if !symbols.isEmpty { break }
    }
    if symbols.isEmpty, let found = trailingSymbol(bytes.span, title, reading) {
      symbols = found.symbols
      title = reading.withoutFinalPunctuation(reading.trimmed(title.lowerBound..<found.start))
    }
    if symbols.isEmpty, let found = leadingSymbols(bytes.span, title, reading) {
      symbols = found.symbols
      title = reading.trimmed(found.end..<title.upperBound)
    }
    if symbols.isEmpty, Sentence.isRunning(bytes.span, block.text) { return nil }
    return DocumentationEntry(
      label: label,
      title: reading.string(title),
      symbols: symbols,
      note: note,
      range: reading.marks(in: block.text).reduce(block.source) { $0.union($1.range) }
    )
  }

  /// The brackets that end a text.
  private static func lastBrackets(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    guard let last = range.last else { return nil }
    if text[last] == ASCII.closeSquare { return lastRemark(text, range) }
    guard text[last] == ASCII.closeRound else { return nil }
    var depth = 0
    var i = last
    while i >= range.lowerBound {
      if text[i] == ASCII.closeRound { depth += 1 }
      if text[i] == ASCII.openRound {
        depth -= 1
        if depth == 0 { return i..<range.upperBound }
      }
      i -= 1
    }
    return nil
  }

  /// A remark of the editor in square brackets at the end: "[English only]".
  private static func lastRemark(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    guard let open = range.last(where: { text[$0] == ASCII.openSquare }),
      !Brackets.isOpen(text, open..<range.upperBound, in: range, isQuoted: false)
    else { return nil }
    return open..<range.upperBound
  }

  private static let linkWords: Phrases = ["and", "see", "see also"]

  /// The symbols in brackets that hold nothing else but dashes, "and", "see", and a remark after a
  /// comma: `(SYMBOL, in English only)`.
  private static func symbols(
    _ text: Span<UInt8>,
    _ range: Range<Int>,
    _ reading: Reading
  ) -> (symbols: [DocumentSymbol], remark: Range<Int>?) {
    var symbols: [DocumentSymbol] = []
    // What "and Add.1" after it modifies.
    var whole: DocumentSymbol?
    // What "and 2" after "and Corr.1" goes on with.
    var modified: DocumentSymbol?
    var i = range.lowerBound
    while i < range.upperBound {
      if let end = SymbolToken.end(text, i, range.upperBound) {
        if let several = SymbolRange.read(text, i, end, range.upperBound) {
          symbols += several.symbols
          whole = nil
          i = several.upper
          continue
        }
        guard let symbol = DocumentSymbol(reading.string(i..<end)) else { return ([], nil) }
        symbols.append(symbol)
        whole = symbol
        modified = nil
        i = end
      } else if let whole,
        let modifier = SymbolModifier.read(text, at: i, range.upperBound, of: whole)
      {
        symbols.append(modifier.symbol)
        modified = modifier.symbol
        i = modifier.upper
      } else if let last = modified,
        let another = SymbolModifier.another(text, i, range.upperBound, after: last)
      {
        symbols.append(another.symbol)
        modified = another.symbol
        i = another.upper
      } else if let word = Self.linkWords.wordEnd(
        in: text,
        at: i,
        range.upperBound
      ) {
        i = word
      } else if let dash = Dash.end(text, i, range.upperBound) {
        i = dash
      } else if [ASCII.space, ASCII.comma, ASCII.semicolon].contains(text[i]) {
        i += 1
      } else {
        guard !symbols.isEmpty, i >= 2, [ASCII.comma, ASCII.semicolon].contains(text[i - 2]) else {
          return ([], nil)
        }
        // "(SYMBOL, para. 38)" names a symbol as well.
        let isPinpoint = pinpoints.end(in: text, at: i, range.upperBound) != nil
        return (symbols, isPinpoint ? nil : reading.trimmed(i..<range.upperBound))
      }
    }
    return (symbols, nil)
  }

  private static let pinpoints: Phrases = [
    "para", "annex", "chap", "sect", "appendix", "art", "p.", "pp.", "resolution", "decision",
  ]

  private static func hasSymbols(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    var i = lower
    while i < upper {
      if (i == lower || !ASCII.isWord(text[i - 1])), SymbolToken.end(text, i, upper) != nil {
        return true
      }
      i += 1
    }
    return false
  }

  /// The symbols before a colon, a dash or a tab: "CTOC/COP/WG.7/2017/3 and Add.1: Compilation of…".
  private static func leadingSymbols(
    _ text: Span<UInt8>,
    _ range: Range<Int>,
    _ reading: Reading
  ) -> (symbols: [DocumentSymbol], end: Int)? {
    guard let token = SymbolToken.jointEnd(text, range.lowerBound, range.upperBound) else {
      return nil
    }
    var i = token
    while i < range.upperBound, text[i] != ASCII.colon,
      !ASCII.isUpper(text[i]) || i == token
        || SymbolModifier.begins(text, i, range.upperBound)
    {
      if text[i] == ASCII.space, Dash.end(text, i + 1, range.upperBound) != nil { break }
      i += 1
    }
    let symbols = self.symbols(text, range.lowerBound..<min(i, range.upperBound), reading).symbols
    guard !symbols.isEmpty else { return nil }
    while i < range.upperBound, text[i] == ASCII.space || text[i] == ASCII.colon { i += 1 }
    if let dash = Dash.end(text, i, range.upperBound) { i = dash }
    return i < range.upperBound ? (symbols, i) : nil
  }

  /// A symbol at the end of a text, after a comma or a dash, without brackets.
  private static func trailingSymbol(
    _ text: Span<UInt8>,
    _ range: Range<Int>,
    _ reading: Reading
  ) -> (symbols: [DocumentSymbol], start: Int)? {
    var i = range.lowerBound
    while i < range.upperBound {
      if i == range.lowerBound || !ASCII.isWord(text[i - 1]),
        let end = SymbolToken.jointEnd(text, i, range.upperBound)
      {
        // Symbols that are joined end together, from whichever of them one begins.
        guard end == range.upperBound else {
          i = end
          continue
        }
        let symbols = self.symbols(text, i..<end, reading).symbols
        return symbols.isEmpty ? nil : (symbols, i)
      }
      i += 1
    }
    return nil
  }
}
