/// Findings as JSON.
enum FindingsJSON {
  static func write(_ documents: [JudgedDocument]) -> ContiguousArray<UInt8> {
    var json = JSONWriter(pretty: true)
    json.object { json in
      json.member("schemaVersion", FindingsSchema.version)
      json.member("documents") {
        $0.array(documents) { json, document in
          json.object {
            $0.member("source") { $0.object { $0.member("name", document.name) } }
            $0.member("findings") { $0.array(document.findings, write) }
            if let failure = document.failure { $0.member("error", failure) }
          }
        }
      }
    }
    json.endLine()
    return json.bytes
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
            $0.member("column", note.place.start.column)
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
    json.member("column", place.start.column)
    json.member("endLine", place.end.line)
    json.member("endColumn", place.end.column)
    json.position(place.position)
  }
}
