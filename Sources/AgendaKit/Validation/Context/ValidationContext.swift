/// What the rules ask about a document, answered once.
///
/// Building it is one pass over the model and one over the running text; every question after
/// that is a look-up. What only some rules ask is found when it is asked for the first time.
final class ValidationContext {
  /// The document, its places in `text`.
  let document: MeetingDocument
  let text: DocumentText
  let other: MeetingDocument?
  /// Whether the text is judged as published.
  let issued: Bool
  /// Whether the document is in the language that the vocabulary of the rules is written in.
  let isEnglish: Bool
  /// The meetings with their items by number and their rows of the timetable.
  private(set) var meetings: [MeetingIndex]
  /// The positions of the meetings by what their groups are called.
  let groups: [String: Int]
  /// The pieces of text in their order.
  let blocks: [TextBlock]
  /// The sentences of running text, in their order.
  let sentences: [RunningSentence]
  /// The slots with which the timetable of another group begins, where each group has its own.
  let tableStarts: Set<Int>

  /// The papers listed, and where the text cites them.
  private(set) lazy var papers = Papers(document, blocks: blocks)
  /// Which sentences hold the phrases that rules look for.
  private(set) lazy var keyPhrases = KeyPhrases(sentences, in: text)
  /// What the sentences say of the meetings.
  private(set) lazy var statements = StatementFinder(
    text.bytes,
    document.mentions.map { mention in
      let kind: StatementMark.Kind =
        switch mention.value {
        case .days: .days
        case .date: .day
        case .ordinal(let number, let noun, _): .ordinal(number, noun)
        default: .other
        }
      return StatementMark(kind: kind, range: mention.range.offsets)
    },
    document.meetings.map { $0.named }
  )
  /// What is otherwise in the other document: items, papers and slots.
  private(set) lazy var comparison = other.map {
    DocumentComparison(
      from: $0,
      to: document,
      options: DocumentComparison.Options(only: [.item, .document, .slot])
    )
  }
  /// The days on which sentences say that meetings open, close or are held.
  private(set) lazy var meetingBounds = MeetingBound.all(in: self)
  /// The sentence of which was asked last whether it names another document, and the answer.
  var lastNamed: (range: SourceRange, isNamed: Bool)?
  /// The sentence of which was asked last what ordinals it gives to meetings, and the answer.
  var lastOrdinals: (range: SourceRange, ordinals: [(meeting: Int, mark: Int)])?
  /// The sentence of which was asked last what bodies it names, and the answer.
  var lastBodies: SentenceBodies?
  /// The sentence of which was asked last whether it speaks of another meeting, and the answer.
  var lastSpeech: (range: SourceRange, meeting: Int, isOfAnother: Bool)?
  /// The words of the whole text.
  private(set) lazy var words = DocumentWords(self)
  /// The text outside of what belongs to pages.
  private(set) lazy var textParts = findTextParts()
  /// The headings of annexes.
  private(set) lazy var annexes = Annexes(self)
  /// The persons named, and what does not fit about them.
  private(set) lazy var persons = Persons(self)
  /// The days that sentences tell of as past or as to come.
  private(set) lazy var tellings = Telling.all(in: self)
  /// The symbols that annotations cite in place of those listed.
  private(set) lazy var citedSymbols = CitedSymbol.all(in: self)
  /// Whether the source has tags, between which blanks of any number are one.
  private(set) lazy var hasTags = holdsTags()
  /// Whether the source is in a markup language, which writes signs as entities.
  private(set) lazy var isMarkedUp = hasTags || holdsMarkdown()
  /// What the annotations say of the timetable.
  private(set) lazy var schedule = ScheduleStatement.all(in: self)
  /// The working days of the meetings on which nothing is scheduled; none without a timetable.
  private(set) lazy var unusedDays = findUnusedDays()
  /// The slots before which the row of another day seems to be missing.
  private(set) lazy var dayRestarts = DayRestart.all(in: self)
  /// The paragraphs that the text names by their numbers.
  private(set) lazy var paragraphReferences = ParagraphReference.all(in: self)
  /// The chapters of a report or a paper, flat.
  private(set) lazy var reportParts =
    document.report == nil && document.paper == nil ? nil : ReportParts(document.chapters)
  /// The lists that run (a), (b), (c)….
  private(set) lazy var letteredLists = LetteredList.all(in: self)
  /// The lists of a report that name States.
  private(set) lazy var stateLists = document.report.map { StateLists($0, self) }
  /// The items of all agendas by their titles, in small letters and with names in short form.
  private(set) lazy var itemsByTitle: [String: [(meeting: Int, item: AgendaItem)]] = {
    var items: [String: [(meeting: Int, item: AgendaItem)]] = [:]
    for meeting in meetings {
      for entry in meeting.items {
        let key = ComparedTitle.key(entry.item.title)
        // Of items that share a title, a few stand for all.
        guard items[key, default: []].count < 4 else { continue }
        items[key, default: []].append((meeting.index, entry.item))
      }
    }
    return items
  }()

  /// Asks a document; where its statements of the meeting's days show that the masthead's year is
  /// wrong, the days without a year are those of the right one.
  static func of(
    _ document: MeetingDocument,
    in text: DocumentText,
    other: MeetingDocument?,
    issued: Bool
  ) -> ValidationContext {
    let document = document.placed(in: text)
    let context = ValidationContext(
      document: document,
      text: text,
      other: other,
      issued: issued
    )
    guard let years = context.mistakenYears else { return context }
    return ValidationContext(
      document: document.inferring(years),
      text: text,
      other: other,
      issued: issued
    )
  }

  private init(
    document: MeetingDocument,
    text: DocumentText,
    other: MeetingDocument?,
    issued: Bool
  ) {
    self.document = document
    self.text = text
    self.other = other
    self.issued = issued
    isEnglish = !document.diagnostics.contains { $0.rule == "language-unsupported" }
    var groups: [String: Int] = [:]
    for (i, meeting) in document.meetings.enumerated() {
      for name in [meeting.group.id, meeting.group.name, ComparedTitle.fold(meeting.group.name)] {
        if let name, groups[name] == nil { groups[name] = i }
      }
    }
    self.groups = groups
    meetings = MeetingIndex.all(in: document, groups: groups)
    tableStarts = Self.tableStarts(in: document.organizationOfWork)
    let blocks = TextBlock.all(in: document)
    self.blocks = blocks
    sentences = RunningSentence.all(in: blocks, text: text)
    // Documents are of a few groups; of more, each is taken at the masthead's word.
    if meetings.count <= 16 {
      let days = meetings.map { MeetingDays($0, self) }
      for i in meetings.indices { meetings[i].statedDays = days[i] }
    }
  }

  /// Whether the document is a report, so that its agenda is one that was adopted.
  var isReport: Bool { document.report != nil }

  /// Whether a working group of the conferences reports, whose reports have the same chapters;
  /// plenary bodies and other bodies have their own.
  var isReportOfWorkingGroup: Bool {
    let organ = document.masthead.organ.map { ComparedTitle.fold($0) } ?? ""
    let isOfConference =
      organ.isEmpty || organ.contains("organized crime") || organ.contains("corruption")
    return isReport && isOfConference
      && meetings.allSatisfy { $0.foldedName.isEmpty || $0.foldedName.contains("working group") }
  }

  /// Whether the document is an addendum: a further part of another, which has the other parts.
  var isAddendum: Bool {
    let masthead = document.masthead
    return masthead.symbol?.parts.contains { symbol in
      symbol.modifiers.contains { $0.modifier == .addendum }
    } ?? false || holds("addendum", in: masthead.range)
  }

  /// Whether the document corrects another one.
  var isCorrigendum: Bool {
    document.masthead.symbol?.parts.contains { symbol in
      symbol.modifiers.contains { $0.modifier == .corrigendum }
    } ?? false
  }

  /// Whether the groups of the document share an item.
  var isJoint: Bool {
    meetings.count > 1 && meetings.contains { $0.items.contains { $0.item.joint != nil } }
  }

  /// The meeting whose group is named so: by id, by name, or, where only one meets, by the start of
  /// its name: "Working Group", "Conference".
  func meeting(ofGroup name: String?) -> Int? {
    guard let name else { return meetings.count == 1 ? 0 : nil }
    if let found = groups[name] { return found }
    let folded = ComparedTitle.fold(name)
    if let found = groups[folded] { return found }
    guard meetings.count == 1 else { return nil }
    if folded == "working group" { return 0 }
    return meetings[0].foldedName.hasPrefix(folded + " ") ? 0 : nil
  }

  private func findTextParts() -> [SourceRange] {
    var parts: [SourceRange] = []
    var start = 0
    for furniture in document.furniture.sorted(by: { $0.range < $1.range })
    where furniture.kind == .page && !furniture.range.isEmpty {
      if Int(furniture.range.lower) > start {
        parts.append(SourceRange(start, Int(furniture.range.lower)))
      }
      start = max(start, Int(furniture.range.upper))
    }
    if start < text.bytes.count { parts.append(SourceRange(start, text.bytes.count)) }
    return parts
  }

  /// The slots between groups: before them stands nothing of the groups after them.
  private static func tableStarts(in slots: [Slot]) -> Set<Int> {
    var spans: [String: ClosedRange<Int>] = [:]
    for (i, slot) in slots.enumerated() {
      for entry in slot.entries {
        guard let group = entry.group else { continue }
        spans[group] = (spans[group]?.lowerBound ?? i)...i
      }
    }
    guard spans.count > 1 else { return [] }
    // How many groups go on from one slot to the next.
    var change = [Int](repeating: 0, count: slots.count + 1)
    for span in spans.values {
      change[span.lowerBound + 1] += 1
      change[span.upperBound + 1] -= 1
    }
    let firsts = Set(spans.values.map { $0.lowerBound })
    var starts: Set<Int> = []
    var open = 0
    for i in slots.indices {
      open += change[i]
      if i > 0, open == 0, firsts.contains(i) { starts.insert(i) }
    }
    return starts
  }
}

extension ValidationContext {
  /// The index of the first sentence that ends after an offset.
  func sentenceIndex(at offset: UInt32) -> Int {
    sentences.sortedIndex { $0.range.upper > offset }
  }

  /// The piece of text that a place stands in, the one that begins last.
  func block(around range: SourceRange) -> TextBlock? {
    let next = blocks.sortedIndex { $0.range.lower > range.lower }
    guard next > 0, blocks[next - 1].range.contains(range) else { return nil }
    return blocks[next - 1]
  }

  /// The sentence that a place of the running text stands in.
  func sentence(around range: SourceRange) -> RunningSentence? {
    let index = sentenceIndex(at: range.lower)
    guard index < sentences.count, sentences[index].range.lower <= range.lower else { return nil }
    return sentences[index]
  }
}

extension MeetingDocument {
  /// The document with its places in the text that it was read from, in place of those in the
  /// source. The marks of footnotes have none there.
  fileprivate func placed(in text: DocumentText) -> MeetingDocument {
    var placed = self
    placed.mentions.removeAll { if case .footnoteMark = $0.value { true } else { false } }
    placed.mapRanges { text.range(of: $0) }
    placed.mentions.sort { $0.range < $1.range }
    return placed
  }
}
