/// Reads who came: "The following parties to the Convention were represented at the meeting: …".
struct AttendanceReader {
  private let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  private static let participantLists: Phrases = ["list of participants"]

  private static let attendanceVerbs: Phrases = [
    "represented", "attended by", "attended the meeting", "participated", "attended",
  ]

  private static let followingWords: Phrases = ["the following", "following"]

  func read(_ paragraph: ReportParagraph, into attendance: inout Attendance) {
    let text = reading.text.bytes.span
    let lower = paragraph.text.lowerBound
    let upper = paragraph.text.upperBound
    if let list = reading.first(of: Self.participantLists, in: paragraph.text) {
      attendance.listOfParticipants =
        attendance.listOfParticipants ?? symbol(list.upperBound, upper)
      return
    }
    guard let represented = reading.first(of: Self.attendanceVerbs, in: paragraph.text) else {
      return
    }
    guard
      reading.first(of: Self.followingWords, in: paragraph.text) != nil
        || ("observers" as Phrase).first(in: text, lower, upper) != nil,
      let colon = colon(text, min(represented.upperBound, upper), upper)
    else { return readOne(lower..<represented.lowerBound, into: &attendance) }
    let names = NameList(reading, colon + 1..<upper)
    guard !names.names.isEmpty || names.isOpen else { return }
    let head = lower..<colon
    let isOther = has(["non-signator", "not parties", "not party", "neither part"], head)
    if !isOther, has(["signator"], head) {
      add(names, to: &attendance.signatories)
    } else if isOther
      || has(
        ["non-governmental", "civil society", "academic"],
        head
      )
    {
      add(names, to: &attendance.others)
    } else if has(["intergovernmental organization"], head) {
      add(names, to: &attendance.organizations)
    } else if has(
      ["States parties", "parties to the", "States Parties", "following States", "parties"],
      head
    ) {
      add(names, to: &attendance.parties)
    } else {
      add(names, to: &attendance.others)
    }
  }

  private static let wereRepresented: Phrases = [", was", ", were"]

  /// What tells of those that are named before it.
  private static let clauseHeads: Phrases = [", which ", ", a ", ", an ", ", neither ", ", as "]

  /// How long the names are at most that are told of.
  private static let nameLimit = 2000

  /// "The European Union, a regional economic integration organization that is a party to the
  /// Convention, was represented": what stands before "represented".
  private func readOne(_ head: Range<Int>, into attendance: inout Attendance) {
    let text = reading.text.bytes.span
    let start = head.last { $0 >= head.lowerBound + 2 && text.beginsSentence(at: $0) }
    let sentence = (start ?? head.lowerBound)..<head.upperBound
    let names = sentence.prefix(Self.nameLimit)
    guard
      let comma = Self.clauseHeads.first(in: text, names.lowerBound, names.upperBound)?.lowerBound,
      Self.wereRepresented.first(in: text, comma + 1, head.upperBound) != nil
    else { return }
    let name = ("The " as Phrase).end(in: text, at: sentence.lowerBound, comma)
    let listed = NameList(reading, (name ?? sentence.lowerBound)..<comma)
    let clause = comma..<head.upperBound
    if has(["non-signator", "not parties", "neither part"], clause) {
      return add(listed, to: &attendance.others)
    }
    if has(["not a party", "observer"], clause) { return }
    if has(["signator"], clause) {
      add(listed, to: &attendance.signatories)
    } else if has(["party to the", "parties to the", "State party", "State Party"], clause) {
      add(listed, to: &attendance.parties)
    }
  }

  private func has(_ words: [Phrase], _ range: Range<Int>) -> Bool {
    let text = reading.text.bytes.span
    return words.contains { $0.first(in: text, range.lowerBound, range.upperBound) != nil }
  }

  /// The colon before the names: the first that no clock has.
  private func colon(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int? {
    for i in lower..<upper
    where text[i] == ASCII.colon && (i + 1 == upper || text[i + 1] == ASCII.space) {
      return i
    }
    return nil
  }

  private func add(_ names: NameList, to list: inout AttendanceList) {
    list.names += names.names
    list.open = list.open || names.isOpen
    list.nameRanges += names.texts.map { reading.place($0) }
    list.range = list.nameRanges.reduce(list.range) { $0.union($1) }
  }

  private func symbol(_ lower: Int, _ upper: Int) -> DocumentSymbol? {
    let text = reading.text.bytes.span
    var i = lower
    while i < upper {
      if !ASCII.isWord(text[i - 1]), let end = SymbolToken.end(text, i, upper) {
        return DocumentSymbol(reading.string(i..<end))
      }
      i += 1
    }
    return nil
  }
}

/// Reads who spoke: "Under agenda item 2, statements were made by representatives of …".
struct StatementsReader {
  private let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  private static let statementHeads: Phrases = [
    "Under agenda item", "Under agenda items", "Under item", "On agenda item",
  ]

  private static let deliveryWords: Phrases = ["made by", "delivered by"]

  func read(_ paragraph: ReportParagraph) -> [Statements] {
    let text = reading.text.bytes.span
    let lower = paragraph.text.lowerBound
    let upper = paragraph.text.upperBound
    guard
      let head = reading.first(of: Self.statementHeads, in: paragraph.text)
        ?? statementOnItems(lower, upper)
    else { return [] }
    var i = head.upperBound
    while i < upper, text[i] != ASCII.space { i += 1 }
    let items = ItemNumberList.read(text, i + 1, upper)
    guard let last = items.last,
      let by = Self.deliveryWords.first(in: text, last.upper, upper),
      ("statement" as Phrase).first(in: text, lower, by.lowerBound) != nil
    else { return [] }
    let speakers = speakers(by.upperBound, upper)
    let ranges = speakers.texts.map { reading.place($0) }
    return items.map {
      Statements(
        item: $0.number,
        paragraph: paragraph.number,
        speakers: speakers.names,
        open: speakers.isOpen,
        range: reading.place(head.lowerBound..<upper),
        speakerRanges: ranges
      )
    }
  }

  private static let statementsOn: Phrases = [
    "statements on agenda item", "statements on agenda items", "statements under agenda item",
    "statements under agenda items", "statement on agenda item", "statement under agenda item",
    "statements were made under agenda item", "statements were made under agenda items",
  ]

  /// "General statements on agenda items 2 and 3 were made by …", at the start of a paragraph.
  private func statementOnItems(_ lower: Int, _ upper: Int) -> Range<Int>? {
    reading.first(of: Self.statementsOn, in: lower..<min(upper, lower + 80))
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
      } else if text[i] == ASCII.semicolon || i + 2 < upper, text.beginsSentence(at: i + 2) {
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
