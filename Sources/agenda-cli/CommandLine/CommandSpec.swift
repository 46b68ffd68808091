/// What a command is called, takes and does.
///
/// The one description of a command: parsing, help, completions and the manual page follow it.
struct CommandSpec: Sendable {
  /// The word that calls the command.
  var name: String
  /// One sentence that says what it does.
  var abstract: String
  /// What else there is to know; paragraphs are separated by an empty line, and lines that begin
  /// with a blank are printed as they are.
  var discussion: String = ""
  /// The arguments without a name, in order.
  var positionals: [PositionalSpec] = []
  /// The options, in the order of the help page; `--help` is not among them.
  var options: [OptionSpec] = []
  /// How it is used, command lines with what they do.
  var examples: [Entry] = []
  /// The files that it looks for, with what they are.
  var files: [Entry] = []
  /// The variables of the environment that it heeds.
  var environment: [Entry] = []
  /// The commands under it.
  var commands: [Subcommand] = []

  /// A line of help: a name or a command line, and what it is.
  struct Entry: Sendable, Hashable {
    var label: String
    var text: String

    init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  /// A command under another. What it takes is described when it is asked for: every start of the
  /// program comes by all of them, and calls one.
  struct Subcommand: Sendable {
    /// The word that calls the command.
    let name: String
    /// Describes it.
    let spec: @Sendable () -> CommandSpec
  }

  /// What the commands under it are called, take and do.
  var subcommands: [CommandSpec] { commands.map { $0.spec() } }

  /// The option that a long name or a letter, with its dashes, stands for.
  func option(_ label: String) -> OptionSpec? {
    allOptions.first { $0.labels.contains(label) }
  }

  /// The options with those that every command has.
  var allOptions: [OptionSpec] {
    options + (commands.isEmpty ? [] : [OptionSpec.version]) + [OptionSpec.help]
  }
}

/// An argument without a name.
struct PositionalSpec: Sendable, Hashable {
  /// The name in help and messages, without angle brackets.
  var name: String
  /// What it is.
  var help: String
  /// What may stand for it.
  var kind: ValueKind = .text
  /// Whether it may be left out.
  var isOptional: Bool = false
  /// Whether there may be several.
  var isRepeating: Bool = false

  /// The name as help and messages show it.
  var label: String { "<\(name)>" }
}

/// An option: a flag, or a name with a value.
struct OptionSpec: Sendable, Hashable {
  /// The long name, without dashes.
  var name: String
  /// The letter of its short form, if it has one.
  var letter: String?
  /// The name of its value in help and messages, without angle brackets; nil for a flag.
  var valueName: String?
  /// What it does.
  var help: String
  /// What its value may be.
  var kind: ValueKind = .text
  /// The value that stands where the option is not given, as the help page shows it.
  var standard: String?
  /// Whether each use adds a value; otherwise the last one counts.
  var isRepeating: Bool = false
  /// Whether help and completions keep quiet about it.
  var isHidden: Bool = false

  /// The forms in which it may be written.
  var labels: [String] { (letter.map { ["-\($0)"] } ?? []) + ["--\(name)"] }

  /// The long form with the name of its value, as messages show it.
  var usage: String { "--\(name)" + (valueName.map { " <\($0)>" } ?? "") }

  static let help = OptionSpec(name: "help", letter: "h", help: "Show help information.")
  static let version = OptionSpec(name: "version", help: "Show the version.")
}

/// What a value may be, and how a shell completes it.
enum ValueKind: Sendable, Hashable {
  /// Any text.
  case text
  /// A whole number in a range.
  case number(ClosedRange<Int>)
  /// A document, a folder of documents or `-`.
  case document
  /// A command of the program.
  case command
  /// Any file.
  case file
  /// One of some words; `noun` is what messages call such a word.
  case word([String], noun: String)
  /// Some of some words, with commas between.
  case words([String], noun: String)
  /// A word and, after `=`, one of some values; without values, a file.
  case assignment([String], noun: String, values: [String])

  /// The words that may be written; those of an assignment without what follows them.
  var words: [String] {
    switch self {
    case .word(let words, _), .words(let words, _), .assignment(let words, _, _): words
    default: []
    }
  }

  /// Words as they are listed for people: not a plural beside its singular.
  static func listed(_ words: [String]) -> [String] {
    words.filter { !($0.hasSuffix("s") && words.contains(String($0.dropLast()))) }
  }
}
