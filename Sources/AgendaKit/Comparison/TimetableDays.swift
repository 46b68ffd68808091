/// A day as a timetable heads it.
private struct TimetableDay {
  var slot: Slot
  var slotIndex: Int
  var date: CalendarDate
  var range: SourceRange
  /// The day of the week that is printed; nil if none is, or none that is a word.
  var weekday: Weekday?

  /// By how many days the printed day of the week is off; nil if none is printed.
  var error: Int? {
    weekday.flatMap { weekday in
      let days = Weekday.allCases
      guard let printed = days.firstIndex(of: weekday), let own = days.firstIndex(of: date.weekday)
      else { return nil }
      return (printed - own + days.count) % days.count
    }
  }

  /// The day of the week as it is printed; empty if none is.
  var text: String { weekday?.name ?? "" }

  var node: ChangedNode {
    ChangedNode(.slot(slot), path: ["organizationOfWork", .index(slotIndex)], range: range)
  }
}

extension Comparer {
  /// Compares the days of the week over the days that both timetables have. Where the meeting moved,
  /// other names are right; what is told is that one is right now, or wrong, or gone. Gives the
  /// headings of the second timetable that differ.
  mutating func compareWeekdays() -> Set<SourceRange> {
    var changed: Set<SourceRange> = []
    let shift = meetings.count == 1 ? meetings[0].shift ?? 0 : 0
    let new = days(.to, shift: 0)
    let old = days(.from, shift: shift).sorted { $0.value.slotIndex < $1.value.slotIndex }
    for (key, old) in old {
      guard let new = new[key], old.error != new.error else { continue }
      var change = Change(.edited, .slot, from: old.node, to: new.node, fields: ["weekday"])
      change.words = words(old.text, new.text)
      log.add(change)
      changed.insert(new.range)
    }
    return changed
  }

  /// A day, and the how-manieth heading of it this is.
  private struct DayKey: Hashable {
    var day: Int
    var appearance: Int
  }

  private func days(_ version: DocumentComparison.Version, shift: Int) -> [DayKey: TimetableDay] {
    let document = version == .from ? from : to
    var days: [DayKey: TimetableDay] = [:]
    var appearances: [Int: Int] = [:]
    var seen: Set<SourceRange> = []
    for (index, slot) in document.organizationOfWork.enumerated() {
      guard let date = slot.date, date.isValid, let range = slot.dateRange,
        seen.insert(range).inserted
      else { continue }
      let day = date.dayNumber + shift
      appearances[day, default: 0] += 1
      let weekday = document.mentions(in: range).lazy.compactMap { mention -> Weekday?? in
        if case .date(date, let weekday, _) = mention.value { .some(weekday) } else { nil }
      }.first
      // A heading of several days names none of its own.
      guard let weekday else { continue }
      days[DayKey(day: day, appearance: appearances[day] ?? 1)] = TimetableDay(
        slot: slot,
        slotIndex: index,
        date: date,
        range: range,
        weekday: weekday
      )
    }
    return days
  }
}
