/// Those who came.
struct AttendanceTable {
  private let document: MeetingDocument

  init(_ document: MeetingDocument) { self.document = document }

  func write(to table: inout TableWriter) {
    table.row(["list", "name", "listOpen"])
    guard let attendance = document.report?.attendance else { return }
    let lists = [
      ("parties", attendance.parties), ("signatories", attendance.signatories),
      ("organizations", attendance.organizations), ("others", attendance.others),
    ]
    for (label, list) in lists {
      // A list that is open and names nobody yet is a row without a name.
      let names: [String?] = list.names.isEmpty && list.open ? [nil] : list.names
      for name in names { table.row([label, name, CellText.flag(list.open)]) }
    }
  }
}

/// Draft text still in brackets.
struct PlaceholderTable {
  private let document: MeetingDocument
  private let source: SourceText

  init(_ document: MeetingDocument, _ source: SourceText) {
    self.document = document
    self.source = source
  }

  func write(to table: inout TableWriter) {
    table.row(["text", "paragraph", "line", "column"])
    let lines = source.lineTable()
    for placeholder in document.report?.placeholders ?? [] {
      let place = lines.location(of: Int(placeholder.range.lower))
      table.row([
        placeholder.text, placeholder.paragraph.map(String.init), String(place.line),
        String(place.column),
      ])
    }
  }
}
