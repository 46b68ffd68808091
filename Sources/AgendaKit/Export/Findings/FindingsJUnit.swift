/// Findings as a JUnit report: a suite for each document, a case for each finding. A finding that
/// does not count as a failure is a case that passed, with the finding in its output.
struct FindingsJUnit {
  let failOn: Severity

  func write(_ documents: [JudgedDocument]) -> ContiguousArray<UInt8> {
    let all = documents.flatMap { $0.findings }
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let cases = documents.reduce(0) { $0 + max($1.findings.count, 1) }
    let errors = documents.reduce(0) { $0 + ($1.failure == nil ? 0 : 1) }
    xml += "<testsuites name=\"agenda-cli\" tests=\"\(cases)\" failures=\"\(failures(all))\" "
    xml += "errors=\"\(errors)\">\n"
    for document in documents {
      if let failure = document.failure {
        xml += unreadable(document.name, failure)
        continue
      }
      let count = max(document.findings.count, 1)
      xml += "  <testsuite name=\"\(attribute(document.name))\" tests=\"\(count)\" failures=\""
      xml += "\(failures(document.findings))\" errors=\"0\" skipped=\"0\">\n"
      if document.findings.isEmpty {
        xml += "    <testcase name=\"no findings\" classname=\"\(attribute(document.name))\"/>\n"
      }
      for finding in document.findings { xml += testCase(finding, document.name) }
      xml += "  </testsuite>\n"
    }
    xml += "</testsuites>\n"
    return ContiguousArray(xml.utf8)
  }

  /// The suite of a file that could not be read.
  private func unreadable(_ name: String, _ failure: String) -> String {
    var xml = "  <testsuite name=\"\(attribute(name))\" tests=\"1\" failures=\"0\" errors=\"1\" "
    xml += "skipped=\"0\">\n    <testcase name=\"read\" classname=\"\(attribute(name))\">\n"
    xml += "      <error message=\"\(attribute(failure))\"/>\n    </testcase>\n  </testsuite>\n"
    return xml
  }

  private func failures(_ findings: [LocatedFinding]) -> Int {
    findings.reduce(0) { $0 + ($1.severity >= failOn ? 1 : 0) }
  }

  private func testCase(_ finding: LocatedFinding, _ document: String) -> String {
    let place = finding.place.shown
    let gap = finding.place.position == nil ? "" : " "
    var detail = "\(document):\(gap)\(place): \(finding.severity.rawValue): \(finding.message)"
    for note in finding.notes {
      let gap = note.place.position == nil ? "" : " "
      detail += "\n\(note.source ?? document):\(gap)\(note.place.shown): \(note.message)"
    }
    var xml = "    <testcase name=\"\(attribute("\(finding.rule) at \(place)"))\" classname=\""
    xml += "\(attribute(document))\">\n"
    if finding.severity >= failOn {
      xml += "      <failure type=\"\(finding.severity.rawValue)\" message=\""
      xml += "\(attribute(finding.message))\">\(text(detail))</failure>\n"
    } else {
      xml += "      <system-out>\(text(detail))</system-out>\n"
    }
    return xml + "    </testcase>\n"
  }

  private func text(_ value: String) -> String { escaped(value, inAttribute: false) }

  private func attribute(_ value: String) -> String { escaped(value, inAttribute: true) }

  /// Text as XML 1.0 may hold it: markup escaped, characters that it forbids replaced by U+FFFD.
  private func escaped(_ value: String, inAttribute: Bool) -> String {
    var out = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\t", "\n", "\r":
        // A reader would make blanks of them in an attribute, and a line feed of the last.
        if inAttribute || scalar == "\r" {
          out += "&#\(scalar.value);"
        } else {
          out.unicodeScalars.append(scalar)
        }
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": out += "\u{FFFD}"
      // XML allows the rest of what a terminal obeys; as references they say the same.
      case _ where TerminalText.isUnsafe(scalar): out += "&#\(scalar.value);"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
