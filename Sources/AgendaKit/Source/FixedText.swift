/// Words of the program itself, in UTF-8, read byte by byte where they lie in the program.
///
/// The one place that reads a literal through its pointer: as an array each literal would be built
/// anew, with an allocation, and counted at each use.
struct FixedText: Sendable {
  private let literal: StaticString

  init(_ literal: StaticString) { self.literal = literal }

  /// The number of bytes.
  @inline(__always) var count: Int { literal.utf8CodeUnitCount }

  /// One past the words where they stand in a text at `start`, whatever the case of their ASCII
  /// letters; an apostrophe is also the typographic one.
  func end(in text: Span<UInt8>, at start: Int, _ upper: Int) -> Int? {
    let words = literal.utf8Start
    var i = start
    for j in 0..<literal.utf8CodeUnitCount {
      guard i < upper else { return nil }
      let byte = words[j]
      if text[i] == byte || ASCII.lowercased(text[i]) == ASCII.lowercased(byte) {
        i &+= 1
      } else if byte == ASCII.apostrophe, i + 2 < upper, text[i] == 0xE2, text[i + 1] == 0x80,
        text[i + 2] == 0x99
      {
        i += 3
      } else {
        return nil
      }
    }
    return i
  }

  /// Appends the words to bytes.
  func append(to bytes: inout ContiguousArray<UInt8>) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    )
  }

}

extension FixedText: RandomAccessCollection {
  @inline(__always) var startIndex: Int { 0 }
  @inline(__always) var endIndex: Int { literal.utf8CodeUnitCount }

  /// The byte at an index, 0-based.
  @inline(__always) subscript(_ index: Int) -> UInt8 {
    precondition(index >= 0 && index < literal.utf8CodeUnitCount)
    return literal.utf8Start[index]
  }
}

extension FixedText: ExpressibleByStringLiteral {
  init(stringLiteral value: StaticString) { literal = value }
}
