/// Characters came through.
enum CharacterDamagedRule: Rule {
  static let description = RuleDescription(
    "character-damaged",
    .text,
    .warning,
    summary: "No character was damaged on its way: “â€œ” for a quotation mark, “&amp;” for a sign, "
      + "a mark for a character that was lost, a hyphen that no one sees",
    reason: "The file was read in another encoding than it was written in, or pasted from a page.",
    source: .logic("Such runs of signs are no words."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "entitled “Records for all”, which",
        breaks: "entitled â€œRecords for allâ€, which"
      )
    ],
    fix: RuleFix(
      safe: "Writes the characters that were meant, and deletes hyphens that no one sees",
      unsafe: "Writes the character for a name that may itself be what is meant, or stand within "
        + "a word: “&amp;amp;”, “any&nbsp;where”"
    )
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let text = context.text
    let bytes = text.bytes.span
    for part in context.textParts {
      var i = Int(part.lower)
      let end = Int(part.upper)
      while i < end {
        switch bytes[i] {
        case 0x3F where isLostLetter(bytes, i, end):
          report([Damage(range: SourceRange(i, i + 1), meant: nil)], context, &findings)
        case 0xC3, 0xEF:
          i = reportRun(at: i, end, context, &findings)
          continue
        case 0x26:
          // What a page was to show as a sign, and shows as its name.
          if Damage.entity(bytes, i, end) != nil {
            i = reportRun(at: i, end, context, &findings)
            continue
          }
        default: break
        }
        i += 1
      }
    }
    reportUnseen(context, &findings)
  }

  /// What the text does not have and the source has: hyphens that no one sees, and in a plain text
  /// signs written as on a page. A few hyphens are slips, many are how a converter sets its lines.
  private static func reportUnseen(_ context: ValidationContext, _ findings: inout FindingList) {
    let source = context.text.reading.source
    let s = source.bytes.span
    var hyphens: [SourceRange] = []
    var entities: [Damage] = []
    var i = 0
    while i + 1 < s.count {
      if s[i] == 0xC2, s[i + 1] == 0xAD {
        hyphens.append(SourceRange(i, i + 2))
      } else if s[i] == 0x26, !context.isMarkedUp, let damage = Damage.entity(s, i, s.count) {
        entities.append(damage)
        i = Int(damage.range.upper)
        continue
      }
      i += 1
    }
    for isPlain in [true, false] {
      let entities = entities.filter { $0.isPlain(in: s) == isPlain }
      guard let first = entities.first, let meant = first.meant else { continue }
      findings.report(
        "“\(source.text(in: first.range))” is a damaged “\(meant)”",
        inSource: first.range,
        notes: entities.dropFirst().prefix(20).map {
          Diagnostic.Note(message: "“\(source.text(in: $0.range))”", range: $0.range)
        },
        fix: fix(entities, in: s),
        claim: first.range
      )
    }
    guard hyphens.count <= 3 else { return }
    for place in hyphens {
      findings.report(
        "A soft hyphen stands in the word, which searching does not find",
        inSource: place,
        severity: .note,
        fix: Diagnostic.Fix(
          message: "Delete it",
          edits: [Diagnostic.Edit(range: place, replacement: "")]
        )
      )
    }
  }

  /// "Luc?a": a question mark in the place of a letter, in no address.
  private static func isLostLetter(_ s: Span<UInt8>, _ i: Int, _ end: Int) -> Bool {
    guard i > 1, i + 1 < end, ASCII.isLetter(s[i - 1]), ASCII.isLower(s[i + 1]) else {
      return false
    }
    var lower = i
    while lower > 0, !ASCII.isBlank(s[lower - 1]), s[lower - 1] != ASCII.lineFeed, i - lower < 60 {
      lower -= 1
      if !ASCII.isLetter(s[lower]) { return false }
    }
    return true
  }

  /// Reports damaged characters that stand near each other as one, and returns one past them.
  private static func reportRun(
    at start: Int,
    _ end: Int,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) -> Int {
    let text = context.text
    let bytes = text.bytes.span
    var i = start
    var found: [Damage] = []
    while i < end {
      guard let damage = Damage.at(bytes, i, end) ?? Damage.entityAt(bytes, i, end) else {
        // A quotation of damaged marks is one fault.
        guard !found.isEmpty, bytes[i] != ASCII.lineFeed,
          i - Int(found[found.count - 1].range.upper) < 80
        else { break }
        i += 1
        continue
      }
      found.append(damage)
      i = Int(damage.range.upper)
    }
    guard let last = found.last else { return start + 1 }
    report(found, context, &findings)
    return Int(last.range.upper)
  }

  private static func report(
    _ damages: [Damage],
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    guard let first = damages.first, let last = damages.last else { return }
    // In markup the name of a character is one that was escaped once more.
    let damages = damages.map { damage in
      var damage = damage
      let source = context.text.source(of: damage.range)
      if source.count != damage.range.count { damage.isEscapedTwice = true }
      return damage
    }
    let text = context.text.string(under: first.range)
    let message: String
    if let meant = first.meant {
      message = "“\(text)” is a damaged “\(meant)”"
    } else if text == "\u{FFFD}" {
      message = "A character was lost here"
    } else {
      message = "“\(text)” is a damaged character"
    }
    findings.report(
      message,
      at: first.range,
      notes: damages.dropFirst().map { Diagnostic.Note(message: "Here too", range: $0.range) },
      fix: fix(damages, in: context.text.bytes.span),
      claim: SourceRange(Int(first.range.lower), Int(last.range.upper))
    )
  }

  /// The fix of characters that are all known; none where it would write a sign that begins or ends
  /// a tag of HTML.
  private static func fix(_ damages: [Damage], in s: Span<UInt8>) -> Diagnostic.Fix? {
    let edits = damages.compactMap { damage -> Diagnostic.Edit? in
      guard let meant = damage.meant, meant != "<", meant != ">" else { return nil }
      return Diagnostic.Edit(range: damage.range, replacement: meant)
    }
    guard edits.count == damages.count else { return nil }
    return Diagnostic.Fix(
      message: "Set the characters",
      safety: damages.allSatisfy { $0.isPlain(in: s) } ? .safe : .unsafe,
      edits: edits
    )
  }
}

/// Bytes that stand for a character in another encoding.
private struct Damage {
  let range: SourceRange
  /// The character; nil if it is not known.
  let meant: String?
  /// Whether it is the name of a character, escaped itself: what shows a name may mean to.
  var isEscapedTwice = false

  /// Whether the character is surely meant: it is not the name of one that is told of, and where it is
  /// a blank, it parts no word.
  func isPlain(in s: Span<UInt8>) -> Bool {
    if isEscapedTwice { return false }
    guard meant == " " else { return true }
    let (lower, upper) = (Int(range.lower), Int(range.upper))
    guard lower > 0, upper < s.count, !ASCII.isBlank(s[lower - 1]), !ASCII.isBlank(s[upper]) else {
      return false
    }
    return !ASCII.isLetter(s[lower - 1]) || !ASCII.isLower(s[upper])
  }

  /// What "â€" and one more character stand for.
  private static let marks: [(bytes: [UInt8], meant: String)] = [
    ([0xC5, 0x93], "“"), ([0xC2, 0x9D], "”"), ([0xE2, 0x84, 0xA2], "’"), ([0xCB, 0x9C], "‘"),
    ([0xE2, 0x80, 0x9C], "–"), ([0xE2, 0x80, 0x9D], "—"), ([0xC2, 0xA6], "…"), ([0xC2, 0xA2], "•"),
  ]

  /// The damaged character at an offset.
  static func at(_ s: Span<UInt8>, _ i: Int, _ end: Int) -> Damage? {
    func isByte(_ offset: Int, _ byte: UInt8) -> Bool { i + offset < end && s[i + offset] == byte }
    if s[i] == 0xEF, isByte(1, 0xBF), isByte(2, 0xBD) {
      return Damage(range: SourceRange(i, i + 3), meant: nil)
    }
    guard s[i] == 0xC3 else { return nil }
    if isByte(1, 0xA2), isByte(2, 0xE2), isByte(3, 0x82), isByte(4, 0xAC) {
      for mark in marks
      where mark.bytes.indices.allSatisfy({ isByte(5 + $0, mark.bytes[$0]) }) {
        return Damage(range: SourceRange(i, i + 5 + mark.bytes.count), meant: mark.meant)
      }
      return Damage(range: SourceRange(i, i + 5), meant: "”")
    }
    // "Ã¡" is "á", "Â°" is "°".
    guard isByte(1, 0x83) || isByte(1, 0x82), isByte(2, 0xC2), i + 3 < end else { return nil }
    let lead: UInt8 = s[i + 1] == 0x83 ? 0xC3 : 0xC2
    return Damage(
      range: SourceRange(i, i + 4),
      meant: String(decoding: [lead, s[i + 3]], as: UTF8.self)
    )
  }

  private static let entities: [(name: FixedText, meant: String)] = [
    ("amp;", "&"), ("nbsp;", " "), ("quot;", "\""), ("apos;", "’"), ("ndash;", "–"),
    ("mdash;", "—"), ("rsquo;", "’"), ("lsquo;", "‘"), ("ldquo;", "“"), ("rdquo;", "”"),
    ("hellip;", "…"), ("eacute;", "é"), ("ocirc;", "ô"), ("lt;", "<"), ("gt;", ">"), ("shy;", ""),
    ("#8217;", "’"), ("#8220;", "“"), ("#8221;", "”"), ("#8211;", "–"), ("#39;", "’"),
    ("#160;", " "), ("#38;", "&"),
  ]

  static func entityAt(_ s: Span<UInt8>, _ i: Int, _ end: Int) -> Damage? {
    s[i] == 0x26 ? entity(s, i, end) : nil
  }

  /// An entity of HTML at an offset.
  static func entity(_ s: Span<UInt8>, _ i: Int, _ end: Int) -> Damage? {
    for entity in entities {
      guard let upper = entity.name.end(in: s, at: i + 1, end) else { continue }
      // "&amp;nbsp;" was written for a page and escaped once more.
      if entity.meant == "&" {
        for inner in entities {
          if let last = inner.name.end(in: s, at: upper, end) {
            return Damage(
              range: SourceRange(i, last),
              meant: inner.meant,
              isEscapedTwice: true
            )
          }
        }
      }
      return Damage(range: SourceRange(i, upper), meant: entity.meant)
    }
    return nil
  }
}
