/// The words of a Swift source, without comments and strings, each with the depth of braces that it
/// stands in: as much of the language as the architecture test needs.
struct SwiftWords {
  /// A word of letters, digits and underscores, or one other character.
  struct Word: Equatable {
    var text: String
    /// The number of braces open before it.
    var depth: Int
    /// The line, 1-based.
    var line: Int
  }

  private(set) var words: [Word] = []

  init(_ source: String) {
    let bytes = Array(source.utf8)
    var i = 0
    var depth = 0
    var line = 1
    func has(_ text: String, at index: Int) -> Bool { bytes[index...].starts(with: text.utf8) }
    func skip(to end: String, from index: Int) -> Int {
      var j = index
      while j < bytes.count, !has(end, at: j) {
        if bytes[j] == 0x5C { j += 1 }
        if j < bytes.count, bytes[j] == 0x0A { line += 1 }
        j += 1
      }
      return min(bytes.count, j + end.utf8.count)
    }
    while i < bytes.count {
      let byte = bytes[i]
      if has("//", at: i) {
        while i < bytes.count, bytes[i] != 0x0A { i += 1 }
      } else if has("/*", at: i) {
        i = skip(to: "*/", from: i + 2)
      } else if has("\"\"\"", at: i) {
        i = skip(to: "\"\"\"", from: i + 3)
      } else if byte == 0x22 {
        i = skip(to: "\"", from: i + 1)
      } else if Self.isWord(byte) {
        let start = i
        while i < bytes.count, Self.isWord(bytes[i]) { i += 1 }
        words.append(
          Word(text: String(decoding: bytes[start..<i], as: UTF8.self), depth: depth, line: line)
        )
      } else {
        if byte == 0x7D { depth -= 1 }
        if byte > 0x20 {
          words.append(
            Word(text: String(decoding: [byte], as: UTF8.self), depth: depth, line: line)
          )
        }
        if byte == 0x7B { depth += 1 }
        if byte == 0x0A { line += 1 }
        i += 1
      }
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == 0x5F
  }

  private static let introducers: Set<String> = [
    "struct", "enum", "class", "actor", "protocol", "typealias",
  ]

  /// The types declared: at the top of the file, or inside another declaration.
  func declaredTypes(nested: Bool) -> Set<String> {
    var names: Set<String> = []
    for (i, word) in words.enumerated()
    where Self.introducers.contains(word.text) && (word.depth > 0) == nested {
      guard i + 1 < words.count, let first = words[i + 1].text.first, first.isUppercase,
        nested || !isPrivate(i)
      else { continue }
      names.insert(words[i + 1].text)
    }
    return names
  }

  private func isPrivate(_ index: Int) -> Bool {
    index > 0 && ["private", "fileprivate"].contains(words[index - 1].text)
  }

  /// The names in capitals that are used by themselves, not as members of something.
  var usedNames: [Word] {
    words.indices.compactMap { i in
      guard words[i].text.first?.isUppercase ?? false, i == 0 || words[i - 1].text != "." else {
        return nil
      }
      return words[i]
    }
  }

  /// The modules imported.
  var imports: [String] {
    words.indices.compactMap { i in
      words[i].text == "import" && i + 1 < words.count ? words[i + 1].text : nil
    }
  }
}
