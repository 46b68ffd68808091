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
    "working draft", "embargoed", "for internal use only", "draft – not for circulation",
    "draft - not for circulation", "draft for discussion", "draft for review",
    "preliminary version",
    "preliminary draft", "confidential draft",
  ]
  /// Those that are a line of their own, perhaps with a number.
  private static let lone: [FixedText] = [
    "draft", "unedited", "final draft", "first draft", "second draft", "revised draft",
    "draft version", "non-paper", "non paper", "confidential", "preliminary", "rough draft",
    "not final",
  ]

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard context.issued else { return }
    let text = context.text
    let s = text.bytes.span
    let masthead = context.document.masthead.places
    let top =
      [masthead.symbol, masthead.organ.first, masthead.distribution, masthead.title]
      .compactMap { $0.map { Int($0.lower) } }.min() ?? 0
    // A banner stands on a line of its own, before the text and perhaps on every page.
    var i = 0
    var found: [SourceRange] = []
    while i < s.count, found.count < 8 {
      let end = ByteScan.firstLineEnd(s, i, s.count)
      if end - i >= 5, end - i <= 120, let place = banner(s, i, end, isAbove: i < top) {
        found.append(place)
      }
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

  private static let heads: [FixedText] = [
    "draft", "advance", "unedited", "pre-publication", "prepublication", "not for", "for comment",
    "for comments", "for discussion", "for review", "for approval", "confidential", "preliminary",
    "working draft", "embargo", "provisional version", "internal",
  ]
  private static let titles: [FixedText] = [
    "report", "resolution", "decision", "agenda", "list", "programme", "recommendations",
  ]

  /// A line above the masthead that begins as banners do, and is no title.
  private static func beginsAsBanner(_ s: Span<UInt8>, _ lower: Int, _ upper: Int) -> SourceRange? {
    guard heads.contains(where: { PhraseMatch.match($0, s, at: lower, limit: upper) != nil }) else {
      return nil
    }
    for i in lower..<upper where i == lower || !ASCII.isWord(s[i - 1]) {
      if titles.contains(where: { PhraseMatch.match($0, s, at: i, limit: upper) != nil }) {
        return nil
      }
    }
    return SourceRange(lower, upper)
  }

  /// A banner that is all of a line, but for stars, brackets and dashes around it.
  private static func banner(
    _ s: Span<UInt8>,
    _ lower: Int,
    _ upper: Int,
    isAbove: Bool
  ) -> SourceRange? {
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
    for words in lone where PhraseMatch.match(words, s, at: start, limit: end) == end {
      return SourceRange(start, end)
    }
    if isAbove, let place = beginsAsBanner(s, start, end) { return place }
    for words in banners {
      guard let last = PhraseMatch.match(words, s, at: start, limit: end) else { continue }
      if last == end || end - last <= 24 { return SourceRange(start, end) }
    }
    return nil
  }
}
