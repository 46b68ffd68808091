/// `agenda-cli completions`: the script that teaches a shell the program.
struct CompletionsCommand: Command {
  static let name = "completions"
  static let spec = CommandSpec(
    name: name,
    abstract: "Print the completion script of a shell.",
    discussion: """
      To install it:

        bash  \(Agenda.name) completions bash > ~/.local/share/bash-completion/completions/\(Agenda.name)
        zsh   \(Agenda.name) completions zsh > ~/.zsh/completions/_\(Agenda.name)
              (a folder that is in $fpath)
        fish  \(Agenda.name) completions fish > ~/.config/fish/completions/\(Agenda.name).fish
      """,
    positionals: [
      PositionalSpec(
        name: "shell",
        help: "The shell.",
        kind: .word(CompletionShell.allCases.map(\.rawValue), noun: "shell")
      )
    ],
    examples: [
      CommandSpec.Entry(
        "agenda-cli completions bash > ~/.local/share/bash-completion/completions/agenda-cli",
        "Completions for bash:"
      )
    ]
  )

  private let shell: CompletionShell

  init(_ arguments: ParsedArguments) {
    shell = arguments.positionals.first.flatMap { CompletionShell(rawValue: $0.text) } ?? .bash
  }

  func run(_ console: Console) throws(OutputError) -> RunStatus {
    try console.write(shell.script(for: Agenda.spec))
    return .done
  }
}
