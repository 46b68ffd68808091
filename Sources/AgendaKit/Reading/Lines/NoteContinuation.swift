extension NoteFinder {
  /// How many lines of a page, and how many lines of a note that goes on, are looked at.
  private static let pageLimit = 160
  private static let continuationLimit = 12

  /// Marks the lines of the last note.
  mutating func markLast(_ lines: inout ContiguousArray<SourceLine>) {
    guard let note = notes.last else { return }
    for j in note.lines where lines[j].use == .text { lines[j].use = .note }
    for j in note.continuation where lines[j].use == .text { lines[j].use = .note }
  }

  /// Finds where the last note goes on, if the foot of its page broke it in a sentence: at the foot
  /// of the next page, before the first note there, which begins at `limit`, or before its end.
  ///
  /// The rest begins with a small letter and ends its sentence. After a blank line it is all that
  /// stands there; elsewhere it is taken to be as short as it can be.
  mutating func continueLast(
    _ lines: ContiguousArray<SourceLine>,
    upTo limit: Int,
    _ bytes: Span<UInt8>
  ) {
    guard let note = notes.last, note.continuation.isEmpty, note.lines.upperBound < limit,
      let last = note.lines.last(where: { !lines[$0].isEmpty }),
      bytes[lines[last].upper - 1] != ASCII.point, bytes[lines[last].upper - 1] != ASCII.slash,
      let page = nextPage(lines, from: note.lines.upperBound, upTo: limit)
    else { return }
    var end = page.upperBound
    while end > page.lowerBound, lines[end - 1].isEmpty { end -= 1 }
    guard end > page.lowerBound, lines[end - 1].use == .text,
      bytes[lines[end - 1].upper - 1] == ASCII.point
    else { return }
    var start: Int?
    var i = end - 1
    while i >= page.lowerBound, end - i <= Self.continuationLimit, lines[i].use == .text,
      !lines[i].isEmpty
    {
      let line = lines[i]
      if start == nil, ASCII.isLower(bytes[line.lower]) { start = i }
      i -= 1
    }
    let afterBlank = i >= page.lowerBound && lines[i].isEmpty && i + 1 < end
    if afterBlank, ASCII.isLower(bytes[lines[i + 1].lower]) { start = i + 1 }
    guard let start else { return }
    notes[notes.count - 1].continuation = start..<end
  }

  /// The lines of the page after the one on which a note ended, up to `limit`; nil if no page ends
  /// there, or if only the end of the text, not of a page, would end the note.
  private func nextPage(
    _ lines: ContiguousArray<SourceLine>,
    from noteEnd: Int,
    upTo limit: Int
  ) -> Range<Int>? {
    var start = noteEnd
    while start < limit, lines[start].isEmpty, !lines[start].startsPage { start += 1 }
    guard start < limit, lines[start].use == .page || lines[start].startsPage else { return nil }
    while start < limit, lines[start].use != .text { start += 1 }
    var end = start
    while end < limit, end - start < Self.pageLimit {
      if lines[end].use == .page || end > start && lines[end].startsPage { return start..<end }
      end += 1
    }
    return end == limit && limit < lines.count ? start..<end : nil
  }
}
