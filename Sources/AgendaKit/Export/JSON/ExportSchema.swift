/// The JSON Schema (draft 2020-12) of what `JSONExport` writes.
///
/// It is strict: every key is required and no other may be there, only that the keys of places come
/// with positions or not at all.
public enum ExportSchema {
  /// The schema as JSON, in UTF-8, indented, with a line feed at its end.
  public static func json() -> ContiguousArray<UInt8> { document.printed() }

  static var document: JSONSchemaDocument {
    JSONSchemaDocument(
      title: "AgendaKit export, schema version \(MeetingDocument.schemaVersion)",
      root: root,
      definitions: [
        source, masthead, mastheadPlaces, meeting, meetingPlaces, agendaItem, itemOfGroup,
        annotation, paragraph, listItem, documentationEntry, slot, report, paper, section,
        consideration,
        statements,
        officer, hours, attendance, attendanceList, placeholder, footnote, references, decision,
        article, mention, furniture, unplaced, diagnostic, diagnosticNote, diagnosticFix,
        unreadableFile,
      ] + CommonSchemas.all
    )
  }

  private static var root: JSONSchema {
    .object([
      version,
      tool,
      .key("source", source.reference, "The file that was read."),
      .key(
        "kind",
        .words(of: DocumentKind.self),
        "What the document is: agenda, the list alone; annotatedAgenda; organizationOfWork, a "
          + "timetable issued alone; draftReport; report; paper, such as a background paper or a note "
          + "by the Secretariat; unknown."
      ),
      .key("masthead", masthead.reference, "The head of the document."),
      .key(
        "meetings",
        .array(of: meeting.reference),
        "One gathering for each group, in the order of their agendas."
      ),
      .key(
        "organizationOfWork",
        .array(of: slot.reference),
        "The timetable: its dates and times from top to bottom."
      ),
      .key(
        "report",
        report.reference.orNull,
        "What a report says beside the agenda that was adopted; null for all other "
          + "documents."
      ),
      .key("paper", paper.reference.orNull, "What a paper says; null for all other documents."),
      .key("footnotes", .array(of: footnote.reference), "The numbered notes."),
      .key("references", references.reference, "What the document cites."),
      .optionalKey(
        "mentions",
        .array(of: mention.reference),
        "With positions: what the running text names, in the order of the text."
      ),
      .optionalKey(
        "furniture",
        .array(of: furniture.reference),
        "With positions: what belongs to the page or its markup and not to the text."
      ),
      .key(
        "unplaced",
        .array(of: unplaced.reference),
        "The text that no part of the export holds."
      ),
      .key(
        "diagnostics",
        .array(of: diagnostic.reference),
        "What there is to say about the reading of the document; whether the document is right is "
          + "another question."
      ),
    ])
    .described(
      "A document. What it does not state is null or an empty list. Lists are in the order of the "
        + "document unless it is said otherwise. The line of NDJSON for a file that could not be "
        + "read follows #/$defs/\(unreadableFile.name) instead."
    )
  }

  static var version: JSONSchema.Member {
    .key(
      "schemaVersion",
      .constant(MeetingDocument.schemaVersion),
      "The version of this contract; no key changes its meaning within one."
    )
  }

  static var tool: JSONSchema.Member {
    .key(
      "tool",
      .object([
        .key("name", .constant(Tool.name), "Its name."),
        .key("version", .string("[0-9]+\\.[0-9]+\\.[0-9]+"), "Its version."),
      ]),
      "What made this."
    )
  }

  static let source = JSONSchema.Definition("source") {
    .object([
      .key("name", .string(), "The path as it was given; - for standard input."),
      .key("byteCount", .integer(from: 0), "The number of bytes of the file."),
      .key(
        "encoding",
        .words(of: SourceEncoding.self),
        "How the bytes of the file stand for characters."
      ),
      .key(
        "format",
        .words(of: SourceFormat.self),
        "What kind of file it is; of texts, what the name says, else the first lines."
      ),
      .key("sha256", .string("[0-9a-f]{64}"), "The SHA-256 digest of the bytes of the file."),
    ])
  }

  static let unreadableFile = JSONSchema.Definition("unreadableFile") {
    .object([
      version,
      .key(
        "source",
        .object([.key("name", .string(), "The path as it was given.")]),
        "The file that could not be read."
      ),
      .key("error", .string(), "Why it could not be read, for people."),
    ])
    .described("The line of NDJSON that stands for a file that could not be read.")
  }

  static let footnote = JSONSchema.Definition("footnote") {
    .object([
      .key("mark", .string(), "The number, as printed."),
      .key("text", .string(), "The note, without its mark."),
      place("range", "The note, its mark included."),
    ])
  }

  static let furniture = JSONSchema.Definition("furniture") {
    .object([
      .key(
        "kind",
        .words(of: Furniture.Kind.self),
        "What it is: page, such as a running symbol, a page number, a job number; heading, a "
          + "structural heading such as Annotations; tableHead, the head of a table; markup, marks "
          + "of Markdown, HTML or a drawn table."
      ),
      .key("range", CommonSchemas.range.reference, "Where it stands."),
    ])
  }

  static let unplaced = JSONSchema.Definition("unplaced") {
    .object(
      [
        .key("text", .string(), "The text, its white space made single."),
        .key("line", .integer(from: 1), "The line it begins in, from 1."),
        .key("column", .integer(from: 1), "The byte of the line it begins with, from 1."),
      ] + JSONSchema.position + [
        place("range", "Where it stands.")
      ]
    )
  }

  // MARK: - Places

  /// The key of a place that the object always has where positions are written.
  static func place(_ key: String, _ description: String) -> JSONSchema.Member {
    .optionalKey(key, CommonSchemas.range.reference, "With positions: \(description)")
  }

  /// The key of a place that is null where the thing is not there.
  static func optionalPlace(_ key: String, _ description: String) -> JSONSchema.Member {
    .optionalKey(
      key,
      CommonSchemas.range.reference.orNull,
      "With positions: \(description) Null if there is none."
    )
  }

  /// The key of a list of places.
  static func places(_ key: String, _ description: String) -> JSONSchema.Member {
    .optionalKey(
      key,
      .array(of: CommonSchemas.range.reference),
      "With positions: \(description)"
    )
  }
}
