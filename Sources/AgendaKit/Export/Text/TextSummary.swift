/// What a document says, for people who read it in a terminal.
///
/// What it is and of whom, when and where; each agenda; the timetable as a grid; the papers of each
/// item; for a report its chapters, considerations, speakers and open points; what the parser has
/// to say; and in the last line how much of the text found its place.
public struct TextSummary: Sendable, Hashable {
  /// The columns of a line, at least 40.
  public var width: Int
  /// Whether to colour for a terminal.
  public var color: Bool
  /// Whether to name those who attended instead of counting them.
  public var attendance: Bool

  /// Creates a summary.
  public init(width: Int = 80, color: Bool = false, attendance: Bool = false) {
    self.width = max(width, 40)
    self.color = color
    self.attendance = attendance
  }

  /// The summary of a document, in UTF-8, with a line end.
  /// - Parameters:
  ///   - document: what to show.
  ///   - source: the text the document was read from, for lines and counts.
  public func write(_ document: MeetingDocument, source: SourceText) -> ContiguousArray<UInt8> {
    var page = TextPage(width: width, color: color)
    if source.bytes.allSatisfy(ASCII.isBlank) {
      page.text("There is no text: the file is \(source.bytes.isEmpty ? "empty" : "blank")")
      page.blank()
      page.text(TextCoverage(document, source: source).summary, style: .good)
      return page.bytes
    }
    let lines = source.lineTable()
    MastheadText(document).write(to: &page)
    for meeting in document.meetings { MeetingText(meeting).write(to: &page) }
    TimetableText(document).write(to: &page)
    DocumentationText(document).write(to: &page)
    if let paper = document.paper { ReportText.write(paper.sections, to: &page) }
    if let report = document.report {
      ReportText(report: report, attendance: attendance, source: source, lines: lines)
        .write(to: &page)
    }
    let remarks = document.diagnostics + DateDoubts(document, in: source).findings
    RemarksText(diagnostics: remarks, source: source, lines: lines).write(to: &page)
    let coverage = TextCoverage(document, source: source)
    page.blank()
    page.text(coverage.summary, style: coverage.left == 0 ? .good : .warning)
    return page.bytes
  }

  /// The line over a summary where there are several: the name of the file and a rule.
  /// - Parameters:
  ///   - name: the name, in any characters.
  ///   - width: the columns of the line.
  ///   - color: whether to colour for a terminal.
  public static func fileHeading(_ name: String, width: Int, color: Bool) -> String {
    var page = TextPage(width: width, color: color)
    let name = TerminalText.escaped(name)
    let rule = String(repeating: "─", count: max(3, width - TerminalText.columns(of: name) - 4))
    page.line([
      TextPage.Piece(text: "── ", style: .dim), TextPage.Piece(text: name, style: .bold),
      TextPage.Piece(text: " " + rule, style: .dim),
    ])
    return String(decoding: page.bytes, as: UTF8.self)
  }
}

/// What the document is, by its masthead.
struct MastheadText {
  private let document: MeetingDocument

  init(_ document: MeetingDocument) { self.document = document }

  /// The column at which facts begin.
  static let labelColumns = 14

  func write(to page: inout TextPage) {
    let masthead = document.masthead
    let kind = Self.words(document.kind)
    page.text(masthead.title ?? kind, style: .bold)
    func row(_ label: String, _ text: String?, isWarning: Bool = false) {
      guard let text, !text.isEmpty else { return }
      page.row(
        label,
        text,
        labelColumns: Self.labelColumns,
        labelStyle: .dim,
        style: isWarning ? .warning : .plain
      )
    }
    if masthead.title != nil || document.kind != .unknown {
      row("Kind", kind + (masthead.underItem.map { ", for item \($0)" } ?? ""))
    }
    row("Nature", masthead.nature)
    row("Body", masthead.organ)
    let symbol = masthead.symbol?.canonical.description
    row("Symbol", symbol ?? (document.kind == .unknown ? nil : "none stated"))
    row("Date", masthead.date.map(DateWords.day))
    row("Distribution", masthead.distribution?.rawValue ?? masthead.places.distributionValue)
    row("Original", masthead.originalLanguage)
    row("Languages", masthead.languagesOnly.isEmpty ? nil : languages + " only")
    row("State", state, isWarning: true)
    row("Job number", masthead.jobNumber)
    for note in masthead.notes { row("Note", note) }
  }

  private var languages: String { PlainEnglish.list(document.masthead.languagesOnly) }

  private var state: String? {
    let masthead = document.masthead
    let facts = [masthead.reissued ? "reissued" : nil, masthead.status.map(Self.words)]
    return PlainEnglish.list(facts.compactMap { $0 })
  }

  private static func words(_ kind: DocumentKind) -> String {
    switch kind {
    case .agenda: "Agenda"
    case .annotatedAgenda: "Annotated agenda"
    case .organizationOfWork: "Organization of work"
    case .draftReport: "Draft report"
    case .report: "Report"
    case .paper: "Paper"
    case .unknown: "No meeting document"
    }
  }

  private static func words(_ status: DocumentStatus) -> String {
    switch status {
    case .advanceUnedited: "advance unedited version"
    case .draftUnedited: "draft unedited version"
    }
  }
}
