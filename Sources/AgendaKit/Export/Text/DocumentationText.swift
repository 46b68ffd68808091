/// The papers listed for the items of each agenda.
struct DocumentationText {
  private let meetings: [Meeting]

  init(_ document: MeetingDocument) { meetings = document.meetings }

  func write(to page: inout TextPage) {
    let rows = meetings.flatMap(rows)
    guard !rows.isEmpty else { return }
    page.heading("Documentation")
    for row in rows {
      Self.write(row.label, row.entry, columns: meetings.count > 1 ? 18 : 14, to: &page)
    }
  }

  private typealias Row = (label: String, entry: DocumentationEntry?)

  private func rows(of meeting: Meeting) -> [Row] {
    var rows: [Row] = []
    let group = meetings.count > 1 ? "\(meeting.group.reference) " : ""
    func add(_ annotation: Annotation, _ label: String) {
      if annotation.documentation.isEmpty, annotation.documentationNotForeseen {
        rows.append((label, nil))
      }
      for (index, entry) in annotation.documentation.enumerated() {
        rows.append((index == 0 ? label : "", entry))
      }
    }
    var pending = Array(meeting.agenda.reversed())
    while let item = pending.popLast() {
      if let annotation = item.annotation {
        add(annotation, group + (item.number.map { "item \($0)" } ?? "item"))
      }
      pending += item.subitems.reversed()
    }
    for annotation in meeting.otherAnnotations {
      add(annotation, group + (annotation.number.map { "to \($0)" } ?? "other"))
    }
    return rows
  }

  /// A paper: its symbols, then its title under them; nil for "no documentation is foreseen".
  static func write(
    _ label: String,
    _ entry: DocumentationEntry?,
    columns: Int,
    to page: inout TextPage
  ) {
    guard let entry else {
      return page.row(label, "none foreseen", labelColumns: columns)
    }
    var label = label
    if !entry.symbols.isEmpty {
      let symbols = entry.symbols.map { $0.description }.joined(separator: ", ")
      page.row(label, symbols, labelColumns: columns)
      label = ""
    }
    let note = entry.note.map { " (\($0))" } ?? ""
    page.row(label, entry.title + note, labelColumns: columns, style: .plain)
  }
}
