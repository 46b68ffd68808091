/// Words, days and times as the United Nations prints them in a corrigendum.
enum CorrigendumWords {
  /// `*for* a *read* b`.
  static func replace(_ old: String, _ new: String) -> String {
    if old.isEmpty { return "*insert* \(new)" }
    return new.isEmpty ? "*delete* \(old)" : "*for* \(old) *read* \(new)"
  }

  /// `Tuesday, 7 July 2020`.
  static func day(_ date: CalendarDate) -> String {
    guard date.isValid else { return DateWords.date(date) }
    let weekday = ComparisonWords.capitalized(date.weekday.rawValue)
    return "\(weekday), \(DateWords.date(date))"
  }

  /// `10 and 11 June 2031`, `10–12 June 2031`, `30 June–2 July 2031`.
  static func days(_ first: CalendarDate, _ last: CalendarDate) -> String {
    if first == last || !first.isValid || !last.isValid { return DateWords.date(last) }
    if first.year != last.year { return "\(DateWords.date(first))–\(DateWords.date(last))" }
    if first.month == last.month {
      let joiner = last.dayNumber == first.dayNumber + 1 ? " and " : "–"
      return "\(first.day)\(joiner)\(DateWords.date(last))"
    }
    let start = DateWords.date(first).split(separator: " ").dropLast().joined(separator: " ")
    return "\(start)–\(DateWords.date(last))"
  }

  /// The days of a meeting.
  static func days(_ meeting: Meeting) -> String {
    if !meeting.days.isEmpty {
      return DateWords.list(meeting.days.map { days($0.firstDay, $0.lastDay) })
    }
    let ends = [meeting.firstDay, meeting.lastDay].compactMap(\.self)
    guard let first = ends.first, let last = ends.last else { return "" }
    return days(first, last)
  }

  /// `10 a.m.`, `3.30 p.m.`, `noon`.
  static func clock(_ time: ClockTime) -> String {
    let words = clockWords(time)
    return words.half.isEmpty ? words.hour : words.hour + " " + words.half
  }

  /// `10 a.m.–1 p.m.`, `3–6 p.m.`; the part of the day, else nothing, where no clock stands.
  static func hours(_ slot: Slot) -> String? {
    guard let start = slot.start else { return slot.part?.rawValue }
    guard let end = slot.end else { return clock(start) }
    let (a, b) = (clockWords(start), clockWords(end))
    let isOneHalf = a.half == b.half && !a.half.isEmpty
    return "\(isOneHalf ? a.hour : clock(start))–\(clock(end))"
  }

  private static func clockWords(_ time: ClockTime) -> (hour: String, half: String) {
    if time.minute == 0, time.hour == 12 { return ("noon", "") }
    if time.minute == 0, time.hour == 24 { return ("midnight", "") }
    let hour = String((time.hour + 11) % 12 + 1)
    let minute = time.minute == 0 ? "" : "." + Digits.padded(time.minute, 2)
    return (hour + minute, time.hour % 24 < 12 ? "a.m." : "p.m.")
  }

  /// `item 2`, `items 2 and 3`; titles where there are no numbers.
  static func items(_ slot: Slot) -> String {
    let numbers = slot.entries.compactMap { $0.item?.description }
    guard numbers.count == slot.entries.count, !numbers.isEmpty else {
      return DateWords.list(slot.entries.map { "“\($0.title)”" })
    }
    return (numbers.count == 1 ? "item " : "items ") + DateWords.list(numbers)
  }

  /// The rows of a timetable: `2 Electronic evidence (continued); 4 Other matters`.
  static func rows(_ slot: Slot) -> String {
    slot.entries.map { entry in
      (entry.item.map { "\($0) " } ?? "") + entry.title + (entry.continued ? " (continued)" : "")
    }.joined(separator: "; ")
  }

  /// `2. Electronic evidence`, `(a) Opening of the meeting`.
  static func item(_ item: AgendaItem) -> String {
    guard let number = item.number, number.level > 1 else {
      return titled(item.number?.description, item.title)
    }
    return "\(number.label) \(item.title)"
  }

  /// A title after its number.
  static func titled(_ number: String?, _ title: String) -> String {
    (number.map { "\($0). " } ?? "") + title
  }

  /// The first words of a text to be deleted, by which it is found.
  static func beginning(_ text: String) -> String {
    var words = ""
    for word in text.split(separator: " ") {
      if words.utf8.count + word.utf8.count > 50 { return "beginning “\(words) …”" }
      words += (words.isEmpty ? "" : " ") + word
    }
    return "“\(words)”"
  }
}
