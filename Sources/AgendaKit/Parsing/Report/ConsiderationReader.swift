/// Reads a sentence such as "At its 1st and 2nd meetings, on 7 July 2020, the Working Group
/// considered agenda item 2", with the panellists named after it.
struct ConsiderationReader {
  private let reading: Reading
  private let document: MeetingDocument

  init(_ reading: Reading, _ document: MeetingDocument) {
    self.reading = reading
    self.document = document
  }

  private static let considerationVerbs: Phrases = [
    "considered agenda item", "considered agenda items", "considered item", "considered items",
    "began its consideration of agenda item", "continued its consideration of agenda item",
    "took up agenda item", "discussed agenda item", "consideration of agenda item",
    "concluded its consideration of agenda item", "considered, under agenda item",
    "considered under agenda item", "took up item", "discussed item", "examined agenda item",
    "examined item", "addressed agenda item", "addressed item", "consideration of item",
    "deliberated on agenda item", "deliberated on item", "discussion on agenda item",
    "discussions on agenda item", "discussion of agenda item", "discussions under agenda item",
    "discussion under agenda item", "debate on agenda item", "to agenda item",
    "reviewed agenda item", "dealt with agenda item", "turned to agenda item",
    "reviewed item", "dealt with item", "turned to item", "discussion on item",
    "discussion of item", "debate on item", "deliberations on agenda item",
  ]

  /// What may stand before an item without saying that it was considered.
  private static let notOfItem: Phrases = ["statement", "statements", "with regard", "pursuant"]

  func read(_ paragraph: ReportParagraph) -> [Consideration] {
    let text = reading.text.bytes.span
    if let verb = reading.first(of: Self.considerationVerbs, in: paragraph.text) {
      var i = verb.upperBound
      while i < paragraph.text.upperBound, text[i] != ASCII.space { i += 1 }
      let items = ItemNumberList.read(text, i + 1, paragraph.text.upperBound)
      let lower = text.sentenceStart(before: verb.lowerBound, paragraph.text.lowerBound)
      if !items.isEmpty {
        return considerations(of: items, paragraph, lower, lower..<verb.lowerBound)
      }
    }
    return readItemFirst(paragraph)
  }

  private static let itemHeads: Phrases = ["agenda items ", "agenda item ", "items ", "item "]

  private static let passives: Phrases = [
    "was considered", "were considered", "was discussed", "were discussed", "was taken up",
    "were taken up", "was examined", "were examined", "was addressed", "were addressed",
    "was dealt with", "was reviewed", "was introduced and considered", "was the subject of",
  ]

  private static let actives: Phrases = [
    "considered", "discussed", "took up", "examined", "deliberated on", "addressed",
  ]

  /// "Agenda item 2 was considered by the Working Group at its 1st meeting", "At its 1st meeting,
  /// the Working Group considered “Marking of parts” (agenda item 2)".
  private func readItemFirst(_ paragraph: ReportParagraph) -> [Consideration] {
    let text = reading.text.bytes.span
    let upper = paragraph.text.upperBound
    guard let head = reading.first(of: Self.itemHeads, in: paragraph.text) else { return [] }
    let items = ItemNumberList.read(text, head.upperBound, upper)
    guard let last = items.last else { return [] }
    let lower = text.sentenceStart(before: head.lowerBound, paragraph.text.lowerBound)
    let end = text.sentenceEnd(from: last.upper, upper)
    if let verb = Self.passives.first(in: text, last.upper, end) {
      let after = verb.upperBound..<end
      let (meetings, _) = meetings(text, after.lowerBound, after.upperBound)
      let days = days(text, after.lowerBound, after.upperBound)
      let isStatedAfter = !meetings.isEmpty || !days.dates.isEmpty
      return considerations(
        of: items,
        paragraph,
        lower,
        isStatedAfter ? after : lower..<head.lowerBound
      )
    }
    // Only beside the meetings at which it was does another verb say so.
    let before = lower..<head.lowerBound
    guard !meetings(text, before.lowerBound, before.upperBound).0.isEmpty,
      reading.first(of: Self.notOfItem, in: before) == nil,
      reading.first(of: Self.actives, in: lower..<end) != nil
    else { return [] }
    let verb = reading.first(of: Self.actives, in: before)?.lowerBound ?? head.lowerBound
    return considerations(of: items, paragraph, lower, lower..<max(verb, lower))
  }

  /// What a sentence says of items, its meetings and days in the stretch `stated`, or after the items.
  private func considerations(
    of items: [ItemNumberList.Entry],
    _ paragraph: ReportParagraph,
    _ sentence: Int,
    _ stretch: Range<Int>
  ) -> [Consideration] {
    let text = reading.text.bytes.span
    let upper = paragraph.text.upperBound
    guard let last = items.last else { return [] }
    var stated = stretch
    var (meetings, brackets) = meetings(text, stated.lowerBound, stated.upperBound)
    if meetings.isEmpty, let after = meetingsAfter(text, last.upper, upper) {
      // "The Group continued its consideration of agenda item 2 at its 2nd and 3rd meetings".
      stated = after
      (meetings, brackets) = self.meetings(text, stated.lowerBound, stated.upperBound)
      meetings += laterMeetings(text, after).filter { !meetings.contains($0) }
    }
    let days = days(text, stated.lowerBound, stated.upperBound)
    let panellists = PanellistReader(reading).read(last.upper, upper)
    let end = max(last.upper, stated.upperBound)
    return items.map { item in
      Consideration(
        item: item.number,
        paragraph: paragraph.number,
        meetings: meetings,
        dates: days.dates,
        tentative: brackets || days.tentative,
        panellists: panellists,
        range: panellists.reduce(reading.place(sentence..<end)) { $0.union($1.range) }
      )
    }
  }

  private static let resumptions: Phrases = ["continued", "resumed", "concluded", "completed"]

  /// "… at its 1st meeting and concluded it at its 2nd meeting": what is said after the first.
  private func laterMeetings(_ text: Span<UInt8>, _ sentence: Range<Int>) -> [Int] {
    guard let verb = Self.resumptions.first(in: text, sentence.lowerBound, sentence.upperBound),
      let after = meetingsAfter(text, verb.upperBound, sentence.upperBound)
    else { return [] }
    return meetings(text, after.lowerBound, after.upperBound).0
  }

  private static let atMeetings: Phrases = [" at its ", " at the "]

  /// The rest of a sentence that begins with "at its" and meetings, right after the item.
  private func meetingsAfter(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Range<Int>? {
    // The title of the item may stand before it.
    let end = text.sentenceEnd(from: lower, upper)
    var i = lower
    while i < end {
      if text[i] == ASCII.space, let start = Self.atMeetings.end(in: text, at: i, end),
        start < end,
        CalendarWords.ordinal(text, start, end) != nil || text[start] == ASCII.openSquare
      {
        return start..<end
      }
      i += 1
    }
    return nil
  }

  private static let meetingNouns: Phrases = ["meetings", "meeting"]

  /// The ordinals before "meeting" or "meetings".
  private func meetings(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> ([Int], Bool) {
    guard let noun = Self.meetingNouns.first(in: text, lower, upper) else {
      return ([], false)
    }
    var meetings: [Int] = []
    var tentative = false
    var lastEnd = lower
    var i = lower
    while i < noun.lowerBound {
      if i == lower || !ASCII.isWord(text[i - 1]),
        let ordinal = CalendarWords.ordinal(text, i, noun.lowerBound)
      {
        if let last = meetings.last, isRange(text, lastEnd, i) {
          meetings += InferredNumbers.between(last, ordinal.value, room: .max)
        }
        meetings.append(ordinal.value)
        lastEnd = ordinal.end
        i = ordinal.end
      } else {
        if text[i] == ASCII.openSquare { tentative = true }
        i += 1
      }
    }
    return (meetings, tentative)
  }

  /// "1st to 3rd", "1st–3rd".
  private func isRange(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    Dash.end(text, lower, upper) == upper
      || (" to " as Phrase).end(in: text, at: lower, upper) == upper
  }

  /// The days between the meetings and the verb; a stretch of days is each of them.
  private func days(
    _ text: Span<UInt8>,
    _ lower: Int,
    _ upper: Int
  ) -> (dates: [CalendarDate], tentative: Bool) {
    var dates: [CalendarDate] = []
    var tentative = false
    var i = lower
    while i < upper {
      if i == lower || !ASCII.isWord(text[i - 1]), let phrase = DatePhrase.read(text, i, upper) {
        tentative = tentative || phrase.hasBrackets
        if let year = phrase.year ?? document.meetings.first?.firstDay?.year {
          let days = phrase.days(year: year)
          let first = days.firstDay
          let last = min(max(days.lastDay.dayNumber, first.dayNumber), first.dayNumber + 31)
          if first.isValid, days.lastDay.isValid {
            dates += (first.dayNumber...last).map { CalendarDate(dayNumber: $0) }
          } else {
            dates.append(first)
          }
        }
        i = phrase.end
      } else {
        i += 1
      }
    }
    return (dates, tentative)
  }
}

/// Reads who introduced a discussion: "facilitated by the panellists X, office; and Y, office".
struct PanellistReader {
  private let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  private static let panellistHeads: Phrases = [
    "facilitated by the panellists", "facilitated by the panellist",
    "facilitated by the following panellists:", "facilitated by panellists",
    "facilitated by the following panellists", "facilitated by the experts", "facilitated by",
    "moderated by", "presentations were made by the panellists",
    "presentations by the following panellists:", "introduced by the panellists",
    "introduced by the panellist", "presentations were made by the following panellists:",
    "following panellists made presentations:", "led by the panellists", "led by the panellist",
    "the following panellists:", "the following panellist:", "by the panellists",
    "by the panellist", "panellists were", "following experts made presentations:",
    "a panel composed of",
  ]

  func read(_ lower: Int, _ upper: Int) -> [Panellist] {
    let text = reading.text.bytes.span
    var i = lower
    while i < upper {
      if i == lower || text[i - 1] == ASCII.space,
        let end = Self.panellistHeads.wordEnd(in: text, at: i, upper)
          ?? Self.panellistHeads.end(in: text, at: i, upper)
      {
        return list(end, text.sentenceEnd(from: end, upper))
      }
      i += 1
    }
    return []
  }

  /// Semicolons divide the panellists, or "and" where each has but a name and a short office.
  private func list(_ lower: Int, _ upper: Int) -> [Panellist] {
    let text = reading.text.bytes.span
    var panellists: [Panellist] = []
    var start = lower
    var depth = 0
    for i in lower...upper {
      if i < upper {
        if text[i] == ASCII.openRound { depth += 1 }
        if text[i] == ASCII.closeRound { depth -= 1 }
      }
      guard i == upper || (depth <= 0 && divides(text, start, i, upper)) else { continue }
      if let panellist = panellist(start..<i) { panellists.append(panellist) }
      start = i + 1
    }
    return panellists
  }

  private static let joiners: Phrases = [", and ", " and ", ", "]

  /// A semicolon, or "and" or a comma before the next "Mr." or "Ms.", or between names that have but
  /// their country in brackets.
  private func divides(_ text: Span<UInt8>, _ start: Int, _ i: Int, _ upper: Int) -> Bool {
    if text[i] == ASCII.semicolon { return true }
    guard let next = Self.joiners.end(in: text, at: i, upper) else { return false }
    if ("Sir " as Phrase).end(in: text, at: next, upper) != nil { return true }
    return PersonName.afterTitle(text, next, upper) > next
      || text[i - 1] == ASCII.closeRound && isNameInFrontOfBracket(text, start, i)
        && isNameInFrontOfBracket(text, next, upper)
  }

  /// The longest name of a person.
  private static let nameLimit = 80

  /// Whether words without a comma stand before the first bracket: `Anna Lind (Sweden)`.
  private func isNameInFrontOfBracket(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Bool {
    for i in start..<min(upper, start + Self.nameLimit) {
      switch text[i] {
      case ASCII.openRound: return i > start
      case ASCII.comma where i > start, ASCII.semicolon, ASCII.point: return false
      default: continue
      }
    }
    return false
  }

  private func panellist(_ range: Range<Int>) -> Panellist? {
    let text = reading.text.bytes.span
    var part = reading.trimmed(range)
    if let and = ("and " as Phrase).end(in: text, at: part.lowerBound, part.upperBound) {
      part = and..<part.upperBound
    }
    part = reading.withoutFinalPunctuation(part)
    let lower = PersonName.afterTitle(text, part.lowerBound, part.upperBound)
    guard lower < part.upperBound, ASCII.isUpper(text[lower]) || text[lower] >= 0x80 else {
      return nil
    }
    var comma = lower
    while comma < part.upperBound, text[comma] != ASCII.comma, text[comma] != ASCII.openRound {
      comma += 1
    }
    let name = reading.trimmed(lower..<comma)
    guard !name.isEmpty else { return nil }
    var description: String?
    if comma < part.upperBound {
      var rest = reading.trimmed(comma + 1..<part.upperBound)
      if text[comma] == ASCII.openRound, let last = rest.last, text[last] == ASCII.closeRound {
        rest = rest.lowerBound..<last
      }
      if !rest.isEmpty { description = reading.string(rest) }
    }
    return Panellist(
      name: reading.string(name),
      description: description,
      range: reading.place(part)
    )
  }
}
