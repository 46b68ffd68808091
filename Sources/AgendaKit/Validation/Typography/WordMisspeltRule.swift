/// The words that every document of the family has are spelt right.
enum WordMisspeltRule: Rule {
  static let description = RuleDescription(
    "word-misspelt",
    .text,
    .warning,
    summary: "Headings, labels, ordinals, towns, groups and the words of formulas are spelt right",
    reason: "A heading or a label that is misspelt is found neither by readers nor by programs.",
    source: .logic("A word that is none, one letter away from a word that is expected."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "2. Digitization of meeting records\n\nUnder agenda item 2",
        breaks: "2. Digitization of meeting records\n\nUnder agneda item 2"
      ),
      RuleExample(in: .agenda, keeps: "Original: English", breaks: "Orginal: English"),
    ],
    needsEnglish: true
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let text = context.text
    let bytes = text.bytes.span
    let table = KnownWords.table
    // What was looked up once; a misspelling that comes again is told with the first.
    var right: Set<UInt64> = []
    var found: [UInt64: Int] = [:]
    var faults: [(places: [SourceRange], meant: String)] = []
    var letters: [UInt8] = []
    // Names of months and days beside a number are judged as dates.
    let dates = Set(MisspeltDate.all(in: context.text).map { $0.range })
    for (i, word) in context.words.all.enumerated() {
      guard word.count >= 3, word.count <= KnownWords.longest,
        ASCII.isLetter(bytes[Int(word.lower)])
      else { continue }
      letters.removeAll(keepingCapacity: true)
      var isPlain = true
      for offset in Int(word.lower)..<Int(word.upper) {
        guard ASCII.isLetter(bytes[offset]) else {
          isPlain = false
          break
        }
        letters.append(bytes[offset] | 0x20)
      }
      guard isPlain else { continue }
      let hash = KnownWords.hash(letters.span)
      if table.isRight(hash) || right.contains(hash) || dates.contains(word.range) { continue }
      if let fault = found[hash] {
        faults[fault].places.append(word.range)
        continue
      }
      guard let meant = meant(letters, word, at: i, context) else {
        // A name inside a sentence is another word elsewhere.
        if !isName(word, context) { right.insert(hash) }
        continue
      }
      found[hash] = faults.count
      faults.append(([word.range], meant))
    }
    let told = Set(faults.flatMap { $0.places })
    var known: [String: Int] = [:]
    for fault in KnownPhrases.faults(in: context)
    where !told.contains(fault.range) && !dates.contains(fault.range) {
      let key = text.string(under: fault.range).lowercased() + " " + fault.meant
      if let known = known[key] {
        faults[known].places.append(fault.range)
      } else {
        known[key] = faults.count
        faults.append(([fault.range], fault.meant))
      }
    }
    for meeting in context.meetings {
      guard let town = meeting.meeting.place, let place = meeting.meeting.places.days,
        let name = context.find(name: town, in: context.line(of: place)),
        !told.contains(name), !faults.contains(where: { $0.places.contains(name) }),
        let meant = MeetingPlaces.nearest(to: town)
      else { continue }
      faults.append(([name], meant))
    }
    for fault in faults {
      // What stands so again and again is what is meant.
      guard let first = fault.places.first, fault.places.count <= 3 else { continue }
      let text = context.text.string(under: first)
      findings.report(
        "“\(text)” is probably “\(inCase(of: text, fault.meant))”",
        at: first,
        notes: fault.places.dropFirst().map { Diagnostic.Note(message: "Here too", range: $0) },
        marks: fault.places.prefix(4).flatMap { titles(at: $0, context) }
          + (isStructural(first, context)
            ? (isOfOutline(first, fault.meant, context) ? [.structure, .outline] : [.structure])
            : []),
        claim: context.wholeLine(of: first)
      )
    }
  }

  /// The title of the item in which a word is misspelt.
  private static func titles(at place: SourceRange, _ context: ValidationContext) -> [Fact] {
    guard let block = context.block(around: place) else {
      // A town of the masthead is not what the sentences say.
      return context.meetings.compactMap { $0.meeting.places.days }
        .filter { context.line(of: $0).lower == context.line(of: place).lower }.map { .place($0) }
    }
    guard block.kind == .item || block.kind == .heading, let meeting = block.meeting,
      let item = block.item
    else { return [] }
    return [.title(meeting, item)]
  }

  /// Whether a place is of a heading, a label or another short line, under which something is sought.
  private static func isStructural(_ place: SourceRange, _ context: ValidationContext) -> Bool {
    guard let block = context.block(around: place) else { return true }
    return block.range.count < 80 || block.kind == .heading || block.kind == .title
  }

  /// Whether a word is of the headings over the agenda and the annotations, or of the masthead, where
  /// the groups stand.
  private static func isOfOutline(
    _ place: SourceRange,
    _ meant: String,
    _ context: ValidationContext
  ) -> Bool {
    ["annotations", "annotation", "annotated", "agenda", "agendas", "provisional"].contains(meant)
      || (context.block(around: place).map { $0.kind == .title } ?? true)
  }

  /// The word that was meant; nil if it is none that is known.
  private static func meant(
    _ letters: [UInt8],
    _ word: DocumentWords.Word,
    at index: Int,
    _ context: ValidationContext
  ) -> String? {
    if let label = label(letters, word, context) { return label }
    if let known = CommonMisspellings.meant(letters) { return known }
    let text = context.text
    guard letters.count >= 5, isFree(word, text.bytes.span) else { return nil }
    if isAmongNames(word, context), context.stateLists?.hold(word.range) != true,
      let state = StateWords.nearest(to: letters)
    {
      return state
    }
    guard !isPersonal(index, context) else { return nil }
    return KnownWords.table.nearest(to: letters, namesOnly: isName(word, context))
  }

  /// The label of the masthead that begins a line and is nearly known: "Dist.: General".
  private static func label(
    _ letters: [UInt8],
    _ word: DocumentWords.Word,
    _ context: ValidationContext
  ) -> String? {
    let text = context.text
    let bytes = text.bytes.span
    guard word.block == nil else { return nil }
    var i = Int(word.upper)
    if i + 2 < bytes.count, bytes[i] == ASCII.colon, letters[0] == 0x6F, letters.count >= 6,
      letters != Array("original".utf8),
      KnownWords.faults(letters, Array("original".utf8), atMost: 3) != nil,
      ["Arabic", "Chinese", "English", "French", "Russian", "Spanish"].contains(where: {
        context.find(name: $0, in: SourceRange(i, min(bytes.count, i + 10))) != nil
      })
    {
      return "original"
    }
    guard letters.count <= 6 else { return nil }
    if i < bytes.count, bytes[i] == ASCII.point { i += 1 }
    guard i < bytes.count, bytes[i] == ASCII.colon, letters != Array("distr".utf8),
      KnownWords.faults(letters, Array("distr".utf8), atMost: 1) != nil
    else { return nil }
    return "distr."
  }

  /// Whether a word with a capital stands inside a sentence, where capitals are names'.
  private static func isName(_ word: DocumentWords.Word, _ context: ValidationContext) -> Bool {
    let text = context.text
    let bytes = text.bytes.span
    guard let block = word.block, word.gap == .blank, ASCII.isUpper(bytes[Int(word.lower)]) else {
      return false
    }
    switch context.blocks[block].kind {
    case .paragraph, .footnote, .documentation: break
    default: return false
    }
    var i = Int(word.lower) - 1
    while i >= 0, ASCII.isBlank(bytes[i]) { i -= 1 }
    return i >= 0 && bytes[i] != ASCII.point && bytes[i] != ASCII.colon
  }

  /// Whether a word with a capital stands where a sentence names a State: after "from", "of" or "by",
  /// in brackets, or in a list of names.
  private static func isAmongNames(_ word: DocumentWords.Word, _ context: ValidationContext) -> Bool
  {
    let s = context.text.bytes.span
    guard let block = word.block, context.blocks[block].isProse, ASCII.isUpper(s[Int(word.lower)]),
      context.blocks[block].kind != .heading, context.blocks[block].kind != .item
    else { return false }
    var i = Int(word.lower)
    while i > 0, ASCII.isBlank(s[i - 1]) { i -= 1 }
    guard i > 0 else { return false }
    let upper = Int(word.upper)
    if s[i - 1] == ASCII.openRound {
      // Of the persons in a report, the rule on the names of States asks.
      return !context.isReport && upper < s.count && s[upper] == ASCII.closeRound
    }
    let before = SourceRange(max(0, i - 5), i)
    return s[i - 1] == ASCII.comma
      || context.holds(anyOf: ["from", "of", "by", "in", "and", "for"], in: before)
  }

  /// Whether a word stands free of an address, a symbol or a compound.
  private static func isFree(_ word: DocumentWords.Word, _ s: Span<UInt8>) -> Bool {
    let (lower, upper) = (Int(word.lower), Int(word.upper))
    if lower > 0 {
      switch s[lower - 1] {
      case ASCII.slash, ASCII.underscore, ASCII.backslash, 0x40, 0x3D, 0x23, ASCII.apostrophe:
        return false
      case ASCII.point where lower > 1 && ASCII.isWord(s[lower - 2]): return false
      default: break
      }
    }
    guard upper < s.count else { return true }
    switch s[upper] {
    case ASCII.slash, ASCII.underscore, ASCII.backslash, 0x40: return false
    case ASCII.point: return upper + 1 >= s.count || !ASCII.isAlphanumeric(s[upper + 1])
    default: return true
    }
  }

  /// Whether a word belongs to the name of a person: "Ms." stands before it, or before the word
  /// before it.
  private static func isPersonal(_ index: Int, _ context: ValidationContext) -> Bool {
    let text = context.text
    let bytes = text.bytes.span
    let words = context.words.all
    guard ASCII.isUpper(bytes[Int(words[index].lower)]) else { return false }
    var i = index - 1
    while i >= 0, index - i <= 3, ASCII.isUpper(bytes[Int(words[i].lower)]) {
      if PersonTitles.isTitle(bytes, words[i].range) { return true }
      i -= 1
    }
    return false
  }

  /// A word in small letters as another one is written: with a capital, in capitals.
  private static func inCase(of text: String, _ word: String) -> String {
    let letters = Array(text.utf8)
    if letters.count > 1, letters.allSatisfy({ ASCII.isUpper($0) }) { return word.uppercased() }
    guard let first = letters.first, ASCII.isUpper(first) else { return word }
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}
