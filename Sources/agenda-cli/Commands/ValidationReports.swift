import AgendaKit

/// The reports of a run: on standard output as documents come in, and in files when all are known.
struct ValidationReports {
  private let options: ValidateOptions
  private let console: Console
  private var shown: FindingsReport
  private var files: [(report: FindingsReport, bytes: ContiguousArray<UInt8>, path: Path)]

  init(_ options: ValidateOptions, _ console: Console, _ common: CommonOptions) {
    self.options = options
    self.console = console
    let failOn = options.given.failOn ?? .error
    shown = FindingsReport(
      FindingsExport(
        format: options.format,
        failOn: failOn,
        color: console.usesColour(common.color),
        width: min(max(console.surroundings.width, 40), 200)
      )
    )
    files = options.reports.map {
      (FindingsReport(FindingsExport(format: $0.format, failOn: failOn)), [], $0.file)
    }
  }

  /// Takes a document.
  mutating func add(_ document: JudgedDocument) throws(OutputError) {
    for i in files.indices { files[i].bytes += files[i].report.add(document) }
    // With '--dry-run' the changes are all that is printed.
    guard !options.isDryRun else { return }
    let bytes = shown.add(document)
    if !bytes.isEmpty { try console.write(bytes) }
  }

  /// Writes the rest, the files and the new baseline.
  func end(_ known: FindingsBaseline) throws(OutputError) -> RunStatus {
    // Where nothing could be read, or everything is excluded, "no findings" would be no answer.
    if !options.isDryRun, options.format != .text || !shown.isEmpty {
      try console.write(shown.end())
    }
    var status = RunStatus.done
    for file in files { status = status.and(save(file.bytes + file.report.end(), to: file.path)) }
    if let newBaseline = options.newBaseline {
      status = status.and(save(known.write(), to: newBaseline))
    }
    return status
  }

  private func save(_ bytes: ContiguousArray<UInt8>, to path: Path) -> RunStatus {
    do throws(OutputError) {
      let file = try AtomicFile(path)
      try file.writer.write(bytes)
      try file.commit()
      return .done
    } catch {
      console.report(error.message)
      return .failure
    }
  }
}
