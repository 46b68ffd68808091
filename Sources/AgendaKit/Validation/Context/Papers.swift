/// The papers listed under Documentation, and where the text cites them.
struct Papers: Sendable {
  /// A paper in its list.
  struct Listed: Sendable {
    let entry: DocumentationEntry
    /// The meeting in whose annotations it stands, by position; nil in a report.
    let meeting: Int?
    let item: ItemNumber?
  }

  /// Every entry of every list, in the order of the model.
  let listed: [Listed]
  /// Positions in `listed` of each symbol, without its star.
  let bySymbol: [DocumentSymbol: [Int]]
  /// Where paragraphs cite each symbol, without its star.
  let cited: [DocumentSymbol: [SourceRange]]
  /// The series that most of the papers bear: that of the document itself.
  let series: String?

  init(_ document: MeetingDocument, blocks: [TextBlock]) {
    var listed: [Listed] = []
    for (m, meeting) in document.meetings.enumerated() {
      func visit(_ items: [AgendaItem]) {
        for item in items {
          for entry in item.annotation?.documentation ?? [] {
            listed.append(Listed(entry: entry, meeting: m, item: item.number))
          }
          visit(item.subitems)
        }
      }
      visit(meeting.agenda)
      for annotation in meeting.otherAnnotations {
        for entry in annotation.documentation {
          listed.append(Listed(entry: entry, meeting: m, item: annotation.number))
        }
      }
    }
    for entry in document.report?.documentation ?? [] {
      listed.append(Listed(entry: entry, meeting: nil, item: nil))
    }
    self.listed = listed
    var bySymbol: [DocumentSymbol: [Int]] = [:]
    var counts: [String: Int] = [:]
    for (i, paper) in listed.enumerated() {
      for symbol in paper.entry.symbols {
        bySymbol[symbol.withoutStar, default: []].append(i)
        counts[symbol.series, default: 0] += 1
      }
    }
    for symbol in document.masthead.symbol?.parts ?? [] { counts[symbol.series, default: 0] += 1 }
    self.bySymbol = bySymbol
    series = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key

    var cited: [DocumentSymbol: [SourceRange]] = [:]
    for block in blocks where block.kind == .paragraph || block.kind == .footnote {
      for mention in document.mentions(in: block.range) {
        if case .symbol(let symbol) = mention.value {
          cited[symbol.withoutStar, default: []].append(mention.range)
        }
      }
    }
    self.cited = cited
  }
}

extension ValidationContext {
  /// That the annotation in which a paper is listed is its item's.
  func annotationFacts(of paper: Papers.Listed) -> [Fact] {
    guard let meeting = paper.meeting, let item = paper.item else { return [] }
    return [.annotation(meeting, item)]
  }

  /// Whether a paper may be of another year or group: its note says that it comes again, or the
  /// text cites it as an earlier paper.
  func isEarlierPaper(_ entry: DocumentationEntry) -> Bool {
    if let note = entry.note, note.lowercased().contains("circulated") { return true }
    if isReportOnEarlierMeeting(entry) { return true }
    for symbol in entry.symbols {
      for place in papers.cited[symbol.withoutStar] ?? [] {
        guard let sentence = sentence(around: place) else { return true }
        if speaksOfThePast(sentence, year: symbol.year) { return true }
      }
    }
    return false
  }

  /// "Report on the tenth meeting of the Working Group", of this year or before.
  private func isReportOnEarlierMeeting(_ entry: DocumentationEntry) -> Bool {
    let title = entry.title.lowercased()
    guard title.hasPrefix("report on the ") || title.hasPrefix("report of the "),
      title.contains(" meeting") || title.contains(" session"),
      let last = meetings.flatMap({ $0.dayRanges }).map({ $0.lastDay.year }).max()
    else { return false }
    let bodies = ["report on the ", "working group on its", "conference of the parties", "on its "]
    return bodies.contains { title.contains($0) }
      && entry.symbols.allSatisfy { $0.year.map { $0 <= last } ?? true }
  }

  /// Whether a sentence tells of something earlier: by its verb, by a word for it, or by the year.
  private func speaksOfThePast(_ sentence: RunningSentence, year: Int?) -> Bool {
    let words: [FixedText] = [
      "was", "were", "had", "held", "previous", "last", "earlier", "aforementioned",
      "above-mentioned", "circulated", "updated", "adopted",
    ]
    if holds(anyOf: words, in: sentence.range) { return true }
    guard let year else { return false }
    return document.mentions(in: sentence.range).contains { mention in
      switch mention.value {
      case .date(let date, _, let stated): stated && date.year == year
      case .days(let days, let stated): stated && days.firstDay.year == year
      default: false
      }
    }
  }
}
