/// A part of a document that text belongs to. It prints itself in a few words, as
/// `WG.3 item 2, paragraph 3`.
public enum DocumentPart: Sendable, Hashable {
  /// A field of the masthead.
  case masthead(MastheadField)
  /// A fact of the meeting of a group.
  case meeting(String, MeetingFact)
  /// The head lines of an item in a group's list; the number is nil where the list gives none.
  case item(String, ItemNumber?)
  /// The heading over an annotation.
  case annotationHeading(Owner)
  /// The n-th paragraph of an annotation, 1-based.
  case paragraph(Owner, Int)
  /// The n-th paper listed for an item, 1-based.
  case documentation(Owner, Int)
  /// The row of a day in the timetable.
  case day(CalendarDate)
  /// The time of a slot as printed.
  case slot(SlotTime)
  /// An item taken up in a slot: its group and number, where the row names them.
  case slotEntry(SlotTime, String?, ItemNumber?)
  /// The heading of a section of a report: its number with those above it, `II.A`.
  case sectionHeading(String)
  /// A paragraph of a report, with the number of its section.
  case reportParagraph(String, ParagraphPlace)
  /// A document that was before the group, by its letter or else its number in the list.
  case reportDocumentation(String)
  /// A name among those who came.
  case attendance(AttendanceKind)
  /// A footnote, by its mark.
  case footnote(String)
  /// What belongs to the page and not to the text.
  case furniture(Furniture.Kind)
  /// Nothing took the text.
  case unplaced

  /// A field of the masthead.
  public enum MastheadField: String, Sendable, Hashable, CaseIterable {
    /// The parent body.
    case organ
    /// The document's symbol.
    case symbol
    /// Who may have the document.
    case distribution
    /// The day it was submitted.
    case date
    /// The language it was written in.
    case originalLanguage = "original language"
    /// The title.
    case title
    /// What a paper calls itself.
    case nature
    /// A starred note.
    case note
    /// A star.
    case star
    /// A banner.
    case status
    /// "English only".
    case languagesOnly = "languages only"
    /// The item that the document is for.
    case underItem = "item line"
    /// The job number.
    case jobNumber = "job number"
  }

  /// A fact of a meeting.
  public enum MeetingFact: String, Sendable, Hashable, CaseIterable {
    /// The group's name as a heading.
    case name
    /// The place and the days.
    case days = "place and days"
    /// Which meeting of the group it is.
    case ordinal
    /// When it opens.
    case opening
  }

  /// A list of those who came.
  public enum AttendanceKind: String, Sendable, Hashable, CaseIterable {
    /// Parties to the convention.
    case parties
    /// Signatories.
    case signatories
    /// Intergovernmental organizations.
    case organizations
    /// All others.
    case others
  }

  /// What an annotation belongs to.
  public enum Owner: Sendable, Hashable {
    /// An item of a group's agenda.
    case item(String, ItemNumber?)
    /// A group, but none of its items; with the number printed over the annotation.
    case annotation(String, ItemNumber?)
  }

  /// Which slot of the timetable.
  public struct SlotTime: Sendable, Hashable {
    /// The day.
    public var date: CalendarDate?
    /// When it starts.
    public var start: ClockTime?
    /// The part of the day, where no clock stands.
    public var part: DayPart?

    /// Names a slot.
    public init(date: CalendarDate?, start: ClockTime?, part: DayPart?) {
      self.date = date
      self.start = start
      self.part = part
    }
  }

  /// Which paragraph of a section.
  public enum ParagraphPlace: Sendable, Hashable {
    /// The number printed before it.
    case numbered(Int)
    /// Its place in its section, 1-based, where no number is printed.
    case unnumbered(Int)
  }
}

extension DocumentPart: CustomStringConvertible {
  /// The part in a few words.
  public var description: String {
    switch self {
    case .masthead(let field): "masthead \(field.rawValue)"
    case .meeting(let group, let fact): "\(group) meeting \(fact.rawValue)"
    case .item(let group, let number): Self.item(group, number)
    case .annotationHeading(let owner): "\(owner), heading"
    case .paragraph(let owner, let index): "\(owner), paragraph \(index)"
    case .documentation(let owner, let index): "\(owner), document \(index)"
    case .day(let date): "day \(Self.day(date))"
    case .slot(let time): "slot\(time)"
    case .slotEntry(let time, let group, let number):
      "slot\(time), " + (group.map { Self.item($0, number) } ?? Self.item("", number))
    case .sectionHeading(let number): "section\(Self.spaced(number)) heading"
    case .reportParagraph(let section, .numbered(let number)):
      section.isEmpty ? "paragraph \(number)" : "section \(section), paragraph \(number)"
    case .reportParagraph(let section, .unnumbered(let index)):
      "section\(Self.spaced(section)), unnumbered paragraph \(index)"
    case .reportDocumentation(let label): "report document (\(label))"
    case .attendance(let kind): "attendance, \(kind.rawValue)"
    case .footnote(let mark): "footnote \(mark)"
    case .furniture(.tableHead): "furniture: table head"
    case .furniture(let kind): "furniture: \(kind.rawValue)"
    case .unplaced: "unplaced"
    }
  }

  fileprivate static func item(_ group: String, _ number: ItemNumber?) -> String {
    let item = number.map { "item \($0)" } ?? "item without number"
    return group.isEmpty ? item : "\(group) \(item)"
  }

  private static func spaced(_ text: String) -> String { text.isEmpty ? "" : " \(text)" }

  /// `7 July`.
  fileprivate static func day(_ date: CalendarDate) -> String {
    date.monthName.map { "\(date.day) \($0)" } ?? date.description
  }
}

extension DocumentPart.Owner: CustomStringConvertible {
  /// `WG.3 item 2`.
  public var description: String {
    switch self {
    case .item(let group, let number): DocumentPart.item(group, number)
    case .annotation(let group, let number):
      number.map { "\(group) annotation to \($0)" } ?? "\(group) annotation"
    }
  }
}

extension DocumentPart.SlotTime: CustomStringConvertible {
  /// ` 7 July 10:00`, with a blank before each part that is known.
  public var description: String {
    let time = start?.description ?? part?.rawValue
    return (date.map { " \(DocumentPart.day($0))" } ?? "") + (time.map { " \($0)" } ?? "")
  }
}
