/// What a timetable is known by: cells that hold a day, a time, an item's number, a head.
enum TimetableWords {
  /// The heads of the columns of time, item and title.
  static let timeHeads = Phrases(
    [
      "Date and time", "Date/time", "Date & time", "Date", "Time", "Day and time", "Day",
      "Time slot", "Date/Time", "Meeting", "Session",
    ] + ForeignTimetableWords.timeHeads
  )
  static let itemHeads = Phrases(
    ["Agenda item", "Item", "Agenda items", "Items", "Agenda", "Item No.", "Item no.", "No."]
      + ForeignTimetableWords.itemHeads
  )
  static let titleHeads = Phrases(
    [
      "Title or description", "Title", "Description", "Subject", "Topic", "Title/description",
      "Plenary", "Parallel meeting", "Parallel meetings", "Agenda item/title",
    ] + ForeignTimetableWords.titleHeads
  )

  /// The heads of columns that stand beside the agenda: what is in them is taken up at no time.
  static let otherHeads: Phrases = [
    "Room", "Rooms", "Meeting room", "Conference room", "Venue", "Location", "Place", "Hall",
    "Chair", "Chairs", "Chairperson", "Chaired by", "Co-Chairs", "Presiding officer", "Presided by",
    "Moderator", "Moderators", "Facilitator", "Facilitators", "Interpretation", "Languages",
    "Language", "Remarks", "Remark", "Notes", "Note", "Comments", "Observations", "Status",
    "Documents", "Document", "Documentation", "Papers", "Symbol", "Symbols", "Reference",
    "References", "Speakers", "Speaker", "Presenters", "Presenter", "Panellists", "Responsible",
    "Secretariat", "Focal point", "Duration", "Format", "Modality", "Link", "Webcast",
  ]

  /// What stands before the first of two times.
  static let from = Phrases(["From ", "from "] + ForeignTimetableWords.from)

  /// What is said of a time at which nothing is taken up.
  static let breaks = Phrases(
    [
      "Lunch", "Lunch break", "Break", "Coffee break", "Luncheon", "Lunch time", "Lunchtime",
      "Recess", "Tea break", "Coffee", "Health break",
    ] + ForeignTimetableWords.breaks
  )

  private static let firstHeads = Phrases(
    ["Date and time ", "Date/time ", "Day and time "] + ForeignTimetableWords.firstHeads
  )

  /// Whether the text is the head of a column of times, with other heads after it: columns that a
  /// page of print has lost.
  static func beginsHead(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    // A long heading may end with "meeting" on a line of its own.
    guard lower < upper, ASCII.isUpper(text[lower]) else { return false }
    if let end = firstHeads.end(in: text, at: lower, upper), end < upper {
      return ASCII.isUpper(text[end])
    }
    guard let end = timeHeads.wordEnd(in: text, at: lower, upper), end + 1 < upper,
      text[end] == ASCII.space
    else { return false }
    return [timeHeads, itemHeads, titleHeads].contains {
      $0.wordEnd(in: text, at: end + 1, upper) != nil
    }
  }

  /// Whether the text is a day of the week with a date and nothing else but a remark in brackets.
  static func isDay(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    guard let day = DayPhrase.read(text, lower, upper) else { return false }
    if let date = day.date { return isDay(date, text, upper, end: day.end) }
    return day.end == upper || isPart(text, day.end, upper)
  }

  /// The same of a text that begins with a date.
  private static func isDay(
    _ day: DatePhrase,
    _ text: Span<UInt8>,
    _ upper: Int,
    end: Int
  ) -> Bool {
    guard !day.isRange else { return false }
    guard day.weekday != nil || day.year != nil || end == upper else { return false }
    return end == upper
      || (day.weekday != nil || day.year != nil) && isPart(text, end, upper)
  }

  /// `, morning`, ` (continued)`: what may follow a day on its line.
  private static func isPart(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    var i = lower
    while i < upper, text[i] == ASCII.comma || text[i] == ASCII.space { i += 1 }
    if i == upper { return true }
    if text[i] == ASCII.openRound { return text[upper - 1] == ASCII.closeRound }
    return dayParts.isWhole(text, i, upper)
  }

  static let dayParts = Phrases(
    ["morning", "afternoon", "a.m.", "p.m.", "evening"] + ForeignTimetableWords.dayParts
  )

  /// What stands in the place of a clock.
  static let mornings = Phrases(
    ["Morning", "Morning meeting", "Morning session"] + ForeignTimetableWords.mornings
  )
  static let afternoons = Phrases(
    ["Afternoon", "Afternoon meeting", "Afternoon session"] + ForeignTimetableWords.afternoons
  )
  static let halfDays = Phrases(mornings.all + afternoons.all)

  /// What stands before the numbers of items.
  static let itemWords = Phrases(
    ["Agenda items ", "Agenda item ", "Items ", "Item "] + ForeignTimetableWords.itemWords
  )
}
