/// Writes documents as JSON: one object a document, every key in its place whether the document
/// states the thing or not.
///
/// `ExportSchema` describes what is written. With positions it says where everything stands, and a
/// `MeetingDocument` decoded from it equals the one that was written.
public struct JSONExport: Sendable, Hashable {
  /// Whether to indent by two blanks a level; otherwise a document stands on one line.
  public var pretty: Bool

  /// Whether to write where everything stands, and mentions and furniture.
  public var positions: Bool

  /// Creates an export.
  public init(pretty: Bool = false, positions: Bool = false) {
    self.pretty = pretty
    self.positions = positions
  }

  /// A document as JSON, in UTF-8, with a line feed at its end.
  /// - Parameters:
  ///   - document: what to write.
  ///   - source: the text the document was read from, for lines and columns.
  public func write(
    _ document: MeetingDocument,
    source: SourceText
  ) -> ContiguousArray<UInt8> {
    var bytes = ContiguousArray<UInt8>()
    append(document, source: source, to: &bytes)
    return bytes
  }

  /// Appends a document as JSON, with a line feed at its end.
  ///
  /// Without `pretty` each document takes one line, so that several make NDJSON
  /// (github.com/ndjson/ndjson-spec).
  public func append(
    _ document: MeetingDocument,
    source: SourceText,
    to bytes: inout ContiguousArray<UInt8>
  ) {
    Self.append(to: &bytes, pretty: pretty) { json in
      // Room that is not written to costs nothing; a buffer that grows is there twice.
      json.reserve(2 * source.bytes.count + 1024)
      let writer = DocumentWriter(
        positions: positions,
        source: source,
        zones: SlotZones(document),
        language: DocumentLanguage(of: document),
        text: document.text
      )
      writer.write(document, to: &json)
    }
  }

  /// Appends the line of NDJSON that stands for a file that could not be read.
  /// - Parameters:
  ///   - name: the path as given, in any bytes; what is not UTF-8 in it is written as U+FFFD.
  ///   - error: what went wrong, for people.
  ///   - bytes: what the line is written after.
  public static func appendUnreadable(
    name: some Collection<UInt8>,
    error: String,
    to bytes: inout ContiguousArray<UInt8>
  ) {
    append(to: &bytes, pretty: false) { json in
      json.object {
        $0.member("schemaVersion", MeetingDocument.schemaVersion)
        $0.member("source") {
          $0.object { $0.member("name", String(decoding: name, as: UTF8.self)) }
        }
        $0.member("error", error)
      }
    }
  }

  /// Appends the line of NDJSON that stands for a file that could not be read.
  public static func appendUnreadable(
    name: String,
    error: String,
    to bytes: inout ContiguousArray<UInt8>
  ) {
    appendUnreadable(name: name.utf8, error: error, to: &bytes)
  }

  /// Writes one value and a line feed behind what `bytes` holds, without a copy of it.
  private static func append(
    to bytes: inout ContiguousArray<UInt8>,
    pretty: Bool,
    _ write: (inout JSONWriter) -> Void
  ) {
    var taken = ContiguousArray<UInt8>()
    swap(&taken, &bytes)
    var json = JSONWriter(pretty: pretty, continuing: taken)
    taken = []
    write(&json)
    json.endLine()
    bytes = json.bytes
  }
}
