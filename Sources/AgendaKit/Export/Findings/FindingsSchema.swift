/// The JSON Schema (draft 2020-12) of findings as JSON.
public enum FindingsSchema {
  /// The version of the form; keys never change meaning within one.
  public static let version = "2"

  /// The schema as JSON, in UTF-8, indented, with a line feed at its end.
  public static func json() -> ContiguousArray<UInt8> { document.printed() }

  static var document: JSONSchemaDocument {
    JSONSchemaDocument(
      title: "AgendaKit findings, schema version \(version)",
      root: .object([
        .key("schemaVersion", .constant(version), "The version of this form."),
        ExportSchema.tool,
        .key(
          "documents",
          .array(
            of: .object([
              .key(
                "source",
                .object([
                  .key("name", .string(), "The path as given; - for standard input."),
                  .optionalKey(
                    "sha256",
                    .string("[0-9a-f]{64}"),
                    "The SHA-256 digest of the bytes of the file, where it could be read."
                  ),
                ]),
                "The file that was judged."
              ),
              .key("findings", .array(of: finding.reference), "What was found, by place."),
              .optionalKey(
                "error",
                .string(),
                "Why the file could not be read; nothing is known of what is in it."
              ),
            ])
          ),
          "The documents judged, in the order given."
        ),
      ]),
      definitions: [finding]
    )
  }

  private static let finding = JSONSchema.Definition("finding") {
    .object(
      [
        .key("rule", .string("[a-z]+(?:-[a-z]+)*"), "The name of the rule; it never changes."),
        .key("severity", .words(of: Severity.self), "How bad it is."),
        .key("message", .string(), "One plain sentence, without a final point."),
      ] + place + [
        .key(
          "notes",
          .array(
            of: .object(
              [
                .key("message", .string(), "What stands there."),
                .key(
                  "source",
                  .string().orNull,
                  "The name of the other document the place is in; null for the document judged."
                ),
                .key("line", .integer(from: 1), "The line, from 1."),
                .key("column", .integer(from: 1), "The column, from 1, in code points."),
              ] + JSONSchema.position
            )
          ),
          "The other places that the finding speaks of."
        ),
        .key(
          "fix",
          JSONSchema.object([
            .key("message", .string(), "What the edits do."),
            .key(
              "safety",
              .words(of: Diagnostic.Fix.Safety.self),
              "safe: it changes how something is written, and no fact; unsafe: it decides between two facts."
            ),
            .key(
              "edits",
              .array(
                of: .object(
                  place + [.key("replacement", .string(), "What comes in the place.")]
                )
              ),
              "The edits, in the order of the text; they do not overlap."
            ),
          ]).orNull,
          "Edits that mend the finding; null if there are none."
        ),
      ]
    )
  }

  private static let place: [JSONSchema.Member] =
    [
      .key("line", .integer(from: 1), "The line of the first character, from 1."),
      .key("column", .integer(from: 1), "Its column, from 1, in code points."),
      .key("endLine", .integer(from: 1), "The line of the end."),
      .key("endColumn", .integer(from: 1), "The column one past the last character."),
    ] + JSONSchema.position
}
