import AgendaKit

/// `agenda-cli parse`: what documents say, for people.
struct ParseCommand: Command {
  static let trace = OptionSpec(
    name: "trace",
    help: "Show line by line, or paragraph by paragraph, which part of the document took the text."
  )
  static let attendance = OptionSpec(
    name: "attendance",
    help: "Name those who attended instead of counting them."
  )
  static let width = OptionSpec(
    name: "width",
    valueName: "n",
    help: "Use so many columns.",
    kind: .number(40...1000),
    standard: "the terminal's, or 80"
  )

  static let name = "parse"
  static let spec = CommandSpec(
    name: name,
    abstract: "Show what a document says: meetings, agenda, timetable, documents, open points.",
    discussion: """
      The last line tells how much of the text found its place. For programs there is \
      '\(Agenda.name) export'.
      """,
    positionals: [CommonOptions.files],
    options: [trace, attendance, width] + CommonOptions.folderSpecs,
    examples: [
      CommandSpec.Entry(
        "agenda-cli parse draft.docx",
        "What a document says:"
      ),
      CommandSpec.Entry(
        "agenda-cli parse --changes original draft.docx",
        "What it said before its tracked changes:"
      ),
      CommandSpec.Entry(
        "agenda-cli parse --trace draft.docx",
        "How each paragraph was read:"
      ),
      CommandSpec.Entry(
        "pdftotext -layout agenda.pdf - | agenda-cli parse -",
        "What a PDF says:"
      ),
    ]
  )

  private let inputs: InputRequest
  private let common: CommonOptions
  private let isTrace: Bool
  private let showsAttendance: Bool
  private let columns: Int?

  init(_ arguments: ParsedArguments) throws(CommandLineError) {
    common = CommonOptions(arguments)
    inputs = try InputRequest(
      arguments.positionals,
      filesFrom: arguments.value(CommonOptions.filesFrom)
    )
    isTrace = arguments.has(Self.trace)
    showsAttendance = arguments.has(Self.attendance)
    columns = arguments.number(Self.width)
    if isTrace, showsAttendance { throw .conflict("'--trace' shows no '--attendance'") }
  }

  func run(_ console: Console) throws(OutputError) -> RunStatus {
    let width = columns ?? max(console.surroundings.width, 40)
    let color = console.usesColour(common.color)
    let summary = TextSummary(width: width, color: color, attendance: showsAttendance)
    let trace = TextTrace(width: width, color: color, joints: true)
    let isTrace = isTrace
    let list = inputs.list()
    if common.listsFiles { return try list.printNames(console) }
    var isFirst = true
    return try DocumentRun(console: console, options: common).run(list) { document, source in
      isTrace
        ? trace.write(document, source: source) : summary.write(document, source: source)
    } consume: { input, text throws(OutputError) in
      guard let text else { return }
      if list.isSeveral {
        let heading = TextSummary.fileHeading(input.shownName, width: width, color: color)
        try console.write((isFirst ? "" : "\n") + heading)
      }
      isFirst = false
      try console.write(text)
    }
  }
}
