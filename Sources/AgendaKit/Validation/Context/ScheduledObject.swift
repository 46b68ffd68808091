/// The items that follow a verb: "will begin its consideration of agenda items 2 and 3 on Tuesday".
struct ScheduledObject {
  /// The words that name the items.
  let items: SourceRange
  /// What follows them.
  let rest: SourceRange

  /// Nil where something else follows, or the items only later.
  init?(in arguments: SourceRange, _ context: ValidationContext) {
    let mentions = context.document.mentions(in: arguments)
    guard let first = mentions.first, case .item = first.value,
      first.range.lower - arguments.lower <= 48
    else { return nil }
    var upper = first.range.upper
    var end = arguments.upper
    for mention in mentions.dropFirst() {
      guard case .item = mention.value else { continue }
      // "2 and 3", but not "item 2 on Tuesday and item 3".
      guard mention.range.lower <= upper + 8 else {
        end = mention.range.lower
        break
      }
      upper = mention.range.upper
    }
    items = SourceRange(Int(first.range.lower), Int(upper))
    rest = SourceRange(Int(upper), Int(end))
  }
}

extension ValidationContext {
  private static let numberedDays: [(words: FixedText, number: Int?)] = [
    ("first day", 1), ("second day", 2), ("third day", 3), ("fourth day", 4), ("fifth day", 5),
    ("last day", nil), ("final day", nil),
  ]

  /// "second day", with its number; none for the last one.
  func numberedDay(in range: SourceRange) -> (number: Int?, words: SourceRange)? {
    guard holds("day", in: range) else { return nil }
    for day in Self.numberedDays {
      if let words = find(day.words, in: range) { return (day.number, words) }
    }
    return nil
  }

  /// Whether words begin with a day or an hour: "on Tuesday", "in the morning of the second day".
  func saysWhenAtOnce(_ words: SourceRange) -> Bool {
    let near = SourceRange(Int(words.lower), min(Int(words.upper), Int(words.lower) + 40))
    let mention = document.mentions(in: words).first { mention in
      switch mention.value {
      case .date, .time: true
      default: false
      }
    }
    guard let first = [mention?.range, numberedDay(in: near)?.words].compactMap(\.self).min() else {
      return false
    }
    var before = plainText(SourceRange(Int(words.lower), Int(first.lower))).lowercased()[...]
    if before.hasPrefix(", ") { before = before.dropFirst(2) }
    return [
      "on", "on the", "at", "in the morning of", "in the morning of the", "in the afternoon of",
      "in the afternoon of the", "on the morning of", "on the afternoon of", "in the morning on",
      "in the afternoon on",
    ].contains(before)
  }
}
