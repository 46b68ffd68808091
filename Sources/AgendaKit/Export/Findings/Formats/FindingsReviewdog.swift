/// Findings in the Reviewdog Diagnostic Format (github.com/reviewdog/reviewdog, `proto/rdf`), which
/// counts columns in bytes of UTF-8, unlike all other forms here.
struct FindingsReviewdog {
  /// Where the rules are explained; nil if nowhere but in their sources.
  let rulesAddress: String?

  /// Opens the report and its list.
  static func begin(_ json: inout JSONWriter) {
    json.beginObject()
    json.member("source") { $0.object { $0.member("name", Tool.name) } }
    json.key("diagnostics")
    json.beginArray()
  }

  /// Closes the list and the report.
  static func end(_ json: inout JSONWriter) {
    json.endArray()
    json.endObject()
  }

  /// Writes the findings of a document into the open list.
  func write(_ document: JudgedDocument, to json: inout JSONWriter) {
    if let failure = document.failure {
      json.object {
        $0.member("message", failure)
        $0.member("location") { $0.object { $0.member("path", document.name) } }
        $0.member("severity", "ERROR")
        $0.member("code") { $0.object { $0.member("value", FindingsExport.unreadable) } }
      }
    }
    for finding in document.findings { write(finding, document.name, &json) }
  }

  private func write(_ finding: LocatedFinding, _ name: String, _ json: inout JSONWriter) {
    json.object { json in
      json.member("message", finding.place.prefix + finding.message)
      location(name, finding.place, &json)
      json.member("severity", finding.severity == .note ? "INFO" : finding.severity.upperCase)
      json.member("code") {
        $0.object {
          $0.member("value", finding.rule)
          if let address = RuleSet.rule(named: finding.rule)?.address(in: rulesAddress) {
            $0.member("url", address)
          }
        }
      }
      // Each suggestion is offered alone; of a fix of several edits none would be right alone.
      if let fix = finding.fix, fix.edits.count == 1, let edit = fix.edits.first {
        json.member("suggestions") {
          $0.array {
            $0.object {
              range(edit.place, &$0)
              $0.member("text", edit.replacement)
            }
          }
        }
      }
      guard !finding.notes.isEmpty else { return }
      json.member("relatedLocations") {
        $0.array(finding.notes) { json, note in
          json.object {
            $0.member("message", note.place.prefix + note.message)
            location(note.source ?? name, note.place, &$0)
          }
        }
      }
    }
  }

  private func location(_ name: String, _ place: LocatedRange, _ json: inout JSONWriter) {
    json.member("location") {
      $0.object {
        $0.member("path", name)
        // A Word file has no lines.
        if place.position == nil { range(place, &$0) }
      }
    }
  }

  private func range(_ place: LocatedRange, _ json: inout JSONWriter) {
    func position(_ key: StaticString, _ location: SourceLocation, _ json: inout JSONWriter) {
      json.member(key) {
        $0.object {
          $0.member("line", location.line)
          $0.member("column", location.column)
        }
      }
    }
    json.member("range") {
      $0.object {
        position("start", place.start, &$0)
        position("end", place.end, &$0)
      }
    }
  }
}

extension Severity {
  /// `ERROR`, `WARNING`, `NOTE`.
  fileprivate var upperCase: String { rawValue.uppercased() }
}
