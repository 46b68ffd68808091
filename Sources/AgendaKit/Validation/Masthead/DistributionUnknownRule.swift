/// The distribution is one of three.
enum DistributionUnknownRule: Rule {
  static let description = RuleDescription(
    "distribution-unknown",
    .masthead,
    .error,
    summary: "The distribution is General, Limited or Restricted",
    reason: "The word decides who receives the document.",
    source: .editorialManual(
      page: "mastheads",
      address: "http://un.org/dgacm/en/content/editorial-manual/mast-cover"
    ),
    examples: [
      RuleExample(in: .agenda, keeps: "Distr.: General", breaks: "Distr.: Public")
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let places = context.document.masthead.places
    guard context.document.masthead.distribution == nil, let value = places.distributionValue,
      let place = places.distribution
    else { return }
    findings.report(
      "\(PlainEnglish.quote(value)) is no distribution; it is General, Limited or Restricted",
      at: place
    )
  }
}
