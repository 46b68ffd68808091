extension MeetingDocument {
  /// Reads a document. Nothing in it is refused: what fits no part of the model is `unplaced`.
  /// - Parameter source: the text of one document.
  /// - Complexity: O(n log n) in the text at worst, O(n) for what documents are.
  public init(parsing source: SourceText) {
    self = DocumentParser.parse(Reading.read(source))
  }
}

/// Goes through a document's parts in their order: masthead, title, then what the title says it is.
enum DocumentParser {
  static func parse(_ reading: consuming Reading) -> MeetingDocument {
    var builder = DocumentBuilder(reading)
    readParts(of: &builder)
    var found = mentions(in: builder)
    finish(&found, into: &builder)
    return builder.document
  }

  /// Reads the masthead, the title and the body.
  private static func readParts(of builder: inout DocumentBuilder) {
    let head = DocumentHead(builder.reading)
    var masthead = MastheadParser(builder.reading, hasTitle: head.title != nil)
    masthead.parse(head.masthead[...], into: &builder)
    if let title = head.title { take(title, into: &builder) }
    masthead.addPlenary(into: &builder)
    let organ = builder.document.masthead.organ
    KnownGroups.tellApart(&builder.document.meetings, organ: organ)
    sayLanguage(head.title, into: &builder)
    parseBody(head, into: &builder)
    furnishRepeatedTitles(head.titlesAbove, into: &builder)
  }

  /// What the text names, in its order. It is as large as the text, and so found last.
  private static func mentions(in builder: DocumentBuilder) -> [FoundMention] {
    let reading = builder.reading
    var finder = MentionFinder(
      treaties: Treaties(convention: Treaties.convention(of: builder.document.masthead.organ))
    )
    // Lines of a table whose columns came apart are no sentences.
    for block in reading.blocks where block.kind != .scattered { finder.scan(block, reading) }
    for note in reading.notes { finder.scan(note.text, of: reading) }
    return finder.take()
  }

  /// A title above the masthead that is the document's is furniture; any other is left over.
  private static func furnishRepeatedTitles(
    _ titles: [Block],
    into builder: inout DocumentBuilder
  ) {
    guard let title = builder.document.masthead.title.map(TitleText.normalized) else { return }
    for block in titles where builder.reading.plain(block.text) == title {
      builder.furnish(block.source, .heading)
    }
  }

  private static func take(_ title: DocumentHead.Title, into builder: inout DocumentBuilder) {
    let reading = builder.reading
    let block = reading.blocks[title.block]
    let bytes = reading.text.bytes
    var text = reading.trimmed(block.text)
    let starred = text.upperBound
    while let last = text.last, bytes[last] == ASCII.star || bytes[last] == ASCII.space {
      text = text.lowerBound..<last
    }
    builder.document.masthead.title = reading.string(text)
    builder.document.masthead.places.title = block.source
    if text.upperBound < starred {
      builder.document.masthead.reissued = true
      builder.document.masthead.places.stars.append(reading.place(text.upperBound..<starred))
    }
    TitleFacts(reading).complete(text, into: &builder)
  }

  /// Only English is read in full; a document in another official language says so.
  private static func sayLanguage(_ title: DocumentHead.Title?, into builder: inout DocumentBuilder)
  {
    let reading = builder.reading
    let text = reading.text.bytes.span
    let byTitle = title.flatMap { title -> DocumentLanguage? in
      let block = reading.blocks[title.block].text
      return Formula.match(text, block.lowerBound, block.upperBound)?.language
        ?? DocumentLanguage.byTitle(text, block.lowerBound, block.upperBound)
    }
    guard let language = byTitle == .english ? nil : byTitle ?? DocumentLanguage.byScript(text)
    else {
      return
    }
    builder.say(
      "language-unsupported",
      .note,
      "the document is in \(language.rawValue); it is read as far as its numbers carry",
      at: title.map { reading.blocks[$0.block].source } ?? reading.blocks.first?.source ?? .none
    )
  }

  private static func parseBody(_ head: DocumentHead, into builder: inout DocumentBuilder) {
    let blocks = builder.reading.blocks
    let hasRows = blocks.contains { $0.kind == .row }
    let start = head.body
    let isPaper = PaperParser.isPaper(head, builder)
    let titled = head.title?.kind == .paper ? nil : head.title?.kind
    let kind = isPaper ? .paper : titled
    switch kind {
    case .draftReport, .report:
      builder.document.kind = kind == .draftReport ? .draftReport : .report
      if builder.document.meetings.isEmpty {
        builder.document.meetings.append(Meeting(group: Group(id: nil, name: "")))
      }
      ReportParser.parse(blocks, from: start, into: &builder)
    case .paper: PaperParser.parse(head, into: &builder)
    case .agenda, .annotatedAgenda, nil: parseAgenda(kind, from: start, into: &builder)
    case .organizationOfWork:
      builder.document.kind = .organizationOfWork
      parseIntroduction(blocks[start...], into: &builder)
    }
    if hasRows { TimetableParser.parse(blocks, into: &builder) }
    if kind == nil, builder.document.kind == .unknown, !builder.document.organizationOfWork.isEmpty
    {
      builder.document.kind = .organizationOfWork
    }
    furnishHeadings(from: start, into: &builder)
  }

  /// What a timetable issued alone says in sentences before its rows: an annotation of no item.
  private static func parseIntroduction(
    _ blocks: ArraySlice<Block>,
    into builder: inout DocumentBuilder
  ) {
    guard builder.document.meetings.count == 1 else { return }
    let reading = builder.reading
    var introduction = Annotation(number: nil, heading: "", range: .none)
    for block in blocks.prefix(while: { $0.kind == .text })
    where Sentence.isRunning(reading.text.bytes.span, block.text)
      && Sentence.isEnded(reading.text.bytes.span, block.text)
    {
      let paragraph = builder.paragraph(block)
      introduction.paragraphs.append(paragraph)
      introduction.range = introduction.range.union(block.source).union(paragraph.range)
    }
    guard !introduction.paragraphs.isEmpty else { return }
    builder.document.meetings[0].otherAnnotations.append(introduction)
  }

  /// An agenda: the list, then the annotations up to the annex.
  private static func parseAgenda(
    _ kind: TitleKind?,
    from start: Int,
    into builder: inout DocumentBuilder
  ) {
    let reading = builder.reading
    let blocks = reading.blocks
    let annex =
      blocks[start...].firstIndex {
        $0.kind != .text || reading.formula($0) == .annex
          || reading.formula($0) == .organizationOfWork
      } ?? blocks.count
    if Supplement.parse(blocks, from: start, upTo: annex, into: &builder) {
      builder.document.kind = kind == .agenda ? .agenda : .annotatedAgenda
      return
    }
    let list = AgendaListParser.parse(blocks, from: start, upTo: annex, into: &builder)
    sortMeetings(&builder.document.meetings)
    guard builder.document.meetings.contains(where: { !$0.agenda.isEmpty }) else {
      if let kind { builder.document.kind = kind == .annotatedAgenda ? .annotatedAgenda : .agenda }
      return
    }
    AnnotationsParser.parse(blocks, from: list, upTo: annex, into: &builder)
    let isAnnotated = builder.document.meetings.contains { meeting in
      !meeting.otherAnnotations.isEmpty || meeting.agenda.contains(where: { $0.isAnnotated })
    }
    builder.document.kind = isAnnotated || kind == .annotatedAgenda ? .annotatedAgenda : .agenda
  }

  /// Meetings stand in the order of their agendas; one without an agenda stays behind.
  private static func sortMeetings(_ meetings: inout [Meeting]) {
    meetings.sort { a, b in
      guard let first = a.agenda.first, let second = b.agenda.first else {
        return !a.agenda.isEmpty && b.agenda.isEmpty
      }
      return first.range < second.range
    }
  }

  /// What nothing took of the parts after the title: headings such as "Annex", and starred notes,
  /// which may stand at the very end.
  private static func furnishHeadings(from start: Int, into builder: inout DocumentBuilder) {
    let reading = builder.reading
    // How far the parts reach that begin at an offset or before it.
    var reach: [(lower: UInt32, upper: UInt32)] = []
    for range in builder.document.placedRanges().sorted() {
      reach.append((range.lower, max(reach.last?.upper ?? 0, range.upper)))
    }
    let notes = Set(builder.document.masthead.places.notes)
    // Notes that stand over a timetable, and were taken for its heading.
    var late: Set<SourceRange> = []
    for block in reading.blocks[min(start, reading.blocks.count)...] where block.kind == .text {
      if reading.formula(block) != nil {
        let after = reach.sortedIndex { $0.lower > block.source.lower }
        if after > 0, reach[after - 1].upper >= block.source.upper { continue }
        builder.furnish(block.source, .heading)
      } else if !notes.contains(block.source), builder.takeStarredNote(block) {
        late.insert(block.source)
      }
    }
    builder.document.furniture.removeAll { $0.kind == .heading && late.contains($0.range) }
    builder.weighStars()
  }

  /// What was found is let go of as soon as it is resolved: it is as large as the text.
  private static func finish(_ found: inout [FoundMention], into builder: inout DocumentBuilder) {
    JointItems.resolve(&builder.document.meetings)
    MeetingFacts(builder.reading, found).read(builder.reading.blocks, into: &builder.document)
    let reading = builder.reading
    for note in reading.notes {
      builder.document.footnotes.append(
        Footnote(mark: note.mark, text: reading.string(note.text), range: note.source)
      )
    }
    builder.document.mentions = MentionResolver(reading, builder.document).resolve(found)
    found = []
    if let years = builder.document.yearsOfWeekdays {
      builder.document = builder.document.inferring(years)
      builder.retakeYears(years)
    }
    let masthead = builder.document.masthead
    builder.document.masthead.range = masthead.places.hull
    builder.document.references = References(
      builder.document.mentions,
      own: masthead.symbol,
      excluding: masthead.places.symbol.map { [$0] } ?? []
    )
    for line in reading.pageLines { builder.furnish(line, .page) }
    for line in reading.markup { builder.furnish(line, .markup) }
    builder.document.text = DocumentText(reading)
    Honesty.report(into: &builder)
  }
}

extension MentionFinder {
  /// Hands over what was found, in the order of the text.
  fileprivate mutating func take() -> [FoundMention] {
    var taken: [FoundMention] = []
    swap(&taken, &found)
    taken.sort { $0.text.lowerBound < $1.text.lowerBound }
    return taken
  }

  /// Scans a block, a row cell by cell.
  mutating func scan(_ block: Block, _ reading: Reading) {
    if block.kind == .row {
      for cell in block.cells { scan(cell.text, of: reading) }
    } else {
      scan(block.text, of: reading)
    }
  }
}

extension AgendaItem {
  /// Whether the item or one under it is annotated.
  fileprivate var isAnnotated: Bool {
    annotation != nil || subitems.contains(where: { $0.isAnnotated })
  }
}

extension Masthead.Places {
  /// From the first to the last place.
  fileprivate var hull: SourceRange {
    let one = [
      symbol, distribution, date, originalLanguage, title, status, languagesOnly, underItem,
    ]
    return (one.compactMap { $0 } + organ).reduce(.none) { $0.union($1) }
  }
}
