/// The manual page of the program, in the macros of man(7).
struct ManualPage {
  /// The program with its commands.
  var root: CommandSpec
  /// The version in the page's foot.
  var version: String

  /// The page.
  var text: String {
    let title = root.name.uppercased()
    var page = ".TH \"\(title)\" \"1\" \"\" \"\(root.name) \(version)\" \"User Commands\"\n"
    page += ".SH NAME\n\(escaped(root.name)) \\- \(escaped(root.abstract))\n"
    page += ".SH SYNOPSIS\n"
    for command in root.subcommands { page += synopsis(command) }
    page += ".SH DESCRIPTION\n" + body(root.discussion)
    page += ".SH COMMANDS\n"
    for command in root.subcommands {
      page += ".SS \"\(escaped(root.name + " " + command.name))\"\n"
      page += body(command.abstract)
      page += body(command.discussion)
      for positional in command.positionals {
        page += entry(positional.label, HelpText.explanation(positional))
      }
      for option in command.options where !option.isHidden { page += entry(option) }
    }
    page += ".SH OPTIONS\n"
    for option in root.allOptions where !option.isHidden { page += entry(option) }
    page += section("EXAMPLES", root.subcommands.flatMap { $0.examples }.map(example))
    page += section("FILES", root.files.map { entry($0.label, $0.text) })
    page += section("ENVIRONMENT", root.environment.map { entry($0.label, $0.text) })
    return page
  }

  private func section(_ title: String, _ entries: [String]) -> String {
    entries.isEmpty ? "" : ".SH \(title)\n" + entries.joined()
  }

  private func example(_ example: CommandSpec.Entry) -> String {
    ".PP\n\(line(example.text))\n.PP\n.nf\n.RS\n\(line(example.label))\n.RE\n.fi\n"
  }

  private func synopsis(_ command: CommandSpec) -> String {
    var line = ".B \(escaped(root.name + " " + command.name))\n"
    if !command.options.isEmpty { line += "[\\fIoptions\\fR]\n" }
    for positional in command.positionals {
      let name = "\\fI\(escaped(positional.name))\\fR" + (positional.isRepeating ? "\\&..." : "")
      line += positional.isOptional ? "[\(name)]\n" : name + "\n"
    }
    return line + ".br\n"
  }

  private func entry(_ option: OptionSpec) -> String {
    let labels = option.labels.map { "\\fB\(escaped($0))\\fR" }.joined(separator: ", ")
    let value = option.valueName.map { " \\fI\(escaped($0))\\fR" } ?? ""
    return ".TP\n\(labels)\(value)\n\(line(HelpText.explanation(option)))\n"
  }

  private func entry(_ label: String, _ text: String) -> String {
    ".TP\n\\fI\(escaped(label))\\fR\n\(line(text))\n"
  }

  private func body(_ text: String) -> String {
    var body = ""
    var verbatim = false
    for part in Paragraphs(of: text).list {
      if case .verbatim(let text) = part {
        if !verbatim { body += ".nf\n" }
        verbatim = true
        body += line(text) + "\n"
        continue
      }
      if verbatim { body += ".fi\n" }
      verbatim = false
      switch part {
      case .text(let text): body += line(text) + "\n"
      default: body += ".PP\n"
      }
    }
    return body + (verbatim ? ".fi\n" : "") + (body.isEmpty ? "" : ".PP\n")
  }

  /// A line of text; a point or apostrophe at its start would be a request.
  private func line(_ text: String) -> String {
    let text = escaped(text)
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  private func escaped(_ text: String) -> String {
    var safe = ""
    for character in text {
      switch character {
      case "\\": safe += "\\e"
      case "-": safe += "\\-"
      case "–": safe += "\\(en"
      case "…": safe += "\\&..."
      case "·": safe += "\\(bu"
      default: safe.append(character)
      }
    }
    return safe
  }
}
