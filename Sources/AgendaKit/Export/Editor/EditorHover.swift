/// Says what stands at a place: the finding with its rule, the item with its slots and papers, a paper,
/// a day.
struct EditorHover {
  private let editor: EditorDocument
  private let items: EditorItems

  init(_ editor: EditorDocument, _ items: EditorItems) {
    self.editor = editor
    self.items = items
  }

  func write(at offset: Int, to json: inout JSONWriter) {
    var parts: [String] = []
    var range: SourceRange?
    for finding in editor.findings where finding.range.holds(offset) {
      guard let rule = RuleSet.all.first(where: { $0.name == finding.rule }) else { continue }
      parts.append("**\(rule.name)**: \(rule.summary). \(rule.reason)")
      range = finding.range
    }
    if let mention = mention(at: offset), let words = words(mention.value) {
      parts.append(words)
      range = mention.range
    }
    if let (item, place) = items.item(at: offset), let words = words(item) {
      parts.append(words)
      range = range ?? place
    }
    guard let range, !parts.isEmpty else { return json.null() }
    json.object { json in
      json.member("contents") {
        $0.object {
          $0.member("kind", "markdown")
          $0.member("value", parts.joined(separator: "\n\n---\n\n"))
        }
      }
      json.member("range") { editor.write(range, to: &$0) }
    }
  }

  private func mention(at offset: Int) -> Mention? {
    editor.document.mentions.first { $0.range.holds(offset) }
  }

  /// A day with its day of the week, a symbol with the paper that it is.
  private func words(_ value: Mention.Value) -> String? {
    switch value {
    case .date(let date, _, _): return DateWords.day(date)
    case .days(let days, _): return DateWords.days(days.firstDay, days.lastDay)
    case .symbol(let symbol):
      let address = SymbolAddress.of(symbol, in: editor.language).map { "<\($0)>" }
      let facts = [paper(symbol), address].compactMap { $0 }
      return facts.isEmpty ? nil : facts.joined(separator: "\n\n")
    default: return nil
    }
  }

  /// The title of the paper that bears a symbol, as the document lists it.
  private func paper(_ symbol: DocumentSymbol) -> String? {
    for meeting in editor.document.meetings {
      for item in FlatItems.of(meeting.agenda) {
        for entry in item.annotation?.documentation ?? []
        where entry.symbols.contains(where: { $0.withoutStar == symbol.withoutStar }) {
          return Self.plain(entry.title) + (item.number.map { " (item \($0))" } ?? "")
        }
      }
    }
    return nil
  }

  /// The item: its number and title, when it is taken up, its papers.
  private func words(_ reference: EditorItems.Reference) -> String? {
    guard let item = editor.directory.item(reference.number, of: reference.group) else {
      return nil
    }
    var lines = ["**\(reference.number)  \(Self.plain(item.title))**"]
    for slot in editor.document.organizationOfWork
    where slot.entries.contains(where: { entry in
      entry.item == reference.number
        && (entry.group == nil || entry.group == reference.group)
    }) {
      lines.append("- " + (slot.date.map { DateWords.day($0) + ", " } ?? "") + DateWords.time(slot))
    }
    for paper in editor.directory.papers(for: reference.number, of: reference.group) {
      let symbols = paper.symbols.map { $0.description }.joined(separator: ", ")
      lines.append("- \(Self.plain(paper.title))" + (symbols.isEmpty ? "" : " (\(symbols))"))
    }
    return lines.joined(separator: "\n")
  }

  /// A text without what Markdown would obey.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for character in TerminalText.escaped(text) {
      if "\\`*_[]<>#&|~".contains(character) { plain.append("\\") }
      plain.append(character)
    }
    return plain
  }
}
