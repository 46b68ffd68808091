/// What a report says, beside the agenda it adopted.
public struct Report: Sendable, Hashable, Codable {
  /// The chapters.
  public var sections: [Section]
  /// What it says of the items that were considered.
  public var considerations: [Consideration]
  /// Who spoke under an item.
  public var statements: [Statements]
  /// Who was in the chair, and other officers.
  public var officers: [Officer]
  /// 4 for "a total of four meetings".
  public var meetingsHeld: Int?
  /// When the meetings of a day were held.
  public var hours: [MeetingHours]
  /// Who came.
  public var attendance: Attendance
  /// The documents that were before the group.
  public var documentation: [DocumentationEntry]
  /// Draft text that is still in brackets.
  public var placeholders: [Placeholder]
  /// Where "a total of four meetings" stands.
  public var meetingsHeldRange: SourceRange?

  /// Creates a report that says nothing.
  public init() {
    sections = []
    considerations = []
    statements = []
    officers = []
    meetingsHeld = nil
    hours = []
    attendance = Attendance()
    documentation = []
    placeholders = []
    meetingsHeldRange = nil
  }
}

/// A chapter of a report, or a part of one.
public struct Section: Sendable, Hashable, Codable {
  /// `I`, `A` or `1`, without a point; nil if none is printed.
  public var number: String?
  /// The title.
  public var title: String
  /// The paragraphs before its first part.
  public var paragraphs: [Paragraph]
  /// Its parts.
  public var sections: [Section]
  /// The chapter with all its parts.
  public var range: SourceRange
  /// The heading, its number included.
  public var headingRange: SourceRange

  /// Creates a section without text.
  public init(number: String?, title: String, range: SourceRange) {
    self.number = number
    self.title = title
    paragraphs = []
    sections = []
    self.range = range
    headingRange = range
  }
}

/// What a report says of the consideration of an item.
public struct Consideration: Sendable, Hashable, Codable {
  /// The item.
  public var item: ItemNumber
  /// The number of the paragraph that says so.
  public var paragraph: Int?
  /// The meetings at which it was considered: 1 for the first.
  public var meetings: [Int]
  /// The days.
  public var dates: [CalendarDate]
  /// Whether meetings or dates stand in brackets.
  public var tentative: Bool
  /// Who introduced the discussion.
  public var panellists: [Panellist]
  /// The sentence that says so, to the last panellist.
  public var range: SourceRange
}

/// Someone who introduced a discussion.
public struct Panellist: Sendable, Hashable, Codable {
  /// The name, without "Mr." or "Ms.".
  public var name: String
  /// The office, as printed; nil if none is.
  public var description: String?
  /// Where name and office stand.
  public var range: SourceRange
}

/// Who spoke under an item.
public struct Statements: Sendable, Hashable, Codable {
  /// The item.
  public var item: ItemNumber
  /// The number of the paragraph that says so.
  public var paragraph: Int?
  /// The speakers, in the order printed.
  public var speakers: [String]
  /// Whether a placeholder stands in the list.
  public var open: Bool
  /// The sentence that says so.
  public var range: SourceRange
  /// Where each speaker stands.
  public var speakerRanges: [SourceRange]
}

/// Someone who held an office at the meeting.
public struct Officer: Sendable, Hashable, Codable {
  /// The office, `Chair`.
  public var role: String
  /// The name, without "Mr." or "Ms.".
  public var name: String
  /// The country in brackets after the name.
  public var country: String?
  /// Where name and country stand.
  public var range: SourceRange
}

/// When the n-th meeting of a day was held.
public struct MeetingHours: Sendable, Hashable, Codable {
  /// 1 for the first meeting of a day.
  public var meetingOfDay: Int
  /// When it began, local time.
  public var start: ClockTime
  /// When it ended, local time.
  public var end: ClockTime
  /// Where the hours stand.
  public var range: SourceRange
}

/// Who came.
public struct Attendance: Sendable, Hashable, Codable {
  /// Parties to the convention.
  public var parties = AttendanceList()
  /// Signatories.
  public var signatories = AttendanceList()
  /// Intergovernmental organizations.
  public var organizations = AttendanceList()
  /// All others: non-signatories, United Nations bodies, non-governmental organizations.
  public var others = AttendanceList()
  /// The symbol of the list of participants.
  public var listOfParticipants: DocumentSymbol?

  /// Creates an empty attendance.
  public init() {}
}

/// A list of those who came.
public struct AttendanceList: Sendable, Hashable, Codable {
  /// The names, in the order printed.
  public var names: [String] = []
  /// Whether a placeholder stands in the list.
  public var open = false
  /// Where each name stands.
  public var nameRanges: [SourceRange] = []
  /// From the first name to the last; empty if there is none.
  public var range = SourceRange.none

  /// Creates an empty list.
  public init() {}
}

/// Draft text that is still in brackets.
public struct Placeholder: Sendable, Hashable, Codable {
  /// The text, its outermost brackets included.
  public var text: String
  /// The number of the paragraph; nil outside of one.
  public var paragraph: Int?
  /// Where it stands.
  public var range: SourceRange
}
