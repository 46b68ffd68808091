/// Text without markup, furniture and surplus white space, and the way back to the source.
///
/// All blocks of a document share one: each is a stretch of `bytes`, so that everything after
/// Reading scans plain, contiguous UTF-8. Example: the source `**2. The\nuse**` becomes
/// `2. The use`, in runs of which each knows where its bytes came from.
struct CleanText {
  /// The text, valid UTF-8.
  private(set) var bytes = ContiguousArray<UInt8>()
  private(set) var runs = ContiguousArray<Run>()

  /// A stretch that was copied as it is (`sourceLength` 0), or that stands for other bytes.
  struct Run {
    var clean: UInt32
    var source: UInt32
    var sourceLength: UInt32

    /// The length of what stands for nothing in the source.
    static let nothing = UInt32.max
  }

  var count: Int { bytes.count }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Copies the source bytes from `lower` to `upper`.
  mutating func copy(_ source: Span<UInt8>, _ lower: Int, _ upper: Int) {
    guard lower < upper else { return }
    continueRun(at: lower)
    for i in lower..<upper { bytes.append(source[i]) }
  }

  /// Copies a longer stretch of the source, from `lower` to `upper`, in one go.
  mutating func copy(_ source: ContiguousArray<UInt8>, _ lower: Int, _ upper: Int) {
    guard lower < upper else { return }
    continueRun(at: lower)
    bytes.append(contentsOf: source[lower..<upper])
  }

  /// Copies one source byte.
  mutating func copy(byte: UInt8, at offset: Int) {
    continueRun(at: offset)
    bytes.append(byte)
  }

  /// Writes a character that stands for the source bytes from `lower` to `upper`.
  mutating func write(scalar: UInt32, for lower: Int, _ upper: Int) {
    runs.append(
      Run(clean: UInt32(bytes.count), source: UInt32(lower), sourceLength: UInt32(upper - lower))
    )
    UTF8Writer.append(scalar, to: &bytes)
  }

  /// Writes a single space that stands for the white space from `lower` to `upper`.
  mutating func writeSpace(for lower: Int, _ upper: Int) {
    write(scalar: 0x20, for: lower, upper)
  }

  /// Writes a line feed between cells, so that nothing is read across them.
  mutating func copySeparator() {
    let place = bytes.isEmpty ? 0 : sourceRange(bytes.count - 1..<bytes.count).upper
    runs.append(Run(clean: UInt32(bytes.count), source: place, sourceLength: Run.nothing))
    bytes.append(ASCII.lineFeed)
  }

  /// Copies a stretch of another text of the same source; where it stands here.
  mutating func append(_ range: Range<Int>, of other: CleanText) -> Range<Int> {
    let start = count
    guard !range.isEmpty else { return start..<start }
    var i = other.run(of: range.lowerBound)
    while i < other.runs.count, Int(other.runs[i].clean) < range.upperBound {
      var run = other.runs[i]
      let skipped = max(0, range.lowerBound - Int(run.clean))
      if run.sourceLength == 0 { run.source += UInt32(skipped) }
      run.clean = UInt32(start + Int(run.clean) + skipped - range.lowerBound)
      runs.append(run)
      i += 1
    }
    bytes.append(contentsOf: other.bytes[range])
    return start..<count
  }

  /// Takes bytes off the end.
  mutating func truncate(to count: Int) {
    guard count < bytes.count else { return }
    bytes.removeLast(bytes.count - count)
    while let last = runs.last, Int(last.clean) >= count { runs.removeLast() }
  }

  private mutating func continueRun(at offset: Int) {
    if let last = runs.last, last.sourceLength == 0,
      Int(last.source) + bytes.count - Int(last.clean) == offset
    {
      return
    }
    runs.append(Run(clean: UInt32(bytes.count), source: UInt32(offset), sourceLength: 0))
  }

  /// Where a stretch of this text came from: from the source of its first byte to that of its last.
  /// - Complexity: O(log n) in the runs.
  func sourceRange(_ range: Range<Int>) -> SourceRange {
    guard !range.isEmpty, !runs.isEmpty else {
      guard !runs.isEmpty else { return SourceRange(0, 0) }
      let offset = min(range.lowerBound, bytes.count - 1)
      let place = sourceStart(offset, in: runs[run(of: offset)])
      return SourceRange(place, place)
    }
    let first = run(of: range.lowerBound)
    let lower = sourceStart(range.lowerBound, in: runs[first])
    // Mostly both ends are of one run.
    let isOne = first + 1 == runs.count || Int(runs[first + 1].clean) >= range.upperBound
    let run = runs[isOne ? first : self.run(of: range.upperBound - 1)]
    return SourceRange(lower, max(lower, sourceEnd(range.upperBound, in: run)))
  }

  /// Where a stretch of this text came from, without what stands between its parts in the source;
  /// blanks and signs of Markdown between two parts are not seen.
  /// - Complexity: O(log n) in the runs, and the answer.
  func sourceStretches(_ range: Range<Int>, _ source: Span<UInt8>) -> [SourceRange] {
    guard !range.isEmpty, !runs.isEmpty else { return [] }
    var stretches: [SourceRange] = []
    var lower = range.lowerBound
    var i = run(of: lower)
    while lower < range.upperBound {
      let end = i + 1 < runs.count ? Int(runs[i + 1].clean) : bytes.count
      let upper = min(end, range.upperBound)
      // A blank may stand for all that parts two lines, the other column among it.
      let isBlank = runs[i].sourceLength > 0 && bytes[lower] == ASCII.space
      if lower < upper, !isBlank {
        let stretch = sourceRange(lower..<upper)
        if let last = stretches.last, last.upper <= stretch.lower,
          Self.isBlank(source, Int(last.upper), Int(stretch.lower))
        {
          stretches[stretches.count - 1] = last.union(stretch)
        } else if !stretch.isEmpty {
          stretches.append(stretch)
        }
      }
      lower = max(lower, upper)
      i += 1
    }
    return stretches
  }

  /// Whether a stretch of the source has nothing but blanks, signs of Markdown and characters without
  /// a form.
  private static func isBlank(_ source: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    var i = lower
    while i < upper {
      let byte = source[i]
      if byte == ASCII.star || byte == ASCII.underscore {
        i += 1
      } else if let end = HTMLEntity.blankEnd(source, i, upper) {
        i = end
      } else {
        return false
      }
    }
    return true
  }

  func sourceEnd(_ offset: Int, in run: Run) -> Int {
    switch run.sourceLength {
    case 0: Int(run.source) + offset - Int(run.clean)
    case Run.nothing: Int(run.source)
    default: Int(run.source) + Int(run.sourceLength)
    }
  }

  func sourceStart(_ offset: Int, in run: Run) -> Int {
    run.sourceLength == 0 ? Int(run.source) + offset - Int(run.clean) : Int(run.source)
  }

  /// The run that an offset is in.
  func run(of offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(runs[middle].clean) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The stretches of the source that this text was made from, in the order of this text.
  /// - Returns: also whether a stretch was copied byte for byte; another stands as a whole for what
  ///   was written: an entity, a ligature, white space.
  func stretches() -> [(source: SourceRange, isCopied: Bool)] {
    runs.indices.compactMap { i in
      let run = runs[i]
      if run.isNothing { return nil }
      let end = i + 1 < runs.count ? Int(runs[i + 1].clean) : bytes.count
      let upper = sourceEnd(end, in: run)
      return (SourceRange(Int(run.source), upper), run.sourceLength == 0)
    }
  }

  /// The text of a range as a string.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
