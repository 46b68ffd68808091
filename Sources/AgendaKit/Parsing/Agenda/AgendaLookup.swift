/// Where the items of an agenda stand in it, by number and by title; of equal ones the first.
struct AgendaLookup {
  private var places: [(number: Int, place: Int)] = []
  private(set) var titles: [String: Int] = [:]

  init(_ agenda: [AgendaItem]) {
    for (place, item) in agenda.enumerated() {
      if let number = item.number, number.level == 1 { places.append((number.number, place)) }
      let title = TitleText.normalized(item.title)
      if titles[title] == nil { titles[title] = place }
    }
    places.sort { $0 < $1 }
  }

  /// The place of the first item with a number.
  func place(of number: Int) -> Int? {
    let low = places.sortedIndex { $0.number >= number }
    return low < places.count && places[low].number == number ? places[low].place : nil
  }
}
