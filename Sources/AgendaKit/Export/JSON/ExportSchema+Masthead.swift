extension ExportSchema {
  static let masthead = JSONSchema.Definition("masthead") {
    .object([
      .key(
        "organ",
        .string().orNull,
        "The parent body, such as a conference of parties; the words United Nations alone are not "
          + "it."
      ),
      .key(
        "symbol",
        CommonSchemas.canonicalSymbol.reference.orNull,
        "The document's own symbol; null if the text bears none."
      ),
      .key(
        "addresses",
        CommonSchemas.addresses.reference,
        "Where it is kept: an address for each symbol of a joint document."
      ),
      .key(
        "reissued",
        .boolean,
        "Whether a star on the symbol or the title, or a note, marks a reissue."
      ),
      .key("distribution", .words(of: Distribution.self).orNull, "Who may have the document."),
      .key(
        "date",
        CommonSchemas.day.reference.orNull,
        "The day in the head of the document; a reissue does not change it."
      ),
      .key(
        "originalLanguage",
        .string().orNull,
        "The English name of the language it was written in, whatever word is printed; the printed "
          + "word where it is not known."
      ),
      .key(
        "originalLanguageCode",
        .string().orNull,
        "The code of that language (ISO 639-1), such as en; null where it is not known."
      ),
      .key("title", .string().orNull, "The title, without a star."),
      .key(
        "nature",
        .string().orNull,
        "What a paper calls itself under its title, such as Note by the Secretariat."
      ),
      .key("notes", .array(of: .string()), "The starred notes, without their stars."),
      .key(
        "status",
        .words(of: DocumentStatus.self).orNull,
        "What a banner says of the text: an advance unedited or a draft unedited version."
      ),
      .key(
        "languagesOnly",
        .array(of: .string()),
        "The languages of a line such as English and French only."
      ),
      .key(
        "underItem",
        CommonSchemas.itemNumber.reference.orNull,
        "The item of a line such as Item 2 of the provisional agenda."
      ),
      .key(
        "jobNumber",
        .string().orNull,
        "The job number of the printers, such as V.20-02013, without the letter of the language."
      ),
      place("range", "from the first to the last field; empty if there is none."),
      .optionalKey(
        "places",
        mastheadPlaces.reference,
        "With positions: where each field stands."
      ),
    ])
  }

  static let mastheadPlaces = JSONSchema.Definition("mastheadPlaces") {
    let range = CommonSchemas.range.reference
    return .object([
      .key("organ", .array(of: range), "The parent body, in as many parts as it is printed in."),
      .key("symbol", range.orNull, "The symbol, its star included."),
      .key(
        "symbolValue",
        .string().orNull,
        "The symbol as printed: with its star, and with the dash and blanks between joint ones."
      ),
      .key("distribution", range.orNull, "The line that says Distr."),
      .key(
        "distributionValue",
        .string().orNull,
        "What that line says, as printed, where it is no known word."
      ),
      .key("date", range.orNull, "The date."),
      .key("originalLanguage", range.orNull, "The line that says Original."),
      .key("title", range.orNull, "The title, its star included."),
      .key("nature", range.orNull, "What a paper calls itself."),
      .key("notes", .array(of: range), "The starred notes, their stars included."),
      .key("stars", .array(of: range), "The stars on symbol, title and item line."),
      .key("status", range.orNull, "The banner."),
      .key("languagesOnly", range.orNull, "The line that names the only languages."),
      .key("underItem", range.orNull, "The line that names the item."),
      .key("jobNumber", range.orNull, "The job number, at its first place."),
    ])
    .described("Where the fields of the masthead stand; null or empty where a field is missing.")
  }
}
