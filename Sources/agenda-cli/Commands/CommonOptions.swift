import AgendaKit

/// The options and arguments that several commands share.
struct CommonOptions: Sendable {
  static let quiet = OptionSpec(
    name: "quiet",
    letter: "q",
    help: "Print results and errors of the run only: no summary, no notes."
  )
  static let color = OptionSpec(
    name: "color",
    valueName: "when",
    help: "Colour results: on a terminal, always or never.",
    kind: .word(ColourChoice.allCases.map(\.rawValue), noun: "value"),
    standard: ColourChoice.auto.rawValue
  )
  static let jobs = OptionSpec(
    name: "jobs",
    letter: "j",
    valueName: "n",
    help: "Read so many files at once.",
    kind: .number(1...256),
    standard: "the processors"
  )
  static let changes = OptionSpec(
    name: "changes",
    valueName: "view",
    help:
      "Read Word and OpenDocument files with their tracked changes accepted, or as it was before them.",
    kind: .word(TrackedChanges.allCases.map(\.rawValue), noun: "view"),
    standard: TrackedChanges.accepted.rawValue
  )
  static let listFiles = OptionSpec(
    name: "list-files",
    help: "Print the names of the documents that would be read, one a line, and do nothing else."
  )
  static let filesFrom = OptionSpec(
    name: "files-from",
    valueName: "file",
    help: "Read also the documents named in a file, one a line or with NULs between.",
    kind: .file
  )
  /// The options of every command that reads any number of documents.
  static let folderSpecs = [filesFrom, listFiles] + specs
  /// The options of every command that reads documents.
  static let specs = [changes, quiet, color, jobs]

  static let files = PositionalSpec(
    name: "file",
    help: "A Word file, an OpenDocument file or a text, a directory of them, or '-' for standard "
      + "input.",
    kind: .document,
    isOptional: true,
    isRepeating: true
  )

  /// Whether only errors are reported.
  var isQuiet: Bool
  /// When results are coloured.
  var color: ColourChoice
  /// How many files are read at once.
  var jobs: Int
  /// Whether only the names of the files are asked for.
  var listsFiles: Bool

  /// Which view of tracked changes is read.
  var changes: TrackedChanges

  /// Takes what was given.
  init(_ arguments: ParsedArguments) {
    isQuiet = arguments.has(Self.quiet)
    color = arguments.value(Self.color).flatMap { ColourChoice(rawValue: $0.text) } ?? .auto
    changes =
      arguments.value(Self.changes).flatMap { TrackedChanges(rawValue: $0.text) } ?? .accepted
    jobs = arguments.number(Self.jobs) ?? OrderedQueue.processors
    listsFiles = arguments.has(Self.listFiles)
  }
}
