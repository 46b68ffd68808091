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
      // "Subitem 3 (d)" says the item itself.
      let said = number(after: i, words, s) ?? itemBehind(i, words, s)
      let isBefore = number(after: i, words, s) != nil
      guard block.kind == .paragraph, let meeting = block.meeting,
        let here = said.map({ ItemNumber($0) }) ?? block.item,
        let item = context.meetings[meeting].item(ItemNumber(here.number)),
        let sentence = context.sentence(around: word.range),
        said != nil || !context.namesOtherItem(than: here.number, in: sentence)
      else { continue }
      let letters = Set(item.subitems.compactMap { $0.number?.letter })
      var next = isBefore ? i + 2 : i + 1
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

  /// A number of an item right behind a word.
  private static func number(
    after i: Int,
    _ words: ContiguousArray<DocumentWords.Word>,
    _ s: Span<UInt8>
  ) -> Int? {
    guard i + 1 < words.count, words[i + 1].gap == .blank, words[i + 1].count <= 2 else {
      return nil
    }
    return words[i + 1].range.offsets.reduce(0 as Int?) { value, offset in
      ASCII.isDigit(s[offset]) ? value.map { $0 * 10 + Int(s[offset] & 0x0F) } : nil
    }
  }

  /// The item in "subitems (a) and (d) of item 3".
  private static func itemBehind(
    _ i: Int,
    _ words: ContiguousArray<DocumentWords.Word>,
    _ s: Span<UInt8>
  ) -> Int? {
    var next = i + 1
    while next < words.count, next - i <= 7, words[next].block == words[i].block,
      isLetter(s, words[next].range) || isJoiner(s, words[next].range)
    {
      next += 1
    }
    guard next > i + 1, next + 1 < words.count, isOne(of: ["of"], s, words[next].range) else {
      return nil
    }
    if isOne(of: ["agenda"], s, words[next + 1].range) { next += 1 }
    guard next + 1 < words.count, isOne(of: ["item"], s, words[next + 1].range) else { return nil }
    return number(after: next + 1, words, s)
  }

  /// "(c)": a letter in brackets.
  static func isLetter(_ s: Span<UInt8>, _ place: SourceRange) -> Bool {
    place.count == 1 && ASCII.isLower(s[Int(place.lower)]) && place.lower > 0
      && s[Int(place.lower) - 1] == ASCII.openRound && Int(place.upper) < s.count
      && s[Int(place.upper)] == ASCII.closeRound
  }

  static func isJoiner(_ s: Span<UInt8>, _ place: SourceRange) -> Bool {
    ["and", "to", "or"].contains { (word: FixedText) in
      word.count == place.count
        && word.indices.allSatisfy { word[$0] == s[Int(place.lower) + $0] }
    }
  }

  /// "Paragraph 2 (d) above", where paragraph 2 has parts.
  static func checkSubparagraphs(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let parts = context.reportParts, !context.letteredLists.isEmpty else { return }
    let length = context.text.bytes.count
    for reference in context.paragraphReferences
    where reference.numbers.count == 1
      && (reference.direction != nil || !context.namesOtherDocument(reference.sentence))
    {
      guard !reference.letters.isEmpty,
        let i = parts.paragraphs.firstIndex(where: {
          $0.paragraph.number == reference.numbers[0]
        })
      else { continue }
      let lower = parts.paragraphs[i].paragraph.range.lower
      let end =
        i + 1 < parts.paragraphs.count
        ? parts.paragraphs[i + 1].paragraph.range.lower : UInt32(length)
      let letters = context.letteredLists.flatMap { $0.entries }
        .filter { $0.label.lower >= lower && $0.label.lower < end }.map { $0.letter }
      guard let letter = reference.letters.first(where: { !letters.contains($0) }) else { continue }
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
        ],
        reliesOn: [.place(reference.range)]
      )
    }
  }

  /// "Section V below", "section III.F", "chapter VI of the present report": parts of this document.
  static func checkSections(_ context: ValidationContext, _ findings: inout FindingList) {
    guard !context.isAddendum else { return }
    let sections = context.document.chapters
    let numbers = Set(sections.compactMap { $0.number })
    guard sections.isEmpty ? !context.isReport : numbers.count > 1,
      // Where the numbers are wrong, that is told.
      SectionNumbers(sections.compactMap { $0.number })?
        .faults(of: sections.filter { $0.number != nil }).isEmpty != false
    else { return }
    let text = context.text
    let s = text.bytes.span
    let words = context.words.all
    for (i, word) in words.enumerated() where i + 1 < words.count {
      guard let block = word.block, words[i + 1].block == block, word.count == 7,
        isOne(of: ["section", "chapter"], s, word.range), words[i + 1].gap == .blank
      else { continue }
      let number = words[i + 1].range
      guard number.count <= 5, number.offsets.allSatisfy({ ASCII.isUpper(s[$0]) }) else { continue }
      let roman = text.string(under: number)
      guard ItemNumber.value(ofRoman: roman.lowercased()) != nil else { continue }
      // "III.F", "III, subsection D".
      var last = i + 1
      var letter: String?
      if let next = letterOfPart(after: i + 1, words, s) {
        last = next
        letter = text.string(under: words[next].range)
      }
      guard isOfThisDocument(last, word.range, words, context) else { continue }
      let place = SourceRange(Int(word.lower), Int(words[last].upper))
      let what = context.isReport ? "report" : "document"
      if !numbers.contains(roman) {
        findings.report(
          "The \(what) has no section \(roman)",
          at: place,
          reliesOn: [.structure, .ending]
        )
      } else if let letter, let section = sections.first(where: { $0.number == roman }),
        !section.sections.isEmpty || context.isReport,
        !section.sections.contains(where: { $0.number == letter })
      {
        findings.report(
          "Section \(roman) has no part \(letter)",
          at: place,
          notes: [Diagnostic.Note(message: "Section \(roman)", range: section.headingRange)],
          reliesOn: [.structure, .ending]
        )
      }
    }
  }

  /// The letter of a part behind the number of its section: "III.F", "III, subsection D".
  private static func letterOfPart(
    after i: Int,
    _ words: ContiguousArray<DocumentWords.Word>,
    _ s: Span<UInt8>
  ) -> Int? {
    var next = i + 1
    if next < words.count,
      isOne(of: ["subsection", "section", "part", "subpart"], s, words[next].range)
    {
      next += 1
    }
    guard next < words.count, words[next].block == words[i].block, words[next].count == 1,
      ASCII.isUpper(s[Int(words[next].lower)])
    else { return nil }
    let isGlued = words[next].lower == words[i].upper + 1 && s[Int(words[i].upper)] == ASCII.point
    return isGlued || next > i + 1 ? next : nil
  }

  /// What a part of a document does.
  private static let contents: Set<String> = [
    "contains", "contain", "describes", "describe", "deals", "deal", "presents", "present", "sets",
    "set", "summarizes", "summarize", "lists", "list", "outlines", "outline", "covers", "cover",
    "examines", "examine", "reviews", "discusses", "gives", "provides", "reproduces", "shows",
  ]

  /// Whether a reference is to this document: "below", "above", "of the present report"; or says
  /// nothing, at the end of a sentence that names no other document.
  private static func isOfThisDocument(
    _ last: Int,
    _ place: SourceRange,
    _ words: ContiguousArray<DocumentWords.Word>,
    _ context: ValidationContext
  ) -> Bool {
    let s = context.text.bytes.span
    func word(_ i: Int) -> String {
      guard words.indices.contains(i), words[i].block == words[last].block else { return "" }
      return context.text.string(under: words[i].range).lowercased()
    }
    let after = word(last + 1)
    if after == "above" || after == "below" { return true }
    // "Section II describes", "section III deals with".
    if contents.contains(after), word(last - 2) != "of",
      let sentence = context.sentence(around: place)
    {
      return !context.namesOtherDocument(sentence)
    }
    if after == "of" || after == "to" {
      return word(last + 2) == "this" || (word(last + 2) == "the" && word(last + 3) == "present")
    }
    let upper = Int(words[last].upper)
    guard upper < s.count, s[upper] == ASCII.point || s[upper] == ASCII.closeRound,
      let sentence = context.sentence(around: place)
    else { return false }
    return !context.namesOtherDocument(sentence)
      && context.holds(
        anyOf: ["see", "is in", "are in", "contained in", "set out in"],
        in: sentence.range
      )
  }

  /// "See footnote 5 above", "see table 2 below": a note or a table of this document.
  static func checkNotes(_ context: ValidationContext, _ findings: inout FindingList) {
    let marks = Set(context.document.footnotes.map { $0.mark })
    let captions = context.captions()
    let text = context.text
    let s = text.bytes.span
    let words = context.words.all
    for (i, word) in words.enumerated() where i + 1 < words.count {
      guard word.count >= 4, word.count <= 14, word.block != nil, words[i + 1].gap == .blank,
        isOne(of: ["footnote", "note", "table", "figure", "recommendation"], s, word.range)
      else { continue }
      let isRecommendation = word.count == 14
      if isRecommendation, !captions.contains("recommendation 1") { continue }
      let isNote = !isRecommendation && s[Int(word.lower)] | 0x20 == 0x6E || word.count == 8
      if isNote, marks.isEmpty { continue }
      let number = words[i + 1].range
      let isRoman =
        !isNote && number.count <= 4 && number.offsets.allSatisfy({ ASCII.isUpper(s[$0]) })
        && ItemNumber.value(ofRoman: text.string(under: number).lowercased()) != nil
      guard
        isRoman || number.count <= 2 && number.offsets.allSatisfy({ ASCII.isDigit(s[$0]) })
      else { continue }
      let figures = text.string(under: number)
      let isSaid =
        i + 2 < words.count && isOne(of: ["above", "below"], s, words[i + 2].range)
      let kind = text.string(under: word.range).lowercased()
      let mayBeOwn = word.count == 8 || (!isNote && captions.contains { $0.hasPrefix(kind + " ") })
      guard
        isSaid || (mayBeOwn && isOfThisDocument(i + 1, word.range, words, context))
          || (!isNote && mayBeOwn && !isOfAnother(word.range, context))
      else { continue }
      let name = kind + " " + figures
      if isNote ? marks.contains(figures) : captions.contains(name) { continue }
      findings.report(
        "The document has no \(isNote ? "note " + figures : name)",
        at: SourceRange(Int(word.lower), Int(number.upper)),
        reliesOn: isNote ? [.footnote(figures)] : [.structure, .ending]
      )
    }
  }

  /// Whether the sentence of a place names another document or another meeting.
  private static func isOfAnother(_ place: SourceRange, _ context: ValidationContext) -> Bool {
    guard let sentence = context.sentence(around: place) else { return true }
    return context.namesOtherDocument(sentence)
      || context.document.mentions(in: sentence.range).contains {
        if case .ordinal = $0.value { true } else { false }
      }
  }

  static func isOne(of words: [FixedText], _ s: Span<UInt8>, _ place: SourceRange) -> Bool {
    words.contains { word in
      word.count == place.count
        && word.indices.allSatisfy { word[$0] == ASCII.lowercased(s[Int(place.lower) + $0]) }
    }
  }
}

extension ValidationContext {
  /// Whether a sentence names a document, a decision or a treaty, whose parts may be meant.
  func namesOtherDocument(_ sentence: RunningSentence) -> Bool {
    if let asked = lastNamed, asked.range == sentence.range { return asked.isNamed }
    let isNamed = findsOtherDocument(sentence)
    lastNamed = (sentence.range, isNamed)
    return isNamed
  }

  private func findsOtherDocument(_ sentence: RunningSentence) -> Bool {
    let named = document.mentions(in: sentence.range).contains { mention in
      switch mention.value {
      case .symbol, .malformedSymbol, .resolution, .decision, .article: true
      default: false
      }
    }
    return named
      || holds(
        anyOf: [
          "resolution", "decision", "report of", "paper", "note by", "convention", "protocol",
          "guide", "guidelines", "rules", "study", "terms of reference", "law", "act", "manual",
          "agreement", "statute", "charter",
        ],
        in: sentence.range
      )
  }

  /// The tables and figures of the document: the lines that begin with "Table 2".
  /// - Complexity: O(n) in the words.
  func captions() -> Set<String> {
    var captions: Set<String> = []
    let all = words.all
    for (i, word) in all.enumerated() where i + 1 < all.count && word.gap == .start {
      guard word.count == 5 || word.count == 6 || word.count == 14 else { continue }
      let name = text.string(under: word.range).lowercased()
      let after = i + 2 < all.count ? text.string(under: all[i + 2].range) : ""
      guard name == "table" || name == "figure" || name == "recommendation", after != "above",
        after != "below"
      else {
        continue
      }
      captions.insert(name + " " + text.string(under: all[i + 1].range))
    }
    return captions
  }

  /// Whether a sentence names another item than the one under which it stands.
  func namesOtherItem(than own: Int, in sentence: RunningSentence) -> Bool {
    document.mentions(in: sentence.range).contains { mention in
      if case .item(let number, _) = mention.value { number.number != own } else { false }
    }
  }
}
