/// What stands before the names of persons.
enum PersonTitles {
  /// Titles that tell how a person is addressed, and others.
  private static let all: [FixedText] = [
    "mr", "ms", "mrs", "miss", "dr", "prof", "professor", "mx",
  ]

  /// Whether a word is a title, with or without its point.
  static func isTitle(_ s: Span<UInt8>, _ word: SourceRange) -> Bool {
    all.contains { title in
      title.count == word.count
        && title.indices.allSatisfy { title[$0] == ASCII.lowercased(s[Int(word.lower) + $0]) }
        && ASCII.isUpper(s[Int(word.lower)])
    }
  }
}
