/// The remarks of the parser: what it joined, repaired or inferred, and what it could not place.
///
/// They are found while reading; here stand their pages, and how they are judged.
protocol ParserRule: Rule {}

extension ParserRule {
  /// The parser has found them already.
  static func check(_ context: ValidationContext, _ findings: inout FindingList) {}

  fileprivate static func remark(
    _ name: String,
    _ summary: String,
    _ reason: String
  ) -> RuleDescription {
    RuleDescription(
      name,
      .text,
      .note,
      summary: summary,
      reason: reason,
      source: .logic("The parser says what it inferred."),
      examples: [],
      isHint: true
    )
  }
}

/// A paragraph was cut by a page break or a footnote.
enum ParagraphRejoinedRule: ParserRule {
  static let description = remark(
    "paragraph-rejoined",
    "Paragraphs stand in one piece",
    "A paragraph that a page break or a footnote had cut was read as one; if it was two, look here."
  )
}

/// Bytes were not valid in the file's encoding.
enum TextRepairedRule: ParserRule {
  static let description = remark(
    "text-repaired",
    "Every byte is valid in the file's encoding",
    "Characters were damaged when the file was saved or sent, and read as the likeliest ones."
  )
}

/// The encoding was not stated.
enum EncodingAssumedRule: ParserRule {
  static let description = remark(
    "encoding-assumed",
    "The file is in UTF-8 or says what it is in",
    "The bytes are not UTF-8; they were read as Windows-1252, in which Word used to save text."
  )
}

/// A part of the file is missing.
enum FilePartMissingRule: ParserRule {
  static let description = RuleDescription(
    "file-part-missing",
    .text,
    .warning,
    summary: "A Word file has all parts that it refers to",
    reason: "What a missing part said, such as the masthead or the numbers of items, was neither "
      + "read nor judged.",
    source: .logic("What was not looked at is said."),
    examples: []
  )
}

/// A sign that only its font knows.
enum SignUnknownRule: ParserRule {
  static let description = remark(
    "sign-unknown",
    "Every sign of a Word file is a character, and every number of a list has a known form",
    "Signs of some fonts have no character, and numbers some forms that are not known here."
  )
}

/// A date had no year.
enum YearInferredRule: ParserRule {
  static let description = remark(
    "year-inferred",
    "Dates state their year",
    "A day without a year was taken to be in the meeting's."
  )
}

/// A row of the timetable can be read in two ways.
enum RowAmbiguousRule: ParserRule {
  static let description = remark(
    "row-ambiguous",
    "A row of the timetable can be read in one way",
    "The columns were lost; the row was given to the group whose agenda it fits."
  )
}

/// The columns of a page were read one after the other.
enum ColumnOrderLostRule: ParserRule {
  static let description = remark(
    "column-order-lost",
    "Text that stands side by side on the page is read side by side",
    "The conversion read the columns one after the other; cells were put together by their contents."
  )
}

/// The text has no own symbol.
enum SymbolMissingRule: ParserRule {
  static let description = RuleDescription(
    "symbol-missing",
    .masthead,
    .note,
    summary: "The symbol of a Word file stands in its masthead",
    reason: "One that stands only in the heads of the pages or in the properties of the file was "
      + "taken; properties are often those of the file that this one was made from.",
    source: .logic("The parser says what it inferred."),
    examples: []
  )
}

/// The document is in a language that the parser has no words for.
enum LanguageUnsupportedRule: ParserRule {
  static let description = RuleDescription(
    "language-unsupported",
    .text,
    .note,
    summary: "The document is in a language whose formulas the parser knows",
    reason: "Only what numbers and layout tell was read, and rules about words were not asked: "
      + "nothing found does not mean that nothing is wrong.",
    source: .logic("The parser says what it did not look at."),
    examples: []
  )
}

/// Text that nothing took.
enum TextUnplacedRule: ParserRule {
  static let description = RuleDescription(
    "text-unplaced",
    .text,
    .warning,
    summary: "Every piece of text has its place in the document",
    reason: "What could not be placed was not judged; often it is a remnant of editing.",
    source: .logic("The parser keeps what it cannot place, and says so."),
    examples: []
  )
}

/// The text is of another kind.
enum DocumentUnknownRule: ParserRule {
  static let description = RuleDescription(
    "document-unknown",
    .text,
    .error,
    summary: "The text is an agenda, an organization of work, a report or a paper of a meeting",
    reason: "No other rule can speak of a text that is none of these; this is the only finding.",
    source: .logic("The rules are about documents of this family."),
    examples: []
  )
}
