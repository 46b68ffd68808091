/// The slots of two timetables in rows: those of one day and time side by side.
struct AlignedSlots {
  /// A row, with the slots by their places.
  struct Row {
    var old: Int?
    var new: Int?
  }

  /// The rows in the order of time, as far as times are known.
  private(set) var rows: [Row] = []

  /// When a slot is: the day of the timetable, and the time of that day.
  private struct Time: Hashable, Comparable {
    var day: Int
    var start: Int
    var end: Int

    static func < (a: Time, b: Time) -> Bool {
      (a.day, a.start, a.end) < (b.day, b.start, b.end)
    }
  }

  init(_ old: [Slot], _ new: [Slot]) {
    let days = (Self.days(old), Self.days(new))
    // Where no day is in both, the first is compared with the first.
    let isShifted = Set(days.0).isDisjoint(with: days.1)
    func times(_ slots: [Slot], _ days: [Int]) -> [Time] {
      slots.map { slot in
        let day = slot.date?.dayNumber ?? .max
        return Time(
          day: isShifted ? days.firstIndex(of: day) ?? .max : day,
          start: slot.start?.minutes ?? Self.minutes(slot.part),
          end: slot.end?.minutes ?? .max
        )
      }
    }
    let times = (times(old, days.0), times(new, days.1))
    var waiting: [Time: [Int]] = [:]
    for (index, time) in times.0.enumerated().reversed() {
      waiting[time, default: []].append(index)
    }
    var timed: [(time: Time, row: Row)] = []
    var taken: Set<Int> = []
    for (index, time) in times.1.enumerated() {
      let partner = waiting[time]?.popLast()
      if let partner { taken.insert(partner) }
      timed.append((time, Row(old: partner, new: index)))
    }
    for (index, time) in times.0.enumerated() where !taken.contains(index) {
      timed.append((time, Row(old: index, new: nil)))
    }
    rows = timed.enumerated()
      .sorted { a, b in
        a.element.time != b.element.time ? a.element.time < b.element.time : a.offset < b.offset
      }
      .map { $0.element.row }
  }

  private static func days(_ slots: [Slot]) -> [Int] {
    Set(slots.compactMap { $0.date?.dayNumber }).sorted()
  }

  private static func minutes(_ part: DayPart?) -> Int {
    switch part {
    case .morning: 600
    case .afternoon: 900
    case nil: .max
    }
  }
}
