extension JSONSchema {
  /// Where something stands in a file of a format without lines; left out for a text.
  static let position: [Member] = [
    .optionalKey(
      "part",
      .words(of: StructuredPosition.Part.self),
      "In a Word or OpenDocument file, the part; lines are those of its text as exported in the "
        + "format text, columns those of the paragraph's own text without its automatic number."
    ),
    .optionalKey(
      "page",
      .words(of: StructuredPosition.Page.self).orNull,
      "The pages that have this header or footer; null where all others do."
    ),
    .optionalKey("paragraph", .integer(from: 1), "The paragraph in the part, empty ones counted."),
    .optionalKey(
      "table",
      JSONSchema.integer(from: 1).orNull,
      "The table in the part; null outside one and in headers."
    ),
    .optionalKey(
      "row",
      JSONSchema.integer(from: 1).orNull,
      "The row of the table; null outside one."
    ),
    .optionalKey("cell", JSONSchema.integer(from: 1).orNull, "The column of the table there."),
  ]
}

extension JSONWriter {
  /// Writes where something stands in a file of a format without lines into the open object; nothing
  /// for a text.
  mutating func position(_ position: StructuredPosition?) {
    guard let position else { return }
    member("part", position.part.rawValue)
    member("page", position.page?.rawValue)
    member("paragraph", position.paragraph)
    member("table", position.table)
    member("row", position.row)
    member("cell", position.cell)
  }
}
