/// A sentence of a paragraph.
struct RunningSentence: Sendable {
  /// From its first word to its final point.
  let range: SourceRange
  /// The position of its paragraph in the blocks of the context.
  let block: Int

  /// The sentences of all paragraphs.
  /// - Complexity: O(n) in the bytes of the paragraphs.
  static func all(in blocks: [TextBlock], text: DocumentText) -> [RunningSentence] {
    var sentences: [RunningSentence] = []
    let bytes = text.bytes.span
    for (index, block) in blocks.enumerated() where block.kind == .paragraph {
      var start = Int(block.range.lower)
      var i = start
      let end = Int(block.range.upper)
      while i < end {
        i = ByteScan.firstFullStop(bytes, i, end)
        guard i < end else { break }
        if isEnd(bytes, i, limit: end) {
          var next = i + 1
          while next < end, !ASCII.isBlank(bytes[next]) { next += 1 }
          sentences.append(RunningSentence(range: SourceRange(start, min(next, end)), block: index))
          start = min(next, end)
          i = start
        } else {
          i += 1
        }
      }
      if start < end {
        sentences.append(RunningSentence(range: SourceRange(start, end), block: index))
      }
    }
    return sentences
  }

  /// Whether the byte at `i` ends a sentence: a point, question or exclamation mark, perhaps a
  /// quotation mark, a bracket or a note's mark, a blank, and then something that begins one.
  private static func isEnd(_ s: Span<UInt8>, _ i: Int, limit: Int) -> Bool {
    guard s[i] == ASCII.point || s[i] == 0x3F || s[i] == 0x21 else { return false }
    var next = i + 1
    // A point inside a word, an address or a number ends nothing; nothing longer than a note's
    // mark in its markup stands between a sentence's end and the next blank.
    guard next < limit, !ASCII.isAlphanumeric(s[next]) else { return false }
    while next < limit, !ASCII.isBlank(s[next]) {
      next += 1
      if next > i + 32 { return false }
    }
    while next < limit, ASCII.isBlank(s[next]) { next += 1 }
    guard next < limit else { return false }
    if ASCII.isLower(s[next]) || ASCII.isDigit(s[next]) { return false }
    return s[i] != ASCII.point || !isAbbreviation(s, i)
  }

  /// Whether the word before a point is one that is printed with a point.
  private static func isAbbreviation(_ s: Span<UInt8>, _ point: Int) -> Bool {
    var start = point
    while start > 0, ASCII.isLetter(s[start - 1]) { start -= 1 }
    let length = point - start
    if length == 1 {
      // "a.m." may end a sentence; "J. Smith" and "U.S." do not.
      return start == 0 || s[start - 1] != ASCII.point || ASCII.isUpper(s[start])
    }
    if length > 4 || length == 0 { return false }
    return [
      "Mr", "Ms", "Mrs", "Dr", "No", "Nos", "art", "arts", "para", "vol", "hrs", "Add", "Rev",
    ]
    .contains { word in
      word.utf8.count == length
        && word.utf8.enumerated().allSatisfy { s[start + $0.offset] == $0.element }
    }
  }
}
