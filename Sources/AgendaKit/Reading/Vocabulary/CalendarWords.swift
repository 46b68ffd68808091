/// The words of dates and numbers in English.
enum CalendarWords {
  static let months: [Phrase] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static let shortMonths: [Phrase] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec",
  ]

  static let weekdays: [Phrase] = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static let ordinals: [Phrase] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth",
  ]

  private static let tens: [(cardinal: Phrase, ordinal: Phrase, value: Int)] = [
    ("twenty", "twentieth", 20), ("thirty", "thirtieth", 30), ("forty", "fortieth", 40),
    ("fifty", "fiftieth", 50), ("sixty", "sixtieth", 60), ("seventy", "seventieth", 70),
    ("eighty", "eightieth", 80), ("ninety", "ninetieth", 90),
  ]

  private static let cardinals: [Phrase] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]

  /// The month, 1 to 12, whose name stands at `start`, in full or short.
  static func month(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> (value: Int, end: Int)? {
    guard start < upper, ASCII.isWord(text[start]) else { return nil }
    if !ASCII.isUpper(text[start]) { return ForeignMonths.month(text, start, upper) }
    for (i, name) in months.enumerated() {
      if let end = name.wordEnd(in: text, at: start, upper) { return (i + 1, end) }
    }
    for (i, name) in shortMonths.enumerated() {
      if let end = name.wordEnd(in: text, at: start, upper) {
        let point = end < upper && text[end] == ASCII.point
        return (i + 1, point ? end + 1 : end)
      }
    }
    return nil
  }

  /// The weekday, 0 for Monday, whose name stands at `start`.
  static func weekday(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> (value: Int, end: Int)? {
    guard start < upper, ASCII.isLetter(text[start]) else { return nil }
    for (i, name) in weekdays.enumerated() {
      if let end = name.wordEnd(in: text, at: start, upper) { return (i, end) }
    }
    return nil
  }

  private static let ordinalSuffixes: Phrases = ["st", "nd", "rd", "th"]

  /// An ordinal in words or figures: `eleventh`, `twenty-first`, `16th`.
  static func ordinal(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> (value: Int, end: Int)? {
    guard start < upper else { return nil }
    if ASCII.isDigit(text[start]) {
      guard let number = integer(text, start, upper, digits: 3), number.end + 1 < upper else {
        return nil
      }
      return ordinalSuffixes.wordEnd(in: text, at: number.end, upper).map { (number.value, $0) }
    }
    for (i, name) in ordinals.enumerated() {
      if let end = name.wordEnd(in: text, at: start, upper) { return (i + 1, end) }
    }
    for ten in tens {
      if let end = ten.ordinal.wordEnd(in: text, at: start, upper) { return (ten.value, end) }
      if let end = ten.cardinal.end(in: text, at: start, upper), end < upper,
        text[end] == ASCII.hyphen || text[end] == ASCII.space,
        let unit = ordinal(text, end + 1, upper), unit.value < 10
      {
        return (ten.value + unit.value, unit.end)
      }
    }
    return nil
  }

  /// A number in words or figures: `four`, `12`.
  static func cardinal(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> (value: Int, end: Int)? {
    guard start < upper else { return nil }
    if ASCII.isDigit(text[start]) { return integer(text, start, upper, digits: 4) }
    for (i, name) in cardinals.enumerated() {
      if let end = name.wordEnd(in: text, at: start, upper) { return (i + 1, end) }
    }
    for ten in tens {
      if let end = ten.cardinal.wordEnd(in: text, at: start, upper) { return (ten.value, end) }
    }
    return nil
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
