import Foundation

@testable import AgendaKit

/// Makes ZIP files for the tests, well-formed or damaged as they ask for.
struct ZipMaker {
  /// How a part is packed.
  enum Packing: CaseIterable {
    /// As it is.
    case stored
    /// In blocks of the fixed code, every byte a literal, with an empty stored block between them as
    /// Word writes them.
    case deflated
  }

  private struct Entry {
    var name: [UInt8]
    var flags: Int
    var method: Int
    var sum: UInt32
    var packed: Int
    var count: Int
    var offset: Int
  }

  private var bytes = ContiguousArray<UInt8>()
  private var entries: [Entry] = []
  private let lead: Int

  /// Whether sizes stand behind the data, and 0 in the header before it.
  var usesDescriptors = false
  /// The flag bits of the next parts.
  var flags = 0
  /// The method that the directory gives for the next parts; nil for the one that is used.
  var method: Int?

  /// Begins an archive, after bytes that do not belong to it.
  init(after lead: ContiguousArray<UInt8> = []) {
    bytes = lead
    self.lead = lead.count
  }

  /// Adds a part of text.
  mutating func add(_ name: String, _ text: String, _ packing: Packing = .deflated) {
    add(name, ContiguousArray(text.utf8), packing)
  }

  /// Adds a part; its sum and its size may be said to be others than they are.
  mutating func add(
    _ name: String,
    _ content: ContiguousArray<UInt8>,
    _ packing: Packing = .deflated,
    sum: UInt32? = nil,
    count: Int? = nil
  ) {
    let packed = packing == .stored ? content : Self.deflated(content)
    let flags = flags | (usesDescriptors ? 8 : 0)
    let entry = Entry(
      name: Array(name.utf8),
      flags: flags,
      method: method ?? (packing == .stored ? 0 : 8),
      sum: sum ?? CRC32.sum(content),
      packed: packed.count,
      count: count ?? content.count,
      offset: bytes.count - lead
    )
    append(0x0403_4B50, 4)
    append(20, 2)
    append(flags, 2)
    append(entry.method, 2)
    append(0, 4)
    append(usesDescriptors ? 0 : Int(entry.sum), 4)
    append(usesDescriptors ? 0 : entry.packed, 4)
    append(usesDescriptors ? 0 : entry.count, 4)
    append(entry.name.count, 2)
    append(0, 2)
    bytes += entry.name
    bytes += packed
    if usesDescriptors {
      append(0x0807_4B50, 4)
      append(Int(entry.sum), 4)
      append(entry.packed, 4)
      append(entry.count, 4)
    }
    entries.append(entry)
  }

  /// The archive, with its directory.
  consuming func finish(comment: String = "") -> ContiguousArray<UInt8> {
    let start = bytes.count - lead
    for entry in entries {
      append(0x0201_4B50, 4)
      append(20, 2)
      append(20, 2)
      append(entry.flags, 2)
      append(entry.method, 2)
      append(0, 4)
      append(Int(entry.sum), 4)
      append(entry.packed, 4)
      append(entry.count, 4)
      append(entry.name.count, 2)
      append(0, 2)
      append(0, 2)
      append(0, 8)
      append(entry.offset, 4)
      bytes += entry.name
    }
    let size = bytes.count - lead - start
    append(0x0605_4B50, 4)
    append(0, 4)
    append(entries.count, 2)
    append(entries.count, 2)
    append(size, 4)
    append(start, 4)
    append(comment.utf8.count, 2)
    bytes += comment.utf8
    return bytes
  }

  private mutating func append(_ value: Int, _ count: Int) {
    for i in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * i))) }
  }

  /// The bytes in blocks of the fixed code (RFC 1951, 3.2.6), with an empty stored block after each.
  static func deflated(_ content: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    var writer = BitWriter()
    for lower in stride(from: 0, to: content.count, by: 1000) {
      writer.append(0b010, 3)
      for byte in content[lower..<min(lower + 1000, content.count)] {
        byte < 144
          ? writer.append(code: 0x30 + Int(byte), 8)
          : writer.append(code: 0x190 + Int(byte) - 144, 9)
      }
      writer.append(code: 0, 7)
      writer.append(0b000, 3)
      writer.align()
      for byte in [0, 0, 0xFF, 0xFF] { writer.append(byte, 8) }
    }
    writer.append(0b011, 3)
    writer.append(code: 0, 7)
    writer.align()
    return writer.bytes
  }
}

/// Writes bits, the lowest of a byte first.
private struct BitWriter {
  private(set) var bytes = ContiguousArray<UInt8>()
  private var used = 8

  mutating func append(_ value: Int, _ count: Int) {
    for bit in 0..<count { append(bit: value >> bit & 1) }
  }

  /// Codes stand with their highest bit first.
  mutating func append(code: Int, _ count: Int) {
    for bit in (0..<count).reversed() { append(bit: code >> bit & 1) }
  }

  mutating func align() { used = 8 }

  private mutating func append(bit: Int) {
    if used == 8 {
      bytes.append(0)
      used = 0
    }
    bytes[bytes.count - 1] |= UInt8(bit << used)
    used += 1
  }
}
