/// A heading over one table of several: "A. First part", the name of the group whose table follows,
/// or the rest of a long heading of the timetable.
extension LineProbe {
  /// How many lines such a heading takes at most.
  private static let headingLines = 3

  /// The line after a heading that begins at a line: one that begins a table; nil if the line begins
  /// no heading, or a page ends within it.
  mutating func lineAfterHeading(
    _ lines: ContiguousArray<SourceLine>,
    _ start: Int
  ) -> Int? {
    var above = 0
    var i = start
    while i < lines.count {
      let line = lines[i]
      guard line.use == .text || line.use == .blank, i == start || !line.startsPage else {
        return nil
      }
      if i > start, line.opening == .table { return i }
      if !line.isEmpty {
        let text = self.line(line)
        if text.beginsTable { return above > 0 ? i : nil }
        guard above < Self.headingLines else { return nil }
        above += 1
      }
      i += 1
    }
    return nil
  }

  private static let groups: Phrases = ["Working Group", "Open-ended", "Committee", "Commission"]

  /// Whether a line in a table begins the heading of the next: the head of a table follows, on the
  /// next line, or after the rest of the name of a group.
  mutating func beginsHeading(_ lines: ContiguousArray<SourceLine>, _ start: Int) -> Bool {
    let text = self.line(lines[start]).bytes
    guard let first = text.first, !ASCII.isLower(first),
      let next = lineAfterHeading(lines, start), self.line(lines[next]).isTableHead
    else { return false }
    return lines[start + 1..<next].allSatisfy { $0.isEmpty }
      || Self.groups.wordEnd(in: text.span, at: 0, text.count) != nil
  }
}

extension ProbedText {
  /// Whether the line is the head of a column of times, alone or before other heads.
  var isTableHead: Bool {
    isHead(TimetableWords.timeHeads) && bytes.first.map(ASCII.isUpper) ?? false
      || TimetableWords.beginsHead(bytes.span, 0, count)
  }

  /// Whether the line begins or draws a table, or a row of one.
  var beginsTable: Bool {
    isTableHead || isDay || dayBeforeClock != nil || clockEnd != nil || itemEnd != nil
      || isPartOfDay
      || [ASCII.bar, UInt8(ascii: "+"), ASCII.hyphen].contains(bytes.first ?? 0)
  }

  /// Whether the line begins the notes under a table.
  var beginsNotes: Bool { Self.noteHeads.end(in: bytes.span, at: 0, count) != nil }

  private static let noteHeads: Phrases = ["Note: ", "Notes: ", "Note. ", "Notes. "]

  /// Whether the line is nothing but dashes or underscores.
  var isRule: Bool {
    count >= 3 && bytes.allSatisfy { $0 == ASCII.hyphen || $0 == ASCII.underscore }
  }

  /// Whether the line is a sentence, and no title.
  var isSentence: Bool {
    guard let first = bytes.first, ASCII.isUpper(first), bytes.last == ASCII.point,
      bytes.count(where: { $0 == ASCII.space }) >= 3
    else { return false }
    return !Sentence.endsWithAbbreviation(bytes.span, 0..<count)
  }
}
