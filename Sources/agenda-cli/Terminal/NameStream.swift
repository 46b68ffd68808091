#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The names of files as they come in on a descriptor, so that who writes one and waits gets its
/// answer before writing the next.
struct NameStream {
  private let descriptor: Int32
  private var names = NameSplitter()
  private var hasEnded = false

  /// Reads from an open descriptor, which is not closed.
  init(descriptor: Int32) { self.descriptor = descriptor }

  /// A stream from which no more names come.
  static var ended: NameStream {
    var stream = NameStream(descriptor: -1)
    stream.hasEnded = true
    return stream
  }

  /// The names that have come in since the last call; waits for at least one. Nil at the end.
  mutating func next() throws(InputError) -> [Path]? {
    while !hasEnded {
      let piece = try Self.piece(of: descriptor)
      hasEnded = piece.isEmpty
      let found = hasEnded ? names.rest() : names.add(piece)
      if !found.isEmpty { return found }
    }
    return nil
  }

  /// What there is to read, as soon as there is something; nothing at the end.
  static func piece(of descriptor: Int32) throws(InputError) -> ContiguousArray<UInt8> {
    let capacity = 1 << 16
    var problem: SystemError?
    let piece = ContiguousArray<UInt8>(unsafeUninitializedCapacity: capacity) { buffer, filled in
      while let base = buffer.baseAddress {
        #if canImport(Glibc)
          let got = Glibc.read(descriptor, base, capacity)
        #elseif canImport(Musl)
          let got = Musl.read(descriptor, base, capacity)
        #else
          let got = Darwin.read(descriptor, base, capacity)
        #endif
        if got >= 0 {
          filled = got
          return
        }
        if errno == EAGAIN {
          // Somebody else set the terminal or pipe to return at once; wait until there is more.
          var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
          _ = poll(&waiting, 1, -1)
        } else if errno != EINTR {
          problem = .last
          return
        }
      }
    }
    if let problem { throw .system(problem) }
    return piece
  }
}

/// Takes a list of names apart, however it is cut into pieces: between NULs if there is one, else
/// one name a line.
struct NameSplitter {
  private var open: [UInt8] = []
  private var endsWithNUL = false

  /// The bytes of a name that are kept: more than any system takes (PATH_MAX of Linux is 4096), so
  /// that a longer one is refused as too long and takes no memory.
  static let limit = 8192

  /// The names that end in a piece of the list.
  mutating func add(_ piece: some Collection<UInt8>) -> [Path] {
    endsWithNUL = endsWithNUL || piece.contains(0)
    var names: [Path] = []
    for line in piece.split(separator: end, omittingEmptySubsequences: false).enumerated() {
      if line.offset > 0, let name = takeName() { names.append(name) }
      open += line.element.prefix(max(0, Self.limit - open.count))
    }
    return names
  }

  /// The name that nothing ends but the list itself.
  mutating func rest() -> [Path] { takeName().map { [$0] } ?? [] }

  private var end: UInt8 { endsWithNUL ? 0 : 0x0A }

  private mutating func takeName() -> Path? {
    defer { open.removeAll(keepingCapacity: true) }
    if !endsWithNUL, open.last == 0x0D { open.removeLast() }
    if open.isEmpty { return nil }
    // A lone dash in a list is a file of that name.
    return open == [0x2D] ? Path("./-") : Path(bytes: open)
  }
}
