/// Where the lines of a text were broken, learned from lines that surely go on: those before a line
/// that begins with a small letter.
enum WrapWidth {
  /// Each paragraph is a line.
  case none
  /// Lines were filled up to a number of characters.
  case characters(Int)
  /// Lines were filled up to a width of print, in thousandths of the letter height.
  case print(Int)

  init(_ lines: ContiguousArray<SourceLine>, _ bytes: Span<UInt8>) {
    var longest = 0
    var shortestOver = Int.max
    var widest = 0
    var pairs = 0
    for i in lines.indices.dropLast() {
      let line = lines[i]
      let next = lines[i + 1]
      guard line.use == .text, next.use == .text, !line.isEmpty, !next.isEmpty,
        next.opening == .nothing, !line.breaksAfter, ASCII.isLower(bytes[next.lower]),
        line.upper - line.lower >= 40
      else { continue }
      pairs += 1
      let length = line.indent + Self.characters(bytes, line.lower, line.upper)
      let word = Self.wordEnd(bytes, next.lower, next.upper)
      longest = max(longest, length)
      shortestOver = min(shortestOver, length + 1 + Self.characters(bytes, next.lower, word))
      widest = max(widest, Self.print(bytes, line.lower, line.upper))
    }
    if pairs == 1, longest <= 400 {
      // One line that goes on is a sign of a width only if every other line keeps to it.
      var longestLine = 0
      for line in lines where line.use == .text && !line.isEmpty && longestLine < shortestOver {
        longestLine = max(longestLine, line.indent + Self.characters(bytes, line.lower, line.upper))
      }
      self = longestLine < shortestOver ? .characters(longestLine) : .none
    } else if pairs < 2 || longest > 400 {
      self = .none
    } else if longest < shortestOver {
      self = .characters(longest)
    } else {
      self = .print(widest)
    }
  }

  /// Whether the first word of `next` would have had room at the end of `line`: then the line was
  /// ended on purpose. Nil if that cannot be told.
  func hadRoom(_ bytes: Span<UInt8>, _ line: SourceLine, for next: SourceLine) -> Bool? {
    let word = Self.wordEnd(bytes, next.lower, next.upper)
    switch self {
    case .none: return nil
    case .characters(let width):
      let length = line.indent + Self.characters(bytes, line.lower, line.upper)
      return length + 1 + Self.characters(bytes, next.lower, word) <= width
    case .print(let width):
      let both =
        Self.print(bytes, line.lower, line.upper) + Self.print(0x20)
        + Self.print(bytes, next.lower, word)
      return both * 1000 < width * 955
    }
  }

  private static func wordEnd(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    var i = lower
    while i < upper, !ASCII.isBlank(bytes[i]) { i += 1 }
    return i
  }

  private static func characters(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    var count = 0
    for i in lower..<upper where bytes[i] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  private static func print(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    var width = 0
    for i in lower..<upper where bytes[i] & 0xC0 != 0x80 { width += print(bytes[i]) }
    return width
  }

  /// The width of a character, as sans-serif faces of print have it on average.
  private static func print(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"): 222
    case ASCII.space, UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "I"), ASCII.point,
      ASCII.comma, ASCII.slash, ASCII.colon, ASCII.semicolon, ASCII.openSquare, ASCII.closeSquare:
      278
    case UInt8(ascii: "r"), ASCII.openRound, ASCII.closeRound, ASCII.hyphen, 0xE2: 333
    case UInt8(ascii: "c"), UInt8(ascii: "k"), UInt8(ascii: "s"), UInt8(ascii: "v"),
      UInt8(ascii: "x"), UInt8(ascii: "y"), UInt8(ascii: "z"), UInt8(ascii: "J"):
      500
    case UInt8(ascii: "m"), UInt8(ascii: "M"): 833
    case UInt8(ascii: "w"): 722
    case UInt8(ascii: "W"): 944
    case 0x41...0x5A: 690
    default: 556
    }
  }
}
