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
    let grammar = SeriesGrammar(context)
    for mention in context.document.mentions {
      let message: String
      switch mention.value {
      case .malformedSymbol(let text):
        message =
          "\(PlainEnglish.quote(text)) is not a well-formed symbol"
          + (SymbolFault.text(of: text).map { ": \($0)" } ?? "")
      case .symbol(let symbol):
        guard
          let fault = grammar.fault(of: symbol) ?? modifierFault(mention.range, symbol, context)
        else { continue }
        message = "\(PlainEnglish.quote(symbol.description)) is not a well-formed symbol: \(fault)"
      default: continue
      }
      let block = context.block(around: mention.range)
      var marks: [Fact] = [.place(mention.range)]
      if let block {
        marks.append(.place(block.range))
        // What the text cites under a wrong symbol is one of the papers listed there.
        for paper in context.papersListed(beside: block) {
          marks += paper.symbols.map { .symbol($0.withoutStar) }
        }
      }
      if let own = context.document.masthead.places.symbol, own.lower == mention.range.lower {
        marks.append(.place(own))
      }
      // The masthead has a symbol, if a wrong one.
      if block == nil, context.document.masthead.symbol == nil { marks.append(.structure) }
      findings.report(
        message,
        at: mention.range,
        marks: marks,
        reliesOn: gapFacts(mention, context)
      )
    }
  }
}

extension SymbolMalformedRule {
  /// "CTOC/COP/WG.4/2033/…" is a symbol still to come, which another rule tells.
  private static func gapFacts(_ mention: Mention, _ context: ValidationContext) -> [Fact] {
    let s = context.text.bytes.span
    var i = Int(mention.range.upper)
    if i < s.count, s[i] == ASCII.slash { i += 1 }
    let isPoints = i + 2 < s.count && s[i] == 0xE2 && s[i + 1] == 0x80 && s[i + 2] == 0xA6
    return isPoints ? [.place(SourceRange(i, i + 3))] : []
  }

  /// What is wrong with a modifier that stands alone after its symbol: "and Corr 1".
  private static func modifierFault(
    _ range: SourceRange,
    _ symbol: DocumentSymbol,
    _ context: ValidationContext
  ) -> String? {
    let text = context.plainText(range)
    guard let first = text.utf8.first, ASCII.isLetter(first), !text.utf8.contains(ASCII.slash),
      text.utf8.contains(where: ASCII.isDigit),
      let right = symbol.description.split(separator: "/").last, right != text
    else { return nil }
    return "“\(text)” is to be “\(right)”"
  }
}

/// What the symbols of a series have beyond the grammar of all symbols.
private struct SeriesGrammar {
  /// The series of the document itself.
  private let own: String?

  init(_ context: ValidationContext) { own = context.papers.series }

  /// The bodies that stand first in the symbols of the conferences whose documents these are.
  private static let conferences = ["CTOC": "COP", "CAC": "COSP"]

  /// What is wrong with a symbol; nil if nothing is.
  func fault(of symbol: DocumentSymbol) -> String? {
    if let body = Self.conferences[symbol.series] {
      guard let first = symbol.bodies.first, first == body else {
        return "\(symbol.series) is followed by \(body)"
      }
      // The papers of a cycle of reviews bear its number in place of a year.
      let isOfCycle = symbol.bodies.contains { !$0.isEmpty && $0.allSatisfy("IVX".contains) }
      if symbol.year == nil, !isOfCycle {
        let number = symbol.components.lazy.compactMap {
          if case .number(.stated(let number)) = $0, number.utf8.count > 4 { number } else { nil }
        }.first
        if let number { return "a stroke is missing in “\(number)”" }
        return "a year of four figures is missing"
      }
    }
    if case .year(let year)? = symbol.components.last {
      return "a number is missing after the year \(year)"
    }
    if let own, symbol.series != own, own.utf8.count >= 4, Self.isMisspelt(symbol.series, own) {
      return "the series is \(own)"
    }
    return nil
  }

  /// Whether one word is another with one letter more, less or other, or with two exchanged.
  private static func isMisspelt(_ word: String, _ right: String) -> Bool {
    let (a, b) = (Array(word.utf8), Array(right.utf8))
    if Nearness.distance(a, b) == 1 { return true }
    return a.count == b.count && a.sorted() == b.sorted()
  }
}
