/// Finds the marks of Markdown and HTML in one pass.
struct MarkupScanner {
  private let source: SourceText
  private var markup = Markup()
  private var openBrackets = ContiguousArray<Int>()
  private var open = OpenEmphasis()
  private var grid = GridEmphasis()
  private var lists = ListNumbers()
  private var placedLines = PlacedLines()
  private var paragraphTags = 0
  private var blankLines = 0
  private var needsSorting = false
  private var unclosed: Set<String> = []
  private var signPlaces: [String: Int] = [:]

  /// How many marks may wait for their partner; more are text.
  private static let openLimit = 64

  static func scan(_ source: SourceText) -> Markup {
    var scanner = MarkupScanner(source: source)
    scanner.run()
    return scanner.markup
  }

  private init(source: SourceText) { self.source = source }

  private mutating func run() {
    let contents = source.bytes
    let bytes = contents.span
    var i = 0
    var lineIsBlank = true
    var atLineStart = true
    while i < bytes.count {
      let byte = bytes[i]
      if atLineStart {
        atLineStart = false
        noteLineStart(bytes, i)
      }
      switch byte {
      case ASCII.lineFeed where i > 0 && bytes[i - 1] == ASCII.carriageReturn:
        i += 1
      case ASCII.lineFeed, ASCII.carriageReturn:
        if lineIsBlank {
          blankLines += 1
          closeChunk()
        }
        lineIsBlank = true
        atLineStart = true
        i += 1
      case ASCII.tab, ASCII.bar:
        if byte == ASCII.bar, !grid.moves(&open) { closeChunk() }
        i += 1
      case ASCII.space, ASCII.formFeed:
        i += 1
      case ASCII.star, ASCII.underscore:
        lineIsBlank = false
        i = emphasis(bytes, i, byte)
      case ASCII.openSquare:
        lineIsBlank = false
        i = openSquare(bytes, i)
      case ASCII.closeSquare:
        lineIsBlank = false
        i = closeSquare(bytes, i)
      case UInt8(ascii: "<"):
        lineIsBlank = false
        i = tag(bytes, i)
      case UInt8(ascii: "{"):
        lineIsBlank = false
        i = attributesEnd(bytes, i)
        if bytes[i] == byte { i += 1 }
      case ASCII.backslash:
        lineIsBlank = false
        i = escape(bytes, i)
      case 0x30...0x39:
        lineIsBlank = false
        i = digits(bytes, i)
      case 0xC2, 0xE2:
        lineIsBlank = false
        i = superscript(bytes, i)
      default:
        lineIsBlank = false
        i = ByteScan.firstOfMarkup(bytes, i + 1, bytes.count)
      }
    }
    if needsSorting { markup.marks.sort { $0.lower < $1.lower } }
    // A piece of a page, without its first and last tags, has its paragraphs in tags, where other
    // texts have blank lines between them.
    if paragraphTags >= 3, 2 * paragraphTags > 3 * blankLines { markup.isHTML = true }
  }

  private mutating func closeChunk() {
    openBrackets.removeAll(keepingCapacity: true)
    open.close()
  }

  /// Markdown shows itself at line starts: headings, rows of a table.
  private mutating func noteLineStart(_ bytes: Span<UInt8>, _ start: Int) {
    grid.beginLine(bytes, start, &open)
    guard bytes[start] == UInt8(ascii: "#") else { return }
    var i = start
    while i < bytes.count, bytes[i] == UInt8(ascii: "#") { i += 1 }
    if i - start <= 6, i < bytes.count, bytes[i] == ASCII.space { markup.isMarkdown = true }
  }

  private mutating func add(
    _ lower: Int,
    _ upper: Int,
    _ kind: Markup.Kind,
    number: Int = 0,
    style: ListStyle? = nil
  ) {
    if let last = markup.marks.last, last.lower > UInt32(lower) { needsSorting = true }
    markup.marks.append(
      Markup.Mark(
        lower: UInt32(lower),
        upper: UInt32(upper),
        kind: kind,
        number: UInt16(clamping: number),
        style: style
      )
    )
  }

  private mutating func add(_ sign: NoteSign) {
    let place = signPlaces[sign.text] ?? markup.signs.count
    guard place < Int(UInt16.max) else { return }
    if place == markup.signs.count {
      signPlaces[sign.text] = place
      markup.signs.append(sign.text)
    }
    add(sign.range.lowerBound, sign.range.upperBound, .sign, number: place)
  }

  // MARK: - Emphasis

  /// A run of stars or underscores opens before a word and closes after one (CommonMark 6.2).
  private mutating func emphasis(_ bytes: Span<UInt8>, _ start: Int, _ sign: UInt8) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == sign { end += 1 }
    let length = end - start
    guard length <= 3 else { return end }
    let before = start > 0 ? bytes[start - 1] : ASCII.space
    let after = end < bytes.count ? bytes[end] : ASCII.space
    let wordBefore = ASCII.isAlphanumeric(before)
    let wordAfter = ASCII.isAlphanumeric(after)
    if sign == ASCII.underscore, wordBefore, wordAfter { return end }
    let canOpen = !ASCII.isBlank(after) && !wordBefore
    let canClose = !ASCII.isBlank(before) && !wordAfter
    if canClose, let opening = open.pop(sign, length) {
      let kind: Markup.Kind = length >= 2 ? .bold : .nothing
      add(opening, opening + length, kind)
      add(start, end, kind)
      if length >= 2 { markup.isMarkdown = true }
    } else if canOpen {
      open.push(sign, length, start, limit: Self.openLimit)
    }
    return end
  }

  // MARK: - Brackets

  private mutating func openSquare(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var i = start + 1
    let caret = i < bytes.count && bytes[i] == UInt8(ascii: "^")
    if caret { i += 1 }
    let number = Self.number(bytes, i, atMost: 3)
    // The number that a symbol does not have yet, `CTOC/COP/2020/[3]`, is no mark.
    let isInSymbol = start > 0 && bytes[start - 1] == ASCII.slash
    if let number, !isInSymbol, number.end < bytes.count,
      bytes[number.end] == ASCII.closeSquare
    {
      let end = number.end + 1
      if caret {
        markup.isMarkdown = true
        add(start, end, .footnote, number: number.value)
        return end
      }
      if end >= bytes.count || bytes[end] != ASCII.openRound {
        add(start, end, .bracketedNumber, number: number.value)
        return end
      }
    }
    if let sign = NoteSign(bracketed: bytes, start) {
      add(sign)
      return sign.range.upperBound
    }
    if openBrackets.count < Self.openLimit { openBrackets.append(start) }
    return start + 1
  }

  /// `](address)` makes a link of what the brackets hold.
  private mutating func closeSquare(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    guard let open = openBrackets.popLast(), start + 1 < bytes.count else { return start + 1 }
    if let end = PandocAttributes.end(bytes, start + 1) {
      markup.isMarkdown = true
      add(open, open + 1, .nothing)
      add(start, end, .nothing)
      return end
    }
    guard bytes[start + 1] == ASCII.openRound else { return start + 1 }
    var i = start + 2
    var depth = 1
    let limit = min(bytes.count, i + 2048)
    while i < limit {
      let byte = bytes[i]
      if byte == ASCII.openRound { depth += 1 }
      if byte == ASCII.closeRound { depth -= 1 }
      if depth == 0 { break }
      if ASCII.isBlank(byte) { return start + 1 }
      i += 1
    }
    guard i < limit, Self.isAddress(bytes, start + 2, i) else { return start + 1 }
    // `![](image.png)`: of an image the words that stand for it are left.
    let isImage = open > 0 && bytes[open - 1] == UInt8(ascii: "!")
    add(isImage ? open - 1 : open, open + 1, .nothing)
    add(start, i + 1, .nothing)
    return attributesEnd(bytes, i + 1)
  }

  /// One past the attributes that pandoc writes after brackets: `[Title]{.underline}`.
  private mutating func attributesEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    guard let end = PandocAttributes.end(bytes, start) else { return start }
    add(start, end, .nothing)
    return end
  }

  private static func isAddress(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    if lower == upper { return true }
    switch bytes[lower] {
    case UInt8(ascii: "#"), ASCII.slash, UInt8(ascii: "<"), ASCII.point: return true
    default: break
    }
    for i in lower..<upper where bytes[i] == ASCII.colon || bytes[i] == ASCII.slash {
      return true
    }
    return upper - lower > 4 && (lower..<upper).contains { bytes[$0] == ASCII.point }
  }

  // MARK: - Tags

  private mutating func tag(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    guard let tag = HTMLTag(bytes, start) else { return start + 1 }
    if tag.name == "html" || tag.name == "body" { markup.isHTML = true }
    if tag.beginsParagraph { paragraphTags += 1 }
    if tag.isHidden, let end = elementEnd(bytes, tag) {
      add(start, end, .blockBreak)
      markup.hidden.append(SourceRange(start, end))
      return end
    }
    if let note = HTMLNote(bytes, start, tag) {
      add(start, note.end, note.number > 0 ? .footnote : .nothing, number: note.number)
      return note.end
    }
    if tag.name == "sup", !tag.isEnd, let number = Self.number(bytes, tag.end, atMost: 3),
      let close = HTMLTag(bytes, number.end), close.name == "sup", close.isEnd
    {
      add(start, close.end, .footnote, number: number.value)
      return close.end
    }
    if let sign = NoteSign(raised: bytes, start, tag) {
      add(sign)
      return sign.range.upperBound
    }
    let entry = lists.take(tag, bytes, start)
    let rows = tag.kind == .cell ? tag.attribute("rowspan", bytes, start).flatMap { Int($0) } : nil
    let kind = placedLines.take(tag, bytes, start) ? .lineEnd : tag.kind
    add(start, tag.end, kind, number: entry?.number ?? rows ?? 0, style: entry?.style)
    return tag.end
  }

  /// One past the end of an element; nil if it has none, which is not looked for again.
  private mutating func elementEnd(_ bytes: Span<UInt8>, _ tag: HTMLTag) -> Int? {
    guard !unclosed.contains(tag.name) else { return nil }
    var i = tag.end
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "<"), let end = HTMLTag(bytes, i), end.isEnd,
        end.name == tag.name
      {
        return end.end
      }
      i += 1
    }
    unclosed.insert(tag.name)
    return nil
  }

  // MARK: - Escapes, numbers

  private mutating func escape(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    guard start + 1 < bytes.count else { return start + 1 }
    let next = bytes[start + 1]
    if next == ASCII.lineFeed || next == ASCII.carriageReturn {
      add(start, start + 1, .lineBreak)
      return start + 1
    }
    guard ASCII.isPunctuation(next) else { return start + 1 }
    markup.isMarkdown = true
    add(start, start + 1, .nothing)
    return start + 2
  }

  private mutating func digits(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, ASCII.isDigit(bytes[end]) { end += 1 }
    guard end - start <= 2, start >= 2, bytes[start] != 0x30,
      end == bytes.count || ASCII.isBlank(bytes[end])
    else { return end }
    let before = bytes[start - 1]
    let stands: Bool
    switch before {
    case ASCII.point, ASCII.comma, ASCII.colon, ASCII.semicolon:
      // "on 4 April 2019.3" is a mark, "10.3" a number.
      stands =
        !ASCII.isDigit(bytes[start - 2]) && !ASCII.isBlank(bytes[start - 2])
        && !SymbolToken.hasNumberNext(bytes, start - 1)
        || GluedNumber.endsWithYear(bytes, start - 1)
        || GluedNumber.endsWithSlashAndNumber(bytes, start - 1)
    case ASCII.closeRound, ASCII.quote, ASCII.closeSquare: stands = true
    case ASCII.space:
      stands =
        GluedNumber.endsSentence(bytes, start - 1) && GluedNumber.endsLineOrSentence(bytes, end)
    case 0x9D, 0x99: stands = start >= 4 && bytes[start - 3] == 0xE2 && bytes[start - 2] == 0x80
    default: stands = false
    }
    if stands, let number = Self.number(bytes, start, atMost: 2) {
      add(start, end, .gluedNumber, number: number.value)
    }
    return end
  }

  /// `¹²³` and `⁰⁴`…`⁹`, several for a number of two digits.
  private mutating func superscript(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var i = start
    var number = 0
    while let digit = SuperiorDigit.read(bytes, i), number < 100 {
      number = number * 10 + digit.value
      i = digit.end
    }
    guard i > start else { return start + 1 }
    add(start, i, .footnote, number: number)
    return i
  }

  private static func number(
    _ bytes: Span<UInt8>,
    _ start: Int,
    atMost digits: Int
  ) -> (value: Int, end: Int)? {
    var i = start
    var value = 0
    while i < bytes.count, ASCII.isDigit(bytes[i]), i - start <= digits {
      value = value * 10 + Int(bytes[i] - 0x30)
      i += 1
    }
    return i > start && i - start <= digits ? (value, i) : nil
  }
}
