/// Words of the program itself, in UTF-8, read byte by byte where they lie in the program.
///
/// The one place that reads a literal through its pointer: as an array each literal would be built
/// anew, with an allocation, and counted at each use.
struct FixedText: Sendable {
  private let literal: StaticString

  init(_ literal: StaticString) { self.literal = literal }

  /// The number of bytes.
  @inline(__always) var count: Int { literal.utf8CodeUnitCount }

  /// The byte at an index, 0-based.
  @inline(__always) subscript(_ index: Int) -> UInt8 {
    precondition(index >= 0 && index < literal.utf8CodeUnitCount)
    return literal.utf8Start[index]
  }
}
