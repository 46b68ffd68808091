/// Symbols can be read.
enum SymbolMalformedRule: Rule {
  static let description = RuleDescription(
    "symbol-malformed",
    .documents,
    .error,
    summary: "Every symbol follows the grammar of United Nations symbols",
    reason: "A paper cannot be found by a symbol that does not exist.",
    source: .published(
      title: "United Nations document symbols, research guide of the Dag Hammarskjöld Library",
      address: "https://research.un.org/en/docs/undocumentsymbols/symbolelements"
    ),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "Note by the Secretariat on custody transfers between archives "
          + "(CTOC/COP/WG.6/2031/3)",
        breaks: "Note by the Secretariat on custody transfers between archives "
          + "(CTOC//WG.6/2031/3)"
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    for mention in context.document.mentions {
      guard case .malformedSymbol(let text) = mention.value else { continue }
      findings.report(
        "\(PlainEnglish.quote(text)) is not a well-formed symbol",
        at: mention.range,
        marks: [.place(mention.range)]
          + (context.block(around: mention.range).map { [.place($0.range)] } ?? [])
      )
    }
  }
}
