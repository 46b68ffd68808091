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
      guard i < span.count, span[i] >= 0x7F, unsafe(span, i) == nil else { return i }
      i += 1
    }
  }

  /// The character at `i` beyond ASCII that JSON allows but that somebody would obey who shows it:
  /// those of `TerminalText`, among them U+2028 and U+2029, which end a line for JavaScript and for
  /// some readers of NDJSON. Escaped they say the same and do nothing.
  private static func unsafe(_ span: Span<UInt8>, _ i: Int) -> (value: UInt32, length: Int)? {
    let scalar = UTF8Reader.scalar(span, i)
    guard let unicode = UnicodeScalar(scalar.value), TerminalText.isUnsafe(unicode) else {
      return nil
    }
    return (scalar.value, scalar.length)
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
      case 0..<0x20: appendUnit(UInt16(span[i]), to: &bytes)
      default:
        // Nothing else begins an escape.
        guard let (value, length) = unsafe(span, i) else { break }
        if value < 0x10000 {
          appendUnit(UInt16(value), to: &bytes)
        } else {
          appendUnit(UInt16(0xD800 + (value - 0x10000) >> 10), to: &bytes)
          bytes.append(ASCII.backslash)
          appendUnit(UInt16(0xDC00 + value & 0x3FF), to: &bytes)
        }
        i += length - 1
      }
      i += 1
      let next = firstEscape(in: span, from: i)
      if next > i { bytes.append(contentsOf: tail[i..<next]) }
      i = next
    }
  }

  /// What follows the backslash of a unit of UTF-16: `u202e`.
  private static func appendUnit(_ unit: UInt16, to bytes: inout ContiguousArray<UInt8>) {
    bytes.append(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] {
      bytes.append(hexadecimal(UInt8(truncatingIfNeeded: unit >> UInt16(shift) & 0xF)))
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
