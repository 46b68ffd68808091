import AgendaKit

/// The completion script for bash, from 3.2 on (which macOS still ships).
struct BashCompletion {
  /// The program with its commands.
  var root: CommandSpec

  /// The script.
  var script: String {
    let function = root.functionName
    let names = root.commands.map(\.name).joined(separator: " ")
    let rootOptions = root.visibleOptions.flatMap(\.labels).joined(separator: " ")
    return """
      # bash completion for \(root.name)

      \(function)_words() {
        local IFS=$' \\n'
        COMPREPLY=($(compgen -W "$1" -- "$cur"))
      }

      # Files whose names end as given, or all, and folders to go on into.
      \(function)_files() {
        local name pattern
        COMPREPLY=()
        compopt -o filenames 2>/dev/null
        while IFS= read -r name; do
          [ -n "$name" ] && COMPREPLY+=("$name")
        done < <(
          if [ $# -eq 0 ]; then compgen -f -- "$cur"; else compgen -d -- "$cur"; fi
          for pattern in "$@"; do compgen -f -X "!*.$pattern" -- "$cur"; done
        )
      }

      \(function)() {
        local cur="${COMP_WORDS[COMP_CWORD]}" option="" key="" command="" word index
        # An equals sign is a word of its own here: --format = json, --severity rule = note.
        if [ "$cur" = "=" ]; then
          cur=""
          index=$((COMP_CWORD - 1))
        elif [ $COMP_CWORD -gt 1 ] && [ "${COMP_WORDS[COMP_CWORD - 1]}" = "=" ]; then
          index=$((COMP_CWORD - 2))
        else
          index=$((COMP_CWORD - 1))
        fi
        option="${COMP_WORDS[index]}"
        case "$option" in
          -*) ;;
          *)
            if [ $index -lt $((COMP_CWORD - 1)) ] || [ "${COMP_WORDS[COMP_CWORD]}" = "=" ]; then
              [ $index -gt 0 ] && option="${COMP_WORDS[index - 1]}" && key=yes
              [ "$option" = "=" ] && option="${COMP_WORDS[index - 2]}"
            else
              option=""
            fi
            ;;
        esac
        for word in "${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
          case "$word" in
            -*) ;;
            *) command="$word"; break ;;
          esac
        done
        COMPREPLY=()
        case "$command" in
      \(root.subcommands.map(branch).joined(separator: "\n"))
          *)
            case "$cur" in
              -*) \(function)_words "\(rootOptions)" ;;
              *) \(function)_words "\(names)" ;;
            esac
            ;;
        esac
      }

      complete -F \(function) \(root.name)

      """
  }

  private func branch(_ command: CommandSpec) -> String {
    let function = root.functionName
    var lines = ["    \(command.name))", "      case \"$option\" in"]
    for option in command.visibleOptions where option.valueName != nil {
      lines.append("        \(option.labels.joined(separator: "|")))")
      lines += values(option.kind).map { "          \($0)" }
      lines += ["          return", "          ;;"]
    }
    let labels = command.visibleOptions.flatMap(\.labels).joined(separator: " ")
    lines += [
      "      esac", "      case \"$cur\" in", "        -*) \(function)_words \"\(labels)\" ;;",
    ]
    lines.append("        *)")
    lines += values(command.positionals.last?.kind ?? .text).map { "          \($0)" }
    lines += ["          ;;", "      esac", "      ;;"]
    return lines.joined(separator: "\n")
  }

  private func values(_ kind: ValueKind) -> [String] {
    let function = root.functionName
    switch kind {
    case .text, .number: return [":"]
    case .command:
      let names = root.commands.map(\.name).joined(separator: " ")
      return ["\(function)_words \"\(names)\""]
    case .file: return ["\(function)_files"]
    case .document:
      return ["\(function)_files \(SourceFormat.fileExtensions.joined(separator: " "))"]
    case .word(let words, _): return ["\(function)_words \"\(words.joined(separator: " "))\""]
    case .words(let words, _):
      return [
        "local head=\"\"",
        "case \"$cur\" in *,*) head=\"${cur%,*},\"; cur=\"${cur##*,}\" ;; esac",
        "\(function)_words \"\(words.joined(separator: " "))\"",
        "COMPREPLY=(\"${COMPREPLY[@]/#/$head}\")",
      ]
    case .assignment(let words, _, let values):
      let after =
        values.isEmpty
        ? "\(function)_files" : "\(function)_words \"\(values.joined(separator: " "))\""
      return [
        "if [ -n \"$key\" ]; then",
        "  \(after)",
        "else",
        "  compopt -o nospace 2>/dev/null",
        "  \(function)_words \"\(words.map { $0 + "=" }.joined(separator: " "))\"",
        "fi",
      ]
    }
  }
}
