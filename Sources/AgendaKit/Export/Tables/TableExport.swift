/// A part of a document as a table for spreadsheets and scripts, with a head of column names.
///
/// A comma-separated file follows RFC 4180. In it a cell that begins with `=`, `+`, `-` or `@` gets
/// an apostrophe before it, so that no spreadsheet takes it for a formula. A tab-separated file has
/// every cell as it is, but for tabs and line ends, which it cannot hold: each is a blank.
public struct TableExport: Sendable, Hashable {
  /// What the rows are.
  public enum Table: String, Sendable, Hashable, CaseIterable {
    /// Who meets, when and where.
    case meetings
    /// The items of the agendas, subitems after their items.
    case items
    /// The entries of the timetable; a slot without entries is a row too.
    case slots
    /// The papers, by item, and those that were before the group.
    case documents
    /// Those who came.
    case attendance
    /// Draft text still in brackets.
    case placeholders
  }

  /// How cells are kept apart.
  public enum Syntax: String, Sendable, Hashable, CaseIterable {
    /// By commas (RFC 4180).
    case csv
    /// By tabs (the media type text/tab-separated-values).
    case tsv
  }

  /// What the rows are.
  public var table: Table
  /// How cells are kept apart.
  public var syntax: Syntax
  /// The group whose items, slots and papers are written, by id or name; nil for all.
  public var group: String?

  /// Creates an export.
  public init(table: Table = .items, syntax: Syntax = .csv, group: String? = nil) {
    self.table = table
    self.syntax = syntax
    self.group = group
  }

  /// A part of a document as a table.
  /// - Parameters:
  ///   - document: what to write.
  ///   - source: the text the document was read from, for lines and columns.
  /// - Throws: `UnknownGroupError` if the document has no such group.
  public func write(
    _ document: MeetingDocument,
    source: SourceText
  ) throws(UnknownGroupError) -> ExportedText {
    let tables = try tables(of: document, source: source).tables
    var writer = TableWriter(syntax: syntax, guardsFormulas: syntax == .csv)
    for table in tables {
      writer.row(table.head.map { $0 })
      for row in table.rows { writer.row(row.cells.map { $0.text }) }
    }
    return ExportedText(bytes: writer.bytes)
  }

  /// The part of a document that goes into a table of many.
  /// - Throws: `UnknownGroupError` if the document has no such group.
  public func tables(
    of document: MeetingDocument,
    source: SourceText
  ) throws(UnknownGroupError) -> DocumentTables {
    let maker = TableMaker(document, source, try GroupSelection(group, of: document))
    return DocumentTables(document, [maker.rows(of: table)])
  }

  /// One table of many documents: each row begins with its document, the document's symbol and the
  /// meeting.
  public func write(_ documents: [DocumentTables]) -> ExportedText {
    var writer = TableWriter(syntax: syntax, guardsFormulas: syntax == .csv)
    for (index, document) in documents.enumerated() {
      for table in document.tables {
        if index == 0 { writer.row((DocumentTables.columns + table.head).map { $0 }) }
        for row in table.rows {
          writer.row((document.cells(group: row.group) + row.cells).map { $0.text })
        }
      }
    }
    return ExportedText(bytes: writer.bytes)
  }
}
