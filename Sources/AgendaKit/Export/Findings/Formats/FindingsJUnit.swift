/// Findings as a JUnit report: a suite for each document, a case for each finding. A finding that
/// does not count as a failure is a case that passed, with the finding in its output.
///
/// The root has no counts, which are known only when all documents are; each suite has its own.
enum FindingsJUnit {
  static let head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"\(Tool.name)\">\n"
  static let tail = "</testsuites>\n"

  /// The suite of a document.
  static func suite(_ document: JudgedDocument) -> String {
    if let failure = document.failure { return unreadable(document.name, failure) }
    let failures = document.findings.reduce(0) { $0 + ($1.isFailure ? 1 : 0) }
    let count = max(document.findings.count, 1)
    let name = ReportXML.attribute(document.name)
    var xml = "  <testsuite name=\"\(name)\" tests=\"\(count)\" failures=\""
    xml += "\(failures)\" errors=\"0\" skipped=\"0\">\n"
    if document.findings.isEmpty {
      xml += "    <testcase name=\"no findings\" classname=\"\(name)\"/>\n"
    }
    for finding in document.findings { xml += testCase(finding, document.name) }
    return xml + "  </testsuite>\n"
  }

  /// The suite of a file that could not be read.
  private static func unreadable(_ name: String, _ failure: String) -> String {
    let name = ReportXML.attribute(name)
    var xml = "  <testsuite name=\"\(name)\" tests=\"1\" failures=\"0\" errors=\"1\" "
    xml += "skipped=\"0\">\n    <testcase name=\"read\" classname=\"\(name)\">\n"
    xml += "      <error message=\"\(ReportXML.attribute(failure))\"/>\n    </testcase>\n"
    return xml + "  </testsuite>\n"
  }

  private static func testCase(_ finding: LocatedFinding, _ document: String) -> String {
    let place = finding.place.shown
    let gap = finding.place.position == nil ? "" : " "
    var detail = "\(document):\(gap)\(place): \(finding.severity.rawValue): \(finding.message)"
    for note in finding.notes {
      let gap = note.place.position == nil ? "" : " "
      detail += "\n\(note.source ?? document):\(gap)\(note.place.shown): \(note.message)"
    }
    let name = ReportXML.attribute("\(finding.rule) at \(place)")
    var xml = "    <testcase name=\"\(name)\" classname=\"\(ReportXML.attribute(document))\">\n"
    if finding.isFailure {
      xml += "      <failure type=\"\(finding.severity.rawValue)\" message=\""
      xml += "\(ReportXML.attribute(finding.message))\">\(ReportXML.text(detail))</failure>\n"
    } else {
      xml += "      <system-out>\(ReportXML.text(detail))</system-out>\n"
    }
    return xml + "    </testcase>\n"
  }
}
