import AgendaKit

/// What the options of `export` ask of the formats.
struct ExportSettings: Sendable {
  /// How JSON is written.
  var json: JSONExport
  /// How a calendar is written.
  var calendar: CalendarExport
  /// The calendars that were sent before, or their documents.
  var previous: InputRequest?
  /// These documents and calendars, as read.
  var earlier: [CalendarExport.Earlier] = []
  /// How a table is written; its syntax is that of the format.
  var table: TableExport
  /// How a workbook is written.
  var spreadsheet: SpreadsheetExport
  /// How contributions for Indico are written.
  var indico: IndicoExport
  /// How a page is written, without findings.
  var page: PageExport
  /// Whether a page shows the findings of `validate`.
  var showsFindings: Bool

  /// How the page of a document is written, with its findings where they are asked for.
  func page(of document: MeetingDocument) -> PageExport {
    var page = page
    if showsFindings { page.findings = Validator().validate(document) }
    return page
  }

  /// Writes a page; one that shows no findings has beside it where the document contradicts itself.
  func write(
    _ page: PageExport,
    of document: MeetingDocument,
    _ source: SourceText
  ) throws(UnknownGroupError) -> ExportedText {
    let text = try page.write(document, source: source)
    return showsFindings ? text : text.telling(DateDoubts(document, in: source))
  }
}

extension ExportSettings {
  /// Takes what was given.
  init(_ arguments: ParsedArguments) throws(CommandLineError) {
    json = JSONExport(
      pretty: arguments.has(ExportCommand.pretty),
      positions: arguments.has(ExportCommand.positions)
    )
    let group = arguments.value(ExportCommand.group)?.text
    let unit = arguments.value(ExportCommand.unit).flatMap {
      CalendarExport.Unit(rawValue: $0.text)
    }
    calendar = CalendarExport(
      unit: unit ?? .slot,
      group: group,
      sequence: arguments.number(CalendarOptions.sequence),
      timeZone: try CalendarOptions.timeZone(arguments),
      alarms: try CalendarOptions.alarms(arguments)
    )
    let earlier = arguments.values(CalendarOptions.previous)
    previous = earlier.isEmpty ? nil : try InputRequest(earlier)
    if previous != nil, arguments.has(CalendarOptions.sequence) {
      throw .conflict("'--sequence' is for a calendar without '--previous', which counts by itself")
    }
    indico = IndicoExport(unit: unit ?? .slot, group: group)
    let table = arguments.value(ExportCommand.table).flatMap {
      TableExport.Table(rawValue: $0.text)
    }
    page = PageExport(group: group, hasEvents: arguments.has(ExportCommand.withEvents))
    showsFindings = arguments.has(ExportCommand.withFindings)
    spreadsheet = SpreadsheetExport(
      tables: table.map { [$0] } ?? TableExport.Table.allCases,
      group: group
    )
    self.table = TableExport(table: table ?? .items, group: group)
  }
}
