/// Reads a paper: a document of a meeting that is neither an agenda nor its report, such as a
/// background paper, a note by the Secretariat, information for participants.
enum PaperParser {
  // MARK: - Is it one?

  /// Whether a document is a paper: its title says so; or it belongs to an item and is a report of
  /// others than those who meet; or it has a masthead and no title, and its numbers count chapters
  /// and sentences.
  static func isPaper(_ head: DocumentHead, _ builder: DocumentBuilder) -> Bool {
    let masthead = builder.document.masthead
    switch head.title?.kind {
    case .paper: return !listsItems(head, builder)
    case .report:
      guard masthead.underItem != nil, let title = masthead.title else { return false }
      let plain = TitleText.normalized(title)
      return !builder.document.meetings.contains { $0.group.isNamed(in: plain) }
    case nil:
      guard masthead.distribution != nil || masthead.symbol != nil || masthead.underItem != nil
      else { return false }
      return countsSentences(head, builder.reading)
    default: return false
    }
  }

  /// Whether the agenda of a group follows the words of a paper: "Note by the Secretariat", the name of
  /// the group, its items.
  private static func listsItems(_ head: DocumentHead, _ builder: DocumentBuilder) -> Bool {
    let reading = builder.reading
    let body = reading.blocks[min(head.body, reading.blocks.count)...].prefix(2)
    guard body.count == 2, let heading = body.first, let first = body.last,
      first.kind == .text, builder.meeting(headedBy: heading) != nil,
      let label = reading.label(first), case .number = label.kind
    else { return false }
    return !Sentence.isRunning(reading.text.bytes.span, label.end..<first.text.upperBound)
  }

  /// How many blocks of a body show what its numbers count.
  private static let sampleSize = 40

  /// Whether chapters, or numbers before sentences, stand where an agenda would have its list.
  private static func countsSentences(_ head: DocumentHead, _ reading: Reading) -> Bool {
    let text = reading.text.bytes.span
    var sentences = 0
    var titles = 0
    for block in reading.blocks[head.body...].prefix(sampleSize) where block.kind == .text {
      if reading.formula(block) != nil { return false }
      guard let label = reading.label(block), label.end < block.text.upperBound else { continue }
      switch label.kind {
      case .chapter(1): return true
      case .number:
        if Sentence.isRunning(text, label.end..<block.text.upperBound) {
          sentences += 1
        } else {
          titles += 1
        }
      default: continue
      }
    }
    return sentences > titles
  }

  // MARK: - Its parts

  static func parse(_ head: DocumentHead, into builder: inout DocumentBuilder) {
    let reading = builder.reading
    builder.document.kind = .paper
    var paper = MeetingPaper()
    let body = bodyStart(head, reading)
    var lines = reading.blocks[head.body..<body].filter { $0.kind == .text }
    if let title = head.title {
      // The title stands before or after the words that say what the paper is.
      let isNature = title.kind == .paper
      if isNature { take(nature: reading.blocks[title.block], into: &builder) }
      if isNature, let own = ownTitle(above: title.block, head, builder) ?? lines.first {
        setTitle(own, into: &builder)
        lines.removeAll { $0.source == own.source }
      }
    } else if let last = lines.last ?? lastLine(head, builder) {
      setTitle(last, into: &builder)
      lines.removeAll { $0.source == last.source }
    }
    for line in lines {
      if builder.document.masthead.nature == nil, TitleKind(line, reading) == .paper {
        take(nature: line, into: &builder)
      } else {
        builder.furnish(line.source, .heading)
      }
    }
    if builder.document.masthead.title == nil {
      builder.document.masthead.title = builder.document.masthead.nature
    }
    paper.sections = ReportParser.parseChapters(reading.blocks, from: body, into: &builder)
    builder.document.paper = paper
  }

  /// How many lines stand between the masthead and the body of a paper at most.
  private static let lineLimit = 6

  /// The block at which chapters or running text begin.
  private static func bodyStart(_ head: DocumentHead, _ reading: Reading) -> Int {
    let text = reading.text.bytes.span
    let end = min(reading.blocks.count, head.body + lineLimit)
    return (head.body..<end).first { i in
      let block = reading.blocks[i]
      return block.kind != .text || reading.label(block) != nil || reading.formula(block) != nil
        || block.text.count > 300 || Sentence.isRunning(text, block.text)
        || Sentence.isEnded(text, block.text)
        || summaries.isWhole(
          text,
          block.text.lowerBound,
          block.text.upperBound
        )
    } ?? (end == reading.blocks.count ? head.body : end)
  }

  private static let summaries: Phrases = ["Summary", "Executive summary", "Abstract"]

  /// The title that stands right above the words that say what the paper is, below the fields of
  /// the masthead.
  private static func ownTitle(
    above nature: Int,
    _ head: DocumentHead,
    _ builder: DocumentBuilder
  ) -> Block? {
    guard nature > 0, let last = lastLine(head, builder),
      last.source == builder.reading.blocks[nature - 1].source
    else { return nil }
    return last
  }

  /// The last line of the head, where it is none of the fields of the masthead.
  private static func lastLine(_ head: DocumentHead, _ builder: DocumentBuilder) -> Block? {
    guard let last = head.masthead.last, FieldSign(last, builder.reading) == .none,
      builder.document.furniture.contains(where: { isHeading($0, of: last) })
    else { return nil }
    return last
  }

  private static func take(nature block: Block, into builder: inout DocumentBuilder) {
    let reading = builder.reading
    let text = reading.withoutFinalPunctuation(reading.trimmed(block.text))
    builder.document.masthead.nature = reading.string(text)
    builder.document.masthead.places.nature = block.source
    if builder.document.masthead.places.title == block.source {
      builder.document.masthead.places.title = nil
      builder.document.masthead.title = nil
    }
  }

  private static func setTitle(_ block: Block, into builder: inout DocumentBuilder) {
    let reading = builder.reading
    let text = reading.withoutFinalPunctuation(reading.trimmed(block.text))
    builder.document.masthead.title = reading.string(text)
    builder.document.masthead.places.title = block.source
    builder.document.furniture.removeAll { isHeading($0, of: block) }
  }

  /// Whether a heading is the words of a block, whose marks of Markdown or HTML are no part of it.
  private static func isHeading(_ furniture: Furniture, of block: Block) -> Bool {
    furniture.kind == .heading && block.source.contains(furniture.range)
  }
}
