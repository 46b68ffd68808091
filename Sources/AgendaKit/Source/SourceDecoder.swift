/// Turns the bytes of a file into valid UTF-8.
///
/// UTF-16 is known by its byte order mark, or by zeros in every second byte of the first kilobyte.
/// Otherwise the bytes are UTF-8; where their invalid bytes outnumber the valid characters of more
/// than one byte, the file is Windows-1252, else only those bytes are.
struct SourceDecoder {
  var bytes = ContiguousArray<UInt8>()
  var encoding = SourceEncoding.utf8
  var hasByteOrderMark = false
  var repairs: [SourceRepair] = []

  static func decode(_ contents: ContiguousArray<UInt8>) -> SourceDecoder {
    var decoder = SourceDecoder()
    let span = contents.span
    if span.count >= 2, span[0] == 0xFF, span[1] == 0xFE {
      decoder.hasByteOrderMark = true
      decoder.decodeUTF16(span, from: 2, bigEndian: false)
    } else if span.count >= 2, span[0] == 0xFE, span[1] == 0xFF {
      decoder.hasByteOrderMark = true
      decoder.decodeUTF16(span, from: 2, bigEndian: true)
    } else if let bigEndian = zerosOfUTF16(span) {
      decoder.decodeUTF16(span, from: 0, bigEndian: bigEndian)
    } else {
      decoder.hasByteOrderMark =
        span.count >= 3 && span[0] == 0xEF && span[1] == 0xBB && span[2] == 0xBF
      decoder.decodeUTF8(contents, from: decoder.hasByteOrderMark ? 3 : 0)
    }
    return decoder
  }

  /// Whether the first kilobyte looks like UTF-16 without a mark: `true` for big-endian.
  private static func zerosOfUTF16(_ span: Span<UInt8>) -> Bool? {
    let count = min(span.count, 1024) & ~1
    guard count >= 4 else { return nil }
    var even = 0
    var odd = 0
    var i = 0
    while i < count {
      if span[i] == 0 { even += 1 }
      if span[i + 1] == 0 { odd += 1 }
      i += 2
    }
    let pairs = count / 2
    if odd * 10 >= pairs * 7, even * 10 < pairs { return false }
    if even * 10 >= pairs * 7, odd * 10 < pairs { return true }
    return nil
  }

  private mutating func decodeUTF16(_ span: Span<UInt8>, from start: Int, bigEndian: Bool) {
    encoding = bigEndian ? .utf16BigEndian : .utf16LittleEndian
    bytes.reserveCapacity((span.count - start) / 2 + 16)
    var i = start
    while i + 1 < span.count {
      let unit = Self.unit(span, i, bigEndian)
      if unit < 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: unit))
        i += 2
      } else if unit & 0xFC00 == 0xD800, i + 3 < span.count,
        Self.unit(span, i + 2, bigEndian) & 0xFC00 == 0xDC00
      {
        let low = UInt32(Self.unit(span, i + 2, bigEndian) & 0x3FF)
        append(scalar: 0x10000 + (UInt32(unit & 0x3FF) << 10) + low)
        i += 4
      } else if unit & 0xF800 == 0xD800 {
        repair(original: [span[i], span[i + 1]], with: 0xFFFD)
        i += 2
      } else {
        append(scalar: UInt32(unit))
        i += 2
      }
    }
    if i < span.count { repair(original: [span[i]], with: 0xFFFD) }
  }

  private static func unit(_ span: Span<UInt8>, _ i: Int, _ bigEndian: Bool) -> UInt16 {
    bigEndian
      ? UInt16(span[i]) << 8 | UInt16(span[i + 1]) : UInt16(span[i + 1]) << 8 | UInt16(span[i])
  }

  private mutating func decodeUTF8(_ contents: ContiguousArray<UInt8>, from start: Int) {
    let span = contents.span
    var invalid = 0
    var valid = 0
    var i = start
    while true {
      i = ByteScan.firstBeyondASCII(span, i, span.count)
      guard i < span.count else { break }
      let length = Self.sequenceLength(span, i)
      if length == 0 { invalid += 1 } else { valid += 1 }
      i += max(length, 1)
    }
    if invalid == 0 {
      bytes = start == 0 ? contents : ContiguousArray(contents[start...])
      return
    }
    if invalid > valid { encoding = .windows1252 }
    bytes.reserveCapacity(span.count + 2 * invalid + 16)
    i = start
    while i < span.count {
      let byte = span[i]
      if byte < 0x80 {
        bytes.append(byte)
        i += 1
        continue
      }
      let length = encoding == .windows1252 ? 0 : Self.sequenceLength(span, i)
      if length > 0 {
        for j in i..<i + length { bytes.append(span[j]) }
        i += length
      } else {
        let scalar = Windows1252.scalar(byte)
        if encoding == .windows1252, scalar != 0xFFFD {
          append(scalar: scalar)
        } else {
          repair(original: [byte], with: scalar)
        }
        i += 1
      }
    }
  }

  /// The length of the valid UTF-8 sequence at `i`, or 0 (Unicode, table 3-7).
  private static func sequenceLength(_ s: Span<UInt8>, _ i: Int) -> Int {
    func tail(_ j: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
      j < s.count && s[j] >= low && s[j] <= high
    }
    switch s[i] {
    case 0xC2...0xDF: return tail(i + 1) ? 2 : 0
    case 0xE0: return tail(i + 1, 0xA0) && tail(i + 2) ? 3 : 0
    case 0xED: return tail(i + 1, 0x80, 0x9F) && tail(i + 2) ? 3 : 0
    case 0xE1...0xEF: return tail(i + 1) && tail(i + 2) ? 3 : 0
    case 0xF0: return tail(i + 1, 0x90) && tail(i + 2) && tail(i + 3) ? 4 : 0
    case 0xF1...0xF3: return tail(i + 1) && tail(i + 2) && tail(i + 3) ? 4 : 0
    case 0xF4: return tail(i + 1, 0x80, 0x8F) && tail(i + 2) && tail(i + 3) ? 4 : 0
    default: return 0
    }
  }

  private mutating func repair(original: [UInt8], with scalar: UInt32) {
    let start = bytes.count
    append(scalar: scalar)
    repairs.append(SourceRepair(range: SourceRange(start, bytes.count), original: original))
  }

  private mutating func append(scalar: UInt32) {
    UTF8Writer.append(scalar, to: &bytes)
  }
}

/// Writes characters as UTF-8.
enum UTF8Writer {
  static func append(_ scalar: UInt32, to bytes: inout ContiguousArray<UInt8>) {
    switch scalar {
    case 0..<0x80:
      bytes.append(UInt8(scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(0xF0 | scalar >> 18))
      bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}

/// The upper half of Windows-1252 (the WHATWG's index, but with its five gaps undefined).
enum Windows1252 {
  private static let high: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// The character of a byte, U+FFFD where there is none.
  static func scalar(_ byte: UInt8) -> UInt32 {
    byte >= 0x80 && byte < 0xA0 ? UInt32(high[Int(byte) - 0x80]) : UInt32(byte)
  }

  /// The byte of a character, if the encoding has it.
  static func byte(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x80 || (0xA0...0xFF).contains(scalar) { return UInt8(scalar) }
    guard scalar <= 0xFFFF, scalar != 0xFFFD else { return nil }
    return high.firstIndex(of: UInt16(scalar)).map { UInt8($0 + 0x80) }
  }
}
