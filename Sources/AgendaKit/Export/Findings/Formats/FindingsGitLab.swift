/// Findings as a Code Quality report of GitLab (docs.gitlab.com, "Code Quality report format"): a list
/// of entries, each with a fingerprint that no other has.
enum FindingsGitLab {
  /// Writes the entries of a document into the open list.
  /// - Parameter path: the file as the repository knows it.
  static func write(_ document: JudgedDocument, path: String, to json: inout JSONWriter) {
    if let failure = document.failure {
      var fingerprint = Fingerprint()
      fingerprint.add(path)
      fingerprint.add(FindingsExport.unreadable)
      json.object {
        $0.member("description", failure)
        $0.member("check_name", FindingsExport.unreadable)
        $0.member("fingerprint", fingerprint.digits)
        $0.member("severity", "blocker")
        location(path, 1, 1, &$0)
      }
    }
    for finding in document.findings {
      // A Word file has no lines that could be shown beside a change.
      let hasLines = finding.place.position == nil
      json.object {
        $0.member("description", finding.wholeMessage)
        $0.member("check_name", finding.rule)
        $0.member("fingerprint", finding.fingerprint(in: path))
        $0.member("severity", severity(finding.severity))
        location(
          path,
          hasLines ? finding.place.start.line : 1,
          hasLines ? finding.place.end.line : 1,
          &$0
        )
      }
    }
  }

  private static func location(
    _ path: String,
    _ begin: Int,
    _ end: Int,
    _ json: inout JSONWriter
  ) {
    json.member("location") {
      $0.object {
        $0.member("path", path)
        $0.member("lines") {
          $0.object {
            $0.member("begin", begin)
            $0.member("end", end)
          }
        }
      }
    }
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "major"
    case .note: "info"
    }
  }
}
