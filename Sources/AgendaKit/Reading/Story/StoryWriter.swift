/// Writes a story as the lines of a text, and notes what each was written from: a paragraph a line,
/// the number before it, the cells of a row between ` | `, the notes at the end and after them what
/// belongs to the pages.
struct StoryWriter {
  private var bytes = ContiguousArray<UInt8>()
  private var structure: SourceStructure
  private var part = StructuredPosition.Part.header
  private var page: StructuredPosition.Page?
  private var tables = 0
  /// The notes in the order of their marks, with their numbers.
  private var notes: WrittenNotes
  /// The marks so far that are typed and raised.
  private var raisedSigns: Set<String> = []
  private let hasNotes: Bool
  /// Notes that are typed as paragraphs: they are written with all others.
  private var typedNotes: [TypedNote] = []

  /// The text of a document and its structure.
  static func write(
    _ document: StoryDocument
  ) -> (bytes: ContiguousArray<UInt8>, structure: SourceStructure) {
    var writer = StoryWriter(document)
    writer.page = document.mastheadPage
    writer.write(lines: document.masthead)
    (writer.part, writer.page) = (.document, nil)
    writer.write(document.body)
    writer.writeNotes(document)
    writer.structure.pageStart = writer.bytes.count
    writer.writePages(document.pages)
    writer.writeLoose(document)
    return (writer.bytes, writer.structure)
  }

  private init(_ document: StoryDocument) {
    structure = SourceStructure(format: document.format)
    structure.propertySymbols = document.propertySymbols
    structure.unreadFileCount = document.unreadFileCount
    structure.missingParts = document.missingParts
    notes = WrittenNotes(document)
    hasNotes = !document.notes.isEmpty
  }

  // MARK: - Blocks

  private mutating func write(_ blocks: [StoryBlock]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        write(paragraph)
        write(paragraph.boxes)
      case .table(let table): write(table)
      }
    }
  }

  /// The tables of heads and feet only lay them out: each paragraph is a line.
  private mutating func write(
    lines blocks: [StoryBlock],
    as kind: SourceStructure.Kind = .paragraph,
    unless isKnown: (StoryParagraph) -> Bool = { _ in false }
  ) {
    func write(_ cell: StoryCell, in place: CellPlace, to writer: inout StoryWriter) {
      for paragraph in cell.paragraphs {
        if isKnown(paragraph) {
          writer.note(paragraph, [UInt32(writer.bytes.count)])
        } else {
          writer.write(paragraph, as: kind, in: place)
        }
      }
    }
    for block in blocks {
      switch block {
      case .paragraph: write(StoryCell(blocks: [block]), in: CellPlace(), to: &self)
      case .table(let table):
        for (i, row) in table.rows.enumerated() {
          for (column, cell) in row.cells.enumerated() {
            write(cell, in: CellPlace(row: max(row.number, i + 1), cell: column + 1), to: &self)
          }
        }
      }
    }
  }

  private mutating func write(
    _ paragraph: StoryParagraph,
    as kind: SourceStructure.Kind = .paragraph,
    in place: CellPlace = CellPlace()
  ) {
    let kind = paragraph.isContents ? .page : kind
    guard !paragraph.isBlank else {
      // What was done to a paragraph is told also where nothing is left of it.
      note(paragraph, [UInt32(bytes.count)])
      return
    }
    if kind == .paragraph, let sign = paragraph.raisedStart {
      let mark = String(decoding: paragraph.text[sign], as: UTF8.self)
      if raisedSigns.contains(mark), !(hasNotes && mark < "a") {
        typedNotes.append(
          TypedNote(paragraph: paragraph, sign: sign, place: place, part: part, page: page)
        )
        return
      }
    }
    var line = beginLine(kind)
    line.isHeading = paragraph.isHeading
    line.numbering = paragraph.numbering
    line.startsPage = paragraph.startsPage
    writeText(paragraph, in: place, &line) { writer, line in
      writer.endLine(&line)
      line = writer.beginLine(kind == .paragraph ? .continued : kind)
    }
    endLine(&line)
  }

  private mutating func write(_ note: TypedNote) {
    (part, page) = (note.part, note.page)
    var line = beginLine(.note)
    writeText(note.paragraph, in: note.place, &line, sign: note.sign) { writer, _ in
      writer.bytes.append(ASCII.space)
    }
    endLine(&line)
    let text = bytes.span.trimmed(Int(line.lower), Int(line.upper))
    structure.typedNotes.append(
      SourceStructure.TypedNote(
        mark: String(decoding: note.paragraph.text[note.sign], as: UTF8.self),
        line: structure.lines.count - 1,
        text: SourceRange(min(text.lower + note.sign.count + 2, text.upper), text.upper)
      )
    )
  }

  private mutating func write(_ table: StoryTable) {
    if table.isFrame { return write(table.rows.flatMap { $0.cells.flatMap { $0.blocks } }) }
    tables += 1
    for (i, row) in table.rows.enumerated().flatMap({ i, row in row.lines.map { (i, $0) } }) {
      var line = beginLine(.row)
      line.table = tables
      line.columns = row.cells.count
      var hasText = false
      let titles = row.titleStarts
      for (column, cell) in row.cells.enumerated() {
        if column > 0 { bytes += " | ".utf8 }
        var isFirst = true
        let place = CellPlace(table: tables, row: max(row.number, i + 1), cell: column + 1)
        for (n, paragraph) in cell.paragraphs.enumerated() {
          guard let paragraph = paragraph.inCell else {
            // The row may turn out to be empty.
            note(paragraph, [hasText ? UInt32(bytes.count) : line.lower])
            continue
          }
          var starts = (titles?.column == column ? titles?.starts[n] ?? [] : [])[...]
          if !isFirst { goOn(&line, column, inNewRow: starts.first ?? false) }
          isFirst = false
          hasText = true
          writeText(paragraph, in: place, &line) { writer, line in
            starts = starts.dropFirst()
            writer.goOn(&line, column, inNewRow: starts.first ?? false)
          }
        }
      }
      if hasText {
        endLine(&line)
      } else {
        bytes.removeLast(bytes.count - Int(line.lower))
      }
    }
  }

  /// Goes on with a cell, after a blank, or in the same column of a new row.
  private mutating func goOn(
    _ line: inout SourceStructure.Line,
    _ column: Int,
    inNewRow: Bool
  ) {
    guard inNewRow else {
      bytes.append(ASCII.space)
      return
    }
    let (table, columns) = (line.table, line.columns)
    for _ in column + 1..<columns { bytes += " | ".utf8 }
    endLine(&line)
    line = beginLine(.row)
    (line.table, line.columns) = (table, columns)
    for _ in 0..<column { bytes += " | ".utf8 }
  }

  private func beginLine(_ kind: SourceStructure.Kind) -> SourceStructure.Line {
    let start = UInt32(bytes.count)
    let piece = structure.pieces.count
    return SourceStructure.Line(kind: kind, lower: start, upper: start, pieces: piece..<piece)
  }

  private mutating func endLine(_ line: inout SourceStructure.Line) {
    line.upper = UInt32(bytes.count)
    line.pieces = line.pieces.lowerBound..<structure.pieces.count
    line.label = line.kind == .paragraph ? bytes.span.label(Int(line.lower), Int(line.upper)) : nil
    structure.lines.append(line)
    bytes.append(ASCII.lineFeed)
  }

  // MARK: - Text

  /// Writes the number and the text of a paragraph, the sign of a note at its start in brackets;
  /// `lineBreak` is called where its line ends.
  private mutating func writeText(
    _ paragraph: StoryParagraph,
    in place: CellPlace = CellPlace(),
    _ line: inout SourceStructure.Line,
    sign: Range<Int>? = nil,
    lineBreak: (inout StoryWriter, inout SourceStructure.Line) -> Void
  ) {
    var piece = SourceStructure.Piece(
      lower: UInt32(bytes.count),
      upper: 0,
      textLower: 0,
      before: UInt32(paragraph.before),
      part: part,
      page: page,
      paragraph: Int32(clamping: paragraph.index),
      table: Int32(clamping: place.table),
      row: Int32(clamping: place.row),
      cell: Int32(clamping: place.cell)
    )
    bytes += paragraph.number
    if part == .document { piece.entry = paragraph.unreadEntry }
    if paragraph.hasUnknownNumber { doubt(.numberFormat, Int(piece.lower), bytes.count) }
    piece.textLower = UInt32(bytes.count)
    // Where each byte of the text comes to stand.
    var places = ContiguousArray<UInt32>()
    places.reserveCapacity(paragraph.text.count + 1)
    var marks = paragraph.marks.sorted { $0.offset < $1.offset }[...]
    var raised = ((sign.map { [$0] } ?? []) + paragraph.raisedMarks)[...]
    var last = paragraph.text.count
    while last > 0, ASCII.isBlank(paragraph.text[last - 1]) { last -= 1 }
    var i = 0
    while i <= paragraph.text.count {
      while let mark = marks.first, mark.offset <= i {
        write(mark, paragraph)
        marks.removeFirst()
      }
      if let mark = raised.first, mark.upperBound == i {
        bytes.append(ASCII.closeSquare)
        raised.removeFirst()
        for sign in paragraph.text[mark].split(whereSeparator: { !ASCII.isAlphanumeric($0) }) {
          raisedSigns.insert(String(decoding: sign, as: UTF8.self))
        }
        let length = mark.count + 2
        structure.raised.append(SourceRange(bytes.count - length, bytes.count))
      }
      if let mark = raised.first, mark.lowerBound == i { bytes.append(ASCII.openSquare) }
      places.append(UInt32(bytes.count))
      guard i < paragraph.text.count else { break }
      let byte = paragraph.text[i]
      let breaks = byte == ASCII.lineFeed || byte == ASCII.formFeed
      if breaks, i < last, bytes.count > piece.textLower || line.kind == .row {
        piece.upper = UInt32(bytes.count)
        structure.pieces.append(piece)
        lineBreak(&self, &line)
        piece.lower = UInt32(bytes.count)
        piece.textLower = piece.lower
        piece.before = UInt32(paragraph.before + i + 1)
        piece.startsParagraph = false
        piece.entry = nil
      } else if !breaks, !part.isNote || bytes.count > piece.textLower || !ASCII.isBlank(byte) {
        bytes.append(byte)
      }
      if byte == ASCII.formFeed { line.startsPage = true }
      i += 1
    }
    piece.upper = UInt32(bytes.count)
    structure.pieces.append(piece)
    note(paragraph, places)
  }

  private mutating func write(_ mark: StoryParagraph.Mark, _ paragraph: StoryParagraph) {
    let index = notes.index(of: mark, in: paragraph)
    let lower = bytes.count
    if notes.all[index].number != nil {
      bytes += notes.all[index].sign
      structure.marks.append(
        SourceStructure.Mark(range: SourceRange(lower, bytes.count), note: index)
      )
    } else {
      structure.marks.append(
        SourceStructure.Mark(range: SourceRange(lower, lower + mark.sign), note: index)
      )
    }
  }

  private mutating func doubt(_ kind: SourceStructure.Doubt.Kind, _ lower: Int, _ upper: Int) {
    structure.doubts.append(
      SourceStructure.Doubt(range: SourceRange(lower, max(lower, upper)), kind: kind)
    )
  }

  private mutating func note(_ paragraph: StoryParagraph, _ places: ContiguousArray<UInt32>) {
    func place(_ offset: Int) -> Int { Int(places[min(max(offset, 0), places.count - 1)]) }
    func range(_ stretch: Range<Int>) -> SourceRange {
      let lower = place(stretch.lowerBound)
      return SourceRange(lower, max(lower, place(stretch.upperBound)))
    }
    for link in paragraph.links where !link.range.isEmpty {
      let place = range(link.range)
      let text = bytes.span.linkedText(Int(place.lower), Int(place.upper))
      structure.links.append(
        SourceStructure.Link(
          range: SourceRange(text.lower, text.upper),
          target: link.target,
          isSymbol: SymbolToken.isWhole(bytes.span, text.lower, text.upper)
        )
      )
    }
    for change in paragraph.changes {
      structure.changes.append(
        SourceStructure.Change(
          range: range(change.range),
          kind: change.kind,
          author: change.author
        )
      )
    }
    for comment in paragraph.comments {
      let place = range(comment.offset..<comment.offset)
      structure.comments.append(SourceStructure.Comment(range: place, text: comment.text))
    }
    for sign in paragraph.unknownSigns { doubt(.sign, place(sign), place(sign + 3)) }
  }

  // MARK: - Notes, pages

  /// The notes of the pages, then those that stand at the end of a document.
  private mutating func writeNotes(_ document: StoryDocument) {
    for note in typedNotes { write(note) }
    page = nil
    notes.add(document.unmarkedNotes)
    // A note may have marks of notes in it, which come after all others.
    var (footnote, endnote) = (0, 0)
    while endnote < notes.all.count {
      while footnote < notes.all.count {
        let key = notes.all[footnote].key
        if key.kind == .footnote { write(note: footnote, document.notes[key]) }
        footnote += 1
      }
      let key = notes.all[endnote].key
      if key.kind == .endnote { write(note: endnote, document.notes[key]) }
      endnote += 1
    }
    notes.setNumbers()
    for i in structure.notes.indices { structure.notes[i].number = notes.all[i].number }
  }

  private mutating func write(note index: Int, _ blocks: [StoryBlock]?) {
    while structure.notes.count <= index {
      structure.notes.append(SourceStructure.Note(number: nil, line: nil, text: .none))
    }
    guard let blocks else { return }
    let note = notes.all[index]
    part = note.key.kind == .footnote ? .footnote : .endnote
    var line = beginLine(.note)
    bytes += note.sign
    let markEnd = bytes.count
    var textLower = markEnd
    for var paragraph in StoryCell(blocks: blocks).paragraphs {
      guard !paragraph.isBlank else {
        self.note(paragraph, [UInt32(bytes.count)])
        continue
      }
      if textLower == markEnd, note.number == nil { paragraph.dropFirst(sign: note.sign) }
      bytes.append(ASCII.space)
      if textLower == markEnd { textLower = bytes.count }
      writeText(paragraph, &line) { writer, _ in
        writer.bytes.append(ASCII.space)
      }
    }
    structure.notes[index].line = structure.lines.count
    structure.notes[index].text = SourceRange(min(textLower, bytes.count), bytes.count)
    endLine(&line)
  }

  private mutating func writePages(_ pages: [StoryDocument.Page]) {
    var known: Set<ContiguousArray<UInt8>> = []
    for page in pages {
      (part, self.page) = (page.part, page.page)
      write(lines: page.blocks, as: .page) { !known.insert($0.text).inserted }
    }
  }

  /// The changes and comments that have no place, those of notes that are not shown among them.
  private mutating func writeLoose(_ document: StoryDocument) {
    var loose = document.loose
    let written = Set(notes.all.map { $0.key })
    for (key, blocks) in document.notes where !written.contains(key) { loose.take(from: blocks) }
    structure.changes += loose.changes.map {
      SourceStructure.Change(range: .none, kind: $0.kind, author: $0.author)
    }
    structure.comments += loose.comments.map { SourceStructure.Comment(range: .none, text: $0) }
  }
}
