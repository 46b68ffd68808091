/// The symbol says who may have the document.
enum DistributionSymbolMismatchRule: Rule {
  static let description = RuleDescription(
    "distribution-symbol-mismatch",
    .documents,
    .warning,
    summary: "A symbol with L. is of limited, one with R. of restricted, any other of general "
      + "distribution",
    reason: "The symbol decides where the document is filed and who receives it.",
    source: .published(
      title: "Classification of United Nations documents, Dag Hammarskjöld Library",
      address: "http://www.un.org/Depts/dhl/sflib/libmgnt/starters/classdoc.htm"
    ),
    examples: [
      RuleExample(in: .agenda, keeps: "Distr.: General", breaks: "Distr.: Limited"),
      RuleExample(in: .report, keeps: "Distr.: Limited", breaks: "Distr.: General"),
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let masthead = context.document.masthead
    guard let symbol = masthead.symbol, let distribution = masthead.distribution,
      let part = symbol.parts.first
    else { return }
    let expected: Distribution
    switch part.nature {
    case .limited: expected = .limited
    case .restricted: expected = .restricted
    case .conferenceRoomPaper, .workingPaper, .nonGovernmental: return
    default: expected = .general
    }
    guard distribution != expected else { return }
    findings.report(
      "The distribution is \(distribution.rawValue), the symbol \(part.withoutStar) is of a "
        + "document of \(expected.rawValue) distribution",
      at: masthead.places.distribution ?? masthead.range,
      notes: masthead.places.symbol.map { [Diagnostic.Note(message: "The symbol", range: $0)] }
        ?? [],
      marks: masthead.places.symbol.map { [.place($0)] } ?? [],
      reliesOn: masthead.places.symbol.map { [.place($0)] } ?? []
    )
  }
}

/// Every page bears the document's symbol.
enum RunningSymbolMismatchRule: Rule {
  static let description = RuleDescription(
    "running-symbol-mismatch",
    .documents,
    .warning,
    summary: "The symbol on later pages is that of the masthead",
    reason: "The file was made from another document's, and the page heads were forgotten.",
    source: .practice(
      "CTOC/COP/WG.4/2010/6, whose draft bore the symbol of the limited document on its later pages"
    ),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "\nCTOC/COP/WG.6/2031/1\n\n2/4\n",
        breaks: "\nCTOC/COP/WG.6/2030/1\n\n2/4\n"
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let masthead = context.document.masthead
    guard let own = masthead.symbol else { return }
    var pages: [(symbol: JointSymbol, range: SourceRange)] = []
    for mention in context.document.mentions {
      if case .runningSymbol(let symbol) = mention.value, !context.isEntryOfList(mention.range) {
        pages.append((symbol.canonical, mention.range))
      }
    }
    // A symbol that is not the document's may pass for a paragraph; it is all there is in it.
    for block in context.blocks where block.kind == .paragraph && block.range.count < 200 {
      guard let first = context.document.mentions(in: block.range).first,
        case .symbol = first.value, first.range.lower == block.range.lower,
        let symbol = JointSymbol(context.plainText(block.range)),
        !context.isEntryOfList(block.range)
      else { continue }
      pages.append((symbol.canonical, block.range))
    }
    let parts = Set(own.canonical.parts)
    let others = pages.filter { Set($0.symbol.parts) != parts }
    // Symbols of several documents are a list of papers.
    guard Set(others.map { $0.symbol }).count == 1 else { return }
    for (symbol, range) in others {
      findings.report(
        "This page bears the symbol \(symbol), the masthead \(own.canonical)",
        at: range,
        notes: masthead.places.symbol.map {
          [Diagnostic.Note(message: "The symbol in the masthead", range: $0)]
        } ?? [],
        reliesOn: masthead.places.symbol.map { [.place($0)] } ?? []
      )
    }
  }
}

extension ValidationContext {
  /// Whether words follow a symbol on its line, beside the number of the page: the papers of a
  /// meeting are listed by their symbols.
  fileprivate func isEntryOfList(_ range: SourceRange) -> Bool {
    let bytes = text.bytes
    var letters = 0
    var i = Int(range.upper)
    while i < bytes.count, i - Int(range.upper) < 400, bytes[i] != ASCII.lineFeed,
      bytes[i] != ASCII.carriageReturn
    {
      if ASCII.isLetter(bytes[i]) { letters += 1 }
      i += 1
    }
    // "page 2", "V.20-01234", "Page 2 of 4".
    return letters > 8
  }
}
