/// What kinds of bytes a line may have: found once, so that later steps pass over the lines that
/// have nothing for them.
struct LineSigns: OptionSet {
  let rawValue: UInt8

  /// A tab.
  static let tab = LineSigns(rawValue: 1)
  /// A slash, as every symbol of a document has it.
  static let slash = LineSigns(rawValue: 2)
  /// A character that clean text may show otherwise: a control character, an entity, any beyond
  /// ASCII.
  static let special = LineSigns(rawValue: 4)
  /// Two blanks in a row.
  static let gap = LineSigns(rawValue: 8)
  /// Two hyphens in a row.
  static let hyphens = LineSigns(rawValue: 16)

  /// A bar.
  static let bar = LineSigns(rawValue: 32)

  /// Any of them: nothing is known of the line.
  static let all = LineSigns(rawValue: 63)

  /// Whether the line, marks of Markdown and HTML apart, is clean text as it stands.
  var isClean: Bool { isDisjoint(with: [.special, .gap, .hyphens]) }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Looks at the bytes from `lower` to `upper`.
  init(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) {
    let kinds = Self.kinds
    var seen: UInt8 = 0
    var twice: UInt8 = 0
    var last: UInt8 = 0
    for i in lower..<upper {
      let kind = kinds[Int(bytes[i])]
      seen |= kind
      twice |= kind & last
      last = kind
    }
    rawValue = seen & 0b100111 | twice & 0b011000
  }

  /// The signs of each byte; a blank and a hyphen have those of two in a row.
  private static let kinds: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case ASCII.tab: tab.rawValue | special.rawValue
    case ASCII.slash: slash.rawValue
    case ASCII.bar: bar.rawValue
    case ASCII.space: gap.rawValue
    case ASCII.hyphen: hyphens.rawValue
    case ..<0x20, UInt8(ascii: "&"), 0x7F...: special.rawValue
    default: 0
    }
  }
}
