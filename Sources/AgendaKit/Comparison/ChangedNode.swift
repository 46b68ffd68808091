/// A thing that changed, as one of the two documents has it.
public struct ChangedNode: Sendable, Hashable {
  /// The thing, whole.
  public var content: Content
  /// Where it is in the document's export.
  public var path: NodePath
  /// What it stands under; nil for what stands under nothing.
  public var owner: Owner?
  /// Where it stands in the text; empty for what has no place of its own.
  public var range: SourceRange

  /// Creates a node.
  public init(_ content: Content, path: NodePath, owner: Owner? = nil, range: SourceRange) {
    self.content = content
    self.path = path
    self.owner = owner
    self.range = range
  }

  /// The things that can change.
  public enum Content: Sendable, Hashable {
    /// The head of the document.
    case masthead(Masthead)
    /// A meeting with its agenda.
    case meeting(Meeting)
    /// An item with its subitems and annotation.
    case item(AgendaItem)
    /// A paper.
    case document(DocumentationEntry)
    /// A slot with those of its entries that the change is about.
    case slot(Slot)
    /// What is said of an item.
    case annotation(Annotation)
    /// A paragraph.
    case paragraph(Paragraph)
    /// An entry of a list in a paragraph.
    case listItem(ListItem)
    /// A chapter with its paragraphs and parts.
    case section(Section)
    /// A note.
    case footnote(Footnote)
    /// The attendance as a whole.
    case attendance(Attendance)
    /// One who came.
    case attendee(Attendee)
    /// Draft text in brackets.
    case placeholder(Placeholder)
    /// Words that no part of the model holds.
    case text(UnplacedText)
  }

  /// What a thing stands under.
  public enum Owner: Sendable, Hashable {
    /// An agenda item, by number and title.
    case item(ItemNumber?, title: String)
    /// A chapter, by the numbers down to it (`III.A`) and its title.
    case section(number: String?, title: String)
    /// An annotation that belongs to no item, by its heading.
    case annotation(heading: String)
    /// The documents that were before the group.
    case documentsBeforeTheGroup
    /// A part of the document, in words: `masthead date`.
    case part(String)
  }
}

/// One who came, and in what capacity.
public struct Attendee: Sendable, Hashable, Codable {
  /// The list.
  public var list: List
  /// The name.
  public var name: String

  /// Creates an attendee.
  public init(list: List, name: String) {
    self.list = list
    self.name = name
  }

  /// The lists of an attendance.
  public enum List: String, Sendable, Hashable, Codable, CaseIterable {
    /// Parties to the convention.
    case parties
    /// Signatories.
    case signatories
    /// Intergovernmental organizations.
    case organizations
    /// All others.
    case others
  }
}

/// Where a thing is in the export of its document, as a JSON Pointer (RFC 6901):
/// `/meetings/0/agenda/1/annotation/paragraphs/2`, with 0-based indices.
public struct NodePath: Sendable, Hashable {
  /// The steps from the document down.
  public var steps: [Step]

  /// Creates a path.
  public init(_ steps: [Step]) { self.steps = steps }

  /// One step down.
  public enum Step: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// Into the value of a key.
    case key(String)
    /// To an element of a list, 0-based.
    case index(Int)

    /// A key.
    public init(stringLiteral value: String) { self = .key(value) }

    /// An index.
    public init(integerLiteral value: Int) { self = .index(value) }
  }

  /// The path with further steps.
  public func appending(_ more: Step...) -> NodePath { NodePath(steps + more) }

  /// The 0-based place in the list that holds the thing; nil if no list does.
  public var index: Int? {
    if case .index(let index) = steps.last { index } else { nil }
  }

  /// Whether this path leads to the thing of `other`, or to something in it.
  public func isWithin(_ other: NodePath) -> Bool { steps.starts(with: other.steps) }
}

extension NodePath: CustomStringConvertible {
  /// The JSON Pointer.
  public var description: String {
    steps.map { step in
      switch step {
      case .key(let key): "/" + key
      case .index(let index): "/" + String(index)
      }
    }.joined()
  }
}
