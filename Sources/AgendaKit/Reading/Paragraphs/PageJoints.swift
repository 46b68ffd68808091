// What the words and the room of lines say where a page, a mark or the size of a heading broke a text.

extension ParagraphAssembler {
  /// `Twentieth session`: a line of the masthead, however full the one before it is.
  func isSessionLine(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    MeetingTitles.session(text, range.lowerBound, range.upperBound)?.end == range.upperBound
  }

  /// Whether the block is a number or a letter whose text stands on a line of its own, as where a tab
  /// stood between them.
  func isLabelAlone(_ block: OpenBlock) -> Bool {
    guard block.heading == 0, let label = block.label, label.end >= block.text.upperBound else {
      return false
    }
    switch label.kind {
    case .number(let number, _): return number < 1000
    default: return true
    }
  }

  /// Whether a line is the rest of the one before, which the mark of a footnote divided: both have
  /// room on one line, and a sentence begins in it and does not end.
  func isRestOfLine(
    _ block: OpenBlock,
    _ next: NextLine,
    _ text: Span<UInt8>,
    _ bytes: Span<UInt8>
  ) -> Bool {
    guard width.hasRoom(bytes, for: block.lastLine, and: next.line) else { return false }
    return !Sentence.isEnded(text, next.text) && block.lastLine.upper - block.lastLine.lower >= 40
  }

  /// Whether a line is running text, or a short sentence: a title has no point at its end.
  func endsOrRuns(_ next: NextLine, _ text: Span<UInt8>) -> Bool {
    next.text.last.map { text[$0] } == ASCII.point || Sentence.isRunning(text, next.text)
  }

  /// Whether a line ends the sentence that a numbered paragraph has begun: a title cannot stand
  /// there.
  func isEndOfNumbered(_ block: OpenBlock, _ next: NextLine, _ text: Span<UInt8>) -> Bool {
    guard case .number = block.label?.kind, width.breaksLines || hasPrintedLines,
      Sentence.isEnded(text, next.text), Sentence.isRunning(text, block.text)
    else { return false }
    return !Sentence.isEnded(text, block.text) || isListOfNames(block, next, text)
  }

  /// Whether the block is a numbered paragraph that ends a sentence: text without a number goes on
  /// with it, for the next paragraph has one.
  func isNumbered(_ block: OpenBlock, _ text: Span<UInt8>) -> Bool {
    guard case .number = block.label?.kind, let last = block.text.last else { return false }
    return text[last] == ASCII.point && block.text.count >= 60
  }

  /// Whether the block ends with the dash of a range, after which print broke the line: "paras. 3–".
  func endsWithRangeDash(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let dash = range.upperBound - 3
    return dash > range.lowerBound && text[dash] == 0xE2 && text[dash + 1] == 0x80
      && text[dash + 2] == 0x93 && ASCII.isAlphanumeric(text[dash - 1])
  }

  /// Whether a line is a paper whose symbol stands before its title: "CTOC/COP/WG.7/2017/4: Note…".
  func beginsPaper(_ next: NextLine, _ text: Span<UInt8>) -> Bool {
    guard let end = SymbolToken.end(text, next.text.lowerBound, next.text.upperBound) else {
      return false
    }
    return end < next.text.upperBound && text[end] == ASCII.colon
      || (" and Add." as Phrase).end(in: text, at: end, next.text.upperBound) != nil
      || (" and Corr." as Phrase).end(in: text, at: end, next.text.upperBound) != nil
  }

  /// Whether a line is a remark in brackets, which stands after the symbol of a paper: "(English
  /// only)".
  func isRemark(_ next: NextLine, _ text: Span<UInt8>) -> Bool {
    guard next.label == nil, next.text.count <= 60, let first = next.text.first,
      let last = next.text.last
    else { return false }
    return text[first] == ASCII.openRound && text[last] == ASCII.closeRound
  }

  /// Whether a short line that ends no sentence stands after one: a heading.
  func isTitleAfterSentence(
    _ block: OpenBlock,
    _ next: NextLine,
    _ text: Span<UInt8>,
    _ bytes: Span<UInt8>
  ) -> Bool {
    width.isShort(bytes, next.line) && Sentence.isEnded(text, block.text)
      && !Sentence.isEnded(text, next.text) && !Sentence.isRunning(text, next.text)
      && !Sentence.isCut(text, next.text)
  }

  /// Whether a page broke a paragraph after a semicolon; or a numbered one after a sentence that
  /// filled its line, or after the colon before a list of names: where paragraphs have numbers, text
  /// without one goes on.
  func goesOnAfterSentence(
    _ block: OpenBlock,
    _ next: NextLine,
    _ text: Span<UInt8>,
    _ bytes: Span<UInt8>
  ) -> Bool {
    guard next.gap == .interruption, Sentence.isRunning(text, block.text),
      let last = block.text.last
    else { return false }
    if text[last] == ASCII.semicolon, block.label?.kind.isLetter != true {
      return Sentence.isRunning(text, next.text)
    }
    guard case .number = block.label?.kind else { return false }
    if text[last] == ASCII.colon { return isListOfNames(block, next, text) }
    return Sentence.isRunning(text, next.text)
      && width.hadRoom(bytes, block.lastLine, for: next.line) == false
  }

  /// Whether names follow the colon of a sentence, with commas between them.
  private func isListOfNames(_ block: OpenBlock, _ next: NextLine, _ text: Span<UInt8>) -> Bool {
    guard let last = block.text.last, text[last] == ASCII.colon else { return false }
    return !Sentence.isRunning(text, next.text) && next.text.contains { text[$0] == ASCII.comma }
  }

  func beginsWithSymbol(_ next: NextLine, _ text: Span<UInt8>) -> Bool {
    text[next.text.lowerBound] == ASCII.openRound
      && SymbolToken.end(text, next.text.lowerBound + 1, next.text.upperBound) != nil
  }

  /// `(joint item of …)`, which stands after the title of an item.
  func beginsWithJoint(_ next: NextLine, _ text: Span<UInt8>) -> Bool {
    ("(joint item" as Phrase).end(in: text, at: next.text.lowerBound, next.text.upperBound) != nil
  }

  private static let titlesOfReports: Phrases = ["Draft report on the ", "Report on the meeting "]

  /// Whether the block is the title of a report up to where it does not yet say when: "Draft report
  /// on the meeting of the Working Group on … held in Vienna on …".
  func isTitleOfReport(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count < 400,
      Self.titlesOfReports.end(in: text, at: range.lowerBound, range.upperBound) != nil,
      !Sentence.isEnded(text, range)
    else { return false }
    return !endsWithYear(text, range)
  }

  /// Whether a block is the heading over the agenda or annotations of one of several groups, which
  /// takes more than a line.
  func isHeadingOfMeeting(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count < 200 && !Sentence.isEnded(text, range)
      && MeetingTitles.agendaHeadEnd(text, range.lowerBound, range.upperBound) != nil
  }

  func endsWithYear(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count > 5 else { return false }
    for i in range.upperBound - 4..<range.upperBound where !ASCII.isDigit(text[i]) { return false }
    return text[range.upperBound - 5] == ASCII.space
  }
}
