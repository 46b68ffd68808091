/// The titles in the agendas, by their numbers.
struct AgendaTitles {
  private var titles: [String: [String]] = [:]

  init(_ meetings: [Meeting]) {
    for item in meetings.lazy.flatMap({ $0.agenda }) { add([item] + item.subitems) }
  }

  private mutating func add(_ items: [AgendaItem]) {
    for item in items {
      if let number = item.number { titles[number.description, default: []].append(item.title) }
    }
  }

  /// The titles of the items with a number, of all agendas.
  func titles(of number: ItemNumber) -> [String] { titles[number.description] ?? [] }
}
