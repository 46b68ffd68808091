import AgendaKit

/// A format of `export`.
struct ExportFormat: Sendable {
  /// Its name on the command line.
  var name: String
  /// The extension of its files, without the point.
  var fileExtension: String
  /// Whether several documents make NDJSON.
  var isJSON = false
  /// The options that mean something for it only, by name.
  var options: Set<String>
  /// Writes one document, with a line end.
  var write: Writer

  /// Writes one document; it fails if the document has not the group that was asked for.
  typealias Writer =
    @Sendable (MeetingDocument, SourceText, ExportSettings)
    throws(UnknownGroupError) -> ExportedText

  /// The formats, in the order of the help page.
  static let all = [
    ExportFormat(
      name: "json",
      fileExtension: "json",
      isJSON: true,
      options: ["pretty", "positions"],
      write: writeJSON
    ),
    ExportFormat(
      name: "ndjson",
      fileExtension: "ndjson",
      isJSON: true,
      options: ["pretty", "positions"],
      write: writeJSON
    ),
    ExportFormat(
      name: "ics",
      fileExtension: "ics",
      options: ["group", "per", "sequence"]
    ) { (document, _, settings) throws(UnknownGroupError) in
      try settings.calendar.write(document)
    },
    table(.csv),
    table(.tsv),
    ExportFormat(
      name: "indico",
      fileExtension: "csv",
      options: ["group", "per"]
    ) { (document, _, settings) throws(UnknownGroupError) in
      try settings.indico.write(document)
    },
    ExportFormat(name: "markdown", fileExtension: "md", options: []) { (document, source, _) in
      MarkdownExport().write(document, source: source)
    },
    ExportFormat(
      name: "html",
      fileExtension: "html",
      options: ["group", "with-findings"]
    ) { (document, source, settings) throws(UnknownGroupError) in
      var page = settings.page
      if settings.showsFindings { page.findings = Validator().validate(document, in: source) }
      return try page.write(document, source: source)
    },
  ]

  private static let writeJSON: Writer = { (document, source, settings) in
    ExportedText(bytes: settings.json.write(document, source: source))
  }

  private static func table(_ syntax: TableExport.Syntax) -> ExportFormat {
    ExportFormat(
      name: syntax.rawValue,
      fileExtension: syntax.rawValue,
      options: ["group", "table"]
    ) { (document, source, settings) throws(UnknownGroupError) in
      var table = settings.table
      table.syntax = syntax
      return try table.write(document, source: source)
    }
  }

  /// The one that stands where none is named.
  static let standard = all[0]

  /// The names of the formats that an option means something for.
  static func names(taking option: String) -> [String] {
    all.filter { $0.options.contains(option) }.map(\.name)
  }
}
