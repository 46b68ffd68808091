/// A joint document bears the symbols of all its groups.
enum JointSymbolIncompleteRule: Rule {
  static let description = RuleDescription(
    "joint-symbol-incomplete",
    .documents,
    .warning,
    summary:
      "A document of several groups bears a symbol of each, and a joint paper is cited by all "
      + "its symbols",
    reason: "Half of the symbol was lost, and the other group’s delegates do not find the paper.",
    source: .practice("CTOC/COP/WG.2/2022/3–CTOC/COP/WG.3/2022/3, as it is cited in both agendas"),
    examples: [
      RuleExample(
        in: .jointAgendas,
        keeps: "shared storage of exhibits (CTOC/COP/WG.6/2031/5–CTOC/COP/WG.7/2031/5)",
        breaks: "shared storage of exhibits (CTOC/COP/WG.6/2031/5)"
      )
    ]
  )

  /// A symbol in the text, with those that are joined to it.
  private struct Citation {
    var symbols: [DocumentSymbol]
    var range: SourceRange
  }

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    judgeOwn(context, &findings)
    guard context.meetings.count > 1 || context.isJoint else { return }
    let citations = citations(context)
    judgeJointItems(context, citations, &findings)
    var partners: [DocumentSymbol: Citation] = [:]
    let odd = judgeOdd(citations, context, &findings)
    for (i, citation) in citations.enumerated() where citation.symbols.count > 1 && !odd.contains(i)
    {
      for symbol in citation.symbols where partners[symbol] == nil { partners[symbol] = citation }
    }
    for (i, citation) in citations.enumerated() where !odd.contains(i) {
      guard let first = citation.symbols.first, let whole = partners[first] else { continue }
      let missing = whole.symbols.filter { !citation.symbols.contains($0) }
      let listed = context.papers.listed.first { $0.entry.range.contains(citation.range) }
      // Under an item that is not joint another paper was meant.
      if let meeting = listed?.meeting, let item = listed?.item,
        context.meetings[meeting].item(item)?.joint == nil
      {
        continue
      }
      guard !missing.isEmpty, Set(citation.symbols).isSubset(of: Set(whole.symbols)) else {
        continue
      }
      let names = missing.map { $0.description }
      findings.report(
        "\(PlainEnglish.list(names)) \(names.count == 1 ? "is" : "are") missing beside "
          + "\(first); elsewhere the paper bears \(whole.symbols.count) symbols",
        at: citation.range,
        notes: [Diagnostic.Note(message: "The whole symbol", range: whole.range)],
        marks: missing.map { .symbol($0) } + [.place(citation.range)]
          + (listed.map { [.place($0.entry.range)] } ?? []),
        reliesOn: [.place(citation.range)]
      )
    }
  }

  /// In a report, the papers on an item that the groups share, under a symbol of one of them alone.
  private static func judgeJointItems(
    _ context: ValidationContext,
    _ citations: [Citation],
    _ findings: inout FindingList
  ) {
    guard context.isReport, citations.contains(where: { $0.symbols.count > 1 }) else { return }
    let ids = context.meetings.compactMap { $0.meeting.group.id }
    guard ids.count == context.meetings.count else { return }
    let titles = Set(
      context.meetings.flatMap { meeting in
        meeting.items.filter { $0.item.joint != nil && $0.folded.utf8.count >= 12 }.map {
          $0.folded
        }
      }
    )
    for paper in context.papers.listed {
      let title = ComparedTitle.fold(paper.entry.title)
      let bodies = Set(paper.entry.symbols.flatMap { $0.bodies }).intersection(ids)
      guard bodies.count == 1, ids.count > 1, titles.contains(where: { title.hasSuffix($0) }),
        let missing = ids.first(where: { !bodies.contains($0) })
      else { continue }
      findings.report(
        "The paper is on a joint item, but its symbol names none for \(missing)",
        at: context.symbolPlace(of: paper.entry),
        marks: [.place(paper.entry.range)],
        reliesOn: [.place(paper.entry.range)]
      )
    }
  }

  /// The joint symbols that name one group twice, or of which another half stands in most places:
  /// their positions.
  private static func judgeOdd(
    _ citations: [Citation],
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) -> Set<Int> {
    var odd: Set<Int> = []
    var counts: [[DocumentSymbol]: Int] = [:]
    for citation in citations where citation.symbols.count > 1 {
      counts[citation.symbols, default: 0] += 1
    }
    // The joint symbol in which most places have each symbol.
    var most: [DocumentSymbol: Citation] = [:]
    for citation in citations where citation.symbols.count > 1 {
      for symbol in citation.symbols
      where (counts[citation.symbols] ?? 0) > (most[symbol].flatMap { counts[$0.symbols] } ?? 0) {
        most[symbol] = citation
      }
    }
    // A few of the joint symbols that share a symbol.
    var sharing: [DocumentSymbol: [Citation]] = [:]
    for citation in citations where citation.symbols.count > 1 {
      for symbol in citation.symbols where sharing[symbol, default: []].count < 4 {
        sharing[symbol, default: []].append(citation)
      }
    }
    func entry(_ citation: Citation) -> [Fact] {
      context.papers.listed.first { $0.entry.range.contains(citation.range) }
        .map { [.place($0.entry.range)] } ?? []
    }
    let singles = Set(citations.filter { $0.symbols.count == 1 }.flatMap { $0.symbols })
    func namesSingle(_ citation: Citation) -> Bool {
      citation.symbols.contains(where: singles.contains)
    }
    for (i, citation) in citations.enumerated() where citation.symbols.count > 1 {
      func name(_ symbols: [DocumentSymbol]) -> String {
        symbols.map { $0.description }.joined(separator: "–")
      }
      let bodies = citation.symbols.map { $0.bodies }
      if let twice = bodies.first, bodies.allSatisfy({ $0 == twice }) {
        odd.insert(i)
        findings.report(
          "\(name(citation.symbols)) names \(twice.last ?? "one body") twice, and no other group",
          at: citation.range,
          marks: [.place(citation.range)],
          reliesOn: [.place(citation.range)]
        )
        continue
      }
      let own = counts[citation.symbols] ?? 0
      let others = citation.symbols.flatMap { symbol in
        (most[symbol].map { [$0] } ?? []) + (sharing[symbol] ?? [])
      }
      guard
        let whole = others.first(where: { other in
          other.symbols.count == citation.symbols.count && other.symbols != citation.symbols
            && ((counts[other.symbols] ?? 0) > own
              // Of two that stand equally often, the one with the symbol of another paper.
              || counts[other.symbols] == own && namesSingle(citation) && !namesSingle(other))
        })
      else { continue }
      odd.insert(i)
      findings.report(
        "The joint paper is \(name(citation.symbols)) here, \(name(whole.symbols)) elsewhere",
        at: citation.range,
        notes: [Diagnostic.Note(message: "One of the other places", range: whole.range)],
        marks: (citation.symbols + whole.symbols).map { .symbol($0) } + [.place(citation.range)]
          + context.document.mentions(in: citation.range).map { .place($0.range) }
          + entry(citation),
        reliesOn: [.place(citation.range)]
      )
    }
    return odd
  }

  /// The symbol of the document itself.
  private static func judgeOwn(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let own = context.document.masthead.symbol,
      let place = context.document.masthead.places.symbol
    else { return }
    let groups = context.meetings.compactMap { $0.meeting.group.id }.filter { $0.hasPrefix("WG.") }
    guard groups.count > 1, groups.count == context.meetings.count,
      Set(groups).count == groups.count
    else { return }
    let bodies = Set(own.parts.flatMap { $0.bodies })
    let missing = groups.filter { !bodies.contains($0) }
    guard !missing.isEmpty, missing.count < groups.count, own.parts.count < groups.count else {
      return
    }
    findings.report(
      "The document is of \(PlainEnglish.count(groups.count)) groups, but its symbol names none for "
        + PlainEnglish.list(missing),
      at: place,
      marks: [.place(place)]
    )
  }

  /// The symbols of paragraphs and lists, those that a dash joins together.
  private static func citations(_ context: ValidationContext) -> [Citation] {
    let text = context.text
    let s = text.bytes.span
    let own = context.document.masthead.range
    var found: [Citation] = []
    for mention in context.document.mentions {
      guard case .symbol(let symbol) = mention.value, !own.contains(mention.range) else { continue }
      if let last = found.last, isJoined(s, Int(last.range.upper), Int(mention.range.lower)) {
        found[found.count - 1].symbols.append(symbol.withoutStar)
        found[found.count - 1].range = last.range.union(mention.range)
      } else {
        found.append(Citation(symbols: [symbol.withoutStar], range: mention.range))
      }
    }
    return found
  }

  /// Whether nothing but a dash, perhaps with blanks, stands between two symbols.
  private static func isJoined(_ s: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    guard upper > lower, upper - lower <= 7 else { return false }
    var dashes = 0
    var i = lower
    while i < upper {
      if ASCII.isBlank(s[i]) {
        i += 1
      } else if s[i] == ASCII.hyphen {
        dashes += 1
        i += 1
      } else if s[i] == 0xE2, i + 2 < upper, s[i + 1] == 0x80, (0x90...0x95).contains(s[i + 2]) {
        dashes += 1
        i += 3
      } else if s[i] == 0xC2, i + 1 < upper, s[i + 1] == 0xA0 {
        i += 2
      } else {
        return false
      }
    }
    return dashes == 1
  }
}
