/// The timetables of documents as a calendar (iCalendar, RFC 5545).
///
/// Times are those of the place of the meeting, with the rules of its time zone; where that is not
/// known they are local times without a zone, and a note says so. Where a document has no timetable,
/// the days of its meetings are events of whole days. The same documents give the same bytes.
///
/// The name of an event says group, meeting, day of the meeting and half of the day; that of an entry
/// also its item's title. A revision that is written after the document before it keeps the names of
/// what moved, and cancels what went.
public struct CalendarExport: Sendable, Hashable {
  /// What becomes an event.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// A slot, with all that is taken up in it.
    case slot
    /// An entry: an item in a slot, at the time of the slot.
    case item
  }

  /// What becomes an event.
  public var unit: Unit
  /// The group whose slots are written, by id or name; nil for all.
  public var group: String?
  /// The number of the revision; nil takes it from the document: n of `Rev.n`, one more for a
  /// reissue. A calendar replaces an event by one with a higher number.
  public var sequence: Int?
  /// The time zone of meetings whose place tells none, such as one held online: a name that
  /// `timeZone(named:)` knows.
  public var timeZone: String?
  /// How many minutes before an event its reminders are.
  public var alarms: [Int]

  /// Creates an export.
  public init(
    unit: Unit = .slot,
    group: String? = nil,
    sequence: Int? = nil,
    timeZone: String? = nil,
    alarms: [Int] = []
  ) {
    self.unit = unit
    self.group = group
    self.sequence = sequence
    self.timeZone = timeZone
    self.alarms = alarms
  }

  /// The name of a time zone that a calendar can explain, of what a person writes: an IANA name of a
  /// place that meetings are held in, its town, `UTC+5:45`, `+02:00`; nil if it is none of these.
  public static func timeZone(named text: String) -> String? {
    TimeZoneTable.name(asWritten: text)
  }

  /// The IANA names of the time zones that are known.
  public static var timeZones: [String] { TimeZoneTable.zones.map { $0.name } }

  /// A document's timetable as a calendar.
  /// - Throws: `UnknownGroupError` if the document has no such group.
  public func write(_ document: MeetingDocument) throws(UnknownGroupError) -> ExportedText {
    try write([document])
  }

  /// The timetables of documents as one calendar.
  ///
  /// Where several documents speak of one meeting, the latest one with a timetable is taken: by its
  /// revision, then its date, then its place in the list.
  /// - Parameters:
  ///   - documents: what to write.
  ///   - previous: the documents whose calendars were sent before, the oldest first.
  /// - Throws: `UnknownGroupError` if no document has such a group.
  public func write(
    _ documents: [MeetingDocument],
    after previous: [MeetingDocument] = []
  ) throws(UnknownGroupError) -> ExportedText {
    try write(documents, following: previous.map { .document($0) })
  }

  /// The timetables of documents as one calendar that follows what was sent before.
  /// - Parameters:
  ///   - documents: what to write.
  ///   - previous: the calendars that were sent, or the documents that they were made from, the oldest
  ///     first.
  ///   - doubts: where each of the documents contradicts itself about its days, which its events say.
  /// - Throws: `UnknownGroupError` if no document has such a group.
  public func write(
    _ documents: [MeetingDocument],
    following previous: [Earlier],
    doubts: [DateDoubts] = []
  ) throws(UnknownGroupError) -> ExportedText {
    var book = CalendarBook(self)
    for earlier in previous {
      switch earlier {
      case .document(let document): book.remember(document)
      case .calendar(let calendar): book.remember(calendar)
      }
    }
    try book.add(documents, doubts: doubts)
    return book.written()
  }

  /// What was sent before.
  public enum Earlier: Sendable {
    /// A document whose calendar was sent.
    case document(MeetingDocument)
    /// The calendar itself.
    case calendar(SentCalendar)
  }

  /// The number of the revision that a masthead states.
  static func sequence(of masthead: Masthead) -> Int {
    var revision = 0
    for part in masthead.symbol?.parts ?? [] {
      for case (.revision, .some(.stated(let number))) in part.modifiers {
        revision = max(revision, min(Int(number) ?? 0, 1_000_000))
      }
    }
    return revision + (masthead.reissued ? 1 : 0)
  }

  /// The day as of which the events of a document hold: its own, else its first day of meeting.
  static func stamp(_ document: MeetingDocument) -> CalendarDate {
    let days =
      [document.masthead.date] + document.meetings.map { $0.firstDay }
      + document.organizationOfWork.map { $0.date }
    for case .some(let day) in days where day.isValid { return day }
    return CalendarDate(year: 1970, month: 1, day: 1)
  }

  /// Provisional timetables are tentative. An agenda without a title counts as provisional, as all
  /// agendas are until they are adopted.
  static func status(_ document: MeetingDocument) -> CalendarEvent.Status {
    if document.masthead.status != nil { return .tentative }
    guard let title = document.masthead.title else { return .tentative }
    let text = ContiguousArray(title.utf8)
    let isOpen = openWords.first(in: text.span, 0, text.count) != nil
    return isOpen ? .tentative : .confirmed
  }

  private static let openWords = Phrases(
    ["provisional", "proposed", "draft", "tentative"] + ForeignFormulas.openWords
  )
}
