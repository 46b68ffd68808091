extension DocumentText {
  /// The comments that ask for findings to be overlooked, in the order of the source.
  var suppressions: [Suppression] {
    var found = source.structure.map { commented($0) } ?? inMarkup
    guard !found.isEmpty else { return [] }
    let places = self.places
    for i in found.indices where !found[i].isForFile {
      found[i].scope = scope(of: found[i].place, among: places)
    }
    return found
  }

  /// The comments of a Word or OpenDocument file.
  private func commented(_ structure: SourceStructure) -> [Suppression] {
    structure.comments.compactMap { comment in
      var suppression = Suppression(ArraySlice(comment.text))
      suppression?.place = comment.range
      return suppression
    }
  }

  /// The comments of Markdown and HTML, which may stand in any text.
  private var inMarkup: [Suppression] {
    let bytes = source.bytes
    return reading.marks.compactMap { mark in
      guard mark.count > 20, bytes[mark.offsets].starts(with: "<!--".utf8) else { return nil }
      let (lower, upper) = (Int(mark.lower), Int(mark.upper))
      var suppression = Suppression(ArraySlice(bytes[lower + 4..<upper - 3]))
      suppression?.place = mark
      return suppression
    }
  }

  /// Paragraphs, rows, notes and lines of the page, in the order of the source.
  private var places: [SourceRange] {
    (reading.blocks.map { $0.source } + reading.notes.map { $0.source } + reading.pageLines)
      .filter { !$0.isEmpty }.sorted()
  }

  /// What a comment is for: what it stands in or beside, else what comes next.
  private func scope(of comment: SourceRange, among places: [SourceRange]) -> SourceRange? {
    let next = places.sortedIndex { $0.lower > comment.lower }
    // Of several around it, a row and what stands in it, the one that begins last.
    for place in places[..<next].reversed().prefix(8) where place.upper >= comment.lower {
      return place
    }
    if next > 0 {
      let before = places[next - 1]
      let between = source.bytes[Int(before.upper)..<Int(comment.lower)]
      if !between.contains(where: { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }) {
        return before
      }
    }
    return next < places.count ? places[next] : nil
  }
}
