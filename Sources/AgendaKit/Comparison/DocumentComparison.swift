/// What changed from one meeting document to another, in the documents' own terms.
///
/// Things are matched by what they are, not by line: meetings by group, items by title, papers by
/// symbol, slots by item and time, paragraphs by their words. Markup and page furniture never
/// differ. The comparison of B with A names the same changes as that of A with B, with `from` and
/// `to` exchanged.
public struct DocumentComparison: Sendable, Hashable {
  /// The first document.
  public var from: Side
  /// The second document.
  public var to: Side
  /// What is to be known before the changes: that kinds or groups differ, and what was therefore
  /// not compared.
  public var notices: [Notice]
  /// The changes: masthead and meetings, items, documents, timetable, text.
  public var changes: [Change]
  /// How many texts differ in quotation marks, apostrophes, dashes or white space only; 0 where
  /// these were compared exactly.
  public var typographyOnly: Int
  /// The subjects that changes were asked for; nil for all.
  public var only: Set<Change.Subject>?
  /// How many changes are of none of these subjects.
  public var hidden = 0
  /// How much of each subject was compared.
  public var compared: [Tally]
  /// Whether all that differs is told, thing by thing.
  public var tellsAll = false

  /// Compares two documents.
  /// - Complexity: about linear in the two texts: what is equal is found by hashing, and
  ///   similarity is judged among neighbours of what is left.
  public init(from: MeetingDocument, to: MeetingDocument, options: Options = Options()) {
    var comparer = Comparer(from, to, options)
    self = comparer.run()
    tellsAll = options.tellsAll
  }

  init(from: Side, to: Side) {
    self.from = from
    self.to = to
    notices = []
    changes = []
    typographyOnly = 0
    compared = []
  }

  /// Whether nothing that was compared differs.
  public var isEmpty: Bool {
    changes.isEmpty
      && !notices.contains { $0.isOfChangesWithoutWords }
  }

  /// Tells, in a notice, the tracked changes of a file whose two views were compared that change no
  /// words: of form, empty paragraphs, blanks. Where a paragraph that changed ends is told with it.
  public mutating func noteChangesWithoutWords(original: SourceText, accepted: SourceText) {
    // What is not of the subjects that were asked for is not told.
    guard only == nil else { return }
    func changes(
      _ kind: SourceStructure.ChangeKind,
      in source: SourceText,
      _ told: [SourceRange]
    ) -> [SourceStructure.Change] {
      (source.structure?.changes ?? []).filter { change in
        let place = change.range
        guard change.kind == kind else { return false }
        if kind == .formatting { return true }
        guard source.bytes[place.offsets].allSatisfy(ASCII.isBlank) else { return false }
        // Blanks may stand between the last word of a paragraph and its end.
        var lower = place.lower
        while lower > 0, place.lower - lower < 16, ASCII.isBlank(source.bytes[Int(lower) - 1]),
          source.bytes[Int(lower) - 1] != ASCII.lineFeed
        {
          lower -= 1
        }
        // A row that came or went stands where it begins, whichever of its cells has words.
        var upper = place.upper
        if source.structure?.position(of: Int(place.lower))?.row != nil {
          while Int(upper) < source.bytes.count, upper - place.upper < 4_000,
            source.bytes[Int(upper)] != ASCII.lineFeed
          {
            upper += 1
          }
        }
        return !told.contains { $0.lower <= upper && lower <= $0.upper }
      }
    }
    let told = (self.changes + self.changes.flatMap { $0.consequences })
      .filter { $0.subject != .meeting && $0.subject != .masthead }
    let inserted = changes(.insertion, in: accepted, Self.ranges(told, .to))
    let deleted = changes(.deletion, in: original, Self.ranges(told, .from))
    let formed = changes(.formatting, in: accepted, [])
    guard let first = (inserted + formed).first ?? deleted.first else { return }
    let source = inserted.isEmpty && formed.isEmpty ? original : accepted
    notices.append(
      .changesWithoutWords(
        insertions: inserted.count,
        deletions: deleted.count,
        formatting: formed.count,
        first: first.range.isEmpty ? nil : source.position(of: Int(first.range.lower))
      )
    )
  }

  /// Where changed things stand in one of the documents.
  private static func ranges(_ changes: [Change], _ version: Version) -> [SourceRange] {
    changes.flatMap { change -> [SourceRange] in
      let own = version == .from ? [change.from, change.with?.from] : [change.to, change.with?.to]
      let isOfParts = change.kind == .split ? version == .to : version == .from
      return (own.compactMap { $0 } + (isOfParts ? change.parts : []))
        .map { $0.range }.filter { !$0.isEmpty }
    }
  }

  /// How to compare.
  public struct Options: Sendable, Hashable {
    /// Whether quotation marks, apostrophes and dashes count as differences.
    public var exact: Bool
    /// The subjects to report; nil for all.
    public var only: Set<Change.Subject>?
    /// Whether all words that differ are told, also in the heads and feet of the pages, in headings
    /// that are repeated and where the form alone differs: somebody changed them, as between the two
    /// views of the tracked changes of a file.
    public var tellsAll: Bool

    /// Creates options.
    public init(exact: Bool = false, only: Set<Change.Subject>? = nil, tellsAll: Bool = false) {
      self.exact = exact
      self.only = only
      self.tellsAll = tellsAll
    }
  }

  /// One of the two documents.
  public struct Side: Sendable, Hashable {
    /// The file.
    public var source: SourceDescription
    /// What it is.
    public var kind: DocumentKind
    /// Its symbol.
    public var symbol: JointSymbol?
    /// Its title.
    public var title: String?
    /// The groups that meet.
    public var groups: [Group]
    /// The text that no part of the model took, which was compared by its words alone.
    public var unplaced: [UnplacedText]
    /// The document itself.
    public var document: MeetingDocument

    /// Describes a document.
    public init(_ document: MeetingDocument) {
      source = document.source
      kind = document.kind
      symbol = document.masthead.symbol
      title = document.masthead.title
      groups = document.meetings.map { $0.group }
      unplaced = document.unplaced
      self.document = document
    }
  }

  /// What is to be known before the changes.
  public enum Notice: Sendable, Hashable {
    /// The documents are of different kinds and were compared as far as these go.
    case kindsDiffer(from: DocumentKind, to: DocumentKind)
    /// The documents are of different groups, by id, else by name.
    case groupsDiffer(from: [String], to: [String])
    /// The documents are of two different gatherings.
    case meetingsDiffer(from: Gathering, to: Gathering)
    /// A part that a document of the other kind does not have.
    case notCompared(Part, missingIn: Version)
    /// Facts that only one document states, and that a text may lack because they stand on the
    /// printed page: keys of the masthead, as the export names them; `footnotes` where their text
    /// was lost and the marks are left in the text.
    case notStated([String], missingIn: Version)
    /// A part of which one document has the words, but not their order.
    case orderLost(Part, in: Version)
    /// Facts that the same words state in both documents, and that were read otherwise because of
    /// what stands around them: keys of the report, `references`, `timeZone` or `group` of a
    /// meeting, `organizationOfWork` for the groups of its entries.
    case readDifferently([String])
    /// How many tracked changes of a file change no words, and where one of them is.
    case changesWithoutWords(
      insertions: Int,
      deletions: Int,
      formatting: Int,
      first: StructuredPosition?
    )

    /// Whether it says that the groups differ.
    var isOfGroups: Bool { if case .groupsDiffer = self { true } else { false } }
    /// Whether it says that the meetings differ.
    var isOfMeetings: Bool { if case .meetingsDiffer = self { true } else { false } }
    /// Whether it tells of tracked changes without words.
    var isOfChangesWithoutWords: Bool {
      if case .changesWithoutWords = self { true } else { false }
    }
  }

  /// A gathering of a group, as far as it is known.
  public struct Gathering: Sendable, Hashable {
    /// The name of the group.
    public var group: String
    /// What its gatherings are called.
    let gathers: Mention.GatheringNoun
    /// The how-manieth meeting of the group it is.
    public var ordinal: Int?
    /// The first day.
    public var firstDay: CalendarDate?
    /// The last day.
    public var lastDay: CalendarDate?

    /// Describes a meeting.
    public init(_ meeting: Meeting) {
      group = meeting.group.name
      gathers = group.isEmpty ? .meeting : meeting.group.gathers
      ordinal = meeting.ordinal
      firstDay = meeting.firstDay
      lastDay = meeting.lastDay
    }
  }

  /// One of the two documents.
  public enum Version: String, Sendable, Hashable, Codable, CaseIterable {
    /// The first.
    case from
    /// The second.
    case to
  }

  /// The parts of a document that are compared or not compared as a whole.
  public enum Part: String, Sendable, Hashable, Codable, CaseIterable {
    /// Symbol, date, title and the like.
    case masthead
    /// The agenda.
    case agenda
    /// The annotations.
    case annotations
    /// The papers.
    case documents
    /// The timetable.
    case timetable
    /// The chapters of a report or a paper; of a report with attendance and placeholders.
    case report
  }

  /// How much of a subject was compared.
  public struct Tally: Sendable, Hashable {
    /// What was compared.
    public var subject: Change.Subject
    /// How many the first document has.
    public var from: Int
    /// How many the second document has.
    public var to: Int
    /// How many of them are the same in both, in place, number and words.
    public var same: Int
    /// How many of them both have, wherever they stand and whatever their numbers and words.
    var kept = 0
    /// Whether something between them differs that is none of them: a break of the timetable.
    var hasOtherBreaks = false

    /// Counts nothing of a subject yet.
    init(_ subject: Change.Subject) {
      self.subject = subject
      (from, to, same) = (0, 0, 0)
    }
  }
}
