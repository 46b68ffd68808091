/// What is issued is no draft any more.
enum DraftBannerRule: Rule {
  static let description = RuleDescription(
    "draft-banner",
    .masthead,
    .note,
    issued: .error,
    summary: "No banner of a draft, “Advance unedited version”, stands over a text as issued",
    reason: "The banner belongs to the copy that was sent out before editing.",
    source: .editorialManual(
      page: "mastheads",
      address: "http://un.org/dgacm/en/content/editorial-manual/mast-cover"
    ),
    examples: []
  )

  private static let banners: [FixedText] = [
    "advance unedited version", "advance unedited copy", "draft unedited version",
    "unedited version", "unedited draft", "advance copy", "advance version", "advance draft",
    "for comments only", "draft for comments", "not for circulation", "not for distribution",
    "do not cite", "not an official document", "draft – not for quotation", "zero draft",
    "working draft", "embargoed",
  ]

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard context.issued else { return }
    let text = context.text
    let s = text.bytes.span
    // A banner stands on a line of its own, before the text and perhaps on every page.
    var i = 0
    var found: [SourceRange] = []
    while i < s.count, found.count < 8 {
      let end = ByteScan.firstLineEnd(s, i, s.count)
      if end - i >= 8, end - i <= 120, let place = banner(s, i, end) { found.append(place) }
      i = end + 1
    }
    guard let first = found.first else { return }
    findings.report(
      "\(PlainEnglish.quote(context.plainText(first))) stands over a text that is issued",
      at: first,
      notes: found.dropFirst().map { Diagnostic.Note(message: "Here too", range: $0) },
      claim: first
    )
  }

  /// A banner that is all of a line, but for stars, brackets and dashes around it.
  private static func banner(_ s: Span<UInt8>, _ lower: Int, _ upper: Int) -> SourceRange? {
    var start = lower
    var end = upper
    while start < end, !ASCII.isLetter(s[start]) {
      // "<p>ADVANCE…": what stands in a tag is no word.
      if s[start] == 0x3C {
        while start < end, s[start] != 0x3E { start += 1 }
        if start == end { return nil }
      }
      start += 1
    }
    if let tag = (start..<end).first(where: { s[$0] == 0x3C }) { end = tag }
    while end > start, !ASCII.isLetter(s[end - 1]) { end -= 1 }
    guard end > start else { return nil }
    for words in banners {
      guard let last = PhraseMatch.match(words, s, at: start, limit: end) else { continue }
      if last == end || end - last <= 24 { return SourceRange(start, end) }
    }
    return nil
  }
}
