/// The names that documents and messages give to days and months.
extension CalendarDate {
  /// The months, January first.
  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `July`; nil where the calendar has no such month.
  var monthName: String? {
    Self.monthNames.indices.contains(month - 1) ? Self.monthNames[month - 1] : nil
  }
}

extension Weekday {
  /// `Tuesday`.
  var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
