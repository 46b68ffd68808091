/// A code of RFC 1951: which bits stand for which symbol, told by the lengths alone (3.2.2).
///
/// Codes of up to `tableBits` bits are looked up at once; the rare longer ones are found bit by bit.
struct HuffmanCode {
  /// How many bits the table is asked with.
  static let tableBits = 10
  /// No code is longer.
  static let longest = 15

  /// For the next bits, the symbol times 16 and the length of its code; 0 where the code is longer
  /// or there is none.
  let table: ContiguousArray<UInt16>
  /// How many codes have each length.
  let counts: ContiguousArray<UInt16>
  /// The symbols in the order of their codes.
  let symbols: ContiguousArray<UInt16>

  /// The code with these lengths, 0 for a symbol that has none; nil if no code can have them.
  ///
  /// A code that is not complete is one only where it has a single symbol.
  init?(lengths: ArraySlice<UInt8>) {
    var counts = ContiguousArray<UInt16>(repeating: 0, count: Self.longest + 1)
    for length in lengths { counts[Int(length)] += 1 }
    let used = lengths.count - Int(counts[0])
    counts[0] = 0
    var left = 1
    for length in 1...Self.longest {
      left = left << 1 - Int(counts[length])
      if left < 0 { return nil }
    }
    if left > 0, used > 1 { return nil }

    var offsets = ContiguousArray<Int>(repeating: 0, count: Self.longest + 2)
    var firsts = ContiguousArray<Int>(repeating: 0, count: Self.longest + 2)
    for length in 1...Self.longest {
      offsets[length + 1] = offsets[length] + Int(counts[length])
      firsts[length + 1] = (firsts[length] + Int(counts[length])) << 1
    }
    var symbols = ContiguousArray<UInt16>(repeating: 0, count: used)
    var table = ContiguousArray<UInt16>(repeating: 0, count: 1 << Self.tableBits)
    for (symbol, byte) in lengths.enumerated() where byte > 0 {
      let length = Int(byte)
      let code = firsts[length]
      symbols[offsets[length]] = UInt16(symbol)
      offsets[length] += 1
      firsts[length] += 1
      guard length <= Self.tableBits else { continue }
      // The first bit of a code is the lowest of those that come next.
      var place = 0
      for bit in 0..<length where code >> bit & 1 == 1 { place |= 1 << (length - 1 - bit) }
      while place < table.count {
        table[place] = UInt16(symbol << 4 | length)
        place += 1 << length
      }
    }
    self.table = table
    self.counts = counts
    self.symbols = symbols
  }
}
