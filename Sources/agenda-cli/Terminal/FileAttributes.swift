#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

#if os(Linux)
  // The C library's own functions; the modules that Swift has of it leave their header out.
  @_silgen_name("listxattr")
  private func listxattr(
    _ path: UnsafePointer<CChar>,
    _ list: UnsafeMutableRawPointer?,
    _ size: Int
  )
    -> Int
  @_silgen_name("getxattr")
  private func getxattr(
    _ path: UnsafePointer<CChar>,
    _ name: UnsafePointer<CChar>,
    _ value: UnsafeMutableRawPointer?,
    _ size: Int
  ) -> Int
  @_silgen_name("fsetxattr")
  private func fsetxattr(
    _ descriptor: Int32,
    _ name: UnsafePointer<CChar>,
    _ value: UnsafeRawPointer?,
    _ size: Int,
    _ flags: Int32
  ) -> Int32
#endif

/// What a file has beside its bytes and its mode: access lists and extended attributes.
enum FileAttributes {
  /// Gives the attributes of a file to another that takes its place; the names of those that could
  /// not be given.
  static func copy(from path: Path, to descriptor: Int32) -> [String] {
    #if os(Linux)
      guard let list = bytes({ pointer, size in path.withCString { listxattr($0, pointer, size) } })
      else { return [] }
      var lost: [String] = []
      for name in list.split(separator: 0) {
        let name = Path(bytes: Array(name))
        let value = bytes { pointer, size in
          path.withCString { file in name.withCString { getxattr(file, $0, pointer, size) } }
        }
        // An attribute that is no longer there need not be kept.
        guard let value else { continue }
        let isSet = value.withUnsafeBytes { value in
          name.withCString { fsetxattr(descriptor, $0, value.baseAddress, value.count, 0) == 0 }
        }
        // What the system gives to every file, it has given to the new one as well.
        if !isSet, !name.text.hasPrefix("security.") { lost.append(name.shown) }
      }
      return lost
    #else
      let source = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
      guard source >= 0 else { return ["extended attributes"] }
      defer { close(source) }
      let what = copyfile_flags_t(COPYFILE_ACL | COPYFILE_XATTR)
      return fcopyfile(source, descriptor, nil, what) == 0 ? [] : ["extended attributes"]
    #endif
  }

  /// What a function gives that is asked for the size first; nil if it fails.
  private static func bytes(_ ask: (UnsafeMutableRawPointer?, Int) -> Int) -> [UInt8]? {
    // It may grow between the two questions.
    for _ in 0..<4 {
      let size = ask(nil, 0)
      guard size >= 0 else { return nil }
      guard size > 0 else { return [] }
      var buffer = [UInt8](repeating: 0, count: size)
      let filled = buffer.withUnsafeMutableBytes { ask($0.baseAddress, size) }
      if filled >= 0 { return Array(buffer.prefix(filled)) }
    }
    return nil
  }
}
