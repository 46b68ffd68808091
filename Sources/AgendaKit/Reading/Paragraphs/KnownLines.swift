/// The short texts that a document has had so far, to know them again when they return broken over
/// lines: titles of items, names of groups.
struct KnownLines {
  /// The texts, by how they begin.
  private var texts: [[ContiguousArray<UInt8>]] = []
  private var places: [Key: Int] = [:]

  /// Longer texts are no titles.
  static let lengthLimit = 500
  /// Shorter texts are no titles either.
  private static let lengthMinimum = 12
  private static let textsPerKey = 24

  /// Remembers a whole text.
  mutating func add(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) {
    guard upper - lower <= Self.lengthLimit else { return }
    let plain = Self.plain(text, lower, upper)
    guard plain.count >= Self.lengthMinimum, let key = Key(text, lower, upper) else { return }
    guard let place = places[key] else {
      places[key] = texts.count
      texts.append([plain])
      return
    }
    if texts[place].count < Self.textsPerKey, !texts[place].contains(plain) {
      texts[place].append(plain)
    }
  }

  /// How a text relates to the known ones.
  enum Relation {
    /// It is one of them.
    case whole
    /// It is the beginning of one that goes on with `rest`.
    case beginning
    /// It is not known.
    case unknown
  }

  /// Whether `start` is a known text, or the beginning of one that goes on with the line `next`.
  func relation(
    of text: Span<UInt8>,
    _ start: Range<Int>,
    goingOnWith next: Range<Int>
  ) -> Relation {
    guard start.count <= Self.lengthLimit, !texts.isEmpty,
      let key = Key(text, start.lowerBound, start.upperBound), let place = places[key]
    else { return .unknown }
    let head = Self.plain(text, start.lowerBound, start.upperBound)
    guard head.count >= Self.lengthMinimum else { return .unknown }
    let known = texts[place]
    let tail = Self.plain(
      text,
      next.lowerBound,
      min(next.upperBound, next.lowerBound + Self.lengthLimit),
      keepsLabel: true
    )
    for candidate in known where candidate.count > head.count && candidate.starts(with: head) {
      // The head has lost the colon or comma at its end.
      let rest = candidate.dropFirst(head.count).drop {
        $0 == ASCII.space || $0 == ASCII.colon || $0 == ASCII.semicolon
      }
      let length = min(rest.count, tail.count)
      if length >= min(3, rest.count), rest.prefix(length) == tail.prefix(length) {
        return .beginning
      }
    }
    return known.contains(head) ? .whole : .unknown
  }

  /// A text in small letters without its label, final punctuation and a remark on joint items, with
  /// `art.` written out.
  private static func plain(
    _ text: Span<UInt8>,
    _ lower: Int,
    _ upper: Int,
    keepsLabel: Bool = false
  ) -> ContiguousArray<UInt8> {
    var start = lower
    var end = upper
    if !keepsLabel, let label = LineLabel.read(text, lower, upper) { start = label.end }
    while end > start,
      text[end - 1] == ASCII.point || text[end - 1] == ASCII.semicolon
        || text[end - 1] == ASCII.colon || text[end - 1] == ASCII.space
    {
      end -= 1
    }
    // A remark on joint items that is whole; one that the line breaks off is not over.
    if end > start, text[end - 1] == ASCII.closeRound,
      let joint = (" (joint item" as Phrase).first(in: text, start, end)
    {
      end = joint.lowerBound
    }
    var plain = ContiguousArray<UInt8>()
    plain.reserveCapacity(end - start)
    var i = start
    while i < end {
      if text[i] == UInt8(ascii: "a"), let art = ("art. " as Phrase).end(in: text, at: i, end),
        i == start || !ASCII.isWord(text[i - 1])
      {
        plain.append(contentsOf: "article ".utf8)
        i = art
      } else if text[i] == 0xE2, i + 2 < end, text[i + 1] == 0x80, text[i + 2] == 0x99 {
        plain.append(ASCII.apostrophe)
        i += 3
      } else {
        plain.append(ASCII.lowercased(text[i]))
        i += 1
      }
    }
    return plain
  }

  /// How a text begins after its label, in small letters: what most texts are told apart by.
  private struct Key: Hashable {
    private var bytes: UInt64 = 0

    init?(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) {
      var i = LineLabel.read(text, lower, upper)?.end ?? lower
      guard upper - i >= 8 else { return nil }
      let end = i + 8
      while i < end {
        // An apostrophe has two spellings: what follows it is left out.
        guard text[i] != ASCII.apostrophe, text[i] < 0x80 else { return }
        bytes = bytes << 8 | UInt64(ASCII.lowercased(text[i]))
        i += 1
      }
    }
  }
}
