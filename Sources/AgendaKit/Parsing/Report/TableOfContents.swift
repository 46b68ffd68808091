// The table of contents of a report or a paper, which names the chapters before they come.

extension ReportParser {
  /// A table of contents: lines with leaders or page numbers, up to the first chapter.
  mutating func skipContents(_ start: Int) -> Int {
    builder.furnish(blocks[start].source, .heading)
    if let end = contentsEnd(start) {
      for block in blocks[start + 1..<end] { builder.furnish(block.source, .page) }
      return end
    }
    var i = start + 1
    let bytes = reading.text.bytes
    while i < blocks.count, blocks[i].kind == .text {
      let text = blocks[i].text
      guard let last = text.last, text.count <= 300,
        ASCII.isDigit(bytes[last]) || bytes[last] == ASCII.point && hasLeader(text)
          || isContentsHead(text)
      else { break }
      builder.furnish(blocks[i].source, .page)
      i += 1
    }
    return i
  }

  /// How many lines a table of contents has at most.
  private static let contentsLimit = 200

  /// Where the first chapter that a table of contents names stands again, as the text.
  private func contentsEnd(_ start: Int) -> Int? {
    let end = min(blocks.count, start + Self.contentsLimit)
    guard let first = (start + 1..<end).first(where: { reading.label(blocks[$0]) != nil }),
      let label = reading.label(blocks[first]), case .chapter = label.kind
    else { return nil }
    let named = reading.plain(label.end..<blocks[first].text.upperBound)
    return (first + 1..<end).first { i in
      guard blocks[i].kind == .text, let again = reading.label(blocks[i]), again.kind == label.kind
      else { return false }
      let title = reading.plain(again.end..<blocks[i].text.upperBound)
      return title.utf8.count >= 4 && named.hasPrefix(title)
    }
  }

  private func hasLeader(_ text: Range<Int>) -> Bool {
    ("...." as Phrase).first(in: reading.text.bytes.span, text.lowerBound, text.upperBound) != nil
  }

  private static let contentsHeads: Phrases = [
    "Page", "Paragraphs", "Chapter", "Chapter Paragraphs Page", "Paragraphs Page", "Chapter Page",
  ]

  private func isContentsHead(_ text: Range<Int>) -> Bool {
    Self.contentsHeads.isWhole(reading.text.bytes.span, text.lowerBound, text.upperBound)
  }
}
