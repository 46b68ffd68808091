/// Roman numerals up to 39, as chapters and third-level labels have them.
enum RomanNumeral {
  /// The numeral in small letters; empty for a number that has none here.
  static func spelled(_ value: Int) -> String {
    guard value > 0, value < 40 else { return "" }
    let units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    return String(repeating: "x", count: value / 10) + units[value % 10]
  }

  /// The number that a stretch of text spells; nil for any but the one right spelling.
  static func value(_ text: Span<UInt8>, _ lower: Int, _ upper: Int, capital: Bool) -> Int? {
    guard upper - lower >= 1, upper - lower <= 7 else { return nil }
    var total = 0
    var previous = 0
    for i in stride(from: upper - 1, through: lower, by: -1) {
      guard capital ? ASCII.isUpper(text[i]) : ASCII.isLower(text[i]) else { return nil }
      let value: Int
      switch text[i] | 0x20 {
      case UInt8(ascii: "i"): value = 1
      case UInt8(ascii: "v"): value = 5
      case UInt8(ascii: "x"): value = 10
      default: return nil
      }
      total += value < previous ? -value : value
      previous = max(previous, value)
    }
    let spelled = spelled(total)
    guard spelled.utf8.count == upper - lower else { return nil }
    for (offset, byte) in spelled.utf8.enumerated() where text[lower + offset] | 0x20 != byte {
      return nil
    }
    return total
  }
}
