/// A part of a Word or OpenDocument file as a tree of elements, each known by its place in a list.
struct XMLTree {
  /// An element or a stretch of text: its place in the tree.
  typealias Node = Int32

  private struct Content {
    var name: XMLName
    var parent: Node
    var firstChild: Node = -1
    var next: Node = -1
    /// Where its attributes, or its characters, begin and end in the lists of all.
    var lower: UInt32
    var upper: UInt32
  }

  /// No part of a document has more elements and texts, nor more attributes.
  static let nodeLimit = 2_000_000

  /// All that a tree holds, so that a walk over it counts one reference.
  private final class Contents {
    let bytes: ContiguousArray<UInt8>
    var nodes = ContiguousArray<Content>()
    var attributes = ContiguousArray<XMLReader.Attribute>()
    var characters = ContiguousArray<UInt8>()

    init(_ bytes: ContiguousArray<UInt8>) { self.bytes = bytes }
  }

  private let contents: Contents

  /// The element that holds all others.
  let root: Node = 0

  /// Reads a part.
  init(
    _ part: ContiguousArray<UInt8>,
    part name: String,
    allowsType: Bool = false
  ) throws(SourceError) {
    var reader = try XMLReader(part, part: name, allowsType: allowsType)
    contents = Contents(reader.bytes)
    try read(&reader, part: name)
  }

  private func read(_ reader: inout XMLReader, part: String) throws(SourceError) {
    let bytes = reader.bytes
    var nodes = ContiguousArray<Content>()
    var attributes = ContiguousArray<XMLReader.Attribute>()
    var characters = ContiguousArray<UInt8>()
    nodes.reserveCapacity(bytes.count / 32)
    defer {
      contents.nodes = nodes
      contents.attributes = attributes
      contents.characters = characters
    }
    var path: [Node] = []
    // The last child of each open element.
    var last: [Node] = []
    func malformed() -> SourceError {
      SourceError("is damaged: its part '\(part)' has an unknown reference in its text")
    }
    while true {
      let name: XMLName
      let lower: UInt32
      let upper: UInt32
      let event = try reader.next()
      switch event {
      case .finish: return
      case .end:
        path.removeLast()
        last.removeLast()
        continue
      case .start:
        name = reader.name
        lower = UInt32(attributes.count)
        attributes += reader.attributes
        upper = UInt32(attributes.count)
      case .text(let range):
        name = .characters
        lower = UInt32(characters.count)
        guard XMLText.append(bytes, range, to: &characters) else { throw malformed() }
        upper = UInt32(characters.count)
      case .literal(let range):
        name = .characters
        lower = UInt32(characters.count)
        XMLText.appendLiteral(bytes, range, to: &characters)
        upper = UInt32(characters.count)
      }
      guard nodes.count < Self.nodeLimit, attributes.count <= Self.nodeLimit else {
        throw .oversized(part)
      }
      let node = Node(nodes.count)
      nodes.append(
        Content(name: name, parent: path.last ?? -1, lower: lower, upper: upper)
      )
      if let parent = path.last {
        if last[last.count - 1] < 0 {
          nodes[Int(parent)].firstChild = node
        } else {
          nodes[Int(last[last.count - 1])].next = node
        }
        last[last.count - 1] = node
      }
      if case .start = event {
        path.append(node)
        last.append(-1)
      }
    }
  }

  /// All elements and texts, in the order of the part.
  var elements: Range<Node> { 0..<Node(contents.nodes.count) }

  /// What an element is; `characters` for text.
  func name(_ node: Node) -> XMLName { contents.nodes[Int(node)].name }

  /// The element around a node; nil for the root.
  func parent(_ node: Node) -> Node? {
    let parent = contents.nodes[Int(node)].parent
    return parent < 0 ? nil : parent
  }

  /// The elements and texts in an element, in their order.
  func children(_ node: Node) -> Children {
    Children(tree: self, following: contents.nodes[Int(node)].firstChild)
  }

  /// A walk over the children of an element.
  struct Children: Sequence, IteratorProtocol {
    fileprivate let tree: XMLTree
    fileprivate var following: Node

    /// The next child.
    mutating func next() -> Node? {
      guard following >= 0 else { return nil }
      let node = following
      following = tree.contents.nodes[Int(node)].next
      return node
    }
  }

  /// The first child of a name.
  func child(_ node: Node, _ name: XMLName) -> Node? {
    children(node).first { self.name($0) == name }
  }

  /// The element that a path of names leads to.
  func descendant(_ node: Node, _ path: XMLName...) -> Node? {
    var node = node
    for name in path {
      guard let child = child(node, name) else { return nil }
      node = child
    }
    return node
  }

  /// The value of an attribute, its references resolved; nil if the element has none.
  func value(_ node: Node, _ name: XMLName) -> String? {
    let content = contents.nodes[Int(node)]
    guard content.name != .characters else { return nil }
    for i in Int(content.lower)..<Int(content.upper) where contents.attributes[i].name == name {
      var value = ContiguousArray<UInt8>()
      guard XMLText.append(contents.bytes, contents.attributes[i].value, to: &value) else {
        return ""
      }
      return String(decoding: value, as: UTF8.self)
    }
    return nil
  }

  /// The value of an attribute that is a whole number, within what any document needs.
  func number(_ node: Node, _ name: XMLName) -> Int? {
    guard let value = value(node, name), let number = Int(value), abs(number) < 1 << 30 else {
      return nil
    }
    return number
  }

  /// Whether an element has an attribute.
  func has(_ node: Node, _ name: XMLName) -> Bool { value(node, name) != nil }

  /// The text of a node of text.
  func characters(_ node: Node) -> ArraySlice<UInt8> {
    let content = contents.nodes[Int(node)]
    guard content.name == .characters else { return [] }
    return ArraySlice(contents.characters[Int(content.lower)..<Int(content.upper)])
  }

  /// The text in an element itself, without that of elements in it.
  func text(_ node: Node) -> ContiguousArray<UInt8> {
    var text = ContiguousArray<UInt8>()
    for child in children(node) { text += characters(child) }
    return text
  }
}
