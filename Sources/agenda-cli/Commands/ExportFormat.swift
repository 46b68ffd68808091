import AgendaKit

/// A format of `export`.
struct ExportFormat: Sendable {
  /// Its name on the command line.
  var name: String
  /// The extension of its files, without the point.
  var fileExtension: String
  /// Whether it is no text.
  var isBinary = false
  /// Whether several documents make NDJSON.
  var isJSON = false
  /// The options that mean something for it only, by name.
  var options: Set<String>
  /// How it makes one file of several documents; nil where each needs its own.
  var gathering: Gathering?
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
      options: Set(["group", "per"] + CalendarOptions.all.map { $0.name }),
      gathering: calendars
    ) { (document, source, settings) throws(UnknownGroupError) in
      try settings.calendar.write(
        [document],
        following: settings.earlier,
        doubts: [DateDoubts(document, in: source)]
      )
    },
    table(.csv),
    table(.tsv),
    ExportFormat(
      name: "xlsx",
      fileExtension: "xlsx",
      isBinary: true,
      options: ["group", "table"],
      gathering: workbook
    ) { (document, source, settings) throws(UnknownGroupError) in
      try settings.spreadsheet.write(document, source: source)
        .telling(DateDoubts(document, in: source))
    },
    ExportFormat(
      name: "indico",
      fileExtension: "csv",
      options: ["group", "per"]
    ) { (document, source, settings) throws(UnknownGroupError) in
      try settings.indico.write(document).telling(DateDoubts(document, in: source))
    },
    ExportFormat(name: "markdown", fileExtension: "md", options: []) { (document, source, _) in
      MarkdownExport().write(document, source: source)
    },
    ExportFormat(name: "text", fileExtension: "txt", options: []) { (document, source, _) in
      PlainTextExport().write(document, source: source)
    },
    ExportFormat(
      name: "html",
      fileExtension: "html",
      options: ["group", "with-findings", "with-events"]
    ) { (document, source, settings) throws(UnknownGroupError) in
      try settings.write(settings.page(of: document), of: document, source)
    },
  ]

  private static let calendars = Gathering { (document, source, _) in
    .document(document.forCalendar, DateDoubts(document, in: source))
  } finish: { (parts, settings) throws(UnknownGroupError) in
    let documents = parts.compactMap { $0.document }
    return try settings.calendar.write(
      documents.map { $0.0 },
      following: settings.earlier,
      doubts: documents.map { $0.1 }
    )
  }

  private static let writeJSON: Writer = { (document, source, settings) in
    ExportedText(bytes: settings.json.write(document, source: source))
  }

  private static func table(_ syntax: TableExport.Syntax) -> ExportFormat {
    ExportFormat(
      name: syntax.rawValue,
      fileExtension: syntax.rawValue,
      options: ["group", "table"],
      gathering: Gathering { (document, source, settings) throws(UnknownGroupError) in
        .tables(
          try settings.table.tables(of: document, source: source),
          DateDoubts(document, in: source)
        )
      } finish: { (parts, settings) in
        var table = settings.table
        table.syntax = syntax
        return table.write(parts.compactMap { $0.tables })
      }
    ) { (document, source, settings) throws(UnknownGroupError) in
      var table = settings.table
      table.syntax = syntax
      return try table.write(document, source: source).telling(DateDoubts(document, in: source))
    }
  }

  private static let workbook = Gathering {
    (document, source, settings) throws(UnknownGroupError) in
    .tables(
      try settings.spreadsheet.tables(of: document, source: source),
      DateDoubts(document, in: source)
    )
  } finish: { (parts, settings) in
    settings.spreadsheet.write(parts.compactMap { $0.tables })
  }

  /// The one that stands where none is named.
  static let standard = all[0]

  /// The names of the formats that an option means something for.
  static func names(taking option: String) -> [String] {
    all.filter { $0.options.contains(option) }.map(\.name)
  }
}

extension ExportedText {
  /// The text with notes of where the document contradicts itself about its days.
  func telling(_ doubts: DateDoubts) -> ExportedText {
    ExportedText(bytes: bytes, notes: notes + doubts.notes, fault: fault)
  }
}

extension MeetingDocument {
  /// The document without what no calendar shows, as many of them are kept at once.
  fileprivate var forCalendar: MeetingDocument {
    var document = self
    document.mentions = []
    document.furniture = []
    document.unplaced = []
    document.report = nil
    document.references = References()
    return document
  }
}
