/// A month or a day of the week that is misspelt beside the number of a day, so that the parser could
/// not read the date: "14 Ocotber 2031", "Tusday, 14 October".
struct MisspeltDate {
  /// The word.
  let range: SourceRange
  /// The word that was meant.
  let meant: String
  /// What it is no name of.
  let noun: String

  /// Every one in a text.
  /// - Complexity: O(n) in the bytes.
  static func all(in text: DocumentText) -> [MisspeltDate] {
    let bytes = text.bytes.span
    var found: [MisspeltDate] = []
    var i = 0
    while i + 5 < bytes.count {
      // A number of one or two figures, a blank, and a word with a capital.
      i = ByteScan.firstDigit(bytes, i, bytes.count)
      guard i < bytes.count else { break }
      // The last byte of a dash is none of a word.
      guard i == 0 || !ASCII.isWord(bytes[i - 1]) || isAfterDash(bytes, i) else {
        i += 1
        continue
      }
      let start = i
      while i < bytes.count, ASCII.isDigit(bytes[i]) { i += 1 }
      guard i - start <= 2, i + 1 < bytes.count, ASCII.isBlank(bytes[i]),
        ASCII.isUpper(bytes[i + 1])
      else { continue }
      let word = word(bytes, from: i + 1)
      let name = String(decoding: text.bytes[word], as: UTF8.self)
      if CalendarDate.monthNames.contains(name) {
        guard let weekday = weekday(text, before: start),
          let meant = nearest(weekday.name, weekdays)
        else { continue }
        found.append(
          MisspeltDate(range: weekday.range, meant: meant, noun: "day of the week")
        )
      } else if hasYear(bytes, after: word.upperBound)
        || weekday(text, before: start).map({ weekdays.contains($0.name) }) == true,
        let meant = nearest(name, CalendarDate.monthNames)
      {
        found.append(
          MisspeltDate(
            range: SourceRange(word.lowerBound, word.upperBound),
            meant: meant,
            noun: "month"
          )
        )
      }
    }
    return found
  }

  private static func isAfterDash(_ s: Span<UInt8>, _ i: Int) -> Bool {
    i >= 3 && s[i - 3] == 0xE2 && s[i - 2] == 0x80 && (0x90...0x95).contains(s[i - 1])
  }

  private static let weekdays = Weekday.allCases.map { $0.name }

  /// The name that one letter more, less or other makes of a word, or two exchanged; nil if the word
  /// is a name or far from all. A name of three letters is near to many words.
  private static func nearest(_ word: String, _ names: [String]) -> String? {
    guard (3...10).contains(word.utf8.count), !names.contains(word) else { return nil }
    let letters = Array(word.lowercased().utf8)
    return names.first { name in
      let right = Array(name.lowercased().utf8)
      // Of a short name only two letters exchanged are one slip: "Mya".
      guard right.count >= 4, letters.count >= 4 else {
        return letters != right && letters.count == right.count
          && letters.sorted() == right.sorted()
      }
      let most = right.count >= 8 && letters.count >= 7 && letters[0] == right[0] ? 2 : 1
      return 1...most ~= Nearness.distance(letters, right)
        || (letters.count == right.count && letters != right && letters.sorted() == right.sorted())
    }
  }

  private static func word(_ s: Span<UInt8>, from start: Int) -> Range<Int> {
    var end = start
    while end < s.count, end - start < 16, ASCII.isLetter(s[end]) { end += 1 }
    return start..<end
  }

  /// Whether a year of four figures follows.
  private static func hasYear(_ s: Span<UInt8>, after upper: Int) -> Bool {
    var i = upper
    guard i < s.count, ASCII.isBlank(s[i]) else { return false }
    while i < s.count, i - upper < 3, ASCII.isBlank(s[i]) { i += 1 }
    guard i + 4 <= s.count, s[i] == UInt8(ascii: "1") || s[i] == UInt8(ascii: "2") else {
      return false
    }
    return (1..<4).allSatisfy { ASCII.isDigit(s[i + $0]) }
      && (i + 4 == s.count || !ASCII.isWord(s[i + 4]))
  }

  /// The word with a comma before a number.
  private static func weekday(_ text: DocumentText, before start: Int) -> (
    name: String, range: SourceRange
  )? {
    let bytes = text.bytes
    guard start >= 6, ASCII.isBlank(bytes[start - 1]), bytes[start - 2] == ASCII.comma else {
      return nil
    }
    var lower = start - 2
    while lower > 0, start - lower < 16, ASCII.isLetter(bytes[lower - 1]) { lower -= 1 }
    guard lower < start - 2 else { return nil }
    let range = SourceRange(lower, start - 2)
    return (String(decoding: bytes[range.offsets], as: UTF8.self), range)
  }
}
