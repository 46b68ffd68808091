/// Documents as a workbook for spreadsheets (Office Open XML, ECMA-376, `.xlsx`): one sheet for each
/// table, with days, times, numbers and truth as such, a head that stays in view, and filters.
public struct SpreadsheetExport: Sendable, Hashable {
  /// The tables; a sheet for each.
  public var tables: [TableExport.Table]
  /// The group whose items, slots and papers are written, by id or name; nil for all.
  public var group: String?

  /// Creates an export.
  public init(tables: [TableExport.Table] = TableExport.Table.allCases, group: String? = nil) {
    self.tables = tables
    self.group = group
  }

  /// The tables of a document.
  /// - Throws: `UnknownGroupError` if the document has no such group.
  public func tables(
    of document: MeetingDocument,
    source: SourceText
  ) throws(UnknownGroupError) -> DocumentTables {
    let maker = TableMaker(document, source, try GroupSelection(group, of: document))
    return DocumentTables(document, tables.map { maker.rows(of: $0) })
  }

  /// One document as a workbook.
  /// - Throws: `UnknownGroupError` if the document has no such group.
  public func write(
    _ document: MeetingDocument,
    source: SourceText
  ) throws(UnknownGroupError) -> ExportedText {
    write([try tables(of: document, source: source)], tellsDocuments: false)
  }

  /// A workbook of many documents: each row begins with its document, the document's symbol and the
  /// meeting.
  public func write(_ documents: [DocumentTables]) -> ExportedText {
    write(documents, tellsDocuments: true)
  }

  private func write(_ documents: [DocumentTables], tellsDocuments: Bool) -> ExportedText {
    var workbook = Workbook()
    for (index, table) in tables.enumerated() {
      var head: [String] = tellsDocuments ? DocumentTables.columns : []
      head += documents.first.map { $0.tables[index].head } ?? []
      var sheet = Workbook.Sheet(name: table.rawValue.capitalizedASCII, head: head)
      for document in documents {
        for row in document.tables[index].rows {
          sheet.add((tellsDocuments ? document.cells(group: row.group) : []) + row.cells)
        }
      }
      workbook.add(sheet)
    }
    return ExportedText(bytes: workbook.written(), notes: workbook.notes)
  }
}

extension String {
  /// The word with a capital letter.
  fileprivate var capitalizedASCII: String {
    guard let first = utf8.first else { return self }
    let capital = first >= 0x61 && first <= 0x7A ? first - 0x20 : first
    return String(UnicodeScalar(capital)) + String(dropFirst())
  }
}
