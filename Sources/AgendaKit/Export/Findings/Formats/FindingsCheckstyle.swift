/// Findings in the form of Checkstyle's reports, which Jenkins, reviewdog and many others read: an
/// element for each file, in it one for each finding.
enum FindingsCheckstyle {
  /// The version is that of the form.
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"
  static let tail = "</checkstyle>\n"

  /// The element of a document.
  static func file(_ document: JudgedDocument) -> String {
    var xml = ""
    if let failure = document.failure {
      xml += error("", .error, failure, FindingsExport.unreadable)
    }
    for finding in document.findings {
      // A Word file has no lines.
      let place =
        finding.place.position == nil
        ? "line=\"\(finding.place.start.line)\" column=\"\(finding.place.startCodePoint)\" " : ""
      xml += error(place, finding.severity, finding.wholeMessage, finding.rule)
    }
    let name = ReportXML.attribute(document.name)
    return xml.isEmpty
      ? "  <file name=\"\(name)\"/>\n" : "  <file name=\"\(name)\">\n\(xml)  </file>\n"
  }

  private static func error(
    _ place: String,
    _ severity: Severity,
    _ message: String,
    _ rule: String
  ) -> String {
    let word = severity == .note ? "info" : severity.rawValue
    return "    <error \(place)severity=\"\(word)\" message=\"\(ReportXML.attribute(message))\" "
      + "source=\"\(Tool.name).\(rule)\"/>\n"
  }
}
