import AgendaKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One document to be read, or the reason why there is none.
struct Input: Sendable {
  /// The file; `-` for standard input.
  var path: Path
  /// What the document is called: the path as given, or the name given to standard input.
  var name: String
  /// The path under the folder it was found in, else its last component: its place under `-o DIR/`.
  var place: Path
  /// The folder that was given and in which it was found; nil for what was named itself.
  var folder: Path?
  /// Why there is no document.
  var failure: InputError?
  /// The view of tracked changes to read, where it is not the run's.
  var changes: TrackedChanges?
  /// How many files in its folder are documents that are not read, by their ending: said with the
  /// first input of a folder.
  var unread: [String: Int] = [:]
  /// The links in its folder that lead to nothing, likewise.
  var brokenLinks: [Path] = []
  /// Whether it is the list of names that gave none, and no document at all.
  var isList = false

  /// What messages call it.
  var shownName: String { path.isDash && name == "-" ? "standard input" : Path(name).shownAs(path) }
}

extension Path {
  /// This path for messages; the bytes of `other` where they stand for the same name.
  fileprivate func shownAs(_ other: Path) -> String { other.isDash ? shown : other.shown }
}

/// The inputs that a command line names.
struct InputRequest: Sendable {
  private var words: [Path] = []
  private var filesFrom: Path?
  private var standardInputName: String

  /// Takes what was given; checks what needs no file to be read.
  init(
    _ positionals: [ArgumentWord],
    filesFrom: ArgumentWord? = nil,
    standardInputName: ArgumentWord? = nil
  ) throws(CommandLineError) {
    words = positionals.map(Path.init)
    self.filesFrom = filesFrom.map(Path.init)
    self.standardInputName = standardInputName?.text ?? "-"
    let dashes = words.filter(\.isDash).count + (self.filesFrom?.isDash == true ? 1 : 0)
    if words.isEmpty, filesFrom == nil { throw .missingArgument(CommonOptions.files.label) }
    if dashes > 1 { throw .conflict("'-' is given more than once; standard input is read once") }
    if standardInputName != nil, !words.contains(where: \.isDash) {
      throw .conflict("'--stdin-name' needs '-' among the files")
    }
  }

  /// Whether there may be more than one document: several words, a list or a directory.
  var isSeveral: Bool { words.count != 1 || filesFrom != nil || words[0].isFolder }

  /// Whether standard input is a list of names, which may still be written while it is read.
  var takesNamesFromStandardInput: Bool { filesFrom?.isDash == true }

  /// The file that names of inputs are read from.
  var namesFile: FileIdentity? {
    filesFrom.flatMap { $0.isDash ? .standardInput : $0.identity }
  }

  /// Whether the names of inputs are read from a file, by whatever name.
  func readsNames(from path: Path) -> Bool {
    path.identity.map { $0 == namesFile } ?? false
  }

  /// Looks through the words, without the list of names, and the folders among them.
  func namedInputs() -> InputList {
    var inputs = words.flatMap { self.inputs(of: $0) }
    if inputs.isEmpty, filesFrom == nil { inputs = words.map { input($0, failure: .ownerFile) } }
    return InputList(inputs: inputs, isSeveral: isSeveral)
  }

  /// Waits for more names on standard input, and looks through the folders among them; nil at the
  /// end. What cannot be read is an input with the reason.
  func moreInputs(from names: inout NameStream) -> InputList? {
    do throws(InputError) {
      guard let names = try names.next() else { return nil }
      return InputList(inputs: names.flatMap { inputs(of: $0) }, isSeveral: isSeveral)
    } catch {
      names = .ended
      return InputList(inputs: [list(Path("-"), failure: error)], isSeveral: isSeveral)
    }
  }

  /// Looks through folders and the list of names.
  func list() -> InputList {
    var inputs = namedInputs().inputs
    if let filesFrom {
      do throws(InputError) {
        var splitter = NameSplitter()
        let names = splitter.add(try FileReader.contents(of: filesFrom)) + splitter.rest()
        if names.isEmpty { throw .emptyList }
        for name in names { inputs += self.inputs(of: name) }
      } catch {
        inputs.append(list(filesFrom, failure: error))
      }
    }
    return InputList(inputs: inputs, isSeveral: isSeveral)
  }

  private func inputs(of path: Path) -> [Input] {
    guard path.isFolder else {
      guard path.isOwnerFile else { return [input(path)] }
      // Nobody means it who writes `*.docx`.
      return isSeveral ? [] : [input(path, failure: .ownerFile)]
    }
    let listing = FolderListing(path)
    var inputs: [Input] = listing.documents.map { document in
      var input = input(document)
      input.folder = path
      let start = path.bytes.count + (path.endsInSlash ? 0 : 1)
      input.place = Path(bytes: Array(document.bytes[start...]))
      return input
    }
    if inputs.isEmpty, listing.failures.isEmpty { inputs = [input(path, failure: .noDocuments)] }
    if !inputs.isEmpty {
      inputs[0].unread = listing.unread
      inputs[0].brokenLinks = listing.brokenLinks
    }
    inputs += listing.failures.map { input($0.folder, failure: .system($0.error)) }
    return inputs
  }

  private func list(_ path: Path, failure: InputError) -> Input {
    var list = input(path, failure: failure)
    list.isList = true
    return list
  }

  private func input(_ path: Path, failure: InputError? = nil) -> Input {
    let name = path.isDash ? standardInputName : path.text
    let place = path.isDash ? Path(name == "-" ? "stdin" : name).lastComponent : path.lastComponent
    return Input(path: path, name: name, place: place, folder: nil, failure: failure)
  }
}

/// The inputs of a run, in order.
struct InputList: Sendable {
  /// What there is to read.
  var inputs: [Input]
  /// Whether the command line allows for more than one document.
  var isSeveral: Bool

  /// Makes of one input two: the file before its tracked changes, and with them.
  mutating func compareChanges() {
    guard inputs.count == 1 else { return }
    inputs.append(inputs[0])
    for (i, changes) in [TrackedChanges.original, .accepted].enumerated() {
      inputs[i].changes = changes
      inputs[i].name += " (\(changes.rawValue))"
    }
  }

  /// Whether a file is among the inputs, by whatever name. Where many are asked for, ask `files`.
  func contains(_ path: Path) -> Bool { path.identity.map(files.contains) ?? false }

  /// What the inputs are to the system; standard input is the file that it was redirected from.
  var files: Set<FileIdentity> {
    Set(inputs.compactMap { $0.path.isDash ? .standardInput : $0.path.identity })
  }
}

extension InputList {
  /// Prints the names of the files that would be read, and reports what cannot be.
  func printNames(_ console: Console) throws(OutputError) -> RunStatus {
    var status = RunStatus.done
    for input in inputs {
      if let failure = input.failure {
        console.report("\(input.shownName): \(failure.message)")
        status = .failure
      } else {
        try console.writeData(ContiguousArray(input.path.bytes + [UInt8(ascii: "\n")]))
      }
    }
    return status
  }
}

/// What a file is to the system, by whatever name; one that is not there yet is known by its folder
/// and its name in it.
struct FileIdentity: Hashable {
  fileprivate var device: UInt64
  fileprivate var number: UInt64
  fileprivate var newName: Path?
}

extension Path {
  /// What the file is to the system; nil for a device and where the system cannot be asked.
  var identity: FileIdentity? {
    if isDash { return nil }
    var status = stat()
    if withCString({ stat($0, &status) }) == 0 {
      return status.st_mode & S_IFMT == S_IFREG ? FileIdentity(status) : nil
    }
    guard folder.withCString({ stat($0, &status) }) == 0 else { return nil }
    return FileIdentity(status, newName: lastComponent)
  }

  /// Whether there is a file or folder of this name.
  var exists: Bool {
    var status = stat()
    return !isDash && withCString { stat($0, &status) } == 0
  }

  /// Whether there is a folder of this name, or a link to one.
  var isFolder: Bool {
    var status = stat()
    return !isDash && withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

extension FileIdentity {
  /// The file that standard input was redirected from; nil for a pipe or a terminal.
  static var standardInput: FileIdentity? {
    var status = stat()
    guard fstat(0, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileIdentity(status)
  }

  fileprivate init(_ status: stat, newName: Path? = nil) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    self.newName = newName
  }
}
