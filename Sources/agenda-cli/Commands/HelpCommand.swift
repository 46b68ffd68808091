import AgendaKit

/// `agenda-cli help`: the help page of the program or of a command, or the manual page.
struct HelpCommand: Command {
  static let manual = OptionSpec(
    name: "manual",
    help: "Print the manual page of the whole program, for man(1)."
  )

  static let name = "help"
  static let spec = CommandSpec(
    name: name,
    abstract: "Show the help of a command, or with '--manual' the manual page.",
    positionals: [
      PositionalSpec(name: "command", help: "The command.", kind: .command, isOptional: true)
    ],
    options: [manual],
    examples: [
      CommandSpec.Entry(
        "agenda-cli help export",
        "All options of a command:"
      ),
      CommandSpec.Entry(
        "agenda-cli help --manual | man -l -",
        "The manual page:"
      ),
    ]
  )

  private let command: String?
  private let printsManual: Bool

  init(_ arguments: ParsedArguments) throws(CommandLineError) {
    command = arguments.positionals.first?.text
    printsManual = arguments.has(Self.manual)
    let names = Agenda.commands.map { $0.name }
    if let command, !names.contains(command) {
      let meant = OtherWords.command(for: command)?.prefix { $0 != " " }
      let near = meant.flatMap { names.contains(String($0)) ? String($0) : nil }
      throw .unknownCommand(
        command,
        suggestion: near ?? Nearness.nearest(to: command, among: names)
      )
    }
  }

  func run(_ console: Console) throws(OutputError) -> RunStatus {
    if printsManual {
      try console.write(ManualPage(root: Agenda.spec, version: Agenda.version).text)
      return .done
    }
    let path = [Agenda.spec] + Agenda.spec.subcommands.filter { $0.name == command }
    let help = HelpText(path: path, width: console.surroundings.helpWidth)
    try console.write(help.page)
    return .done
  }
}
