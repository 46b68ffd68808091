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

  /// What follows a verb, cut before items that have a day of their own: "on Monday, and agenda item
  /// 3 on Tuesday". What is said after an item without one is left out: it may be that item's.
  static func parts(
    of arguments: SourceRange,
    _ context: ValidationContext
  ) -> [(items: SourceRange?, rest: SourceRange)] {
    var found: [(items: SourceRange?, rest: SourceRange)] = []
    var rest = arguments
    var items: SourceRange?
    while let next = itemAfterDay(in: rest, context) {
      found.append((items, SourceRange(Int(rest.lower), Int(next.lower))))
      let object = ScheduledObject(in: next, context)
      guard let object, context.saysWhenAtOnce(object.rest) else { return found }
      items = object.items
      rest = SourceRange(Int(object.items.upper), Int(arguments.upper))
    }
    return found + [(items, rest)]
  }

  /// What begins with the first item that is named after a day.
  private static func itemAfterDay(
    in range: SourceRange,
    _ context: ValidationContext
  ) -> SourceRange? {
    let numbered = context.numberedDay(in: range)?.words.lower ?? .max
    var hasDay = false
    for mention in context.document.mentions(in: range) {
      switch mention.value {
      case .date: hasDay = true
      case .item where hasDay || numbered < mention.range.lower:
        return SourceRange(Int(mention.range.lower), Int(range.upper))
      default: continue
      }
    }
    return nil
  }
}

extension ValidationContext {
  /// What stands for the day that was named before.
  static let sameDay = 0

  private static let numberedDays: [(words: FixedText, number: Int?)] = [
    ("first day", 1), ("second day", 2), ("third day", 3), ("fourth day", 4), ("fifth day", 5),
    ("last day", nil), ("final day", nil), ("first half-day", 1), ("last half-day", nil),
    ("final half-day", nil), ("same day", sameDay),
  ]

  /// The first "second day" of a range, with its number; none for the last one.
  func numberedDay(in range: SourceRange) -> (number: Int?, words: SourceRange)? {
    guard holds("day", in: range) else { return nil }
    return Self.numberedDays.compactMap { day in
      find(day.words, in: range).map { (day.number, $0) }
    }.min { $0.1 < $1.1 }
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
    guard let first = [mention?.range, numberedDay(in: near)?.words].compactMap({ $0 }).min() else {
      return false
    }
    var before = plainText(SourceRange(Int(words.lower), Int(first.lower))).lowercased()[...]
    if before.hasPrefix(", ") { before = before.dropFirst(2) }
    if before.hasSuffix(" the") { before = before.dropLast(4) }
    return [
      "on", "at", "in the morning of", "in the afternoon of", "on the morning of",
      "on the afternoon of", "in the morning on", "in the afternoon on", "during the morning of",
      "during the afternoon of",
    ].contains(before)
  }
}
