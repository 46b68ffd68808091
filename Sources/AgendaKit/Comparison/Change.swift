/// One difference between two documents, in the documents' own terms.
public struct Change: Sendable, Hashable {
  /// What happened.
  public var kind: Kind
  /// What it happened to.
  public var subject: Subject
  /// The group whose meeting it concerns, by id, else by name; nil where it concerns none.
  public var group: String?
  /// The thing in the first document; nil if it was added.
  public var from: ChangedNode?
  /// The thing in the second document; nil if it was removed.
  public var to: ChangedNode?
  /// The keys of the thing, as the export names them, whose values differ; empty where `kind` says
  /// all. Of a paragraph of a report, also the keys of the report whose facts it states otherwise:
  /// `considerations`, `statements`, `officers`, `hours`, `meetingsHeld`; of a slot, `weekday` where
  /// its day has another day of the week printed over it, with `words` that tell which.
  public var fields: [String]
  /// The facts that the sentences of a paragraph state otherwise, old and new.
  public var facts: [StatedChange]
  /// The words of a title or a text, where these differ; with the marks of notes, where only these
  /// stand elsewhere; empty otherwise.
  public var words: [WordRun]
  /// The other one, where two changed places.
  public var with: SwapPartner?
  /// The other parts, where one thing was divided or several were joined: of the second document
  /// where it was divided, of the first where they were joined; `to`, or `from`, is the first part.
  public var parts: [ChangedNode]
  /// How many like it this stands for, this one counted: paragraphs or notes in a row that were
  /// renumbered by the same amount, things in a row that came or went, slots that moved by as much.
  /// The others of these are among the consequences, but for those renumbered.
  public var count: Int
  /// What followed from it: not changes of their own.
  public var consequences: [Change]

  /// Creates a change without words and consequences.
  public init(
    _ kind: Kind,
    _ subject: Subject,
    group: String? = nil,
    from: ChangedNode? = nil,
    to: ChangedNode? = nil,
    fields: [String] = [],
    words: [WordRun] = []
  ) {
    self.kind = kind
    self.subject = subject
    self.group = group
    self.from = from
    self.to = to
    self.fields = fields
    self.words = words
    with = nil
    parts = []
    facts = []
    count = 1
    consequences = []
  }

  /// What can happen to a thing.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Only the second document has it.
    case added
    /// Only the first document has it.
    case removed
    /// It stands elsewhere among the things that both documents have.
    case moved
    /// It stands where it stood, under another number.
    case renumbered
    /// It has another title.
    case retitled
    /// Its words or facts differ.
    case edited
    /// It has another day or time.
    case rescheduled
    /// It was divided: there are several in its place.
    case split
    /// Several were joined: there is one in their place.
    case merged
  }

  /// What a change is about.
  public enum Subject: String, Sendable, Hashable, Codable, CaseIterable {
    /// A fact of the document itself: symbol, date, title.
    case masthead
    /// A fact of a meeting: ordinal, days, place, opening.
    case meeting
    /// An agenda item or subitem.
    case item
    /// A paper listed for an item, or before the group.
    case document
    /// An entry of the timetable, or a slot with all its entries.
    case slot
    /// The annotation of an item as a whole, or a fact of it.
    case annotation
    /// A paragraph of an annotation or a report.
    case paragraph
    /// A chapter of a report.
    case section
    /// A numbered note.
    case footnote
    /// Someone who came, or a fact of the attendance.
    case attendance
    /// Draft text in brackets.
    case placeholder
    /// Words that no part of the model holds: a structural heading, a remark, text that was not
    /// understood.
    case text
  }
}

/// A fact that a sentence of a report states, and what it was.
public struct StatedChange: Sendable, Hashable {
  /// What the first document states; nil if it does not.
  public var from: Value?
  /// What the second document states; nil if it does not.
  public var to: Value?

  /// A stated fact.
  public enum Value: Sendable, Hashable {
    /// When an item was considered, and who introduced it.
    case consideration(Consideration)
    /// Who spoke on an item.
    case statements(Statements)
    /// Who held an office.
    case officer(Officer)
    /// When the n-th meeting of a day was held.
    case hours(MeetingHours)
    /// How many meetings were held.
    case meetingsHeld(Int)

    /// The key of the report that holds it.
    public var key: String {
      switch self {
      case .consideration: "considerations"
      case .statements: "statements"
      case .officer: "officers"
      case .hours: "hours"
      case .meetingsHeld: "meetingsHeld"
      }
    }
  }
}

/// The other one of two things that changed places.
public struct SwapPartner: Sendable, Hashable {
  /// Where it stood.
  public var from: ChangedNode
  /// Where it stands now.
  public var to: ChangedNode

  /// Names the other one.
  public init(from: ChangedNode, to: ChangedNode) {
    self.from = from
    self.to = to
  }
}

/// A run of words that stayed, went or came. The runs that stayed and went, in order, are the old
/// text; those that stayed and came, the new one.
public struct WordRun: Sendable, Hashable, Codable {
  /// What happened to the words.
  public var operation: Operation
  /// The words, with the blanks and punctuation between them.
  public var text: String

  /// Creates a run.
  public init(_ operation: Operation, _ text: String) {
    self.operation = operation
    self.text = text
  }

  /// What can happen to words.
  public enum Operation: String, Sendable, Hashable, Codable, CaseIterable {
    /// Both texts have them.
    case equal
    /// Only the old text has them.
    case delete
    /// Only the new text has them.
    case insert
  }

  private enum CodingKeys: String, CodingKey {
    case operation = "op"
    case text
  }
}
