/// How an agenda as adopted differs from the one proposed.
struct AgendaChanges {
  /// Items with the number of one proposed and another title.
  private(set) var retitled: [(item: AgendaItem, old: AgendaItem)] = []
  /// Items that were not proposed; what stands under them goes with them.
  private(set) var added: [AgendaItem] = []
  /// Items that were not adopted, those under one item together.
  private(set) var removed: [[AgendaItem]] = []
  /// Items with the title of one proposed and another number.
  private(set) var moved: [(item: AgendaItem, old: AgendaItem)] = []
  /// The numbers at the first level that are new, and those that are gone.
  private var addedNumbers: [Int] = []
  private var removedNumbers: [Int] = []
  /// The new numbers of the items at the first level that moved, by their old ones.
  private var movedNumbers: [Int: Int] = [:]

  /// Whether the agenda was adopted as proposed.
  var isEmpty: Bool { retitled.isEmpty && added.isEmpty && removed.isEmpty && moved.isEmpty }

  /// - Complexity: O(n log n) in the items.
  init(from proposed: Meeting, to adopted: MeetingIndex) {
    let foreseen = Self.flat(proposed.agenda)
    var byNumber: [ItemNumber: Int] = [:]
    var byTitle: [String: Int] = [:]
    for (i, item) in foreseen.enumerated() {
      if let number = item.number, byNumber[number] == nil { byNumber[number] = i }
      byTitle[ComparedTitle(item.title).expanded] = i
    }
    var isMatched = [Bool](repeating: false, count: foreseen.count)
    var left: [AgendaItem] = []
    for item in adopted.items.map({ $0.item }) {
      guard let number = item.number else { continue }
      if let same = byNumber[number],
        ComparedTitle.compare(foreseen[same].title, item.title) < .different
      {
        isMatched[same] = true
      } else if let old = byTitle[ComparedTitle(item.title).expanded], !isMatched[old] {
        isMatched[old] = true
        moved.append((item, foreseen[old]))
      } else {
        left.append(item)
      }
    }
    var isAdded: Set<ItemNumber> = []
    for item in left {
      guard let number = item.number else { continue }
      if let same = byNumber[number], !isMatched[same] {
        isMatched[same] = true
        retitled.append((item, foreseen[same]))
      } else {
        isAdded.insert(number)
        if number.parent.map(isAdded.contains) != true { added.append(item) }
      }
    }
    var isRemoved: Set<ItemNumber> = []
    for (i, item) in foreseen.enumerated() where !isMatched[i] {
      guard let number = item.number else { continue }
      isRemoved.insert(number)
      if number.parent.map(isRemoved.contains) == true { continue }
      if let parent = number.parent, removed.last?.last?.number?.parent == parent {
        removed[removed.count - 1].append(item)
      } else {
        removed.append([item])
      }
    }
    addedNumbers = isAdded.filter { $0.level == 1 }.map { $0.number }.sorted()
    for (item, old) in moved {
      if let new = item.number, let old = old.number, new.level == 1, old.level == 1 {
        movedNumbers[old.number] = new.number
      }
    }
    removedNumbers = isRemoved.filter { $0.level == 1 }.map { $0.number }.sorted()
  }

  /// Whether an item has another number only because others came or went before it.
  func isShift(_ item: AgendaItem, _ old: AgendaItem) -> Bool {
    guard let new = item.number, let old = old.number, new.letter == old.letter,
      new.roman == old.roman
    else { return false }
    if addedNumbers.isEmpty, removedNumbers.isEmpty {
      // Under an item that moved, its subitems move with it.
      return new.level > 1 && movedNumbers[old.number] == new.number
    }
    let gone = Self.count(of: removedNumbers, below: old.number)
    let come = Self.count(of: addedNumbers, below: new.number + 1)
    return new.number == old.number - gone + come
      || (new.level > 1 && movedNumbers[old.number] == new.number)
  }

  /// The moves that follow from what came or went, in words, with the item as proposed.
  var shifts: [(String, SourceRange)] {
    moved.filter { $0.item.number?.level == 1 && isShift($0.item, $0.old) }.prefix(16).map {
      (
        "Item \($0.old.number?.description ?? "") is item \($0.item.number?.description ?? "") now",
        $0.old.headRange
      )
    }
  }

  /// How many of ascending numbers are below one.
  private static func count(of numbers: [Int], below limit: Int) -> Int {
    let low = numbers.sortedIndex { $0 >= limit }
    return low
  }

  private static func flat(_ items: [AgendaItem]) -> [AgendaItem] {
    var all: [AgendaItem] = []
    func visit(_ list: [AgendaItem]) {
      for item in list {
        all.append(item)
        visit(item.subitems)
      }
    }
    visit(items)
    return all
  }
}
