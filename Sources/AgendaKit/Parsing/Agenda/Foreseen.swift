/// The sentence that says that no papers are to come.
enum Foreseen {
  private static let foreseenWords: Phrases = [
    "foreseen", "envisaged", "expected", "anticipated", "planned",
  ]

  /// Whether the text says that no documentation is foreseen.
  static func says(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard
      let no = ("no documentation" as Phrase).first(in: text, range.lowerBound, range.upperBound)
        ?? ("no document" as Phrase).first(in: text, range.lowerBound, range.upperBound)
    else { return false }
    return Self.foreseenWords.first(
      in: text,
      no.upperBound,
      min(range.upperBound, no.upperBound + 120)
    ) != nil
  }
}
