/// JSON that we wrote ourselves, without white space between its parts, as a tree over its bytes.
struct JSONTree {
  /// A value.
  struct Node {
    /// Its bytes.
    var range: Range<Int>
    var kind: Kind
    /// The members' values of an object, the elements of an array.
    var children: [Int] = []
    /// The members' keys of an object.
    var keys: [String] = []
  }

  /// The kinds of values that are told apart.
  enum Kind {
    case object
    case array
    case scalar
  }

  /// The text.
  let bytes: ContiguousArray<UInt8>
  /// The values, each before what it holds; the first is the whole.
  private(set) var nodes: [Node] = []

  /// Reads what `JSONWriter` wrote in its compact form.
  /// - Complexity: O(n), without recursion.
  init(_ bytes: ContiguousArray<UInt8>) {
    self.bytes = bytes
    var open: [Int] = []
    var i = 0
    while i < bytes.count {
      let start = i
      switch bytes[i] {
      case UInt8(ascii: "{"), ASCII.openSquare:
        let kind: Kind = bytes[i] == ASCII.openSquare ? .array : .object
        add(Node(range: start..<start, kind: kind), under: open.last)
        open.append(nodes.count - 1)
        i += 1
      case UInt8(ascii: "}"), ASCII.closeSquare:
        i += 1
        if let node = open.popLast() { nodes[node].range = nodes[node].range.lowerBound..<i }
      case ASCII.quote:
        i = end(ofString: i)
        if i < bytes.count, bytes[i] == ASCII.colon, let node = open.last {
          let key = bytes[min(start + 1, i)..<max(start + 1, i - 1)]
          nodes[node].keys.append(String(decoding: key, as: UTF8.self))
          i += 1
        } else {
          add(Node(range: start..<i, kind: .scalar), under: open.last)
        }
      case ASCII.comma, ASCII.lineFeed: i += 1
      default:
        while i < bytes.count, !Self.ends(bytes[i]) { i += 1 }
        i = max(i, start + 1)
        add(Node(range: start..<i, kind: .scalar), under: open.last)
      }
    }
  }

  private mutating func add(_ node: Node, under parent: Int?) {
    if let parent { nodes[parent].children.append(nodes.count) }
    nodes.append(node)
  }

  private func end(ofString start: Int) -> Int {
    var i = start + 1
    while i < bytes.count, bytes[i] != ASCII.quote {
      i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(i + 1, bytes.count)
  }

  private static func ends(_ byte: UInt8) -> Bool {
    byte == ASCII.comma || byte == UInt8(ascii: "}") || byte == ASCII.closeSquare
      || byte == ASCII.lineFeed
  }

  /// The bytes of a value.
  func text(of node: Int) -> String {
    String(decoding: bytes[nodes[node].range], as: UTF8.self)
  }

  /// Whether a value is the same as one of another tree, byte for byte.
  func isEqual(_ node: Int, to other: JSONTree, _ otherNode: Int) -> Bool {
    bytes[nodes[node].range] == other.bytes[other.nodes[otherNode].range]
  }

  /// The value of a member; nil where the value is no object or has no such member.
  func member(_ key: String, of node: Int) -> Int? {
    guard nodes[node].kind == .object else { return nil }
    return nodes[node].keys.firstIndex(of: key).map { nodes[node].children[$0] }
  }

  /// The value at a place; nil where there is none.
  func node(at path: NodePath) -> Int? {
    guard !nodes.isEmpty else { return nil }
    var node = 0
    for step in path.steps {
      switch step {
      case .key(let key):
        guard let next = member(key, of: node) else { return nil }
        node = next
      case .index(let index):
        guard nodes[node].kind == .array, nodes[node].children.indices.contains(index) else {
          return nil
        }
        node = nodes[node].children[index]
      }
    }
    return node
  }

  /// Writes a value, in the form of the writer.
  func write(_ node: Int, to json: inout JSONWriter) {
    let value = nodes[node]
    switch value.kind {
    case .scalar: json.raw(bytes[value.range])
    case .array: json.array(value.children) { write($1, to: &$0) }
    case .object:
      json.object { json in
        for (key, child) in zip(value.keys, value.children) {
          json.key(named: key)
          write(child, to: &json)
        }
      }
    }
  }
}
