/// Changes and comments that no paragraph has: those of rows, of what is not shown, of parts that are
/// not printed.
struct LooseChanges {
  /// What was done, and who did it.
  var changes: [(kind: SourceStructure.ChangeKind, author: String)] = []
  /// The beginnings of what the comments say.
  var comments: [ContiguousArray<UInt8>] = []

  var isEmpty: Bool { changes.isEmpty && comments.isEmpty }

  mutating func append(_ kind: SourceStructure.ChangeKind, author: String = "") {
    changes.append((kind, author))
  }

  static func += (all: inout LooseChanges, more: LooseChanges) {
    all.changes += more.changes
    all.comments += more.comments
  }

  /// Takes those of a paragraph that is not there in this view.
  mutating func take(from gone: StoryParagraph) {
    for change in gone.changes { append(change.kind, author: change.author) }
    comments += gone.comments.map { $0.text }
  }

  /// Takes those of blocks that are not shown.
  mutating func take(from gone: [StoryBlock]) {
    for paragraph in StoryCell(blocks: gone).paragraphs { take(from: paragraph) }
  }
}

extension StoryParagraph {
  /// Has what waits for a paragraph, at a place in its text.
  mutating func take(_ loose: inout LooseChanges, at offset: Int) {
    guard !loose.isEmpty else { return }
    for change in loose.changes {
      changes.append(
        StoryParagraph.Change(range: offset..<offset, kind: change.kind, author: change.author)
      )
    }
    for comment in loose.comments { comments.append(Comment(offset: offset, text: comment)) }
    loose = LooseChanges()
  }
}

extension [StoryBlock] {
  /// Puts what waits for a paragraph at the end of the last one, in a table too.
  mutating func hand(on loose: inout LooseChanges) {
    guard !loose.isEmpty, let last = popLast() else { return }
    switch last {
    case .paragraph(var paragraph):
      paragraph.take(&loose, at: paragraph.text.count)
      append(.paragraph(paragraph))
    case .table(var table):
      for row in table.rows.indices.reversed() {
        for cell in table.rows[row].cells.indices.reversed() {
          table.rows[row].cells[cell].blocks.hand(on: &loose)
        }
      }
      append(.table(table))
    }
  }

  /// Changes all paragraphs, those of tables and text boxes too.
  mutating func changeParagraphs(_ change: (inout StoryParagraph) -> Void) {
    for i in indices {
      switch self[i] {
      case .paragraph(var paragraph):
        change(&paragraph)
        paragraph.boxes.changeParagraphs(change)
        self[i] = .paragraph(paragraph)
      case .table(var table):
        for row in table.rows.indices { table.rows[row].changeParagraphs(change) }
        self[i] = .table(table)
      }
    }
  }

  /// The same of a cell.
  mutating func unite(_ kind: SourceStructure.ChangeKind) {
    var isTold = false
    changeParagraphs { $0.unite(kind, &isTold) }
  }
}

extension StoryRow {
  /// Changes all paragraphs of the cells.
  mutating func changeParagraphs(_ change: (inout StoryParagraph) -> Void) {
    for i in cells.indices { cells[i].blocks.changeParagraphs(change) }
  }

  /// Makes one change of all of a kind: that of the row itself, which all its text has with it.
  mutating func unite(_ kind: SourceStructure.ChangeKind) {
    var isTold = false
    changeParagraphs { $0.unite(kind, &isTold) }
  }
}

extension StoryParagraph {
  /// Keeps of the changes of a kind the first, if that is not told yet.
  fileprivate mutating func unite(_ kind: SourceStructure.ChangeKind, _ isTold: inout Bool) {
    var isKnown = isTold
    changes.removeAll { change in
      guard change.kind == kind else { return false }
      defer { isKnown = true }
      return isKnown
    }
    isTold = isKnown
  }
}
