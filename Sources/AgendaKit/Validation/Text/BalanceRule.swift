/// Brackets close.
enum BracketUnbalancedRule: Rule {
  static let description = RuleDescription(
    "bracket-unbalanced",
    .text,
    .warning,
    summary: "Round and square brackets close, in the paragraph in which they open; draft text in "
      + "square brackets may run over several",
    reason: "A bracket was deleted with the words beside it.",
    source: .logic("Brackets come in pairs."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "archives (CTOC/COP/WG.6/2031/3).\n\nDocumentation\n\nNote by",
        breaks: "archives (CTOC/COP/WG.6/2031/3.\n\nDocumentation\n\nNote by"
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    var open: [Int] = []
    var scanned: UInt32 = 0
    for block in context.blocks {
      // A list inside a paragraph was scanned with it.
      guard block.range.upper > scanned else { continue }
      scanned = block.range.upper
      var balance = Balance()
      balance.scan(context.text, block.range)
      if let pair = balance.mixedPair {
        findings.report(
          "The bracket that opens here is closed by a bracket of another kind",
          at: SourceRange(pair.open, pair.open + 1),
          notes: [
            Diagnostic.Note(
              message: "Where it closes",
              range: SourceRange(pair.close, pair.close + 1)
            )
          ]
        )
        continue
      }
      for place in balance.leftClosed {
        // Square brackets of a draft may have opened in an earlier paragraph.
        if context.text.bytes[place] == ASCII.closeSquare, !open.isEmpty {
          open.removeLast()
        } else {
          report("closes", "opened", place, context, &findings)
        }
      }
      for place in balance.leftOpen + balance.odd {
        if context.text.bytes[place] == ASCII.openSquare {
          open.append(place)
        } else {
          report("opens", "closed", place, context, &findings)
        }
      }
    }
    for place in open { report("opens", "closed", place, context, &findings) }
  }

  private static func report(
    _ does: String,
    _ isNot: String,
    _ place: Int,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    findings.report(
      "The bracket that \(does) here is not \(isNot)",
      at: SourceRange(place, place + 1)
    )
  }

  /// The brackets of one piece of text.
  private struct Balance {
    var leftOpen: [Int] = []
    var leftClosed: [Int] = []
    /// Opening brackets that another kind closed over.
    var odd: [Int] = []
    /// The number of the last label, `1)`.
    private var lastNumber = 0

    /// "( ]": the only two that are left, one after the other.
    var mixedPair: (open: Int, close: Int)? {
      guard leftOpen.count == 1, leftClosed.count == 1, odd.isEmpty, leftOpen[0] < leftClosed[0]
      else { return nil }
      return (leftOpen[0], leftClosed[0])
    }

    mutating func scan(_ text: DocumentText, _ range: SourceRange) {
      let bytes = text.bytes.span
      var next = Int(range.lower)
      let end = Int(range.upper)
      while true {
        let i = ByteScan.firstBracket(bytes, next, end)
        guard i < end else { return }
        next = i + 1
        switch bytes[i] {
        case ASCII.openRound, ASCII.openSquare: leftOpen.append(i)
        case ASCII.closeRound, ASCII.closeSquare:
          let partner = bytes[i] == ASCII.closeRound ? ASCII.openRound : ASCII.openSquare
          if let last = leftOpen.last, bytes[last] == partner {
            leftOpen.removeLast()
          } else if bytes[i] == ASCII.closeRound, isLabel(bytes, i, from: Int(range.lower)) {
            continue
          } else if leftOpen.count > 1, bytes[leftOpen[leftOpen.count - 2]] == partner {
            // "( [ )": the inner one is the odd one.
            odd.append(leftOpen.removeLast())
            leftOpen.removeLast()
          } else {
            leftClosed.append(i)
          }
        default: continue
        }
      }
    }

    /// "a)", "12)" or "iii)": a label, not the end of a bracket.
    private mutating func isLabel(_ s: Span<UInt8>, _ i: Int, from start: Int) -> Bool {
      var j = i
      var isNumeral = true
      var isNumber = true
      while j > start, i - j < 5, ASCII.isAlphanumeric(s[j - 1]) {
        j -= 1
        isNumber = isNumber && ASCII.isDigit(s[j])
        isNumeral = isNumeral && (s[j] == 0x69 || s[j] == 0x76 || s[j] == 0x78)
      }
      guard j < i, i - j == 1 || (i - j == 2 && isNumber) || (i - j <= 4 && isNumeral) else {
        return false
      }
      guard j == start || ASCII.isBlank(s[j - 1]) else { return false }
      guard isNumber else { return true }
      // "Articles 7 and 8)": numbers that label run from 1, or begin a line.
      let number = s.extracting(j..<i).indices.reduce(0) { $0 * 10 + Int(s[j + $1] & 0x0F) }
      guard number == 1 || number == lastNumber + 1 || j == start || s[j - 1] == ASCII.lineFeed
      else { return false }
      lastNumber = number
      return true
    }
  }
}

/// Quotation marks close.
enum QuoteUnbalancedRule: Rule {
  static let description = RuleDescription(
    "quote-unbalanced",
    .text,
    .warning,
    summary: "Quotation marks close; a quotation over several paragraphs opens in each and closes "
      + "in the last",
    reason: "Nobody knows where a quotation without an end ends.",
    source: .logic("Quotation marks come in pairs."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "entitled “Records for all”,",
        breaks: "entitled “Records for all,"
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    // The mark that opens a quotation that goes on in the next paragraph.
    var pending: Int?
    var scanned: UInt32 = 0
    for block in context.blocks {
      guard block.range.upper > scanned else { continue }
      scanned = block.range.upper
      let marks = self.marks(in: block.range, context)
      var open: [Int] = pending.map { [$0] } ?? []
      let wasPending = pending != nil
      pending = nil
      for (n, mark) in marks.enumerated() {
        switch mark.kind {
        case .opening:
          if wasPending, n == 0, open.count == 1, isFirst(mark.place, block, context) {
            open = [mark.place]
          } else {
            open.append(mark.place)
          }
        case .closing:
          if open.popLast() == nil { report("closes", "opened", mark.place, 3, context, &findings) }
        case .straight:
          // A straight mark may close a typographic one: two kinds, but a pair.
          if let last = open.last,
            context.text.bytes[last] == ASCII.quote || isClosing(mark.place, context)
          {
            open.removeLast()
          } else {
            open.append(mark.place)
          }
        }
      }
      if wasPending, marks.isEmpty, block.kind != .paragraph { pending = open.first; continue }
      // What is open at the end of a paragraph that begins with it may go on in the next.
      if open.count == 1, let last = open.last, block.kind == .paragraph,
        context.text.bytes[last] != ASCII.quote, nextOpens(after: block, context)
      {
        pending = last
        continue
      }
      for place in open {
        let length = context.text.bytes[place] == ASCII.quote ? 1 : 3
        report("opens", "closed", place, length, context, &findings)
      }
    }
  }

  private enum Kind { case opening, closing, straight }

  private static func marks(
    in range: SourceRange,
    _ context: ValidationContext
  ) -> [(kind: Kind, place: Int)] {
    var marks: [(kind: Kind, place: Int)] = []
    let text = context.text
    let bytes = text.bytes.span
    var i = Int(range.lower)
    let end = Int(range.upper)
    while true {
      i = ByteScan.firstQuote(bytes, i, end)
      guard i < end else { break }
      let byte = bytes[i]
      if byte == ASCII.quote {
        // After a figure it stands for inches.
        if i == 0 || !ASCII.isDigit(bytes[i - 1]) { marks.append((.straight, i)) }
      } else if byte == 0xE2, i + 2 < end, bytes[i + 1] == 0x80 {
        if bytes[i + 2] == 0x9C { marks.append((.opening, i)) }
        if bytes[i + 2] == 0x9D { marks.append((.closing, i)) }
        i += 2
      }
      i += 1
    }
    return marks
  }

  /// Whether a straight mark stands behind a word, with none behind it.
  private static func isClosing(_ place: Int, _ context: ValidationContext) -> Bool {
    let bytes = context.text.bytes
    return place > 0 && !ASCII.isBlank(bytes[place - 1]) && bytes[place - 1] != ASCII.openRound
      && (place + 1 == bytes.count || !ASCII.isAlphanumeric(bytes[place + 1]))
  }

  /// Whether a mark is the first character of its paragraph, but for a number.
  private static func isFirst(
    _ place: Int,
    _ block: TextBlock,
    _ context: ValidationContext
  ) -> Bool {
    place - Int(block.range.lower) <= 8
  }

  /// Whether the next paragraph begins with an opening mark.
  private static func nextOpens(after block: TextBlock, _ context: ValidationContext) -> Bool {
    let bytes = context.text.bytes
    var i = Int(block.range.upper)
    while i < bytes.count, ASCII.isBlank(bytes[i]) { i += 1 }
    return i + 2 < bytes.count && bytes[i] == 0xE2 && bytes[i + 1] == 0x80 && bytes[i + 2] == 0x9C
  }

  private static func report(
    _ does: String,
    _ isNot: String,
    _ place: Int,
    _ length: Int,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    findings.report(
      "The quotation mark that \(does) here is not \(isNot)",
      at: SourceRange(place, place + length)
    )
  }
}
