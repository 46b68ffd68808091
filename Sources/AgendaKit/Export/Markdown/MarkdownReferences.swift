/// Writes what a terminal or an editor would obey as references of HTML (`&#x202E;`), which Markdown
/// reads for the characters themselves.
enum MarkdownReferences {
  /// A page with references; a zero byte, which Markdown does not know, is U+FFFD (CommonMark, 2.3).
  /// - Complexity: O(n) in the bytes.
  static func written(_ page: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    let span = page.span
    var out = ContiguousArray<UInt8>()
    var copied = 0
    var i = 0
    while i < span.count {
      let byte = span[i]
      if byte >= 0x20 && byte < 0x7F || byte == ASCII.lineFeed || byte == ASCII.tab {
        i += 1
        continue
      }
      let (value, length) = UTF8Reader.scalar(span, i)
      if let scalar = UnicodeScalar(value), TerminalText.isUnsafe(scalar) {
        out += page[copied..<i]
        let digits = value == 0 ? "FFFD" : String(value, radix: 16, uppercase: true)
        out += "&#x\(digits);".utf8
        copied = i + length
      }
      i += length
    }
    return copied == 0 ? page : out + page[copied...]
  }
}
