import AgendaKit

/// `agenda-cli meetings`: what several documents say together of each meeting.
struct MeetingsCommand: Command {
  static let format = OptionSpec(
    name: "format",
    valueName: "format",
    help: "Text for people, json or ndjson for programs, html for a page.",
    kind: .word(["text", "json", "ndjson", "html"], noun: "format"),
    standard: "text"
  )
  static let pretty = OptionSpec(name: "pretty", help: "Indent the JSON.")
  static let output = OptionSpec(
    name: "output",
    letter: "o",
    valueName: "file",
    help: "Write to a file.",
    kind: .file
  )

  static let name = "meetings"
  static let spec = CommandSpec(
    name: name,
    abstract: "Join the documents of each meeting: agendas, timetables, papers, reports.",
    discussion: """
      Documents are joined by group and by ordinal, else by days, else by the series and year of their \
      symbols. Each meeting has its documents, the agenda with its history, the timetable, the papers, \
      what the report says of each item, and where documents that are all in force contradict each \
      other, with both places. ndjson has a meeting a line.
      """,
    positionals: [CommonOptions.files],
    options: [format, pretty, output] + CommonOptions.folderSpecs,
    examples: [
      CommandSpec.Entry(
        "agenda-cli meetings 2020/",
        "What all papers of a year say of each meeting:"
      ),
      CommandSpec.Entry(
        "agenda-cli meetings --format html -o meetings.html 2020/",
        "The same as a page:"
      ),
    ]
  )

  private let inputs: InputRequest
  private let common: CommonOptions
  private let format: String
  private let pretty: Bool
  private let target: Path?

  init(_ arguments: ParsedArguments) throws(CommandLineError) {
    common = CommonOptions(arguments)
    inputs = try InputRequest(
      arguments.positionals,
      filesFrom: arguments.value(CommonOptions.filesFrom)
    )
    format = arguments.value(Self.format)?.text ?? "text"
    pretty = arguments.has(Self.pretty)
    target = arguments.value(Self.output).map(Path.init).flatMap { $0.isDash ? nil : $0 }
    if pretty, format != "json" { throw .conflict("'--pretty' is for json, not for '\(format)'") }
    if let target, OutputFolder.isFolder(target) {
      throw .conflict("\(target.shown) is a directory; 'meetings' writes one file")
    }
  }

  func run(_ console: Console) throws(OutputError) -> RunStatus {
    let list = inputs.list()
    if common.listsFiles { return try list.printNames(console) }
    if let target, list.contains(target) || inputs.readsNames(from: target) {
      console.report("\(target.shown): is also an input; give another name to '-o'")
      return .usage
    }
    var documents: [SourcedDocument] = []
    let status = try DocumentRun(console: console, options: common).run(list) {
      SourcedDocument($0, $1)
    } consume: { _, document in
      if let document { documents.append(document) }
    }
    guard !documents.isEmpty else { return status }
    let register = MeetingRegister(documents)
    for name in register.unjoined {
      console.note("\(TerminalText.escaped(name)): belongs to no meeting of the others")
    }
    let bytes = written(register, console)
    guard let target else {
      try console.writeData(bytes)
      return status
    }
    let file = try AtomicFile(target)
    try file.writer.write(bytes)
    try file.commit()
    return status
  }

  private func written(_ register: MeetingRegister, _ console: Console) -> ContiguousArray<UInt8> {
    switch format {
    case "json": return MeetingsJSON(pretty: pretty).write(register)
    case "ndjson": return MeetingsJSON().writeLines(register)
    case "html": return MeetingsPage().write(register)
    default:
      let color = target == nil && console.usesColour(common.color)
      return MeetingsText(width: max(console.surroundings.width, 40), color: color).write(register)
    }
  }
}
