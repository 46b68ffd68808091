/// What a program left in the text is gone.
enum ResidueLeftRule: Rule {
  static let description = RuleDescription(
    "residue-left",
    .text,
    .error,
    summary: "No message, comment or field of a word processor stands in the text",
    reason: "The reference that was meant is lost, or a remark among editors would be printed.",
    source: .logic("Such words are a program's, not the document's."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "The first of the two topics concerns",
        breaks: "The first of the two topics (see Error! Reference source not found.) concerns"
      )
    ]
  )

  /// What programs write, and what it is.
  private static let marks: [(words: FixedText, what: String)] = [
    ("Error! Reference source not found", "a reference that Word has lost"),
    ("Error! Bookmark not defined", "a reference that Word has lost"),
    ("Error! Hyperlink reference not valid", "a link that Word has lost"),
    ("Error! No text of specified style", "a field that Word could not fill"),
    ("Error! Unknown document property", "a field that Word could not fill"),
    ("Error! Not a valid", "a field that Word could not fill"),
    ("Error! No bookmark name", "a field that Word could not fill"),
    ("Error! No sequence specified", "a field that Word could not fill"),
    ("Error! Main document only", "a field that Word could not fill"),
    ("Erreur ! Source du renvoi introuvable", "a reference that Word has lost"),
    ("Erreur ! Signet non", "a reference that Word has lost"),
    ("¡Error! No se encuentra el origen", "a reference that Word has lost"),
    ("¡Error! Marcador no definido", "a reference that Word has lost"),
    ("Fehler! Verweisquelle", "a reference that Word has lost"),
    ("Fehler! Textmarke nicht definiert", "a reference that Word has lost"),
    ("Click here to enter", "an empty field of a form"),
    ("Click or tap here to enter", "an empty field of a form"),
    ("Click or tap to enter", "an empty field of a form"),
    ("Choose an item.", "an empty field of a form"),
    ("Lorem ipsum", "filling text"),
    ("PAGEREF _", "the code of a field"), ("MERGEFIELD ", "the code of a field"),
    ("REF _Ref", "the code of a field"), ("HYPERLINK \"", "the code of a field"),
    ("SEQ Table \\*", "the code of a field"), ("SEQ Figure \\*", "the code of a field"),
    ("_Toc", "a mark of Word"), ("_Ref", "a mark of Word"),
    ("* MERGEFORMAT", "the code of a field"), ("MERGEFORMAT", "the code of a field"),
    ("NOTE TO EDITOR", "a remark among editors"), ("Note to editor:", "a remark among editors"),
    ("NOTE TO TRANSLATOR", "a remark among editors"),
    ("Note to translator:", "a remark among editors"),
    ("NOTE TO SELF", "a remark of the author"), ("#REF!", "a cell that a spreadsheet has lost"),
    ("#VALUE!", "an error of a spreadsheet"),
    ("#NAME?", "an error of a spreadsheet"), ("#N/A", "an error of a spreadsheet"),
    ("#DIV/0!", "an error of a spreadsheet"),
  ]

  /// How a comment or a change begins that was printed with the text: "Commented [AB1]:".
  private static let remarks: [FixedText] = [
    "Commented [", "Comment [", "Formatted:", "Formatted [", "Deleted:", "Deleted [",
    "Inserted:", "Inserted [", "Moved [", "Moved up [", "Moved down [", "Moved (insertion) [",
  ]

  private static let table = PhraseTable(marks.map { $0.words } + remarks)

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let text = context.text
    let bytes = text.bytes.span
    for part in context.textParts {
      var i = Int(part.lower)
      let end = Int(part.upper)
      while i < end {
        guard i == 0 || !ASCII.isAlphanumeric(bytes[i - 1]),
          table.mayBegin(bytes, at: i, limit: end)
        else {
          i += 1
          continue
        }
        i = report(at: i, end, context, &findings) ?? i + 1
      }
    }
  }

  /// Reports what begins at an offset; one past it, nil if nothing does.
  private static func report(
    at start: Int,
    _ limit: Int,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) -> Int? {
    let text = context.text
    let bytes = text.bytes.span
    for candidate in table.candidates(bytes, at: start, limit: limit) {
      if candidate < marks.count {
        guard let end = marks[candidate].words.end(in: bytes, at: start, limit) else { continue }
        let last = end < limit && bytes[end] == ASCII.point ? end + 1 : end
        let place = SourceRange(start, last)
        findings.report(
          "\(PlainEnglish.quote(context.plainText(place))) is \(marks[candidate].what)",
          at: place,
          claim: context.wholeLine(of: place)
        )
        return last
      }
      guard let words = remarks[candidate - marks.count].end(in: bytes, at: start, limit),
        let end = remarkEnd(bytes, words, limit)
      else { continue }
      let place = SourceRange(start, end)
      findings.report(
        "\(PlainEnglish.quote(context.plainText(place))) is a comment of Word, printed with the text",
        at: place,
        claim: context.wholeLine(of: place)
      )
      return end
    }
    return nil
  }

  /// One past the head of a remark: "AB1]:" after its bracket; nothing more after a colon, where the
  /// word alone is a remark only at the start of a line.
  private static func remarkEnd(_ s: Span<UInt8>, _ start: Int, _ limit: Int) -> Int? {
    guard s[start - 1] == ASCII.openSquare else {
      var line = start - 1
      while line > 0, s[line - 1] != ASCII.lineFeed, start - line < 16 { line -= 1 }
      if start - line <= 12 { return start }
      // "… of 14 States. Deleted: practice": within a line, where a sentence begins.
      var i = start - 1
      while i > line, ASCII.isAlphanumeric(s[i - 1]) { i -= 1 }
      return i > 1 && s[i - 1] == ASCII.space && s[i - 2] == ASCII.point ? start : nil
    }
    var i = start
    while i < limit, i - start < 12, ASCII.isAlphanumeric(s[i]) || s[i] == ASCII.space { i += 1 }
    guard i > start, i + 1 < limit, s[i] == ASCII.closeSquare, ASCII.isDigit(s[i - 1]) else {
      return nil
    }
    return s[i + 1] == ASCII.colon ? i + 2 : i + 1
  }
}
