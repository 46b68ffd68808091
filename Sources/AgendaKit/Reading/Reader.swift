extension Reading {
  /// Reads a source: lines, furniture, notes, tables, paragraphs, in that order.
  /// - Complexity: O(n log n) in the bytes at worst, O(n) for what documents are.
  /// - Parameter keepsJoints: whether to keep why each line goes on with the one before, or not.
  static func read(_ source: SourceText, keepsJoints: Bool = false) -> Reading {
    if let structure = source.structure { return StructuredReader.read(source, structure) }
    let contents = source.bytes
    let bytes = contents.span
    let markup = MarkupScanner.scan(source)
    var lines = LineSplitter.split(source, markup)
    PageFurniture.mark(&lines, source)
    let notes = NoteFinder(&lines, markup, bytes)
    let cleaner = TextCleaner(source: source, markup: notes.markup, notes: notes.numbers)
    var tables = TableFinder(contents, LineProbe(cleaner))
    let regions = tables.find(&lines, bytes)
    var reader = Reader(
      source: source,
      assembler: ParagraphAssembler(cleaner, lines, source)
    )
    if keepsJoints { reader.assembler.joints = [] }
    for first in LinesAfterTail.reorder(&lines, bytes) {
      reader.diagnostics.append(
        Diagnostic(
          rule: "column-order-lost",
          severity: .note,
          message: "this line stands after the rest of its paragraph; it is read before it",
          range: first
        )
      )
    }
    reader.read(lines, regions, bytes)
    return reader.finish(notes.notes, lines)
  }
}

/// Goes through the lines of a document and hands each to what it belongs to.
private struct Reader {
  let source: SourceText
  var assembler: ParagraphAssembler
  var pageLines: [SourceRange] = []
  var markup: [SourceRange] = []
  var diagnostics: [Diagnostic] = []

  mutating func read(
    _ lines: ContiguousArray<SourceLine>,
    _ regions: [TableFinder.Region],
    _ bytes: Span<UInt8>
  ) {
    var next = 0
    var gap = ParagraphAssembler.Gap.blank
    var i = 0
    while i < lines.count {
      if next < regions.count, regions[next].lines.lowerBound == i {
        add(regions[next], lines)
        i = max(regions[next].lines.upperBound, i + 1)
        next += 1
        gap = .blank
        continue
      }
      let line = lines[i]
      if line.startsPage || line.use == .page || line.use == .note {
        gap = .interruption
      } else if line.isEmpty || line.opening == .blockBreak {
        gap = gap == .none ? .blank : gap
      }
      switch line.use {
      case .page: pageLines.append(line.range)
      case .text where LinePrefix.isRule(bytes, line):
        markup.append(line.range)
        gap = gap == .none ? .blank : gap
      case .text where LinePrefix.isEmptyComment(bytes, line): gap = .comment
      case .text where !line.isEmpty:
        assembler.add(line, gap: gap)
        gap = .none
      default: break
      }
      i += 1
    }
    assembler.close()
  }

  private mutating func add(_ region: TableFinder.Region, _ lines: ContiguousArray<SourceLine>) {
    switch region.content {
    case .rows(let table):
      markup += table.markup
      for row in table.rows {
        let source = source
        if let block = assembler.withCleaner({ TableBlocks.block(row, &$0, source) }) {
          assembler.append(block)
        }
      }
    case .text(let table, let byColumn):
      markup += table.markup
      addText(table, byColumn: byColumn)
    case .scattered: addScattered(region.lines, lines)
    }
    for i in region.lines where lines[i].use == .page { pageLines.append(lines[i].range) }
  }

  /// Cells that only lay out text: each is a text of its own, but a number in a cell of its own belongs
  /// to what stands beside it.
  private mutating func addText(_ table: RawTable, byColumn: Bool) {
    var cells: [RawCell] = []
    if byColumn {
      let width = table.rows.map { $0.cells.count }.max() ?? 0
      for column in 0..<width {
        var cell = RawCell()
        for row in table.rows where column < row.cells.count { cell.append(row.cells[column]) }
        cells.append(cell)
      }
    } else {
      cells = table.rows.flatMap { $0.cells }
    }
    var isLabel = false
    for cell in cells where !cell.pieces.isEmpty {
      for (i, piece) in cell.pieces.enumerated() {
        var line = SourceLine(lower: piece.lower, upper: piece.upper, indent: 0, opening: .nothing)
        line.breaksAfter = i + 1 < cell.pieces.count && cell.pieces[i + 1].startsLine
        let goesOn = i > 0 ? !piece.startsLine : isLabel
        assembler.add(line, gap: goesOn ? .none : .blank, goesOn: goesOn && !byColumn)
      }
      isLabel = !byColumn && isLabelAlone(cell)
      if !isLabel { assembler.close() }
    }
    assembler.close()
  }

  private func isLabelAlone(_ cell: RawCell) -> Bool {
    guard cell.pieces.count == 1 else { return false }
    let bytes = source.bytes.span
    let (lower, upper) = bytes.trimmed(cell.pieces[0].lower, cell.pieces[0].upper)
    return LineLabel.read(bytes, lower, upper).map { $0.end >= upper } ?? false
  }

  private mutating func addScattered(_ range: Range<Int>, _ lines: ContiguousArray<SourceLine>) {
    var hull = SourceRange.none
    for i in range where lines[i].use == .table && !lines[i].isEmpty {
      let line = lines[i]
      let text = assembler.withCleaner { $0.append(line.lower, line.upper) }
      hull = hull.union(line.range)
      assembler.append(Block(kind: .scattered, text: text, source: line.range))
    }
    diagnostics.append(
      Diagnostic(
        rule: "column-order-lost",
        severity: .note,
        message: "the columns of this timetable came apart; what is taken up when cannot be told",
        range: hull
      )
    )
  }

  mutating func finish(
    _ notes: [NoteFinder.Note],
    _ lines: ContiguousArray<SourceLine>
  ) -> Reading {
    var noteBlocks = notes.map { add($0, lines) }
    var pages = pageTexts()
    let cleaner = assembler.cleaner
    diagnostics += assembler.diagnostics
    for repair in cleaner.repairs.prefix(1) {
      diagnostics.append(
        Diagnostic(
          rule: "text-repaired",
          severity: .note,
          message: "ligatures or loose accents are read as the letters they stand for, in "
            + "\(cleaner.repairs.count) places",
          range: repair
        )
      )
    }
    var blocks = assembler.takeBlocks()
    LoneDays.becomeRows(in: &blocks, cleaner.text.bytes.span)
    var arranger = TextArranger(
      cleaner.text,
      marks: cleaner.footnoteMarks.sorted { $0.offset < $1.offset }
    )
    arranger.arrange(&blocks, &noteBlocks, &pages)
    return Reading(
      source: source,
      text: arranger.text,
      words: WordIndex(arranger.text.bytes.span),
      blocks: blocks,
      notes: noteBlocks,
      footnoteMarks: arranger.marks.filter { $0.sign == nil },
      letterMarks: arranger.marks.filter { $0.sign != nil },
      pageLines: pageLines,
      pageTexts: pages.map { $0.text },
      markup: markup + cleaner.markup.hidden,
      marks: cleaner.markup.ranges,
      diagnostics: diagnostics,
      joints: assembler.joints ?? []
    )
  }

  /// The lines of the page as clean text; what looks like the mark of a note in them is none.
  private mutating func pageTexts() -> [TextArranger.PageLine] {
    let pageLines = pageLines
    return assembler.withCleaner { cleaner in
      let (marks, repairs) = (cleaner.footnoteMarks.count, cleaner.repairs.count)
      let lines = pageLines.map { line in
        let text = cleaner.append(Int(line.lower), Int(line.upper))
        return TextArranger.PageLine(text: text, source: line)
      }
      cleaner.footnoteMarks.removeLast(cleaner.footnoteMarks.count - marks)
      cleaner.repairs.removeLast(cleaner.repairs.count - repairs)
      return lines
    }
  }

  private mutating func add(
    _ note: NoteFinder.Note,
    _ lines: ContiguousArray<SourceLine>
  ) -> Reading.Note {
    var hull = note.mark
    let text = assembler.withCleaner { cleaner -> Range<Int> in
      let start = cleaner.text.count
      var previous = note.textLower
      let all = [note.lines, note.continuation].joined()
      for i in all where !lines[i].isEmpty && lines[i].upper > note.textLower {
        let lower = max(lines[i].lower, note.textLower)
        if cleaner.text.count > start {
          let bytes = cleaner.text.bytes
          let isGlued =
            bytes.last == ASCII.hyphen || WebAddress.isCut(bytes.span, start..<bytes.count)
          if !isGlued { cleaner.text.writeSpace(for: previous, max(previous, lower)) }
        }
        _ = cleaner.append(lower, lines[i].upper)
        previous = lines[i].upper
        hull = hull.union(SourceRange(lower, lines[i].upper))
      }
      return start..<cleaner.text.count
    }
    return Reading.Note(mark: note.sign ?? String(note.number), text: text, source: hull)
  }
}
