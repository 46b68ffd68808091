/// What a line or a block begins with: `2.`, `(a)`, `IV.`, `B.`
struct LineLabel {
  /// The kind of label.
  enum Kind: Equatable {
    /// `2.`, `2`-point-title without a blank, `Item 2.`; a third-level `2 (a).` has a letter too.
    case number(Int, letter: Int?)
    /// `(a)`, `a)`, `a.`: 1 for a.
    case letter(Int)
    /// `(ii)` and further, which can only be roman; `(i)`, `(v)`, `(x)` are letters that may be.
    case roman(Int)
    /// `IV.`: a chapter.
    case chapter(Int)
    /// `B.`: a part of a chapter, 1 for A. `I.`, `V.`, `C.`… are chapters that may be parts.
    case part(Int)

    /// Whether it is `(a)`, or a roman `(ii)` under one.
    var isLetter: Bool {
      switch self {
      case .letter, .roman: true
      default: false
      }
    }
  }

  var kind: Kind
  /// One past the label and the blanks after it.
  var end: Int
  /// The roman value, where a letter may be a numeral too: 1 for (i), 5 for (v); else nil.
  var romanValue: Int?
  /// Whether it is a small letter or numeral with a point, `a.`, as some words have it too.
  var hasPoint = false

  /// Reads the label at `lower`, if one stands there and text may follow it.
  static func read(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> LineLabel? {
    guard lower < upper else { return nil }
    let byte = text[lower]
    if ASCII.isDigit(byte) { return number(text, lower, upper) }
    if byte == ASCII.openRound {
      return isCited(text, lower, upper) ? nil : inBrackets(text, lower, upper)
    }
    if ASCII.isUpper(byte), let item = items.end(in: text, at: lower, upper) {
      return number(text, item, upper) ?? namedItem(text, item, upper)
    }
    if ASCII.isLower(byte) { return withoutBrackets(text, lower, upper) }
    if ASCII.isUpper(byte) { return capitals(text, lower, upper) }
    if byte == 0xD0 || byte == 0xD1 { return cyrillic(text, lower, upper) }
    return nil
  }

  private static let items: Phrases = ["Item ", "Agenda item "]

  /// `Item 3: Title`, `Item 3 – Title`.
  private static func namedItem(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> LineLabel? {
    guard let number = CalendarWords.integer(text, start, upper, digits: 3), number.value > 0 else {
      return nil
    }
    var i = skipBlank(text, number.end, upper)
    guard i < upper, text[i] == ASCII.colon || Dash.end(text, i, upper) != nil else { return nil }
    i = Dash.end(text, i, upper) ?? i + 1
    return LineLabel(
      kind: .number(number.value, letter: nil),
      end: skipBlank(text, i, upper)
    )
  }

  /// Whether the end of a citation stands at `lower`, which a line broke: "subparagraph" / "(i), of
  /// the Convention".
  static func isCited(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    guard lower < upper, text[lower] == ASCII.openRound,
      let end = inBrackets(text, lower, upper)?.end, end < upper
    else { return false }
    return text[end - 1] == ASCII.closeRound
      && (text[end] == ASCII.comma || text[end] == ASCII.semicolon)
  }

  private static func skipBlank(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    var i = start
    while i < upper, ASCII.isBlank(text[i]) { i += 1 }
    return i
  }

  /// `2. Title`, `2.Title`, `2.` alone, `2 (a). Title`.
  private static func number(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> LineLabel? {
    guard let number = CalendarWords.integer(text, lower, upper, digits: 5), number.value > 0 else {
      return nil
    }
    var i = number.end
    var letter: Int?
    let bracket = skipBlank(text, i, upper)
    if bracket < upper, text[bracket] == ASCII.openRound,
      let label = inBrackets(text, bracket, upper), case .letter(let value) = label.kind
    {
      letter = value
      i = bracket + 3
    }
    // Arabic prints a hyphen where the others have a point.
    let isArabic = i + 2 < upper && text[i] == ASCII.hyphen && (0xD8...0xDB).contains(text[i + 2])
    if letter == nil, let end = bracketEnd(text, i, upper) {
      return LineLabel(kind: .number(number.value, letter: nil), end: end)
    }
    guard i < upper, text[i] == ASCII.point || isArabic else { return nil }
    i += 1
    if i < upper, ASCII.isDigit(text[i]) || text[i] == ASCII.point { return nil }
    return LineLabel(
      kind: .number(number.value, letter: letter),
      end: skipBlank(text, i, upper)
    )
  }

  /// One past the bracket of `3) Title`; a small letter goes on with a sentence.
  private static func bracketEnd(_ text: Span<UInt8>, _ i: Int, _ upper: Int) -> Int? {
    guard i + 2 < upper, text[i] == ASCII.closeRound, ASCII.isBlank(text[i + 1]) else {
      return nil
    }
    let end = skipBlank(text, i + 1, upper)
    return end < upper && (ASCII.isUpper(text[end]) || text[end] >= 0x80) ? end : nil
  }

  /// `(a)`, `(aa)`, `(iv)`.
  static func inBrackets(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> LineLabel? {
    var i = lower + 1
    if i + 2 < upper, text[i + 2] == ASCII.closeRound,
      let value = arabicLetter(text[i], text[i + 1])
    {
      return LineLabel(kind: .letter(value), end: skipBlank(text, i + 3, upper))
    }
    while i < upper, ASCII.isLower(text[i]), i - lower <= 6 { i += 1 }
    guard i > lower + 1, i < upper, text[i] == ASCII.closeRound else { return nil }
    let end = skipBlank(text, i + 1, upper)
    return label(text, lower + 1, i, end: end)
  }

  private static func label(
    _ text: Span<UInt8>,
    _ lower: Int,
    _ upper: Int,
    end: Int
  ) -> LineLabel? {
    let roman = RomanNumeral.value(text, lower, upper, capital: false)
    let first = text[lower]
    if (lower..<upper).allSatisfy({ text[$0] == first }), upper - lower <= 2,
      !(upper - lower == 2 && roman != nil)
    {
      let value = Int(first) - 96 + 26 * (upper - lower - 1)
      return LineLabel(kind: .letter(value), end: end, romanValue: roman)
    }
    guard let roman else {
      // "(ab)" follows "(aa)" in lists that do not double the letter.
      guard upper - lower == 2, first == UInt8(ascii: "a") else { return nil }
      return LineLabel(kind: .letter(26 + Int(text[lower + 1]) - 96), end: end)
    }
    return LineLabel(kind: .roman(roman), end: end, romanValue: roman)
  }

  /// `a) Ouverture`, as the other languages print it; `a. Opening`, `ii. Opening`, as Word numbers.
  private static func withoutBrackets(
    _ text: Span<UInt8>,
    _ lower: Int,
    _ upper: Int
  ) -> LineLabel? {
    var i = lower + 1
    while i < upper, [UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x")].contains(text[i]) {
      i += 1
    }
    guard i - lower <= 4, i + 1 < upper, ASCII.isBlank(text[i + 1]) else { return nil }
    let end = skipBlank(text, i + 1, upper)
    if text[i] == ASCII.closeRound, i == lower + 1 { return label(text, lower, i, end: end) }
    guard text[i] == ASCII.point, end < upper, ASCII.isUpper(text[end]) || text[end] >= 0x80,
      i == lower + 1 || RomanNumeral.value(text, lower, i, capital: false) != nil
    else { return nil }
    var label = label(text, lower, i, end: end)
    label?.hasPoint = true
    return label
  }

  /// `a)` or the Russian `а)`, whatever follows: 1 for a, and one past the bracket.
  static func halfBracketed(
    _ text: Span<UInt8>,
    _ lower: Int,
    _ upper: Int
  ) -> (value: Int, end: Int)? {
    guard lower + 1 < upper else { return nil }
    if ASCII.isLower(text[lower]), text[lower + 1] == ASCII.closeRound {
      return (Int(text[lower]) - 96, lower + 2)
    }
    guard lower + 2 < upper, text[lower] == 0xD0, (0xB0...0xB9).contains(text[lower + 1]),
      text[lower + 2] == ASCII.closeRound
    else { return nil }
    return (Int(text[lower + 1]) - 0xAF, lower + 3)
  }

  /// The place of a letter in the Arabic order of labels: (أ), (ب), (ج)…
  private static func arabicLetter(_ first: UInt8, _ second: UInt8) -> Int? {
    guard first == 0xD8 || first == 0xD9 else { return nil }
    return arabicLetters.firstIndex { $0.0 == first && $0.1 == second }.map { $0 + 1 }
  }

  private static let arabicLetters: [(UInt8, UInt8)] = [
    (0xD8, 0xA3), (0xD8, 0xA8), (0xD8, 0xAC), (0xD8, 0xAF), (0xD9, 0x87), (0xD9, 0x88),
    (0xD8, 0xB2), (0xD8, 0xAD), (0xD8, 0xB7), (0xD9, 0x8A),
  ]

  /// `а)`, as Russian prints it.
  private static func cyrillic(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> LineLabel? {
    guard let label = halfBracketed(text, lower, upper), label.end < upper,
      ASCII.isBlank(text[label.end])
    else { return nil }
    return LineLabel(kind: .letter(label.value), end: skipBlank(text, label.end, upper))
  }

  private static let chapters: Phrases = ["Chapter ", "CHAPTER "]

  /// `Chapter IV`, `Chapter IV. Title`; "Chapter IV of the Convention" begins a sentence.
  private static func namedChapter(
    _ text: Span<UInt8>,
    _ lower: Int,
    _ upper: Int
  ) -> LineLabel? {
    guard let start = chapters.end(in: text, at: lower, upper) else { return nil }
    var i = start
    while i < upper, ASCII.isUpper(text[i]), i - start < 6 { i += 1 }
    guard let roman = RomanNumeral.value(text, start, i, capital: true) else { return nil }
    if i < upper, text[i] == ASCII.point || text[i] == ASCII.colon { i += 1 }
    let end = skipBlank(text, i, upper)
    guard end == upper || end > i && (ASCII.isUpper(text[end]) || text[end] >= 0x80) else {
      return nil
    }
    return LineLabel(kind: .chapter(roman), end: end)
  }

  /// Where the number of a label begins, behind the word for it.
  static func numberStart(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    chapters.end(in: text, at: lower, upper) ?? lower
  }

  /// `IV. Title`, `B. Title`, `IV.` alone.
  private static func capitals(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> LineLabel? {
    if let chapter = namedChapter(text, lower, upper) { return chapter }
    var i = lower
    while i < upper, ASCII.isUpper(text[i]), i - lower < 6 { i += 1 }
    guard i < upper, text[i] == ASCII.point else { return nil }
    let end = skipBlank(text, i + 1, upper)
    guard end > i + 1 || end == upper else { return nil }
    if let roman = RomanNumeral.value(text, lower, i, capital: true) {
      return LineLabel(kind: .chapter(roman), end: end, romanValue: roman)
    }
    guard i == lower + 1 else { return nil }
    return LineLabel(kind: .part(Int(text[lower]) - 64), end: end)
  }
}
