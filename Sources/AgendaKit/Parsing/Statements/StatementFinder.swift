/// One way to say something of a meeting, as a row of a table: `{group} will meet ~12 {days}`.
///
/// - `word`, `a|b_c`: one of some words; `_` stands for the blank between two;
/// - `[word]`: the same, or nothing;
/// - `~5`: up to five words of any kind, but no day and no other gathering;
/// - `{group}`: the group that meets; `{this}`: this gathering of it, `{nth}`: one with an ordinal;
/// - `{days}`: a range of days; `{day}`: one day.
///
/// Commas, brackets and quotation marks between them count for nothing.
struct StatementPattern: Sendable {
  enum Slot: Sendable { case group, this, nth, days, day }

  enum Element: Sendable {
    case words(WordChoice, isOptional: Bool)
    case gap(Int)
    case slot(Slot)
  }

  let elements: [Element]

  init(_ row: String) {
    elements = row.split(separator: " ").map { Self.element($0.utf8) }
  }

  private static func element(_ text: Substring.UTF8View) -> Element {
    switch text.first {
    case UInt8(ascii: "~"): return .gap(text.dropFirst().reduce(0) { $0 * 10 + Int($1 & 0x0F) })
    case UInt8(ascii: "{"):
      switch text.dropFirst().first {
      case UInt8(ascii: "g"): return .slot(.group)
      case UInt8(ascii: "t"): return .slot(.this)
      case UInt8(ascii: "n"): return .slot(.nth)
      default: return .slot(text.contains(UInt8(ascii: "s")) ? .days : .day)
      }
    case ASCII.openSquare:
      return .words(WordChoice(text.dropFirst().dropLast()), isOptional: true)
    default: return .words(WordChoice(text), isOptional: false)
    }
  }

  /// Whether the pattern may stand in a text from a word on, as far as the word's first letter tells.
  func mayBegin(with letter: UInt8) -> Bool {
    guard case .words(let words, false) = elements.first else { return true }
    return words.mayBegin(with: letter)
  }
}

/// Some words, of which a text has one: `a|b_c`, in small letters.
struct WordChoice: Sendable, ExpressibleByStringLiteral {
  private let words: [[UInt8]]
  /// The first letters, a bit each.
  private let heads: UInt32

  init(stringLiteral text: String) { self.init(text.utf8) }

  init(_ text: some Sequence<UInt8>) {
    var all: [[UInt8]] = [[]]
    for byte in text {
      if byte == ASCII.bar {
        all.append([])
      } else {
        all[all.count - 1].append(byte == ASCII.underscore ? ASCII.space : byte)
      }
    }
    words = all
    heads = all.reduce(0) { $0 | 1 << UInt32(($1.first ?? 0) & 31) }
  }

  @inline(__always) func mayBegin(with letter: UInt8) -> Bool {
    heads >> UInt32(letter & 31) & 1 != 0
  }

  /// One past the first of the words that stands at a place and does not go on.
  func end(in text: Span<UInt8>, at start: Int, _ upper: Int) -> Int? {
    guard start < upper, mayBegin(with: text[start]) else { return nil }
    for word in words {
      if let end = Self.end(of: word, in: text, at: start, upper) { return end }
    }
    return nil
  }

  /// One past a word or phrase in small letters, where it stands at a place and does not go on.
  static func end(of word: [UInt8], in text: Span<UInt8>, at start: Int, _ upper: Int) -> Int? {
    let end = start + word.count
    guard end <= upper else { return nil }
    var i = 0
    while i < word.count {
      guard ASCII.lowercased(text[start + i]) == word[i] else { return nil }
      i += 1
    }
    return end < upper && ASCII.isWord(text[end]) ? nil : end
  }
}

/// What a sentence names, as far as patterns ask for it.
struct StatementMark: Sendable {
  enum Kind: Sendable {
    case days
    case day
    case ordinal(Int, Mention.GatheringNoun)
    case other
  }

  var kind: Kind
  var range: Range<Int>
}

/// What a pattern found in a sentence.
struct StatementMatch: Sendable {
  /// The meeting it is about, by position.
  var meeting: Int
  /// The ordinal of the gathering, as a position in the marks.
  var ordinal: Int?
  /// The days, as positions in the marks.
  var days: [Int] = []
}

/// Looks for patterns in the sentences of a text.
struct StatementFinder: Sendable {
  let bytes: ContiguousArray<UInt8>
  /// What the text names, in its order.
  let marks: [StatementMark]
  /// The groups that meet.
  let groups: [Group]

  struct Group: Sendable {
    /// The name in small letters.
    var name: [UInt8]
    /// The ordinal of its meeting, where it is known.
    var ordinal: Int?
    /// The year of its meeting, where it is known.
    var year: Int?

    /// What its gatherings are called.
    var noun: Mention.GatheringNoun {
      name.starts(with: "working group".utf8) ? .meeting : .session
    }
  }

  init(_ bytes: ContiguousArray<UInt8>, _ marks: [StatementMark], _ groups: [Group]) {
    self.bytes = bytes
    self.marks = marks
    self.groups = groups
  }

  /// The matches of patterns in a sentence, of each pattern at most one at each word.
  /// - Parameter home: the meeting that "the meeting" is, where the words leave it open.
  /// - Complexity: O(n) in the words of the sentence for each pattern.
  func matches(
    of patterns: [StatementPattern],
    in sentence: Range<Int>,
    home: Int?
  ) -> [StatementMatch] {
    var found: [StatementMatch] = []
    let text = bytes.span
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      let isStart = i == sentence.lowerBound || !ASCII.isWord(text[i - 1])
      if isStart, ASCII.isWord(text[i]) {
        for pattern in patterns where pattern.mayBegin(with: text[i]) {
          var attempt = Attempt(finder: self, pattern: pattern, upper: sentence.upperBound)
          attempt.meeting = home
          if attempt.goesOn(0, at: i), let meeting = attempt.meeting {
            found.append(
              StatementMatch(meeting: meeting, ordinal: attempt.ordinal, days: attempt.days)
            )
          }
        }
      }
      i += 1
    }
    return found
  }

  /// The mark that begins at an offset.
  fileprivate func mark(at i: Int) -> Int? {
    let index = marks.sortedIndex { $0.range.lowerBound >= i }
    return index < marks.count && marks[index].range.lowerBound == i ? index : nil
  }

  fileprivate func end(of words: WordChoice, at start: Int, _ upper: Int) -> Int? {
    words.end(in: bytes.span, at: start, upper)
  }

  /// The next word or mark: past blanks, commas, brackets, quotation marks and dashes.
  fileprivate func next(_ start: Int, _ upper: Int) -> Int {
    var i = start
    while i < upper {
      switch bytes[i] {
      case ASCII.space, ASCII.lineFeed, ASCII.comma, ASCII.openRound, ASCII.closeRound: i += 1
      case 0xE2 where i + 2 < upper && bytes[i + 1] == 0x80: i += 3
      default: return i
      }
    }
    return i
  }

  // MARK: - Who and what

  private static let articles: WordChoice = "the|this|its|their|our"
  private static let adjectives: WordChoice = """
    present|forthcoming|upcoming|coming|planned|proposed|scheduled|regular|joint|open-ended\
    |intergovernmental|two-day|three-day|four-day|five-day|one-day|in-person|hybrid|annual|said
    """
  private static let nouns: WordChoice = "meetings|meeting|sessions|session|gathering"
  private static let prepositions: WordChoice = "of|for|by"
  private static let of: WordChoice = "of"
  private static let workingGroups: WordChoice = "working_groups|working_group|group"
  private static let determiners: WordChoice = "the|both|all|these"
  private static let counts: WordChoice = "two|three|four"
  private static let on: WordChoice = "on"

  /// A name of a group that meets; nil where another body is named.
  fileprivate func group(at start: Int, _ upper: Int, home: Int?) -> (end: Int, meeting: Int?)? {
    var i = start
    if let end = end(of: Self.determiners, at: i, upper) { i = next(end, upper) }
    if i > start, let end = end(of: Self.counts, at: i, upper) { i = next(end, upper) }
    for (index, group) in groups.enumerated() where !group.name.isEmpty {
      if let end = WordChoice.end(of: group.name, in: bytes.span, at: i, upper) {
        return (end, index)
      }
    }
    guard i > start, let end = end(of: Self.workingGroups, at: i, upper) else { return nil }
    // "Working Group on" something else.
    let after = next(end, upper)
    if let on = self.end(of: Self.on, at: after, upper), on + 1 < upper,
      ASCII.isUpper(bytes[on + 1]), ASCII.isUpper(bytes[i]), mark(at: on + 1) == nil
    {
      return nil
    }
    // "The two working groups" meet together, on the days of each.
    let isAll = groups.count > 1 && bytes[end - 1] | 0x20 == UInt8(ascii: "s")
    return (end, home ?? (groups.count == 1 || isAll ? 0 : nil))
  }

  /// A gathering of a group: "the forthcoming meeting", "its ninth meeting", "the ninth meeting of
  /// the Working Group on …"; nil where it is of another body.
  fileprivate func gathering(at start: Int, _ upper: Int, home: Int?)
    -> (end: Int, meeting: Int?, ordinal: Int?)?
  {
    var i = start
    var isNamed = false
    if let end = end(of: Self.articles, at: i, upper) {
      i = next(end, upper)
      isNamed = true
    }
    while mark(at: i) == nil, let end = end(of: Self.adjectives, at: i, upper) {
      i = next(end, upper)
    }
    var ordinal: Int?
    var noun: Mention.GatheringNoun?
    if let mark = mark(at: i), case .ordinal(_, let called) = marks[mark].kind {
      ordinal = mark
      i = marks[mark].range.upperBound
      noun = called
    } else {
      guard isNamed, let end = end(of: Self.nouns, at: i, upper) else { return nil }
      i = end
    }
    let after = next(i, upper)
    if let of = end(of: Self.prepositions, at: after, upper) {
      if let named = group(at: next(of, upper), upper, home: home) {
        return (named.end, named.meeting, ordinal)
      }
      // "the meeting of the Bureau", "the meeting of experts".
      if end(of: Self.of, at: after, upper) != nil { return nil }
    }
    let meeting = home ?? (groups.count == 1 ? 0 : nil)
    if let noun, let meeting, noun != groups[meeting].noun { return nil }
    return (i, meeting, ordinal)
  }
}

/// One attempt to match a pattern from a place on.
private struct Attempt {
  let finder: StatementFinder
  let pattern: StatementPattern
  let upper: Int
  var meeting: Int?
  var ordinal: Int?
  var days: [Int] = []

  private static let barriers: WordChoice = """
    not|previous|earlier|next|last|former|subsequent|following|item|items|deadline|later
    """

  /// Whether the elements from one on stand in the text from a place on. Rows are short: this goes
  /// no deeper than they are long.
  mutating func goesOn(_ element: Int, at start: Int) -> Bool {
    guard element < pattern.elements.count else { return true }
    let i = finder.next(start, upper)
    guard i < upper || element == pattern.elements.count else { return false }
    switch pattern.elements[element] {
    case .words(let all, let isOptional):
      if let end = finder.end(of: all, at: i, upper), goesOn(element + 1, at: end) {
        return true
      }
      return isOptional && goesOn(element + 1, at: i)
    case .gap(let count): return goesOnAfterGap(element, count, at: i)
    case .slot(let slot): return take(slot, element, at: i)
    }
  }

  private mutating func goesOnAfterGap(_ element: Int, _ count: Int, at start: Int) -> Bool {
    var i = start
    for _ in 0...count {
      if goesOn(element + 1, at: i) { return true }
      guard i < upper, finder.end(of: Self.barriers, at: i, upper) == nil else { return false }
      if let mark = finder.mark(at: i) {
        if case .other = finder.marks[mark].kind {} else { return false }
      }
      while i < upper, finder.bytes[i] > ASCII.space {
        if finder.bytes[i] == ASCII.semicolon || finder.bytes[i] == ASCII.colon { return false }
        i += 1
      }
      i = finder.next(i, upper)
    }
    return false
  }

  private mutating func take(_ slot: StatementPattern.Slot, _ element: Int, at i: Int) -> Bool {
    let before = self
    switch slot {
    case .group:
      guard let group = finder.group(at: i, upper, home: meeting), settle(group.meeting),
        goesOn(element + 1, at: group.end)
      else { break }
      return true
    case .this, .nth:
      guard let gathering = finder.gathering(at: i, upper, home: meeting),
        settle(gathering.meeting), suits(gathering.ordinal, slot)
      else { break }
      ordinal = gathering.ordinal
      guard goesOn(element + 1, at: gathering.end) else { break }
      return true
    case .days, .day:
      guard let mark = finder.mark(at: i), isDay(mark, slot) else { break }
      days.append(mark)
      guard goesOn(element + 1, at: finder.marks[mark].range.upperBound) else { break }
      return true
    }
    self = before
    return false
  }

  private mutating func settle(_ named: Int?) -> Bool {
    if let named { meeting = named }
    return meeting != nil
  }

  /// "This gathering" has the ordinal of the meeting, or none; one that is looked for has one.
  private func suits(_ ordinal: Int?, _ slot: StatementPattern.Slot) -> Bool {
    guard slot == .this else { return ordinal != nil }
    guard let ordinal, let meeting, let own = finder.groups[meeting].ordinal,
      case .ordinal(let number, _) = finder.marks[ordinal].kind
    else { return true }
    return number == own
  }

  private func isDay(_ mark: Int, _ slot: StatementPattern.Slot) -> Bool {
    switch (finder.marks[mark].kind, slot) {
    case (.days, .days), (.day, .day): true
    default: false
    }
  }
}
