/// The places where the words of two texts differ, whatever the words are part of.
///
/// Blocks that are equal in the same order are passed over, as are those that only stand elsewhere;
/// what is left between two equal blocks is compared word by word. What belongs to the page does not
/// count.
struct TextEdits {
  /// A place where the words differ.
  struct Edit {
    /// What went, in the first text; where it would stand if nothing did.
    var from: Range<Int>
    /// What came, in the second text; where it would stand if nothing did.
    var to: Range<Int>
    /// The numbers of words that went and came.
    var words: (from: Int, to: Int)
    /// Whether the same words, or the block that holds them, only stand elsewhere now.
    var isMove = false

    /// Whether it is the work of one stroke of a pen, so that all that differs there is one change.
    var isSmall: Bool { words.from <= 24 && words.to <= 24 && !isMove }
  }

  /// The places, in the order of the texts.
  private(set) var edits: [Edit] = []
  let from: DocumentText
  let to: DocumentText
  private let documents: (from: MeetingDocument, to: MeetingDocument)

  /// Compares two texts; nil where one of the documents was not read from a text.
  init?(
    _ from: MeetingDocument,
    _ to: MeetingDocument,
    _ options: DocumentComparison.Options
  ) {
    guard let a = from.text, let b = to.text else { return nil }
    self.from = a
    self.to = b
    documents = (from, to)
    compare(Blocks(a, from, options), Blocks(b, to, options), exact: options.exact)
  }

  /// Where a place of a document stands in its text.
  func place(of range: SourceRange, in version: DocumentComparison.Version) -> SourceRange? {
    if range.isEmpty { return nil }
    let place = (version == .from ? from : to).range(of: range)
    return place.isEmpty ? nil : place
  }

  /// What is named in a place of one of the documents.
  func mentions(
    in range: SourceRange,
    of version: DocumentComparison.Version
  ) -> ArraySlice<Mention> {
    (version == .from ? documents.from : documents.to).mentions(in: range)
  }

  // MARK: - Blocks

  /// The blocks of a text, without what belongs to the page unless all is to be told.
  private struct Blocks {
    /// The stretches of each.
    var stretches: [[Range<Int>]] = []
    var keys: [String] = []

    init(
      _ text: DocumentText,
      _ document: MeetingDocument,
      _ options: DocumentComparison.Options
    ) {
      var page = document.furniture.filter { $0.kind == .page && !options.tellsAll }
        .map { text.range(of: $0.range) }.filter { !$0.isEmpty }.sorted { $0.lower > $1.lower }
      let bytes = text.bytes
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: ASCII.lineFeed) ?? bytes.count
        var own: [Range<Int>] = []
        while let next = page.last, Int(next.lower) < end {
          if Int(next.lower) > start { own.append(start..<Int(next.lower)) }
          start = min(max(start, Int(next.upper)), end)
          if Int(next.upper) > end { break }
          page.removeLast()
        }
        if start < end { own.append(start..<end) }
        start = end + 1
        let block = own.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
        let key = options.exact ? block : FoldedText.of(block)
        if key.isEmpty { continue }
        stretches.append(own)
        keys.append(key)
      }
    }

    /// From the start of a block to its end.
    func range(_ block: Int) -> Range<Int> {
      let own = stretches[block]
      return (own.first?.lowerBound ?? 0)..<(own.last?.upperBound ?? 0)
    }
  }

  private mutating func compare(_ a: Blocks, _ b: Blocks, exact: Bool) {
    let alignment = SequenceAlignment(a.keys, b.keys)
    let moved = Self.moved(a, b, alignment)
    var (i, j) = (0, 0)
    for anchor in alignment.pairs + [(a.keys.count, b.keys.count)] {
      let (before, after) = (i..<anchor.from, j..<anchor.to)
      for block in before where moved.from.contains(block) { addMove(a.range(block), nil) }
      for block in after where moved.to.contains(block) { addMove(nil, b.range(block)) }
      let old = before.filter { !moved.from.contains($0) }.map { a.stretches[$0] }
      let new = after.filter { !moved.to.contains($0) }.map { b.stretches[$0] }
      let (endOld, endNew) = (
        anchor.from < a.keys.count ? a.range(anchor.from).lowerBound : from.bytes.count,
        anchor.to < b.keys.count ? b.range(anchor.to).lowerBound : to.bytes.count
      )
      let size = (old + new).reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } }
      if size > Self.mostBytes {
        // So much that is new is no stroke of a pen.
        for block in old { addBlock(block, nil) }
        for block in new { addBlock(nil, block) }
      } else if size > 0 {
        compareWords(Words(from, old, endOld, exact), Words(to, new, endNew, exact))
      }
      (i, j) = (anchor.from + 1, anchor.to + 1)
    }
    cancelMoves()
    edits.sort { ($0.from.lowerBound, $0.to.lowerBound) < ($1.from.lowerBound, $1.to.lowerBound) }
  }

  /// Blocks that both texts have, in another order.
  private static func moved(
    _ a: Blocks,
    _ b: Blocks,
    _ alignment: SequenceAlignment
  ) -> (from: Set<Int>, to: Set<Int>) {
    let keptFrom = Set(alignment.pairs.map { $0.from })
    let keptTo = Set(alignment.pairs.map { $0.to })
    var moved: (from: Set<Int>, to: Set<Int>) = ([], [])
    func pairs(_ key: (String) -> String) -> [(from: Int, to: Int)] {
      var places: [String: [Int]] = [:]
      for j in b.keys.indices.reversed() where !keptTo.contains(j) && !moved.to.contains(j) {
        places[key(b.keys[j]), default: []].append(j)
      }
      if places.isEmpty { return [] }
      return a.keys.indices.compactMap { i in
        if keptFrom.contains(i) || moved.from.contains(i) { return nil }
        return places[key(a.keys[i])]?.popLast().map { (i, $0) }
      }
    }
    func move(_ pair: (from: Int, to: Int)) {
      moved.from.insert(pair.from)
      moved.to.insert(pair.to)
    }
    for pair in pairs({ $0 }) { move(pair) }
    // A block with another number moved where it stands between others; else it was renumbered.
    let numbered = pairs(withoutNumber)
    let stayed = Set(IncreasingRun.longest(numbered.map { $0.to }))
    for (index, pair) in numbered.enumerated() {
      let gaps = (
        alignment.pairs.sortedIndex { $0.from > pair.from },
        alignment.pairs.sortedIndex { $0.to > pair.to }
      )
      if gaps.0 != gaps.1 || !stayed.contains(index) { move(pair) }
    }
    return moved
  }

  /// A block without the number before it, which it has from its place.
  private static func withoutNumber(_ key: String) -> String {
    let digits = key.utf8.prefix { ASCII.isDigit($0) }
    let rest = key.utf8.dropFirst(digits.count)
    guard !digits.isEmpty, digits.count < 5, rest.first == ASCII.point,
      rest.dropFirst().first == ASCII.space
    else { return key }
    return String(key[key.utf8.index(rest.startIndex, offsetBy: 2)...])
  }

  /// A stretch of more bytes than these between two equal blocks is not compared word by word.
  private static let mostBytes = 200_000

  private mutating func addBlock(_ old: [Range<Int>]?, _ new: [Range<Int>]?) {
    func range(_ stretches: [Range<Int>]?) -> Range<Int> {
      (stretches?.first?.lowerBound ?? 0)..<(stretches?.last?.upperBound ?? 0)
    }
    edits.append(
      Edit(from: range(old), to: range(new), words: (old == nil ? 0 : 99, new == nil ? 0 : 99))
    )
  }

  private mutating func addMove(_ old: Range<Int>?, _ new: Range<Int>?) {
    edits.append(Edit(from: old ?? 0..<0, to: new ?? 0..<0, words: (0, 0), isMove: true))
  }

  // MARK: - Words

  /// The words of some blocks in a row.
  private struct Words {
    var keys: [String] = []
    var ranges: [Range<Int>] = []
    /// The block of each.
    var blocks: [Int] = []
    /// Where the next block begins.
    var end: Int

    init(_ text: DocumentText, _ all: [[Range<Int>]], _ end: Int, _ exact: Bool) {
      self.end = all.last?.last?.upperBound ?? end
      for (block, stretches) in all.enumerated() {
        for stretch in stretches {
          let tokens = Tokens(String(decoding: text.bytes[stretch], as: UTF8.self), exact: exact)
          for index in 0..<tokens.count where !tokens.isBlank(index..<index + 1) {
            keys.append(tokens.keys[index])
            let place = tokens.place(of: index)
            ranges.append(
              stretch.lowerBound + place.lowerBound..<stretch.lowerBound + place.upperBound
            )
            blocks.append(block)
          }
        }
      }
    }

    /// The stretch from one word to another; where nothing stands between them, the place.
    func stretch(_ words: Range<Int>) -> Range<Int> {
      if words.isEmpty {
        let place = words.lowerBound > 0 ? ranges[words.lowerBound - 1].upperBound : start
        return place..<place
      }
      return ranges[words.lowerBound].lowerBound..<ranges[words.upperBound - 1].upperBound
    }

    private var start: Int { ranges.first?.lowerBound ?? end }

    /// The words cut where a block ends.
    func cut(_ words: Range<Int>) -> [Range<Int>] {
      var cuts: [Range<Int>] = []
      var start = words.lowerBound
      for index in words.dropFirst() where blocks[index] != blocks[index - 1] {
        cuts.append(start..<index)
        start = index
      }
      if start < words.upperBound { cuts.append(start..<words.upperBound) }
      return cuts
    }
  }

  private mutating func compareWords(_ old: Words, _ new: Words) {
    let alignment = SequenceAlignment(old.keys, new.keys)
    var (i, j) = (0, 0)
    for anchor in alignment.pairs + [(old.keys.count, new.keys.count)] {
      if anchor.from > i || anchor.to > j { add(old, i..<anchor.from, new, j..<anchor.to) }
      (i, j) = (anchor.from + 1, anchor.to + 1)
    }
  }

  /// Adds what went and came in one place, in pieces where it holds the ends of blocks.
  private mutating func add(_ old: Words, _ i: Range<Int>, _ new: Words, _ j: Range<Int>) {
    let (a, b) = (old.cut(i), new.cut(j))
    for index in 0..<max(a.count, b.count) {
      let x = index < a.count ? a[index] : i.upperBound..<i.upperBound
      let y = index < b.count ? b[index] : j.upperBound..<j.upperBound
      edits.append(
        Edit(from: old.stretch(x), to: new.stretch(y), words: (x.count, y.count))
      )
    }
  }

  /// The same words that went in one place and came in another were moved.
  private mutating func cancelMoves() {
    func text(_ text: DocumentText, _ range: Range<Int>) -> String {
      FoldedText.normalized(String(decoding: text.bytes[range], as: UTF8.self))
    }
    var places: [String: [Int]] = [:]
    for (index, edit) in edits.enumerated() where !edit.isMove && edit.words.to == 0 {
      places[text(from, edit.from), default: []].append(index)
    }
    if places.isEmpty { return }
    for (index, edit) in edits.enumerated() where !edit.isMove && edit.words.from == 0 {
      let words = text(to, edit.to)
      guard words.utf8.count > 8, let origin = places[words]?.popLast() else { continue }
      edits[index].isMove = true
      edits[origin].isMove = true
    }
  }
}
