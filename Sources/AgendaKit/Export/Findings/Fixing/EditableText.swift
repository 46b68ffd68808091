/// What of a source is text of the document: what marks of Markdown and HTML, furniture of the page
/// and drawn tables leave.
///
/// The last line of defence of fixes: whatever a rule says, nothing else is ever edited.
struct EditableText {
  private let source: SourceText
  /// The stretches of text, ascending, none touching another.
  private var stretches: [SourceRange] = []
  /// Entities, ligatures and white space, ascending: what is edited as a whole or not at all.
  private var units: [SourceRange] = []

  /// - Parameter text: the text of the source, where it has been read.
  init(_ source: SourceText, _ text: DocumentText? = nil) {
    self.source = source
    var all: [SourceRange] = []
    let reading = text?.reading ?? Reading.read(source)
    for (range, isCopied) in reading.text.stretches() where !range.isEmpty {
      all.append(range)
      if !isCopied { units.append(range) }
    }
    all.sort()
    units.sort()
    for range in all {
      if let last = stretches.last, range.lower <= last.upper {
        stretches[stretches.count - 1] = last.union(range)
      } else {
        stretches.append(range)
      }
    }
  }

  /// An edit without what it leaves as it is, at its start and end; nil if it changes nothing.
  func trimmed(_ edit: Diagnostic.Edit) -> Diagnostic.Edit? {
    let old = Array(source.bytes[edit.range.offsets])
    let new = Array(edit.replacement.utf8)
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var end = 0
    while end < old.count - start, end < new.count - start,
      old[old.count - 1 - end] == new[new.count - 1 - end]
    {
      end += 1
    }
    // Characters stay whole.
    func splits(_ bytes: [UInt8], _ i: Int) -> Bool { i < bytes.count && bytes[i] & 0xC0 == 0x80 }
    while start > 0, splits(old, start) || splits(new, start) { start -= 1 }
    while end > 0, splits(old, old.count - end) || splits(new, new.count - end) { end -= 1 }
    guard start + end < max(old.count, new.count) else { return nil }
    let lower = Int(edit.range.lower)
    // An entity is replaced as a whole: "&amp;" by "&".
    if splitsUnit(UInt32(lower + start)) || splitsUnit(UInt32(lower + old.count - end)) {
      return edit
    }
    return Diagnostic.Edit(
      range: SourceRange(lower + start, lower + old.count - end),
      replacement: String(decoding: new[start..<(new.count - end)], as: UTF8.self)
    )
  }

  /// Whether an edit changes text only, in one stretch, within a line.
  func allows(_ edit: Diagnostic.Edit) -> Bool {
    let range = edit.range
    guard range.lower <= range.upper, Int(range.upper) <= source.bytes.count,
      !edit.replacement.utf8.contains(where: Self.isLineEnd),
      !source.bytes[range.offsets].contains(where: Self.isLineEnd),
      !splitsCharacter(range.lower), !splitsCharacter(range.upper)
    else { return false }
    if edit.replacement.isEmpty, isSoftHyphen(range) { return true }
    let next = stretches.sortedIndex { $0.upper >= range.lower }
    // Where one stretch ends and another begins, what is inserted belongs to either.
    let holds = stretches[next...].prefix(2).contains { $0.contains(range) }
    return holds && !splitsUnit(range.lower) && !splitsUnit(range.upper)
  }

  /// Whether soft hyphens are all that stands in a range: they are no text, and lie within words of
  /// it.
  private func isSoftHyphen(_ range: SourceRange) -> Bool {
    let bytes = source.bytes[range.offsets]
    guard !bytes.isEmpty, bytes.count % 2 == 0, range.lower > 0,
      Int(range.upper) < source.bytes.count, ASCII.isLetter(source.bytes[Int(range.lower) - 1]),
      ASCII.isLetter(source.bytes[Int(range.upper)])
    else { return false }
    return bytes.enumerated().allSatisfy { $0.element == ($0.offset % 2 == 0 ? 0xC2 : 0xAD) }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == ASCII.lineFeed || byte == ASCII.carriageReturn
  }

  private func splitsCharacter(_ offset: UInt32) -> Bool {
    Int(offset) < source.bytes.count && source.bytes[Int(offset)] & 0xC0 == 0x80
  }

  /// Whether an offset lies within an entity or a ligature. White space may be parted.
  private func splitsUnit(_ offset: UInt32) -> Bool {
    let next = units.sortedIndex { $0.upper > offset }
    guard next < units.count, units[next].lower < offset else { return false }
    return !source.bytes[units[next].offsets].allSatisfy { ASCII.isBlank($0) }
  }
}
