/// A reference to paragraphs by their numbers: "paragraph 14 above", "paras. 12–19".
struct ParagraphReference {
  /// Where the paragraphs stand, if they are this document's.
  enum Direction: String {
    case above, below
  }

  /// The numbers, as they stand.
  private(set) var numbers: [Int] = []
  /// The word and the numbers.
  private(set) var range: SourceRange
  /// The hyphens between numbers.
  private(set) var hyphens: [SourceRange] = []
  /// Nil where the text does not say.
  private(set) var direction: Direction?
  /// The sentence in which it stands.
  let sentence: RunningSentence

  private static let words: [FixedText] = ["paragraph", "paragraphs", "para", "paras"]

  /// The references of all sentences, those of one in the order of its words.
  /// - Complexity: O(n) in the bytes of the sentences that name paragraphs.
  static func all(in context: ValidationContext) -> [ParagraphReference] {
    context.sentences(for: .paragraphs).flatMap { sentence in
      words.flatMap { word -> [ParagraphReference] in
        var found: [ParagraphReference] = []
        var rest = sentence.range
        while let place = context.find(word, in: rest) {
          rest = SourceRange(Int(place.upper), Int(rest.upper))
          if let one = read(after: place, in: sentence, context) { found.append(one) }
        }
        return found
      }.sorted { $0.range < $1.range }
    }
  }

  /// Nil if no number follows the word.
  private static func read(
    after word: SourceRange,
    in sentence: RunningSentence,
    _ context: ValidationContext
  ) -> ParagraphReference? {
    var found = ParagraphReference(range: word, sentence: sentence)
    let source = context.source
    let bytes = source.bytes.span
    let end = Int(sentence.range.upper)
    var i = Int(word.upper)
    if i < end, bytes[i] == ASCII.point { i += 1 }
    i = afterBlanks(bytes, i, end)
    while let (number, after) = number(bytes, i, end) {
      found.numbers.append(number)
      i = afterLetter(bytes, after, end)
      found.range = SourceRange(Int(word.lower), i)
      guard let next = afterJoiner(bytes, i, end) else { break }
      if bytes[i] == ASCII.hyphen { found.hyphens.append(SourceRange(i, i + 1)) }
      i = next
    }
    guard !found.numbers.isEmpty else { return nil }
    if i < end, bytes[i] == ASCII.comma { i += 1 }
    i = afterBlanks(bytes, i, end)
    if PhraseMatch.match(above, bytes, at: i, limit: end) != nil {
      found.direction = .above
    } else if PhraseMatch.match(below, bytes, at: i, limit: end) != nil {
      found.direction = .below
    }
    return found
  }

  private static let above: FixedText = "above"
  private static let below: FixedText = "below"

  private static func afterBlanks(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end, ASCII.isBlank(bytes[i]) || bytes[i] == ASCII.lineFeed { i += 1 }
    return i
  }

  /// A number of up to three figures, and where it ends.
  private static func number(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> (Int, Int)? {
    var i = start
    var value = 0
    while i < end, ASCII.isDigit(bytes[i]) {
      guard i - start < 3 else { return nil }
      value = value * 10 + Int(bytes[i] & 0x0F)
      i += 1
    }
    return i > start ? (value, i) : nil
  }

  /// One past the letter of a part: "14 (a)".
  private static func afterLetter(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let i = afterBlanks(bytes, start, end)
    guard i + 2 < end, bytes[i] == ASCII.openRound, ASCII.isLower(bytes[i + 1]),
      bytes[i + 2] == ASCII.closeRound
    else { return start }
    return i + 3
  }

  private static let joiners: [FixedText] = ["and ", "to ", "or "]

  /// Where the next number may begin, after a dash, a comma, "and" or "to".
  private static func afterJoiner(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    if start < end, bytes[start] == ASCII.hyphen { return digit(bytes, start + 1, end) }
    // An en dash.
    if start + 3 < end, bytes[start] == 0xE2, bytes[start + 1] == 0x80, bytes[start + 2] == 0x93 {
      return digit(bytes, start + 3, end)
    }
    var i = start
    if i < end, bytes[i] == ASCII.comma { i += 1 }
    i = afterBlanks(bytes, i, end)
    for word in joiners {
      if let next = PhraseMatch.match(word, bytes, at: i, limit: end) {
        return digit(bytes, next, end)
      }
    }
    return i > start ? digit(bytes, i, end) : nil
  }

  private static func digit(_ bytes: Span<UInt8>, _ i: Int, _ end: Int) -> Int? {
    i < end && ASCII.isDigit(bytes[i]) ? i : nil
  }
}
