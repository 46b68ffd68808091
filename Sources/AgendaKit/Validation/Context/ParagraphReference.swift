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
  /// Whether a range runs backwards: "paras. 19–12".
  private(set) var isReversed = false
  /// Nil where the text does not say.
  private(set) var direction: Direction?
  /// The sentence in which it stands.
  let sentence: RunningSentence
  /// The parts that are named of the last paragraph: 1 and 3 of "14 (a) and (c)".
  private(set) var letters: [Int] = []

  private static let words: [FixedText] = ["paragraphs", "paragraph", "paras", "para"]

  /// The references of all sentences, in the order of the text.
  /// - Complexity: O(n) in the bytes of the sentences that name paragraphs.
  static func all(in context: ValidationContext) -> [ParagraphReference] {
    let text = context.text
    let bytes = text.bytes.span
    var found: [ParagraphReference] = []
    for sentence in context.sentences(for: .paragraphs) {
      let end = Int(sentence.range.upper)
      var i = Int(sentence.range.lower)
      while true {
        i = ByteScan.firstLetter(UInt8(ascii: "p"), bytes, i, end)
        guard i < end else { break }
        var upper: Int?
        if i == 0 || !ASCII.isWord(bytes[i - 1]) {
          for word in words where upper == nil {
            upper = PhraseMatch.match(word, bytes, at: i, limit: end)
          }
        }
        if let upper, let one = read(after: SourceRange(i, upper), in: sentence, context) {
          found.append(one)
        }
        i = upper ?? i + 1
      }
    }
    return found
  }

  /// Nil if no number follows the word.
  private static func read(
    after word: SourceRange,
    in sentence: RunningSentence,
    _ context: ValidationContext
  ) -> ParagraphReference? {
    var found = ParagraphReference(range: word, sentence: sentence)
    let text = context.text
    let bytes = text.bytes.span
    let end = Int(sentence.range.upper)
    var i = Int(word.upper)
    if i < end, bytes[i] == ASCII.point { i += 1 }
    i = afterBlanks(bytes, i, end)
    while let (number, after) = number(bytes, i, end) {
      found.numbers.append(number)
      found.letters = []
      i = after
      var place = i
      while let next = afterLetter(bytes, place, end) {
        found.letters.append(Int(bytes[next - 2]) - 96)
        i = next
        guard let joined = afterLetterJoiner(bytes, next, end) else { break }
        place = joined
      }
      found.range = SourceRange(Int(word.lower), i)
      guard let next = afterJoiner(bytes, i, end) else { break }
      let isDash = bytes[i] == ASCII.hyphen || bytes[i] == 0xE2
      if isDash, let (second, _) = self.number(bytes, next, end), second < number {
        found.isReversed = true
      }
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

  /// One past the letter of a part: "14 (a)"; nil if none follows.
  private static func afterLetter(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let i = afterBlanks(bytes, start, end)
    guard i + 2 < end, bytes[i] == ASCII.openRound, ASCII.isLower(bytes[i + 1]),
      bytes[i + 2] == ASCII.closeRound
    else { return nil }
    return i + 3
  }

  /// Where the next letter of one paragraph may begin: "(a), (b) and (c)".
  private static func afterLetterJoiner(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var i = start
    if i < end, bytes[i] == ASCII.comma { i += 1 }
    i = afterBlanks(bytes, i, end)
    for word in joiners {
      if let next = PhraseMatch.match(word, bytes, at: i, limit: end) { return next }
    }
    return i > start ? i : nil
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
