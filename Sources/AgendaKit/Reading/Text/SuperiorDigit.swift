/// `¹²³` and `⁰⁴`…`⁹`, as marks of notes are typed.
enum SuperiorDigit {
  /// The digit that begins at `i`, and one past it.
  static func read(_ bytes: Span<UInt8>, _ i: Int) -> (value: Int, end: Int)? {
    guard i + 1 < bytes.count else { return nil }
    if bytes[i] == 0xC2 {
      switch bytes[i + 1] {
      case 0xB9: return (1, i + 2)
      case 0xB2: return (2, i + 2)
      case 0xB3: return (3, i + 2)
      default: return nil
      }
    }
    guard bytes[i] == 0xE2, i + 2 < bytes.count, bytes[i + 1] == 0x81,
      bytes[i + 2] == 0xB0 || (0xB4...0xB9).contains(bytes[i + 2])
    else { return nil }
    return (Int(bytes[i + 2]) - 0xB0, i + 3)
  }

  /// A number in such digits.
  static func text(_ number: Int) -> String {
    let digits = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(number).utf8.filter(ASCII.isDigit).map { digits[Int($0) - 48] }.joined()
  }
}
