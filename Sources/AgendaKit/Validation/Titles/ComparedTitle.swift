/// Titles as they are compared: what differs without changing the title is taken away.
struct ComparedTitle: Sendable, Hashable {
  /// How alike two titles are.
  enum Likeness: Int, Comparable, Sendable {
    /// Letter by letter.
    case exact
    /// But for quotation marks, dashes, `art.` and `article`, and final punctuation.
    case normalised
    /// When short forms of names are written out.
    case expanded
    /// Not the same title.
    case different

    static func < (a: Likeness, b: Likeness) -> Bool { a.rawValue < b.rawValue }
  }

  /// The title in its simplest typography.
  let normalised: String

  /// The title with the long names in their short forms.
  var expanded: String { ShortForms.applied(to: normalised) }

  init(_ title: String) { normalised = Self.normalise(title) }

  /// Compares two titles in three steps.
  static func compare(_ a: String, _ b: String) -> Likeness {
    if a == b { return .exact }
    let x = ComparedTitle(a)
    let y = ComparedTitle(b)
    if x.normalised == y.normalised { return .normalised }
    if x.expanded == y.expanded { return .expanded }
    // "Organisational", "organizational": the spelling is for the rule on wording.
    return a.utf8.count == b.utf8.count && spelling(x.normalised) == spelling(y.normalised)
      ? .normalised : .different
  }

  /// A text in which s and z are one letter.
  private static func spelling(_ text: String) -> [UInt8] {
    text.utf8.map { $0 == UInt8(ascii: "z") ? UInt8(ascii: "s") : $0 }
  }

  /// The title in small letters, the long names in short, to find the same one elsewhere.
  static func key(_ title: String) -> String { ComparedTitle(title).expanded.lowercased() }

  /// The name in small letters and plain typography, to find it again.
  static func fold(_ name: String) -> String { normalise(name).lowercased() }

  /// Quotation marks and dashes as their plain forms, blanks single, `art.` written out, "the end"
  /// (continued, a star, final punctuation) gone; a title in capitals in small letters.
  private static func normalise(_ title: String) -> String {
    if isNormal(title) { return title }
    var out: [UInt8] = []
    let bytes = Array(title.utf8)
    out.reserveCapacity(bytes.count)
    var hasLower = false
    var hasPoint = false
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      if byte == 0xE2, i + 2 < bytes.count, bytes[i + 1] == 0x80 {
        switch bytes[i + 2] {
        case 0x90...0x95: appendDash(&out)
        case 0x98...0x9B: out.append(ASCII.apostrophe)
        case 0x9C...0x9F: out.append(ASCII.quote)
        case 0xAF, 0x80...0x8A: appendBlank(&out)
        case 0x8B...0x8F: break
        default: out += bytes[i..<i + 3]
        }
        i += 3
        continue
      }
      if byte == 0xC2, i + 1 < bytes.count, bytes[i + 1] == 0xA0 || bytes[i + 1] == 0xAD {
        if bytes[i + 1] == 0xA0 { appendBlank(&out) }
        i += 2
        continue
      }
      i += 1
      switch byte {
      case ASCII.space, ASCII.tab, ASCII.lineFeed, ASCII.carriageReturn: appendBlank(&out)
      case ASCII.hyphen: appendDash(&out)
      case 0x60: out.append(ASCII.apostrophe)
      default:
        if out.last == ASCII.space, out.count > 1, out[out.count - 2] == ASCII.hyphen {
          out.removeLast()
        }
        if ASCII.isLower(byte) { hasLower = true }
        if byte == ASCII.point { hasPoint = true }
        out.append(byte)
      }
    }
    trimEnd(&out)
    if !hasLower { out = out.map(ASCII.lowercased) }
    if hasPoint { out = Abbreviations.writtenOut(out) }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether a title surely has nothing to take away or to write otherwise: most have not.
  private static func isNormal(_ title: String) -> Bool {
    var last = ASCII.space
    var hasLower = false
    for byte in title.utf8 {
      switch byte {
      case ASCII.space where last == ASCII.space || last == ASCII.point || last == ASCII.hyphen:
        return false
      case ASCII.hyphen where last == ASCII.space || last == ASCII.hyphen: return false
      case 0x60, 0x80..., ..<ASCII.space: return false
      default: hasLower = hasLower || ASCII.isLower(byte)
      }
      last = byte
    }
    // A round bracket at the end may be that of "(continued)".
    return hasLower && (ASCII.isAlphanumeric(last) || last == ASCII.quote)
  }

  private static func appendBlank(_ out: inout [UInt8]) {
    if let last = out.last, last != ASCII.space { out.append(ASCII.space) }
  }

  /// A dash, the blanks around it taken away: titles are set with and without.
  private static func appendDash(_ out: inout [UInt8]) {
    if out.last == ASCII.space { out.removeLast() }
    if out.last != ASCII.hyphen { out.append(ASCII.hyphen) }
  }

  private static func trimEnd(_ out: inout [UInt8]) {
    let continued = Array("(continued)".utf8)
    while let last = out.last {
      if last == ASCII.space || last == ASCII.point || last == ASCII.semicolon
        || last == ASCII.colon || last == ASCII.comma || last == ASCII.star
      {
        out.removeLast()
      } else if out.count > continued.count, out.suffix(continued.count).elementsEqual(continued) {
        out.removeLast(continued.count)
      } else {
        return
      }
    }
  }
}

/// The abbreviations of citations, which titles write out or not.
private enum Abbreviations {
  private static let words: [(short: [UInt8], long: [UInt8])] = [
    ("art.", "article"), ("arts.", "articles"), ("para.", "paragraph"), ("paras.", "paragraphs"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// A text with its abbreviations written out, at the start of a word or after a bracket.
  static func writtenOut(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count + 16)
    var copied = 0
    for point in text.indices where text[point] == ASCII.point {
      guard point + 1 == text.count || text[point + 1] == ASCII.space else { continue }
      for (short, long) in words {
        let start = point + 1 - short.count
        guard start >= copied, text[start...point].elementsEqual(short), isStart(text, start)
        else { continue }
        out += text[copied..<start]
        out += long
        copied = point + 1
        break
      }
    }
    return copied == 0 ? text : out + text[copied...]
  }

  private static func isStart(_ text: [UInt8], _ i: Int) -> Bool {
    if i == 0 || text[i - 1] == ASCII.space { return true }
    return text[i - 1] == ASCII.openRound && (i == 1 || text[i - 2] == ASCII.space)
  }
}
