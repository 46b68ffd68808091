/// Items with their subitems, or chapters with their parts, as one list in the document's order.
struct FlatTree {
  /// One of them.
  struct Node {
    var value: Value
    /// The index of the node that it stands under; nil at the top.
    var parent: Int?
    /// Its 0-based place among its siblings.
    var place: Int
    var path: NodePath
    /// The numbers of chapters down to this one, `III.A`.
    var numbers: String?

    var item: AgendaItem? { if case .item(let item) = value { item } else { nil } }
    var section: Section? { if case .section(let section) = value { section } else { nil } }

    var title: String {
      switch value {
      case .item(let item): item.title
      case .section(let section): section.title
      }
    }

    /// The part of the number that tells it from its siblings.
    var label: String? {
      switch value {
      case .item(let item): item.number?.label
      case .section(let section): section.number
      }
    }

    /// The label as a number, for counting.
    var ordinal: Int? {
      switch value {
      case .item(let item): item.number.map { $0.roman ?? $0.letter ?? $0.number }
      case .section(let section): section.number.flatMap(SectionNumber.value)
      }
    }

    var owner: ChangedNode.Owner {
      switch value {
      case .item(let item): .item(item.number, title: item.title)
      case .section(let section): .section(number: numbers, title: section.title)
      }
    }

    /// The paragraphs of more than a few words and the symbols of the papers under it.
    var content: Set<String> {
      let paragraphs: [Paragraph]
      var symbols: [DocumentSymbol] = []
      switch value {
      case .item(let item):
        paragraphs = item.annotation?.paragraphs ?? []
        symbols = item.annotation?.documentation.flatMap { $0.symbols } ?? []
      case .section(let section): paragraphs = section.paragraphs
      }
      let texts = paragraphs.map { FoldedText.normalized($0.text) }
        .filter { $0.split(separator: " ").count >= ParagraphMatching.leastWords }
      return Set(texts + symbols.map { $0.withoutStar.description })
    }

    /// The node as a changed thing.
    func changed(in tree: FlatTree) -> ChangedNode {
      let owner = parent.map { tree.nodes[$0].owner }
      switch value {
      case .item(let item):
        return ChangedNode(.item(item), path: path, owner: owner, range: item.headRange)
      case .section(let section):
        return ChangedNode(.section(section), path: path, owner: owner, range: section.headingRange)
      }
    }
  }

  enum Value {
    case item(AgendaItem)
    case section(Section)
  }

  private(set) var nodes: [Node] = []
  /// The children of each node, by index.
  private(set) var children: [[Int]] = []
  /// The nodes that stand under none.
  private(set) var roots: [Int] = []

  /// Flattens an agenda.
  init(items: [AgendaItem], at path: NodePath = NodePath([])) {
    flatten(items.map(Value.item), at: path) { value in
      if case .item(let item) = value { ("subitems", item.subitems.map(Value.item)) } else { nil }
    }
  }

  /// Flattens the chapters of a report.
  init(sections: [Section], at path: NodePath) {
    flatten(sections.map(Value.section), at: path) { value in
      if case .section(let section) = value {
        ("sections", section.sections.map(Value.section))
      } else {
        nil
      }
    }
  }

  private mutating func flatten(
    _ values: [Value],
    at path: NodePath,
    _ childrenOf: (Value) -> (NodePath.Step, [Value])?
  ) {
    var stack: [Node] = []
    for (place, value) in values.enumerated().reversed() {
      stack.append(
        Node(value: value, parent: nil, place: place, path: path.appending(.index(place)))
      )
    }
    while var node = stack.popLast() {
      let index = nodes.count
      if let parent = node.parent { children[parent].append(index) } else { roots.append(index) }
      if case .section(let section) = node.value {
        let above = node.parent.flatMap { nodes[$0].numbers }
        node.numbers =
          above.map { above in section.number.map { above + "." + $0 } ?? above } ?? section.number
      }
      nodes.append(node)
      children.append([])
      guard let (key, below) = childrenOf(node.value) else { continue }
      let list = node.path.appending(key)
      for (place, value) in below.enumerated().reversed() {
        stack.append(
          Node(value: value, parent: index, place: place, path: list.appending(.index(place)))
        )
      }
    }
  }

  /// The children of a node, or the roots.
  func children(of parent: Int?) -> [Int] { parent.map { children[$0] } ?? roots }
}

/// The numbers of chapters.
enum SectionNumber {
  /// 3 for `III`, `C` and `3`; nil for anything else. A single letter counts as one unless it is a
  /// roman numeral in common use for chapters, `I`, `V` or `X`.
  static func value(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    let bytes = Array(text.utf8)
    let romans: [UInt8: Int] = [0x49: 1, 0x56: 5, 0x58: 10, 0x4C: 50]
    let values = bytes.map { romans[$0] ?? 0 }
    if !values.contains(0), !values.isEmpty, text != "L" {
      var sum = 0
      for (index, value) in values.enumerated() {
        let next = index + 1 < values.count ? values[index + 1] : 0
        sum += value < next ? -value : value
      }
      return sum
    }
    guard bytes.count == 1, let byte = bytes.first, ASCII.isLetter(byte) else { return nil }
    return Int(ASCII.lowercased(byte)) - 96
  }
}
