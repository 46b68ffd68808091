/// A pattern of paths: `*` stands for any characters but a slash, `**` for any, `?` for one; a
/// pattern without a slash is that of a name in any folder, and one of a folder takes all that is
/// in it.
struct PathPattern {
  private let pattern: [UInt8]
  private let isName: Bool

  init(_ pattern: String) {
    var text = pattern.hasPrefix("./") ? pattern.dropFirst(2) : pattern[...]
    if text.hasSuffix("/") { text = text.dropLast() }
    isName = !text.contains("/")
    self.pattern = Array((text.hasPrefix("/") ? text.dropFirst() : text).utf8)
  }

  /// Whether the path, or a folder above it, is of the pattern.
  func matches(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    var prefix: [UInt8] = []
    for part in parts {
      let name = Array(part.utf8)
      if isName, Self.match(pattern, name) { return true }
      if !prefix.isEmpty { prefix.append(ASCII.slash) }
      prefix += name
      if !isName, Self.match(pattern, prefix) { return true }
    }
    return false
  }

  /// Matches with one step back: of two stars only the last one needs to be tried again.
  private static func match(_ pattern: [UInt8], _ text: [UInt8]) -> Bool {
    var i = 0
    var j = 0
    var star: (pattern: Int, text: Int, isDouble: Bool)?
    var outer: (pattern: Int, text: Int)?
    while j < text.count {
      if i < pattern.count, pattern[i] == ASCII.star {
        let isDouble = i + 1 < pattern.count && pattern[i + 1] == ASCII.star
        i += isDouble ? 2 : 1
        // "**/" stands for no folder too.
        if isDouble, i < pattern.count, pattern[i] == ASCII.slash { i += 1 }
        star = (i, j, isDouble)
        if isDouble { outer = (i, j) }
      } else if i < pattern.count,
        pattern[i] == text[j] || (pattern[i] == 0x3F && text[j] != ASCII.slash)
      {
        i += 1
        j += 1
      } else if let last = star, last.isDouble || text[last.text] != ASCII.slash {
        star = (last.pattern, last.text + 1, last.isDouble)
        if last.isDouble { outer = (last.pattern, last.text + 1) }
        i = last.pattern
        j = last.text + 1
      } else if let last = outer {
        // A single star may not cross a slash; the double one before it may take more.
        outer = (last.pattern, last.text + 1)
        star = (last.pattern, last.text + 1, true)
        i = last.pattern
        j = last.text + 1
      } else {
        return false
      }
    }
    while i < pattern.count, pattern[i] == ASCII.star { i += 1 }
    return i == pattern.count
  }
}
