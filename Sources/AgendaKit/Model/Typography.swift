/// The differences between two texts of one document that carry no meaning: which quotation marks,
/// which dash, how much white space.
enum Typography {
  /// A text with straight quotes and apostrophes, hyphens for dashes of any length, three points for
  /// an ellipsis, and single blanks between words.
  static func folded(_ text: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2018...0x201B, 0x2032, 0x60, 0xB4: out.append(ASCII.apostrophe)
      case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: out.append(ASCII.quote)
      // Typewriters and Markdown write a dash as two or three hyphens.
      case 0x2D, 0x2010...0x2015, 0x2212:
        if out.last != ASCII.hyphen { out.append(ASCII.hyphen) }
      case 0x2026: out += [ASCII.point, ASCII.point, ASCII.point]
      case let value where isBlank(value):
        if let last = out.last, last != ASCII.space { out.append(ASCII.space) }
      default: out += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
    if out.last == ASCII.space { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  /// The white space of Unicode.
  private static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}
