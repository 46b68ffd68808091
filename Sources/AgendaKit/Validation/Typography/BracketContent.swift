/// What stands in square brackets: text still open, or a remark, a note's mark, a link.
struct BracketContent {
  /// Whether the text is still open.
  let isOpen: Bool

  /// - Parameters:
  ///   - lower: where the bracket opens.
  ///   - upper: one past where it closes.
  ///   - isQuoted: whether the bracket stands in a quotation.
  ///   - lineStart: where its line begins.
  init(
    _ s: Span<UInt8>,
    _ lower: Int,
    _ upper: Int,
    isQuoted: Bool,
    lineStart: Int,
    context: ValidationContext
  ) {
    let text = context.plainText(SourceRange(lower + 1, upper - 1)).lowercased()
    let content = Array(text.utf8)
    isOpen =
      !Self.isMarkup(s, lower, upper, content) && !Self.isRemark(text, content)
      && !Self.isNoteMark(s, lower, upper, lineStart, content)
      && (!isQuoted || OpenWords.isField(content))
      && !Self.isCitation(s, lower, upper, content, context)
  }

  /// A link, a reference or a task of Markdown, an attribute of a converter.
  private static func isMarkup(_ s: Span<UInt8>, _ lower: Int, _ upper: Int, _ content: [UInt8])
    -> Bool
  {
    if content.isEmpty { return upper < s.count && s[upper] == 0x7B }
    if content[0] == 0x5E || content[0] == 0x21 || content[0] == 0x23 { return true }
    if lower > 0, s[lower - 1] == 0x21 || s[lower - 1] == ASCII.backslash { return true }
    guard upper < s.count else { return false }
    switch s[upper] {
    case ASCII.openRound, ASCII.openSquare, 0x7B: return true
    case ASCII.colon
    where content.last.map(ASCII.isDigit) == true && content.count <= 6
      && ASCII.isLetter(content[0]):
      // "Commented [AB1]:"
      return true
    case ASCII.colon:
      // "[1]: https://…" at the start of a line.
      return lower == 0 || s[lower - 1] == ASCII.lineFeed
    default: return content == [0x78] && lower > 1 && s[lower - 2] == ASCII.hyphen
    }
  }

  /// "[1]" glued to the word before it, or at the start of a line before its note.
  private static func isNoteMark(
    _ s: Span<UInt8>,
    _ lower: Int,
    _ upper: Int,
    _ lineStart: Int,
    _ content: [UInt8]
  ) -> Bool {
    guard content.count <= 3, content.allSatisfy({ ASCII.isDigit($0) || $0 == ASCII.star }) else {
      // "[a]greement", where a letter was altered.
      return content.count == 1 && upper < s.count && ASCII.isLetter(s[upper])
        && (lower == 0 || !ASCII.isWord(s[lower - 1])) && isInsideQuotation(s, lower)
    }
    guard lower > lineStart else { return true }
    return !ASCII.isBlank(s[lower - 1]) && s[lower - 1] != ASCII.openRound
      && s[lower - 1] != ASCII.slash
  }

  /// Whether a quotation mark opens shortly before.
  private static func isInsideQuotation(_ s: Span<UInt8>, _ lower: Int) -> Bool {
    var i = lower - 1
    while i >= 0, lower - i < 4 {
      if s[i] == ASCII.quote || s[i] == 0x9C || s[i] == 0x98 { return true }
      i -= 1
    }
    return false
  }

  /// Remarks that editors print.
  private static let remarks: [FixedText] = [
    "sic", "sic!", "ibid", "ibid.", "emphasis added", "emphasis in original", "emphasis supplied",
    "footnote omitted", "footnotes omitted", "citation omitted", "citations omitted",
    "continued", "cont’d", "joint item", "joint items", "online", "unedited", "in translation",
    "adopted without a vote", "translated from arabic", "internal quotations omitted",
  ]
  private static let remarkHeads: [FixedText] = [
    "original:", "original ", "translated ", "translation ", "see ", "accessed ", "last accessed",
    "hereinafter", "on file ", "for the ", "submitted ", "received ", "start", "end", "on the ",
    "resolution ", "decision ", "agenda item ", "item ", "without reference to a main committee",
  ]
  private static let languages: Set<String> = [
    "arabic", "chinese", "english", "french", "russian", "spanish", "only", "and", "or", "all",
    "in",
    "languages", "german", "portuguese", "original", "version",
  ]

  private static func isRemark(_ text: String, _ content: [UInt8]) -> Bool {
    let span = content.span
    if remarks.contains(where: { $0.end(in: span, at: 0, content.count) == content.count }) {
      return true
    }
    if remarkHeads.contains(where: { $0.end(in: span, at: 0, content.count) != nil }) {
      return !OpenWords.holdsGap(content)
    }
    let words = content.split { !ASCII.isLetter($0) }
      .map { String(decoding: $0, as: UTF8.self) }
    return !words.isEmpty && words.allSatisfy { languages.contains($0) }
      && words.contains { !["and", "or", "all", "in"].contains($0) }
  }

  /// A year; a symbol alone; a date in a note, in a list of papers, or after a number or a quotation:
  /// "resolution 55/25 [15 November 2000]".
  private static func isCitation(
    _ s: Span<UInt8>,
    _ lower: Int,
    _ upper: Int,
    _ content: [UInt8],
    _ context: ValidationContext
  ) -> Bool {
    if content.count == 4, content.allSatisfy({ ASCII.isDigit($0) }) { return true }
    let range = SourceRange(lower, upper)
    let mentions = context.document.mentions(in: range)
    guard mentions.count == 1, let mention = mentions.first else { return false }
    // The date may count the bracket that opens before it.
    let isWhole = mention.range.count + 2 >= range.count
    if case .symbol = mention.value { return isWhole }
    guard mention.value.isDate, let block = context.block(around: range) else { return false }
    let isAfterNumber =
      lower > 1 && s[lower - 1] == ASCII.space
      && (ASCII.isDigit(s[lower - 2]) || s[lower - 2] == ASCII.quote || s[lower - 2] == 0x9D)
    return isWhole && (block.kind == .footnote || block.kind == .documentation || isAfterNumber)
  }
}
