import AgendaKit

/// Reads documents, works on each, several at once, and hands the results out in order; what cannot
/// be read is reported and the rest still done.
struct DocumentRun {
  /// Where messages and progress go.
  let console: Console
  private let jobs: Int
  private let changes: TrackedChanges

  /// Prepares a run with a command's options.
  init(console: Console, options: CommonOptions) {
    self.console = console
    jobs = options.jobs
    changes = options.changes
    console.isQuiet = options.isQuiet
  }

  private enum Outcome<Result: Sendable>: Sendable {
    case result(Result)
    case failure(InputError)
    /// Found in a folder, and no document of this family, perhaps as there is nothing in it.
    case skipped(isEmpty: Bool)
  }

  /// Does `work` for every document and calls `consume` with each input, in order, and its result;
  /// nil, with the input's `failure` set, where there is none. Skipped files are not handed out.
  ///
  /// `more` is called when the list is done, and again after each list that it gives, until it gives
  /// none.
  func run<Result: Sendable>(
    _ list: InputList,
    more: (() -> InputList?)? = nil,
    _ work: @escaping @Sendable (MeetingDocument, SourceText) -> Result,
    consume: (Input, Result?) throws(OutputError) -> Void
  ) throws(OutputError) -> RunStatus {
    var status = RunStatus.done
    var progress = Progress(console: console, total: more == nil ? list.inputs.count : nil)
    var next: InputList? = list
    while let list = next {
      status = try run(list, work, progress: &progress, consume: consume).and(status)
      next = more?()
    }
    console.clearProgress()
    return status
  }

  private func run<Result: Sendable>(
    _ list: InputList,
    _ work: @escaping @Sendable (MeetingDocument, SourceText) -> Result,
    progress: inout Progress,
    consume: (Input, Result?) throws(OutputError) -> Void
  ) throws(OutputError) -> RunStatus {
    var status = RunStatus.done
    var skipped: [Path: Bool] = [:]
    try OrderedQueue.run(list.inputs, jobs: jobs) { [changes] input in
      Self.outcome(of: input, input.changes ?? changes, work)
    } consume: { (input, outcome) throws(OutputError) in
      if let folder = input.folder {
        if case .skipped = outcome {
          skipped[folder, default: true] = skipped[folder] ?? true
        } else {
          skipped[folder] = false
        }
      }
      switch outcome {
      case .result(let result):
        try consume(input, result)
      case .failure(let error):
        console.report("\(input.shownName): \(error.message)")
        status = .failure
        var input = input
        input.failure = error
        try consume(input, nil)
      case .skipped(let isEmpty):
        let reason = isEmpty ? "the file is empty" : "no meeting document"
        console.note("\(input.shownName): \(reason), skipped")
      }
      progress.advance()
    }
    noteUnread(in: list.inputs)
    for folder in skipped.keys.sorted(by: { $0.shown < $1.shown }) where skipped[folder] == true {
      console.report("\(folder.shown): no meeting documents in this directory")
      status = .failure
    }
    return status
  }

  /// Says in one line which documents in the folders were not read.
  private func noteUnread(in inputs: [Input]) {
    var counts: [String: Int] = [:]
    for input in inputs { counts.merge(input.unread) { $0 + $1 } }
    let parts: [String] = FolderListing.unreadExtensions.compactMap { ending in
      counts[ending].map { "\($0) .\(ending)" }
    }
    for link in inputs.flatMap({ $0.brokenLinks }) {
      console.note("\(link.shown): is a link that leads to no file, skipped")
    }
    guard !parts.isEmpty else { return }
    let count = counts.values.reduce(0, +)
    let ways = [
      counts["pdf"].map { _ in "get the text of a PDF with 'pdftotext -layout'" },
      counts.keys.contains { $0 != "pdf" } ? "save old Word files and rich text as .docx" : nil,
    ].compactMap { $0 }.joined(separator: ", ")
    console.note(
      "not read: \(parts.joined(separator: ", ")) \(count == 1 ? "file" : "files"); \(ways)"
    )
  }

  /// Writes what `bytes` makes of the result for every document, and of the file that it goes to, to its
  /// own file in a folder; no file where it makes nothing.
  func run<Result: Sendable>(
    _ list: InputList,
    into folder: OutputFolder,
    _ work: @escaping @Sendable (MeetingDocument, SourceText) -> Result,
    bytes: (Result, Input, Path) -> ContiguousArray<UInt8>?
  ) throws(OutputError) -> RunStatus {
    let places: [Path]
    do throws(PlaceConflict) {
      places = try folder.places(for: list.inputs)
    } catch {
      let both = "\(error.first.shown) and \(error.second.shown)"
      console.report("\(both) would both be written to \(error.place.shown)")
      return .usage
    }
    let placeOfInput = Dictionary(
      zip(list.inputs.map(\.path), places),
      uniquingKeysWith: { first, _ in first }
    )
    var failed = false
    let inputs = list.files
    let status = try run(list, work) { input, result in
      guard let result, let place = placeOfInput[input.path] else { return }
      guard let bytes = bytes(result, input, place) else { return }
      if place.identity.map(inputs.contains) ?? false {
        console.report("\(place.shown): is also an input and is not written over")
        failed = true
        return
      }
      do throws(OutputError) {
        try folder.write(bytes, to: place)
      } catch {
        console.report(error.message)
        failed = true
      }
    }
    return failed ? status.and(.failure) : status
  }

  private static func outcome<Result: Sendable>(
    of input: Input,
    _ changes: TrackedChanges,
    _ work: (MeetingDocument, SourceText) -> Result
  ) -> Outcome<Result> {
    if let failure = input.failure { return .failure(failure) }
    do throws(InputError) {
      let source = try DocumentFile.text(at: input.path, name: input.name, changes: changes)
      let document = MeetingDocument(parsing: source)
      if input.folder != nil, document.kind == .unknown {
        return .skipped(isEmpty: source.bytes.allSatisfy { $0 <= 0x20 })
      }
      return .result(work(document, source))
    } catch {
      return .failure(error)
    }
  }
}

/// Tells on a terminal how many of many files are done, once that has taken more than a second.
private struct Progress {
  private let console: Console
  /// How many files there are; nil where that is not known yet.
  private let total: Int?
  private let isShown: Bool
  private var done = 0
  private var next: Int

  init(console: Console, total: Int?) {
    self.console = console
    self.total = total
    // Results on a terminal show by themselves how far the run is.
    isShown =
      total != 1 && console.surroundings.errorIsTerminal && !console.surroundings.outputIsTerminal
    next = Console.milliseconds() + 1000
  }

  mutating func advance() {
    done += 1
    guard isShown, done != total else { return }
    let now = Console.milliseconds()
    guard now >= next else { return }
    next = now + 100
    console.progress(total.map { "\(done) of \($0) files" } ?? "\(done) files")
  }
}
