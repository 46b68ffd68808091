/// Looks for the first byte of a kind, eight at a time where the text has none.
///
/// The one place that reads several bytes of a text at once. A word of eight bytes is asked whether
/// one of them is of the kind; only then they are looked at singly (Warren, "Hacker's Delight", 6-1).
enum ByteScan {
  /// The first byte from `start` on that is no ASCII; `upper` if there is none.
  static func firstBeyondASCII(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    first(text, start, upper, in: { $0 & highBits }, is: { $0 >= 0x80 })
  }

  /// The first byte from `start` on that may end a line: a control character up to the carriage
  /// return; `upper` if there is none.
  static func firstLineEnd(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    first(
      text,
      start,
      upper,
      in: { below($0, ASCII.carriageReturn + 1) },
      is: { $0 <= ASCII.carriageReturn }
    )
  }

  /// The first byte from `start` on that JSON writes otherwise, or that begins a character it may:
  /// a control character, a quotation mark, a backslash, the start of a character that a terminal
  /// would obey; `upper` if there is none.
  static func firstOfJSON(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    first(
      text,
      start,
      upper,
      in: {
        below($0, 0x20) | equal($0, ASCII.quote) | equal($0, ASCII.backslash) | equal($0, 0x7F)
          | $0 & highBits
      },
      is: {
        switch $0 {
        case 0..<0x20, ASCII.quote, ASCII.backslash, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF3: true
        default: false
        }
      }
    )
  }

  /// The first byte from `start` on that is `letter`, small or large; `upper` if there is none.
  static func firstLetter(_ letter: UInt8, _ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    let small = letter | 0x20
    let cases = ones &* 0x20
    return first(text, start, upper, in: { equal($0 | cases, small) }, is: { $0 | 0x20 == small })
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Not 0 if a byte of the word is below `limit`, which is at most 0x80.
  @inline(__always) private static func below(_ word: UInt64, _ limit: UInt8) -> UInt64 {
    (word &- ones &* UInt64(limit)) & ~word & highBits
  }

  /// Not 0 if a byte of the word is `byte`.
  @inline(__always) private static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    below(word ^ (ones &* UInt64(byte)), 1)
  }

  /// `in` may say yes of a word that has no byte of the kind, never no of one that has.
  @inline(__always)
  private static func first(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int,
    in word: (UInt64) -> UInt64,
    is byte: (UInt8) -> Bool
  ) -> Int {
    precondition(start >= 0 && upper <= text.count)
    return text.withUnsafeBytes { bytes in
      var i = start
      while i &+ 8 <= upper {
        if word(bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)) != 0 { break }
        i &+= 8
      }
      while i < upper, !byte(bytes[i]) { i &+= 1 }
      return i
    }
  }
}
