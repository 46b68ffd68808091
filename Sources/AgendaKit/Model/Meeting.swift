/// One gathering of one group.
public struct Meeting: Sendable, Hashable, Codable {
  /// Who meets.
  public var group: Group
  /// 11 for "the eleventh meeting", from a sentence about this meeting.
  public var ordinal: Int?
  /// The town, as printed.
  public var place: String?
  /// The IANA name of its time zone, where the place is known.
  public var timeZone: String?
  /// The first day.
  public var firstDay: CalendarDate?
  /// The last day.
  public var lastDay: CalendarDate?
  /// The ranges of days, where there is more than one.
  public var days: [DayRange]
  /// When it opens, local time, from a sentence that says so.
  public var opening: LocalDateTime?
  /// The items; for a report, the agenda as adopted.
  public var agenda: [AgendaItem]
  /// The annotations that belong to no item of the agenda.
  public var otherAnnotations: [Annotation]
  /// The group's name with place and days under it.
  public var range: SourceRange
  /// Where the facts of the meeting stand.
  public var places: Places

  /// Creates a meeting of a group.
  public init(group: Group) {
    self.group = group
    days = []
    agenda = []
    otherAnnotations = []
    range = .none
    places = Places()
  }

  /// Where the facts of a meeting stand.
  public struct Places: Sendable, Hashable, Codable {
    /// The name of the group, wherever it stands as a heading.
    public var group: [SourceRange] = []
    /// The place and the days.
    public var days: SourceRange?
    /// The words of the ordinal, "eleventh meeting".
    public var ordinal: SourceRange?
    /// The sentence that says when it opens.
    public var opening: SourceRange?

    /// Creates places of no fact.
    public init() {}
  }
}

/// A group that meets.
public struct Group: Sendable, Hashable, Codable {
  /// A short name within its parent body, such as `WG.3`; nil if it is not known.
  public var id: String?
  /// The name as printed.
  public var name: String

  /// Creates a group.
  public init(id: String?, name: String) {
    self.id = id
    self.name = name
  }

  /// How the rest of the document speaks of the group: its id, else its name.
  public var reference: String { id ?? name }

  /// What its gatherings are called: working groups and groups of experts have meetings, other bodies
  /// sessions.
  var gathers: Mention.GatheringNoun {
    let name = name.lowercased()
    let isWorkingGroup = id?.hasPrefix("WG.") == true
    return isWorkingGroup || Self.namesOfMeetings.contains { name.contains($0) }
      ? .meeting : .session
  }

  /// Words in the names of such groups, in the languages of the United Nations.
  private static let namesOfMeetings = [
    "working group", "expert", "meeting", "groupe de travail", "grupo de trabajo",
    "рабочая группа", "эксперт", "فريق عامل", "الفريق العامل", "خبراء", "工作组", "专家",
  ]
}

/// Days from a first to a last, both included.
public struct DayRange: Sendable, Hashable, Codable {
  /// The first day.
  public var firstDay: CalendarDate
  /// The last day.
  public var lastDay: CalendarDate

  /// Creates a range of days.
  public init(firstDay: CalendarDate, lastDay: CalendarDate) {
    self.firstDay = firstDay
    self.lastDay = lastDay
  }
}
