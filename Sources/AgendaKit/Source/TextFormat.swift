/// Tells plain text, Markdown and HTML apart.
enum TextFormat {
  /// More of a text than this is not looked at.
  private static let looked = 65_536

  /// What a text is: by the extension of its name, else by how it begins and by the marks of its lines.
  static func of(_ bytes: ContiguousArray<UInt8>, named name: String) -> SourceFormat {
    let last = name.utf8.split(separator: ASCII.slash).last.map { Array($0) } ?? []
    let point = last.lastIndex(of: ASCII.point) ?? last.startIndex
    switch String(decoding: last[point...].map(ASCII.lowercased), as: UTF8.self) {
    case ".md", ".markdown": return .markdown
    case ".html", ".htm", ".xhtml": return .html
    default: break
    }
    let text = bytes.span
    let count = min(text.count, looked)
    var i = 0
    while i < count, ASCII.isBlank(text[i]) { i += 1 }
    if i < count, text[i] == 0x3C, beginsPage(text, i + 1, count) { return .html }
    return hasMarks(text, count) ? .markdown : .text
  }

  private static let pageBegins = [
    "!doctype html", "html", "head", "body", "meta", "title", "main", "article", "section", "div",
    "table", "p", "h1", "h2", "h3", "ul", "ol", "center", "?xml",
  ]

  /// Whether the tag whose name begins at `start` opens a page or a part of one.
  private static func beginsPage(_ text: Span<UInt8>, _ start: Int, _ count: Int) -> Bool {
    pageBegins.contains { name in
      var i = start
      for byte in name.utf8 {
        guard i < count, ASCII.lowercased(text[i]) == byte else { return false }
        i += 1
      }
      return i < count && !ASCII.isAlphanumeric(text[i])
    }
  }

  /// Whether a line is a heading of Markdown, is strong from its first letter to its last, or rules a
  /// table of pipes.
  private static func hasMarks(_ text: Span<UInt8>, _ count: Int) -> Bool {
    var start = 0
    while start < count {
      var end = start
      while end < count, text[end] != ASCII.lineFeed, text[end] != ASCII.carriageReturn { end += 1 }
      if isHeading(text, start, end) || isStrong(text, start, end) || isRule(text, start, end) {
        return true
      }
      start = end + 1
    }
    return false
  }

  private static func isHeading(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var i = start
    while i < end, text[i] == numberSign { i += 1 }
    return (1...6).contains(i - start) && i + 1 < end && text[i] == ASCII.space
      && !ASCII.isBlank(text[i + 1])
  }

  private static func isStrong(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    end - start > 4 && text[start] == ASCII.star && text[start + 1] == ASCII.star
      && text[start + 2] != ASCII.star && !ASCII.isBlank(text[start + 2])
      && text[end - 1] == ASCII.star && text[end - 2] == ASCII.star
  }

  private static func isRule(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var hyphens = 0
    var pipes = 0
    for i in start..<end {
      switch text[i] {
      case ASCII.hyphen: hyphens += 1
      case ASCII.bar: pipes += 1
      case ASCII.space, ASCII.colon: continue
      default: return false
      }
    }
    return pipes > 0 && hyphens >= 3
  }

  private static let numberSign = UInt8(ascii: "#")
}
