/// Findings in one line each: `draft.txt:12:5: error [weekday-mismatch] Monday, 14 October …`.
enum FindingsConcise {
  /// The lines of a document.
  static func lines(_ document: JudgedDocument) -> String {
    // A file that could not be read is reported where errors are.
    var lines = ""
    let name = TerminalText.escaped(document.name)
    for finding in document.findings {
      let gap = finding.place.position == nil ? "" : " "
      lines += "\(name):\(gap)\(TerminalText.escaped(finding.place.shown)): "
      lines += "\(finding.severity.rawValue) [\(finding.rule)] "
      lines += TerminalText.escaped(finding.message) + "\n"
    }
    return lines
  }
}
