import AgendaKit

/// `agenda-cli validate`: checks drafts, for people and for CI.
struct ValidateCommand: Command {
  static let name = "validate"
  static let spec = CommandSpec(
    name: name,
    abstract: "Check drafts; for people and for CI.",
    discussion: """
      The exit status is 1 where a finding is as bad as '--fail-on' says, or worse. A file \
      \(ValidationConfiguration.fileName) beside a document, or in the nearest folder above, sets \
      the same options for it; those given here come first. '\(Agenda.name) rules RULE' explains a \
      rule.
      """,
    positionals: [CommonOptions.files],
    options: ValidateOptions.specs + CommonOptions.specs
  )

  private let inputs: InputRequest
  private let common: CommonOptions
  private let options: ValidateOptions

  init(_ arguments: ParsedArguments) throws(CommandLineError) {
    common = CommonOptions(arguments)
    inputs = try InputRequest(arguments.positionals)
    options = try ValidateOptions(arguments)
    if options.fixes, !options.isDryRun, arguments.positionals.contains(where: { Path($0).isDash })
    {
      throw .conflict("'--fix' needs files; standard input can only be shown with '--dry-run'")
    }
  }

  func run(_ console: Console) throws(OutputError) -> RunStatus {
    console.isQuiet = common.isQuiet
    var list = inputs.list()
    if let fault = options.outputFault(list) {
      console.report(fault)
      return .usage
    }
    guard let files = options.files(console, changes: common.changes) else { return .failure }
    var folders = ConfigurationFinder(file: options.configuration, options: options)
    var status = folders.prepare(&list, console)
    if status == .usage { return .failure }
    let work = ValidationWork(files: files, options: options, settings: folders.settings)
    var judged: [JudgedDocument] = []
    var baseline = FindingsBaseline()
    var found = RunStatus.done
    let ran = try DocumentRun(console: console, options: common).run(list) { document, source in
      work.judge(document, source)
    } consume: { input, result throws(OutputError) in
      guard let result else { return }
      judged.append(result.document)
      if let target = options.newBaseline {
        baseline.add(result.document.findings, file: input.path.text(below: target.folder))
      }
      found = found.and(try work.finish(result, input, console))
    }
    status = status.and(ran).and(found)
    return status.and(try options.write(judged, baseline, console, common))
  }
}
