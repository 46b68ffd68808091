import AgendaKit

/// `agenda-cli diff`: what changed between two documents.
struct DiffCommand: Command {
  static let format = OptionSpec(
    name: "format",
    valueName: "format",
    help: "Text for people, markdown for mail, json for programs, html for a page, corrigendum for "
      + "an editor.",
    kind: .word(["text", "markdown", "json", "html", "corrigendum"], noun: "format"),
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
  static let full = OptionSpec(
    name: "full",
    help: "Show long texts whole, and each of many changes that are the same (text)."
  )
  static let width = OptionSpec(
    name: "width",
    valueName: "n",
    help: "Use so many columns (text).",
    kind: .number(40...1000),
    standard: "the terminal's, or 80"
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

      Two directories are compared document by document: by name, and what is left by symbol. JSON \
      is then NDJSON, one comparison a line. There is no corrigendum where the documents are of two \
      different meetings, or of different kinds.

      EXIT STATUS:
        0   nothing that was compared differs
        1   there are changes, or no corrigendum can be made of the two
        2   a document could not be read, or is no meeting document
        64  the command line is wrong
      """,
    positionals: [
      PositionalSpec(
        name: "old",
        help:
          "The document as it was (Word, OpenDocument or text), or '-' for standard input; or a directory of documents.",
        kind: .document
      ),
      PositionalSpec(
        name: "new",
        help:
          "The document or directory as it is; without it, the tracked changes of the first.",
        kind: .document,
        isOptional: true
      ),
    ],
    options: [format, only, exact, full, width, pretty, output] + CommonOptions.specs,
    examples: [
      CommandSpec.Entry(
        "agenda-cli diff draft.docx revision.docx",
        "What changed between two versions:"
      ),
      CommandSpec.Entry(
        "agenda-cli diff draft.docx",
        "What its tracked changes change:"
      ),
      CommandSpec.Entry(
        "agenda-cli diff --format html -o changes.html draft.docx revision.docx",
        "The same as a page to send round:"
      ),
    ]
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
  private let isFull: Bool
  private let columns: Int?
  private let target: Path?
  /// Whether the tracked changes of one file are shown.
  private let comparesChanges: Bool

  init(_ arguments: ParsedArguments) throws(CommandLineError) {
    common = CommonOptions(arguments)
    inputs = try InputRequest(arguments.positionals)
    paths = arguments.positionals.map(Path.init)
    format = arguments.value(Self.format)?.text ?? "text"
    pretty = arguments.has(Self.pretty)
    isFull = arguments.has(Self.full)
    columns = arguments.number(Self.width)
    let names = arguments.list(Self.only)
    let subjects = Self.subjects.filter { names.contains($0.name) }.map(\.subject)
    comparesChanges = arguments.positionals.count == 1
    // What somebody changed is told, whatever it changed.
    options = DocumentComparison.Options(
      exact: arguments.has(Self.exact) || comparesChanges,
      only: subjects.isEmpty ? nil : Set(subjects),
      tellsAll: comparesChanges
    )
    target = arguments.value(Self.output).map(Path.init).flatMap { $0.isDash ? nil : $0 }
    if comparesChanges, arguments.has(CommonOptions.changes) {
      throw .conflict("'--changes' chooses a view for two documents; one is compared in both")
    }
    if comparesChanges, paths.contains(where: \.isDash) {
      throw .conflict("standard input is read once; give the file whose changes to show")
    }
    if isFull || columns != nil, format != "text" {
      throw .conflict("'--full' and '--width' are for text, not for '\(format)'")
    }
    if pretty, format != "json" { throw .conflict("'--pretty' is for JSON, not for '\(format)'") }
  }

  func run(_ console: Console) throws(OutputError) -> RunStatus {
    let folders = paths.filter { $0.isFolder }
    if folders.count == 1 {
      console.report(
        "\(folders[0].shown): is a directory; 'diff' compares two documents, or two directories"
      )
      return .failure
    }
    if !folders.isEmpty, format == "html" || format == "corrigendum" {
      console.report("directories are compared as text, markdown or json, not as \(format)")
      return .usage
    }
    var list = inputs.list()
    if comparesChanges { list.compareChanges() }
    if let target, list.contains(target) {
      console.report("\(target.shown): is also an input; give another name to '-o'")
      return .usage
    }
    var sides: [FolderPairs.Side] = []
    var status = try DocumentRun(console: console, options: common).run(list) {
      ($0, $1)
    } consume: { input, side in
      guard let side else { return }
      sides.append(FolderPairs.Side(input: input, document: side.0, source: side.1))
      if side.0.kind == .unknown, folders.isEmpty {
        console.report("\(input.shownName): is no meeting document")
      }
    }
    if !folders.isEmpty { return try compareFolders(sides, console, status) }
    if sides.contains(where: { $0.document.kind == .unknown }) { status = .failure }
    guard status == .done, sides.count == 2 else { return .failure }
    if comparesChanges {
      let name = paths[0].shown
      if sides[0].source.isText {
        console.report("\(name): has no tracked changes to show; give a second document")
        return .failure
      }
      if !sides.contains(where: { $0.source.hasTrackedChanges }) {
        console.note("\(name): has no tracked changes")
      }
    }
    var comparison = DocumentComparison(
      from: sides[0].document,
      to: sides[1].document,
      options: options
    )
    if comparesChanges {
      comparison.noteChangesWithoutWords(original: sides[0].source, accepted: sides[1].source)
    }
    if format == "corrigendum", let refusal = ComparisonCorrigendum.refusal(comparison) {
      // The status tells whether the documents differ, whatever was to be written.
      console.report(refusal)
      return .something
    }
    try write(written(comparison, sides[0], sides[1], console), console)
    return comparison.isEmpty ? .done : .something
  }

  private func write(_ bytes: ContiguousArray<UInt8>, _ console: Console) throws(OutputError) {
    if let target {
      let file = try AtomicFile(target)
      try file.writer.write(bytes)
      try file.commit()
    } else {
      try console.write(bytes)
    }
  }

  // MARK: - Directories

  /// Compares the documents of two directories, one after the other.
  private func compareFolders(
    _ sides: [FolderPairs.Side],
    _ console: Console,
    _ status: RunStatus
  ) throws(OutputError) -> RunStatus {
    let old = sides.filter { $0.input.folder == paths[0] }
    let new = sides.filter { $0.input.folder == paths[1] && paths[1] != paths[0] }
    let pairs = FolderPairs(old, paths[1] == paths[0] ? old : new)
    let other = paths[1] == paths[0] ? old : new
    var bytes = ContiguousArray<UInt8>()
    var changed = 0
    for pair in pairs.pairs {
      let (a, b) = (old[pair.old], other[pair.new])
      let comparison = DocumentComparison(from: a.document, to: b.document, options: options)
      if !comparison.isEmpty { changed += 1 }
      if comparison.isEmpty, format != "json" { continue }
      bytes += written(comparison, a, b, console)
      if format != "json" { bytes.append(0x0A) }
    }
    for (side, version) in pairs.left.map({ (old[$0], DocumentComparison.Version.from) })
      + pairs.came.map({ (other[$0], .to) })
    {
      bytes += FolderWords(format: format).alone(side.source, side.input.name, version)
    }
    if format != "json" {
      bytes += FolderWords(format: format).summary(
        pairs: pairs.pairs.count,
        changed: changed,
        left: pairs.left.count,
        came: pairs.came.count
      )
    }
    try write(bytes, console)
    if status != .done { return status }
    return changed + pairs.left.count + pairs.came.count == 0 ? .done : .something
  }

  // MARK: - Formats

  private func written(
    _ comparison: DocumentComparison,
    _ from: FolderPairs.Side,
    _ to: FolderPairs.Side,
    _ console: Console
  ) -> ContiguousArray<UInt8> {
    switch format {
    case "json":
      return ComparisonJSON(pretty: pretty).write(comparison, from: from.source, to: to.source)
    case "html":
      return ComparisonPage().write(
        comparison,
        from: from.document,
        to: to.document,
        sources: (from.source, to.source)
      )
    case "corrigendum":
      return ComparisonCorrigendum().write(comparison, source: from.source)
    case "markdown": return ComparisonMarkdown().write(comparison)
    default:
      let color = console.usesColour(common.color) && target == nil
      let width = columns ?? max(console.surroundings.width, 40)
      return ComparisonText(color: color, width: width, isFull: isFull).write(comparison)
    }
  }
}

/// Says what there is to say of two directories beside their documents.
private struct FolderWords {
  let format: String

  /// A document that only one of them has.
  func alone(
    _ source: SourceText,
    _ name: String,
    _ version: DocumentComparison.Version
  ) -> ContiguousArray<UInt8> {
    if format == "json" { return ComparisonJSON.alone(name, in: version) }
    let text = "Only in the \(version == .from ? "first" : "second"): \(Path(name).shown)\n"
    return ContiguousArray((format == "markdown" ? "- " + text : text).utf8)
  }

  func summary(pairs: Int, changed: Int, left: Int, came: Int) -> ContiguousArray<UInt8> {
    func count(_ number: Int) -> String { number == 1 ? "1 document" : "\(number) documents" }
    let text =
      "\(count(pairs)) in both, \(changed) changed; \(left) only in the first, \(came) only in the second.\n"
    return ContiguousArray((format == "markdown" ? "\n" + text : text).utf8)
  }
}
