/// Classes of characters beyond ASCII.
enum UTF8Class {
  /// Whether the character at `i` is a small letter, of Latin or Cyrillic script.
  static func isLowercase(_ text: Span<UInt8>, _ i: Int) -> Bool {
    if text[i] < 0x80 { return ASCII.isLower(text[i]) }
    let scalar = UTF8Reader.scalar(text, i).value
    guard scalar < 0x500 else { return false }
    return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
  }
}
