/// The text goes to its end.
enum TextCutOffRule: Rule {
  static let description = RuleDescription(
    "text-cut-off",
    .text,
    .error,
    summary: "The document ends with the end of a sentence, of a list or of the timetable",
    reason: "The file was cut off when it was saved or sent; what follows is lost.",
    source: .logic("A sentence has an end."),
    examples: [
      RuleExample(
        in: .report,
        keeps: "on 15 October 2031, the Working Group adopted the present report.\n",
        breaks: "on 15 October 2031, the Working Group adop"
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let last = context.words.all.last, let place = end(of: last, context) else { return }
    findings.report(
      "The text ends here in the middle of \(place.what)",
      at: place.range,
      marks: [.ending],
      claim: context.block(around: place.range)?.kind == .cell
        ? context.wholeLine(of: place.range) : place.range
    )
  }

  /// What the text ends in the middle of; nil if it does not.
  private static func end(
    of word: DocumentWords.Word,
    _ context: ValidationContext
  ) -> (what: String, range: SourceRange)? {
    let text = context.text
    let s = text.bytes.span
    // The words of the last line.
    var lower = Int(word.lower)
    while lower > 0, s[lower - 1] != ASCII.lineFeed, Int(word.upper) - lower < 160 { lower -= 1 }
    let rest = SourceRange(Int(word.upper), s.count)
    let isOpen = rest.offsets.allSatisfy {
      ASCII.isBlank(s[$0]) || s[$0] == ASCII.comma || s[$0] == ASCII.hyphen
        || s[$0] == ASCII.openRound
    }
    guard isOpen else { return nil }
    if let position = context.blocks.lastIndex(where: { $0.range.contains(word.range) }) {
      let block = context.blocks[position]
      switch block.kind {
      case .paragraph:
        return isSentence(block, context) ? ("a sentence", word.range) : nil
      case .documentation:
        // "…(CTOC/COP/" lacks its bracket.
        let text = context.plainText(block.range)
        let open = text.utf8.count { $0 == ASCII.openRound }
        let closed = text.utf8.count { $0 == ASCII.closeRound }
        return open > closed ? ("an entry", word.range) : nil
      case .cell: return isCut(block, context) ? ("the timetable", word.range) : nil
      case .footnote, .heading, .item, .title: return nil
      }
    }
    // A line of the timetable that could not be read: "Thursday, 8 Sep".
    guard !context.document.organizationOfWork.isEmpty, !context.unusedDays.isEmpty,
      context.document.unplaced.contains(where: { $0.range.contains(word.range) })
    else { return nil }
    return ("the timetable", SourceRange(lower, Int(word.upper)))
  }

  /// Whether the last title of the timetable is but the beginning of its item's, and items are not
  /// scheduled.
  private static func isCut(_ block: TextBlock, _ context: ValidationContext) -> Bool {
    guard let entry = context.document.organizationOfWork.last?.entries.last,
      entry.titleRange == block.range, let number = entry.item
    else { return false }
    let printed = context.plainText(block.range).lowercased()
    return context.meetings.contains { meeting in
      guard let item = meeting.item(number) else { return false }
      let title = ComparedTitle.fold(item.title)
      return title.utf8.count > printed.utf8.count && title.hasPrefix(ComparedTitle.fold(printed))
        && meeting.meeting.agenda.contains { item in
          item.number.map { meeting.rows(family: $0).isEmpty } ?? false
        }
    }
  }

  /// Whether a paragraph is a sentence, and no signature, address or table of its own.
  private static func isSentence(_ block: TextBlock, _ context: ValidationContext) -> Bool {
    let text = context.text
    let s = text.bytes.span
    var words = 0
    var small = 0
    var isWord = false
    for i in block.range.offsets {
      let isNow = ASCII.isWord(s[i])
      if isNow, !isWord {
        words += 1
        if ASCII.isLower(s[i]) { small += 1 }
      }
      isWord = isNow
    }
    return words >= 6 && small * 3 > words
  }
}
