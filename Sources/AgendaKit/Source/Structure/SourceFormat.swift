/// What kind of file a text was read from.
public enum SourceFormat: String, Sendable, Hashable, Codable, CaseIterable {
  /// A plain text.
  case text
  /// A text with the marks of Markdown.
  case markdown
  /// A page of HTML, or a part of one.
  case html
  /// A Word file.
  case word = "docx"
  /// An OpenDocument text.
  case openDocument = "odt"
}

extension SourceFormat {
  /// The endings of the names by which files of all formats are looked for, in small letters, those of
  /// most drafts first. What a file is its bytes decide.
  public static let fileExtensions = [
    "docx", "docm", "dotx", "dotm", "odt", "ott", "txt", "text", "md", "markdown", "html", "htm",
  ]
}

/// Which of two texts a file with tracked changes gives.
public enum TrackedChanges: String, Sendable, Hashable, Codable, CaseIterable {
  /// The text as it is when all changes are accepted.
  case accepted
  /// The text as it was before them.
  case original
}

/// A place as those who work with Word find it: the part of the file, the paragraph in it, and in a
/// table the row and the cell.
public struct StructuredPosition: Sendable, Hashable {
  /// The part of the file.
  public var part: Part
  /// Which pages have it, where it is the head or foot of some only.
  public var page: Page?
  /// The paragraph in the part, 1-based; empty ones are counted.
  public var paragraph: Int
  /// The byte in the paragraph's text, 1-based; its automatic number is not counted.
  public var column: Int
  /// The table in the part, 1-based; nil outside one and in heads and feet.
  public var table: Int?
  /// The row of the table, 1-based; nil outside a table.
  public var row: Int?
  /// The cell of the row, 1-based, by columns of the table; nil outside a table.
  public var cell: Int?

  /// The pages that have a head or a foot of their own.
  public enum Page: String, Sendable, Hashable, Codable, CaseIterable {
    /// The first page.
    case first
    /// Pages with an even number.
    case even
  }

  /// The parts of a file.
  public enum Part: String, Sendable, Hashable, Codable, CaseIterable {
    /// The text itself.
    case document
    /// The head of the pages, with the masthead on the first.
    case header
    /// The foot of the pages.
    case footer
    /// The notes at the foot of pages.
    case footnote
    /// The notes at the end.
    case endnote

    /// Whether it holds notes.
    var isNote: Bool { self == .footnote || self == .endnote }
  }
}
