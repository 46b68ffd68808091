/// One word of the command line, byte for byte: the name of a file need not be UTF-8.
struct ArgumentWord: Sendable, Hashable {
  /// The word as the system passed it, without the final NUL.
  var bytes: [UInt8]

  /// Takes the bytes of a word.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Takes a string as a word.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// The word as text; what is not UTF-8 is replaced.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension ArgumentWord: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self.init(value) }
}

extension ArgumentWord {
  /// The words that the process was started with, without its own name.
  ///
  /// `CommandLine.arguments` replaces what is not UTF-8, and such a file could not be opened.
  static func ofProcess() -> [ArgumentWord] {
    let count = Int(CommandLine.argc)
    guard count > 1 else { return [] }
    return (1..<count).compactMap { index in
      guard let start = CommandLine.unsafeArgv[index] else { return nil }
      var bytes: [UInt8] = []
      var next = start
      while next.pointee != 0 {
        bytes.append(UInt8(bitPattern: next.pointee))
        next += 1
      }
      return ArgumentWord(bytes: bytes)
    }
  }
}
