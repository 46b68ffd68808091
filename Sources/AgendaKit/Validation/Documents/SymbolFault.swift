/// What keeps words from being a symbol.
enum SymbolFault {
  /// What is wrong, in words; nil where it cannot be told.
  static func text(of words: String) -> String? {
    if words.contains("\\") { return "its parts are joined by “/”" }
    let parts = words.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, parts.count > 1, parts.count < 16 else { return nil }
    if parts.last == "" { return "nothing follows its last stroke" }
    if parts.contains("") { return "nothing stands between two strokes" }
    if !first.utf8.allSatisfy(ASCII.isUpper) {
      return first.utf8.allSatisfy(ASCII.isLetter)
        ? "its letters are capitals" : "“\(first)” is no series"
    }
    for (i, part) in parts.enumerated().dropFirst() {
      // "WG6" and "L1" lack their point.
      let word = part.prefix { $0.isLetter }
      var mended = parts
      mended[i] = "\(word).\(part.dropFirst(word.count))"
      if !word.isEmpty, word.count < part.count, isSymbol(mended) {
        return "“\(part)” is to be “\(mended[i])”"
      }
      var rest = parts
      rest.remove(at: i)
      if isSymbol(rest) { return "“\(part)” is no part of a symbol" }
    }
    return nil
  }

  private static func isSymbol(_ parts: [String]) -> Bool {
    DocumentSymbol(parts.joined(separator: "/")) != nil
  }
}
