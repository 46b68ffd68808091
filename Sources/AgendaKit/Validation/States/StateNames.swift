/// A name in a list of States, with what is known of it.
struct StateName: Sendable {
  /// As the document prints it.
  let text: String
  /// In small letters without accents and article.
  let folded: String
  /// The short name of the State that bears this name, or bore it; nil if none is known.
  let current: String?
  /// What names of one State share, old and new, long and short.
  let key: String
  /// Whether it has the form of a sentence, which lists of names do not use.
  let isRunning: Bool

  /// Looks a name up.
  init(_ text: String) {
    // Most are printed as they are in the table.
    self = StateNames.printed[text] ?? StateName(lookingUp: text)
  }

  fileprivate init(lookingUp text: String) {
    self.text = text
    folded = StateNames.fold(text)
    current = StateNames.byKey[folded]
    let running = StateNames.running[folded]
    isRunning = running != nil
    key = (current ?? running).map(StateNames.fold) ?? folded
  }

  /// Whether a name is, or was, that of a State or another party.
  var isKnown: Bool { current != nil }

  /// Whether it is a name in common use that the United Nations do not use: "Ivory Coast".
  var isCommon: Bool { StateNames.common[folded] != nil }

  /// What lists are sorted by: the name as printed, without case and accents.
  var sortKey: String {
    // Alone among the names, this one is sorted under its article.
    folded.hasPrefix("former yugoslav") ? "the " + folded : folded
  }

  /// Whether this is no name of a State and another one nearly is it.
  func isNearly(_ other: StateName) -> Bool {
    !isKnown
      && KnownWords.faults(Array(folded.utf8), Array(other.folded.utf8), atMost: 1) != nil
  }

  /// What the name is in a document of a year.
  enum Judgement {
    /// The short name.
    case right
    /// A name that was given up.
    case renamed(current: String, year: Int)
    /// A name that was not yet taken.
    case notYet(current: String, old: String, year: Int)
    /// No name of a State; the nearest one, if one is near.
    case unknown(nearest: String?)
  }

  /// Judges the name in a list of a document of a year; without a year, every name is in time.
  func judge(year: Int?) -> Judgement {
    guard let current else { return .unknown(nearest: nearest) }
    // A conversion loses accents; it does not make them.
    if StateNames.hasAccents(text), !StateNames.hasAccents(current),
      StateNames.fold(current) == folded
    {
      return .unknown(nearest: current)
    }
    guard let year, let renaming = StateNames.renamings[folded] else { return .right }
    if folded == StateNames.fold(renaming.old), year > renaming.year {
      return .renamed(current: renaming.current, year: renaming.year)
    }
    if folded == StateNames.fold(renaming.current), year < renaming.year {
      return .notYet(current: renaming.current, old: renaming.old, year: renaming.year)
    }
    return .right
  }

  /// The name of a State that one in common use or misspelt may mean.
  var nearest: String? {
    if let found = StateNames.common[folded] { return found }
    let bytes = Array(folded.utf8)
    guard bytes.count >= 4, bytes.count <= 60 else { return nil }
    func isNear(_ candidate: String) -> Bool {
      let other = Array(StateNames.fold(candidate).utf8)
      guard abs(other.count - bytes.count) <= 2 else { return false }
      let distance = Nearness.distance(bytes, other)
      // Two letters exchanged are one slip: "Austira".
      return distance <= (bytes.count > 7 ? 2 : 1)
        || (distance == 2 && bytes.count > 5 && bytes.sorted() == other.sorted())
    }
    return StateTable.names.first(where: isNear)
      ?? StateTable.renamings.first { isNear($0.old) }?.current
  }
}

/// The tables of the names of States, to look names up in.
enum StateNames {
  /// The names in use, as they are printed.
  static let printed: [String: StateName] = Dictionary(
    StateTable.names.map { ($0, StateName(lookingUp: $0)) }
  ) { first, _ in first }

  static let byKey: [String: String] = {
    var names: [String: String] = [:]
    for name in StateTable.names { names[fold(name)] = name }
    for form in StateTable.forms { names[fold(form.form)] = form.name }
    for renaming in StateTable.renamings { names[fold(renaming.old)] = renaming.current }
    return names
  }()

  /// Names as sentences write them: "the Islamic Republic of Iran".
  static let running: [String: String] = {
    var names: [String: String] = [:]
    for name in StateTable.names {
      guard name.hasSuffix(" of)"), let open = name.firstIndex(of: "(") else { continue }
      let qualifier = name[name.index(after: open)...].dropLast()
      names[fold("\(qualifier) \(name[..<open].dropLast())")] = name
    }
    return names
  }()

  static let common: [String: String] = {
    var names: [String: String] = [:]
    for entry in StateTable.common { names[fold(entry.common)] = entry.name }
    return names
  }()

  static let renamings: [String: StateTable.Renaming] = {
    var found: [String: StateTable.Renaming] = [:]
    for renaming in StateTable.renamings {
      found[fold(renaming.old)] = renaming
      found[fold(renaming.current)] = renaming
    }
    return found
  }()

  /// Whether a letter of a name is one with an accent.
  static func hasAccents(_ name: String) -> Bool {
    name.unicodeScalars.contains {
      ("À"..."ž").contains($0) || ("\u{300}"..."\u{36F}").contains($0)
    }
  }

  /// Small letters without accents and article, apostrophes of one form, blanks single.
  static func fold(_ name: String) -> String {
    let folded = foldASCII(name) ?? foldUnicode(name)
    return folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
  }

  /// Most names are of ASCII alone; nil for the others.
  private static func foldASCII(_ name: String) -> String? {
    var out: [UInt8] = []
    out.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      switch byte {
      case 0x80...: return nil
      case ASCII.space, ASCII.tab, ASCII.lineFeed, ASCII.carriageReturn:
        if out.last != ASCII.space { out.append(ASCII.space) }
      case UInt8(ascii: "`"): out.append(ASCII.apostrophe)
      default: out.append(ASCII.lowercased(byte))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func foldUnicode(_ name: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case "A"..."Z": out.append(UnicodeScalar(UInt8(scalar.value) + 32))
      case "’", "‘", "ʼ", "`": out.append("'")
      case "\u{2010}", "\u{2011}", "–": out.append("-")
      case "\u{A0}", "\n", "\t", "\r": if out.last != " " { out.append(" ") }
      case " ": if out.last != " " { out.append(" ") }
      case "À"..."Å", "à"..."å": out.append("a")
      case "Ç", "ç": out.append("c")
      case "È"..."Ë", "è"..."ë": out.append("e")
      case "Ì"..."Ï", "ì"..."ï": out.append("i")
      case "Ñ", "ñ": out.append("n")
      case "Ò"..."Ö", "ò"..."ö": out.append("o")
      case "Ù"..."Ü", "ù"..."ü": out.append("u")
      case "\u{300}"..."\u{36F}": continue
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
