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

  /// Writes data that no browser runs. It is JSON: `<`, `>` and `&` stand in its strings alone, where an
  /// escape says the same, so that no string ends the element.
  mutating func data(_ json: ContiguousArray<UInt8>, type: String) {
    raw("<script type=\"\(type)\">")
    for byte in json {
      switch byte {
      case 0x26: raw("\\u0026")
      case 0x3C: raw("\\u003C")
      case 0x3E: raw("\\u003E")
      default: bytes.append(byte)
      }
    }
    raw("</script>")
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

extension HTMLWriter {
  /// Writes what stands in the head of every page of a document: it loads nothing, and no script runs.
  mutating func head(title: String) {
    let metas: [KeyValuePairs<String, String>] = [
      ["charset": "utf-8"],
      ["name": "viewport", "content": "width=device-width, initial-scale=1"],
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'",
      ],
      ["name": "color-scheme", "content": "light dark"],
      ["name": "referrer", "content": "no-referrer"],
    ]
    for meta in metas {
      line()
      element("meta", meta)
    }
    line()
    element("title", text: title)
    line()
    style(DocumentPageStyle.sheet)
    line()
  }

  /// Writes a table of facts; the closure writes the rows.
  mutating func table(
    _ head: [String],
    class name: String = "",
    _ rows: (inout HTMLWriter) -> Void
  ) {
    let classes = name.isEmpty ? "facts-table" : "facts-table \(name)"
    // Wide tables are pushed sideways in their own box, not with the page.
    element("div", ["class": "wide"]) { html in
      html.element("table", ["class": classes, "role": "table"]) { html in
        html.element("thead") { html in
          html.element("tr") { html in
            for cell in head { html.element("th", ["scope": "col"], text: cell) }
          }
        }
        html.line()
        html.element("tbody") { rows(&$0) }
      }
    }
    line()
  }
}
