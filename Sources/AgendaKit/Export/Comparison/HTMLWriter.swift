/// Writes HTML that is well-formed XML as well: every element is closed in its place, every text
/// and attribute escaped.
struct HTMLWriter {
  /// What was written so far, in UTF-8.
  private(set) var bytes = ContiguousArray<UInt8>()

  /// Elements that have no content and no end tag.
  private static let void: Set<String> = ["meta", "br", "hr"]

  /// Begins a page.
  init() { raw("<!DOCTYPE html>\n") }

  /// Writes an element; the closure writes what is in it.
  mutating func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, String> = [:],
    _ content: (inout HTMLWriter) -> Void = { _ in }
  ) {
    raw("<" + name)
    for (key, value) in attributes {
      raw(" " + key + "=\"")
      escape(value)
      raw("\"")
    }
    if Self.void.contains(name) {
      raw("/>")
      return
    }
    raw(">")
    content(&self)
    raw("</" + name + ">")
  }

  /// Writes an element with a text in it.
  mutating func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, String> = [:],
    text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes a text. Characters that no page may hold, or that reorder what stands around them, are
  /// written out.
  mutating func text(_ text: String) { escape(text) }

  /// Ends a line, for those who read the source.
  mutating func line() { raw("\n") }

  /// Writes a style sheet, which is ours and needs no escapes.
  mutating func style(_ sheet: String) {
    precondition(!sheet.contains("<") && !sheet.contains("&"), "a style sheet is plain")
    raw("<style>\n" + sheet + "</style>")
  }

  /// A text in which noncharacters, such as U+FFFE, which no page may hold, are written out.
  private static func withoutNoncharacters(_ text: String) -> String {
    // All of them begin with one of these bytes.
    guard text.utf8.contains(where: { $0 >= 0xEF }), text.unicodeScalars.contains(where: isNone)
    else { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      if isNone(scalar) {
        out += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static func isNone(_ scalar: UnicodeScalar) -> Bool {
    scalar.value & 0xFFFE == 0xFFFE || 0xFDD0...0xFDEF ~= scalar.value
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func escape(_ text: String) {
    for byte in Self.withoutNoncharacters(TerminalText.escaped(text)).utf8 {
      switch byte {
      case 0x26: raw("&amp;")
      case 0x3C: raw("&lt;")
      case 0x3E: raw("&gt;")
      case ASCII.quote: raw("&quot;")
      case ASCII.apostrophe: raw("&#39;")
      default: bytes.append(byte)
      }
    }
  }
}
