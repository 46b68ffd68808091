import AgendaKit

/// The completion script for zsh.
struct ZshCompletion {
  /// The program with its commands.
  var root: CommandSpec

  /// The script.
  var script: String {
    let function = root.functionName
    let commands = root.subcommands.map { command in
      "    " + ShellQuoting.quoted("\(escaped(command.name)):\(command.abstract)")
    }
    return """
      #compdef \(root.name)

      \(root.subcommands.map(subcommand).joined(separator: "\n\n"))

      \(function)() {
        local context state state_descr line
        typeset -A opt_args
        _arguments -C -S \\
      \(root.visibleOptions.map { "    " + specs($0) + " \\" }.joined(separator: "\n"))
          '1:command:->command' \\
          '*::argument:->argument' && return
        case $state in
          command)
            local -a commands
            commands=(
      \(commands.map { "    " + $0 }.joined(separator: "\n"))
            )
            _describe command commands
            ;;
          argument)
            case ${line[1]} in
      \(root.subcommands.map { "        \($0.name)) \(name($0)) ;;" }.joined(separator: "\n"))
            esac
            ;;
        esac
      }

      if [ "$funcstack[1]" = "\(function)" ]; then
        \(function) "$@"
      else
        compdef \(function) \(root.name)
      fi

      """
  }

  private func name(_ command: CommandSpec) -> String {
    "\(root.functionName)_\(command.name.filter { $0 != "-" })"
  }

  private func subcommand(_ command: CommandSpec) -> String {
    var lines = command.visibleOptions.map(specs)
    for (index, positional) in command.positionals.enumerated() {
      let place = positional.isRepeating ? "*" : String(index + 1)
      lines.append(ShellQuoting.quoted("\(place):\(positional.name):\(action(positional.kind))"))
    }
    let body = lines.map { "    \($0)" }.joined(separator: " \\\n")
    return "\(name(command))() {\n  _arguments -s -S \\\n\(body)\n}"
  }

  /// `'(-o --output)'{-o,--output=}'[explanation]:file:_files'`
  private func specs(_ option: OptionSpec) -> String {
    let value = option.valueName.map { ":\($0):\(action(option.kind))" } ?? ""
    let tail = ShellQuoting.quoted("[\(escaped(option.help))]\(value)")
    let equals = option.valueName == nil ? "" : "="
    let star = option.isRepeating ? "*" : ""
    guard let letter = option.letter else {
      return "'\(star)--\(option.name)\(equals)'" + tail
    }
    let exclusive = option.isRepeating ? "'*'" : "'(-\(letter) --\(option.name))'"
    let plus = option.valueName == nil ? "" : "+"
    return exclusive + "{-\(letter)\(plus),--\(option.name)\(equals)}" + tail
  }

  private func action(_ kind: ValueKind) -> String {
    switch kind {
    case .text, .number: return " "
    case .command: return "(\(root.commands.map(\.name).joined(separator: " ")))"
    case .file: return "_files"
    case .document:
      let extensions = SourceFormat.fileExtensions.joined(separator: "|")
      return "_files -g \"*.(\(extensions))(-.)\""
    case .word(let words, _): return "(\(words.joined(separator: " ")))"
    case .words(let words, _): return "_sequence compadd - \(words.joined(separator: " "))"
    case .assignment(let words, let noun, let values):
      let after = values.isEmpty ? "_files" : "compadd - \(values.joined(separator: " "))"
      return "{ if compset -P \"*=\"; then \(after); else "
        + "compadd -S= -X \(noun) - \(words.joined(separator: " ")); fi }"
    }
  }

  private func escaped(_ text: String) -> String {
    var safe = ""
    for character in text {
      if "[]:\\".contains(character) { safe += "\\" }
      safe.append(character)
    }
    return safe
  }
}
