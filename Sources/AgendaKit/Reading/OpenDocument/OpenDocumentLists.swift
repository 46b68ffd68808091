/// Counts the numbers of the lists of an OpenDocument file, in the order of the text.
struct OpenDocumentLists {
  /// A number as it is printed.
  struct Label {
    var text: ContiguousArray<UInt8>
    var isBullet: Bool
    var isInDoubt: Bool
    /// What it is in the list of an agenda.
    var entry: (style: ListStyle, number: Int)?
  }

  /// The counters of each list, one for each level.
  private var counters: [[Int?]] = []
  private var byIdentifier: [String: Int] = [:]
  private var byStyle: [String: Int] = [:]
  private var outline = [Int?](repeating: nil, count: levelCount)

  static let levelCount = 10

  /// Begins a list, or goes on with an earlier one.
  mutating func begin(
    style: String,
    identifier: String?,
    continues: String?,
    goesOn: Bool
  ) -> Int {
    let list: Int
    if let continues, let known = byIdentifier[continues] {
      list = known
    } else if goesOn, let known = byStyle[style] {
      list = known
    } else {
      list = counters.count
      counters.append([Int?](repeating: nil, count: Self.levelCount))
    }
    if let identifier { byIdentifier[identifier] = list }
    byStyle[style] = list
    return list
  }

  /// The list of a numbered paragraph, by its identifier.
  mutating func list(identifier: String) -> Int {
    if let known = byIdentifier[identifier] { return known }
    return begin(style: "", identifier: identifier, continues: nil, goesOn: false)
  }

  /// Takes the next number of a level of a list.
  mutating func next(
    _ level: Int,
    of list: Int,
    start: Int?,
    shape: (Int) -> OpenDocumentStyles.Level?
  ) -> Label? {
    guard let own = shape(level), counters.indices.contains(list) else { return nil }
    if own.bullet == nil { Self.count(level, &counters[list], start, own) }
    return Self.label(level, counters[list], shape)
  }

  /// Takes the next number of a heading.
  mutating func nextHeading(
    _ level: Int,
    start: Int?,
    shape: (Int) -> OpenDocumentStyles.Level?
  ) -> Label? {
    guard let own = shape(level), !own.format.isEmpty else { return nil }
    Self.count(level, &outline, start, own)
    return Self.label(level, outline, shape)
  }

  private static func count(
    _ level: Int,
    _ counters: inout [Int?],
    _ start: Int?,
    _ shape: OpenDocumentStyles.Level
  ) {
    counters[level] = start ?? counters[level].map { $0 < 1 << 30 ? $0 + 1 : $0 } ?? shape.start
    for deeper in level + 1..<max(level + 1, counters.count) { counters[deeper] = nil }
  }

  private static func label(
    _ level: Int,
    _ counters: [Int?],
    _ shape: (Int) -> OpenDocumentStyles.Level?
  ) -> Label? {
    guard let own = shape(level) else { return nil }
    var text = own.prefix
    var isInDoubt = false
    if let bullet = own.bullet {
      for scalar in bullet.unicodeScalars {
        let sign = FontSign.bullet(scalar.value).flatMap { Unicode.Scalar($0) }
        text.unicodeScalars.append(
          sign ?? ((0xE000...0xF8FF).contains(scalar.value) ? "\u{2022}" : scalar)
        )
      }
    } else if !own.format.isEmpty, let pieces = own.templatePieces {
      text = ""
      // Between two signs `%` stands the level whose number comes there.
      for (i, piece) in pieces.enumerated() {
        if i % 2 == 1, let place = Int(piece), (1...level + 1).contains(place) {
          guard let shape = shape(place - 1) else { continue }
          let number = shape.string(counters[place - 1] ?? shape.start)
          text += number.text
          isInDoubt = isInDoubt || number.isInDoubt
        } else {
          text += piece
        }
      }
    } else if !own.format.isEmpty {
      var isFirst = true
      for place in max(0, level - own.displayLevels + 1)...level {
        guard let shape = shape(place) else { continue }
        let number = shape.string(counters[place] ?? shape.start)
        guard !number.text.isEmpty else { continue }
        if !isFirst { text += "." }
        isFirst = false
        text += number.text
        isInDoubt = isInDoubt || number.isInDoubt
      }
    }
    if own.format.isEmpty || own.templatePieces == nil { text += own.suffix }
    guard !text.isEmpty, own.bullet != nil || !own.format.isEmpty else { return nil }
    var bytes = ContiguousArray(text.utf8)
    bytes.append(own.isSpaced ? ASCII.space : ASCII.tab)
    let forms = ["1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman"]
    let entry = ListStyle.entry(
      of: own.bullet == nil ? forms[own.format] ?? "" : "",
      under: level > 0 ? shape(level - 1).flatMap { forms[$0.format] } : nil,
      isAlone: own.templatePieces.map { $0.count <= 3 } ?? (own.displayLevels == 1)
    )
    return Label(
      text: bytes,
      isBullet: own.bullet != nil,
      isInDoubt: isInDoubt,
      entry: entry.map { ($0, counters[level] ?? own.start) }
    )
  }
}
