/// What parsers ask of a reading: text as strings, places in the source, blocks by their words.
extension Reading {
  /// The text of a stretch.
  func string(_ range: Range<Int>) -> String { text.string(range) }

  /// Where a stretch stands in the source.
  func place(_ range: Range<Int>) -> SourceRange { text.sourceRange(range) }

  /// The formula that a block is.
  func formula(_ block: Block) -> Formula? {
    guard block.kind == .text else { return nil }
    let span = text.bytes.span
    let whole = Formula.whole(span, block.text.lowerBound, block.text.upperBound)
    // "II. Annotations": the headings of parts may be numbered.
    guard whole == nil, block.text.count <= 60, let label = label(block), case .chapter = label.kind
    else { return whole }
    let formula = Formula.whole(span, label.end, block.text.upperBound)
    return formula == .annotations || formula == .agenda ? formula : nil
  }

  /// The label that a block begins with.
  func label(_ block: Block) -> LineLabel? {
    guard block.kind == .text else { return nil }
    return LineLabel.read(text.bytes.span, block.text.lowerBound, block.text.upperBound)
  }

  /// A stretch without blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let ends = text.bytes.span.trimmed(range.lowerBound, range.upperBound)
    return ends.lower..<ends.upper
  }

  /// A stretch without the final punctuation of a title: points, colons, semicolons, "and", stars.
  func withoutFinalPunctuation(_ range: Range<Int>) -> Range<Int> {
    let bytes = text.bytes
    var end = range.upperBound
    if end - range.lowerBound > 5, ("; and" as Phrase).isWhole(bytes.span, end - 5, end) {
      end -= 5
    }
    while end > range.lowerBound {
      switch bytes[end - 1] {
      case ASCII.point, ASCII.colon, ASCII.semicolon, ASCII.space, ASCII.comma, ASCII.star: end -= 1
      default:
        let wide = widePunctuation(before: end, in: range)
        if wide == 0 { return range.lowerBound..<end }
        end -= wide
      }
    }
    return range.lowerBound..<end
  }

  /// The bytes of a colon, semicolon or point of Chinese or Arabic that ends at `end`.
  private func widePunctuation(before end: Int, in range: Range<Int>) -> Int {
    let bytes = text.bytes
    if end - 3 >= range.lowerBound {
      let mark = (bytes[end - 3], bytes[end - 2], bytes[end - 1])
      if mark.0 == 0xEF, mark.1 == 0xBC, mark.2 == 0x9A || mark.2 == 0x9B || mark.2 == 0x8C {
        return 3
      }
      if mark.0 == 0xE3, mark.1 == 0x80, mark.2 == 0x82 { return 3 }
    }
    guard end - 2 >= range.lowerBound, bytes[end - 2] == 0xD8 else { return 0 }
    return bytes[end - 1] == 0x9B || bytes[end - 1] == 0x8C ? 2 : 0
  }

  /// The marks of the footnotes in a stretch, in order.
  /// - Complexity: O(log n) in the marks, and the answer.
  func marks(in range: Range<Int>) -> ArraySlice<FootnoteMark> {
    var low = 0
    var high = footnoteMarks.count
    while low < high {
      let middle = (low + high) / 2
      if footnoteMarks[middle].offset < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    // A mark at the very end of a block stands before the byte after it.
    while end < footnoteMarks.count, footnoteMarks[end].offset <= range.upperBound { end += 1 }
    return footnoteMarks[low..<end]
  }

  /// The hull of a stretch and of the footnote marks at its end.
  func placeWithMarks(_ range: Range<Int>) -> SourceRange {
    marks(in: range).reduce(place(range)) { $0.union($1.range) }
  }
}

/// Texts as they compare: small letters, plain quotes and dashes, single blanks, no final
/// punctuation.
enum TitleText {
  static func normalized(_ title: String) -> String {
    var out: [UInt8] = []
    let bytes = Array(title.utf8)
    out.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      if byte == 0xE2, i + 2 < bytes.count, bytes[i + 1] == 0x80 {
        switch bytes[i + 2] {
        case 0x98, 0x99: out.append(ASCII.apostrophe)
        case 0x9C, 0x9D: out.append(ASCII.quote)
        case 0x90...0x95: out.append(ASCII.hyphen)
        default: out += bytes[i...i + 2]
        }
        i += 3
        continue
      }
      if ASCII.isBlank(byte) {
        if out.last != ASCII.space { out.append(ASCII.space) }
      } else {
        out.append(ASCII.lowercased(byte))
      }
      i += 1
    }
    while let last = out.last,
      [ASCII.point, ASCII.semicolon, ASCII.colon, ASCII.space, ASCII.comma]
        .contains(last)
    { out.removeLast() }
    let plain = String(decoding: out, as: UTF8.self)
    guard out.contains(ASCII.openRound) else { return plain }
    return plain.replacing("(art. ", with: "(article ").replacing("(arts. ", with: "(articles ")
  }
}

extension String {
  /// The string with each occurrence of some words replaced.
  fileprivate func replacing(_ words: String, with other: String) -> String {
    guard utf8.count >= words.utf8.count else { return self }
    let text = Array(utf8)
    let pattern = Array(words.utf8)
    var out: [UInt8] = []
    var i = 0
    while i < text.count {
      if i + pattern.count <= text.count, text[i] == pattern[0],
        text[i..<i + pattern.count].elementsEqual(pattern)
      {
        out += other.utf8
        i += pattern.count
      } else {
        out.append(text[i])
        i += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
