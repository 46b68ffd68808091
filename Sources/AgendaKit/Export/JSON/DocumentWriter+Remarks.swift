// What is left of the text, and what the parser has to say.

extension DocumentWriter {
  /// Writes the members `unplaced` and `diagnostics`. The lines of the text are looked up only if
  /// there is something to place.
  func writeRemarks(of document: MeetingDocument, to json: inout JSONWriter) {
    if document.unplaced.isEmpty, document.diagnostics.isEmpty {
      json.member("unplaced") { $0.array { _ in } }
      json.member("diagnostics") { $0.array { _ in } }
      return
    }
    let lines = source.lineTable()
    json.member("unplaced") { $0.array(document.unplaced) { write($1, lines: lines, to: &$0) } }
    json.member("diagnostics") {
      $0.array(document.diagnostics) { write($1, lines: lines, to: &$0) }
    }
  }

  /// Writes text that found no place.
  func write(_ unplaced: UnplacedText, lines: LineTable, to json: inout JSONWriter) {
    json.object {
      let start = source.location(of: Int(unplaced.range.lower), in: lines)
      $0.member("text", unplaced.text)
      $0.member("line", start.line)
      $0.member("column", start.column)
      $0.position(source.position(of: Int(unplaced.range.lower)))
      writeRange(unplaced.range, to: &$0)
    }
  }

  private func write(_ diagnostic: Diagnostic, lines: LineTable, to json: inout JSONWriter) {
    json.object {
      let start = source.location(of: Int(diagnostic.range.lower), in: lines)
      let end = source.location(of: Int(diagnostic.range.upper), in: lines)
      $0.member("rule", diagnostic.rule)
      $0.member("severity", diagnostic.severity)
      $0.member("message", diagnostic.message)
      $0.member("line", start.line)
      $0.member("column", start.column)
      $0.member("endLine", end.line)
      $0.member("endColumn", end.column)
      $0.position(source.position(of: Int(diagnostic.range.lower)))
      guard positions else { return }
      $0.member("range", diagnostic.range)
      $0.member("notes") { $0.array(diagnostic.notes) { write($1, to: &$0) } }
      $0.member("fix") { $0.optional(diagnostic.fix) { write($1, to: &$0) } }
    }
  }

  private func write(_ note: Diagnostic.Note, to json: inout JSONWriter) {
    json.object {
      $0.member("message", note.message)
      $0.member("source", note.source)
      $0.member("range", note.range)
    }
  }

  private func write(_ fix: Diagnostic.Fix, to json: inout JSONWriter) {
    json.object {
      $0.member("message", fix.message)
      $0.member("safety", fix.safety)
      $0.member("edits") {
        $0.array(fix.edits) { json, edit in
          json.object {
            $0.member("range", edit.range)
            $0.member("replacement", edit.replacement)
          }
        }
      }
    }
  }
}
