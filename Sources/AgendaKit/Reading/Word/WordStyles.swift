/// The styles of a Word file, as far as they say what a text is.
struct WordStyles {
  private struct Style {
    var basedOn: String?
    var numId: Int?
    var level: Int?
    var isHidden: Bool?
    var outlineLevel: Int?
    var isBold: Bool?
    var isRaised: Bool?
    /// Whether it is for the lines of a table of contents.
    var isOfContents = false
    var isParagraph: Bool
  }

  private var styles: [String: Style] = [:]
  private var standard: String?

  /// Styles are not based on each other further than this.
  private static let depthLimit = 32

  init() {}

  init(_ tree: XMLTree) {
    for node in tree.children(tree.root) where tree.name(node) == .style {
      guard let id = tree.value(node, .styleId) else { continue }
      var style = Style(isParagraph: tree.value(node, .type) == "paragraph")
      for child in tree.children(node) {
        switch tree.name(child) {
        case .name:
          let name = tree.value(child, .val)?.lowercased() ?? ""
          style.isOfContents = name.hasPrefix("toc ") || name == "table of contents"
        case .basedOn: style.basedOn = tree.value(child, .val)
        case .pPr:
          if let numbers = tree.child(child, .numPr) {
            style.numId = tree.child(numbers, .numId).flatMap { tree.number($0, .val) }
            style.level = tree.child(numbers, .ilvl).flatMap { tree.number($0, .val) }
          }
          style.outlineLevel = tree.child(child, .outlineLvl).flatMap { tree.number($0, .val) }
        case .rPr:
          style.isHidden = tree.isSwitchedOn(child, .vanish)
          style.isBold = tree.isSwitchedOn(child, .b)
          style.isRaised = tree.isRaised(child)
        default: break
        }
      }
      if style.isParagraph, tree.value(node, .isDefault).map(XMLTree.isOn) ?? false {
        standard = id
      }
      // The first of a name counts.
      if styles[id] == nil { styles[id] = style }
    }
  }

  /// The style of paragraphs that name none.
  var standardParagraph: String? { standard }

  /// What the first style on the way up says.
  private func first<T>(_ id: String?, _ value: (Style) -> T?) -> T? {
    var next = id
    for _ in 0..<Self.depthLimit {
      guard let name = next, let style = styles[name] else { return nil }
      if let found = value(style) { return found }
      next = style.basedOn
    }
    return nil
  }

  /// The numbering that a style gives its paragraphs.
  func numId(of id: String?) -> Int? { first(id) { $0.numId } }

  /// The level of a style in its numbering, where it says one.
  func level(of id: String?) -> Int? { first(id) { $0.level } }

  /// The styles from this one up, itself first.
  func chain(of id: String?) -> [String] {
    var chain: [String] = []
    var next = id
    while let name = next, let style = styles[name], chain.count < Self.depthLimit {
      chain.append(name)
      next = style.basedOn
    }
    return chain
  }

  /// Whether a style hides its text.
  func isHidden(_ id: String?) -> Bool { first(id) { $0.isHidden } ?? false }

  /// Whether a style is that of a heading.
  func isHeading(_ id: String?) -> Bool { first(id) { $0.outlineLevel }.map { $0 < 9 } ?? false }

  /// Whether a style is for the lines of a table of contents.
  func isOfContents(_ id: String?) -> Bool { id.flatMap { styles[$0] }?.isOfContents ?? false }

  /// Whether a style is bold.
  func isBold(_ id: String?) -> Bool { first(id) { $0.isBold } ?? false }

  /// Whether a style raises its text.
  func isRaised(_ id: String?) -> Bool { first(id) { $0.isRaised } ?? false }
}

extension XMLTree {
  /// Whether properties of text raise it; nil where they do not say.
  func isRaised(_ properties: Node) -> Bool? {
    child(properties, .vertAlign).map { value($0, .val) == "superscript" }
  }

  /// Whether a property of Word is switched on, off, or (nil) not spoken of.
  func isSwitchedOn(_ node: Node, _ name: XMLName) -> Bool? {
    child(node, name).map { value($0, .val).map(Self.isOn) ?? true }
  }

  /// Whether the value of a switch means "on".
  static func isOn(_ value: String) -> Bool {
    switch value {
    case "0", "false", "off", "none": false
    default: true
    }
  }
}
