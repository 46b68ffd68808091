/// A document as one page of HTML that needs nothing else: masthead, agenda, timetable as a grid,
/// annotations with their papers, a report's chapters and open points.
///
/// It has no script and loads nothing. It reads light and dark, on a telephone, on paper, by keyboard
/// and by ear. Symbols lead to the document system of the United Nations.
public struct PageExport: Sendable, Hashable {
  /// The group whose part is shown, by id or name; nil for all.
  public var group: String?
  /// What is shown beside the text it speaks of; nil to speak of no findings at all.
  public var findings: [Diagnostic]?
  /// Whether the page tells programs of the meetings as events of schema.org, in a block of JSON-LD:
  /// data that no browser runs, in the element that HTML has for scripts.
  public var hasEvents: Bool

  /// Creates an export.
  public init(group: String? = nil, findings: [Diagnostic]? = nil, hasEvents: Bool = false) {
    self.group = group
    self.findings = findings
    self.hasEvents = hasEvents
  }

  /// A document as a page.
  /// - Parameters:
  ///   - document: what to show.
  ///   - source: the text the document was read from.
  /// - Throws: `UnknownGroupError` if the document has no such group.
  public func write(
    _ document: MeetingDocument,
    source: SourceText
  ) throws(UnknownGroupError) -> ExportedText {
    let selection = try GroupSelection(group, of: document)
    let page = DocumentPage(document, source: source, selection: selection, findings: findings)
    var html = HTMLWriter()
    page.write(to: &html, hasEvents: hasEvents)
    return ExportedText(bytes: html.bytes)
  }
}

/// What the parts of the page share.
struct DocumentPage {
  let document: MeetingDocument
  let meetings: [Meeting]
  let slots: [Slot]
  let directory: ItemDirectory
  let marks: ItemMarks
  let text: PageRunningText
  let findings: PageFindings
  let language: PageLanguage

  /// What the page says by itself.
  var words: PageWords { language.words }

  init(
    _ document: MeetingDocument,
    source: SourceText,
    selection: GroupSelection,
    findings: [Diagnostic]?
  ) {
    self.document = document
    meetings = document.meetings.filter(selection.takes)
    slots = selection.slots(of: document)
    directory = ItemDirectory(document)
    marks = ItemMarks(document)
    language = PageLanguage(document, source: source)
    text = PageRunningText(document, language)
    self.findings = PageFindings(findings, document, meetings, slots, source)
  }

  func write(to html: inout HTMLWriter, hasEvents: Bool) {
    html.element("html", ["lang": language.code, "dir": language.direction]) { html in
      html.line()
      html.element("head") { writeHead(to: &$0, hasEvents: hasEvents) }
      html.line()
      html.element("body") { writeBody(to: &$0) }
      html.line()
    }
    html.line()
  }

  /// What the page is called: the title and who meets.
  private var title: String {
    let masthead = document.masthead
    let groups = meetings.map { $0.group.reference }.filter { !$0.isEmpty }
    let facts = [masthead.title, masthead.symbol?.description].compactMap { $0 } + groups
    return facts.isEmpty ? fileName : facts.joined(separator: " · ")
  }

  /// The last part of the path that was read: where the file lies is nobody's business who gets the
  /// page.
  private var fileName: String {
    document.source.name.split(separator: "/").last.map(String.init) ?? document.source.name
  }

  private func writeHead(to html: inout HTMLWriter, hasEvents: Bool) {
    html.head(title: title)
    if hasEvents, let events = PageEvents(self).json {
      html.data(events, type: "application/ld+json")
      html.line()
    }
  }

  private func writeBody(to html: inout HTMLWriter) {
    html.line()
    html.element("a", ["class": "skip", "href": "#content"], text: words[.skip])
    html.line()
    html.element("header") { PageMasthead(self).write(to: &$0) }
    html.line()
    html.element("main", ["id": "content"]) { html in
      html.line()
      for part in parts { write(part, to: &html) }
    }
    html.line()
    html.element("footer") { html in
      html.element("p") { html in
        html.text(words[.madeFrom] + " ")
        html.element("span", ["class": "file", "dir": "auto"], text: fileName)
        html.text(". " + words[.symbolsLead])
      }
    }
    html.line()
  }

  // MARK: - The parts

  /// A part of the page with a heading.
  enum Part: String, CaseIterable {
    case findings, agenda, timetable, annotations, report, paper, attendance, documents, open,
      footnotes
    case unplaced

    /// What stands over it; nil for findings, which are told in English.
    private var label: PageLabel? {
      switch self {
      case .findings: nil
      case .agenda: .agenda
      case .timetable: .timetable
      case .annotations: .annotations
      case .report: .report
      case .paper: .paper
      case .attendance: .attendance
      case .documents: .documents
      case .open: .open
      case .footnotes: .footnotes
      case .unplaced: .unplaced
      }
    }

    func heading(_ words: PageWords) -> String { label.map { words[$0] } ?? "Findings" }
  }

  /// The parts that the document has, in their order on the page.
  var parts: [Part] { Part.allCases.filter(has) }

  private func has(_ part: Part) -> Bool {
    switch part {
    case .findings: return findings.isShown
    case .agenda: return meetings.contains { !$0.agenda.isEmpty }
    case .timetable: return !slots.isEmpty
    case .annotations: return meetings.contains { PageAnnotations.has($0) }
    case .report: return !(document.report?.sections.isEmpty ?? true)
    case .paper: return !(document.paper?.sections.isEmpty ?? true)
    case .attendance: return document.report.map { PageReport.hasAttendance($0) } ?? false
    case .documents: return !(document.report?.documentation.isEmpty ?? true)
    case .open: return !(document.report?.placeholders.isEmpty ?? true)
    case .footnotes: return !document.footnotes.isEmpty
    case .unplaced: return !document.unplaced.isEmpty
    }
  }

  private func write(_ part: Part, to html: inout HTMLWriter) {
    let id = part.rawValue
    let language = part == .findings ? PageLanguage.english : language
    let attributes: KeyValuePairs = [
      "id": id, "aria-labelledby": "\(id)-title", "lang": language.code,
      "dir": language.direction,
    ]
    html.element("section", attributes) { html in
      html.line()
      html.element("h2", ["id": "\(id)-title"], text: part.heading(words))
      html.line()
      switch part {
      case .findings: findings.writeSummary(to: &html)
      case .agenda: PageAgenda(self).write(to: &html)
      case .timetable: PageTimetable(self).write(to: &html)
      case .annotations: PageAnnotations(self).write(to: &html)
      case .report, .paper: PageReport(self).writeSections(to: &html)
      case .attendance: PageReport(self).writeAttendance(to: &html)
      case .documents: PageReport(self).writeDocuments(to: &html)
      case .open: PageReport(self).writeOpenPoints(to: &html)
      case .footnotes: PageReport(self).writeFootnotes(to: &html)
      case .unplaced: PageReport(self).writeUnplaced(to: &html)
      }
    }
    html.line()
  }
}
