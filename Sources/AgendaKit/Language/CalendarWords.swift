/// The words of dates and numbers in English.
enum CalendarWords {
  static let months: Phrases = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static let shortMonths: Phrases = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  static let weekdays: Phrases = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static let shortWeekdays: Phrases = [
    "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun",
  ]

  private static let shortWeekdayValues = [0, 1, 1, 2, 3, 3, 3, 4, 5, 6]

  /// The ordinals of one word: from 1 to 19, then the tens from 20 to 90; after them the tens that
  /// an ordinal from 1 to 9 follows.
  static let ordinals: Phrases = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth",
    "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth",
    "ninetieth",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  /// From 20 on.
  private static let tens: Phrases = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  /// What stands before the ordinal of a session that goes on.
  static let resumed: Phrases = [
    "Resumed ", "Reconvened ", "First resumed ", "Second resumed ", "Third resumed ",
  ]

  private static let cardinals: Phrases = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]

  /// The month, 1 to 12, whose name stands at `start`, in full or short.
  static func month(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> (value: Int, end: Int)? {
    guard start < upper, ASCII.isWord(text[start]) else { return nil }
    if !ASCII.isUpper(text[start]) {
      return ForeignMonths.month(text, start, upper) ?? smallMonth(text, start, upper)
    }
    if let name = months.word(in: text, at: start, upper) { return (name.index + 1, name.end) }
    guard let name = shortMonths.word(in: text, at: start, upper) ?? sept(text, start, upper) else {
      return nil
    }
    let point = name.end < upper && text[name.end] == ASCII.point
    return (name.index + 1, point ? name.end + 1 : name.end)
  }

  private static func sept(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> (
    index: Int, end: Int
  )? {
    ("Sept" as Phrase).wordEnd(in: text, at: start, upper).map { (8, $0) }
  }

  /// `april 2020`: with a small letter, "may" and "march" are months only before a year.
  private static func smallMonth(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int
  ) -> (value: Int, end: Int)? {
    guard let name = months.word(in: text, at: start, upper), name.end < upper,
      text[name.end] == ASCII.space, let year = integer(text, name.end + 1, upper, digits: 4),
      year.end - name.end == 5
    else { return nil }
    return (name.index + 1, name.end)
  }

  /// The weekday, 0 for Monday, whose whole name stands at `start`.
  static func fullWeekday(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int
  ) -> (value: Int, end: Int)? {
    if let name = weekdays.word(in: text, at: start, upper) { return (name.index, name.end) }
    return ForeignTimetableWords.weekday(text, start, upper)
  }

  /// The weekday, 0 for Monday, whose name stands at `start`; a short one has its day after it:
  /// `Wed., 6 Nov.`
  static func weekday(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> (value: Int, end: Int)? {
    if let name = fullWeekday(text, start, upper) { return name }
    guard let short = shortWeekdays.word(in: text, at: start, upper) else { return nil }
    var end = short.end
    if end < upper, text[end] == ASCII.point { end += 1 }
    var day = end
    if day < upper, text[day] == ASCII.comma { day += 1 }
    guard day + 1 < upper, text[day] == ASCII.space, ASCII.isDigit(text[day + 1]) else {
      return nil
    }
    return (shortWeekdayValues[short.index], end)
  }

  /// What a date may begin with, other than a figure.
  static let dateHeads = PhraseHeads(
    months.all + shortMonths.all + weekdays.all + shortWeekdays.all
      + ForeignTimetableWords.weekdays.all
  )

  private static let ordinalSuffixes: Phrases = ["st", "nd", "rd", "th"]

  /// An ordinal in words or figures: `eleventh`, `twenty-first`, `16th`.
  static func ordinal(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> (value: Int, end: Int)? {
    guard start < upper else { return nil }
    if ASCII.isDigit(text[start]) { return ordinalInFigures(text, start, upper) }
    guard let word = ordinals.word(in: text, at: start, upper) else { return nil }
    switch word.index {
    case 0..<19: return (word.index + 1, word.end)
    case 19..<27: return (20 + 10 * (word.index - 19), word.end)
    default:
      guard word.end + 1 < upper,
        text[word.end] == ASCII.hyphen || text[word.end] == ASCII.space
      else { return nil }
      let unit =
        ASCII.isDigit(text[word.end + 1])
        ? ordinalInFigures(text, word.end + 1, upper)
        : ordinals.word(in: text, at: word.end + 1, upper).map { ($0.index + 1, $0.end) }
      guard let unit, unit.value < 10 else { return nil }
      return (20 + 10 * (word.index - 27) + unit.value, unit.end)
    }
  }

  /// `16th`.
  private static func ordinalInFigures(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int
  ) -> (value: Int, end: Int)? {
    guard let number = integer(text, start, upper, digits: 3), number.end + 1 < upper else {
      return nil
    }
    return ordinalSuffixes.wordEnd(in: text, at: number.end, upper).map { (number.value, $0) }
  }

  /// A number in words or figures: `four`, `12`.
  static func cardinal(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> (value: Int, end: Int)? {
    guard start < upper else { return nil }
    if ASCII.isDigit(text[start]) { return integer(text, start, upper, digits: 4) }
    if let name = cardinals.word(in: text, at: start, upper) { return (name.index + 1, name.end) }
    return tens.word(in: text, at: start, upper).map { (20 + 10 * $0.index, $0.end) }
  }

  /// A run of at most `digits` digits that no further digit follows.
  static func integer(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int,
    digits: Int
  ) -> (value: Int, end: Int)? {
    var i = start
    var value = 0
    while i < upper, ASCII.isDigit(text[i]) {
      guard i - start < digits else { return nil }
      value = value * 10 + Int(text[i] - 0x30)
      i += 1
    }
    return i > start ? (value, i) : nil
  }
}
