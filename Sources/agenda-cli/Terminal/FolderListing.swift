import AgendaKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the documents under a folder.
struct FolderListing {
  /// The documents, by name within each folder, folders among them.
  private(set) var documents: [Path] = []
  /// How many files of kinds that look like documents and are not read there are, by their ending.
  private(set) var unread: [String: Int] = [:]
  /// The links named like documents that lead to nothing.
  private(set) var brokenLinks: [Path] = []
  /// The folders that could not be read.
  private(set) var failures: [(folder: Path, error: SystemError)] = []

  /// Looks through a folder and all folders in it; what is hidden is skipped, and what an
  /// office program keeps beside a file that is open; links are not followed. The paths begin with `folder`.
  init(_ folder: Path) {
    // A stack instead of recursion: the depth is the user's.
    var pending = [folder]
    var isFolder = [true]
    while let path = pending.popLast(), let goesIn = isFolder.popLast() {
      guard goesIn else {
        documents.append(path)
        continue
      }
      do throws(SystemError) {
        let members = try Self.members(of: path)
        for member in members.reversed() {
          if let ending = member.unread {
            unread[ending, default: 0] += 1
            continue
          }
          if member.isBrokenLink {
            brokenLinks.append(path.appending(member.name))
            continue
          }
          pending.append(path.appending(member.name))
          isFolder.append(member.isFolder)
        }
      } catch {
        failures.append((path, error))
      }
    }
  }

  private struct Member {
    var name: Path
    var isFolder: Bool
    /// The ending of a document that is not read.
    var unread: String?
    var isBrokenLink = false
  }

  /// The endings of documents that are not read.
  static let unreadExtensions = ["pdf", "doc", "dot", "rtf", "fodt"]

  /// The folders and documents in a folder, sorted by the bytes of their names.
  private static func members(of folder: Path) throws(SystemError) -> [Member] {
    guard let stream = folder.withCString({ opendir($0) }) else { throw .last }
    defer { closedir(stream) }
    var members: [Member] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw .last }
        break
      }
      let name = name(of: entry)
      guard name.bytes.first != UInt8(ascii: ".") else { continue }
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_DIR): members.append(Member(name: name, isFolder: true))
      case Int32(DT_REG):
        members += file(name)
      case Int32(DT_LNK): members += link(name, in: folder)
      case Int32(DT_UNKNOWN):
        // Some file systems do not say what an entry is.
        let kind = kind(of: folder.appending(name))
        if kind == S_IFDIR { members.append(Member(name: name, isFolder: true)) }
        if kind == S_IFREG { members += file(name) }
        if kind == S_IFLNK { members += link(name, in: folder) }
      default: break
      }
    }
    return members.sorted { $0.name.bytes.lexicographicallyPrecedes($1.name.bytes) }
  }

  /// A file that is read, or one that is counted; none for any other.
  private static func file(_ name: Path) -> [Member] {
    guard !name.isOwnerFile, let ending = name.fileExtension else { return [] }
    if SourceFormat.fileExtensions.contains(ending) {
      return [Member(name: name, isFolder: false)]
    }
    guard unreadExtensions.contains(ending) else { return [] }
    return [Member(name: name, isFolder: false, unread: ending)]
  }

  /// A link that is named like a document and leads to nothing; others are not followed.
  private static func link(_ name: Path, in folder: Path) -> [Member] {
    guard !file(name).isEmpty else { return [] }
    var status = stat()
    guard folder.appending(name).withCString({ stat($0, &status) }) != 0 else { return [] }
    return [Member(name: name, isFolder: false, isBrokenLink: true)]
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> Path {
    // The name is as long as its bytes up to the NUL; the field's size is only a bound.
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: UInt8.self)
    var count = 0
    while start[count] != 0 { count += 1 }
    return Path(bytes: Array(UnsafeBufferPointer(start: start, count: count)))
  }

  private static func kind(of path: Path) -> mode_t? {
    var status = stat()
    return path.withCString { lstat($0, &status) } == 0 ? status.st_mode & S_IFMT : nil
  }
}
