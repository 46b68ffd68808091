// The timetable of a document whose line ends are lost: cut at its days, its times and its items.

extension FlatText {
  /// Whether something of the timetable begins here; it is passed over.
  mutating func row(_ span: Span<UInt8>) -> Bool {
    // The name of a group over a table of its own.
    if groups.count > 1, ASCII.isUpper(text[position]),
      let end = groups.compactMap({ titleEnd($0, at: position) }).first,
      TimetableWords.timeHeads.wordEnd(in: span, at: min(end + 1, text.count), text.count) != nil
    {
      cut(to: end, andAfter: true)
      return true
    }
    if CalendarWords.weekday(span, position, text.count) != nil,
      let day = DatePhrase.read(span, position, text.count), !day.isRange
    {
      cut(to: day.end, andAfter: true)
      return true
    }
    if let clock = ClockPhrase.read(span, position, text.count), clock.end != nil {
      cut(to: clock.upper, andAfter: false)
      while position < text.count, text[position] == ASCII.space { position += 1 }
      if let end = itemEnd(span) { position = end }
      return true
    }
    if let end = itemEnd(span) {
      cut(to: end, andAfter: false)
      return true
    }
    return false
  }

  /// One past the number of an item with its title after it.
  private func itemEnd(_ span: Span<UInt8>) -> Int? {
    guard position < text.count,
      ASCII.isDigit(text[position])
        || ("Item " as Phrase).end(in: span, at: position, text.count) != nil,
      let end = TimetableWords.itemEnd(span, position, text.count), end + 1 < text.count,
      titles.values.contains(where: { titleEnd($0, at: end + 1) != nil })
        || titles.isEmpty && ASCII.isUpper(text[end + 1]) && text[end] == ASCII.space
    else { return nil }
    return end
  }
}
