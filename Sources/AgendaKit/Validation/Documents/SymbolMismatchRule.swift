/// Papers are of the meeting's year.
enum SymbolYearMismatchRule: Rule {
  static let description = RuleDescription(
    "symbol-year-mismatch",
    .documents,
    .warning,
    summary: "The document and every paper under Documentation bear the meeting's year in their "
      + "symbols, unless the text cites the paper as an earlier one or its note says that it is "
      + "recirculated",
    reason: "Symbols are copied from last year's agenda.",
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
          + "(CTOC/COP/WG.6/2030/3)"
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    for paper in context.papers.listed {
      let meetings = paper.meeting.map { [$0] } ?? Array(context.meetings.indices)
      let years = meetings.flatMap { m in
        context.meetings[m].dayRanges.flatMap { [$0.firstDay.year, $0.lastDay.year] }
      }
      let stated = paper.entry.symbols.filter { $0.series == context.papers.series }
        .compactMap { $0.year }
      // All symbols of a joint paper are of one year.
      let groups = Set(paper.entry.symbols.map { $0.bodies })
      let isJoint = groups.count > 1 && groups.count == stated.count
      guard let year = years.first, let other = stated.first(where: { !years.contains($0) }),
        isJoint || !stated.contains(where: years.contains), !context.isEarlierPaper(paper.entry)
      else { continue }
      let place = context.symbolPlace(of: paper.entry)
      findings.report(
        "The paper \(context.symbolText(of: paper.entry)) is of \(other), the "
          + "\(context.noun(of: meetings.first)) is in \(year)",
        at: place,
        notes: context.daysNotes(of: meetings.first),
        marks: context.paperFacts(paper.entry)
      )
    }
    context.reportCited(&findings) { part in
      if case .year(let year) = part { "which is of \(year)" } else { nil }
    }
    let days = context.meetings.flatMap { $0.dayRanges }
    let years = days.flatMap { [$0.firstDay.year, $0.lastDay.year] }
    for own in context.ownSymbols {
      guard let year = years.first,
        let other = own.parts.compactMap({ $0.year }).first(where: { !years.contains($0) })
      else { continue }
      findings.report(
        "\(own.subject) is of \(other), the \(context.noun(of: nil)) is in \(year)",
        at: own.range,
        notes: context.daysNotes(of: context.meetings.first?.index),
        marks: [.place(own.range)],
        reliesOn: [.place(own.range)]
      )
    }
  }
}

/// Papers are of the group that meets.
enum SymbolGroupMismatchRule: Rule {
  static let description = RuleDescription(
    "symbol-group-mismatch",
    .documents,
    .warning,
    summary:
      "The document and every paper under Documentation bear the group's body in their symbols, a "
      + "joint paper in one of them, unless the text cites the paper as an earlier one",
    reason: "Another group's paper was listed, or the symbol was copied from its agenda.",
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
          + "(CTOC/COP/WG.7/2031/3)"
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    // Groups that meet under one agenda share its papers.
    let hasOneAgenda = context.meetings.count { !$0.items.isEmpty } < 2
    for paper in context.papers.listed {
      let one = hasOneAgenda ? nil : paper.meeting
      let meetings = one.map { [$0] } ?? Array(context.meetings.indices)
      let groups = meetings.compactMap { context.meetings[$0].meeting.group.id }
      // Papers of the parent body name no working group; they belong to all of its groups.
      let stated = paper.entry.symbols.filter { $0.series == context.papers.series }
        .flatMap { $0.bodies.filter { $0.hasPrefix("WG.") } }
      guard let group = groups.first, group.hasPrefix("WG."), let other = stated.first,
        !stated.contains(where: groups.contains), !context.isEarlierPaper(paper.entry)
      else { continue }
      findings.report(
        "The paper \(context.symbolText(of: paper.entry)) is of \(other), the meeting is of "
          + context.names(of: meetings),
        at: context.symbolPlace(of: paper.entry),
        marks: context.paperFacts(paper.entry),
        reliesOn: meetings.map { .group($0) } + [.structure, .place(paper.entry.range)]
      )
    }
    context.reportCited(&findings) { part in
      if case .body(let body) = part { "which is of \(body)" } else { nil }
    }
    let groups = Set(context.meetings.compactMap { $0.meeting.group.id })
    guard groups.count == context.meetings.count, groups.allSatisfy({ $0.hasPrefix("WG.") }) else {
      return
    }
    for own in context.ownSymbols {
      let stated = own.parts.flatMap { $0.bodies.filter { $0.hasPrefix("WG.") } }
      guard let other = stated.first(where: { !groups.contains($0) }) else { continue }
      findings.report(
        "\(own.subject) is of \(other), the meeting is of "
          + context.names(of: Array(context.meetings.indices)),
        at: own.range,
        notes: context.meetings.first?.meeting.places.group.first.map {
          [Diagnostic.Note(message: "The group", range: $0)]
        } ?? [],
        marks: [.place(own.range)],
        reliesOn: [.place(own.range)] + context.meetings.indices.map { .group($0) }
      )
    }
  }
}

extension ValidationContext {
  /// A symbol that the document or its list of participants bears.
  struct OwnSymbol {
    let parts: [DocumentSymbol]
    let range: SourceRange
    let subject: String
  }

  /// The symbol in the masthead, and that of the list of participants of a report.
  var ownSymbols: [OwnSymbol] {
    var symbols: [OwnSymbol] = []
    if let symbol = document.masthead.symbol, let place = document.masthead.places.symbol {
      symbols.append(
        OwnSymbol(
          parts: symbol.parts,
          range: place,
          subject: "The document’s own symbol, \(symbol.canonical),"
        )
      )
    }
    // "* CTOC/COP/WG.4/2033/1." under the item of a paper is the agenda of its meeting.
    for range in document.masthead.places.notes {
      guard let mention = document.mentions(in: range).first,
        case .symbol(let symbol) = mention.value,
        range.count - mention.range.count <= 6, symbol.nature != .limited
      else { continue }
      symbols.append(
        OwnSymbol(parts: [symbol], range: mention.range, subject: "The agenda cited, \(symbol),")
      )
    }
    if let list = document.report?.attendance.listOfParticipants,
      let place = document.mentions.last(where: { $0.value == .symbol(list) })?.range
    {
      symbols.append(
        OwnSymbol(parts: [list], range: place, subject: "The list of participants, \(list),")
      )
    }
    return symbols
  }

  /// Where the symbols of an entry stand; the whole entry if nothing was found.
  func symbolPlace(of entry: DocumentationEntry) -> SourceRange {
    var range = SourceRange.none
    for mention in document.mentions(in: entry.range) {
      if case .symbol(let symbol) = mention.value,
        entry.symbols.contains(where: { $0.withoutStar == symbol.withoutStar })
      {
        range = range.union(mention.range)
      }
    }
    return range.isEmpty ? entry.range : range
  }

  /// The symbols of an entry, joint ones with a dash, a corrigendum or addendum of a paper as
  /// "… and Corr.1".
  func symbolText(of entry: DocumentationEntry) -> String {
    var text = ""
    var paper = ""
    for symbol in entry.symbols.map({ $0.withoutStar.description }) {
      if !paper.isEmpty, symbol.hasPrefix(paper + "/") {
        text += " and " + symbol.dropFirst(paper.count + 1)
      } else {
        text += (text.isEmpty ? "" : "–") + symbol
        paper = symbol
      }
    }
    return text
  }

  /// The facts that a wrong symbol spoils.
  func paperFacts(_ entry: DocumentationEntry) -> [Fact] { [.place(entry.range)] }

  /// What messages call groups: "the Working Group on Firearms (WG.6)".
  func names(of meetings: [Int]) -> String {
    PlainEnglish.list(
      meetings.prefix(4).map { i in
        let group = self.meetings[i].meeting.group
        return "the \(group.name)" + (group.id.map { " (\($0))" } ?? "")
      }
    )
  }

  /// A note on where the days of a meeting stand.
  func daysNotes(of meeting: Int?) -> [Diagnostic.Note] {
    guard let meeting, let place = meetings[meeting].daysPlace,
      let days = meetings[meeting].dayRanges.first
    else { return [] }
    return [
      Diagnostic.Note(message: "The \(noun(of: meeting)), \(PlainEnglish.days(days))", range: place)
    ]
  }
}
