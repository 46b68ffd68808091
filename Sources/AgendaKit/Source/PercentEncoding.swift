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
}
