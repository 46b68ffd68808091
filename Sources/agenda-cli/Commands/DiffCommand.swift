import AgendaKit

/// `agenda-cli diff`: what changed between two documents.
struct DiffCommand: Command {
  static let format = OptionSpec(
    name: "format",
    valueName: "format",
    help: "Text for people, json for programs, html for a page, corrigendum for an editor.",
    kind: .word(["text", "json", "html", "corrigendum"], noun: "format"),
    standard: "text"
  )
  static let only = OptionSpec(
    name: "only",
    valueName: "subjects",
    help: "Show changes of these subjects only, with commas between; plurals do too.",
    kind: .words(subjects.map(\.name), noun: "subject"),
    standard: "all",
    isRepeating: true
  )
  static let exact = OptionSpec(
    name: "exact",
    help: "Compare quotation marks, apostrophes and dashes as they are."
  )
  static let pretty = OptionSpec(name: "pretty", help: "Indent the JSON.")
  static let output = OptionSpec(
    name: "output",
    letter: "o",
    valueName: "file",
    help: "Write to a file.",
    kind: .file
  )

  static let name = "diff"
  static let spec = CommandSpec(
    name: name,
    abstract: "Show what changed between two documents, in the documents' own terms.",
    discussion: """
      Items are matched by title, papers by symbol, slots by item and time, paragraphs by their words; \
      markup and page furniture never differ. What follows from a change stands under it.

      EXIT STATUS:
        0   nothing that was compared differs
        1   there are changes
        2   a document could not be read, or is no meeting document
        64  the command line is wrong
      """,
    positionals: [
      PositionalSpec(
        name: "old",
        help: "The document as it was, or '-' for standard input.",
        kind: .document
      ),
      PositionalSpec(name: "new", help: "The document as it is.", kind: .document),
    ],
    options: [format, only, exact, pretty, output] + CommonOptions.specs
  )

  /// The subjects by name, in the singular, as JSON has them, and in the plural.
  private static var subjects: [(name: String, subject: Change.Subject)] {
    Change.Subject.allCases.map { ($0.rawValue, $0) }
      + Change.Subject.allCases.filter { $0 != .masthead && $0 != .attendance }
      .map { ($0.rawValue + "s", $0) }
  }

  private let inputs: InputRequest
  private let paths: [Path]
  private let common: CommonOptions
  private let format: String
  private let options: DocumentComparison.Options
  private let pretty: Bool
  private let target: Path?

  init(_ arguments: ParsedArguments) throws(CommandLineError) {
    common = CommonOptions(arguments)
    inputs = try InputRequest(arguments.positionals)
    paths = arguments.positionals.map(Path.init)
    format = arguments.value(Self.format)?.text ?? "text"
    pretty = arguments.has(Self.pretty)
    let names = arguments.list(Self.only)
    let subjects = Self.subjects.filter { names.contains($0.name) }.map(\.subject)
    options = DocumentComparison.Options(
      exact: arguments.has(Self.exact),
      only: subjects.isEmpty ? nil : Set(subjects)
    )
    target = arguments.value(Self.output).map(Path.init).flatMap { $0.isDash ? nil : $0 }
    if pretty, format != "json" { throw .conflict("'--pretty' is for JSON, not for '\(format)'") }
  }

  func run(_ console: Console) throws(OutputError) -> RunStatus {
    for folder in paths.filter(\.isFolder) {
      console.report("\(folder.shown): is a directory; 'diff' compares two documents")
      return .failure
    }
    let list = inputs.list()
    if let target, list.contains(target) {
      console.report("\(target.shown): is also an input; give another name to '-o'")
      return .usage
    }
    var sides: [(document: MeetingDocument, source: SourceText)] = []
    var status = try DocumentRun(console: console, options: common).run(list) {
      ($0, $1)
    } consume: { input, side in
      guard let side else { return }
      sides.append(side)
      if side.0.kind == .unknown { console.report("\(input.shownName): is no meeting document") }
    }
    if sides.contains(where: { $0.document.kind == .unknown }) { status = .failure }
    guard status == .done, sides.count == 2 else { return .failure }
    let comparison = DocumentComparison(
      from: sides[0].document,
      to: sides[1].document,
      options: options
    )
    let bytes = written(comparison, sides[0], sides[1], color: console.usesColour(common.color))
    if let target {
      let file = try AtomicFile(target)
      try file.writer.write(bytes)
      try file.commit()
    } else {
      try console.write(bytes)
    }
    return comparison.isEmpty ? .done : .something
  }

  private func written(
    _ comparison: DocumentComparison,
    _ from: (document: MeetingDocument, source: SourceText),
    _ to: (document: MeetingDocument, source: SourceText),
    color: Bool
  ) -> ContiguousArray<UInt8> {
    switch format {
    case "json":
      ComparisonJSON(pretty: pretty).write(comparison, from: from.source, to: to.source)
    case "html":
      ComparisonPage().write(
        comparison,
        from: from.document,
        to: to.document,
        lines: (from.source.lineTable(), to.source.lineTable())
      )
    case "corrigendum": ComparisonCorrigendum().write(comparison)
    default: ComparisonText(color: color && target == nil).write(comparison)
    }
  }
}
