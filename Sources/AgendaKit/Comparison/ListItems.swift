extension Comparer {
  /// Tells the entries that the list of a paragraph gained, lost, exchanged or says otherwise; gives
  /// the first of these changes, from which the words of the paragraph follow. Where the words before
  /// the list are others too, these are a change of their own.
  mutating func compareListItems(_ pair: ParagraphPair) -> ChangeLog.ID? {
    guard let old = ListInText(pair.old.text), let new = ListInText(pair.new.text) else {
      return nil
    }
    let isSameLead = FoldedText.of(old.lead) == FoldedText.of(new.lead)
    func entries(_ list: ListInText) -> [ListMatching.Entry] {
      list.items.map { .init(key: Self.key($0), text: $0.text, label: nil) }
    }
    let matching = ListMatching(entries(old), entries(new), similar: .paragraphs)
    work += matching.work
    let pairs = matching.pairs
    // Another list is no list with other entries.
    guard !pairs.isEmpty else { return nil }
    let moves = Moves(pairs, exchanged: matching.exchanged)
    let places = (
      old.places(in: pair.old.range, of: from.text), new.places(in: pair.new.range, of: to.text)
    )
    func oldNode(_ i: Int) -> ChangedNode { Self.node(old.items[i], i, pair.from, places.0[i]) }
    func newNode(_ j: Int) -> ChangedNode { Self.node(new.items[j], j, pair.to, places.1[j]) }
    var moved: [Int: Int?] = [:]
    for index in moves.moved { moved[pairs[index].to] = .some(nil) }
    for (p, q) in moves.swaps {
      moved[pairs[p].to] = pairs[q].to
      moved[pairs[q].to] = pairs[p].to
    }
    let joined = joinedItems(old, new, matching)
    var first: ChangeLog.ID?
    for step in MergeStep.walk(
      fromOf: matching.fromOf,
      toOf: matching.toOf,
      stays: { moved[$0] == nil }
    ) {
      var change: Change?
      var cause: ChangeLog.ID?
      switch step {
      case .removed(let i):
        change = Change(.removed, .paragraph, from: oldNode(i))
        cause = joined.from[i].flatMap { joined.ids[$0] }
      case .added(let j):
        change = Change(.added, .paragraph, to: newNode(j))
        cause = joined.to[j].flatMap { joined.ids[$0] }
      case .kept(let i, let j):
        let (a, b) = (oldNode(i), newNode(j))
        if let partner = moved[j] {
          change = Change(.moved, .paragraph, from: a, to: b)
          if let partner, let origin = matching.fromOf[partner] {
            // Of two that changed places, one is the change: the same one in both directions.
            if Self.key(new.items[j]) > Self.key(new.items[partner]) { change = nil }
            change?.with = SwapPartner(from: oldNode(origin), to: newNode(partner))
          }
        }
        if isSameLead, Self.key(old.items[i]) != Self.key(new.items[j]) {
          let runs = words(old.items[i].text, new.items[j].text)
          let kind = joined.from.values.contains(j) ? Change.Kind.merged : .split
          let id = joined.ids[j] ?? log.newID()
          var edit = Change(.edited, .paragraph, from: a, to: b, fields: ["text"], words: runs)
          if joined.ids[j] != nil { edit.kind = kind }
          edit.group = pair.group
          log.add(edit, id: id)
          first = first ?? id
        }
      }
      guard var change else { continue }
      change.group = pair.group
      let id = log.add(change, cause: cause)
      if cause == nil { first = first ?? id }
    }
    return isSameLead ? first : nil
  }

  /// The entries that were joined to a neighbour, or parted from one, each with that neighbour's
  /// place in the second list, and names for the changes of such neighbours.
  private mutating func joinedItems(
    _ old: ListInText,
    _ new: ListInText,
    _ matching: ListMatching
  ) -> (from: [Int: Int], to: [Int: Int], ids: [Int: ChangeLog.ID]) {
    let texts = (old.items.map { $0.text }, new.items.map { $0.text })
    var from: [Int: Int] = [:]
    var to: [Int: Int] = [:]
    for i in texts.0.indices where matching.toOf[i] == nil {
      let neighbour = JoinedText.neighbour(of: i, among: texts.0) { other in
        matching.toOf[other].map { texts.1[$0] }
      }
      from[i] = neighbour.flatMap { matching.toOf[$0] }
    }
    for j in texts.1.indices where matching.fromOf[j] == nil {
      to[j] = JoinedText.neighbour(of: j, among: texts.1) { other in
        matching.fromOf[other].map { texts.0[$0] }
      }
    }
    var ids: [Int: ChangeLog.ID] = [:]
    for j in Set(from.values).union(to.values).sorted() { ids[j] = log.newID() }
    return (from, to, ids)
  }

  /// The words of an entry; the last but one may end in "and".
  private static func key(_ item: ListItem) -> String {
    let key = FoldedText.normalized(item.text)
    return key.hasSuffix(" and") ? String(key.dropLast(4)) : key
  }

  /// An entry as a changed thing of its paragraph.
  private static func node(
    _ item: ListItem,
    _ index: Int,
    _ paragraph: ChangedNode,
    _ range: SourceRange
  ) -> ChangedNode {
    var owner = paragraph.owner
    if case .paragraph(let content) = paragraph.content, let number = content.number {
      owner = .part("paragraph \(number)")
    }
    return ChangedNode(
      .listItem(item),
      path: paragraph.path.appending("items", .index(index)),
      owner: owner,
      range: range
    )
  }
}

extension ChangedNode {
  /// Whether it is an entry of a list in a paragraph.
  var isListItem: Bool { if case .listItem = content { true } else { false } }
}

/// Paragraphs each of which is an entry of a list, with its letter before it.
enum LetteredParagraph {
  /// One past the letter and the blank after it; the start where the text begins otherwise.
  static func textStart(_ text: String) -> String.Index {
    let bytes = text.utf8
    guard bytes.count > 4, bytes.first == ASCII.openRound,
      let close = bytes.prefix(7).firstIndex(of: ASCII.closeRound),
      bytes.index(after: close) < bytes.endIndex, bytes[bytes.index(after: close)] == ASCII.space
    else { return text.startIndex }
    let label = bytes[bytes.index(after: bytes.startIndex)..<close]
    let isLabel =
      !label.isEmpty && label.allSatisfy { ASCII.isLower($0) }
      && (label.count == 1 || label.allSatisfy { "ivx".utf8.contains($0) }
        || label.count == 2 && label.first == label.last)
    return isLabel ? bytes.index(close, offsetBy: 2) : text.startIndex
  }

  /// The text without its letter.
  static func text(_ text: String) -> String { String(text[textStart(text)...]) }

  /// Whether two texts are the same but for their letters.
  static func differInLetter(_ a: String, _ b: String) -> Bool {
    let (i, j) = (textStart(a), textStart(b))
    return i > a.startIndex && j > b.startIndex && FoldedText.of(a) != FoldedText.of(b)
      && FoldedText.of(String(a[i...])) == FoldedText.of(String(b[j...]))
  }
}
