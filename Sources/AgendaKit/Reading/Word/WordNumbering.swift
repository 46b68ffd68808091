/// The lists of a Word file: how the numbers of each level look and where they begin (ECMA-376 17.9).
struct WordNumbering {
  /// One level of a list.
  struct Level {
    var start = 1
    var format = "decimal"
    /// The text of the number: `%1` is the number of the first level.
    var text = ""
    /// The level (1-based) that lets this one begin anew; 0 for none, nil for any higher one.
    var restart: Int?
    /// Whether all numbers in the text are decimal ones.
    var isLegal = false
    /// Whether it is counted, but not printed.
    var isHidden = false
    /// What follows the number.
    var suffix = "tab"
    /// The style whose paragraphs have this level.
    var style: String?
  }

  private struct Abstract {
    var levels: [Int: Level] = [:]
    var styleLink: String?
  }

  private struct Override {
    var start: Int?
    var level: Level?
  }

  private struct Number {
    var abstract: Int
    var overrides: [Int: Override] = [:]
  }

  /// Word's lists have nine levels.
  static let levelCount = 9

  private var abstracts: [Int: Abstract] = [:]
  private var numbers: [Int: Number] = [:]

  init() {}

  init(_ tree: XMLTree) {
    for node in tree.children(tree.root) {
      switch tree.name(node) {
      case .abstractNum:
        guard let id = tree.number(node, .abstractNumId), abstracts[id] == nil else { continue }
        var abstract = Abstract()
        for child in tree.children(node) {
          if tree.name(child) == .lvl, let number = Self.levelNumber(child, tree) {
            abstract.levels[number] = Self.level(child, tree)
          } else if tree.name(child) == .numStyleLink {
            abstract.styleLink = tree.value(child, .val)
          }
        }
        abstracts[id] = abstract
      case .num:
        guard let id = tree.number(node, .numId), numbers[id] == nil,
          let link = tree.child(node, .abstractNumId), let abstract = tree.number(link, .val)
        else { continue }
        var number = Number(abstract: abstract)
        for child in tree.children(node) where tree.name(child) == .lvlOverride {
          guard let level = Self.levelNumber(child, tree) else { continue }
          number.overrides[level] = Override(
            start: tree.child(child, .startOverride).flatMap { tree.number($0, .val) },
            level: tree.child(child, .lvl).map { Self.level($0, tree) }
          )
        }
        numbers[id] = number
      default: break
      }
    }
  }

  private static func levelNumber(_ node: XMLTree.Node, _ tree: XMLTree) -> Int? {
    tree.number(node, .ilvl).flatMap { (0..<levelCount).contains($0) ? $0 : nil }
  }

  private static func level(_ node: XMLTree.Node, _ tree: XMLTree) -> Level {
    var level = Level()
    for child in tree.children(node) {
      switch tree.name(child) {
      case .start: level.start = tree.number(child, .val) ?? 1
      case .numFmt: level.format = Self.format(child, tree)
      case .lvlText: level.text = tree.value(child, .val) ?? ""
      case .lvlRestart: level.restart = tree.number(child, .val)
      case .isLgl: level.isLegal = tree.value(child, .val).map(XMLTree.isOn) ?? true
      case .suff: level.suffix = tree.value(child, .val) ?? "tab"
      case .pStyle: level.style = tree.value(child, .val)
      case .rPr: level.isHidden = tree.isSwitchedOn(child, .vanish) ?? false
      // A form of newer versions stands beside one that older ones know.
      case .alternateContent:
        let choice = tree.child(child, .choice) ?? tree.child(child, .fallback)
        if let format = choice.flatMap({ tree.child($0, .numFmt) }) {
          level.format = Self.format(format, tree)
        }
      default: break
      }
    }
    return level
  }

  /// The form of a number: its name, or, where it is not of the standard, its first numbers.
  static func format(_ node: XMLTree.Node, _ tree: XMLTree) -> String {
    let name = tree.value(node, .val) ?? "decimal"
    return name == "custom" ? tree.value(node, .format) ?? name : name
  }

  // MARK: - What a paragraph gets

  /// A list as a paragraph names it: its counters are those of all lists of the same make.
  struct List {
    var numId: Int
    var abstract: Int
  }

  /// The list of a number; nil for 0, which is none, and for one that is not there.
  func list(_ numId: Int, styles: WordStyles) -> List? {
    guard numId != 0, var number = numbers[numId] else { return nil }
    // A list may be that of a style, whose list may again be one.
    for _ in 0..<8 {
      guard let link = abstracts[number.abstract]?.styleLink, let next = styles.numId(of: link),
        let linked = numbers[next], linked.abstract != number.abstract
      else { break }
      number.abstract = linked.abstract
    }
    return abstracts[number.abstract] == nil
      ? nil : List(numId: numId, abstract: number.abstract)
  }

  /// The level whose paragraphs have a style.
  func level(of list: List, style: String) -> Int? {
    let levels = abstracts[list.abstract]?.levels ?? [:]
    return levels.keys.sorted().first { levels[$0]?.style == style }
  }

  /// What a level of a list looks like.
  func level(_ level: Int, of list: List) -> Level {
    numbers[list.numId]?.overrides[level]?.level ?? abstracts[list.abstract]?.levels[level]
      ?? Level(text: "", suffix: "nothing")
  }

  /// Where a level of a list is said to begin, the first time that it is used.
  func startOverride(_ level: Int, of list: List) -> Int? {
    numbers[list.numId]?.overrides[level]?.start
  }
}

/// Counts the numbers of lists in the order of the document.
struct WordCounters {
  private var values: [Int: [Int?]] = [:]
  private var usedOverrides: Set<Use> = []

  private struct Use: Hashable {
    var numId: Int
    var level: Int
  }

  /// A number as it is printed.
  struct Label {
    var text: String
    var suffix: String
    var isBullet: Bool
    /// What it is in the list of an agenda, whose first level has numbers, the second letters.
    var entry: (style: ListStyle, number: Int)?
    /// Whether its form is not known and a decimal number stands for it.
    var isInDoubt = false
  }

  /// Takes the next number of a level.
  mutating func next(
    _ level: Int,
    of list: WordNumbering.List,
    in numbering: WordNumbering
  ) -> Label {
    let none = [Int?](repeating: nil, count: WordNumbering.levelCount)
    var counters = values[list.abstract] ?? none
    let shape = numbering.level(level, of: list)
    if let start = numbering.startOverride(level, of: list),
      usedOverrides.insert(Use(numId: list.numId, level: level)).inserted
    {
      counters[level] = start
    } else {
      counters[level] = counters[level].map { $0 + 1 } ?? shape.start
    }
    for deeper in level + 1..<max(level + 1, WordNumbering.levelCount) {
      let restart = numbering.level(deeper, of: list).restart
      if restart.map({ level < $0 }) ?? true { counters[deeper] = nil }
    }
    values[list.abstract] = counters
    return label(level, of: list, counters, numbering)
  }

  private func label(
    _ level: Int,
    of list: WordNumbering.List,
    _ counters: [Int?],
    _ numbering: WordNumbering
  ) -> Label {
    let shape = numbering.level(level, of: list)
    var label = Label(text: "", suffix: shape.suffix, isBullet: shape.format == "bullet")
    if shape.isHidden { return label }
    if shape.format == "none", !shape.text.utf8.contains(UInt8(ascii: "%")) {
      label.text = shape.text
      return label
    }
    if label.isBullet {
      for scalar in shape.text.unicodeScalars {
        let sign = FontSign.bullet(scalar.value).flatMap { Unicode.Scalar($0) }
        label.text.unicodeScalars.append(
          sign ?? ((0xE000...0xF8FF).contains(scalar.value) ? "\u{2022}" : scalar)
        )
      }
      return label
    }
    label.entry = ListStyle.entry(
      of: shape.format,
      under: level > 0 ? numbering.level(level - 1, of: list).format : nil,
      isAlone: shape.text.utf8.count { $0 == UInt8(ascii: "%") } == 1
    ).map { ($0, counters[level] ?? shape.start) }
    var afterPercent = false
    for scalar in shape.text.unicodeScalars {
      if afterPercent, let place = Int(String(scalar)), place > 0 {
        let other = numbering.level(place - 1, of: list)
        // A level that was never used counts as begun.
        let value = counters[place - 1] ?? other.start
        let format = shape.isLegal && other.format != "none" ? "decimal" : other.format
        if let text = NumberFormat.string(value, format) {
          label.text += text
        } else {
          label.text += String(value)
          label.isInDoubt = true
        }
        afterPercent = false
      } else if scalar == "%", !afterPercent {
        afterPercent = true
      } else {
        if afterPercent { label.text += "%" }
        afterPercent = scalar == "%"
        if !afterPercent { label.text.unicodeScalars.append(scalar) }
      }
    }
    if afterPercent { label.text += "%" }
    return label
  }
}
