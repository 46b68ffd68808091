extension JSONWriter {
  /// The string between its quotes. Most text needs no escape: it is copied in one go and looked at
  /// in its place.
  static func appendQuoted(_ text: String.UTF8View, to bytes: inout ContiguousArray<UInt8>) {
    bytes.append(ASCII.quote)
    let start = bytes.count
    bytes.append(contentsOf: text)
    let first = firstEscape(in: bytes.span, from: start)
    if first < bytes.count { escape(&bytes, from: first) }
    bytes.append(ASCII.quote)
  }

  /// The first byte from `start` on that begins an escape; the end if there is none.
  private static func firstEscape(in span: Span<UInt8>, from start: Int) -> Int {
    var i = start
    while true {
      i = ByteScan.firstOfJSON(span, i, span.count)
      guard i < span.count, span[i] == 0xE2, !isLineSeparator(span, i) else { return i }
      i += 1
    }
  }

  /// U+2028 and U+2029 are allowed in JSON, but end a line for JavaScript and for some readers of
  /// NDJSON.
  @inline(__always)
  private static func isLineSeparator(_ span: Span<UInt8>, _ i: Int) -> Bool {
    i + 2 < span.count && span[i + 1] == 0x80 && span[i + 2] & 0xFE == 0xA8
  }

  /// Writes the bytes from `start` on again, with escapes; runs without any are copied whole.
  private static func escape(_ bytes: inout ContiguousArray<UInt8>, from start: Int) {
    let tail = ContiguousArray(bytes[start...])
    bytes.removeSubrange(start...)
    bytes.reserveCapacity(start + tail.count + tail.count / 8 + 16)
    let span = tail.span
    var i = 0
    while i < span.count {
      bytes.append(ASCII.backslash)
      switch span[i] {
      case ASCII.quote, ASCII.backslash: bytes.append(span[i])
      case 0x08: bytes.append(0x62)
      case ASCII.tab: bytes.append(0x74)
      case ASCII.lineFeed: bytes.append(0x6E)
      case ASCII.formFeed: bytes.append(0x66)
      case ASCII.carriageReturn: bytes.append(0x72)
      case 0xE2:
        bytes.append(contentsOf: (span[i + 2] == 0xA8 ? "u2028" : "u2029").utf8)
        i += 2
      default:
        bytes.append(contentsOf: "u00".utf8)
        bytes.append(hexadecimal(span[i] >> 4))
        bytes.append(hexadecimal(span[i] & 0xF))
      }
      i += 1
      let next = firstEscape(in: span, from: i)
      if next > i { bytes.append(contentsOf: tail[i..<next]) }
      i = next
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 + digit : 0x61 + digit - 10
  }
}

/// Writes whole numbers in decimal digits, without a string in between.
enum DecimalWriter {
  /// Appends a number.
  static func append(_ value: UInt, to bytes: inout ContiguousArray<UInt8>) {
    var divisor: UInt = 1
    while value / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(0x30 + UInt8(value / divisor % 10))
      divisor /= 10
    }
  }

  /// Appends a number that is not negative, with zeros before it up to a width.
  static func append(_ value: Int, width: Int, to bytes: inout ContiguousArray<UInt8>) {
    var digits = 1
    var rest = value.magnitude
    while rest >= 10 {
      digits += 1
      rest /= 10
    }
    for _ in 0..<max(0, width - digits) { bytes.append(0x30) }
    append(value.magnitude, to: &bytes)
  }
}
