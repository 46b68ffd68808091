/// Square brackets: text that is not settled yet, unless they hold a remark of an editor.
enum Brackets {
  /// The outermost pairs of square brackets in a stretch that hold open text.
  static func open(_ text: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var quotation = Quotation(range.lowerBound)
    return outermost(text, range).filter { brackets in
      quotation.move(to: brackets.lowerBound, text)
      return isOpen(text, brackets, in: range, isQuoted: quotation.isOpen)
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

  /// Whether brackets hold text that is still open: no remark of an editor on language or citation,
  /// no mark of a note or of markup, no change within a quotation.
  /// - Parameters:
  ///   - isQuoted: whether the brackets stand in a quotation.
  ///   - isCitation: whether they stand in a note or a list of papers, where a date is no open one.
  static func isOpen(
    _ text: Span<UInt8>,
    _ brackets: Range<Int>,
    in paragraph: Range<Int>,
    isQuoted: Bool,
    isCitation: Bool = false
  ) -> Bool {
    let inner = text.trimmed(brackets.lowerBound + 1, brackets.upperBound - 1)
    let content = (inner.lower..<max(inner.lower, inner.upper)).map {
      ASCII.isBlank(text[$0]) || text[$0] == ASCII.lineFeed
        ? ASCII.space : ASCII.lowercased(text[$0])
    }
    if isMarkup(text, brackets, content) || isRemark(content)
      || isLabel(text, brackets, content, in: paragraph)
    {
      return false
    }
    if !content.isEmpty, isCited(text, brackets, inner, in: paragraph, isCitation: isCitation) {
      return false
    }
    // Points that fill a quotation stand for words that are still to come.
    return !isQuoted || isField(content) || isWholeQuotation(text, brackets, in: paragraph)
  }

  /// A link, a reference or a task of Markdown, an attribute of a converter.
  private static func isMarkup(_ s: Span<UInt8>, _ brackets: Range<Int>, _ content: [UInt8]) -> Bool
  {
    let (lower, upper) = (brackets.lowerBound, brackets.upperBound)
    if content.isEmpty { return upper < s.count && s[upper] == 0x7B }
    if content[0] == 0x5E || content[0] == 0x21 || content[0] == 0x23 { return true }
    if lower > 0, s[lower - 1] == 0x21 || s[lower - 1] == ASCII.backslash { return true }
    if isRevisionMark(s, lower, content) { return true }
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

  private static let revisionMarks: [Phrase] = [
    "Commented ", "Comment ", "Moved (insertion) ", "Moved up ", "Moved down ", "Moved ",
    "Deleted ", "Formatted ", "Inserted ",
  ]

  /// "Commented [JS12R11]:", "Moved (insertion) [3]", as Word prints them.
  private static func isRevisionMark(_ s: Span<UInt8>, _ lower: Int, _ content: [UInt8]) -> Bool {
    guard content.last.map(ASCII.isDigit) == true, lower > 4 else { return false }
    return revisionMarks.contains { word in
      let start = lower - word.count
      return start >= 0 && word.end(in: s, at: start, lower) == lower
    }
  }

  /// "[1]" glued to the word before it, or at the start of a line before its note; "[a]" after the
  /// number of a provision, or where a quotation was altered: "[a]greement".
  private static func isLabel(
    _ s: Span<UInt8>,
    _ brackets: Range<Int>,
    _ content: [UInt8],
    in paragraph: Range<Int>
  ) -> Bool {
    let lower = brackets.lowerBound
    guard content.count <= 3, !content.isEmpty else { return false }
    guard content.allSatisfy({ ASCII.isDigit($0) || $0 == ASCII.star }) else {
      guard content.count == 1, ASCII.isLetter(content[0]), lower > 0 else { return false }
      if lower > 1, s[lower - 1] == ASCII.space, s[lower - 2] == ASCII.closeRound { return true }
      return brackets.upperBound < s.count && ASCII.isLetter(s[brackets.upperBound])
        && !ASCII.isWord(s[lower - 1]) && isInsideQuotation(s, lower)
    }
    guard lower > paragraph.lowerBound, s[lower - 1] != ASCII.lineFeed else {
      // "[12] July" is a day that is not settled.
      let next = brackets.upperBound + 1
      return next >= s.count || CalendarWords.month(s, next, s.count) == nil
    }
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

  /// Remarks that editors print, alone in the brackets.
  private static let remarks: Set<String> = [
    "sic", "sic!", "ibid", "ibid.", "emphasis added", "emphasis in original",
    "emphasis supplied", "footnote omitted", "footnotes omitted", "citation omitted",
    "citations omitted", "continued", "cont’d", "joint item", "joint items", "online",
    "unedited", "in translation", "adopted without a vote", "internal quotations omitted",
    "without reference to a main committee", "dated", "signed", "internal", "italics", "draft",
  ]
  /// How longer remarks begin.
  private static let heads: Phrases = [
    "original", "translated from", "translated by", "translation", "unofficial translation", "see",
    "accessed", "last accessed", "retrieved", "available at", "hereinafter", "hereafter",
    "on file", "for the", "submitted", "received", "start", "end", "on the", "resolution",
    "decision", "agenda item", "item", "emphasis", "footnote", "footnotes", "citation",
    "citations", "signed", "sic", "ibid",
  ]
  private static let languages: Set<String> = [
    "arabic", "chinese", "english", "french", "russian", "spanish", "only", "and", "or", "all",
    "in", "languages", "german", "portuguese", "original", "version",
  ]

  private static func isRemark(_ content: [UInt8]) -> Bool {
    if remarks.contains(String(decoding: content, as: UTF8.self)) { return true }
    if heads.wordEnd(in: content.span, at: 0, content.count) != nil {
      return !holdsGap(content) && !content.starts(with: "see comment".utf8)
    }
    let words = content.split { !ASCII.isLetter($0) }
      .map { String(decoding: $0, as: UTF8.self) }
    return !words.isEmpty && words.allSatisfy { languages.contains($0) }
      && words.contains { !["and", "or", "all", "in"].contains($0) }
  }

  private static let fieldWords: Set<String> = [
    "name", "names", "date", "dates", "place", "country", "title", "number", "symbol", "venue",
    "town", "city", "insert", "tbc", "tbd", "tba", "xx", "xxx", "time", "ordinal", "topic",
    "surname", "placeholder", "blank", "room", "link", "address",
  ]

  /// Whether words in brackets name what is to come.
  static func isField(_ content: [UInt8]) -> Bool {
    let words = content.split { !ASCII.isLetter($0) }.map { String(decoding: $0, as: UTF8.self) }
    return words.contains { fieldWords.contains($0.lowercased()) }
  }

  /// Whether a remark leaves something open.
  private static func holdsGap(_ content: [UInt8]) -> Bool {
    content.contains { $0 == 0x3F || $0 == ASCII.underscore }
      || content.split { !ASCII.isLetter($0) }.contains { $0.allSatisfy { $0 == 0x78 } }
  }

  private static func followsMonth(_ text: Span<UInt8>, _ end: Int, _ lower: Int) -> Bool {
    var upper = end
    while upper > lower, ASCII.isBlank(text[upper - 1]) { upper -= 1 }
    var start = upper
    while start > lower, ASCII.isLetter(text[start - 1]) { start -= 1 }
    let word = String(decoding: (start..<upper).map { text[$0] }, as: UTF8.self)
    return CalendarDate.monthNames.contains(word)
  }

  /// A year or a symbol alone; a date after a symbol, a number or a title, or in a citation.
  private static func isCited(
    _ text: Span<UInt8>,
    _ brackets: Range<Int>,
    _ inner: (lower: Int, upper: Int),
    in paragraph: Range<Int>,
    isCitation: Bool
  ) -> Bool {
    let content = inner.lower..<inner.upper
    if content.count == 4, content.allSatisfy({ ASCII.isDigit(text[$0]) }) {
      // "26 August [2033]" is the year of a day.
      return !followsMonth(text, brackets.lowerBound, paragraph.lowerBound)
    }
    if ASCII.isUpper(text[inner.lower]), content.count(where: { text[$0] == ASCII.slash }) >= 2,
      !content.contains(where: { ASCII.isBlank(text[$0]) || text[$0] == 0x3F })
    {
      return !content.contains { text[$0] == 0x58 }
    }
    return isCitedDate(text, brackets, inner, in: paragraph, isCitation: isCitation)
  }

  /// `A/RES/55/25 [15 November 2000]`: a date in brackets after a symbol, a number or a title.
  private static func isCitedDate(
    _ text: Span<UInt8>,
    _ brackets: Range<Int>,
    _ inner: (lower: Int, upper: Int),
    in paragraph: Range<Int>,
    isCitation: Bool
  ) -> Bool {
    let start = ("of " as Phrase).end(in: text, at: inner.lower, inner.upper) ?? inner.lower
    guard let date = DatePhrase.read(text, start, inner.upper), date.end == inner.upper,
      date.year != nil
    else { return false }
    if isCitation { return true }
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
