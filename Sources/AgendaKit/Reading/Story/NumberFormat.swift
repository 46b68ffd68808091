/// The forms in which Word and OpenDocument write a number (ECMA-376 17.18.59).
enum NumberFormat {
  /// A number in a form; nil for a form that is not known.
  static func string(_ value: Int, _ format: String) -> String? {
    switch format {
    case "decimal", "1", "": return String(value)
    case "decimalZero": return value < 10 && value >= 0 ? "0\(value)" : String(value)
    case "lowerLetter", "a": return letters(value, latin)
    case "upperLetter", "A": return letters(value, latin).uppercased()
    case "lowerRoman", "i": return roman(value)
    case "upperRoman", "I": return roman(value).uppercased()
    case "none", "bullet": return ""
    case "ordinal": return ordinal(value)
    case "decimalEnclosedParen": return "(\(value))"
    case "numberInDash": return "- \(value) -"
    case "russianLower": return letters(value, russian)
    case "russianUpper": return letters(value, russian).uppercased()
    case "arabicAlpha": return letters(value, arabic)
    case "arabicAbjad": return letters(value, abjad)
    case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting",
      "taiwaneseCountingThousand", "japaneseCounting", "一, 二, 三, ...":
      return chinese(value)
    case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand":
      return digits(value, ideographs)
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese", "①, ②, ③, ...":
      return (1...20).contains(value) ? scalar(0x245F + value) : String(value)
    case "hindiNumbers": return digits(value, hindi)
    case "chicago": return letters(value, signs)
    default: return filled(value, format)
    }
  }

  /// `001, 002, 003, ...`: with zeros up to so many digits.
  private static func filled(_ value: Int, _ format: String) -> String? {
    let zeros = format.utf8.prefix { $0 == UInt8(ascii: "0") }.count
    guard (1...8).contains(zeros), format.utf8.dropFirst(zeros).starts(with: "1, ".utf8) else {
      return nil
    }
    let digits = String(value)
    return String(repeating: "0", count: max(0, zeros + 1 - digits.utf8.count)) + digits
  }

  /// The signs of notes that have no numbers.
  private static let signs = Array("*†‡§")
  private static let latin = Array("abcdefghijklmnopqrstuvwxyz")
  /// Without ё, й, ъ, ы and ь, as lists in Russian are lettered.
  private static let russian = Array("абвгдежзиклмнопрстуфхцчшщэюя")
  private static let arabic = Array("أبتثجحخدذرزسشصضطظعغفقكلمنهوي")
  private static let abjad = Array("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ")
  private static let ideographs = Array("〇一二三四五六七八九")
  private static let hindi = Array("٠١٢٣٤٥٦٧٨٩")

  /// After the last letter each is doubled: `z`, `aa`, `bb`.
  private static func letters(_ value: Int, _ alphabet: [Character]) -> String {
    guard value > 0 else { return String(value) }
    let place = (value - 1) % alphabet.count
    let times = (value - 1) / alphabet.count + 1
    // A list of some thousand entries has numbers.
    guard times <= 32 else { return String(value) }
    return String(repeating: alphabet[place], count: times)
  }

  private static let romanSteps: [(value: Int, text: String)] = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]

  private static func roman(_ value: Int) -> String {
    guard value > 0, value < 32_768 else { return String(value) }
    var rest = value
    var text = ""
    for step in romanSteps {
      while rest >= step.value {
        text += step.text
        rest -= step.value
      }
    }
    return text
  }

  private static func ordinal(_ value: Int) -> String {
    let tens = value % 100 / 10
    switch (tens, value % 10) {
    case (1, _): return "\(value)th"
    case (_, 1): return "\(value)st"
    case (_, 2): return "\(value)nd"
    case (_, 3): return "\(value)rd"
    default: return "\(value)th"
    }
  }

  /// `十一`, `二十三`, as far as lists go; beyond that the digits.
  private static func chinese(_ value: Int) -> String {
    guard value > 0, value < 100 else { return digits(value, ideographs) }
    var text = ""
    if value >= 20 { text.append(ideographs[value / 10]) }
    if value >= 10 { text += "十" }
    if value % 10 > 0 { text.append(ideographs[value % 10]) }
    return text
  }

  private static func digits(_ value: Int, _ signs: [Character]) -> String {
    guard value >= 0 else { return String(value) }
    var rest = value
    var text: [Character] = []
    repeat {
      text.insert(signs[rest % 10], at: 0)
      rest /= 10
    } while rest > 0
    return String(text)
  }

  private static func scalar(_ value: Int) -> String {
    Unicode.Scalar(UInt32(value)).map { String(Character($0)) } ?? ""
  }
}

/// Signs that Word takes from a font of signs (ECMA-376 17.3.3.30): what they show.
enum FontSign {
  /// The sign at a place of a font, in the private area or below it; nil if it is not known.
  static func scalar(_ code: UInt32, font: String) -> UInt32? {
    let place = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code
    guard place <= 0xFF else { return Unicode.Scalar(code) == nil ? nil : code }
    let name = font.lowercased()
    if name.hasPrefix("wingdings") {
      if name == "wingdings 2" { return wingdings2[place] }
      return name == "wingdings" ? wingdings[place] : nil
    }
    if name == "symbol" { return symbol[place] ?? (asASCII.contains(place) ? place : nil) }
    // A font of letters: the sign is the letter at that place, unless it only stands in the font.
    return code < 0xF000 ? code : nil
  }

  /// A sign of the private area in the text itself, as the fonts of signs have it.
  static func bullet(_ scalar: UInt32) -> UInt32? {
    guard (0xF000...0xF0FF).contains(scalar) else { return nil }
    return wingdings[scalar - 0xF000] ?? symbol[scalar - 0xF000]
  }

  private static let wingdings: [UInt32: UInt32] = [
    0x21: 0x270F, 0x28: 0x260E, 0x2A: 0x2709, 0x6C: 0x25CF, 0x6D: 0x274D, 0x6E: 0x25A0,
    0x6F: 0x2610,
    0x71: 0x2751, 0x75: 0x25C6, 0x76: 0x2756, 0x9F: 0x2022, 0xA7: 0x25AA, 0xA8: 0x2610,
    0xD8: 0x27A2,
    0xDF: 0x2190, 0xE0: 0x2192, 0xE8: 0x2794, 0xF0: 0x21E8, 0xFB: 0x2717, 0xFC: 0x2713,
    0xFD: 0x2612,
    0xFE: 0x2611,
  ]

  private static let wingdings2: [UInt32: UInt32] = [
    0x4F: 0x2717, 0x50: 0x2713, 0x51: 0x2612, 0x52: 0x2611, 0xA3: 0x2610, 0x97: 0x25CF,
  ]

  private static let symbol: [UInt32: UInt32] = [
    0x2D: 0x2212, 0xA3: 0x2264, 0xA7: 0x2663, 0xA8: 0x2666, 0xB0: 0x00B0, 0xB1: 0x00B1,
    0xB2: 0x2033,
    0xB3: 0x2265, 0xB4: 0x00D7, 0xB7: 0x2022, 0xB8: 0x00F7, 0xB9: 0x2260, 0xBB: 0x2248,
    0xBC: 0x2026,
    0xA2: 0x2032, 0xAB: 0x2194, 0xAC: 0x2190, 0xAD: 0x2191, 0xAE: 0x2192, 0xAF: 0x2193,
    0xD2: 0x00AE,
    0xD3: 0x00A9, 0xD4: 0x2122, 0x61: 0x03B1, 0x62: 0x03B2, 0x67: 0x03B3, 0x64: 0x03B4,
    0x65: 0x03B5,
    0x6D: 0x03BC, 0x70: 0x03C0, 0x73: 0x03C3, 0x77: 0x03C9, 0x44: 0x0394, 0x53: 0x03A3,
    0x57: 0x03A9,
  ]

  /// Digits and punctuation, which the font of symbols has where ASCII has them.
  private static let asASCII: Set<UInt32> = Set(0x30...0x3B).union([0x20, 0x21, 0x25, 0x28, 0x29])
    .union([0x2B, 0x2C, 0x2E, 0x2F, 0x5B, 0x5D])
}
