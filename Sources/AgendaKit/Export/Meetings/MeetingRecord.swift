/// A document with the text it was read from.
public struct SourcedDocument: Sendable {
  /// The document.
  public var document: MeetingDocument
  /// Its text.
  public var source: SourceText

  /// Puts the two together.
  public init(_ document: MeetingDocument, _ source: SourceText) {
    self.document = document
    self.source = source
  }

  /// A place in the document.
  func place(_ range: SourceRange, _ text: String? = nil, in lines: LineTable)
    -> MeetingRecord.Place
  {
    let offset = Int(range.lower)
    return MeetingRecord.Place(
      document: document.source.name,
      text: text,
      location: source.location(of: offset, in: lines),
      position: source.position(of: offset)
    )
  }
}

/// What several documents say of one meeting of a group: what it was called for, how that changed,
/// and what became of it.
public struct MeetingRecord: Sendable {
  /// The language that it is told in.
  var language = DocumentLanguage.english
  /// Who meets, as the latest document calls it.
  public var group: Group
  /// The parent body.
  public var organ: String?
  /// Which of the group's meetings it is.
  public var ordinal: Int?
  /// The town.
  public var place: String?
  /// The IANA name of its time zone.
  public var timeZone: String?
  /// The first day.
  public var firstDay: CalendarDate?
  /// The last day.
  public var lastDay: CalendarDate?
  /// When it opens, local time.
  public var opening: LocalDateTime?
  /// How far it is.
  public var status: Status
  /// The documents, from the call to the report.
  public var documents: [Paper]
  /// The items of the latest agenda, subitems after their items.
  public var agenda: [Item]
  /// How documents changed what those before them said.
  public var history: [Step]
  /// The timetable in force.
  public var slots: [Slot]
  /// The document that the timetable is from; nil if there is none.
  public var timetableOf: String?
  /// The papers for the items, and those that were before the group.
  public var papers: [ListedPaper]
  /// Where documents that are all in force contradict each other.
  public var contradictions: [Contradiction]

  /// How far a meeting is.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// There are agendas and timetables only.
    case announced
    /// There is a draft of the report.
    case reportDrafted
    /// There is the report.
    case reported
  }

  /// One of the documents.
  public struct Paper: Sendable, Hashable {
    /// The file.
    public var name: String
    /// What it is for the meeting.
    public var role: Role
    /// The English name of its language.
    public var language: String
    /// Its symbol.
    public var symbol: JointSymbol?
    /// Its title.
    public var title: String?
    /// The day it bears.
    public var date: CalendarDate?
    /// Whether a later document of the same number stands in its place.
    public var isSuperseded: Bool
  }

  /// What a document is for a meeting.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// An agenda as first issued.
    case provisionalAgenda
    /// An agenda that replaces an earlier one (`Rev.n`).
    case revisedAgenda
    /// An agenda that was issued again.
    case reissuedAgenda
    /// A timetable issued alone.
    case organizationOfWork
    /// A paper for an item.
    case paper
    /// A report that is not final.
    case draftReport
    /// The report.
    case report
  }

  /// An item of the agenda with what the documents say of it.
  public struct Item: Sendable, Hashable {
    /// The item, without what stands under it.
    public var number: ItemNumber?
    /// Its title.
    public var title: String
    /// What the report says of its consideration.
    public var considerations: [Consideration]
    /// Who spoke.
    public var statements: [Statements]
    /// When it is on the timetable.
    public var slots: [Slot]
  }

  /// A paper that documents list.
  public struct ListedPaper: Sendable, Hashable {
    /// The item; nil for what was before the group as a whole.
    public var item: ItemNumber?
    /// The entry, as the last document that lists it has it.
    public var entry: DocumentationEntry
    /// The documents that list it, by name.
    public var listedIn: [String]
    /// The file that it is, where it is among those read.
    public var file: String?
  }

  /// What one document changed of what an earlier one said.
  public struct Step: Sendable, Hashable {
    /// The earlier document, by name.
    public var from: String
    /// The later one.
    public var to: String
    /// The changes.
    public var changes: [Change]
  }

  /// A change with its places.
  public struct Change: Sendable, Hashable {
    /// What it is about.
    public var subject: AgendaKit.Change.Subject
    /// What happened.
    public var kind: AgendaKit.Change.Kind
    /// The change in a sentence: what went in `[-…-]`, what came in `{+…+}`.
    public var text: String { ComparisonText.message(pieces) }
    /// The same, with what went and what came apart.
    let pieces: [ComparisonWords.Piece]
    /// Where it stands in the earlier document, and in the later one.
    public var places: [Place]
  }

  /// A contradiction of documents that are all in force, each with its place.
  public struct Contradiction: Sendable, Hashable {
    /// What it is about.
    public var fact: Fact
    /// The contradiction in a sentence, without a final point.
    public var message: String
    /// Where the documents say so.
    public var places: [Place]
  }

  /// What documents can contradict each other in.
  public enum Fact: String, Sendable, Hashable, CaseIterable {
    /// Which meeting it is.
    case ordinal
    /// The town.
    case place
    /// The days.
    case days
    /// When it opens.
    case opening
    /// The items.
    case agenda
    /// Days, hours and items of the timetable.
    case timetable
    /// The papers.
    case documents
  }

  /// A place in one of the documents.
  public struct Place: Sendable, Hashable {
    /// The document, by name.
    public var document: String
    /// What stands there.
    public var text: String?
    /// Where it is; in a Word or OpenDocument file the column is that of the paragraph's own text.
    public var location: SourceLocation
    /// Where it is in a Word or OpenDocument file; nil for a text.
    public var position: StructuredPosition?
  }
}
