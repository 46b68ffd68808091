@testable import agenda_cli

/// A small program that has one of everything, so that the tests of parsing, help and completions
/// do not change with the real commands.
enum SampleCommands {
  static let root = CommandSpec(
    name: "tide",
    abstract: "Tell the tides of harbours.",
    discussion: "Reads tables.\n\nSTATUS:\n  0  done",
    commands: [.init(name: "table") { table }, .init(name: "quiet") { quiet }]
  )

  static let format = OptionSpec(
    name: "format",
    letter: "f",
    valueName: "format",
    help: "The format.",
    kind: .word(["text", "json"], noun: "format"),
    standard: "text"
  )
  static let rows = OptionSpec(
    name: "rows",
    letter: "r",
    valueName: "n",
    help: "So many rows.",
    kind: .number(1...99)
  )
  static let subjects = OptionSpec(
    name: "only",
    valueName: "subject,…",
    help: "Only these.",
    kind: .words(["high", "low"], noun: "subject"),
    isRepeating: true
  )
  static let levels = OptionSpec(
    name: "level",
    valueName: "rule=level",
    help: "Set the level of a rule.",
    kind: .assignment(["ebb", "flood"], noun: "rule", values: ["note", "error"]),
    isRepeating: true
  )
  static let output = OptionSpec(
    name: "output",
    letter: "o",
    valueName: "file",
    help: "Where to write it's [all].",
    kind: .file
  )
  static let all = OptionSpec(name: "all", letter: "a", help: "Everything.")
  static let brief = OptionSpec(name: "brief", letter: "b", help: "Less.")
  static let hidden = OptionSpec(name: "hidden", help: "Not shown.", isHidden: true)

  static let table = CommandSpec(
    name: "table",
    abstract:
      "Print a table of tides for one or for several harbours, in the order in which they are named.",
    positionals: [
      PositionalSpec(name: "harbour", help: "A harbour.", kind: .document, isRepeating: true)
    ],
    options: [format, rows, subjects, levels, output, all, brief, hidden]
  )

  static let quiet = CommandSpec(
    name: "quiet",
    abstract: "Say nothing.",
    positionals: [
      PositionalSpec(name: "first", help: "The first."),
      PositionalSpec(name: "second", help: "The second.", isOptional: true),
    ]
  )

  /// Parses words, as a shell would split them at blanks.
  static func parse(_ line: String) throws(CommandLineError) -> Invocation {
    var parser = ArgumentParser(
      line.split(separator: " ").map { ArgumentWord(String($0)) },
      root: root
    )
    return try parser.parse()
  }

  /// The arguments of a line that is right.
  static func arguments(_ line: String) throws -> ParsedArguments? {
    guard case .run(_, let arguments) = try parse(line) else { return nil }
    return arguments
  }

  /// The message about a line that is wrong.
  static func message(_ line: String) -> String? {
    do throws(CommandLineError) {
      _ = try parse(line)
      return nil
    } catch {
      return error.message
    }
  }
}
