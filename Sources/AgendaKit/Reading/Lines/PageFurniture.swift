/// Finds the lines that belong to the page: job numbers, page numbers, running symbols.
///
/// A job number line is known by itself. Bare numbers and symbols are furniture only beside other
/// furniture or a page break; a symbol also where it repeats one that already stood on its own.
struct PageFurniture {
  private let source: SourceText

  /// Marks the furniture among `lines`.
  static func mark(_ lines: inout ContiguousArray<SourceLine>, _ source: SourceText) {
    PageFurniture(source: source).mark(&lines)
  }

  /// Whether a line can be nothing but furniture, wherever it stands.
  static func isAlways(_ bytes: Span<UInt8>, _ line: SourceLine) -> Bool {
    !line.isEmpty && (isJobLine(bytes, line) || isWebsite(bytes, line))
  }

  private func mark(_ lines: inout ContiguousArray<SourceLine>) {
    var symbols: Set<ArraySlice<UInt8>> = []
    var pending: [Int] = []
    var afterFurniture = false
    var pageNumberAllowed = false
    let contents = source.bytes
    let bytes = contents.span
    for i in lines.indices {
      let line = lines[i]
      if line.startsPage {
        afterFurniture = true
        pageNumberAllowed = true
        for j in pending where isPageNumber(bytes, lines[j]) { lines[j].use = .page }
        pending = []
      }
      guard line.use == .text else { continue }
      if Self.isAlways(bytes, line) {
        lines[i].use = .page
        // What stands alone just before a job number is the foot of the same page.
        for j in pending where isPageNumber(bytes, lines[j]) { lines[j].use = .page }
        pending = []
        afterFurniture = true
        pageNumberAllowed = true
      } else if SymbolToken.isWhole(bytes, line.lower, line.upper) {
        let text = contents[line.lower..<line.upper]
        if afterFurniture && !symbols.isEmpty || symbols.contains(text)
          || afterFurniture && (i > 12 || line.startsPage && i > 0)
        {
          lines[i].use = .page
          for j in pending where isPageNumber(bytes, lines[j]) { lines[j].use = .page }
          pending = []
          afterFurniture = true
          pageNumberAllowed = true
        }
        symbols.insert(text)
      } else if isFraction(bytes, line) {
        lines[i].use = .page
        afterFurniture = true
        pageNumberAllowed = true
      } else if pageNumberAllowed, isPageNumber(bytes, line) || isJobTail(bytes, line) {
        lines[i].use = .page
      } else {
        if let token = headSymbol(bytes, line) { symbols.insert(contents[token]) }
        afterFurniture = false
        pageNumberAllowed = false
        pending = isPageNumber(bytes, line) ? pending.suffix(1) + [i] : []
      }
    }
  }

  /// The symbol that ends a line of a masthead: `United Nations CTOC/COP/WG.3/2020/1`.
  private func headSymbol(_ bytes: Span<UInt8>, _ line: SourceLine) -> Range<Int>? {
    guard line.upper - line.lower < 160, line.signs.contains(.slash) else { return nil }
    var i = line.lower
    while i < line.upper {
      let atWord = i == line.lower || ASCII.isBlank(bytes[i - 1]) || bytes[i - 1] == ASCII.bar
      if atWord, let end = SymbolToken.jointEnd(bytes, i, line.upper) { return i..<end }
      i += 1
    }
    return nil
  }

  /// `V.20-02013 (E)  160420  170420`, `V.20-02013  3/9`, `*1800932*`, `GE.18-12345`.
  private static func isJobLine(_ bytes: Span<UInt8>, _ line: SourceLine) -> Bool {
    var i = line.lower
    var found = false
    while i < line.upper {
      var end = i
      while end < line.upper, !ASCII.isBlank(bytes[end]) { end += 1 }
      if JobNumber.end(bytes, i, line.upper) == end || JobNumber.isBarcode(bytes, i, end) {
        found = true
      } else if !JobNumber.isTail(bytes, i, end) {
        return false
      }
      i = end
      while i < line.upper, ASCII.isBlank(bytes[i]) { i += 1 }
    }
    return found
  }

  /// A line of what stands beside a job number, where columns came apart.
  private func isJobTail(_ bytes: Span<UInt8>, _ line: SourceLine) -> Bool {
    line.upper - line.lower <= 8 && JobNumber.isTail(bytes, line.lower, line.upper)
  }

  /// `3/9` alone on its line.
  private func isFraction(_ bytes: Span<UInt8>, _ line: SourceLine) -> Bool {
    guard let page = CalendarWords.integer(bytes, line.lower, line.upper, digits: 3),
      page.end < line.upper, bytes[page.end] == ASCII.slash,
      let total = CalendarWords.integer(bytes, page.end + 1, line.upper, digits: 3)
    else { return false }
    return total.end == line.upper && page.value <= total.value && page.value > 0
  }

  /// `3`, `(3)`, `- 3 -`, `Page 3 of 9`.
  private func isPageNumber(_ bytes: Span<UInt8>, _ line: SourceLine) -> Bool {
    guard line.upper - line.lower <= 16 else { return false }
    if isFraction(bytes, line) { return true }
    var i = line.lower
    if let page = ("page " as Phrase).end(in: bytes, at: i, line.upper) { i = page }
    var digits = 0
    while i < line.upper {
      let byte = bytes[i]
      if ASCII.isDigit(byte) {
        digits += 1
      } else if let of = ("of " as Phrase).end(in: bytes, at: i, line.upper) {
        i = of
        continue
      } else if byte != ASCII.openRound, byte != ASCII.closeRound, byte != ASCII.hyphen,
        byte != ASCII.space, byte != ASCII.bar
      {
        return false
      }
      i += 1
    }
    return digits >= 1 && digits <= 6
  }

  private static let websiteHeads: Phrases = [
    "Total Page:", "Please recycle", "File Type:pdf", "Page 1 of ",
  ]

  /// What document websites and printers add.
  private static func isWebsite(_ bytes: Span<UInt8>, _ line: SourceLine) -> Bool {
    return websiteHeads.end(in: bytes, at: line.lower, line.upper) != nil
  }
}
