/// A document is short enough to be translated in time.
enum WordLimitRule: Rule {
  static let description = RuleDescription(
    "word-limit",
    .text,
    .note,
    summary:
      "A document of the Secretariat has at most 8,500 words, footnotes and headings included",
    reason: "Longer ones are translated late or sent back.",
    source: .published(
      title: "Word limits, United Nations Office at Geneva",
      address: "https://ungeneva.org/en/faqs/what-happens-if-i-submit-document-late"
    ),
    examples: []
  )

  /// The words that a document may have.
  static let limit = 8500

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let text = context.text
    let bytes = text.bytes.span
    // There is a blank between words.
    guard ByteScan.blanks(bytes, 0, bytes.count) >= limit else { return }
    var count = 0
    var first: SourceRange?
    var i = 0
    while i < bytes.count {
      guard !ASCII.isBlank(bytes[i]) else {
        i += 1
        continue
      }
      let start = i
      var isWord = false
      while i < bytes.count, !ASCII.isBlank(bytes[i]) {
        isWord = isWord || ASCII.isWord(bytes[i])
        i += 1
      }
      guard isWord else { continue }
      count += 1
      if count == limit + 1 { first = SourceRange(start, i) }
    }
    guard let first else { return }
    findings.report(
      "The document has about \(count) words; \(limit) is the limit",
      at: context.document.masthead.places.title ?? first,
      notes: [Diagnostic.Note(message: "The first word beyond the limit", range: first)]
    )
  }
}
