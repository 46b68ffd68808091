/// Words that stand for others still to come: "TBD", "XX", "NAME", "(to be confirmed)".
enum OpenWords {
  /// Signs of nothing yet, as words.
  private static let signs: Set<String> = [
    "TBD", "TBC", "TBA", "TBDs", "TBN", "TKTK", "TODO", "FIXME", "XYZ", "tbd", "tbc", "tba", "XXXX",
  ]
  /// Names of what is to come, in capitals.
  private static let fields: Set<String> = [
    "NAME", "DATE", "PLACE", "COUNTRY", "TITLE", "NUMBER", "SYMBOL", "VENUE", "TOWN", "CITY",
    "TIME", "ORDINAL", "INSERT", "DAY", "MONTH", "YEAR", "SURNAME", "ROOM", "ADDRESS", "TOPIC",
    "PERSON", "PLACEHOLDER", "TEXT", "ITEM", "LINK", "URL", "EMAIL", "POSITION", "STATE",
  ]
  /// Words before a roman ten, twenty or thirty, and before figures that are still to come.
  private static let romanHeads: Set<String> = [
    "chapter", "chapters", "part", "parts", "section", "sections", "annex", "annexes", "article",
    "articles", "title", "volume", "vol", "table", "appendix", "century", "protocol", "book",
    "cluster", "rule", "division", "schedule", "supplement", "olympiad", "class", "type", "pope",
    "louis", "pius", "john", "leo", "chap", "sect", "art", "arts", "figure", "factor", "generation",
    "malcolm", "space", "twitter", "formerly", "regulation", "and", "to", "or", "conference",
  ]
  private static let openHeads: Set<String> = [
    "room", "item", "items", "paragraph", "paragraphs", "para", "paras", "page", "pages", "no",
    "number", "building", "on", "by", "of", "until", "from", "boardroom", "approximately", "some",
    "least", "total", "held", "than", "hall", "with", "were",
  ]

  /// What bears a number, so that points or an X behind it stand for one.
  private static let numbered: Set<String> = [
    "resolution", "resolutions", "decision", "decisions", "article", "articles", "rule", "chapter",
    "section", "annex", "paragraph", "document", "recommendation",
  ]

  static func all(in context: ValidationContext) -> [OpenPlace] {
    let text = context.text
    let s = text.bytes.span
    let words = context.words.all
    var found: [OpenPlace] = []
    for (i, word) in words.enumerated() {
      let first = s[Int(word.lower)]
      let lower = Int(word.lower)
      let upper = Int(word.upper)
      if let place = symbolGap(s, lower, upper) {
        found.append(OpenPlace(range: place))
        continue
      }
      guard isFree(s, lower, upper) else { continue }
      if isWord("nn", word, s), first == 0x4E, isAmongSmall(at: i, words, s) {
        found.append(OpenPlace(range: word.range))
      } else if isOpenOrdinal(s, lower, upper) {
        found.append(OpenPlace(range: word.range))
      } else if first | 0x20 == 0x78, (lower..<upper).allSatisfy({ s[$0] | 0x20 == 0x78 }) {
        if isGap(at: i, words, text) { found.append(OpenPlace(range: word.range)) }
      } else if word.count >= 3, word.count <= 11, ASCII.isUpper(first) || first == 0x74 {
        let text = text.string(under: word.range)
        if signs.contains(text) || (fields.contains(text) && isAmongSmall(at: i, words, s)) {
          found.append(OpenPlace(range: word.range))
        }
      }
      if let place = promise(at: i, words, s) ?? alternative(at: i, words, s, text)
        ?? dateMask(at: i, words, s, text) ?? instruction(at: i, words, s)
      {
        found.append(OpenPlace(range: place))
      }
    }
    return found
  }

  /// "XXth": an ordinal that is still to come.
  private static func isOpenOrdinal(_ s: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    guard upper - lower >= 4, upper - lower <= 6, s[lower] == 0x58, s[lower + 1] == 0x58 else {
      return false
    }
    return s[upper - 2] | 0x20 == 0x74 && s[upper - 1] | 0x20 == 0x68
  }

  /// Whether a word stands free of an address, a name of a file, a symbol.
  private static func isFree(_ s: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    if lower > 0 {
      switch s[lower - 1] {
      case ASCII.underscore, ASCII.hyphen, 0x40, 0x3D, 0x23, 0x26, 0x25, ASCII.apostrophe:
        return false
      case ASCII.point where lower > 1 && ASCII.isWord(s[lower - 2]): return false
      default: break
      }
      if s[lower - 1] == ASCII.slash, isAddress(s, lower) { return false }
    }
    guard upper < s.count else { return true }
    return s[upper] != ASCII.underscore && s[upper] != 0x40 && s[upper] != ASCII.hyphen
  }

  /// Whether a word belongs to an address: "https://www.unodc.org/xx/draft.html".
  private static func isAddress(_ s: Span<UInt8>, _ lower: Int) -> Bool {
    var i = lower
    while i > 0, !ASCII.isBlank(s[i - 1]), lower - i < 120 {
      i -= 1
      if s[i] == ASCII.colon, s[i + 1] == ASCII.slash { return true }
    }
    return i + 3 < lower && s[i] | 0x20 == 0x77 && s[i + 1] | 0x20 == 0x77
  }

  /// Whether a word of nothing but "x" stands for figures, and is no roman number.
  private static func isGap(
    at i: Int,
    _ words: ContiguousArray<DocumentWords.Word>,
    _ text: DocumentText
  ) -> Bool {
    let s = text.bytes.span
    let word = words[i]
    let before =
      i > 0 && word.gap != .start ? text.string(under: words[i - 1].range).lowercased() : ""
    let after =
      i + 1 < words.count && words[i + 1].gap == .blank
      ? text.string(under: words[i + 1].range) : ""
    let isBeforeMonth = CalendarDate.monthNames.contains(after)
    if word.count > 3 { return true }
    if !ASCII.isUpper(s[Int(word.lower)]) { return word.count > 1 || isBeforeMonth }
    if isBeforeMonth { return true }
    if i > 0, word.count > 1, PersonTitles.isTitle(s, words[i - 1].range) { return true }
    // "Resolution X/X", but "resolution X" and "article XX" have roman numbers.
    if numbered.contains(before), word.gap == .blank, s[Int(word.upper)] == ASCII.slash {
      return true
    }
    if romanHeads.contains(before) || before.isEmpty { return false }
    if openHeads.contains(before) { return word.gap == .blank }
    // "2239 (XXI)", "King Charles X": a number in brackets or after a name.
    let last = Int(word.lower) > 0 ? s[Int(word.lower) - 1] : ASCII.space
    guard last == ASCII.space || last == ASCII.slash, word.count > 1 else { return false }
    let isAfterName = ASCII.isUpper(s[Int(words[i - 1].lower)])
    return !isAfterName
  }

  /// A gap in a symbol: "CTOC/COP/WG.4/2033/XX", "20XX".
  private static func symbolGap(_ s: Span<UInt8>, _ lower: Int, _ upper: Int) -> SourceRange? {
    let count = upper - lower
    guard count >= 1, count <= 4, s[upper - 1] | 0x20 == 0x78 else { return nil }
    var digits = 0
    while digits < count, ASCII.isDigit(s[lower + digits]) { digits += 1 }
    guard (lower + digits..<upper).allSatisfy({ s[$0] | 0x20 == 0x78 }) else { return nil }
    // A year that is not yet known.
    if digits > 0 { return count == 4 && digits >= 2 ? SourceRange(lower, upper) : nil }
    guard lower > 2, s[lower - 1] == ASCII.slash || s[lower - 1] == ASCII.point else { return nil }
    // The whole symbol, where it begins with capitals and slashes.
    var start = lower
    var slashes = 0
    while start > 0, !ASCII.isBlank(s[start - 1]), s[start - 1] != ASCII.openRound,
      lower - start < 60
    {
      start -= 1
      if s[start] == ASCII.slash { slashes += 1 }
    }
    return slashes >= 2 && ASCII.isUpper(s[start]) ? SourceRange(start, upper) : nil
  }

  /// Whether the words around are in small letters: a line in capitals is a heading.
  private static func isAmongSmall(
    at i: Int,
    _ words: ContiguousArray<DocumentWords.Word>,
    _ s: Span<UInt8>
  ) -> Bool {
    func isSmall(_ j: Int) -> Bool {
      guard words.indices.contains(j), words[j].count > 1 else { return false }
      return ASCII.isLower(s[Int(words[j].upper) - 1])
    }
    guard words[i].block != nil || isSmall(i + 1) || isSmall(i - 1) else { return false }
    return isSmall(i - 1) || isSmall(i + 1)
  }

  // MARK: - Fields

  /// Whether words name what is to come.
  static func isField(_ s: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    Brackets.isField((lower..<upper).map { s[$0] })
  }

  /// Whether the word before points needs another one behind it: "on … September".
  static func leadsOn(_ s: Span<UInt8>, before points: Int) -> Bool {
    var upper = points
    while upper > 0, ASCII.isBlank(s[upper - 1]) { upper -= 1 }
    var lower = upper
    while lower > 0, ASCII.isWord(s[lower - 1]) { lower -= 1 }
    let word = String(decoding: (lower..<upper).map { ASCII.lowercased(s[$0]) }, as: UTF8.self)
    return word.isEmpty || openHeads.contains(word)
      || ["and", "to", "in", "at", "between", "the", "a", "for", "or", "that"].contains(word)
      || numbered.contains(word)
  }

  // MARK: - Promises

  private static let promised: Set<String> = [
    "completed", "confirmed", "determined", "inserted", "added", "decided", "filled", "supplied",
    "updated", "advised", "announced", "defined", "finalized", "drafted", "provided", "specified",
    "checked", "verified", "agreed", "written", "developed", "revised", "clarified", "elected",
    "nominated", "identified",
  ]

  /// "(to be confirmed)", "to be completed" as all of a line, "Venue: to be confirmed".
  private static func promise(
    at i: Int,
    _ words: ContiguousArray<DocumentWords.Word>,
    _ s: Span<UInt8>
  ) -> SourceRange? {
    guard i + 2 < words.count, isWord("to", words[i], s), isWord("be", words[i + 1], s),
      promised.contains(
        String(decoding: words[i + 2].range.offsets.map { s[$0] | 0x20 }, as: UTF8.self)
      )
    else { return nil }
    var lower = Int(words[i].lower)
    while lower > 0, s[lower - 1] == ASCII.space || s[lower - 1] == ASCII.star { lower -= 1 }
    var upper = Int(words[i + 2].upper)
    // "(to be inserted)", "(date to be inserted)".
    if lower > 0, ASCII.isWord(s[lower - 1]) {
      var start = lower
      while start > 0, lower - start < 30, ASCII.isWord(s[start - 1]) || s[start - 1] == ASCII.space
      {
        start -= 1
      }
      if start > 0, s[start - 1] == ASCII.openRound { lower = start }
    }
    let isOpened = lower > 0 && s[lower - 1] == ASCII.openRound
    // "Text to be provided."
    if !isOpened, i > 0, words[i].gap == .blank, let end = promiseOfText(at: i - 1, upper, words, s)
    {
      return SourceRange(Int(words[i - 1].lower), end)
    }
    if isOpened {
      // "(to be confirmed by the Bureau)", but no longer remark.
      var end = upper
      while end < s.count, end - upper < 60, s[end] != ASCII.closeRound, s[end] != ASCII.lineFeed {
        end += 1
      }
      guard end < s.count, s[end] == ASCII.closeRound else { return nil }
      return SourceRange(lower - 1, end + 1)
    }
    let isAtStart = lower == 0 || s[lower - 1] == ASCII.lineFeed || s[lower - 1] == ASCII.colon
    // "To be updated." is a sentence of no one.
    let isSentence =
      lower > 0 && s[lower - 1] == ASCII.point && ASCII.isUpper(s[Int(words[i].lower)])
    guard isAtStart || isSentence else { return nil }
    if upper < s.count, s[upper] == ASCII.point { upper += 1 }
    if isSentence { return SourceRange(Int(words[i].lower), upper) }
    guard
      upper == s.count || s[upper] == ASCII.lineFeed || s[upper] == ASCII.carriageReturn
        || s[upper] == 0x3C
    else { return nil }
    return SourceRange(Int(words[i].lower), upper)
  }

  /// One past "Text to be provided.", where that is all of a sentence.
  private static func promiseOfText(
    at first: Int,
    _ upper: Int,
    _ words: ContiguousArray<DocumentWords.Word>,
    _ s: Span<UInt8>
  ) -> Int? {
    let lower = Int(words[first].lower)
    let word = words[first].range.offsets.map { ASCII.lowercased(s[$0]) }
    guard followed.contains(String(decoding: word, as: UTF8.self)), ASCII.isUpper(s[lower]),
      upper == s.count || s[upper] == ASCII.point || s[upper] == ASCII.lineFeed
    else { return nil }
    return upper
  }

  private static func isWord(_ text: FixedText, _ word: DocumentWords.Word, _ s: Span<UInt8>)
    -> Bool
  {
    text.count == word.count
      && text.indices.allSatisfy { text[$0] == ASCII.lowercased(s[Int(word.lower) + $0]) }
  }

  // MARK: - Masks and instructions

  private static let followed: Set<String> = [
    "text", "details", "date", "dates", "title", "name", "names", "list", "figures", "symbol",
  ]

  /// "DD Month 2033", "26/27 August 2033": the day of a date that is not chosen.
  private static func dateMask(
    at i: Int,
    _ words: ContiguousArray<DocumentWords.Word>,
    _ s: Span<UInt8>,
    _ text: DocumentText
  ) -> SourceRange? {
    guard i + 1 < words.count, words[i].count <= 2 else { return nil }
    let next = text.string(under: words[i + 1].range)
    if isWord("dd", words[i], s), words[i + 1].gap != .start {
      guard ["month", "mm", "mmm", "mmmm"].contains(next.lowercased()) else {
        return CalendarDate.monthNames.contains(next) ? words[i].range : nil
      }
      return SourceRange(Int(words[i].lower), Int(words[i + 1].upper))
    }
    guard i + 2 < words.count, ASCII.isDigit(s[Int(words[i].lower)]), words[i + 1].count <= 2,
      ASCII.isDigit(s[Int(words[i + 1].lower)]), words[i + 1].lower == words[i].upper + 1,
      s[Int(words[i].upper)] == ASCII.slash,
      words[i].lower == 0 || ASCII.isBlank(s[Int(words[i].lower) - 1]),
      CalendarDate.monthNames.contains(text.string(under: words[i + 2].range))
    else { return nil }
    return SourceRange(Int(words[i].lower), Int(words[i + 1].upper))
  }

  /// "insert date here", "text to follow".
  private static func instruction(
    at i: Int,
    _ words: ContiguousArray<DocumentWords.Word>,
    _ s: Span<UInt8>
  ) -> SourceRange? {
    guard words[i].count >= 4, words[i].count <= 7 else { return nil }
    if isWord("insert", words[i], s) {
      for j in i + 1..<max(i + 1, min(i + 6, words.count)) where words[j].gap == .blank {
        if isWord("here", words[j], s) {
          return SourceRange(Int(words[i].lower), Int(words[j].upper))
        }
      }
      return nil
    }
    guard i + 2 < words.count, words[i + 1].gap == .blank, words[i + 2].gap == .blank,
      isWord("to", words[i + 1], s),
      isWord("follow", words[i + 2], s) || isWord("come", words[i + 2], s),
      followed.contains(
        String(
          decoding: words[i].range.offsets.map { ASCII.lowercased(s[$0]) },
          as: UTF8.self
        )
      )
    else { return nil }
    let upper = Int(words[i + 2].upper)
    // Nothing comes after it: "dates to come" may go on.
    guard
      upper == s.count || !ASCII.isBlank(s[upper])
        || (upper + 1 < s.count && s[upper + 1] == ASCII.star)
    else { return nil }
    return SourceRange(Int(words[i].lower), upper)
  }

  // MARK: - Alternatives

  private static let alternatives: Set<String> = [
    "was/were", "were/was", "is/are", "are/is", "has/have", "have/has", "mr/ms", "ms/mr",
    "a/an", "his/her", "morning/afternoon", "monday/tuesday", "meeting/session", "session/meeting",
    "does/do", "do/does", "this/these", "adopted/approved", "approved/adopted", "chair/rapporteur",
    "yes/no", "accepted/rejected", "approved/rejected", "agreed/decided", "will/would", "may/will",
    "will/may", "will/shall", "shall/will", "opened/closed", "elected/nominated", "first/second",
    "increased/decreased", "supported/opposed",
  ]

  /// "second/third", "six/four": two numbers in words.
  private static func areNumbers(_ parts: [Substring]) -> Bool {
    let isOrdinal = parts.allSatisfy { part in
      let letters = ContiguousArray(part.utf8)
      return CalendarWords.ordinal(letters.span, 0, letters.count)?.end == letters.count
    }
    return isOrdinal
      || parts.allSatisfy { SmallNumber.value(of: $0) != nil && $0.first?.isLetter == true }
  }

  /// "was/were": the author had not yet chosen.
  private static func alternative(
    at i: Int,
    _ words: ContiguousArray<DocumentWords.Word>,
    _ s: Span<UInt8>,
    _ text: DocumentText
  ) -> SourceRange? {
    guard i + 1 < words.count, words[i + 1].gap == .other else { return nil }
    let (lower, upper) = (Int(words[i].lower), Int(words[i + 1].upper))
    guard upper - lower <= 24 else { return nil }
    var slash = Int(words[i].upper)
    while slash < Int(words[i + 1].lower), s[slash] == ASCII.point || s[slash] == ASCII.space {
      slash += 1
    }
    guard s[slash] == ASCII.slash else { return nil }
    let key = (lower..<upper).map { s[$0] }.filter { $0 != ASCII.point && $0 != ASCII.space }
    let parts = String(decoding: key, as: UTF8.self).lowercased().split(separator: "/")
    guard parts.count == 2,
      alternatives.contains(parts.joined(separator: "/")) || areNumbers(parts)
    else { return nil }
    return SourceRange(lower, upper)
  }
}
