/// Findings as JSON.
enum FindingsJSON {
  /// Opens the report and its list.
  static func begin(_ json: inout JSONWriter) {
    json.beginObject()
    json.member("schemaVersion", FindingsSchema.version)
    json.member("tool") { DocumentWriter.writeTool(to: &$0) }
    json.key("documents")
    json.beginArray()
  }

  /// Closes the list and the report.
  static func end(_ json: inout JSONWriter) {
    json.endArray()
    json.endObject()
  }

  /// Writes a document into the open list.
  static func write(_ document: JudgedDocument, to json: inout JSONWriter) {
    json.object {
      $0.member("source") {
        $0.object {
          $0.member("name", document.name)
          if let sha256 = document.sha256 { $0.member("sha256", sha256) }
        }
      }
      $0.member("findings") { $0.array(document.findings, write) }
      if let failure = document.failure { $0.member("error", failure) }
    }
  }

  private static func write(_ json: inout JSONWriter, _ finding: LocatedFinding) {
    json.object {
      $0.member("rule", finding.rule)
      $0.member("severity", finding.severity)
      $0.member("message", finding.message)
      write(finding.place, to: &$0)
      $0.member("notes") {
        $0.array(finding.notes) { json, note in
          json.object {
            $0.member("message", note.message)
            $0.member("source", note.source)
            $0.member("line", note.place.start.line)
            $0.member("column", note.place.startCodePoint)
            $0.position(note.place.position)
          }
        }
      }
      $0.key("fix")
      $0.optional(finding.fix) { json, fix in
        json.object {
          $0.member("message", fix.message)
          $0.member("safety", fix.safety)
          $0.member("edits") {
            $0.array(fix.edits) { json, edit in
              json.object {
                write(edit.place, to: &$0)
                $0.member("replacement", edit.replacement)
              }
            }
          }
        }
      }
    }
  }

  private static func write(_ place: LocatedRange, to json: inout JSONWriter) {
    json.member("line", place.start.line)
    json.member("column", place.startCodePoint)
    json.member("endLine", place.end.line)
    json.member("endColumn", place.endCodePoint)
    json.position(place.position)
  }
}
