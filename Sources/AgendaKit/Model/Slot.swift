/// One date and time of the timetable, with what is taken up in it.
public struct Slot: Sendable, Hashable, Codable {
  /// The day; nil if the table names none.
  public var date: CalendarDate?
  /// When it starts, local time; nil if no clock stands.
  public var start: ClockTime?
  /// When it ends, local time.
  public var end: ClockTime?
  /// The part of the day, where no clock stands.
  public var part: DayPart?
  /// What is taken up, a row from left to right, rows from top to bottom.
  public var entries: [SlotEntry]
  /// From the time to the last entry.
  public var range: SourceRange
  /// The row of the day; nil if none was printed.
  public var dateRange: SourceRange?
  /// The time as printed; nil if none was.
  public var timeRange: SourceRange?

  /// Creates a slot without entries.
  public init(date: CalendarDate?, start: ClockTime?, end: ClockTime?, part: DayPart? = nil) {
    self.date = date
    self.start = start
    self.end = end
    self.part = part
    entries = []
    range = .none
    dateRange = nil
    timeRange = nil
  }
}

/// A part of a day, where a timetable gives no clock.
public enum DayPart: String, Sendable, Hashable, Codable, CaseIterable {
  /// Before noon.
  case morning
  /// After noon.
  case afternoon
}

/// One item taken up in a slot.
public struct SlotEntry: Sendable, Hashable, Codable {
  /// The group's id, else its name or the column's heading; nil if nothing names one.
  public var group: String?
  /// The item; nil if the row names none.
  public var item: ItemNumber?
  /// The title as printed, without "(continued)".
  public var title: String
  /// Whether the row says "(continued)".
  public var continued: Bool
  /// The row's cells: item and title.
  public var range: SourceRange
  /// The title, "(continued)" included.
  public var titleRange: SourceRange

  /// Creates an entry.
  public init(
    group: String?,
    item: ItemNumber?,
    title: String,
    continued: Bool,
    range: SourceRange,
    titleRange: SourceRange
  ) {
    self.group = group
    self.item = item
    self.title = title
    self.continued = continued
    self.range = range
    self.titleRange = titleRange
  }
}
