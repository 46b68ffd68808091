/// Where words may begin in a text, so that it is not gone through byte by byte for each thing that
/// is looked for in it.
///
/// It has every place where a letter or a digit begins a word, and every opening square bracket; and
/// a few more: letters after a digit, or after a letter beyond ASCII.
struct WordIndex {
  private let bits: ContiguousArray<UInt64>

  init(_ text: Span<UInt8>) { bits = ByteScan.wordStarts(text) }

  /// The first place from `start` on and before `upper`; nil if there is none.
  func next(from start: Int, _ upper: Int) -> Int? {
    guard start < upper else { return nil }
    var block = start >> 6
    var word = bits[block] & (~0 << UInt64(start & 63))
    while word == 0 {
      block += 1
      guard block << 6 < upper else { return nil }
      word = bits[block]
    }
    let place = block << 6 + word.trailingZeroBitCount
    return place < upper ? place : nil
  }
}
