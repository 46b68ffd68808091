/// The line of a masthead that says where and when a meeting is held: `Vienna, 7 and 8 July 2020`,
/// `St. Petersburg, Russian Federation, 2-6 November 2015`, `15–17 June 2032, Vienna`.
struct PlaceLine {
  var place: Range<Int>
  var days: [DatePhrase]
  var text: Range<Int>
  /// How many stretches of the masthead were left over before it.
  var restsBefore = 0

  /// Reads a place at the start of a stretch, and the days after it.
  static func placeFirst(_ reading: Reading, _ line: Range<Int>) -> PlaceLine? {
    let text = reading.text.bytes.span
    let upper = line.upperBound
    let i = placeEnd(text, line.lowerBound, upper)
    guard i < upper, let days = days(text, i, upper) else { return nil }
    let place = reading.trimmed(line.lowerBound..<i)
    guard place.count >= 3, text[place.upperBound - 1] == ASCII.comma else { return nil }
    let end = (" года" as Phrase).wordEnd(in: text, at: days.end, upper) ?? days.end
    return PlaceLine(
      place: place.lowerBound..<place.upperBound - 1,
      days: days.all,
      text: line.lowerBound..<end
    )
  }

  /// Reads days, and a place after them that ends the line.
  static func daysFirst(_ reading: Reading, _ line: Range<Int>) -> PlaceLine? {
    let text = reading.text.bytes.span
    let upper = line.upperBound
    guard let days = days(text, line.lowerBound, upper), days.end + 3 < upper,
      text[days.end] == ASCII.comma
    else { return nil }
    let place = reading.trimmed(days.end + 1..<upper)
    guard !place.isEmpty, placeEnd(text, place.lowerBound, place.upperBound) == place.upperBound
    else { return nil }
    return PlaceLine(place: place, days: days.all, text: line)
  }

  private static let smallWords: Phrases = [
    "online", "hybrid", "virtual", "virtually", "meeting", "session", "format", "in-person",
    "videoconference", "en", "ligne", "línea", "al", "am", "and", "da", "de", "del", "des", "di",
    "do", "du", "el", "es", "la", "le", "les",
    "of", "sur",
  ]

  /// Longer texts are no place.
  private static let placeLimit = 100

  /// Where a place ends that begins at `start`: before a date, or at the end of the line; where it
  /// begins, if it is none. It is words in capitals with commas; anything else is running text.
  private static func placeEnd(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    var i = start
    while i < min(upper, start + placeLimit) {
      if ASCII.isDigit(text[i]) { return i }
      if i == start || text[i - 1] == ASCII.space {
        if ASCII.isUpper(text[i]), CalendarWords.month(text, i, upper) != nil,
          DatePhrase.read(text, i, upper) != nil
        {
          return i
        }
        if ASCII.isLower(text[i]), i > start,
          smallWords.wordEnd(in: text, at: i, upper) == nil
        {
          return start
        }
      }
      i += 1
    }
    return i == upper ? upper : start
  }

  private static let dayJoiners: Phrases = [",", " and"]

  /// The days of a line, with their year.
  private static func days(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int
  ) -> (all: [DatePhrase], end: Int)? {
    guard let first = DatePhrase.read(text, start, upper) else { return nil }
    var days = [first]
    var end = first.end
    while let next = dayJoiners.end(in: text, at: end, upper),
      next < upper, text[next] == ASCII.space, let more = DatePhrase.read(text, next + 1, upper)
    {
      days.append(more)
      end = more.end
    }
    return days.last?.year == nil ? nil : (days, end)
  }
}
