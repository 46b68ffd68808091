/// Puts lines together to paragraphs, headings and list entries.
///
/// A line goes on with the one before unless a label, a formula, a blank line or room at the end of
/// that line says that something new begins. What a page break, a footnote or a blank line cut in
/// the middle of a sentence is joined again, and said.
struct ParagraphAssembler {
  private(set) var cleaner: TextCleaner
  private var blocks: [Block] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Why each line goes on with the one before or not, with where it begins; nil if nobody asks.
  var joints: [(line: Int, evidence: JointEvidence, goesOn: Bool)]?
  private var known = KnownLines()
  /// What `known` has yet to learn: where no line was wrapped, it is never asked.
  private var waiting: [Range<Int>] = []
  let width: WrapWidth
  let spacing: ParagraphSpacing
  /// Whether no line is longer than a printed one: lines may be broken though none shows it.
  let hasPrintedLines: Bool
  private let source: SourceText
  private var open: OpenBlock?
  /// The last blocks of text, at most two, with no row of a table after them.
  private var closed: [OpenBlock] = []

  init(_ cleaner: TextCleaner, _ lines: ContiguousArray<SourceLine>, _ source: SourceText) {
    self.cleaner = cleaner
    width = WrapWidth(lines, source.bytes.span)
    spacing = ParagraphSpacing(lines, source.bytes.span)
    hasPrintedLines = WrapWidth.areOfPrint(lines, source.bytes.span)
    self.source = source
  }

  /// What lies between a line and the one before it.
  enum Gap {
    /// Nothing: the lines follow each other.
    case none
    /// Blank lines, or the edge of a cell or column.
    case blank
    /// The end of a page, or a footnote.
    case interruption
    /// An empty comment of markup on a line of its own: it keeps apart what would read as one.
    case comment
  }

  /// A block that may still grow.
  struct OpenBlock {
    var text: Range<Int>
    var source: SourceRange
    var lastLine: SourceLine
    var heading: Int
    var isBold: Bool
    var indent: Int
    var label: LineLabel?
    var isFormula: Bool
    /// What lies before it.
    var gap: Gap
    /// Whether the last line is the first after a label on a line of its own: in print it begins
    /// further right than the lines that follow.
    var isAfterLabel = false
  }

  /// Takes the next line of running text; one that was wrapped in a cell surely goes on.
  mutating func add(_ line: SourceLine, gap: Gap, goesOn: Bool = false) {
    let contents = source.bytes
    let bytes = contents.span
    let prefix = LinePrefix(bytes, line)
    let glued = gap == .none && open.map { isGlued($0, bytes, prefix.lower) } ?? false
    if let open, !glued, cleaner.text.count > open.text.lowerBound {
      let from = Int(open.source.upper)
      cleaner.text.writeSpace(for: from, max(from, prefix.lower))
    } else if open == nil, cleaner.text.count > 0 {
      // Blocks do not touch, so that a mark at the end of one is not at the start of the next.
      cleaner.text.copySeparator()
    }
    let text = cleaner.append(line, from: prefix.lower)
    guard !text.isEmpty else { return }
    let clean = cleaner.text.bytes
    let isFormula = Formula.whole(clean.span, text.lowerBound, text.upperBound) != nil
    let label = LineLabel.read(clean.span, text.lowerBound, text.upperBound)
    if var block = open {
      let next = NextLine(
        line: line,
        text: text,
        gap: gap,
        heading: prefix.heading,
        isListItem: prefix.isListItem,
        label: label,
        isFormula: isFormula
      )
      let joint =
        glued
        ? .joined(.cutWord) : goesOn ? .joined(.sameCell) : joint(block, next, clean.span, bytes)
      joints?.append((line.lower, joint.evidence, joint.goesOn))
      if joint.goesOn {
        if gap != .none, joint.evidence != .textAfterLabel { report(block, line) }
        block.isAfterLabel = isLabelAlone(block)
        block.text = block.text.lowerBound..<text.upperBound
        block.source = block.source.union(SourceRange(line.lower, line.upper))
        block.lastLine = line
        block.isFormula = false
        open = block
        return
      }
      close()
    }
    if case .number = label?.kind { joinHeading() }
    open = OpenBlock(
      text: text,
      source: SourceRange(line.lower, line.upper),
      lastLine: line,
      heading: prefix.heading,
      isBold: cleaner.startsBold(prefix.lower),
      indent: line.indent,
      label: label,
      isFormula: isFormula,
      gap: gap
    )
  }

  /// Puts the two lines of a title together that stand before a numbered paragraph: nothing else
  /// can stand between the title of a chapter and its first paragraph.
  private mutating func joinHeading() {
    guard closed.count == 2, blocks.count >= 2, let rest = closed.last, let head = closed.first,
      rest.gap == .none, rest.label == nil, rest.heading == 0, !rest.isFormula,
      rest.text.count <= 120
    else { return }
    switch head.label?.kind {
    case .chapter, .part: break
    default: return
    }
    let text = cleaner.text.bytes
    guard !head.isFormula, !head.lastLine.breaksAfter, !Sentence.isEnded(text.span, head.text),
      !Sentence.isEnded(text.span, rest.text), !Sentence.isRunning(text.span, rest.text)
    else { return }
    blocks.removeLast()
    let last = blocks.count - 1
    blocks[last].text = blocks[last].text.lowerBound..<rest.text.upperBound
    blocks[last].source = blocks[last].source.union(rest.source)
    closed = []
  }

  /// Ends the block that is open.
  mutating func close() {
    guard let block = open else { return }
    open = nil
    closed = closed.suffix(1) + [block]
    let text = cleaner.text.bytes
    // What returns is a title; a sentence may return too, with another one after it. Behind a label
    // a title may have a verb in it.
    if !Sentence.isRunning(text.span, block.text)
      || block.label != nil && block.text.count <= Self.titleLimit
    {
      waiting.append(block.text)
    }
    blocks.append(
      Block(
        kind: .text,
        text: block.text,
        source: block.source,
        isHeading: block.heading > 0 || block.isBold
      )
    )
  }

  /// Puts a row of a table, or lines that could not be read, after the text so far.
  mutating func append(_ block: Block) {
    close()
    closed = []
    blocks.append(block)
  }

  /// The blocks so far, which are the caller's from then on.
  mutating func takeBlocks() -> [Block] {
    defer { blocks = [] }
    return blocks
  }

  /// Lets a table write its cells.
  mutating func withCleaner<T>(_ body: (inout TextCleaner) -> T) -> T {
    close()
    return body(&cleaner)
  }

  /// Longer texts behind a label are paragraphs.
  private static let titleLimit = 200

  private mutating func report(_ block: OpenBlock, _ line: SourceLine) {
    diagnostics.append(
      Diagnostic(
        rule: "paragraph-rejoined",
        severity: .note,
        message: "joined with the text before the break, which does not end a sentence",
        range: SourceRange(line.lower, min(line.upper, line.lower + 40)).snapped(to: source.bytes)
      )
    )
  }

  // MARK: - Does a line go on?

  struct NextLine {
    var line: SourceLine
    var text: Range<Int>
    var gap: Gap
    var heading: Int
    var isListItem: Bool
    var label: LineLabel?
    var isFormula: Bool
  }

  /// Whether the line goes on with the last word of the block: after a hyphen, or inside a symbol
  /// that was broken.
  private func isGlued(_ block: OpenBlock, _ bytes: Span<UInt8>, _ next: Int) -> Bool {
    let text = cleaner.text.bytes
    guard let last = block.text.last, text[last] > 0x20, !block.lastLine.breaksAfter else {
      return false
    }
    if text[last] == ASCII.hyphen {
      return last > block.text.lowerBound && ASCII.isWord(text[last - 1])
        && ASCII.isAlphanumeric(bytes[next])
    }
    if endsWithRangeDash(text.span, block.text) { return ASCII.isAlphanumeric(bytes[next]) }
    return BrokenSymbol.goesOn(text.span, block.text, bytes, next)
      || WebAddress.isCut(text.span, block.text)
  }

  /// Whether the block ends with a day, and the line begins with its month.
  func isCutDate(_ block: OpenBlock, _ next: NextLine, _ text: Span<UInt8>) -> Bool {
    guard let last = block.text.last, ASCII.isDigit(text[last]) else { return false }
    return CalendarWords.month(text, next.text.lowerBound, next.text.upperBound) != nil
  }

  private static let mastheadLabels: Phrases = ["Distr.", "Original:", "Original :"]

  /// Whether the mark of a footnote was taken out at the end of the block.
  func endsWithMark(_ block: OpenBlock) -> Bool {
    cleaner.footnoteMarks.last { $0.offset <= block.text.upperBound }?.offset
      == block.text.upperBound
  }

  /// `Distr.: General`, `Original: English`: lines of the masthead, which stand alone.
  func isMastheadLine(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    return Self.mastheadLabels.end(in: text, at: range.lowerBound, range.upperBound) != nil
  }

  /// Whether a label at the start of a line begins an entry, and is not a word of the sentence.
  func beginsEntry(
    _ block: OpenBlock,
    _ next: NextLine,
    _ text: Span<UInt8>,
    _ bytes: Span<UInt8>
  ) -> Bool {
    guard let label = next.label else { return false }
    // "…v. State" is no letter of a list, unless a sentence ended before it.
    if label.hasPoint, !Sentence.isEnded(text, block.text) {
      guard case .letter(let value) = label.kind else { return false }
      return value == 1 || block.label?.kind == .letter(value - 1)
    }
    if Sentence.isEnded(text, block.text) {
      // A list within a sentence, on a line that begins there by chance: "…, inter alia:" /
      // "(a) the collection of data; (b) …".
      guard case .letter(let value) = label.kind,
        width.hadRoom(bytes, block.lastLine, for: next.line) == false
      else { return true }
      if value > 1, hasInline(value - 1, block, text) { return false }
      return !(label.end < next.text.upperBound && ASCII.isLower(text[label.end]))
    }
    switch label.kind {
    case .letter(let value):
      if case .letter(value - 1) = block.label?.kind { return true }
      if value > 1, hasInline(value - 1, block, text) { return false }
      // "article 27, paragraph 1" / "(b)": a citation goes on, where lines are broken at all.
      return width.isParagraph(block.lastLine, bytes)
        || !endsWithNumberOrCitation(text, block.text)
    case .number(1000..., _):
      // A year, unless a sentence ended before it.
      return false
    case .number, .roman:
      // "agenda item" / "5. No statements were made."
      if Sentence.endsBeforeNumber(text, block.text) { return false }
      return !Sentence.isCut(text, block.text) || endsWithAnd(text, block.text)
    case .chapter, .part:
      // "Mr." / "A. Name" is no part of a chapter.
      if Sentence.endsWithAbbreviation(text, block.text) { return false }
      // Where each paragraph is a line, what follows is another, whatever a lost mark left there.
      return width.hadRoom(bytes, block.lastLine, for: next.line) == nil
        || !Sentence.isRunning(text, block.text) || block.label == nil
    }
  }

  private func endsWithAnd(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    // "…; and" ends an entry of a list.
    let and: Phrase = "; and"
    return range.count > 5 && and.end(in: text, at: range.upperBound - 5, range.upperBound) != nil
  }

  private func endsWithNumberOrCitation(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    let endsWithNumber = ASCII.isDigit(text[last]) && !endsWithYear(text, range)
    return (endsWithNumber || Sentence.isCut(text, range)) && !endsWithAnd(text, range)
  }

  /// Whether `(x)` stands inside the block and not at its start.
  private func hasInline(_ value: Int, _ block: OpenBlock, _ text: Span<UInt8>) -> Bool {
    guard value <= 26 else { return false }
    let letter = UInt8(96 + value)
    var i = block.text.lowerBound + 4
    while i + 2 < block.text.upperBound {
      if text[i] == ASCII.openRound, text[i + 1] == letter, text[i + 2] == ASCII.closeRound,
        text[i - 1] == ASCII.space
      {
        return true
      }
      i += 1
    }
    return false
  }

  mutating func knownRelation(
    _ text: Span<UInt8>,
    _ block: OpenBlock,
    _ next: NextLine
  ) -> KnownLines.Relation {
    for range in waiting { known.add(text, range.lowerBound, range.upperBound) }
    waiting.removeAll(keepingCapacity: true)
    return known.relation(of: text, block.text, goingOnWith: next.text)
  }

  mutating func goesOnAcrossGap(
    _ block: OpenBlock,
    _ next: NextLine,
    _ text: Span<UInt8>,
    _ bytes: Span<UInt8>,
    startsSmall: Bool
  ) -> Bool {
    guard block.heading == 0,
      block.text.count >= 24 || startsSmall && Sentence.isCut(text, block.text)
    else { return false }
    if Sentence.isEnded(text, block.text) { return goesOnAfterSentence(block, next, text, bytes) }
    if startsSmall { return true }
    if block.label != nil, !Sentence.isRunning(text, block.text) {
      // A title that a page break cut: only if it returns whole elsewhere.
      return next.gap == .interruption
        && knownRelation(text, block, next) == .beginning
    }
    // A title with a verb in it, `recommendations adopted by the Group`, that the text has whole.
    if next.gap == .blank, knownRelation(text, block, next) == .whole { return false }
    return Sentence.isRunning(text, block.text)
      || (block.text.count >= 60 && Sentence.isCut(text, block.text))
  }
}
