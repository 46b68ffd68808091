/// The JSON Schema (draft 2020-12) of what `ComparisonJSON` writes.
public enum ComparisonSchema {
  /// The schema as JSON, in UTF-8, indented, with a line feed at its end.
  public static func json() -> ContiguousArray<UInt8> { document.printed() }

  static var document: JSONSchemaDocument {
    JSONSchemaDocument(
      title: "AgendaKit comparison, schema version \(ComparisonJSON.schemaVersion)",
      root: root,
      definitions: [side, notice, change, wordRun, operation, value, unplaced] + nodes + [
        CommonSchemas.day, CommonSchemas.time, CommonSchemas.moment, CommonSchemas.momentUTC,
        CommonSchemas.itemNumber, CommonSchemas.symbol, CommonSchemas.canonicalSymbol,
        CommonSchemas.addresses,
      ]
    )
  }

  private static var root: JSONSchema {
    .object([
      .key(
        "schemaVersion",
        .constant(ComparisonJSON.schemaVersion),
        "The version of this contract; no key changes its meaning within one."
      ),
      ExportSchema.tool,
      .key("from", side.reference, "The first document."),
      .key("to", side.reference, "The second document."),
      .key(
        "notices",
        .array(of: notice.reference),
        "What is to be known before the changes: that the documents are of different kinds or "
          + "groups, and what was therefore not compared."
      ),
      .key(
        "notCompared",
        .object([
          .key("from", .array(of: unplaced.reference), "Of the first document."),
          .key("to", .array(of: unplaced.reference), "Of the second document."),
        ]),
        "The text that found no place when the documents were read, and was not compared."
      ),
      .key(
        "typographyOnly",
        .integer(from: 0),
        "How many texts differ in quotation marks, apostrophes, dashes or white space only; they "
          + "are no changes unless these were compared exactly."
      ),
      .key(
        "compared",
        .array(
          of: .object([
            .key("subject", .words(of: Change.Subject.self), "What was compared."),
            .key("from", .integer(from: 0), "How many the first document has."),
            .key("to", .integer(from: 0), "How many the second document has."),
            .key("same", .integer(from: 0), "How many are the same in both."),
          ])
        ),
        "How much was compared."
      ),
      .key(
        "changes",
        .array(of: change.reference),
        "What changed: masthead and meetings, items, documents, timetable, attendance, text, notes."
      ),
      .key(
        "patch",
        .array(of: operation.reference),
        "What makes the export of the second document of that of the first: a JSON Patch (RFC 6902)."
      ),
      .key(
        "undo",
        .array(of: operation.reference),
        "What makes the export of the first document of that of the second."
      ),
    ])
    .described("What changed from one document to another, in the documents' own terms.")
  }

  private static let side = JSONSchema.Definition("side") {
    .object([
      .key("source", ExportSchema.source.reference, "The file that was read."),
      .key("kind", .words(of: DocumentKind.self), "What the document is."),
      .key(
        "symbol",
        CommonSchemas.canonicalSymbol.reference.orNull,
        "The document's own symbol; null if the text bears none."
      ),
      .key("title", .string().orNull, "The title of the document."),
      .key("groups", .array(of: .string()), "The groups that meet: the id of each, else its name."),
    ])
  }

  private static let notice = JSONSchema.Definition("notice") {
    .object([
      .key(
        "notice",
        .words([
          "kindsDiffer", "groupsDiffer", "meetingsDiffer", "notCompared", "notStated", "orderLost",
          "readDifferently", "changesWithoutWords",
        ]),
        "What it says: the documents are of different kinds, groups or meetings; or a part was "
          + "not compared; or facts that only one document states; or a part of which one document "
          + "has the words, but not their order; or facts that the same words state otherwise, "
          + "because of what stands around them; or tracked changes that change no words."
      ),
      .key("message", .string(), "The same for people."),
      .key(
        "part",
        .words(of: DocumentComparison.Part.self).orNull,
        "The part that was not compared, or that the facts belong to."
      ),
      .key(
        "fields",
        .array(of: .string()),
        "The keys of the facts that one document lacks, or that were read otherwise."
      ),
      .key(
        "missingIn",
        .words(of: DocumentComparison.Version.self).orNull,
        "The document that has no such part, or not its order."
      ),
    ])
  }

  private static let change: JSONSchema.Definition = .init("change") {
    .object([
      .key("id", .string("c[0-9]+(?:\\.[0-9]+)?"), "Its name in this comparison: `c3`, `c3.1`."),
      .key(
        "message",
        .string(),
        "The same for people, with `[-old-]` and `{+new+}` words."
      ),
      .key("change", .words(of: Change.Kind.self), "What happened."),
      .key("subject", .words(of: Change.Subject.self), "What it happened to."),
      .key(
        "group",
        .string().orNull,
        "The group that it concerns, as the second document calls it; null if it concerns none."
      ),
      .key("from", node.orNull, "The thing in the first document; null if it was added."),
      .key("to", node.orNull, "The thing in the second document; null if it was removed."),
      .key("fromPath", path.orNull, "Where the export of the first document has it."),
      .key("toPath", path.orNull, "Where the export of the second document has it."),
      .key(
        "fields",
        .array(of: .string()),
        "The keys of the thing that differ, where the kind of the change does not say all; of a "
          + "paragraph of a report, also the keys of the report whose facts it states otherwise."
      ),
      .key(
        "values",
        .array(
          of: .object([
            .key("field", .string(), "The key."),
            .key("from", value.reference.orNull, "Its value in the export of the first document."),
            .key("to", value.reference.orNull, "Its value in the export of the second document."),
          ])
        ),
        "The old and the new value of each of `fields`; null where the thing has no such key."
      ),
      .key(
        "words",
        .array(of: wordRun.reference),
        "The words of the title or text, where they differ: what stayed and went makes the old "
          + "text, what stayed and came the new one."
      ),
      .key(
        "with",
        .object([
          .key("from", node.orNull, "Where it stood."),
          .key("to", node.orNull, "Where it stands now."),
          .key("fromPath", path.orNull, "Where the export of the first document has it."),
          .key("toPath", path.orNull, "Where the export of the second document has it."),
        ]).orNull,
        "The other one, where two changed places; it has no change of its own."
      ),
      .key(
        "parts",
        .array(
          of: .object([
            .key("path", path, "Where the export has it."),
            .key("node", node, "The part."),
          ])
        ),
        "The other parts, where one thing was divided (in the second document) or several were "
          + "joined (in the first); `to`, or `from`, is the first part."
      ),
      .key(
        "count",
        .integer(from: 1),
        "How many like it it stands for, itself counted: neighbours in a row that were renumbered "
          + "by the same amount, came or went, slots that moved by as much. The others are among "
          + "the consequences, but for those renumbered."
      ),
      .key(
        "consequences",
        .array(of: change.reference),
        "What followed from it; no changes of their own."
      ),
    ])
  }

  private static let wordRun = JSONSchema.Definition("wordRun") {
    .object([
      .key("op", .words(of: WordRun.Operation.self), "What happened to the words."),
      .key("text", .string(), "The words."),
    ])
  }

  /// Any value of an export.
  private static let value: JSONSchema.Definition = .init("value") {
    .anyOf([
      .map(of: value.reference), .array(of: value.reference), .string(), .integer(), .boolean,
    ]).orNull
  }

  private static let operation = JSONSchema.Definition("operation") {
    .object([
      .key("op", .words(["add", "remove", "replace"]), "What to do."),
      .key("path", .string("(?:/[A-Za-z][A-Za-z0-9]*|/[0-9]+)+"), "Where, as a JSON Pointer."),
      .optionalKey(
        "value",
        value.reference,
        "What to put there; absent where something is removed."
      ),
      .optionalKey("old", value.reference, "What stood there; absent where something is added."),
      .key("change", .string().orNull, "The `id` of the change that tells of it; null for none."),
    ])
  }

  private static var path: JSONSchema {
    .string("(?:/[A-Za-z][A-Za-z0-9]*|/[0-9]+)+").described("A JSON Pointer into the export.")
  }

  // MARK: - Nodes

  /// A node of any subject.
  private static var node: JSONSchema {
    .anyOf(
      [
        ExportSchema.masthead, ExportSchema.meeting, ExportSchema.agendaItem,
        ExportSchema.documentationEntry, ExportSchema.slot, ExportSchema.annotation,
        ExportSchema.paragraph, entry, ExportSchema.section, ExportSchema.footnote,
        ExportSchema.attendance, attendee, ExportSchema.placeholder, text,
      ].map { $0.reference }
    )
  }

  private static let attendee = JSONSchema.Definition("attendee") {
    .object(
      [
        .key("list", .words(of: Attendee.List.self), "In what capacity."),
        .key("name", .string(), "Who came."),
      ] + line
    )
  }

  private static let entry = JSONSchema.Definition("entry") {
    .object(
      [
        .key("label", .string(), "The label of an entry of a list in a paragraph: (b)."),
        .key("text", .string(), "What stands after it."),
      ] + line
    )
  }

  private static let text = JSONSchema.Definition("text") {
    .object([.key("text", .string(), "The words.")] + line)
  }

  private static let unplaced = JSONSchema.Definition("unplaced") {
    withoutPlaces(ExportSchema.unplaced.schema(), addingLine: false)
  }

  /// The nodes of the export, each with its line in place of its range.
  private static var nodes: [JSONSchema.Definition] {
    [
      ExportSchema.source, ExportSchema.masthead, ExportSchema.meeting, ExportSchema.agendaItem,
      ExportSchema.itemOfGroup, ExportSchema.annotation, ExportSchema.paragraph,
      ExportSchema.listItem,
      ExportSchema.documentationEntry, ExportSchema.slot, ExportSchema.section,
      ExportSchema.attendance, ExportSchema.attendanceList, ExportSchema.placeholder,
      ExportSchema.footnote,
    ].map { definition in
      .init(definition.name) { withoutPlaces(definition.schema(), addingLine: true) }
    } + [attendee, entry, text]
  }

  private static var line: [JSONSchema.Member] {
    [
      .key(
        "line",
        .integer(from: 1).orNull,
        "The line it begins in, from 1; null without a place."
      ),
      .optionalKey(
        "position",
        .object(JSONSchema.position),
        "Where that is in a Word or OpenDocument file, which has no lines."
      ),
    ]
  }

  /// A schema of the export without the keys that come with positions; `range` becomes `line`.
  private static func withoutPlaces(_ schema: JSONSchema, addingLine: Bool) -> JSONSchema {
    func rebuilt(_ kind: JSONSchema.Kind) -> JSONSchema {
      var result = JSONSchema(kind: kind)
      result.description = schema.description
      result.isNullable = schema.isNullable
      return result
    }
    switch schema.kind {
    case .object(let members):
      return rebuilt(
        .object(
          members.flatMap { member -> [JSONSchema.Member] in
            if member.isRequired {
              let value = withoutPlaces(member.value, addingLine: addingLine)
              return [.init(key: member.key, value: value, isRequired: true)]
            }
            return addingLine && member.key == "range" ? line : []
          }
        )
      )
    case .array(let element, let count, let isUnique):
      let inner = withoutPlaces(element, addingLine: addingLine)
      return rebuilt(.array(inner, count: count, isUnique: isUnique))
    default: return schema
    }
  }
}
