/// Blanks stand where they belong.
enum SpacingRule: Rule {
  static let description = RuleDescription(
    "spacing",
    .text,
    .note,
    summary: "One blank stands between words, none before a comma or inside a bracket, one after "
      + "a comma and a full stop",
    reason: "Such blanks are left when words are deleted; searching for a phrase fails at them.",
    source: .practice("all documents of the family"),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "agenda item 2, the Working Group",
        breaks: "agenda item 2 , the Working Group"
      )
    ],
    needsEnglish: true,
    fix: RuleFix(safe: "Deletes the blank, or writes one where there are more or none")
  )

  /// A place and what is to stand there.
  private struct Fault {
    let range: SourceRange
    let replacement: String
    let message: String
  }

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    var doubled: [Fault] = []
    let words = context.words.all
    let text = context.text
    let bytes = text.bytes.span
    for i in words.indices {
      guard let block = words[i].block, context.blocks[block].isProse else { continue }
      let isLast = i + 1 == words.count || words[i + 1].block != block || words[i + 1].gap == .start
      if isLast, let fault = beforeEnd(bytes, Int(words[i].upper)) {
        report(fault, text, &findings)
      }
      guard i > 0, words[i - 1].block == block else { continue }
      // After the number of a note or a paragraph columns stand apart.
      if words[i - 1].gap == .start, ASCII.isDigit(bytes[Int(words[i - 1].lower)]) { continue }
      let lower = Int(words[i - 1].upper)
      let upper = Int(words[i].lower)
      guard upper > lower, upper - lower <= 6 else { continue }
      if let fault = doubledBlank(text, lower, upper) {
        doubled.append(fault)
      } else if let fault = misplaced(bytes, lower, upper) {
        report(fault, text, &findings)
      }
    }
    // Many doubled blanks are those of a printed page or a typist, not slips.
    guard !context.hasTags, doubled.count <= 4 else { return }
    for fault in doubled { report(fault, text, &findings) }
  }

  private static func report(
    _ fault: Fault,
    _ text: DocumentText,
    _ findings: inout FindingList
  ) {
    let fix = Diagnostic.Fix(
      message: !fault.replacement.isEmpty
        ? "Set one blank" : fault.range.count > 1 ? "Delete one" : "Delete the blank",
      edits: [Diagnostic.Edit(range: fault.range, replacement: fault.replacement)]
    )
    // Who writes `&nbsp;` means it: that is for a person to take away.
    let source = text.reading.source.bytes[text.source(of: fault.range).offsets]
    let isReference = source.first == UInt8(ascii: "&")
    findings.report(fault.message, at: fault.range, fix: isReference ? nil : fix)
  }

  /// Two blanks on one line of the source, where the text has one between two words.
  private static func doubledBlank(_ text: DocumentText, _ lower: Int, _ upper: Int) -> Fault? {
    guard upper == lower + 1, text.bytes[lower] == ASCII.space else { return nil }
    let place = text.source(of: SourceRange(lower, upper))
    guard place.count >= 2, place.count <= 3 else { return nil }
    let source = text.reading.source
    guard place.offsets.allSatisfy({ source.bytes[$0] == ASCII.space }) else { return nil }
    return Fault(
      range: SourceRange(lower, upper),
      replacement: " ",
      message:
        "\(PlainEnglish.count(place.count).firstLetterLarge) blanks stand between two words"
    )
  }

  /// A blank before the sign with which a piece ends: "in such cases ."
  private static func beforeEnd(_ s: Span<UInt8>, _ upper: Int) -> Fault? {
    guard upper + 1 < s.count, ASCII.isAlphanumeric(s[upper - 1]), s[upper] == ASCII.space else {
      return nil
    }
    let sign = s[upper + 1]
    guard sign == ASCII.point || sign == ASCII.semicolon || sign == ASCII.comma,
      upper + 2 == s.count || ASCII.isBlank(s[upper + 2]) || s[upper + 2] == ASCII.lineFeed
    else { return nil }
    let name = sign == ASCII.point ? "full stop" : sign == ASCII.comma ? "comma" : "semicolon"
    return Fault(
      range: SourceRange(upper, upper + 1),
      replacement: "",
      message: "A blank stands before the \(name)"
    )
  }

  /// A blank before a sign, or none after it.
  private static func misplaced(_ s: Span<UInt8>, _ lower: Int, _ upper: Int) -> Fault? {
    for i in lower..<upper {
      let sign = s[i]
      let isBlankBefore = i > lower && s[i - 1] == ASCII.space
      let isBlankAfter = i + 1 < upper && s[i + 1] == ASCII.space
      switch sign {
      case ASCII.comma, ASCII.semicolon:
        if isBlankBefore, i - 1 == lower, isBlankAfter || i + 1 == upper {
          return Fault(
            range: SourceRange(i - 1, i),
            replacement: "",
            message: "A blank stands before the \(sign == ASCII.comma ? "comma" : "semicolon")"
          )
        }
        if isBlankBefore, i - 2 == lower, s[lower] == sign, isBlankAfter {
          return Fault(
            range: SourceRange(i - 1, i + 1),
            replacement: "",
            message: "The \(sign == ASCII.comma ? "comma" : "semicolon") stands twice"
          )
        }
        if i == lower, i + 1 == upper, ASCII.isLetter(s[lower - 1]), ASCII.isLetter(s[upper]) {
          return Fault(
            range: SourceRange(i, i + 1),
            replacement: sign == ASCII.comma ? ", " : "; ",
            message: "No blank stands after the \(sign == ASCII.comma ? "comma" : "semicolon")"
          )
        }
      case ASCII.point:
        if isBlankBefore, i - 1 == lower, ASCII.isLetter(s[lower - 1]),
          i + 1 < upper && ASCII.isBlank(s[i + 1])
        {
          return Fault(
            range: SourceRange(i - 1, i),
            replacement: "",
            message: "A blank stands before the full stop"
          )
        }
        if i == lower, i + 1 == upper, endsSentence(s, i) {
          return Fault(
            range: SourceRange(i, i + 1),
            replacement: ". ",
            message: "No blank stands after the full stop"
          )
        }
      case ASCII.openRound:
        if i + 2 == upper, isBlankAfter, isBlankBefore, ASCII.isAlphanumeric(s[upper]) {
          return Fault(
            range: SourceRange(i + 1, i + 2),
            replacement: "",
            message: "A blank stands after the bracket that opens"
          )
        }
      case ASCII.closeRound:
        if i == lower + 1, isBlankBefore, ASCII.isAlphanumeric(s[lower - 1]) {
          return Fault(
            range: SourceRange(i - 1, i),
            replacement: "",
            message: "A blank stands before the bracket that closes"
          )
        }
      default: break
      }
    }
    return nil
  }

  /// "alone.Under": small letters before the point, a word with a capital behind it.
  private static func endsSentence(_ s: Span<UInt8>, _ i: Int) -> Bool {
    guard i >= 3, i + 2 < s.count, ASCII.isUpper(s[i + 1]), ASCII.isLower(s[i + 2]) else {
      return false
    }
    var lower = i
    while lower > 0, ASCII.isAlphanumeric(s[lower - 1]) { lower -= 1 }
    guard i - lower >= 3, (lower + 1..<i).allSatisfy({ ASCII.isLower(s[$0]) }) else { return false }
    // An address goes on in small letters before the word.
    return lower == 0 || ASCII.isBlank(s[lower - 1]) || s[lower - 1] == ASCII.openRound
  }
}

extension String {
  /// The text with a large first letter.
  var firstLetterLarge: String { prefix(1).uppercased() + dropFirst() }
}

/// Signs of a sentence stand once.
enum PunctuationDoubledRule: Rule {
  static let description = RuleDescription(
    "punctuation-doubled",
    .text,
    .note,
    summary: "A full stop, a comma, a colon or a semicolon stands once",
    reason: "One of the two was left when words were altered; nobody knows which was meant.",
    source: .practice("all documents of the family"),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "records that are no longer in use.",
        breaks: "records that are no longer in use.."
      )
    ],
    fix: RuleFix(safe: "Leaves one of two equal signs")
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let text = context.text
    let bytes = text.bytes.span
    var scanned = 0
    for block in context.blocks where block.kind != .cell {
      do {
        let part = block.range
        var i = max(Int(part.lower), scanned)
        let end = Int(part.upper)
        while i + 1 < end {
          guard isSign(bytes[i]), isSign(bytes[i + 1]) else {
            i += 1
            continue
          }
          var upper = i + 2
          while upper < end, isSign(bytes[upper]) { upper += 1 }
          if let right = right(bytes, i, upper) {
            let place = SourceRange(i, upper)
            findings.report(
              "“\(context.text.string(under: place))”: one sign is one too many",
              at: place,
              fix: right.isEmpty
                ? nil
                : Diagnostic.Fix(
                  message: "Leave one",
                  edits: [Diagnostic.Edit(range: place, replacement: right)]
                )
            )
          }
          i = upper
        }
      }
      scanned = max(scanned, Int(block.range.upper))
    }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == ASCII.point || byte == ASCII.comma || byte == ASCII.semicolon || byte == ASCII.colon
  }

  /// What is to stand in the place of some signs; empty where it is not known, nil where they are
  /// right: an ellipsis, a point of an abbreviation with a comma.
  private static func right(_ s: Span<UInt8>, _ lower: Int, _ upper: Int) -> String? {
    let isAfterWord = lower > 0 && (ASCII.isWord(s[lower - 1]) || s[lower - 1] == ASCII.closeRound)
    guard isAfterWord, upper == s.count || !ASCII.isAlphanumeric(s[upper]) else { return nil }
    let isSame = (lower + 1..<upper).allSatisfy { s[$0] == s[lower] }
    if isSame {
      guard upper - lower == 2 else { return nil }
      return String(decoding: [s[lower]], as: UTF8.self)
    }
    if s[lower] == ASCII.point, s[lower + 1] == ASCII.comma, isLongWord(s, before: lower) {
      return ""
    }
    // "a.m.," and "etc.;" are right, and "Distr.:".
    if s[lower] == ASCII.point, s[lower + 1] != ASCII.point { return upper - lower == 2 ? nil : "" }
    return upper - lower == 2 ? "" : nil
  }

  /// Whether a word of small letters that is no abbreviation stands before a sign.
  private static func isLongWord(_ s: Span<UInt8>, before end: Int) -> Bool {
    var i = end
    while i > 0, ASCII.isLower(s[i - 1]) { i -= 1 }
    return end - i >= 6
  }
}
