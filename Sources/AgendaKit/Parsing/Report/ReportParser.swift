/// Reads a report: chapters and their parts, numbered paragraphs, the agenda that was adopted, the
/// documents that were before the group.
///
/// Paragraphs run on through the whole report. A list that begins at 1 after "adopted the following
/// agenda" is that agenda; letters after "had before it the following documents" are documents;
/// other lists belong to their paragraph.
struct ReportParser {
  var builder: DocumentBuilder
  let reading: Reading
  let blocks: [Block]
  private var report = Report()
  /// The sections that are open, from the chapter down.
  private var open: [Section] = []
  private var lastNumber = 0
  private var lastChapter = 0
  private var list = ReportList.none
  /// Whether the lists of a report are read: the agenda, the documents. A paper has none.
  private var hasLists = true
  /// The paragraphs with what their facts need: the clean text, each with its own number.
  private var texts: [ReportParagraph] = []

  static func parse(
    _ blocks: [Block],
    from start: Int,
    into builder: inout DocumentBuilder
  ) {
    var parser = ReportParser(blocks, builder)
    parser.parse(from: start)
    builder = parser.builder
  }

  /// The chapters and numbered paragraphs of a paper.
  static func parseChapters(
    _ blocks: [Block],
    from start: Int,
    into builder: inout DocumentBuilder
  ) -> [Section] {
    var parser = ReportParser(blocks, builder)
    parser.hasLists = false
    parser.readBlocks(from: start)
    builder = parser.builder
    return parser.report.sections
  }

  private init(_ blocks: [Block], _ builder: DocumentBuilder) {
    self.blocks = blocks
    self.builder = builder
    reading = builder.reading
  }

  private mutating func parse(from start: Int) {
    readBlocks(from: start)
    let facts = ReportFacts(reading, builder.document)
    facts.read(texts, into: &report)
    builder.document.report = report
  }

  private mutating func readBlocks(from start: Int) {
    var i = start
    while i < blocks.count {
      let block = blocks[i]
      guard block.kind == .text else {
        i += 1
        continue
      }
      if builder.takeStarredNote(block) {
        i += 1
        continue
      }
      if reading.formula(block) == .contents {
        i = skipContents(i)
        continue
      }
      if list == .agenda, let next = agendaList(from: i, announcedBy: texts.last?.text) {
        i = next
        continue
      }
      take(block, at: i)
      i += 1
    }
    closeSections(to: 0)
  }

  // MARK: - Blocks

  private mutating func take(_ block: Block, at i: Int) {
    guard let label = reading.label(block) else { return takeUnlabelled(block) }
    let text = label.end..<block.text.upperBound
    switch label.kind {
    case .chapter(let value):
      if isHeading(text), value == lastChapter + 1 || !isNextPart(label, block) {
        lastChapter = value
        openSection(label, text, block, level: 0)
      } else if isHeading(text) {
        openSection(label, text, block, level: 1)
      } else {
        addText(block)
      }
    case .part:
      isHeading(text) ? openSection(label, text, block, level: 1) : addText(block)
    case .number(let number, nil):
      if number != lastNumber + 1, isHeading(text), !isSentence(text) {
        openSection(label, text, block, level: 2)
      } else {
        addParagraph(number, text, block)
      }
    case .letter where list == .documents: addDocument(block)
    default: addText(block)
    }
  }

  private func isNextPart(_ label: LineLabel, _ block: Block) -> Bool {
    guard open.count >= 2, let last = open[1].number?.utf8.first else { return false }
    return reading.text.bytes[block.text.lowerBound] == last + 1
      && label.end - block.text.lowerBound <= 3
  }

  /// Whether a text reads as a heading: short, and no sentence. A verb makes none of what ends
  /// without a point: "Recommendations adopted by the Working Group".
  private func isHeading(_ text: Range<Int>) -> Bool {
    text.count <= 300 && !text.isEmpty
      && (!isSentence(text) || !Sentence.isRunning(reading.text.bytes.span, text))
  }

  /// Whether a text ends as a paragraph does.
  private func isSentence(_ text: Range<Int>) -> Bool {
    guard let last = text.last else { return false }
    let bytes = reading.text.bytes
    return [ASCII.point, ASCII.colon, ASCII.closeSquare].contains(bytes[last])
      || Sentence.isEnded(bytes.span, text)
  }

  private mutating func takeUnlabelled(_ block: Block) {
    if let formula = reading.formula(block), formula == .annex {
      closeSections(to: 0)
      open.append(Section(number: nil, title: reading.string(block.text), range: block.source))
      list = .none
      return
    }
    if open.isEmpty, hasLists, !Sentence.isRunning(reading.text.bytes.span, block.text) {
      // Text before the first chapter, such as the name of the group once more.
      builder.furnish(block.source, .heading)
      return
    }
    if block.isHeading || isTitleOfAnnex, isHeading(block.text), !isSentence(block.text),
      list == .none
    {
      return addParagraph(nil, block.text, block, role: .heading)
    }
    addText(block)
  }

  /// Whether the title of an annex may come: nothing stands in it yet.
  private var isTitleOfAnnex: Bool {
    guard open.count == 1, let annex = open.last else { return false }
    return annex.number == nil && !annex.title.isEmpty && annex.paragraphs.isEmpty
  }

  // MARK: - Sections

  private mutating func openSection(
    _ label: LineLabel,
    _ text: Range<Int>,
    _ block: Block,
    level: Int
  ) {
    list = .none
    closeSections(to: min(level, open.count))
    let start = LineLabel.numberStart(
      reading.text.bytes.span,
      block.text.lowerBound,
      label.end
    )
    let number = reading.string(
      reading.withoutFinalPunctuation(reading.trimmed(start..<label.end))
    )
    let title = reading.withoutFinalPunctuation(reading.trimmed(text))
    open.append(Section(number: number, title: reading.string(title), range: block.source))
  }

  private mutating func closeSections(to level: Int) {
    while open.count > level {
      let done = open.removeLast()
      if var parent = open.popLast() {
        parent.range = parent.range.union(done.range)
        parent.sections.append(done)
        open.append(parent)
      } else {
        report.sections.append(done)
      }
    }
  }

  private mutating func withSection(_ change: (inout Section) -> Void) {
    if open.isEmpty { open.append(Section(number: nil, title: "", range: .none)) }
    change(&open[open.count - 1])
  }

  // MARK: - Paragraphs

  private mutating func addParagraph(
    _ number: Int?,
    _ text: Range<Int>,
    _ block: Block,
    role: Paragraph.Role = .body
  ) {
    if let number { lastNumber = number }
    let paragraph = builder.paragraph(block, from: text.lowerBound, number: number, role: role)
    withSection {
      $0.paragraphs.append(paragraph)
      $0.range = $0.range.union(paragraph.range)
    }
    texts.append(ReportParagraph(number: number, text: text))
    if hasLists { list = ReportList(announcedBy: text, reading) }
  }

  /// Text without a number: it goes on with the paragraph before, as the entries of a list do.
  private mutating func addText(_ block: Block) {
    if list == .documents, reading.label(block) == nil,
      !Sentence.isRunning(reading.text.bytes.span, block.text)
    {
      return addDocument(block)
    }
    let isEntry = reading.label(block) != nil
    guard isEntry, let number = open.last?.paragraphs.last.map({ $0.number }) else {
      return addParagraph(nil, block.text, block)
    }
    let text = reading.string(block.text)
    let footnotes = reading.marks(in: block.text).map { String($0.number) }
    withSection {
      let last = $0.paragraphs.count - 1
      $0.paragraphs[last].text += " " + text
      $0.paragraphs[last].range = $0.paragraphs[last].range.union(block.source)
      $0.paragraphs[last].footnotes += footnotes
      $0.range = $0.range.union(block.source)
    }
    texts.append(ReportParagraph(number: number, text: block.text))
  }

  private mutating func addDocument(_ block: Block) {
    guard let entry = DocumentationEntryParser.entry(block, reading) else {
      list = .none
      return addParagraph(nil, block.text, block)
    }
    report.documentation.append(entry)
    withSection { $0.range = $0.range.union(entry.range) }
    texts.append(ReportParagraph(number: nil, text: block.text))
  }

  // MARK: - Lists

  /// The adopted agenda, or the agendas of several groups under their names, from `start` on; the
  /// index after it, nil if no list begins here.
  private mutating func agendaList(from start: Int, announcedBy words: Range<Int>?) -> Int? {
    list = .none
    guard beginsList(start) || isOfGroup(start) else { return nil }
    var end = start
    var last = (item: 0, letter: 0)
    while end < blocks.count, blocks[end].kind == .text {
      if isOfGroup(end) {
        last = (0, 0)
      } else if !takes(blocks[end], after: &last) {
        guard let next = agendaGoesOn(after: end, last) else { break }
        end = next
        continue
      }
      end += 1
    }
    guard end > start else { return nil }
    let next = AgendaListParser.parse(
      blocks,
      from: start,
      upTo: end,
      of: words.flatMap(group) ?? 0,
      into: &builder
    )
    return next > start ? next : nil
  }

  /// Whether a block is an item of the adopted agenda, and not the next paragraph of the report.
  private func takes(_ block: Block, after last: inout (item: Int, letter: Int)) -> Bool {
    switch reading.label(block)?.kind {
    case .number(let number, let letter):
      // The paragraph after the list goes on with the numbers of the report.
      if letter == nil, number == lastNumber + 1, number != last.item + 1 { return false }
      // A slip of the pen in the list is still in the list.
      if number > last.item + 2 { return false }
      last = (max(last.item, number), letter ?? 0)
      return true
    case .letter(let letter):
      last.letter = letter
      return true
    case .roman: return true
    case .part, .chapter, nil: return false
    }
  }

  /// How many lines may stand within an adopted agenda at most.
  private static let interruptionLimit = 4

  /// Where the agenda goes on after a line that is none of its items: a mark of the page, a remark.
  private func agendaGoesOn(after i: Int, _ last: (item: Int, letter: Int)) -> Int? {
    for j in i + 1..<max(i + 1, min(blocks.count, i + 1 + Self.interruptionLimit)) {
      guard blocks[j].kind == .text, reading.formula(blocks[j]) == nil else { return nil }
      switch reading.label(blocks[j])?.kind {
      case .number(let number, nil):
        return number == last.item + 1 && number != lastNumber + 1 ? j : nil
      case .letter(let letter): return letter == last.letter + 1 && last.item > 0 ? j : nil
      case .chapter, .part, .number, .roman: return nil
      case nil: continue
      }
    }
    return nil
  }

  private func beginsList(_ i: Int) -> Bool {
    if case .number(1, nil) = reading.label(blocks[i])?.kind { true } else { false }
  }

  /// Whether the name of a group stands over its agenda.
  private func isOfGroup(_ i: Int) -> Bool {
    i + 1 < blocks.count && blocks[i].kind == .text && blocks[i + 1].kind == .text
      && reading.label(blocks[i]) == nil && beginsList(i + 1)
      && builder.meeting(headedBy: blocks[i]) != nil
  }

  /// The group that words before its agenda name: the first whose agenda is still to come.
  private func group(namedIn words: Range<Int>) -> Int? {
    let meetings = builder.document.meetings
    guard meetings.count > 1 else { return nil }
    let named = builder.groups(in: reading.string(words))
    return meetings.firstIndex { $0.agenda.isEmpty && named.contains($0.group.reference) }
  }
}

/// A paragraph of a report as its facts are read from it.
struct ReportParagraph {
  /// Its number; that of the paragraph it belongs to for an entry of a list.
  var number: Int?
  /// Its text, in `Reading.text`.
  var text: Range<Int>
}

/// What list a paragraph announces.
private enum ReportList {
  case none, agenda, documents

  private static let agendas: Phrases = ["agenda", "agendas"]

  /// What says of an agenda that it was adopted, or that it comes.
  private static let agendaAnnouncements: Phrases = [
    "adopted", "approved", "following", "as follows", "reads", "read", "below", "as amended",
    "as orally amended", "contained the", "comprised", "consisted of",
  ]

  private static let documentAnnouncements: Phrases = [
    "following documents", "had before it", "following documentation",
  ]

  init(announcedBy text: Range<Int>, _ reading: Reading) {
    self = .none
    let bytes = reading.text.bytes
    guard let last = text.last, bytes[last] == ASCII.colon else { return }
    if Self.agendas.first(in: bytes.span, text.lowerBound, text.upperBound) != nil,
      Self.agendaAnnouncements.first(in: bytes.span, text.lowerBound, text.upperBound) != nil
    {
      self = .agenda
    } else if Self.documentAnnouncements.first(in: bytes.span, text.lowerBound, text.upperBound)
      != nil
    {
      self = .documents
    }
  }
}
