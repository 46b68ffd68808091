import AgendaKit

/// Writes one file for each document into a folder; beside several pages their index.
struct FolderExport {
  let format: ExportFormat
  let settings: ExportSettings
  let target: Path

  /// A file of the folder.
  private struct Written: Sendable {
    var outcome: ExportOutcome
    /// What the index tells of a page, without its place.
    var entry: PageIndex.Entry?
  }

  func run(
    _ list: InputList,
    _ run: DocumentRun,
    _ console: Console
  ) throws(OutputError) -> RunStatus {
    let folder = OutputFolder(target, extension: format.fileExtension)
    let hasIndex = format.name == "html" && list.isSeveral
    var status = RunStatus.done
    var entries: [PageIndex.Entry] = []
    var places: Set<Path> = []
    let work: @Sendable (MeetingDocument, SourceText) -> Written = {
      [format, settings] document, source in
      guard hasIndex else {
        return Written(
          outcome: ExportOutcome { () throws(UnknownGroupError) in
            try format.write(document, source, settings)
          }
        )
      }
      let page = settings.page(of: document)
      return Written(
        outcome: ExportOutcome { () throws(UnknownGroupError) in
          try settings.write(page, of: document, source)
        },
        entry: PageIndex.Entry(document, source: source, path: [], findings: page.findings)
      )
    }
    let runStatus = try run.run(list, into: folder, work) { written, input, place in
      let bytes = written.outcome.bytes(of: input, console, &status)
      if bytes != nil, var entry = written.entry {
        entry.path = Array(place.bytes.dropFirst(target.appending(Path("")).bytes.count))
        entries.append(entry)
        places.insert(place)
      }
      return bytes
    }
    status = runStatus.and(status)
    guard hasIndex, !entries.isEmpty else { return status }
    let index = target.appending(Path("index.html"))
    if places.contains(index) {
      console.note("\(index.shown): is the page of a document; there is no index of the others")
      return status
    }
    if index.identity.map(list.files.contains) ?? false {
      console.report("\(index.shown): is also an input and is not written over")
      return status.and(.failure)
    }
    do throws(OutputError) {
      try folder.write(PageIndex().write(entries), to: index)
    } catch {
      console.report(error.message)
      return status.and(.failure)
    }
    return status
  }
}
