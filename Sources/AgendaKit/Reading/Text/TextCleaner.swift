/// Copies stretches of the source into clean text: markup and footnote marks out, white space
/// single, dashes of Markdown, entities, ligatures and taken-apart accents as the characters that
/// they stand for.
struct TextCleaner {
  let source: SourceText
  let markup: Markup
  /// The numbers in brackets, and those glued to a word, that a note bears.
  let notes: NoteNumbers
  /// What was written so far.
  var text = CleanText()
  /// The footnote marks that were taken out, in the order of the clean text.
  var footnoteMarks: [FootnoteMark] = []
  /// Where a character was written in another form than it had: ligatures, accents.
  var repairs: [SourceRange] = []

  init(source: SourceText, markup: Markup, notes: NoteNumbers) {
    self.source = source
    self.markup = markup
    self.notes = notes
    text.reserve(source.bytes.count + source.bytes.count / 64)
  }

  /// Appends the stretch from `lower` to `upper`, without blanks at its ends; the clean range.
  /// - Parameter isClean: whether nothing but marks of Markdown and HTML can need another form.
  mutating func append(_ lower: Int, _ upper: Int, isClean: Bool = false) -> Range<Int> {
    let start = text.count
    let contents = source.bytes
    let bytes = contents.span
    var mark = firstMark(atOrAfter: lower)
    if isClean, mark == markup.marks.count || Int(markup.marks[mark].lower) >= upper {
      text.copy(contents, lower, upper)
      return start..<text.count
    }
    var i = lower
    while i < upper {
      if mark < markup.marks.count, Int(markup.marks[mark].lower) <= i {
        let next = markup.marks[mark]
        mark += 1
        guard Int(next.lower) >= i else {
          // A tag that goes on from the line before.
          if i == lower { i = min(Int(next.upper), upper) }
          continue
        }
        if takes(next) {
          i = min(Int(next.upper), upper)
          continue
        }
      }
      let stop = mark < markup.marks.count ? min(upper, Int(markup.marks[mark].lower)) : upper
      i = copyPlain(bytes, i, max(stop, i + 1), upper, lineStart: start)
    }
    while text.count > start, text.bytes[text.count - 1] == ASCII.space {
      text.truncate(to: text.count - 1)
    }
    // A mark after a blank at the end belongs to the last word.
    for i in footnoteMarks.indices.reversed() {
      guard footnoteMarks[i].offset > text.count else { break }
      footnoteMarks[i].offset = text.count
    }
    return start..<text.count
  }

  /// Appends a line from an offset on, with the number of the list's entry that its markup holds.
  mutating func append(_ line: SourceLine, from lower: Int) -> Range<Int> {
    let start = text.count
    if let entry = line.entry, let style = entry.style,
      LineLabel.read(source.bytes.span, lower, line.upper) == nil
    {
      for scalar in style.label(Int(entry.number)).unicodeScalars {
        text.write(scalar: scalar.value, for: Int(entry.lower), Int(entry.upper))
      }
    }
    let words = append(lower, line.upper, isClean: line.signs.isClean)
    if words.isEmpty {
      text.truncate(to: start)
      return start..<start
    }
    return start..<words.upperBound
  }

  private func firstMark(atOrAfter offset: Int) -> Int {
    let low = markup.marks.sortedIndex { Int($0.upper) > offset }
    return low
  }

  /// Whether a mark is taken out of the text; a footnote mark is remembered.
  private mutating func takes(_ mark: Markup.Mark) -> Bool {
    switch mark.kind {
    case .footnote, .sign: break
    case .bracketedNumber: if !notes.bracketed.contains(mark.number) { return false }
    case .gluedNumber: if !notes.glued.contains(mark.number) { return false }
    default: return true
    }
    footnoteMarks.append(
      FootnoteMark(
        number: mark.kind == .sign ? 0 : Int(mark.number),
        sign: mark.kind == .sign ? markup.signs[Int(mark.number)] : nil,
        offset: text.count,
        range: SourceRange(Int(mark.lower), Int(mark.upper)),
        isLetter: mark.style == .letter
      )
    )
    return true
  }

  /// Copies up to `stop`, where the next mark is; characters may reach to `upper`.
  private mutating func copyPlain(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ stop: Int,
    _ upper: Int,
    lineStart: Int
  ) -> Int {
    var i = start
    while i < stop {
      let end = Self.plainEnd(bytes, i, stop)
      if end > i {
        text.copy(source.bytes, i, end)
        i = end
        continue
      }
      i = special(bytes, i, upper, lineStart: lineStart)
    }
    return i
  }

  /// One past the text from `start` on that is copied as it is: plain characters, with single blanks
  /// and hyphens between them.
  private static func plainEnd(_ bytes: Span<UInt8>, _ start: Int, _ stop: Int) -> Int {
    guard start < stop, isPlain(bytes[start]) else { return start }
    var i = start
    while true {
      i = ByteScan.firstNotPlain(bytes, i, stop)
      guard i + 1 < stop, bytes[i] == ASCII.hyphen, bytes[i - 1] != ASCII.space,
        isPlain(bytes[i + 1])
      else { break }
      i += 1
    }
    while bytes[i - 1] == ASCII.space { i -= 1 }
    return i
  }

  @inline(__always) private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "&") && byte != ASCII.hyphen
  }

  private mutating func special(
    _ bytes: Span<UInt8>,
    _ i: Int,
    _ upper: Int,
    lineStart: Int
  ) -> Int {
    let byte = bytes[i]
    if byte <= ASCII.space || byte == 0x7F {
      if byte == 0 {
        // No format carries a zero byte.
        text.write(scalar: 0xFFFD, for: i, i + 1)
        return i + 1
      }
      guard ASCII.isBlank(byte) else {
        text.copy(byte: byte, at: i)
        return i + 1
      }
      var end = i + 1
      while end < upper, ASCII.isBlank(bytes[end]) { end += 1 }
      writeSpace(i, end, bytes, lineStart: lineStart)
      return end
    }
    if byte == ASCII.hyphen { return hyphens(bytes, i, upper) }
    if byte == UInt8(ascii: "&") { return entity(bytes, i, upper, lineStart: lineStart) }
    let scalar = UTF8Reader.scalar(bytes, i)
    let next = min(i + scalar.length, bytes.count)
    if UnicodeTables.isIgnorable(scalar.value) { return next }
    if UnicodeTables.isBlank(scalar.value) {
      writeSpace(i, next, bytes, lineStart: lineStart)
      return next
    }
    if let letters = UnicodeTables.ligature(scalar.value) {
      repairs.append(SourceRange(i, next))
      for letter in letters.unicodeScalars { text.write(scalar: letter.value, for: i, next) }
      return next
    }
    if UnicodeTables.isCombining(scalar.value), let composed = compose(scalar.value, i) {
      repairs.append(SourceRange(i, next))
      let from = text.sourceRange(text.count - 1..<text.count)
      text.truncate(to: text.count - composed.replacedLength)
      text.write(scalar: composed.scalar, for: Int(from.lower), next)
      return next
    }
    text.copy(bytes, i, next)
    return next
  }

  private mutating func writeSpace(
    _ lower: Int,
    _ upper: Int,
    _ bytes: Span<UInt8>,
    lineStart: Int
  ) {
    guard text.count > lineStart, text.bytes[text.count - 1] != ASCII.space else { return }
    if upper - lower == 1, bytes[lower] == ASCII.space {
      text.copy(byte: ASCII.space, at: lower)
    } else {
      text.writeSpace(for: lower, upper)
    }
  }

  /// `--` and `---` are dashes in Markdown; elsewhere they stay.
  private mutating func hyphens(_ bytes: Span<UInt8>, _ i: Int, _ upper: Int) -> Int {
    var end = i + 1
    while end < upper, bytes[end] == ASCII.hyphen { end += 1 }
    if markup.isMarkdown, end - i == 2 || end - i == 3 {
      text.write(scalar: end - i == 2 ? 0x2013 : 0x2014, for: i, end)
    } else {
      text.copy(bytes, i, end)
    }
    return end
  }

  private mutating func entity(
    _ bytes: Span<UInt8>,
    _ i: Int,
    _ upper: Int,
    lineStart: Int
  ) -> Int {
    guard !markup.isExact, let entity = HTMLEntity(bytes, i, upper) else {
      text.copy(byte: bytes[i], at: i)
      return i + 1
    }
    if UnicodeTables.isBlank(entity.scalar) {
      writeSpace(i, entity.end, bytes, lineStart: lineStart)
    } else if !UnicodeTables.isIgnorable(entity.scalar) {
      text.write(scalar: entity.scalar, for: i, entity.end)
    }
    return entity.end
  }

  /// The letter that the one before and a combining accent make together.
  private func compose(
    _ accent: UInt32,
    _ offset: Int
  ) -> (scalar: UInt32, replacedLength: Int)? {
    guard let base = text.bytes.last, ASCII.isLetter(base),
      let scalar = UnicodeTables.composed(base, accent)
    else { return nil }
    return (scalar, 1)
  }
}

/// A footnote mark that was taken out of the text.
struct FootnoteMark {
  /// The number; 0 for a letter.
  var number: Int
  /// The letter that it is instead: such notes belong to tables, which count for themselves.
  var sign: String?
  /// Where it stood in the clean text: before the byte at this offset.
  var offset: Int
  /// Where it stands in the source.
  var range: SourceRange
  /// Whether it is printed as a letter, as those of notes at the end of a document are: such notes
  /// count for themselves.
  var isLetter = false

  /// The number in raised digits.
  var raised: String { SuperiorDigit.text(number) }
}

/// The numbers that notes bear, by how their marks in the text look.
struct NoteNumbers {
  /// Notes that begin `[1]`.
  var bracketed = NumberSet()
  /// Notes that begin with a bare number.
  var glued = NumberSet()
}

extension TextCleaner {
  /// Whether the text at an offset of the source is set in bold from there on.
  func startsBold(_ offset: Int) -> Bool {
    let low = markup.marks.sortedIndex { Int($0.lower) >= offset }
    return low < markup.marks.count && Int(markup.marks[low].lower) == offset
      && markup.marks[low].kind == .bold
  }
}

extension SourceRange {
  /// The range with its end moved back to the end of a character.
  func snapped(to bytes: ContiguousArray<UInt8>) -> SourceRange {
    var end = Int(upper)
    while end > lower, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return SourceRange(Int(lower), end)
  }
}
