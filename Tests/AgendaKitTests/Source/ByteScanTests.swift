import Testing

@testable import AgendaKit

/// What is looked for eight bytes at a time is what a search byte by byte finds, wherever the bytes
/// stand in a word of eight and in the text.
@Suite("Scans of several bytes at once") struct ByteScanTests {
  /// Texts of the bytes that make a difference, of all lengths up to some words of eight.
  private static func texts(_ seed: UInt64) -> [ContiguousArray<UInt8>] {
    var random = SeededGenerator(seed: seed)
    let signs = ContiguousArray("aZ@[]`{/09:;_ -&()*<|.,?!\t\n\r\u{1}\"\\~\u{7F}–é”“\u{A0}".utf8)
    return (0..<40).map { count in
      ContiguousArray(
        (0..<count).map { _ in random.below(3) == 0 ? signs[random.below(signs.count)] : 0x65 }
      )
    }
  }

  private static func first(
    _ text: ContiguousArray<UInt8>,
    from start: Int,
    where isFound: (Int) -> Bool
  ) -> Int {
    (start..<text.count).first(where: isFound) ?? text.count
  }

  @Test(arguments: 0..<40) func findWhatASearchByteByByteFinds(_ seed: UInt64) {
    for text in Self.texts(seed) {
      let span = text.span
      for start in 0...text.count {
        func expect(_ found: Int, _ isFound: (Int) -> Bool) {
          #expect(found == Self.first(text, from: start, where: isFound), "\(text) from \(start)")
        }
        expect(ByteScan.firstBeyondASCII(span, start, text.count)) { text[$0] >= 0x80 }
        expect(ByteScan.firstLineEnd(span, start, text.count)) { text[$0] <= 0x0D }
        expect(ByteScan.firstLetter(0x7A, span, start, text.count)) { text[$0] | 0x20 == 0x7A }
        expect(ByteScan.firstBracketOrQuote(span, start, text.count)) {
          [0x28, 0x29, 0x9C, 0x9D].contains(text[$0])
        }
        expect(ByteScan.firstBracket(span, start, text.count)) {
          [0x28, 0x29, 0x5B, 0x5D].contains(text[$0])
        }
        expect(ByteScan.firstQuote(span, start, text.count)) { [0x22, 0xE2].contains(text[$0]) }
        expect(ByteScan.firstFullStop(span, start, text.count)) {
          [0x21, 0x2E, 0x3F].contains(text[$0])
        }
        expect(ByteScan.firstDigit(span, start, text.count)) { ASCII.isDigit(text[$0]) }
        expect(ByteScan.firstNotLetter(span, start, text.count)) { !ASCII.isLetter(text[$0]) }
        expect(ByteScan.firstNotPlain(span, start, text.count)) {
          let isSecondSpace = text[$0] == 0x20 && $0 > start && text[$0 - 1] == 0x20
          return text[$0] < 0x20 || text[$0] > 0x7E || text[$0] == 0x26 || text[$0] == 0x2D
            || isSecondSpace
        }
        expect(ByteScan.firstOfMarkup(span, start, text.count)) {
          !ASCII.isLetter(text[$0]) && !(0x20...0x29).contains(text[$0])
            && !(0x2B...0x2F).contains(text[$0])
        }
      }
    }
  }

  @Test(arguments: 0..<40) func countWhatACountByteByByteCounts(_ seed: UInt64) {
    for text in Self.texts(seed) {
      for start in 0...text.count {
        let rest = text[start...]
        #expect(
          ByteScan.characters(text.span, start, text.count) == rest.count { $0 & 0xC0 != 0x80 }
        )
        #expect(ByteScan.blanks(text.span, start, text.count) == rest.count { $0 <= 0x20 })
      }
    }
  }

  @Test(arguments: 0..<40) func findTheStartsOfWords(_ seed: UInt64) {
    for text in Self.texts(seed) + Self.texts(seed + 100).map({ $0 + $0 + $0 }) {
      let words = WordIndex(text.span)
      let expected = text.indices.filter { i in
        let before = i > 0 ? text[i - 1] : 0x20
        if ASCII.isLetter(text[i]) { return !ASCII.isLetter(before) }
        if ASCII.isDigit(text[i]) { return !ASCII.isAlphanumeric(before) }
        return text[i] == ASCII.openSquare
      }
      var found: [Int] = []
      var place = words.next(from: 0, text.count)
      while let i = place {
        found.append(i)
        place = words.next(from: i + 1, text.count)
      }
      #expect(found == expected, "\(text)")
      #expect(words.next(from: text.count, text.count) == nil)
    }
  }
}
