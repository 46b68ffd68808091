/// What a report says: its chapters, who came, the documents, what is still open; and the notes of any
/// document.
struct PageReport {
  private let page: DocumentPage

  init(_ page: DocumentPage) { self.page = page }

  // MARK: - Chapters

  func writeSections(to html: inout HTMLWriter) {
    if let report = page.document.report { writeSummary(report, to: &html) }
    var waiting = page.document.chapters.reversed().map { (section: $0, level: 3) }
    while let (section, level) = waiting.popLast() {
      html.element("h\(min(level, 6))", ["class": "section"]) { html in
        if let number = section.number {
          html.element("span", ["class": "paragraph"], text: "\(number).")
          html.text(" ")
        }
        html.element("span", ["dir": "auto"], text: section.title)
      }
      html.line()
      page.findings.write(at: section.headingRange, to: &html)
      for paragraph in section.paragraphs { write(paragraph, to: &html) }
      waiting += section.sections.reversed().map { ($0, level + 1) }
    }
  }

  /// A numbered paragraph can be linked to.
  private func write(_ paragraph: Paragraph, to html: inout HTMLWriter) {
    guard paragraph.number != nil else { return page.write(paragraph, to: &html) }
    html.element("div", ["id": "p\(paragraph.range.lower)"]) { page.write(paragraph, to: &$0) }
    html.line()
  }

  /// When each item was considered, in a table.
  private func writeSummary(_ report: Report, to html: inout HTMLWriter) {
    guard !report.considerations.isEmpty || !report.statements.isEmpty else { return }
    html.element("table", ["class": "facts-table"]) { html in
      html.element("caption", text: page.words[.itemsConsidered])
      html.line()
      html.element("thead") { html in
        html.element("tr") { html in
          for head in [PageLabel.itemHead, .considered, .spoke] {
            html.element("th", ["scope": "col"], text: page.words[head])
          }
        }
      }
      html.line()
      html.element("tbody") { html in
        html.line()
        let considerations = Dictionary(grouping: report.considerations, by: { $0.item })
        let statements = Dictionary(grouping: report.statements, by: { $0.item })
        for item in Set(considerations.keys).union(statements.keys).sorted() {
          writeRow(item, considerations[item] ?? [], statements[item] ?? [], to: &html)
        }
      }
    }
    html.line()
  }

  private func writeRow(
    _ item: ItemNumber,
    _ considerations: [Consideration],
    _ statements: [Statements],
    to html: inout HTMLWriter
  ) {
    let group = page.meetings.first?.group.reference
    html.element("tr", ["class": page.marks.colourClass(of: item, group: group)]) { html in
      html.element("th", ["scope": "row"]) { html in
        html.element("span", ["class": "number"], text: item.description)
      }
      html.element("td") { html in
        for consideration in considerations {
          html.element("p", text: words(consideration))
        }
      }
      html.element("td", ["dir": "auto"]) { html in
        for statements in statements {
          html.element("p") { html in
            html.text(page.words.list(statements.speakers))
            if statements.open {
              html.text(statements.speakers.isEmpty ? "" : " ")
              html.element("mark", text: page.words[.listOpen])
            }
          }
        }
      }
    }
    html.line()
  }

  private func words(_ consideration: Consideration) -> String {
    var parts: [String] = []
    if !consideration.meetings.isEmpty { parts.append(page.words.meetings(consideration.meetings)) }
    if !consideration.dates.isEmpty { parts.append(page.words.dates(consideration.dates)) }
    if consideration.tentative { parts.append(page.words[.uncertain]) }
    return parts.joined(separator: ", ")
  }

  // MARK: - Who came

  static func hasAttendance(_ report: Report) -> Bool {
    lists(report.attendance).contains { !$0.list.names.isEmpty || $0.list.open }
      || !report.officers.isEmpty
  }

  private static func lists(
    _ attendance: Attendance
  ) -> [(label: PageLabel, list: AttendanceList)] {
    [
      (.parties, attendance.parties), (.signatories, attendance.signatories),
      (.organizations, attendance.organizations), (.others, attendance.others),
    ]
  }

  func writeAttendance(to html: inout HTMLWriter) {
    guard let report = page.document.report else { return }
    for officer in report.officers {
      let country = officer.country.map { " (\($0))" } ?? ""
      html.element("p") { html in
        html.element("strong", text: officer.role)
        html.text(": \(officer.name)\(country)")
      }
      html.line()
    }
    for (label, list) in Self.lists(report.attendance) where !list.names.isEmpty || list.open {
      let title = "\(page.words[label]) (\(list.names.count))"
      html.element("h3", ["class": "plain"], text: title)
      html.line()
      html.element("ul", ["class": "names"]) { html in
        for name in list.names { html.element("li", ["dir": "auto"], text: name) }
        if list.open {
          html.element("li") { $0.element("mark", text: page.words[.listOpen]) }
        }
      }
      html.line()
    }
    if let symbol = report.attendance.listOfParticipants {
      html.element("p") { html in
        html.text(page.words[.participants] + " ")
        page.text.write(symbol, to: &html)
      }
      html.line()
    }
  }

  // MARK: - Documents, open points, notes

  func writeDocuments(to html: inout HTMLWriter) {
    page.write(page.document.report?.documentation ?? [], to: &html)
    html.line()
  }

  func writeOpenPoints(to html: inout HTMLWriter) {
    guard let report = page.document.report else { return }
    let anchors = Self.paragraphAnchors(report)
    html.element("ul", ["class": "open-points"]) { html in
      html.line()
      for placeholder in report.placeholders {
        html.element("li") { html in
          if let number = placeholder.paragraph {
            let words = "\(page.words[.paragraph]) \(number)"
            if let anchor = anchors[number] {
              html.element("a", ["href": "#\(anchor)"], text: words)
            } else {
              html.text(words)
            }
            html.text(": ")
          }
          html.element("mark", ["dir": "auto"], text: placeholder.text)
        }
        html.line()
      }
    }
    html.line()
  }

  private static func paragraphAnchors(_ report: Report) -> [Int: String] {
    var anchors: [Int: String] = [:]
    var waiting = report.sections
    while let section = waiting.popLast() {
      for paragraph in section.paragraphs {
        if let number = paragraph.number { anchors[number] = "p\(paragraph.range.lower)" }
      }
      waiting += section.sections
    }
    return anchors
  }

  func writeFootnotes(to html: inout HTMLWriter) {
    html.element("dl", ["class": "footnotes"]) { html in
      html.line()
      var seen: Set<String> = []
      for note in page.document.footnotes {
        let id =
          seen.insert(note.mark).inserted ? "note-\(note.mark)" : "note-at-\(note.range.lower)"
        html.element("div", ["id": id]) { html in
          html.element("dt", text: note.mark)
          html.element("dd", ["dir": "auto"]) { html in
            page.text.write(note.text, at: note.range, to: &html)
            page.findings.write(at: note.range, to: &html)
          }
        }
        html.line()
      }
    }
    html.line()
  }

  func writeUnplaced(to html: inout HTMLWriter) {
    html.element("p", ["class": "quiet"], text: page.words[.unplacedNote])
    html.line()
    html.element("ul") { html in
      html.line()
      for text in page.document.unplaced {
        html.element("li") { html in
          html.element("span", ["dir": "auto"], text: text.text)
          page.findings.write(at: text.range, to: &html)
        }
        html.line()
      }
    }
    html.line()
  }
}
