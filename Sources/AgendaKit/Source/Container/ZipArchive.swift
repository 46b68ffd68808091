/// The parts of a ZIP file, by name (PKWARE APPNOTE 6.3): the container of Word and OpenDocument.
///
/// Only the directory at the end is believed; a part is unpacked when it is asked for, within
/// limits, and checked against its sum. Names are only looked up, never written to.
struct ZipArchive {
  /// One part.
  struct Entry {
    /// The name as it stands in the directory.
    var name: ContiguousArray<UInt8>
    fileprivate var flags: Int
    fileprivate var method: Int
    fileprivate var sum: UInt32
    fileprivate var packedCount: Int
    /// How many bytes it unpacks to, as the directory says.
    fileprivate(set) var count: Int
    fileprivate var header: Int
  }

  /// No document has more parts.
  static let entryLimit = 10_000
  /// No part of a document is larger.
  static let partLimit = 64 << 20
  /// All parts that are asked for together.
  static let totalLimit = 256 << 20
  /// From this size on a part's packed bytes are not allowed to be less than a fraction of it.
  static let ratioFreeCount = 4 << 20
  /// No text repeats itself so often.
  static let ratioLimit = 200

  /// What stands for a number that needs more than 32 bits.
  private static let isLarge = Int(clamping: UInt32.max)

  /// The parts in the order of the directory.
  private(set) var entries: [Entry] = []
  private let bytes: ContiguousArray<UInt8>
  /// Bytes before the archive, which the offsets do not count.
  private var lead = 0
  private var unpackedTotal = 0

  /// Reads the directory.
  init(_ bytes: ContiguousArray<UInt8>) throws(SourceError) {
    self.bytes = bytes
    guard let end = endRecord() else { throw .truncated }
    var count = number(end + 10, 2)
    var size = number(end + 12, 4)
    var start = number(end + 16, 4)
    var directoryEnd = end
    if count == 0xFFFF || size == Self.isLarge || start == Self.isLarge {
      guard let large = largeEndRecord(before: end) else { throw .truncated }
      count = number(large + 32, 8)
      size = number(large + 40, 8)
      start = number(large + 48, 8)
      directoryEnd = large
    }
    guard count <= Self.entryLimit else {
      throw SourceError("is not read: it holds more than \(Self.entryLimit) parts")
    }
    guard size <= directoryEnd, start <= directoryEnd - size else { throw .truncated }
    lead = directoryEnd - size - start
    try readDirectory(from: lead + start, to: directoryEnd, count: count)
  }

  /// Whether the bytes begin as a ZIP file does.
  static func isOne(_ bytes: ContiguousArray<UInt8>) -> Bool {
    guard bytes.count >= 4, bytes[0] == 0x50, bytes[1] == 0x4B else { return false }
    return bytes[2] == 3 && bytes[3] == 4 || bytes[2] == 5 && bytes[3] == 6
      || bytes[2] == 7 && bytes[3] == 8
  }

  /// Whether an archive ends the bytes, whatever they begin with: its directory is where it says.
  static func endsAsOne(_ bytes: ContiguousArray<UInt8>) -> Bool {
    guard bytes.count >= 22, let archive = try? ZipArchive(bytes) else { return false }
    return !archive.entries.isEmpty
  }

  // MARK: - Parts

  /// The part of a name, whatever the case of its ASCII letters and the lean of its slashes; the
  /// first of several.
  func entry(named name: String) -> Entry? {
    func folded(_ byte: UInt8) -> UInt8 {
      byte == ASCII.backslash ? ASCII.slash : ASCII.lowercased(byte)
    }
    let wanted = name.utf8
    return entries.first { entry in
      entry.name.count == wanted.count
        && zip(entry.name, wanted).allSatisfy { folded($0) == folded($1) }
    }
  }

  /// The bytes of a part; nil if there is none of that name.
  mutating func part(named name: String) throws(SourceError) -> ContiguousArray<UInt8>? {
    guard let entry = entry(named: name) else { return nil }
    if entry.flags & 1 == 1 { throw .protected }
    guard entry.count <= Self.partLimit,
      entry.count <= Self.ratioFreeCount
        || entry.count / Self.ratioLimit <= entry.packedCount,
      unpackedTotal + entry.count <= Self.totalLimit
    else { throw .oversized(name) }
    guard let range = dataRange(of: entry) else { throw .damaged(name) }
    let part: ContiguousArray<UInt8>?
    switch entry.method {
    case 0: part = entry.count == entry.packedCount ? ContiguousArray(bytes[range]) : nil
    case 8: part = Inflate.unpack(bytes[range], count: entry.count)
    default:
      throw SourceError(
        "is packed in a way that is not read (method \(entry.method) of ZIP); save it again with Word"
      )
    }
    guard let part, CRC32.sum(part) == entry.sum else { throw .damaged(name) }
    unpackedTotal += part.count
    return part
  }

  /// Where the packed bytes of a part stand; its local header tells their start only.
  private func dataRange(of entry: Entry) -> Range<Int>? {
    guard entry.header <= bytes.count - lead else { return nil }
    let header = lead + entry.header
    guard header + 30 <= bytes.count, number(header, 4) == 0x0403_4B50 else { return nil }
    let start = header + 30 + number(header + 26, 2) + number(header + 28, 2)
    guard start <= bytes.count, entry.packedCount <= bytes.count - start else { return nil }
    return start..<start + entry.packedCount
  }

  // MARK: - The directory

  /// Where the record at the end of the directory stands: the last one, a comment may follow it.
  private func endRecord() -> Int? {
    var i = bytes.count - 22
    let first = max(0, i - 0xFFFF)
    while i >= first {
      if bytes[i] == 0x50, number(i, 4) == 0x0605_4B50, i + 22 + number(i + 20, 2) <= bytes.count {
        return i
      }
      i -= 1
    }
    return nil
  }

  /// Where the record of large archives stands, which a locator before the end record tells.
  private func largeEndRecord(before end: Int) -> Int? {
    let locator = end - 20
    guard locator >= 0, number(locator, 4) == 0x0706_4B50 else { return nil }
    let place = number(locator + 8, 8)
    guard place <= locator - 56 else { return nil }
    // Bytes before the archive move the record; it ends where the locator begins.
    for record in [place, locator - 56] where number(record, 4) == 0x0606_4B50 { return record }
    return nil
  }

  private mutating func readDirectory(
    from start: Int,
    to end: Int,
    count: Int
  ) throws(SourceError) {
    var i = start
    for _ in 0..<count {
      guard i + 46 <= end, number(i, 4) == 0x0201_4B50 else { throw .truncated }
      let nameCount = number(i + 28, 2)
      let extraCount = number(i + 30, 2)
      let next = i + 46 + nameCount + extraCount + number(i + 32, 2)
      guard next <= end else { throw .truncated }
      var entry = Entry(
        name: ContiguousArray(bytes[(i + 46)..<(i + 46 + nameCount)]),
        flags: number(i + 8, 2),
        method: number(i + 10, 2),
        sum: UInt32(truncatingIfNeeded: value(i + 16, 4)),
        packedCount: number(i + 20, 4),
        count: number(i + 24, 4),
        header: number(i + 42, 4)
      )
      readLargeSizes(from: i + 46 + nameCount, count: extraCount, into: &entry)
      entries.append(entry)
      i = next
    }
  }

  /// Sizes and offset that need more than 32 bits, in an extra field of its own.
  private func readLargeSizes(from start: Int, count: Int, into entry: inout Entry) {
    var i = start
    let end = start + count
    while i + 4 <= end {
      let next = i + 4 + number(i + 2, 2)
      guard next <= end else { return }
      if number(i, 2) == 1 {
        var place = i + 4
        func large(_ value: Int) -> Int {
          guard value == Self.isLarge, place + 8 <= next else { return value }
          defer { place += 8 }
          return number(place, 8)
        }
        entry.count = large(entry.count)
        entry.packedCount = large(entry.packedCount)
        entry.header = large(entry.header)
      }
      i = next
    }
  }

  /// The number in `count` bytes at an offset, the lowest byte first.
  private func value(_ offset: Int, _ count: Int) -> UInt64 {
    guard offset >= 0, offset + count <= bytes.count else { return 0 }
    var value: UInt64 = 0
    for i in (0..<count).reversed() { value = value << 8 | UInt64(bytes[offset + i]) }
    return value
  }

  /// The same as a count of bytes: one that `Int` cannot hold is the largest.
  private func number(_ offset: Int, _ count: Int) -> Int { Int(clamping: value(offset, count)) }
}
