/// Phrases that are looked for together, so that most words of a text are passed over at one glance.
struct PhraseTable: Sendable {
  /// A bit for each three bytes with which a phrase begins, folded to five bits each.
  private let starts: [UInt64]
  /// The positions of the phrases, by their first two bytes folded to five bits each.
  private let order: [Int]
  /// Where the phrases of each two first bytes begin in `order`, and where the last ones end.
  private let firsts: [Int]

  /// - Parameter phrases: each of two bytes or more, the first of them no blank.
  init(_ phrases: [FixedText]) {
    var starts = [UInt64](repeating: 0, count: 512)
    for phrase in phrases {
      let thirds = phrase.count > 2 ? [phrase[2]] : Array(0x60...0x7F)
      for third in thirds {
        let key = Self.key(phrase[0], phrase[1], third)
        starts[key >> 6] |= 1 << UInt64(key & 63)
      }
    }
    self.starts = starts
    let keys = phrases.map { Self.key($0[0], $0[1], 0) >> 5 }
    let order = phrases.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    var firsts = [Int](repeating: 0, count: 1025)
    for key in keys { firsts[key + 1] += 1 }
    for key in 1...1024 { firsts[key] += firsts[key - 1] }
    self.firsts = firsts
    self.order = order
  }

  /// Whether a phrase may begin at an offset below the limit: never no where one does.
  @inline(__always)
  func mayBegin(_ s: Span<UInt8>, at i: Int, limit: Int) -> Bool {
    let key = Self.key(
      s[i],
      i + 1 < limit ? s[i + 1] : ASCII.space,
      i + 2 < limit ? s[i + 2] : ASCII.space
    )
    return starts[key >> 6] >> UInt64(key & 63) & 1 != 0
  }

  /// The positions of the phrases that may begin with the two bytes at an offset.
  func candidates(_ s: Span<UInt8>, at i: Int, limit: Int) -> ArraySlice<Int> {
    let key = Self.key(s[i], i + 1 < limit ? s[i + 1] : ASCII.space, 0) >> 5
    return order[firsts[key]..<firsts[key + 1]]
  }

  @inline(__always)
  private static func key(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
    Int(a & 0x1F) << 10 | folded(b) << 5 | folded(c)
  }

  /// Blanks of any kind are one.
  @inline(__always)
  private static func folded(_ byte: UInt8) -> Int { byte <= ASCII.space ? 0 : Int(byte & 0x1F) }
}
