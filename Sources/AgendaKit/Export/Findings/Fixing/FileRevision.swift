/// A file whose text was rewritten by hand, in the encoding and with the byte order mark that it had.
package enum FileRevision {
  /// The file with another text; nil if its encoding lacks a character of it.
  ///
  /// What stands before the first difference and after the last stays byte for byte, damaged bytes
  /// included.
  /// - Complexity: O(n) in both.
  package static func contents(
    of contents: ContiguousArray<UInt8>,
    with text: ContiguousArray<UInt8>
  ) -> ContiguousArray<UInt8>? {
    let source = SourceText(name: "", contents: contents)
    let old = source.bytes
    let most = min(old.count, text.count)
    var start = 0
    while start < most, old[start] == text[start] { start += 1 }
    while start > 0, isWithinCharacter(old, start) || isWithinCharacter(text, start) { start -= 1 }
    var tail = 0
    while tail < most - start, old[old.count - 1 - tail] == text[text.count - 1 - tail] {
      tail += 1
    }
    while tail > 0, isWithinCharacter(old, old.count - tail) { tail -= 1 }
    guard start < max(old.count, text.count) - tail else { return contents }
    let edit = Diagnostic.Edit(
      range: SourceRange(start, old.count - tail),
      replacement: String(decoding: text[start..<(text.count - tail)], as: UTF8.self)
    )
    return FileEdits(contents: contents, source: source).applying([edit])
  }

  private static func isWithinCharacter(_ text: ContiguousArray<UInt8>, _ offset: Int) -> Bool {
    offset < text.count && text[offset] & 0xC0 == 0x80
  }
}
