/// A set of small numbers, such as those of footnotes: a bit for each up to the largest.
struct NumberSet {
  private var bits: ContiguousArray<UInt64> = []

  mutating func insert(_ number: UInt16) {
    let place = Int(number >> 6)
    while bits.count <= place { bits.append(0) }
    bits[place] |= 1 << UInt64(number & 63)
  }

  func contains(_ number: UInt16) -> Bool {
    let place = Int(number >> 6)
    return place < bits.count && bits[place] >> UInt64(number & 63) & 1 != 0
  }
}
