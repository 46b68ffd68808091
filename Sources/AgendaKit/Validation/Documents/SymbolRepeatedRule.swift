/// A symbol stands for one paper.
enum SymbolRepeatedRule: Rule {
  static let description = RuleDescription(
    "symbol-repeated",
    .documents,
    .warning,
    summary: "One symbol is not listed for two different titles",
    reason: "One of the two papers has another symbol.",
    source: .logic("A symbol names one document."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "Note by the Secretariat on custody transfers between archives "
          + "(CTOC/COP/WG.6/2031/3)",
        breaks: "Note by the Secretariat on custody transfers between archives "
          + "(CTOC/COP/WG.6/2031/2)"
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let papers = context.papers
    for (i, paper) in papers.listed.enumerated() {
      for symbol in paper.entry.symbols {
        guard let first = papers.bySymbol[symbol.withoutStar]?.first, first < i else { continue }
        let other = papers.listed[first].entry
        guard ComparedTitle.compare(other.title, paper.entry.title) == .different else { continue }
        findings.report(
          "\(symbol.withoutStar) is listed for \(PlainEnglish.quote(paper.entry.title)) and for "
            + PlainEnglish.quote(other.title),
          at: context.symbolPlace(of: paper.entry),
          notes: [
            Diagnostic.Note(message: "The other title", range: context.symbolPlace(of: other))
          ],
          // A symbol that the text announces, and no list has, is that of one of the two.
          marks: [.place(paper.entry.range), .place(other.range)],
          reliesOn: [.place(paper.entry.range), .place(other.range)]
            + context.annotationFacts(of: paper)
        )
        break
      }
    }
  }
}
