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
    return "\(date.weekday.name), \(DateWords.date(date))"
  }

  /// The days of a meeting.
  static func days(_ meeting: Meeting) -> String {
    if !meeting.days.isEmpty {
      return PlainEnglish.list(meeting.days.map(PlainEnglish.days))
    }
    let ends = [meeting.firstDay, meeting.lastDay].compactMap { $0 }
    guard let first = ends.first, let last = ends.last else { return "" }
    return PlainEnglish.days(DayRange(firstDay: first, lastDay: last))
  }

  /// `10 a.m.–1 p.m.`, `3–6 p.m.`; the part of the day, else nothing, where no clock stands.
  static func hours(_ slot: Slot) -> String? {
    guard let start = slot.start else { return slot.part?.rawValue }
    return slot.end.map { PlainEnglish.hours(start, $0) } ?? PlainEnglish.time(start)
  }

  /// `item 2`, `items 2 and 3`; titles where there are no numbers.
  static func items(_ slot: Slot) -> String {
    let numbers = slot.entries.compactMap { $0.item?.description }
    guard numbers.count == slot.entries.count, !numbers.isEmpty else {
      return PlainEnglish.list(slot.entries.map { "“\($0.title)”" })
    }
    return (numbers.count == 1 ? "item " : "items ") + PlainEnglish.list(numbers)
  }

  /// The rows of a timetable: `2 Electronic evidence (continued); 4 Other matters`. Items that share
  /// one are named before its words, `4 and 5`.
  static func rows(_ slot: Slot) -> String {
    var rows: [(items: [String], words: String)] = []
    for entry in slot.entries {
      let words = entry.title + (entry.continued ? " (continued)" : "")
      let items = [entry.item?.description].compactMap { $0 }
      if let last = rows.last, last.words == words, !items.isEmpty, !last.items.isEmpty {
        rows[rows.count - 1].items += items
      } else {
        rows.append((items, words))
      }
    }
    return rows.map { row in
      (row.items.isEmpty ? "" : PlainEnglish.list(row.items) + " ") + row.words
    }.joined(separator: "; ")
  }

  /// `2. Electronic evidence`, `(a) Opening of the meeting`.
  static func item(_ item: AgendaItem) -> String {
    guard let number = item.number, number.level > 1 else {
      return titled(item.number?.description, item.title)
    }
    return "\(number.label) \(item.title)"
  }

  /// The number before one, of the same level; nil before the first.
  static func before(_ number: ItemNumber) -> ItemNumber? {
    func less(_ value: Int) -> Int? { value > 1 ? value - 1 : nil }
    if let roman = number.roman {
      return less(roman).map { ItemNumber(number.number, letter: number.letter, roman: $0) }
    }
    if let letter = number.letter {
      return less(letter).map { ItemNumber(number.number, letter: $0) }
    }
    return less(number.number).map { ItemNumber($0) }
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
