/// A slot that begins again where the day was over: the row of the next day is missing before it,
/// or bears the date of another one.
struct DayRestart: Sendable {
  /// The position of the slot in the organization of work.
  let slot: Int
  /// The slot of the same day that stands before it.
  let before: Int
  /// The position after the last slot that has the wrong day with it.
  let end: Int

  /// The restarts of a timetable, in its order.
  static func all(in context: ValidationContext) -> [DayRestart] {
    let slots = context.document.organizationOfWork
    var restarts: [DayRestart] = []
    var i = 1
    while i < slots.count {
      defer { i += 1 }
      guard let date = slots[i].date, date == slots[i - 1].date, let start = slots[i].start,
        let before = slots[i - 1].start, start < before, !context.tableStarts.contains(i)
      else { continue }
      var end = i + 1
      while end < slots.count, slots[end].date == date { end += 1 }
      restarts.append(DayRestart(slot: i, before: i - 1, end: end))
      i = end - 1
    }
    return restarts
  }
}
