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
    var partners: [DocumentSymbol: Citation] = [:]
    for citation in citations where citation.symbols.count > 1 {
      for symbol in citation.symbols where partners[symbol] == nil { partners[symbol] = citation }
    }
    for citation in citations {
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
