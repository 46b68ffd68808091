/// The JSON Schema (draft 2020-12) of what `MeetingsJSON` writes.
public enum MeetingsSchema {
  /// The version of the form; keys never change meaning within one.
  public static let version = "1"

  /// The schema as JSON, in UTF-8, indented, with a line feed at its end.
  public static func json() -> ContiguousArray<UInt8> { document.printed() }

  static var document: JSONSchemaDocument {
    JSONSchemaDocument(
      title: "AgendaKit meetings, schema version \(version)",
      root: .object([
        .key("schemaVersion", .constant(version), "The version of this form."),
        ExportSchema.tool,
        .key("meetings", .array(of: meeting.reference), "The meetings, by their first day."),
        .key(
          "unjoined",
          .array(of: .string()),
          "The documents that belong to no meeting, by name."
        ),
      ])
      .described("Meetings. A line of NDJSON follows #/$defs/\(meeting.name) instead."),
      definitions: [
        meeting, paper, item, step, listedPaper, contradiction, place, ExportSchema.slot,
        ExportSchema.consideration, ExportSchema.statements,
      ] + CommonSchemas.all
    )
  }

  private static let meeting = JSONSchema.Definition("meeting") {
    .object([
      .key(
        "group",
        .object([
          .key("id", .string().orNull, "A short name within the parent body; null if not known."),
          .key("name", .string(), "The name as the latest document prints it."),
        ]),
        "Who meets."
      ),
      .key("organ", .string().orNull, "The parent body."),
      .key("ordinal", .integer(from: 1).orNull, "11 for the group's eleventh meeting."),
      .key("place", .string().orNull, "The town."),
      .key("timeZone", .string().orNull, "The IANA name of its time zone."),
      .key("firstDay", CommonSchemas.day.reference.orNull, "The first day."),
      .key("lastDay", CommonSchemas.day.reference.orNull, "The last day."),
      .key("opening", CommonSchemas.moment.reference.orNull, "When it opens, local time."),
      .key("openingUTC", CommonSchemas.momentUTC.reference.orNull, "The same in UTC."),
      .key(
        "status",
        .words(of: MeetingRecord.Status.self),
        "announced: agendas and timetables only; reportDrafted: there is a draft of the report; "
          + "reported: there is the report."
      ),
      .key("documents", .array(of: paper.reference), "The documents, from the call to the report."),
      .key(
        "agenda",
        .array(of: item.reference),
        "The items of the latest agenda, subitems after their items."
      ),
      .key(
        "history",
        .array(of: step.reference),
        "How documents changed what those before them said."
      ),
      .key("timetableOf", .string().orNull, "The document that the slots are from."),
      .key("slots", .array(of: ExportSchema.slot.reference), "The timetable in force."),
      .key(
        "papers",
        .array(of: listedPaper.reference),
        "The papers for the items, and those that were before the group."
      ),
      .key(
        "contradictions",
        .array(of: contradiction.reference),
        "Where documents that are all in force contradict each other."
      ),
    ])
  }

  private static let paper = JSONSchema.Definition("document") {
    .object([
      .key("name", .string(), "The path as given."),
      .key("role", .words(of: MeetingRecord.Role.self), "What it is for the meeting."),
      .key("language", .string(), "The English name of its language."),
      .key("symbol", CommonSchemas.canonicalSymbol.reference.orNull, "Its symbol."),
      .key("title", .string().orNull, "Its title."),
      .key("date", CommonSchemas.day.reference.orNull, "The day it bears."),
      .key(
        "superseded",
        .boolean,
        "Whether a later document of the same number stands in its place."
      ),
    ])
  }

  private static let item = JSONSchema.Definition("item") {
    .object([
      .key("number", CommonSchemas.itemNumber.reference.orNull, "The number in full."),
      .key("title", .string(), "The title."),
      .key(
        "slots",
        .array(
          of: .object([
            .key("date", CommonSchemas.day.reference.orNull, "The day."),
            .key("start", CommonSchemas.time.reference.orNull, "When it starts."),
            .key("end", CommonSchemas.time.reference.orNull, "When it ends."),
            .key("part", .words(of: DayPart.self).orNull, "The part of the day without a clock."),
          ])
        ),
        "When it is on the timetable."
      ),
      .key(
        "considerations",
        .array(of: ExportSchema.consideration.reference),
        "What the report says of its consideration."
      ),
      .key("statements", .array(of: ExportSchema.statements.reference), "Who spoke."),
    ])
  }

  private static let step = JSONSchema.Definition("step") {
    .object([
      .key("from", .string(), "The earlier document, by name."),
      .key("to", .string(), "The later one."),
      .key(
        "changes",
        .array(
          of: .object([
            .key("subject", .words(of: Change.Subject.self), "What it is about."),
            .key("kind", .words(of: Change.Kind.self), "What happened."),
            .key("text", .string(), "The change in a sentence."),
            .key("places", .array(of: place.reference), "Where the documents say so."),
          ])
        ),
        "The changes."
      ),
    ])
  }

  private static let listedPaper = JSONSchema.Definition("paper") {
    .object([
      .key(
        "item",
        CommonSchemas.itemNumber.reference.orNull,
        "The item; null for what was before the group as a whole."
      ),
      .key("title", .string(), "The title."),
      .key("symbols", .array(of: CommonSchemas.symbol.reference), "The symbols."),
      .key("addresses", CommonSchemas.addresses.reference, "Where they are kept."),
      .key("note", .string().orNull, "A remark, such as: to be recirculated."),
      .key("listedIn", .array(of: .string()), "The documents that list it, by name."),
      .key("file", .string().orNull, "The file that it is, where it was read."),
    ])
  }

  private static let contradiction = JSONSchema.Definition("contradiction") {
    .object([
      .key("fact", .words(of: MeetingRecord.Fact.self), "What it is about."),
      .key("message", .string(), "The contradiction in a sentence, without a final point."),
      .key("places", .array(of: place.reference), "Where each of the documents says so."),
    ])
  }

  private static let place = JSONSchema.Definition("place") {
    .object(
      [
        .key("document", .string(), "The document, by name."),
        .key("line", .integer(from: 1), "The line, from 1."),
        .key("column", .integer(from: 1), "The column, from 1, in bytes of UTF-8."),
      ] + JSONSchema.position + [
        .key("text", .string().orNull, "What stands there.")
      ]
    )
  }
}
