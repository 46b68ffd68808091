/// Questions about the timetable.
extension ValidationContext {
  /// What a message calls a slot: "Tuesday, 7 July, 10 a.m.–1 p.m.".
  func name(of slot: Slot) -> String {
    var parts: [String] = []
    if slot.date != nil { parts.append(dayName(of: slot)) }
    if let start = slot.start {
      parts.append(slot.end.map { PlainEnglish.hours(start, $0) } ?? PlainEnglish.time(start))
    } else if let part = slot.part {
      parts.append(part.rawValue)
    }
    return parts.isEmpty ? "a slot without a time" : parts.joined(separator: ", ")
  }

  /// What a message calls the day of a slot: "Tuesday, 7 July".
  func dayName(of slot: Slot) -> String {
    slot.date.map { "\($0.weekday.name), \(PlainEnglish.dayAndMonth($0))" }
      ?? "A day without a date"
  }

  /// Where a slot says when it is: its time, else its day, else the slot.
  func place(of slot: Slot) -> SourceRange {
    slot.timeRange ?? slot.dateRange ?? slot.range
  }

  /// The date as it stands in the row of a day, to point at.
  func datePlace(of slot: Slot) -> SourceRange {
    guard let row = slot.dateRange else { return place(of: slot) }
    for mention in document.mentions(in: row) {
      if case .date = mention.value { return mention.range }
    }
    return row
  }

  /// The facts about a slot's day that must be right for a finding about it to be its own.
  func dayFacts(of slot: Slot) -> [Fact] {
    guard let row = slot.dateRange else { return [] }
    return [.place(row), .place(datePlace(of: slot))]
  }

  /// The working days of the meetings on which nothing is scheduled; none without a timetable.
  func findUnusedDays() -> [CalendarDate] {
    let used = Set(document.organizationOfWork.compactMap { $0.date })
    guard !used.isEmpty else { return [] }
    var unused: Set<CalendarDate> = []
    for days in meetings.flatMap({ $0.dayRanges }) {
      let count = days.lastDay.dayNumber - days.firstDay.dayNumber
      // A range of months is a fault of the range, not of as many days.
      guard (0...60).contains(count) else { continue }
      for offset in 0...count {
        let day = days.firstDay.adding(days: offset)
        if day.weekday != .saturday, day.weekday != .sunday, !used.contains(day) {
          unused.insert(day)
        }
      }
    }
    return unused.sorted()
  }
}
