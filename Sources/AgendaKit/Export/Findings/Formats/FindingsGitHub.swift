/// Findings as commands of GitHub Actions, which show them beside the lines of a change
/// (docs.github.com, "Workflow commands for GitHub Actions"); columns count code points.
enum FindingsGitHub {
  /// The commands for a document.
  /// - Parameter path: the file as the repository knows it; GitHub shows nothing at any other.
  static func lines(_ document: JudgedDocument, path: String) -> String {
    if let failure = document.failure {
      return "::error file=\(property(path)),title=\(FindingsExport.unreadable)::\(data(failure))\n"
    }
    return document.findings.map { line($0, path) + "\n" }.joined()
  }

  private static func line(_ finding: LocatedFinding, _ name: String) -> String {
    let place = finding.place
    var properties = ["file=\(property(name))"]
    // A Word file has no lines that could be shown beside a change.
    let hasLines = place.position == nil
    if hasLines {
      properties += ["line=\(place.start.line)", "endLine=\(place.end.line)"]
    }
    // Columns are allowed within one line only.
    if hasLines, place.start.line == place.end.line {
      properties.append("col=\(place.startCodePoint)")
      properties.append("endColumn=\(max(place.endCodePoint, place.startCodePoint))")
    }
    properties.append("title=\(property(finding.rule))")
    var message = hasLines ? finding.message : "\(place.shown): \(finding.message)"
    for note in finding.notes {
      let where_ =
        note.source.map { "\($0), \(note.place.shownLine)" }
        ?? (hasLines ? "Line \(note.place.start.line)" : note.place.shown)
      message += "\n\(where_): \(note.message)"
    }
    return "::\(command(finding.severity)) \(properties.joined(separator: ","))::\(data(message))"
  }

  private static func command(_ severity: Severity) -> String {
    severity == .note ? "notice" : severity.rawValue
  }

  /// A message: what would end the command is escaped.
  private static func data(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "%": "%25"
      case "\n": "%0A"
      default: nil
      }
    }
  }

  /// The value of a property, in which colons and commas have a meaning too.
  private static func property(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "%": "%25"
      case "\n": "%0A"
      case ":": "%3A"
      case ",": "%2C"
      default: nil
      }
    }
  }

  private static func escaped(
    _ text: String,
    _ escape: (UnicodeScalar) -> String?
  ) -> String {
    // The log of a run is read in terminals too: what they obey is written out. Line feeds are ours,
    // between the notes.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let safe = lines.map { TerminalText.escaped(String($0)) }.joined(separator: "\n")
    var out = ""
    for scalar in safe.unicodeScalars {
      if let code = escape(scalar) { out += code } else { out.unicodeScalars.append(scalar) }
    }
    return out
  }
}
