/// Text for programs that show it as it stands and know no escapes for it: cells of tables, entries
/// of calendars.
enum ShownText {
  /// The text without what nobody sees but a program may obey: control characters, and what embeds,
  /// overrides or isolates a direction. Tabs and line ends stay, and the marks of direction, which
  /// belong to Arabic text and move nothing but the signs beside them.
  /// - Complexity: O(n) in the bytes.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return text }
    guard text.unicodeScalars.contains(where: isObeyed) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isObeyed(scalar) { plain.append(scalar) }
    return String(plain)
  }

  private static func isObeyed(_ scalar: UnicodeScalar) -> Bool {
    switch scalar {
    case "\t", "\n", "\r", "\u{61C}", "\u{200E}", "\u{200F}": false
    default: TerminalText.isUnsafe(scalar)
    }
  }
}
