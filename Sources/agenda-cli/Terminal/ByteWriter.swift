#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a result could not be written, and where.
struct OutputError: Error, Sendable, Hashable {
  /// The file as messages show it, or `standard output`.
  var name: String
  /// What the system said.
  var error: SystemError
  /// The directory, as messages show it, that cannot take the file; nil where the file itself is
  /// what cannot be written.
  var folder: String?

  /// What could not be written, why, and what to do.
  var message: String {
    guard let folder else { return "\(name): \(error.message)" }
    return switch error.code {
    case ENOENT: "\(name): there is no directory '\(folder)'; make it first"
    case ENOTDIR: "\(name): '\(folder)' is no directory"
    default: "\(name): the directory '\(folder)' takes no file: \(error.message)"
    }
  }
}

/// Writes bytes to a descriptor in large pieces, or keeps them, and reports what goes wrong.
final class ByteWriter {
  private enum Target {
    case descriptor(Int32)
    case memory
  }

  private let target: Target
  private let name: String
  private let capacity: Int
  private var buffer = ContiguousArray<UInt8>()

  /// Writes to an open descriptor, which is not closed.
  init(descriptor: Int32, name: String, capacity: Int = 1 << 16) {
    target = .descriptor(descriptor)
    self.name = name
    self.capacity = capacity
    buffer.reserveCapacity(capacity)
  }

  /// Keeps what is written in `written`.
  init() {
    target = .memory
    name = "memory"
    capacity = .max
  }

  /// What was written and is still here; for a writer that keeps everything, all of it.
  var written: ContiguousArray<UInt8> { buffer }

  /// Writes bytes.
  func write(_ bytes: ContiguousArray<UInt8>) throws(OutputError) {
    // What would overflow the buffer goes out without passing through it.
    if case .descriptor(let descriptor) = target, bytes.count >= capacity {
      try flush()
      return try writeAll(bytes, to: descriptor, name: name)
    }
    buffer += bytes
    if buffer.count >= capacity { try flush() }
  }

  /// Writes a text as UTF-8.
  func write(_ text: String) throws(OutputError) { try write(ContiguousArray(text.utf8)) }

  /// Hands everything to the system.
  func flush() throws(OutputError) {
    guard case .descriptor(let descriptor) = target, !buffer.isEmpty else { return }
    defer { buffer.removeAll(keepingCapacity: true) }
    try writeAll(buffer, to: descriptor, name: name)
  }
}

/// Writes all of some bytes, however few the system takes at a time.
private func writeAll(
  _ bytes: ContiguousArray<UInt8>,
  to descriptor: Int32,
  name: String
) throws(OutputError) {
  var problem: SystemError?
  bytes.withUnsafeBytes { pointer in
    guard let base = pointer.baseAddress else { return }
    var done = 0
    while done < pointer.count {
      let count = write(descriptor, base + done, pointer.count - done)
      if count >= 0 {
        done += count
      } else if errno == EAGAIN {
        // Somebody else set the terminal or pipe to return at once; wait until it takes more.
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        problem = .last
        return
      }
    }
  }
  if let problem { throw OutputError(name: name, error: problem) }
}
