/// The years of days that are printed without one.
extension MeetingDocument {
  /// The document with other years for the days whose year is not printed.
  /// - Complexity: O(n) in the mentions and slots.
  func inferring(_ years: [Int: Int]) -> MeetingDocument {
    var copy = self
    func mend(_ date: CalendarDate) -> CalendarDate {
      var date = date
      date.year = years[date.year] ?? date.year
      return date
    }
    for i in copy.mentions.indices {
      switch copy.mentions[i].value {
      case .date(let date, let weekday, false):
        copy.mentions[i].value = .date(mend(date), weekday: weekday, yearStated: false)
      case .days(let days, false):
        let mended = DayRange(firstDay: mend(days.firstDay), lastDay: mend(days.lastDay))
        copy.mentions[i].value = .days(mended, yearStated: false)
      default: continue
      }
    }
    for i in copy.organizationOfWork.indices {
      let slot = copy.organizationOfWork[i]
      guard let date = slot.date, let row = slot.dateRange else { continue }
      let isStated = mentions(in: row).contains {
        if case .date(_, _, true) = $0.value { true } else { false }
      }
      if !isStated { copy.organizationOfWork[i].date = mend(date) }
    }
    return copy
  }
}
