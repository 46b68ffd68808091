/// The bytes that scanning asks for by name, and the classes of ASCII bytes.
enum ASCII {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let formFeed: UInt8 = 0x0C
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let hyphen: UInt8 = 0x2D
  static let point: UInt8 = 0x2E
  static let slash: UInt8 = 0x2F
  static let colon: UInt8 = 0x3A
  static let semicolon: UInt8 = 0x3B
  static let comma: UInt8 = 0x2C
  static let star: UInt8 = 0x2A
  static let openRound: UInt8 = 0x28
  static let closeRound: UInt8 = 0x29
  static let openSquare: UInt8 = 0x5B
  static let closeSquare: UInt8 = 0x5D
  static let backslash: UInt8 = 0x5C
  static let bar: UInt8 = 0x7C
  static let underscore: UInt8 = 0x5F
  static let quote: UInt8 = 0x22
  static let apostrophe: UInt8 = 0x27

  @inline(__always) static func isDigit(_ b: UInt8) -> Bool { b &- 0x30 < 10 }
  @inline(__always) static func isLower(_ b: UInt8) -> Bool { b &- 0x61 < 26 }
  @inline(__always) static func isUpper(_ b: UInt8) -> Bool { b &- 0x41 < 26 }
  @inline(__always) static func isLetter(_ b: UInt8) -> Bool { (b | 0x20) &- 0x61 < 26 }
  @inline(__always) static func isAlphanumeric(_ b: UInt8) -> Bool { isLetter(b) || isDigit(b) }

  /// A letter, a digit or a byte of a character beyond ASCII: what words are made of.
  @inline(__always) static func isWord(_ b: UInt8) -> Bool { isAlphanumeric(b) || b >= 0x80 }

  /// Space, tab, line ends, vertical tab and form feed.
  @inline(__always) static func isBlank(_ b: UInt8) -> Bool { b == 0x20 || b &- 0x09 < 5 }

  @inline(__always) static func isPunctuation(_ b: UInt8) -> Bool {
    (b > 0x20 && b < 0x7F) && !isAlphanumeric(b)
  }

  @inline(__always) static func lowercased(_ b: UInt8) -> UInt8 { isUpper(b) ? b | 0x20 : b }
}
