#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads whole inputs: files, pipes, devices, standard input.
enum FileReader {
  /// The most bytes that a document may have.
  static let limit = 1 << 30

  /// The bytes of a file that may be a document.
  static func document(
    at path: Path,
    limit: Int = limit
  ) throws(InputError) -> ContiguousArray<UInt8> {
    try load(path, refusesForeign: true, limit: limit)
  }

  /// The bytes of any file, such as a list of names or a configuration.
  static func contents(of path: Path) throws(InputError) -> ContiguousArray<UInt8> {
    try load(path, refusesForeign: false, limit: limit)
  }

  private static func load(
    _ path: Path,
    refusesForeign: Bool,
    limit: Int
  ) throws(InputError) -> ContiguousArray<UInt8> {
    if path.isDash { return try load(descriptor: 0, refusesForeign: refusesForeign, limit: limit) }
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .system(.last) }
    defer { close(descriptor) }
    return try load(descriptor: descriptor, refusesForeign: refusesForeign, limit: limit)
  }

  private static func load(
    descriptor: Int32,
    refusesForeign: Bool,
    limit: Int
  ) throws(InputError) -> ContiguousArray<UInt8> {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(.last) }
    if status.st_mode & S_IFMT == S_IFDIR { throw .system(SystemError(code: EISDIR)) }
    // The start decides whether the rest is read at all.
    var contents = try bytes(from: descriptor, atMost: ForeignFormat.prefixCount, after: [])
    if refusesForeign, let format = ForeignFormat(prefix: contents), !format.isRead {
      throw .foreign(format)
    }
    guard contents.count == ForeignFormat.prefixCount else { return contents }
    // The size is a hint: pipes, devices and the files of /proc have none, and a file may grow.
    var capacity = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) + 1 : 0
    while true {
      guard contents.count <= limit, capacity <= limit + 1 else { throw .tooLarge }
      capacity = max(capacity, min(contents.count * 2, limit + 1))
      contents = try bytes(from: descriptor, atMost: capacity, after: contents)
      if contents.count < capacity { return contents }
      capacity = 0
    }
  }

  /// What is already read, and what the input gives after it until there are `count` bytes or the
  /// input ends.
  private static func bytes(
    from descriptor: Int32,
    atMost count: Int,
    after start: ContiguousArray<UInt8>
  ) throws(InputError) -> ContiguousArray<UInt8> {
    var problem: SystemError?
    let bytes = ContiguousArray<UInt8>(unsafeUninitializedCapacity: count) { buffer, filled in
      guard let base = buffer.baseAddress else { return }
      filled = buffer.initialize(fromContentsOf: start)
      while filled < count {
        let got = read(descriptor, base + filled, count - filled)
        if got == 0 { break }
        if got > 0 {
          filled += got
        } else if errno != EINTR {
          problem = .last
          break
        }
      }
    }
    if let problem { throw .system(problem) }
    return bytes
  }
}
