import AgendaKit

/// `agenda-cli export`: documents as data, for programs.
struct ExportCommand: Command {
  static let format = OptionSpec(
    name: "format",
    valueName: "format",
    help: "The format.",
    kind: .word(ExportFormat.all.map(\.name), noun: "format"),
    standard: ExportFormat.standard.name
  )
  static let pretty = OptionSpec(name: "pretty", help: "Indent the JSON of a single document.")
  static let positions = OptionSpec(
    name: "positions",
    help: "Tell where everything stands in the text, with mentions and furniture."
  )
  static let group = OptionSpec(
    name: "group",
    valueName: "id",
    help: "Take one group's part only, such as WG.3 (ics, csv, tsv, xlsx, indico, html)."
  )
  static let unit = OptionSpec(
    name: "per",
    valueName: "unit",
    help: "What becomes an event (ics, indico): a slot, or each item in it.",
    kind: .word(CalendarExport.Unit.allCases.map(\.rawValue), noun: "unit"),
    standard: CalendarExport.Unit.slot.rawValue
  )
  static let table = OptionSpec(
    name: "table",
    valueName: "name",
    help: "What the rows are (csv, tsv, xlsx).",
    kind: .word(TableExport.Table.allCases.map(\.rawValue), noun: "table"),
    standard: "items; in xlsx a sheet for each"
  )
  static let withFindings = OptionSpec(
    name: "with-findings",
    help: "Show what 'validate' finds beside the text that it speaks of (html)."
  )
  static let withEvents = OptionSpec(
    name: "with-events",
    help: "Tell programs of the meeting as an event of schema.org, in JSON-LD (html)."
  )
  static let standardInputName = OptionSpec(
    name: "stdin-name",
    valueName: "name",
    help: "What to call standard input.",
    standard: "-"
  )
  static let output = OptionSpec(
    name: "output",
    letter: "o",
    valueName: "file",
    help: "Write to a file, or one file for each document into a directory (with '/' at its end).",
    kind: .file
  )

  static let name = "export"
  static let spec = CommandSpec(
    name: name,
    abstract: "Print documents as data for programs: JSON by default.",
    discussion: """
      Several inputs print NDJSON, one document a line; a file that could not be read is a line with \
      'error'. With '--files-from -' each name is answered by its line as soon as it has come in. \
      Several inputs as ics make one calendar; as csv, tsv and xlsx one table, whose rows begin with \
      document, symbol and meeting. An output file is written whole or left as it was. The format of \
      the JSON stands in '\(Agenda.name) schema'.

      In csv a cell that begins with '=', '+', '-' or '@' gets a leading apostrophe, so that no \
      spreadsheet takes it for a formula; tsv, indico and JSON are exact. All formats are UTF-8 \
      without a byte order mark: tell a spreadsheet that asks.
      """,
    positionals: [CommonOptions.files],
    options: [format] + formatOptions + [standardInputName, output]
      + CommonOptions.folderSpecs,
    examples: [
      CommandSpec.Entry(
        "agenda-cli export --format ics -o calendar.ics agenda.docx",
        "A calendar for a colleague:"
      ),
      CommandSpec.Entry(
        "agenda-cli export --format ics --previous a.docx -o dates.ics a-rev1.docx",
        "Its revision, which moves the events that were sent:"
      ),
      CommandSpec.Entry(
        "agenda-cli export --format xlsx -o agendas.xlsx drafts/",
        "A workbook of all drafts:"
      ),
      CommandSpec.Entry(
        "agenda-cli export --format html --with-findings -o agenda.html agenda.docx",
        "A page with what is to be looked at:"
      ),
      CommandSpec.Entry(
        "agenda-cli export --format text draft.docx",
        "The text of a Word file, with its numbers, tables and notes:"
      ),
      CommandSpec.Entry(
        "agenda-cli export drafts/",
        "A line of JSON for each document:"
      ),
    ]
  )

  /// The options that mean something for some formats only.
  private static let formatOptions =
    [pretty, positions, group, unit] + CalendarOptions.all + [table, withFindings, withEvents]

  private let inputs: InputRequest
  private let common: CommonOptions
  private let format: ExportFormat
  private var settings: ExportSettings
  private let target: Path?

  init(_ arguments: ParsedArguments) throws(CommandLineError) {
    common = CommonOptions(arguments)
    inputs = try InputRequest(
      arguments.positionals,
      filesFrom: arguments.value(CommonOptions.filesFrom),
      standardInputName: arguments.value(Self.standardInputName)
    )
    let name = arguments.value(Self.format)?.text
    format = ExportFormat.all.first { $0.name == name } ?? .standard
    settings = try ExportSettings(arguments)
    target = arguments.value(Self.output).map(Path.init).flatMap { $0.isDash ? nil : $0 }
    for option in Self.formatOptions where arguments.has(option) {
      guard !format.options.contains(option.name) else { continue }
      let names = ExportFormat.names(taking: option.name)
      let taking = names == ["json", "ndjson"] ? "JSON" : names.joined(separator: ", ")
      throw .conflict("'--\(option.name)' is for \(taking), not for '\(format.name)'")
    }
    if settings.json.pretty, format.name == "ndjson" || inputs.isSeveral && !writesFiles {
      throw .conflict("'--pretty' is for a single document; several print NDJSON, one a line")
    }
    if !format.isJSON, format.gathering == nil, inputs.isSeveral, !writesFiles {
      throw .conflict("several documents as '\(format.name)' need '-o DIR/'")
    }
  }

  /// Whether each document gets its own file.
  private var writesFiles: Bool { target.map(OutputFolder.isFolder) ?? false }

  /// Whether names are answered as they come in; a file of results is written when all are known.
  private var answersNames: Bool {
    target == nil && format.gathering == nil && inputs.takesNamesFromStandardInput
  }

  func run(_ console: Console) throws(OutputError) -> RunStatus {
    if common.listsFiles { return try inputs.list().printNames(console) }
    if format.isBinary, target == nil, console.surroundings.outputIsTerminal {
      console.report("'\(format.name)' is no text; name a file for it with '-o'")
      return .usage
    }
    var command = self
    let run = DocumentRun(console: console, options: common)
    if let previous = settings.previous {
      let list = previous.list()
      var status = RunStatus.done
      let runStatus = try run.run(list) { document, source -> EarlierOutcome in
        EarlierOutcome(document, source)
      } consume: { input, earlier in
        switch earlier {
        case .earlier(let earlier): command.settings.earlier.append(earlier)
        case .failure(let error):
          console.report("\(input.shownName): \(error.message)")
          status = .failure
        case nil: break
        }
      }
      guard runStatus.and(status) == .done else { return runStatus.and(status) }
    }
    return try command.write(run, console)
  }

  private func write(_ run: DocumentRun, _ console: Console) throws(OutputError) -> RunStatus {
    let list = answersNames ? inputs.namedInputs() : inputs.list()
    if let target, !writesFiles, list.contains(target) || inputs.readsNames(from: target) {
      console.report("\(target.shown): is also an input; give another name to '-o'")
      return .usage
    }
    if let gathering = format.gathering, inputs.isSeveral, !writesFiles {
      return try GatheredExport(gathering: gathering, settings: settings, target: target)
        .run(list, run, console)
    }
    if let target, writesFiles {
      return try FolderExport(format: format, settings: settings, target: target)
        .run(list, run, console)
    }
    var names = NameStream(descriptor: 0)
    let work: @Sendable (MeetingDocument, SourceText) -> ExportOutcome = {
      [format, settings] document, source in
      ExportOutcome { () throws(UnknownGroupError) in try format.write(document, source, settings) }
    }
    var status = RunStatus.done
    let file: AtomicFile? = if let target { try AtomicFile(target) } else { nil }
    let printsFailures = format.isJSON && (list.isSeveral || format.name == "ndjson")
    var hasResult = false
    let more = { inputs.moreInputs(from: &names) }
    let runStatus = try run.run(list, more: answersNames ? more : nil, work) {
      (input, result) throws(OutputError) in
      let written = result.flatMap { $0.bytes(of: input, console, &status) }
      var bytes = written ?? []
      if let error = input.failure, printsFailures, !input.isList {
        JSONExport.appendUnreadable(name: input.name, error: error.message, to: &bytes)
      }
      hasResult = hasResult || written != nil || !bytes.isEmpty
      if let file { try file.writer.write(bytes) } else { try console.writeData(bytes) }
      if answersNames { try console.output.flush() }
    }
    // Where nothing came of any input, the old file stays; an empty result is a result.
    if hasResult { try file?.commit() }
    return runStatus.and(status)
  }
}
