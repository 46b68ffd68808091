// The library's own search for words in a text: the standard library's stands in a module that is
// not there in the browser.

extension StringProtocol {
  /// Where words first stand in the text, byte for byte; nil where they do not.
  /// - Complexity: O(n · m) at worst, O(n) in running text.
  func firstRange(of words: String) -> Range<String.Index>? {
    let (text, sought) = (utf8, words.utf8)
    guard let first = sought.first else { return startIndex..<startIndex }
    var start = text.startIndex
    while let found = text[start...].firstIndex(of: first) {
      if let end = text.end(of: sought, at: found) { return found..<end }
      start = text.index(after: found)
    }
    return nil
  }

  /// Whether words stand in the text, byte for byte.
  func contains(_ words: String) -> Bool { firstRange(of: words) != nil }

  /// The pieces of the text between words, empty ones left out.
  func split(separator words: String) -> [SubSequence] {
    var pieces: [SubSequence] = []
    var rest = self[...]
    while !words.isEmpty, let found = rest.firstRange(of: words) {
      if found.lowerBound > rest.startIndex { pieces.append(rest[..<found.lowerBound]) }
      rest = rest[found.upperBound...]
    }
    if !rest.isEmpty { pieces.append(rest) }
    return pieces
  }
}

extension Collection where Element == UInt8 {
  /// Where bytes that stand at `start` end; nil if others stand there.
  fileprivate func end(of sought: some Sequence<UInt8>, at start: Index) -> Index? {
    var i = start
    for byte in sought {
      guard i < endIndex, self[i] == byte else { return nil }
      formIndex(after: &i)
    }
    return i
  }
}
