import AgendaKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the configuration of each document: the nearest one above it.
struct ConfigurationFinder {
  /// The settings of each document, by its name.
  private(set) var settings: [String: DocumentSettings] = [:]
  private let file: Path?
  private let given: GivenSettings
  private var known: [Path: Found?] = [:]
  private var read: [Path] = []
  private var applied: [Applied: ValidationSettings] = [:]

  /// What makes the settings of a document.
  private struct Applied: Hashable {
    var file: Path?
    var layers: [Int]
  }

  private struct Found {
    var configuration: ValidationConfiguration
    var folder: Path
    var file: Path
  }

  /// How many documents of a folder a configuration excludes.
  private struct Exclusions {
    var documents = 0
    var excluded = 0
    var by: Path?
  }

  /// Says of folders in which nothing is left that this is so; whoever names one wants it judged.
  private func report(_ exclusions: [Path: Exclusions], _ console: Console) -> RunStatus {
    var status = RunStatus.done
    for folder in exclusions.keys.sorted(by: { $0.shown < $1.shown }) {
      guard let counts = exclusions[folder], let file = counts.by,
        counts.documents == counts.excluded
      else { continue }
      let all =
        counts.documents == 1 ? "its only document is" : "all \(counts.documents) documents are"
      console.report("\(folder.shown): \(all) excluded by \(file.shown)")
      status = .failure
    }
    return status
  }

  /// The configurations in force, which no output may overwrite.
  var files: Set<FileIdentity> { Set(read.compactMap { $0.identity }) }

  /// Prepares to look, or to use one file for all.
  init(file: Path?, given: GivenSettings) {
    self.file = file
    self.given = given
  }

  /// Finds the settings of all inputs and leaves out those that are excluded. Of one that was
  /// named, as a commit hook does, a line says so.
  /// - Returns: `.usage` if a configuration is broken, after a report; nothing is to be judged then.
  mutating func prepare(_ list: inout InputList, _ console: Console) -> RunStatus {
    do throws(SettingsFileError) {
      var kept: [Input] = []
      var excluded: [Path: Exclusions] = [:]
      for input in list.inputs {
        if let folder = input.folder { excluded[folder, default: Exclusions()].documents += 1 }
        let found = try configuration(for: input.path)
        if let found, Self.excludes(found, input.path) {
          if let folder = input.folder {
            excluded[folder, default: Exclusions()].excluded += 1
            excluded[folder, default: Exclusions()].by = found.file
          } else {
            console.note("\(input.shownName): excluded by \(found.file.lastComponent.shown)")
          }
          continue
        }
        kept.append(input)
        settings[input.name] = DocumentSettings(
          path: input.path,
          settings: settings(of: input.path, found)
        )
      }
      list.inputs = kept
      return report(excluded, console)
    } catch {
      console.report(error.message)
      return .usage
    }
  }

  /// How an editor's file is judged; without its configuration where that is broken, and says so.
  mutating func editorSettings(for path: Path) -> EditorSettings {
    do throws(SettingsFileError) {
      let found = try configuration(for: path)
      return EditorSettings(settings(of: path, found), isExcluded: Self.excludes(found, path))
    } catch {
      return EditorSettings(settings(of: path, nil), fault: error.message)
    }
  }

  private static func excludes(_ found: Found?, _ path: Path) -> Bool {
    guard let found, !path.isDash else { return false }
    return found.configuration.excludes(path.text(below: found.folder))
  }

  /// Documents with the same settings share them, however many there are.
  private mutating func settings(of path: Path, _ found: Found?) -> ValidationSettings {
    let place = found.map { path.text(below: $0.folder) } ?? path.text
    let key = Applied(file: found?.file, layers: found?.configuration.layers(for: place) ?? [])
    if let settings = applied[key] { return settings }
    let settings = given.applied(
      over: found?.configuration ?? ValidationConfiguration(),
      for: place
    )
    applied[key] = settings
    return settings
  }

  private mutating func configuration(for path: Path) throws(SettingsFileError) -> Found? {
    if let file {
      if let found = known[file] { return found }
      let found = Found(configuration: try read(file), folder: file.folder, file: file)
      known[file] = found
      return found
    }
    var folder = path.isDash ? Path(".") : path.folder
    folder = folder.absolute
    var passed: [Path] = []
    var result: Found?
    while true {
      if let found = known[folder] {
        result = found
        break
      }
      passed.append(folder)
      let candidate = folder.appending(Path(ValidationConfiguration.fileName))
      if candidate.withCString({ access($0, F_OK) }) == 0 {
        guard candidate.isTrusted(besides: path) else {
          let reason = "belongs to another user than you and the document; name it with '--config'"
          throw SettingsFileError(name: candidate.text, line: nil, reason: reason)
        }
        result = Found(
          configuration: try read(candidate),
          folder: folder,
          file: candidate
        )
        break
      }
      let above = folder.folder
      guard above != folder else { break }
      folder = above
    }
    for folder in passed { known[folder] = .some(result) }
    return result
  }

  /// How many configurations may build upon each other.
  private static let chainLimit = 32

  /// Reads a configuration with those that it builds upon.
  private mutating func read(_ path: Path) throws(SettingsFileError) -> ValidationConfiguration {
    var last = try readAlone(path)
    var whole = last
    var chain = [path.absolute]
    while let base = last.base {
      let named = Path(base.path)
      let isFromRoot = named.bytes.first == UInt8(ascii: "/")
      let next = (isFromRoot ? named : chain[chain.count - 1].folder.appending(named)).absolute
      func error(_ reason: String) -> SettingsFileError {
        let name = chain.count == 1 ? path : chain[chain.count - 1]
        return SettingsFileError(
          name: name.text,
          line: base.line,
          reason: "extends '\(base.path)', \(reason)"
        )
      }
      guard !chain.contains(next) else { throw error("which extends this file in turn") }
      guard chain.count < Self.chainLimit else {
        throw error("but no more than \(Self.chainLimit) may build upon each other")
      }
      guard next.withCString({ access($0, F_OK) }) == 0 else { throw error("which is not there") }
      last = try readAlone(next)
      whole = whole.over(last)
      chain.append(next)
    }
    return whole
  }

  private mutating func readAlone(_ path: Path) throws(SettingsFileError) -> ValidationConfiguration
  {
    let contents: ContiguousArray<UInt8>
    read.append(path)
    // A pipe would be waited for.
    guard path.isRegularFile else {
      throw SettingsFileError(name: path.text, line: nil, reason: "is no regular file")
    }
    do throws(InputError) {
      contents = try FileReader.contents(of: path)
    } catch {
      throw SettingsFileError(name: path.text, line: nil, reason: error.message)
    }
    return try ValidationConfiguration(parsing: contents, name: path.text)
  }
}

extension Path {
  /// Whether there is a regular file of this name, or a link to one.
  fileprivate var isRegularFile: Bool {
    var status = stat()
    return withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a file that was found, and not named, may say how a document is judged: it belongs to
  /// who runs the program, to root, or to the owner of the document.
  fileprivate func isTrusted(besides document: Path) -> Bool {
    var own = stat()
    guard withCString({ stat($0, &own) }) == 0 else { return true }
    if own.st_uid == 0 || own.st_uid == geteuid() { return true }
    var other = stat()
    guard !document.isDash, document.withCString({ stat($0, &other) }) == 0 else { return false }
    return own.st_uid == other.st_uid
  }

  /// The path from the root, without `.` and `..`; links are not resolved.
  var absolute: Path {
    var parts: [ArraySlice<UInt8>] = []
    let slash = UInt8(ascii: "/")
    var whole = bytes
    if bytes.first != slash {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
      let current =
        getcwd(&buffer, buffer.count) == nil
        ? [] : buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      whole = current + [slash] + bytes
    }
    for part in whole.split(separator: slash) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        _ = parts.popLast()
      } else {
        parts.append(part)
      }
    }
    return Path(bytes: [slash] + Array(parts.joined(separator: [slash])))
  }

  /// The path as seen from a folder, as text; with `..` where it leads out of it.
  func text(below folder: Path) -> String {
    if isDash { return "-" }
    let slash = UInt8(ascii: "/")
    let own = absolute.bytes.split(separator: slash)
    let base = folder.absolute.bytes.split(separator: slash)
    let common = zip(own, base).prefix { $0.elementsEqual($1) }.count
    let up = Array(repeating: Array("..".utf8)[...], count: base.count - common)
    let parts = up + own[common...]
    return Path(bytes: Array(parts.joined(separator: [slash]))).text
  }
}
