#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why the system refused something.
struct SystemError: Error, Sendable, Hashable {
  /// The system's number for it.
  var code: Int32

  /// The error that the system's last call left behind.
  static var last: SystemError { SystemError(code: errno) }

  /// What is wrong, in the words of people who use files.
  var message: String {
    switch code {
    case ENOENT: "no such file"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "is a directory"
    case ENOTDIR: "a part of the path is not a directory"
    case ELOOP: "the link leads to itself"
    case ENAMETOOLONG: "the name is too long"
    case EMFILE, ENFILE: "too many files are open"
    case ENOSPC: "no space left on the device"
    case EDQUOT: "the disk quota is used up"
    case EFBIG: "the file would become too large"
    case EROFS: "the file system is read-only"
    case EIO: "the device failed (input/output error)"
    case ENXIO, ENODEV: "no such device"
    case EBUSY, ETXTBSY: "the file is in use"
    case ENOMEM: "not enough memory"
    case EBADF: "is not open"
    case EEXIST: "exists already"
    case EXDEV: "is on another device"
    case ESTALE: "the server no longer knows the file"
    case EPIPE: "the reader has gone away"
    case EINVAL, EOPNOTSUPP: "this kind of file cannot be used here"
    default: Self.words(for: code)
    }
  }

  private static func words(for code: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
