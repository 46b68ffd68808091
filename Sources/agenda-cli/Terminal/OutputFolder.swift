#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that takes one file for each document.
struct OutputFolder {
  /// The folder.
  let path: Path
  private let fileExtension: String

  /// Names a folder, and the extension of the files in it.
  init(_ path: Path, extension fileExtension: String) {
    self.path = path
    self.fileExtension = fileExtension
  }

  /// Whether `-o` names a folder: by a slash at its end, or because it is there.
  static func isFolder(_ path: Path) -> Bool { path.endsInSlash || path.isFolder }

  /// A place for each input: its own with the new extension, after its old one where that is another
  /// than `.txt`. It hangs on the input's name alone, so that no file that comes beside it gives it
  /// another one. Two inputs of one name are an error.
  func places(for inputs: [Input]) throws(PlaceConflict) -> [Path] {
    var taken: [Path: Int] = [:]
    var places: [Path] = []
    for (index, input) in inputs.enumerated() {
      let isText = input.place.fileExtension == "txt"
      let stem = isText ? input.place.withoutExtension : input.place
      let place = path.appending(stem.adding(".\(fileExtension)"))
      if let other = taken[place] {
        throw PlaceConflict(first: inputs[other].path, second: input.path, place: place)
      }
      taken[place] = index
      places.append(place)
    }
    return places
  }

  /// Writes a file of the folder, whole.
  func write(_ bytes: ContiguousArray<UInt8>, to place: Path) throws(OutputError) {
    try makeFolders(for: place)
    let file = try AtomicFile(place)
    try file.writer.write(bytes)
    try file.commit()
  }

  /// Makes the folders that lead to a file.
  private func makeFolders(for file: Path) throws(OutputError) {
    let folder = file.folder
    guard !folder.isFolder else { return }
    var end = path.endsInSlash ? path.bytes.count - 1 : path.bytes.count
    while end <= folder.bytes.count {
      while end < folder.bytes.count, folder.bytes[end] != UInt8(ascii: "/") { end += 1 }
      let part = Path(bytes: Array(folder.bytes[..<end]))
      if part.withCString({ mkdir($0, 0o777) }) != 0, errno != EEXIST {
        throw OutputError(name: part.shown, error: .last)
      }
      end += 1
    }
  }
}

/// Two inputs that would be written to one file.
struct PlaceConflict: Error, Sendable, Hashable {
  /// The one that comes first.
  var first: Path
  /// The other.
  var second: Path
  /// The file.
  var place: Path
}
