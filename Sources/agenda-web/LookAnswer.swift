import AgendaKit

/// All that the page shows of a document at once, as JSON. Places are offsets in bytes of the text.
struct LookAnswer {
  let document: MeetingDocument
  let source: SourceText
  let findings: [Diagnostic]
  /// The exported page, where it is asked for.
  let page: ContiguousArray<UInt8>?

  /// How many findings are shown; of more, the worst.
  static let most = 500

  /// The findings that are shown, by place.
  private var shown: [Diagnostic] {
    guard findings.count > Self.most else { return findings }
    let worst = [Severity.error, .warning, .note].flatMap { severity in
      findings.filter { $0.severity == severity }.prefix(Self.most)
    }
    return worst.prefix(Self.most).sorted { $0.range < $1.range }
  }

  /// - Parameter withText: whether the decoded text is a part of it.
  func bytes(withText: Bool) -> ContiguousArray<UInt8> {
    let lines = source.lineTable()
    var json = JSONWriter()
    json.object { json in
      json.member("kind", document.kind)
      json.member("title", document.masthead.title)
      json.member("symbol", document.masthead.symbol?.canonical.description)
      json.member("encoding", source.encoding)
      json.member("isText", source.isText)
      json.member("repairs", source.repairs.count)
      json.member("meetings", document.meetings.map { $0.group.reference })
      json.member("slots", document.organizationOfWork.count)
      json.member("unplaced", document.unplaced.count)
      json.member("counts") {
        $0.object { json in
          json.member("error", count(.error))
          json.member("warning", count(.warning))
          json.member("note", count(.note))
          json.member("fix", findings.reduce(0) { $0 + ($1.fix?.safety == .safe ? 1 : 0) })
        }
      }
      json.member("findings") {
        $0.array(shown) { write($1, lines, to: &$0) }
      }
      if let page { json.member("page", String(decoding: page, as: UTF8.self)) }
      if withText { json.member("text", String(decoding: source.bytes, as: UTF8.self)) }
    }
    return json.bytes
  }

  private func count(_ severity: Severity) -> Int {
    findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }

  private func write(_ finding: Diagnostic, _ lines: LineTable, to json: inout JSONWriter) {
    json.object { json in
      json.member("rule", finding.rule)
      json.member("severity", finding.severity)
      json.member("message", finding.message)
      write(finding.range, lines, to: &json)
      json.member("notes") {
        $0.array(finding.notes) { json, note in
          json.object { json in
            json.member("message", note.message)
            json.member("source", note.source)
            write(note.range, lines, to: &json)
          }
        }
      }
      json.key("fix")
      json.optional(finding.fix) { json, fix in
        json.object { json in
          json.member("message", fix.message)
          json.member("isSafe", fix.safety == .safe)
          json.member("edits") {
            $0.array(fix.edits) { json, edit in
              json.object { json in
                write(edit.range, lines, to: &json)
                json.member("replacement", edit.replacement)
              }
            }
          }
        }
      }
    }
  }

  private func write(_ range: SourceRange, _ lines: LineTable, to json: inout JSONWriter) {
    json.member("range", [Int(range.lower), Int(range.upper)])
    let offset = Int(range.lower)
    let place = source.position(of: offset)?.shown
    json.member("place", place ?? "line \(lines.location(of: offset).line)")
  }
}
