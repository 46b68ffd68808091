/// Bytes as they stand in an address (RFC 3986, section 2).
enum PercentEncoding {
  /// Letters, digits and the bytes of `plain` stand for themselves, all others as `%` and two digits.
  static func append(
    _ bytes: some Sequence<UInt8>,
    plain: StaticString,
    to address: inout String
  ) {
    let kept = FixedText(plain)
    for byte in bytes {
      if ASCII.isAlphanumeric(byte) || kept.contains(byte) {
        address.unicodeScalars.append(UnicodeScalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        address += (digits.utf8.count < 2 ? "%0" : "%") + digits
      }
    }
  }

  /// The bytes that an address stands for: those of `%2F` as one; a `%` without two digits is itself.
  static func decoded(_ address: ArraySlice<UInt8>) -> ContiguousArray<UInt8> {
    var plain = ContiguousArray<UInt8>()
    plain.reserveCapacity(address.count)
    var i = address.startIndex
    while i < address.endIndex {
      if address[i] == UInt8(ascii: "%"), i + 2 < address.endIndex,
        let high = digit(address[i + 1]), let low = digit(address[i + 2])
      {
        plain.append(high << 4 | low)
        i += 3
      } else {
        plain.append(address[i])
        i += 1
      }
    }
    return plain
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    if ASCII.isDigit(byte) { return byte - UInt8(ascii: "0") }
    let letter = ASCII.lowercased(byte)
    return (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(letter)
      ? letter - UInt8(ascii: "a") + 10 : nil
  }
}
