/// Papers that the text announces are listed.
enum DocumentNotListedRule: Rule {
  static let description = RuleDescription(
    "document-not-listed",
    .documents,
    .warning,
    summary:
      "A paper that the text says the group “will have before it” stands under Documentation",
    reason: "Delegations order papers from the list, not from the text.",
    source: .practice("the annotations of the working groups"),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "archives (CTOC/COP/WG.6/2031/3).\n\nDocumentation\n\nNote by",
        breaks: "archives (CTOC/COP/WG.6/2031/4).\n\nDocumentation\n\nNote by"
      )
    ],
    needsEnglish: true
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard !context.isReport else { return }
    var unlisted: [DocumentSymbol: [SourceRange]] = [:]
    for (symbol, places) in context.papers.cited where context.papers.bySymbol[symbol] == nil {
      let announced = places.filter { context.announces(symbol, at: $0) }
      if !announced.isEmpty { unlisted[symbol] = announced }
    }
    // A document that lists nothing and names many papers has no such lists.
    if context.papers.listed.isEmpty, unlisted.count > 2 { return }
    for (symbol, announced) in unlisted {
      guard let place = announced.first, let sentence = context.sentence(around: place),
        !context.isPartOfJointSymbol(place, in: sentence, among: unlisted)
      else { continue }
      let block = context.blocks[sentence.block]
      findings.report(
        "The text says that \(symbol) will be before the group, but it is not listed under "
          + "Documentation",
        at: place,
        notes: announced.dropFirst().map { Diagnostic.Note(message: "Here too", range: $0) },
        marks: context.papersListed(beside: block).flatMap {
          $0.symbols.map { .symbol($0.withoutStar) }
        },
        reliesOn: context.papersListed(beside: block).map { .place($0.range) }
          + announced.map { .place($0) } + [.structure, .symbol(symbol)]
      )
    }
  }
}

extension ValidationContext {
  /// Whether the text says that a paper will be before the group: in so many words, or by naming a
  /// numbered paper of this very meeting under one of its items.
  fileprivate func announces(_ symbol: DocumentSymbol, at place: SourceRange) -> Bool {
    guard let sentence = sentence(around: place) else { return false }
    // Of a very long sentence, what is near.
    let lower = max(Int(sentence.range.lower), Int(place.lower) - 600)
    let words = SourceRange(lower, min(Int(sentence.range.upper), Int(place.upper) + 300))
    if holds(anyOf: ["have before it", "have before them"], in: words) { return true }
    let block = blocks[sentence.block]
    guard let meeting = block.meeting, block.item != nil, symbol.series == papers.series,
      symbol.modifiers.isEmpty, symbol.nature != .limited,
      let days = meetings[meeting].dayRanges.first,
      symbol.year == days.firstDay.year, let group = meetings[meeting].meeting.group.id,
      symbol.bodies.contains(group)
    else { return false }
    // An entry of a list whose heading was not found is no sentence.
    let verbs: [FixedText] = [
      "is", "are", "was", "were", "will", "may", "can", "has", "have", "sets out", "describes",
      "contains", "provides", "presents", "summarizes", "gives", "lists", "shows", "offers", "see",
      "examines", "discusses", "reviews", "explains",
    ]
    guard holds(anyOf: verbs, in: words),
      !holds("documentation", in: SourceRange(lower, Int(place.lower)))
    else { return false }
    let own = document.masthead.symbol?.canonical.parts ?? []
    return !own.contains(symbol) && !holds(anyOf: ["report on", "report of"], in: words)
  }

  /// Whether the symbol before this one, joined to it by a dash, is told of already.
  fileprivate func isPartOfJointSymbol(
    _ place: SourceRange,
    in sentence: RunningSentence,
    among unlisted: [DocumentSymbol: [SourceRange]]
  ) -> Bool {
    let before = SourceRange(
      max(Int(sentence.range.lower), Int(place.lower) - 80),
      Int(place.lower)
    )
    guard let last = document.mentions(in: before).last, case .symbol(let symbol) = last.value,
      last.range.upper < place.lower, place.lower - last.range.upper <= 4
    else { return false }
    return unlisted[symbol.withoutStar]?.contains(last.range) == true
  }
}

extension ValidationContext {
  /// The papers listed for the item that a text stands under: one of them may be meant under a
  /// wrong symbol.
  func papersListed(beside block: TextBlock) -> [DocumentationEntry] {
    guard block.kind != .documentation, let meeting = block.meeting, let number = block.item else {
      return []
    }
    let index = meetings[meeting]
    var items = [index.item(number), number.parent.flatMap { index.item($0) }].compactMap { $0 }
    items += index.item(number)?.subitems ?? []
    // Among very many papers, none can be told to be meant.
    return Array(items.lazy.flatMap { $0.annotation?.documentation ?? [] }.prefix(64))
  }
}

/// Papers listed are spoken of.
enum DocumentNotCitedRule: Rule {
  static let description = RuleDescription(
    "document-not-cited",
    .documents,
    .note,
    summary: "A paper under Documentation is mentioned in the annotation of its item",
    reason: "The annotation tells delegations what a paper is for.",
    source: .practice("most annotations of the working groups"),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "archives (CTOC/COP/WG.6/2031/3).\n\nDocumentation\n",
        breaks:
          "archives (CTOC/COP/WG.6/2031/3). A note by the Secretariat on seals is contained in "
          + "document CTOC/COP/WG.6/2031/5.\n\nDocumentation\n\nNote by the Secretariat on seals "
          + "(CTOC/COP/WG.6/2031/5)\n\nNote by the Secretariat on shelves (CTOC/COP/WG.6/2031/6)\n"
      )
    ],
    needsEnglish: true
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard !context.isReport, context.citesItsPapers else { return }
    let own = Set(context.document.masthead.symbol?.canonical.parts ?? [])
    let uncited = context.papers.listed.filter { paper in
      paper.meeting != nil && paper.item != nil && !paper.entry.symbols.isEmpty
        && !paper.entry.symbols.contains { symbol in
          // The agenda may list itself.
          context.papers.cited[symbol.withoutStar] != nil || own.contains(symbol.withoutStar)
        }
    }
    var start = 0
    while start < uncited.count {
      let (meeting, number) = (uncited[start].meeting ?? 0, uncited[start].item?.number)
      var end = start + 1
      while end < uncited.count, uncited[end].meeting == meeting,
        uncited[end].item?.number == number
      {
        end += 1
      }
      let family = uncited[start..<end]
      let texts = AnnotationTexts(
        of: number.map { ItemNumber($0) },
        context.meetings[meeting],
        in: context.text
      )
      let held = texts.titlesHeld(family.map { $0.entry.title })
      for (paper, isHeld) in zip(family, held) where !isHeld {
        findings.report(
          "The annotation does not mention the paper \(context.symbolText(of: paper.entry))",
          at: context.symbolPlace(of: paper.entry),
          reliesOn: [.place(paper.entry.range)]
            + paper.entry.symbols.map { .symbol($0.withoutStar) }
            + context.annotationFacts(of: paper) + [.structure]
        )
      }
      start = end
    }
  }
}

extension ValidationContext {
  /// Whether the annotations of a document speak of the papers they list, as those of some working
  /// groups do: of three or more, and of nearly all of them. What the document does not do by itself,
  /// its practice does not ask for.
  fileprivate var citesItsPapers: Bool {
    guard meetings.allSatisfy({ $0.meeting.group.name.hasPrefix("Working Group") }) else {
      return false
    }
    let listed = papers.listed.filter { $0.item != nil && !$0.entry.symbols.isEmpty }
    let cited = listed.filter { paper in
      paper.entry.symbols.contains { papers.cited[$0.withoutStar] != nil }
    }
    return cited.count >= 3 && (listed.count - cited.count) * 3 <= cited.count
  }
}

/// What the annotations of an item and its subitems say, to look for the titles of papers in it.
private struct AnnotationTexts {
  private var paragraphs: [Paragraph] = []
  private let text: DocumentText

  /// Titles of fewer bytes are ordinary words.
  private static let least = 13
  /// Of more papers than this that begin alike, none is described by its title.
  private static let limit = 20

  init(of number: ItemNumber?, _ index: MeetingIndex, in text: DocumentText) {
    self.text = text
    func visit(_ item: AgendaItem) {
      paragraphs += item.annotation?.paragraphs ?? []
      for sub in item.subitems { visit(sub) }
    }
    if let number, let item = index.item(number) { visit(item) }
  }

  /// For each title, whether the annotations hold it.
  /// - Complexity: O(n) in the bytes of the annotations and of the titles.
  func titlesHeld(_ titles: [String]) -> [Bool] {
    var held = [Bool](repeating: false, count: titles.count)
    var sought: [(title: [UInt8], index: Int)] = []
    var byStart: [ArraySlice<UInt8>: [Int]] = [:]
    var isFirst = [Bool](repeating: false, count: 256)
    for (i, title) in titles.enumerated() {
      let bytes = Array(ComparedTitle(title).expanded.utf8)
      guard bytes.count >= Self.least else { continue }
      let start = bytes.prefix(Self.least)
      guard byStart[start, default: []].count < Self.limit else { continue }
      byStart[start, default: []].append(sought.count)
      sought.append((bytes, i))
      isFirst[Int(bytes[0])] = true
    }
    guard !sought.isEmpty else { return held }
    let words = sought.map { Self.firstWord($0.title) }
    for paragraph in paragraphs
    where words.contains(where: { $0.map { holds($0, paragraph.range) } ?? true }) {
      let text = Array(ComparedTitle(paragraph.text).expanded.utf8)
      var i = 0
      while i + Self.least <= text.count {
        if isFirst[Int(text[i])], i == 0 || !ASCII.isWord(text[i - 1]) {
          for k in byStart[text[i..<(i + Self.least)]] ?? []
          where text[i...].starts(with: sought[k].title) {
            held[sought[k].index] = true
          }
        }
        i += 1
      }
    }
    return held
  }
  /// The first word of a title, which stands in a text that holds the title; nil where it may be
  /// written otherwise there.
  private static func firstWord(_ title: [UInt8]) -> ArraySlice<UInt8>? {
    let word = title.prefix(while: ASCII.isLetter)
    let isLong = word.count > 3 && word.dropFirst().contains(where: ASCII.isLower)
    return isLong && !ShortForms.mayBegin(with: word) ? word : nil
  }

  private func holds(_ word: ArraySlice<UInt8>, _ range: SourceRange) -> Bool {
    let bytes = text.bytes.span
    guard let first = word.first else { return true }
    var i = Int(range.lower)
    while true {
      i = ByteScan.firstLetter(first, bytes, i, Int(range.upper))
      guard i + word.count <= Int(range.upper) else { return false }
      if word.indices.allSatisfy({ bytes[i + $0 - word.startIndex] == word[$0] }) { return true }
      i += 1
    }
  }
}
