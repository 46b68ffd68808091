/// What is known of the names of States.
enum StateNames {
  /// What a name is in a document of a year.
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

  private static let byKey: [String: String] = {
    var names: [String: String] = [:]
    for name in StateTable.names { names[fold(name)] = name }
    for form in StateTable.forms { names[fold(form.form)] = form.name }
    for renaming in StateTable.renamings { names[fold(renaming.old)] = renaming.current }
    return names
  }()

  /// Names as sentences write them: "the Islamic Republic of Iran".
  private static let running: [String: String] = {
    var names: [String: String] = [:]
    for name in StateTable.names {
      guard name.hasSuffix(" of)"), let open = name.firstIndex(of: "(") else { continue }
      let qualifier = name[name.index(after: open)...].dropLast()
      names[fold("\(qualifier) \(name[..<open].dropLast())")] = name
    }
    return names
  }()

  private static let common: [String: String] = {
    var names: [String: String] = [:]
    for entry in StateTable.common { names[fold(entry.common)] = entry.name }
    return names
  }()

  private static let renamings: [String: StateTable.Renaming] = {
    var found: [String: StateTable.Renaming] = [:]
    for renaming in StateTable.renamings {
      found[fold(renaming.old)] = renaming
      found[fold(renaming.current)] = renaming
    }
    return found
  }()

  /// Whether a name is, or was, that of a State or another party.
  static func isKnown(_ name: String) -> Bool { byKey[fold(name)] != nil }

  /// What names of one State share, old and new, long and short.
  static func key(_ name: String) -> String {
    let folded = fold(name)
    return (byKey[folded] ?? running[folded]).map(fold) ?? folded
  }

  /// Whether a name has the form of a sentence, which lists of names do not use.
  static func isRunning(_ name: String) -> Bool { running[fold(name)] != nil }

  /// What lists are sorted by: the name as printed, without case and accents.
  static func sortKey(_ name: String) -> String {
    let folded = fold(name)
    // Alone among the names, this one is sorted under its article.
    return folded.hasPrefix("former yugoslav") ? "the " + folded : folded
  }

  /// Judges a name in a list of a document of a year; without a year, every name is in time.
  static func judge(_ name: String, year: Int?) -> Judgement {
    let folded = fold(name)
    guard let known = byKey[folded] else { return .unknown(nearest: nearest(to: name)) }
    // A conversion loses accents; it does not make them.
    if hasAccents(name), !hasAccents(known), fold(known) == folded {
      return .unknown(nearest: known)
    }
    guard let year, let renaming = renamings[folded] else { return .right }
    if folded == fold(renaming.old), year > renaming.year {
      return .renamed(current: renaming.current, year: renaming.year)
    }
    if folded == fold(renaming.current), year < renaming.year {
      return .notYet(current: renaming.current, old: renaming.old, year: renaming.year)
    }
    return .right
  }

  /// Whether a letter of a name is one with an accent.
  private static func hasAccents(_ name: String) -> Bool {
    name.unicodeScalars.contains {
      ("À"..."ž").contains($0) || ("\u{300}"..."\u{36F}").contains($0)
    }
  }

  /// The name of a State that one in common use or misspelt may mean.
  static func nearest(to name: String) -> String? {
    let folded = fold(name)
    if let found = common[folded] { return found }
    let bytes = Array(folded.utf8)
    guard bytes.count >= 4, bytes.count <= 60 else { return nil }
    func isNear(_ candidate: String) -> Bool {
      let other = Array(fold(candidate).utf8)
      guard abs(other.count - bytes.count) <= 2 else { return false }
      let distance = Nearness.distance(bytes, other)
      // Two letters exchanged are one slip: "Austira".
      return distance <= (bytes.count > 7 ? 2 : 1)
        || (distance == 2 && bytes.count > 5 && bytes.sorted() == other.sorted())
    }
    return StateTable.names.first(where: isNear)
      ?? StateTable.renamings.first { isNear($0.old) }?.current
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
