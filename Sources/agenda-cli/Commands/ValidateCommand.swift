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
      rule. In a document, a comment '<!-- agenda-kit: ignore RULE -->' leaves out the findings of a \
      rule in the paragraph that it stands in or before, 'ignore-file RULE' in all of it; in Word, a \
      comment with these words does. Lines and columns count from 1, columns in characters \
      (code points); in a Word or OpenDocument file paragraph, row and cell are named, and the first \
      words, which a search finds.
      """,
    positionals: [CommonOptions.files],
    options: ValidateOptions.specs + CommonOptions.folderSpecs,
    examples: [
      CommandSpec.Entry(
        "agenda-cli validate draft.docx",
        "What is wrong with a draft:"
      ),
      CommandSpec.Entry(
        "agenda-cli validate drafts/",
        "Check the drafts of a folder:"
      ),
      CommandSpec.Entry(
        "agenda-cli validate --fix --dry-run draft.txt",
        "Show what can be mended, without changing anything:"
      ),
      CommandSpec.Entry(
        "agenda-cli validate --against agenda.docx report.docx",
        "Check a report against its agenda:"
      ),
      CommandSpec.Entry(
        "agenda-cli validate --format github drafts/",
        "Findings in a pull request:"
      ),
      CommandSpec.Entry(
        "agenda-cli validate --report gitlab=gl-code-quality-report.json drafts/",
        "Findings in a merge request, and for people too:"
      ),
      CommandSpec.Entry(
        "agenda-cli validate --statistics drafts/",
        "How often each rule is broken:"
      ),
    ]
  )

  private let inputs: InputRequest
  private let common: CommonOptions
  private let options: ValidateOptions

  init(_ arguments: ParsedArguments) throws(CommandLineError) {
    common = CommonOptions(arguments)
    inputs = try InputRequest(
      arguments.positionals,
      filesFrom: arguments.value(CommonOptions.filesFrom)
    )
    options = try ValidateOptions(arguments)
    if options.fixes, !options.isDryRun, arguments.positionals.contains(where: { Path($0).isDash })
    {
      throw .conflict("'--fix' needs files; standard input can only be shown with '--dry-run'")
    }
  }

  func run(_ console: Console) throws(OutputError) -> RunStatus {
    console.isQuiet = common.isQuiet
    var list = inputs.list()
    let all = list.files.union(inputs.namesFile.map { [$0] } ?? [])
    if let fault = options.outputFault(all) {
      console.report(fault)
      return .usage
    }
    guard let files = options.files(console, changes: common.changes) else { return .failure }
    var folders = ConfigurationFinder(file: options.configuration, given: options.given)
    var status = folders.prepare(&list, console)
    if status == .usage { return .failure }
    if common.listsFiles { return status.and(try list.printNames(console)) }
    if let fault = options.outputFault(all.union(folders.files)) {
      console.report(fault)
      return .usage
    }
    let work = ValidationWork(files: files, options: options, settings: folders.settings)
    var reports = ValidationReports(options, console, common)
    var baseline = FindingsBaseline()
    let old = options.oldBaseline()
    func file(_ input: Input) -> String {
      input.path.text(below: options.newBaseline?.folder ?? Path("."))
    }
    var found = RunStatus.done
    let ran = try DocumentRun(console: console, options: common).run(list) { document, source in
      work.judge(document, source)
    } consume: { input, result throws(OutputError) in
      guard var result else {
        // What was known of a file stays known while it cannot be read.
        baseline.keep(file(input), of: old)
        let failure = input.failure?.message ?? ""
        try reports.add(JudgedDocument(name: input.name, failure: failure))
        return
      }
      found = found.and(try work.finish(&result, input, console))
      if options.newBaseline != nil { baseline.add(result.all, file: file(input)) }
      try reports.add(result.document)
    }
    status = status.and(ran).and(found)
    status = status.and(try reports.end())
    if let path = options.newBaseline { status = status.and(write(baseline, to: path, console)) }
    return status
  }

  /// Writes the new baseline and says what it knows.
  private func write(_ baseline: FindingsBaseline, to path: Path, _ console: Console) -> RunStatus {
    do throws(OutputError) {
      let file = try AtomicFile(path)
      try file.writer.write(baseline.write())
      try file.commit()
    } catch {
      console.report(error.message)
      return .failure
    }
    let (findings, files) = (baseline.findingCount, baseline.fileCount)
    let what = findings == 1 ? "1 finding" : "\(findings) findings"
    let whence = files == 1 ? "1 document" : "\(files) documents"
    console.note("\(path.shown): records \(what) in \(whence) as known")
    return .done
  }
}
