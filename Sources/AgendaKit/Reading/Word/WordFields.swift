/// The fields that are open where a part is read, one in the other: their results are text, their
/// instructions are not.
struct WordFields {
  /// A field between its begin and its end.
  struct Field {
    var instruction = ContiguousArray<UInt8>()
    /// Where its result begins: in the text of a paragraph.
    var start: Int?
    var paragraph = 0

    /// Whether it makes a table of contents.
    var isContents: Bool {
      instruction.drop(while: ASCII.isBlank).starts(with: "TOC".utf8)
    }
  }

  /// Where the last table of contents ended: in the text of the paragraph that is read.
  var contentsEnd: Int?

  private var all: [Field] = []
  /// How many of them are still told what to do.
  private var instructionCount = 0

  /// Fields in each other further than this give no links over several paragraphs.
  private static let linkDepth = 32

  /// Whether what stands here is text.
  var isText: Bool { instructionCount == 0 }

  /// The outermost fields whose results stand here.
  var results: [Field] { all.prefix(Self.linkDepth).filter { $0.start != nil } }

  /// Whether a table of contents stands here.
  var isInContents: Bool {
    all.prefix(Self.linkDepth).contains { $0.start != nil && $0.isContents }
  }

  mutating func begin() {
    all.append(Field())
    instructionCount += 1
  }

  /// Takes a part of what the innermost field is told to do.
  mutating func instruct(_ text: ContiguousArray<UInt8>) {
    guard let last = all.indices.last, all[last].start == nil else { return }
    all[last].instruction += text
  }

  /// The result of the innermost field begins.
  mutating func separate(at start: Int, of paragraph: Int) {
    guard let last = all.indices.last else { return }
    if all[last].start == nil { instructionCount -= 1 }
    all[last].start = start
    all[last].paragraph = paragraph
  }

  /// Ends the innermost field; nil if it had no result.
  mutating func end() -> Field? {
    guard let field = all.popLast() else { return nil }
    if field.start == nil { instructionCount -= 1 }
    return field.start == nil ? nil : field
  }
}

extension WordStoryReader {
  mutating func readFieldMark(
    _ node: XMLTree.Node,
    into paragraph: inout StoryParagraph
  ) {
    switch tree.value(node, .fldCharType) {
    case "begin":
      if fields.isText, let form = tree.child(node, .ffData) { readForm(form, into: &paragraph) }
      if !brokenFields.contains(node) { fields.begin() }
    case "separate": fields.separate(at: paragraph.text.count, of: paragraph.index)
    case "end":
      if let field = fields.end() {
        if field.isContents { fields.contentsEnd = paragraph.text.count }
        closeLink(field, into: &paragraph)
      }
    default: break
    }
  }

  /// A field of a form that shows no text of its own: a box to tick, a list to choose from.
  private func readForm(_ form: XMLTree.Node, into paragraph: inout StoryParagraph) {
    if let box = tree.child(form, .checkBox) {
      let isTicked = tree.isSwitchedOn(box, .checked) ?? tree.isSwitchedOn(box, .isDefault) ?? false
      paragraph.text += (isTicked ? "\u{2612}" : "\u{2610}").utf8
    } else if let list = tree.child(form, .ddList) {
      let entries = tree.children(list).filter { tree.name($0) == .listEntry }
      let chosen =
        (tree.child(list, .result) ?? tree.child(list, .isDefault)).flatMap {
          tree.number($0, .val)
        }
      guard let entry = entries.dropFirst(max(0, chosen ?? 0)).first else { return }
      paragraph.text += (tree.value(entry, .val) ?? "").utf8
    }
  }

  /// A field `HYPERLINK "…"` makes a link of its result.
  func closeLink(_ field: WordFields.Field, into paragraph: inout StoryParagraph) {
    // In a later paragraph the result begins with it.
    let start = field.paragraph == paragraph.index ? field.start ?? 0 : 0
    guard start < paragraph.text.count, let target = Self.target(field.instruction) else { return }
    paragraph.links.append(
      StoryParagraph.Link(range: start..<paragraph.text.count, target: target)
    )
  }

  private static func target(_ instruction: ContiguousArray<UInt8>) -> String? {
    let text = instruction.drop(while: ASCII.isBlank)
    guard text.starts(with: "HYPERLINK".utf8), let open = text.firstIndex(of: ASCII.quote) else {
      return nil
    }
    let rest = text[(open + 1)...]
    guard let close = rest.firstIndex(of: ASCII.quote) else { return nil }
    // A switch before the address names a place in this document.
    guard !text[..<open].contains(ASCII.backslash) else { return nil }
    return String(decoding: rest[..<close], as: UTF8.self)
  }
}

/// Finds the starts of fields that never end, which would hide all that follows.
struct BrokenFields {
  private let tree: XMLTree
  private let context: WordContext
  private var open: [XMLTree.Node] = []
  private var found: Set<XMLTree.Node> = []
  /// Those before it in `open` began outside the text box that is searched.
  private var boxStart = 0

  static func find(in tree: XMLTree, _ context: WordContext) -> Set<XMLTree.Node> {
    guard tree.elements.contains(where: { tree.name($0) == .fldChar }) else { return [] }
    var search = BrokenFields(tree: tree, context: context)
    search.walk(tree.root)
    return search.found.union(search.open)
  }

  private init(tree: XMLTree, context: WordContext) {
    self.tree = tree
    self.context = context
  }

  private mutating func walk(_ container: XMLTree.Node) {
    for node in tree.children(container) {
      switch tree.name(node) {
      case .fldChar:
        switch tree.value(node, .fldCharType) {
        case "begin": open.append(node)
        case "end": if open.count > boxStart { open.removeLast() }
        default: break
        }
      case .txbxContent:
        let outer = boxStart
        boxStart = open.count
        walk(node)
        found.formUnion(open[boxStart...])
        open.removeLast(open.count - boxStart)
        boxStart = outer
      case .alternateContent:
        if let choice = tree.child(node, .choice) ?? tree.child(node, .fallback) { walk(choice) }
      case .ins, .moveTo, .del, .moveFrom:
        if context.shows(tree.name(node)) ?? true { walk(node) }
      default: walk(node)
      }
    }
  }
}
