/// A meeting document as data: what it is, who meets, the agenda, the timetable, the report.
///
/// What the document does not state is nil or empty, never made up. Every character of the text
/// that is not blank is in the range of a node here, in `furniture` or in `unplaced`.
public struct MeetingDocument: Sendable, Hashable, Codable {
  /// The version of the coded form: keys keep their meaning within one.
  public static let schemaVersion = "1"

  /// The file the document was read from.
  public var source: SourceDescription
  /// What the document is.
  public var kind: DocumentKind
  /// The head of the document.
  public var masthead: Masthead
  /// One gathering for each group, in the order of their agendas.
  public var meetings: [Meeting]
  /// The timetable, in the order of the document.
  public var organizationOfWork: [Slot]
  /// What a report says beside its agenda; nil for all other documents.
  public var report: Report?
  /// What a paper says; nil for all other documents.
  public var paper: MeetingPaper?
  /// The numbered notes.
  public var footnotes: [Footnote]
  /// What the document cites.
  public var references: References
  /// Dates, times, ordinals, items, symbols and citations in the text, in the order of the text.
  public var mentions: [Mention]
  /// What belongs to the page or its markup and not to the text.
  public var furniture: [Furniture]
  /// The text that no part of the model took.
  public var unplaced: [UnplacedText]
  /// What the parser has to say.
  public var diagnostics: [Diagnostic]
  /// The text that the document was read from; nil for one that was decoded or made. It counts for
  /// nothing where documents are compared.
  @Uncompared public internal(set) var text: DocumentText? = nil

  /// Creates a document of which nothing is known.
  public init(source: SourceDescription) {
    self.source = source
    kind = .unknown
    masthead = Masthead()
    meetings = []
    organizationOfWork = []
    report = nil
    paper = nil
    footnotes = []
    references = References()
    mentions = []
    furniture = []
    unplaced = []
    diagnostics = []
  }
}

/// The file that a document was read from.
public struct SourceDescription: Sendable, Hashable, Codable {
  /// The path as given; `-` for standard input.
  public var name: String
  /// The number of bytes of the file.
  public var byteCount: Int
  /// How its bytes stand for characters.
  public var encoding: SourceEncoding

  /// Creates a description.
  public init(name: String, byteCount: Int, encoding: SourceEncoding) {
    self.name = name
    self.byteCount = byteCount
    self.encoding = encoding
  }
}

/// What a document is.
public enum DocumentKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// An agenda, the list alone.
  case agenda
  /// An agenda with annotations.
  case annotatedAgenda
  /// A timetable issued alone.
  case organizationOfWork
  /// A report that is not final.
  case draftReport
  /// A report.
  case report
  /// A document of a meeting that is neither its agenda nor its report: a background paper, a note
  /// by the Secretariat, information for participants.
  case paper
  /// Not a document of this family.
  case unknown
}

/// A numbered note.
public struct Footnote: Sendable, Hashable, Codable {
  /// The number, as printed.
  public var mark: String
  /// The note, without its mark.
  public var text: String
  /// Where the note stands, its mark included.
  public var range: SourceRange
}

/// What belongs to the page or its markup and not to the text.
public struct Furniture: Sendable, Hashable, Codable {
  /// What it is.
  public var kind: Kind
  /// Where it stands.
  public var range: SourceRange

  /// The kinds of furniture.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A running symbol, a page number, a job number, a bar code.
    case page
    /// A structural heading such as "Annotations" or "Annex".
    case heading
    /// The head of a table, at its first place or repeated on a page.
    case tableHead
    /// Marks of Markdown, HTML or a drawn table.
    case markup
  }
}

/// Text that no part of the model took.
public struct UnplacedText: Sendable, Hashable, Codable {
  /// The text, white space made single.
  public var text: String
  /// Where it stands.
  public var range: SourceRange
}

/// A value that is kept beside what makes documents equal.
@propertyWrapper
public struct Uncompared<Value: Sendable>: Sendable, Hashable {
  /// The value.
  public var wrappedValue: Value

  /// Keeps a value.
  public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

  /// All values are equal.
  public static func == (a: Self, b: Self) -> Bool { true }

  /// Adds nothing.
  public func hash(into hasher: inout Hasher) {}
}
