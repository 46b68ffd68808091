/// What the parser has to say, the gravest first.
struct RemarksText {
  private let diagnostics: [Diagnostic]
  private let source: SourceText
  private let lines: LineTable

  /// More than these are counted: who needs them all exports the document.
  private static let limit = 12

  init(diagnostics: [Diagnostic], source: SourceText, lines: LineTable) {
    self.diagnostics = diagnostics.enumerated().sorted { a, b in
      (b.element.severity, a.offset) < (a.element.severity, b.offset)
    }.map { $0.element }
    self.source = source
    self.lines = lines
  }

  func write(to page: inout TextPage) {
    guard !diagnostics.isEmpty else { return }
    page.heading("Remarks")
    for diagnostic in diagnostics.prefix(Self.limit) {
      page.row(
        source.shownPlaceWithWords(of: Int(diagnostic.range.lower), lines),
        diagnostic.severity == .note
          ? diagnostic.message : "\(diagnostic.severity.rawValue): \(diagnostic.message)",
        labelColumns: 14,
        style: Self.style(diagnostic.severity)
      )
    }
    let more = diagnostics.count - Self.limit
    if more > 0 { page.row("", "and \(more) more", labelColumns: 14) }
  }

  private static func style(_ severity: Severity) -> TextPage.Style {
    switch severity {
    case .note: .plain
    case .warning: .warning
    case .error: .error
    }
  }
}
