/// A text as comparison sees it: quotation marks, apostrophes, dashes and white space each as one
/// character, soft hyphens gone.
enum FoldedText {
  /// What a character counts as.
  enum Fold: Equatable {
    /// Itself.
    case none
    /// Nothing: it is not seen.
    case nothing
    /// A blank.
    case blank
    /// One ASCII character: a quotation mark, an apostrophe or a hyphen.
    case byte(UInt8)
    /// Three points.
    case ellipsis
  }

  /// What the character that starts at `i` counts as, and how many bytes it has.
  @inline(__always)
  static func fold(_ bytes: [UInt8], _ i: Int) -> (fold: Fold, length: Int) {
    let byte = bytes[i]
    if byte < 0x80 { return (ASCII.isBlank(byte) ? .blank : .none, 1) }
    if byte == 0xC2, i + 1 < bytes.count {
      switch bytes[i + 1] {
      case 0xA0: return (.blank, 2)
      case 0xAD: return (.nothing, 2)
      case 0xAB, 0xBB: return (.byte(ASCII.quote), 2)
      case 0xB4: return (.byte(ASCII.apostrophe), 2)
      default: return (.none, 2)
      }
    }
    if byte == 0xE2, i + 2 < bytes.count { return (general(bytes[i + 1], bytes[i + 2]), 3) }
    if byte == 0xEF, i + 2 < bytes.count, bytes[i + 1] == 0xBB, bytes[i + 2] == 0xBF {
      return (.nothing, 3)
    }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    return (.none, min(length, bytes.count - i))
  }

  /// The characters from U+2000 on that are folded.
  private static func general(_ second: UInt8, _ third: UInt8) -> Fold {
    switch (second, third) {
    case (0x80, 0x80...0x8A), (0x80, 0xAF), (0x81, 0x9F): return .blank
    case (0x80, 0x8B), (0x80, 0x8E...0x8F), (0x81, 0xA0): return .nothing
    case (0x80, 0x90...0x95), (0x88, 0x92): return .byte(ASCII.hyphen)
    case (0x80, 0x98...0x9B), (0x80, 0xB2), (0x80, 0xB9...0xBA): return .byte(ASCII.apostrophe)
    case (0x80, 0x9C...0x9F), (0x80, 0xB3): return .byte(ASCII.quote)
    case (0x80, 0xA6): return .ellipsis
    default: return .none
    }
  }

  /// The folded text; a run of hyphens counts as one.
  /// - Complexity: O(n) in the bytes; a text without anything to fold is returned as it is.
  static func of(_ text: String) -> String {
    if isFolded(text) { return text }
    let bytes = Array(text.utf8)
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      let (fold, length) = fold(bytes, i)
      switch fold {
      case .none:
        if bytes[i] == ASCII.hyphen {
          append(ASCII.hyphen, to: &folded)
        } else {
          folded.append(contentsOf: bytes[i..<i + length])
        }
      case .nothing: break
      case .blank: if let last = folded.last, last != ASCII.space { folded.append(ASCII.space) }
      case .byte(let byte): append(byte, to: &folded)
      case .ellipsis: folded.append(contentsOf: [ASCII.point, ASCII.point, ASCII.point])
      }
      i += length
    }
    if folded.last == ASCII.space { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }

  private static func append(_ byte: UInt8, to folded: inout [UInt8]) {
    if byte == ASCII.hyphen, folded.last == ASCII.hyphen { return }
    folded.append(byte)
  }

  private static func isFolded(_ text: String) -> Bool {
    var last = ASCII.space
    for byte in text.utf8 {
      if byte == 0xC2 || byte == 0xE2 || byte == 0xEF || byte < ASCII.space { return false }
      if byte == last, byte == ASCII.space || byte == ASCII.hyphen { return false }
      last = byte
    }
    return last != ASCII.space || text.isEmpty
  }

  /// The folded text in small letters, without punctuation: what two prints of one title share.
  static func normalized(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in of(text).utf8 {
      if ASCII.isWord(byte) {
        bytes.append(ASCII.lowercased(byte))
      } else if bytes.last != ASCII.space, !bytes.isEmpty {
        bytes.append(ASCII.space)
      }
    }
    if bytes.last == ASCII.space { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A folded text without the hyphens before a capital in a word, which a converter lost that took
  /// them for those of a line's end: `Minister-Counsellor`, `MinisterCounsellor`.
  static func withoutHyphensBeforeCapitals(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (i, byte) in bytes.enumerated() {
      if byte == ASCII.hyphen, i > 0, i + 1 < bytes.count, ASCII.isLower(bytes[i - 1]),
        ASCII.isUpper(bytes[i + 1])
      {
        continue
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether two texts are the same byte for byte. (`==` takes composed and decomposed letters for
  /// the same.)
  static func isIdentical(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }
}
