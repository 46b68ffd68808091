/// What of a masthead stands in some blocks: whether the head of all pages is the masthead of a draft,
/// and not a running head.
struct MastheadLines {
  /// `Distr.: General`, `Original: English`: nothing else has such lines.
  private(set) var hasLabel = false
  private(set) var hasSymbol = false
  private var hasBody = false
  private var hasDate = false

  private static let labels: Phrases = ["Distr.", "Distr :", "Distribution:", "Original:"]
  private static let bodies: Phrases = [
    "United Nations", "Conference of the ", "General Assembly", "Economic and Social Council",
    "Security Council", "Commission on ", "Committee on ", "Human Rights Council",
  ]
  /// No head of a page has more lines.
  private static let lineLimit = 100

  init(_ blocks: some Collection<StoryBlock>) {
    for paragraph in StoryCell(blocks: Array(blocks.prefix(Self.lineLimit))).paragraphs.prefix(
      Self.lineLimit
    ) {
      // The columns of a masthead may be parted by tabs, its lines by breaks.
      for piece in paragraph.text.split(whereSeparator: { $0 < ASCII.space }) {
        read(ContiguousArray(piece))
      }
    }
  }

  private mutating func read(_ line: ContiguousArray<UInt8>) {
    let text = line.span
    let (lower, upper) = text.trimmed(0, text.count)
    if Self.labels.end(in: text, at: lower, upper) != nil { hasLabel = true }
    if Self.bodies.end(in: text, at: lower, upper) != nil { hasBody = true }
    if SymbolToken.isWhole(text, lower, upper) { hasSymbol = true }
    if let date = DatePhrase.read(text, lower, upper), date.end == upper, date.year != nil {
      hasDate = true
    }
  }

  /// Whether the lines are a masthead: a label, or two of the body, the symbol and the date. A symbol
  /// alone is what stands on every page.
  var areMasthead: Bool { hasLabel || [hasBody, hasSymbol, hasDate].count { $0 } > 1 }
}

extension StoryDocument {
  /// The head of all pages is furniture after all where the text begins with a masthead of its own.
  mutating func settleMasthead() {
    guard isMastheadOnAllPages, !MastheadLines(masthead).hasLabel,
      MastheadLines(body.prefix(30)).hasLabel
    else { return }
    pages.insert(.init(part: .header, page: mastheadPage, blocks: masthead), at: 0)
    masthead = []
  }
}
