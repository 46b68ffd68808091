/// Applies edits to the bytes of a file as it is: its encoding, byte order mark, line ends and
/// damaged bytes stay; nothing but what the edits name changes.
struct FileEdits {
  private let source: SourceText
  private let contents: ContiguousArray<UInt8>

  /// Takes a file's bytes and the text decoded from them.
  init(contents: ContiguousArray<UInt8>, source: SourceText) {
    self.contents = contents
    self.source = source
  }

  /// The file with edits applied; they must be sorted and not overlap. Nil if a replacement has a
  /// character that the file's encoding lacks.
  /// - Complexity: O(n) in the file.
  func applying(_ edits: [Diagnostic.Edit]) -> ContiguousArray<UInt8>? {
    guard edits.allSatisfy({ canEncode($0.replacement) }) else { return nil }
    var map = OffsetMap(source)
    var out = ContiguousArray<UInt8>()
    out.reserveCapacity(contents.count + 64)
    var copied = 0
    for edit in edits {
      let lower = map.fileOffset(of: Int(edit.range.lower))
      let upper = map.fileOffset(of: Int(edit.range.upper))
      guard copied <= lower, lower <= upper, upper <= contents.count else { return nil }
      out += contents[copied..<lower]
      append(edit.replacement, to: &out)
      copied = upper
    }
    out += contents[copied...]
    return out
  }

  /// Whether the file's encoding has every character of a text.
  func canEncode(_ text: String) -> Bool {
    source.encoding != .windows1252
      || text.unicodeScalars.allSatisfy { Windows1252.byte($0.value) != nil }
  }

  private func append(_ text: String, to out: inout ContiguousArray<UInt8>) {
    switch source.encoding {
    case .utf8: out += text.utf8
    case .windows1252: out += text.unicodeScalars.compactMap { Windows1252.byte($0.value) }
    case .utf16LittleEndian:
      for unit in text.utf16 { out += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    case .utf16BigEndian:
      for unit in text.utf16 { out += [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)] }
    }
  }
}

/// Where offsets of the decoded text lie in the file; asked in ascending order.
private struct OffsetMap {
  private let source: SourceText
  private var decoded = 0
  private var file: Int
  private var repair = 0

  init(_ source: SourceText) {
    self.source = source
    // A mark of UTF-8 may stand before bytes of Windows-1252.
    switch source.encoding {
    case _ where !source.hasByteOrderMark: file = 0
    case .utf8, .windows1252: file = 3
    case .utf16LittleEndian, .utf16BigEndian: file = 2
    }
  }

  mutating func fileOffset(of offset: Int) -> Int {
    let bytes = source.bytes
    while decoded < offset {
      if repair < source.repairs.count, Int(source.repairs[repair].range.lower) == decoded {
        file += source.repairs[repair].original.count
        decoded = Int(source.repairs[repair].range.upper)
        repair += 1
        continue
      }
      let length = Self.length(bytes[decoded])
      switch source.encoding {
      case .utf8: file += length
      case .windows1252: file += 1
      case .utf16LittleEndian, .utf16BigEndian: file += length == 4 ? 4 : 2
      }
      decoded += length
    }
    return file
  }

  /// The bytes of the character that begins with a byte of valid UTF-8.
  private static func length(_ byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }
}
