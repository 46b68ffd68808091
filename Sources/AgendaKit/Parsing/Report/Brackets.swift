/// Square brackets: text that is not settled yet, unless they hold a remark of an editor.
enum Brackets {
  /// The outermost pairs of square brackets in a stretch that hold open text.
  static func open(_ text: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var quotation = Quotation(range.lowerBound)
    return outermost(text, range).filter { brackets in
      quotation.move(to: brackets.lowerBound, text)
      return !isRemark(text, brackets, in: range, isQuoted: quotation.isOpen)
    }
  }

  /// Whether a quotation is open, from the start of a paragraph on.
  private struct Quotation {
    private var place: Int
    private var depth = 0
    private var straight = 0

    init(_ start: Int) { place = start }

    var isOpen: Bool { depth > 0 || straight % 2 == 1 }

    mutating func move(to end: Int, _ text: Span<UInt8>) {
      while place < end {
        if text[place] == ASCII.quote { straight += 1 }
        if text[place] == 0xE2, place + 2 < end, text[place + 1] == 0x80 {
          if text[place + 2] == 0x9C { depth += 1 }
          if text[place + 2] == 0x9D { depth = max(0, depth - 1) }
        }
        place += 1
      }
    }
  }

  static func outermost(_ text: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var depth = 0
    var open = 0
    for i in range {
      if text[i] == ASCII.openSquare {
        if depth == 0 { open = i }
        depth += 1
      } else if text[i] == ASCII.closeSquare, depth > 0 {
        depth -= 1
        if depth == 0 { found.append(open..<i + 1) }
      }
    }
    return found
  }

  private static let remarks: Phrases = [
    "sic", "English", "French", "Spanish", "Russian", "Arabic", "Chinese", "in English",
    "in French", "in Spanish", "in Russian", "in Arabic", "in Chinese", "Original", "translation",
    "translated from", "translated by", "unofficial translation", "emphasis", "italics",
    "footnote", "footnotes", "citation", "citations", "internal", "accessed", "last accessed",
    "retrieved", "available at", "hereinafter", "hereafter", "emphasis added", "emphasis supplied",
    "see", "online", "dated", "English only", "ibid.", "A/", "E/", "signed",
  ]

  /// Whether the brackets hold the words of an editor: a remark on language or citation, or a change
  /// within a quotation.
  static func isRemark(
    _ text: Span<UInt8>,
    _ brackets: Range<Int>,
    in paragraph: Range<Int>,
    isQuoted: Bool
  ) -> Bool {
    let inner = text.trimmed(brackets.lowerBound + 1, brackets.upperBound - 1)
    guard inner.lower < inner.upper else { return false }
    if remarks.wordEnd(in: text, at: inner.lower, inner.upper) != nil { return true }
    if isCitedDate(text, brackets, inner, in: paragraph) { return true }
    guard isQuoted else { return false }
    // Points that fill a quotation stand for words that are still to come.
    return !isWholeQuotation(text, brackets, in: paragraph)
  }

  /// `A/RES/55/25 [15 November 2000]`: a date in brackets after a symbol, a number or a title.
  private static func isCitedDate(
    _ text: Span<UInt8>,
    _ brackets: Range<Int>,
    _ inner: (lower: Int, upper: Int),
    in paragraph: Range<Int>
  ) -> Bool {
    let start = ("of " as Phrase).end(in: text, at: inner.lower, inner.upper) ?? inner.lower
    guard let date = DatePhrase.read(text, start, inner.upper), date.end == inner.upper,
      date.year != nil
    else { return false }
    var end = brackets.lowerBound
    while end > paragraph.lowerBound, text[end - 1] == ASCII.space { end -= 1 }
    guard end > paragraph.lowerBound, end < brackets.lowerBound else { return false }
    // Nothing that a date follows in a sentence ends with a number, a quotation or a bracket.
    let last = text[end - 1]
    return ASCII.isDigit(last) || last == ASCII.quote || last == ASCII.closeRound
      || end - 3 >= paragraph.lowerBound && text[end - 3] == 0xE2 && text[end - 2] == 0x80
        && (last == 0x9D || last == 0x99)
  }

  /// Whether nothing but the brackets stands between the quotation marks.
  private static func isWholeQuotation(
    _ text: Span<UInt8>,
    _ brackets: Range<Int>,
    in paragraph: Range<Int>
  ) -> Bool {
    let before = brackets.lowerBound - 1
    guard before >= paragraph.lowerBound else { return false }
    let opens =
      text[before] == ASCII.quote
      || before - 2 >= paragraph.lowerBound && text[before] == 0x9C && text[before - 1] == 0x80
    guard opens, brackets.upperBound < paragraph.upperBound else { return false }
    return text[brackets.upperBound] == ASCII.quote
      || brackets.upperBound + 2 < paragraph.upperBound && text[brackets.upperBound] == 0xE2
        && text[brackets.upperBound + 1] == 0x80 && text[brackets.upperBound + 2] == 0x9D
  }
}
