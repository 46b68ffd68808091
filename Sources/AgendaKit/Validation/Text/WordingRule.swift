/// Words and spellings that the United Nations prefers.
enum WordingRule: Rule {
  static let description = RuleDescription(
    "wording",
    .text,
    .note,
    summary: "The text uses the preferred forms of words: States parties, agenda item 4, "
      + "organization, per cent, Chair, the Secretariat that writes papers…",
    reason:
      "Six language services translate the words; one word for one thing saves their questions.",
    source: .editorialManual(
      page: "spelling and capitalization",
      address: "https://www.un.org/dgacm/en/content/editorial-manual/capitalization"
    ),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "the experience of States parties",
        breaks: "the experience of States Parties"
      ),
      RuleExample(
        in: .agenda,
        keeps: "Note by the Secretariat on custody transfers between archives",
        breaks: "Note by the secretariat on custody transfers between archives"
      ),
    ],
    needsEnglish: true,
    fix: RuleFix(safe: "Writes the preferred form")
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let text = context.text
    let bytes = text.bytes.span
    let isWorkingGroup = context.meetings.contains {
      $0.meeting.group.name.hasPrefix("Working Group")
    }
    let words = Wording.table
    var scanned = 0
    let isCorrigendum = context.isCorrigendum
    for block in context.blocks where block.range.upper > scanned {
      // What a corrigendum quotes is the text of another document.
      if isCorrigendum, block.kind == .paragraph, isInstruction(block.range, context) { continue }
      let isList = block.kind == .documentation
      var i = max(Int(block.range.lower), scanned)
      let end = Int(block.range.upper)
      var isQuoted = false
      var isStart = true
      while i < end {
        let byte = bytes[i]
        if byte == 0xE2, i + 2 < end, bytes[i + 1] == 0x80 {
          if bytes[i + 2] == 0x9C { isQuoted = true }
          if bytes[i + 2] == 0x9D { isQuoted = false }
          i += 3
          continue
        }
        guard ASCII.isLetter(byte) || ASCII.isWord(byte) else {
          if byte == 0x25, !isQuoted, block.kind == .paragraph, i > 0, ASCII.isDigit(bytes[i - 1]) {
            reportPercent(at: i, context, &findings)
          }
          if byte == ASCII.point || byte == ASCII.colon { isStart = true }
          i += 1
          continue
        }
        if !isQuoted, words.mayBegin(bytes, at: i, limit: end), isFree(bytes, before: i),
          let found = Wording.match(bytes, at: i, limit: end),
          found.entry.applies(isList: isList, isStart: isStart, isWorkingGroup: isWorkingGroup),
          isFree(bytes, after: found.upper), !isNameOfBody(bytes, i, found.upper),
          found.entry.place != .office || isOwnOffice(context, after: found.upper)
        {
          report(SourceRange(i, found.upper), found.entry, context, &findings)
          i = found.upper - 1
        }
        isStart = false
        // One byte in any case: signs such as the euro begin with the byte at which words end.
        i += 1
        i = ByteScan.firstNotLetter(bytes, i, end)
        while i < end, ASCII.isWord(bytes[i]), bytes[i] != 0xE2 { i += 1 }
      }
      scanned = Int(block.range.upper)
    }
    // Of the headings and the masthead, only how words are spelt.
    for word in context.words.all where word.block == nil {
      let (i, end) = (Int(word.lower), bytes.count)
      guard words.mayBegin(bytes, at: i, limit: end), isFree(bytes, before: i),
        let found = Wording.match(bytes, at: i, limit: end), found.entry.source == .spelling,
        isFree(bytes, after: found.upper), !isNameOfBody(bytes, i, found.upper)
      else { continue }
      report(SourceRange(i, found.upper), found.entry, context, &findings)
    }
  }

  /// "For … read …", "Replace … with …".
  private static func isInstruction(_ range: SourceRange, _ context: ValidationContext) -> Bool {
    let start = SourceRange(Int(range.lower), min(Int(range.upper), Int(range.lower) + 16))
    return context.holds(anyOf: ["for", "delete", "insert", "replace", "after", "read"], in: start)
  }

  private static func report(
    _ place: SourceRange,
    _ entry: Wording,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let text = context.plainText(place)
    let preferred = entry.replacement(for: text)
    findings.report(
      "\(PlainEnglish.quote(text)): the preferred form is \(PlainEnglish.quote(preferred)) "
        + "(\(entry.source.rawValue))",
      at: place,
      fix: Diagnostic.Fix(
        message: "Write \(PlainEnglish.quote(preferred))",
        edits: [Diagnostic.Edit(range: place, replacement: preferred)]
      )
    )
  }

  /// "Organisation for Economic Co-operation and Development" is spelt so.
  private static func isNameOfBody(_ s: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    guard ASCII.isUpper(s[lower]) else { return false }
    // "Conference of the States Parties to the United Nations Convention against Corruption".
    let heads: [FixedText] = ["conference of the ", "meeting of the ", "meeting of "]
    if heads.contains(where: { head in
      lower >= head.count && head.end(in: s, at: lower - head.count, lower) == lower
        && ASCII.isUpper(s[lower - head.count])
    }) {
      return true
    }
    for word in [" for ", " of ", " internationale"] as [FixedText] {
      guard let end = word.end(in: s, at: upper, s.count),
        // "Organisation of Work", "Organisation of the Meeting" are headings.
        !(["work", "the meeting", "the session"] as [FixedText]).contains(where: {
          $0.end(in: s, at: end, s.count).map { $0 == s.count || !ASCII.isWord(s[$0]) } ?? false
        })
      else { continue }
      if end >= s.count || ASCII.isUpper(s[end]) || word.count > 6 { return true }
      if ("the " as FixedText).end(in: s, at: end, s.count).map({
        $0 < s.count && ASCII.isUpper(s[$0])
      })
        == true
      {
        return true
      }
    }
    return false
  }

  /// "70%": a sign that stands for words in running text.
  private static func reportPercent(
    at sign: Int,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let bytes = context.text.bytes
    var start = sign
    while start > 0, ASCII.isDigit(bytes[start - 1]) || bytes[start - 1] == ASCII.point {
      start -= 1
    }
    let number = context.text.string(under: SourceRange(start, sign))
    findings.report(
      "\(PlainEnglish.quote(number + "%")): the preferred form is "
        + "\(PlainEnglish.quote(number + " per cent")) (\(Wording.Source.numbers.rawValue))",
      at: SourceRange(start, sign + 1),
      fix: Diagnostic.Fix(
        message: "Write “per cent”",
        edits: [Diagnostic.Edit(range: SourceRange(sign, sign + 1), replacement: " per cent")]
      )
    )
  }

  /// Whether an office is one of this meeting: of the group, or without a word on whose it is.
  private static func isOwnOffice(_ context: ValidationContext, after end: Int) -> Bool {
    let limit = min(end + 48, context.text.bytes.count)
    let rest = context.text.string(under: SourceRange(end, boundary(context, limit))).lowercased()
    let words = rest.split(whereSeparator: { $0.isWhitespace })
    guard words.first == "of" else { return true }
    return words.dropFirst().prefix(3).contains {
      ["working", "group", "meeting", "conference", "bureau", "session"].contains($0)
    }
  }

  /// An offset that does not split a character, at or after one.
  private static func boundary(_ context: ValidationContext, _ offset: Int) -> Int {
    var offset = offset
    while offset < context.text.bytes.count, context.text.bytes[offset] & 0xC0 == 0x80 {
      offset += 1
    }
    return offset
  }

  /// Whether a word stands free of an address, a file name or a compound.
  private static func isFree(_ s: Span<UInt8>, before i: Int) -> Bool {
    guard i > 0 else { return true }
    switch s[i - 1] {
    case ASCII.slash, ASCII.hyphen, ASCII.underscore, ASCII.point, 0x40, 0x3D: return false
    // "d’organisation" is no English word.
    case ASCII.apostrophe where i > 1 && ASCII.isLetter(s[i - 2]): return false
    case 0x99 where i > 3 && s[i - 2] == 0x80 && ASCII.isLetter(s[i - 4]): return false
    default: return !ASCII.isWord(s[i - 1]) || s[i - 1] >= 0x80
    }
  }

  private static func isFree(_ s: Span<UInt8>, after i: Int) -> Bool {
    guard i < s.count else { return true }
    if s[i] == ASCII.slash || s[i] == ASCII.underscore || s[i] == 0x40 { return false }
    return s[i] != ASCII.point || i + 1 >= s.count || !ASCII.isAlphanumeric(s[i + 1])
  }
}
