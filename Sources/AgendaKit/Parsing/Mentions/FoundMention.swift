/// A mention as Parsing finds it: in clean text, before years and groups are known.
struct FoundMention {
  /// What was found.
  enum Value {
    /// A day or days; the year may be open. Apart, as it is by far the largest value.
    indirect case date(DatePhrase)
    /// A time, or a stretch of one.
    case clock(ClockPhrase)
    /// "eleventh meeting", with the words that name the body after it.
    case ordinal(Int, noun: Mention.GatheringNoun, body: TextRange?, tentative: Bool)
    /// "agenda item 2", with the words that name the group after it.
    case item(ItemNumber, group: TextRange?)
    /// A symbol.
    case symbol(DocumentSymbol)
    /// What looks like one.
    case malformedSymbol
    /// A resolution or decision.
    indirect case resolution(DecisionReference)
    indirect case decision(DecisionReference)
    /// An article of a treaty.
    indirect case article(ArticleReference)
  }

  var value: Value
  /// Where it stands, in `Reading.text`.
  var text: Range<Int> { stretch.offsets }
  private let stretch: TextRange

  init(value: Value, text: Range<Int>) {
    self.value = value
    stretch = TextRange(text)
  }
}

/// Finds what the text names, in one pass over each block.
struct MentionFinder {
  let treaties: Treaties
  var found: [FoundMention] = []

  init(treaties: Treaties) { self.treaties = treaties }

  /// What begins a mention with a small letter; all others begin with a capital or a digit.
  private static let smallWords = PhraseHeads(
    CitationFinder.heads + ItemFinder.heads.all + CalendarWords.ordinals.all + ["noon"]
  )

  /// Scans a stretch of clean text.
  /// - Complexity: O(n) in the stretch: each word is looked at from its first byte.
  mutating func scan(_ range: Range<Int>, of reading: Reading) {
    let bytes = reading.text.bytes
    let text = bytes.span
    let words = reading.words
    var citations = CitationFinder(treaties: treaties, block: range)
    let smallWords = Self.smallWords
    let upper = range.upperBound
    var place = range.isEmpty ? nil : range.lowerBound
    while let i = place {
      let byte = text[i]
      var end = i + 1
      if i > range.lowerBound, ASCII.isWord(text[i - 1]), !startsAfterDash(text, i) {
        // The rest of a word.
      } else if ASCII.isDigit(byte) || byte == ASCII.openSquare {
        end = number(text, i, upper)
      } else if ASCII.isUpper(byte), let last = SymbolToken.end(text, i, upper) {
        end = symbol(text, i, last, upper)
      } else if let last = SymbolToken.brokenEnd(text, i, upper) {
        add(.malformedSymbol, i, last)
        end = last
      } else if ASCII.isUpper(byte) || ASCII.isLower(byte) && smallWords.mayBegin(text, i, upper) {
        end = word(text, i, upper, &citations)
      }
      place = words.next(from: end, upper)
    }
  }

  /// A typographic dash or quotation mark before the byte at `i`.
  private func startsAfterDash(_ text: Span<UInt8>, _ i: Int) -> Bool {
    i >= 3 && text[i - 3] == 0xE2 && text[i - 2] == 0x80
      || (i >= 1 && ASCII.isDigit(text[i - 1]) && SymbolToken.beginsSymbol(text, i, text.count))
  }

  private mutating func add(_ value: FoundMention.Value, _ lower: Int, _ upper: Int) {
    found.append(FoundMention(value: value, text: lower..<upper))
  }

  private mutating func number(_ text: Span<UInt8>, _ i: Int, _ upper: Int) -> Int {
    if let date = DatePhrase.read(text, i, upper) { return self.date(text, date, i, upper) }
    if text[i] == ASCII.openSquare { return ordinals(text, i, upper) ?? i + 1 }
    if let clock = ClockPhrase.read(text, i, upper) {
      add(.clock(clock), i, clock.upper)
      return clock.upper
    }
    if let end = ordinals(text, i, upper) { return end }
    var end = i
    while end < upper, ASCII.isAlphanumeric(text[end]) { end += 1 }
    return end
  }

  /// A date; a time may stand in brackets inside it: "19 (from 3 p.m.) to 21 October".
  private mutating func date(
    _ text: Span<UInt8>,
    _ date: DatePhrase,
    _ start: Int,
    _ upper: Int
  ) -> Int {
    add(.date(date), start, date.end)
    guard let open = (start..<date.end).first(where: { text[$0] == ASCII.openRound }) else {
      return date.end
    }
    var i = open
    while i < date.end, text[i] != ASCII.closeRound {
      if ASCII.isDigit(text[i]), !ASCII.isWord(text[i - 1]),
        let clock = ClockPhrase.read(text, i, date.end)
      {
        add(.clock(clock), i, clock.upper)
        i = clock.upper
      } else {
        i += 1
      }
    }
    return date.end
  }

  /// A symbol, and the modifiers named after it: "A/AC.260/2 and Corr.1"; one past the last.
  private mutating func symbol(
    _ text: Span<UInt8>,
    _ lower: Int,
    _ end: Int,
    _ upper: Int
  ) -> Int {
    let room = InferredNumbers.room(at: lower, found: found.count)
    if let range = SymbolRange.read(text, lower, end, upper, room: room) {
      for (n, symbol) in range.symbols.enumerated() {
        add(.symbol(symbol), n == 0 ? lower : range.firstEnd, n == 0 ? range.firstEnd : range.upper)
      }
      return range.upper
    }
    let token = String(decoding: (lower..<end).map { text[$0] }, as: UTF8.self)
    if let whole = SymbolToken.overrun(text, lower, end, upper) {
      add(.malformedSymbol, whole.lowerBound, whole.upperBound)
      return whole.upperBound
    }
    guard let symbol = DocumentSymbol(token) else {
      if token.utf8.count(where: { $0 == ASCII.slash }) >= 2 { add(.malformedSymbol, lower, end) }
      return end
    }
    add(.symbol(symbol), lower, end)
    var last = end
    var named: DocumentSymbol?
    while let modified = SymbolModifier.read(text, last, upper, of: symbol)
      ?? named.flatMap({ SymbolModifier.another(text, last, upper, after: $0) })
    {
      add(.symbol(modified.symbol), modified.lower, modified.upper)
      named = modified.symbol
      last = modified.upper
    }
    return last
  }

  private mutating func word(
    _ text: Span<UInt8>,
    _ i: Int,
    _ upper: Int,
    _ citations: inout CitationFinder
  ) -> Int {
    if let end = citations.read(text, i, upper, into: &found) { return end }
    // By the first letter: days and months, ordinals, items.
    switch ASCII.lowercased(text[i]) {
    case UInt8(ascii: "m"), UInt8(ascii: "w"), UInt8(ascii: "j"), UInt8(ascii: "o"),
      UInt8(ascii: "d"):
      if let end = date(text, i, upper) { return end }
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "s"), UInt8(ascii: "n"):
      if let end = date(text, i, upper) ?? ordinals(text, i, upper) ?? noon(text, i, upper) {
        return end
      }
    case UInt8(ascii: "e"):
      if let end = ordinals(text, i, upper) { return end }
    case UInt8(ascii: "a"), UInt8(ascii: "i"):
      if let end = date(text, i, upper) ?? ItemFinder.read(text, i, upper, into: &found) {
        return end
      }
    default: break
    }
    return wordEnd(text, i, upper)
  }

  /// `noon`, where no number stands before it.
  private mutating func noon(_ text: Span<UInt8>, _ i: Int, _ upper: Int) -> Int? {
    guard ASCII.lowercased(text[i]) == UInt8(ascii: "n"),
      let clock = ClockPhrase.read(text, i, upper)
    else { return nil }
    add(.clock(clock), i, clock.upper)
    return clock.upper
  }

  private func wordEnd(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    var end = start + 1
    while end < upper, ASCII.isWord(text[end]) { end += 1 }
    return end
  }

  /// `Tuesday, 7 July 2020`, `July 7, 2020`: a date that a capital begins.
  private mutating func date(_ text: Span<UInt8>, _ i: Int, _ upper: Int) -> Int? {
    guard ASCII.isUpper(text[i]), CalendarWords.dateHeads.mayBegin(text, i, upper),
      let date = DatePhrase.read(text, i, upper)
    else { return nil }
    return self.date(text, date, i, upper)
  }

  // MARK: - Ordinals

  private static let nouns: [(Phrases, Mention.GatheringNoun)] = [
    (["meetings", "meeting"], .meeting), (["sessions", "session"], .session),
  ]

  private static let ordinalJoiners: Phrases = [", and ", " and ", ", ", " to ", " or "]

  private static let meetingAdjectives: Phrases = [
    "plenary ", "regular ", "joint ", "special ", "extended ",
  ]

  /// `eleventh meeting of the Working Group`, `1st and 2nd meetings`, `[2nd and 3rd] meetings`.
  private mutating func ordinals(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    var values: [(value: Int, lower: Int, upper: Int)] = []
    var tentative = false
    var i = start
    // No sentence names more; a longer list would be read again from each of its ordinals.
    while i < upper, values.count < 16 {
      if text[i] == ASCII.openSquare {
        tentative = true
        i += 1
      }
      guard let ordinal = CalendarWords.ordinal(text, i, upper) else { break }
      values.append((ordinal.value, i, ordinal.end))
      i = ordinal.end
      if i < upper, text[i] == ASCII.closeSquare {
        tentative = true
        i += 1
      }
      if let joiner = Self.ordinalJoiners.end(in: text, at: i, upper),
        CalendarWords.ordinal(text, joiner, upper) != nil
          || (joiner < upper && text[joiner] == ASCII.openSquare)
      {
        i = joiner
      } else {
        break
      }
    }
    guard !values.isEmpty, i < upper else { return nil }
    while i < upper, text[i] == ASCII.space || text[i] == ASCII.closeSquare { i += 1 }
    while let end = Self.meetingAdjectives.end(in: text, at: i, upper) { i = end }
    for (words, noun) in Self.nouns {
      guard let end = words.wordEnd(in: text, at: i, upper) else { continue }
      let body = BodyName.after(text, end, upper).map { TextRange($0) }
      for value in values {
        // The last ordinal's place takes in the noun.
        let upper = value.lower == values.last?.lower ? end : value.upper
        add(
          .ordinal(value.value, noun: noun, body: body, tentative: tentative),
          value.lower,
          upper
        )
      }
      return end
    }
    return nil
  }
}

/// The name of a body in running text: capitalized words, with small ones between.
enum BodyName {
  private static let ofWords: Phrases = [" of the ", " of "]

  /// The name in " of the Working Group on International Cooperation", right at `start`.
  static func after(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Range<Int>? {
    guard
      let lower = Self.ofWords.end(in: text, at: start, upper)
    else { return nil }
    return name(text, lower, upper)
  }

  /// The name that begins at `lower`.
  static func name(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Range<Int>? {
    guard lower < upper, ASCII.isUpper(text[lower]) else { return nil }
    var end = lower
    var i = lower
    while i < upper {
      var wordEnd = i
      while wordEnd < upper, ASCII.isWord(text[wordEnd]) || text[wordEnd] == ASCII.hyphen {
        wordEnd += 1
      }
      guard wordEnd > i else { break }
      if ASCII.isUpper(text[i]) {
        end = wordEnd
      } else if !joins(text, i, wordEnd) {
        break
      }
      guard wordEnd < upper, text[wordEnd] == ASCII.space else { break }
      i = wordEnd + 1
    }
    return lower..<end
  }

  private static let smallWords: Phrases = ["of", "on", "the", "and", "to", "against", "in", "for"]

  private static func joins(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    Self.smallWords
      .isWhole(text, lower, upper)
  }
}
