/// The styles of an OpenDocument file, as far as they say what a text is.
struct OpenDocumentStyles {
  /// What a style of paragraphs or of text says; nil where it says nothing.
  private struct Style {
    var parent: String?
    var listStyle: String?
    var masterPage: String?
    var isHidden: Bool?
    var isBold: Bool?
    var isRaised: Bool?
  }

  /// A level of a list.
  struct Level {
    var prefix = ""
    var suffix = ""
    var format = ""
    /// The whole number, as LibreOffice writes it, taken apart at its signs `%`: `%1%.%2%)`; nil where
    /// only its parts are given.
    var templatePieces: [Substring]?
    var start = 1
    /// How many levels the number shows, this one the last.
    var displayLevels = 1
    /// Whether letters after `z` are doubled; otherwise they count on, `aa`, `ab`.
    var isLetterSync = false
    var bullet: String?
    var isSpaced = false
  }

  /// A kind of pages.
  struct MasterPage {
    var node: XMLTree.Node
    var nextStyle: String?
  }

  private struct Key: Hashable {
    var family: String
    var name: String
  }

  private var styles: [Key: Style] = [:]
  private var lists: [String: [Int: Level]] = [:]
  private(set) var masterPages: [String: MasterPage] = [:]
  /// The first kind of pages, which stands where none is named.
  private(set) var firstMasterPage: String?
  /// The levels of headings.
  private(set) var outline: [Int: Level] = [:]

  /// Whether the notes of the pages have other marks than 1, 2, 3 through the text.
  private(set) var hasOwnNoteForm = false

  private static let depthLimit = 32

  /// Takes the styles of a part; those of later parts come before those of earlier ones.
  mutating func add(_ tree: XMLTree) {
    for part in tree.children(tree.root) {
      switch tree.name(part) {
      case .styles, .automaticStyles:
        for node in tree.children(part) { addStyle(node, tree) }
      case .masterStyles:
        for node in tree.children(part) where tree.name(node) == .masterPage {
          guard let name = tree.value(node, .name) else { continue }
          if firstMasterPage == nil { firstMasterPage = name }
          masterPages[name] = MasterPage(node: node, nextStyle: tree.value(node, .nextStyleName))
        }
      default: break
      }
    }
  }

  private mutating func addStyle(_ node: XMLTree.Node, _ tree: XMLTree) {
    switch tree.name(node) {
    case .style:
      guard let name = tree.value(node, .name), let family = tree.value(node, .family) else {
        return
      }
      var style = Style(
        parent: tree.value(node, .parentStyleName),
        listStyle: tree.value(node, .listStyleName),
        masterPage: tree.value(node, .masterPageName)
      )
      if let text = tree.child(node, .textProperties) {
        // `super 58%`, `33% 58%`
        style.isRaised = tree.value(text, .textPosition).map {
          $0.hasPrefix("super") || ("1"..."9").contains($0.prefix(1))
        }
        style.isHidden = tree.value(text, .display).map { $0 == "none" }
        style.isBold = tree.value(text, .fontWeight).map { $0 == "bold" || $0 >= "600" && $0 < "a" }
      }
      styles[Key(family: family, name: name)] = style
    case .listStyle:
      guard let name = tree.value(node, .name) else { return }
      lists[name] = levels(node, tree)
    case .outlineStyle: outline = levels(node, tree)
    case .notesConfiguration:
      guard tree.value(node, .noteClass) != "endnote" else { return }
      let isPlain =
        (tree.value(node, .numFormat) ?? "1") == "1"
        && (tree.number(node, .startValue) ?? 0) == 0
        && (tree.value(node, .startNumberingAt) ?? "document") == "document"
      if !isPlain { hasOwnNoteForm = true }
    default: break
    }
  }

  private func levels(_ node: XMLTree.Node, _ tree: XMLTree) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for child in tree.children(node) {
      let name = tree.name(child)
      guard let number = tree.number(child, .level), (1...10).contains(number) else { continue }
      var level = Level()
      level.prefix = tree.value(child, .numPrefix) ?? ""
      level.suffix = tree.value(child, .numSuffix) ?? ""
      switch name {
      case .levelNumber, .outlineLevelStyle:
        level.format = tree.value(child, .numFormat) ?? ""
        let pieces = tree.value(child, .listFormat)?
          .split(separator: "%", omittingEmptySubsequences: false)
        level.templatePieces = pieces.flatMap { $0.count % 2 == 1 ? $0 : nil }
        level.start = tree.number(child, .startValue) ?? 1
        level.displayLevels = min(max(1, tree.number(child, .displayLevels) ?? 1), number)
        level.isLetterSync = tree.value(child, .letterSync) == "true"
      case .levelBullet:
        level.bullet = tree.value(child, .bulletChar) ?? "\u{2022}"
        // LibreOffice repeats the sign of a font of signs as what follows it.
        if level.suffix == level.bullet { level.suffix = "" }
      case .levelImage: level.bullet = "\u{2022}"
      default: continue
      }
      let alignment = tree.descendant(child, .levelProperties, .labelAlignment)
      level.isSpaced = alignment.flatMap { tree.value($0, .labelFollowedBy) } == "space"
      levels[number - 1] = level
    }
    return levels
  }

  /// Whether a text names styles that it does not describe itself.
  static func areNeeded(by tree: XMLTree) -> Bool {
    var own: Set<String> = []
    var used: Set<String> = []
    for node in tree.elements {
      for name in [XMLName.styleName, .parentStyleName] {
        if let style = tree.value(node, name) { used.insert(style) }
      }
      guard [.style, .listStyle].contains(tree.name(node)) else { continue }
      if let name = tree.value(node, .name) { own.insert(name) }
    }
    return !used.isSubset(of: own)
  }

  // MARK: - Questions

  /// What the first style on the way up says.
  private func first<T>(_ family: String, _ name: String?, _ value: (Style) -> T?) -> T? {
    var next = name
    for _ in 0..<Self.depthLimit {
      guard let name = next, let style = styles[Key(family: family, name: name)] else { return nil }
      if let found = value(style) { return found }
      next = style.parent
    }
    return nil
  }

  /// The list of a paragraph by its style; empty for one that has none although it stands in one.
  func listStyle(ofParagraph name: String?) -> String? { first("paragraph", name) { $0.listStyle } }

  /// The kind of pages that begins with a paragraph.
  func masterPage(ofParagraph name: String?) -> String? {
    first("paragraph", name) { style in style.masterPage.flatMap { $0.isEmpty ? nil : $0 } }
  }

  /// The kind of pages that begins with a table.
  func masterPage(ofTable name: String?) -> String? {
    first("table", name) { style in style.masterPage.flatMap { $0.isEmpty ? nil : $0 } }
  }

  /// Whether the style hides the text of a paragraph.
  func hidesParagraph(_ name: String?) -> Bool { first("paragraph", name) { $0.isHidden } ?? false }

  /// Whether the style of a stretch hides it; nil where it does not say.
  func hidesText(_ name: String?) -> Bool? { first("text", name) { $0.isHidden } }

  /// Whether a paragraph is set in bold.
  func isBold(_ name: String?) -> Bool { first("paragraph", name) { $0.isBold } ?? false }

  /// Whether a stretch of text is set in bold; nil where its style does not say.
  func isBoldText(_ name: String?) -> Bool? { first("text", name) { $0.isBold } }

  /// Whether a stretch of text is raised; nil where its style does not say.
  func raisesText(_ name: String?) -> Bool? { first("text", name) { $0.isRaised } }

  /// A level of a list style; one that it does not describe is as the next above it.
  func level(_ level: Int, of style: String) -> Level? {
    guard let levels = lists[style] else { return nil }
    return (0...level).reversed().lazy.compactMap { levels[$0] }.first
  }
}

extension OpenDocumentStyles.Level {
  /// A number in the form of this level.
  func string(_ value: Int) -> (text: String, isInDoubt: Bool) {
    if format.isEmpty { return ("", false) }
    if !isLetterSync, format == "a" || format == "A", value > 0, value < 1 << 20 {
      var rest = value
      var letters: [UInt8] = []
      let first: UInt8 = format == "a" ? 0x61 : 0x41
      while rest > 0 {
        rest -= 1
        letters.insert(first + UInt8(rest % 26), at: 0)
        rest /= 26
      }
      return (String(decoding: letters, as: UTF8.self), false)
    }
    if let text = NumberFormat.string(value, format) { return (text, false) }
    return (String(value), true)
  }
}
