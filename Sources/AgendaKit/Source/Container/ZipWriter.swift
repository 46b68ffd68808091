/// Writes a ZIP file whose parts are stored as they are (PKWARE APPNOTE 4.3).
///
/// All parts bear the first day that the format knows, so that the same parts give the same bytes.
struct ZipWriter {
  private var bytes = ContiguousArray<UInt8>()
  private var directory = ContiguousArray<UInt8>()
  private var count = 0

  /// Adds a part; its name is plain ASCII.
  mutating func add(_ name: String, _ content: ContiguousArray<UInt8>) {
    let start = UInt32(truncatingIfNeeded: bytes.count)
    let facts = Self.facts(name, content)
    bytes += Self.little(0x0403_4B50, 4) + facts + Array(name.utf8)
    bytes += content
    // Made by this version on no particular system.
    directory += Self.little(0x0201_4B50, 4) + Self.little(20, 2) + facts
    // No comment, first disk, no attributes.
    directory += Array(repeating: 0, count: 10)
    directory += Self.little(start, 4) + Array(name.utf8)
    count += 1
  }

  /// The whole file.
  func finished() -> ContiguousArray<UInt8> {
    let parts = Self.little(UInt32(truncatingIfNeeded: count), 2)
    var file = bytes
    file += directory
    file += Self.little(0x0605_4B50, 4) + [0, 0, 0, 0] + parts + parts
    file += Self.little(UInt32(truncatingIfNeeded: directory.count), 4)
    file += Self.little(UInt32(truncatingIfNeeded: bytes.count), 4) + [0, 0]
    return file
  }

  /// What the local header and the directory both say of a part: version 2.0, no flags, stored, at
  /// midnight of 1 January 1980, sum, sizes, length of the name, no extra field.
  private static func facts(_ name: String, _ content: ContiguousArray<UInt8>) -> [UInt8] {
    let size = little(UInt32(truncatingIfNeeded: content.count), 4)
    return little(20, 2) + [0, 0, 0, 0, 0, 0, 0x21, 0] + little(CRC32.sum(content), 4) + size + size
      + little(UInt32(truncatingIfNeeded: name.utf8.count), 2) + [0, 0]
  }

  /// The lowest bytes of a number, the lowest first.
  private static func little(_ number: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
  }
}
