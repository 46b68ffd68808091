/// Writes meetings as JSON: one object with all of them, or one object a line.
///
/// `MeetingsSchema` describes what is written.
public struct MeetingsJSON: Sendable, Hashable {
  /// Whether to indent by two blanks a level.
  public var pretty: Bool

  /// Creates a writer.
  public init(pretty: Bool = false) { self.pretty = pretty }

  /// All meetings as one object, in UTF-8, with a line feed at its end.
  public func write(_ register: MeetingRegister) -> ContiguousArray<UInt8> {
    var json = JSONWriter(pretty: pretty)
    json.object { json in
      json.member("schemaVersion", MeetingsSchema.version)
      json.member("tool") { DocumentWriter.writeTool(to: &$0) }
      json.member("meetings") { $0.array(register.meetings) { Self.write($1, to: &$0) } }
      json.member("unjoined", register.unjoined)
    }
    json.endLine()
    return json.bytes
  }

  /// A meeting a line.
  public func writeLines(_ register: MeetingRegister) -> ContiguousArray<UInt8> {
    var json = JSONWriter()
    for meeting in register.meetings {
      Self.write(meeting, to: &json)
      json.endLine()
    }
    return json.bytes
  }

  private static let parts = DocumentWriter(
    positions: false,
    source: SourceText(name: "-", text: "")
  )

  private static func write(_ record: MeetingRecord, to json: inout JSONWriter) {
    json.object { json in
      json.member("group") {
        $0.object {
          $0.member("id", record.group.id)
          $0.member("name", record.group.name)
        }
      }
      json.member("organ", record.organ)
      json.member("ordinal", record.ordinal)
      json.member("place", record.place)
      json.member("timeZone", record.timeZone)
      json.member("firstDay", record.firstDay)
      json.member("lastDay", record.lastDay)
      json.member("opening", record.opening)
      let clock = UTCClock(zone: record.timeZone)
      json.member("openingUTC", utc: clock.moment(record.opening?.date, record.opening?.time))
      json.member("status", record.status)
      json.member("documents") { $0.array(record.documents) { write($1, to: &$0) } }
      json.member("agenda") { $0.array(record.agenda) { write($1, to: &$0) } }
      json.member("history") { $0.array(record.history) { write($1, to: &$0) } }
      json.member("timetableOf", record.timetableOf)
      json.member("slots") {
        $0.array(record.slots) { parts.write($1, zone: record.timeZone, clock: clock, to: &$0) }
      }
      json.member("papers") {
        $0.array(record.papers) { write($1, in: record.language, to: &$0) }
      }
      json.member("contradictions") { $0.array(record.contradictions) { write($1, to: &$0) } }
    }
  }

  private static func write(_ paper: MeetingRecord.Paper, to json: inout JSONWriter) {
    json.object {
      $0.member("name", paper.name)
      $0.member("role", paper.role)
      $0.member("language", paper.language)
      $0.member("symbol", paper.symbol?.canonical.description)
      $0.member("title", paper.title)
      $0.member("date", paper.date)
      $0.member("superseded", paper.isSuperseded)
    }
  }

  private static func write(_ item: MeetingRecord.Item, to json: inout JSONWriter) {
    json.object { json in
      json.member("number", item.number)
      json.member("title", item.title)
      json.member("slots") {
        $0.array(item.slots) { json, slot in
          json.object {
            $0.member("date", slot.date)
            $0.member("start", slot.start)
            $0.member("end", slot.end)
            $0.member("part", slot.part)
          }
        }
      }
      json.member("considerations") {
        $0.array(item.considerations) { parts.write($1, to: &$0) }
      }
      json.member("statements") { $0.array(item.statements) { parts.write($1, to: &$0) } }
    }
  }

  private static func write(_ step: MeetingRecord.Step, to json: inout JSONWriter) {
    json.object { json in
      json.member("from", step.from)
      json.member("to", step.to)
      json.member("changes") {
        $0.array(step.changes) { json, change in
          json.object { json in
            json.member("subject", change.subject)
            json.member("kind", change.kind)
            json.member("text", change.text)
            json.member("places") { $0.array(change.places) { write($1, to: &$0) } }
          }
        }
      }
    }
  }

  private static func write(
    _ paper: MeetingRecord.ListedPaper,
    in language: DocumentLanguage,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("item", paper.item)
      json.member("title", paper.entry.title)
      json.member("symbols") { $0.array(paper.entry.symbols) { $0.string($1.description) } }
      DocumentWriter.writeAddresses(
        of: paper.entry.symbols,
        in: language,
        as: "addresses",
        to: &json
      )
      json.member("note", paper.entry.note)
      json.member("listedIn", paper.listedIn)
      json.member("file", paper.file)
    }
  }

  private static func write(
    _ contradiction: MeetingRecord.Contradiction,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("fact", contradiction.fact)
      json.member("message", contradiction.message)
      json.member("places") { $0.array(contradiction.places) { write($1, to: &$0) } }
    }
  }

  private static func write(_ place: MeetingRecord.Place, to json: inout JSONWriter) {
    json.object {
      $0.member("document", place.document)
      $0.member("line", place.location.line)
      $0.member("column", place.location.column)
      $0.position(place.position)
      $0.member("text", place.text)
    }
  }
}
