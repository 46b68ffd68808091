// Who meets, the agenda with its annotations, and the timetable.

extension ExportSchema {
  static let meeting = JSONSchema.Definition("meeting") {
    .object([
      .key(
        "group",
        .object([
          .key(
            "id",
            .string().orNull,
            "A short name within the parent body, such as WG.3; null if it is not known."
          ),
          .key("name", .string(), "The name as printed."),
        ]),
        "Who meets."
      ),
      .key(
        "ordinal",
        .integer(from: 1).orNull,
        "11 for the eleventh meeting, where a sentence about this meeting says so."
      ),
      .key("place", .string().orNull, "The town, as printed."),
      .key(
        "timeZone",
        .string(CommonSchemas.zonePattern).orNull,
        "The IANA name of the time zone of the place; null if the place is not known."
      ),
      .key("firstDay", CommonSchemas.day.reference.orNull, "The first day."),
      .key("lastDay", CommonSchemas.day.reference.orNull, "The last day."),
      .key(
        "days",
        .array(
          of: .object([
            .key("firstDay", CommonSchemas.day.reference, "The first day of the range."),
            .key("lastDay", CommonSchemas.day.reference, "The last day of the range."),
          ])
        ),
        "The ranges of days, where there is more than one; else empty."
      ),
      .key(
        "opening",
        CommonSchemas.moment.reference.orNull,
        "When it opens, where a sentence says that it does."
      ),
      .key(
        "openingUTC",
        CommonSchemas.momentUTC.reference.orNull,
        "The same in UTC; null where the time zone is not known."
      ),
      .key(
        "agenda",
        .array(of: agendaItem.reference),
        "The items; of a report, those of the agenda as adopted."
      ),
      .key(
        "otherAnnotations",
        .array(of: annotation.reference),
        "The annotations that belong to no item of the agenda."
      ),
      place("range", "the name of the group, with the place and the days under it."),
      .optionalKey("places", meetingPlaces.reference, "With positions: where the facts stand."),
    ])
  }

  static let meetingPlaces = JSONSchema.Definition("meetingPlaces") {
    let range = CommonSchemas.range.reference
    return .object([
      .key("group", .array(of: range), "The name of the group, wherever it is a heading."),
      .key("days", range.orNull, "The place and the days."),
      .key("ordinal", range.orNull, "The words of the ordinal."),
      .key("opening", range.orNull, "The sentence that says when it opens."),
    ])
    .described("Where the facts of a meeting stand; null or empty where a fact is missing.")
  }

  static let agendaItem: JSONSchema.Definition = .init("agendaItem") {
    .object([
      .key(
        "number",
        CommonSchemas.itemNumber.reference.orNull,
        "The number in full; null if the list gives none."
      ),
      .key(
        "title",
        .string(),
        "The title as the agenda has it, without its number, a joint mark and final punctuation."
      ),
      .key(
        "joint",
        .object([
          .key(
            "with",
            .array(of: .string()),
            "The other groups that share the item: the id of each, else its name."
          ),
          .key(
            "counterparts",
            .array(of: itemOfGroup.reference),
            "The items of the same title in their agendas."
          ),
        ]).orNull,
        "What makes it a joint item; null if it is none. Subitems are joint only if they say so."
      ),
      .key(
        "subitems",
        .array(of: agendaItem.reference),
        "The items under it."
      ),
      .key(
        "annotation",
        annotation.reference.orNull,
        "What the annotations say of it; null if they give it neither text nor papers of its own."
      ),
      place("range", "the item in the agenda, its subitems included."),
      place("headRange", "its own lines there: number, title, joint mark, punctuation."),
    ])
  }

  static let itemOfGroup = JSONSchema.Definition("itemOfGroup") {
    .object([
      .key(
        "group",
        .string().orNull,
        "The id of the group, else its name; null if the text names none."
      ),
      .key("item", CommonSchemas.itemNumber.reference, "The item of its agenda."),
    ])
  }

  static let annotation = JSONSchema.Definition("annotation") {
    .object([
      .key(
        "number",
        CommonSchemas.itemNumber.reference.orNull,
        "The number printed in its heading; null if there is none."
      ),
      .key(
        "heading",
        .string(),
        "The heading as printed, without number and final punctuation. The wording of the agenda is "
          + "the title of the item."
      ),
      .key("paragraphs", .array(of: paragraph.reference), "The paragraphs and free subheadings."),
      .key(
        "documentation",
        .array(of: documentationEntry.reference),
        "The papers listed under Documentation."
      ),
      .key(
        "documentationNotForeseen",
        .boolean,
        "Whether the text says that no documentation is foreseen."
      ),
      .key(
        "seeAlso",
        .array(of: itemOfGroup.reference),
        "The items that it points to, as in: see agenda item 3."
      ),
      place("range", "from the heading to the last paper, without what stands under subitems."),
      place("headingRange", "the heading with its number; empty if it has none of its own."),
    ])
  }

  static let paragraph = JSONSchema.Definition("paragraph") {
    .object([
      .key(
        "number",
        .integer(from: 0).orNull,
        "The number printed before it; null if there is none."
      ),
      .key("text", .string(), "The text, without number and footnote marks."),
      .key(
        "role",
        .words(of: Paragraph.Role.self),
        "body for running text, heading for a subheading without a number."
      ),
      .key("footnotes", .array(of: .string()), "The marks of the footnotes in it, in order."),
      .key(
        "items",
        .array(of: listItem.reference),
        "The entries of the lettered list in the text, which has them too; empty without one."
      ),
      place("range", "where it stands; a footnote or a page break may stand inside."),
    ])
  }

  static let listItem = JSONSchema.Definition("listItem") {
    .object([
      .key("label", .string(), "The label as printed: (b)."),
      .key("text", .string(), "What stands after it, up to the next."),
      place("range", "where it stands, with its label; of an export read back, the paragraph."),
    ])
  }

  static let documentationEntry = JSONSchema.Definition("documentationEntry") {
    .object([
      .key("label", .string().orNull, "The letter of a lettered list; null if there is none."),
      .key(
        "title",
        .string(),
        "The title, without the brackets that hold the symbols and punctuation after them."
      ),
      .key(
        "symbols",
        .array(of: CommonSchemas.symbol.reference),
        "The symbols, joint ones apart, in the order printed."
      ),
      .key("addresses", CommonSchemas.addresses.reference, "Where they are kept."),
      .key(
        "note",
        .string().orNull,
        "A remark in brackets after the symbols, such as: to be recirculated."
      ),
      place("range", "where the entry stands."),
    ])
  }

  static let slot = JSONSchema.Definition("slot") {
    .object([
      .key(
        "date",
        CommonSchemas.day.reference.orNull,
        "The day; null if the timetable names none."
      ),
      .key("start", CommonSchemas.time.reference.orNull, "When it starts; null without a clock."),
      .key("end", CommonSchemas.time.reference.orNull, "When it ends; null without a clock."),
      .key(
        "part",
        .words(of: DayPart.self).orNull,
        "The part of the day, where no clock stands."
      ),
      .key(
        "timeZone",
        .string(CommonSchemas.zonePattern).orNull,
        "The IANA name of the time zone of day and times; null if the place is not known."
      ),
      .key(
        "startUTC",
        CommonSchemas.momentUTC.reference.orNull,
        "When it starts, in UTC; null where day, clock or time zone are not known, and for an hour that "
          + "the clocks of the place skip. Of an hour that they show twice, the first."
      ),
      .key(
        "endUTC",
        CommonSchemas.momentUTC.reference.orNull,
        "When it ends, in UTC; null as well where the end is not after the start."
      ),
      .key(
        "entries",
        .array(
          of: .object([
            .key(
              "group",
              .string().orNull,
              "The id of the group, else its name or the heading of the column; null without any."
            ),
            .key(
              "item",
              CommonSchemas.itemNumber.reference.orNull,
              "The item; null if the row names none."
            ),
            .key("title", .string(), "The title as printed, without a mark that it is continued."),
            .key("continued", .boolean, "Whether the row says that it is continued."),
            place("range", "the cells of item and title."),
            place("titleRange", "the title, with the mark that it is continued."),
          ])
        ),
        "What is taken up: a row from left to right, rows from top to bottom."
      ),
      place("range", "from the time to the last entry."),
      optionalPlace("dateRange", "the row of the day."),
      optionalPlace("timeRange", "the time as printed."),
    ])
    .described("One date and time of the timetable; what has no time belongs to the slot above.")
  }
}
