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
  static let filesFrom = OptionSpec(
    name: "files-from",
    valueName: "file",
    help: "Read also the documents named in a file, one a line or with NULs between.",
    kind: .file
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

  static let spec = CommandSpec(
    name: "export",
    abstract: "Print documents as data for programs: JSON by default.",
    discussion: """
      Several inputs print NDJSON, one document a line; a file that could not be read is a line with \
      'error'. An output file is written whole or left as it was. The format of the JSON stands in \
      '\(Agenda.name) schema'.
      """,
    positionals: [Self.files],
    options: [format, pretty, positions, filesFrom, standardInputName, output] + CommonOptions.specs
  )

  private static var files: PositionalSpec {
    var files = CommonOptions.files
    files.isOptional = true
    return files
  }

  private let inputs: InputRequest
  private let common: CommonOptions
  private let format: ExportFormat
  private let json: JSONExport
  private let target: Path?

  init(_ arguments: ParsedArguments) throws(CommandLineError) {
    common = CommonOptions(arguments)
    inputs = try InputRequest(
      arguments.positionals,
      filesFrom: arguments.value(Self.filesFrom),
      standardInputName: arguments.value(Self.standardInputName)
    )
    let name = arguments.value(Self.format)?.text
    format = ExportFormat.all.first { $0.name == name } ?? .standard
    json = JSONExport(
      pretty: arguments.has(Self.pretty),
      positions: arguments.has(Self.positions)
    )
    target = arguments.value(Self.output).map(Path.init).flatMap { $0.isDash ? nil : $0 }
    for option in [Self.pretty, Self.positions] where arguments.has(option) && !format.isJSON {
      throw .conflict("'--\(option.name)' is for JSON, not for '\(format.name)'")
    }
    if json.pretty, format.name == "ndjson" || inputs.isSeveral && !writesFiles {
      throw .conflict("'--pretty' is for a single document; several print NDJSON, one a line")
    }
    if !format.isJSON, inputs.isSeveral, !writesFiles {
      throw .conflict("several documents as '\(format.name)' need '-o DIR/'")
    }
  }

  /// Whether each document gets its own file.
  private var writesFiles: Bool { target.map(OutputFolder.isFolder) ?? false }

  func run(_ console: Console) throws(OutputError) -> RunStatus {
    let list = inputs.list()
    let run = DocumentRun(console: console, options: common)
    let work: @Sendable (MeetingDocument, SourceText) -> ContiguousArray<UInt8> = {
      [format, json] in format.write($0, $1, json)
    }
    if let target, writesFiles {
      return try run.run(list, into: OutputFolder(target, extension: format.fileExtension), work)
    }
    if let target, list.contains(target) {
      console.report("\(target.shown): is also an input; give another name to '-o'")
      return .usage
    }
    let file: AtomicFile? = if let target { try AtomicFile(target) } else { nil }
    let printsFailures = format.isJSON && (list.isSeveral || format.name == "ndjson")
    var hasWritten = false
    let status = try run.run(list, work) { input, result throws(OutputError) in
      var bytes = result ?? []
      if let error = input.failure, printsFailures {
        JSONExport.appendUnreadable(name: input.name, error: error.message, to: &bytes)
      }
      hasWritten = hasWritten || !bytes.isEmpty
      if let file { try file.writer.write(bytes) } else { try console.write(bytes) }
    }
    // Without anything to write, the old file stays.
    if hasWritten { try file?.commit() }
    return status
  }
}
