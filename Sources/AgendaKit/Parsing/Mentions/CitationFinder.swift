/// Finds resolutions, decisions and articles of treaties in a block of text.
struct CitationFinder {
  let treaties: Treaties
  let block: Range<Int>
  /// The treaty named last in the block: what "(art. 13)" after it means.
  private var lastTreaty: String?
  private var lastOrgan: (name: String, end: Int)?

  init(treaties: Treaties, block: Range<Int>) {
    self.treaties = treaties
    self.block = block
  }

  /// Reads what the word at `start` begins; one past it, nil if it begins nothing.
  mutating func read(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int,
    into found: inout [FoundMention]
  ) -> Int? {
    switch ASCII.lowercased(text[start]) {
    case UInt8(ascii: "r"), UInt8(ascii: "d"):
      return decisions(text, start, upper, into: &found)
    case UInt8(ascii: "a"):
      if let end = articles(text, start, upper, into: &found) { return end }
    default: break
    }
    guard ASCII.isUpper(text[start]) || text[start] == 0x31 else { return nil }
    if let name = treaties.name(text, start, upper) {
      lastTreaty = name.treaty
      if name.end - start > 12 { return name.end }
    }
    if start >= lastOrgan?.end ?? 0, let organ = Organs.name(text, start, upper) {
      let isOwn = organ.name == Organs.conference && treaties.convention == Treaties.corruption
      lastOrgan = (isOwn ? Organs.conferenceOfStates : organ.name, organ.end)
    }
    return nil
  }

  /// The words that resolutions, decisions and articles begin with.
  static let heads = resolutionHeads.all + decisionHeads.all + articleHeads.all

  // MARK: - Resolutions and decisions

  private static let resolutionHeads: Phrases = ["resolutions ", "resolution "]

  private static let decisionHeads: Phrases = ["decisions ", "decision "]

  private static let numberJoiners: Phrases = [", and ", " and ", ", "]

  private func decisions(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int,
    into found: inout [FoundMention]
  ) -> Int? {
    let resolution = Self.resolutionHeads.end(in: text, at: start, upper)
    let decision = Self.decisionHeads.end(in: text, at: start, upper)
    guard var i = resolution ?? decision else { return nil }
    var lower = start
    var end = i
    while let number = Self.number(text, i, upper) {
      let reference = DecisionReference(
        organ: organ(of: number.text, explicitBefore: start),
        number: number.text
      )
      found.append(
        FoundMention(
          value: resolution != nil ? .resolution(reference) : .decision(reference),
          text: lower..<number.end
        )
      )
      end = number.end
      guard
        let next = Self.numberJoiners.end(in: text, at: number.end, upper)
          ?? afterDay(text, number.end, upper)
      else { break }
      i = next
      lower = next
    }
    return end > (resolution ?? decision ?? 0) ? end : nil
  }

  /// The next number after the day of adoption: "68/193 of 18 December 2013 and 69/197".
  private func afterDay(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    guard let of = (" of " as Phrase).end(in: text, at: start, upper),
      let date = DatePhrase.read(text, of, upper), date.year != nil
    else { return nil }
    return Self.numberJoiners.end(in: text, at: date.end, upper)
  }

  /// `55/25`, `2005/14`, `2239 (XXI)`.
  private static func number(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int
  ) -> (text: String, end: Int)? {
    guard let first = CalendarWords.integer(text, start, upper, digits: 4), first.end < upper else {
      return nil
    }
    if text[first.end] == ASCII.slash,
      let second = CalendarWords.integer(text, first.end + 1, upper, digits: 4)
    {
      return ("\(first.value)/\(second.value)", second.end)
    }
    guard text[first.end] == ASCII.space, first.end + 2 < upper,
      text[first.end + 1] == ASCII.openRound
    else { return nil }
    var i = first.end + 2
    while i < upper, [0x49, 0x56, 0x58, 0x4C, 0x43].contains(text[i]) { i += 1 }
    guard i > first.end + 2, i < upper, text[i] == ASCII.closeRound else { return nil }
    let roman = String(decoding: (first.end + 2..<i).map { text[$0] }, as: UTF8.self)
    return ("\(first.value) (\(roman))", i + 1)
  }

  /// Who adopted a resolution: the organ named right before it, else the one whose numbers look so
  /// (General Assembly 55/25 and earlier 2239 (XXI); Economic and Social Council 2005/14; the
  /// Conference 10/6).
  private func organ(of number: String, explicitBefore start: Int) -> String? {
    if let lastOrgan, start - lastOrgan.end <= 2 { return lastOrgan.name }
    if number.contains("(") { return Organs.generalAssembly }
    guard let first = number.split(separator: "/").first.flatMap({ Int($0) }) else { return nil }
    if first >= 1900 { return Organs.economicAndSocialCouncil }
    if first > 30 { return Organs.generalAssembly }
    return treaties.convention == Treaties.corruption
      ? Organs.conferenceOfStates
      : treaties.convention == nil ? lastOrgan?.name : Organs.conference
  }

  // MARK: - Articles

  private static let articleHeads: Phrases = ["articles ", "article ", "arts. ", "art. "]

  private mutating func articles(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int,
    into found: inout [FoundMention]
  ) -> Int? {
    guard
      let head = Self.articleHeads.end(in: text, at: start, upper)
    else { return nil }
    let room = InferredNumbers.room(at: start, found: found.count)
    let list = ArticleList.read(text, head, upper, room: room)
    guard let last = list.last else { return nil }
    var instrument = lastTreaty
    if let named = instrumentAfter(text, last.upper, upper)
      ?? instrumentOfList(text, last.upper, upper)
    {
      instrument = named
      lastTreaty = named
    }
    for (n, entry) in list.enumerated() {
      let reference = ArticleReference(
        instrument: instrument,
        article: entry.article,
        paragraph: entry.paragraph
      )
      found.append(
        FoundMention(
          value: .article(reference),
          text: (n == 0 ? start : entry.lower)..<entry.upper
        )
      )
    }
    return last.upper
  }

  private static let instrumentHeads: Phrases = [
    ", of the ", " of the ", ", of ", " of ", " thereof",
  ]

  private static let furtherArticles: Phrases = [
    " and article ", " and articles ", ", article ", ", articles ", ", and article ",
    ", and articles ", " and art. ", " and arts. ",
  ]

  /// How many lists of articles of one treaty follow each other at most.
  private static let listLimit = 6

  /// The treaty that further articles name for all: "articles 8 to 10 and article 16, paragraph 5,
  /// of the Protocol".
  private func instrumentOfList(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> String? {
    var i = start
    for _ in 0..<Self.listLimit {
      guard let next = Self.furtherArticles.end(in: text, at: i, upper),
        let last = ArticleList.read(text, next, upper).last
      else { return nil }
      if let named = instrumentAfter(text, last.upper, upper) { return named }
      i = last.upper
    }
    return nil
  }

  /// The treaty in ", of the Convention" after an article.
  private func instrumentAfter(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> String? {
    // "article 16 (extradition) of the Convention": what the article is about.
    let start = ArticleList.subject(text, start, upper) ?? start
    guard let end = Self.instrumentHeads.end(in: text, at: start, upper) else {
      return nil
    }
    return treaties.name(text, end, upper)?.treaty
  }
}

/// Reads `6, 7 and 17`, `16, paragraph 5 (a)`, `27, paragraph 1 (a) and (f)`, `4–7`.
enum ArticleList {
  /// One article, or one paragraph of one.
  struct Entry {
    var article: String
    var paragraph: String?
    var lower: Int
    var upper: Int
  }

  /// Reads a list in which at most `room` articles are inferred.
  static func read(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int,
    room: Int = InferredNumbers.rangeLimit
  ) -> [Entry] {
    var entries: [Entry] = []
    var i = start
    while let number = number(text, i, upper) {
      if let last = entries.last, let from = Int(last.article), let to = Int(number.text),
        isRange(text, last.upper, i)
      {
        for between in InferredNumbers.between(from, to, room: room - entries.count) {
          entries.append(
            Entry(article: String(between), paragraph: nil, lower: last.upper, upper: i)
          )
        }
      }
      let paragraphs = paragraphs(text, number.end, upper, room: room - entries.count)
      if paragraphs.isEmpty {
        entries.append(Entry(article: number.text, paragraph: nil, lower: i, upper: number.end))
      } else {
        for (n, paragraph) in paragraphs.enumerated() {
          entries.append(
            Entry(
              article: number.text,
              paragraph: paragraph.text,
              lower: n == 0 ? i : paragraph.lower,
              upper: paragraph.upper
            )
          )
        }
      }
      let end = entries.last?.upper ?? number.end
      guard
        let next = joiner(text, end, upper)
          ?? subject(text, end, upper).flatMap({ joiner(text, $0, upper) })
      else { break }
      i = next
    }
    return entries
  }

  /// How long the words in brackets are at most that say what an article is about.
  private static let subjectLimit = 120

  /// One past the brackets in "articles 5 (organized criminal groups), 6 (laundering) and 8".
  static func subject(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    guard start + 2 < upper, text[start] == ASCII.space, text[start + 1] == ASCII.openRound,
      ASCII.isLetter(text[start + 2])
    else { return nil }
    let limit = min(upper, start + subjectLimit)
    return (start + 2..<limit).first { text[$0] == ASCII.closeRound }.map { $0 + 1 }
  }

  private static func number(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int
  ) -> (text: String, end: Int)? {
    guard let digits = CalendarWords.integer(text, start, upper, digits: 3) else { return nil }
    var end = digits.end
    // "article 6 bis"; "article 14 bis".
    if let bis = (" bis" as Phrase).wordEnd(in: text, at: end, upper) { end = bis }
    if end < upper, ASCII.isLetter(text[end]) || text[end] == ASCII.slash { return nil }
    return (end == digits.end ? String(digits.value) : "\(digits.value) bis", end)
  }

  private static let joiners: Phrases = [", and ", " and ", ", ", " to ", " or "]

  private static func joiner(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    if let end = Self.joiners.end(in: text, at: start, upper), end < upper,
      ASCII.isDigit(text[end])
    {
      return end
    }
    guard let dash = Dash.end(text, start, upper), dash < upper, ASCII.isDigit(text[dash]) else {
      return nil
    }
    return dash
  }

  private static func isRange(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Bool {
    Dash.end(text, start, upper) != nil || (" to " as Phrase).end(in: text, at: start, upper) != nil
  }

  private struct Paragraph {
    var text: String
    var lower: Int
    var upper: Int
  }

  private static let paragraphHeads: Phrases = [
    ", paragraphs ", ", paragraph ", ", paras. ", ", para. ", " paragraph ",
  ]

  /// `, paragraph 1 (a) and (f)`, `, para. 7`, ` (1) (a)`.
  private static func paragraphs(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int,
    room: Int
  ) -> [Paragraph] {
    guard let head = Self.paragraphHeads.end(in: text, at: start, upper) else {
      return inBrackets(text, start, upper)
    }
    var paragraphs: [Paragraph] = []
    var i = head
    while let digits = CalendarWords.integer(text, i, upper, digits: 3) {
      if let last = paragraphs.last, let from = Int(last.text), isRange(text, last.upper, i) {
        for between in InferredNumbers.between(from, digits.value, room: room) {
          paragraphs.append(Paragraph(text: String(between), lower: last.upper, upper: i))
        }
      }
      let labels = labels(text, digits.end, upper)
      if labels.isEmpty {
        paragraphs.append(Paragraph(text: String(digits.value), lower: i, upper: digits.end))
      }
      for (n, label) in labels.enumerated() {
        paragraphs.append(
          Paragraph(
            text: "\(digits.value) \(label.text)",
            lower: n == 0 ? i : label.lower,
            upper: label.upper
          )
        )
      }
      guard let last = paragraphs.last, let next = joiner(text, last.upper, upper),
        // "paragraph 5, and article 18" goes on with an article, not a paragraph.
        CalendarWords.integer(text, next, upper, digits: 3) != nil
      else { break }
      i = next
    }
    return paragraphs
  }

  /// `37 (4)`, `37 (4) (a)`, `3 (a)`: the paragraph in brackets, or a part of an article without any.
  private static func inBrackets(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> [Paragraph] {
    var open = start
    while open < upper, text[open] == ASCII.space { open += 1 }
    guard open < upper, text[open] == ASCII.openRound, open - start <= 1 else { return [] }
    guard let digits = CalendarWords.integer(text, open + 1, upper, digits: 2) else {
      return labels(text, start, upper).filter { $0.text.utf8.count <= 4 }
    }
    guard digits.end < upper, text[digits.end] == ASCII.closeRound else { return [] }
    let labels = labels(text, digits.end + 1, upper)
    guard !labels.isEmpty else {
      return [Paragraph(text: String(digits.value), lower: open, upper: digits.end + 1)]
    }
    return labels.map {
      Paragraph(text: "\(digits.value) \($0.text)", lower: $0.lower, upper: $0.upper)
    }
  }

  private static let labelJoiners: Phrases = [", and ", " and ", ", ", " or "]

  /// ` (a) and (f)`: each label is a part of the paragraph.
  private static func labels(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> [Paragraph] {
    var labels: [Paragraph] = []
    var i = start
    while true {
      var lower = i
      if !labels.isEmpty {
        guard let end = Self.labelJoiners.end(in: text, at: i, upper) else { break }
        lower = end
      }
      while lower < upper, text[lower] == ASCII.space { lower += 1 }
      guard lower < upper, text[lower] == ASCII.openRound else { break }
      var close = lower + 1
      while close < upper, ASCII.isLower(text[close]), close - lower < 6 { close += 1 }
      guard close > lower + 1, close < upper, text[close] == ASCII.closeRound else { break }
      let label = String(decoding: (lower...close).map { text[$0] }, as: UTF8.self)
      labels.append(Paragraph(text: label, lower: lower, upper: close + 1))
      i = close + 1
    }
    return labels
  }
}
