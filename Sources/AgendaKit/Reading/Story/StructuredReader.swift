/// Reads a text whose lines are known: nothing has to be joined, and no table or note to be found.
///
/// What stays to be told is what wording tells in any format: whether a table is a timetable, which
/// lines within a paragraph are lines of their own, a timetable that was typed with tabs.
struct StructuredReader {
  private let source: SourceText
  private let structure: SourceStructure
  private var cleaner: TextCleaner
  private var tables: TableBlocks
  private var probe: LineProbe
  private var blocks: [Block] = []
  private var pageLines: [SourceRange] = []
  private var markup: [SourceRange] = []
  private var hasLabel = false
  private var saidNotes: Set<Int> = []
  /// The marks that are signs and no numbers, in the order of the text; those before `nextSign` are
  /// of lines that are read.
  private let signs: [SourceStructure.Mark]
  private var nextSign = 0
  /// All lines as those of other texts, for what is found in them.
  private let lines: ContiguousArray<SourceLine>

  /// The blocks of a source.
  static func read(_ source: SourceText, _ structure: SourceStructure) -> Reading {
    var reader = StructuredReader(source, structure)
    reader.readLines()
    return reader.finish()
  }

  private init(_ source: SourceText, _ structure: SourceStructure) {
    self.source = source
    self.structure = structure
    signs = structure.marks.filter { structure.notes[$0.note].number == nil }
      .sorted { $0.range.lower < $1.range.lower }
    var markup = Markup()
    markup.isExact = true
    for mark in structure.marks {
      guard let number = structure.notes[mark.note].number else { continue }
      markup.marks.append(
        Markup.Mark(
          lower: mark.range.lower,
          upper: mark.range.upper,
          kind: .footnote,
          number: UInt16(clamping: number),
          // It is printed in brackets: `[1]`, `[a]`.
          style: ASCII.isLower(source.bytes[Int(mark.range.lower) + 1]) ? .letter : nil
        )
      )
    }
    markup.add(raised: structure, of: source)
    cleaner = TextCleaner(source: source, markup: markup, notes: NoteNumbers())
    probe = LineProbe(cleaner)
    tables = TableBlocks(source.bytes, probe)
    lines = structure.sourceLines(source.bytes.span)
  }

  // MARK: - Lines

  private mutating func readLines() {
    let contents = source.bytes
    let bytes = contents.span
    var i = 0
    while i < lines.count {
      switch structure.lines[i].kind {
      case .page:
        pageLines.append(lines[i].range)
        i += 1
      case .note: i += 1
      case .row: i = readTable(at: i)
      case .paragraph, .continued:
        if lines[i].use == .markup {
          markup.append(lines[i].range)
          i += 1
        } else if PageFurniture.isAlways(bytes, lines[i]) {
          pageLines.append(lines[i].range)
          i += 1
        } else if let end = readTabs(at: i, bytes) ?? readDays(at: i) {
          i = end
        } else {
          i = readParagraph(at: i)
        }
      }
    }
  }

  /// A paragraph with the lines that go on with it.
  private mutating func readParagraph(at start: Int) -> Int {
    var end = start + 1
    while end < lines.count, structure.lines[end].kind == .continued { end += 1 }
    sayNotes(in: start..<end, before: true)
    let isMasthead = part(of: start) == .header
    for i in start..<end where !lines[i].isEmpty {
      let isHeading = structure.lines[i].isHeading && end == start + 1
      let pieces = structure.lines[i].pieces
      append(
        LinePrefix(source.bytes.span, lines[i]).lower,
        lines[i].upper,
        hull: lines[i].range,
        entry: pieces.isEmpty ? nil : structure.pieces[pieces.lowerBound],
        isHeading: isHeading,
        joins: i > start && !isMasthead
      )
    }
    sayNotes(in: start..<end, before: false)
    return end
  }

  private func part(of line: Int) -> StructuredPosition.Part {
    let pieces = structure.lines[line].pieces
    return pieces.isEmpty ? .document : structure.pieces[pieces.lowerBound].part
  }

  /// Appends a stretch as a block, or to the last one where it goes on with that.
  private mutating func append(
    _ lower: Int,
    _ upper: Int,
    hull: SourceRange,
    entry piece: SourceStructure.Piece? = nil,
    isHeading: Bool = false,
    joins: Bool = false
  ) {
    let start = cleaner.text.count
    if joins, start > 0 {
      let before = blocks.last.map { Int($0.source.upper) } ?? Int(hull.lower)
      cleaner.text.writeSpace(for: min(before, Int(hull.lower)), Int(hull.lower))
    } else if start > 0 {
      // Blocks do not touch, so that a mark at the end of one is not at the start of the next.
      cleaner.text.copySeparator()
    }
    let textStart = cleaner.text.count
    var ownLower = lower
    if let piece, let entry = piece.entry, piece.textLower > piece.lower, !joins {
      for scalar in entry.unicodeScalars {
        cleaner.text.write(scalar: scalar.value, for: Int(piece.lower), Int(piece.textLower))
      }
      ownLower = min(Int(piece.textLower), upper)
    }
    let words = cleaner.append(ownLower, upper)
    let text = words.isEmpty ? words : textStart..<words.upperBound
    guard !text.isEmpty else {
      cleaner.text.truncate(to: start)
      markup.append(hull)
      return
    }
    let clean = cleaner.text.bytes
    let label = LineLabel.read(clean.span, text.lowerBound, text.upperBound)
    if joins, let last = blocks.last, last.kind == .text, last.text.upperBound == start,
      goesOn(last.text, text, label)
    {
      blocks[blocks.count - 1].text = last.text.lowerBound..<text.upperBound
      blocks[blocks.count - 1].source = last.source.union(hull)
      return
    }
    hasLabel = hasLabel || label != nil
    blocks.append(Block(kind: .text, text: text, source: hull, isHeading: isHeading))
  }

  /// Whether a line after a break goes on with the text before it, and is no entry or heading.
  private func goesOn(_ before: Range<Int>, _ next: Range<Int>, _ label: LineLabel?) -> Bool {
    let contents = cleaner.text.bytes
    let text = contents.span
    if isLabelAlone(before) { return true }
    return label == nil && Formula.whole(text, next.lowerBound, next.upperBound) == nil
      && Formula.whole(text, before.lowerBound, before.upperBound) == nil
      && !Self.isMastheadLine(text, before) && !Self.isMastheadLine(text, next)
      && !Sentence.endsWithSymbol(text, before)
  }

  private static let mastheadLabels: Phrases = ["Distr", "Original:", "Original :"]

  private static func isMastheadLine(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    mastheadLabels.end(in: text, at: range.lowerBound, range.upperBound) != nil
      || SymbolToken.isWhole(text, range.lowerBound, range.upperBound)
  }

  private func isLabelAlone(_ range: Range<Int>) -> Bool {
    let contents = cleaner.text.bytes
    return LineLabel.read(contents.span, range.lowerBound, range.upperBound)
      .map { $0.end >= range.upperBound } ?? false
  }

  // MARK: - Tables

  /// The rows of one table: those of a timetable as rows, others cell by cell.
  private mutating func readTable(at start: Int) -> Int {
    var end = start
    let number = structure.lines[start].table
    while end < lines.count, structure.lines[end].kind == .row, structure.lines[end].table == number
    {
      end += 1
    }
    var table = RawTable(lines: start..<end)
    for i in start..<end { table.rows.append(RawRow(cells: cells(of: structure.lines[i]))) }
    if tables.isTimetable(table) {
      for row in table.rows {
        let source = source
        if let block = TableBlocks.block(row, &cleaner, source) { blocks.append(block) }
      }
    } else {
      for i in start..<end { readCells(of: structure.lines[i]) }
    }
    return end
  }

  private func cells(of line: SourceStructure.Line) -> [RawCell] {
    var cells = [RawCell](repeating: RawCell(), count: line.columns)
    let bytes = source.bytes
    for i in line.pieces {
      let piece = structure.pieces[i]
      let column = Int(piece.cell) - 1
      guard cells.indices.contains(column) else { continue }
      let text = bytes.span.trimmed(Int(piece.lower), Int(piece.upper))
      cells[column].append(text.lower, text.upper, startsLine: piece.startsParagraph)
    }
    return cells
  }

  /// Cells that only lay out text: each paragraph is a text of its own, but a number in a cell of its
  /// own belongs to what stands beside it.
  private mutating func readCells(of line: SourceStructure.Line) {
    for i in line.pieces {
      let piece = structure.pieces[i]
      let bytes = source.bytes
      let text = bytes.span.trimmed(Int(piece.lower), Int(piece.upper))
      guard text.lower < text.upper else { continue }
      let afterLabel =
        i > line.pieces.lowerBound && structure.pieces[i - 1].cell < piece.cell
        && blocks.last.map { $0.kind == .text && isLabelAlone($0.text) } ?? false
      var read = SourceLine(lower: text.lower, upper: text.upper, indent: 0, opening: .nothing)
      read.use = .text
      append(
        LinePrefix(bytes.span, read).lower,
        text.upper,
        hull: read.range,
        entry: piece,
        joins: afterLabel || !piece.startsParagraph
      )
    }
  }

  /// A timetable that was typed with tabs, paragraph by paragraph.
  private mutating func readTabs(at start: Int, _ bytes: Span<UInt8>) -> Int? {
    guard lines[start].signs.contains(.tab) || start + 1 < lines.count,
      let table = TabTable.read(lines, at: start, bytes, &probe), table.lines.count > 1,
      tables.isTimetable(table)
    else { return nil }
    for row in table.rows {
      let source = source
      if let block = TableBlocks.block(row, &cleaner, source) { blocks.append(block) }
    }
    return table.lines.upperBound
  }

  /// A timetable that was typed in lines, a day, a time and its items each: "10 a.m.–1 p.m.: Item 2".
  private mutating func readDays(at start: Int) -> Int? {
    guard isUnderTimetableHeading(start), probe.dayLines(lines, start, lines.count) != nil,
      case .table(let table) = FlowTable.read(lines, at: start, afterHeading: true, probe),
      // A table in the file has its own rows.
      table.lines.allSatisfy({ structure.lines[$0].kind != .row }), tables.isTimetable(table)
    else { return nil }
    markup += table.markup
    for i in table.lines where structure.lines[i].kind == .page { pageLines.append(lines[i].range) }
    for row in table.rows {
      let source = source
      if let block = TableBlocks.block(row, &cleaner, source) { blocks.append(block) }
    }
    return table.lines.upperBound
  }

  /// Whether the last paragraph before a line is the heading of the organization of work.
  private mutating func isUnderTimetableHeading(_ line: Int) -> Bool {
    guard let before = lines[..<line].lastIndex(where: { $0.isText }),
      lines[before].upper - lines[before].lower <= 120
    else { return false }
    return probe.line(lines[before]).formulaAfterPrefix == .organizationOfWork
  }

  // MARK: - Notes

  /// Notes whose mark is a star stand where a page has them: before the title that they speak of, or
  /// after the paragraph further on.
  private mutating func sayNotes(in range: Range<Int>, before: Bool) {
    guard nextSign < signs.count, let last = range.last else { return }
    let lower = structure.lines[range.lowerBound].lower
    let upper = structure.lines[last].upper
    while nextSign < signs.count, signs[nextSign].range.lower < lower { nextSign += 1 }
    guard before != hasLabel else { return }
    var next = nextSign
    while next < signs.count, signs[next].range.lower < upper {
      let note = signs[next].note
      next += 1
      guard saidNotes.insert(note).inserted, let place = structure.notes[note].line else {
        continue
      }
      let line = lines[place]
      append(line.lower, line.upper, hull: line.range)
    }
  }

  private mutating func finish() -> Reading {
    var notes: [Reading.Note] = []
    // Those at the end of the document stand after all others, wherever their marks are.
    let order = structure.notes.indices.sorted {
      (structure.notes[$0].line ?? 0, $0) < (structure.notes[$1].line ?? 0, $1)
    }
    for i in order {
      let note = structure.notes[i]
      guard let place = note.line else { continue }
      let line = lines[place]
      if let number = note.number {
        cleaner.text.copySeparator()
        let text = cleaner.append(Int(note.text.lower), Int(note.text.upper))
        notes.append(Reading.Note(mark: String(number), text: text, source: line.range))
      } else if saidNotes.insert(i).inserted {
        append(line.lower, line.upper, hull: line.range)
      }
    }
    for note in structure.typedNotes {
      cleaner.text.copySeparator()
      let text = cleaner.append(Int(note.text.lower), Int(note.text.upper))
      let line = lines[note.line].range
      notes.append(Reading.Note(mark: note.mark, text: text, source: line))
    }
    var pages = pageTexts()
    let clean = cleaner.text.bytes
    LoneDays.becomeRows(in: &blocks, clean.span)
    var arranger = TextArranger(
      cleaner.text,
      marks: cleaner.footnoteMarks.sorted { $0.offset < $1.offset }
    )
    arranger.arrange(&blocks, &notes, &pages)
    return Reading(
      source: source,
      text: arranger.text,
      words: WordIndex(arranger.text.bytes.span),
      blocks: blocks,
      notes: notes,
      footnoteMarks: arranger.marks,
      pageLines: pageLines,
      pageTexts: pages.map { $0.text },
      markup: markup,
      marks: cleaner.markup.ranges,
      diagnostics: diagnostics()
    )
  }

  /// The lines of the pages as clean text; what looks like the mark of a note in them is none.
  private mutating func pageTexts() -> [TextArranger.PageLine] {
    let marks = cleaner.footnoteMarks.count
    var lines: [TextArranger.PageLine] = []
    for line in pageLines {
      let text = cleaner.append(Int(line.lower), Int(line.upper))
      lines.append(TextArranger.PageLine(text: text, source: line))
    }
    cleaner.footnoteMarks.removeLast(cleaner.footnoteMarks.count - marks)
    return lines
  }

  /// What could not be read for sure.
  private func diagnostics() -> [Diagnostic] {
    let missing = structure.missingParts.map {
      Diagnostic(rule: "file-part-missing", severity: .warning, message: $0.message, range: .none)
    }
    return missing
      + structure.doubts.map { doubt in
        let message =
          switch doubt.kind {
          case .sign: "a sign stands here that only its font knows; it is read as an unknown one"
          case .numberFormat:
            "the form of this automatic number is not known; it is read as a decimal"
          }
        return Diagnostic(
          rule: "sign-unknown",
          severity: .note,
          message: message,
          range: doubt.range
        )
      }
  }
}
