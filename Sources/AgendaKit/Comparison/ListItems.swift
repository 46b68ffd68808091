/// The lettered items of a list that stands in one paragraph: `… adopted: (a) …; (b) …`.
struct ListItems {
  /// An item.
  struct Item {
    /// `(b)`.
    var label: String
    /// What stands after it, up to the next.
    var text: String
  }

  /// What stands before the list.
  private(set) var lead = ""
  private(set) var items: [Item] = []

  /// Finds the list of a paragraph; nil where none begins with `(a)` and goes on with `(b)`.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    var starts: [Int] = []
    var i = 0
    while i + 3 < bytes.count, starts.count < 26 {
      let letter = UInt8(ascii: "a") + UInt8(starts.count)
      if bytes[i] == UInt8(ascii: "("), bytes[i + 1] == letter, bytes[i + 2] == UInt8(ascii: ")"),
        bytes[i + 3] == ASCII.space, i == 0 || bytes[i - 1] == ASCII.space
      {
        starts.append(i)
        i += 3
      }
      i += 1
    }
    guard starts.count > 1, let first = starts.first else { return nil }
    func stretch(_ start: Int, _ end: Int) -> String {
      FoldedText.of(String(decoding: bytes[start..<end], as: UTF8.self))
    }
    lead = stretch(0, first)
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      items.append(Item(label: stretch(start, start + 3), text: stretch(start + 4, end)))
    }
  }

  /// The places of the items that only one of two lists has, where that is all that differs and only
  /// one of them has more; nil where more differs.
  static func difference(_ old: ListItems, _ new: ListItems) -> (left: [Int], came: [Int])? {
    func entries(_ list: ListItems) -> [ListMatching.Entry] {
      list.items.map { item in
        let key = FoldedText.normalized(item.text)
        return ListMatching.Entry(key: withoutAnd(key), text: item.text, label: nil)
      }
    }
    guard old.lead == new.lead, old.items.count != new.items.count else { return nil }
    let matching = ListMatching(entries(old), entries(new), similar: .exact)
    let left = matching.toOf.indices.filter { matching.toOf[$0] == nil }
    let came = matching.fromOf.indices.filter { matching.fromOf[$0] == nil }
    let kept = matching.toOf.compactMap { $0 }
    guard left.isEmpty || came.isEmpty, kept == kept.sorted() else { return nil }
    return (left, came)
  }

  /// The last item but one may end in "and".
  private static func withoutAnd(_ key: String) -> String {
    key.hasSuffix(" and") ? String(key.dropLast(4)) : key
  }

  /// An item as a changed thing of its paragraph.
  func node(_ index: Int, in paragraph: ChangedNode, _ content: Paragraph) -> ChangedNode {
    let item = items[index]
    let name = content.number.map { "paragraph \($0)" }
    return ChangedNode(
      .paragraph(Paragraph(text: item.label + " " + item.text, range: content.range)),
      path: paragraph.path.appending("items", .index(index)),
      owner: name.map { .part($0) } ?? paragraph.owner,
      range: paragraph.range
    )
  }
}

extension Comparer {
  /// Tells the items that a list in a paragraph gained or lost, where that is all that differs; gives
  /// the first of these changes.
  mutating func compareListItems(_ pair: ParagraphPair) -> ChangeLog.ID? {
    guard let old = ListItems(pair.old.text), let new = ListItems(pair.new.text),
      let (left, came) = ListItems.difference(old, new)
    else { return nil }
    var first: ChangeLog.ID?
    for index in left {
      let node = old.node(index, in: pair.from, pair.old)
      let id = log.add(Change(.removed, .paragraph, group: pair.group, from: node))
      first = first ?? id
    }
    for index in came {
      let node = new.node(index, in: pair.to, pair.new)
      let id = log.add(Change(.added, .paragraph, group: pair.group, to: node))
      first = first ?? id
    }
    return first
  }
}
