/// The notes that stars or daggers begin: `* Reissued for technical reasons on …`, `* CTOC/COP/WG.6/2022/1.`
extension DocumentBuilder {
  /// Takes a note that a star begins; the rule above it may stand on its line.
  mutating func takeStarredNote(_ block: Block) -> Bool {
    let text = reading.text.bytes
    var i = block.text.lowerBound
    while i < block.text.upperBound, text[i] == ASCII.underscore { i += 1 }
    while i < block.text.upperBound, text[i] == ASCII.space { i += 1 }
    let star = i
    i = NoteSign.starsEnd(text.span, i, block.text.upperBound)
    guard i > star, i - star <= 4, i < block.text.upperBound else { return false }
    document.masthead.notes.append(reading.string(reading.trimmed(i..<block.text.upperBound)))
    document.masthead.places.notes.append(block.source)
    return true
  }

  private static let reissues: Phrases = [
    "Reissued", "Second reissue", "Third reissue", "Re-issued", "Reissue", "Nouveau tirage",
    "Publicado nuevamente", "Переиздано", "Документ переиздан", "أعيد إصدارها", "由于技术原因重新印发",
  ]

  /// Decides what a star on title or symbol means, once all notes are known: that the document was
  /// reissued, unless notes say what the stars are for, and none says that.
  mutating func weighStars() {
    let notes = document.masthead.notes
    guard !notes.isEmpty else { return }
    document.masthead.reissued = notes.contains { note in
      let text = ContiguousArray(note.utf8)
      return Self.reissues.first(in: text.span, 0, text.count) != nil
    }
  }
}
