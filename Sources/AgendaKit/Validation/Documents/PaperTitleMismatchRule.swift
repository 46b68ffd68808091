/// A symbol and a title are of one paper.
enum PaperTitleMismatchRule: Rule {
  static let description = RuleDescription(
    "paper-title-mismatch",
    .documents,
    .warning,
    summary: "What the text calls a paper is what its list calls it, and a symbol stands with the "
      + "title of its own paper",
    reason: "Two symbols were exchanged, or a paper was prepared in another form than announced.",
    source: .logic("A symbol names one document, and a document is of one kind."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps:
          "the Working Group will have before it a note by the Secretariat on custody transfers",
        breaks: "the Working Group will have before it a background paper on custody transfers"
      )
    ],
    needsEnglish: true
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let papers = context.papers
    for paper in papers.listed {
      guard PaperKind(title: paper.entry.title) == .conferenceRoom, !paper.entry.symbols.isEmpty,
        !paper.entry.symbols.contains(where: { $0.nature == .conferenceRoomPaper })
      else { continue }
      findings.report(
        "\(context.symbolText(of: paper.entry)) is no symbol of a conference room paper",
        at: context.symbolPlace(of: paper.entry),
        marks: [.place(paper.entry.range)],
        reliesOn: [.place(paper.entry.range)]
      )
    }
    var told: Set<DocumentSymbol> = []
    let mentions = PaperMention.all(in: context)
    for mention in mentions {
      guard let kind = mention.kind, !told.contains(mention.symbol),
        let places = papers.bySymbol[mention.symbol], !places.isEmpty
      else { continue }
      let entries = places.prefix(4).map { papers.listed[$0].entry }
      guard let entry = entries.first else { continue }
      let topic = TopicWords.of(mention.topic)
      if let other = exchanged(topic, entries, papers) {
        told.insert(mention.symbol)
        for symbol in other.symbols { told.insert(symbol.withoutStar) }
        findings.report(
          "\(mention.symbol) is not the paper that the text describes; that one is "
            + "\(context.symbolText(of: other)), \(PlainEnglish.quote(other.title))",
          at: mention.range,
          notes: [
            Diagnostic.Note(
              message: "\(mention.symbol) is \(PlainEnglish.quote(entry.title))",
              range: context.symbolPlace(of: entry)
            )
          ],
          marks: other.symbols.map { .symbol($0.withoutStar) } + [.place(mention.range)],
          reliesOn: [.place(entry.range), .place(mention.range)]
        )
        continue
      }
      if let both = otherTitle(of: mention, entries, context) {
        told.insert(mention.symbol)
        findings.report(
          "The text calls \(mention.symbol) \(both.first), the list \(both.second)",
          at: mention.range,
          notes: [
            Diagnostic.Note(message: "The list", range: context.symbolPlace(of: entry))
          ],
          marks: [.place(mention.range)],
          reliesOn: [.place(entry.range), .place(mention.range)]
        )
        continue
      }
      let kinds = entries.compactMap { PaperKind(title: $0.title) }
      guard kinds.count == entries.count, let listed = kinds.first, !kinds.contains(kind) else {
        continue
      }
      told.insert(mention.symbol)
      // A conference room paper is one by its symbol, whatever its title.
      if kind == .conferenceRoom, mention.symbol.nature == .conferenceRoomPaper { continue }
      if let other = mentions.first(where: { other in
        other.kind == listed && other.symbol != mention.symbol
          && (papers.bySymbol[other.symbol] ?? []).contains {
            PaperKind(title: papers.listed[$0].entry.title) == kind
          }
      }) {
        told.insert(other.symbol)
        findings.report(
          "\(mention.symbol) and \(other.symbol) are exchanged: the list calls the first "
            + "\(listed.rawValue), the second \(kind.rawValue)",
          at: mention.range,
          notes: [
            Diagnostic.Note(message: "The other symbol", range: other.range),
            Diagnostic.Note(
              message: PlainEnglish.quote(entry.title),
              range: context.symbolPlace(of: entry)
            ),
          ],
          reliesOn: [.place(entry.range), .place(mention.range)]
        )
        continue
      }
      findings.report(
        "The text calls \(mention.symbol) \(kind.rawValue), the list \(listed.rawValue)",
        at: mention.range,
        notes: [
          Diagnostic.Note(
            message: PlainEnglish.quote(entry.title),
            range: context.symbolPlace(of: entry)
          )
        ],
        reliesOn: [.place(entry.range), .place(mention.range)]
      )
    }
  }

  /// The title that the text gives to a paper where its list says nearly the same: a title in
  /// quotation marks that is another one, or one of as many words of which one differs.
  private static func otherTitle(
    of mention: PaperMention,
    _ entries: [DocumentationEntry],
    _ context: ValidationContext
  ) -> TwoTitles? {
    guard let entry = entries.first, entries.count == 1 else { return nil }
    if let quoted = quoted(mention.words),
      let listed = quoted == entry.title ? nil : self.quoted(entry.title),
      ComparedTitle.compare(quoted, listed) == .different
    {
      return TwoTitles(quoted, listed)
    }
    let topic = mention.topic
    guard !topic.isEmpty, let start = entry.title.firstRange(of: " on ")?.lowerBound
    else {
      return nil
    }
    let listed = String(entry.title[start...])
    let (said, given) = (words(of: topic), words(of: listed))
    guard said.count >= 4, said.count == given.count else { return nil }
    let differing = said.indices.filter { said[$0] != given[$0] }
    guard differing.count == 1, let i = differing.first,
      // "article" and "art.", "State" and "States" are other forms of one word.
      !said[i].hasPrefix(given[i].prefix(3)) || !given[i].hasPrefix(said[i].prefix(3))
    else { return nil }
    return TwoTitles(said.joined(separator: " "), given.joined(separator: " "))
  }

  private static func words(of text: String) -> [String] {
    ComparedTitle.fold(text).split(separator: " ").map { String($0) }
  }

  /// The title in quotation marks behind "entitled".
  private static func quoted(_ words: String) -> String? {
    guard let open = words.firstRange(of: "entitled “")?.upperBound else { return nil }
    let rest = String(words[open...])
    return rest.firstRange(of: "”").map { String(rest[..<$0.lowerBound]) }
  }

  /// The other paper whose title the words of the text are, where the paper of the symbol has none
  /// of them.
  private static func exchanged(
    _ topic: Set<String>,
    _ entries: [DocumentationEntry],
    _ papers: Papers
  ) -> DocumentationEntry? {
    guard !topic.isEmpty else { return nil }
    if entries.contains(where: { !TopicWords.of($0.title).isDisjoint(with: topic) }) { return nil }
    return papers.listed.prefix(100).first { paper in
      let own = TopicWords.of(paper.entry.title)
      return !own.isEmpty && own.intersection(topic).count >= min(2, own.count)
        && (topic.count >= 2 || own == topic)
        && !paper.entry.symbols.contains { symbol in
          entries.contains { $0.symbols.contains { $0.withoutStar == symbol.withoutStar } }
        }
    }?.entry
  }
}

/// A list holds a paper once.
enum DocumentRepeatedRule: Rule {
  static let description = RuleDescription(
    "document-repeated",
    .documents,
    .warning,
    summary: "A list of papers holds each paper once, and a title has one symbol",
    reason: "An entry was pasted twice, or one of the two is another paper.",
    source: .logic("A list that says something twice says one thing too many."),
    examples: [
      RuleExample(
        in: .report,
        keeps: "(c) Note by the Secretariat on custody transfers between archives "
          + "(CTOC/COP/WG.6/2031/3).",
        breaks: "(c) Note by the Secretariat on custody transfers between archives "
          + "(CTOC/COP/WG.6/2031/3);\n(d) Note by the Secretariat on custody transfers between "
          + "archives (CTOC/COP/WG.6/2031/3)."
      )
    ]
  )

  private struct Key: Hashable {
    let meeting: Int?
    let item: ItemNumber?
    let title: String
  }

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    var byTitle: [Key: Int] = [:]
    let papers = context.papers.listed
    for (i, paper) in papers.enumerated() {
      let title = ComparedTitle.key(paper.entry.title)
      // Of short titles several papers may be: "Statement".
      guard title.utf8.count >= 12, !paper.entry.symbols.isEmpty else { continue }
      let key = Key(meeting: paper.meeting, item: paper.item, title: title)
      guard let first = byTitle[key] else {
        byTitle[key] = i
        continue
      }
      let other = papers[first].entry
      let (here, there) = (
        Set(paper.entry.symbols.map { $0.withoutStar }), Set(other.symbols.map { $0.withoutStar })
      )
      let isSame = here == there
      guard isSame || (here.isDisjoint(with: there) && title.utf8.count >= 40) else { continue }
      findings.report(
        isSame
          ? "\(context.symbolText(of: paper.entry)) stands twice in this list"
          : "\(PlainEnglish.quote(paper.entry.title)) stands in this list with two symbols, "
            + "\(context.symbolText(of: paper.entry)) and \(context.symbolText(of: other))",
        at: context.symbolPlace(of: paper.entry),
        notes: [
          Diagnostic.Note(message: "The first entry", range: context.symbolPlace(of: other))
        ],
        marks: [.place(paper.entry.range)],
        reliesOn: [.place(paper.entry.range)] + context.annotationFacts(of: paper)
      )
    }
  }
}

/// The document’s own symbol names no other paper.
enum OwnSymbolListedRule: Rule {
  static let description = RuleDescription(
    "own-symbol-listed",
    .documents,
    .warning,
    summary: "The document’s own symbol stands for no other paper",
    reason: "The symbol of the paper was taken over from the masthead and not changed.",
    source: .logic("A symbol names one document."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "Note by the Secretariat on custody transfers between archives "
          + "(CTOC/COP/WG.6/2031/3)",
        breaks: "Note by the Secretariat on custody transfers between archives "
          + "(CTOC/COP/WG.6/2031/1)"
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let own = Set(context.document.masthead.symbol?.canonical.parts.map { $0.withoutStar } ?? [])
    guard !own.isEmpty else { return }
    let ownSymbol =
      context.document.masthead.places.symbol.map {
        [Diagnostic.Note(message: "The document’s own symbol", range: $0)]
      } ?? []
    for paper in context.papers.listed where !paper.entry.symbols.isEmpty {
      guard paper.entry.symbols.allSatisfy({ own.contains($0.withoutStar) }),
        !isItself(paper.entry.title, context)
      else { continue }
      findings.report(
        "\(context.symbolText(of: paper.entry)) is this document, not "
          + PlainEnglish.quote(paper.entry.title),
        at: context.symbolPlace(of: paper.entry),
        notes: ownSymbol,
        marks: [.place(paper.entry.range)] + context.papersMarked(beside: paper)
          + paper.entry.symbols.map { .symbol($0.withoutStar) },
        reliesOn: [.place(paper.entry.range)]
          + (context.document.masthead.places.symbol.map { [.place($0)] } ?? [])
      )
    }
    for cited in context.ownSymbols.dropFirst()
    where context.document.masthead.places.notes.contains(where: { $0.contains(cited.range) })
      && cited.parts.allSatisfy({ own.contains($0.withoutStar) })
      && context.document.paper != nil
    {
      findings.report(
        "The agenda under whose item the paper stands is cited with the paper’s own symbol",
        at: cited.range,
        notes: ownSymbol,
        marks: [.place(cited.range)],
        reliesOn: [.place(cited.range)]
      )
    }
    findings.goOn()
    for mention in PaperMention.all(in: context) {
      guard own.contains(mention.symbol), let kind = mention.kind else { continue }
      findings.report(
        "\(mention.symbol) is this document, not \(kind.rawValue)",
        at: mention.range,
        notes: ownSymbol,
        marks: [.place(mention.range)]
          + (context.sentence(around: mention.range).map {
            context.papersListed(beside: context.blocks[$0.block]).flatMap {
              $0.symbols.map { .symbol($0.withoutStar) }
            }
          } ?? []),
        reliesOn: [.place(mention.range), .symbol(mention.symbol)]
      )
    }
  }

  /// Whether a title is that of the document: an agenda lists itself, a report does not.
  private static func isItself(_ title: String, _ context: ValidationContext) -> Bool {
    if context.isReport { return false }
    let folded = ComparedTitle.fold(title)
    return folded.contains("agenda") || folded.contains("organization of work")
      || folded.contains("present document")
      || context.document.masthead.title.map {
        ComparedTitle.fold($0) == folded
      } ?? false
  }
}

extension ValidationContext {
  /// The symbols that the text cites under the item of a paper: one of them was meant.
  func papersMarked(beside paper: Papers.Listed) -> [Fact] {
    guard let meeting = paper.meeting, let number = paper.item?.number else { return [] }
    var facts: [Fact] = []
    for (symbol, places) in papers.cited.prefix(200) where papers.bySymbol[symbol] == nil {
      for place in places {
        guard let block = block(around: place), block.meeting == meeting,
          block.item?.number == number
        else { continue }
        facts.append(.place(place))
      }
    }
    return facts
  }
}
