/// Says which facts the sentences of a report state otherwise: `Chair: Clara Berg → Jon Dahl`.
enum StatedFactWords {
  typealias Piece = ComparisonWords.Piece

  /// The facts, after the words that state them.
  static func pieces(_ changes: [StatedChange], after words: [WordRun]) -> [Piece] {
    let isSentence = words.last?.text.utf8.last == ASCII.point
    var all: [Piece] = []
    for change in changes {
      guard let value = change.to ?? change.from else { continue }
      let startsSentence = isSentence && all.isEmpty
      let pieces = values(
        change,
        startsSentence ? ComparisonWords.capitalized(label(value)) : label(value)
      )
      if !pieces.isEmpty { all += [.plain(startsSentence ? " " : "; ")] + pieces }
    }
    return all
  }

  private static func label(_ value: StatedChange.Value) -> String {
    switch value {
    case .consideration(let consideration): "item \(consideration.item)"
    case .statements(let statements): "speakers on item \(statements.item)"
    case .officer(let officer): officer.role
    case .hours(let hours):
      "hours of the \(PlainEnglish.ordinal(hours.meetingOfDay)) meeting of a day"
    case .meetingsHeld: "meetings held"
    }
  }

  private static func values(_ change: StatedChange, _ label: String) -> [Piece] {
    if case .statements(let a)? = change.from, case .statements(let b)? = change.to {
      let went = a.speakers.filter { !b.speakers.contains($0) }
      let came = b.speakers.filter { !a.speakers.contains($0) }
      if went.isEmpty, came.isEmpty { return [] }
      return FactWords.value(label, PlainEnglish.list(went), PlainEnglish.list(came))
    }
    let (old, new) = (change.from.map(text), change.to.map(text))
    return old == new ? [] : FactWords.value(label, old, new)
  }

  private static func text(_ value: StatedChange.Value) -> String {
    switch value {
    case .consideration(let consideration): return text(consideration)
    case .statements(let statements): return PlainEnglish.list(statements.speakers)
    case .officer(let officer): return officer.name + (officer.country.map { " (\($0))" } ?? "")
    case .hours(let hours): return "\(hours.start)–\(hours.end)"
    case .meetingsHeld(let count): return String(count)
    }
  }

  /// `1st and 2nd meetings, 25 March 2021, introduced by Ana Lima`.
  private static func text(_ consideration: Consideration) -> String {
    var parts: [String] = []
    let meetings = consideration.meetings.map { PlainEnglish.figureOrdinal($0) }
    if !meetings.isEmpty {
      parts.append(PlainEnglish.list(meetings) + (meetings.count == 1 ? " meeting" : " meetings"))
    }
    let dates = consideration.dates.map { DateWords.date($0) }
    if !dates.isEmpty { parts.append(PlainEnglish.list(dates)) }
    let names = consideration.panellists.map { $0.name }
    if !names.isEmpty { parts.append("introduced by " + PlainEnglish.list(names)) }
    return parts.joined(separator: ", ") + (consideration.tentative ? " (open)" : "")
  }
}
