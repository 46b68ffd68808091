/// The JSON Schema (draft 2020-12) of `agenda-cli.json`.
public enum ConfigurationSchema {
  /// The schema as JSON, in UTF-8, indented, with a line feed at its end.
  public static func json() -> ContiguousArray<UInt8> { document.printed() }

  static var document: JSONSchemaDocument {
    JSONSchemaDocument(
      title: "agenda-cli.json, how agenda-cli judges the documents beside and below it",
      root: .object(
        [
          .optionalKey("$schema", .string(), "The address of this schema, for editors."),
          .optionalKey(
            "extends",
            .string(),
            "Another configuration, relative to this file, over which this one comes."
          ),
        ] + settings + [
          .optionalKey(
            "overrides",
            .array(
              of: .object(
                [
                  .key(
                    "files",
                    .array(of: .string()),
                    "The documents that it is for, as patterns like those of exclude."
                  )
                ] + settings
              )
            ),
            "Settings for some documents, each over those before."
          ),
          .optionalKey(
            "exclude",
            .array(of: .string()),
            "Files that are not judged, also where they are named on the command line, as patterns "
              + "of paths below this file: * stands for any characters but a slash, ** for any, ? "
              + "for one."
          ),
        ]
      ),
      definitions: [rule]
    )
  }

  private static var settings: [JSONSchema.Member] {
    [
      .optionalKey(
        "failOn",
        .words(of: Severity.self),
        "The least severity that makes validate fail; error where it is not given."
      ),
      .optionalKey(
        "minLevel",
        .words(of: Severity.self),
        "The least severity that is told at all; note where it is not given."
      ),
      .optionalKey("issued", .boolean, "Whether texts are judged as published, not as drafts."),
      .optionalKey(
        "hints",
        .boolean,
        "Whether hints are told: what was joined, repaired or inferred in reading."
      ),
      .optionalKey("disable", .array(of: rule.reference), "The rules that are not asked."),
      .optionalKey("only", .array(of: rule.reference), "The only rules that are asked."),
      .optionalKey(
        "severity",
        .map(of: .words(of: RuleLevel.self)),
        "The severities of rules, by their names; off for a rule that is not asked."
      ),
    ]
  }

  private static let rule = JSONSchema.Definition("rule") {
    .words(RuleSet.all.map { $0.name }).described("The name of a rule.")
  }
}
