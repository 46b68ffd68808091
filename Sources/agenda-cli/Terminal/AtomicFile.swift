#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that appears under its name only when all of it is written.
///
/// The bytes go to a temporary file beside it, which then takes the name; until then a file of that
/// name stays untouched, and keeps its mode afterwards. What is no regular file (a pipe, a device)
/// is written directly.
final class AtomicFile {
  /// Takes the bytes.
  let writer: ByteWriter
  private let descriptor: Int32
  private let target: Path
  private let name: String
  private let temporary: Path?
  private let slot: Int
  private var isOpen = true
  /// What replacing a file loses, for people.
  private(set) var losses: [String] = []

  /// Opens a file to be written.
  init(_ path: Path) throws(OutputError) {
    let name = path.shown
    self.name = name
    var status = stat()
    let exists = path.withCString { stat($0, &status) } == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      target = path
      temporary = nil
      slot = 0
      descriptor = path.withCString { open($0, O_WRONLY | O_CLOEXEC) }
      guard descriptor >= 0 else { throw OutputError(name: name, error: .last) }
    } else {
      // Through a link the file that it leads to is replaced or made, not the link.
      target = exists ? Self.resolved(path) : Self.followed(path)
      if exists, target.withCString({ access($0, W_OK) }) != 0 {
        throw OutputError(name: name, error: .last)
      }
      do throws(SystemError) {
        let opened = try Self.openTemporary(beside: target)
        temporary = opened.path
        slot = opened.slot
        descriptor = opened.descriptor
      } catch {
        throw OutputError(name: name, error: error, folder: target.folder.shown)
      }
      if exists {
        // Only root may keep a foreign owner; the mode comes last because a new owner clears bits.
        _ = fchown(descriptor, status.st_uid, status.st_gid)
        _ = fchmod(descriptor, status.st_mode & 0o7777)
        let lost = FileAttributes.copy(from: target, to: descriptor)
        if !lost.isEmpty { losses.append("\(name): loses \(lost.joined(separator: ", "))") }
        if status.st_nlink > 1 {
          losses.append("\(name): has other names (hard links), which keep the file as it was")
        }
      }
    }
    writer = ByteWriter(descriptor: descriptor, name: name)
  }

  deinit { discard() }

  /// Puts the file in its place.
  func commit() throws(OutputError) {
    try writer.flush()
    if let temporary {
      guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP,
        temporary.withCString({ from in target.withCString { rename(from, $0) } }) == 0
      else { throw OutputError(name: name, error: .last) }
      PendingFile.clear(slot)
    }
    isOpen = false
    guard close(descriptor) == 0 else { throw OutputError(name: name, error: .last) }
  }

  /// Leaves everything as it was; after `commit`, does nothing.
  func discard() {
    guard isOpen else { return }
    isOpen = false
    close(descriptor)
    guard let temporary else { return }
    _ = temporary.withCString { unlink($0) }
    PendingFile.clear(slot)
  }

  private static func resolved(_ path: Path) -> Path {
    path.withCString { name in
      guard let real = realpath(name, nil) else { return path }
      defer { free(real) }
      return Path(bytes: (0..<strlen(real)).map { UInt8(bitPattern: real[$0]) })
    }
  }

  /// The file that a link leads to which is not there yet.
  private static func followed(_ path: Path) -> Path {
    var path = path
    // As many links as the system follows.
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = path.withCString { readlink($0, &buffer, buffer.count) }
      guard count > 0, count < buffer.count else { return path }
      let next = Path(bytes: buffer.prefix(count).map { UInt8(bitPattern: $0) })
      path = next.bytes.first == UInt8(ascii: "/") ? next : path.folder.appending(next)
    }
    return path
  }

  private static func openTemporary(
    beside path: Path
  ) throws(SystemError) -> (path: Path, descriptor: Int32, slot: Int) {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<100 {
      let suffix = String(random.next() as UInt32, radix: 36)
      // Not derived from the target's name, which may be as long as the file system allows.
      let candidate = path.folder.appending(Path(".agenda-cli-\(suffix).tmp"))
      // A signal finds the file known, or not made yet.
      let (descriptor, code, slot) = StandardStreams.withoutSignals {
        let descriptor = candidate.withCString {
          open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        }
        let code = errno
        return (descriptor, code, descriptor >= 0 ? PendingFile.set(candidate) : 0)
      }
      if descriptor >= 0 { return (candidate, descriptor, slot) }
      if code != EEXIST { throw SystemError(code: code) }
    }
    throw SystemError(code: EEXIST)
  }
}

extension Path {
  /// Whether a file is there that may not be written: nobody has the right to, or we have not.
  var isReadOnly: Bool {
    var status = stat()
    guard !isDash, withCString({ stat($0, &status) }) == 0 else { return false }
    return status.st_mode & 0o222 == 0 || withCString { access($0, W_OK) } != 0
  }
}

/// The temporary files that a signal must not leave behind.
private enum PendingFile {
  // Read by the signal handler, which may neither lock nor allocate. Files are written by the main
  // thread, and signals come to that thread alone, so that none sees a path that is being given up.
  nonisolated(unsafe) static var paths: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
  nonisolated(unsafe) static var isWatching = false

  /// How many files may be open at a time; reports beside one document. More are written all the same.
  static let limit = 64

  /// Takes a path, while no signal comes; the slot to give it up by.
  static func set(_ file: Path) -> Int {
    let table = paths ?? .allocate(capacity: limit)
    if paths == nil {
      table.initialize(repeating: nil, count: limit)
      paths = table
    }
    guard let slot = (0..<limit).first(where: { table[$0] == nil }) else { return limit }
    table[slot] = file.withCString { strdup($0) }
    guard !isWatching else { return slot }
    isWatching = true
    for number in StandardStreams.endingSignals + StandardStreams.faultSignals {
      // A signal that the caller has ignored, as nohup does, stays ignored.
      let before = signal(number) { number in
        if let table = PendingFile.paths {
          for slot in 0..<PendingFile.limit { if let path = table[slot] { unlink(path) } }
        }
        RuntimeFaults.end(by: number)
      }
      if isIgnored(before) { signal(number, SIG_IGN) }
    }
    return slot
  }

  static func clear(_ slot: Int) {
    guard slot < limit, let table = paths else { return }
    let old = table[slot]
    table[slot] = nil
    free(old)
  }

  private static func isIgnored(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
