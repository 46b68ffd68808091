/// A shell that can complete the command line, and its script.
enum CompletionShell: String, Sendable, CaseIterable {
  case bash, zsh, fish

  /// The script that teaches the shell a program.
  func script(for root: CommandSpec) -> String {
    switch self {
    case .bash: BashCompletion(root: root).script
    case .zsh: ZshCompletion(root: root).script
    case .fish: FishCompletion(root: root).script
    }
  }
}

extension CommandSpec {
  /// The options that help and completions show.
  var visibleOptions: [OptionSpec] { allOptions.filter { !$0.isHidden } }

  /// The name as a part of a shell function's name.
  var functionName: String { "_" + String(name.map { $0 == "-" ? "_" : $0 }) }
}

/// Quoting for bash and zsh.
enum ShellQuoting {
  /// A text between single quotes; a quote in it ends the text, stands alone and begins it again.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
