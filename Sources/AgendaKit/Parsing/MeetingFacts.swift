/// Reads what running text says of the meetings themselves: their ordinals, when they open, where
/// annotations send the reader.
struct MeetingFacts {
  private let reading: Reading
  private let mentions: [FoundMention]

  private static let item: Phrase = "item"
  private static let opens: Phrases = [
    "will be opened", "will open", "will be convened", "will convene", "is to be opened",
    "will commence", "will begin", "shall be opened", "is scheduled to open", "to be opened",
    "will start",
  ]
  private static let gatherings: Phrases = [
    "meeting of the", "session of the", "meeting", "session",
  ]
  private static let future: Phrases = [
    "will", "offers", "could", "to be held", "is to be held", "may wish", "is scheduled",
  ]
  private static let past: Phrases = [
    "was", "were", "had", "has", "recommended", "discussed", "considered",
  ]
  private static let agendas: Phrases = [
    "provisional agenda for the", "topics for the", "agenda for the",
    "organization of work for the",
    "details of the organization of work for the", "dates for the",
  ]
  private static let see: [Phrase] = [
    "see ", "see also ", "see under ", "see the annotations to ", "see annotations to ",
  ]

  init(_ reading: Reading, _ mentions: [FoundMention]) {
    self.reading = reading
    self.mentions = mentions
  }

  /// Adds the facts to the meetings of a document; `blocks` in its order.
  func read(_ blocks: [Block], into document: inout MeetingDocument) {
    for block in blocks where block.kind == .text {
      readOpening(block, &document)
    }
    for block in blocks where block.kind == .text {
      readOrdinals(block, &document)
    }
    readOtherWordings(blocks, &document)
    let referred = referredItems(document)
    guard !referred.isEmpty else { return }
    for m in document.meetings.indices {
      let own = document.meetings[m].group.reference
      for i in document.meetings[m].agenda.indices {
        addReferences(to: &document.meetings[m].agenda[i], own: own, referred)
      }
    }
  }

  private func mentions(in range: Range<Int>) -> ArraySlice<FoundMention> {
    let low = mentions.sortedIndex { $0.text.lowerBound >= range.lowerBound }
    var end = low
    while end < mentions.count, mentions[end].text.lowerBound < range.upperBound { end += 1 }
    return mentions[low..<end]
  }

  // MARK: - Opening

  /// "The eleventh meeting of the Working Group … will be opened on Tuesday, 7 July 2020, at 10 a.m."
  private func readOpening(_ block: Block, _ document: inout MeetingDocument) {
    // Few blocks name a day and a time: only in those the words are looked for.
    let named = mentions(in: block.text)
    guard named.contains(where: { $0.isDay }), named.contains(where: { $0.isTime }) else { return }
    let text = reading.text.bytes.span
    guard let (verb, sentence) = openingVerb(block) else { return }
    // The sentence is about a meeting or session, not about the discussion of an item.
    guard reading.first(of: Self.gatherings, in: sentence) != nil,
      Self.item.first(in: text, sentence.lowerBound, sentence.upperBound) == nil
    else { return }
    var day: DatePhrase?
    var clock: ClockPhrase?
    var upper = verb.upperBound
    for mention in mentions(in: verb.upperBound..<block.text.upperBound) {
      switch mention.value {
      case .date(let date) where day == nil && !date.isRange:
        day = date
        upper = max(upper, mention.text.upperBound)
      case .clock(let time) where clock == nil:
        clock = time
        upper = max(upper, mention.text.upperBound)
      default: continue
      }
      if day != nil, clock != nil { break }
    }
    guard let day, let clock, let time = ClockTime(hour: clock.start / 60, minute: clock.start % 60)
    else { return }
    let name = reading.string(sentence)
    let meeting =
      meeting(in: name, document)
      ?? document.meetings.indices.first { document.meetings[$0].opening == nil }
    guard let meeting, document.meetings[meeting].opening == nil,
      let year = day.year ?? document.meetings[meeting].firstDay?.year
    else { return }
    document.meetings[meeting].opening = LocalDateTime(
      date: CalendarDate(year: year, month: day.firstMonth, day: day.firstDay),
      time: time
    )
    document.meetings[meeting].places.opening = reading.place(block.text.lowerBound..<upper)
    for mention in mentions(in: sentence) {
      if case .ordinal(let value, _, _, false) = mention.value {
        set(ordinal: value, at: mention, meeting, &document)
      }
    }
  }

  /// The verb that opens, and the words that say what: "The … meeting of the … will be opened", "The
  /// Chair will open the … meeting of the … on".
  private func openingVerb(_ block: Block) -> (verb: Range<Int>, words: Range<Int>)? {
    if let verb = reading.first(of: Self.opensIt, in: block.text),
      let day = mentions(in: verb.upperBound..<block.text.upperBound).first(where: { $0.isDay })
    {
      let words = verb.upperBound..<day.text.lowerBound
      if words.count < 200, reading.first(of: Self.gatherings, in: words) != nil {
        return (verb, words)
      }
    }
    return reading.first(of: Self.opens, in: block.text).map { verb in
      (verb, block.text.lowerBound..<verb.lowerBound)
    }
  }

  private static let opensIt: Phrases = [
    "will open the ", "will open its ", "is to open the ", "will declare open the ",
    "will formally open the ",
  ]

  /// The meeting of the group that a text names; of several the last named.
  private func meeting(in text: String, _ document: MeetingDocument) -> Int? {
    let plain = TitleText.normalized(text)
    let named = document.meetings.indices.filter {
      !document.meetings[$0].group.name.isEmpty
        && document.meetings[$0].group.isNamed(in: plain)
    }
    return named.count == 1 ? named[0] : nil
  }

  // MARK: - Ordinals

  /// Sentences that are about this meeting by their tense or its days: "the seventh meeting of the
  /// Working Group will …", "the dates of … for the seventh meeting".
  private func readOrdinals(_ block: Block, _ document: inout MeetingDocument) {
    guard document.meetings.contains(where: { $0.ordinal == nil }) else { return }
    guard document.report == nil else { return readOrdinalHeld(block, &document) }
    for mention in mentions(in: block.text) {
      guard case .ordinal(let value, _, let body?, false) = mention.value else { continue }
      let name = reading.string(body.offsets)
      let named = meeting(in: name, document)
      let isBare = TitleText.normalized(name) == "working group"
      guard let meeting = named ?? (isBare && document.meetings.count == 1 ? 0 : nil),
        document.meetings[meeting].ordinal == nil, speaksOfThis(mention, block, document, meeting)
      else { continue }
      set(ordinal: value, at: mention, meeting, &document)
    }
  }

  private static let held: Phrases = ["held its ", "held their "]

  private static let wasHeld: Phrases = ["was held", "were held", "took place"]

  /// A report's "The Working Group held its eleventh meeting in Vienna from 28 to 31 May 2018".
  private func readOrdinalHeld(_ block: Block, _ document: inout MeetingDocument) {
    for mention in mentions(in: block.text) {
      guard case .ordinal(let value, _, let body, false) = mention.value,
        let head = headOfHeld(mention.text.lowerBound, body?.offsets.upperBound, block.text)
      else { continue }
      let lower = sentenceStart(mention.text.lowerBound, block.text.lowerBound)
      let upper = sentenceEnd(mention.text.upperBound, block.text.upperBound)
      let only = document.meetings.count == 1 ? 0 : nil
      guard let meeting = meeting(in: reading.string(lower..<head), document) ?? only,
        let first = document.meetings[meeting].firstDay,
        mentions(in: lower..<upper).contains(where: {
          guard case .date(let date) = $0.value else { return false }
          return date.days(year: date.year ?? first.year).firstDay == first
        })
      else { continue }
      set(ordinal: value, at: mention, meeting, &document)
    }
  }

  /// Up to where the group is named that "held its eleventh meeting", or of which "the eleventh
  /// meeting … was held"; nil if the words do not say so.
  private func headOfHeld(_ start: Int, _ bodyEnd: Int?, _ block: Range<Int>) -> Int? {
    let text = reading.text.bytes.span
    let before = max(block.lowerBound, start - 12)
    if let head = Self.held.first(in: text, before, start), head.upperBound == start {
      return head.lowerBound
    }
    guard let bodyEnd, before + 4 <= start,
      ("the " as Phrase).end(in: text, at: start - 4, start) != nil, bodyEnd < block.upperBound,
      Self.wasHeld.end(in: text, at: bodyEnd + 1, block.upperBound) != nil
    else { return nil }
    return bodyEnd
  }

  private func speaksOfThis(
    _ mention: FoundMention,
    _ block: Block,
    _ document: MeetingDocument,
    _ meeting: Int
  ) -> Bool {
    let text = reading.text.bytes.span
    let sentenceEnd = self.sentenceEnd(mention.text.upperBound, block.text.upperBound)
    let after = mention.text.upperBound..<sentenceEnd
    if let word = Self.future.first(
      in: text,
      after.lowerBound,
      min(after.upperBound, after.lowerBound + 140)
    ),
      !hasVerb(after.lowerBound..<word.lowerBound)
    {
      return true
    }
    // The days of this meeting stand right beside the ordinal.
    guard let first = document.meetings[meeting].firstDay else { return false }
    let sentence = sentenceStart(mention.text.lowerBound, block.text.lowerBound)..<sentenceEnd
    let days = mentions(in: sentence).contains {
      guard case .date(let date) = $0.value, let year = date.year else { return false }
      return date.days(year: year).firstDay == first
    }
    return days || agendaFor(mention.text.lowerBound, block.text.lowerBound)
  }

  private func hasVerb(_ range: Range<Int>) -> Bool {
    return reading.first(of: Self.past, in: range) != nil
  }

  /// "the provisional agenda for the seventh meeting", "the substantive topics for the …".
  private func agendaFor(_ end: Int, _ lower: Int) -> Bool {
    let text = reading.text.bytes.span
    guard let head = Self.agendas.first(in: text, max(lower, end - 60), end) else { return false }
    return end - head.upperBound <= 2
  }

  /// How far a sentence is followed to either side.
  private static let sentenceLimit = 2000

  private func sentenceStart(_ start: Int, _ lower: Int) -> Int {
    reading.text.bytes.span.sentenceStart(before: start, max(lower, start - Self.sentenceLimit))
  }

  private func sentenceEnd(_ start: Int, _ upper: Int) -> Int {
    reading.text.bytes.span.sentenceEnd(from: start, min(upper, start + Self.sentenceLimit))
  }

  private func set(
    ordinal: Int,
    at mention: FoundMention,
    _ meeting: Int,
    _ document: inout MeetingDocument
  ) {
    guard document.meetings[meeting].ordinal == nil else { return }
    document.meetings[meeting].ordinal = ordinal
    document.meetings[meeting].places.ordinal = reading.place(mention.text)
  }

  /// Ordinals that stand in other words than the usual ones.
  private func readOtherWordings(_ blocks: [Block], _ document: inout MeetingDocument) {
    guard document.meetings.contains(where: { $0.ordinal == nil }) else { return }
    let marks = mentions.map { mention in
      let kind: StatementMark.Kind =
        switch mention.value {
        case .date(let date): date.isRange ? .days : .day
        case .ordinal(let value, let noun, _, false): .ordinal(value, noun)
        default: .other
        }
      return StatementMark(kind: kind, range: mention.text)
    }
    let finder = StatementFinder(reading.text.bytes, marks, document.meetings.map { $0.named })
    let home = document.meetings.count == 1 ? 0 : nil
    for block in blocks where block.kind == .text {
      let named = mentions(in: block.text)
      for i in named.indices {
        guard case .ordinal = named[i].value else { continue }
        let lower = sentenceStart(named[i].text.lowerBound, block.text.lowerBound)
        let upper = sentenceEnd(named[i].text.upperBound, block.text.upperBound)
        let found = finder.ordinals(
          in: lower..<upper,
          home: home,
          ofReport: document.report != nil
        ) { isDay(mentions[$0], of: document.meetings[$1]) }
        for (meeting, mark) in found where mark == i {
          guard case .ordinal(let value, _) = finder.marks[mark].kind else { continue }
          set(ordinal: value, at: named[i], meeting, &document)
        }
      }
    }
  }

  /// Whether a date is within a meeting; without a known day of it, any is.
  private func isDay(_ mention: FoundMention, of meeting: Meeting) -> Bool {
    guard case .date(let date) = mention.value, let first = meeting.firstDay else { return true }
    let day = date.days(year: date.year ?? first.year).firstDay
    return first <= day && day <= (meeting.lastDay ?? first)
  }

  // MARK: - See also

  /// An item that the reader is sent to.
  private struct ReferredItem {
    var number: ItemNumber
    /// The group whose item it is; nil for the own one.
    var group: String?
    var range: SourceRange
  }

  /// The items right after "see" or "see also", in the order of the source.
  private func referredItems(_ document: MeetingDocument) -> [ReferredItem] {
    var referred: [ReferredItem] = []
    for mention in mentions {
      guard case .item(let number, let group) = mention.value, followsSee(mention.text.lowerBound)
      else { continue }
      let name = group.map { reading.string($0.offsets) }
      let known = name.flatMap { meeting(in: $0, document) }
        .map { document.meetings[$0].group.reference }
      let organ = document.masthead.organ
      let other = name.map { KnownGroups.id(of: $0, organ: organ, symbol: nil) ?? $0 }
      referred.append(
        ReferredItem(number: number, group: known ?? other, range: reading.place(mention.text))
      )
    }
    return referred.sorted { $0.range < $1.range }
  }

  /// "For annotations on this item, see agenda item 3 of the provisional agenda for … above."
  private func addReferences(
    to item: inout AgendaItem,
    own: String,
    _ referred: [ReferredItem]
  ) {
    for i in item.subitems.indices { addReferences(to: &item.subitems[i], own: own, referred) }
    guard let annotation = item.annotation else { return }
    var seeAlso = annotation.seeAlso
    var known = Set(seeAlso)
    for paragraph in annotation.paragraphs {
      for other in self.referred(in: paragraph.range, referred) {
        let reference = ItemOfGroup(group: other.group ?? own, item: other.number)
        guard reference.item != item.number || reference.group != own,
          known.insert(reference).inserted
        else { continue }
        seeAlso.append(reference)
      }
    }
    if seeAlso.count > annotation.seeAlso.count { item.annotation?.seeAlso = seeAlso }
  }

  /// Those of the items that stand in a range.
  /// - Complexity: O(log n) in the items, and the answer.
  private func referred(
    in range: SourceRange,
    _ all: [ReferredItem]
  ) -> some Sequence<ReferredItem> {
    let low = all.sortedIndex { $0.range.lower >= range.lower }
    return all[low...].prefix { $0.range.lower < range.upper }.filter { range.contains($0.range) }
  }

  private func followsSee(_ start: Int) -> Bool {
    let text = reading.text.bytes.span
    return Self.see.contains { word in
      start >= word.count && word.end(in: text, at: start - word.count, start) == start
    }
  }
}

extension Meeting {
  /// What statements know it by.
  var named: StatementFinder.Group {
    StatementFinder.Group(
      name: Array(group.name.lowercased().utf8),
      ordinal: ordinal,
      year: firstDay?.year
    )
  }
}

extension FoundMention {
  /// Whether it is one day or several.
  fileprivate var isDay: Bool { if case .date = value { true } else { false } }

  /// Whether it is a time of day.
  fileprivate var isTime: Bool { if case .clock = value { true } else { false } }
}
