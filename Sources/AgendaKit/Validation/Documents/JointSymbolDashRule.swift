/// Joint symbols are joined by an en dash.
enum JointSymbolDashRule: Rule {
  static let description = RuleDescription(
    "joint-symbol-dash",
    .documents,
    .note,
    summary: "The symbols of a joint paper are joined by an en dash",
    reason: "A hyphen joins the parts of a word; with one, the end of the first symbol is easily "
      + "overlooked.",
    source: .practice("agendas since 2022; earlier ones have a hyphen"),
    examples: [
      RuleExample(
        in: .jointAgendas,
        keeps: "exhibits (CTOC/COP/WG.6/2031/5–CTOC/COP/WG.7/2031/5)",
        breaks: "exhibits (CTOC/COP/WG.6/2031/5-CTOC/COP/WG.7/2031/5)"
      )
    ],
    fix: RuleFix(safe: "Writes the en dash without blanks")
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    var last: SourceRange?
    for mention in context.document.mentions {
      guard case .symbol = mention.value else { continue }
      defer { last = mention.range }
      guard let last, last.upper < mention.range.lower, mention.range.lower - last.upper <= 8,
        let dash = joiner(between: last, mention.range, context)
      else { continue }
      findings.report(
        "The joint symbol is joined by \(dash.name), not by an en dash",
        at: last.union(mention.range),
        fix: Diagnostic.Fix(
          message: "Join the symbols by an en dash",
          edits: [Diagnostic.Edit(range: dash.range, replacement: "–")]
        )
      )
    }
  }

  /// The hyphen or em dash that is all that stands between two symbols, but for blanks.
  private static func joiner(
    between a: SourceRange,
    _ b: SourceRange,
    _ context: ValidationContext
  ) -> (range: SourceRange, name: String)? {
    let bytes = context.text.bytes
    var lower = Int(a.upper)
    var upper = Int(b.lower)
    while lower < upper, ASCII.isBlank(bytes[lower]) { lower += 1 }
    while upper > lower, ASCII.isBlank(bytes[upper - 1]) { upper -= 1 }
    let range = SourceRange(lower, upper)
    switch context.text.string(under: range) {
    case "-": return (range, "a hyphen")
    case "—": return (range, "an em dash")
    case "\u{2011}", "\u{2010}": return (range, "a hyphen")
    case ",", ";", "and", "&":
      // In a sentence two papers may be listed so; over the document stands the symbol of one.
      let own = context.document.masthead.places.symbol
      guard own.map({ $0.contains(a) || a.contains($0) || $0.upper == a.upper }) == true else {
        return nil
      }
      let name = context.text.string(under: range)
      return (SourceRange(Int(a.upper), Int(b.lower)), name == "," ? "a comma" : "“\(name)”")
    default: return nil
    }
  }
}
