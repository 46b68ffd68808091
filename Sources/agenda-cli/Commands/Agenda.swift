import AgendaKit

/// The program: its commands, and what becomes of a command line.
enum Agenda {
  /// The program's name, as its messages begin.
  static let name = "agenda-cli"
  /// The version, printed by `--version`.
  static let version = Tool.version

  /// The commands, in the order of the help page.
  static let commands: [any Command.Type] = [
    ParseCommand.self, ValidateCommand.self, DiffCommand.self, ExportCommand.self,
    MeetingsCommand.self, ServerCommand.self, RulesCommand.self, SchemaCommand.self,
    CompletionsCommand.self, HelpCommand.self,
  ]

  /// The program and its commands as everything else describes them.
  static let spec = CommandSpec(
    name: name,
    abstract: "Read the meeting documents of United Nations bodies as data.",
    discussion: """
      Reads agendas, annotations, organizations of work and reports as plain text or Markdown: UTF-8, \
      UTF-16 or Windows-1252. '-' is standard input; a directory stands for every .txt, .md and .text \
      file in it. 'agenda-cli FILE' is 'agenda-cli parse FILE'.

      EXIT STATUS:
        0   done
        1   done, and there is something to see: findings, differences
        2   an input could not be read or an output not written
        64  the command line is wrong
      """,
    examples: [
      CommandSpec.Entry("agenda-cli draft.txt", "What a document says:"),
      CommandSpec.Entry("agenda-cli validate draft.txt", "What is wrong with it:"),
      CommandSpec.Entry("agenda-cli diff last-year.txt draft.txt", "What changed since last year:"),
    ],
    files: [
      CommandSpec.Entry(
        "agenda-cli.json",
        "The configuration of 'validate': beside a document, or in the nearest folder above. "
          + "'agenda-cli schema config' describes it."
      )
    ],
    environment: [
      CommandSpec.Entry("NO_COLOR", "If set and not empty, nothing is coloured unless asked."),
      CommandSpec.Entry("TERM", "'dumb' is a terminal without colour."),
      CommandSpec.Entry("COLUMNS", "The width of text; without it the terminal's, else 80."),
    ],
    commands: commands.map { command in
      CommandSpec.Subcommand(name: command.name) { command.spec }
    }
  )

  /// Does what a command line asks for; `words` are those after the program's name.
  static func run(_ words: [ArgumentWord], console: Console) -> RunStatus {
    var parser = ArgumentParser(expanded(words), root: spec)
    do throws(OutputError) {
      let status = try perform(&parser, console)
      try console.output.flush()
      return status
    } catch {
      console.report(error.message)
      return .failure
    }
  }

  /// The words as they are meant: nothing is `help`, and what begins with a document is `parse`.
  static func expanded(_ words: [ArgumentWord]) -> [ArgumentWord] {
    guard let first = words.first else { return [ArgumentWord(HelpCommand.name)] }
    guard !commands.contains(where: { $0.name == first.text }) else { return words }
    let path = Path(first)
    let slash = UInt8(ascii: "/")
    let isNamed = path.bytes.contains(slash) || path.fileExtension != nil
    let isOption = first.bytes.first == UInt8(ascii: "-") && !path.isDash
    guard !isOption, path.isDash || isNamed || path.exists else { return words }
    return [ArgumentWord(ParseCommand.name)] + words
  }

  private static func perform(
    _ parser: inout ArgumentParser,
    _ console: Console
  ) throws(OutputError) -> RunStatus {
    let command: any Command
    do throws(CommandLineError) {
      command = try parser.parse().command(console.surroundings)
    } catch {
      console.report(error.message)
      let page = parser.path.map(\.name).joined(separator: " ")
      console.add("See '\(page) --help' for more information.")
      return .usage
    }
    return try command.run(console)
  }
}

extension Invocation {
  /// The command that does what the command line asks for.
  fileprivate func command(_ surroundings: Surroundings) throws(CommandLineError) -> any Command {
    switch self {
    case .help(let path):
      return PrintCommand(HelpText(path: path, width: surroundings.helpWidth).page)
    case .version: return PrintCommand(Agenda.version + "\n")
    case .run(let path, let arguments):
      guard let type = Agenda.commands.first(where: { $0.name == path.last?.name }) else {
        throw .missingCommand
      }
      return try type.init(arguments)
    }
  }
}

/// What `--help` and `--version` do.
private struct PrintCommand: Command {
  static let name = ""
  static let spec = CommandSpec(name: name, abstract: "")
  private let text: String

  init(_ text: String) { self.text = text }

  init(_ arguments: ParsedArguments) { text = "" }

  func run(_ console: Console) throws(OutputError) -> RunStatus {
    try console.write(text)
    return .done
  }
}

/// A command of the program.
protocol Command: Sendable {
  /// The word that calls it.
  static var name: String { get }

  /// What it is called, takes and does.
  static var spec: CommandSpec { get }

  /// Takes what was given; checks what only the command can know.
  init(_ arguments: ParsedArguments) throws(CommandLineError)

  /// Does it, and says how it ended.
  func run(_ console: Console) throws(OutputError) -> RunStatus
}
