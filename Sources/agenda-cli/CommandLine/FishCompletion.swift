import AgendaKit

/// The completion script for fish.
struct FishCompletion {
  /// The program with its commands.
  var root: CommandSpec

  /// The script.
  var script: String {
    let names = root.commands.map(\.name).joined(separator: " ")
    let none = "\"not __fish_seen_subcommand_from \(names)\""
    var lines = ["# fish completion for \(root.name)", "", "complete -c \(root.name) -f"]
    for option in root.visibleOptions { lines.append(line(option, condition: none)) }
    for command in root.subcommands {
      lines.append(
        "complete -c \(root.name) -n \(none) -a \(command.name) -d \(quoted(command.abstract))"
      )
    }
    for command in root.subcommands {
      lines.append("")
      let condition = "\"__fish_seen_subcommand_from \(command.name)\""
      for option in command.visibleOptions { lines.append(line(option, condition: condition)) }
      for positional in command.positionals {
        let values = arguments(positional.kind)
        if !values.isEmpty {
          lines.append("complete -c \(root.name) -n \(condition) \(values)")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ option: OptionSpec, condition: String) -> String {
    var line = "complete -c \(root.name) -n \(condition)"
    if let letter = option.letter { line += " -s \(letter)" }
    line += " -l \(option.name)"
    if option.valueName != nil {
      line += " -r"
      let values = arguments(option.kind)
      line += values.isEmpty ? " -f" : " \(values)"
    }
    return line + " -d " + quoted(option.help)
  }

  private func arguments(_ kind: ValueKind) -> String {
    switch kind {
    case .text, .number: return ""
    case .command:
      return "-f -a " + quoted(root.commands.map(\.name).joined(separator: " "))
    case .file: return "-F"
    case .document:
      let suffixes = SourceFormat.fileExtensions.map { "__fish_complete_suffix .\($0)" }
      return "-k -a \"(\(suffixes.joined(separator: "; ")))\""
    case .word(let words, _): return "-f -a \(quoted(words.joined(separator: " ")))"
    case .words(let words, _):
      return "-f -a \"(__fish_append , \(words.joined(separator: " ")))\""
    case .assignment(let words, _, let values):
      if values.isEmpty { return "-F -a \(quoted(words.map { $0 + "=" }.joined(separator: " ")))" }
      let all = words.flatMap { word in values.map { "\(word)=\($0)" } }
      return "-f -a \(quoted(all.joined(separator: " ")))"
    }
  }

  /// A text between single quotes, in which fish escapes quotes and backslashes.
  private func quoted(_ text: String) -> String {
    var safe = "'"
    for character in text {
      if character == "'" || character == "\\" { safe += "\\" }
      safe.append(character)
    }
    return safe + "'"
  }
}
