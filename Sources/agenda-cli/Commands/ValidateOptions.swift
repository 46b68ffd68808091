import AgendaKit

/// What `validate` was asked for.
struct ValidateOptions: Sendable {
  private static let rules = RuleSet.all.map(\.name)
  private static let levels = Severity.allCases.reversed().map(\.rawValue)
  private static let ruleLevels = RuleLevel.allCases.reversed().map(\.rawValue)
  private static let formats = FindingsFormat.allCases.map(\.rawValue)

  static let issued = OptionSpec(name: "issued", help: "Judge texts as published, not as drafts.")
  static let against = OptionSpec(
    name: "against",
    valueName: "file",
    help: "Compare with what another document says of the same meeting.",
    kind: .document
  )
  static let failOn = OptionSpec(
    name: "fail-on",
    valueName: "level",
    help: "Fail on findings of this level and worse.",
    kind: .word(levels, noun: "level"),
    standard: "error"
  )
  static let minLevel = OptionSpec(
    name: "min-level",
    valueName: "level",
    help: "Tell, count and mend findings of this level and worse only.",
    kind: .word(levels, noun: "level"),
    standard: "note"
  )
  static let hints = OptionSpec(
    name: "hints",
    help: "Tell what was joined, repaired or inferred in reading too; it counts for nothing."
  )
  static let disable = OptionSpec(
    name: "disable",
    valueName: "rule",
    help: "Do not ask a rule; may be given several times.",
    kind: .words(rules, noun: "rule"),
    isRepeating: true
  )
  static let only = OptionSpec(
    name: "only",
    valueName: "rule",
    help: "Ask only a rule; may be given several times.",
    kind: .words(rules, noun: "rule"),
    isRepeating: true
  )
  static let severity = OptionSpec(
    name: "severity",
    valueName: "rule=level",
    help: "Set the level of a rule, or switch it off; may be given several times.",
    kind: .assignment(rules, noun: "rule", values: ruleLevels),
    isRepeating: true
  )
  static let config = OptionSpec(
    name: "config",
    valueName: "file",
    help: "Use this configuration for all documents.",
    kind: .file
  )
  static let baselineFile = OptionSpec(
    name: "baseline",
    valueName: "file",
    help: "Report only findings that are not in a baseline.",
    kind: .file
  )
  static let writeBaseline = OptionSpec(
    name: "write-baseline",
    valueName: "file",
    help: "Record today's findings as known.",
    kind: .file
  )
  static let format = OptionSpec(
    name: "format",
    valueName: "format",
    help: "The format of the report.",
    kind: .word(formats, noun: "format"),
    standard: "text"
  )
  static let report = OptionSpec(
    name: "report",
    valueName: "format=file",
    help: "Write a report to a file too; may be given several times.",
    kind: .assignment(formats, noun: "format", values: []),
    isRepeating: true
  )
  static let statistics = OptionSpec(
    name: "statistics",
    help: "Count the findings of each rule instead of showing them."
  )
  static let rulesAddress = OptionSpec(
    name: "rules-address",
    valueName: "url",
    help: "Where Documentation/Rules.md is published; SARIF and rdjson lead to it."
  )
  static let fix = OptionSpec(name: "fix", help: "Mend what can be mended without changing a fact.")
  static let unsafeFixes = OptionSpec(
    name: "unsafe-fixes",
    help: "With --fix: mend too what decides between two facts; look at each change."
  )
  static let dryRun = OptionSpec(name: "dry-run", help: "With --fix: print the changes as a diff.")

  static let specs = [
    issued, against, failOn, minLevel, hints, disable, only, severity, config, baselineFile,
    writeBaseline, format, report, statistics, rulesAddress, fix, unsafeFixes, dryRun,
  ]

  /// A report that goes to a file.
  struct Report: Sendable {
    var format: FindingsFormat
    var file: Path
  }

  /// The settings given here, which come before those of a configuration.
  let given: GivenSettings
  /// The document to compare with.
  let other: Path?
  /// The configuration to use instead of the nearest one.
  let configuration: Path?
  /// The findings that are known.
  let baseline: Path?
  /// Where to record findings as known.
  let newBaseline: Path?
  /// The format of the report on standard output.
  let format: FindingsFormat
  /// The reports that go to files.
  let reports: [Report]
  /// Whether findings are counted by rules instead of shown.
  let isStatistics: Bool
  /// Where the rules are explained.
  let rulesAddress: String?
  /// Whether files are mended.
  let fixes: Bool
  /// Whether fixes are applied too that decide between two facts.
  let fixesFacts: Bool
  /// Whether the changes are only shown.
  let isDryRun: Bool

  init(_ arguments: ParsedArguments) throws(CommandLineError) {
    given = GivenSettings(arguments)
    other = arguments.value(Self.against).map(Path.init)
    configuration = arguments.value(Self.config).map(Path.init)
    baseline = arguments.value(Self.baselineFile).map(Path.init)
    newBaseline = arguments.value(Self.writeBaseline).map(Path.init)
    format = arguments.value(Self.format).flatMap { FindingsFormat(rawValue: $0.text) } ?? .text
    reports = arguments.values(Self.report).compactMap { word in
      guard let equals = word.bytes.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let name = String(decoding: word.bytes[..<equals], as: UTF8.self)
      return FindingsFormat(rawValue: name).map {
        Report(format: $0, file: Path(bytes: Array(word.bytes[(equals + 1)...])))
      }
    }
    isStatistics = arguments.has(Self.statistics)
    rulesAddress = arguments.value(Self.rulesAddress)?.text
    fixes = arguments.has(Self.fix)
    fixesFacts = arguments.has(Self.unsafeFixes)
    isDryRun = arguments.has(Self.dryRun)
    if isDryRun, !fixes { throw .conflict("'--dry-run' belongs to '--fix'") }
    if fixesFacts, !fixes { throw .conflict("'--unsafe-fixes' belongs to '--fix'") }
    if isStatistics, format != .text {
      throw .conflict("'--statistics' and '--format \(format.rawValue)' exclude each other")
    }
    if let rulesAddress, !Self.isAddress(rulesAddress) {
      throw .conflict("'--rules-address' is an address that begins with https:// or http://")
    }
    if fixes, newBaseline != nil {
      throw .conflict("'--fix' and '--write-baseline' exclude each other")
    }
    let names = arguments.value(CommonOptions.filesFrom)
    if other?.isDash == true,
      (arguments.positionals + (names.map { [$0] } ?? [])).contains(where: { Path($0).isDash })
    {
      throw .conflict("'-' is given more than once; standard input is read once")
    }
  }

  /// Whether a browser would go there, and a form that holds addresses may hold it.
  private static func isAddress(_ text: String) -> Bool {
    let rest = ["https://", "http://"].first { text.hasPrefix($0) }.map { text.dropFirst($0.count) }
    return rest.map { rest in
      !rest.isEmpty
        && rest.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"{}|\\^`#".utf8.contains($0) }
    } ?? false
  }

  /// Why what is written would destroy something that is read, or written too; nil if it does not.
  func outputFault(_ inputs: Set<FileIdentity>) -> String? {
    let read = Set([other, configuration, baseline].compactMap { $0?.identity })
    var written: Set<FileIdentity> = []
    var outputs = reports.map { (file: $0.file, noun: "report") }
    if let newBaseline { outputs.append((newBaseline, "baseline")) }
    for output in outputs {
      guard let file = output.file.identity else { continue }
      if inputs.contains(file) || read.contains(file) {
        return "\(output.file.shown): is also an input; give the \(output.noun) another name"
      }
      if !written.insert(file).inserted {
        return "\(output.file.shown): is to be written twice; give the \(output.noun) another name"
      }
    }
    return nil
  }

  /// What the baseline that is to be written knows today; nothing where there is none.
  func oldBaseline() -> FindingsBaseline {
    guard let newBaseline, let bytes = try? FileReader.contents(of: newBaseline),
      let baseline = try? FindingsBaseline(parsing: bytes, name: newBaseline.shown)
    else { return FindingsBaseline() }
    return baseline
  }

  /// Reads the document to compare with and the baseline; nil, with a report, if one is no use.
  func files(_ console: Console, changes: TrackedChanges) -> ValidationFiles? {
    var files = ValidationFiles()
    var name = ""
    do {
      if let other {
        name = other.shown
        let source = try DocumentFile.text(at: other, name: other.text, changes: changes)
        let document = MeetingDocument(parsing: source)
        guard document.kind != .unknown else {
          console.report("\(name): is no meeting document to compare with")
          return nil
        }
        files.other = (document, source)
      }
      if let baseline {
        name = baseline.shown
        let contents = try FileReader.contents(of: baseline)
        files.baseline = try FindingsBaseline(parsing: contents, name: name)
        files.baselineFolder = baseline.folder
      }
      return files
    } catch let error as InputError {
      console.report("\(name): \(error.message)")
    } catch let error as SettingsFileError {
      console.report(error.message)
    } catch {
      console.report("\(name): \(error)")
    }
    return nil
  }
}
