/// A symbol that an annotation cites and no list holds, where a paper listed beside it is meant: the
/// two differ in one part.
struct CitedSymbol {
  /// The part in which two symbols differ.
  enum Part {
    case year(Int), body(String), number
  }

  let cited: DocumentSymbol
  let range: SourceRange
  /// The paper that is listed.
  let listed: DocumentationEntry
  let meant: DocumentSymbol
  /// The part of the cited symbol that differs.
  let part: Part

  /// Every one in the annotations of a document.
  static func all(in context: ValidationContext) -> [CitedSymbol] {
    guard !context.isReport else { return [] }
    let papers = context.papers
    let own = Set(context.document.masthead.symbol?.canonical.parts.map { $0.withoutStar } ?? [])
    var found: [CitedSymbol] = []
    for (symbol, places) in papers.cited
    where papers.bySymbol[symbol] == nil && !own.contains(symbol) {
      guard places.count <= 3, let place = places.min(), let block = context.block(around: place),
        let sentence = context.sentence(around: place), !tellsOfPast(sentence, place, context)
      else { continue }
      for entry in context.papersListed(beside: block) {
        // One that the text cites rightly is not meant.
        guard
          let meant = entry.symbols.first(where: {
            papers.cited[$0.withoutStar] == nil && part(symbol, $0.withoutStar) != nil
          }), let part = part(symbol, meant.withoutStar), isOdd(part, block, context)
        else { continue }
        found.append(
          CitedSymbol(cited: symbol, range: place, listed: entry, meant: meant, part: part)
        )
        break
      }
    }
    return found.sorted { $0.range < $1.range }
  }

  /// Whether the part in which a cited symbol differs is not the meeting's: otherwise the symbol that
  /// is listed is the wrong one.
  private static func isOdd(_ part: Part, _ block: TextBlock, _ context: ValidationContext) -> Bool
  {
    guard let meeting = block.meeting else { return false }
    switch part {
    case .year(let year):
      return !context.meetings[meeting].dayRanges.contains {
        $0.firstDay.year == year || $0.lastDay.year == year
      }
    case .body(let body): return context.meetings[meeting].meeting.group.id != body
    case .number: return false
    }
  }

  /// The one part in which two symbols of as many parts differ.
  private static func part(_ a: DocumentSymbol, _ b: DocumentSymbol) -> Part? {
    guard a.series == b.series, a.components.count == b.components.count else { return nil }
    let differing = a.components.indices.filter { a.components[$0] != b.components[$0] }
    guard differing.count == 1 else { return nil }
    switch a.components[differing[0]] {
    case .year(let year): return .year(year)
    case .body(let body): return .body(body)
    default: return .number
    }
  }

  /// Whether a sentence tells of an earlier paper: "the report on its eighteenth meeting".
  private static func tellsOfPast(
    _ sentence: RunningSentence,
    _ place: SourceRange,
    _ context: ValidationContext
  ) -> Bool {
    let words: [FixedText] = [
      "report on", "report of", "earlier", "previous", "last year", "recirculated", "circulated",
      "held on", "held in", "was held", "had before", "were before", "updated", "updates",
      "in its resolution", "see also",
    ]
    let lower = max(Int(sentence.range.lower), Int(place.lower) - 400)
    return context.holds(anyOf: words, in: SourceRange(lower, Int(place.lower)))
  }
}

extension ValidationContext {
  /// Reports the symbols cited that differ from those listed in a part.
  func reportCited(_ findings: inout FindingList, _ isMeant: (CitedSymbol.Part) -> String?) {
    for one in citedSymbols {
      guard let what = isMeant(one.part) else { continue }
      findings.report(
        "The text cites \(one.cited), \(what); listed is \(symbolText(of: one.listed))",
        at: one.range,
        notes: [
          Diagnostic.Note(message: "The paper listed", range: symbolPlace(of: one.listed))
        ],
        marks: [.place(one.range), .symbol(one.meant.withoutStar)],
        reliesOn: [.place(one.range), .place(one.listed.range)]
      )
    }
  }
}
