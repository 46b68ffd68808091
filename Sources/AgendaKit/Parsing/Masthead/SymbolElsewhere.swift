/// The symbol of a Word or OpenDocument file whose masthead has none: it may stand in the heads of its
/// pages, or in its properties, which say so for archives.
enum SymbolElsewhere {
  /// Takes the symbol from there, and says so.
  static func take(into builder: inout DocumentBuilder) {
    let reading = builder.reading
    guard builder.document.masthead.symbol == nil, let structure = reading.source.structure else {
      return
    }
    let start = reading.blocks.first?.source ?? .none
    if let (symbol, range) = inHeads(structure, reading.source) {
      builder.document.masthead.symbol = symbol.canonical
      builder.document.masthead.places.symbol = range
      builder.say(
        "symbol-missing",
        .note,
        "the masthead has no symbol; \(symbol) stands in the heads of the pages and is taken",
        at: range
      )
    } else if let symbol = inProperties(structure) {
      builder.document.masthead.symbol = symbol
      builder.say(
        "symbol-missing",
        .note,
        "the masthead has no symbol; \(symbol), as the properties of the file say, is taken",
        at: start
      )
    }
  }

  private static func inHeads(
    _ structure: SourceStructure,
    _ source: SourceText
  ) -> (JointSymbol, SourceRange)? {
    let bytes = source.bytes
    for piece in structure.pieces where piece.part == .header {
      // The number of the page stands beside it.
      var lower = Int(piece.textLower)
      let upper = Int(max(piece.upper, piece.textLower))
      while lower < upper {
        let end = bytes[lower..<upper].firstIndex(of: ASCII.tab) ?? upper
        let text = bytes.span.trimmed(lower, end)
        let range = SourceRange(text.lower, max(text.lower, text.upper))
        if SymbolToken.isWhole(bytes.span, text.lower, text.upper),
          let symbol = JointSymbol(source.text(in: range))
        {
          return (symbol, range)
        }
        lower = end + 1
      }
    }
    return nil
  }

  /// What the properties say, unless they contradict each other.
  private static func inProperties(_ structure: SourceStructure) -> JointSymbol? {
    let symbols = structure.propertySymbols.compactMap { JointSymbol($0)?.canonical }
    guard let first = symbols.first, Set(symbols).count == 1 else { return nil }
    return first
  }
}
