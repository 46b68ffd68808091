/// What an annotation or an entry of the timetable is about.
enum AgendaTopic: Hashable {
  /// An item that both agendas have, by its nodes.
  case kept(from: Int, to: Int)
  /// An item that only the first agenda has.
  case left(Int)
  /// An item that only the second agenda has.
  case came(Int)
}

/// Finds the item that an annotation or an entry of the timetable is about: by the title that it
/// prints, and by its number where the title tells nothing.
///
/// A list that was edited alone, while annotations and timetable were not, gives numbers to other
/// items. Their titles, found in either of the two lists, still say what they are about, so that
/// what was not touched does not differ.
struct AgendaTopics {
  let fates: TreeFates
  private let from: Titles
  private let to: Titles

  /// The items of one list.
  private struct Titles {
    var numbers: [ItemNumber: Int] = [:]
    var places: [String: Int] = [:]
    /// The titles, folded, by node.
    var titles: [String] = []
    /// The words of the titles; empty for a list of a size that no agenda has.
    var bags: [WordBag] = []

    init(_ tree: FlatTree) {
      for (index, node) in tree.nodes.enumerated() {
        if let number = node.item?.number, numbers[number] == nil { numbers[number] = index }
        let title = FoldedText.normalized(node.title)
        if places[title] == nil, !title.isEmpty { places[title] = index }
        titles.append(title)
      }
      if titles.count <= AgendaTopics.mostItems { bags = tree.nodes.map { WordBag($0.title) } }
    }
  }

  /// Titles are compared for similarity with so many items at most.
  private static let mostItems = 100
  /// A title so much like that of the item of its number is about it.
  private static let likeOwn = 0.4
  /// A title so much like that of another item, and more than like that of its number, is about that.
  private static let likeOther = 0.7

  init(_ fates: TreeFates) {
    self.fates = fates
    from = Titles(fates.match.from)
    to = Titles(fates.match.to)
  }

  /// The item that a number and a title mean in a document; nil for none in either list.
  func topic(
    number: ItemNumber?,
    title: String,
    in version: DocumentComparison.Version
  ) -> AgendaTopic? {
    let own = version == .from ? from : to
    let title = FoldedText.normalized(title)
    let numbered = number.flatMap { own.numbers[$0] }
    if let numbered, title.isEmpty || own.titles[numbered] == title {
      return topic(of: numbered, in: version)
    }
    if let node = own.places[title] { return topic(of: node, in: version) }
    let other = version == .from ? to : from
    let otherVersion: DocumentComparison.Version = version == .from ? .to : .from
    if let node = other.places[title] { return topic(of: node, in: otherVersion) }
    if title.isEmpty { return nil }
    if numbered != nil, own.bags.isEmpty { return numbered.map { topic(of: $0, in: version) } }
    let bag = WordBag(title)
    let likeness = numbered.map { bag.similarity(to: own.bags[$0]) } ?? 0
    for (titles, version) in [(own, version), (other, otherVersion)] {
      let scores = titles.bags.map { bag.similarity(to: $0) }
      if let best = scores.max(), best >= Self.likeOther,
        best > likeness || likeness < Self.likeOwn, let node = scores.firstIndex(of: best)
      {
        return topic(of: node, in: version)
      }
    }
    return numbered.map { topic(of: $0, in: version) }
  }

  /// The item of a number in a document, if a title is much like its title.
  func topic(
    numbered number: ItemNumber?,
    like title: String,
    in version: DocumentComparison.Version
  ) -> AgendaTopic? {
    let own = version == .from ? from : to
    guard let node = number.flatMap({ own.numbers[$0] }), node < own.bags.count,
      WordBag(title).similarity(to: own.bags[node]) >= Self.likeOwn
    else { return nil }
    return topic(of: node, in: version)
  }

  private func topic(of node: Int, in version: DocumentComparison.Version) -> AgendaTopic {
    switch version {
    case .from: fates.match.toOf[node].map { .kept(from: node, to: $0) } ?? .left(node)
    case .to: fates.match.fromOf[node].map { .kept(from: $0, to: node) } ?? .came(node)
    }
  }

  /// A name of a topic that is the same in both directions.
  func name(_ topic: AgendaTopic) -> String {
    switch topic {
    case .kept(let i, let j):
      [from.titles[i], to.titles[j]].sorted().joined(separator: "|") + "|\(min(i, j))|\(max(i, j))"
    case .left(let i): "only|\(from.titles[i])|\(i)"
    case .came(let j): "only|\(to.titles[j])|\(j)"
    }
  }

  // MARK: What follows from a change of the list

  /// The change that brought an item, with what the second document says of it.
  func arrival(_ topic: AgendaTopic) -> ChangeLog.ID? {
    switch topic {
    case .kept(_, let j), .came(let j): fates.arrival(j)
    case .left: nil
    }
  }

  /// The change that removed an item, with what the first document says of it.
  func departure(_ topic: AgendaTopic) -> ChangeLog.ID? {
    switch topic {
    case .kept(let i, _), .left(let i): fates.departure(i)
    case .came: nil
    }
  }

  /// The change in which an item that both have changed places with another.
  func swap(_ topic: AgendaTopic) -> ChangeLog.ID? {
    if case .kept(_, let j) = topic { fates.swap(j) } else { nil }
  }

  /// The move of an item that both have.
  func move(_ topic: AgendaTopic) -> ChangeLog.ID? {
    if case .kept(_, let j) = topic { fates.move(j) } else { nil }
  }

  /// The change that gave an item that both have another number.
  func numbered(_ topic: AgendaTopic) -> ChangeLog.ID? {
    if case .kept(_, let j) = topic { fates.numbered[j] } else { nil }
  }

  /// The change of the title of an item that both have.
  func retitled(_ topic: AgendaTopic) -> ChangeLog.ID? {
    if case .kept(_, let j) = topic { fates.retitled[j] } else { nil }
  }

  /// The numbers that the two lists give to an item.
  func numbers(_ topic: AgendaTopic) -> (from: ItemNumber?, to: ItemNumber?) {
    func number(_ tree: FlatTree, _ node: Int) -> ItemNumber? { tree.nodes[node].item?.number }
    switch topic {
    case .kept(let i, let j): return (number(fates.match.from, i), number(fates.match.to, j))
    case .left(let i): return (number(fates.match.from, i), nil)
    case .came(let j): return (nil, number(fates.match.to, j))
    }
  }

  /// The change that two texts about an item have other numbers for; nil if these do not follow
  /// the lists.
  func cause(of topic: AgendaTopic, from a: ItemNumber?, to b: ItemNumber?) -> ChangeLog.ID? {
    let listed = numbers(topic)
    return a == listed.from && b == listed.to ? numbered(topic) : nil
  }
}
