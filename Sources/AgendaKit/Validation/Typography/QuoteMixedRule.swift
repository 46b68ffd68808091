/// Quotation marks are of one kind.
enum QuoteMixedRule: Rule {
  static let description = RuleDescription(
    "quote-mixed",
    .text,
    .note,
    summary: "Quotation marks are typographic throughout, or straight throughout",
    reason: "Straight marks among typographic ones were pasted from elsewhere.",
    source: .editorialManual(
      page: "quotations",
      address: "https://www.un.org/dgacm/en/content/editorial-manual/quotations"
    ),
    examples: [
      RuleExample(
        in: .report,
        keeps: "entitled “Other matters”.",
        breaks: "entitled \"Other matters\"."
      )
    ],
    fix: RuleFix(safe: "Writes typographic marks")
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let text = context.text
    let bytes = text.bytes.span
    var typographic = 0
    var straight: [(open: Int, close: Int?)] = []
    var scanned: UInt32 = 0
    for block in context.blocks where block.range.upper > scanned && block.kind != .cell {
      scanned = block.range.upper
      var open: Int?
      do {
        let part = block.range
        var i = Int(part.lower)
        let end = Int(part.upper)
        while true {
          i = ByteScan.firstQuote(bytes, i, end)
          guard i < end else { break }
          if bytes[i] == 0xE2 {
            if i + 2 < end, bytes[i + 1] == 0x80, bytes[i + 2] == 0x9C || bytes[i + 2] == 0x9D {
              typographic += 1
            }
            i += 3
            continue
          }
          // Around a value in a tag, or after a figure, it is no quotation mark.
          if let value = valueEnd(bytes, i, end) {
            i = value + 1
            continue
          }
          if i > 0, ASCII.isDigit(bytes[i - 1]) {
            i += 1
            continue
          }
          if let first = open {
            straight.append((first, i))
            open = nil
          } else {
            open = i
          }
          i += 1
        }
      }
      if let first = open { straight.append((first, nil)) }
    }
    guard typographic > 0, !straight.isEmpty, straight.count * 2 <= typographic + 2 else { return }
    for pair in straight { report(pair.open, pair.close, bytes, &findings) }
  }

  private static func report(
    _ open: Int,
    _ close: Int?,
    _ bytes: Span<UInt8>,
    _ findings: inout FindingList
  ) {
    let isClosing =
      close == nil && open > 0 && !ASCII.isBlank(bytes[open - 1])
      && bytes[open - 1] != ASCII.openRound
    var edits = [
      Diagnostic.Edit(range: SourceRange(open, open + 1), replacement: isClosing ? "”" : "“")
    ]
    if let close {
      edits.append(Diagnostic.Edit(range: SourceRange(close, close + 1), replacement: "”"))
    }
    findings.report(
      close == nil
        ? "A straight quotation mark stands here, a typographic one at the other end"
        : "These quotation marks are straight, the others of the document typographic",
      at: SourceRange(open, open + 1),
      notes: close.map {
        [Diagnostic.Note(message: "The other one", range: SourceRange($0, $0 + 1))]
      }
        ?? [],
      fix: Diagnostic.Fix(message: "Set typographic marks", edits: edits)
    )
  }

  /// The mark that ends the value of an attribute that begins at one.
  private static func valueEnd(_ s: Span<UInt8>, _ i: Int, _ end: Int) -> Int? {
    guard i > 0, s[i - 1] == 0x3D else { return nil }
    var upper = i + 1
    while upper < end, s[upper] != ASCII.quote { upper += 1 }
    return upper < end ? upper : nil
  }
}
