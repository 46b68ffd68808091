import AgendaKit

/// The path of a file, byte for byte as the system has it.
struct Path: Sendable, Hashable {
  /// The bytes, without a final NUL.
  var bytes: [UInt8]

  /// Takes the bytes of a path.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Takes a word of the command line.
  init(_ word: ArgumentWord) { bytes = word.bytes }

  /// Takes a string.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// The path for JSON and the model: bytes that are not UTF-8 as `\xE9`, so that no two files that
  /// lie together have one name.
  var text: String { characters { $0 } }

  /// The path as messages show it: like `text`, and safe to print.
  var shown: String { characters(TerminalText.escaped) }

  /// The path as text, each stretch of UTF-8 written by `write`.
  private func characters(_ write: (String) -> String) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return write(text) }
    var characters = ""
    var rest = bytes[...]
    while let first = rest.first {
      // A character of UTF-8 has at most four bytes.
      let character = (1...min(4, rest.count)).lazy.compactMap { count in
        String(validating: rest.prefix(count), as: UTF8.self)
      }.first
      if let character {
        characters += write(character)
        rest = rest.dropFirst(character.utf8.count)
      } else {
        characters += "\\x" + (first < 16 ? "0" : "") + String(first, radix: 16, uppercase: true)
        rest = rest.dropFirst()
      }
    }
    return characters
  }

  /// The part after the last slash.
  var lastComponent: Path {
    Path(bytes: Array(bytes[((bytes.lastIndex(of: Self.slash) ?? -1) + 1)...]))
  }

  /// The part before the last slash: `.` where there is none, `/` where it is the first byte.
  var folder: Path {
    guard let slash = bytes.lastIndex(of: Self.slash) else { return Path(".") }
    return slash == 0 ? Path("/") : Path(bytes: Array(bytes[..<slash]))
  }

  /// Whether the path ends in a slash, as a folder may.
  var endsInSlash: Bool { bytes.last == Self.slash }

  /// Whether it is what Word keeps beside a file that is open, such as `~$draft.docx`: who has it open.
  var isOwnerFile: Bool { lastComponent.bytes.starts(with: "~$".utf8) }

  /// The last component's extension, in small letters, without the point; nil if it has none.
  var fileExtension: String? {
    let name = lastComponent.bytes
    guard let point = name.lastIndex(of: UInt8(ascii: ".")), point > 0 else { return nil }
    return String(decoding: name[(point + 1)...], as: UTF8.self).lowercased()
  }

  /// The path without the last component's extension.
  var withoutExtension: Path {
    guard fileExtension != nil, let point = bytes.lastIndex(of: UInt8(ascii: ".")) else {
      return self
    }
    return Path(bytes: Array(bytes[..<point]))
  }

  /// A path under this one.
  func appending(_ component: Path) -> Path {
    Path(bytes: endsInSlash ? bytes + component.bytes : bytes + [Self.slash] + component.bytes)
  }

  /// This path with some text at its end.
  func adding(_ suffix: String) -> Path { Path(bytes: bytes + Array(suffix.utf8)) }

  /// Whether the path is the lone dash that stands for standard input or output.
  var isDash: Bool { bytes == [UInt8(ascii: "-")] }

  /// Calls `body` with the path as the system's functions want it.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      // The buffer has at least its final NUL.
      buffer.baseAddress.map(body) ?? "".withCString(body)
    }
  }

  private static let slash = UInt8(ascii: "/")
}
