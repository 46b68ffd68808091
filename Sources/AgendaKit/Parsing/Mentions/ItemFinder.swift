/// Finds agenda items in running text: "agenda item 2", "items 1 and 2", "agenda item 1 (b) of the
/// provisional agenda for the thirteenth meeting of the Working Group …".
enum ItemFinder {
  static let heads: Phrases = ["agenda items ", "agenda item ", "items ", "item "]

  /// Reads the item that the word at `start` begins; one past it.
  static func read(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int,
    into found: inout [FoundMention]
  ) -> Int? {
    guard let head = heads.end(in: text, at: start, upper) else {
      return nil
    }
    let room = InferredNumbers.room(at: start, found: found.count)
    let items = ItemNumberList.read(text, head, upper, room: room)
    guard let last = items.last, !isOfOtherList(text, last.upper, upper) else { return nil }
    let group = group(text, last.upper, upper).map { TextRange($0) }
    for (n, item) in items.enumerated() {
      found.append(
        FoundMention(
          value: .item(item.number, group: group),
          text: (n == 0 ? start : item.lower)..<item.upper
        )
      )
    }
    return last.upper
  }

  private static let otherLists: Phrases = [
    " of the 2030 Agenda", " of Agenda 2", " of the Addis Ababa Action Agenda", " of the annex",
    " of the list", " of the preliminary list", " of the Plan of Action", " of the plan of action",
    " of the Programme of Action", " of the programme of work", " of the workplan",
    " of the work plan", " of the Declaration", " of the declaration", " of the checklist",
    " of the questionnaire", " of the table", " of the schedule", " of the road map",
    " of the resolution", " of the decision", " of its resolution",
    " of the agenda for sustainable",
  ]

  /// Whether the words after a number say that it counts in another list than an agenda.
  private static func isOfOtherList(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Bool {
    otherLists.end(in: text, at: start, upper) != nil
  }

  /// The group whose agenda the words after an item name.
  private static func group(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Range<Int>? {
    var i = start
    // At most three steps: "of the provisional agenda", "for the thirteenth meeting", "of the …".
    for _ in 0..<3 {
      if let name = BodyName.after(text, i, upper) { return name }
      guard let step = step(text, i, upper) else { return nil }
      i = step
    }
    return nil
  }

  private static let agendaNames: Phrases = [" of the provisional agenda", " of the agenda"]

  private static let meetingHeads: Phrases = [" for the ", " of the "]

  private static let meetingNouns: Phrases = [" meeting", " session"]

  private static func step(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    if let end = Self.agendaNames.end(in: text, at: start, upper) { return end }
    guard let word = Self.meetingHeads.end(in: text, at: start, upper),
      let ordinal = CalendarWords.ordinal(text, word, upper)
    else { return nil }
    return Self.meetingNouns.wordEnd(in: text, at: ordinal.end, upper)
  }
}

/// Reads the numbers of items: `1 (a)`, `1 and 2`, `2, 3 and 4 (b)`, `1 (a)–(c)`.
enum ItemNumberList {
  /// One item of a list, and where it stands.
  struct Entry {
    var number: ItemNumber
    var lower: Int
    var upper: Int
  }

  /// Reads a list in which at most `room` items are inferred; labels alone at its start go on with the
  /// item `last`; `joiners` stand between them.
  static func read(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int,
    after last: ItemNumber? = nil,
    room: Int = InferredNumbers.rangeLimit,
    joiners: Phrases = ItemNumberList.joiners
  ) -> [Entry] {
    var entries: [Entry] = []
    var i = start
    while let next = entry(text, i, upper, after: entries.last?.number ?? last) {
      if let from = entries.last, isDash(text, from.upper, next.lower) {
        entries += between(from.number, next.number, room - entries.count).map {
          Entry(number: $0, lower: from.upper, upper: next.lower)
        }
      }
      entries.append(next)
      guard let joined = joiner(text, next.upper, upper, joiners) else { break }
      i = joined
    }
    return entries
  }

  /// `1 (a)`, or a label alone that goes on with the item before.
  private static func entry(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int,
    after last: ItemNumber?
  ) -> Entry? {
    var i = start
    let number: Int
    if let digits = CalendarWords.integer(text, i, upper, digits: 3), digits.value > 0,
      digits.end == upper || !ASCII.isLetter(text[digits.end]) && text[digits.end] != ASCII.slash
    {
      number = digits.value
      i = digits.end
    } else if let last, i < upper, text[i] == ASCII.openRound {
      number = last.number
    } else {
      return nil
    }
    var letter: Int?
    var roman: Int?
    while let label = label(text, i, upper) {
      switch (letter, label.kind) {
      case (nil, .letter(let value)): letter = value
      case (.some, _): roman = roman ?? label.romanValue
      default:
        return letter == nil && i == start
          ? nil : Entry(number: ItemNumber(number), lower: start, upper: i)
      }
      i = label.end
    }
    guard i > start else { return nil }
    let item = ItemNumber(number, letter: letter, roman: letter == nil ? nil : roman)
    return Entry(number: item, lower: start, upper: i)
  }

  private static func label(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int
  ) -> (kind: LineLabel.Kind, romanValue: Int?, end: Int)? {
    var i = start
    while i < upper, text[i] == ASCII.space { i += 1 }
    if let half = LineLabel.halfBracketed(text, i, upper) {
      return (.letter(half.value), nil, half.end)
    }
    guard i < upper, text[i] == ASCII.openRound,
      let label = LineLabel.inBrackets(text, i, upper)
    else { return nil }
    var end = i + 1
    while end < upper, text[end] != ASCII.closeRound { end += 1 }
    return (label.kind, label.romanValue, min(end + 1, upper))
  }

  static let joiners = Phrases(
    [", and ", " and ", ", ", " to ", " & "] + ForeignTimetableWords.joinersOfItems
  )

  /// What joins them in a cell, where no sentence can go on with a number.
  static let cellJoiners = Phrases(joiners.all + ["; and ", "; ", " / "])

  /// One past ", ", " and ", " to " or a dash, where a further item may follow.
  private static func joiner(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int,
    _ joiners: Phrases
  ) -> Int? {
    if let end = joiners.end(in: text, at: start, upper), end < upper,
      ASCII.isDigit(text[end]) || text[end] == ASCII.openRound
    {
      return end
    }
    var i = start
    while i < upper, text[i] == ASCII.space { i += 1 }
    guard let dash = Dash.end(text, i, upper) else { return nil }
    i = dash
    while i < upper, text[i] == ASCII.space { i += 1 }
    return i < upper && (ASCII.isDigit(text[i]) || text[i] == ASCII.openRound) ? i : nil
  }

  private static func isDash(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    var i = lower
    while i < upper, text[i] == ASCII.space { i += 1 }
    return Dash.end(text, i, upper) != nil
      || ("to " as Phrase).end(in: text, at: i, upper) != nil
  }

  /// The items between two, of the same level.
  private static func between(
    _ first: ItemNumber,
    _ last: ItemNumber,
    _ room: Int
  ) -> [ItemNumber] {
    if let from = first.letter, let to = last.letter, first.number == last.number {
      return InferredNumbers.between(from, to, room: room)
        .map { ItemNumber(first.number, letter: $0) }
    }
    guard first.level == 1, last.level == 1 else { return [] }
    return InferredNumbers.between(first.number, last.number, room: room).map { ItemNumber($0) }
  }
}
