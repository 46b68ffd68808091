/// The check sum of the parts of a ZIP file (ISO 3309).
enum CRC32 {
  /// The sum of all bytes.
  static func sum(_ bytes: ContiguousArray<UInt8>) -> UInt32 {
    bytes.withUnsafeBufferPointer { bytes in
      table.withUnsafeBufferPointer { table in
        var sum = UInt32.max
        var i = 0
        // Four bytes at once: the table holds what each does from its place.
        while i &+ 4 <= bytes.count {
          sum ^=
            UInt32(bytes[i]) | UInt32(bytes[i &+ 1]) << 8 | UInt32(bytes[i &+ 2]) << 16
            | UInt32(bytes[i &+ 3]) << 24
          sum =
            table[768 &+ Int(sum & 0xFF)] ^ table[512 &+ Int(sum >> 8 & 0xFF)]
            ^ table[256 &+ Int(sum >> 16 & 0xFF)] ^ table[Int(sum >> 24)]
          i &+= 4
        }
        while i < bytes.count {
          sum = table[Int((sum ^ UInt32(bytes[i])) & 0xFF)] ^ sum >> 8
          i &+= 1
        }
        return ~sum
      }
    }
  }

  /// What a byte does to the sum, followed by no, one, two and three bytes.
  private static let table: ContiguousArray<UInt32> = {
    var table = ContiguousArray<UInt32>(repeating: 0, count: 1024)
    for byte in 0..<256 {
      var sum = UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
      table[byte] = sum
    }
    for byte in 256..<1024 {
      let before = table[byte - 256]
      table[byte] = table[Int(before & 0xFF)] ^ before >> 8
    }
    return table
  }()
}
