/// The year of days that are printed without one, where the masthead's year is wrong.
extension ValidationContext {
  /// The years that the parser took from a masthead that the rest of the document contradicts, with
  /// the right ones; nil where there is none.
  var mistakenYears: [Int: Int]? {
    var years: [Int: Int] = [:]
    for index in meetings {
      guard let stated = index.meeting.firstDay?.year, let right = index.statedDays?.right,
        right.firstDay.year != stated
      else { continue }
      years[stated] = right.firstDay.year
    }
    // A year that is right for another group is not mistaken.
    for index in meetings {
      if let right = index.statedDays?.right { years[right.firstDay.year] = nil }
    }
    return years.isEmpty ? nil : years
  }
}
