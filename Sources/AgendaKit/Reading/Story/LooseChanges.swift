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
  /// Puts what waits for a paragraph at the end of the last block, if that is one.
  mutating func hand(on loose: inout LooseChanges) {
    guard !loose.isEmpty, case .paragraph(var paragraph)? = last else { return }
    removeLast()
    paragraph.take(&loose, at: paragraph.text.count)
    append(.paragraph(paragraph))
  }
}
