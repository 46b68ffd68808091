/// What a report says: its chapters, what was considered, who spoke and came, what is still open.
struct ReportText {
  let report: Report
  /// Whether to name those who attended instead of counting them.
  let attendance: Bool
  let source: SourceText
  let lines: LineTable

  private static let labelColumns = 14

  func write(to page: inout TextPage) {
    Self.write(report.sections, to: &page)
    writeConsiderations(to: &page)
    writeStatements(to: &page)
    writeMeeting(to: &page)
    writeAttendance(to: &page)
    writeDocumentation(to: &page)
    writePlaceholders(to: &page)
  }

  private func row(_ page: inout TextPage, _ label: String, _ text: String) {
    page.row(label, text, labelColumns: Self.labelColumns)
  }

  /// Writes the chapters of a report or a paper.
  static func write(_ sections: [Section], to page: inout TextPage) {
    guard !sections.isEmpty else { return }
    page.heading("Chapters")
    var pending = sections.reversed().map { (section: $0, depth: 0) }
    while let (section, depth) = pending.popLast() {
      let numbers = section.paragraphs.compactMap { $0.number }
      var text = section.title
      if let first = numbers.min(), let last = numbers.max() {
        text += first == last ? " – paragraph \(first)" : " – paragraphs \(first)–\(last)"
      }
      let label = section.number.map { "\($0)." } ?? "–"
      page.row(label, text, indent: 2 + 2 * min(depth, 4), labelColumns: 6)
      pending += section.sections.reversed().map { ($0, depth + 1) }
    }
  }

  private func writeConsiderations(to page: inout TextPage) {
    guard !report.considerations.isEmpty else { return }
    page.heading("Considered")
    for consideration in report.considerations {
      let meetings = consideration.meetings.map(PlainEnglish.figureOrdinal)
      var text =
        meetings.isEmpty
        ? ""
        : "\(PlainEnglish.list(meetings)) "
          + (meetings.count == 1 ? "meeting" : "meetings")
      let dates = DateWords.dates(consideration.dates)
      if !dates.isEmpty { text += text.isEmpty ? dates : ", \(dates)" }
      if text.isEmpty { text = "no meeting stated" }
      if consideration.tentative { text += ", not yet certain" }
      row(&page, "item \(consideration.item)", text + place(consideration.paragraph))
      for panellist in consideration.panellists {
        let office = panellist.description.map { ", \($0)" } ?? ""
        row(&page, "", "introduced by \(panellist.name)\(office)")
      }
    }
  }

  private func writeStatements(to page: inout TextPage) {
    guard !report.statements.isEmpty else { return }
    page.heading("Statements")
    for statements in report.statements {
      let count = statements.speakers.count
      var text = count == 0 ? "no speaker named" : DateWords.count(count, "speaker", "speakers")
      if statements.open { text += ", list still open" }
      text += place(statements.paragraph)
      if count > 0 { text += ": " + statements.speakers.joined(separator: ", ") }
      row(&page, "item \(statements.item)", text)
    }
  }

  private func writeMeeting(to page: inout TextPage) {
    guard !report.officers.isEmpty || report.meetingsHeld != nil || !report.hours.isEmpty else {
      return
    }
    page.heading("Conduct of the meeting")
    for officer in report.officers {
      row(&page, officer.role, officer.name + (officer.country.map { " (\($0))" } ?? ""))
    }
    if let held = report.meetingsHeld { row(&page, "Meetings", "\(held) held") }
    for hours in report.hours {
      let label = hours.meetingOfDay == report.hours.first?.meetingOfDay ? "Hours" : ""
      let meeting = "\(PlainEnglish.figureOrdinal(hours.meetingOfDay)) meeting of a day"
      row(&page, label, "\(hours.start)–\(hours.end), \(meeting)")
    }
  }

  private func writeAttendance(to page: inout TextPage) {
    let came = report.attendance
    let lists = [
      ("Parties", came.parties), ("Signatories", came.signatories),
      ("Organizations", came.organizations), ("Others", came.others),
    ].filter { !$0.1.names.isEmpty || $0.1.open }
    guard !lists.isEmpty || came.listOfParticipants != nil else { return }
    page.heading("Attendance")
    for (label, list) in lists {
      var text = TextCoverage.grouped(list.names.count)
      if list.open { text += ", list still open" }
      if attendance, !list.names.isEmpty { text += ": " + list.names.joined(separator: "; ") }
      row(&page, label, text)
    }
    if let symbol = came.listOfParticipants { row(&page, "Participants", "listed in \(symbol)") }
  }

  private func writeDocumentation(to page: inout TextPage) {
    guard !report.documentation.isEmpty else { return }
    page.heading("Documents before the meeting")
    for entry in report.documentation {
      let label = entry.label.map { "(\($0))" } ?? "–"
      DocumentationText.write(label, entry, columns: 5, to: &page)
    }
  }

  private func writePlaceholders(to page: inout TextPage) {
    let count = report.placeholders.count
    guard count > 0 else { return }
    page.heading("Still open: " + DateWords.count(count, "placeholder", "placeholders"))
    for placeholder in report.placeholders {
      let line = source.shownPlace(of: Int(placeholder.range.lower), lines)
      let label = placeholder.paragraph.map { "paragraph \($0), \(line)" } ?? line
      page.row(label, placeholder.text, labelColumns: 24, style: .warning)
    }
  }

  private func place(_ paragraph: Int?) -> String { paragraph.map { " (paragraph \($0))" } ?? "" }
}
