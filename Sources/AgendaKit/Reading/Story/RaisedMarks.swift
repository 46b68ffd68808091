// Marks of notes that are typed: letters and numbers that are raised. Those that Word counts have no
// text.

extension StoryParagraph {
  /// Takes note that the text from an offset on is raised.
  mutating func raise(from start: Int) {
    if let last = raised.last, last.upperBound == start {
      raised[raised.count - 1] = last.lowerBound..<text.count
    } else if start < text.count {
      raised.append(start..<text.count)
    }
  }

  /// Makes digits that are raised of superior digits, `¹²`, in the text from an offset on, where they
  /// stand as the mark of a note does; not of `10³`, `m²`.
  mutating func raiseDigits(from start: Int) {
    guard text[start...].contains(where: { $0 == 0xC2 || $0 == 0xE2 }),
      marks.allSatisfy({ $0.offset <= start }), unknownSigns.allSatisfy({ $0 <= start })
    else { return }
    let tail = ContiguousArray(text[start...])
    text.removeSubrange(start...)
    var i = 0
    while i < tail.count {
      var digits: [UInt8] = []
      var end = i
      while let digit = SuperiorDigit.read(tail.span, end), digits.count < 3 {
        digits.append(UInt8(ascii: "0") + UInt8(digit.value))
        end = digit.end
      }
      if !digits.isEmpty, takesMark {
        let lower = text.count
        text += digits
        raise(from: lower)
      } else {
        end = max(end, i + 1)
        text += tail[i..<end]
      }
      i = end
    }
  }

  /// Whether a number that comes next, raised, is a mark: after a word, or at the start as a note's.
  private var takesMark: Bool {
    guard let before = text.last(where: { !ASCII.isBlank($0) }) else { return true }
    return before == text.last && !ASCII.isDigit(before) && !endsWithUnit(text.count)
  }

  /// The raised stretches that are marks of notes, in the order of the text: `a`, `12`, `b, c`, `a/`,
  /// and not what belongs to the word before it, `1st`, `m2`, `No`.
  var raisedMarks: [Range<Int>] { raised.compactMap(mark) }

  /// The raised letter or number that the text begins with, as a note does; nil if there is none.
  var raisedStart: Range<Int>? {
    guard let first = raised.first, !text.contains(ASCII.lineFeed) else { return nil }
    let start = text.firstIndex { !ASCII.isBlank($0) } ?? text.count
    guard first.contains(start) else { return nil }
    let sign =
      start..<(text[start..<first.upperBound].firstIndex(where: ASCII.isBlank)
      ?? first.upperBound)
    let isNumber = text[sign].allSatisfy(ASCII.isDigit) && sign.count <= 3
    return isNumber || sign.count == 1 && ASCII.isLower(text[start]) ? sign : nil
  }

  private func mark(_ stretch: Range<Int>) -> Range<Int>? {
    var lower = stretch.lowerBound
    var upper = stretch.upperBound
    while lower < upper, ASCII.isBlank(text[lower]) { lower += 1 }
    while lower < upper, ASCII.isBlank(text[upper - 1]) { upper -= 1 }
    guard lower < upper, upper - lower <= 12, let before = text[..<lower].last,
      !ASCII.isBlank(before)
    else { return nil }
    let signs = text[lower..<upper].split { $0 == ASCII.comma || ASCII.isBlank($0) }
      .map { $0.last == ASCII.slash ? $0.dropLast() : $0 }
    let isMark = signs.allSatisfy { sign in
      if sign.allSatisfy(ASCII.isDigit) {
        return !sign.isEmpty && sign.count <= 3 && !ASCII.isDigit(before) && !endsWithUnit(lower)
      }
      guard sign.count == 1, let letter = sign.first, ASCII.isLower(letter) else { return false }
      return !NoteSign.isEnding(letter, after: before)
    }
    return isMark && !signs.isEmpty ? lower..<upper : nil
  }

  /// Whether a measure ends at an offset, which the number after it raises.
  private func endsWithUnit(_ end: Int) -> Bool {
    let word = text[..<end].suffix(3).reversed().prefix { ASCII.isLetter($0) }.reversed()
    return ["m", "km", "cm", "mm", "dm", "s"].contains { $0.utf8.elementsEqual(word) }
  }
}

extension Markup {
  /// Takes typed marks out of the text; one with the number of a note is its.
  mutating func add(raised structure: SourceStructure, of source: SourceText) {
    guard !structure.raised.isEmpty else { return }
    let typed = structure.typedNotes.compactMap { UInt16($0.mark) }
    let counted = structure.notes.compactMap { note in note.number.map { UInt16(clamping: $0) } }
    let numbers = Set(counted + typed)
    for range in structure.raised {
      let number = UInt16(source.text(in: range).dropFirst().dropLast()) ?? 0
      let isNumber = numbers.contains(number)
      marks.append(
        Mark(
          lower: range.lower,
          upper: range.upper,
          kind: isNumber ? .footnote : .nothing,
          number: isNumber ? number : 0
        )
      )
    }
    marks.sort { $0.lower < $1.lower }
  }
}
