/// Reads who spoke on an item: "Under agenda item 2, statements were made by representatives of …",
/// "The representative of Chile made a statement on item 2".
struct StatementsReader {
  private let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  private static let itemHeads: Phrases = [
    "under agenda item", "under agenda items", "under item", "under items", "on agenda item",
    "on agenda items", "on item", "on items", "discussion of agenda item",
    "consideration of agenda item", "discussion of item", "consideration of item",
    "regard to agenda item", "regard to item", "relation to agenda item", "relation to item",
    "connection with agenda item", "connection with item", "concerning agenda item",
    "regarding agenda item", "with agenda item", "to agenda item",
  ]

  private static let statementWords: Phrases = [
    "statement", "statements", "took the floor", "floor was taken", "taken the floor", "spoke",
    "intervened", "intervention", "interventions", "floor was given", "speakers", "remarks",
    "presentation was made", "presentations were made", "views were expressed", "heard from",
    "comments", "expressed their views", "contributed",
  ]

  /// What the speakers follow, after the item.
  private static let deliveryWords: Phrases = [
    "made by", "delivered by", "taken by", "by the representative", "by representatives",
    "by the following", "by the observer", "by observers", "took the floor:", "by the delegation",
    "from the representative", "from representatives", "from the following",
    "from the observer", "from observers", "of the representative", "of representatives",
    "given to the representative", "to representatives of", "made, by", "spoke:", "intervened:",
    "were:", "speakers:", "by speakers from",
  ]

  /// What the speakers stand before.
  private static let speakingVerbs: Phrases = [
    "made a statement", "made statements", "made general statements", "also made", "took the floor",
    "delivered a statement", "delivered statements", "spoke", "intervened", "gave a statement",
    "gave statements", "made an intervention", "made interventions", "presented statements",
    "presented a statement", "made remarks", "made comments", "made presentations",
    "expressed their views", "took part in the discussion", "also spoke", "contributed",
    "read out a statement", "read a statement", "had the floor", "commented",
  ]

  /// How many items of one sentence are asked whether the statements were made on them.
  private static let itemsAsked = 8

  /// - Complexity: O(n) in the paragraph: each sentence is looked through a few times at most.
  func read(_ paragraph: ReportParagraph) -> [Statements] {
    let text = reading.text.bytes.span
    let upper = paragraph.text.upperBound
    var start = paragraph.text.lowerBound
    var asked = 0
    var sentenceEnd = start
    while let head = reading.first(of: Self.itemHeads, in: start..<upper) {
      start = head.upperBound
      asked = head.lowerBound < sentenceEnd ? asked + 1 : 0
      if asked >= Self.itemsAsked {
        start = max(start, sentenceEnd)
        continue
      }
      let items = ItemNumberList.read(text, head.upperBound + 1, upper)
      guard let last = items.last else { continue }
      let lower = text.sentenceStart(before: head.lowerBound, paragraph.text.lowerBound)
      let sentence = lower..<text.sentenceEnd(from: last.upper, upper)
      sentenceEnd = sentence.upperBound
      guard reading.first(of: Self.statementWords, in: sentence) != nil,
        let speakers = speakers(in: sentence, head, after: last.upper, upper)
      else { continue }
      let ranges = speakers.texts.map { reading.place($0) }
      let range = min(head.lowerBound, speakers.texts.first?.lowerBound ?? upper)..<upper
      return items.map {
        Statements(
          item: $0.number,
          paragraph: paragraph.number,
          speakers: speakers.names,
          open: speakers.isOpen,
          range: reading.place(range),
          speakerRanges: ranges
        )
      }
    }
    return []
  }

  /// The speakers on an item: after "made by", or a colon; or before the verb. Those after it may go
  /// on in the sentences that follow. Nil where no words say that they come.
  private func speakers(
    in sentence: Range<Int>,
    _ head: Range<Int>,
    after item: Int,
    _ upper: Int
  ) -> NameList? {
    let text = reading.text.bytes.span
    if let by = Self.deliveryWords.first(in: text, item, sentence.upperBound) {
      // "by the following", "by the representatives of": what they are called stands there too.
      return speakers(by.lowerBound, upper)
    }
    if let verb = reading.first(of: Self.speakingVerbs, in: sentence) {
      let before = single(sentence.lowerBound, verb.lowerBound)
      if !before.names.isEmpty || before.isOpen { return before }
    }
    if let by = Self.deliveryWords.first(in: text, sentence.lowerBound, head.lowerBound) {
      return speakers(by.lowerBound, head.lowerBound)
    }
    // "The following States made statements under item 2: …".
    guard ("following" as Phrase).first(in: text, sentence.lowerBound, sentence.upperBound) != nil
    else { return nil }
    let colon = (item..<sentence.upperBound).first { text[$0] == ASCII.colon }
    return colon.map { speakers($0, upper) }
  }

  /// The names after a colon, and single ones in "by the representative of Chile".
  private func speakers(_ lower: Int, _ upper: Int) -> NameList {
    let text = reading.text.bytes.span
    var all = NameList(reading, lower..<lower)
    var listStart = lower
    for i in lower..<upper
    where text[i] == ASCII.colon && (i + 1 == upper || text[i + 1] == ASCII.space) {
      // Several lists may follow each other: "parties: …; observers: …".
      all.add(single(listStart, i))
      listStart = i + 1
      break
    }
    if listStart == lower {
      all.add(single(lower, upper))
      return all
    }
    var list = NameList(reading, listStart..<text.sentenceEnd(from: listStart, upper))
    list.isOpen = list.isOpen || !Brackets.outermost(text, lower..<upper).isEmpty
    all.add(list)
    return all
  }

  private static let representativeHeads: Phrases = [
    "the representative of ", "the representative from ", "representatives of ",
    "representatives from ", "the representatives of ", "the observer for ", "observers for ",
    "the observers for ",
  ]

  /// `the representative of Chile, also in his capacity as…`; `representatives of Chile and Peru`.
  private func single(_ lower: Int, _ upper: Int) -> NameList {
    let text = reading.text.bytes.span
    var list = NameList(reading, lower..<lower)
    var i = lower
    while i < upper {
      if i == lower || !ASCII.isWord(text[i - 1]),
        let start = Self.representativeHeads.end(in: text, at: i, upper),
        start < upper, ASCII.isUpper(text[start])
      {
        list.add(NameList(reading, start..<nameEnd(start, upper)))
        i = start
      }
      i += 1
    }
    list.isOpen = !Brackets.outermost(text, lower..<upper).isEmpty
    return list
  }

  private static let smallWords: Phrases = ["and", "of", "the", "d'Ivoire"]

  /// `the European Union`, in a list of names.
  private func isNameAfterArticle(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Bool {
    guard let name = ("the " as Phrase).end(in: text, at: start, upper), name < upper else {
      return false
    }
    return ASCII.isUpper(text[name])
  }

  /// Where names end that no colon announces: at words in small letters that are no part of a name.
  private func nameEnd(_ start: Int, _ upper: Int) -> Int {
    let text = reading.text.bytes.span
    var i = start
    while i < upper {
      if text[i] == ASCII.openSquare { return i }
      if text[i] == ASCII.openRound {
        while i < upper, text[i] != ASCII.closeRound { i += 1 }
      } else if text[i] == ASCII.comma, i + 2 < upper, ASCII.isLower(text[i + 2]),
        !isNameAfterArticle(text, i + 2, upper)
      {
        return i
      } else if text[i] == ASCII.space, i + 1 < upper, ASCII.isLower(text[i + 1]),
        Self.smallWords.wordEnd(in: text, at: i + 1, upper) == nil
      {
        return i
      } else if text[i] == ASCII.semicolon || i + 2 < upper && text.beginsSentence(at: i + 2) {
        return i
      } else if let and = (" and the " as Phrase).end(in: text, at: i, upper), and < upper,
        ASCII.isLower(text[and])
      {
        return i
      }
      i += 1
    }
    return upper
  }
}

extension NameList {
  /// Adds the names of another list.
  fileprivate mutating func add(_ other: NameList) {
    names += other.names
    texts += other.texts
    isOpen = isOpen || other.isOpen
  }
}
