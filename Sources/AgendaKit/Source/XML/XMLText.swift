/// Resolves what stands for other characters in the text and the values of XML.
enum XMLText {
  /// Appends a stretch, its references resolved and its line ends made one; false for a reference
  /// that XML does not know without a document type.
  static func append(
    _ bytes: ContiguousArray<UInt8>,
    _ range: Range<Int>,
    to text: inout ContiguousArray<UInt8>
  ) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound {
      switch bytes[i] {
      case UInt8(ascii: "&"):
        guard let reference = reference(bytes, i, range.upperBound) else { return false }
        UTF8Writer.append(reference.scalar, to: &text)
        i = reference.end
      case ASCII.carriageReturn:
        i = lineEnd(bytes, i, range.upperBound, &text)
      default:
        text.append(bytes[i])
        i += 1
      }
    }
    return true
  }

  /// Appends a stretch as it is, but for its line ends.
  static func appendLiteral(
    _ bytes: ContiguousArray<UInt8>,
    _ range: Range<Int>,
    to text: inout ContiguousArray<UInt8>
  ) {
    var i = range.lowerBound
    while i < range.upperBound {
      if bytes[i] == ASCII.carriageReturn {
        i = lineEnd(bytes, i, range.upperBound, &text)
      } else {
        text.append(bytes[i])
        i += 1
      }
    }
  }

  private static func lineEnd(
    _ bytes: ContiguousArray<UInt8>,
    _ i: Int,
    _ upper: Int,
    _ text: inout ContiguousArray<UInt8>
  ) -> Int {
    text.append(ASCII.lineFeed)
    return i + 1 < upper && bytes[i + 1] == ASCII.lineFeed ? i + 2 : i + 1
  }

  private static let entities: [(name: FixedText, scalar: UInt32)] = [
    ("amp;", 0x26), ("lt;", 0x3C), ("gt;", 0x3E), ("quot;", 0x22), ("apos;", 0x27),
  ]

  /// The longest reference, `&#x10FFFF;`, with some leading zeros.
  private static let longest = 16

  private static func reference(
    _ bytes: ContiguousArray<UInt8>,
    _ start: Int,
    _ upper: Int
  ) -> (scalar: UInt32, end: Int)? {
    var i = start + 1
    guard i < upper else { return nil }
    if bytes[i] != UInt8(ascii: "#") {
      for entity in entities {
        let end = i + entity.name.count
        if end <= upper, bytes[i..<end].elementsEqual(entity.name) { return (entity.scalar, end) }
      }
      return nil
    }
    i += 1
    let isHexadecimal = i < upper && bytes[i] == UInt8(ascii: "x")
    if isHexadecimal { i += 1 }
    var value: UInt32 = 0
    let first = i
    while i < upper, i - start < longest, let digit = digit(bytes[i], isHexadecimal) {
      value = min(value &* (isHexadecimal ? 16 : 10) &+ digit, 0x110000)
      i += 1
    }
    guard i > first, i < upper, bytes[i] == ASCII.semicolon else { return nil }
    // What no text can hold is replaced, and no control character comes in so.
    let isText = Unicode.Scalar(value) != nil && (value >= 0x20 || value == 9 || value == 10)
    return (isText ? value : value == 13 ? 0x20 : 0xFFFD, i + 1)
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    if ASCII.isDigit(byte) { return UInt32(byte - 0x30) }
    let letter = byte | 0x20
    guard isHexadecimal, (0x61...0x66).contains(letter) else { return nil }
    return UInt32(letter) - 0x57
  }
}
