/// Puts the blocks, the notes and the lines of the page one after the other, in the order of the
/// source and a line feed between them: a note that interrupts a paragraph stands after it.
struct TextArranger {
  private let old: CleanText
  private let oldMarks: [FootnoteMark]
  private(set) var text = CleanText()
  private(set) var marks: [FootnoteMark] = []
  private var isTaken: [Bool]

  /// A line of the page.
  struct PageLine {
    /// Its text.
    var text: Range<Int>
    /// Where it stands.
    var source: SourceRange
  }

  init(_ text: CleanText, marks: [FootnoteMark]) {
    old = text
    oldMarks = marks
    isTaken = Array(repeating: false, count: marks.count)
    self.text.reserve(text.count + text.count / 64 + 64)
  }

  /// Arranges all of a document; what is arranged stands in `text` from then on.
  mutating func arrange(
    _ blocks: inout [Block],
    _ notes: inout [Reading.Note],
    _ pageLines: inout [PageLine]
  ) {
    // Blocks stand in the order of the source but where columns were set right.
    let isInOrder = zip(blocks, blocks.dropFirst()).allSatisfy {
      $0.source.lower <= $1.source.lower
    }
    let order =
      isInOrder
      ? Array(blocks.indices)
      : blocks.indices.sorted { blocks[$0].source.lower < blocks[$1].source.lower }
    let noteOrder = notes.indices.sorted { notes[$0].source.lower < notes[$1].source.lower }
    let pageOrder = pageLines.indices.sorted {
      pageLines[$0].source.lower < pageLines[$1].source.lower
    }
    var (note, page) = (0, 0)
    func place(ofNote i: Int) -> UInt32 {
      i < noteOrder.count ? notes[noteOrder[i]].source.lower : .max
    }
    func place(ofPage i: Int) -> UInt32 {
      i < pageOrder.count ? pageLines[pageOrder[i]].source.lower : .max
    }
    for i in order.map(Optional.some) + [nil] {
      let limit = i.map { blocks[$0].source.lower } ?? .max
      while min(place(ofNote: note), place(ofPage: page)) < limit {
        if place(ofNote: note) <= place(ofPage: page) {
          let which = noteOrder[note]
          notes[which].text = append(notes[which].text)
          note += 1
        } else {
          let which = pageOrder[page]
          pageLines[which].text = append(pageLines[which].text)
          page += 1
        }
      }
      if let i { append(&blocks[i]) }
    }
    for (i, mark) in oldMarks.enumerated() where !isTaken[i] {
      // It stood in no text, on a line of its own.
      var mark = mark
      mark.offset = text.count
      marks.append(mark)
    }
    marks.sort { $0.offset < $1.offset }
  }

  private mutating func append(_ block: inout Block) {
    guard block.kind == .row else {
      block.text = append(block.text)
      return
    }
    for i in block.cells.indices { block.cells[i].text = append(block.cells[i].text) }
    let start = block.cells.first?.text.lowerBound ?? text.count
    block.text = start..<text.count
  }

  /// Appends a stretch of the old text with its marks, on a line of its own; where it stands now.
  private mutating func append(_ range: Range<Int>) -> Range<Int> {
    if text.count > 0 { text.copySeparator() }
    let placed = text.append(range, of: old)
    var i = oldMarks.sortedIndex { $0.offset >= range.lowerBound }
    while i < oldMarks.count, oldMarks[i].offset <= range.upperBound {
      defer { i += 1 }
      // A mark between two stretches is that of the first.
      guard !isTaken[i] else { continue }
      isTaken[i] = true
      var mark = oldMarks[i]
      mark.offset += placed.lowerBound - range.lowerBound
      marks.append(mark)
    }
    return placed
  }
}
