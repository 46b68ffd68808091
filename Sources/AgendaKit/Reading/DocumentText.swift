/// The text of a document as it was read, without markup and with every line that was broken whole
/// again, and the way between it and the source.
///
/// Between two paragraphs, headings, notes, lines of the page and cells stands a line feed; a note
/// that interrupts a paragraph stands after it. It is made from the source: it is no part of what is
/// compared and exported.
public struct DocumentText: Sendable {
  let reading: Reading
  /// The runs of the text in the order of the source.
  private let order: [UInt32]
  /// Whether what is not a note or a line of the page stands in the order of the source throughout.
  private let isInOrder: Bool
  /// Notes and lines of the page, in the order of the text.
  private let asides: [Range<Int>]

  init(_ reading: Reading) {
    self.reading = reading
    let runs = reading.text.runs
    asides = (reading.notes.map { $0.text } + reading.pageTexts).filter { !$0.isEmpty }
      .sorted { $0.lowerBound < $1.lowerBound }
    var order: [UInt32] = []
    order.reserveCapacity(runs.count)
    var isSorted = true
    var isInOrder = true
    var last: UInt32 = 0
    var lastOfText: UInt32 = 0
    var aside = 0
    for (i, run) in runs.enumerated() where !run.isNothing {
      order.append(UInt32(i))
      if run.source < last { isSorted = false }
      last = run.source
      while aside < asides.count, asides[aside].upperBound <= Int(run.clean) { aside += 1 }
      if aside < asides.count, asides[aside].contains(Int(run.clean)) { continue }
      if run.source < lastOfText { isInOrder = false }
      lastOfText = run.source
    }
    if !isSorted {
      order.sort { a, b in
        let (x, y) = (runs[Int(a)].source, runs[Int(b)].source)
        return x != y ? x < y : a < b
      }
    }
    self.order = order
    self.isInOrder = isInOrder
  }

  /// What it was read from.
  var source: SourceText { reading.source }

  /// The text, valid UTF-8.
  var bytes: ContiguousArray<UInt8> { reading.text.bytes }

  /// The text of a stretch of the source.
  public func string(in source: SourceRange) -> String { string(under: range(of: source)) }

  /// A stretch of the text.
  func string(under range: SourceRange) -> String {
    String(decoding: bytes[range.offsets], as: UTF8.self)
  }

  /// The marks of footnotes, which are not in the text, in its order.
  var marks: [FootnoteMark] { reading.footnoteMarks }

  /// The notes, and where in the source each begins, its mark or first word.
  var notePlaces: [(mark: String, range: SourceRange)] {
    let bytes = reading.source.bytes
    return reading.notes.map { note in
      let start = Int(note.source.lower)
      let upper = min(Int(note.source.upper), start + 24)
      let end = bytes[start..<upper].firstIndex { ASCII.isBlank($0) } ?? upper
      return (note.mark, SourceRange(start, end))
    }
  }

  /// What stands between two stretches of the source, if it is one blank or nothing; nil if one of
  /// them is not in the text.
  func gap(between first: SourceRange, _ second: SourceRange) -> String? {
    let (a, b) = (range(of: first), range(of: second))
    guard !a.isEmpty, !b.isEmpty, a.upper <= b.lower, b.lower - a.upper <= 1,
      bytes[Int(a.upper)] != ASCII.lineFeed
    else { return nil }
    return a.upper == b.lower ? "" : " "
  }

  // MARK: - From the source to the text

  /// Where a stretch of the source stands in the text, without blanks at its ends; empty where it
  /// holds nothing but markup and blanks. Notes and lines of the page inside it do not count.
  /// - Complexity: O(log n), and O(n) in the stretch where the text is not in the order of the source.
  func range(of source: SourceRange) -> SourceRange {
    guard source.upper > 0 else { return .none }
    let runs = reading.text.runs
    var first = order.sortedIndex { sourceEnd(Int($0)) > source.lower }
    let end = order.sortedIndex { runs[Int($0)].source >= source.upper }
    // The blank that joins what a note interrupts stands for the note as well, and is none of it.
    while first + 1 < end, !runs[Int(order[first])].isCopy,
      runs[Int(order[first])].source < source.lower
    {
      first += 1
    }
    guard first < end else {
      let place =
        first < order.count ? Int(runs[Int(order[first])].clean) : bytes.count
      return SourceRange(place, place)
    }
    var found = hull(of: first, last: end - 1, in: source)
    if !isInOrder {
      found = (first..<end).reduce(found) { hull, i in
        isAside(order[i]) ? hull : hull.union(self.hull(of: i, last: i, in: source))
      }
    }
    let trimmed = bytes.span.trimmed(Int(found.lower), Int(found.upper))
    return SourceRange(trimmed.lower, max(trimmed.lower, trimmed.upper))
  }

  /// From the text of one run to that of another.
  private func hull(of first: Int, last: Int, in source: SourceRange) -> SourceRange {
    var (first, last) = (first, last)
    // Notes and lines of the page at the ends belong to the stretch only where nothing else does.
    let (whole, end) = (first, last)
    while first < last, isAside(order[first]) { first += 1 }
    while last > first, isAside(order[last]) { last -= 1 }
    if isAside(order[first]) { (first, last) = (whole, end) }
    let runs = reading.text.runs
    let from = runs[Int(order[first])]
    let to = runs[Int(order[last])]
    var lower = Int(from.clean)
    // Where the text is not in the order of the source, a run may lie before or behind the stretch.
    if from.isCopy, source.lower > from.source {
      lower = min(lower + Int(source.lower - from.source), cleanEnd(Int(order[first])))
    }
    var upper = cleanEnd(Int(order[last]))
    if to.isCopy {
      upper = min(upper, Int(to.clean) + max(0, Int(source.upper) - Int(to.source)))
    }
    return SourceRange(min(lower, upper), max(lower, upper))
  }

  private func isAside(_ run: UInt32) -> Bool {
    guard !asides.isEmpty else { return false }
    let place = Int(reading.text.runs[Int(run)].clean)
    let aside = asides.sortedIndex { $0.upperBound > place }
    return aside < asides.count && asides[aside].lowerBound <= place
  }

  /// One past the text of a run.
  private func cleanEnd(_ run: Int) -> Int {
    let runs = reading.text.runs
    return run + 1 < runs.count ? Int(runs[run + 1].clean) : bytes.count
  }

  /// One past the source of a run.
  private func sourceEnd(_ run: Int) -> Int {
    reading.text.sourceEnd(cleanEnd(run), in: reading.text.runs[run])
  }

  // MARK: - From the text to the source

  /// Where a stretch of the text stands in the source.
  func source(of range: SourceRange) -> SourceRange {
    guard !bytes.isEmpty else { return .none }
    guard range.isEmpty else { return reading.place(range.offsets) }
    let place = insertion(at: Int(range.lower))
    return SourceRange(place, place)
  }

  /// Where in the source stands what is put into the text at an offset: after the character before
  /// it, at the start of a line or cell before the one that follows.
  private func insertion(at offset: Int) -> Int {
    if offset > 0, bytes[offset - 1] != ASCII.lineFeed {
      return Int(reading.place(offset - 1..<offset).upper)
    }
    let next = min(offset, bytes.count - 1)
    return Int(reading.place(next..<next + 1).lower)
  }

  /// The edit of the source that changes the text so; nil where the stretch is not one piece of text
  /// there: where markup, a note or the end of a page stands inside it.
  func edit(_ edit: Diagnostic.Edit) -> Diagnostic.Edit? {
    let range = edit.range
    guard !range.isEmpty else {
      return Diagnostic.Edit(range: source(of: range), replacement: edit.replacement)
    }
    let runs = reading.text.runs
    var run = reading.text.run(of: Int(range.lower))
    var end = reading.text.sourceStart(Int(range.lower), in: runs[run])
    let start = end
    var place = Int(range.lower)
    while place < range.upper {
      let next = min(cleanEnd(run), Int(range.upper))
      guard reading.text.sourceStart(place, in: runs[run]) == end, isText(runs[run]) else {
        return nil
      }
      end = reading.text.sourceEnd(next, in: runs[run])
      place = next
      run += 1
    }
    return Diagnostic.Edit(range: SourceRange(start, end), replacement: edit.replacement)
  }

  /// Whether what a run stands for is text and no markup: white space, a reference to a character, a
  /// character in another form.
  private func isText(_ run: CleanText.Run) -> Bool {
    if run.isNothing { return false }
    let source = reading.source.bytes[Int(run.source)..<Int(run.source) + Int(run.sourceLength)]
    if source.first == UInt8(ascii: "&"), source.last == ASCII.semicolon { return true }
    return source.allSatisfy { ASCII.isBlank($0) || $0 >= 0x80 || $0 == ASCII.hyphen }
  }
}

extension CleanText.Run {
  /// Whether it was put between two texts.
  var isNothing: Bool { sourceLength == Self.nothing }
  /// Whether its bytes are those of the source.
  var isCopy: Bool { sourceLength == 0 }
}
