/// What converters do to characters, and how to undo it.
enum UnicodeTables {
  /// Spaces of every width (Unicode, White_Space), beyond ASCII.
  static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Soft hyphens, zero-width spaces and joiners, byte order marks in the middle of a text.
  static func isIgnorable(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// The letters of a Latin ligature.
  static func ligature(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0xFB00: "ff"
    case 0xFB01: "fi"
    case 0xFB02: "fl"
    case 0xFB03: "ffi"
    case 0xFB04: "ffl"
    case 0xFB05, 0xFB06: "st"
    default: nil
    }
  }

  /// An accent that stands on the letter before it.
  static func isCombining(_ scalar: UInt32) -> Bool { (0x300...0x36F).contains(scalar) }

  /// The Latin letter with an accent (Unicode, canonical composition).
  static func composed(_ base: UInt8, _ accent: UInt32) -> UInt32? {
    let letters: String
    let results: String
    switch accent {
    case 0x300: (letters, results) = ("AEIOUaeiouNn", "ÀÈÌÒÙàèìòùǸǹ")
    case 0x301: (letters, results) = ("AEIOUYaeiouyCcLlNnRrSsZz", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹź")
    case 0x302: (letters, results) = ("AEIOUaeiouCcGgSsWwYy", "ÂÊÎÔÛâêîôûĈĉĜĝŜŝŴŵŶŷ")
    case 0x303: (letters, results) = ("ANOanoIiUu", "ÃÑÕãñõĨĩŨũ")
    case 0x304: (letters, results) = ("AEIOUaeiou", "ĀĒĪŌŪāēīōū")
    case 0x306: (letters, results) = ("AaGgUu", "ĂăĞğŬŭ")
    case 0x307: (letters, results) = ("IZzEe", "İŻżĖė")
    case 0x308: (letters, results) = ("AEIOUYaeiouy", "ÄËÏÖÜŸäëïöüÿ")
    case 0x30A: (letters, results) = ("AaUu", "ÅåŮů")
    case 0x30B: (letters, results) = ("OoUu", "ŐőŰű")
    case 0x30C: (letters, results) = ("CcDEeNnRrSsTZz", "ČčĎĚěŇňŘřŠšŤŽž")
    case 0x327: (letters, results) = ("CcSsTt", "ÇçŞşŢţ")
    case 0x328: (letters, results) = ("AaEe", "ĄąĘę")
    default: return nil
    }
    for (letter, result) in zip(letters.utf8, results.unicodeScalars) where letter == base {
      return result.value
    }
    return nil
  }
}

/// Reads characters from valid UTF-8.
enum UTF8Reader {
  /// The character at `i` and its length in bytes.
  static func scalar(_ bytes: Span<UInt8>, _ i: Int) -> (value: UInt32, length: Int) {
    func tail(_ j: Int) -> UInt32 { j < bytes.count ? UInt32(bytes[j] & 0x3F) : 0 }
    let lead = bytes[i]
    switch lead {
    case 0..<0x80: return (UInt32(lead), 1)
    case 0..<0xE0: return (UInt32(lead & 0x1F) << 6 | tail(i + 1), 2)
    case 0..<0xF0: return (UInt32(lead & 0x0F) << 12 | tail(i + 1) << 6 | tail(i + 2), 3)
    default:
      let high = UInt32(lead & 0x07) << 18 | tail(i + 1) << 12
      return (high | tail(i + 2) << 6 | tail(i + 3), 4)
    }
  }
}

/// A character reference of HTML.
struct HTMLEntity {
  /// The character.
  var scalar: UInt32
  /// One past the semicolon.
  var end: Int

  /// Reads `&amp;`, `&#8211;`, `&#x2013;` and the names that these documents use.
  init?(_ bytes: Span<UInt8>, _ start: Int, _ upper: Int) {
    var i = start + 1
    var name: [UInt8] = []
    while i < upper, name.count < 10, ASCII.isAlphanumeric(bytes[i]) || bytes[i] == 0x23 {
      name.append(bytes[i])
      i += 1
    }
    guard i < upper, bytes[i] == ASCII.semicolon else { return nil }
    end = i + 1
    let text = String(decoding: name, as: UTF8.self)
    if text.hasPrefix("#x") || text.hasPrefix("#X") {
      guard let value = UInt32(text.dropFirst(2), radix: 16), Self.isText(value) else { return nil }
      scalar = value
    } else if text.hasPrefix("#") {
      guard let value = UInt32(text.dropFirst()), Self.isText(value) else { return nil }
      scalar = value
    } else {
      guard let value = Self.names[text] else { return nil }
      scalar = value
    }
  }

  /// One past a character without ink at `start`, or a reference to one: `&nbsp;`, `&shy;`.
  static func blankEnd(_ bytes: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    var (value, end) = (UInt32(bytes[start]), start + 1)
    if bytes[start] == UInt8(ascii: "&"), let entity = HTMLEntity(bytes, start, upper) {
      (value, end) = (entity.scalar, entity.end)
    } else if bytes[start] >= 0x80 {
      let scalar = UTF8Reader.scalar(bytes, start)
      (value, end) = (scalar.value, start + scalar.length)
    } else if ASCII.isBlank(bytes[start]) {
      return end
    }
    return UnicodeTables.isBlank(value) || UnicodeTables.isIgnorable(value) ? end : nil
  }

  private static func isText(_ scalar: UInt32) -> Bool {
    // Control characters that are no white space can be written so (HTML, 13.2.5.80).
    guard scalar < 0x20 else { return Unicode.Scalar(scalar) != nil }
    return scalar > 0 && !(0x09...0x0D).contains(scalar)
  }

  private static let names: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "ndash": 0x2013,
    "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019, "ldquo": 0x201C, "rdquo": 0x201D,
    "hellip": 0x2026, "shy": 0xAD, "eacute": 0xE9, "iacute": 0xED, "oacute": 0xF3, "uacute": 0xFA,
    "aacute": 0xE1, "ntilde": 0xF1, "ccedil": 0xE7, "egrave": 0xE8, "agrave": 0xE0, "ocirc": 0xF4,
    "uuml": 0xFC, "ouml": 0xF6, "auml": 0xE4, "zwnj": 0x200C, "ensp": 0x2002, "emsp": 0x2003,
    "bull": 0x2022, "sect": 0xA7, "deg": 0xB0, "copy": 0xA9,
  ]
}
