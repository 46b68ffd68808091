/// References to parts of items, paragraphs and reports: "subitem (c)", "paragraph 2 (d) above",
/// "section V below".
extension CrossReferenceUnknownRule {
  /// "For the discussion of subitem (b)", under its item.
  static func checkSubitems(_ context: ValidationContext, _ findings: inout FindingList) {
    guard !context.isReport else { return }
    let text = context.text
    let s = text.bytes.span
    let words = context.words.all
    for (i, word) in words.enumerated() {
      guard word.count >= 7, word.count <= 8, let position = word.block,
        PhraseMatch.match("subitem" as FixedText, s, at: Int(word.lower), limit: Int(word.upper))
          != nil
          || PhraseMatch.match(
            "subitems" as FixedText,
            s,
            at: Int(word.lower),
            limit: Int(word.upper)
          )
            != nil
      else { continue }
      let block = context.blocks[position]
      guard block.kind == .paragraph, let meeting = block.meeting, let here = block.item,
        let item = context.meetings[meeting].item(ItemNumber(here.number)),
        let sentence = context.sentence(around: word.range),
        !context.namesOtherItem(than: here.number, in: sentence)
      else { continue }
      let letters = Set(item.subitems.compactMap { $0.number?.letter })
      var next = i + 1
      while next < words.count, words[next].block == position, next - i <= 6 {
        let place = words[next].range
        if isLetter(s, place) {
          let letter = Int(s[Int(place.lower)]) - 96
          if !letters.contains(letter) {
            let label = "(\(ItemNumber.letters(max(1, letter))))"
            findings.report(
              letters.isEmpty
                ? "Item \(here.number) has no subitems"
                : "Item \(here.number) has no subitem \(label)",
              at: SourceRange(Int(place.lower) - 1, Int(place.upper) + 1),
              notes: [Diagnostic.Note(message: "Item \(here.number)", range: item.headRange)],
              reliesOn: [.item(meeting, ItemNumber(here.number)), .agenda(meeting)]
            )
            break
          }
        } else if !isJoiner(s, place) {
          break
        }
        next += 1
      }
    }
  }

  /// "(c)": a letter in brackets.
  private static func isLetter(_ s: Span<UInt8>, _ place: SourceRange) -> Bool {
    place.count == 1 && ASCII.isLower(s[Int(place.lower)]) && place.lower > 0
      && s[Int(place.lower) - 1] == ASCII.openRound && Int(place.upper) < s.count
      && s[Int(place.upper)] == ASCII.closeRound
  }

  private static func isJoiner(_ s: Span<UInt8>, _ place: SourceRange) -> Bool {
    ["and", "to", "or"].contains { (word: FixedText) in
      word.count == place.count
        && word.indices.allSatisfy { word[$0] == s[Int(place.lower) + $0] }
    }
  }

  /// "Paragraph 2 (d) above", where paragraph 2 has parts.
  static func checkSubparagraphs(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let parts = context.reportParts, !context.letteredLists.isEmpty else { return }
    let text = context.text
    let s = text.bytes.span
    for reference in context.paragraphReferences
    where reference.direction != nil && reference.numbers.count == 1 {
      let upper = Int(reference.range.upper)
      guard upper >= 3, s[upper - 1] == ASCII.closeRound, ASCII.isLower(s[upper - 2]),
        let i = parts.paragraphs.firstIndex(where: {
          $0.paragraph.number == reference.numbers[0]
        })
      else { continue }
      let letter = Int(s[upper - 2]) - 96
      let lower = parts.paragraphs[i].paragraph.range.lower
      let end =
        i + 1 < parts.paragraphs.count
        ? parts.paragraphs[i + 1].paragraph.range.lower : UInt32(s.count)
      let letters = context.letteredLists.flatMap { $0.entries }
        .filter { $0.label.lower >= lower && $0.label.lower < end }.map { $0.letter }
      guard !letters.contains(letter) else { continue }
      let name = "(\(ItemNumber.letters(max(1, letter))))"
      findings.report(
        letters.isEmpty
          ? "Paragraph \(reference.numbers[0]) has no subparagraphs"
          : "Paragraph \(reference.numbers[0]) has no subparagraph \(name)",
        at: reference.range,
        notes: [
          Diagnostic.Note(
            message: "Paragraph \(reference.numbers[0])",
            range: parts.paragraphs[i].paragraph.range
          )
        ]
      )
    }
  }

  /// "Section V below", "chapter III above": chapters of this report.
  static func checkSections(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let report = context.document.report, !context.isAddendum else { return }
    let numbers = Set(report.sections.compactMap { $0.number })
    guard numbers.count > 1 else { return }
    let text = context.text
    let s = text.bytes.span
    let words = context.words.all
    for (i, word) in words.enumerated() where i + 2 < words.count {
      guard word.block != nil, words[i + 2].block == word.block, word.count == 7,
        isOne(of: ["section", "chapter"], s, word.range),
        isOne(of: ["above", "below"], s, words[i + 2].range)
      else { continue }
      let number = words[i + 1].range
      guard number.count <= 5, number.offsets.allSatisfy({ ASCII.isUpper(s[$0]) }) else { continue }
      let text = text.string(under: number)
      guard ItemNumber.value(ofRoman: text.lowercased()) != nil, !numbers.contains(text) else {
        continue
      }
      findings.report(
        "The report has no section \(text)",
        at: SourceRange(Int(word.lower), Int(number.upper)),
        reliesOn: [.structure, .ending]
      )
    }
  }

  /// "See footnote 5 above": a note of this document.
  static func checkNotes(_ context: ValidationContext, _ findings: inout FindingList) {
    let marks = Set(context.document.footnotes.map { $0.mark })
    guard !marks.isEmpty else { return }
    let text = context.text
    let s = text.bytes.span
    let words = context.words.all
    for (i, word) in words.enumerated() where i + 2 < words.count {
      guard word.count >= 4, word.count <= 8, isOne(of: ["footnote", "note"], s, word.range),
        isOne(of: ["above", "below"], s, words[i + 2].range)
      else { continue }
      let number = words[i + 1].range
      guard number.count <= 3, number.offsets.allSatisfy({ ASCII.isDigit(s[$0]) }) else { continue }
      let text = text.string(under: number)
      guard !marks.contains(text) else { continue }
      findings.report(
        "The document has no note \(text)",
        at: SourceRange(Int(word.lower), Int(number.upper)),
        reliesOn: [.footnote(text)]
      )
    }
  }

  private static func isOne(of words: [FixedText], _ s: Span<UInt8>, _ place: SourceRange) -> Bool {
    words.contains { word in
      word.count == place.count
        && word.indices.allSatisfy { word[$0] == ASCII.lowercased(s[Int(place.lower) + $0]) }
    }
  }
}

extension ValidationContext {
  /// Whether a sentence names another item than the one under which it stands.
  func namesOtherItem(than own: Int, in sentence: RunningSentence) -> Bool {
    document.mentions(in: sentence.range).contains { mention in
      if case .item(let number, _) = mention.value { number.number != own } else { false }
    }
  }
}
