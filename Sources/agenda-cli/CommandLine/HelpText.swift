import AgendaKit

/// The help page of a command.
struct HelpText {
  /// The words that lead to the command, from the program's name.
  var path: [CommandSpec]
  /// The columns that the page may take.
  var width: Int

  /// The column at which the explanation of an argument or option begins.
  private static let labelColumns = 26

  /// The page, with a final line end.
  var page: String {
    guard let command = path.last else { return "" }
    var page = "OVERVIEW: " + wrapped(command.abstract, indent: 10, first: 10)
    for line in discussionLines(command.discussion) { page += line + "\n" }
    page += "\nUSAGE: " + usage(indent: 7)
    let arguments = command.positionals.map { ($0.label, Self.explanation($0)) }
    let options = command.allOptions.filter { !$0.isHidden }.map {
      (Self.label($0), Self.explanation($0))
    }
    let subcommands = command.subcommands.map { ($0.name, $0.abstract) }
    page += table("ARGUMENTS", arguments)
    page += table("OPTIONS", options)
    page += table("SUBCOMMANDS", subcommands)
    page += examples(command.examples)
    page += table("FILES", command.files.map { ($0.label, $0.text) })
    page += table("ENVIRONMENT", command.environment.map { ($0.label, $0.text) })
    if !subcommands.isEmpty {
      page += "\n  See '\(command.name) help <command>' for detailed help.\n"
    }
    return page
  }

  /// The usage of the command, wrapped, with a final line end.
  func usage(indent: Int) -> String {
    let name = path.map(\.name).joined(separator: " ")
    let parts = usageParts
    var text = name
    var column = indent + TerminalText.columns(of: name)
    let hang = min(indent + TerminalText.columns(of: name) + 1, 32)
    for part in parts {
      if column + 1 + TerminalText.columns(of: part) > width {
        text += "\n" + String(repeating: " ", count: hang) + part
        column = hang + TerminalText.columns(of: part)
      } else {
        text += " " + part
        column += 1 + TerminalText.columns(of: part)
      }
    }
    return text + "\n"
  }

  /// Each option and argument as the usage shows it; beyond twelve, the options as one.
  private var usageParts: [String] {
    guard let command = path.last else { return [] }
    if !command.subcommands.isEmpty { return ["<command>"] }
    var parts = command.options.filter { !$0.isHidden }.map { option in
      "[\(option.usage)]" + (option.isRepeating ? " ..." : "")
    }
    if parts.count > 12 { parts = ["[<options>]"] }
    parts += command.positionals.map { positional in
      let label = positional.label + (positional.isRepeating ? " ..." : "")
      return positional.isOptional ? "[\(label)]" : label
    }
    return parts
  }

  private static func label(_ option: OptionSpec) -> String {
    option.labels.joined(separator: ", ") + (option.valueName.map { " <\($0)>" } ?? "")
  }

  /// What an option does, with its values and the one that stands where it is not given.
  static func explanation(_ option: OptionSpec) -> String {
    explanation(option.help, option.kind, standard: option.standard)
  }

  /// What an argument is, with its values.
  static func explanation(_ positional: PositionalSpec) -> String {
    explanation(positional.help, positional.kind, standard: nil)
  }

  private static func explanation(_ help: String, _ kind: ValueKind, standard: String?) -> String {
    var facts: [String] = []
    let words = ValueKind.listed(kind.words)
    if !words.isEmpty, words.count <= 12 {
      facts.append("values: " + words.joined(separator: ", "))
    }
    if let standard { facts.append("default: " + standard) }
    return facts.isEmpty ? help : help + " (" + facts.joined(separator: "; ") + ")"
  }

  /// What is done, and under it the command line that does it.
  private func examples(_ examples: [CommandSpec.Entry]) -> String {
    guard !examples.isEmpty else { return "" }
    var page = "\nEXAMPLES:\n"
    for example in examples {
      for line in TerminalText.wrapped(example.text, width: max(width - 2, 20)) {
        page += "  " + line + "\n"
      }
      page += "    $ " + example.label + "\n"
    }
    return page
  }

  private func table(_ title: String, _ rows: [(label: String, text: String)]) -> String {
    guard !rows.isEmpty else { return "" }
    let indent = Self.labelColumns
    var table = "\n\(title):\n"
    for row in rows {
      let label = "  " + row.label
      let fits = TerminalText.columns(of: label) + 1 <= indent
      let gap =
        fits
        ? String(repeating: " ", count: indent - TerminalText.columns(of: label))
        : "\n" + blanks(indent)
      table += label + gap + wrapped(row.text, indent: indent, first: indent)
    }
    return table
  }

  private func discussionLines(_ discussion: String) -> [String] {
    guard !discussion.isEmpty else { return [] }
    var lines = [""]
    for paragraph in Paragraphs(of: discussion).list {
      switch paragraph {
      case .text(let text): lines += TerminalText.wrapped(text, width: width)
      case .verbatim(let line): lines.append(line)
      case .blank: lines.append("")
      }
    }
    return lines
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// A text that begins at column `first` and whose other lines begin at `indent`.
  private func wrapped(_ text: String, indent: Int, first: Int) -> String {
    let lines = TerminalText.wrapped(text, width: max(width - indent, 20))
    return lines.joined(separator: "\n" + blanks(indent)) + "\n"
  }
}

/// The paragraphs of a discussion: running text, and lines that are printed as they are.
struct Paragraphs {
  /// A part of a discussion.
  enum Part: Hashable {
    /// A paragraph to be wrapped.
    case text(String)
    /// A line that begins with a blank.
    case verbatim(String)
    /// An empty line.
    case blank
  }

  /// The parts, in order.
  let list: [Part]

  /// Takes a discussion apart.
  init(of discussion: String) {
    var parts: [Part] = []
    for line in discussion.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        parts.append(.blank)
      } else if line.first == " " {
        parts.append(.verbatim(String(line)))
      } else if case .text(let text)? = parts.last {
        parts[parts.count - 1] = .text(text + " " + line)
      } else {
        parts.append(.text(String(line)))
      }
    }
    list = parts
  }
}
