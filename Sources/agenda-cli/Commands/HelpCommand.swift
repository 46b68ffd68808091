/// `agenda-cli help`: the help page of the program or of a command, or the manual page.
struct HelpCommand: Command {
  static let manual = OptionSpec(
    name: "manual",
    help: "Print the manual page of the whole program, for man(1)."
  )

  static let spec = CommandSpec(
    name: "help",
    abstract: "Show the help of a command, or with '--manual' the manual page.",
    positionals: [
      PositionalSpec(name: "command", help: "The command.", kind: .command, isOptional: true)
    ],
    options: [manual]
  )

  private let name: String?
  private let printsManual: Bool

  init(_ arguments: ParsedArguments) throws(CommandLineError) {
    name = arguments.positionals.first?.text
    printsManual = arguments.has(Self.manual)
    let names = Agenda.commands.map { $0.spec.name }
    if let name, !names.contains(name) {
      throw .unknownCommand(name, suggestion: Suggestion.nearest(to: name, among: names))
    }
  }

  func run(_ console: Console) throws(OutputError) -> RunStatus {
    if printsManual {
      try console.write(ManualPage(root: Agenda.spec, version: Agenda.version).text)
      return .done
    }
    let command = Agenda.spec.subcommands.filter { $0.name == name }
    let help = HelpText(path: [Agenda.spec] + command, width: console.surroundings.helpWidth)
    try console.write(help.page)
    return .done
  }
}
