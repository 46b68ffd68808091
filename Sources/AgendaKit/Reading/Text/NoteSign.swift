/// A letter or sign in the place of a mark of a note: `Wednesday[a]`, `[a] Not yet confirmed.`,
/// `Wednesday<sup>a</sup>`. Whether it is one, the notes tell.
struct NoteSign {
  /// What is printed.
  var text: String
  /// Where it stands, with its brackets or tags.
  var range: Range<Int>

  /// `[a]`, `[iv]`, `[**]` at the end of a word or the start of a line; a link or a word that somebody
  /// cut, `[s]he`, is none.
  init?(bracketed bytes: Span<UInt8>, _ start: Int) {
    guard let end = Self.end(bytes, start + 1), end < bytes.count, bytes[end] == ASCII.closeSquare,
      Self.isAtWord(bytes, start) || start == 0 || bytes[start - 1] == ASCII.lineFeed
        || bytes[start - 1] == UInt8(ascii: ">")
    else { return nil }
    range = start..<end + 1
    if range.upperBound < bytes.count {
      let next = bytes[range.upperBound]
      guard !ASCII.isAlphanumeric(next), next < 0x80, next != ASCII.openRound,
        next != ASCII.colon, next != UInt8(ascii: "{")
      else { return nil }
    }
    text = Self.text(bytes, start + 1, end)
  }

  /// `<sup>a</sup>`; not the end of a word, `2<sup>e</sup>`, `n<sup>o</sup>`.
  init?(raised bytes: Span<UInt8>, _ start: Int, _ tag: HTMLTag) {
    guard tag.name == "sup", !tag.isEnd, let end = Self.end(bytes, tag.end), end == tag.end + 1,
      ASCII.isLower(bytes[tag.end]), let close = HTMLTag(bytes, end), close.name == "sup",
      close.isEnd
    else { return nil }
    guard start == 0 || !Self.isEnding(bytes[tag.end], after: bytes[start - 1]) else { return nil }
    range = start..<close.end
    text = Self.text(bytes, tag.end, end)
  }

  /// Whether a raised letter is the end of a word, and no mark: `2e session`, `No`, `no`.
  static func isEnding(_ letter: UInt8, after before: UInt8) -> Bool {
    (letter == UInt8(ascii: "e") || letter == UInt8(ascii: "o"))
      && (ASCII.isDigit(before) || ASCII.isUpper(before) || before == UInt8(ascii: "n"))
  }

  /// Whether a mark stands right after a word, as those in the text do.
  static func isAtWord(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    guard start > 0 else { return false }
    switch bytes[start - 1] {
    case ASCII.point, ASCII.comma, ASCII.colon, ASCII.semicolon, ASCII.closeRound,
      ASCII.closeSquare, ASCII.quote:
      return true
    default: return ASCII.isAlphanumeric(bytes[start - 1]) || bytes[start - 1] >= 0x80
    }
  }

  /// One past a letter, a Roman numeral, or one of the signs that notes have, once or more.
  private static func end(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    var end = start
    if ASCII.isLower(bytes[start]) {
      while end < bytes.count, end - start < 8, ASCII.isLower(bytes[end]) { end += 1 }
      let isMark =
        end - start == 1 || RomanNumeral.value(bytes, start, end, capital: false) != nil
      return isMark ? end : nil
    }
    while end - start < 9 {
      let stars = starsEnd(bytes, end, bytes.count)
      if stars > end {
        end = stars
      } else if end + 1 < bytes.count, bytes[end] == 0xC2, bytes[end + 1] == 0xA7 {
        end += 2  // §
      } else {
        break
      }
      guard end < bytes.count else { return nil }
    }
    return end > start ? end : nil
  }

  /// One past the stars and daggers, `*`, `**`, `†`, at `start`.
  static func starsEnd(_ bytes: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    var end = start
    while end < upper {
      if bytes[end] == ASCII.star {
        end += 1
      } else if end + 2 < upper, bytes[end] == 0xE2, bytes[end + 1] == 0x80,
        bytes[end + 2] == 0xA0 || bytes[end + 2] == 0xA1
      {
        end += 3  // † ‡
      } else {
        break
      }
    }
    return end
  }

  private static func text(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> String {
    var text = ContiguousArray<UInt8>()
    for i in lower..<upper { text.append(bytes[i]) }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Markup {
  /// Tells of each sign what it is: the mark of a note with a number, one whose note has a letter (0),
  /// or the text that it is in brackets; a raised letter is apart from its word in any case.
  mutating func settle(_ numbers: [Int?], _ bytes: Span<UInt8>) {
    var settled = ContiguousArray<Mark>()
    settled.reserveCapacity(marks.count)
    for var mark in marks {
      guard mark.kind == .sign else {
        settled.append(mark)
        continue
      }
      let isAtWord = NoteSign.isAtWord(bytes, Int(mark.lower))
      let isRaised = bytes[Int(mark.lower)] != ASCII.openSquare
      let number = numbers[Int(mark.number)]
      if isAtWord, isRaised || number != nil {
        if let number, number > 0 {
          let isLetter = signs[Int(mark.number)].utf8.first.map(ASCII.isLower) ?? false
          (mark.kind, mark.number) = (.footnote, UInt16(clamping: number))
          mark.style = isLetter ? .letter : nil
        }
        settled.append(mark)
      } else if isRaised {
        // At the start of a line only its tags are no text.
        let (lower, upper) = (Int(mark.lower), Int(mark.upper))
        let text = (lower..<upper).first { bytes[$0] == UInt8(ascii: ">") } ?? lower
        settled.append(Mark(lower: mark.lower, upper: UInt32(text + 1), kind: .nothing))
        settled.append(Mark(lower: UInt32(text + 2), upper: mark.upper, kind: .nothing))
      }
    }
    marks = settled
  }
}
