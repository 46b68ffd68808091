/// Says changes of papers.
enum PaperWords {
  typealias Piece = ComparisonWords.Piece

  static func pieces(_ change: Change) -> [Piece] {
    let old = entry(change.from)
    let new = entry(change.to)
    let oldPlace = ComparisonWords.name(change.from?.owner)
    let newPlace = ComparisonWords.name(change.to?.owner)
    switch (change.kind, old, new) {
    case (.added, _, let new?):
      return [.plain("Added" + under(newPlace) + ": "), .new(text(new)), .plain(run(change))]
    case (.removed, let old?, _):
      return [.plain("Removed" + under(oldPlace) + ": "), .old(text(old)), .plain(run(change))]
    case (.moved, let old?, let new?):
      if let with = change.with, let other = entry(with.to) {
        return [
          .quote(name(new)), .plain(" and "), .quote(name(other)),
          .plain(" changed places" + under(newPlace)),
        ]
      }
      if oldPlace == newPlace {
        return [.plain("Moved" + under(newPlace) + ": "), .quote(text(new))]
      }
      return [
        .plain("Moved from \(oldPlace ?? "elsewhere") to \(newPlace ?? "elsewhere"): "),
        .quote(name(old)),
      ]
    case (.retitled, _, let new?):
      return [.quote(name(new)), .plain(", retitled: "), .words(change.words)]
    case (.renumbered, let old?, let new?):
      return [
        .quote(name(new)), .plain(": "), .old("(\(old.label ?? "–"))"), .plain(" → "),
        .new("(\(new.label ?? "–"))"),
      ]
    case (_, let old?, let new?):
      var pieces: [Piece] = []
      if change.fields.contains("symbols") {
        pieces += [.plain("Symbol: "), .old(symbols(old)), .plain(" → "), .new(symbols(new))]
        pieces += [.plain(", "), .quote(new.title)]
      }
      if change.fields.contains("note") {
        if !pieces.isEmpty { pieces.append(.plain("; ")) }
        pieces += [.quote(name(new)), .plain(", ")]
        pieces += FactWords.value("remark", old.note, new.note)
      }
      return pieces
    default: return []
    }
  }

  private static func run(_ change: Change) -> String {
    change.count > 1 ? " and \(change.count - 1) after it" : ""
  }

  private static func entry(_ node: ChangedNode?) -> DocumentationEntry? {
    if case .document(let entry)? = node?.content { entry } else { nil }
  }

  private static func under(_ place: String?) -> String {
    guard let place else { return "" }
    return place.hasPrefix("the ") ? " among \(place)" : " under \(place)"
  }

  private static func symbols(_ entry: DocumentationEntry) -> String {
    entry.symbols.isEmpty
      ? "no symbol" : entry.symbols.map { $0.description }.joined(separator: " – ")
  }

  private static func name(_ entry: DocumentationEntry) -> String {
    entry.symbols.isEmpty ? entry.title : symbols(entry)
  }

  private static func text(_ entry: DocumentationEntry) -> String {
    let note = entry.note.map { " (\($0))" } ?? ""
    return entry.symbols.isEmpty ? entry.title + note : symbols(entry) + ", " + entry.title + note
  }
}
