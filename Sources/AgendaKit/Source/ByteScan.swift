/// Looks for bytes of a kind, eight at a time.
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

  /// The first byte from `start` on that is no letter, digit or sign of ASCII and no single space
  /// between such; also a hyphen and an ampersand. Of several spaces it is the second; `upper` if
  /// there is none.
  static func firstNotPlain(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    precondition(start >= 0 && upper <= text.count)
    return text.withUnsafeBytes { bytes in
      var i = start
      // Whether the byte before is a space: the high bit of the lowest byte.
      var spaceBefore: UInt64 = 0
      while i &+ 8 <= upper {
        let word = eight(bytes, at: i)
        let spaces = within(word, 0x20, 0x20)
        let others = ~within(word, 0x20, 0x7E) & highBits
        let second = spaces & (spaces << 8 | spaceBefore)
        guard others | second | equal(word, UInt8(ascii: "&")) | equal(word, ASCII.hyphen) == 0
        else {
          break
        }
        spaceBefore = spaces >> 56
        i &+= 8
      }
      var isAfterSpace = spaceBefore != 0
      while i < upper {
        let byte = bytes[i]
        if byte < 0x20 || byte > 0x7E || byte == UInt8(ascii: "&") || byte == ASCII.hyphen { break }
        if byte == ASCII.space, isAfterSpace { break }
        isAfterSpace = byte == ASCII.space
        i &+= 1
      }
      return i
    }
  }

  /// The first byte from `start` on that may be or begin a mark of Markdown or HTML, a number or a
  /// line end; `upper` if there is none. Some that are none of these are among them.
  static func firstOfMarkup(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    first(
      text,
      start,
      upper,
      // Letters, blanks and the punctuation of prose: only words of eight such bytes are passed over.
      in: { word in
        ~(within(word | ones &* 0x20, 0x61, 0x7A) | within(word, 0x20, 0x29)
          | within(word, 0x2B, 0x2F)) & highBits
      },
      is: { !(ASCII.isLetter($0) || 0x20...0x29 ~= $0 || 0x2B...0x2F ~= $0) }
    )
  }

  /// The first byte from `start` on that may be a round bracket, or end a typographic quotation mark;
  /// `upper` if there is none.
  static func firstBracketOrQuote(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    let even = ones &* 0xFE
    return first(
      text,
      start,
      upper,
      in: { equal($0 & even, ASCII.openRound) | equal($0 & even, 0x9C) },
      is: { $0 & 0xFE == ASCII.openRound || $0 & 0xFE == 0x9C }
    )
  }

  /// The same, and straight quotation marks too.
  static func firstBracketOrAnyQuote(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    let even = ones &* 0xFE
    return first(
      text,
      start,
      upper,
      in: {
        equal($0 & even, ASCII.openRound) | equal($0 & even, 0x9C) | equal($0, ASCII.quote)
      },
      is: { $0 & 0xFE == ASCII.openRound || $0 & 0xFE == 0x9C || $0 == ASCII.quote }
    )
  }

  /// The first byte from `start` on that is a bracket, round or square; `upper` if there is none.
  static func firstBracket(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    let even = ones &* 0xFE
    let beside = ones &* 0x06
    return first(
      text,
      start,
      upper,
      in: { equal($0 & even, ASCII.openRound) | equal($0 | beside, 0x5F) },
      is: { $0 & 0xFE == ASCII.openRound || $0 == ASCII.openSquare || $0 == ASCII.closeSquare }
    )
  }

  /// The first byte from `start` on that is a straight quotation mark or begins a typographic one;
  /// `upper` if there is none. Dashes are among them.
  static func firstQuote(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    first(
      text,
      start,
      upper,
      in: { equal($0, ASCII.quote) | equal($0, 0xE2) },
      is: { $0 == ASCII.quote || $0 == 0xE2 }
    )
  }

  /// The first byte from `start` on that may end a sentence; `upper` if there is none.
  static func firstFullStop(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    first(
      text,
      start,
      upper,
      in: { equal($0, ASCII.point) | equal($0, 0x3F) | equal($0, 0x21) },
      is: { $0 == ASCII.point || $0 == 0x3F || $0 == 0x21 }
    )
  }

  /// The first digit from `start` on; `upper` if there is none.
  static func firstDigit(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    first(text, start, upper, in: { within($0, 0x30, 0x39) }, is: ASCII.isDigit)
  }

  /// The first byte from `start` on that is no letter of ASCII; `upper` if there is none.
  static func firstNotLetter(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    first(
      text,
      start,
      upper,
      in: { ~within($0 | ones &* 0x20, 0x61, 0x7A) & highBits },
      is: { !ASCII.isLetter($0) }
    )
  }

  /// How many characters begin in a stretch of UTF-8.
  static func characters(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    count(text, lower, upper) { ~($0 & ~($0 << 1)) & highBits }
  }

  /// How many bytes of a stretch are blanks or control characters.
  static func blanks(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    count(text, lower, upper) { within($0, 0x00, 0x20) }
  }

  /// A bit for each byte of a text, the first byte's lowest: whether a letter or a digit stands there
  /// and no letter before it, nor a digit before a digit; and whether a square bracket opens there.
  static func wordStarts(_ text: Span<UInt8>) -> ContiguousArray<UInt64> {
    var all = ContiguousArray<UInt64>()
    all.reserveCapacity((text.count + 63) / 64)
    text.withUnsafeBytes { bytes in
      // Whether the byte before is a letter, a digit: the high bit of the lowest byte.
      var letterBefore: UInt64 = 0
      var digitBefore: UInt64 = 0
      var i = 0
      while i < bytes.count {
        var bits: UInt64 = 0
        var place: UInt64 = 0
        while place < 64, i < bytes.count {
          let word = eight(bytes, at: i)
          let letters = within(word | ones &* 0x20, 0x61, 0x7A)
          let digits = within(word, 0x30, 0x39)
          let afterLetter = letters << 8 | letterBefore
          let starts =
            letters & ~afterLetter | digits & ~(afterLetter | digits << 8 | digitBefore)
            | equal(word, ASCII.openSquare)
          // The high bits of the bytes, brought together.
          bits |= (((starts >> 7) &* 0x0102_0408_1020_4080) >> 56) &<< place
          letterBefore = letters >> 56
          digitBefore = digits >> 56
          i &+= 8
          place &+= 8
        }
        all.append(bits)
      }
    }
    return all
  }

  /// The eight bytes at an offset, the first the lowest; 0 for those after the end.
  @inline(__always) private static func eight(_ bytes: UnsafeRawBufferPointer, at i: Int) -> UInt64
  {
    if i &+ 8 <= bytes.count {
      return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
    }
    var word: UInt64 = 0
    for j in i..<bytes.count { word |= UInt64(bytes[j]) << UInt64((j - i) * 8) }
    return word
  }

  /// The high bits of the bytes that are ASCII and lie from `low` to `high`, at most 0x7E.
  @inline(__always)
  private static func within(_ word: UInt64, _ low: UInt8, _ high: UInt8) -> UInt64 {
    let seven = word & ~highBits
    let above = seven &+ ones &* UInt64(0x7F &- high)
    return (seven &+ ones &* UInt64(0x80 &- low)) & ~above & ~word & highBits
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

  /// The number of bytes of a kind: `of` gives the high bit of each.
  @inline(__always)
  private static func count(
    _ text: Span<UInt8>,
    _ lower: Int,
    _ upper: Int,
    of kind: (UInt64) -> UInt64
  ) -> Int {
    precondition(lower >= 0 && upper <= text.count)
    return text.withUnsafeBytes { bytes in
      var count = 0
      var i = lower
      while i &+ 8 <= upper {
        // The bits, one a byte, are added up in the highest byte.
        count &+= Int(((kind(eight(bytes, at: i)) &>> 7) &* ones) &>> 56)
        i &+= 8
      }
      while i < upper {
        // One byte in a word of its own; what that says of the other seven is no matter.
        count &+= Int((kind(UInt64(bytes[i])) & 0x80) &>> 7)
        i &+= 1
      }
      return count
    }
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
        // The high bits of the bytes that may be of the kind.
        var hits = word(
          UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
        )
        while hits != 0 {
          let place = i &+ hits.trailingZeroBitCount &>> 3
          if byte(bytes[place]) { return place }
          hits &= hits &- 1
        }
        i &+= 8
      }
      while i < upper, !byte(bytes[i]) { i &+= 1 }
      return i
    }
  }
}
