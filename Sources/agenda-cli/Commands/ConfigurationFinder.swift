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

  private struct Found {
    var configuration: ValidationConfiguration
    var folder: Path
  }

  /// Prepares to look, or to use one file for all.
  init(file: Path?, options: ValidateOptions) {
    self.file = file
    given = options.given
  }

  /// Finds the settings of all inputs and leaves out those that are excluded. Of one that was
  /// named, as a commit hook does, a line says so.
  /// - Returns: `.usage` if a configuration is broken, after a report; nothing is to be judged then.
  mutating func prepare(_ list: inout InputList, _ console: Console) -> RunStatus {
    do throws(SettingsFileError) {
      var kept: [Input] = []
      for input in list.inputs {
        let found = try configuration(for: input.path)
        if let found, !input.path.isDash,
          found.configuration.excludes(input.path.text(below: found.folder))
        {
          if input.folder == nil {
            console.note("\(input.shownName): excluded by \(ValidationConfiguration.fileName)")
          }
          continue
        }
        kept.append(input)
        settings[input.name] = DocumentSettings(
          path: input.path,
          settings: given.applied(over: found?.configuration ?? ValidationConfiguration())
        )
      }
      list.inputs = kept
      return .done
    } catch {
      console.report(error.message)
      return .usage
    }
  }

  private mutating func configuration(for path: Path) throws(SettingsFileError) -> Found? {
    if let file {
      if let found = known[file] { return found }
      let found = Found(configuration: try read(file), folder: file.folder)
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
        result = Found(configuration: try read(candidate), folder: folder)
        break
      }
      let above = folder.folder
      guard above != folder else { break }
      folder = above
    }
    for folder in passed { known[folder] = .some(result) }
    return result
  }

  private func read(_ path: Path) throws(SettingsFileError) -> ValidationConfiguration {
    let contents: ContiguousArray<UInt8>
    do throws(InputError) {
      contents = try FileReader.contents(of: path)
    } catch {
      throw SettingsFileError(name: path.text, line: nil, reason: error.message)
    }
    return try ValidationConfiguration(parsing: contents, name: path.text)
  }
}

extension Path {
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
    return String(decoding: Array(parts.joined(separator: [slash])), as: UTF8.self)
  }
}
