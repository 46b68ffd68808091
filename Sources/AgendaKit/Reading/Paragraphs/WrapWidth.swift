/// Where the lines of a text were broken, learned from lines that surely go on: those before a line
/// that begins with a small letter.
enum WrapWidth {
  /// Each paragraph is a line.
  case none
  /// Lines were filled up to a number of characters.
  case characters(Int)
  /// Lines were filled up to a width of print, in thousandths of the letter height of a face.
  case print(Int, PrintFace)

  /// How many lines out of a hundred may be wider than the rest: headings and notes in other sizes.
  private static let outliers = 3

  init(_ lines: ContiguousArray<SourceLine>, _ bytes: Span<UInt8>) {
    var pairs: [(line: Range<Int>, word: Range<Int>)] = []
    var lengths: [(own: Int, withWord: Int)] = []
    for i in lines.indices.dropLast() {
      let line = lines[i]
      let next = lines[i + 1]
      guard line.use == .text, next.use == .text, !line.isEmpty, !next.isEmpty,
        next.opening == .nothing, !line.breaksAfter, line.upper - line.lower >= 40
      else { continue }
      let first = Self.wordStart(bytes, next)
      guard first < next.upper, ASCII.isLower(bytes[first]) else { continue }
      let length = line.indent + Self.characters(bytes, line.lower, line.upper)
      let word = Self.wordEnd(bytes, first, next.upper)
      lengths.append((length, length + 1 + Self.characters(bytes, first, word)))
      pairs.append((line.lower..<line.upper, first..<word))
    }
    let (longest, shortestOver) = Self.limits(lengths)
    if pairs.isEmpty || longest > 400 {
      self = .none
    } else if pairs.count == 1 {
      // One line that goes on is a sign of a width only if every other line keeps to it.
      let widest = Self.longest(lines, bytes, upTo: shortestOver)
      self = widest < shortestOver ? .characters(widest) : .none
    } else if longest < shortestOver {
      self = .characters(longest)
    } else {
      self = Self.print(pairs, bytes)
    }
  }

  /// Of so many lines one may be longer than the others, without changing how these are joined.
  private static let linesForOutlier = 6

  /// The longest of the lines, and the shortest that would have been too long with the next word;
  /// lines that stand out from all others are left out.
  private static func limits(
    _ lengths: [(own: Int, withWord: Int)]
  ) -> (longest: Int, shortestOver: Int) {
    let sorted = lengths.map { $0.own }.sorted()
    guard var longest = sorted.last else { return (0, .max) }
    let allowed = sorted.count < linesForOutlier ? 0 : max(1, sorted.count * outliers / 100)
    let usual = sorted[sorted.count - 1 - allowed]
    // An outlier is longer by a good deal than what the others reach.
    if longest > usual + usual / 8 { longest = usual }
    var shortestOver = Int.max
    for length in lengths where length.own <= longest {
      shortestOver = min(shortestOver, length.withWord)
    }
    return (longest, shortestOver)
  }

  /// So many lines show the face and the width as well as all lines of a long document.
  private static let sampleSize = 1000

  /// The face in whose widths the fewest of the lines had room for the word that follows them.
  private static func print(
    _ all: [(line: Range<Int>, word: Range<Int>)],
    _ bytes: Span<UInt8>
  ) -> WrapWidth {
    let step = (all.count + sampleSize - 1) / sampleSize
    let pairs = step == 1 ? all : stride(from: 0, to: all.count, by: step).map { all[$0] }
    var best: (early: Int, width: Int, face: PrintFace)?
    for face in PrintFace.all {
      let widths = pairs.map { face.width(bytes, $0.line.lowerBound, $0.line.upperBound) }
      let width = widths.sorted()[(widths.count - 1) * (100 - outliers) / 100]
      var early = 0
      for (i, pair) in pairs.enumerated() {
        let unit = unitEnd(bytes, pair.word.lowerBound, pair.word.upperBound)
        let both = widths[i] + face.space + face.width(bytes, pair.word.lowerBound, unit)
        if isWithin(both, width) { early += 1 }
      }
      if early < best?.early ?? Int.max { best = (early, width, face) }
    }
    return best.map { .print($0.width, $0.face) } ?? .none
  }

  /// Letters that stand closer in print than their widths say make a line of the full width look
  /// as if it had up to one and a half per cent of it left.
  private static func isWithin(_ both: Int, _ width: Int) -> Bool { both * 1000 < width * 985 }

  /// Whether the first word of `next` would have had room at the end of `line`: then the line was
  /// ended on purpose. Nil if that cannot be told.
  /// - Parameter inset: how many characters the line begins further right than others.
  func hadRoom(
    _ bytes: Span<UInt8>,
    _ line: SourceLine,
    inset: Int = 0,
    for next: SourceLine
  ) -> Bool? {
    let first = Self.wordStart(bytes, next)
    let word = Self.wordEnd(bytes, first, next.upper)
    switch self {
    case .none: return nil
    case .characters(let width):
      let length = inset + line.indent + Self.characters(bytes, line.lower, line.upper)
      return length + 1 + Self.characters(bytes, first, word) <= width
    case .print(let width, let face):
      let unit = Self.unitEnd(bytes, first, word)
      let both =
        inset * 2 * face.space + face.width(bytes, line.lower, line.upper) + face.space
        + face.width(bytes, first, unit)
      return Self.isWithin(both, width)
    }
  }

  /// How many characters a label with its tab takes at most.
  static let labelInset = 10

  /// Whether lines are broken at all.
  var breaksLines: Bool {
    if case .none = self { return false }
    return true
  }

  /// Whether no line is longer than lines are where they are broken.
  static func areOfPrint(_ lines: ContiguousArray<SourceLine>, _ bytes: Span<UInt8>) -> Bool {
    longest(lines, bytes, upTo: longestBroken) < longestBroken
  }

  /// Whether a line is a whole paragraph: no line of the text was broken, and this one is longer than
  /// lines are where they are broken.
  func isParagraph(_ line: SourceLine, _ bytes: Span<UInt8>) -> Bool {
    guard case .none = self else { return false }
    return line.upper - line.lower > Self.longestBroken
  }

  private static let longestBroken = 130

  /// Whether a line takes up less than three quarters of the width.
  func isShort(_ bytes: Span<UInt8>, _ line: SourceLine) -> Bool {
    switch self {
    case .none: false
    case .characters(let width):
      (line.indent + Self.characters(bytes, line.lower, line.upper)) * 4 < width * 3
    case .print(let width, let face): face.width(bytes, line.lower, line.upper) * 4 < width * 3
    }
  }

  /// Whether two lines have room on one.
  func hasRoom(_ bytes: Span<UInt8>, for line: SourceLine, and rest: SourceLine) -> Bool {
    let first = line.lower..<line.upper
    let second = rest.lower..<rest.upper
    switch self {
    case .none: return false
    case .characters(let width):
      return line.indent + Self.characters(bytes, first.lowerBound, first.upperBound) + 1
        + Self.characters(bytes, second.lowerBound, second.upperBound) <= width
    case .print(let width, let face):
      return face.width(bytes, first.lowerBound, first.upperBound) + face.space
        + face.width(bytes, second.lowerBound, second.upperBound) <= width * 102 / 100
    }
  }

  /// The characters of the longest line; lines after one of `limit` are not looked at.
  private static func longest(
    _ lines: ContiguousArray<SourceLine>,
    _ bytes: Span<UInt8>,
    upTo limit: Int
  ) -> Int {
    var longest = 0
    for line in lines where line.isText && longest < limit {
      longest = max(longest, line.indent + characters(bytes, line.lower, line.upper))
    }
    return longest
  }

  /// Where the first word of a line begins, after the `>` of a quotation in Markdown.
  private static func wordStart(_ bytes: Span<UInt8>, _ line: SourceLine) -> Int {
    var i = line.lower
    guard i < line.upper, bytes[i] == UInt8(ascii: ">") else { return i }
    while i < line.upper, bytes[i] == UInt8(ascii: ">") || ASCII.isBlank(bytes[i]) { i += 1 }
    return i
  }

  private static func wordEnd(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    var i = lower
    while i < upper, !ASCII.isBlank(bytes[i]) { i += 1 }
    return i
  }

  /// One past the first part of a word after which print may break it: up to a hyphen or a dash.
  private static func unitEnd(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    var i = lower
    while i < upper {
      if i > lower, bytes[i] == ASCII.hyphen { return i + 1 }
      if i > lower, let dash = Dash.end(bytes, i, upper) { return dash }
      i += 1
    }
    return upper
  }

  private static func characters(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    var count = 0
    var i = lower
    while i < upper {
      if bytes[i] & 0xC0 != 0x80 { count += 1 }
      // A reference such as `&#160;` is one character.
      let entity = bytes[i] == UInt8(ascii: "&") ? HTMLEntity(bytes, i, upper) : nil
      i = entity?.end ?? i + 1
    }
    return count
  }
}
