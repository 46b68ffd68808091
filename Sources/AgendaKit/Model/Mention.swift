/// Something that the running text names: a date, a time, an item, a symbol, a citation.
///
/// Parsing finds mentions once, in paragraphs, headings, tables, notes and the masthead; rules and
/// comparison judge them and do not read the text again.
public struct Mention: Sendable, Hashable {
  /// What is named.
  public var value: Value
  /// Where it stands.
  public var range: SourceRange

  /// Creates a mention.
  public init(_ value: Value, range: SourceRange) {
    self.value = value
    self.range = range
  }

  /// The things that are found.
  public enum Value: Sendable, Hashable {
    /// A day, "Tuesday, 7 July 2020"; `year` of the date is inferred where `yearStated` is false.
    case date(CalendarDate, weekday: Weekday?, yearStated: Bool)
    /// Days from a first to a last, "7 and 8 July 2020", "23–27 May 2022".
    case days(DayRange, yearStated: Bool)
    /// A time of day, "10 a.m.".
    case time(ClockTime)
    /// A stretch of a day, "3–6 p.m.".
    case hours(start: ClockTime, end: ClockTime)
    /// An ordinal of a meeting or session, "eleventh meeting"; `body` is the group or body that the
    /// words after it name ("of the Working Group on …"), nil if none.
    case ordinal(Int, noun: GatheringNoun, body: String?)
    /// An agenda item, "agenda item 2"; `group` is the one whose agenda the words name.
    case item(ItemNumber, group: String?)
    /// A symbol of a document; joint ones are a mention each.
    case symbol(DocumentSymbol)
    /// Words that look like a symbol and do not parse as one.
    case malformedSymbol(String)
    /// The symbol in the head of a later page.
    case runningSymbol(JointSymbol)
    /// A resolution.
    case resolution(DecisionReference)
    /// A decision.
    case decision(DecisionReference)
    /// An article of a treaty.
    indirect case article(ArticleReference)
    /// The mark of a footnote in the text.
    case footnoteMark(String)
  }

  /// What an ordinal counts.
  public enum GatheringNoun: String, Sendable, Hashable, Codable, CaseIterable {
    /// A meeting.
    case meeting
    /// A session.
    case session
  }
}

extension MeetingDocument {
  /// The mentions that stand within a range.
  /// - Complexity: O(log n) in the mentions, and the answer.
  public func mentions(in range: SourceRange) -> ArraySlice<Mention> {
    func first(_ isPast: (Mention) -> Bool) -> Int {
      let low = mentions.sortedIndex { isPast($0) }
      return low
    }
    let start = first { $0.range.lower >= range.lower }
    let end = first { $0.range.lower >= range.upper }
    return mentions[start..<max(start, end)]
  }
}
