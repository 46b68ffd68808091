/// Why a line goes on with the text before it, or does not.
enum JointEvidence: String, CaseIterable, Sendable {
  case cutWord = "a word, a range or a symbol was cut"
  case sameCell = "the line was wrapped in its cell"
  case titleAfterLetter = "a letter stood alone, and this is its title"
  case heading = "this is a heading"
  case afterHeading = "a heading stands before it"
  case cutHeading = "the heading before it cannot end there"
  case textAfterLabel = "the label before it stood alone"
  case labelAfterLabel = "a label follows a label"
  case paper = "a paper begins with its symbol"
  case remark = "a remark follows a symbol"
  case labelAfterGap = "a label begins it after a gap"
  case symbolAfterGap = "a symbol in brackets goes on across the gap"
  case acrossGap = "the sentence before the gap is not over"
  case gap = "a gap stands before it"
  case comment = "a comment keeps it apart"
  case cutByBreak = "a break cut the title"
  case brokenLine = "a break ended the line before"
  case entry = "a label begins an entry"
  case citedLabel = "the label belongs to a citation or the sentence"
  case endOfTitle = "a symbol or a remark ends the title before it"
  case knownTitle = "both lines together are a title that the text has"
  case wholeTitle = "the line before is a title that the text has"
  case smallLetter = "it begins with a small letter"
  case cutDate = "a day and its month were cut"
  case session = "it names a session"
  case titleOfReport = "the title of the report goes on"
  case headingOfMeeting = "the heading of an agenda goes on"
  case numberedParagraph = "the numbered paragraph goes on to the next number or blank line"
  case endOfSentence = "it ends the sentence of the numbered paragraph"
  case markWithin = "the mark of a note divided one line"
  case fullLine = "the line before had no room for its first word"
  case titleAfterSentence = "a short title follows a sentence"
  case entryEnded = "the line before is complete in itself"
  case cutSentence = "the line before cannot end there"
  case room = "the line before had room for its first word"
}

/// Whether a line goes on, and the evidence that decided.
struct LineJoint {
  var goesOn: Bool
  var evidence: JointEvidence

  static func joined(_ evidence: JointEvidence) -> LineJoint {
    LineJoint(goesOn: true, evidence: evidence)
  }

  static func apart(_ evidence: JointEvidence) -> LineJoint {
    LineJoint(goesOn: false, evidence: evidence)
  }
}

extension ParagraphAssembler {
  /// Weighs whether a line goes on with the block before it: markup first, then labels, then what
  /// the words say, and last how full the line before was.
  mutating func joint(
    _ block: OpenBlock,
    _ next: NextLine,
    _ text: Span<UInt8>,
    _ bytes: Span<UInt8>
  ) -> LineJoint {
    if next.gap == .comment { return .apart(.comment) }
    if let joint = byMarkup(block, next, text) { return joint }
    let startsSmall = UTF8Class.isLowercase(text, next.text.lowerBound)
    if next.gap != .none { return byGap(block, next, text, bytes, startsSmall: startsSmall) }
    let isEnded = Sentence.isEnded(text, block.text)
    if block.lastLine.breaksAfter {
      // A break within a title: what follows is no line of its own.
      let isCut = startsSmall || Sentence.isCut(text, block.text)
      return next.label == nil && block.label != nil && !isEnded && isCut
        ? .joined(.cutByBreak) : .apart(.brokenLine)
    }
    if next.label != nil {
      return beginsEntry(block, next, text, bytes) ? .apart(.entry) : .joined(.citedLabel)
    }
    return byWords(block, next, text, bytes, startsSmall: startsSmall, isEnded: isEnded)
      ?? byRoom(block, next, text, bytes)
  }

  /// Headings, labels that stand alone, entries of a list.
  private func byMarkup(
    _ block: OpenBlock,
    _ next: NextLine,
    _ text: Span<UInt8>
  ) -> LineJoint? {
    // "(c)", and under it "Organization of work.", which is a title there and no heading.
    if next.isFormula, isLabelAlone(block), block.label?.kind.isLetter == true, next.heading == 0 {
      return .joined(.titleAfterLetter)
    }
    if next.isFormula || next.heading > 0 || next.isListItem { return .apart(.heading) }
    if block.isFormula {
      // Only the long ones can be cut.
      let goesOn = next.gap == .none && next.label == nil && Sentence.isCut(text, block.text)
      return goesOn ? .joined(.cutHeading) : .apart(.afterHeading)
    }
    if isLabelAlone(block) {
      return next.label == nil ? .joined(.textAfterLabel) : .apart(.labelAfterLabel)
    }
    if beginsPaper(next, text), !Sentence.isCut(text, block.text) { return .apart(.paper) }
    if isRemark(next, text), Sentence.endsWithSymbol(text, block.text) { return .joined(.remark) }
    return nil
  }

  private mutating func byGap(
    _ block: OpenBlock,
    _ next: NextLine,
    _ text: Span<UInt8>,
    _ bytes: Span<UInt8>,
    startsSmall: Bool
  ) -> LineJoint {
    if next.label != nil { return .apart(.labelAfterGap) }
    if next.gap == .interruption, beginsWithSymbol(next, text) {
      return Sentence.isEnded(text, block.text) ? .apart(.gap) : .joined(.symbolAfterGap)
    }
    return goesOnAcrossGap(block, next, text, bytes, startsSmall: startsSmall)
      ? .joined(.acrossGap) : .apart(.gap)
  }

  /// What the words of both lines say; nil if they leave it open.
  private mutating func byWords(
    _ block: OpenBlock,
    _ next: NextLine,
    _ text: Span<UInt8>,
    _ bytes: Span<UInt8>,
    startsSmall: Bool,
    isEnded: Bool
  ) -> LineJoint? {
    // Nothing begins with a symbol in brackets: it ends the title of a paper.
    if beginsWithSymbol(next, text) || beginsWithJoint(next, text)
      || LineLabel.isCited(text, next.text.lowerBound, next.text.upperBound)
    {
      return isEnded ? .apart(.entryEnded) : .joined(.endOfTitle)
    }
    switch knownRelation(text, block, next) {
    case .beginning: return .joined(.knownTitle)
    case .whole:
      return startsSmall && !isEnded ? .joined(.smallLetter) : .apart(.wholeTitle)
    case .unknown: break
    }
    if startsSmall { return .joined(.smallLetter) }
    if isCutDate(block, next, text) { return .joined(.cutDate) }
    if isSessionLine(text, next.text) { return .apart(.session) }
    if isTitleOfReport(text, block.text) { return .joined(.titleOfReport) }
    if isHeadingOfMeeting(text, block.text), next.text.count <= 80,
      !Sentence.isRunning(text, next.text)
    {
      return .joined(.headingOfMeeting)
    }
    if spacing.isByBlankLine || isNumbered(block, text) && endsOrRuns(next, text),
      Sentence.isRunning(text, block.text), !Sentence.endsWithSymbol(text, block.text),
      width.breaksLines, !isTitleAfterSentence(block, next, text, bytes)
    {
      return .joined(.numberedParagraph)
    }
    if isEndOfNumbered(block, next, text) { return .joined(.endOfSentence) }
    if endsWithMark(block), isRestOfLine(block, next, text, bytes) { return .joined(.markWithin) }
    return nil
  }

  /// How full the line before was, and whether it can end there.
  private func byRoom(
    _ block: OpenBlock,
    _ next: NextLine,
    _ text: Span<UInt8>,
    _ bytes: Span<UInt8>
  ) -> LineJoint {
    let inset = block.isAfterLabel ? WrapWidth.labelInset : 0
    if let hadRoom = width.hadRoom(bytes, block.lastLine, inset: inset, for: next.line), !hadRoom {
      // A mark after a full point stands at the end of a paragraph more often than at that of a
      // line within one.
      if endsWithMark(block), Sentence.isEnded(text, block.text) { return .apart(.entryEnded) }
      if isTitleAfterSentence(block, next, text, bytes) { return .apart(.titleAfterSentence) }
      // An entry of a list of documents ends with its symbol, whether the line is full or not.
      return isMastheadLine(text, block.text) || Sentence.endsWithSymbol(text, block.text)
        ? .apart(.entryEnded) : .joined(.fullLine)
    }
    return Sentence.isCut(text, block.text) && !isMastheadLine(text, next.text)
      ? .joined(.cutSentence) : .apart(.room)
  }
}
