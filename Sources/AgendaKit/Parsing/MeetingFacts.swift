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
    // Read from a copy: passing the document that is changed would copy its agendas at each item.
    let known = document
    for m in document.meetings.indices {
      for i in document.meetings[m].agenda.indices {
        readReferences(&document.meetings[m].agenda[i], own: m, known)
      }
    }
  }

  private func mentions(in range: Range<Int>) -> ArraySlice<FoundMention> {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].text.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var end = low
    while end < mentions.count, mentions[end].text.lowerBound < range.upperBound { end += 1 }
    return mentions[low..<end]
  }

  // MARK: - Opening

  /// "The eleventh meeting of the Working Group … will be opened on Tuesday, 7 July 2020, at 10 a.m."
  private func readOpening(_ block: Block, _ document: inout MeetingDocument) {
    let text = reading.text.bytes.span
    guard let verb = Self.opens.first(in: text, block.text.lowerBound, block.text.upperBound) else {
      return
    }
    let sentence = block.text.lowerBound..<verb.lowerBound
    // The sentence is about a meeting or session, not about the discussion of an item.
    guard Self.gatherings.first(in: text, sentence.lowerBound, sentence.upperBound) != nil,
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

  /// The meeting of the group that a text names; of several the last named.
  private func meeting(in text: String, _ document: MeetingDocument) -> Int? {
    let plain = TitleText.normalized(text)
    let named = document.meetings.indices.filter {
      !document.meetings[$0].group.name.isEmpty
        && plain.contains(TitleText.normalized(document.meetings[$0].group.name))
    }
    return named.count == 1 ? named[0] : nil
  }

  // MARK: - Ordinals

  /// Sentences that are about this meeting by their tense or its days: "the seventh meeting of the
  /// Working Group will …", "the dates of … for the seventh meeting".
  private func readOrdinals(_ block: Block, _ document: inout MeetingDocument) {
    guard document.meetings.contains(where: { $0.ordinal == nil }) else { return }
    guard document.report == nil else { return }
    for mention in mentions(in: block.text) {
      guard case .ordinal(let value, _, let body?, false) = mention.value else { continue }
      let name = reading.string(body)
      let named = meeting(in: name, document)
      let isBare = TitleText.normalized(name) == "working group"
      guard let meeting = named ?? (isBare && document.meetings.count == 1 ? 0 : nil),
        document.meetings[meeting].ordinal == nil, speaksOfThis(mention, block, document, meeting)
      else { continue }
      set(ordinal: value, at: mention, meeting, &document)
    }
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
    return Self.past.first(in: reading.text.bytes.span, range.lowerBound, range.upperBound) != nil
  }

  /// "the provisional agenda for the seventh meeting", "the substantive topics for the …".
  private func agendaFor(_ end: Int, _ lower: Int) -> Bool {
    let text = reading.text.bytes.span
    guard let head = Self.agendas.first(in: text, max(lower, end - 60), end) else { return false }
    return end - head.upperBound <= 2
  }

  private func sentenceStart(_ start: Int, _ lower: Int) -> Int {
    let text = reading.text.bytes.span
    var i = start
    while i > lower + 1 {
      if text[i - 1] == ASCII.space, text[i - 2] == ASCII.point, ASCII.isUpper(text[i]) { return i }
      i -= 1
    }
    return lower
  }

  private func sentenceEnd(_ start: Int, _ upper: Int) -> Int {
    let text = reading.text.bytes.span
    var i = start
    while i + 2 < upper {
      if text[i] == ASCII.point, text[i + 1] == ASCII.space, ASCII.isUpper(text[i + 2]) { return i }
      i += 1
    }
    return upper
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

  // MARK: - See also

  /// "For annotations on this item, see agenda item 3 of the provisional agenda for … above."
  private func readReferences(_ item: inout AgendaItem, own: Int, _ document: MeetingDocument) {
    for i in item.subitems.indices { readReferences(&item.subitems[i], own: own, document) }
    guard let annotation = item.annotation else { return }
    for paragraph in annotation.paragraphs {
      for (number, group) in references(paragraph, document) {
        let named = group ?? document.meetings[own].group.reference
        let reference = ItemOfGroup(group: named, item: number)
        guard reference.item != item.number || named != document.meetings[own].group.reference,
          item.annotation?.seeAlso.contains(reference) == false
        else { continue }
        item.annotation?.seeAlso.append(reference)
      }
    }
  }

  private func references(
    _ paragraph: Paragraph,
    _ document: MeetingDocument
  ) -> [(ItemNumber, String?)] {
    // The words "see" or "see also" stand right before the item.
    var found: [(ItemNumber, String?)] = []
    for mention in mentions {
      guard case .item(let number, let group) = mention.value else { continue }
      let place = reading.place(mention.text)
      guard paragraph.range.contains(place), followsSee(mention.text.lowerBound) else { continue }
      let name = group.map { reading.string($0) }
      found.append(
        (
          number,
          name.flatMap { meeting(in: $0, document) }
            .map { document.meetings[$0].group.reference } ?? name
        )
      )
    }
    return found
  }

  private func followsSee(_ start: Int) -> Bool {
    let text = reading.text.bytes.span
    return Self.see.contains { word in
      start >= word.count && word.end(in: text, at: start - word.count, start) == start
    }
  }
}
