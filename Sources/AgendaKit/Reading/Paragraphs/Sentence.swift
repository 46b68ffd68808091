/// What the words of a text say about whether it is complete.
enum Sentence {
  /// Whether the text ends as a sentence, a list's entry or a title with a colon does.
  static func isEnded(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var i = range.upperBound
    // Closing quotes and brackets may stand after the point.
    while i > range.lowerBound {
      let byte = text[i - 1]
      if byte == ASCII.quote || byte == ASCII.closeRound || byte == ASCII.closeSquare {
        i -= 1
      } else if i - 3 >= range.lowerBound, text[i - 3] == 0xE2, text[i - 2] == 0x80,
        byte == 0x9D || byte == 0x99
      {
        i -= 3
      } else {
        break
      }
    }
    guard i > range.lowerBound else { return false }
    switch text[i - 1] {
    case ASCII.point where i == range.upperBound && endsWithAbbreviation(text, range): return false
    case ASCII.point, ASCII.colon, ASCII.semicolon, UInt8(ascii: "?"), UInt8(ascii: "!"):
      return true
    case ASCII.star: return true
    default: break
    }
    return endsWithSymbol(text, range)
  }

  /// Whether the text ends with symbols in brackets, as an entry of a list of documents does.
  static func endsWithSymbol(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let last = range.last, text[last] == ASCII.closeRound else { return false }
    var i = last
    while i > range.lowerBound, text[i] != ASCII.openRound { i -= 1 }
    return SymbolToken.end(text, i + 1, range.upperBound) != nil
  }

  /// Whether the text cannot end where it does: after a comma, a hyphen, a word such as "of", in
  /// an open bracket or quotation.
  static func isCut(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    if text[last] == ASCII.comma || text[last] == ASCII.hyphen { return true }
    if last - 2 >= range.lowerBound, text[last - 2] == 0xE2, text[last - 1] == 0x80,
      text[last] == 0x93
    {
      return true
    }
    return endsWithSmallWord(text, range) || endsWithAbbreviation(text, range)
      || hasOpenBracket(text, range)
  }

  /// Words with a point after which a name or a number follows.
  private static let abbreviations: Phrases = [
    "Mr.", "Ms.", "Mrs.", "Dr.", "Prof.", "H.E.", "St.", "No.", "Nos.", "art.", "arts.", "para.",
    "paras.", "chap.", "sect.", "vol.", "pp.", "cf.", "i.e.", "e.g.", "Sales No.",
  ]

  /// Whether the text ends with a word that a point shortens, and before which no sentence ends.
  static func endsWithAbbreviation(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count > 4, text[range.upperBound - 1] == ASCII.point else { return false }
    var i = range.upperBound
    while i > range.lowerBound, text[i - 1] > 0x20, range.upperBound - i < 8 { i -= 1 }
    if i < range.upperBound, text[i] == ASCII.openRound { i += 1 }
    return abbreviations.isWhole(text, i, range.upperBound)
  }

  /// Words after which no title and no sentence ends.
  private static let smallWords: Phrases = [
    "a", "an", "and", "against", "as", "at", "between", "by", "during", "for", "from", "in",
    "including", "into", "its", "of", "on", "or", "the", "their", "through", "to", "under", "upon",
    "which", "with", "within", "that", "this", "these", "regarding", "concerning",
  ]

  private static func endsWithSmallWord(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var i = range.upperBound
    while i > range.lowerBound, ASCII.isLower(text[i - 1]), range.upperBound - i <= 12 { i -= 1 }
    guard i < range.upperBound, i > range.lowerBound, text[i - 1] == ASCII.space else {
      return false
    }
    return smallWords.isWhole(text, i, range.upperBound)
  }

  private static let numbered: Phrases = [
    " item", " items", " article", " articles", " paragraph", " paragraphs", " annex", " target",
    " resolution", " decision",
  ]

  /// Whether running text ends with a word that a number follows.
  static func endsBeforeNumber(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let space = range.suffix(12).last(where: { text[$0] == ASCII.space }) else {
      return false
    }
    return numbered.isWhole(text, space, range.upperBound) && isRunning(text, range)
  }

  /// How far back an open bracket or quotation mark is looked for.
  private static let openLimit = 600

  private static func hasOpenBracket(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var round = 0
    var quotes = 0
    var straight = 0
    var next = max(range.lowerBound, range.upperBound - openLimit)
    while true {
      let i = ByteScan.firstBracketOrAnyQuote(text, next, range.upperBound)
      guard i < range.upperBound else {
        return round > 0 || quotes > 0 || straight % 2 == 1
      }
      next = i + 1
      switch text[i] {
      case ASCII.openRound: round += 1
      case ASCII.closeRound: round = max(0, round - 1)
      case ASCII.quote: straight += 1
      case 0x9C where i >= 2 && text[i - 1] == 0x80 && text[i - 2] == 0xE2: quotes += 1
      case 0x9D where i >= 2 && text[i - 1] == 0x80 && text[i - 2] == 0xE2:
        quotes = max(0, quotes - 1)
      default: continue
      }
    }
  }

  /// Whether the text is running text and no title: it has more than one sentence, or a verb.
  static func isRunning(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 40 else { return false }
    let verbs = self.verbs
    var i = range.lowerBound
    while i < range.upperBound {
      if text[i] == ASCII.space {
        if i > range.lowerBound, text[i - 1] == ASCII.point, i + 1 < range.upperBound,
          ASCII.isUpper(text[i + 1]), i - 3 >= range.lowerBound, ASCII.isLower(text[i - 2]),
          ASCII.isLower(text[i - 3])
        {
          return true
        }
        // "May" with a capital is a month.
        if i + 1 < range.upperBound, ASCII.isLower(text[i + 1]),
          let end = verbs.wordEnd(in: text, at: i + 1, range.upperBound),
          // "recommendations adopted by the Group" has no verb.
          (" by" as Phrase).wordEnd(in: text, at: end, range.upperBound) == nil
        {
          return true
        }
      }
      i += 1
    }
    return false
  }

  private static let verbs: Phrases = [
    "is", "are", "was", "were", "has", "have", "had", "will", "may", "shall", "should", "would",
    "could", "can", "did", "decided", "adopted", "approved", "agreed", "recommended", "requested",
    "noted", "considered", "discussed", "stated", "said", "expressed",
  ]
}
