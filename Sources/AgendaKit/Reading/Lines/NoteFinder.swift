/// Finds the footnotes: where each note stands, and which numbers the notes bear.
///
/// A note is known by a mark at the start of a line whose number stood in the text before; a bare
/// number only at the foot of a page.
struct NoteFinder {
  /// One note.
  struct Note {
    /// The number; of a sign its place among those of the markup, until it has one.
    var number: Int
    /// The sign that it has for a mark.
    var sign: String?
    /// Where its mark stands.
    var mark: SourceRange
    /// Its lines.
    var lines: Range<Int>
    /// Where its text begins, in the first line that has text.
    var textLower: Int
    /// The lines at the foot of the next page on which it goes on.
    var continuation = 0..<0
  }

  var notes: [Note] = []
  private(set) var markup: Markup
  private(set) var numbers = NoteNumbers()

  private enum Style { case certain, bracketed, bare, sign }

  /// The numbers of the marks in the text before.
  private struct SeenMarks {
    private var notes = NumberSet()
    private var bracketed = NumberSet()
    private(set) var glued = NumberSet()
    private var signs = NumberSet()

    mutating func insert(_ mark: Markup.Mark, _ bytes: Span<UInt8>) {
      switch mark.kind {
      case .footnote: notes.insert(mark.number)
      case .bracketedNumber: bracketed.insert(mark.number)
      case .sign: if NoteSign.isAtWord(bytes, Int(mark.lower)) { signs.insert(mark.number) }
      default: glued.insert(mark.number)
      }
    }

    func contains(_ mark: Markup.Mark) -> Bool {
      switch mark.kind {
      case .footnote: notes.contains(mark.number)
      case .bracketedNumber: bracketed.contains(mark.number)
      case .sign: signs.contains(mark.number)
      default: glued.contains(mark.number)
      }
    }
  }

  /// Marks the lines of notes among `lines`.
  init(_ lines: inout ContiguousArray<SourceLine>, _ markup: Markup, _ bytes: Span<UInt8>) {
    self.markup = markup
    let marks = ContiguousArray(
      markup.marks.filter {
        $0.kind == .footnote || $0.kind == .bracketedNumber || $0.kind == .gluedNumber
          || $0.kind == .sign
      }
    )
    guard !marks.isEmpty else { return }
    var seen = SeenMarks()
    var next = 0
    var i = 0
    while i < lines.count {
      let line = lines[i]
      while next < marks.count, Int(marks[next].lower) < line.lower {
        seen.insert(marks[next], bytes)
        next += 1
      }
      guard line.isText,
        let start = noteStart(bytes, lines, i, marks, next, seen)
      else {
        i += 1
        continue
      }
      if start.style == .bare, !isAtFoot(lines, i, start.number, bytes, seen) {
        i += 1
        continue
      }
      let end = noteEnd(lines, start, bytes, seen)
      switch start.style {
      case .certain, .sign: break
      case .bracketed: numbers.bracketed.insert(UInt16(clamping: start.number))
      case .bare: numbers.glued.insert(UInt16(clamping: start.number))
      }
      continueLast(lines, upTo: i, bytes)
      markLast(&lines)
      notes.append(
        Note(
          number: start.number,
          sign: start.style == .sign ? markup.signs[start.number] : nil,
          mark: start.mark,
          lines: i..<end,
          textLower: start.textLower
        )
      )
      markLast(&lines)
      i = end
    }
    continueLast(lines, upTo: lines.count, bytes)
    markLast(&lines)
    settleSigns(bytes)
  }

  /// Numbers the notes with signs that a program counts, and leaves of the marks with signs those that
  /// a note bears.
  private mutating func settleSigns(_ bytes: Span<UInt8>) {
    guard !markup.signs.isEmpty else { return }
    var last = notes.reduce(0) { $1.sign == nil ? max($0, $1.number) : $0 }
    var numbers = [Int?](repeating: nil, count: markup.signs.count)
    var numerals = 0
    for i in notes.indices {
      guard let sign = notes[i].sign else { continue }
      let place = notes[i].number
      if numbers[place] == nil {
        numbers[place] = 0
        let isNext = sign == RomanNumeral.spelled(numerals + 1)
        if isNext { numerals += 1 }
        if isNext || sign.utf8.allSatisfy({ !ASCII.isLower($0) }) {
          last += 1
          numbers[place] = last
        }
      }
      if let number = numbers[place], number > 0 {
        (notes[i].number, notes[i].sign) = (number, nil)
      }
    }
    markup.settle(numbers, bytes)
  }

  private struct Start {
    var style: Style
    var number: Int
    var mark: SourceRange
    var textLower: Int
    var firstTextLine: Int
  }

  private func noteStart(
    _ bytes: Span<UInt8>,
    _ lines: ContiguousArray<SourceLine>,
    _ i: Int,
    _ marks: ContiguousArray<Markup.Mark>,
    _ next: Int,
    _ seen: SeenMarks
  ) -> Start? {
    let start = textStart(lines[i], bytes)
    if next < marks.count, Int(marks[next].lower) == start, marks[next].kind != .gluedNumber {
      return markedStart(bytes, lines, i, marks[next], seen)
    }
    return bareStart(bytes, lines, i, seen)
  }

  /// Where a line begins but for tags and emphasis: a converter puts whole paragraphs into them.
  private func textStart(_ line: SourceLine, _ bytes: Span<UInt8>) -> Int {
    var start = line.lower
    guard start < line.upper, bytes[start] == 0x3C || bytes[start] == ASCII.star else {
      return start
    }
    var i = markup.marks.sortedIndex { Int($0.lower) >= start }
    while i < markup.marks.count, Int(markup.marks[i].lower) == start,
      Int(markup.marks[i].upper) < line.upper,
      markup.marks[i].kind == .nothing || markup.marks[i].kind == .bold
    {
      start = Int(markup.marks[i].upper)
      while start < line.upper, ASCII.isBlank(bytes[start]) { start += 1 }
      i += 1
    }
    return start
  }

  /// `¹ Text`, `<sup>1</sup> Text`, `[^1]: Text`, `[1] Text`.
  private func markedStart(
    _ bytes: Span<UInt8>,
    _ lines: ContiguousArray<SourceLine>,
    _ i: Int,
    _ mark: Markup.Mark,
    _ seen: SeenMarks
  ) -> Start? {
    let line = lines[i]
    var text = Int(mark.upper)
    var isDefinition = false
    if text < line.upper, bytes[text] == ASCII.colon {
      isDefinition = true
      text += 1
    }
    while text < line.upper, ASCII.isBlank(bytes[text]) { text += 1 }
    guard text < line.upper else { return nil }
    let stood = seen.contains(mark)
    let alone = i == 0 || lines[i - 1].use != .text
    let isNote: Bool
    switch mark.kind {
    case .footnote:
      isNote = isDefinition || (bytes[Int(mark.lower)] != ASCII.openSquare && (stood || alone))
    default: isNote = stood
    }
    guard isNote else { return nil }
    return Start(
      style: mark.kind == .footnote ? .certain : mark.kind == .sign ? .sign : .bracketed,
      number: Int(mark.number),
      mark: SourceRange(Int(mark.lower), Int(mark.upper)),
      textLower: text,
      firstTextLine: i
    )
  }

  /// A bare number on its own line before the note, or before its first word.
  private func bareStart(
    _ bytes: Span<UInt8>,
    _ lines: ContiguousArray<SourceLine>,
    _ i: Int,
    _ seen: SeenMarks
  ) -> Start? {
    let line = lines[i]
    // Further from the margin it is the number of an item in a timetable.
    let lower = textStart(line, bytes)
    guard line.indent < 32,
      let number = CalendarWords.integer(bytes, lower, line.upper, digits: 2),
      seen.glued.contains(UInt16(number.value)),
      !numbers.glued.contains(UInt16(number.value))
    else { return nil }
    let mark = SourceRange(lower, number.end)
    if number.end == line.upper {
      guard i + 1 < lines.count, lines[i + 1].isText else {
        return nil
      }
      return Start(
        style: .bare,
        number: number.value,
        mark: mark,
        textLower: lines[i + 1].lower,
        firstTextLine: i + 1
      )
    }
    var text = number.end
    while text < line.upper, ASCII.isBlank(bytes[text]) { text += 1 }
    guard text > number.end, text < line.upper,
      ASCII.isUpper(bytes[text]) || bytes[text] >= 0x80
        || ("www." as Phrase).end(in: bytes, at: text, line.upper) != nil
        || ("http" as Phrase).end(in: bytes, at: text, line.upper) != nil,
      CalendarWords.month(bytes, text, line.upper) == nil
    else { return nil }
    return Start(
      style: .bare,
      number: number.value,
      mark: mark,
      textLower: text,
      firstTextLine: i
    )
  }

  /// One past the last line of a note: it ends at a blank line, at the page's foot, at the next.
  private func noteEnd(
    _ lines: ContiguousArray<SourceLine>,
    _ start: Start,
    _ bytes: Span<UInt8>,
    _ seen: SeenMarks
  ) -> Int {
    // A bare note is one at the foot of a page, so it is never longer than that.
    let limit =
      start.style == .bare
      ? min(lines.count, start.firstTextLine + Self.footLimit + 1) : lines.count
    var i = start.firstTextLine + 1
    while i < limit, lines[i].isText, !lines[i].startsPage,
      lines[i].opening == .nothing, !isNumbered(bytes, lines[i]),
      !LinePrefix.isRule(bytes, lines[i]), !beginsAnother(bytes, lines[i], after: lines[i - 1]),
      start.style != .bare || !isNext(bareStart(bytes, lines, i, seen), after: start)
    {
      i += 1
    }
    return i
  }

  /// No line that was wrapped is longer.
  private static let wrapLimit = 120

  /// Whether a line right under a sentence's end begins another text: a heading, a label, or where
  /// paragraphs are lines.
  private func beginsAnother(
    _ bytes: Span<UInt8>,
    _ line: SourceLine,
    after last: SourceLine
  ) -> Bool {
    guard last.lower < last.upper, bytes[last.upper - 1] == ASCII.point else { return false }
    return max(last.upper - last.lower, line.upper - line.lower) > Self.wrapLimit
      || Formula.whole(bytes, line.lower, line.upper) != nil
  }

  /// Whether a note may follow another: it has the next number, or the same, as the numbers of
  /// items in a timetable do.
  private func isNext(_ next: Start?, after start: Start) -> Bool {
    next.map { $0.number == start.number + 1 || $0.number == start.number } ?? false
  }

  /// Whether a line begins with a bare or superior number: another note.
  private func isNumbered(_ bytes: Span<UInt8>, _ line: SourceLine) -> Bool {
    if let number = CalendarWords.integer(bytes, line.lower, line.upper, digits: 2) {
      return number.end == line.upper
    }
    if bytes[line.lower] == ASCII.openSquare, line.lower + 2 < line.upper {
      return NoteSign(bracketed: bytes, line.lower) != nil || ASCII.isDigit(bytes[line.lower + 1])
        || bytes[line.lower + 1] == UInt8(ascii: "^")
    }
    return bytes[line.lower] == 0xC2 && line.lower + 1 < line.upper
      && [0xB9, 0xB2, 0xB3].contains(bytes[line.lower + 1])
      || ("<sup>" as Phrase).end(in: bytes, at: textStart(line, bytes), line.upper) != nil
  }

  /// How many lines the foot of a page has at most.
  private static let footLimit = 120

  /// Whether a bare note stands at the foot of its page: up to the page's end there is nothing but
  /// it and the notes with the next numbers. Where its number begins several lines, as the numbers
  /// of items in a timetable do, the last of them is the note.
  private func isAtFoot(
    _ lines: ContiguousArray<SourceLine>,
    _ first: Int,
    _ number: Int,
    _ bytes: Span<UInt8>,
    _ seen: SeenMarks
  ) -> Bool {
    var i = first
    var expected = number
    var areSentences = true
    while i < lines.count, i - first < Self.footLimit {
      if i > first, lines[i].use == .page || lines[i].startsPage {
        return !repeats(lines, first, i, number, bytes, seen)
      }
      if lines[i].isEmpty {
        i += 1
        continue
      }
      guard lines[i].use == .text, let start = bareStart(bytes, lines, i, seen),
        start.number == expected
      else { return false }
      let end = noteEnd(lines, start, bytes, seen)
      areSentences = areSentences && endsSentence(lines, start.firstTextLine..<end, bytes)
      expected += 1
      i = end
    }
    // Without pages only the wording can tell notes after the text from lines of a table.
    return i == lines.count && areSentences && !repeats(lines, first, i, number, bytes, seen)
  }

  /// Whether another line before `end` may be the note with the same number.
  private func repeats(
    _ lines: ContiguousArray<SourceLine>,
    _ first: Int,
    _ end: Int,
    _ number: Int,
    _ bytes: Span<UInt8>,
    _ seen: SeenMarks
  ) -> Bool {
    (first + 1..<max(end, first + 1)).contains {
      lines[$0].isText
        && bareStart(bytes, lines, $0, seen)?.number == number
    }
  }

  private func endsSentence(
    _ lines: ContiguousArray<SourceLine>,
    _ range: Range<Int>,
    _ bytes: Span<UInt8>
  ) -> Bool {
    guard let last = range.last(where: { !lines[$0].isEmpty }) else { return false }
    return bytes[lines[last].upper - 1] == ASCII.point
  }
}
