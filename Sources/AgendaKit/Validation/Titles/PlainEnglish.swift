/// Values in the words of an English message.
enum PlainEnglish {
  /// `8 July 2020`.
  static func date(_ date: CalendarDate) -> String { "\(dayAndMonth(date)) \(date.year)" }

  /// `8 July`; the number of the month where there is no such month.
  static func dayAndMonth(_ date: CalendarDate) -> String {
    "\(date.day) \(date.monthName ?? "month \(date.month)")"
  }

  /// `23–27 May 2022`, `7 and 8 July 2020`, `30 May–1 June 2012`, `7 July 2020`.
  static func days(_ days: DayRange) -> String {
    let (first, last) = (days.firstDay, days.lastDay)
    if first == last { return date(first) }
    if first.year != last.year { return "\(date(first))–\(date(last))" }
    if first.month != last.month { return "\(dayAndMonth(first))–\(date(last))" }
    let joiner = last.day == first.day + 1 ? " and " : "–"
    return "\(first.day)\(joiner)\(date(last))"
  }

  /// `10 a.m.`, `10.30 a.m.`, `12 noon`, `12 midnight`.
  static func time(_ time: ClockTime) -> String {
    if time.minute == 0 {
      if time.hour == 12 { return "12 noon" }
      if time.hour == 24 || time.hour == 0 { return "12 midnight" }
    }
    return "\(clock(time)) \(half(time))"
  }

  /// `10 a.m.–1 p.m.`, `3–6 p.m.`.
  static func hours(_ start: ClockTime, _ end: ClockTime, joiner: String = "–") -> String {
    let isWords = [start, end].contains { $0.minute == 0 && $0.hour % 12 == 0 }
    if isWords || half(start) != half(end) { return time(start) + joiner + time(end) }
    return clock(start) + joiner + time(end)
  }

  private static func clock(_ time: ClockTime) -> String {
    let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
    return time.minute == 0 ? String(hour) : "\(hour).\(Digits.padded(time.minute, 2))"
  }

  private static func half(_ time: ClockTime) -> String {
    time.hour % 24 < 12 ? "a.m." : "p.m."
  }

  /// `eleventh`, `21st`.
  static func ordinal(_ number: Int) -> String {
    let words = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
      "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
      "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ]
    if words.indices.contains(number - 1) { return words[number - 1] }
    return figureOrdinal(number)
  }

  /// `1st`, `22nd`, `113th`.
  static func figureOrdinal(_ number: Int) -> String {
    switch (number % 10, number % 100) {
    case (_, 11...13): "\(number)th"
    case (1, _): "\(number)st"
    case (2, _): "\(number)nd"
    case (3, _): "\(number)rd"
    default: "\(number)th"
    }
  }

  /// `5th meeting`, and of a body that has sessions `9th session`.
  static func gathering(_ number: Int, of group: Group) -> String {
    gathering(number, group.gathers)
  }

  /// The same, by what the gathering is called.
  static func gathering(_ number: Int, _ noun: Mention.GatheringNoun) -> String {
    "\(figureOrdinal(number)) \(noun.rawValue)"
  }

  /// `one`, `two`… to `nine`, then figures.
  static func count(_ number: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words.indices.contains(number) ? words[number] : String(number)
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A text in quotation marks, cut where it is long.
  static func quote(_ text: String) -> String {
    let limit = 90
    // A text has no more characters than bytes.
    guard text.utf8.count > limit, text.count > limit else { return "“\(text)”" }
    return "“\(text.prefix(limit))…”"
  }
}
