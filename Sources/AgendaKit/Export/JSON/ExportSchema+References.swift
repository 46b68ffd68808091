// What the document cites and names, and what there is to say about its reading.

extension ExportSchema {
  static let references = JSONSchema.Definition("references") {
    .object([
      .key(
        "symbols",
        .array(of: CommonSchemas.symbol.reference, isUnique: true),
        "The symbols cited, each once, in the order of their code points, joint ones apart, without "
          + "the document's own."
      ),
      .key("addresses", CommonSchemas.addresses.reference, "Where they are kept."),
      .key(
        "resolutions",
        .array(of: decision.reference, isUnique: true),
        "The resolutions, each once, in the order of first mention."
      ),
      .key(
        "decisions",
        .array(of: decision.reference, isUnique: true),
        "The decisions, each once, in the order of first mention."
      ),
      .key(
        "articles",
        .array(of: article.reference, isUnique: true),
        "The articles of treaties, each once, in the order of first mention; lists and ranges are "
          + "taken apart."
      ),
    ])
  }

  static let decision = JSONSchema.Definition("decision") { .object(decisionMembers) }

  static let article = JSONSchema.Definition("article") { .object(articleMembers) }

  private static var decisionMembers: [JSONSchema.Member] {
    [
      .key("organ", .string().orNull, "Who adopted it; null if the text does not say."),
      .key("number", .string(), "The number, such as 55/25."),
    ]
  }

  private static var articleMembers: [JSONSchema.Member] {
    [
      .key(
        "instrument",
        .string().orNull,
        "The full name of the treaty; null if the text neither says nor plainly means it."
      ),
      .key("article", .string(), "The article, such as 16."),
      .key(
        "paragraph",
        .string().orNull,
        "The paragraph, such as 5 (a); null if the text names none."
      ),
    ]
  }

  // MARK: - Mentions

  static let mention = JSONSchema.Definition("mention") {
    .anyOf(Mention.Kind.allCases.map { mention($0) })
      .described("Something that the running text names; kind says which keys there are.")
  }

  private static func mention(_ kind: Mention.Kind) -> JSONSchema {
    .object(
      [.key("kind", .constant(kind.rawValue), mentionDescription(of: kind))]
        + mentionMembers(of: kind)
        + [.key("range", CommonSchemas.range.reference, "Where it stands.")]
    )
  }

  private static func mentionDescription(of kind: Mention.Kind) -> String {
    switch kind {
    case .date: "A day."
    case .days: "Days from a first to a last."
    case .time: "A time of day."
    case .hours: "A stretch of a day."
    case .ordinal: "The ordinal of a meeting or a session."
    case .item: "An agenda item."
    case .symbol: "The symbol of a document; joint ones are a mention each."
    case .malformedSymbol: "Words that look like a symbol and are none."
    case .runningSymbol: "The symbol in the head of a later page."
    case .resolution: "A resolution."
    case .decision: "A decision."
    case .article: "An article of a treaty."
    case .footnoteMark: "The mark of a footnote."
    }
  }

  private static func mentionMembers(of kind: Mention.Kind) -> [JSONSchema.Member] {
    let day = CommonSchemas.day.reference
    let time = CommonSchemas.time.reference
    let yearStated = JSONSchema.Member.key(
      "yearStated",
      .boolean,
      "Whether the words give the year; otherwise it is inferred."
    )
    switch kind {
    case .date:
      return [
        .key("date", day, "The day."),
        .key("weekday", .words(of: Weekday.self).orNull, "The weekday that the words give."),
        yearStated,
      ]
    case .days:
      return [
        .key("firstDay", day, "The first day."), .key("lastDay", day, "The last day."), yearStated,
      ]
    case .time: return [.key("time", time, "The time.")]
    case .hours:
      return [.key("start", time, "When it starts."), .key("end", time, "When it ends.")]
    case .ordinal:
      return [
        .key("ordinal", .integer(from: 0), "11 for the eleventh."),
        .key("noun", .words(of: Mention.GatheringNoun.self), "What is counted."),
        .key("body", .string().orNull, "The body that the words name; null if they name none."),
      ]
    case .item:
      return [
        .key("item", CommonSchemas.itemNumber.reference, "The item."),
        .key("group", .string().orNull, "The group whose agenda the words name, if any."),
      ]
    case .symbol: return [.key("symbol", CommonSchemas.symbol.reference, "The symbol.")]
    case .malformedSymbol: return [.key("text", .string(), "The words.")]
    case .runningSymbol: return [.key("symbol", .string(), "The symbol as printed.")]
    case .resolution, .decision: return decisionMembers
    case .article: return articleMembers
    case .footnoteMark: return [.key("mark", .string(), "The mark.")]
    }
  }

  // MARK: - Diagnostics

  static let diagnostic = JSONSchema.Definition("diagnostic") {
    .object(
      [
        .key(
          "rule",
          .string("[a-z0-9]+(?:-[a-z0-9]+)*"),
          "The name of the rule; it never changes."
        ),
        .key("severity", .words(of: Severity.self), "How bad it is."),
        .key("message", .string(), "One sentence that names the facts."),
        .key("line", .integer(from: 1), "The line of the place it speaks of, from 1."),
        .key(
          "column",
          .integer(from: 1),
          "The byte of the line that the place begins with, from 1."
        ),
        .key("endLine", .integer(from: 1), "The line in which the place ends."),
        .key("endColumn", .integer(from: 1), "One past the last byte of the place in that line."),
      ] + JSONSchema.position + [
        place("range", "the place it speaks of."),
        .optionalKey(
          "notes",
          .array(of: diagnosticNote.reference),
          "With positions: the other places it speaks of."
        ),
        .optionalKey(
          "fix",
          diagnosticFix.reference.orNull,
          "With positions: the edits that mend it; null if there are none."
        ),
      ]
    )
  }

  static let diagnosticNote = JSONSchema.Definition("diagnosticNote") {
    .object([
      .key("message", .string(), "What stands there."),
      .key(
        "source",
        .string().orNull,
        "The name of the other document that the place is in; null for this one."
      ),
      .key("range", CommonSchemas.range.reference, "The place."),
    ])
  }

  static let diagnosticFix = JSONSchema.Definition("diagnosticFix") {
    .object([
      .key("message", .string(), "What the edits do."),
      .key(
        "safety",
        .words(of: Diagnostic.Fix.Safety.self),
        "safe: it changes how something is written, and no fact; unsafe: it decides between two facts."
      ),
      .key(
        "edits",
        .array(
          of: .object([
            .key("range", CommonSchemas.range.reference, "What is replaced; empty to insert."),
            .key("replacement", .string(), "What comes in its place; empty to delete."),
          ])
        ),
        "The edits, in the order of the text; they do not overlap."
      ),
    ])
  }
}
