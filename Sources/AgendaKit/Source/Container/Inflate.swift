/// Unpacks deflated bytes (RFC 1951).
enum Inflate {
  /// The bytes that were packed; nil if the packed ones are damaged, or stand for another number of
  /// bytes than `count`.
  /// - Complexity: O(n) in the bytes, packed and unpacked.
  static func unpack(
    _ packed: ArraySlice<UInt8>,
    count: Int
  ) -> ContiguousArray<UInt8>? {
    var isWhole = false
    let bytes = packed.withUnsafeBufferPointer { input in
      ContiguousArray<UInt8>(unsafeUninitializedCapacity: count) { output, filled in
        var unpacking = Unpacking(input: input, output: output, capacity: count)
        isWhole = unpacking.run() && unpacking.written == count
        filled = unpacking.written
      }
    }
    return isWhole ? bytes : nil
  }
}

/// The state of unpacking one stream. Every read and write is checked against the two buffers.
private struct Unpacking {
  private let input: UnsafeBufferPointer<UInt8>
  private let output: UnsafeMutableBufferPointer<UInt8>
  private let capacity: Int
  /// The bytes written so far.
  private(set) var written = 0
  private var next = 0
  /// Bits that were read ahead, the next the lowest.
  private var bits: UInt64 = 0
  private var bitCount = 0

  init(
    input: UnsafeBufferPointer<UInt8>,
    output: UnsafeMutableBufferPointer<UInt8>,
    capacity: Int
  ) {
    self.input = input
    self.output = output
    self.capacity = capacity
  }

  /// Unpacks all blocks; false if something is wrong in them.
  mutating func run() -> Bool {
    var isLast = false
    while !isLast {
      guard let header = take(3) else { return false }
      isLast = header & 1 == 1
      switch header >> 1 {
      case 0: guard stored() else { return false }
      case 1:
        guard let fixed = Self.fixed, compressed(fixed.literals, fixed.distances) else {
          return false
        }
      case 2:
        guard let codes = dynamicCodes(), compressed(codes.literals, codes.distances) else {
          return false
        }
      default: return false
      }
    }
    return true
  }

  // MARK: - Bits

  /// Reads ahead as much as fits.
  @inline(__always) private mutating func fill() {
    while bitCount <= 56, next < input.count {
      bits |= UInt64(input[next]) &<< UInt64(bitCount)
      next &+= 1
      bitCount &+= 8
    }
  }

  /// The next bits as a number; nil at the end of the input. At most 16.
  @inline(__always) private mutating func take(_ count: Int) -> Int? {
    if bitCount < count { fill() }
    guard bitCount >= count else { return nil }
    let value = Int(bits & ((1 &<< UInt64(count)) &- 1))
    drop(count)
    return value
  }

  @inline(__always) private mutating func drop(_ count: Int) {
    bits &>>= UInt64(count)
    bitCount &-= count
  }

  /// The next symbol of a code; nil at the end of the input or for bits that no symbol has.
  @inline(__always)
  private mutating func symbol(_ code: borrowing HuffmanCode) -> Int? {
    if bitCount < HuffmanCode.longest { fill() }
    let entry = Int(code.table[Int(bits & ((1 << UInt64(HuffmanCode.tableBits)) - 1))])
    let length = entry & 15
    guard length > 0 else { return longSymbol(code) }
    guard length <= bitCount else { return nil }
    drop(length)
    return entry >> 4
  }

  private mutating func longSymbol(_ code: borrowing HuffmanCode) -> Int? {
    var value = 0
    var first = 0
    var index = 0
    for length in 1...HuffmanCode.longest {
      guard length <= bitCount else { return nil }
      value |= Int(bits >> UInt64(length - 1) & 1)
      let count = Int(code.counts[length])
      if value - first < count {
        drop(length)
        return Int(code.symbols[index + value - first])
      }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    return nil
  }

  // MARK: - Blocks

  /// A block of bytes as they are; Word writes empty ones.
  private mutating func stored() -> Bool {
    drop(bitCount & 7)
    next -= bitCount / 8
    bits = 0
    bitCount = 0
    guard input.count - next >= 4 else { return false }
    let count = Int(input[next]) | Int(input[next + 1]) << 8
    let check = Int(input[next + 2]) | Int(input[next + 3]) << 8
    next += 4
    guard count == ~check & 0xFFFF, input.count - next >= count, capacity - written >= count else {
      return false
    }
    for i in 0..<count { output[written + i] = input[next + i] }
    written += count
    next += count
    return true
  }

  /// A block of literal bytes and of copies of what stands before.
  private mutating func compressed(
    _ literals: HuffmanCode,
    _ distances: HuffmanCode
  ) -> Bool {
    while true {
      guard let symbol = symbol(literals) else { return false }
      if symbol < 256 {
        guard written < capacity else { return false }
        output[written] = UInt8(truncatingIfNeeded: symbol)
        written &+= 1
        continue
      }
      if symbol == 256 { return true }
      guard symbol <= 285, let more = take(Int(Self.lengths[symbol - 257].bits)),
        let code = self.symbol(distances), code < 30,
        let further = take(Int(Self.distances[code].bits))
      else { return false }
      let length = Int(Self.lengths[symbol - 257].base) + more
      let distance = Int(Self.distances[code].base) + further
      guard distance <= written, capacity - written >= length else { return false }
      // The copy may reach into itself.
      var from = written &- distance
      let end = written &+ length
      while written < end {
        output[written] = output[from]
        written &+= 1
        from &+= 1
      }
    }
  }

  /// The codes that a block brings with it, themselves packed (3.2.7).
  private mutating func dynamicCodes() -> (literals: HuffmanCode, distances: HuffmanCode)? {
    guard let literalCount = take(5), let distanceCount = take(5), let lengthCount = take(4),
      literalCount <= 29, distanceCount <= 29
    else { return nil }
    var order = ContiguousArray<UInt8>(repeating: 0, count: 19)
    for i in 0..<lengthCount + 4 {
      guard let length = take(3) else { return nil }
      order[Int(Self.lengthOrder[i])] = UInt8(length)
    }
    guard let code = HuffmanCode(lengths: order[...]) else { return nil }
    let all = literalCount + 257 + distanceCount + 1
    var lengths = ContiguousArray<UInt8>()
    while lengths.count < all {
      guard let symbol = symbol(code) else { return nil }
      var repeated: UInt8 = 0
      var count = 1
      switch symbol {
      case 0...15: repeated = UInt8(symbol)
      case 16:
        guard let last = lengths.last, let more = take(2) else { return nil }
        repeated = last
        count = 3 + more
      case 17:
        guard let more = take(3) else { return nil }
        count = 3 + more
      default:
        guard let more = take(7) else { return nil }
        count = 11 + more
      }
      guard lengths.count + count <= all else { return nil }
      for _ in 0..<count { lengths.append(repeated) }
    }
    // Without an end the block could not stop.
    guard lengths[256] > 0,
      let literals = HuffmanCode(lengths: ArraySlice(lengths[..<(literalCount + 257)])),
      let distances = HuffmanCode(lengths: ArraySlice(lengths[(literalCount + 257)...]))
    else { return nil }
    return (literals, distances)
  }

  // MARK: - Tables of the standard

  private struct Step {
    var base: UInt16
    var bits: UInt8
  }

  private static let lengthOrder: [UInt8] = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  /// The lengths that the symbols 257 to 285 begin (3.2.5).
  private static let lengths: ContiguousArray<Step> = {
    var steps = ContiguousArray<Step>()
    var base = 3
    for symbol in 0..<28 {
      let bits = symbol < 8 ? 0 : symbol / 4 - 1
      steps.append(Step(base: UInt16(base), bits: UInt8(bits)))
      base += 1 << bits
    }
    steps.append(Step(base: 258, bits: 0))
    return steps
  }()

  /// The distances that the symbols of the second code begin.
  private static let distances: ContiguousArray<Step> = {
    var steps = ContiguousArray<Step>()
    var base = 1
    for symbol in 0..<30 {
      let bits = symbol < 4 ? 0 : symbol / 2 - 1
      steps.append(Step(base: UInt16(base), bits: UInt8(bits)))
      base += 1 << bits
    }
    return steps
  }()

  /// The codes of blocks that bring none (3.2.6).
  private static let fixed: (literals: HuffmanCode, distances: HuffmanCode)? = {
    var lengths = ContiguousArray<UInt8>(repeating: 8, count: 288)
    for symbol in 144..<256 { lengths[symbol] = 9 }
    for symbol in 256..<280 { lengths[symbol] = 7 }
    let distances = ContiguousArray<UInt8>(repeating: 5, count: 32)
    guard let literals = HuffmanCode(lengths: ArraySlice(lengths)),
      let distances = HuffmanCode(lengths: ArraySlice(distances))
    else { return nil }
    return (literals, distances)
  }()
}
