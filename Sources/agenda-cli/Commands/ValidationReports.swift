import AgendaKit

/// The reports of a run, on standard output and in files, written as documents come in.
struct ValidationReports {
  private let options: ValidateOptions
  private let console: Console
  private var shown: FindingsReport
  private var files: [ReportFile] = []
  private var status = RunStatus.done

  /// A report that goes to a file.
  private struct ReportFile {
    var report: FindingsReport
    var file: AtomicFile
    var isBroken = false
  }

  /// Begins the reports. A file that cannot be written is told now, and the rest still done.
  init(_ options: ValidateOptions, _ console: Console, _ common: CommonOptions) {
    self.options = options
    self.console = console
    var export = FindingsExport(
      format: options.format,
      color: console.usesColour(common.color),
      width: min(max(console.surroundings.width, 40), 200)
    )
    export.hasSummary = !common.isQuiet
    export.isStatistics = options.isStatistics
    export.rulesAddress = options.rulesAddress
    export.repositoryPath = { RepositoryPath.text(of: $0) }
    shown = FindingsReport(export)
    for report in options.reports {
      var export = FindingsExport(format: report.format)
      export.rulesAddress = options.rulesAddress
      export.repositoryPath = { RepositoryPath.text(of: $0) }
      do throws(OutputError) {
        let file = try AtomicFile(report.file)
        files.append(ReportFile(report: FindingsReport(export), file: file))
      } catch {
        console.report(error.message)
        status = .failure
      }
    }
  }

  /// Takes a document.
  mutating func add(_ document: JudgedDocument) throws(OutputError) {
    for i in files.indices { write(files[i].report.add(document), to: i) }
    // With '--dry-run' the changes are all that is printed.
    guard !options.isDryRun else { return }
    let bytes = shown.add(document)
    if !bytes.isEmpty { try console.write(bytes) }
  }

  /// Writes the rest, and puts the files in their places.
  mutating func end() throws(OutputError) -> RunStatus {
    // Where nothing could be read, or everything is excluded, "no findings" would be no answer.
    if !options.isDryRun, options.format != .text || !shown.isEmpty {
      try console.write(shown.end())
    }
    for i in files.indices {
      write(files[i].report.end(), to: i)
      guard !files[i].isBroken else { continue }
      do throws(OutputError) {
        try files[i].file.commit()
      } catch {
        fail(i, error)
      }
    }
    return status
  }

  private mutating func write(_ bytes: ContiguousArray<UInt8>, to i: Int) {
    guard !files[i].isBroken else { return }
    do throws(OutputError) {
      try files[i].file.writer.write(bytes)
    } catch {
      fail(i, error)
    }
  }

  /// Gives a file up; what stood under its name stays.
  private mutating func fail(_ i: Int, _ error: OutputError) {
    files[i].isBroken = true
    files[i].file.discard()
    console.report(error.message)
    status = .failure
  }
}
