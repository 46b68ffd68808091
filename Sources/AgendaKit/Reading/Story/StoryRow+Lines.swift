extension StoryTable {
  /// Whether it only frames another table that stands in it, with nothing beside that.
  var isFrame: Bool {
    var holdsTable = false
    for row in rows {
      guard row.cells.count(where: { !$0.isEmpty }) <= 1 else { return false }
      for case .table(let table) in row.cells.flatMap({ $0.blocks }) {
        holdsTable = holdsTable || table.rows.contains { $0.cells.count > 1 }
      }
    }
    return holdsTable
  }
}

extension StoryCell {
  /// Whether it shows nothing.
  fileprivate var isEmpty: Bool { paragraphs.allSatisfy { $0.inCell == nil } }
}

extension StoryRow {
  /// The row; several where its cells have the items and their titles one under the other.
  var lines: [StoryRow] {
    var written = cells.map { cell in cell.paragraphs.compactMap { $0.inCell } }
    // Breaks of lines part the items and titles of a cell as paragraphs do.
    let parts = cells.map { cell in
      cell.paragraphs.flatMap { $0.parts }.compactMap { $0.inCell }
    }
    let item = parts.indices.first { column in
      parts[column].count > 1
        && parts[column].allSatisfy { paragraph in
          let words = paragraph.number + paragraph.text
          let text = words.span.trimmed(0, words.count)
          return TimetableWords.isItem(words.span, text.lower, text.upper)
        }
    }
    guard let item, item + 1 < cells.count else { return [self] }
    let count = parts[item].count
    for column in item..<cells.count where written[column].count != count {
      written[column] = parts[column]
    }
    guard written[(item + 1)...].allSatisfy({ $0.count == count || $0.isEmpty }),
      written[..<item].allSatisfy({ $0.count <= 2 })
    else { return [self] }
    return (0..<count).map { place in
      var line = self
      for column in cells.indices {
        if place > 0 { line.cells[column] = StoryCell() }
        guard column >= item, !written[column].isEmpty else { continue }
        var paragraph = written[column][place]
        paragraph.boxes = []
        let blank = place > 0 ? [] : cells[column].paragraphs.filter { $0.inCell == nil }
        line.cells[column].blocks = (blank + [paragraph]).map { .paragraph($0) }
      }
      return line
    }
  }

  /// The column of titles that begin with the numbers of their items, each on a line of its own, with
  /// nothing beside it further right, and which lines of each of its paragraphs begin one.
  var titleStarts: (column: Int, starts: [[Bool]])? {
    guard let column = cells.lastIndex(where: { !$0.paragraphs.allSatisfy { $0.isBlank } }),
      column > 0
    else { return nil }
    let lines = cells[column].paragraphs.map { $0.isBlank ? [] : $0.lines }
    let written = lines.joined().filter { $0.count > 0 }
    guard var starts = ProbedText.itemStarts(written)?[...] else { return nil }
    starts[0] = false
    return (column, lines.map { $0.map { $0.count > 0 && starts.removeFirst() } })
  }
}

extension StoryParagraph {
  /// What stands between its breaks of lines, each as a paragraph; what is no text stays with the first.
  fileprivate var parts: [StoryParagraph] {
    guard text.contains(ASCII.lineFeed) else { return [self] }
    var parts: [StoryParagraph] = []
    var start = 0
    for line in text.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false) {
      let range = start..<start + line.count
      func moved(_ stretch: Range<Int>) -> Range<Int> {
        let inside = stretch.clamped(to: range)
        return inside.lowerBound - range.lowerBound..<inside.upperBound - range.lowerBound
      }
      func stands(_ place: Int) -> Bool { place >= range.lowerBound && place <= range.upperBound }
      var part = start == 0 ? self : StoryParagraph(index: index)
      part.before = start
      part.text = ContiguousArray(line)
      part.marks = marks.filter { stands($0.offset) }
      for i in part.marks.indices { part.marks[i].offset -= start }
      part.links = links.filter { $0.range.overlaps(range) }
      for i in part.links.indices { part.links[i].range = moved(part.links[i].range) }
      part.changes = changes.filter { stands($0.range.lowerBound) }
      for i in part.changes.indices { part.changes[i].range = moved(part.changes[i].range) }
      part.comments = comments.filter { stands($0.offset) }
      for i in part.comments.indices { part.comments[i].offset -= start }
      part.raised = raised.filter { $0.overlaps(range) }.map(moved)
      part.unknownSigns = unknownSigns.filter(stands).map { $0 - start }
      parts.append(part)
      start = range.upperBound + 1
    }
    return parts
  }

  /// Its lines, with its number, without blanks at their ends.
  fileprivate var lines: [ProbedText] {
    let words = number + text
    return words.split(omittingEmptySubsequences: false) {
      $0 == ASCII.lineFeed || $0 == ASCII.formFeed
    }.map { line in
      let text = words.span.trimmed(line.startIndex, line.endIndex)
      return ProbedText(bytes: ContiguousArray(words[text.lower..<text.upper]))
    }
  }
}
