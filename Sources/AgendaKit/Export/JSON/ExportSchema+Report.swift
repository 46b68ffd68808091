extension ExportSchema {
  static let report = JSONSchema.Definition("report") {
    .object([
      .key("sections", .array(of: section.reference), "The chapters."),
      .key(
        "considerations",
        .array(of: consideration.reference),
        "What it says of the items considered, one for each sentence that says so."
      ),
      .key(
        "statements",
        .array(of: statements.reference),
        "Who spoke under an item, one for each sentence that says so and names the item."
      ),
      .key("officers", .array(of: officer.reference), "Who held an office at the meeting."),
      .key(
        "meetingsHeld",
        .integer(from: 0).orNull,
        "4 for a total of four meetings; null if the text does not say."
      ),
      .key(
        "hours",
        .array(of: hours.reference),
        "When the first, the second meeting of a day was held, where the text says so."
      ),
      .key("attendance", attendance.reference, "Who came."),
      .key(
        "documentation",
        .array(of: documentationEntry.reference),
        "The documents that the group had before it."
      ),
      .key(
        "placeholders",
        .array(of: placeholder.reference),
        "Draft text that still stands in brackets, outermost ones."
      ),
      optionalPlace("meetingsHeldRange", "the words that say how many meetings were held."),
    ])
  }

  static let paper = JSONSchema.Definition("paper") {
    .object([
      .key(
        "sections",
        .array(of: section.reference),
        "The chapters; text before the first one stands in a section without number and title."
      )
    ])
  }

  static let section: JSONSchema.Definition = .init("section") {
    .object([
      .key(
        "number",
        .string().orNull,
        "I, A or 1, without a point; null if none is printed."
      ),
      .key("title", .string(), "The title."),
      .key(
        "paragraphs",
        .array(of: paragraph.reference),
        "The paragraphs before its first part, without the lists that became the agenda or the "
          + "documentation."
      ),
      .key("sections", .array(of: section.reference), "Its parts."),
      place("range", "the section with all its parts."),
      place("headingRange", "the heading, its number included."),
    ])
  }

  static let consideration = JSONSchema.Definition("consideration") {
    .object([
      .key("item", CommonSchemas.itemNumber.reference, "The item considered."),
      paragraphNumber,
      .key(
        "meetings",
        .array(of: .integer(from: 1)),
        "The meetings at which it was considered: 1 for the first."
      ),
      .key("dates", .array(of: CommonSchemas.day.reference), "The days."),
      .key("tentative", .boolean, "Whether any of the meetings or days stands in brackets."),
      .key(
        "panellists",
        .array(
          of: .object([
            .key("name", .string(), "The name, without Mr. or Ms."),
            .key("description", .string().orNull, "The office, as printed; null if there is none."),
            place("range", "name and office."),
          ])
        ),
        "Who introduced the discussion."
      ),
      place("range", "the sentence that says so."),
    ])
  }

  static let statements = JSONSchema.Definition("statements") {
    .object([
      .key("item", CommonSchemas.itemNumber.reference, "The item."),
      paragraphNumber,
      .key("speakers", .array(of: .string()), "The speakers, in the order printed."),
      .key("open", .boolean, "Whether a placeholder stands in the list."),
      place("range", "the sentence that says so."),
      places("speakerRanges", "where each speaker stands."),
    ])
  }

  static let officer = JSONSchema.Definition("officer") {
    .object([
      .key("role", .string(), "The office, such as Chair."),
      .key("name", .string(), "The name, without Mr. or Ms."),
      .key("country", .string().orNull, "The country in brackets after the name."),
      place("range", "name and country."),
    ])
  }

  static let hours = JSONSchema.Definition("hours") {
    .object([
      .key("meetingOfDay", .integer(from: 1), "1 for the first meeting of a day."),
      .key("start", CommonSchemas.time.reference, "When it began."),
      .key("end", CommonSchemas.time.reference, "When it ended."),
      place("range", "the hours as printed."),
    ])
  }

  static let attendance = JSONSchema.Definition("attendance") {
    .object([
      .key("parties", attendanceList.reference, "Parties to the convention."),
      .key("signatories", attendanceList.reference, "Signatories."),
      .key("organizations", attendanceList.reference, "Intergovernmental organizations."),
      .key(
        "others",
        attendanceList.reference,
        "All others, such as States that have not signed, United Nations bodies and "
          + "non-governmental organizations."
      ),
      .key(
        "listOfParticipants",
        CommonSchemas.symbol.reference.orNull,
        "The symbol of the list of participants."
      ),
    ])
  }

  static let attendanceList = JSONSchema.Definition("attendanceList") {
    .object([
      .key("names", .array(of: .string()), "The names, in the order printed."),
      .key("open", .boolean, "Whether a placeholder stands in the list."),
      places("nameRanges", "where each name stands."),
      place("range", "from the first name to the last; empty if there is none."),
    ])
  }

  static let placeholder = JSONSchema.Definition("placeholder") {
    .object([
      .key("text", .string(), "The text, its brackets included."),
      paragraphNumber,
      place("range", "where it stands."),
    ])
  }

  private static var paragraphNumber: JSONSchema.Member {
    .key(
      "paragraph",
      .integer(from: 0).orNull,
      "The number of the paragraph it stands in; null outside of a numbered one."
    )
  }
}
