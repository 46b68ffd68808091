/// A number of 128 bits for some words, by which a program knows a finding again: the same for the same
/// words on every machine. It guards against nothing but chance.
struct Fingerprint {
  private var low: UInt64 = 0xCBF2_9CE4_8422_2325
  private var high: UInt64 = 0x6C62_272E_07BB_0142

  /// Takes a word in.
  mutating func add(_ word: String) {
    for byte in word.utf8 { add(byte) }
    // No byte of UTF-8: where a word ends counts too.
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    low = (low ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    high = (high ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
    high ^= high >> 29
  }

  /// The number in 32 hexadecimal digits.
  var digits: String {
    var digits: [UInt8] = []
    for word in [high, low] {
      for shift in stride(from: 60, through: 0, by: -4) {
        let value = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
        digits.append(value < 10 ? 0x30 + value : 0x57 + value)
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }
}

extension LocatedFinding {
  /// What stays the same when lines move: rule, words, and which of several alike it is.
  /// - Parameter file: the file, where findings of several are told apart.
  func fingerprint(in file: String? = nil) -> String {
    var fingerprint = Fingerprint()
    if let file { fingerprint.add(file) }
    fingerprint.add(rule)
    fingerprint.add(text)
    fingerprint.add("\(occurrence)")
    return fingerprint.digits
  }
}
